import { writeOpeningReview } from "@cic/db/sealed-identities/sealed-identity.queries";
import { inputRefused } from "@cic/domain/refusals";
import { readText } from "@cic/domain/text";
import type { MutationResolvers } from "../generated/types.ts";
import { takeStep } from "./take-step.ts";

type Resolver = MutationResolvers["closeSealedOpeningReview"];
const MOST_NOTE = 1_000;

export const closeSealedOpeningReview: Resolver = async (_, { idempotencyKey, input }, context) => {
  const request = { operation: "closeSealedOpeningReview", key: idempotencyKey, input, step: "CLOSE_REVIEW" } as const;
  const answer = await takeStep(context, request, async (db, opening, by) => {
    const note = readText(input.note, MOST_NOTE);
    if (note === undefined) return inputRefused("TEXT_LENGTH", "note");
    await writeOpeningReview(db, opening, { outcome: input.outcome, note }, by);
    return undefined;
  });
  return "opening" in answer ? { __typename: "CloseSealedOpeningReviewOk", ...answer } : answer;
};
