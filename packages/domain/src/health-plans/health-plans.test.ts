import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { day } from "../dates.ts";
import {
  type CurrentPlan,
  type HealthActionRecord,
  isActionOverdue,
  type MakeHealthPlan,
  MOST_ACTIONS,
  MOST_NEEDS,
  makeHealthPlan,
  progressAction,
} from "./health-plan.ts";

const today = day("2026-11-22");
const born = day("2015-06-01");
const made = day("2026-11-01");
const action = { description: "Book a dentist", owner: "Carer", dueOn: day("2026-12-01") };
const need = { area: "DENTAL", description: "No check for two years", actions: [action] } as const;
const make = (over: Partial<MakeHealthPlan> = {}, current?: CurrentPlan, clinical = true) =>
  makeHealthPlan(current, { madeOn: made, needs: [need], ...over }, { born, today, directory, clinical });
const recorded = (id: string, over: Partial<HealthActionRecord> = {}): HealthActionRecord => ({
  ...{ ...action, id, originId: id, ownerOrganisationId: null, state: "OPEN", version: 2 },
  ...over,
});
const current: CurrentPlan = {
  madeOn: day("2026-05-01"),
  version: 4,
  needs: [
    { id: "n1", area: "DENTAL", description: "Teeth", actions: [recorded("a"), recorded("b", { state: "DONE" })] },
    { id: "n2", area: "PHYSICAL", description: "Asthma", actions: [recorded("c", { state: "NOT_NEEDED" })] },
    { id: "n3", area: "OTHER", description: "Sleep", actions: [recorded("d", { originId: "z" })] },
  ],
};

describe("a plan", () => {
  test("is made with needs and actions", () => {
    expect(make({ reviewOn: day("2027-05-01"), clinical: " Text " })).toMatchObject({
      kind: "made",
      plan: {
        reviewOn: "2027-05-01",
        clinical: "Text",
        needs: [{ carriedFromId: null, actions: [{ carriedFrom: null }] }],
      },
    });
    expect(make({ needs: [] })).toMatchObject({ kind: "made", plan: { needs: [] } });
  });

  test("takes over what is open of the one before, with where it comes from, and leaves the rest", () => {
    const next = make({ expectedVersion: 4 }, current);
    if (next.kind !== "made") throw new Error(next.kind);
    expect(
      next.plan.needs.map(({ carriedFromId, actions }) => [
        carriedFromId,
        actions.map((one) => one.carriedFrom?.originId),
      ]),
    ).toEqual([
      ["n1", ["a"]],
      ["n3", ["z"]],
      [null, [undefined]],
    ]);
  });

  test("asks for the version of the one whose place it takes", () => {
    expect(make({}, current)).toMatchObject({ code: "EXPECTED_VERSION_MISSING", field: "expectedVersion" });
    expect(make({ expectedVersion: 3 }, current)).toEqual({ kind: "versionConflict", currentVersion: 4 });
    expect(make({ expectedVersion: 1 })).toMatchObject({ code: "FIELD_DOES_NOT_APPLY", field: "expectedVersion" });
  });

  test.each<[string, string, Partial<MakeHealthPlan>]>([
    ["DAY_IN_FUTURE", "madeOn", { madeOn: day("2026-11-23") }],
    ["DAY_BEFORE_BIRTH", "madeOn", { madeOn: day("2015-05-31") }],
    ["REVIEWED_BEFORE_MADE", "reviewOn", { reviewOn: made }],
    ["TEXT_LENGTH", "clinical", { clinical: "x".repeat(10_001) }],
    ["LIST_TOO_LONG", "needs", { needs: Array(MOST_NEEDS + 1).fill(need) }],
    ["LIST_TOO_LONG", "needs.0.actions", { needs: [{ ...need, actions: Array(MOST_ACTIONS + 1).fill(action) }] }],
    ["TEXT_LENGTH", "needs.1.description", { needs: [need, { ...need, description: "x".repeat(1_001) }] }],
    [
      "TEXT_LENGTH",
      "needs.0.actions.0.description",
      { needs: [{ ...need, actions: [{ ...action, description: " " }] }] },
    ],
    [
      "TEXT_LENGTH",
      "needs.0.actions.0.owner",
      { needs: [{ ...need, actions: [{ ...action, owner: "x".repeat(201) }] }] },
    ],
    [
      "ORGANISATION_NOT_POSSIBLE",
      "needs.0.actions.1.ownerOrganisationId",
      { needs: [{ ...need, actions: [action, { ...action, ownerOrganisationId: "ICB:NONE" }] }] },
    ],
    [
      "DUE_BEFORE_MADE",
      "needs.0.actions.0.dueOn",
      { needs: [{ ...need, actions: [{ ...action, dueOn: day("2026-10-31") }] }] },
    ],
  ])("%s at %s", (code, field, over) => {
    const refused = make(over);
    expect([
      ("code" in refused && refused.code) || ("reason" in refused && refused.reason),
      "field" in refused && refused.field,
    ]).toEqual([code, field]);
  });

  test("is no older than the one before, and its clinical part is for health", () => {
    expect(make({ madeOn: day("2026-04-30"), expectedVersion: 4 }, current)).toMatchObject({
      reason: "MADE_BEFORE_CURRENT_PLAN",
    });
    expect(make({ madeOn: day("2026-05-01"), expectedVersion: 4 }, current)).toMatchObject({ kind: "made" });
    expect(make({ clinical: "x" }, undefined, false)).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
      field: "clinical",
    });
    expect(make({}, undefined, false)).toMatchObject({ kind: "made" });
  });
});

test("an action goes on, is done, and may be open again", () => {
  const progress = (over: object, of = recorded("a")) =>
    progressAction(of, { to: "DONE", note: "Seen", expectedVersion: 2, ...over }, today);
  expect(progress({})).toEqual({ kind: "progressed", state: "DONE", note: "Seen", dueOn: "2026-12-01" });
  expect(progress({ to: "OPEN", dueOn: today }, recorded("a", { state: "DONE" }))).toMatchObject({
    state: "OPEN",
    dueOn: today,
  });
  expect(progress({ dueOn: day("2026-11-21") })).toMatchObject({ code: "DAY_IN_PAST", field: "dueOn" });
  expect(progress({ note: "" })).toMatchObject({ code: "TEXT_LENGTH", field: "note" });
  expect(progress({ expectedVersion: 1 })).toEqual({ kind: "versionConflict", currentVersion: 2 });
  expect(progress({}, recorded("a", { state: "CARRIED" }))).toEqual({ kind: "carriedOn" });
});

test.each([
  ["OPEN", "2026-11-22", false],
  ["OPEN", "2026-11-21", true],
  ["DONE", "2026-11-21", false],
  ["CARRIED", "2026-11-21", false],
] as const)("%s, due on %s: overdue %s", (state, dueOn, overdue) => {
  expect(isActionOverdue({ state, dueOn: day(dueOn) }, today)).toBe(overdue);
});
