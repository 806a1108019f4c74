import { type Day, day } from "../dates.ts";
import { directory as base, facts as baseFacts, placeAt } from "../organisations/directory.fixture.ts";
import { type Directory, makeDirectory } from "../organisations/directory.ts";
import type { Country, KnownPlace, Place } from "../organisations/place.ts";
import { type CommissionerAnswer, determineCommissioner } from "./determine-commissioner.ts";
import {
  type ArrangedBy,
  type CareStatus,
  type CareStatusFact,
  type CommissioningFacts,
  type Detention,
  type GpRegistration,
  type LegalBasis,
  type PlacementFact,
  type PlacementKind,
  type Practice,
  personBorn,
  type Residence,
} from "./facts.ts";
import { requestFor, type ServiceCategory, type ServiceRequest } from "./service.ts";

export const LETTERS = ["A", "B", "C", "D"] as const;
export type Letter = (typeof LETTERS)[number];

const began = day("2022-07-01");

/** Four lasting ICBs A to D, each with an authority (`LA:A`) that is one district; a merger and a split from the real directory. */
export const directory: Directory = makeDirectory({
  ...baseFacts,
  organisations: [
    ...baseFacts.organisations,
    ...LETTERS.flatMap((letter) => [
      { id: `ICB:${letter}`, kind: "ICB" as const, name: letter, region: null, from: began, until: null },
      { id: `LA:${letter}`, kind: "LOCAL_AUTHORITY" as const, name: letter, region: null, from: null, until: null },
    ]),
  ],
  codes: [
    ...baseFacts.codes,
    ...[...LETTERS, "QNQ", "QMJ", "QRV", "Z9B2Z", "S9B9J", "S0E4D"].map((code) => ({
      scheme: "ODS" as const,
      code,
      organisationId: `ICB:${code}`,
      from: base.byId(`ICB:${code}`)?.from ?? began,
      until: base.byId(`ICB:${code}`)?.until ?? null,
    })),
  ],
  districts: [
    ...baseFacts.districts,
    ...LETTERS.map((letter) => ({ code: `E-${letter}`, name: letter, authorityId: `LA:${letter}` })),
  ],
  districtIcbs: [
    ...baseFacts.districtIcbs,
    ...LETTERS.map((letter) => ({
      districtCode: `E-${letter}`,
      icbId: `ICB:${letter}`,
      from: began,
      until: null,
      coverage: "WHOLE" as const,
      areaNote: null,
    })),
  ],
});

export const placeIn = (letter: Letter): KnownPlace =>
  placeAt({ districtCode: `E-${letter}`, authorityId: `LA:${letter}`, icbIds: [`ICB:${letter}`] });
export const abroad = (country: Country): Place =>
  placeAt({ country, districtCode: null, authorityId: null, authorityUnknown: "OUTSIDE_ENGLAND", icbIds: [] });
export const UNKNOWN_PLACE: Place = { kind: "unknown", reason: "NO_POSTCODE" };

const until = (text: string | null) => (text === null ? null : day(text));

export const practice = (odsCode: string, icbId: string, over: Partial<Practice> = {}): Practice => ({
  odsCode,
  country: "ENGLAND",
  defence: false,
  place: null,
  associations: [{ icbId, from: began, until: null, source: null }],
  ...over,
});
/** A practice per ICB, by its letter; a Welsh one and a Defence one. */
export const PRACTICES: readonly Practice[] = [
  ...LETTERS.map((letter) => practice(letter, `ICB:${letter}`)),
  practice("WALES", "", { country: "WALES", associations: [] }),
  practice("DEFENCE", "", { defence: true, associations: [] }),
];

export const registered = (practiceCode: string, from: string, to: string | null = null): GpRegistration => ({
  practiceCode,
  from: day(from),
  until: until(to),
  source: null,
});
export const lives = (
  place: Place | Letter,
  from: string,
  to: string | null = null,
  over: Partial<Residence> = {},
): Residence => ({
  place: typeof place === "string" ? placeIn(place) : place,
  kind: "USUAL",
  lhbCode: null,
  from: day(from),
  until: until(to),
  ...over,
});
export const care = (
  status: CareStatus,
  authority: string | null,
  from: string,
  to: string | null = null,
  over: Partial<CareStatusFact> = {},
): CareStatusFact => ({
  status,
  authority: authority === null ? null : { country: "ENGLAND", id: `LA:${authority}` },
  tookResponsibilityAt: null,
  lhbCode: null,
  from: day(from),
  until: until(to),
  ...over,
});
export const legal = (basis: LegalBasis, from: string, to: string | null = null) => ({
  basis,
  from: day(from),
  until: until(to),
});
export const placed = (
  kind: PlacementKind,
  place: Place | Letter,
  from: string,
  to: string | null = null,
  over: Partial<PlacementFact> = {},
): PlacementFact => ({
  kind,
  place: typeof place === "string" ? placeIn(place) : place,
  arrangedBy: byAuthority("A"),
  arrangedOn: null,
  from: day(from),
  until: until(to),
  ...over,
});
export const byAuthority = (letter: Letter): ArrangedBy => ({
  kind: "LA",
  authority: { country: "ENGLAND", id: `LA:${letter}` },
});
export const detained = (from: string, to: string | null = null, over: Partial<Detention> = {}): Detention => ({
  section: "3",
  qualifying: "YES",
  appliedOn: day(from),
  aftercareEndedOn: null,
  from: day(from),
  until: until(to),
  ...over,
});

export const person = (born: string, over: Partial<CommissioningFacts> = {}): CommissioningFacts =>
  personBorn(day(born), { practices: PRACTICES, ...over });

/** Born in A, registered and living there until an authority placed them in B on 1 March 2023, where they registered a week later. */
export const placedInB = (over: Partial<CommissioningFacts> = {}): CommissioningFacts =>
  person("2015-01-01", {
    gpRegistrations: [registered("A", "2015-01-10", "2023-03-08"), registered("B", "2023-03-08")],
    residences: [lives("A", "2015-01-01", "2023-03-01")],
    careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20")],
    legalStatuses: [legal("S31_FULL", "2023-02-20")],
    placements: [placed("FOSTER", "B", "2023-03-01")],
    ...over,
  });

export const TODAY: Day = day("2026-11-22");

export const ask = (
  facts: CommissioningFacts,
  on: string,
  service: ServiceCategory | ServiceRequest = "COMMUNITY",
  today: Day = TODAY,
): CommissionerAnswer =>
  determineCommissioner(facts, day(on), typeof service === "string" ? requestFor(service) : service, today, directory);

/** `A` for `ICB:A`; the key of any other commissioner; `-` for none. */
export function short(commissioner: CommissionerAnswer["commissioner"]["onTheDay"] | undefined): string {
  if (commissioner == null) return "-";
  switch (commissioner.kind) {
    case "ICB":
      return commissioner.id.replace("ICB:", "");
    case "LOCAL_AUTHORITY":
      return commissioner.id;
    case "NHS_ENGLAND":
      return `NHSE ${commissioner.role}${commissioner.alignedIcbId === null ? "" : ` ${commissioner.alignedIcbId.replace("ICB:", "")}`}`;
    case "WELSH_HEALTH_BOARD":
      return commissioner.code;
    case "ICB_WHERE_PRESENT":
      return "WHERE PRESENT";
  }
}
