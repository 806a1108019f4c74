import type { Showing } from "@cic/domain/indicators/audience";
import type { SealedQuestion, ShownTo } from "@cic/domain/sealed-figures/sealed-content";
import type { Question } from "../indicators/ask.ts";

export const shownTo = (showing: Showing): ShownTo => (showing.kind === "EXACT" ? "EXACT" : showing.audience);

/** What a seal is of. */
export const sealedQuestion = ({ asked, showing }: Extract<Question, { kind: "asked" }>): SealedQuestion => ({
  indicator: asked.definition.id,
  version: asked.definition.version,
  period: asked.period.id,
  area: asked.area,
  groupBy: asked.groupBy,
  filter: asked.filter.map(({ dimension, value }) => ({ dimension, category: value })),
  shownTo: shownTo(showing),
  // Hidden on request, it is what those are shown too who read no records.
  forRecordReaders: !(showing.kind === "PROTECTED" && showing.ownOnly),
});
