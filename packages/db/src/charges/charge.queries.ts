import type { ChargeMonth } from "@cic/domain/charges/charge-month";
import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { assessmentCharge } from "./charge.table.ts";

export type ChargeRow = typeof assessmentCharge.$inferSelect & {
  /** The credit that takes it back. */
  readonly creditedById: string | null;
};

/** The meanings stand in the schema (`AssessmentChargeFilter`). */
export interface ChargeFilter {
  readonly childId?: AnyOf;
  readonly payerId?: AnyOf;
  readonly providerId?: AnyOf;
  readonly claimedById?: AnyOf;
  readonly entry?: AnyOf<"CHARGE" | "CREDIT">;
  readonly priceState?: AnyOf<"PRICED" | "PRICE_NOT_LOADED">;
  readonly month?: ChargeMonth | undefined;
  readonly assessedOn?: DayFilter | null | undefined;
  readonly open?: boolean | null | undefined;
}

type ChargeSortField = "RECORDED_AT" | "ASSESSED_ON";

export interface ChargeListArgs {
  /** The caller's organisation and those for which it stands: row-level security says so already, row by row. */
  readonly callers: readonly string[];
  readonly filter?: ChargeFilter | null | undefined;
  readonly sort?: SortBy<ChargeSortField>;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** `null` when none is recorded, or the caller may not read it. */
export const nhsNumberOf = (childId: SQL): SQL => sql`(select i.value from child_identifier i
  where i.child_id = ${childId} and i.scheme = 'NHS_NUMBER' and i.superseded_at is null)`;

export const creditedById = sql`(select credit.id from assessment_charge credit where credit.credits_id = ${assessmentCharge.id})`;
const isOpen = sql`(${assessmentCharge.entry} = 'CHARGE' and ${creditedById} is null)`;

/** For each id the entry, or `null` when there is none that the caller sees. */
export async function findChargesByIds(db: ScopedDb, ids: readonly string[]): Promise<(ChargeRow | null)[]> {
  const rows = await findCharges(db, uuidIn(sql`${assessmentCharge.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

/**
 * The charge, when the caller's organisation claimed it or carries on alone for the one that did, with the child's NHS number
 * while the caller sees it. No credit is a charge.
 */
export async function findChargeOfClaimant(
  db: ScopedDb,
  id: string,
): Promise<(ChargeRow & { readonly nhsNumber: string | null }) | undefined> {
  const [row] = await rowsOf<ChargeRow & { readonly nhsNumber: string | null }>(
    db,
    sql`select ${columnsOf(assessmentCharge)}, ${creditedById} as "creditedById",
        ${nhsNumberOf(sql`${assessmentCharge.childId}`)} as "nhsNumber"
      from ${assessmentCharge} ${whereAll([
        ...uuidIn(sql`${assessmentCharge.id}`, [id]),
        sql`${assessmentCharge.entry} = 'CHARGE'`,
        sql`${assessmentCharge.claimedById} = any ((select organisations_acted_for())::text[])`,
      ])}`,
  );
  return row;
}

/** Entries that meet the conditions, in the order in which they were recorded; no more than `most` when that is given. */
export async function findCharges(db: ScopedDb, conditions: readonly SQL[], most?: number): Promise<ChargeRow[]> {
  return rowsOf(
    db,
    sql`select ${columnsOf(assessmentCharge)}, ${creditedById} as "creditedById" from ${assessmentCharge}
      ${whereAll(conditions)} order by ${assessmentCharge.recordedAt}, ${assessmentCharge.id}
      ${most === undefined ? sql`` : sql`limit ${most}`}`,
  );
}

export async function listCharges(db: ScopedDb, args: ChargeListArgs, asksTotal = false): Promise<Page<ChargeRow>> {
  return readPage<typeof assessmentCharge, ChargeRow>(db, chargeList(args), asksTotal);
}

/** The entries of the organisations. Said with values, it lets the planner begin with them instead of reading everyone's. */
function concerns(organisations: readonly string[]): SQL {
  const columns = [
    assessmentCharge.authorityId,
    assessmentCharge.payerId,
    assessmentCharge.claimedById,
    assessmentCharge.providerId,
  ];
  return sql`(${sql.join(
    columns.flatMap((column) => textIn(sql`${column}`, organisations)),
    sql` or `,
  )})`;
}

export const recordedIn = ({ from, until }: ChargeMonth): SQL =>
  sql`${assessmentCharge.recordedOn} >= ${from}::date and ${assessmentCharge.recordedOn} < ${until}::date`;

export function chargeList({
  callers,
  filter,
  sort,
  first,
  after,
}: ChargeListArgs): ListQuery<typeof assessmentCharge> {
  const priceState = sql`case when ${assessmentCharge.amountPence} is null then 'PRICE_NOT_LOADED' else 'PRICED' end`;
  return {
    table: assessmentCharge,
    extra: { creditedById },
    where: [
      concerns(callers),
      ...uuidIn(sql`${assessmentCharge.childId}`, filter?.childId),
      ...textIn(sql`${assessmentCharge.payerId}`, filter?.payerId),
      ...textIn(sql`${assessmentCharge.providerId}`, filter?.providerId),
      ...textIn(sql`${assessmentCharge.claimedById}`, filter?.claimedById),
      ...textIn(sql`${assessmentCharge.entry}`, filter?.entry),
      ...textIn(priceState, filter?.priceState),
      ...(filter?.month === undefined ? [] : [recordedIn(filter.month)]),
      ...dayConditions(sql`${assessmentCharge.assessedOn}`, filter?.assessedOn),
      ...(filter?.open == null ? [] : [filter.open ? isOpen : sql`not ${isOpen}`]),
    ],
    sort: (sort?.length ? sort : [{ field: "RECORDED_AT" } as const]).map(({ field, direction = "DESC" }) =>
      field === "RECORDED_AT"
        ? { expression: sql`${assessmentCharge.recordedAt}`, type: "timestamptz", direction }
        : { expression: sql`${assessmentCharge.assessedOn}`, type: "date", direction },
    ),
    id: { expression: sql`${assessmentCharge.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
