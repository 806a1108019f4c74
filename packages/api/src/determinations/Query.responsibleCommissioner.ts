import { findDeterminationKnownAt, findFactsKnownAt } from "@cic/db/determinations/determination.queries";
import { determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import type { Day } from "@cic/domain/dates";
import { TAKEN_AS_NONE } from "@cic/domain/determinations/facts-of-record";
import { hiddenOf } from "../access/hidden-fields.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { isOnRecord, questionRefused, readQuestion } from "./read-question.ts";

type Resolver = NonNullable<QueryResolvers["responsibleCommissioner"]>;

export const responsibleCommissioner: Resolver = async (_, { childId, on, service: given, knownAt }, context) => {
  context.require("commissioning:read");
  const child = await loadChild(context, childId);
  if (child === null) return null;
  context.saw([child.id]);
  const directory = context.directory();
  const { service, problems } = readQuestion(given, on, child.dateOfBirth as Day, directory);
  if (problems.length > 0) return questionRefused(problems);

  const known = knownAt ?? null;
  // Row-level security shows them to those who may read them.
  const found = await context.read((db) => findFactsKnownAt(db, child.id, known));
  const determination = isOnRecord(service)
    ? await context.read((db) => findDeterminationKnownAt(db, { childId: child.id, on }, known))
    : undefined;
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
