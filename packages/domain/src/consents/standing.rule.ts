import type { Day } from "../dates.ts";
import {
  type CapacityFacts,
  type CapacityFinding,
  capacityOn,
  type NoCapacityReason,
  type NotKnownReason,
  type ProvisionalReason,
} from "./capacity.rule.ts";
import { type ConsentRecord, type ConsentScope, isOwnDecision } from "./consent.ts";

/** How a consent stands on a day. The meanings stand in the schema (`ConsentStanding`). */
export type ConsentStanding =
  /** `since`: the first day of it. `receivedOn`: when the first of those in force was received; null when none was. */
  | {
      readonly kind: "inForce";
      readonly consentId: string;
      readonly since: Day;
      readonly receivedOn: Day | null;
      /** Empty: settled. */
      readonly provisional: readonly ProvisionalReason[];
    }
  | {
      readonly kind: "refused";
      readonly refusalId: string;
      readonly since: Day;
      /** By a child of sufficient understanding: the duty to assess does not apply (rule REF-1). */
      readonly byChild: boolean;
      readonly reofferOn: Day | null;
    }
  /** Given, and whether by somebody who could is not known. */
  | { readonly kind: "notKnown"; readonly consentId: string; readonly since: Day; readonly reason: NotKnownReason }
  | { readonly kind: "withdrawn"; readonly consentId: string; readonly since: Day }
  /** Given by somebody who could, and no longer can: the child is sixteen, or the order has ended. */
  | { readonly kind: "lapsed"; readonly consentId: string; readonly reason: NoCapacityReason }
  | { readonly kind: "none" };

/**
 * Whether there is consent for a scope on a day. A child's own decision goes before those of others: while a refusal of theirs is
 * the last that they said, nobody else's consent is in force (rule REF-1). A consent of others must have been theirs to give both
 * on its day and on the day asked about, so that a parent's lapses on the sixteenth birthday and an authority's with its order. A
 * refusal of others says so only where nobody's consent is in force.
 */
export function consentStanding(
  records: readonly ConsentRecord[],
  scope: ConsentScope,
  facts: CapacityFacts,
  on: Day,
): ConsentStanding {
  const told = inOrder(records.filter((one) => one.scopes.includes(scope) && one.decidedOn <= on));
  const refusals = told.filter((one) => one.decision === "REFUSED" && couldDecide(one, facts).kind !== "none");
  const own = refusals.findLast(({ capacity }) => isOwnDecision(capacity));
  const given = told.filter((one) => one.decision === "GIVEN");
  const live = given.filter(
    (one) =>
      !isWithdrawn(one, on) &&
      (own === undefined || (isOwnDecision(one.capacity) && told.indexOf(one) > told.indexOf(own))),
  );
  const judged = live.map((one) => ({ one, finding: holdsOn(one, facts, on) }));
  const holding = judged.filter(({ finding }) => finding.kind === "settled" || finding.kind === "provisional");
  // Where one is settled, that another is not does not matter.
  const best = holding.find(({ finding }) => finding.kind === "settled") ?? holding[0];
  if (best !== undefined) {
    const received = holding.flatMap(({ one }) =>
      one.receivedOn !== null && one.receivedOn <= on ? [one.receivedOn] : [],
    );
    return {
      kind: "inForce",
      consentId: best.one.id,
      since: (holding[0] as typeof best).one.decidedOn,
      receivedOn: received.sort()[0] ?? null,
      provisional: best.finding.kind === "provisional" ? best.finding.reasons : [],
    };
  }
  if (own !== undefined) return refusedBy(own, true);
  for (const { one, finding } of judged) {
    if (finding.kind === "notKnown") {
      return { kind: "notKnown", consentId: one.id, since: one.decidedOn, reason: finding.reason };
    }
  }
  const last = refusals.at(-1);
  const before = given.at(-1);
  if (last !== undefined && (before === undefined || last.decidedOn >= before.decidedOn)) return refusedBy(last, false);
  if (before === undefined) return { kind: "none" };
  if (isWithdrawn(before, on)) return { kind: "withdrawn", consentId: before.id, since: before.withdrawnOn as Day };
  const lapsed = judged.at(-1)?.finding;
  return lapsed?.kind === "none" ? { kind: "lapsed", consentId: before.id, reason: lapsed.reason } : { kind: "none" };
}

export type FirstReceipt =
  | {
      readonly kind: "received";
      readonly on: Day;
      readonly consentId: string;
      readonly provisional: readonly ProvisionalReason[];
    }
  /** Received, and whether from somebody who could give it is not known. */
  | { readonly kind: "notKnown"; readonly on: Day; readonly consentId: string; readonly reason: NotKnownReason }
  | { readonly kind: "notReceived" };

/**
 * When a valid consent for the scope was first received, up to and with `through`: where the consent leg of a clock ends. A later
 * withdrawal does not undo that it was received; one that was withdrawn before counts for nothing.
 */
export function firstValidReceipt(
  records: readonly ConsentRecord[],
  scope: ConsentScope,
  facts: CapacityFacts,
  through: Day,
): FirstReceipt {
  const received = records
    .flatMap((one) => (one.receivedOn === null ? [] : [{ one, on: one.receivedOn, finding: couldDecide(one, facts) }]))
    .filter(
      ({ one, on }) => one.decision === "GIVEN" && one.scopes.includes(scope) && on <= through && !isWithdrawn(one, on),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.one.id < b.one.id ? -1 : 1));
  let doubtful: FirstReceipt = { kind: "notReceived" };
  for (const { one, on, finding } of received) {
    if (finding.kind === "settled") return { kind: "received", on, consentId: one.id, provisional: [] };
    if (finding.kind === "provisional")
      return { kind: "received", on, consentId: one.id, provisional: finding.reasons };
    if (finding.kind === "notKnown" && doubtful.kind === "notReceived") {
      doubtful = { kind: "notKnown", on, consentId: one.id, reason: finding.reason };
    }
  }
  return doubtful;
}

/** Whether whoever decided could, on the day on which they did. */
export const couldDecide = (one: ConsentRecord, facts: CapacityFacts): CapacityFinding =>
  found(one, facts, one.decidedOn);

/** Oldest first; of one day in the order of their ids, which is that of their recording. */
const inOrder = (records: readonly ConsentRecord[]): ConsentRecord[] =>
  [...records].sort((a, b) =>
    a.decidedOn === b.decidedOn ? (a.id < b.id ? -1 : 1) : a.decidedOn < b.decidedOn ? -1 : 1,
  );

const isWithdrawn = ({ withdrawnOn }: ConsentRecord, on: Day): boolean => withdrawnOn !== null && withdrawnOn <= on;

const refusedBy = ({ id, decidedOn, reofferOn }: ConsentRecord, byChild: boolean): ConsentStanding => ({
  kind: "refused",
  refusalId: id,
  since: decidedOn,
  byChild,
  reofferOn,
});

/** What the child decided stays theirs when they grow older; what others decided must be theirs to decide on both days. */
function holdsOn(one: ConsentRecord, facts: CapacityFacts, on: Day): CapacityFinding {
  const then = couldDecide(one, facts);
  if (isOwnDecision(one.capacity) || then.kind === "none" || then.kind === "notKnown") return then;
  const now = found(one, facts, on);
  if (now.kind === "none" || now.kind === "notKnown") return now;
  return now.kind === "provisional" ? now : then;
}

/** Where the legal status is hidden from the reader, what was found when it was recorded stands in. */
function found(one: ConsentRecord, facts: CapacityFacts, on: Day): CapacityFinding {
  const finding = capacityOn(one.capacity, one.understanding, facts, on);
  const isHidden = finding.kind === "notKnown" && finding.reason === "LEGAL_STATUS_HIDDEN";
  return isHidden && one.checked !== "NOT_KNOWN"
    ? { kind: "provisional", reasons: ["AS_CHECKED_WHEN_RECORDED"] }
    : finding;
}
