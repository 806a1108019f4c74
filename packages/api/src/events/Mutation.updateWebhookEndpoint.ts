import { findWebhookEndpoint, lockWebhookEndpoint } from "@cic/db/events/webhook.queries";
import { updateWebhookEndpoint as write } from "@cic/db/events/webhook.writes";
import { recordNotFound, versionConflict } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const updateWebhookEndpoint: MutationResolvers["updateWebhookEndpoint"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "updateWebhookEndpoint";
  const request = { action: "webhook:manage", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const found = await lockWebhookEndpoint(db, input.id);
    if (found === undefined) return recordNotFound("id");
    const conflict = versionConflict(found.version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
    const { state, eventTypes } = input;
    await write(
      db,
      found.id,
      { ...(state == null ? {} : { state }), ...(eventTypes === undefined ? {} : { eventTypes }) },
      context.clock(),
    );
    return { kind: "updated", id: found.id } as const;
  });
  if (outcome.kind !== "updated") return refused(outcome);
  const endpoint = await context.read((db) => findWebhookEndpoint(db, outcome.id));
  return endpoint === undefined ? refused(recordNotFound("id")) : { __typename: "WebhookEndpointOk", endpoint };
};
