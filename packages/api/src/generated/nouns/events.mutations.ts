export { createWebhookEndpoint as Mutation_createWebhookEndpoint } from "../../events/Mutation.createWebhookEndpoint.ts";
export { deleteWebhookEndpoint as Mutation_deleteWebhookEndpoint } from "../../events/Mutation.deleteWebhookEndpoint.ts";
export { replayWebhookDeliveries as Mutation_replayWebhookDeliveries } from "../../events/Mutation.replayWebhookDeliveries.ts";
export { rotateWebhookSecret as Mutation_rotateWebhookSecret } from "../../events/Mutation.rotateWebhookSecret.ts";
export { updateWebhookEndpoint as Mutation_updateWebhookEndpoint } from "../../events/Mutation.updateWebhookEndpoint.ts";
