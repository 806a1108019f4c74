export { Event as Event } from "../../events/Event.ts";
export { changes as Query_changes } from "../../events/Query.changes.ts";
export { webhookDeliveries as Query_webhookDeliveries } from "../../events/Query.webhookDeliveries.ts";
export { webhookEndpoints as Query_webhookEndpoints } from "../../events/Query.webhookEndpoints.ts";
export { WebhookAttempt as WebhookAttempt } from "../../events/WebhookAttempt.ts";
export { WebhookDelivery as WebhookDelivery } from "../../events/WebhookDelivery.ts";
export { WebhookEndpoint as WebhookEndpoint } from "../../events/WebhookEndpoint.ts";
