import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import { validateFacts } from "@cic/domain/commissioning/validate-facts";
import type { CommissioningProblemCode, QueryResolvers } from "../generated/types.ts";
import { factsFromInput, serviceFromInput } from "./facts-from-input.ts";
import { problemMessages } from "./problem-messages.ts";

/** Answered from the directory in memory and the facts given: no statement is sent. */
export const whatIfCommissioner: NonNullable<QueryResolvers["whatIfCommissioner"]> = (_, args, context) => {
  context.require("commissioning:explain");
  const directory = context.directory();
  const found: { code: CommissioningProblemCode; path: string }[] = [];
  const note = (code: CommissioningProblemCode, path: string) => found.push({ code, path });
  const facts = factsFromInput(args.facts, directory, note);
  const service = serviceFromInput(args.service, directory, note);
  const problems = [...validateFacts(facts, args.on, directory, service), ...found];
  if (problems.length > 0) {
    const told = problems.map(({ code, path }) => ({ code, path, message: problemMessages[code] }));
    return { __typename: "CommissioningFactsRefused", problems: told };
  }
  const answer = determineCommissioner(facts, args.on, service, context.today, directory);
  return { __typename: "CommissionerAnswer", ...answer };
};
