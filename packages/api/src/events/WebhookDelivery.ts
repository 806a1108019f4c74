import { findAttemptsOfDeliveries } from "@cic/db/events/webhook.queries";
import type { WebhookDeliveryResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const WebhookDelivery: WebhookDeliveryResolvers = {
  nextAttemptAt: ({ state, nextAttemptAt }) =>
    state === "PENDING" || state === "FAILED" ? instant(nextAttemptAt) : null,

  createdAt: ({ createdAt }) => instant(createdAt),

  lastAttemptAt: ({ lastAttemptAt }) => (lastAttemptAt === null ? null : instant(lastAttemptAt)),

  log: async ({ id, requests }, _, context) => [
    ...(requests ?? (await context.loader("attempts of deliveries", findAttemptsOfDeliveries).load(id))),
  ],
};
