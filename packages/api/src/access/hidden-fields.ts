import { may } from "@cic/auth/actor";
import { type AccessRelationRow, findActiveRelations } from "@cic/db/access/access-relation.queries";
import type { Lens } from "@cic/domain/access/lenses";
import { basesOf } from "@cic/domain/access/protected-address";
import type { Context } from "../context.ts";
import type { HiddenField } from "../generated/types.ts";

/** The relations on which the caller sees a child today, read for all children of the operation at once. */
export const relationsOf = (context: Context, childId: string): Promise<AccessRelationRow[]> =>
  context.loader("access relations", findActiveRelations).load(childId);

/** The fields that not every basis may read, and the lens of each. */
const childFields = {
  localId: "CHILD_LOCAL_ID",
  ethnicity: "CHILD_ETHNICITY",
  upn: "UPN",
  nhsNumber: "NHS_NUMBER",
  placements: "PLACEMENT",
  placementOn: "PLACEMENT",
  "carePeriods.endReason": "CARE_PERIOD_END_REASON",
  "carePeriods.legalStatuses": "LEGAL_STATUS",
  gpRegistrations: "GP_REGISTRATION",
  residences: "RESIDENCE",
  referrals: "REFERRAL",
  addressProtections: "ADDRESS_PROTECTION",
  careLeaver: "CARE_LEAVER",
  assessments: "ASSESSMENT",
  assessmentClocks: "ASSESSMENT",
  consentStanding: "CONSENT",
} as const satisfies Record<string, Lens>;

const placementFields = {
  provider: "PLACEMENT_ADDRESS",
  urn: "PLACEMENT_ADDRESS",
  postcode: "PLACEMENT_ADDRESS",
  area: "PLACEMENT_AREA",
  endReason: "PLACEMENT_END_REASON",
  distanceMiles: "PLACEMENT_HOME",
  over20Miles: "PLACEMENT_HOME",
  homePostcode: "PLACEMENT_HOME",
} as const satisfies Record<string, Lens>;

const determinationFields = {
  from: "COMMISSIONING_FACTS",
  until: "COMMISSIONING_FACTS",
  rule: "COMMISSIONING_FACTS",
  originatingIcb: "COMMISSIONING_FACTS",
  cause: "COMMISSIONING_FACTS",
  supersedesId: "COMMISSIONING_FACTS",
  changes: "COMMISSIONING_FACTS",
  answer: "COMMISSIONING_FACTS",
  reproduction: "COMMISSIONING_FACTS",
} as const satisfies Record<string, Lens>;

const responsibleCommissionerFields = {
  determination: "DETERMINATION",
  answer: "COMMISSIONING_FACTS",
} as const satisfies Record<string, Lens>;

/** Whether the caller sees the child on a basis that `lens` names. */
export async function mayRead(context: Context, childId: string, lens: Lens): Promise<boolean> {
  return opens(lens, await relationsOf(context, childId));
}

/** The same of clinical text, which of those in health only whoever cares for the child reads. */
export async function mayReadClinical(context: Context, childId: string, lens: Lens): Promise<boolean> {
  return context.actor !== null && may(context.actor, "clinical:read") && (await mayRead(context, childId, lens));
}

/** Whether where the child lives is protected and not the caller's to know. */
export async function isAddressHidden(context: Context, childId: string): Promise<boolean> {
  return (await relationsOf(context, childId)).some(({ addressHidden }) => addressHidden);
}

/** What of a child is hidden from the caller: hidden is not the same as not recorded. */
export async function hiddenOfChild(context: Context, childId: string): Promise<HiddenField[]> {
  return hidden(childFields, await relationsOf(context, childId));
}

export async function hiddenOfPlacement(context: Context, childId: string): Promise<HiddenField[]> {
  return hidden(placementFields, await relationsOf(context, childId));
}

export async function hiddenOfDetermination(context: Context, childId: string): Promise<HiddenField[]> {
  return hidden(determinationFields, await relationsOf(context, childId));
}

export async function hiddenOfResponsibleCommissioner(context: Context, childId: string): Promise<HiddenField[]> {
  return hidden(responsibleCommissionerFields, await relationsOf(context, childId));
}

const opens = (lens: Lens, relations: readonly AccessRelationRow[]): boolean =>
  relations.some(({ basis, addressHidden }) => basesOf(lens, addressHidden).includes(basis));

function hidden(fields: Readonly<Record<string, Lens>>, relations: readonly AccessRelationRow[]): HiddenField[] {
  const addressHidden = relations.some((relation) => relation.addressHidden);
  return Object.entries(fields)
    .filter(([, lens]) => !opens(lens, relations))
    .map(([field, lens]) => ({ field, visibleTo: [...basesOf(lens, addressHidden)] }));
}
