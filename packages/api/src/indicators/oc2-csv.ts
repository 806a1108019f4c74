import { listReturnRows } from "@cic/db/indicators/return-rows.queries";
import { returnCsv } from "@cic/imports/figure-csv";
import { layouts } from "@cic/imports/ssda903/layouts";
import type { Route } from "../handler.ts";

/** OC2 of the caller's authority for the year that ends on 31 March, in the return's own layout: `/returns/2026/oc2.csv`. */
export const oc2CsvRoute: Route = {
  method: "GET",
  path: /^\/returns\/(20\d\d)\/oc2\.csv$/,
  async answer(context, match) {
    const { organisationId } = context.require("import:read");
    const rows = await context.read((db) => listReturnRows(db, organisationId, "OC2", Number(match[1])));
    context.asked.fields.add("oc2.csv");
    context.saw(rows.map(({ childId }) => childId));
    return {
      status: 200,
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="oc2.csv"' },
      body: returnCsv(
        layouts.OC2.columns,
        rows.map(({ cells }) => cells),
      ),
    };
  },
};
