import { countImportNumbers, type ImportNumbers, listImportFiles } from "@cic/db/imports/import.queries";
import { countImportFindings, listImportFindings } from "@cic/db/imports/import-finding.queries";
import { countImportRows, listImportRows } from "@cic/db/imports/import-row.queries";
import { ruleOf } from "@cic/imports/ssda903/rules/catalogue";
import { wholeReturnRules } from "@cic/imports/ssda903/rules/whole-return";
import type { Context } from "../context.ts";
import type { ImportResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";
import { findingOf } from "./ImportRow.ts";
import { findingFilter, rowFilter } from "./row-filter.ts";

const filesOf = (context: Context) =>
  context.loader<string, Awaited<ReturnType<typeof listImportFiles>>>("import files", async (db, ids) => {
    const files = Map.groupBy(await listImportFiles(db, ids), (file) => file.importId);
    return ids.map((id) => files.get(id) ?? []);
  });

const numbersOf = (context: Context) =>
  context.loader<string, ImportNumbers>("import numbers", async (db, ids) => {
    const numbers = await countImportNumbers(db, ids);
    return ids.map((id) => numbers.get(id) as ImportNumbers);
  });

export const Import: ImportResolvers = {
  authority: (record, _, context) => organisationOf(context, record.authorityId),
  files: (record, _, context) => filesOf(context).load(record.id),
  counts: async (record, _, context) => {
    const { rows, findings, rejected } = await numbersOf(context).load(record.id);
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
  rows: (record, { filter, first, after }, context, info) => {
    context.sawImport(record.id);
    return connection(
      info,
      { first },
      () => context.read((db) => listImportRows(db, record.id, rowFilter(filter), first, after)),
      () => context.read((db) => countImportRows(db, record.id, rowFilter(filter))),
    );
  },
  findings: (record, { filter, first, after }, context, info) => {
    context.sawImport(record.id);
    return connection(
      info,
      { first },
      async () => {
        const page = await context.read((db) => listImportFindings(db, record.id, findingFilter(filter), first, after));
        return { ...page, nodes: page.nodes.map(findingOf) };
      },
      () => context.read((db) => countImportFindings(db, record.id, findingFilter(filter))),
    );
  },
  createdAt: (record) => instant(record.createdAt),
  stagedAt: (record) => (record.stagedAt === null ? null : instant(record.stagedAt)),
  appliedAt: (record) => (record.appliedAt === null ? null : instant(record.appliedAt)),
  findingsCsvUrl: (record, _, context) => context.imports.findingsUrl(record.id),
};
