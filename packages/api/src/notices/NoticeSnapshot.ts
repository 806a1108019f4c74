import { loadAddressHidden } from "../address-protections/protection.loaders.ts";
import type { NoticeSnapshotResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { shownPostcode } from "../placements/shown-postcode.ts";

export const NoticeSnapshot: NoticeSnapshotResolvers = {
  madeAt: ({ madeAt }) => instant(madeAt),

  sections: ({ content }) => [...content.sections],

  identity: ({ content }) => content.identity ?? null,

  // As it was sent, but for where it is while that is protected: a recipient may see the child no longer, or never have.
  placement: async ({ childId, content: { placement } }, _, context) => {
    if (placement === undefined) return null;
    if (await loadAddressHidden(context, childId)) return { ...placement, provider: null, urn: null, postcode: null };
    return { ...placement, postcode: shownPostcode(placement.postcode) };
  },

  legal: ({ content }) => content.legal ?? null,

  gpRegistrations: async ({ childId, content: { gp } }, _, context) =>
    gp === undefined || (await loadAddressHidden(context, childId)) ? null : [...gp.registrations],

  consent: ({ content }) => content.consent?.state ?? null,

  risks: ({ content }) => content.risks?.text ?? null,
};
