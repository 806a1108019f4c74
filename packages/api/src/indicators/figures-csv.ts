import { createHash } from "node:crypto";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { figureCsv } from "@cic/imports/figure-csv";
import { ApiError } from "../errors.ts";
import { figureFile } from "../exports/export-file.ts";
import type { Route } from "../handler.ts";
import { readQuestion } from "./ask.ts";

const DIMENSIONS: readonly string[] = [
  ...([
    "AREA",
    "MONTH",
    "QUARTER",
    "AGE_BAND",
    "SEX",
    "ASYLUM",
    "PLACED",
    "PLACEMENT_TYPE",
  ] satisfies IndicatorDimension[]),
];

/**
 * Figures as CSV at an address that stays, for Power BI and Excel: `/indicators/K03/2025-26.csv?groupBy=AREA,MONTH&area=…`. Asked,
 * allowed and hidden as by `indicator`. `layout=dfe` gives the columns of DfE's open data. With `.json` for `.csv`, by what the same
 * file is made, and the hash that it has now.
 */
export const figuresCsvRoute: Route = {
  method: "GET",
  path: /^\/indicators\/([A-Z0-9_]{1,40})\/([0-9Q-]{7,10})\.(csv|json)$/,
  async answer(context, match, { search }) {
    const asked = new URLSearchParams(search);
    const groupBy = (asked.get("groupBy") ?? "").split(",").filter((name) => name !== "");
    const layout = asked.get("layout") ?? "tidy";
    if (!groupBy.every((name) => DIMENSIONS.includes(name))) {
      throw new ApiError("BAD_USER_INPUT", "There is no such breakdown.", { argument: "groupBy" });
    }
    if (layout !== "tidy" && layout !== "dfe") {
      throw new ApiError("BAD_USER_INPUT", "The layout is `tidy` or `dfe`.", { argument: "layout" });
    }
    const question = readQuestion(context, {
      id: match[1] as string,
      period: match[2] as string,
      area: asked.get("area"),
      groupBy: groupBy as IndicatorDimension[],
    });
    if (question.kind === "refused") {
      const { refusal, argument, message } = question.answer;
      throw new ApiError("BAD_USER_INPUT", message, { argument, refusal });
    }
    if (question.kind === "notEvaluated") throw new ApiError("NOT_FOUND", question.answer.detail);
    const { definition, period, area } = question.asked;
    const { metadata, rows } = await figureFile(context, question, layout === "dfe" ? "DFE" : "TIDY");
    const csv = figureCsv(metadata.columns, rows);
    if (match[3] === "json") {
      const hash = createHash("sha256");
      for await (const part of csv) hash.update(part);
      const of = { indicator: definition.id, name: definition.name, period: period.id, area, groupBy, layout };
      return {
        status: 200,
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify({ ...of, ...metadata, contentHash: hash.digest("hex") }),
      };
    }
    return {
      status: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${definition.id}-${period.id}.csv"`,
      },
      body: csv,
    };
  },
};
