import type { Day } from "../dates.ts";

export type OrganisationKind = "ICB" | "LOCAL_AUTHORITY" | "PROVIDER" | "GP_PRACTICE" | "NATIONAL";
export type CodeScheme = "ODS" | "ONS" | "DFE";

/** From is in, until is out; `null` is the beginning or the end of our data. */
interface OpenPeriod {
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface Organisation extends OpenPeriod {
  /** Stable across changes of code: `ICB:QHM`, `LA:926`. */
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly region: string | null;
}

export interface OrganisationCode extends OpenPeriod {
  readonly scheme: CodeScheme;
  readonly code: string;
  readonly organisationId: string;
}

export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  /** First day on which the successor is responsible. */
  readonly on: Day;
}

export interface District {
  /** ONS code. */
  readonly code: string;
  readonly name: string;
  readonly authorityId: string | null;
}

export interface DistrictIcb extends OpenPeriod {
  readonly districtCode: string;
  readonly icbId: string;
  readonly coverage: "WHOLE" | "PART";
  readonly areaNote: string | null;
}

/** An authority that shares a boundary with `authorityId`; it may be Welsh or Scottish, so it is named by ONS code. */
export interface Adjacency {
  readonly authorityId: string;
  readonly onsCode: string;
  readonly name: string;
}

/** Where an organisation is written to about its duties: a shared mailbox, never a person's. */
export interface DutyInbox {
  readonly organisationId: string;
  readonly address: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly source: string;
}

/** What a directory is made from. */
export interface DirectoryFacts {
  readonly organisations: readonly Organisation[];
  readonly codes: readonly OrganisationCode[];
  readonly successions: readonly Succession[];
  readonly districts: readonly District[];
  readonly districtIcbs: readonly DistrictIcb[];
  readonly adjacencies: readonly Adjacency[];
  readonly dutyInboxes: readonly DutyInbox[];
}

/** Who carries an organisation's responsibilities on a day. `notYet`: the day is before it existed. `ended`: it left no successor. */
export type CurrentFor =
  | { readonly kind: "one"; readonly organisationId: string }
  | { readonly kind: "split"; readonly candidateIds: readonly string[] }
  | { readonly kind: "notYet" | "ended" };

/** The organisations of the country and how they followed one another: small, immutable, held in memory. */
export interface Directory extends DirectoryFacts {
  byId(id: string): Organisation | undefined;
  /** The organisation that had `code` (of any scheme unless one is named, or its id) on the day. ODS before ONS before DfE number. */
  byCode(code: string, on: Day, scheme?: CodeScheme): Organisation | undefined;
  codesOf(organisationId: string): readonly OrganisationCode[];
  /** The code in use on the day. */
  codeOf(organisationId: string, scheme: CodeScheme, on: Day): string | undefined;
  existsOn(organisationId: string, on: Day): boolean;
  successorsOf(organisationId: string): readonly Succession[];
  predecessorsOf(organisationId: string): readonly Succession[];
  /** Whether its responsibilities were divided among several. */
  wasSplit(organisationId: string): boolean;
  currentFor(organisationId: string, on: Day): CurrentFor;
  district(code: string): District | undefined;
  districtsOf(authorityId: string): readonly District[];
  /** The authority of a district, or the one that itself had this ONS code in any year (a unitary authority is its own district). */
  authorityWithCode(onsCode: string): string | undefined;
  /** The ICBs of a district on a day. */
  icbsOfDistrict(districtCode: string, on: Day): readonly DistrictIcb[];
  districtsOfIcb(icbId: string, on: Day): readonly DistrictIcb[];
  adjoining(authorityId: string): readonly Adjacency[];
  dutyInboxOf(organisationId: string, on: Day): DutyInbox | undefined;
  /** The day on which ICBs began; `undefined` when the directory holds none. */
  readonly icbsBegan: Day | undefined;
  /** The days on which the ICB of some place may change, in order. */
  readonly icbChangeDays: readonly Day[];
}

const SCHEMES: readonly CodeScheme[] = ["ODS", "ONS", "DFE"];

/** Indexes `facts` once; every lookup afterwards is pure and costs a map access. */
export function makeDirectory(facts: DirectoryFacts): Directory {
  const organisations = new Map(facts.organisations.map((organisation) => [organisation.id, organisation]));
  const codes = groupBy(facts.codes, (code) => code.code);
  const codesByOwner = groupBy(facts.codes, (code) => code.organisationId);
  const successors = groupBy(facts.successions, (succession) => succession.predecessorId);
  const predecessors = groupBy(facts.successions, (succession) => succession.successorId);
  const districts = new Map(facts.districts.map((district) => [district.code, district]));
  const districtsByAuthority = groupBy(facts.districts, (district) => district.authorityId ?? "");
  const icbsByDistrict = groupBy(facts.districtIcbs, (row) => row.districtCode);
  const districtsByIcb = groupBy(facts.districtIcbs, (row) => row.icbId);
  const adjacencies = groupBy(facts.adjacencies, (adjacency) => adjacency.authorityId);
  const dutyInboxes = groupBy(facts.dutyInboxes, (inbox) => inbox.organisationId);
  const icbs = facts.organisations.filter((organisation) => organisation.kind === "ICB");

  const existsOn = (id: string, on: Day) => {
    const organisation = organisations.get(id);
    return organisation !== undefined && holdsOn(organisation, on);
  };

  function currentFor(id: string, on: Day): CurrentFor {
    const seen = new Set<string>();
    let current = organisations.get(id);
    while (current !== undefined && !seen.has(current.id)) {
      seen.add(current.id);
      if (holdsOn(current, on)) return { kind: "one", organisationId: current.id };
      if (current.from !== null && on < current.from) return { kind: "notYet" };
      const next = (successors.get(current.id) ?? []).filter((succession) => succession.on <= on);
      if (next.length > 1) return { kind: "split", candidateIds: next.map((succession) => succession.successorId) };
      current = next[0] === undefined ? undefined : organisations.get(next[0].successorId);
    }
    return { kind: "ended" };
  }

  return Object.freeze({
    ...facts,
    byId: (id) => organisations.get(id),
    byCode(code, on, scheme) {
      if (scheme === undefined) {
        const organisation = organisations.get(code);
        if (organisation !== undefined) return holdsOn(organisation, on) ? organisation : undefined;
      }
      const rows = codes.get(code) ?? [];
      for (const wanted of scheme === undefined ? SCHEMES : [scheme]) {
        const row = rows.find((candidate) => candidate.scheme === wanted && holdsOn(candidate, on));
        if (row !== undefined) return organisations.get(row.organisationId);
      }
      return undefined;
    },
    codesOf: (id) => codesByOwner.get(id) ?? [],
    codeOf: (id, scheme, on) =>
      (codesByOwner.get(id) ?? []).find((row) => row.scheme === scheme && holdsOn(row, on))?.code,
    existsOn,
    successorsOf: (id) => successors.get(id) ?? [],
    predecessorsOf: (id) => predecessors.get(id) ?? [],
    wasSplit: (id) => (successors.get(id) ?? []).length > 1,
    currentFor,
    district: (code) => districts.get(code),
    districtsOf: (authorityId) => districtsByAuthority.get(authorityId) ?? [],
    authorityWithCode(code) {
      const own = districts.get(code)?.authorityId ?? undefined;
      if (own !== undefined) return own;
      const owners = (codes.get(code) ?? []).filter((row) => row.scheme === "ONS").map((row) => row.organisationId);
      return owners.find((id) => organisations.get(id)?.kind === "LOCAL_AUTHORITY");
    },
    icbsOfDistrict: (code, on) => (icbsByDistrict.get(code) ?? []).filter((row) => holdsOn(row, on)),
    districtsOfIcb: (icbId, on) => (districtsByIcb.get(icbId) ?? []).filter((row) => holdsOn(row, on)),
    adjoining: (authorityId) => adjacencies.get(authorityId) ?? [],
    dutyInboxOf: (organisationId, on) => dutyInboxes.get(organisationId)?.find((inbox) => holdsOn(inbox, on)),
    icbsBegan: days(icbs.map((icb) => icb.from))[0],
    icbChangeDays: days([
      ...icbs.flatMap((icb) => [icb.from, icb.until]),
      ...facts.successions.map((succession) => succession.on),
      ...facts.districtIcbs.flatMap((row) => [row.from, row.until]),
    ]),
  } satisfies Directory);
}

export function holdsOn(period: OpenPeriod, on: Day): boolean {
  return (period.from === null || period.from <= on) && (period.until === null || on < period.until);
}

function days(found: readonly (Day | null)[]): Day[] {
  return [...new Set(found.filter((day) => day !== null))].sort();
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, key);
}
