import { findPairFacts } from "@cic/db/duplicates/candidate.queries";
import { lockPair, writeDecision } from "@cic/db/duplicates/pair.queries";
import { isUuid } from "@cic/db/ids";
import { decidePair } from "@cic/domain/duplicates/decide";
import { recordNotFound } from "@cic/domain/refusals";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadPair } from "./duplicate.loaders.ts";

export const decideDuplicate: MutationResolvers["decideDuplicate"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "duplicate:decide", operation: "decideDuplicate", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId, subject }) => {
    const [childId, otherChildId] = [input.childId.toLowerCase(), input.otherChildId.toLowerCase()];
    if (!isUuid(childId)) return recordNotFound("childId");
    if (!isUuid(otherChildId) || otherChildId === childId) return recordNotFound("otherChildId");
    const before = await lockPair(db, childId, otherChildId);
    const pair = await findPairFacts(db, childId, otherChildId);
    if (pair === undefined || pair.facts.authorityId !== organisationId) return recordNotFound("childId");
    if (pair.otherFacts.authorityId !== organisationId) return recordNotFound("otherChildId");
    const decision = decidePair(before?.version ?? null, input);
    if (decision.kind !== "decided") return decision;
    const id = await writeDecision(db, organisationId, pair, before, decision, subject, context.clock());
    return { kind: "decided", id } as const;
  });
  if (outcome.kind !== "decided") return refused(outcome);
  return { __typename: "DecideDuplicateOk", pair: await mustExist(loadPair(context, outcome.id), "the pair") };
};
