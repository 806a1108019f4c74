import { lockWebhookEndpoint } from "@cic/db/events/webhook.queries";
import { replayDeadLetters } from "@cic/db/events/webhook.writes";
import { recordNotFound } from "@cic/domain/refusals";
import { ApiError } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

const MOST_IDS = 1_000;

export const replayWebhookDeliveries: MutationResolvers["replayWebhookDeliveries"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "replayWebhookDeliveries";
  const request = { action: "webhook:manage", operation, key: idempotencyKey, input } as const;
  const ids = input.deliveryIds ?? null;
  if (ids !== null && ids.length > MOST_IDS) {
    throw new ApiError("BAD_USER_INPUT", `At most ${MOST_IDS} ids at once.`, { argument: "input.deliveryIds" });
  }
  const outcome = await idempotent(context, request, async (db) => {
    const found = await lockWebhookEndpoint(db, input.endpointId);
    if (found === undefined) return recordNotFound("endpointId");
    return { kind: "replayed", replayed: await replayDeadLetters(db, found.id, ids, context.clock()) } as const;
  });
  if (outcome.kind !== "replayed") return refused(outcome);
  return { __typename: "ReplayWebhookDeliveriesOk", replayed: outcome.replayed };
};
