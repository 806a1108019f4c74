import type { Day } from "@cic/domain/dates";
import type { ReferralStepResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const ReferralStep: ReferralStepResolvers = {
  on: ({ takenOn }) => takenOn as Day,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  recordedAt: ({ takenAt }) => instant(takenAt),
};
