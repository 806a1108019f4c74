import { findDisputesByIds, findStepsOfDisputes, listDisputes } from "@cic/db/disputes/dispute.queries";
import { findDisputedDetermination } from "@cic/db/disputes/disputed-determination.queries";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { disputedChild } from "./dispute-world.ts";

let api: Api;
let child = { id: "", determinationId: "" };
const id = "00000000-0000-4000-8000-000000000000";

/** A child of whom each pair of 40 ICBs had several disputes: a caller's share is a twentieth. */
beforeAll(async () => {
  api = await openApi("postgres");
  child = await disputedChild(api);
  await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute(sql`insert into dispute (id, child_id, authority_id, determination_id, about_on, service, raised_by_id,
        respondent_id, state, state_since, interim_payer, raised_at)
      select gen_random_uuid(), ${child.id}, 'LA:202', ${child.determinationId}, '2025-06-01', 'COMMUNITY', a.id, b.id, 'WITHDRAWN',
        now(), null, now() - n * interval '1 minute'
      from organisation a join organisation b on a.kind = 'ICB' and b.kind = 'ICB' and a.id <> b.id, generate_series(1, 5) n`);
    await drizzle.execute(sql`insert into dispute_step (id, dispute_id, position, to_state, organisation_id, taken_by, taken_at, reason, evidence)
      select gen_random_uuid(), id, 1, 'RAISED', raised_by_id, 's', now(), 'r', '[]' from dispute`);
  });
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

test.each<[string, (db: ScopedDb) => Promise<unknown>]>([
  ["the caller's disputes", (db) => listDisputes(db, { first: 50 })],
  ["the caller's with another", (db) => listDisputes(db, { first: 50, filter: { withOrganisationId: ["ICB:QHM"] } })],
  ["how many there are", (db) => listDisputes(db, { first: 50 }, true)],
  ["one", (db) => findDisputesByIds(db, [id])],
  ["the steps of some", (db) => findStepsOfDisputes(db, [id, id])],
  ["what can be disputed", (db) => findDisputedDetermination(db, child.id, "2025-06-01")],
])("%s: found by index", async (_name, work) => {
  const plan = await planOf(work);
  expect(plan.filter((line) => /Seq Scan on (dispute|dispute_step)\b/.test(line))).toEqual([]);
  expect(plan.some((line) => /Index/.test(line))).toBe(true);
});

/** The plan of the one statement that `work` sends. */
async function planOf(work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
  const scope = { organisationId: "ICB:QJ2", subject: "s", requestId: "r", today: day("2026-11-22") };
  return withScope(api.database, scope, "read", async (db) => {
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
          rows: { "QUERY PLAN": string }[];
        };
        lines.push(...rows.map((row) => row["QUERY PLAN"]));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as ScopedDb);
    return lines;
  });
}
