import { findQuestioned } from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import { compareAnswers } from "@cic/domain/commissioning/compare-answers";
import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import type { Day } from "@cic/domain/dates";
import { changeFacts } from "@cic/domain/determinations/change-facts";
import { childBeside } from "../children/child-beside.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { changeFromInput } from "./change-from-input.ts";
import { differencesOf } from "./differences.ts";
import { type QuestionProblem, questionRefused, readQuestion } from "./read-question.ts";

type Resolver = NonNullable<QueryResolvers["compareCommissioner"]>;

export const compareCommissioner: Resolver = async (_, { childId, on, service: given, change: otherwise }, context) => {
  context.require("commissioning:read");
  const directory = context.directory();
  if (!isUuid(childId)) return null;
  const [{ facts: found, needs }, read] = await Promise.all([
    context.read((db) => findQuestioned(db, { childId, knownAt: null, ofChild: ["child"] }, null)),
    context.read((db) => changeFromInput(otherwise, directory, db)),
  ]);
  const child = childBeside(context, needs);
  // Nothing is compared for those who may not read the facts: the answers would tell them.
  if (child === null || found === null) return null;
  context.saw([child.id]);
  const born = child.dateOfBirth as Day;
  const asked = readQuestion(given, on, born, directory);
  const isTooEarly = otherwise.on != null && otherwise.on < born;
  const changed = changeFacts(found.facts, read.change, child.authorityId);
  const problems: QuestionProblem[] = [
    ...asked.problems,
    ...read.problems,
    ...(isTooEarly ? [{ code: "BORN_AFTER_DETERMINATION", path: "change.on" } as const] : []),
    ...(changed.kind === "problems" ? changed.problems : []),
  ];
  if (changed.kind === "problems" || problems.length > 0) return questionRefused(problems);

  const { service } = asked;
  const before = determineCommissioner(found.facts, on, service, context.today, directory);
  const after = determineCommissioner(changed.facts, otherwise.on ?? on, service, context.today, directory);
  return {
    __typename: "CommissionerComparison",
    before,
    after,
    differences: differencesOf(compareAnswers(before, after)),
  };
};
