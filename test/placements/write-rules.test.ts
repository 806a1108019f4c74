import { insertCarePeriod } from "@cic/db/children/care-period.writes";
import { insertChild } from "@cic/db/children/child.writes";
import { isLostRace } from "@cic/db/lost-race";
import { giveReason, writePlacements } from "@cic/db/placements/placement.writes";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { makeDirectory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { key, move } from "./operations.ts";

const noOrganisations = makeDirectory({
  organisations: [],
  codes: [],
  successions: [],
  districts: [],
  districtIcbs: [],
  adjacencies: [],
  dutyInboxes: [],
});
const stay = {
  type: "U4",
  provider: null,
  urn: null,
  postcode: null,
  homePostcode: null,
  madeInEmergency: "NO",
  endedOn: null,
  endReason: null,
} as const;

describe.each(["pglite", "postgres"] as const)("what the database refuses, on %s", (backend) => {
  let api: Api;
  let child: { id: string; authorityId: string };
  let carePeriodId: string;

  beforeAll(async () => {
    api = await openApi(backend);
    const said = api.world.child("LA:202", { localId: "taken" });
    // Another authority sees the child, and may read, not write.
    said.seenBy("LA:850", "RESPONSIBLE_LA", { from: "2020-01-01" });
    const period = said.carePeriod({ from: "2024-01-10", until: "2025-01-10" });
    period.placement({ from: "2024-02-10", until: "2024-03-10" });
    await api.world.save();
    child = { id: said.id, authorityId: "LA:202" };
    carePeriodId = period.id;
  });
  afterAll(() => api.close());

  const scope = (organisationId: string) => ({
    organisationId,
    subject: "s",
    requestId: "r",
    today: day("2026-11-22"),
  });
  const failing = (work: (db: ScopedDb) => Promise<unknown>, organisationId = "LA:202"): Promise<unknown> =>
    withScope(api.database, scope(organisationId), "write", work).then(
      () => undefined,
      (error: unknown) => error,
    );
  const added = (startedOn: string, endedOn: string | null) => (db: ScopedDb) =>
    writePlacements(
      db,
      child,
      {
        added: [{ ...stay, carePeriodId, startedOn: day(startedOn), endedOn: endedOn === null ? null : day(endedOn) }],
      },
      noOrganisations,
    );
  const newChild = (localId: string) => (db: ScopedDb) =>
    insertChild(db, "LA:202", {
      localId,
      dateOfBirth: day("2015-03-04"),
      sex: null,
      ethnicity: null,
      uasc: "NOT_KNOWN",
      nhsNumber: null,
    });

  test("what only a concurrent change can cause is known as a lost race", async () => {
    expect(isLostRace(await failing(added("2024-03-09", "2024-04-10")))).toBe(true);
    expect(isLostRace(await failing(added("2024-04-10", "2025-01-11")))).toBe(true);
    expect(isLostRace(await failing(newChild("taken")))).toBe(true);
    const overlapping = (db: ScopedDb) => insertCarePeriod(db, child, { startedOn: "2024-06-10", legalStatus: "C2" });
    expect(isLostRace(await failing(overlapping))).toBe(true);
    const passedBy = { ...stay, id: child.id, version: 9, carePeriodId, startedOn: day("2024-02-10") };
    expect(
      isLostRace(await failing((db) => writePlacements(db, child, { changed: [passedBy] }, noOrganisations))),
    ).toBe(true);
  });

  test("what has no place to go is not", async () => {
    expect(await failing(added("2024-03-10", "2025-01-10"))).toBeUndefined();
    expect(isLostRace(await failing(newChild("")))).toBe(false);
    expect(isLostRace(await failing((db) => db.execute(sql`select 1 / 0`)))).toBe(false);
    expect(isLostRace("text")).toBe(false);
  });

  test("another authority cannot write, even where it can read", async () => {
    for (const write of [
      added("2024-05-10", "2024-06-10"),
      newChild("other"),
      (db: ScopedDb) => insertCarePeriod(db, child, { startedOn: "2025-06-10", legalStatus: "C2" }),
    ]) {
      const error = await failing(write, "LA:850");
      expect((error as { cause?: { code?: string } }).cause?.code).toBe("42501");
    }
  });

  test("a reason is for one transaction", async () => {
    const read = (db: ScopedDb) => db.execute(sql`select nullif(current_setting('cic.reason', true), '') as reason`);
    const inside = await withScope(api.database, scope("LA:202"), "write", async (db) => {
      await giveReason(db, "it's \\ so");
      return (await read(db)) as unknown as { rows: unknown[] };
    });
    const after = (await withScope(api.database, scope("LA:202"), "write", read)) as unknown as { rows: unknown[] };
    expect([inside.rows, after.rows]).toEqual([[{ reason: "it's \\ so" }], [{ reason: null }]]);
  });

  test("a move writes once, in one transaction, in a number of statements that does not depend on the child", async () => {
    const counts: number[] = [];
    for (const before of [1, 6]) {
      const period = api.world.child("LA:202").carePeriod();
      for (let i = 1; i <= before; i += 1) period.placement({ from: `2024-0${i}-11`, until: `2024-0${i}-20` });
      const { id } = period.placement({ from: "2024-08-10" });
      await api.world.save();
      api.takeStatements();
      const input = { placementId: id, movedOn: "2026-01-10", reason: "CARPL", type: "K2", expectedVersion: 1 };
      await api.as("SOCIAL_WORKER")(move, { key: key(), input });
      const statements = api.takeStatements();
      const written = statements.slice(0, statements.findIndex((text) => text.startsWith("commit")) + 1);
      expect(statements.filter((text) => /^\s*(insert into "placement"|update "placement")/.test(text))).toHaveLength(
        2,
      );
      expect(statements.slice(written.length).filter((text) => /^\s*(insert|update|with)/.test(text))).toEqual([]);
      counts.push(written.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(25);
  });
});
