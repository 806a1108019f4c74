import { sdqOf } from "@cic/db/health-records/health-line.queries";
import type { Day } from "@cic/domain/dates";
import { sdqBand } from "@cic/domain/health-records/sdq";
import { carePermission } from "../access/permissions.ts";
import type { HealthLineResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const HealthLine: HealthLineResolvers = {
  on: ({ onDay }) => onDay as Day | null,

  sdq: (row) => {
    const sdq = sdqOf(row);
    return sdq === null ? null : { ...sdq, band: sdqBand(sdq), notDoneBecause: sdq.reason };
  },

  recordedBy: ({ recordedById }, _, context) => organisationOf(context, recordedById),

  recordedAt: ({ createdAt }) => instant(createdAt),

  access: async ({ childId, authorityId, recordedById, source }, _, context) => ({
    canCorrect: await carePermission(context, "health-record:write", {
      ...{ childId, authorityId, recordedById, stateAllows: source !== "SSDA903" },
    }),
  }),
};
