import { exactQuery } from "@cic/api/indicators/load-figure";
import { HoldsChildren, MOST_CHILDREN, seedChildren } from "@cic/db/country/seed-children.writes";
import { countPopulation } from "@cic/db/indicators/count.queries";
import { rowsOf } from "@cic/db/page";
import { rolledSql } from "@cic/db/rollups/rolled-cells";
import { readRollup } from "@cic/db/rollups/rollup.queries";
import { ROLLUP_SOURCES, rollupSql, sourceId } from "@cic/db/rollups/rollup-source";
import { asOperator, type FiguresDb, figuresAtOnce, type ScopedDb, withFigures } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Asked } from "@cic/domain/indicators/ask-figure";
import { CATALOGUE } from "@cic/domain/indicators/catalogue";
import { type ReportingPeriod, readPeriod } from "@cic/domain/indicators/reporting-period";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

const today = day("2026-11-22");
const year = readPeriod("2025-26") as ReportingPeriod;
const icb = "ICB:QHM";
const options = { children: 700, seed: 7, today };

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", today);
  await seedChildren(api.database, options);
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const operate = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** Tables that grow with the country; legal statuses and care leavers' years are small beside them, and read whole to be joined by hash. */
const large =
  /Seq Scan on (care_period|placement|placement_area|placement_home|notice|assessment|assessment_quality|consent|gp_registration|return_row|determination|figure_count)\b/;
/** The first check of each assessment is looked for among all, whatever is asked. */
const wholeTable: readonly string[] = ["K19", "ASSESSMENT_CHECKED RESPONSIBLE -"];

const asker = { subject: "s", requestId: "r", today };

/** The plans of the statements that `work` sends as the role of figures. */
async function planOf(work: (db: FiguresDb) => Promise<unknown>, setting = "select"): Promise<string[]> {
  return withFigures(api.database, asker, async (db) => {
    await db.execute(sql.raw(setting));
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const rows = await rowsOf<{ "QUERY PLAN": string }>(db, sql`explain ${statement}`);
        lines.push(...rows.map((row) => row["QUERY PLAN"].trim()));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as FiguresDb);
    return lines;
  });
}

describe("a made-up country", () => {
  test("is the same from the same seed, of all kinds of records, and its numbers are of nobody", async () => {
    const [made] = await operate<Record<string, unknown>>(sql`select (select count(*)::integer from child) as children,
      (select count(*)::float / (select count(*) from child) from placement) as placements,
      (select count(distinct authority_id)::integer from child) as authorities,
      (select md5(string_agg(p::text, '|' order by p.id)) from (select id, child_id, authority_id, type_code, started_on, ended_on
        from placement) p) as digest,
      (select count(*)::integer from child_identifier where value !~ '^999[0-9]{7}$' or
        (11 - (select sum(substr(value, n, 1)::integer * (11 - n)) from generate_series(1, 9) n) % 11) % 11 <> substr(value, 10, 1)::integer) as wrong`);
    expect(made).toMatchObject({ children: 700, wrong: 0 });
    expect(made?.placements).toBeGreaterThan(2.5);
    expect(made?.authorities).toBeGreaterThan(100);
    expect(made?.digest).toBe("e40780496bbf7d680835228c344ad5dc");
    for (const table of [
      "legal_status",
      "placement_area",
      "placement_home",
      "determination",
      "assessment",
      "assessment_quality",
      "assessment_clock",
      "consent",
      "gp_registration",
      "notice",
      "return_row",
      "care_leaver_measure",
      "health_line",
    ]) {
      const [row] = await operate<{ count: number }>(
        sql`select count(*)::integer as count from ${sql.identifier(table)}`,
      );
      expect([table, (row?.count ?? 0) > 50]).toEqual([table, true]);
    }
    // Of those who left care, and of every state.
    const states = await operate<{ state: string }>(sql`select distinct state from offer_application order by 1`);
    expect(states.map(({ state }) => state)).toEqual(["ISSUED", "LAPSED", "REFUSED", "SUBMITTED", "WITHDRAWN"]);
    const [passports] = await operate<{ count: number }>(sql`select count(*)::integer as count from care_leaver_entry`);
    expect(passports?.count).toBeGreaterThan(20);
  });

  test("is not made where there are children, and not larger than there are numbers", async () => {
    await expect(seedChildren(api.database, options)).rejects.toThrow(HoldsChildren);
    for (const children of [0, 1.5, MOST_CHILDREN + 1]) {
      await expect(seedChildren(api.database, { ...options, children })).rejects.toThrow(RangeError);
    }
    await expect(seedChildren(api.database, { ...options, seed: -1 })).rejects.toThrow(RangeError);
    // What follows every row goes on following.
    expect(await operate(sql`select tgname from pg_trigger where tgenabled <> 'O' and not tgisinternal`)).toEqual([]);
  });
});

describe("as the role of figures", () => {
  test.each(
    CATALOGUE.flatMap(({ measure, ...definition }) =>
      measure.kind === "notEvaluated" ? [] : [[definition.id, { ...definition, measure }] as const],
    ),
  )("%s of one ICB and year is found by index", async (id, definition) => {
    const asked: Asked = { definition, period: year, area: icb, groupBy: [], filter: [] };
    const asker = { organisationId: icb, organisationKind: "ICB", readsRecords: true } as const;
    const plan = await planOf((db) => countPopulation(db, exactQuery(asked, asker, today)));
    expect(plan.some((line) => /Index/.test(line))).toBe(true);
    if (!wholeTable.includes(id)) expect(plan.filter((line) => large.test(line))).toEqual([]);
  });

  test("a cell is counted in several processes where that saves much, and sooner are cells of many areas", async () => {
    const cost = { name: "cost", text: "select current_setting('parallel_setup_cost') as answer", values: [] };
    expect(await figuresAtOnce(api.database, { organisationId: null, ...asker }, [cost])).toEqual(["5000"]);
    const read = sql`select current_setting('parallel_setup_cost') as cost`;
    expect(await withFigures(api.database, asker, (db) => rowsOf(db, read))).toEqual([{ cost: "1000" }]);
    const { measure, ...one } = CATALOGUE.find(({ id }) => id === "K14E") as (typeof CATALOGUE)[number];
    const asked = { definition: { ...one, measure }, period: year, area: icb, groupBy: [], filter: [] } as Asked;
    const of = { organisationId: icb, organisationKind: "ICB", readsRecords: true } as const;
    // As if all were large, and helpers did the rest for nothing.
    const free = ["parallel_tuple_cost", "min_parallel_table_scan_size", "min_parallel_index_scan_size"];
    const settings = (setup: string) =>
      `select set_config('parallel_setup_cost', '${setup}', true), ${free.map((name) => `set_config('${name}', '0', true)`).join(", ")}`;
    const plan = async (setup: string) =>
      (await planOf((db) => countPopulation(db, exactQuery(asked, of, today)), settings(setup))).join();
    expect(await plan("0")).toMatch(/Gather/);
    expect(await plan("5000")).not.toMatch(/Gather/);
  });

  test.each(ROLLUP_SOURCES.map((source) => [sourceId(source), source] as const))(
    "%s of one authority is rolled up by index",
    async (id, source) => {
      const months = { from: day("2026-07-01"), until: day("2026-11-01"), asOf: today };
      const plan = await planOf((db) => rowsOf(db, rollupSql(source, "LA:301", months)));
      if (!wholeTable.includes(id)) expect(plan.filter((line) => large.test(line))).toEqual([]);
    },
  );

  test("a roll-up's months are found by index", async () => {
    await operate(sql`insert into figure_count (authority_id, source, month, icb, area_authority, category, counts)
      select o.id, 'ENTERED_CARE RESPONSIBLE -', month, 'ICB:QHM', o.id, '', '{1,2}' from organisation o
        cross join generate_series(date '2016-01-01', date '2026-01-01', interval '1 month') month where o.kind = 'LOCAL_AUTHORITY'`);
    await operate(sql`analyze figure_count`);
    const [source] = ROLLUP_SOURCES;
    const months = [day("2025-03-01"), day("2025-04-01")];
    const plan = await planOf((db) =>
      readRollup(db, { ...(source as (typeof ROLLUP_SOURCES)[number]), months, level: "ICB", area: null }),
    );
    expect(plan.filter((line) => large.test(line))).toEqual([]);
    const cells = {
      ...(source as (typeof ROLLUP_SOURCES)[number]),
      ...{ outcome: "initial_assessment", months, category: null, by: { month: false, category: false }, asOf: today },
    };
    const byIcb = await planOf((db) => rowsOf(db, rolledSql({ ...cells, level: "ICB", area: "ICB:QMJ" })));
    expect(byIcb.join()).toMatch(/Index.*figure_count_icb/);
    const own = await planOf((db) => rowsOf(db, rolledSql({ ...cells, level: "AUTHORITY", area: "LA:301" })));
    expect(own.join()).toMatch(/Index.*figure_count_area_authority/);
  });
});
