import { addYears, type Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { type DaysOutOfOrder, daysOutOfOrder, type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";
import {
  type CapacityFacts,
  type CapacityFinding,
  capacityOn,
  fittingCapacities,
  type NoCapacityReason,
} from "./capacity.rule.ts";
import {
  type CapacityAsChecked,
  CONSENT_SCOPES,
  type ConsentCapacity,
  type ConsentEvidence,
  type ConsentScope,
  isOwnDecision,
  type Understanding,
} from "./consent.ts";

export interface SayUnderstanding {
  readonly sufficient: boolean;
  /** 1 to 200 characters. */
  readonly judgedBy: string;
  readonly judgedOn: Day;
}

/** What a consent and a refusal have in common. */
interface Decided {
  readonly scopes: readonly ConsentScope[];
  readonly capacity: ConsentCapacity;
  /** Who decided: 1 to 200 characters. */
  readonly by: string;
  readonly evidence: ConsentEvidence;
  /** Where the evidence is kept: 1 to 500 characters. */
  readonly evidenceReference?: string | null | undefined;
  readonly understanding?: SayUnderstanding | null | undefined;
}

export interface GiveConsent extends Decided {
  readonly givenOn: Day;
  readonly receivedOn?: Day | null | undefined;
  /** At most {@link MOST_SHARED} organisation ids. */
  readonly shareWith?: readonly string[] | null | undefined;
}

export interface RefuseConsent extends Decided {
  readonly refusedOn: Day;
  /** 1 to 1,000 characters. */
  readonly alternativesOffered?: string | null | undefined;
  readonly reofferOn?: Day | null | undefined;
}

/** A decision as it is stored. */
export interface ConsentDraft {
  readonly decision: "GIVEN" | "REFUSED";
  readonly scopes: readonly ConsentScope[];
  readonly capacity: ConsentCapacity;
  readonly by: string;
  readonly decidedOn: Day;
  readonly receivedOn: Day | null;
  readonly evidence: ConsentEvidence;
  readonly evidenceReference: string | null;
  readonly understanding: Understanding | null;
  readonly alternativesOffered: string | null;
  readonly reofferOn: Day | null;
  readonly checked: CapacityAsChecked;
}

/** Somebody decided who, by the record, could not. */
export interface ConsentWithoutCapacity {
  readonly kind: "withoutCapacity";
  readonly reason: NoCapacityReason;
  /** In which capacities somebody could, as far as the record tells. */
  readonly fitting: readonly ConsentCapacity[];
}

/** With whom health records are shared on the ground of a consent, and until before which day at the latest. */
export interface ConsentShares {
  readonly organisationIds: readonly string[];
  /** A consent of others ends when the young person decides. Null: no such day. */
  readonly until: Day | null;
}

export type RecordConsentDecision =
  | { readonly kind: "recorded"; readonly consent: ConsentDraft; readonly shares: ConsentShares }
  | ConsentWithoutCapacity
  | DaysOutOfOrder
  | InputRefused;

export const MOST_SHARED = 20;

/** A consent that somebody gave: by someone who could, or of whom the record does not tell whether they could. */
export function giveConsent(
  input: GiveConsent,
  authorityId: string,
  facts: CapacityFacts,
  today: Day,
  directory: Directory,
): RecordConsentDecision {
  const receivedOn = input.receivedOn ?? null;
  const read = readDecided(input, input.givenOn, "givenOn", facts, today);
  if (read.kind !== "read") return read;
  if (receivedOn !== null && receivedOn > today) return inputRefused("DAY_IN_FUTURE", "receivedOn");
  if (receivedOn !== null && receivedOn < input.givenOn) return daysOutOfOrder("RECEIVED_BEFORE_GIVEN", "receivedOn");
  const organisationIds = [...new Set(input.shareWith ?? [])];
  const refused = refuseShares(organisationIds, read.decided, authorityId, today, directory);
  if (refused !== undefined) return refused;
  const consent: ConsentDraft = {
    ...read.decided,
    decision: "GIVEN",
    receivedOn,
    alternativesOffered: null,
    reofferOn: null,
  };
  return { kind: "recorded", consent, shares: { organisationIds, until: sharedUntil(consent, facts.dateOfBirth) } };
}

/** A refusal: of somebody who could have consented; a child's, with who judged that they understand enough (rule REF-1). */
export function refuseConsent(input: RefuseConsent, facts: CapacityFacts, today: Day): RecordConsentDecision {
  const read = readDecided(input, input.refusedOn, "refusedOn", facts, today);
  if (read.kind !== "read") return read;
  const alternativesOffered =
    input.alternativesOffered == null ? null : (readText(input.alternativesOffered, 1_000) ?? undefined);
  if (alternativesOffered === undefined) return inputRefused("TEXT_LENGTH", "alternativesOffered");
  const reofferOn = input.reofferOn ?? null;
  if (reofferOn !== null && reofferOn <= input.refusedOn)
    return daysOutOfOrder("REOFFERED_BEFORE_REFUSED", "reofferOn");
  const consent: ConsentDraft = {
    ...read.decided,
    decision: "REFUSED",
    receivedOn: null,
    alternativesOffered,
    reofferOn,
  };
  return { kind: "recorded", consent, shares: { organisationIds: [], until: null } };
}

export const asChecked = (finding: CapacityFinding): CapacityAsChecked =>
  finding.kind === "settled" ? "SETTLED" : finding.kind === "provisional" ? "PROVISIONAL" : "NOT_KNOWN";

type Read = Omit<ConsentDraft, "decision" | "receivedOn" | "alternativesOffered" | "reofferOn">;

function readDecided(
  input: Decided,
  decidedOn: Day,
  field: string,
  facts: CapacityFacts,
  today: Day,
): { readonly kind: "read"; readonly decided: Read } | ConsentWithoutCapacity | InputRefused {
  const scopes = CONSENT_SCOPES.filter((scope) => input.scopes.includes(scope));
  if (scopes.length === 0) return inputRefused("VALUE_MISSING", "scopes");
  if (decidedOn > today) return inputRefused("DAY_IN_FUTURE", field);
  if (decidedOn < facts.dateOfBirth) return inputRefused("DAY_BEFORE_BIRTH", field);
  const by = readText(input.by, 200);
  if (by === undefined) return inputRefused("TEXT_LENGTH", "by");
  const evidenceReference = input.evidenceReference == null ? null : readText(input.evidenceReference, 500);
  if (evidenceReference === undefined) return inputRefused("TEXT_LENGTH", "evidenceReference");
  const understanding = readUnderstanding(input.understanding ?? null, facts.dateOfBirth, today);
  if (understanding !== null && "kind" in understanding) return understanding;
  if (input.capacity === "GILLICK_COMPETENT_CHILD" && understanding === null) {
    return inputRefused("VALUE_MISSING", "understanding");
  }
  const finding = capacityOn(input.capacity, understanding, facts, decidedOn);
  if (finding.kind === "none") {
    const fitting = fittingCapacities(understanding, facts, decidedOn);
    return { kind: "withoutCapacity", reason: finding.reason, fitting };
  }
  const { capacity, evidence } = input;
  const said = { scopes, capacity, by, decidedOn, evidence, evidenceReference, understanding };
  return { kind: "read", decided: { ...said, checked: asChecked(finding) } };
}

function readUnderstanding(said: SayUnderstanding | null, born: Day, today: Day): Understanding | InputRefused | null {
  if (said === null) return null;
  const judgedBy = readText(said.judgedBy, 200);
  if (judgedBy === undefined) return inputRefused("TEXT_LENGTH", "understanding.judgedBy");
  if (said.judgedOn > today) return inputRefused("DAY_IN_FUTURE", "understanding.judgedOn");
  if (said.judgedOn < born) return inputRefused("DAY_BEFORE_BIRTH", "understanding.judgedOn");
  return { sufficient: said.sufficient, judgedBy, judgedOn: said.judgedOn };
}

function refuseShares(
  organisationIds: readonly string[],
  { scopes, checked }: Read,
  authorityId: string,
  today: Day,
  directory: Directory,
): InputRefused | undefined {
  if (organisationIds.length === 0) return undefined;
  if (!scopes.includes("INFORMATION_SHARING")) return inputRefused("FIELD_DOES_NOT_APPLY", "shareWith");
  if (organisationIds.length > MOST_SHARED) return inputRefused("LIST_TOO_LONG", "shareWith");
  // Whether they could agree to it is still to be found out.
  if (checked === "NOT_KNOWN") return inputRefused("CAPACITY_NOT_KNOWN", "shareWith");
  const wrong = organisationIds.findIndex((id) => id === authorityId || !directory.existsOn(id, today));
  return wrong === -1 ? undefined : inputRefused("ORGANISATION_NOT_POSSIBLE", `shareWith.${wrong}`);
}

/** The sixteenth birthday, or the eighteenth where it was judged that the young person cannot decide. */
function sharedUntil({ capacity, understanding, decidedOn }: ConsentDraft, born: Day): Day | null {
  if (isOwnDecision(capacity)) return null;
  const sixteenth = addYears(born, 16);
  return understanding?.sufficient === false || decidedOn >= sixteenth ? addYears(born, 18) : sixteenth;
}
