import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import { disputedChild, originating, receiving } from "./dispute-world.ts";
import { done, raise, read, someDispute, takeStep } from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const party = (i: number) => api.as("ICB_COMMISSIONER", i % 2 === 0 ? receiving : originating);
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));

/** How often each member of a result union was the answer. */
function counted(answers: readonly Answer[], mutation: string): Record<string, number> {
  const names = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data[mutation].__typename as string;
  });
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

test("of twenty steps from one version, by either party, one is taken", async () => {
  const { id } = await disputedChild(api);
  const { id: disputeId } = await done(party(0), raise, someDispute(id, originating));
  const input = { disputeId, to: "LOCAL_RESOLUTION", reason: "r", expectedVersion: 1 };
  const answers = await times(20, (i) => party(i)(takeStep, { key: randomUUID(), input }));
  expect(counted(answers, "takeDisputeStep")).toEqual({ TakeDisputeStepOk: 1, VersionConflict: 19 });
  const { data } = await party(0)(read, { id: disputeId });
  expect(data.dispute).toMatchObject({ version: 2, steps: [{ to: "RAISED" }, { to: "LOCAL_RESOLUTION" }] });
});

test("of two different steps at once one is taken", async () => {
  const { id } = await disputedChild(api);
  const { id: disputeId } = await done(party(0), raise, someDispute(id, originating));
  const step = (to: string) => ({ disputeId, to, reason: "r", expectedVersion: 1 });
  const answers = await Promise.all([
    party(0)(takeStep, { key: randomUUID(), input: step("WITHDRAWN") }),
    party(1)(takeStep, { key: randomUUID(), input: step("LOCAL_RESOLUTION") }),
  ]);
  expect(counted(answers, "takeDisputeStep")).toEqual({ TakeDisputeStepOk: 1, VersionConflict: 1 });
});

test("of ten disputes raised at once between two, by either, one is opened and the others are told of it", async () => {
  const { id } = await disputedChild(api);
  const input = (i: number) => someDispute(id, i % 2 === 0 ? originating : receiving);
  const answers = await times(10, (i) => party(i)(raise, { key: randomUUID(), input: input(i) }));
  expect(counted(answers, "raiseDispute")).toEqual({ RaiseDisputeOk: 1, DisputeAlreadyOpen: 9 });
  const all = answers.map(({ data }) => data.raiseDispute);
  const opened = all.flatMap(({ dispute }) => (dispute === undefined ? [] : [dispute.id]));
  const told = all.flatMap(({ disputeId }) => (disputeId === undefined ? [] : [disputeId]));
  expect([...new Set([...opened, ...told])]).toHaveLength(1);
});

test("one that was decided on a determination which is being superseded is decided anew", async () => {
  const { id, determinationId } = await disputedChild(api);
  const { raising } = await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute(sql`select from child where id = ${id} for update`);
    const running = party(0)(raise, { key: randomUUID(), input: someDispute(id, originating) });
    await expect
      .poll(() => asOperator(api.operator, async (other) => waiting(other.drizzle as ScopedDb)), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await drizzle.execute(
      sql`update determination set superseded_at = clock_timestamp() where id = ${determinationId}`,
    );
    return { raising: running };
  });
  expect(counted([await raising], "raiseDispute")).toEqual({ RecordNotFound: 1 });
});

const waiting = async (db: ScopedDb) => (await rowsOf(db, sql`select from pg_locks where not granted`)).length;

test("one key twenty times: one dispute, one answer", async () => {
  const { id } = await disputedChild(api);
  const variables = { key: randomUUID(), input: someDispute(id, originating) };
  const answers = await times(20, () => party(0)(raise, variables));
  expect(counted(answers, "raiseDispute")).toEqual({ RaiseDisputeOk: 20 });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
