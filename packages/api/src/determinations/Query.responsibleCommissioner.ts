import { findQuestioned } from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import type { Day } from "@cic/domain/dates";
import { TAKEN_AS_NONE } from "@cic/domain/determinations/facts-of-record";
import { hiddenOf } from "../access/hidden-fields.ts";
import { childBeside } from "../children/child-beside.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { belowOf } from "../selects.ts";
import { knowFacts } from "./determination.loaders.ts";
import { isOnRecord, questionRefused, readQuestion } from "./read-question.ts";

type Resolver = NonNullable<QueryResolvers["responsibleCommissioner"]>;

export const responsibleCommissioner: Resolver = async (_, { childId, on, service: given, knownAt }, context, info) => {
  context.require("commissioning:read");
  if (!isUuid(childId)) return null;
  const [below, ofIt] = [belowOf(info, "child"), belowOf(info, "determination")];
  const of = { childId, knownAt: knownAt ?? null, ofChild: ["child", "accessRelations"] as const, below };
  // Row-level security shows them to those who may read them.
  const read = await context.read((db) => findQuestioned(db, of, isOnRecord(given) ? on : null, ofIt));
  const { facts, determination } = read;
  const child = childBeside(context, read.needs);
  if (child === null) return null;
  below.give(read.below, context);
  ofIt.give(read.belowIt, context);
  context.saw([child.id]);
  const directory = context.directory();
  const { service, problems } = readQuestion(given, on, child.dateOfBirth as Day, directory);
  if (problems.length > 0) return questionRefused(problems);

  if (facts !== null) knowFacts(context, facts.id, facts);
  return {
    __typename: "ResponsibleCommissioner",
    child,
    on,
    knownAt: knownAt ?? context.clock().toISOString(),
    determination,
    answer: facts === null ? null : determineCommissioner(facts.facts, on, service, context.today, directory),
    takenAsNone: [...TAKEN_AS_NONE],
    hidden: await hiddenOf(context, "ResponsibleCommissioner", child.id),
  };
};
