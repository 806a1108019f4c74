import { findCompared } from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import { compareAnswers } from "@cic/domain/commissioning/compare-answers";
import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import type { Day } from "@cic/domain/dates";
import { changeFacts } from "@cic/domain/determinations/change-facts";
import { childBeside } from "../children/child-beside.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { changeFromInput, namedIn } from "./change-from-input.ts";
import { differencesOf } from "./differences.ts";
import { type QuestionProblem, questionRefused, readQuestion } from "./read-question.ts";

type Resolver = NonNullable<QueryResolvers["compareCommissioner"]>;

export const compareCommissioner: Resolver = async (_, { childId, on, service: given, change: otherwise }, context) => {
  context.require("commissioning:read");
  const directory = context.directory();
  if (!isUuid(childId)) return null;
  const { codes, postcodes } = namedIn(otherwise);
  const read = await context.read((db) =>
    findCompared(db, { childId, knownAt: null, ofChild: ["child"] }, codes, postcodes),
  );
  const child = childBeside(context, read.needs);
  // Nothing is compared for those who may not read the facts: the answers would tell them.
  if (child === null || read.facts === null) return null;
  context.saw([child.id]);
  const born = child.dateOfBirth as Day;
  const asked = readQuestion(given, on, born, directory);
  const isTooEarly = otherwise.on != null && otherwise.on < born;
  const { facts } = read.facts;
  const imagined = changeFromInput(otherwise, read, directory);
  const changed = changeFacts(facts, imagined.change, child.authorityId);
  const problems: QuestionProblem[] = [
    ...asked.problems,
    ...imagined.problems,
    ...(isTooEarly ? [{ code: "BORN_AFTER_DETERMINATION", path: "change.on" } as const] : []),
    ...(changed.kind === "problems" ? changed.problems : []),
  ];
  if (changed.kind === "problems" || problems.length > 0) return questionRefused(problems);

  const { service } = asked;
  const before = determineCommissioner(facts, on, service, context.today, directory);
  const after = determineCommissioner(changed.facts, otherwise.on ?? on, service, context.today, directory);
  return {
    __typename: "CommissionerComparison",
    before,
    after,
    differences: differencesOf(compareAnswers(before, after)),
  };
};
