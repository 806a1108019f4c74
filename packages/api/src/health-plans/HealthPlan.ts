import type { Day } from "@cic/domain/dates";
import { hiddenOf } from "../access/hidden-fields.ts";
import { carePermission } from "../access/permissions.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { HealthPlanResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadClinical, loadNeeds } from "./health-plan.loaders.ts";

export const HealthPlan: HealthPlanResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  madeOn: ({ madeOn }) => madeOn as Day,

  reviewOn: ({ reviewOn }) => reviewOn as Day | null,

  replacedOn: ({ replacedOn }) => replacedOn as Day | null,

  clinical: ({ id }, _, context) => loadClinical(context, id),

  needs: ({ id }, _, context) => loadNeeds(context, id),

  recordedBy: ({ recordedById }, _, context) => organisationOf(context, recordedById),

  recordedAt: ({ createdAt }) => instant(createdAt),

  access: async ({ childId, authorityId, replacedOn }, _, context) => {
    const permission = await carePermission(context, "health-plan:write", {
      ...{ childId, authorityId, stateAllows: replacedOn === null },
    });
    return {
      canMakeNext: permission,
      canRecordProgress: permission,
      hidden: await hiddenOf(context, "HealthPlan", childId),
    };
  },
};
