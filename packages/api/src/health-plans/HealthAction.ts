import type { Day } from "@cic/domain/dates";
import { isActionOverdue } from "@cic/domain/health-plans/health-plan";
import type { HealthActionResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadProgress } from "./health-plan.loaders.ts";

export const HealthAction: HealthActionResolvers = {
  ownerOrganisation: ({ ownerOrganisationId: id }, _, context) => (id === null ? null : organisationOf(context, id)),

  dueOn: ({ dueOn }) => dueOn as Day,

  overdue: ({ state, dueOn }, _, { today }) => isActionOverdue({ state, dueOn: dueOn as Day }, today),

  progress: ({ originId }, _, context) => loadProgress(context, originId),
};
