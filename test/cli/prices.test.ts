import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@cic/db/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChargedWorld, chargedWorld, payer } from "../charges/charged-world.ts";
import { type Api, openApi } from "../harness/api.ts";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { cic, makeFolder } from "./testkit.ts";

const folder = makeFolder();
let fresh: FreshDatabase;
let api: Api;
let world: ChargedWorld;
beforeAll(async () => {
  fresh = await freshDatabase();
  const opened = { database: await openDatabase(fresh.url), operator: await openDatabase(fresh.operatorUrl) };
  api = await openApi("postgres", "2026-11-22", opened);
  world = chargedWorld(api);
});
afterAll(async () => {
  await api.close();
  folder.remove();
});

const header = "instrument,kind,delivered_by,valid_from,valid_until,amount_pence,source";
const row = (more: Record<string, string> = {}) =>
  Object.values({
    ...{ instrument: "Made-up scheme", kind: "IHA", deliveredBy: "DOCTOR", from: "2026-04-01", until: "2027-04-01" },
    ...{ pence: "31000", source: "made up" },
    ...more,
  }).join(",");
function file(...lines: string[]): string {
  const path = join(folder.path, "prices.csv");
  writeFileSync(path, lines.join("\r\n"));
  return path;
}
const load = (path: string) => cic(["prices", "load", path], { CIC_DATABASE_URL: fresh.url });
const loaded = async () =>
  (await world.look<{ n: number }>(sql`select count(*)::integer as n from assessment_price`))[0]?.n;

test("prices are loaded once; open charges without a price get theirs and keep their payer", async () => {
  const child = await world.placedChild();
  const determinationId = await world.determine(child);
  const { charge } = await world.claim(child);
  const { charge: later } = await world.claim(child, { kind: "RHA" });
  const { charge: takenBack } = await world.claim(await another());
  await world.credit(takenBack.id);

  const first = await load(file(`\ufeff${header}`, row()));
  expect(first).toMatchObject({ code: 0, stderr: "Looking for charges without a price …\n" });
  expect(first.stdout).toBe(
    "Of 1 price, 1 had not been loaded before.\nOf 2 open charges without a price, 1 got one.\n",
  );
  const entries = (await world.charges({ childId: [child.id] })).nodes;
  expect(entries).toHaveLength(4);
  expect(entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ entry: "CREDIT", cause: "PRICE_LOADED", creditsId: charge.id, amountPence: null }),
      expect.objectContaining({
        ...{ entry: "CHARGE", cause: "PRICE_LOADED", replacesId: charge.id, creditedById: null, payer: { id: payer } },
        ...{ amountPence: 31_000, priceSource: "made up", priceInstrument: "Made-up scheme", determinationId },
      }),
      expect.objectContaining({ id: later.id, creditedById: null, priceState: "PRICE_NOT_LOADED" }),
    ]),
  );
  const again = await load(file(header, row()));
  expect(again.stdout).toBe(
    "Of 1 price, 0 had not been loaded before.\nOf 1 open charge without a price, 0 got one.\n",
  );
  expect((await world.charges({ childId: [child.id] })).nodes).toHaveLength(4);
  expect(await loaded()).toBe(1);

  // Columns in another order, and one more; the old price stands beside the new ones.
  const reordered = "note,source,amount_pence,valid_until,valid_from,delivered_by,kind,instrument";
  const more = "x,made up,9000,2027-04-01,2026-04-01,DOCTOR,RHA,Made-up scheme";
  expect((await load(file(reordered, more))).stdout).toBe(
    "Of 1 price, 1 had not been loaded before.\nOf 1 open charge without a price, 1 got one.\n",
  );
  expect((await world.charges({ childId: [child.id], open: true })).nodes.map(amountOf).sort()).toEqual([
    31_000, 9_000,
  ]);
});

const amountOf = ({ amountPence }: { amountPence: number }) => amountPence;
async function another() {
  const child = await world.placedChild();
  await world.determine(child);
  return child;
}

test("a file is refused whole, with its place", async () => {
  const before = await loaded();
  const fresher = row({ from: "2030-04-01", until: "2031-04-01" });
  const ended = await load(file(header, fresher, row({ pence: "31001" })));
  expect(ended).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "cic: prices.csv, line 3: another price is loaded for one of its days (PRICE_FILE_LOADED_OTHERWISE). Nothing was loaded.\n",
  });
  expect((await load(file(header, fresher, row({ kind: "ANNUAL" })))).stderr).toBe(
    "cic: prices.csv, line 3, column kind: a value is not of its kind (PRICE_FILE_VALUE_REFUSED). Nothing was loaded.\n",
  );
  expect(await loaded()).toBe(before);
});

test("the first day after a price is the next one's first", async () => {
  const next = row({ from: "2027-04-01", until: "2028-04-01", pence: "1000000" });
  expect((await load(file(header, row(), next))).stdout).toMatch(/^Of 2 prices, 1 had not been loaded before\.\n/);
});

test("a file that is not there is named, and no more", async () => {
  const ended = await load(join(folder.path, "none.csv"));
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/^cic: There is no file .*none\.csv\.\n$/);
});
