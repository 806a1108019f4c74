import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import {
  makeReferral,
  nextReferralSteps,
  REFERRAL_STEP_KINDS,
  type RecordedStep,
  type ReferralRecord,
  type ReferralStepKind,
  reviewNeeded,
  type TakeReferralStep,
  takeReferralStep,
} from "./referral.ts";

const today = day("2026-11-22");
const open: ReferralRecord = {
  ...{ state: "OPEN", provider: "North team", referredOn: day("2026-03-02"), firstAttendedOn: null, missed: 0 },
  ...{ closedOn: null, dischargeReason: null, version: 1 },
};
const said = (kind: ReferralStepKind): Partial<TakeReferralStep> =>
  kind === "TRANSFERRED"
    ? { provider: "South team" }
    : kind === "REVIEWED"
      ? { reviewer: "Named nurse", reviewOutcome: "DISCHARGE_AGREED" }
      : kind === "DISCHARGED"
        ? { dischargeReason: "NOT_ATTENDED" }
        : {};
const steps = (text: string): RecordedStep[] =>
  text
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const [kind, on = "01"] = one.split("@") as [string, string];
      const agreed = kind === "AGREED";
      const again = kind === "AGAIN";
      return {
        kind: (agreed || again ? "REVIEWED" : kind) as ReferralStepKind,
        on: day(`2026-06-${on}`),
        reviewOutcome: agreed ? "DISCHARGE_AGREED" : again ? "OFFER_AGAIN" : null,
      };
    });
const take = (kind: ReferralStepKind, more: Partial<TakeReferralStep> = {}, before = "", referral = open) =>
  takeReferralStep(
    referral,
    steps(before),
    { kind, on: day("2026-07-01"), expectedVersion: 1, ...said(kind), ...more },
    today,
  );

describe("a referral", () => {
  const born = day("2012-05-14");
  const given = { service: "MENTAL_HEALTH", provider: " North team ", referredOn: day("2026-03-02") } as const;
  test("waits since the day that is given, or its own", () => {
    const made = { service: "MENTAL_HEALTH", provider: "North team", referredOn: "2026-03-02" };
    expect(makeReferral(given, born, today)).toEqual({
      kind: "made",
      referral: { ...made, waitingSince: "2026-03-02" },
    });
    const earlier = { ...given, waitingSince: day("2025-01-10") };
    expect(makeReferral(earlier, born, today)).toEqual({
      kind: "made",
      referral: { ...made, waitingSince: "2025-01-10" },
    });
  });
  test.each([
    [{ provider: " " }, { code: "TEXT_LENGTH", field: "provider" }],
    [{ provider: "x".repeat(201) }, { code: "TEXT_LENGTH", field: "provider" }],
    [{ referredOn: day("2026-11-23") }, { code: "DAY_IN_FUTURE", field: "referredOn" }],
    [{ waitingSince: day("2026-03-03") }, { reason: "WAITING_AFTER_REFERRAL", field: "waitingSince" }],
    [{ waitingSince: day("2012-05-13") }, { code: "DAY_BEFORE_BIRTH", field: "waitingSince" }],
  ])("%o is refused", (more, refusal) => {
    expect(makeReferral({ ...given, ...more }, born, today)).toMatchObject(refusal);
  });
});

describe("after a missed appointment", () => {
  test.each([
    ["none missed", "", false],
    ["one missed", "MISSED", true],
    ["called off by the service", "CANCELLED_BY_SERVICE", false],
    ["attended since", "MISSED@01 ATTENDED@02", false],
    ["attended before", "ATTENDED@01 MISSED@02", true],
    ["attended before, and recorded after", "MISSED@02 ATTENDED@01", true],
    ["a review agreed", "MISSED@01 AGREED@02", false],
    ["a review offers again", "MISSED@01 AGAIN@02", true],
    ["the last review counts", "MISSED@01 AGREED@02 AGAIN@03", true],
    ["missed once more after the review", "MISSED@01 AGREED@02 MISSED@03", true],
    ["a review of before it was missed", "MISSED@03 AGREED@02", true],
    ["a review before it was recorded as missed", "MISSED@01 AGREED@05 MISSED@04", true],
  ])("%s: a review needed is %s", (_, before, needed) => {
    expect(reviewNeeded(steps(before))).toBe(needed);
    expect(take("DISCHARGED", {}, before)).toMatchObject(
      needed
        ? { kind: "illegalReferralStep", reason: "REVIEW_NEEDED" }
        : { kind: "taken", referral: { state: "DISCHARGED" } },
    );
  });
});

test.each([
  ["the version", "ATTENDED", { expectedVersion: 2 }, "", { kind: "versionConflict", currentVersion: 1 }],
  ["made again", "MADE", {}, "", { code: "FIELD_DOES_NOT_APPLY", field: "kind" }],
  ["in the future", "ATTENDED", { on: day("2026-11-23") }, "", { code: "DAY_IN_FUTURE", field: "on" }],
  ["before the referral", "ATTENDED", { on: day("2026-03-01") }, "", { reason: "BEFORE_REFERRAL", field: "on" }],
  ["a review of nothing", "REVIEWED", {}, "", { reason: "NOTHING_MISSED" }],
  ["void after an appointment", "VOIDED", {}, "MISSED", { reason: "APPOINTMENT_RECORDED" }],
  ["a transfer to nobody", "TRANSFERRED", { provider: null }, "", { code: "VALUE_MISSING", field: "provider" }],
  ["a provider's name", "TRANSFERRED", { provider: "" }, "", { code: "TEXT_LENGTH", field: "provider" }],
  [
    "a review without a reviewer",
    "REVIEWED",
    { reviewer: null },
    "MISSED",
    { code: "VALUE_MISSING", field: "reviewer" },
  ],
  ["a review without an outcome", "REVIEWED", { reviewOutcome: null }, "MISSED", { field: "reviewOutcome" }],
  ["a discharge without a reason", "DISCHARGED", { dischargeReason: null }, "", { field: "dischargeReason" }],
  ["what does not belong", "ATTENDED", { provider: "x" }, "", { code: "FIELD_DOES_NOT_APPLY", field: "provider" }],
] as const)("refused: %s", (_, kind, more, before, refusal) => {
  expect(take(kind, more, before)).toMatchObject(refusal);
});

test.each(["DISCHARGED", "VOID"] as const)("nothing happens to what is %s", (state) => {
  const closed = { ...open, state, closedOn: today };
  expect(nextReferralSteps(state, [])).toEqual([]);
  expect(take("ATTENDED", {}, "", closed)).toEqual({ kind: "illegalReferralStep", reason: "CLOSED", allowed: [] });
});

test("whatever happens: what is offered is taken, and nobody is struck off for a missed appointment without a review", () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...REFERRAL_STEP_KINDS), fc.nat(30), fc.boolean()), { maxLength: 15 });
  fc.assert(
    fc.property(some, (wishes) => {
      let referral = open;
      const recorded: RecordedStep[] = [{ kind: "MADE", on: open.referredOn, reviewOutcome: null }];
      for (const [kind, offset, agrees] of wishes) {
        const reviewOutcome =
          kind === "REVIEWED" ? (agrees ? ("DISCHARGE_AGREED" as const) : ("OFFER_AGAIN" as const)) : null;
        const on = addDays(day("2026-06-01"), offset);
        const input = {
          kind,
          on,
          ...said(kind),
          ...(reviewOutcome && { reviewOutcome }),
          expectedVersion: referral.version,
        };
        const legal = nextReferralSteps(referral.state, recorded);
        const decision = takeReferralStep(referral, recorded, input, today);
        expect(decision.kind === "taken").toBe(legal.includes(kind));
        if (decision.kind !== "taken") continue;
        if (kind === "DISCHARGED") {
          const missed = recorded
            .filter((one) => one.kind === "MISSED")
            .map((one) => one.on)
            .sort()
            .at(-1);
          const attended = recorded
            .filter((one) => one.kind === "ATTENDED")
            .map((one) => one.on)
            .sort()
            .at(-1);
          const reviewed = recorded.some((one) => one.reviewOutcome === "DISCHARGE_AGREED");
          expect(missed === undefined || (attended !== undefined && attended >= missed) || reviewed).toBe(true);
        }
        referral = decision.referral;
        recorded.push({ kind, on, reviewOutcome });
      }
      expect(referral.referredOn).toBe(open.referredOn);
      expect(referral.version).toBe(recorded.length);
      expect(referral.missed).toBe(recorded.filter(({ kind }) => kind === "MISSED").length);
    }),
    { numRuns: 200 },
  );
});
