import { listImportFindings } from "@cic/db/imports/import-finding.queries";
import { problemCsv } from "@cic/imports/problem-csv";
import { ApiError } from "../errors.ts";
import type { Route } from "../handler.ts";
import { loadImport } from "./load-import.ts";

const PAGE = 1_000;

/** The findings of an import as CSV, for the returns officer's spreadsheet. */
export const findingsCsvRoute: Route = {
  method: "GET",
  path: /^\/imports\/([0-9a-f-]{36})\/findings\.csv$/,
  async answer(context, match) {
    context.require("import:read");
    const record = await context.read((db) => loadImport(db, match[1] as string));
    if (record === undefined) throw new ApiError("NOT_FOUND", "There is no such import, or you may not see it.");
    context.asked.fields.add("findings.csv");
    context.sawImport(record.id);
    async function* located() {
      let after: string | null = null;
      do {
        const page = await context.read((db) => listImportFindings(db, (record as { id: string }).id, {}, PAGE, after));
        yield* page.nodes;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
    }
    let body = "";
    for await (const line of problemCsv(located())) body += line;
    return {
      status: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="findings.csv"',
      },
      body,
    };
  },
};
