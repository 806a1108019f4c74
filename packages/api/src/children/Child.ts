import { countCarePeriodsOfChildren, listCarePeriodsOfChildren } from "@cic/db/children/care-period.queries";
import { hiddenOf, relationsOf } from "../access/hidden-fields.ts";
import { permission } from "../access/permissions.ts";
import { loadProtections } from "../address-protections/protection.loaders.ts";
import { loadAssessmentsOfChild } from "../assessments/assessment.loaders.ts";
import { careLeaver } from "../care-leavers/CareLeaver.ts";
import { loadClocks } from "../clocks/clock.loaders.ts";
import { consentStandingOn } from "../consents/ConsentStanding.ts";
import type { Context } from "../context.ts";
import { loadDeterminationOn } from "../determinations/determination.loaders.ts";
import { loadMerges, loadPossibleDuplicates } from "../duplicates/duplicate.loaders.ts";
import type { ChildResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";
import { loadPlacementOn, placementsBy } from "../placements/placement.loaders.ts";
import { loadReferrals } from "../referrals/referral.loaders.ts";
import { loadCarePeriods, loadIdentifiers } from "./child.loaders.ts";
import { loadGpRegistrations, loadResidences } from "./registration.loaders.ts";

export const Child: ChildResolvers = {
  responsibleAuthority: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  unaccompaniedAsylumSeeking: ({ uasc, uascUntil }, _, { today }) =>
    uascUntil !== null && uascUntil <= today ? "NO" : uasc,

  upn: ({ id }, _, context) => identifier(context, id, "UPN"),

  nhsNumber: ({ id }, _, context) => identifier(context, id, "NHS_NUMBER"),

  carePeriods: ({ id }, args, context, info) => {
    const key = JSON.stringify(args);
    return connection(
      info,
      args,
      () =>
        context
          .loader(`care periods of children ${key}`, (db, ids: readonly string[]) =>
            listCarePeriodsOfChildren(db, args, ids),
          )
          .load(id),
      () =>
        context
          .loader(`count of care periods of children ${key}`, (db, ids: readonly string[]) =>
            countCarePeriodsOfChildren(db, args, ids),
          )
          .load(id),
    );
  },

  placements: ({ id }, args, context, info) => placementsBy("child", id, args, context, info),

  placementOn: ({ id }, { on }, context) => loadPlacementOn(context, id, on ?? context.today),

  determinationOn: ({ id }, { on }, context) => loadDeterminationOn(context, { childId: id, on: on ?? context.today }),

  addressProtections: ({ id }, _, context) => loadProtections(context, id),

  gpRegistrations: ({ id }, _, context) => loadGpRegistrations(context, id),

  residences: ({ id }, _, context) => loadResidences(context, id),

  referrals: ({ id }, _, context) => loadReferrals(context, id),

  careLeaver,

  assessments: ({ id }, _, context) => loadAssessmentsOfChild(context, id),

  possibleDuplicates: ({ id }, _, context) => loadPossibleDuplicates(context, id),

  merges: ({ id }, _, context) => loadMerges(context, id),

  assessmentClocks: ({ id }, { asOf }, context) => loadClocks(context, id, asOf ?? context.today),

  consentStanding: ({ id }, { on }, context) => consentStandingOn(context, id, on ?? context.today),

  asOf: ({ id }, { validAt, knownAt }, context) => {
    context.require("child:read");
    return { childId: id, on: validAt ?? null, at: knownAt ?? null };
  },

  access: async ({ id, authorityId }, _, context) => {
    const carePeriods = await loadCarePeriods(context, id);
    return {
      // A care period that lasts leaves no day on which another could start.
      canStartCarePeriod: permission(context, "care-period:write", {
        authorityId,
        stateAllows: carePeriods.every(({ endedOn }) => endedOn !== null),
      }),
      canRecordPlacement: permission(context, "placement:write", { authorityId, stateAllows: carePeriods.length > 0 }),
      visibleBecause: await relationsOf(context, id),
      hidden: await hiddenOf(context, "Child", id),
    };
  },
};

async function identifier(context: Context, childId: string, scheme: "UPN" | "NHS_NUMBER"): Promise<string | null> {
  const identifiers = await loadIdentifiers(context, childId);
  return identifiers.find((row) => row.scheme === scheme)?.value ?? null;
}
