import { lockWebhookEndpoint } from "@cic/db/events/webhook.queries";
import { deleteWebhookEndpoint as write } from "@cic/db/events/webhook.writes";
import { recordNotFound, versionConflict } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const deleteWebhookEndpoint: MutationResolvers["deleteWebhookEndpoint"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "deleteWebhookEndpoint";
  const request = { action: "webhook:manage", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const found = await lockWebhookEndpoint(db, input.id);
    if (found === undefined) return recordNotFound("id");
    const conflict = versionConflict(found.version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
    await write(db, found.id, context.clock());
    return { kind: "deleted", id: found.id } as const;
  });
  if (outcome.kind !== "deleted") return refused(outcome);
  return { __typename: "DeleteWebhookEndpointOk", id: outcome.id };
};
