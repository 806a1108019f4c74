import { listWebhookDeliveries } from "@cic/db/events/webhook.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const webhookDeliveries: NonNullable<QueryResolvers["webhookDeliveries"]> = (_, args, context, info) => {
  context.require("webhook:manage");
  return connection(info, args, (asksTotal) =>
    context.read((db) => listWebhookDeliveries(db, args, selects(info, "nodes", "log"), asksTotal)),
  );
};
