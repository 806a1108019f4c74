import { listWebhookEndpoints } from "@cic/db/events/webhook.queries";
import type { QueryResolvers } from "../generated/types.ts";

export const webhookEndpoints: NonNullable<QueryResolvers["webhookEndpoints"]> = (_, _args, context) => {
  context.require("webhook:manage");
  return context.read((db) => listWebhookEndpoints(db));
};
