import { countWebhookDeliveries, listWebhookDeliveries } from "@cic/db/events/webhook.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const webhookDeliveries: NonNullable<QueryResolvers["webhookDeliveries"]> = (_, args, context, info) => {
  context.require("webhook:manage");
  return connection(
    info,
    args,
    () => context.read((db) => listWebhookDeliveries(db, args)),
    () => context.read((db) => countWebhookDeliveries(db, args)),
  );
};
