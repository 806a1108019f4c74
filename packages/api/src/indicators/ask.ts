import { may } from "@cic/auth/actor";
import { type Asked, cellsAsked, MOST_BREAKDOWNS, MOST_CELLS } from "@cic/domain/indicators/ask-figure";
import { type Asker, type Showing, showingOf } from "@cic/domain/indicators/audience";
import { definitionOf } from "@cic/domain/indicators/catalogue";
import { categoriesOf } from "@cic/domain/indicators/categories";
import type { IndicatorDefinition, IndicatorDimension } from "@cic/domain/indicators/definition";
import { undeclared } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { lastDayOf, readPeriod } from "@cic/domain/indicators/reporting-period";
import type { Context } from "../context.ts";
import type { IndicatorNotEvaluated, IndicatorRefusal, IndicatorRefused } from "../generated/types.ts";

export interface FigureArgs {
  readonly id: string;
  readonly version?: number | null | undefined;
  readonly period: string;
  readonly area?: string | null | undefined;
  readonly groupBy?: readonly IndicatorDimension[] | null | undefined;
  readonly filter?: readonly { readonly dimension: IndicatorDimension; readonly category: string }[] | null | undefined;
  /** Of the asker's own area: as those of the organisation are shown it who read no records. */
  readonly hideSmallNumbers?: boolean | undefined;
}

export type Question =
  | { readonly kind: "asked"; readonly asked: Asked; readonly showing: Showing; readonly asker: Asker }
  | { readonly kind: "notEvaluated"; readonly answer: { __typename: "IndicatorNotEvaluated" } & NotEvaluated }
  | { readonly kind: "refused"; readonly answer: { __typename: "IndicatorRefused" } & IndicatorRefused };
type NotEvaluated = Omit<IndicatorNotEvaluated, "definition"> & { readonly definition: IndicatorDefinition };

const WORDS: Record<IndicatorRefusal, string> = {
  NO_SUCH_INDICATOR: "The catalogue has no indicator of this id and version.",
  NO_SUCH_PERIOD:
    "A period is a month (2026-03), a quarter (2025-26-Q4) or a financial year (2025-26) of the definition.",
  PERIOD_TOO_FINE: "This indicator is of financial years alone.",
  NO_SUCH_AREA: "Areas are the integrated care boards, or the authorities for who asks as one.",
  AREA_NOT_SHOWN: "Figures of other areas are not for this caller.",
  BREAKDOWN_NOT_DECLARED: "This breakdown is not declared for this caller: with others it could give a hidden number.",
  NO_SUCH_CATEGORY: "The breakdown has no such category.",
  TOO_MANY_BREAKDOWNS: "At most three breakdowns, each once, and one of time.",
  TOO_MANY_CELLS: "At most 10,000 cells.",
  NOT_A_SHARE: "Control limits and gaps are of shares, and this is a mean.",
  NOT_OF_ASSESSMENTS: "Breaches are of indicators of when assessments were done.",
};

export const refusalOf = (refusal: IndicatorRefusal, argument: string) =>
  ({ __typename: "IndicatorRefused", refusal, argument, message: WORDS[refusal] }) as const;

const refuse = (refusal: IndicatorRefusal, argument: string): Question => ({
  kind: "refused",
  answer: refusalOf(refusal, argument),
});

export function askerOf(context: Context): Asker {
  const actor = context.require("indicator:read");
  const organisation = context.directory().byId(actor.organisationId);
  return {
    organisationId: actor.organisationId,
    organisationKind: organisation?.kind ?? "PROVIDER",
    readsRecords: may(actor, "indicator:members"),
  };
}

/** What is asked, if the caller may have it answered: the guard against questions that give a hidden number with others. */
export function readQuestion(context: Context, args: FigureArgs): Question {
  const asker = askerOf(context);
  const definition = definitionOf(args.id, args.version);
  if (definition === undefined) return refuse("NO_SUCH_INDICATOR", "id");
  const { measure } = definition;
  if (measure.kind === "notEvaluated") {
    const { reason: notEvaluatedBecause, detail } = measure;
    return {
      kind: "notEvaluated",
      answer: { __typename: "IndicatorNotEvaluated", definition, notEvaluatedBecause, detail },
    };
  }
  const period = readPeriod(args.period);
  if (period === undefined || lastDayOf(period) < definition.from) return refuse("NO_SUCH_PERIOD", "period");
  if (definition.until !== null && lastDayOf(period) >= definition.until) return refuse("NO_SUCH_PERIOD", "period");
  const groupBy = args.groupBy ?? [];
  const times = groupBy.filter((dimension) => dimension === "MONTH" || dimension === "QUARTER");
  const yearly = POPULATIONS[measure.population].grid === "YEAR";
  if (yearly && period.kind !== "YEAR") return refuse("PERIOD_TOO_FINE", "period");
  if (yearly && times.length > 0) return refuse("PERIOD_TOO_FINE", "groupBy");
  if (groupBy.length > MOST_BREAKDOWNS || new Set(groupBy).size < groupBy.length || times.length > 1) {
    return refuse("TOO_MANY_BREAKDOWNS", "groupBy");
  }
  const area = args.area ?? null;
  const shown = showingOf(asker, definition, area);
  const hidden = args.hideSmallNumbers === true && shown.kind === "EXACT";
  const showing = hidden ? showingOf({ ...asker, readsRecords: false }, definition, area) : shown;
  const level = showing.kind === "EXACT" ? null : showing.level;
  if (area !== null) {
    const kind = context.directory().byId(area)?.kind;
    const wanted = level === null ? kind : level === "ICB" ? "ICB" : "LOCAL_AUTHORITY";
    if ((kind !== "ICB" && kind !== "LOCAL_AUTHORITY") || kind !== wanted) return refuse("NO_SUCH_AREA", "area");
  }
  if (showing.kind === "PROTECTED" && showing.ownOnly && (area !== asker.organisationId || groupBy.includes("AREA"))) {
    return refuse("AREA_NOT_SHOWN", "area");
  }
  const filter = (args.filter ?? []).map(({ dimension, category }) => ({ dimension, value: category }));
  const exact = showing.kind === "EXACT";
  // Time does not hold in a definition's list: whatever is counted by month is broken down by it.
  const breakdowns = [...groupBy, ...filter.map(({ dimension }) => dimension)].filter(
    (one) => one !== "MONTH" && one !== "QUARTER",
  );
  if (undeclared(definition, breakdowns, exact).length > 0) return refuse("BREAKDOWN_NOT_DECLARED", "groupBy");
  for (const { dimension, value } of filter) {
    // Area and time are arguments of their own.
    if (dimension === "AREA" || dimension === "MONTH" || dimension === "QUARTER")
      return refuse("NO_SUCH_CATEGORY", "filter");
    const categories = categoriesOf(dimension, period, [value]);
    if (!categories.includes(value)) return refuse("NO_SUCH_CATEGORY", "filter");
  }
  if (new Set(filter.map(({ dimension }) => dimension)).size < filter.length)
    return refuse("TOO_MANY_BREAKDOWNS", "filter");
  const asked: Asked = { definition: { ...definition, measure }, period, area, groupBy, filter };
  const areas = context.directory().organisations.filter(({ kind }) => kind === "ICB" || kind === "LOCAL_AUTHORITY");
  if (
    cellsAsked(
      asked,
      areas.map(({ id }) => id),
    ) >
    MOST_CELLS * 4
  )
    return refuse("TOO_MANY_CELLS", "groupBy");
  return { kind: "asked", asked, showing, asker };
}
