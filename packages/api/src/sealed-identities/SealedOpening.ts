import { may } from "@cic/auth/actor";
import { nextOpeningSteps } from "@cic/domain/sealed-identities/sealed-opening";
import type { SealedOpeningResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadOpened } from "./sealed-identity.loaders.ts";

const at = (value: string | null) => (value === null ? null : instant(value));

export const SealedOpening: SealedOpeningResolvers = {
  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  subject: ({ organisationId, subject }, _, { actor }) => (actor?.organisationId === organisationId ? subject : null),

  decidedBy: ({ organisationId, decidedBy }, _, { actor }) =>
    actor?.organisationId === organisationId ? decidedBy : null,

  askedAt: ({ askedAt }) => instant(askedAt),

  decidedAt: ({ decidedAt }) => at(decidedAt),

  endsAt: ({ endsAt }) => at(endsAt),

  reviewedAt: ({ reviewedAt }) => at(reviewedAt),

  nextSteps: (row, _, { actor }) =>
    actor !== null && may(actor, "sealed-identity:decide") && actor.organisationId === row.organisationId
      ? [...nextOpeningSteps(row, actor.subject)]
      : [],

  opened: async (row, _, context) => {
    const opened = row.identity === undefined ? await loadOpened(context, row.id) : row.identity;
    // Not that the record after the order was named: in its audit that would be the link.
    if (opened !== null) context.saw([opened.childId]);
    return opened;
  },
};
