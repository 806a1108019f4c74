import { may } from "@cic/auth/actor";
import type { Context } from "../context.ts";
import type { LegalHoldResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

const governs = ({ actor }: Context): boolean => actor !== null && may(actor, "rights:govern");

export const LegalHold: LegalHoldResolvers = {
  reason: ({ reason }, _, context) => (governs(context) ? reason : null),
  placedAt: ({ placedAt }) => instant(placedAt),
  placedBy: ({ placedBy }, _, context) => (governs(context) ? placedBy : null),
  liftedAt: ({ liftedAt }) => (liftedAt === null ? null : instant(liftedAt)),
};
