import { CARE_LEAVER_FACTS, type CareHistory, type CareLeaverFactKind } from "@cic/domain/care-leavers/care-history";
import { careLeaverCategory } from "@cic/domain/care-leavers/care-leaver-category";
import type { Day } from "@cic/domain/dates";
import { type DaysOutOfOrder, daysOutOfOrder, type InputRefused, inputRefused } from "@cic/domain/refusals";
import { isCodeOn } from "@cic/domain/return-codes";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { CareHistoryInput, QueryResolvers } from "../generated/types.ts";
import { refused } from "../refused.ts";

const MOST_OF_EACH = 100;

/** Answered from the facts given: no statement is sent. */
export const whatIfCareLeaver: NonNullable<QueryResolvers["whatIfCareLeaver"]> = (_, { history, on }, context) => {
  context.require("care-leaver:explain");
  const wrong = whyRefused(history);
  if (wrong !== undefined) return refused(wrong);
  return { __typename: "CareLeaverCategoryAnswer", ...careLeaverCategory(historyFrom(history), on) };
};

function whyRefused(history: CareHistoryInput): InputRefused | DaysOutOfOrder | undefined {
  const { born, carePeriods } = history;
  const legalStatuses = history.legalStatuses ?? [];
  const facts = history.facts ?? [];
  for (const [name, list] of Object.entries({ carePeriods, legalStatuses, facts })) {
    const path = `history.${name}`;
    if (list.length > MOST_OF_EACH) return inputRefused("LIST_TOO_LONG", path);
    for (const [i, { from, until }] of list.entries()) {
      if (from < born) return inputRefused("DAY_BEFORE_BIRTH", `${path}[${i}].from`);
      if (until != null && until <= from) return daysOutOfOrder("ENDS_BEFORE_START", `${path}[${i}].until`);
    }
  }
  for (const [i, { until, endReason }] of carePeriods.entries()) {
    if (endReason == null) continue;
    const path = `history.carePeriods[${i}].endReason`;
    if (until == null) return inputRefused("FIELD_DOES_NOT_APPLY", path);
    if (endReason === "X1" || !isCodeOn(until, endReason, ["REC"], codesFor))
      return inputRefused("CODE_NOT_IN_SET", path);
  }
  for (const [i, { from, code }] of legalStatuses.entries()) {
    if (!isCodeOn(from, code, ["LS"], codesFor))
      return inputRefused("CODE_NOT_IN_SET", `history.legalStatuses[${i}].code`);
  }
  const other = facts.findIndex(({ kind }) => !(CARE_LEAVER_FACTS as readonly string[]).includes(kind));
  return other < 0 ? undefined : inputRefused("FIELD_DOES_NOT_APPLY", `history.facts[${other}].kind`);
}

const historyFrom = ({ born, carePeriods, legalStatuses, facts }: CareHistoryInput): CareHistory => ({
  born,
  carePeriods: carePeriods.map(({ from, until, endReason }) => ({
    ...days({ from, until }),
    endReason: endReason ?? null,
  })),
  legalStatuses: (legalStatuses ?? []).map(({ code, from, until }) => ({ code, ...days({ from, until }) })),
  facts: (facts ?? []).map(({ kind, holds, from, until }) => ({
    kind: kind as CareLeaverFactKind,
    holds: holds ?? true,
    ...days({ from, until }),
  })),
});

const days = ({ from, until }: { readonly from: Day; readonly until?: Day | null | undefined }) => ({
  from,
  until: until ?? null,
});
