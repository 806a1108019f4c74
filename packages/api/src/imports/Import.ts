import { filesPart, type ListParts, numbersPart } from "@cic/db/imports/import-parts";
import { ruleOf } from "@cic/imports/ssda903/rules/catalogue";
import { wholeReturnRules } from "@cic/imports/ssda903/rules/whole-return";
import type { Context } from "../context.ts";
import type { ImportResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { type Connection, connection } from "../page.ts";
import type { Selecting } from "../selects.ts";
import { findingsAsked, partOf, rowsAsked } from "./import-parts.ts";

export const Import: ImportResolvers = {
  authority: (record, _, context) => organisationOf(context, record.authorityId),
  files: (record, _, context) => partOf(context, filesPart, record.id),
  counts: async (record, _, context) => ({
    ...{ rows: 0, new: 0, changed: 0, unchanged: 0, error: 0, decision: 0, rejected: 0 },
    ...{ fatal: 0, blocking: 0, rule: 0, query: 0 },
    ...(await partOf(context, numbersPart, record.id)),
  }),
  rules: (record) =>
    Object.entries(record.summary.rules ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, { failed, notEvaluated, reasons }]) => ({
        rule,
        words: (ruleOf(rule) ?? wholeReturnRules.find((one) => one.code === rule))?.words ?? "",
        failed,
        notEvaluated,
        notEvaluatedReasons: reasons,
      })),
  rows: (record, args, context, info) => listed(context, record.id, info, args, rowsAsked(record.id, args, info)),
  findings: (record, args, context, info) => listed(context, record.id, info, args, findingsAsked(record.id, args)),
  createdAt: (record) => instant(record.createdAt),
  stagedAt: (record) => (record.stagedAt === null ? null : instant(record.stagedAt)),
  appliedAt: (record) => (record.appliedAt === null ? null : instant(record.appliedAt)),
  findingsCsvUrl: (record, _, context) => context.imports.findingsUrl(record.id),
};

function listed<Row>(
  context: Context,
  importId: string,
  info: Selecting,
  args: { readonly first: number },
  { page, count }: ListParts<Row>,
): Promise<Connection<Row>> {
  context.sawImport(importId);
  return connection(
    info,
    args,
    () => partOf(context, page(), importId),
    () => partOf(context, count(), importId),
  );
}
