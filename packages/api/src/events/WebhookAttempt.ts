import type { WebhookAttemptResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const WebhookAttempt: WebhookAttemptResolvers = {
  attemptedAt: ({ attemptedAt }) => instant(attemptedAt),
};
