import type { Showing } from "@cic/domain/indicators/audience";
import type { SealedQuestion, ShownTo } from "@cic/domain/sealed-figures/sealed-content";
import type { Question } from "./ask.ts";

type AskedQuestion = Extract<Question, { kind: "asked" }>;

export const shownTo = (showing: Showing): ShownTo => (showing.kind === "EXACT" ? "EXACT" : showing.audience);

/** What is asked, as it is kept with what was made of it. The version is settled. */
export const questionSaid = ({ asked, showing }: AskedQuestion): Omit<SealedQuestion, "forRecordReaders"> => ({
  indicator: asked.definition.id,
  version: asked.definition.version,
  period: asked.period.id,
  area: asked.area,
  groupBy: asked.groupBy,
  filter: asked.filter.map(({ dimension, value }) => ({ dimension, category: value })),
  shownTo: shownTo(showing),
});

/** What a seal is of. */
export const sealedQuestion = (question: AskedQuestion): SealedQuestion => ({
  ...questionSaid(question),
  // Hidden on request, it is what those are shown too who read no records.
  forRecordReaders: !(question.showing.kind === "PROTECTED" && question.showing.ownOnly),
});
