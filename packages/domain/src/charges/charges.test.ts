import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { readMonth } from "./charge-month.ts";
import { type ClaimedAssessment, claimCharge, type FactsOfClaim } from "./claim-charge.ts";
import { creditCharge } from "./credit-charge.ts";
import { type DeterminedPayer, payerOf } from "./payer.rule.ts";
import { type AssessmentPrice, priceOf } from "./price.rule.ts";
import { rebillCharge, type StandingCharge } from "./rebill-charge.ts";
import { linesWithoutPrice, totalPence } from "./statement.ts";

const today = day("2026-11-22");
const icb = (id: string) => ({ commissioner: { kind: "ICB", id } }) as const;
const determined = (more: Partial<DeterminedPayer> = {}): DeterminedPayer => ({
  id: "d1",
  outcome: "DETERMINED",
  commissionerIcbId: "ICB:A",
  interimPayer: null,
  ...more,
});
const price = (from: string, until: string, amountPence: number, more: Partial<AssessmentPrice> = {}) => ({
  kind: "IHA" as const,
  deliveredBy: "DOCTOR" as const,
  validFrom: day(from),
  validUntil: day(until),
  amountPence,
  instrument: "made up",
  source: "a test",
  ...more,
});

describe("who is to pay", () => {
  test.each<[string, Partial<DeterminedPayer>, ReturnType<typeof payerOf>]>([
    ["the ICB determined", {}, { icbId: "ICB:A", certainty: "DETERMINED", determinationId: "d1" }],
    [
      "the ICB named provisionally, whoever pays meanwhile",
      { outcome: "PROVISIONAL", interimPayer: icb("ICB:B") },
      { icbId: "ICB:A", certainty: "PROVISIONAL", determinationId: "d1" },
    ],
    [
      "the interim payer, when nobody is named",
      { outcome: "INDETERMINATE", commissionerIcbId: null, interimPayer: icb("ICB:B") },
      { icbId: "ICB:B", certainty: "INDETERMINATE", determinationId: "d1" },
    ],
    ["nobody: no ICB is named and nobody pays meanwhile", { commissionerIcbId: null }, null],
    [
      "nobody: whichever ICB the child is in names none",
      {
        outcome: "INDETERMINATE",
        commissionerIcbId: null,
        interimPayer: { commissioner: { kind: "ICB_WHERE_PRESENT" } },
      },
      null,
    ],
    [
      "nobody: a health board is no ICB",
      {
        outcome: "PROVISIONAL",
        commissionerIcbId: null,
        interimPayer: { commissioner: { kind: "WELSH_HEALTH_BOARD", code: "7A4" } },
      },
      null,
    ],
  ])("%s", (_name, more, payer) => {
    expect(payerOf(determined(more))).toEqual(payer);
  });
});

describe("the price of an assessment", () => {
  const prices = [
    price("2025-04-01", "2026-04-01", 30_000),
    price("2026-04-01", "2027-04-01", 31_000),
    price("2025-04-01", "2027-04-01", 20_000, { deliveredBy: "NURSE", kind: "RHA" }),
  ];
  const of = (assessedOn: string, kind: "IHA" | "RHA" = "IHA", deliveredBy: "DOCTOR" | "NURSE" = "DOCTOR") =>
    priceOf(prices, { assessedOn: day(assessedOn), kind, deliveredBy })?.amountPence ?? null;

  test.each<[string, number | null, number | null]>([
    ["the day before the first price", of("2025-03-31"), null],
    ["its first day", of("2025-04-01"), 30_000],
    ["its last day", of("2026-03-31"), 30_000],
    ["the first day of the next", of("2026-04-01"), 31_000],
    ["the last day of the last", of("2027-03-31"), 31_000],
    ["the day after", of("2027-04-01"), null],
    ["another kind by a nurse", of("2026-04-01", "RHA", "NURSE"), 20_000],
    ["another kind by a doctor", of("2026-04-01", "RHA"), null],
    ["this kind by a nurse", of("2026-04-01", "IHA", "NURSE"), null],
  ])("%s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe("a charge is claimed", () => {
  const claim = (facts: Partial<FactsOfClaim> = {}, input: Partial<ClaimedAssessment> = {}) =>
    claimCharge(
      {
        dateOfBirth: day("2012-05-14"),
        nhsNumber: "9990000018",
        placedInArea: true,
        determination: determined(),
        prices: [price("2026-04-01", "2027-04-01", 31_000)],
        claimantStandsFor: ["ICB:R", "ICB:OLD"],
        claimedAsId: null,
        ...facts,
      },
      {
        kind: "IHA",
        deliveredBy: "DOCTOR",
        assessedOn: day("2026-10-01"),
        qualityCheckedOn: day("2026-10-10"),
        reference: " R 1 ",
        ...input,
      },
      today,
    );
  const not = (because: string) => ({ kind: "notChargeable", because });
  const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });

  test.each<[string, ReturnType<typeof claim>, unknown]>([
    [
      "from the ICB that is responsible, at the price of the day",
      claim(),
      {
        kind: "claimed",
        payer: { icbId: "ICB:A", certainty: "DETERMINED", determinationId: "d1" },
        price: { amountPence: 31_000, instrument: "made up", source: "a test" },
        assessment: { reference: "R 1", assessedOn: "2026-10-01", qualityCheckedOn: "2026-10-10" },
      },
    ],
    ["without a price, which is not zero", claim({ prices: [] }), { kind: "claimed", price: null }],
    ["checked on the day itself", claim({}, { qualityCheckedOn: day("2026-10-01") }), { kind: "claimed" }],
    [
      "checked the day before",
      claim({}, { qualityCheckedOn: day("2026-09-30") }),
      { kind: "daysOutOfOrder", reason: "CHECKED_BEFORE_ASSESSMENT", field: "qualityCheckedOn" },
    ],
    ["checked today", claim({}, { qualityCheckedOn: today }), { kind: "claimed" }],
    [
      "checked tomorrow",
      claim({}, { qualityCheckedOn: day("2026-11-23") }),
      refused("DAY_IN_FUTURE", "qualityCheckedOn"),
    ],
    ["not checked", claim({}, { qualityCheckedOn: null }), not("QUALITY_CHECK_NOT_PASSED")],
    ["not said to be checked", claim({}, { qualityCheckedOn: undefined }), not("QUALITY_CHECK_NOT_PASSED")],
    ["assessed today", claim({}, { assessedOn: today, qualityCheckedOn: today }), { kind: "claimed" }],
    [
      "assessed tomorrow",
      claim({}, { assessedOn: day("2026-11-23"), qualityCheckedOn: null }),
      refused("DAY_IN_FUTURE", "assessedOn"),
    ],
    ["assessed on the day of birth", claim({}, { assessedOn: day("2012-05-14") }), { kind: "claimed", price: null }],
    [
      "assessed before birth",
      claim({}, { assessedOn: day("2012-05-13") }),
      refused("DAY_OUTSIDE_CHILDHOOD", "assessedOn"),
    ],
    ["of an adult", claim({ dateOfBirth: day("2008-10-01") }), refused("DAY_OUTSIDE_CHILDHOOD", "assessedOn")],
    ["on the last day of childhood", claim({ dateOfBirth: day("2008-10-02") }), { kind: "claimed" }],
    ["placed elsewhere on the day", claim({ placedInArea: false }), not("NOT_PLACED_IN_AREA")],
    ["nothing is determined", claim({ determination: null }), not("NOT_DETERMINED")],
    ["nobody can be named", claim({ determination: determined({ commissionerIcbId: null }) }), not("PAYER_UNKNOWN")],
    [
      "the claimant is responsible",
      claim({ determination: determined({ commissionerIcbId: "ICB:R" }) }),
      not("IN_AREA"),
    ],
    [
      "the claimant was merged from who was",
      claim({ determination: determined({ commissionerIcbId: "ICB:OLD" }) }),
      not("IN_AREA"),
    ],
    ["it is claimed already", claim({ claimedAsId: "c1" }), { kind: "alreadyClaimed", chargeId: "c1" }],
    ["reference of 50 characters", claim({}, { reference: "x".repeat(50) }), { kind: "claimed" }],
    ["reference of 51", claim({}, { reference: "x".repeat(51) }), refused("TEXT_LENGTH", "reference")],
    ["reference of nothing", claim({}, { reference: " " }), refused("TEXT_LENGTH", "reference")],
    [
      "reference with the NHS number",
      claim({}, { reference: "NHS 999 000 0018" }),
      refused("NAMES_THE_CHILD", "reference"),
    ],
    [
      "reference with its digits set apart",
      claim({}, { reference: "999.000\u20130018/a" }),
      refused("NAMES_THE_CHILD", "reference"),
    ],
    [
      "reference with wide digits",
      claim({}, { reference: "\uff19990000018" }),
      refused("NAMES_THE_CHILD", "reference"),
    ],
    ["reference with another number", claim({}, { reference: "999 000 0026" }), { kind: "claimed" }],
    ["no NHS number is recorded", claim({ nhsNumber: null }), { kind: "claimed" }],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});

describe("a charge is billed anew", () => {
  const now = { amountPence: 40_000, instrument: "i", source: "s" };
  const then = { amountPence: 30_000, instrument: "i", source: "s" };
  const rebill = (more: Partial<StandingCharge>) =>
    rebillCharge(
      {
        payerId: "ICB:A",
        credited: false,
        price: then,
        determination: determined({ commissionerIcbId: "ICB:B" }),
        claimantStandsFor: ["ICB:R", "ICB:OLD"],
        ...more,
      },
      now,
    );
  const toB = (price: unknown) => ({
    cause: "PAYER_CHANGED",
    payer: { icbId: "ICB:B", certainty: "DETERMINED", determinationId: "d1" },
    price,
  });
  const nothing = { credit: null, charge: null };

  test.each<[string, ReturnType<typeof rebill>, unknown]>([
    ["another is responsible: its price stays", rebill({}), { credit: "PAYER_CHANGED", charge: toB(then) }],
    ["that had no price", rebill({ price: null }), { credit: "PAYER_CHANGED", charge: toB(now) }],
    ["the same is responsible", rebill({ determination: determined() }), nothing],
    ["nothing is determined any more", rebill({ determination: null }), nothing],
    ["nobody can be named", rebill({ determination: determined({ commissionerIcbId: null }) }), nothing],
    [
      "the claimant is responsible",
      rebill({ determination: determined({ commissionerIcbId: "ICB:OLD" }) }),
      { credit: "NOW_IN_AREA", charge: null },
    ],
    [
      "the claimant still is",
      rebill({ credited: true, determination: determined({ commissionerIcbId: "ICB:R" }) }),
      nothing,
    ],
    ["the claimant no longer is: another", rebill({ credited: true }), { credit: null, charge: toB(then) }],
    [
      "the claimant no longer is: the first payer again",
      rebill({ credited: true, determination: determined() }),
      { credit: null, charge: { payer: { icbId: "ICB:A" } } },
    ],
  ])("%s", (_name, entries, expected) => {
    expect(entries).toMatchObject(expected as object);
  });
});

test.each<[string, string | null, string, unknown]>([
  ["with a reason", null, " twice ", { kind: "credited", reason: "twice" }],
  ["without one", null, "", { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" }],
  ["with one of 500 characters", null, "x".repeat(500), { kind: "credited" }],
  ["with one of 501", null, "x".repeat(501), { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" }],
  [
    "that names the child",
    null,
    "999 000 0018 is another",
    { kind: "inputRefused", code: "NAMES_THE_CHILD", field: "reason" },
  ],
  ["a second time", "k1", "again", { kind: "alreadyCredited", creditId: "k1" }],
])("a charge is credited %s", (_name, creditedById, reason, expected) => {
  expect(creditCharge({ creditedById, nhsNumber: "9990000018" }, reason)).toMatchObject(expected as object);
});

test.each<[string, unknown]>([
  ["2026-11", { from: "2026-11-01", until: "2026-12-01" }],
  ["2026-12", { from: "2026-12-01", until: "2027-01-01" }],
  ["2026-13", undefined],
  ["2026-1", undefined],
  ["2026-11-01", undefined],
  ["9999-12", undefined],
  ["", undefined],
])("the month %j", (text, expected) => {
  expect(readMonth(text)).toEqual(expected);
});

test("a statement adds what has a price, and counts what has none", () => {
  const lines = [31_000, -31_000, null, 20_000].map((amountPence) => ({ amountPence }));
  expect(totalPence(lines)).toBe(20_000);
  expect(linesWithoutPrice(lines)).toBe(1);
  expect(totalPence([])).toBe(0);
});
