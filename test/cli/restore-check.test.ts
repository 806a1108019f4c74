import { randomUUID } from "node:crypto";
import { openDatabase } from "@cic/db/database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";
import { makeWorld } from "../harness/world.ts";
import { cic } from "./testkit.ts";

let original: string;
let restored: string;

beforeAll(async () => {
  const fresh = await freshDatabase();
  original = fresh.operatorUrl;
  const database = await openDatabase(original);
  const world = makeWorld(database);
  world.child("LA:202").carePeriod();
  await world.save();
  await database.close();
  // What a dump and its restore come to.
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(original);
  const from = url.pathname.slice(1);
  url.pathname = "/postgres";
  const server = new pg.Client(url.href);
  await server.connect();
  await server.query(`create database ${name} template ${from}`);
  await server.end();
  url.pathname = `/${name}`;
  restored = url.href;
});
let client: pg.Client | undefined;
afterAll(() => client?.end());

const check = () => cic(["restore-check"], { CIC_DATABASE_URL: original, CIC_RESTORED_URL: restored });

test("a restored database is compared row by row and migration by migration", async () => {
  const same = await check();
  expect(same).toMatchObject({ code: 0, stderr: "" });
  expect(same.stdout).toMatch(/tables with [\d,]+ rows in both, and the same migrations\./);

  client = new pg.Client(restored);
  await client.connect();
  await client.query("delete from bank_holiday where held_on = (select min(held_on) from bank_holiday)");
  await client.query("update migration set sha256 = 'another' where name = '0001_organisations.sql'");
  await client.query("drop table quota; create table unasked (x int)");
  const differing = await check();
  expect(differing.code).toBe(1);
  expect(differing.stdout).toMatch(/bank_holiday: \d+ in the original, \d+ in the restored/);
  expect(differing.stdout).toContain("unasked: no table in the original, 0 in the restored");
  expect(differing.stdout).toContain("migration 0001_organisations.sql is not the same in both");
  expect(differing.stdout).not.toContain("quota");
  expect(differing.stderr).toBe("cic: The restored database is not the original.\n");
});

test("says what it needs", async () => {
  expect(await cic(["restore-check"], { CIC_DATABASE_URL: original })).toMatchObject({ code: 2, stdout: "" });
});
