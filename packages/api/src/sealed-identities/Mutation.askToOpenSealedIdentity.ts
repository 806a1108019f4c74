import { askToOpen } from "@cic/db/sealed-identities/sealed-identity.queries";
import { readBreakGlass } from "@cic/domain/break-glass/break-glass";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadOpening } from "./sealed-identity.loaders.ts";

type Resolver = MutationResolvers["askToOpenSealedIdentity"];

export const askToOpenSealedIdentity: Resolver = async (_, { idempotencyKey, input }, context) => {
  const operation = "askToOpenSealedIdentity";
  const request = { action: "sealed-identity:open", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const read = readBreakGlass(input);
    return read.kind === "read" ? ({ kind: "asked", id: await askToOpen(db, read) } as const) : read;
  });
  if (outcome.kind !== "asked") return refused(outcome);
  const opening = await mustExist(loadOpening(context, outcome.id), "the opening");
  return { __typename: "AskToOpenSealedIdentityOk", opening };
};
