import { setTimeout as wait } from "node:timers/promises";
import { defaultQuotas } from "@cic/api/quotas";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatabaseProxy, openDatabaseProxy } from "./database-proxy.ts";
import { holdsCanary, openTarget, type Target, WORKER } from "./target.ts";

/** `pnpm faults` runs it for longer. */
const seconds = Number(process.env.FAULT_SECONDS ?? 0.4);
const rate = Number(process.env.FAULT_RATE ?? 30);
const isFull = process.env.FAULT_SECONDS !== undefined;
/** Two seconds are promised; files of the suite that run beside this one take processors from it. */
const WITHIN_MS = isFull ? 2_000 : 4_000;

let proxy: DatabaseProxy;
let target: Target;
let tokens: string[];
beforeAll(async () => {
  proxy = await openDatabaseProxy();
  target = await openTarget({
    through: proxy.through,
    database: { mindSilence: true, connectTimeoutMs: 1_500 },
    quotas: { ...defaultQuotas, interactive: { objects: 10_000_000, perSecond: 1 } },
  });
  tokens = await Promise.all(["a", "b", "c", "d"].map((subject) => target.token({ ...WORKER, subject })));
});
afterAll(async () => {
  await target.closeAll();
  await proxy.stop();
});

const operator = (statement: string) => asOperator(target.operator, (session) => session.exec(statement));
const ask = <Row>(statement: ReturnType<typeof sql>) =>
  asOperator(target.operator, ({ drizzle }) => rowsOf<Row>(drizzle as ScopedDb, statement));
const cutAll =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'cic_owner'";
/** Whoever connects after it is cut finds the change: in one transaction with the cut it would not be made yet. */
async function alterDatabase(change: string, before = ""): Promise<void> {
  await operator(`${before} do $$ begin execute format('alter database %I ${change}', current_database()); end $$`);
  await operator(cutAll);
}

const READ = { query: "{ children(first: 10) { totalCount nodes { id placements { nodes { id } } } } }" };
const OF_NOBODY = { query: "{ indicators { id } }" };
const write = (name: string) => ({
  query: `mutation($key: String!, $name: String!) { startCarePeriod(idempotencyKey: $key, input: { child: { new: { localId: $name, dateOfBirth: "2015-05-05" } }, startedOn: "2024-01-01", legalStatus: "C2" }) { __typename } }`,
  variables: { key: `key-of-${name}`, name },
});
const DONE = '"__typename":"StartCarePeriodOk"';

interface Answered {
  readonly name: string | undefined;
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

let asked = 0;
async function send(name: string | undefined): Promise<Answered> {
  const began = performance.now();
  const { status, text } = await target.post(name === undefined ? READ : write(name), tokens[asked++ % tokens.length]);
  return { name, status, text, ms: performance.now() - began };
}

/** So many a second, whether or not those before are answered. */
async function load(title: string, forSeconds: number): Promise<Answered[]> {
  const answers: Promise<Answered>[] = [];
  const began = performance.now();
  for (let i = 0; performance.now() - began < forSeconds * 1_000; i += 1) {
    answers.push(send(i % 2 === 0 ? undefined : `${title} ${i}`));
    await wait(Math.max(0, began + ((i + 1) * 1_000) / rate - performance.now()));
  }
  return Promise.all(answers);
}

interface Fault {
  readonly name: string;
  readonly begin: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
  /** What must fail: all, what reads of children or writes, what writes; or some, of what is slow. */
  readonly fails: "all" | "children" | "writes" | "some";
}

let crashing = false;
let crash: Promise<void> = Promise.resolve();
let release = () => {};
const FAULTS: readonly Fault[] = [
  { name: "refused", begin: () => proxy.refuse(), end: () => proxy.accept(), fails: "all" },
  {
    name: "hung",
    begin: async () => {
      proxy.state = "hangs";
    },
    end: async () => {
      proxy.state = "answers";
    },
    fails: "all",
  },
  {
    name: "crashed, again and again",
    async begin() {
      crashing = true;
      crash = (async () => {
        while (crashing) {
          await operator(cutAll);
          await wait(20);
        }
      })();
      await wait(30);
    },
    async end() {
      crashing = false;
      await crash;
    },
    fails: "some",
  },
  {
    name: "reading only",
    begin: () => alterDatabase("set default_transaction_read_only = on"),
    end: () => alterDatabase("reset default_transaction_read_only", "set transaction read write;"),
    // Who read of a child could not be kept.
    fails: "children",
  },
  {
    name: "full",
    begin: () =>
      operator(`create function disk_full() returns trigger language plpgsql as $$ begin
        raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$;
        create trigger disk_full before insert on event for each row execute function disk_full()`),
    end: () => operator("drop trigger disk_full on event; drop function disk_full"),
    fails: "writes",
  },
  {
    name: "slow",
    begin: async () => {
      proxy.state = "slow";
    },
    end: async () => {
      proxy.state = "answers";
    },
    fails: "some",
  },
  {
    name: "full of connections",
    begin: () => alterDatabase("connection limit 0"),
    end: () => alterDatabase("connection limit -1"),
    fails: "all",
  },
  {
    name: "locked, so that every connection of the pool waits",
    async begin() {
      const locked = Promise.withResolvers<void>();
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      void asOperator(target.operator, async (session) => {
        await session.exec("lock table child in access exclusive mode");
        locked.resolve();
        await released;
      });
      await locked.promise;
    },
    end: async () => release(),
    fails: "all",
  },
];

describe(`with the database gone, at ${rate} requests a second`, () => {
  const sent: string[] = [];

  it.each(FAULTS)(
    "$name: what fails says so in time and without the driver's words, and it is over at once",
    async (fault) => {
      const during: Promise<Answered>[] = [];
      // Some are under way as it begins.
      for (let i = 0; i < 4; i += 1) during.push(send(i % 2 === 0 ? undefined : `${fault.name} before ${i}`));
      await fault.begin();
      const loaded = await load(fault.name, seconds);
      const answers = [...loaded, ...(await Promise.all(during))];
      // Slowly, one after the other, what can be answered is.
      const [ofChildren, ofNobody] = [await send(undefined), await target.post(OF_NOBODY, tokens[0])];
      await fault.end();
      const ended = performance.now();
      let back = await send(undefined);
      while (back.status !== 200 && performance.now() - ended < 10_000) {
        await wait(50);
        back = await send(undefined);
      }
      const recoveredMs = performance.now() - ended;

      const isDone = ({ status, text }: Answered) => status === 200 && !text.startsWith('{"errors"');
      const failed = answers.filter((answer) => !isDone(answer));
      const slowest = Math.max(0, ...failed.map(({ ms }) => ms));
      if (isFull) {
        process.stdout.write(
          `${fault.name}: ${answers.length} asked, ${failed.length} failed, the slowest of these in ${Math.round(slowest)} ms; back after ${Math.round(recoveredMs)} ms\n`,
        );
      }
      for (const { status, text } of failed) {
        expect([status, text]).toEqual([expect.toSatisfy((code: number) => [429, 503].includes(code)), text]);
        expect(text).not.toMatch(
          /ECONN|postgres|127\.0\.0|insert into|select |terminat|No space|base\/1|read-only|cic_|\bpg\b/i,
        );
        expect(holdsCanary(text)).toBe(false);
      }
      expect(slowest).toBeLessThan(WITHIN_MS);
      expect(recoveredMs).toBeLessThan(WITHIN_MS);
      const writes = failed.filter(({ name }) => name !== undefined);
      if (fault.fails === "all") expect(failed.length).toBeGreaterThan(answers.length / 2);
      if (fault.fails === "writes") expect([ofChildren.status, ofNobody.status]).toEqual([200, 200]);
      if (fault.fails === "children") expect([ofChildren.status, ofNobody.status]).toEqual([503, 200]);
      if (fault.fails !== "some") expect(writes.length).toBeGreaterThan(0);

      // Whoever was not answered asks again under the same key, and it is done once.
      sent.push(...answers.flatMap(({ name }) => (name === undefined ? [] : [name])));
      for (const { name } of writes) {
        const again = await send(name);
        expect([again.status, again.text.includes(DONE)]).toEqual([200, true]);
      }
    },
  );

  it("and nothing is half-written: what was sent is there once, with all that belongs to it", async () => {
    const rows = await ask<{ name: string; periods: number; statuses: number; events: number; seen: number }>(sql`
      select local_id as name,
        (select count(*)::int from care_period p where p.child_id = child.id) as periods,
        (select count(*)::int from legal_status s where s.child_id = child.id) as statuses,
        (select count(*)::int from event e where e.child_id = child.id) as events,
        (select count(*)::int from access_relation a where a.child_id = child.id) as seen
      from child where local_id not like 'Zaqwren%' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([...sent].sort());
    const shapes = new Set(rows.map(({ name: _, ...belongs }) => JSON.stringify(belongs)));
    expect([...shapes]).toHaveLength(1);
    expect(rows[0]).toMatchObject({ periods: 1, statuses: 1 });
    const [kept] = await ask<{ keys: number }>(
      sql`select count(*)::int as keys from idempotency_key where result is not null`,
    );
    expect(kept?.keys).toBe(sent.length);
  });

  it("and none of it is in the log", () => {
    const log = target.lines.join("");
    expect(log.length).toBeGreaterThan(1_000);
    expect(holdsCanary(log)).toBe(false);
    expect(log).not.toMatch(/insert into|No space|base\/1|key-of-/);
  });
});

describe("at once", () => {
  it("the same key a hundred times: one effect, and nobody is told anything else", async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => send("same")));
    const unlucky = answers.filter(({ text }) => !text.includes(DONE));
    // Who had to wait for too long is told to try again, and then has the same answer.
    for (const { status } of unlucky) expect([429, 503]).toContain(status);
    expect(answers.length - unlucky.length).toBeGreaterThan(0);
    expect((await send("same")).text).toContain(DONE);
    const [row] = await ask<{ n: number }>(sql`select count(*)::int as n from child where local_id = 'same'`);
    expect(row?.n).toBe(1);
  });

  it("fifty who change one version: one of them does", async () => {
    const placementId = target.placements[0]?.id;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        target.post(
          {
            query: `mutation($key: String!, $id: ID!) { correctPlacement(idempotencyKey: $key, input: { placementId: $id, urn: "${1_000_000 + i}", correctionReason: "made up", expectedVersion: 1 }) { __typename } }`,
            variables: { key: `writer-${i}-of-fifty`, id: placementId },
          },
          tokens[i % tokens.length],
        ),
      ),
    );
    const kinds = answers.map(({ status, text }) => (status === 200 ? /"__typename":"(\w+)"/.exec(text)?.[1] : status));
    expect(kinds.filter((kind) => kind === "CorrectPlacementOk")).toHaveLength(1);
    expect(new Set(kinds)).not.toContain(500);
    for (const kind of kinds) expect(["CorrectPlacementOk", "VersionConflict", 429, 503]).toContain(kind);
    const [row] = await ask<{ version: number }>(sql`select version from placement where id = ${placementId}`);
    expect(row?.version).toBe(2);
  });
});
