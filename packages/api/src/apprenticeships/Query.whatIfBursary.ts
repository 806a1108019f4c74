import { bursary } from "@cic/domain/apprenticeships/bursary.rule";
import type { QueryResolvers } from "../generated/types.ts";

/** Answered from facts given: no statement is sent. */
export const whatIfBursary: NonNullable<QueryResolvers["whatIfBursary"]> = (_, args, context) => {
  context.require("offer:read");
  const { born, startsOn, receivedBefore, shortProgramme } = args;
  const facts = {
    born,
    startsOn,
    receivedBefore,
    shortProgramme,
    category: args.category ?? null,
    leftOn: args.leftOn ?? null,
  };
  return bursary(facts, args.on ?? context.today);
};
