import type { ProposedBreach } from "@cic/domain/clocks/breach.rule";
import type { Context } from "../context.ts";
import type { AssessmentBreachResolvers } from "../generated/types.ts";
import { loadBreaches } from "./clock.loaders.ts";

/** What an `AssessmentBreach` resolves from. */
export interface BreachOfClock {
  readonly causeId: string;
  readonly proposed: ProposedBreach;
}

export const AssessmentBreach: AssessmentBreachResolvers = {
  measure: ({ proposed }) => proposed.measure,

  dueOn: ({ proposed }) => proposed.dueOn,

  confirmed: async (breach, _, context) => (await confirmations(breach, context)).at(-1) ?? null,

  confirmations: (breach, _, context) => confirmations(breach, context),
};

const confirmations = async ({ causeId, proposed }: BreachOfClock, context: Context) =>
  (await loadBreaches(context, causeId)).filter(({ measure }) => measure === proposed.measure);
