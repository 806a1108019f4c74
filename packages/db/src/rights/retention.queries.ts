import type { Day } from "@cic/domain/dates";
import type { RetentionFacts } from "@cic/domain/rights/retention.rule";
import { type SQL, sql } from "drizzle-orm";
import { date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { LegalHoldRow } from "./legal-hold.queries.ts";
import { legalHold } from "./rights.table.ts";

/** Of a child what `cic_governance` reads, as which every query of this file is asked. */
const child = pgTable("child", {
  id: uuid("id").primaryKey(),
  authorityId: text("authority_id").notNull(),
  born: date("date_of_birth").notNull().$type<Day>(),
  mergedIntoId: uuid("merged_into_id"),
});

export interface RetentionRow extends RetentionFacts {
  readonly id: string;
  readonly authorityId: string;
  /** The legal holds that stand, the oldest first. */
  readonly holds: LegalHoldRow[];
}

/** The meanings stand in the schema (`RetentionFilter`). */
export interface RetentionListArgs {
  readonly filter?:
    | { readonly mayBeErasedBy?: string | null | undefined; readonly held?: boolean | null | undefined }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** E2: died. E11 and E12: adopted (SSDA903 reasons why an episode ceased). */
const facts = sql`
  left join lateral (
    select max(p.ended_on) filter (where p.end_reason = 'E2') as died_on,
      max(p.ended_on) filter (where p.end_reason in ('E11', 'E12')) as adopted_on
    from care_period p where p.child_id = ${child.id} and p.voided_at is null) care on true
  left join lateral (
    select max((d.recorded_at at time zone 'Europe/London')::date) as determined_on
    from determination d where d.child_id = ${child.id}) commissioned on true`;
const held = sql`exists (select from legal_hold h where h.child_id = ${child.id} and h.lifted_at is null)`;
const extra = {
  diedOn: sql`care.died_on`,
  adoptedOn: sql`care.adopted_on`,
  lastDeterminedOn: sql`commissioned.determined_on`,
  holds: allOf(
    rowOf(legalHold),
    sql`from ${legalHold} where ${legalHold.childId} = ${child.id} and ${legalHold.liftedAt} is null
      order by ${legalHold.placedAt}, ${legalHold.id}`,
  ),
};

/** The day of `retentionOf`'s longest clock, by which the list is sorted: a test holds the two together. */
const longestUntil = (() => {
  const born = sql`${child.born}`;
  const health = sql`case when care.died_on is null then anniversary(${born}, 26) else anniversary(care.died_on, 8) end`;
  return sql`greatest(
    case when care.died_on < anniversary(${born}, 18) then anniversary(care.died_on, 15) else anniversary(${born}, 75) end,
    anniversary(care.adopted_on, 100), ${health},
    case when commissioned.determined_on is not null then greatest(anniversary(commissioned.determined_on, 8), ${health}) end)`;
})();

/** For each id what its clocks go by, or `null` when the caller governs no such child. An id that a record had leads to what it has now. */
export async function findRetentions(db: ScopedDb, ids: readonly string[]): Promise<(RetentionRow | null)[]> {
  const more = Object.entries(extra).map(([name, value]) => sql`, ${value} as ${sql.identifier(name)}`);
  const rows = await rowsOf<RetentionRow & { readonly asked: string }>(
    db,
    sql`select ${columnsOf(child)}${sql.join(more)}, asked.id as asked
      from unnest(${textArray(ids)}::uuid[]) asked(id) join ${child} on ${child.id} = child_of_record(asked.id) ${facts}`,
  );
  return oneFor(ids, rows, (row) => row.asked);
}

/** Whether the caller governs the record of this id (`text`), or it is their own: a value of a statement of theirs. */
export const isGoverned = (childId: SQL): SQL =>
  sql`(read_as_governance(format('select to_json(exists (select from child where id = child_of_record(%L)))', ${childId}))::text = 'true')`;

/** The children of the caller's authority, by the day from which their record may be erased. */
export function listRetentions(db: ScopedDb, args: RetentionListArgs, asksTotal = false): Promise<Page<RetentionRow>> {
  return readPage<typeof child, RetentionRow>(db, retentionList(args), asksTotal);
}

function retentionList({ filter, first, after }: RetentionListArgs): ListQuery<typeof child> {
  const { mayBeErasedBy, held: isHeld } = filter ?? {};
  const where: SQL[] = [
    sql`${child.authorityId} = (select current_setting('cic.governance', true))`,
    // What was merged into another record is kept and erased with it.
    sql`${child.mergedIntoId} is null`,
    ...(mayBeErasedBy == null ? [] : [sql`${longestUntil} <= ${mayBeErasedBy}::date`]),
    ...(isHeld == null ? [] : [isHeld ? held : sql`not ${held}`]),
  ];
  return {
    ...{ table: child, extra, join: facts, where, first, after, shape: filter ?? null },
    sort: [{ expression: longestUntil, type: "date", direction: "ASC" }],
    id: { expression: sql`${child.id}`, type: "uuid" },
  };
}
