import { findDeterminationKnownAt, findFactsKnownAt } from "@cic/db/determinations/determination.queries";
import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import type { Day } from "@cic/domain/dates";
import { TAKEN_AS_NONE } from "@cic/domain/determinations/facts-of-record";
import { hiddenOf, relationsOf } from "../access/hidden-fields.ts";
import { askAhead, childAnd, showAsked } from "../children/child-and.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { knowFacts } from "./determination.loaders.ts";
import { isOnRecord, questionRefused, readQuestion } from "./read-question.ts";

type Resolver = NonNullable<QueryResolvers["responsibleCommissioner"]>;

export const responsibleCommissioner: Resolver = async (_, { childId, on, service: given, knownAt }, context, info) => {
  context.require("commissioning:read");
  const known = knownAt ?? null;
  // Row-level security shows them to those who may read them.
  const asked = await childAnd(context, childId, (id) =>
    Promise.all([
      context.read((db) => findFactsKnownAt(db, id, known)),
      isOnRecord(given) ? context.read((db) => findDeterminationKnownAt(db, { childId: id, on }, known)) : undefined,
      relationsOf(context, id),
      askAhead(context, id, info, "child"),
    ]),
  );
  if (asked === null) return null;
  const [child, [found, determination]] = asked;
  await showAsked(context, child, childId, info, "child");
  const directory = context.directory();
  const { service, problems } = readQuestion(given, on, child.dateOfBirth as Day, directory);
  if (problems.length > 0) return questionRefused(problems);

  if (found !== undefined) knowFacts(context, found.id, found);
  return {
    __typename: "ResponsibleCommissioner",
    child,
    on,
    knownAt: knownAt ?? context.clock().toISOString(),
    determination: determination ?? null,
    answer: found === undefined ? null : determineCommissioner(found.facts, on, service, context.today, directory),
    takenAsNone: [...TAKEN_AS_NONE],
    hidden: await hiddenOf(context, "ResponsibleCommissioner", child.id),
  };
};
