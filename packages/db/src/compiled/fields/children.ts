import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { addressProtection } from "../../address-protections/address-protection.table.ts";
import { assessment } from "../../assessments/assessment.table.ts";
import { carePeriodList } from "../../children/care-period.queries.ts";
import { carePeriod, legalStatus } from "../../children/care-period.table.ts";
import { uascToday } from "../../children/child.queries.ts";
import { child, childIdentifier } from "../../children/child.table.ts";
import { gpRegistration, residence } from "../../children/gp-registration.table.ts";
import { holding } from "../../determinations/determination.queries.ts";
import { determination } from "../../determinations/determination.table.ts";
import { childMerge } from "../../duplicates/duplicate.table.ts";
import { knownThen, ledToThen } from "../../history/known-then.ts";
import { PRACTICE_ROW } from "../../organisations/gp-practice.queries.ts";
import { gpPractice } from "../../organisations/gp-practice.table.ts";
import { placement } from "../../placements/placement.table.ts";
import { referral } from "../../referrals/referral.table.ts";
import {
  type Args,
  type CompiledField,
  type CompiledType,
  instant,
  type List,
  leadingTo,
  list,
  object,
  ofRow,
  resolved,
  rowOf,
  today,
  value,
} from "../compiled-field.ts";
import { idsOf, needs } from "../needs.ts";
import { childOf, placementsOf } from "./shared.ts";

const identifier = (scheme: "UPN" | "NHS_NUMBER"): CompiledField =>
  value(sql`(select ${childIdentifier.value} from ${childIdentifier} where ${childIdentifier.childId} = ${child.id}
    and ${childIdentifier.scheme} = ${scheme} and ${childIdentifier.supersededAt} is null limit 1)`);

/** The day that is asked for, or today. */
const dayAsked = ({ on }: Args): SQL => (on == null ? today : sql`${on}::date`);

const id = sql`${child.id}`;
const ofMerge = [needs.accessRelations(childMerge.childId)];

export const children: Readonly<Record<string, CompiledType>> = {
  Child: {
    childId: sql`${child.id}`,
    row: rowOf(child),
    fields: {
      id: value(child.id),
      localId: value(child.localId),
      dateOfBirth: value(child.dateOfBirth),
      sex: value(child.sex),
      ethnicity: value(child.ethnicity),
      responsibleAuthority: value(child.authorityId),
      unaccompaniedAsylumSeeking: value(uascToday),
      version: value(child.version),
      upn: identifier("UPN"),
      nhsNumber: identifier("NHS_NUMBER"),
      carePeriods: {
        kind: "page",
        of: "CarePeriod",
        list: (args) => carePeriodList(args as never) as List,
        parent: sql`${carePeriod.childId} = ${child.id}`,
      },
      placements: placementsOf(sql`${placement.childId} = ${child.id}`),
      gpRegistrations: list(
        "GpRegistration",
        sql`from ${gpRegistration} where ${gpRegistration.childId} = ${child.id} and ${gpRegistration.voidedAt} is null
          order by ${gpRegistration.startedOn}`,
      ),
      residences: list(
        "Residence",
        sql`from ${residence} where ${residence.childId} = ${child.id} and ${residence.voidedAt} is null order by ${residence.startedOn}`,
      ),
      assessments: list(
        "Assessment",
        sql`from ${assessment} where ${assessment.childId} = ${child.id} order by ${assessment.requestedOn} desc, ${assessment.id} desc`,
      ),
      access: resolved([needs.accessRelations(child.id), needs.carePeriods(child.id)]),
      asOf: {
        kind: "resolved",
        needs: ({ validAt, knownAt }, asks) => [
          needs.accessRelations(child.id),
          knownThen({ child: id }, (knownAt ?? null) as string | null, (validAt ?? null) as string | null, asks),
        ],
        leads: () => ledToThen(id),
      },
      addressProtections: list(
        "AddressProtection",
        sql`from ${addressProtection} where ${addressProtection.childId} = ${child.id} order by ${addressProtection.validFrom}, ${addressProtection.id}`,
      ),
      assessmentClocks: leadingTo(resolved([needs.accessRelations(child.id)], ["clocks", "holidays"]), [
        [["assessment"], idsOf.assessments(id)],
      ]),
      careLeaver: leadingTo(resolved([needs.accessRelations(child.id), needs.careLeaver(child.id)]), [
        [["child"], sql`array[${id}]`],
      ]),
      consentStanding: leadingTo(resolved([needs.accessRelations(child.id), needs.consentCase(child.id)]), [
        [["consent"], idsOf.consents(id)],
      ]),
      determinationOn: object(
        "Determination",
        (
          args,
        ) => sql`from ${determination} where ${determination.childId} = ${child.id} and ${determination.supersededAt} is null
          and ${sql.join(holding(dayAsked(args)), sql` and `)}`,
      ),
      merges: list(
        "ChildMerge",
        sql`from ${childMerge} where ${childMerge.childId} = ${child.id} order by ${childMerge.mergedAt}, ${childMerge.id}`,
      ),
      placementOn: object(
        "Placement",
        (args) => sql`from ${placement} where ${placement.childId} = ${child.id} and ${placement.voidedAt} is null
          and ${placement.startedOn} <= ${dayAsked(args)} and (${placement.endedOn} is null or ${placement.endedOn} > ${dayAsked(args)})`,
      ),
      possibleDuplicates: leadingTo(resolved([needs.accessRelations(child.id), needs.possibleDuplicates(child.id)]), [
        [["child"], idsOf.possibleDuplicates(id)],
      ]),
      referrals: list(
        "Referral",
        sql`from ${referral} where ${referral.childId} = ${child.id} order by ${referral.waitingSince}, ${referral.id}`,
      ),
    },
  },
  CarePeriod: {
    childId: sql`${carePeriod.childId}`,
    fields: {
      id: value(carePeriod.id),
      startedOn: value(carePeriod.startedOn),
      endedOn: value(carePeriod.endedOn),
      endReason: value(carePeriod.endReason),
      version: value(carePeriod.version),
      child: childOf(carePeriod.childId),
      placements: placementsOf(sql`${placement.carePeriodId} = ${carePeriod.id}`),
      legalStatuses: list(
        "LegalStatus",
        sql`from ${legalStatus} where ${legalStatus.carePeriodId} = ${carePeriod.id} and ${legalStatus.voidedAt} is null
          order by ${legalStatus.startedOn}`,
      ),
    },
  },
  LegalStatus: {
    childId: sql`${legalStatus.childId}`,
    fields: {
      code: value(legalStatus.code),
      startedOn: value(legalStatus.startedOn),
      endedOn: value(legalStatus.endedOn),
    },
  },
  GpRegistration: {
    childId: sql`${gpRegistration.childId}`,
    fields: {
      id: value(gpRegistration.id),
      from: value(gpRegistration.startedOn),
      until: value(gpRegistration.endedOn),
      source: value(gpRegistration.source),
      recordedAt: instant(gpRegistration.createdAt),
      version: value(gpRegistration.version),
      practice: object(
        "GpPractice",
        sql`from ${gpPractice} where ${gpPractice.odsCode} = ${gpRegistration.practiceCode}`,
      ),
    },
  },
  GpPractice: {
    childId: sql`null::uuid`,
    row: PRACTICE_ROW,
    fields: {
      odsCode: value(gpPractice.odsCode),
      name: value(gpPractice.name),
      country: value(gpPractice.country),
      defence: value(gpPractice.defence),
      source: value(gpPractice.source),
      associations: resolved(),
    },
  },
  Residence: {
    childId: sql`${residence.childId}`,
    fields: {
      id: value(residence.id),
      kind: value(residence.kind),
      postcode: value(residence.postcode),
      from: value(residence.startedOn),
      until: value(residence.endedOn),
      source: value(residence.source),
      recordedAt: instant(residence.createdAt),
      version: value(residence.version),
    },
  },
  AddressProtection: ofRow(
    addressProtection,
    addressProtection.childId,
    "endReason from ground id reason recordedAt until version",
    { child: childOf(addressProtection.childId) },
  ),
  ChildMerge: ofRow(childMerge, childMerge.childId, "formerId id mergedAt unmergedAt version", {
    child: childOf(childMerge.childId),
    mergedBy: resolved(ofMerge),
    reason: resolved(ofMerge),
    unmergeReason: resolved(ofMerge),
    writtenSince: resolved(ofMerge),
  }),
};
