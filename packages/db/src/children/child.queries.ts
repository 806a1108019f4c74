import { type SQL, sql } from "drizzle-orm";
import { isCallersChild, isShownOtherwise } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, holdsOn, type SortBy, textIn, uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, type Way, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { carePeriod } from "./care-period.table.ts";
import { child, childIdentifier } from "./child.table.ts";

export type ChildRow = typeof child.$inferSelect;
export type ChildIdentifierRow = typeof childIdentifier.$inferSelect;

/** The meanings stand in the schema (`ChildFilter`). */
export interface ChildFilter {
  readonly id?: AnyOf;
  readonly localId?: AnyOf;
  readonly responsibleAuthorityId?: AnyOf;
  readonly dateOfBirth?: DayFilter | null | undefined;
  readonly sex?: AnyOf<"FEMALE" | "MALE" | "UNKNOWN">;
  readonly unaccompaniedAsylumSeeking?: AnyOf<"YES" | "NO" | "NOT_KNOWN">;
  readonly inCareOn?: string | null | undefined;
}

export interface ChildListArgs {
  readonly filter?: ChildFilter | null | undefined;
  readonly sort?: SortBy<"DATE_OF_BIRTH" | "RESPONSIBLE_AUTHORITY">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/**
 * For each id the child, or `null` when there is none that the caller sees. The id of a record that was merged into another is one of
 * the other's.
 */
export async function findChildrenByIds(db: ScopedDb, ids: readonly string[]): Promise<(ChildRow | null)[]> {
  const rows = await rowsOf<ChildRow & { asked: string }>(
    db,
    sql`select ${columnsOf(child)}, ${child.id} as asked from ${child} ${whereAll(uuidIn(sql`${child.id}`, ids))}
      union all select ${columnsOf(child)}, m.former_id from child_merge m join ${child} on ${child.id} = m.child_id
        ${whereAll([...uuidIn(sql`m.former_id`, ids), sql`m.unmerged_at is null`])}`,
  );
  return oneFor(
    ids,
    rows.map(({ asked, ...row }) => ({ asked, row })),
    ({ asked }) => asked,
  ).map((found) => found?.row ?? null);
}

/** The id of today's of the child whose record has this one, or had it before it was merged, as far as the caller is told of that. */
export const idToday = (id: unknown): SQL =>
  sql`(select coalesce((select m.child_id from child_merge m where m.former_id = ${id}::uuid and m.unmerged_at is null), ${id}::uuid))`;

/** For each child the identifiers in use that the caller may read. */
export async function findIdentifiersOfChildren(
  db: ScopedDb,
  childIds: readonly string[],
): Promise<ChildIdentifierRow[][]> {
  const conditions = [
    sql`${childIdentifier.supersededAt} is null`,
    ...uuidIn(sql`${childIdentifier.childId}`, childIds),
  ];
  const rows = await rowsOf<ChildIdentifierRow>(
    db,
    sql`select ${columnsOf(childIdentifier)} from ${childIdentifier} ${whereAll(conditions)}`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}

export async function listChildren(db: ScopedDb, args: ChildListArgs, asksTotal = false): Promise<Page<ChildRow>> {
  return readPage(db, childList(args), asksTotal);
}

/** Unaccompanied asylum-seeking today: a day on which it ceased may be recorded. */
export const uascToday = sql`case when ${child.uascUntil} <= current_setting('cic.today', true)::date then 'NO' else ${child.uasc} end`;

/**
 * In the order of their ids or births the list walks through the children of whom `child_reader` says that the caller might see them; not
 * where it asks for some of them by what they are called.
 */
export function childList(args: ChildListArgs): ListQuery<typeof child> {
  const { filter, sort, first, after } = args;
  const [by, ...others] = sort ?? [];
  const inOrder = others.length === 0 && (by === undefined || by.field === "DATE_OF_BIRTH");
  return {
    table: child,
    where: [isCallersChild(sql`${child.id}`), ...childConditions(args)],
    walk: inOrder && filter?.id == null && filter?.localId == null ? callersWays(args, by !== undefined) : undefined,
    sort: (sort ?? []).map(({ field, direction = "ASC" }) =>
      field === "DATE_OF_BIRTH"
        ? { expression: sql`${child.dateOfBirth}`, type: "date", direction }
        : {
            expression: sql`(select name from organisation where organisation.id = ${child.authorityId})`,
            type: "text",
            direction,
          },
    ),
    id: { expression: sql`${child.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

const reader = sql`r.organisation_id = (select current_setting('cic.organisation', true))
  and r.date_of_birth = ${child.dateOfBirth} and r.child = ${child.id}`;

/** By a relation of the caller's organisation, and the few who are shown for another reason. */
const callersWays = (args: ChildListArgs, byBirth: boolean): Way[] => [
  {
    join: sql`join child_reader r on ${reader}`,
    where: childConditions(args, sql`r.date_of_birth`),
    keys: byBirth ? [sql`r.date_of_birth`, sql`r.child`] : [sql`r.child`],
  },
  {
    where: [
      isShownOtherwise(sql`${child.id}`),
      sql`not exists (select from child_reader r where ${reader})`,
      ...childConditions(args),
    ],
  },
];

/** What the list asks of each child. `born` is their day of birth where it is known before the child is read. */
const childConditions = ({ filter }: ChildListArgs, born?: SQL): SQL[] => [
  ...uuidIn(sql`${child.id}`, filter?.id),
  // Only the authority itself may read its own ids (lens CHILD_LOCAL_ID), so that nobody else can try them out.
  ...textIn(sql`${child.localId}`, filter?.localId),
  ...(filter?.localId == null ? [] : [sql`${child.authorityId} = current_setting('cic.organisation', true)`]),
  ...textIn(sql`${child.authorityId}`, filter?.responsibleAuthorityId),
  ...dayConditions(born ?? sql`${child.dateOfBirth}`, filter?.dateOfBirth),
  ...textIn(sql`${child.sex}`, filter?.sex),
  ...textIn(uascToday, filter?.unaccompaniedAsylumSeeking),
  ...(filter?.inCareOn == null
    ? []
    : [
        sql`exists (select from ${carePeriod} where ${carePeriod.childId} = ${child.id} and ${carePeriod.voidedAt} is null
          and ${holdsOn(sql`${carePeriod.startedOn}`, sql`${carePeriod.endedOn}`, filter.inCareOn)})`,
      ]),
];
