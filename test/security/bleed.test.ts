import { setTimeout as wait } from "node:timers/promises";
import { asOperator } from "@cic/db/scope";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomFrom } from "./documents.ts";
import { OTHER_WORKER, openTarget, type Target, WORKER } from "./target.ts";

/** `pnpm bleed [seed]` runs it with many more. */
const requests = Number(process.env.BLEED_REQUESTS ?? 250);
const seed = Number(process.env.SEED ?? 20_261_128);
const AT_ONCE = 12;

let target: Target;
beforeAll(async () => {
  // Twelve at once share two connections: on a busy machine they wait for long, and are still to be answered.
  target = await openTarget({ database: { maxConnections: 2, connectTimeoutMs: 10_000 }, limits: { waitMs: 10_000 } });
});
afterAll(() => target.closeAll());

const QUERIES = [
  "{ children(first: 50) { totalCount nodes { id localId placements { nodes { id child { id } } } } } }",
  "{ placements(first: 50) { nodes { id child { id carePeriods { nodes { id } } } } } }",
  "query($id: ID!) { child(id: $id) { id localId placements { nodes { id } } } }",
];
/** Operations that fail in the middle. */
const FAILING = [
  '{ a: children(first: 50) { nodes { id } } b: children(after: "x") { nodes { id } } }',
  "{ a: placements(first: 50) { nodes { id } } b: children(first: 0) { nodes { id } } }",
  'mutation { startCarePeriod(idempotencyKey: "bleed", input: { child: { id: "nobody" }, startedOn: "2024-01-01", legalStatus: "C2" }) { __typename } }',
];

it(`of two callers, ${requests} requests in each other's midst through two connections, a tenth of them failing or cut off: none sees the other's rows (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const callers = await Promise.all(
    [WORKER, OTHER_WORKER].map(async (bearer) => {
      const own = target.placements.filter(({ child }) => child.authority === bearer.org);
      return {
        token: await target.token(bearer),
        children: own.map(({ child }) => child.id),
        own: new Set(own.flatMap(({ id, child, carePeriod }) => [id, child.id, carePeriod.id])),
      };
    }),
  );
  const everybody = new Set(callers.flatMap(({ own }) => [...own]));
  const count = { answered: 0, failed: 0, cutOff: 0, killed: 0, rows: 0 };
  const foreign: string[] = [];
  const codes: Record<string, number> = {};

  async function one(index: number): Promise<void> {
    const caller = callers[index % 2] as (typeof callers)[number];
    const other = callers[(index + 1) % 2] as (typeof callers)[number];
    const fault = random.chance(0.1) ? random.of(["fails", "isCutOff", "isKilled"] as const) : undefined;
    const query = fault === "fails" ? random.of(FAILING) : random.of(QUERIES);
    // Half of those who ask for one child ask for the other's.
    const id = random.of(random.chance(0.5) ? caller.children : other.children);
    const cut = new AbortController();
    if (fault === "isCutOff") void wait(random.below(20)).then(() => cut.abort());
    if (fault === "isKilled") {
      await asOperator(target.operator, (session) =>
        session.exec(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'cic_owner' limit 1",
        ),
      );
      count.killed += 1;
    }
    try {
      const response = await fetch(`${target.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${caller.token}` },
        body: JSON.stringify({ query, variables: { id } }),
        signal: cut.signal,
      });
      const text = await response.text();
      const ids = [...text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([found]) => found);
      const rows = ids.filter((found) => everybody.has(found));
      count.rows += rows.length;
      if (rows.some((found) => !caller.own.has(found))) foreign.push(text.slice(0, 500));
      if (text.includes('"errors"')) {
        count.failed += 1;
        const code = /"code":"(\w+)"/.exec(text)?.[1] ?? "none";
        codes[code] = (codes[code] ?? 0) + 1;
      } else {
        count.answered += 1;
        // Whole lists: a caller who saw less than its own was asked as somebody else.
        if (!query.includes("$id") && rows.length < caller.children.length * 2)
          foreign.push(`too few: ${text.slice(0, 300)}`);
      }
    } catch (error) {
      // A connection that is kept alive may be closed at the moment it is asked through again: clients ask anew.
      const isReset = error instanceof TypeError && (error.cause as { code?: string }).code === "ECONNRESET";
      if (!cut.signal.aborted && !isReset) throw error;
      count.cutOff += 1;
    }
  }

  let next = 0;
  const began = performance.now();
  const work = async () => {
    while (next < requests) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (process.env.SEED !== undefined) {
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(
      `seed ${seed}: ${requests} requests in ${seconds} s, ${JSON.stringify({ ...count, codes })}\n`,
    );
  }
  expect(foreign).toEqual([]);
  expect(count.answered).toBeGreaterThan(requests * 0.7);
  expect(count.failed + count.cutOff).toBeGreaterThan(requests * 0.02);
  expect(count.rows).toBeGreaterThan(requests);
}, 3_600_000);
