import type {
  ArrangedBy,
  Authority,
  CommissioningFacts,
  GpRegistration,
  Practice,
  Residence,
} from "@cic/domain/commissioning/facts";
import type { ServiceRequest } from "@cic/domain/commissioning/service";
import { type Day, day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import type {
  CommissioningArrangedByInput,
  CommissioningAuthorityInput,
  CommissioningFactsInput,
  CommissioningGpRegistrationInput,
  CommissioningPlaceInput,
  CommissioningPracticeInput,
  CommissioningResidenceInput,
  CommissioningServiceInput,
} from "../generated/types.ts";
import { icbNamed, type Note, placeFromInput, written } from "./place-from-input.ts";

/**
 * The input as the domain's facts, list for list, so that a path in the one is a path in the other. Organisations that the
 * directory lacks stay as they were written: `validateFacts` refuses them. What only the input can get wrong is noted here.
 */
export function factsFromInput(input: CommissioningFactsInput, directory: Directory, note: Note): CommissioningFacts {
  const { place, placeOrNull, authority } = readers(directory, note);
  const icb = (code: string) => icbNamed(code, directory);
  const residences = (rows: readonly CommissioningResidenceInput[] | undefined, name: string) =>
    listed(
      rows,
      name,
      (row, path): Residence => ({
        ...held(row),
        place: place(row.place, `${path}.place`),
        kind: row.kind ?? "USUAL",
        lhbCode: row.lhbCode ?? null,
      }),
    );
  return {
    born: input.born,
    practices: listed(input.practices, "practices", (row, path) => ({
      odsCode: written(row.odsCode),
      country: row.country ?? "ENGLAND",
      defence: row.defence ?? false,
      place: placeOrNull(row.place, `${path}.place`),
      associations: associations(row, directory),
    })),
    gpRegistrations: registrations(input.gpRegistrations),
    residences: residences(input.residences, "residences"),
    presences: listed(input.presences, "presences", (row, path) => ({
      ...held(row),
      place: place(row.place, `${path}.place`),
    })),
    careStatuses: listed(input.careStatuses, "careStatuses", (row, path) => ({
      ...held(row),
      status: row.status,
      authority: authority(row.authority, `${path}.authority`),
      tookResponsibilityAt: placeOrNull(row.tookResponsibilityAt, `${path}.tookResponsibilityAt`),
      lhbCode: row.lhbCode ?? null,
    })),
    legalStatuses: listed(input.legalStatuses, "legalStatuses", (row) => ({ ...held(row), basis: row.basis })),
    placements: listed(input.placements, "placements", (row, path) => ({
      ...held(row),
      kind: row.kind,
      place: place(row.place, `${path}.place`),
      arrangedBy: arranged(row.arrangedBy ?? { kind: "NOT_KNOWN" }, `${path}.arrangedBy`),
      arrangedOn: row.arrangedOn ?? null,
    })),
    detentions: listed(input.detentions, "detentions", (row) => ({
      ...held(row),
      section: row.section,
      qualifying: row.qualifying ?? "NOT_KNOWN",
      appliedOn: row.appliedOn ?? null,
      aftercareEndedOn: row.aftercareEndedOn ?? null,
    })),
    inpatientSpells: listed(input.inpatientSpells, "inpatientSpells", held),
    continuingCare: listed(input.continuingCare, "continuingCare", (row, path) => ({
      ...held(row),
      icbId: icb(row.icbId),
      place: place(row.place, `${path}.place`),
      adultEligible: row.adultEligible ?? "NOT_KNOWN",
    })),
    ehcPlans: listed(input.ehcPlans, "ehcPlans", (row, path) => ({
      ...held(row),
      schoolPlace: place(row.schoolPlace, `${path}.schoolPlace`),
      boards: row.boards ?? "NOT_KNOWN",
      arrangedOn: row.arrangedOn ?? null,
    })),
    adoptionOrders: listed(input.adoptionOrders, "adoptionOrders", (row) => ({
      madeOn: row.madeOn,
      placingAuthorityId: row.placingAuthorityId == null ? null : authorityNamed(row.placingAuthorityId, directory),
    })),
    shortBreaks: listed(input.shortBreaks, "shortBreaks", (row, path) => ({
      ...held(row),
      place: place(row.place, `${path}.place`),
    })),
    mother:
      input.mother == null
        ? null
        : {
            gpRegistrations: registrations(input.mother.gpRegistrations),
            residences: residences(input.mother.residences, "mother.residences"),
          },
    payments: listed(input.payments, "payments", (row) => ({ ...held(row), icbId: icb(row.icbId) })),
    notKnown: listed(input.notKnown, "notKnown", (row) => ({ ...held(row), what: row.what })),
  };

  function arranged(given: CommissioningArrangedByInput, path: string): ArrangedBy {
    const { kind } = given;
    const byAuthority = kind === "LA" || kind === "LA_WITH_ICB";
    const byIcb = kind === "ICB" || kind === "LA_WITH_ICB";
    if (!byAuthority && given.authority != null) note("FIELD_DOES_NOT_APPLY", `${path}.authority`);
    if (!byIcb && given.icbId != null) note("FIELD_DOES_NOT_APPLY", `${path}.icbId`);
    const placer = byAuthority ? authority(given.authority, `${path}.authority`) : null;
    // Without one, the domain finds that it knows no such ICB, and says where.
    const icbId = icb(given.icbId ?? "");
    if (kind === "LA") return { kind, authority: placer };
    if (kind === "LA_WITH_ICB") return { kind, authority: placer, icbId };
    return kind === "ICB" ? { kind, icbId } : { kind };
  }
}

export function serviceFromInput(input: CommissioningServiceInput, directory: Directory, note: Note): ServiceRequest {
  const { placeOrNull } = readers(directory, note);
  return {
    category: input.category,
    deliveredAt: placeOrNull(input.deliveredAt, "service.deliveredAt"),
    contract: input.contract ?? null,
    contractHolderIcbId: input.contractHolderIcbId == null ? null : icbNamed(input.contractHolderIcbId, directory),
    delegatedToIcb: input.delegatedToIcb ?? "NOT_KNOWN",
    custodialHealth: input.custodialHealth ?? "NOT_KNOWN",
    careLeaverOffer: input.careLeaverOffer ?? false,
  };
}

function readers(directory: Directory, note: Note) {
  const place = (input: CommissioningPlaceInput, path: string) => placeFromInput(input, path, directory, note);
  return {
    place,
    placeOrNull: (input: CommissioningPlaceInput | null | undefined, path: string): Place | null =>
      input == null ? null : place(input, path),
    authority(input: CommissioningAuthorityInput | null | undefined, path: string): Authority | null {
      if (input == null) return null;
      const country = input.country ?? "ENGLAND";
      if (country !== "ENGLAND" && input.id != null) note("FIELD_DOES_NOT_APPLY", `${path}.id`);
      return { country, id: input.id == null ? null : authorityNamed(input.id, directory) };
    },
  };
}

const listed = <Row, Fact>(
  rows: readonly Row[] | undefined,
  name: string,
  read: (row: Row, path: string) => Fact,
): Fact[] => (rows ?? []).map((row, index) => read(row, `${name}[${index}]`));

const held = ({ from, until }: { readonly from: Day; readonly until?: Day | null | undefined }) => ({
  from,
  until: until ?? null,
});

const registrations = (rows: readonly CommissioningGpRegistrationInput[] | undefined): GpRegistration[] =>
  listed(rows, "gpRegistrations", (row) => ({ ...held(row), practiceCode: written(row.practiceCode), source: null }));

const BEFORE_ALL = day("0001-01-01");

function associations(
  { associations: rows }: CommissioningPracticeInput,
  directory: Directory,
): Practice["associations"] {
  return (rows ?? []).map((row) => {
    const icbId = icbNamed(row.icbId, directory);
    const from = row.from ?? directory.byId(icbId)?.from ?? BEFORE_ALL;
    return { icbId, from, until: row.until ?? null, source: null };
  });
}

/** The authority that an id or a code of any time names; else the text as given. A number of DfE may be another body's ODS code. */
function authorityNamed(code: string, directory: Directory): string {
  const ids = [
    written(code),
    ...directory.codes.flatMap((row) => (row.code === written(code) ? [row.organisationId] : [])),
  ];
  return ids.find((id) => directory.byId(id)?.kind === "LOCAL_AUTHORITY") ?? written(code);
}
