import { createHash } from "node:crypto";
import { type CountQuery, countPopulation } from "@cic/db/indicators/count.queries";
import { listFeedMonths } from "@cic/db/indicators/feed.queries";
import { findRolledUp, type RolledUp, readRollup } from "@cic/db/rollups/rollup.queries";
import type { FiguresDb } from "@cic/db/scope";
import { type Day, earlierOf } from "@cic/domain/dates";
import { type DisclosurePolicy, POLICIES } from "@cic/domain/disclosure/policies";
import {
  type Asked,
  exactFigure,
  protectedFigure,
  snapshotDays,
  tableDimensions,
} from "@cic/domain/indicators/ask-figure";
import type { Asker, Showing } from "@cic/domain/indicators/audience";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { Counted, FigureCell } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { type AudienceTable, audienceTable } from "@cic/domain/indicators/protected-figure";
import { monthOf, monthsOf, type ReportingPeriod, readPeriod, yearOf } from "@cic/domain/indicators/reporting-period";
import { type SettledCell, settle } from "@cic/domain/indicators/settle";

export interface Figure {
  readonly cells: readonly SettledCell[];
  readonly policy: DisclosurePolicy | null;
  /** Of when the counts are; `null`: of now, counted live. */
  readonly rolledUp: RolledUp | null;
}

/** The cells of a question, as its asker is shown them. */
export async function loadFigure(
  db: FiguresDb,
  { asked, showing, asker }: { readonly asked: Asked; readonly showing: Showing; readonly asker: Asker },
  today: Day,
): Promise<Figure> {
  const exact = showing.kind === "EXACT";
  const { cells, rolledUp } = exact
    ? { cells: await loadExact(db, asked, asker, today), rolledUp: null }
    : await loadProtected(db, asked, showing, asker, today);
  const { feed, measure } = asked.definition;
  const own = exact || showing.ownOnly ? asker.organisationId : asked.area;
  const months = feed === null ? [] : await listFeedMonths(db, feed, own, asked.period.from, asked.period.until);
  const settled = cells.map((cell) => {
    const category = (dimension: IndicatorDimension) =>
      cell.at[asked.groupBy.indexOf(dimension)] ?? asked.filter.find((one) => one.dimension === dimension)?.value;
    const time = category("MONTH") ?? category("QUARTER");
    return settle(cell, {
      period: time === undefined ? asked.period : (readPeriod(time) as ReportingPeriod),
      area: category("AREA") ?? own,
      timing: POPULATIONS[measure.population].timing,
      exact,
      today,
      months: months.map(({ organisationId, month, receivedOn }) => ({
        organisationId,
        month,
        received: receivedOn !== null,
      })),
    });
  });
  return { cells: settled, policy: exact ? null : POLICIES[showing.audience], rolledUp };
}

/** The query that counts what is asked in the asker's own area; its members are of the same. */
export function exactQuery(asked: Asked, asker: Asker, today: Day): CountQuery {
  const { measure, geography } = asked.definition;
  const days = snapshotDays(asked).map(({ day }) => day);
  return {
    population: measure.population,
    moments: {
      days: days.filter((day) => day <= today),
      from: asked.period.from,
      until: asked.period.until,
      asOf: today,
    },
    outcomes: [measure.outcome],
    dimensions: asked.groupBy,
    geography,
    level: asker.organisationKind === "LOCAL_AUTHORITY" ? "AUTHORITY" : "ICB",
    area: asker.organisationId,
    filter: asked.filter.map(({ dimension, value }) => ({ dimension, values: [value] })),
  };
}

async function loadExact(db: FiguresDb, asked: Asked, asker: Asker, today: Day): Promise<FigureCell[]> {
  const counted = await countPopulation(db, exactQuery(asked, asker, today));
  return exactFigure(asked, counted, [asker.organisationId]);
}

async function loadProtected(
  db: FiguresDb,
  asked: Asked,
  showing: Extract<Showing, { kind: "PROTECTED" }>,
  asker: Asker,
  today: Day,
): Promise<{ cells: FigureCell[]; rolledUp: RolledUp | null }> {
  const { measure, geography, declared } = asked.definition;
  const population = POPULATIONS[measure.population];
  const year = yearOf(asked.period.from);
  const snapshots = population.timing === "SNAPSHOT" ? snapshotDays(asked).filter(({ day }) => day < today) : [];
  const dimensions: IndicatorDimension[] = [
    ...(showing.ownOnly ? [] : (["AREA"] as const)),
    "MONTH",
    ...(declared === null ? [] : [declared]),
  ];
  // A month that is under way is shown to nobody who could subtract yesterday's from today's.
  const until = earlierOf(year.until, monthOf(today).from);
  const area = showing.ownOnly ? asker.organisationId : null;
  const ended =
    population.timing === "SNAPSHOT" ? snapshots.map(({ day }) => monthOf(day)) : monthsOf({ ...year, until });
  const months = ended.map(({ from }) => from);
  const rolledUp = await findRolledUp(db, months);
  const counted: readonly Counted[] =
    rolledUp !== null
      ? await readRollup(db, {
          population: measure.population,
          geography,
          declared,
          months,
          level: showing.level,
          area,
        })
      : await countPopulation(db, {
          population: measure.population,
          moments: { days: snapshots.map(({ day }) => day), from: year.from, until, asOf: today },
          outcomes: Object.keys(population.outcomes),
          dimensions,
          geography,
          level: showing.level,
          area,
          filter: [],
        });
  const areas = showing.ownOnly ? null : [...new Set(counted.map(({ at }) => at[0] as string))].sort();
  const table = (rows: readonly Counted[]): AudienceTable =>
    remembered(measure.population, tableDimensions(asked.definition, year, areas), rows, POLICIES[showing.audience]);
  const time = dimensions.indexOf("MONTH");
  const tables =
    population.timing === "PERIOD"
      ? new Map([[year.id, table(counted)]])
      : new Map(
          snapshots.map(({ id, day }) => {
            const rows = counted.filter(({ at }) => at[time] === day.slice(0, 7));
            return [id, table(rows.map((row) => ({ ...row, at: row.at.filter((_, i) => i !== time) })))];
          }),
        );
  return { cells: protectedFigure(asked, tables, areas ?? []), rolledUp };
}

const MOST_REMEMBERED = 100;
const tablesMade = new Map<string, AudienceTable>();

/** The table of these very counts: who asks for another part of it need not wait for it to be made again. */
function remembered(...[population, dimensions, rows, policy]: Parameters<typeof audienceTable>): AudienceTable {
  const counts = rows.map(({ at, outcomes, count, score }) => [...at, ...outcomes, count, score].join("|")).sort();
  const key = createHash("sha256")
    .update(JSON.stringify([population, dimensions, policy, counts]))
    .digest("base64url");
  const made = tablesMade.get(key) ?? audienceTable(population, dimensions, rows, policy);
  // The latest asked for is the last to go.
  tablesMade.delete(key);
  tablesMade.set(key, made);
  if (tablesMade.size > MOST_REMEMBERED) tablesMade.delete(tablesMade.keys().next().value as string);
  return made;
}
