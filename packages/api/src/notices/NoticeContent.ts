import type { NoticeContentResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const NoticeContent: NoticeContentResolvers = {
  madeAt: ({ madeAt }) => instant(madeAt),

  sections: ({ content }) => [...content.sections],

  identity: ({ content }) => content.identity ?? null,

  placement: ({ content }) => content.placement ?? null,

  legal: ({ content }) => content.legal ?? null,

  gpRegistrations: ({ content }) => (content.gp === undefined ? null : [...content.gp.registrations]),

  consent: ({ content }) => content.consent?.state ?? null,

  risks: ({ content }) => content.risks?.text ?? null,
};
