import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { healthActions, healthPlan, healthPlans, key, makePlan, progress } from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
const nurse = () => api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL");
async function send(operation: string, input: Record<string, unknown>, ask = worker(), idempotencyKey = key()) {
  const { data, errors } = await ask(operation, { key: idempotencyKey, input });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return Object.values(data)[0] as any;
}
/** A child of Camden whose originating ICB is QMJ. */
async function aChild(): Promise<string> {
  const child = api.world
    .child("LA:202")
    .seenBy("ICB:QRL", "ORIGINATING_ICB", { from: "2024-01-10", cause: "DETERMINATION" });
  await api.world.save();
  return child.id;
}
const need = (description: string, ...actions: object[]) => ({ area: "DENTAL", description, actions });
const action = (description: string, dueOn = "2026-12-01") => ({ description, owner: "Foster carer", dueOn });
const plan = (childId: string, over: object = {}) => ({
  ...{
    childId,
    madeOn: "2026-05-01",
    reviewOn: "2026-11-01",
    needs: [need("No check for two years", action("Book"), action("Go"))],
  },
  ...over,
});

test("a plan's progress is carried to the next, which takes over what is open with its origin", async () => {
  const childId = await aChild();
  const made = await send(makePlan, plan(childId, { clinical: "Caries." }), nurse());
  expect(made).toMatchObject({
    plan: {
      number: 1,
      replacedOn: null,
      clinical: "Caries.",
      recordedBy: { id: "ICB:QRL" },
      access: { hidden: [], canMakeNext: { allowed: true } },
    },
  });
  const [book, go] = made.plan.needs[0].actions;
  expect(go).toMatchObject({ originId: go.id, carriedFromId: null, overdue: false, progress: [] });
  const done = { actionId: book.id, to: "DONE", note: "Booked for October", expectedVersion: 1 };
  expect(await send(progress, done)).toMatchObject({
    action: { state: "DONE", version: 2, progress: [{ note: "Booked for October" }] },
  });
  expect(await send(progress, { ...done, note: "x" })).toMatchObject({ currentVersion: 2 });
  await send(
    progress,
    { actionId: go.id, to: "OPEN", note: "Was ill", dueOn: "2026-12-24", expectedVersion: 1 },
    nurse(),
  );

  const next = {
    madeOn: "2026-11-01",
    reviewOn: null,
    needs: [need("Asthma", { ...action("Review"), ownerOrganisationId: "ICB:QRL" })],
  };
  expect(await send(makePlan, plan(childId, next))).toMatchObject({
    code: "EXPECTED_VERSION_MISSING",
    field: "expectedVersion",
  });
  const { plan: second } = await send(makePlan, plan(childId, { ...next, expectedVersion: 1 }));
  expect(second).toMatchObject({
    ...{
      number: 2,
      clinical: null,
      access: { hidden: [{ field: "clinical", visibleTo: ["ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER"] }] },
    },
    needs: [
      {
        description: "No check for two years",
        carried: true,
        actions: [
          {
            description: "Go",
            originId: go.id,
            carriedFromId: go.id,
            dueOn: "2026-12-24",
            progress: [{ note: "Was ill", recordedBy: { id: "ICB:QRL" } }],
          },
        ],
      },
      { description: "Asthma", carried: false, actions: [{ ownerOrganisation: { id: "ICB:QRL" } }] },
    ],
  });
  expect(second.needs[0].actions).toHaveLength(1);
  // Social care reads the plan, and not its clinical part; who cares for the child in health reads both.
  const first = async (ask: ReturnType<Api["as"]>) => (await ask(healthPlan, { id: made.plan.id })).data.healthPlan;
  expect(await first(worker())).toMatchObject({
    replacedOn: "2026-11-01",
    clinical: null,
    access: { canMakeNext: { reason: "STATE" } },
  });
  expect(await first(nurse())).toMatchObject({
    clinical: "Caries.",
    needs: [{ actions: [{ state: "DONE" }, { state: "CARRIED" }] }],
  });

  const [carried] = second.needs[0].actions;
  const late = { actionId: go.id, to: "DONE", note: "Went", expectedVersion: 3 };
  expect(await send(progress, late)).toEqual({
    __typename: "HealthActionCarriedOn",
    message: expect.any(String),
    currentActionId: carried.id,
  });
  const went = await send(progress, { ...late, actionId: carried.id, expectedVersion: 1 });
  expect(went.action.progress.map(({ note }: { note: string }) => note)).toEqual(["Was ill", "Went"]);
});

test("what cannot be is refused with where, and nothing is half-done; every mutation is done once for its key", async () => {
  const childId = await aChild();
  const count = () =>
    asOperator(api.operator, ({ drizzle }) =>
      rowsOf(
        drizzle as ScopedDb,
        sql`select (select count(*)::integer from health_plan where child_id = ${childId}) as plans,
        (select count(*)::integer from health_action where child_id = ${childId}) as actions,
        (select count(*)::integer from event where child_id = ${childId}) as events`,
      ),
    );
  const cases: [object, object][] = [
    [{ madeOn: "2026-11-23" }, { code: "DAY_IN_FUTURE", field: "madeOn" }],
    [{ reviewOn: "2026-05-01" }, { daysReason: "REVIEWED_BEFORE_MADE", field: "reviewOn" }],
    [{ clinical: "By social care" }, { code: "FIELD_DOES_NOT_APPLY", field: "clinical" }],
    [
      { needs: [need("x", action("x", "2026-04-30"))] },
      { daysReason: "DUE_BEFORE_MADE", field: "needs.0.actions.0.dueOn" },
    ],
    [{ needs: [need("x"), need(" ")] }, { code: "TEXT_LENGTH", field: "needs.1.description" }],
    [{ assessmentId: "x" }, { __typename: "RecordNotFound", field: "assessmentId" }],
    [{ childId: "x" }, { __typename: "RecordNotFound", field: "childId" }],
  ];
  for (const [over, refusal] of cases) expect(await send(makePlan, plan(childId, over))).toMatchObject(refusal);
  expect(await count()).toEqual([{ plans: 0, actions: 0, events: 0 }]);
  const twice = async (operation: string, input: Record<string, unknown>) => {
    const idempotencyKey = key();
    const first = await send(operation, input, worker(), idempotencyKey);
    expect(await send(operation, input, worker(), idempotencyKey)).toEqual(first);
    return first;
  };
  const made = await twice(makePlan, plan(childId));
  await twice(progress, { actionId: made.plan.needs[0].actions[0].id, to: "DONE", note: "x", expectedVersion: 1 });
  expect(await count()).toEqual([{ plans: 1, actions: 2, events: 2 }]);
  const missing = { actionId: "00000000-0000-4000-8000-000000000000", to: "DONE", note: "x", expectedVersion: 1 };
  expect(await send(progress, missing)).toMatchObject({ __typename: "RecordNotFound", field: "actionId" });
});

test("plans and actions are listed, filtered and paged", async () => {
  const childId = await aChild();
  const due = ["2026-11-21", "2026-11-22", "2026-12-01"].map((on) => action(on, on));
  const { plan: first } = await send(makePlan, plan(childId, { needs: [need("x", ...due)] }));
  await send(makePlan, plan(childId, { madeOn: "2026-06-01", needs: [], expectedVersion: first.version }));
  const list = async (operation: string, variables: object) => {
    const { data, errors } = await worker()(operation, { ...variables });
    expect(errors).toEqual([]);
    // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
    return Object.values(data)[0] as any;
  };
  const filter = { childId: [childId] };
  const plans = await list(healthPlans, { filter, first: 1 });
  expect([plans.totalCount, plans.nodes[0].number]).toEqual([2, 2]);
  expect((await list(healthPlans, { filter, first: 1, after: plans.pageInfo.endCursor })).nodes[0].number).toBe(1);
  expect(
    (await list(healthPlans, { filter: { ...filter, current: false, reviewOn: { isNull: false } } })).totalCount,
  ).toBe(1);
  const open = { ...filter, state: ["OPEN"] };
  const actions = await list(healthActions, { filter: open, sort: [{ field: "DUE_ON", direction: "DESC" }] });
  expect(actions.nodes.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
    "2026-12-01",
    "2026-11-22",
    "2026-11-21",
  ]);
  const overdue = await list(healthActions, { filter: { ...open, overdue: true } });
  expect(overdue.nodes).toMatchObject([{ dueOn: "2026-11-21", overdue: true }]);
  expect((await list(healthActions, { filter: { ...open, overdue: false } })).totalCount).toBe(2);
});
