import { type SQL, sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type AccessRelationRow, activeRelations } from "./access-relation.queries.ts";

/** Tables of records that have an id of their own in the contract, and what says that a row is over. */
const tables = {
  assessment: "state",
  assessment_charge: null,
  care_leaver_entry: "voided_at",
  care_leaver_measure: "voided_at",
  care_period: "voided_at",
  child: null,
  consent: "voided_at",
  determination: null,
  dispute: "state",
  gp_registration: "voided_at",
  health_action: null,
  health_line: "voided_at",
  health_plan: null,
  notice: "state",
  offer_application: "state",
  placement: "voided_at",
  referral: "state",
  residence: "voided_at",
  vacancy_interest: "state",
} as const satisfies Readonly<Record<string, "state" | "voided_at" | null>>;

export type RecordTable = keyof typeof tables;

/** Whose a record is, as far as the caller sees it. */
export interface RecordOfChild {
  readonly table: RecordTable;
  readonly childId: string;
  readonly authorityId: string;
  /** Of a table whose records go through states. */
  readonly state: string | null;
  readonly voided: boolean;
  /** On which the caller sees the child today, where they are asked for. */
  readonly relations: AccessRelationRow[] | null;
}

/** The record with this id, whatever it is of; undefined when there is none that the caller sees. */
export async function findRecord(db: ScopedDb, id: string, asksRelations: boolean): Promise<RecordOfChild | undefined> {
  const found = Object.entries(tables).map(
    ([
      table,
      over,
    ]): SQL => sql`select ${table} as "table", ${sql.identifier(table === "child" ? "id" : "child_id")} as "childId",
      authority_id as "authorityId", ${over === "state" ? sql`state` : sql`null::text`} as state,
      ${over === "voided_at" ? sql`voided_at is not null` : sql`false`} as voided
      from ${sql.identifier(table)} where id = ${id}::uuid`,
  );
  const relations = sql`(select coalesce(json_agg(row_to_json(r)), '[]')
    from (${activeRelations((childId) => [sql`${childId} = (select "childId" from record)`])}) r)`;
  const [row] = await rowsOf<RecordOfChild>(
    db,
    sql`with record as materialized (${sql.join(found, sql` union all `)})
      select record.*, ${asksRelations ? relations : sql`null::json`} as relations from record`,
  );
  return row;
}
