import type { NoticeSnapshotResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { shownPostcode } from "../placements/shown-postcode.ts";

export const NoticeSnapshot: NoticeSnapshotResolvers = {
  madeAt: ({ madeAt }) => instant(madeAt),

  sections: ({ content }) => [...content.sections],

  identity: ({ content }) => content.identity ?? null,

  placement: ({ content: { placement } }) =>
    placement === undefined ? null : { ...placement, postcode: shownPostcode(placement.postcode) },

  legal: ({ content }) => content.legal ?? null,

  gpRegistrations: ({ content }) => (content.gp === undefined ? null : [...content.gp.registrations]),

  consent: ({ content }) => content.consent?.state ?? null,

  risks: ({ content }) => content.risks?.text ?? null,
};
