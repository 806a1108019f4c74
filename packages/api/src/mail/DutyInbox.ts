import type { Day } from "@cic/domain/dates";
import type { DutyInboxResolvers } from "../generated/types.ts";

export const DutyInbox: DutyInboxResolvers = {
  from: ({ validFrom }) => validFrom as Day,

  until: ({ validUntil }) => validUntil as Day | null,
};
