import { definitionHash } from "@cic/db/indicators/definition-hash";
import type { Asked } from "@cic/domain/indicators/ask-figure";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { readPeriod } from "@cic/domain/indicators/reporting-period";
import type { SettledCell } from "@cic/domain/indicators/settle";
import { figureCsv } from "@cic/imports/figure-csv";
import type { Context } from "../context.ts";
import { ApiError } from "../errors.ts";
import type { Route } from "../handler.ts";
import { readQuestion } from "./ask.ts";
import { type Figure, loadFigure } from "./load-figure.ts";

type Cell = string | number | null;
type Columns = readonly (readonly [name: string, value: (cell: SettledCell) => Cell])[];

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
 * allowed and hidden as by `indicator`. `layout=dfe` gives the columns of DfE's open data.
 */
export const figuresCsvRoute: Route = {
  method: "GET",
  path: /^\/indicators\/([A-Z0-9_]{1,40})\/([0-9Q-]{7,10})\.csv$/,
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
    const figure = await context.figures((db) => loadFigure(db, question, context.today));
    const columns =
      layout === "dfe" ? dfeColumns(context, question.asked) : tidyColumns(context, question.asked, figure);
    const rows = figure.cells.map((cell) => columns.map(([, value]) => value(cell)));
    return {
      status: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${question.asked.definition.id}-${question.asked.period.id}.csv"`,
      },
      body: [
        ...figureCsv(
          columns.map(([name]) => name),
          rows,
        ),
      ].join(""),
    };
  },
};

/** A row for each cell, which says of itself by what it was made. */
function tidyColumns(
  context: Context,
  { definition, period, area, groupBy }: Asked,
  { policy, rolledUp }: Figure,
): Columns {
  const hash = definitionHash(definition);
  return [
    ["indicator", () => definition.id],
    ["version", () => definition.version],
    ["period", () => period.id],
    ["area", () => area],
    ...groupBy.map((dimension, i) => [dimension.toLowerCase(), (cell: SettledCell) => cell.at[i] as string] as const),
    ["status", ({ status }) => status],
    ["reason", ({ reason }) => reason],
    ["numerator", ({ numerator }) => numerator],
    ["denominator", ({ denominator }) => denominator],
    ["value", ({ value }) => value],
    ["completeness", ({ completeness }) => completeness],
    ["feed_months_expected", ({ feedMonths }) => feedMonths?.expected ?? null],
    ["feed_months_received", ({ feedMonths }) => feedMonths?.received ?? null],
    ["policy", () => (policy === null ? null : `${policy.id} ${policy.version}`)],
    ["definition_hash", () => hash],
    ["as_of", () => rolledUp?.countedOn ?? context.today],
    ["counted_at", () => rolledUp?.countedAt ?? null],
    ["changed_since", () => (rolledUp === null ? null : String(rolledUp.changedSince))],
  ];
}

/** c: hidden. z: nobody is eligible. x: not received, or not due yet. k: above 0 and less than half a percent (rules 6.5). */
function dfeSymbol({ status, value, numerator }: SettledCell, number: number | null): Cell {
  if (status === "NO_ELIGIBLE") return number === 0 ? 0 : "z";
  if (status === "NOT_RECEIVED" || status === "NOT_YET_DUE") return "x";
  if (number === null) return "c";
  return number === value && numerator !== null && numerator > 0 && value < 0.5 ? "k" : number;
}

/** The columns of DfE's data set of outcomes: `children_count` is the numerator, as there. */
function dfeColumns(context: Context, { definition, period, area, groupBy }: Asked): Columns {
  const of = (cell: SettledCell, dimension: IndicatorDimension) => cell.at[groupBy.indexOf(dimension)];
  const organisation = (cell: SettledCell) => context.directory().byId(of(cell, "AREA") ?? area ?? "") ?? null;
  const code = (cell: SettledCell, scheme: "DFE" | "ONS") => {
    const found = organisation(cell);
    if (found === null) return null;
    return (
      context
        .directory()
        .codesOf(found.id)
        .find((one) => one.scheme === scheme)?.code ?? null
    );
  };
  const isAuthority = (cell: SettledCell) => organisation(cell)?.kind === "LOCAL_AUTHORITY";
  const time = (cell: SettledCell) => readPeriod(of(cell, "MONTH") ?? of(cell, "QUARTER") ?? period.id) ?? period;
  const other = groupBy.find((dimension) => dimension !== "AREA" && dimension !== "MONTH" && dimension !== "QUARTER");
  return [
    [
      "time_period",
      (cell) => (time(cell).kind === "YEAR" ? time(cell).id.replace(/^20(\d\d)-/, "20$1") : time(cell).id),
    ],
    [
      "time_identifier",
      (cell) => ({ YEAR: "Financial year", QUARTER: "Financial quarter", MONTH: "Month" })[time(cell).kind],
    ],
    [
      "geographic_level",
      (cell) =>
        organisation(cell) === null ? "National" : isAuthority(cell) ? "Local authority" : "Integrated care board",
    ],
    ["country_code", () => "E92000001"],
    ["country_name", () => "England"],
    ["region_code", () => null],
    ["region_name", (cell) => organisation(cell)?.region ?? null],
    ["old_la_code", (cell) => (isAuthority(cell) ? code(cell, "DFE") : null)],
    ["la_name", (cell) => (isAuthority(cell) ? (organisation(cell)?.name ?? null) : null)],
    ["new_la_code", (cell) => (isAuthority(cell) ? code(cell, "ONS") : null)],
    ["characteristic", () => other ?? "Total"],
    ["breakdown", (cell) => (other === undefined ? "Total" : (of(cell, other) as string))],
    ["indicator", () => definition.name],
    ["children_count", (cell) => dfeSymbol(cell, cell.numerator)],
    ["children_percent", (cell) => dfeSymbol(cell, cell.value)],
  ];
}
