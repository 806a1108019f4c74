import { may } from "@cic/auth/actor";
import { loadChild } from "../children/child.loaders.ts";
import type { BreakGlassResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const BreakGlass: BreakGlassResolvers = {
  child: ({ childId }, _, context) => (childId === null ? null : loadChild(context, childId)),

  // To who broke the glass a child who does not exist and one whom they see no longer are the same.
  childId: ({ childId }, _, { actor }) => (actor !== null && may(actor, "break-glass:review") ? childId : null),

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  subject: ({ subject, organisationId }, _, { actor }) => (actor?.organisationId === organisationId ? subject : null),

  beganAt: ({ beganAt }) => instant(beganAt),

  endsAt: ({ endsAt }) => instant(endsAt),

  reviewedAt: ({ reviewedAt }) => (reviewedAt === null ? null : instant(reviewedAt)),
};
