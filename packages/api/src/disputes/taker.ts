import type { Actor } from "@cic/auth/actor";
import type { Taker } from "@cic/db/disputes/dispute.writes";
import type { Context } from "../context.ts";

/** Who takes a step, when, and in which request. */
export const takerOf = ({ organisationId, subject }: Actor, { requestId, clock }: Context): Taker => ({
  organisationId,
  subject,
  requestId,
  at: clock().toISOString(),
});
