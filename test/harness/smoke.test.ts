import { openDatabase } from "@cic/db/database";
import { rowsOf } from "@cic/db/page";
import { withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { freshDatabase } from "./postgres.ts";
import { makeWorld } from "./world.ts";

test("the harness's PostgreSQL hides what its owner may not see", async () => {
  const fresh = await freshDatabase();
  const operator = await openDatabase(fresh.operatorUrl);
  const world = makeWorld(operator);
  const ada = world.child("LA:202");
  ada.carePeriod().placement({ from: "2024-01-10", area: { icb: "ICB:QMJ", authority: "LA:926" } });
  await world.save();
  const database = await openDatabase(fresh.url);
  const seenBy = (organisationId: string, today = "2026-01-10") =>
    withScope(database, { organisationId, subject: "s", requestId: "r", today: day(today) }, "read", async (db) => {
      const rows = await rowsOf<{ id: string }>(db, sql`select id from child`);
      return rows.length;
    });
  expect(await seenBy("LA:202")).toBe(1);
  expect(await seenBy("LA:926")).toBe(1);
  expect(await seenBy("ICB:QMJ")).toBe(1);
  expect(await seenBy("LA:850")).toBe(0);
  await database.close();
  await operator.close();
});
