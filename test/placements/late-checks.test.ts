import { randomUUID } from "node:crypto";
import { accessRelation } from "@cic/db/access/access-relation.table";
import { insertRows } from "@cic/db/bulk";
import { carePeriod } from "@cic/db/children/care-period.table";
import { child } from "@cic/db/children/child.table";
import { rowsOf } from "@cic/db/page";
import { placement } from "@cic/db/placements/placement.table";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openApi } from "../harness/api.ts";

test("what is asked of every placement when a transaction ends reads a few rows, also while statistics say that the tables are empty", async () => {
  const api = await openApi("postgres");
  const authorityId = "LA:202";
  const many = Array.from({ length: 300 }, (_, i) => {
    const own = { childId: randomUUID(), authorityId };
    return { own, localId: `late-${i}`, carePeriodId: randomUUID() };
  });
  const scope = { organisationId: authorityId, subject: "test", requestId: "test", today: day("2026-11-22") };
  await withScope(api.database, scope, "write", async (db) => {
    await insertRows(
      db,
      child,
      many.map(({ own, localId }) => ({ id: own.childId, authorityId, localId, dateOfBirth: "2015-01-01" })),
    );
    await insertRows(
      db,
      accessRelation,
      many.map(({ own }) => ({
        ...own,
        id: randomUUID(),
        organisationId: authorityId,
        basis: "RESPONSIBLE_LA" as const,
        validFrom: "2015-01-01",
        cause: "CHILD" as const,
        causeId: own.childId,
      })),
    );
    await insertRows(
      db,
      carePeriod,
      many.map(({ own, carePeriodId }) => ({ ...own, id: carePeriodId, startedOn: "2024-01-10" })),
    );
    await insertRows(
      db,
      placement,
      many.map(({ own, carePeriodId }) => ({
        ...own,
        id: randomUUID(),
        carePeriodId,
        typeCode: "U4",
        startedOn: "2024-01-10",
        source: "API" as const,
      })),
    );
    // As the server does by itself in a long transaction: it sees no row that is not committed.
    await asOperator(api.operator, ({ exec }) =>
      exec("analyze placement; analyze care_period; analyze access_relation"),
    );
  });
  const read = () =>
    asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ inserted: number; read: number }>(
        drizzle as ScopedDb,
        sql`select min(n_tup_ins)::integer as inserted, sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as read
          from pg_stat_user_tables where relname in ('placement', 'care_period', 'access_relation')`,
      ),
    );
  // The server counts with a delay.
  await expect.poll(async () => (await read())[0]?.inserted, { timeout: 30_000, interval: 500 }).toBe(many.length);
  expect((await read())[0]?.read).toBeLessThan(20 * many.length);
  await api.close();
}, 60_000);
