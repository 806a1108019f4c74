import { countWebhookDeliveries, listWebhookDeliveries } from "@cic/db/events/webhook.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const webhookDeliveries: NonNullable<QueryResolvers["webhookDeliveries"]> = (_, args, context, info) => {
  context.require("webhook:manage");
  return connection(
    info,
    args,
    () => context.read((db) => listWebhookDeliveries(db, args, selects(info, "nodes", "log"))),
    () => context.read((db) => countWebhookDeliveries(db, args)),
  );
};
