import { countPopulation } from "@cic/db/indicators/count.queries";
import { dimensionSql, joinsSql } from "@cic/db/indicators/dimension-sql";
import { AS_DEFINED, type Means, QUICKLY } from "@cic/db/indicators/population-parts";
import { populationSql } from "@cic/db/indicators/population-sql";
import { rowsOf } from "@cic/db/page";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { findRolledUp, readRollup } from "@cic/db/rollups/rollup.queries";
import { ROLLUP_SOURCES, type RollupSource } from "@cic/db/rollups/rollup-source";
import { asOperator, type FiguresDb, type ScopedDb, withFigures, withScope } from "@cic/db/scope";
import { addMonths, type Day, day } from "@cic/domain/dates";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { lastDayOf, monthOf } from "@cic/domain/indicators/reporting-period";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { authorityArb, storeAuthority, TODAY } from "./random-authority.ts";

const MONTHS = Array.from({ length: 18 }, (_, i) => addMonths(day("2024-11-01"), i));
const LEVELS = ["AUTHORITY", "ICB"] as const;
const scope = { subject: "test", requestId: "test" };

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", TODAY);
  api.world.practice("P81001");
  const authorities = fc.sample(authorityArb, { numRuns: 3, seed: 20260520 });
  for (const [i, children] of authorities.entries()) await storeAuthority(api, `LA:${202 + i}`, children);
});
afterAll(() => api.close());

const figures = <T>(work: (db: FiguresDb) => Promise<T>, today: Day = TODAY) =>
  withFigures(api.database, { ...scope, today }, work);
const operate = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** Counts by place and category of each outcome, as one map, from rows of one outcome or of all. */
function byOutcome(
  ids: readonly string[],
  rows: readonly { at: readonly string[]; outcomes: readonly (string | null)[]; count: number; score: number }[],
): Record<string, readonly [number, number]> {
  const sums = new Map<string, readonly [number, number]>();
  for (const { at, outcomes, count, score } of rows) {
    for (const [i, category] of outcomes.entries()) {
      if (category === null) continue;
      const key = [...at, ids[i], category].join("|");
      const [counted, scored] = sums.get(key) ?? [0, 0];
      sums.set(key, [counted + count, scored + score]);
    }
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function compared(
  db: FiguresDb,
  source: RollupSource,
  level: (typeof LEVELS)[number],
  area: string | null,
  today: Day,
) {
  const { outcomes, timing, grid } = POPULATIONS[source.population];
  const months = MONTHS.filter(
    (month) => month < monthOf(today).from && (grid === "MONTH" || month.slice(5, 7) === "03"),
  );
  const dimensions: IndicatorDimension[] = [
    ...(area === null ? (["AREA"] as const) : []),
    "MONTH",
    ...(source.declared === null ? [] : [source.declared]),
  ];
  const ids = Object.keys(outcomes);
  const rolled = await readRollup(db, { ...source, months, level, area });
  const live = await countPopulation(db, {
    population: source.population,
    moments: {
      days: timing === "SNAPSHOT" ? months.map((month) => lastDayOf(monthOf(month))) : [],
      from: months[0] as Day,
      until: addMonths(months.at(-1) as Day, 1),
      asOf: today,
    },
    outcomes: ids,
    dimensions,
    geography: source.geography,
    level,
    area,
    filter: [],
  });
  return { rolled: byOutcome(ids, rolled), live: byOutcome(ids, live) };
}

async function equal(today: Day = TODAY): Promise<number> {
  return figures(async (db) => {
    let cells = 0;
    for (const source of ROLLUP_SOURCES) {
      for (const level of LEVELS) {
        for (const area of [null, level === "ICB" ? "ICB:QMJ" : "LA:203"]) {
          const { rolled, live } = await compared(db, source, level, area, today);
          expect([source, level, area, rolled]).toEqual([source, level, area, live]);
          if (area === null) expect([source, Object.keys(live).length > 0]).toEqual([source, true]);
          cells += Object.keys(live).length;
        }
      }
    }
    return cells;
  }, today);
}

const rolledUp = () => figures((db) => findRolledUp(db, MONTHS.slice(0, 12)));
const question = `{ indicator(id: "K12", period: "2026-03", groupBy: [AREA]) { ... on IndicatorFigure { asOf
  cells { status denominator } } } }`;
/** Made anew: a release of the month stands until it ends. */
const asNation = async () => {
  await operate(sql`truncate indicator_release`);
  return (await api.as("RETURNS_OFFICER", "LA:831")(question)).data.indicator;
};
const marks = () => operate(sql`select distinct authority_id as id from figure_change order by 1`);

describe("a live count", () => {
  test("of one outcome, of all or in one area, is that of the definition's own words", async () => {
    const [first, last] = [MONTHS[0] as Day, addMonths(MONTHS.at(-1) as Day, 1)];
    let cells = 0;
    await figures(async (db) => {
      for (const { population, geography } of ROLLUP_SOURCES) {
        const { outcomes, timing, grid } = POPULATIONS[population];
        const days = MONTHS.filter((month) => grid === "MONTH" || month.slice(5, 7) === "03").map((month) =>
          lastDayOf(monthOf(month)),
        );
        const moments = { days: timing === "SNAPSHOT" ? days : [], from: first, until: last, asOf: TODAY };
        for (const id of Object.keys(outcomes)) {
          for (const level of LEVELS) {
            const placing = { geography, level };
            const defined = await rowsOf<{ area: string; category: string; count: number; score: number }>(
              db,
              sql`select ${dimensionSql("AREA", placing)} as area, m.${sql.identifier(id)} as category, count(*)::integer as count,
                  coalesce(sum(m.score), 0)::integer as score
                from (${populationSql(population, moments, [id])}) m ${joinsSql(["AREA"], placing, true)}
                where m.excluded is null group by 1, 2`,
            );
            for (const area of [null, level === "ICB" ? "ICB:QMJ" : "LA:203"]) {
              const query = { population, moments, outcomes: [id], dimensions: ["AREA" as const], ...placing };
              const counted = await countPopulation(db, { ...query, area, filter: [] });
              const expected = defined
                .filter((row) => area === null || row.area === area)
                .map(({ area: at, category, count, score }) => ({ at: [at], outcomes: [category], count, score }));
              expect([population, id, byOutcome([id], counted)]).toEqual([population, id, byOutcome([id], expected)]);
              if (area !== null) {
                const cell = await countPopulation(db, { ...query, dimensions: [], area, filter: [] });
                const at = cell.map((row) => ({ ...row, at: [area] }));
                expect([population, id, byOutcome([id], at)]).toEqual([population, id, byOutcome([id], expected)]);
              }
              cells += counted.length;
            }
          }
        }
      }
    });
    expect(cells).toBeGreaterThan(300);
  });

  test.each([5, 20] as const)(
    "looks the day within %i working days up as the function does, where there is one and where not",
    async (days) => {
      const asked = (means: Means) => sql`select s.day::text as start, asked.due::text as due
      from (select null::date as day union all select d::date from generate_series(date '2014-12-01', date '2030-02-01', interval '1 day') d) s
      ${means.due("asked", sql`s.day`, days)} order by 1`;
      const ask = (means: Means) =>
        figures((db) => rowsOf<{ start: string | null; due: string | null }>(db, asked(means)));
      const [quickly, defined] = [await ask(QUICKLY), await ask(AS_DEFINED)];
      expect(quickly).toEqual(defined);
      expect(defined.filter(({ due }) => due === null).length).toBeGreaterThan(30);
      expect(defined.filter(({ due }) => due !== null).length).toBeGreaterThan(1000);
    },
  );
});

describe("roll-ups", () => {
  test("that were never made are not read: figures are counted live", async () => {
    expect(await rolledUp()).toBeNull();
    expect(await asNation()).toMatchObject({ asOf: TODAY });
  });

  test("say what a live count says, cell by cell, of each population, area and outcome", async () => {
    expect(await rollUp(api.database, TODAY)).toBe(3);
    expect(await equal()).toBeGreaterThan(1000);
    expect(await rolledUp()).toBe(TODAY);
    expect(await marks()).toEqual([]);
    // Nothing is left to count.
    expect(await rollUp(api.database, TODAY)).toBe(0);
  });

  test("give the answer that a live count gives; those of other statements are not read", async () => {
    const rolled = await asNation();
    await operate(sql`update figure_rollup set made_by = 'others'`);
    expect(await rolledUp()).toBeNull();
    const live = await asNation();
    expect(live.cells.length).toBeGreaterThan(2);
    expect(live).toEqual(rolled);
    expect(await rollUp(api.database, TODAY)).toBe(3);
    expect(await equal()).toBeGreaterThan(1000);
  });

  test("are marked by a write; counted anew, they hold it", async () => {
    await operate(sql`update placement_area set out_of_authority_area = 'NO' where authority_id = 'LA:203'`);
    await operate(sql`update child set date_of_birth = date_of_birth + 700 where authority_id = 'LA:203'`);
    expect(await marks()).toEqual([{ id: "LA:203" }]);
    await expect(equal()).rejects.toThrow();
    // Of that authority alone.
    expect(await rollUp(api.database, TODAY)).toBe(1);
    expect(await equal()).toBeGreaterThan(1000);
    expect(await marks()).toEqual([]);
  });

  test.each([
    ["a care period", sql`update care_period set started_on = started_on - 40 where authority_id = 'LA:202'`],
    ["a legal status", sql`update legal_status set code = 'V3' where authority_id = 'LA:202'`],
    ["a placement", sql`update placement set type_code = 'T2' where authority_id = 'LA:202'`],
    ["where home is", sql`update placement_home set over_20_miles = 'UNKNOWN' where authority_id = 'LA:202'`],
    ["a notice", sql`update notice set state = 'WITHDRAWN' where authority_id = 'LA:202'`],
    ["a determination", sql`update determination set commissioner_icb_id = 'ICB:QHM' where authority_id = 'LA:202'`],
    ["an assessment", sql`update assessment set report_returned_on = null where authority_id = 'LA:202'`],
    [
      "a check of quality",
      sql`update assessment_quality set checked_on = checked_on + 40 where authority_id = 'LA:202'`,
    ],
    ["a consent", sql`update consent set received_on = null where authority_id = 'LA:202'`],
    ["a registration", sql`update gp_registration set practice_code = null where authority_id = 'LA:202'`],
    ["a return", sql`update return_row set cells = '{}' where authority_id = 'LA:202'`],
    ["a health passport", sql`update care_leaver_entry set holds = false where authority_id = 'LA:202'`],
    ["an application", sql`update offer_application set answered_on = answered_on - 1 where authority_id = 'LA:202'`],
    ["a line of health", sql`update health_line set value = 'NO' where authority_id = 'LA:202'`],
    ["a care leaver's year", sql`update care_leaver_measure set in_touch = 'NO' where authority_id = 'LA:202'`],
  ])("notice %s that changed", async (_, statement) => {
    await operate(statement);
    expect(await marks()).toEqual([{ id: "LA:202" }]);
    await operate(sql`delete from figure_change`);
  });

  test("hold all of that once they are counted anew", async () => {
    await operate(sql`update legal_status set code = code where authority_id = 'LA:202'`);
    expect(await rollUp(api.database, TODAY)).toBe(1);
    expect(await equal()).toBeGreaterThan(500);
  });

  test("keep the mark of a transaction that had not ended when they were made", async () => {
    const session = await api.operator.acquire();
    try {
      await session.exec("begin");
      await session.exec("update legal_status set code = 'C2' where authority_id = 'LA:204'");
      expect(await rollUp(api.database, TODAY)).toBe(0);
      await session.exec("commit");
    } finally {
      session.release();
    }
    expect(await marks()).toEqual([{ id: "LA:204" }]);
    expect(await rollUp(api.database, TODAY)).toBe(1);
  });

  test("of bank holidays that change are all counted anew", async () => {
    await operate(
      sql`insert into bank_holiday (division, held_on, name) values ('england-and-wales', '2026-04-15', 'made up')`,
    );
    expect(await rollUp(api.database, TODAY)).toBe(3);
    expect(await equal()).toBeGreaterThan(500);
  });

  test("of a day ago are read, and the answer is of that day; of another month they are not", async () => {
    api.today = "2026-05-21";
    expect(await asNation()).toMatchObject({ asOf: TODAY });
    api.today = "2026-06-02";
    // What was counted in May is May's.
    expect(await asNation()).toMatchObject({ asOf: "2026-06-02" });
    const later = day("2026-07-20");
    expect(await rollUp(api.database, later)).toBe(3);
    api.today = "2026-07-22";
    expect(await asNation()).toMatchObject({ asOf: later });
    // What only the passing of days makes missing is so in the latest months alone.
    expect(await equal(later)).toBeGreaterThan(500);
  });

  test("of an authority that was never counted are not read without it", async () => {
    await storeAuthority(api, "LA:205", fc.sample(authorityArb, { numRuns: 1, seed: 7 })[0] ?? []);
    expect(await asNation()).toMatchObject({ asOf: "2026-07-22" });
    expect(await rollUp(api.database, day("2026-07-20"))).toBe(1);
    expect(await asNation()).toMatchObject({ asOf: "2026-07-20" });
    expect(await equal(day("2026-07-20"))).toBeGreaterThan(500);
  });
});

test.each(["figure_count", "figure_rollup", "figure_change"])(
  "the role of requests reads nothing of %s",
  async (table) => {
    await expect(
      withScope(api.database, { ...scope, organisationId: "LA:202", today: TODAY }, "read", (db) =>
        rowsOf(db, sql`select * from ${sql.identifier(table)}`),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  },
);
