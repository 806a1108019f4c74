import type { ExportKind } from "@cic/domain/exports/export-question";
import { sql } from "drizzle-orm";
import { type AnyOf, type SortBy, textIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { readingsSql } from "../indicators/read-by-sql.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import { isGoverned } from "../rights/retention.queries.ts";
import type { ScopedDb } from "../scope.ts";
import { exportTable } from "./export.table.ts";

export type ExportRow = typeof exportTable.$inferSelect & { readonly expired: boolean };
export type ExportState = "REQUESTED" | "RUNNING" | "READY" | "FAILED" | "EXPIRED";

/** The meanings stand in the schema (`ExportFilter`). */
export interface ExportListArgs {
  readonly filter?:
    | { readonly kind?: AnyOf<ExportKind>; readonly state?: AnyOf<ExportState>; readonly indicatorId?: AnyOf }
    | null
    | undefined;
  readonly sort?: SortBy<"REQUESTED_AT" | "STATE">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const expired = sql`(${exportTable.state} = 'READY' and ${exportTable.expiresAt} <= now())`;
const state = sql`case when ${expired} then 'EXPIRED' else ${exportTable.state} end`;

/** The export; `undefined` when the caller asked for none of this id. */
export async function findExport(db: ScopedDb, id: string): Promise<ExportRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<ExportRow>(
    db,
    sql`select ${columnsOf(exportTable)}, ${expired} as expired from ${exportTable} where ${exportTable.id} = ${id}`,
  );
  return row;
}

export const listExports = (db: ScopedDb, args: ExportListArgs, asksTotal = false): Promise<Page<ExportRow>> =>
  readPage(db, listOf(args), asksTotal);

/** An export, with what decides who may have its file. */
export type ExportAndChildren = ExportRow & {
  /** Those of the children whom the file names that the caller sees today, and on which bases. */
  readonly seen: readonly ChildSeen[];
  /** Of a copy of a record: whether the caller governs the record, or it is their own. */
  readonly governed: boolean | null;
};

export async function findExportAndChildren(db: ScopedDb, id: string): Promise<ExportAndChildren | undefined> {
  if (!isUuid(id)) return undefined;
  const named = sql`array(select child_id from export_child where export_id = ${id}::uuid)`;
  const copied = sql`${exportTable.question} ->> 'childId'`;
  const [row] = await rowsOf<ExportAndChildren>(
    db,
    sql`select ${columnsOf(exportTable)}, ${expired} as expired, case when ${copied} is not null then ${isGoverned(copied)} end as governed,
        (select coalesce(json_agg(s), '[]') from (${readingsSql(named)}) s) as seen
      from ${exportTable} where ${exportTable.id} = ${id}`,
  );
  return row;
}

export interface ChildSeen {
  readonly childId: string;
  readonly basis: string;
}

function listOf({ filter, sort, first, after }: ExportListArgs): ListQuery<typeof exportTable> {
  return {
    table: exportTable,
    extra: { expired },
    where: [
      sql`${exportTable.organisationId} = (select current_setting('cic.caller', true))`,
      ...textIn(sql`${exportTable.kind}`, filter?.kind),
      ...textIn(state, filter?.state),
      ...textIn(sql`${exportTable.question} ->> 'indicator'`, filter?.indicatorId),
    ],
    sort: (sort?.length ? sort : ([{ field: "REQUESTED_AT", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) =>
        field === "STATE"
          ? { expression: state, type: "text" as const, direction }
          : { expression: sql`${exportTable.requestedAt}`, type: "timestamptz" as const, direction },
    ),
    id: { expression: sql`${exportTable.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
