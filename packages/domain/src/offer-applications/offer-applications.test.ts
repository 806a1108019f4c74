import { expect, test } from "vitest";
import { day } from "../dates.ts";
import type { OfferDecision } from "../offers/decide-offer.ts";
import type { Offer } from "../offers/offer.ts";
import { offerById } from "../offers/published-offers.ts";
import {
  APPLICATION_STATES,
  APPLICATION_STEPS,
  type ApplicationSide,
  type ApplicationState,
} from "./application-states.ts";
import {
  type ApplicationRecord,
  costOfApproval,
  nextApplicationSteps,
  type TakeApplicationStep,
  takeApplicationStep,
} from "./take-step.ts";

const today = day("2026-11-22");
const offer = offerById("NORTH_CENTRAL_LONDON_PRESCRIPTIONS") as Offer;
const at = (state: ApplicationState, more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  id: "a",
  state,
  refusals: state === "REFUSED" || state === "APPEALED" ? 1 : 0,
  outcome: state === "DRAFT" ? null : "ELIGIBLE",
  version: 3,
  ...more,
});
const answer = (outcome: OfferDecision["outcome"]): OfferDecision => ({
  outcome,
  exemption: null,
  conditions: [],
  next: [],
});
const take = (
  application: ApplicationRecord,
  input: Partial<TakeApplicationStep> & { to: TakeApplicationStep["to"] },
  sides: ApplicationSide[] = ["APPLICANT", "OWNER"],
  decision: OfferDecision | null = answer("ELIGIBLE"),
  of: Offer = offer,
) => takeApplicationStep(application, { expectedVersion: 3, reason: "r", ...input }, sides, of, decision, today);

// biome-ignore format: a table is read by its columns
const legal: Readonly<Record<ApplicationState, [applicant: ApplicationState[], owner: ApplicationState[]]>> = {
  DRAFT:     [["SUBMITTED", "WITHDRAWN"], []],
  SUBMITTED: [["WITHDRAWN"],              ["APPROVED", "REFUSED"]],
  APPROVED:  [["WITHDRAWN"],              ["ISSUED"]],
  REFUSED:   [["APPEALED"],               []],
  APPEALED:  [["WITHDRAWN"],              ["APPROVED", "REFUSED"]],
  ISSUED:    [[], []],
  REMINDED:  [[], []],
  RENEWED:   [[], []],
  LAPSED:    [[], []],
  WITHDRAWN: [[], []],
};

test.each(APPLICATION_STATES)("from %s only the legal steps, by whose they are; the others say which are", (state) => {
  for (const [side, allowed] of [
    ["APPLICANT", legal[state][0]],
    ["OWNER", legal[state][1]],
  ] as const) {
    expect(nextApplicationSteps(at(state), [side])).toEqual(allowed);
    for (const to of APPLICATION_STEPS) {
      const number = to === "ISSUED" ? { certificateNumber: "PPC-1" } : {};
      const decision = take(at(state), { to, ...number }, [side]);
      if (allowed.includes(to))
        expect(decision).toMatchObject({ kind: "taken", step: { from: state, to, position: 4, by: side } });
      else expect(decision).toMatchObject({ kind: "illegalStep", allowed });
    }
  }
  expect(take(at(state), { to: "WITHDRAWN" }, [])).toMatchObject({
    kind: "illegalStep",
    reason: "NOT_NEXT",
    allowed: [],
  });
});

test.each<[what: string, decision: ReturnType<typeof take>, expected: object]>([
  [
    "another version",
    take(at("DRAFT"), { to: "SUBMITTED", expectedVersion: 2 }),
    { kind: "versionConflict", currentVersion: 3 },
  ],
  ["the other side's step", take(at("SUBMITTED"), { to: "APPROVED" }, ["APPLICANT"]), { reason: "ONLY_OWNER" }],
  ["the other side's step", take(at("DRAFT"), { to: "SUBMITTED" }, ["OWNER"]), { reason: "ONLY_APPLICANT" }],
  ["a refusal without a reason", take(at("SUBMITTED"), { to: "REFUSED", reason: null }), { reason: "REASON_NEEDED" }],
  ["an appeal without a reason", take(at("REFUSED"), { to: "APPEALED", reason: null }), { reason: "REASON_NEEDED" }],
  [
    "a second appeal",
    take(at("REFUSED", { refusals: 2 }), { to: "APPEALED" }),
    { reason: "APPEAL_HEARD", allowed: [] },
  ],
  [
    "an approval of what is in doubt, without a reason",
    take(at("SUBMITTED", { outcome: "NEEDS_INFO" }), { to: "APPROVED", reason: null }),
    { reason: "REASON_NEEDED" },
  ],
  ["the same with one", take(at("SUBMITTED", { outcome: "NEEDS_INFO" }), { to: "APPROVED" }), { kind: "taken" }],
  [
    "submitted although not eligible",
    take(at("DRAFT"), { to: "SUBMITTED" }, ["APPLICANT"], answer("NOT_ELIGIBLE")),
    { reason: "NOT_ELIGIBLE" },
  ],
  [
    "submitted although exempt",
    take(at("DRAFT"), { to: "SUBMITTED" }, ["APPLICANT"], answer("ALREADY_EXEMPT")),
    { reason: "ALREADY_EXEMPT" },
  ],
  [
    "submitted in doubt",
    take(at("DRAFT"), { to: "SUBMITTED" }, ["APPLICANT"], answer("NEEDS_INFO")),
    { kind: "taken" },
  ],
  ["a reason at the limit", take(at("SUBMITTED"), { to: "REFUSED", reason: "x".repeat(2_000) }), { kind: "taken" }],
  [
    "a reason above it",
    take(at("SUBMITTED"), { to: "REFUSED", reason: "x".repeat(2_001) }),
    { kind: "inputRefused", field: "reason" },
  ],
  [
    "issued without a number",
    take(at("APPROVED"), { to: "ISSUED" }),
    { kind: "inputRefused", code: "VALUE_MISSING", field: "certificateNumber" },
  ],
  [
    "a number at the limit",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1".repeat(40) }),
    { kind: "taken" },
  ],
  [
    "a number above it",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1".repeat(41) }),
    { code: "TEXT_LENGTH" },
  ],
  [
    "a number where none belongs",
    take(at("SUBMITTED"), { to: "APPROVED", certificateNumber: "1" }),
    { code: "FIELD_DOES_NOT_APPLY" },
  ],
  [
    "a day where none belongs",
    take(at("SUBMITTED"), { to: "APPROVED", certificateFrom: today }),
    { code: "FIELD_DOES_NOT_APPLY" },
  ],
  [
    "issued a month back",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1", certificateFrom: day("2026-10-22") }),
    { kind: "taken" },
  ],
  [
    "issued longer back",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1", certificateFrom: day("2026-10-21") }),
    { code: "DAY_OUT_OF_RANGE" },
  ],
  [
    "issued a month ahead",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1", certificateFrom: day("2026-12-22") }),
    { kind: "taken" },
  ],
  [
    "issued later",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1", certificateFrom: day("2026-12-23") }),
    { code: "DAY_OUT_OF_RANGE" },
  ],
  [
    "issued without certificates",
    take(at("APPROVED"), { to: "ISSUED", certificateNumber: "1" }, ["OWNER"], null, {
      ...offer,
      certificateMonths: null,
    }),
    { reason: "OFFER_GIVES_NO_CERTIFICATE" },
  ],
])("%s", (_, decision, expected) => {
  expect(decision).toMatchObject(expected);
});

test("a certificate lasts its months, and is reminded of a month before it ends", () => {
  expect(take(at("APPROVED"), { to: "ISSUED", certificateNumber: " PPC-1 " })).toMatchObject({
    certificate: { number: "PPC-1", from: today, until: "2027-11-22", remindOn: "2027-10-22" },
  });
});

test.each([
  ["2021-03-31", null],
  ["2023-03-31", 10_810],
  ["2023-04-01", 11_160],
  ["2024-04-30", 11_160],
  ["2024-05-01", 11_450],
  ["2027-04-01", null],
])("an approval on %s costs %s pence", (on, pence) => {
  expect(costOfApproval(offer, day(on))).toBe(pence);
});
