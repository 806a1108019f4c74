import { noteAllPairs } from "@cic/db/duplicates/pair.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";

export const lookForDuplicates: MutationResolvers["lookForDuplicates"] = async (_, { idempotencyKey }, context) => {
  const operation = "lookForDuplicates";
  const request = { action: "duplicate:decide", operation, key: idempotencyKey, input: {} } as const;
  const { compared } = await idempotent(context, request, async (db, { organisationId }) => ({
    compared: await noteAllPairs(db, organisationId),
  }));
  return { __typename: "LookForDuplicatesOk", compared };
};
