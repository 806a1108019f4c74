import { type Database, openDatabase } from "@cic/db/database";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { endPlacement, key, move, record, startCare } from "./operations.ts";

let api: Api;
/** When set, the next commit happens, and its answer is lost. */
let loseCommit = false;

beforeAll(async () => {
  const fresh = await freshDatabase();
  // Fifty at once wait for ten connections: here nobody gives up, however slow the machine is.
  const database = losingAnswers(await openDatabase(fresh.url, { connectTimeoutMs: 30_000 }));
  api = await openApi("postgres", "2026-11-22", { database, operator: await openDatabase(fresh.operatorUrl) });
});
afterAll(() => api.close());

function losingAnswers(database: Database): Database {
  return {
    ...database,
    async acquire() {
      const session = await database.acquire();
      return {
        ...session,
        async exec(statement) {
          await session.exec(statement);
          if (!statement.startsWith("commit") || !loseCommit) return;
          loseCommit = false;
          throw Object.assign(new Error("the connection was lost"), { code: "ECONNRESET" });
        },
      };
    },
  };
}

const worker = () => api.as("SOCIAL_WORKER");
const look = <R>(statement: SQL): Promise<R[]> =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));

/** How often each member of a result union was the answer. */
function counted(answers: readonly Answer[], mutation: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { data, errors } of answers) {
    expect(errors).toEqual([]);
    const { __typename, code } = data[mutation];
    const name = code === undefined ? __typename : `${__typename} ${code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

async function aPlacement() {
  const period = api.world.child("LA:202").carePeriod();
  const placement = period.placement({ from: "2024-01-10", area: { icb: "ICB:QRL", authority: "LA:850" } });
  await api.world.save();
  return { childId: period.child.id, carePeriodId: period.id, placementId: placement.id };
}
const moving = (placementId: string) => ({
  placementId,
  movedOn: "2026-01-10",
  reason: "CARPL",
  type: "K2",
  expectedVersion: 1,
});

describe("requests at the same time", () => {
  test("of twenty moves from one version one is made", async () => {
    const { placementId, childId } = await aPlacement();
    const answers = await times(20, () => worker()(move, { key: key(), input: moving(placementId) }));
    expect(counted(answers, "movePlacement")).toEqual({ MovePlacementOk: 1, AlreadyEnded: 19 });
    const rows = await look(
      sql`select started_on::text as "from", ended_on::text as until, version from placement where child_id = ${childId} order by 1`,
    );
    expect(rows).toEqual([
      { from: "2024-01-10", until: "2026-01-10", version: 2 },
      { from: "2026-01-10", until: null, version: 1 },
    ]);
  });

  test("one key fifty times: one effect, one answer", async () => {
    const { placementId, childId } = await aPlacement();
    const variables = { key: key(), input: moving(placementId) };
    const answers = await times(50, () => worker()(move, variables));
    expect(counted(answers, "movePlacement")).toEqual({ MovePlacementOk: 50 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await look(sql`select id from placement where child_id = ${childId}`)).toHaveLength(2);
  });

  test("of ten new children with one local id one is recorded, and the others are told", async () => {
    const input = {
      child: { new: { localId: "raced", dateOfBirth: "2015-03-04" } },
      startedOn: "2026-01-10",
      legalStatus: "C1",
    };
    const answers = await times(10, () => worker()(startCare, { key: key(), input }));
    expect(counted(answers, "startCarePeriod")).toEqual({ StartCarePeriodOk: 1, "InputRefused LOCAL_ID_IN_USE": 9 });
    expect(await look(sql`select id from child where local_id = 'raced'`)).toHaveLength(1);
  });

  test("of ten care periods of one child one starts", async () => {
    const child = api.world.child("LA:202");
    await api.world.save();
    const input = { child: { id: child.id }, startedOn: "2026-01-10", legalStatus: "C1", expectedVersion: 1 };
    const answers = await times(10, () => worker()(startCare, { key: key(), input }));
    expect(counted(answers, "startCarePeriod")).toEqual({ StartCarePeriodOk: 1, PeriodOverlaps: 9 });
  });

  test("a placement that another program is writing is seen as an overlap", async () => {
    const child = api.world.child("LA:202");
    const period = child.carePeriod();
    await api.world.save();
    const input = { carePeriodId: period.id, startedOn: "2026-01-10", type: "U4", expectedVersion: 1 };
    const answer = await asOperator(api.operator, async ({ drizzle }) => {
      await drizzle.execute(
        sql`insert into placement (id, child_id, authority_id, care_period_id, type_code, started_on, source)
          values (gen_random_uuid(), ${child.id}, 'LA:202', ${period.id}, 'U4', '2024-01-10', 'SSDA903')`,
      );
      const answer = worker()(record, { key: key(), input });
      await waitsForLock();
      return { answer };
    });
    expect(counted([await answer.answer], "recordPlacement")).toEqual({ PeriodOverlaps: 1 });
  });
});

describe("a connection that is lost", () => {
  test("before the commit: nothing is half-written, and the same request works", async () => {
    const { placementId, childId } = await aPlacement();
    const variables = { key: key(), input: moving(placementId) };
    const lost = await asOperator(api.operator, async ({ drizzle }) => {
      // What is written last: the move has ended one placement and inserted the other by then.
      await drizzle.execute(sql`lock table access_relation in share mode`);
      const answer = worker()(move, variables);
      const pid = await waitsForLock();
      await drizzle.execute(sql`select pg_terminate_backend(${pid}::integer)`);
      return answer;
    });
    expect(lost.errors).toHaveLength(1);
    expect(await look(sql`select version from placement where child_id = ${childId}`)).toEqual([{ version: 1 }]);
    expect(await look(sql`select key from idempotency_key where key = ${variables.key}`)).toEqual([]);
    const repeated = await worker()(move, variables);
    expect(repeated.data.movePlacement).toMatchObject({ __typename: "MovePlacementOk", started: { type: "K2" } });
  });

  test("after the commit: the repeated request gets the first answer", async () => {
    const { placementId, childId } = await aPlacement();
    const variables = { key: key(), input: moving(placementId) };
    loseCommit = true;
    const lost = await worker()(move, variables);
    expect(lost.errors).toHaveLength(1);
    const repeated = await worker()(move, variables);
    expect(repeated.data.movePlacement).toMatchObject({
      __typename: "MovePlacementOk",
      ended: { version: 2 },
      started: { version: 1 },
    });
    expect(await look(sql`select id from placement where child_id = ${childId}`)).toHaveLength(2);
  });
});

describe("a key", () => {
  test("gives the same refusal again, though it would be accepted by now", async () => {
    const { placementId } = await aPlacement();
    const input = { placementId, endedOn: "2026-11-23", reason: "OTHER", expectedVersion: 1 };
    const variables = { key: key(), input };
    const first = await worker()(endPlacement, variables);
    expect(first.data.endPlacement).toMatchObject({ __typename: "InputRefused", code: "DAY_IN_FUTURE" });
    api.today = "2026-11-30";
    try {
      expect(await worker()(endPlacement, variables)).toEqual(first);
      const other = await worker()(endPlacement, { key: key(), input });
      expect(other.data.endPlacement).toMatchObject({ __typename: "EndPlacementOk" });
    } finally {
      api.today = "2026-11-22";
    }
  });

  test("is for one request: not another input, not another mutation; the order of fields does not matter", async () => {
    const { placementId } = await aPlacement();
    const input = { placementId, endedOn: "2026-01-10", reason: "OTHER", expectedVersion: 1 };
    const used = key();
    const first = await worker()(endPlacement, { key: used, input });
    const reordered = Object.fromEntries(Object.entries(input).reverse());
    expect(await worker()(endPlacement, { key: used, input: reordered })).toEqual(first);
    const codes = async (answer: Promise<Answer>) => (await answer).errors.map((error) => error.code);
    const otherInput = { ...input, reason: "CARPL" };
    expect(await codes(worker()(endPlacement, { key: used, input: otherInput }))).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
    expect(await codes(worker()(move, { key: used, input: moving(placementId) }))).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  });

  test("is another authority's own", async () => {
    const { placementId } = await aPlacement();
    const variables = {
      key: key(),
      input: { placementId, endedOn: "2026-01-10", reason: "OTHER", expectedVersion: 1 },
    };
    await worker()(endPlacement, variables);
    const other = await api.as("SOCIAL_WORKER", "LA:850")(endPlacement, variables);
    expect(other.data.endPlacement).toMatchObject({ __typename: "RecordNotFound" });
  });

  test.each(["1234567", "x".repeat(201), "1234567\u0000"])("has 8 to 200 characters: %j has not", async (bad) => {
    const input = { placementId: "1", endedOn: "2026-01-10", reason: "OTHER", expectedVersion: 1 };
    const { errors } = await worker()(endPlacement, { key: bad, input });
    expect(errors.map((error) => error.code)).toEqual(["BAD_USER_INPUT"]);
  });
});

/** Waits until a connection of the service waits for a lock; its process id. */
async function waitsForLock(): Promise<number> {
  for (;;) {
    const [row] = await look<{ pid: number }>(
      sql`select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (row !== undefined) return row.pid;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
