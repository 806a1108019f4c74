import type { Day } from "@cic/domain/dates";
import type { HealthActionProgressResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const HealthActionProgress: HealthActionProgressResolvers = {
  dueOn: ({ dueOn }) => dueOn as Day,

  recordedBy: ({ recordedById }, _, context) => organisationOf(context, recordedById),

  recordedAt: ({ recordedAt }) => instant(recordedAt),
};
