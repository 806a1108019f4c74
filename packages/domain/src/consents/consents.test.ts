import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { addDays, addYears, ageOn, type Day, day } from "../dates.ts";
import { type CapacityFacts, capacityOn, fittingCapacities } from "./capacity.rule.ts";
import {
  correctConsent,
  receiveConsent,
  type StoredConsent,
  takeBackConsent,
  withdrawConsent,
} from "./change-consent.ts";
import { CONSENT_CAPACITIES, type ConsentCapacity, type ConsentRecord } from "./consent.ts";
import { type GiveConsent, giveConsent, MOST_SHARED, type RefuseConsent, refuseConsent } from "./record-consent.ts";
import { consentStanding, firstValidReceipt } from "./standing.rule.ts";

const today = day("2026-11-22");
/** Sixteen on 1 June 2026; in care from 10 January 2024 under the statuses given. */
const born = day("2010-06-01");
const facts = (
  statuses: readonly [code: string, from: string, until?: string][],
  over: Partial<CapacityFacts> = {},
): CapacityFacts => ({
  dateOfBirth: born,
  carePeriods: [{ id: "care", startedOn: day("2024-01-10"), endedOn: null }],
  legalStatuses: statuses.map(([code, from, until]) => ({
    id: `${code} ${from}`,
    code,
    startedOn: day(from),
    endedOn: until === undefined ? null : day(until),
  })),
  complete: true,
  ...over,
});
const under = (code: string, over: Partial<CapacityFacts> = {}) => facts([[code, "2024-01-10"]], over);
const unable = { sufficient: false } as const;
const able = { sufficient: true } as const;
const word = (finding: ReturnType<typeof capacityOn>): string =>
  finding.kind === "settled"
    ? "yes"
    : finding.kind === "provisional"
      ? finding.reasons.join("+")
      : `${finding.kind} ${finding.reason}`;

describe("who may consent for a child under sixteen, by the legal status of the day", () => {
  const limited = "AUTHORITY_SHARES_RESPONSIBILITY";
  // biome-ignore format: a matrix is read by its columns
  test.each([
    //     parent                                 care order             placement order            emergency order
    ["V2", "yes",                                 "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["V3", "yes",                                 "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["C1", limited,                               "yes",                 "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["C2", limited,                               "yes",                 "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["E1", "PLACEMENT_ORDER",                     "none NO_CARE_ORDER",  "PLACEMENT_ORDER",         "none NO_EMERGENCY_ORDER"],
    ["D1", "none PARENTAL_RESPONSIBILITY_ENDED",  "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["L1", "yes",                                 "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
    ["L2", limited,                               "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "EMERGENCY_ORDER_IS_LIMITED"],
    ["J1", "yes",                                 "none NO_CARE_ORDER",  "none NO_PLACEMENT_ORDER", "none NO_EMERGENCY_ORDER"],
  ])("%s", (code, ...expected) => {
    const found = CONSENT_CAPACITIES.slice(0, 4).map((capacity) => word(capacityOn(capacity, null, under(code), day("2025-01-01"))));
    expect(found).toEqual(expected);
  });

  test.each([
    ["the day before the order", "2024-06-30", "none NO_CARE_ORDER"],
    ["its first day", "2024-07-01", "yes"],
    ["its last day", "2024-12-31", "yes"],
    ["the day it ended", "2025-01-01", "none NO_CARE_ORDER"],
    ["no status recorded: not known, never no", "2025-03-01", "notKnown LEGAL_STATUS_NOT_RECORDED"],
    ["before care", "2024-01-09", "none NOT_IN_CARE"],
  ])("an authority on %s", (_, on, expected) => {
    const statuses = facts([
      ["V2", "2024-01-10", "2024-07-01"],
      ["C1", "2024-07-01", "2025-01-01"],
      ["V2", "2025-01-01", "2025-03-01"],
    ]);
    expect(word(capacityOn("AUTHORITY_UNDER_CARE_ORDER", null, statuses, day(on)))).toBe(expected);
  });

  test("what the record does not tell, and what its reader may not see", () => {
    const on = day("2025-01-01");
    for (const capacity of CONSENT_CAPACITIES.slice(0, 4)) {
      expect(word(capacityOn(capacity, null, facts([]), on))).toBe("notKnown LEGAL_STATUS_NOT_RECORDED");
      expect(word(capacityOn(capacity, null, facts([], { carePeriods: [] }), on))).toBe("notKnown CARE_NOT_RECORDED");
      expect(word(capacityOn(capacity, null, facts([], { complete: false }), on))).toBe("notKnown LEGAL_STATUS_HIDDEN");
      expect(word(capacityOn(capacity, null, facts([], { carePeriods: [], complete: false }), on))).toBe(
        "notKnown LEGAL_STATUS_HIDDEN",
      );
    }
    expect(word(capacityOn("PARENTAL_RESPONSIBILITY", null, under("V2"), day("2024-01-09")))).toBe("yes");
  });
});

describe("who may consent by age", () => {
  const unableReasons = "AUTHORITY_SHARES_RESPONSIBILITY+DECIDED_FOR_A_YOUNG_PERSON";
  // biome-ignore format: a matrix is read by its columns
  test.each<[on: string, ConsentCapacity, { sufficient: boolean } | null, string]>([
    ["2026-05-31", "YOUNG_PERSON",               null,   "none UNDER_SIXTEEN"],
    ["2026-06-01", "YOUNG_PERSON",               null,   "yes"],
    ["2026-06-01", "YOUNG_PERSON",               unable, "none UNDERSTANDING_NOT_SUFFICIENT"],
    ["2028-06-01", "YOUNG_PERSON",               null,   "yes"],
    ["2026-05-31", "GILLICK_COMPETENT_CHILD",    able,   "yes"],
    ["2026-05-31", "GILLICK_COMPETENT_CHILD",    unable, "none UNDERSTANDING_NOT_SUFFICIENT"],
    ["2026-05-31", "GILLICK_COMPETENT_CHILD",    null,   "none UNDERSTANDING_NOT_SUFFICIENT"],
    ["2026-06-01", "GILLICK_COMPETENT_CHILD",    able,   "none SIXTEEN_OR_OVER"],
    ["2026-06-01", "PARENTAL_RESPONSIBILITY",    null,   "none YOUNG_PERSON_DECIDES"],
    ["2026-06-01", "PARENTAL_RESPONSIBILITY",    able,   "none YOUNG_PERSON_DECIDES"],
    ["2026-06-01", "PARENTAL_RESPONSIBILITY",    unable, unableReasons],
    ["2028-05-31", "AUTHORITY_UNDER_CARE_ORDER", unable, "DECIDED_FOR_A_YOUNG_PERSON"],
    ["2028-06-01", "AUTHORITY_UNDER_CARE_ORDER", unable, "none ADULT_DECIDES"],
    ["2026-06-01", "AUTHORITY_UNDER_CARE_ORDER", null,   "none YOUNG_PERSON_DECIDES"],
  ])("on %s: %s, understanding %j", (on, capacity, understanding, expected) => {
    expect(word(capacityOn(capacity, understanding, under("C2"), day(on)))).toBe(expected);
  });

  test("at every age somebody can decide, and a capacity that fits is never refused", () => {
    const days = fc.integer({ min: 0, max: 20 * 365 }).map((n) => addDays(born, n));
    const code = fc.constantFrom("V2", "C1", "C2", "E1", "D1", "L1", "L2", "J1");
    fc.assert(
      fc.property(days, code, fc.constantFrom(null, able, unable), (on, legal, understanding) => {
        const fitting = fittingCapacities(understanding, under(legal), on);
        for (const capacity of CONSENT_CAPACITIES) {
          const judged = capacity === "GILLICK_COMPETENT_CHILD" ? (understanding ?? able) : understanding;
          expect(fitting.includes(capacity)).toBe(capacityOn(capacity, judged, under(legal), on).kind !== "none");
        }
        if (understanding !== unable) expect(fitting).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("a birthday on 29 February is on 1 March of a common year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 25 }), (n, years) => {
        const from = addDays(day("2000-02-20"), n);
        const birthday = addYears(from, years);
        expect([ageOn(from, addDays(birthday, -1)), ageOn(from, birthday)]).toEqual([years - 1, years]);
      }),
      { numRuns: 200 },
    );
    expect(addYears(day("2012-02-29"), 16)).toBe("2028-02-29");
    expect(addYears(day("2012-02-29"), 18)).toBe("2030-03-01");
  });
});

let ids = 0;
const given = (over: Partial<ConsentRecord> = {}): ConsentRecord => {
  ids += 1;
  return {
    id: String(ids).padStart(6, "0"),
    decision: "GIVEN",
    scopes: ["ASSESSMENT"],
    capacity: "PARENTAL_RESPONSIBILITY",
    understanding: null,
    decidedOn: day("2025-02-01"),
    receivedOn: null,
    withdrawnOn: null,
    reofferOn: null,
    checked: "SETTLED",
    ...over,
  };
};
const refusal = (over: Partial<ConsentRecord> = {}) => given({ decision: "REFUSED", ...over });
const own = {
  capacity: "GILLICK_COMPETENT_CHILD",
  understanding: { sufficient: true, judgedBy: "Dr A", judgedOn: day("2025-01-01") },
} as const;
const standing = (records: ConsentRecord[], on: string, known = under("V2")) =>
  consentStanding(records, "ASSESSMENT", known, day(on));

describe("whether there is consent on a day", () => {
  test("from the day on which it was given to the day on which it is withdrawn", () => {
    const consent = given({ withdrawnOn: day("2025-09-01"), receivedOn: day("2025-02-05") });
    expect(standing([consent], "2025-01-31")).toEqual({ kind: "none" });
    expect(standing([consent], "2025-02-01")).toEqual({
      kind: "inForce",
      consentId: consent.id,
      since: "2025-02-01",
      receivedOn: null,
      provisional: [],
    });
    expect(standing([consent], "2025-02-05")).toMatchObject({ receivedOn: "2025-02-05" });
    expect(standing([consent], "2025-08-31")).toMatchObject({ kind: "inForce" });
    expect(standing([consent], "2025-09-01")).toEqual({
      kind: "withdrawn",
      consentId: consent.id,
      since: "2025-09-01",
    });
    expect(consentStanding([consent], "IMMUNISATION", under("V2"), day("2025-03-01"))).toEqual({ kind: "none" });
  });

  test("a parent's lapses on the sixteenth birthday, the child's own does not", () => {
    expect(standing([given()], "2026-05-31")).toMatchObject({ kind: "inForce" });
    expect(standing([given()], "2026-06-01")).toMatchObject({ kind: "lapsed", reason: "YOUNG_PERSON_DECIDES" });
    expect(standing([given(own)], "2026-06-01")).toMatchObject({ kind: "inForce", provisional: [] });
  });

  test("an authority's lapses with its order, and is provisional only where the law is", () => {
    const consent = given({ capacity: "AUTHORITY_UNDER_CARE_ORDER" });
    const orders = facts([
      ["C1", "2024-01-10", "2025-06-01"],
      ["C2", "2025-06-01", "2025-12-01"],
      ["V2", "2025-12-01", "2026-01-01"],
    ]);
    expect(standing([consent], "2025-11-30", orders)).toMatchObject({ kind: "inForce", provisional: [] });
    expect(standing([consent], "2025-12-01", orders)).toMatchObject({ kind: "lapsed", reason: "NO_CARE_ORDER" });
    expect(standing([consent], "2026-02-01", orders)).toMatchObject({
      kind: "notKnown",
      reason: "LEGAL_STATUS_NOT_RECORDED",
    });
    // A parent's consent beside it.
    expect(standing([consent, given()], "2025-11-30", orders)).toMatchObject({
      consentId: consent.id,
      provisional: [],
    });
    expect(standing([given()], "2025-11-30", orders)).toMatchObject({
      provisional: ["AUTHORITY_SHARES_RESPONSIBILITY"],
    });
  });

  test("hidden is not not known: what was found when it was recorded stands in", () => {
    const consent = given({ capacity: "AUTHORITY_UNDER_CARE_ORDER" });
    const hidden = facts([], { complete: false });
    expect(standing([consent], "2025-03-01", hidden)).toMatchObject({ provisional: ["AS_CHECKED_WHEN_RECORDED"] });
    expect(standing([{ ...consent, checked: "NOT_KNOWN" }], "2025-03-01", hidden)).toMatchObject({
      kind: "notKnown",
      reason: "LEGAL_STATUS_HIDDEN",
    });
  });

  test("a child's refusal goes before the consent of others, until the child consents", () => {
    const parents = given({ decidedOn: day("2025-05-01") });
    const refused = refusal({ ...own, decidedOn: day("2025-03-01"), reofferOn: day("2025-09-01") });
    expect(standing([given(), parents, refused], "2025-06-01")).toEqual({
      kind: "refused",
      refusalId: refused.id,
      since: "2025-03-01",
      byChild: true,
      reofferOn: "2025-09-01",
    });
    const later = given({ ...own, decidedOn: day("2025-07-01") });
    expect(standing([parents, refused, later], "2025-07-01")).toMatchObject({ kind: "inForce", consentId: later.id });
    // On one day the record's order tells.
    const sameDay = given({ ...own, decidedOn: day("2025-03-01") });
    expect(standing([refused, sameDay], "2025-03-01")).toMatchObject({ kind: "inForce" });
  });

  test("a parent's refusal stands where nobody's consent does", () => {
    const refused = refusal({ decidedOn: day("2025-03-01") });
    expect(standing([refused], "2025-03-01")).toMatchObject({ kind: "refused", byChild: false });
    expect(standing([given(), refused], "2025-03-01")).toMatchObject({ kind: "inForce" });
    expect(standing([given({ withdrawnOn: day("2025-02-15") }), refused], "2025-03-01")).toMatchObject({
      kind: "refused",
    });
    // Of somebody who could not: says nothing.
    expect(standing([refusal({ decidedOn: day("2026-07-01") })], "2026-07-01")).toEqual({ kind: "none" });
  });

  test("withdrawing never brings consent about, and another consent never takes it away", () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays(day("2025-01-01"), n));
    const record = fc
      .record({
        decision: fc.constantFrom("GIVEN", "REFUSED"),
        decidedOn: days,
        withdrawnOn: fc.option(days),
        capacity: fc.constantFrom("PARENTAL_RESPONSIBILITY", "AUTHORITY_UNDER_CARE_ORDER", "GILLICK_COMPETENT_CHILD"),
      })
      .map((one) => given({ ...one, understanding: own.understanding } as Partial<ConsentRecord>));
    const isIn = (records: ConsentRecord[], on: Day) => standing(records, on, under("C2")).kind === "inForce";
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), record, days, (records, extra, on) => {
        const added = { ...extra, decision: "GIVEN" } as const;
        if (isIn(records, on)) expect(isIn([...records, added], on)).toBe(true);
        const withdrawn = records.map((one) =>
          one.decision === "GIVEN" ? { ...one, withdrawnOn: one.decidedOn } : one,
        );
        expect(isIn(withdrawn, on)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe("when a valid consent was first received", () => {
  const receipt = (records: ConsentRecord[], known = under("C2"), through = "2026-11-22") =>
    firstValidReceipt(records, "ASSESSMENT", known, day(through));
  const authority = { capacity: "AUTHORITY_UNDER_CARE_ORDER" } as const;

  test("the earliest receipt of those who could, and not of those who could not", () => {
    const early = given({ ...authority, decidedOn: day("2024-01-01"), receivedOn: day("2024-01-05") });
    const second = given({ ...authority, receivedOn: day("2025-03-10") });
    const first = given({ ...authority, receivedOn: day("2025-03-01") });
    expect(receipt([second, first, early])).toEqual({
      kind: "received",
      on: "2025-03-01",
      consentId: first.id,
      provisional: [],
    });
    expect(receipt([first], under("C2"), "2025-02-28")).toEqual({ kind: "notReceived" });
    expect(receipt([given(authority)])).toEqual({ kind: "notReceived" });
  });

  test("one withdrawn before it was received counts for nothing, and one withdrawn after it does", () => {
    const received = day("2025-03-01");
    const before = given({ ...authority, receivedOn: received, withdrawnOn: received });
    const after = given({ ...authority, receivedOn: received, withdrawnOn: day("2025-03-02") });
    expect(receipt([before])).toEqual({ kind: "notReceived" });
    expect(receipt([after])).toMatchObject({ kind: "received" });
  });

  test("not known is told apart, and gives way to one that is known", () => {
    const one = given({ ...authority, receivedOn: day("2025-03-01") });
    expect(receipt([one], facts([]))).toMatchObject({
      kind: "notKnown",
      on: "2025-03-01",
      reason: "LEGAL_STATUS_NOT_RECORDED",
    });
    const childs = given({ ...own, receivedOn: day("2025-04-01") });
    expect(receipt([one, childs], facts([]))).toMatchObject({ kind: "received", on: "2025-04-01" });
    expect(receipt([given({ receivedOn: day("2025-03-01") })])).toMatchObject({
      provisional: ["AUTHORITY_SHARES_RESPONSIBILITY"],
    });
  });
});

const giving: GiveConsent = {
  scopes: ["INFORMATION_SHARING", "ASSESSMENT", "ASSESSMENT"],
  capacity: "PARENTAL_RESPONSIBILITY",
  by: " Her mother ",
  givenOn: day("2025-02-01"),
  evidence: "SIGNED_FORM",
};
const give = (over: Partial<GiveConsent> = {}, known = under("V2")) =>
  giveConsent({ ...giving, ...over }, "LA:A", known, today, directory);
const refusing: RefuseConsent = {
  scopes: ["ASSESSMENT"],
  capacity: "GILLICK_COMPETENT_CHILD",
  by: "The child",
  refusedOn: day("2025-02-01"),
  evidence: "SPOKEN",
  understanding: { sufficient: true, judgedBy: "Nurse B", judgedOn: day("2025-02-01") },
};
const refuse = (over: Partial<RefuseConsent> = {}, known = under("V2")) =>
  refuseConsent({ ...refusing, ...over }, known, today);

describe("recording", () => {
  test("a consent, as it is stored", () => {
    expect(give({ shareWith: ["ICB:B", "ICB:B"] })).toEqual({
      kind: "recorded",
      consent: {
        decision: "GIVEN",
        scopes: ["ASSESSMENT", "INFORMATION_SHARING"],
        capacity: "PARENTAL_RESPONSIBILITY",
        by: "Her mother",
        decidedOn: "2025-02-01",
        receivedOn: null,
        evidence: "SIGNED_FORM",
        evidenceReference: null,
        understanding: null,
        alternativesOffered: null,
        reofferOn: null,
        checked: "SETTLED",
      },
      shares: { organisationIds: ["ICB:B"], until: "2026-06-01" },
    });
    expect(give({}, facts([]))).toMatchObject({ kind: "recorded", consent: { checked: "NOT_KNOWN" } });
  });

  test.each<[string, Partial<GiveConsent>, string | null]>([
    ["a parent, for a child under sixteen", {}, "2026-06-01"],
    [
      "a parent, for a young person who cannot",
      { givenOn: day("2026-07-01"), understanding: { ...unable, judgedBy: "x", judgedOn: today } },
      "2028-06-01",
    ],
    ["a young person", { capacity: "YOUNG_PERSON", givenOn: day("2026-07-01") }, null],
  ])("what is shared on the consent of %s ends when somebody else decides", (_, over, until) => {
    expect(give({ ...over, shareWith: ["ICB:B"] })).toMatchObject({ shares: { until } });
  });

  test("somebody without capacity is refused, and told who could", () => {
    expect(give({ capacity: "AUTHORITY_UNDER_CARE_ORDER" })).toEqual({
      kind: "withoutCapacity",
      reason: "NO_CARE_ORDER",
      fitting: ["PARENTAL_RESPONSIBILITY", "GILLICK_COMPETENT_CHILD"],
    });
    expect(give({ givenOn: day("2026-06-01") })).toMatchObject({
      reason: "YOUNG_PERSON_DECIDES",
      fitting: ["YOUNG_PERSON"],
    });
    expect(refuse({ refusedOn: day("2026-06-01") })).toMatchObject({ reason: "SIXTEEN_OR_OVER" });
  });

  const judged = (over: object) => ({ understanding: { sufficient: true, judgedBy: "x", judgedOn: today, ...over } });
  test.each<[string, string, Partial<GiveConsent>]>([
    ["VALUE_MISSING", "scopes", { scopes: [] }],
    ["DAY_IN_FUTURE", "givenOn", { givenOn: day("2026-11-23") }],
    ["DAY_BEFORE_BIRTH", "givenOn", { givenOn: day("2010-05-31") }],
    ["TEXT_LENGTH", "by", { by: " " }],
    ["TEXT_LENGTH", "by", { by: "x".repeat(201) }],
    ["TEXT_LENGTH", "evidenceReference", { evidenceReference: "x".repeat(501) }],
    ["DAY_IN_FUTURE", "receivedOn", { receivedOn: day("2026-11-23") }],
    ["VALUE_MISSING", "understanding", { capacity: "GILLICK_COMPETENT_CHILD" }],
    ["TEXT_LENGTH", "understanding.judgedBy", judged({ judgedBy: "x".repeat(201) })],
    ["DAY_IN_FUTURE", "understanding.judgedOn", judged({ judgedOn: day("2026-11-23") })],
    ["DAY_BEFORE_BIRTH", "understanding.judgedOn", judged({ judgedOn: day("2010-05-31") })],
    ["FIELD_DOES_NOT_APPLY", "shareWith", { scopes: ["ASSESSMENT"], shareWith: ["ICB:B"] }],
    ["LIST_TOO_LONG", "shareWith", { shareWith: Array.from({ length: MOST_SHARED + 1 }, (_, i) => `ICB:${i}`) }],
    ["ORGANISATION_NOT_POSSIBLE", "shareWith.1", { shareWith: ["ICB:B", "LA:A"] }],
    ["ORGANISATION_NOT_POSSIBLE", "shareWith.0", { shareWith: ["ICB:NONE"] }],
  ])("%s at %s", (code, field, over) => {
    expect(give(over)).toEqual({ kind: "inputRefused", code, field });
  });

  test("nothing is shared on a consent of which it is not known whether it could be given", () => {
    expect(give({ shareWith: ["ICB:B"] }, facts([]))).toEqual({
      ...{ kind: "inputRefused", code: "CAPACITY_NOT_KNOWN", field: "shareWith" },
    });
  });

  test("the order of days", () => {
    expect(give({ receivedOn: day("2025-01-31") })).toMatchObject({
      reason: "RECEIVED_BEFORE_GIVEN",
      field: "receivedOn",
    });
    expect(give({ receivedOn: day("2025-02-01") })).toMatchObject({ kind: "recorded" });
    expect(refuse({ reofferOn: day("2025-02-01") })).toMatchObject({ reason: "REOFFERED_BEFORE_REFUSED" });
    expect(refuse({ reofferOn: day("2025-02-02"), alternativesOffered: "Telephone" })).toMatchObject({
      consent: { decision: "REFUSED", alternativesOffered: "Telephone", reofferOn: "2025-02-02" },
    });
    expect(refuse({ alternativesOffered: "x".repeat(1_001) })).toMatchObject({
      code: "TEXT_LENGTH",
      field: "alternativesOffered",
    });
  });
});

describe("changing", () => {
  const stored = (over: Partial<StoredConsent> = {}): StoredConsent => {
    const recorded = give();
    if (recorded.kind !== "recorded") throw new Error("not recorded");
    const { consent } = recorded;
    return { ...consent, id: "c", withdrawnOn: null, authorityId: "LA:A", recordedById: "ICB:A", version: 3, ...over };
  };
  const expectedVersion = 3;

  test("a withdrawal", () => {
    const withdraw = (over: object = {}, consent = stored()) =>
      withdrawConsent(consent, { withdrawnOn: today, by: "Her mother", expectedVersion, ...over }, today);
    expect(withdraw()).toEqual({ kind: "withdrawn", on: today, by: "Her mother", reason: null });
    expect(withdraw({ expectedVersion: 2 })).toEqual({ kind: "versionConflict", currentVersion: 3 });
    expect(withdraw({ withdrawnOn: day("2026-11-23") })).toMatchObject({ code: "DAY_IN_FUTURE", field: "withdrawnOn" });
    expect(withdraw({ withdrawnOn: day("2025-01-31") })).toMatchObject({ reason: "WITHDRAWN_BEFORE_GIVEN" });
    expect(withdraw({ by: "" })).toMatchObject({ code: "TEXT_LENGTH", field: "by" });
    expect(withdraw({ reason: "x".repeat(501) })).toMatchObject({ code: "TEXT_LENGTH", field: "reason" });
    expect(withdraw({}, stored({ withdrawnOn: today }))).toEqual({ kind: "alreadyEnded", endedOn: today });
    expect(withdraw({}, stored({ decision: "REFUSED" }))).toMatchObject({ code: "FIELD_DOES_NOT_APPLY" });
    const asChild = (consent: StoredConsent) =>
      withdrawConsent(consent, { withdrawnOn: today, by: "I", expectedVersion }, today, true);
    expect(asChild(stored())).toEqual({ kind: "inputRefused", code: "NOT_THEIR_DECISION", field: "consentId" });
    expect(asChild(stored({ capacity: "YOUNG_PERSON" }))).toMatchObject({ kind: "withdrawn" });
  });

  test("a receipt", () => {
    const receive = (on: string, consent = stored()) =>
      receiveConsent(consent, { receivedOn: day(on), expectedVersion }, today);
    expect(receive("2025-02-01")).toEqual({ kind: "received", receivedOn: "2025-02-01" });
    expect(receive("2025-01-31")).toMatchObject({ reason: "RECEIVED_BEFORE_GIVEN" });
    expect(receive("2026-11-23")).toMatchObject({ code: "DAY_IN_FUTURE" });
    expect(receive("2025-02-01", stored({ receivedOn: today }))).toEqual({ kind: "alreadyEnded", endedOn: today });
    expect(receive("2025-02-01", stored({ decision: "REFUSED" }))).toMatchObject({ code: "FIELD_DOES_NOT_APPLY" });
    expect(receive("2025-02-01", stored({ version: 4 }))).toMatchObject({ kind: "versionConflict" });
  });

  test("a correction is judged as a new one is, and made by its recorder or the authority", () => {
    const correct = (over: object, by = "ICB:A", consent = stored()) =>
      correctConsent(consent, { correctionReason: "x", expectedVersion, ...over }, by, under("V2"), today, directory);
    expect(correct({ by: "Her father" })).toMatchObject({
      kind: "corrected",
      reason: "x",
      consent: { by: "Her father" },
    });
    expect(correct({ by: "Her father" }, "LA:A")).toMatchObject({ kind: "corrected" });
    expect(correct({}, "ICB:B")).toEqual({ kind: "inputRefused", code: "RECORDED_BY_ANOTHER", field: "consentId" });
    expect(correct({ capacity: "AUTHORITY_UNDER_CARE_ORDER" })).toMatchObject({ kind: "withoutCapacity" });
    expect(correct({ decidedOn: day("2026-11-23") })).toMatchObject({ code: "DAY_IN_FUTURE", field: "decidedOn" });
    expect(correct({ decidedOn: null })).toMatchObject({ code: "VALUE_NEEDED", field: "decidedOn" });
    expect(correct({ correctionReason: "" })).toMatchObject({ code: "TEXT_LENGTH", field: "correctionReason" });
    expect(correct({ reofferOn: today })).toMatchObject({ code: "FIELD_DOES_NOT_APPLY", field: "reofferOn" });
    const withdrawn = stored({ withdrawnOn: day("2025-03-01") });
    expect(correct({ decidedOn: day("2025-03-02") }, "LA:A", withdrawn)).toMatchObject({
      reason: "WITHDRAWN_BEFORE_GIVEN",
    });
    const refused = stored({ decision: "REFUSED" });
    expect(correct({ receivedOn: today }, "LA:A", refused)).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
      field: "receivedOn",
    });
    expect(correct({ reofferOn: today }, "LA:A", refused)).toMatchObject({
      kind: "corrected",
      consent: { reofferOn: today },
    });
    expect(correct({ decidedOn: day("2026-11-23") }, "LA:A", refused)).toMatchObject({ field: "decidedOn" });
  });

  test("one that never was is taken back", () => {
    const takeBack = (reason: string, by = "ICB:A") => takeBackConsent(stored(), { reason, expectedVersion }, by);
    expect(takeBack(" Another child's. ")).toEqual({ kind: "takenBack", reason: "Another child's." });
    expect(takeBack("")).toMatchObject({ code: "TEXT_LENGTH", field: "reason" });
    expect(takeBack("x", "ICB:B")).toMatchObject({ code: "RECORDED_BY_ANOTHER" });
  });
});
