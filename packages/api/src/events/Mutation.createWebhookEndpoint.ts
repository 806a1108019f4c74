import { findWebhookEndpoint } from "@cic/db/events/webhook.queries";
import { insertWebhookEndpoint } from "@cic/db/events/webhook.writes";
import { endpointUrl } from "@cic/domain/events/endpoint-url.rule";
import { inputRefused } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { newWebhookSecret } from "./webhook-secret.ts";

export const createWebhookEndpoint: MutationResolvers["createWebhookEndpoint"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "createWebhookEndpoint";
  const request = { action: "webhook:manage", operation, key: idempotencyKey, input } as const;
  // Not a part of the outcome: that is stored with the key.
  let secret: string | null = null;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const checked = endpointUrl(input.url, context.allowLoopbackWebhooks === true);
    if (checked.kind === "refused") return inputRefused("URL_NOT_ALLOWED", "url");
    secret = newWebhookSecret();
    const endpoint = { url: checked.url.href, eventTypes: input.eventTypes ?? null, secret };
    const id = await insertWebhookEndpoint(db, organisationId, endpoint, context.clock());
    return { kind: "created", id } as const;
  });
  if (outcome.kind !== "created") return refused(outcome);
  const endpoint = await context.read((db) => findWebhookEndpoint(db, outcome.id));
  // Deleted since the first answer.
  if (endpoint === undefined) return refused(inputRefused("URL_NOT_ALLOWED", "url"));
  return { __typename: "WebhookSecretOk", endpoint, secret };
};
