import { type Database, openDatabase } from "@cic/db/database";
import { rowsOf } from "@cic/db/page";
import { asOperator, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { freshDatabase } from "../harness/postgres.ts";

let api: Api;
/** Happens once, between the first statement of an operation and its second. */
let meanwhile: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const database = interrupted(await openDatabase(fresh.url));
  api = await openApi("postgres", "2026-11-22", { database, operator: await openDatabase(fresh.operatorUrl) });
});
afterAll(() => api.close());

function interrupted(database: Database): Database {
  return {
    ...database,
    async acquire() {
      const session = await database.acquire();
      const drizzle = Object.create(session.drizzle) as typeof session.drizzle;
      drizzle.execute = (async (query: Parameters<typeof drizzle.execute>[0]) => {
        const result = await session.drizzle.execute(query);
        const work = meanwhile;
        meanwhile = undefined;
        await work?.();
        return result;
      }) as unknown as typeof drizzle.execute;
      return { ...session, drizzle };
    },
  };
}

const listed =
  "{ placements { totalCount nodes { id area { icb { id } } child { id access { visibleBecause { basis } } } } } }";

test("an operation answers from one moment, though the placement is corrected to another area meanwhile", async () => {
  const period = api.world.child("LA:202").carePeriod();
  const placement = period.placement({ from: "2024-01-10", area: { icb: "ICB:QRL", authority: "LA:202" } });
  await api.world.save();
  const ask = api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL");
  // By several statements.
  api.isExecuting = true;
  const before = {
    totalCount: 1,
    nodes: [
      {
        id: placement.id,
        area: { icb: { id: "ICB:QRL" } },
        child: { id: period.child.id, access: { visibleBecause: [{ basis: "RECEIVING_ICB" }] } },
      },
    ],
  };
  meanwhile = () =>
    asOperator(api.operator, async ({ drizzle }) => {
      await drizzle.execute(sql`update access_relation set superseded_at = now() where basis = 'RECEIVING_ICB'`);
    });
  expect(await ask(listed)).toEqual({ data: { placements: before }, errors: [] });
  expect(meanwhile).toBeUndefined();
  expect(await ask(listed)).toEqual({ data: { placements: { totalCount: 0, nodes: [] } }, errors: [] });
});

test("a transaction whose process is gone is ended by the server, and its locks with it", async () => {
  const scope = { organisationId: "LA:202", subject: "s", requestId: "r", today: day("2026-11-22") };
  for (const mode of ["read", "write"] as const) {
    const [said] = await withScope(api.database, scope, mode, (db) =>
      rowsOf<{ ended: string }>(db, sql`select current_setting('idle_in_transaction_session_timeout') as ended`),
    );
    expect(said?.ended).toBe("1min");
  }
});
