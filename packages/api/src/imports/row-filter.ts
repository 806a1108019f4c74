import type { FindingFilter } from "@cic/db/imports/import-finding.queries";
import type { RowFilter } from "@cic/db/imports/import-row.queries";
import type { ImportFindingFilter, ImportRowFilter } from "../generated/types.ts";

/** Conditions as a query takes them: what is absent or null is no condition. */
export const rowFilter = (filter: ImportRowFilter | null | undefined): RowFilter => ({
  status: filter?.status ?? undefined,
  review: filter?.review ?? undefined,
  module: filter?.module ?? undefined,
  childLocalId: filter?.childLocalId ?? undefined,
});

export const findingFilter = (filter: ImportFindingFilter | null | undefined): FindingFilter => ({
  severity: filter?.severity ?? undefined,
  code: filter?.code ?? undefined,
});
