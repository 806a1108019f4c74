import { setTimeout } from "node:timers/promises";
import { type Database, openDatabase } from "@cic/db/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { dump, ep, episodes, type Files, headers, type ImportApi, importsOf, openImportApi } from "./import-api.ts";

/** More rows than a batch of reading and more children than a batch of comparing; some in error, some waiting for a decision. */
const ids = Array.from({ length: 1100 }, (_, i) => `c${i}`);
const files: Files = {
  "e.csv": episodes(
    ...ids.map((id, i) => ep(id, i % 50 === 7 ? "31/04/2023" : "01/05/2023", i % 3 === 0 ? "02/09/2023" : "")),
    ...ids.filter((_, i) => i % 3 === 0).map((id) => ep(id, "02/09/2023", "", { rne: "P", place: "K2" })),
    ep("unknown", "01/05/2023"),
  ),
  "h.csv": headers(...ids),
};

/**
 * A database whose connections are cut while its n-th statement runs, always within a transaction: it cannot be committed.
 * (A connection that is cut between two transactions is replaced, which nobody notices.)
 */
interface Fragile {
  readonly database: Database;
  /** Cuts at the n-th statement from now; resolves to how many were sent, once it was cut or `work` is done. */
  cutAt(n: number, work: () => Promise<void>): Promise<{ sent: number; failed: boolean }>;
}

async function openFragile(fresh: FreshDatabase, operator: Database): Promise<Fragile> {
  let left = Number.POSITIVE_INFINITY;
  let sent = 0;
  let cut: Promise<unknown> = Promise.resolve();
  const opened = await openDatabase(fresh.url, {
    onStatement(statement) {
      sent += 1;
      left -= 1;
      if (left === 0 && statement.startsWith("begin")) left = 1;
      else if (left === 0) cut = kill();
    },
  });
  const database: Database = {
    ...opened,
    async acquire() {
      const session = await opened.acquire();
      return {
        ...session,
        async exec(statement) {
          if (statement === "commit" && left === 1) {
            left = 0;
            cut = kill();
          }
          // The cut comes before the end of the transaction in which it was asked for.
          await cut;
          await session.exec(statement);
        },
      };
    },
  };
  async function kill() {
    const session = await operator.acquire();
    try {
      await session.exec(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'cic_owner' and datname = current_database()",
      );
    } finally {
      session.release();
    }
  }
  return {
    database,
    async cutAt(n, work) {
      [left, sent] = [n, 0];
      const failed = await work().then(
        () => false,
        () => true,
      );
      left = Number.POSITIVE_INFINITY;
      await cut;
      return { sent, failed };
    },
  };
}

/** Numbers from 1 to `most`, the same ones for a seed. */
function* randomNumbers(seed: number, most: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield 1 + (state % most);
  }
}

async function openFaulty() {
  const fresh = await freshDatabase();
  const operator = await openDatabase(fresh.operatorUrl);
  const fragile = await openFragile(fresh, operator);
  const api = await openImportApi("postgres", { database: await openDatabase(fresh.url), operator });
  return {
    api,
    fragile,
    async close() {
      await fragile.database.close();
      await api.close();
    },
  };
}

/** What staging left of an import, without ids. */
async function stagedIn(api: ImportApi, importId: string) {
  const rows = await api.rows(
    sql`select file, ordinal, line, module, child_local_id, row_key, cells, status, reason, review from import_row
      where import_id = ${importId} order by file, ordinal`,
  );
  const findings = await api.rows(
    sql`select file, ordinal, line, column_name, code, severity, message from import_finding
      where import_id = ${importId} order by file, ordinal, line, code, column_name, message`,
  );
  const summary = await api.rows(sql`select status, summary from import where id = ${importId}`);
  return { rows, findings, summary };
}

async function putToStage(api: ImportApi, given: Files = files): Promise<string> {
  const la = importsOf(api);
  const { id } = (await la.create(2024, given)).import;
  la.send(id, given);
  await la.stage(id);
  api.queue.splice(0);
  return id;
}

describe("a database connection that is cut", () => {
  let opened: Awaited<ReturnType<typeof openFaulty>>;
  beforeAll(async () => {
    opened = await openFaulty();
  });
  afterAll(() => opened?.close());

  test("while staging: rows are neither lost nor doubled once it is resumed", async () => {
    const { api, fragile } = opened;
    const calm = await putToStage(api);
    const { sent } = await fragile.cutAt(1_000_000, () => api.workOn(calm, fragile.database));
    const expected = await stagedIn(api, calm);
    expect(expected.rows).toHaveLength(1100 + 1100 + 367 + 1);
    expect(expected.summary).toMatchObject([{ status: "STAGED" }]);
    let cuts = 0;
    for (const seed of [3, 5, 7, 11]) {
      const id = await putToStage(api);
      const numbers = randomNumbers(seed, sent);
      // Cut twice at random, then left in peace.
      for (const n of [numbers.next().value, numbers.next().value, 1_000_000]) {
        const { failed } = await fragile.cutAt(n, () => api.workOn(id, fragile.database));
        if (failed) cuts += 1;
      }
      expect(await stagedIn(api, id)).toEqual(expected);
    }
    expect(cuts).toBeGreaterThanOrEqual(4);
  });

  test("while staging, and then the import is given up: nothing of it stays", async () => {
    const { api, fragile } = opened;
    const id = await putToStage(api);
    expect(await fragile.cutAt(40, () => api.workOn(id, fragile.database))).toMatchObject({ failed: true });
    expect((await stagedIn(api, id)).rows.length).toBeGreaterThan(0);
    expect(await importsOf(api).discard(id)).toMatchObject({ import: { status: "DISCARDED" } });
    await api.workOn(id);
    expect(await stagedIn(api, id)).toMatchObject({ rows: [], findings: [], summary: [{ status: "DISCARDED" }] });
  });

  test("while applying: all or nothing, and applying again ends as if nothing had happened", async () => {
    const { api, fragile } = opened;
    const la = importsOf(api);
    const staged = await putToStage(api);
    await api.workOn(staged);
    const empty = await dump(api);
    await la.apply(staged);
    const { sent } = await fragile.cutAt(1_000_000, () => api.workOn(staged, fragile.database));
    const expected = await dump(api);
    expect(expected.placement?.length).toBeGreaterThan(1000);
    expect(expected.child).toHaveLength(1100);
    let cuts = 0;
    for (const seed of [2, 13]) {
      const other = await openFaulty();
      const id = await putToStage(other.api);
      await other.api.workOn(id);
      await importsOf(other.api).apply(id);
      const n = randomNumbers(seed, sent).next().value;
      const { failed } = await other.fragile.cutAt(n, () => other.api.workOn(id, other.fragile.database));
      const { status } = await importsOf(other.api).get(id);
      // The last answer may be lost after the record was written.
      expect(await dump(other.api)).toEqual(status === "APPLIED" ? expected : empty);
      if (failed) cuts += 1;
      await importsOf(other.api).apply(id);
      await other.api.work();
      expect((await importsOf(other.api).get(id)).status).toBe("APPLIED");
      expect(await dump(other.api)).toEqual(expected);
      await other.close();
    }
    expect(cuts).toBeGreaterThanOrEqual(2);
  }, 240_000);

  test("while applying: the import may be given up instead", async () => {
    const other = await openFaulty();
    const id = await putToStage(other.api);
    await other.api.workOn(id);
    await importsOf(other.api).apply(id);
    expect(await other.fragile.cutAt(20, () => other.api.workOn(id, other.fragile.database))).toMatchObject({
      failed: true,
    });
    expect(await importsOf(other.api).discard(id)).toMatchObject({ import: { status: "DISCARDED" } });
    await other.api.work();
    expect((await dump(other.api)).child).toEqual([]);
    await other.close();
  });
});

describe("at once", () => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi("postgres");
  });
  afterAll(() => api?.close());

  test("two workers on one import stage and apply it once", async () => {
    const calm = await putToStage(api);
    await api.workOn(calm);
    const expected = await stagedIn(api, calm);
    const id = await putToStage(api);
    await Promise.all([api.workOn(id), api.workOn(id), api.workOn(id)]);
    // Those that came second gave way; whoever is left has finished, or the next call does.
    await api.workOn(id);
    expect(await stagedIn(api, id)).toEqual(expected);
    await importsOf(api).apply(id);
    await Promise.all([api.workOn(id), api.workOn(id), api.workOn(id)]);
    expect((await importsOf(api).get(id)).status).toBe("APPLIED");
    expect((await dump(api)).child).toHaveLength(1100);
  });

  test("asking again to apply, or to give up, while it is being applied", async () => {
    const la = importsOf(api, "LA:203");
    const { id } = (await la.create(2024, files)).import;
    la.send(id, files);
    await la.stage(id);
    await api.work();
    await la.apply(id);
    // Held at the authority's own lock, the worker has locked the import and written nothing.
    const gate = await api.operator.acquire();
    await gate.exec("begin; select pg_advisory_xact_lock(hashtextextended('import LA:203', 0))");
    const working = api.work();
    const waiting = () => api.rows(sql`select 1 from pg_locks where locktype = 'advisory' and not granted`);
    while ((await waiting()).length === 0) await setTimeout(10);
    const [again, given] = await Promise.all([la.apply(id), la.discard(id)]);
    await gate.exec("commit");
    gate.release();
    expect(again).toMatchObject({ __typename: "ImportOk" });
    expect(given).toMatchObject({ __typename: "ImportRefused", code: "STATE" });
    await working;
    await api.work();
    expect((await la.get(id)).status).toBe("APPLIED");
    expect(await la.children()).toHaveLength(200);
  });

  test("two imports of one authority do not interleave: the second finds every record changed", async () => {
    const la = importsOf(api, "LA:204");
    const own = ids.slice(0, 700);
    const of = (place: string): Files => ({
      "e.csv": episodes(...own.map((id) => ep(id, "01/05/2023", "", { place }))),
      "h.csv": headers(...own),
    });
    const imports = [await la.staged(2024, of("U4")), await la.staged(2024, of("K2"))];
    for (const id of imports) await la.apply(id);
    await Promise.all(imports.map((id) => api.workOn(id, api.database, "LA:204")));
    api.queue.splice(0);
    const counts = await Promise.all(imports.map(async (id) => (await la.get(id)).counts));
    expect(counts.map((one) => [one.new, one.error]).sort((a, b) => a[0] - b[0])).toEqual([
      [0, 1400],
      [1400, 0],
    ]);
    const types = await api.rows<{ type_code: string; n: number }>(
      sql`select type_code, count(*)::integer as n from placement where authority_id = 'LA:204' group by 1`,
    );
    expect(types).toEqual([{ type_code: counts[0].new === 1400 ? "U4" : "K2", n: 700 }]);
  });
});
