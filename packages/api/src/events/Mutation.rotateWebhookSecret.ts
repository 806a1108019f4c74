import { findWebhookEndpoint, lockWebhookEndpoint } from "@cic/db/events/webhook.queries";
import { replaceWebhookSecret } from "@cic/db/events/webhook.writes";
import { inputRefused, recordNotFound, versionConflict } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { newWebhookSecret } from "./webhook-secret.ts";

const MOST_HOURS = 168;

export const rotateWebhookSecret: MutationResolvers["rotateWebhookSecret"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "rotateWebhookSecret";
  const request = { action: "webhook:manage", operation, key: idempotencyKey, input } as const;
  // Not a part of the outcome: that is stored with the key.
  let secret: string | null = null;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    // The contract gives it a default.
    const overlapHours = input.overlapHours as number;
    if (overlapHours < 0 || overlapHours > MOST_HOURS) return inputRefused("NUMBER_OUT_OF_RANGE", "overlapHours");
    const found = await lockWebhookEndpoint(db, input.id);
    if (found === undefined) return recordNotFound("id");
    const conflict = versionConflict(found.version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
    const now = context.clock();
    secret = newWebhookSecret();
    const overlapUntil = new Date(now.getTime() + overlapHours * 3_600_000);
    await replaceWebhookSecret(db, organisationId, found.id, { secret, now, overlapUntil });
    return { kind: "rotated", id: found.id } as const;
  });
  if (outcome.kind !== "rotated") return refused(outcome);
  const endpoint = await context.read((db) => findWebhookEndpoint(db, outcome.id));
  return endpoint === undefined ? refused(recordNotFound("id")) : { __typename: "WebhookSecretOk", endpoint, secret };
};
