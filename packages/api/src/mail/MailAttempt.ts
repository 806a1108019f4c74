import type { MailAttemptResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const MailAttempt: MailAttemptResolvers = {
  attemptedAt: ({ attemptedAt }) => instant(attemptedAt),
};
