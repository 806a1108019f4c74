import { returnCsv } from "@cic/imports/figure-csv";
import { layouts } from "@cic/imports/ssda903/layouts";
import { cellsOf, saysAnything } from "@cic/imports/ssda903/projected-row";
import { yearAsked } from "../care-leavers/year-asked.ts";
import type { Route } from "../handler.ts";
import { loadReturn, type Part } from "./load-return.ts";

/**
 * A part of the return of the caller's authority for the year that ends on 31 March, as the records and what was told make it, in the
 * return's own layout: `/returns/2026/oc2.csv`. A row that was not told and would say
 * nothing is left out.
 */
export const returnsCsvRoute: Route = {
  method: "GET",
  path: /^\/returns\/(20\d\d)\/(oc2|oc3)\.csv$/,
  async answer(context, match) {
    const { organisationId } = context.require("return:read");
    const part = (match[2] as string).toUpperCase() as Part;
    const rows = await loadReturn(context, organisationId, part, yearAsked(Number(match[1])));
    const told = rows.filter((row) => row.toldAt !== null || saysAnything(row.cells));
    context.asked.fields.add(`${match[2]}.csv`);
    context.saw(told.map(({ id }) => id));
    return {
      status: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${match[2]}.csv"`,
      },
      body: returnCsv(
        layouts[part].columns,
        told.map((row) => cellsOf(row.cells)),
      ),
    };
  },
};
