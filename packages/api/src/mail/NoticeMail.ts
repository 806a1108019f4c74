import type { NoticeMailResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadMailAttempts } from "./mail.loaders.ts";

export const NoticeMail: NoticeMailResolvers = {
  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  nextAttemptAt: ({ state, nextAttemptAt }) =>
    state === "PENDING" || state === "FAILED" ? instant(nextAttemptAt) : null,

  createdAt: ({ createdAt }) => instant(createdAt),

  log: ({ id }, _, context) => loadMailAttempts(context, id),
};
