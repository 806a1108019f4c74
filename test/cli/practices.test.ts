import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { PRACTICE_FILE_BYTES } from "@cic/db/organisations/load-practices";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyDatabase, type FreshDatabase } from "../harness/postgres.ts";
import { makeWorld } from "../harness/world.ts";
import { cic, makeFolder } from "./testkit.ts";

const folder = makeFolder();
let fresh: FreshDatabase;
let owner: Database;
let operator: Database;
beforeAll(async () => {
  fresh = await emptyDatabase();
  owner = await openDatabase(fresh.url);
  operator = await openDatabase(fresh.operatorUrl);
  await migrate(owner);
  await loadReference(owner);
});
afterAll(async () => {
  await owner.close();
  await operator.close();
  folder.remove();
});

const header = "ods_code,name,country,defence,postcode,icb,from,until";
const north = `A81001,"Surgery of the ""north"", the",ENGLAND,false,nw1 2ba,QHM,,`;
const camden = "F83004,Camden surgery,ENGLAND,false,,QMJ,,";
const camdenNow = "F83004,Camden surgery,ENGLAND,false,,Z9B2Z,,";
const defence = "Y00001,A Defence practice,ENGLAND,true,,,,";

function file(...lines: (string | Buffer)[]): string {
  const path = join(folder.path, "practices.csv");
  writeFileSync(path, Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from("\n")]))));
  return path;
}
const load = (path: string, source = "Test list 1") =>
  cic(["practices", "load", path, "--source", source], { CIC_DATABASE_URL: fresh.url });
const look = <R>(statement: Parameters<typeof rowsOf>[1]) =>
  asOperator(operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
const practices = () =>
  look(sql`select ods_code as code, name, country, defence, postcode, source, loaded_at::text as "loadedAt"
    from gp_practice order by 1`);
const associations = () =>
  look(sql`select practice_code as code, icb_id as icb, valid_from::text as "from", valid_until::text as until, source
    from gp_practice_association order by 1, 3 nulls first`);
const ofCamden = (icb: string, from: string | null, until: string | null, source = "Test list 1") => ({
  code: "F83004",
  icb: `ICB:${icb}`,
  from,
  until,
  source,
});
const ofNorth = { ...ofCamden("QHM", null, null), code: "A81001" };

describe("an operator loads a list of GP practices", () => {
  test("with several ICBs that followed one another; again, nothing changes", async () => {
    const path = file(`\uFEFF${header}`, camdenNow, north, camden, defence, "");
    expect(await load(path)).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^3 practices loaded of Test list 1: 3 changed\.\nOf 0 children, /),
      stderr: expect.any(String),
    });
    const loaded = await practices();
    expect(loaded).toMatchObject([
      { code: "A81001", name: 'Surgery of the "north", the', country: "ENGLAND", defence: false, postcode: "NW12BA" },
      { code: "F83004", source: "Test list 1", postcode: null },
      { code: "Y00001", defence: true },
    ]);
    // Each ICB's own days, written out where the next one begins.
    expect(await associations()).toEqual([
      ofNorth,
      ofCamden("QMJ", null, "2026-04-01"),
      ofCamden("Z9B2Z", "2026-04-01", null),
    ]);
    expect((await load(path)).stdout).toMatch(/^3 practices loaded of Test list 1: 0 changed\.\n/);
    expect(await practices()).toEqual(loaded);
  });

  test("that is shorter: what it has is brought up to date, what it lacks stays", async () => {
    const world = makeWorld(operator);
    world.child("LA:202").gpRegistration({ practice: "A81001", from: "2020-01-10" });
    await world.save();
    const columns = "until,from,icb,postcode,defence,country,name,ods_code,more";
    const path = file(columns, ",2026-10-01,S9B9J,,false,England,Camden surgery,f83004,x");
    expect((await load(path, "Test list 2")).stdout).toMatch(
      /^1 practice loaded of Test list 2: 1 changed\.\nOf 1 child, /,
    );
    expect(await practices()).toMatchObject([
      { code: "A81001" },
      { code: "F83004", source: "Test list 2" },
      { code: "Y00001" },
    ]);
    expect(await associations()).toEqual([ofNorth, ofCamden("S9B9J", "2026-10-01", null, "Test list 2")]);
  });
});

describe("a list that cannot be as it is", () => {
  const large = () => {
    const path = file(header, north);
    truncateSync(path, PRACTICE_FILE_BYTES + 1);
    return path;
  };
  test.each<[string, () => string, string]>([
    ["is not there", () => join(folder.path, "none.csv"), "There is no file "],
    ["is a folder", () => folder.path, "is a folder: name the file in it."],
    ["is too large", large, "practices.csv: it is too large"],
    ["is not in UTF-8", () => file(header, Buffer.from([0x41, 0xe9])), "practices.csv: it is not text in UTF-8"],
    ["is empty", () => file(""), "practices.csv, line 1, column ods_code: the column is missing. Nothing was loaded."],
    ["has no practice", () => file(header), "practices.csv: there is no practice in it. Nothing was loaded."],
    [
      "has two ICBs at once",
      () => file(header, camden.replace("QMJ,,", "QRL,,2026-04-02"), camdenNow),
      "practices.csv, line 3, column icb: the practice has two ICBs on one day. Nothing was loaded.",
    ],
  ])("that %s is refused in one line, and nothing is loaded", async (_, path, line) => {
    const before = [await practices(), await associations()];
    const ended = await load(path());
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr.split("\n").filter((one) => one.startsWith("cic: "))).toHaveLength(1);
    expect(ended.stderr).toContain(line);
    expect([await practices(), await associations()]).toEqual(before);
  });

  test("needs a name, and is explained", async () => {
    const nameless = await cic(["practices", "load", file(header, north)], { CIC_DATABASE_URL: fresh.url });
    expect(nameless).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("--source is needed") });
    expect((await cic(["help", "practices", "load"])).stdout).toMatch(
      /ods_code, name, country, defence, postcode, icb/,
    );
  });
});
