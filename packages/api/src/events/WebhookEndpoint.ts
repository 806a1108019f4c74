import type { WebhookEndpointResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const WebhookEndpoint: WebhookEndpointResolvers = {
  // Those that are deleted are in no answer.
  state: ({ state }) => (state === "PAUSED" ? "PAUSED" : "ACTIVE"),

  failingSince: ({ failingSince }) => (failingSince === null ? null : instant(failingSince)),

  previousSecretUntil: ({ previousSecretUntil }, _, { clock }) => {
    if (previousSecretUntil === null) return null;
    const until = instant(previousSecretUntil);
    return new Date(until) > clock() ? until : null;
  },

  createdAt: ({ createdAt }) => instant(createdAt),
};
