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
  counts: async (record, _, context) => {
    const { rows, findings, rejected } = await partOf(context, numbersPart, record.id);
    return {
      rows: Object.values(rows).reduce((sum, n) => sum + n, 0),
      new: rows.NEW ?? 0,
      changed: rows.CHANGED ?? 0,
      unchanged: rows.UNCHANGED ?? 0,
      error: rows.ERROR ?? 0,
      decision: rows.DECISION ?? 0,
      rejected,
      fatal: findings.FATAL ?? 0,
      blocking: findings.BLOCKING ?? 0,
      rule: findings.RULE ?? 0,
      query: findings.QUERY ?? 0,
    };
  },
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
