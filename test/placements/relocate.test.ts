import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@cic/db/database";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadPostcodes } from "@cic/db/organisations/load-postcodes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { type RelocateOptions, relocatePlacements } from "@cic/db/placements/relocate.writes";
import { asOperator, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../harness/api.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { makeWorld, type World } from "../harness/world.ts";

const today = day("2026-11-22");
const folder = mkdtempSync(join(tmpdir(), "cic-relocate-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Rows are made up: no postcode has a district beginning with QX. The first is in Camden, the second in Rushmoor (Hampshire).
const header = "pcds,doterm,oseast1m,osnrth1m,osgrdind,oslaua,ctry,lsoa21,icb";
const camden = (postcode: string) => `${postcode},,529000,182000,1,E09000007,E92000001,E01000002,E54000028`;
const rushmoor = (postcode: string) => `${postcode},,480000,152000,1,E07000089,E92000001,E01000004,E54000034`;

async function open(backend: Backend): Promise<{ database: Database; operator: Database }> {
  if (backend === "postgres") {
    const fresh = await freshDatabase();
    return { database: await openDatabase(fresh.url), operator: await openDatabase(fresh.operatorUrl) };
  }
  const database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
  return { database, operator: database };
}

describe.each<Backend>(["pglite", "postgres"])("placements whose postcodes are loaded later, on %s", (backend) => {
  let database: Database;
  let operator: Database;
  let world: World;
  beforeAll(async () => {
    ({ database, operator } = await open(backend));
    world = makeWorld(operator);
  });
  afterAll(async () => {
    await database.close();
    if (operator !== database) await operator.close();
  });

  async function load(...lines: string[]) {
    const path = join(folder, "edition.csv");
    writeFileSync(path, [header, ...lines].join("\n"));
    await loadPostcodes(database, path, { vintage: "made up", on: day("2025-11-01") });
  }
  const relocate = async (options: Partial<RelocateOptions> = {}) => {
    const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
    return relocatePlacements(database, directory, { today, ...options });
  };
  /** Past row-level security. */
  const rows = <R>(statement: ReturnType<typeof sql>) =>
    asOperator(operator, async ({ drizzle }) => ((await drizzle.execute(statement)) as unknown as { rows: R[] }).rows);
  const areasOf = (placementId: string) =>
    rows<{ authority: string | null; icb: string | null; unknown: string | null; outside: string; current: boolean }>(
      sql`select area_authority_id as authority, icb_id as icb, area_unknown as unknown, out_of_authority_area as outside,
        superseded_at is null as current from placement_area where placement_id = ${placementId} order by recorded_at, valid_from`,
    );
  const countAll = async () =>
    (
      await rows<{ n: number }>(
        sql`select (select count(*) from placement_area) + (select count(*) from placement_home)
          + (select count(*) from access_relation) as n`,
      )
    )[0]?.n;
  const seesChild = (organisationId: string, childId: string) =>
    withScope(database, { organisationId, subject: "s", requestId: "r", today }, "read", async (db) => {
      const found = (await db.execute(sql`select from child where id = ${childId}`)) as unknown as { rows: unknown[] };
      return found.rows.length === 1;
    });
  const unknown = { area: { authority: null } } as const;

  test("get their areas, distance and access; what was said before is kept; once more changes nothing", async () => {
    const own = world.child("LA:202");
    const placed = own.carePeriod().placement({
      from: "2024-01-10",
      postcode: "QX12BB",
      home: { postcode: "QX11AA" },
      ...unknown,
    });
    const other = world.child("LA:850");
    const elsewhere = other.carePeriod().placement({ from: "2024-01-10", postcode: "QX11AA", ...unknown });
    const voided = other.carePeriod({ from: "2020-01-10", until: "2021-01-10", voided: true });
    const takenBack = voided.placement({
      from: "2020-02-10",
      until: "2020-03-10",
      postcode: "QX11AA",
      voided: true,
      ...unknown,
    });
    await world.save();
    expect(await seesChild("LA:850", own.id)).toBe(false);

    await load(camden("QX1 1AA"), rushmoor("QX1 2BB"));
    expect(await relocate()).toEqual({ placements: 2, relocated: 2 });
    const areas = await areasOf(placed.id);
    expect(areas[0]).toMatchObject({ authority: null, unknown: "NO_POSTCODE", outside: "UNKNOWN", current: false });
    expect(areas.slice(1).map((area) => area.current)).not.toContain(false);
    expect(areas[1]).toMatchObject({ authority: "LA:850", icb: "ICB:QNQ", unknown: null, outside: "YES" });
    expect((await areasOf(elsewhere.id)).at(-1)).toMatchObject({ authority: "LA:202", current: true });
    expect(await areasOf(takenBack.id)).toHaveLength(1);
    expect(
      await rows(
        sql`select home_postcode as home, distance_miles::float as miles, over_20_miles as over from placement_home
          where placement_id = ${placed.id} and superseded_at is null`,
      ),
    ).toEqual([{ home: "QX11AA", miles: 35.7, over: "YES" }]);
    expect(await seesChild("LA:850", own.id)).toBe(true);
    expect(await seesChild("LA:926", own.id)).toBe(false);

    const before = await countAll();
    expect(await relocate()).toEqual({ placements: 2, relocated: 0 });
    expect(await countAll()).toBe(before);

    // A later edition puts the postcode elsewhere: who saw the child for it does so no more.
    await load(camden("QX1 2BB"));
    expect(await relocate()).toEqual({ placements: 2, relocated: 1 });
    expect((await areasOf(placed.id)).filter((area) => area.current)).toMatchObject([
      { authority: "LA:202" },
      { authority: "LA:202" },
    ]);
    expect(await seesChild("LA:850", own.id)).toBe(false);
  });

  test("are done in batches, each of which stays done", async () => {
    const placements = Array.from({ length: 5 }, () =>
      world
        .child("LA:892")
        .carePeriod()
        .placement({ from: "2024-01-10", postcode: "QX13AA", ...unknown }),
    );
    await world.save();
    await load(camden("QX1 3AA"));
    const seen: number[] = [];
    const interrupted = relocate({
      batchSize: 2,
      onBatch: ({ relocated }) => {
        seen.push(relocated);
        if (relocated === 4) throw new Error("cut short");
      },
    });
    await expect(interrupted).rejects.toThrow("cut short");
    expect(seen.slice(-2)).toEqual([2, 4]);
    expect((await relocate({ batchSize: 2 })).relocated).toBe(1);
    for (const { id } of placements) expect((await areasOf(id)).filter((area) => area.current)).toHaveLength(2);
  });

  test("a postcode that is not loaded stays unknown, with its reason", async () => {
    const placed = world
      .child("LA:892")
      .carePeriod()
      .placement({ from: "2024-01-10", postcode: "QX19ZZ", ...unknown });
    await world.save();
    expect((await relocate()).relocated).toBe(1);
    expect((await areasOf(placed.id)).at(-1)).toMatchObject({ unknown: "POSTCODE_NOT_LOADED", current: true });
    expect((await relocate()).relocated).toBe(0);
  });

  // The embedded database has one connection, so that nothing happens meanwhile.
  if (backend === "pglite") return;
  test("one that is moved meanwhile is found where it is now", async () => {
    const child = world.child("LA:926");
    const placed = child.carePeriod().placement({ from: "2024-01-10", postcode: "QX14DD", ...unknown });
    await world.save();
    await load(camden("QX1 4DD"), rushmoor("QX1 5EE"));
    const scope = { organisationId: "LA:926", subject: "s", requestId: "r", today };
    const work = await withScope(database, scope, "write", async (db) => {
      await db.execute(sql`select from child where id = ${child.id} for update`);
      const running = relocate();
      await expect
        .poll(async () => (await rows(sql`select from pg_locks where not granted`)).length, { timeout: 10_000 })
        .toBeGreaterThan(0);
      await db.execute(sql`update placement set postcode = 'QX15EE' where id = ${placed.id}`);
      return { running };
    });
    expect(await work.running).toMatchObject({ relocated: 1 });
    const current = (await areasOf(placed.id)).filter((area) => area.current);
    expect(current.map((area) => area.authority)).toContain("LA:850");
    expect(current.map((area) => area.authority)).not.toContain("LA:202");
  });
});
