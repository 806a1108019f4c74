import { writeDecision } from "@cic/db/sealed-identities/sealed-identity.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { takeStep } from "./take-step.ts";

type Resolver = MutationResolvers["decideSealedOpening"];

export const decideSealedOpening: Resolver = async (_, { idempotencyKey, input }, context) => {
  const operation = "decideSealedOpening";
  const step = input.decision === "APPROVED" ? "APPROVE" : "REFUSE";
  const answer = await takeStep(context, { operation, key: idempotencyKey, input, step }, async (db, opening) => {
    await writeDecision(db, opening, input.decision);
    return undefined;
  });
  return "opening" in answer ? { __typename: "DecideSealedOpeningOk", ...answer } : answer;
};
