import { makeContext } from "@cic/api/context";
import { readQuestion } from "@cic/api/indicators/ask";
import { exactQuery, type Figure, figureOf } from "@cic/api/indicators/load-figure";
import type { Services } from "@cic/api/services";
import { seedChildren } from "@cic/db/country/seed-children.writes";
import { type Database, openDatabase } from "@cic/db/database";
import { type CountedCell, countedCells, countPopulation } from "@cic/db/indicators/count.queries";
import { type CountsAnswer, momentCounts } from "@cic/db/indicators/figure.statements";
import { nameOf } from "@cic/db/kept-plans";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rowsOf } from "@cic/db/page";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { keptCells, keptSql } from "@cic/db/rollups/rollup.queries";
import { sourceId } from "@cic/db/rollups/rollup-source";
import { asOperator, type FiguresDb, figuresAtOnce, withFigures } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type Asked, exactFigure } from "@cic/domain/indicators/ask-figure";
import { CATALOGUE, declaredOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { type Counted, partsOf } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { lastDayOf, monthsOf, type ReportingPeriod, readPeriod } from "@cic/domain/indicators/reporting-period";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { actorAs, openApi } from "../harness/api.ts";
import { startPostgres } from "./bench-postgres.ts";
import { HAND_SQL, type HandMoments } from "./hand-sql.ts";
import { openData } from "./speed/data.ts";
import { median } from "./speed/table.ts";

/**
 * How fast indicators are over a country's children with ten years of records, on real PostgreSQL, beside SQL that somebody wrote for
 * each figure by itself. The answers are held to be the same.
 *
 *     node test/bench/indicators.ts            100,000 children
 *     node test/bench/indicators.ts 5000       so many
 *     node test/bench/indicators.ts --data FOLDER   those that `test/bench/speed` keeps there, in a copy
 *
 * `cell`: one ICB in one year, every number shown. `grid`: every ICB, by month of the year; `live` scans the records for all that an
 * audience is shown of the population, `roll-up` reads the same from counts that are kept, `hand` is the one figure's own SQL, and `told` is
 * the API's own answer before GraphQL writes it, of the month's release, which is made of the roll-ups when it is asked for first; `again` that
 * of a process which keeps the figure, and asks whether it is still that release's.
 * Medians of several rounds, in turn, in each of which a roll-up is read five times; of a cell, the median of the rounds' ratios.
 */
const kept = process.argv[2] === "--data" ? process.argv[3] : undefined;
const today = day("2026-11-22");
const icb = "ICB:QHM";
const year = readPeriod("2025-26") as ReportingPeriod;
const scope = { subject: "bench", requestId: "bench", today };

const { database, stop } = await (kept === undefined ? made(Number(process.argv[2] ?? 100_000)) : copied(kept));
try {
  const names = [
    "cell, hand",
    "cell",
    "ratio",
    "grid, hand",
    "grid, live",
    "grid, roll-up",
    "grid, told",
    "grid, again",
  ];
  say(`| indicator | ${names.join(" | ")} | live to roll-up | live to told | live to again | hand to roll-up |`);
  say(`|---${"|---".repeat(names.length + 4)}|`);
  const ratios: Record<string, number[]> = {
    cell: [],
    "live to roll-up": [],
    "live to told": [],
    "live to again": [],
    hand: [],
  };
  let shown = 0;
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  /** As an ICB's commissioner is told it. A process keeps figures by its directory. */
  const told = async (id: string, groupBy: readonly IndicatorDimension[], of = directory) => {
    const services = { database, directory: () => of, clock: () => new Date(`${today}T12:00:00Z`) } as Services;
    const context = makeContext(services, { requestId: "bench", actor: actorAs("ICB_COMMISSIONER", icb) });
    const question = readQuestion(context, { id, period: year.id, groupBy });
    if (question.kind !== "asked") throw new Error(`${id} is not answered`);
    const figure = await figureOf(context, question);
    await context.finish();
    return figure;
  };
  const scanned = new Map<string, { live: number; rolled: number; counted: CountedCell[]; read: Counted[] }>();
  for (const { measure, ...definition } of CATALOGUE) {
    if (measure.kind === "notEvaluated") continue;
    const hand = HAND_SQL[definition.id];
    if (hand === undefined) throw new Error(`${definition.id} has no SQL by hand`);
    const { timing, grid, outcomes } = POPULATIONS[measure.population];
    const asked: Asked = { definition: { ...definition, measure }, period: year, area: icb, groupBy: [], filter: [] };
    const moments = (snapshots: readonly ReportingPeriod[]): HandMoments => ({
      from: year.from,
      until: year.until,
      days: snapshots.map(lastDayOf),
    });
    const asker = { organisationId: icb, organisationKind: "ICB", readsRecords: true } as const;

    let cell: readonly (number | null)[] = [];
    let handCell: readonly (number | null)[] = [];
    const query = exactQuery(asked, asker, today);
    const [byHand, ours] = await inTurn(
      15,
      inTransaction(async (db) => {
        const [row] = await rowsOf<{ numerator: number; denominator: number; score: number }>(
          db,
          sql.raw(`select count(*) filter (where numerator and denominator)::integer as numerator,
          count(*) filter (where denominator)::integer as denominator, coalesce(sum(score), 0)::integer as score
          from (${hand(moments([year]))}) h where icb = '${icb}'`),
        );
        handCell =
          measure.kind === "mean"
            ? [row?.score ?? null, row?.denominator ?? null]
            : [row?.numerator ?? null, row?.denominator ?? null];
      }),
      // As the API asks for it where nothing of it is kept.
      async () => {
        const [answer] = await figuresAtOnce(database, { organisationId: null, ...scope }, [
          momentCounts(query, undefined, null),
        ]);
        const counted = countedCells(query, (JSON.parse(answer as string) as CountsAnswer).live);
        const [figure] = exactFigure(asked, counted, [icb]);
        const score = counted.reduce((sum, row) => sum + row.score, 0);
        cell = [measure.kind === "mean" ? score : (figure?.numerator ?? null), figure?.denominator ?? null];
      },
    );
    same(definition.id, cell, handCell);

    const months = (grid === "YEAR" ? monthsOf(year).slice(-1) : monthsOf(year)) as readonly ReportingPeriod[];
    let handGrid = new Map<string, string>();
    const readHand = inTransaction(async (db) => {
      const found = await rowsOf<
        Record<"icb" | "month", string> & Record<"numerator" | "denominator" | "score", number>
      >(
        db,
        sql.raw(`select coalesce(icb, 'NOT_KNOWN') as icb, to_char(on_date, 'YYYY-MM') as month, count(*) filter (where numerator and denominator)::integer as numerator,
          count(*) filter (where denominator)::integer as denominator, coalesce(sum(score), 0)::integer as score
          from (${hand(moments(months))}) h group by 1, 2`),
      );
      handGrid = new Map(
        found
          .filter((row) => row.icb !== "NOT_KNOWN" && row.denominator > 0)
          .map((row) => [
            `${row.icb} ${row.month}`,
            `${measure.kind === "mean" ? row.score : row.numerator}/${row.denominator}`,
          ]),
      );
    });
    const [handTime] = await inTurn(3, readHand);
    const source = {
      population: measure.population,
      geography: definition.geography,
      declared: declaredOf(measure.population),
    };
    let both = scanned.get(sourceId(source));
    if (both === undefined) {
      const dimensions: IndicatorDimension[] = [
        "AREA",
        "MONTH",
        ...(source.declared === null ? [] : [source.declared]),
      ];
      const wanted = { ...source, months: months.map(({ from }) => from), level: "ICB", area: null } as const;
      const { sql: text, params: values } = new PgDialect().sqlToQuery(keptSql(wanted));
      let counted: CountedCell[] = [];
      let read: Counted[] = [];
      const readKept = async () => {
        const [answer] = await figuresAtOnce(database, { organisationId: null, ...scope }, [
          { name: nameOf(text), text, values },
        ]);
        read = keptCells(wanted, answer ?? null);
      };
      const [live, ...rolled] = await inTurn(
        5,
        inTransaction(async (db) => {
          counted = await countPopulation(db, {
            population: measure.population,
            moments: {
              days: timing === "SNAPSHOT" ? months.map(lastDayOf) : [],
              from: year.from,
              until: year.until,
              asOf: today,
            },
            outcomes: Object.keys(outcomes),
            dimensions,
            geography: source.geography,
            level: "ICB",
            area: null,
            filter: [],
          });
        }),
        ...new Array(5).fill(readKept),
      );
      both = { live: median(live ?? []), rolled: median(rolled.flat()), counted, read };
      scanned.set(sourceId(source), both);
    }
    const parts = partsOf(measure);
    const index = Object.keys(outcomes).indexOf(measure.outcome);
    const gridOf = (rows: readonly Counted[]) => {
      const sums = new Map<string, [number, number, number]>();
      for (const { at, outcomes: of, count, score } of rows) {
        const category = of[index];
        if (category == null || at[0] === "NOT_KNOWN") continue;
        const sum = sums.get(`${at[0]} ${at[1]}`) ?? [0, 0, 0];
        if (parts.numerator.includes(category)) sum[0] += count;
        if (parts.of.includes(category)) sum[1] += count;
        sum[2] += score;
        sums.set(`${at[0]} ${at[1]}`, sum);
      }
      return new Map(
        [...sums]
          .filter(([, [, of]]) => of > 0)
          .map(([key, [n, of, score]]) => [key, `${measure.kind === "mean" ? score : n}/${of}`]),
      );
    };
    same(definition.id, sorted(gridOf(both.counted)), sorted(handGrid));
    same(definition.id, sorted(gridOf(both.read)), sorted(handGrid));
    const groupBy: IndicatorDimension[] = grid === "YEAR" ? ["AREA"] : ["AREA", "MONTH"];
    // The month's release is made.
    await told(definition.id, groupBy);
    const [anew, again] = await inTurn(
      31,
      () => told(definition.id, groupBy, { ...directory }),
      () => told(definition.id, groupBy),
    );
    shown += asShown(
      definition.id,
      await told(definition.id, groupBy),
      handGrid,
      (months.at(-1) as ReportingPeriod).id,
    );
    const [toldTime, againTime] = [median(anew ?? []), median(again ?? [])];
    const times = [median(byHand ?? []), median(ours ?? []), median(handTime ?? []), both.live, both.rolled] as const;
    const ratio = median(ours?.map((time, i) => time / (byHand?.[i] as number)) ?? []);
    ratios.cell?.push(ratio);
    ratios["live to roll-up"]?.push(times[3] / times[4]);
    ratios["live to told"]?.push(times[3] / toldTime);
    ratios["live to again"]?.push(times[3] / againTime);
    ratios.hand?.push(times[2] / times[4]);
    say(
      `| ${definition.id} | ${ms(times[0])} | ${ms(times[1])} | ${ratio.toFixed(2)} | ${ms(times[2])} | ${ms(times[3])} | ${ms(times[4])} | ${ms(toldTime)} | ${ms(againTime)} | ${(times[3] / times[4]).toFixed(0)} | ${(times[3] / toldTime).toFixed(0)} | ${(times[3] / againTime).toFixed(0)} | ${(times[2] / times[4]).toFixed(1)} |`,
    );
  }
  if (shown < 1000) throw new Error(`${shown} cells were told`);
  say(`${shown} cells that are told are the counts, as their policy rounds them`);
  for (const [name, all] of Object.entries(ratios)) {
    all.sort((a, b) => a - b);
    say(
      `${name}: ${all[0]?.toFixed(2)} to ${all.at(-1)?.toFixed(2)}, median ${all[Math.floor(all.length / 2)]?.toFixed(2)}`,
    );
  }

  const api = await openApi("postgres", today, { database, operator: database });
  const ask = api.as("ICB_COMMISSIONER", icb);
  const question = `query ($id: ID!, $groupBy: [IndicatorDimension!]) { indicator(id: $id, period: "2025-26", groupBy: $groupBy) {
    __typename ... on IndicatorFigure { asOf cells { status numerator denominator value } } ... on IndicatorRefused { message } } }`;
  for (const id of ["K03", "K12"]) {
    for (const round of ["first", "again"]) {
      const at = performance.now();
      const { data, errors } = await ask(question, { id, groupBy: ["AREA", "MONTH"] });
      say(
        `${id}, through GraphQL with small numbers hidden, ${round}: ${ms(performance.now() - at)}, ${data?.indicator?.cells?.length} cells ${errors.map(({ message }) => message)}`,
      );
    }
  }
  await database.close();

  function inTransaction(work: (db: FiguresDb) => Promise<void>) {
    return () => withFigures(database, scope, work, "read", 600_000);
  }
} finally {
  await stop();
}

async function made(children: number): Promise<{ readonly database: Database; stop(): Promise<void> }> {
  const postgres = await startPostgres(["-c", "shared_buffers=1GB", "-c", "work_mem=32MB", "-c", "max_wal_size=4GB"]);
  const { url, operatorUrl } = await postgres.create("bench");
  const database = await openDatabase(url, { connectTimeoutMs: 60_000 });
  await migrate(database);
  await loadReference(database);
  say(`${children} children made in ${await seconds(() => seedChildren(database, { children, seed: 1, today }))}`);
  const superuser = new pg.Client(operatorUrl);
  await superuser.connect();
  await superuser.query("vacuum analyze");
  const { rows } = await superuser.query("select pg_size_pretty(pg_database_size(current_database())) as size");
  say(`database ${rows[0].size}`);
  let authorities = 0;
  const rolling = await seconds(async () => {
    authorities = await rollUp(database, today);
  });
  await superuser.query("vacuum analyze figure_count");
  const { rows: kept } = await superuser.query(
    "select count(*) as n, pg_size_pretty(pg_total_relation_size('figure_count')) as size from figure_count",
  );
  say(`${authorities} authorities rolled up in ${rolling}: ${kept[0].n} counts, ${kept[0].size}`);
  await superuser.query("update legal_status set code = code where authority_id = 'LA:202'");
  say(`one authority rolled up anew in ${await seconds(() => rollUp(database, today))}`);
  await superuser.end();
  return { database, stop: () => postgres.stop() };
}

/** With their roll-ups; nothing is written into what is kept. */
async function copied(folder: string): Promise<{ readonly database: Database; stop(): Promise<void> }> {
  const postgres = await openData(folder, 100_000, say);
  const operator = new pg.Client(postgres.operatorUrl.replace(/bench$/, "postgres"));
  await operator.connect();
  await operator.query("drop database if exists bench_run with (force)");
  await operator.query("create database bench_run template bench owner cic_owner strategy file_copy");
  say(`${postgres.children} children`);
  return {
    database: await openDatabase(`${postgres.url}_run`, { connectTimeoutMs: 60_000 }),
    async stop() {
      await operator.query("drop database if exists bench_run with (force)");
      await operator.end();
      await postgres.stop();
    },
  };
}

/** The times of each piece of work, one after the other in each round. */
async function inTurn(rounds: number, ...works: (() => Promise<unknown>)[]): Promise<number[][]> {
  const all: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, work] of works.entries()) {
      const at = performance.now();
      await work();
      all[i]?.push(performance.now() - at);
    }
  }
  return all;
}

/** What is shown is the count, as its policy rounds it. Gives how many cells are. */
function asShown(id: string, { cells, policy }: Figure, byHand: ReadonlyMap<string, string>, only: string): number {
  const off = Math.floor((policy?.roundAreaTo ?? 1) / 2);
  let shown = 0;
  for (const { at, numerator, denominator } of cells) {
    if (denominator === null || at[0] === "NOT_KNOWN") continue;
    const [n = 0, of = 0] = (byHand.get(`${at[0]} ${at[1] ?? only}`) ?? "0/0").split("/").map(Number);
    shown += 1;
    // A mean has no numerator.
    if (Math.abs((numerator ?? n) - n) > off || Math.abs(denominator - of) > off)
      throw new Error(`${id} of ${at.join(" ")}: ${numerator}/${denominator} is told, and ${n}/${of} is it`);
  }
  return shown;
}

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const at = performance.now();
  await work();
  return `${((performance.now() - at) / 1000).toFixed(0)} s`;
}

function same(id: string, ours: unknown, byHand: unknown): void {
  if (JSON.stringify(ours) !== JSON.stringify(byHand)) {
    throw new Error(`${id}: ${JSON.stringify(ours).slice(0, 300)} is not ${JSON.stringify(byHand).slice(0, 300)}`);
  }
}

function sorted(grid: ReadonlyMap<string, string>): string[] {
  return [...grid].map((pair) => pair.join(" ")).sort();
}

function ms(time: number): string {
  return `${time < 100 ? time.toFixed(1) : time.toFixed(0)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
