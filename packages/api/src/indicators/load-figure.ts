import { type CountQuery, countPopulation } from "@cic/db/indicators/count.queries";
import { populationHash } from "@cic/db/indicators/definition-hash";
import { listFeedMonths } from "@cic/db/indicators/feed.queries";
import { insertReleases, listReleases, type ReleaseKey, type StoredRelease } from "@cic/db/indicators/release.queries";
import { findRolledUp, readRollup } from "@cic/db/rollups/rollup.queries";
import type { FiguresDb } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import { type DisclosurePolicy, POLICIES } from "@cic/domain/disclosure/policies";
import {
  type Asked,
  exactFigure,
  protectedFigure,
  snapshotDays,
  tableDimensions,
} from "@cic/domain/indicators/ask-figure";
import type { Asker, Showing } from "@cic/domain/indicators/audience";
import { declaredOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { Counted, FigureCell } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { type FigureRelease, makeRelease, tableOf } from "@cic/domain/indicators/release";
import { monthOf, monthsOf, type ReportingPeriod, readPeriod, yearOf } from "@cic/domain/indicators/reporting-period";
import { type SettledCell, settle } from "@cic/domain/indicators/settle";
import type { Context } from "../context.ts";
import type { Question } from "./ask.ts";

export interface Figure {
  readonly cells: readonly SettledCell[];
  readonly policy: DisclosurePolicy | null;
  /** The day on which it was counted. */
  readonly asOf: Day;
}

/** Asks in a transaction that may make a release, where the asker does not see the records. */
export const figureOf = (context: Context, question: Extract<Question, { kind: "asked" }>): Promise<Figure> =>
  context.figures(
    (db) => loadFigure(db, question, context.today),
    question.showing.kind === "EXACT" ? "read" : "write",
  );

/** The cells of a question, as its asker is shown them. */
async function loadFigure(
  db: FiguresDb,
  { asked, showing, asker }: { readonly asked: Asked; readonly showing: Showing; readonly asker: Asker },
  today: Day,
): Promise<Figure> {
  const exact = showing.kind === "EXACT";
  const { feed, measure } = asked.definition;
  const own = exact || showing.ownOnly ? asker.organisationId : asked.area;
  const loadMonths = async () =>
    feed === null ? [] : listFeedMonths(db, feed, own, asked.period.from, asked.period.until);
  // Two statements that are both sent at once; what takes several turns must have ended before the transaction does.
  const [{ cells, asOf }, months] = exact
    ? await Promise.all([loadExact(db, asked, asker, today), loadMonths()])
    : [await loadProtected(db, asked, showing, asker, today), await loadMonths()];
  const received = months.map(({ organisationId, month, receivedOn }) => ({
    organisationId,
    month,
    received: receivedOn !== null,
  }));
  const periods = new Map<string, ReportingPeriod>();
  const periodOf = (time: string) => {
    const period = periods.get(time) ?? (readPeriod(time) as ReportingPeriod);
    periods.set(time, period);
    return period;
  };
  const settled = cells.map((cell) => {
    const category = (dimension: IndicatorDimension) =>
      cell.at[asked.groupBy.indexOf(dimension)] ?? asked.filter.find((one) => one.dimension === dimension)?.value;
    const time = category("MONTH") ?? category("QUARTER");
    return settle(cell, {
      period: time === undefined ? asked.period : periodOf(time),
      area: category("AREA") ?? own,
      timing: POPULATIONS[measure.population].timing,
      exact,
      today,
      months: received,
    });
  });
  return { cells: settled, policy: exact ? null : POLICIES[showing.audience], asOf };
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

async function loadExact(
  db: FiguresDb,
  asked: Asked,
  asker: Asker,
  today: Day,
): Promise<{ readonly cells: FigureCell[]; readonly asOf: Day }> {
  const counted = await countPopulation(db, exactQuery(asked, asker, today));
  return { cells: exactFigure(asked, counted, [asker.organisationId]), asOf: today };
}

/** A cell of the releases of this month: they are made when somebody asks first, and are the same for everybody until it ends. */
async function loadProtected(
  db: FiguresDb,
  asked: Asked,
  showing: Extract<Showing, { kind: "PROTECTED" }>,
  asker: Asker,
  today: Day,
): Promise<{ readonly cells: FigureCell[]; readonly asOf: Day }> {
  const { population } = asked.definition.measure;
  const year = yearOf(asked.period.from);
  const month = monthOf(today);
  // Of a month that is under way nobody is shown anything who could subtract yesterday's from today's.
  const months = monthsOf(year).filter(({ until }) => until <= month.from);
  const spans: Span[] =
    POPULATIONS[population].timing === "SNAPSHOT"
      ? snapshotDays(asked)
          .filter(({ day }) => day < today)
          .map(({ id, day }) => ({ id, span: day, day, months: [monthOf(day)], ended: true }))
      : months.length === 0
        ? []
        : [{ id: year.id, span: year.id, day: null, months, ended: months.length === 12 }];
  const area = showing.ownOnly ? asker.organisationId : null;
  const policy = POLICIES[showing.audience];
  const key = { population, level: showing.level, audience: showing.audience, policyVersion: policy.version, area };
  const countedBy = populationHash(population);
  const released = async () => {
    const found = await listReleases(
      db,
      key,
      spans.map(({ span }) => span),
      month.from,
      countedBy,
    );
    return new Map(found.map((release) => [release.span, release]));
  };
  const isOfMonth = (release: StoredRelease | undefined) =>
    release?.month === month.from && release.countedBy === countedBy;
  let releases = await released();
  const missing = spans.filter(({ span }) => !isOfMonth(releases.get(span)));
  if (missing.length > 0) {
    const made = await makeReleases(db, asked, key, policy, missing, releases, today);
    await insertReleases(
      db,
      key,
      made.map((one) => ({ ...one, month: month.from, countedBy })),
    );
    releases = await released();
  }
  const tables = new Map(
    spans.map(({ id, span }) => {
      const { figures, madeOn } = releases.get(span) as StoredRelease;
      return [id, tableOf(population, asked.definition.measure.outcome, figures, policy, madeOn)];
    }),
  );
  const areas = [...tables.values()].flatMap(
    ({ dimensions }) => dimensions.find(({ id }) => id === "AREA")?.categories ?? [],
  );
  return {
    cells: protectedFigure(asked, tables, [...new Set(areas)].sort()),
    asOf: [...tables.values()].reduce<Day>((last, { madeOn }) => (madeOn > last ? madeOn : last), month.from),
  };
}

/** What a release is of: a financial year as far as its months have ended, or a day. */
interface Span {
  readonly id: string;
  readonly span: string;
  readonly day: Day | null;
  readonly months: readonly ReportingPeriod[];
  readonly ended: boolean;
}

async function makeReleases(
  db: FiguresDb,
  { definition }: Asked,
  { population, level, area }: ReleaseKey,
  policy: DisclosurePolicy,
  spans: readonly Span[],
  before: ReadonlyMap<string, StoredRelease>,
  today: Day,
): Promise<{ readonly span: string; readonly figures: FigureRelease; readonly madeOn: Day }[]> {
  const declared = declaredOf(population);
  const dimensions: IndicatorDimension[] = [
    ...(area === null ? (["AREA"] as const) : []),
    "MONTH",
    ...(declared === null ? [] : [declared]),
  ];
  const [first] = spans as readonly [Span, ...Span[]];
  const months = [...new Set(spans.flatMap((span) => span.months.map(({ from }) => from)))].sort();
  const { geography } = definition;
  const rolledUpOn = await findRolledUp(db, months);
  // Of an earlier month it would be that month's release.
  const rolledUp = rolledUpOn !== null && rolledUpOn >= monthOf(today).from;
  const counted: readonly Counted[] = rolledUp
    ? await readRollup(db, { population, geography, declared, months, level, area })
    : await countPopulation(db, {
        population,
        moments: {
          days: spans.flatMap(({ day }) => day ?? []),
          from: (first.months[0] as ReportingPeriod).from,
          until: (first.months.at(-1) as ReportingPeriod).until,
          asOf: today,
        },
        outcomes: Object.keys(POPULATIONS[population].outcomes),
        dimensions,
        geography,
        level,
        area,
        filter: [],
      });
  const madeOn = rolledUp ? rolledUpOn : today;
  const time = dimensions.indexOf("MONTH");
  return spans.map(({ span, day, months, ended }) => {
    const rows =
      day === null
        ? counted
        : counted
            .filter(({ at }) => at[time] === day.slice(0, 7))
            .map((row) => ({ ...row, at: row.at.filter((_, i) => i !== time) }));
    const areas = area === null ? [...new Set(rows.map(({ at }) => at[0] as string))].sort() : null;
    const table = tableDimensions(population, months, areas);
    const figures = makeRelease(population, table, rows, policy, { ended, before: before.get(span)?.figures });
    return { span, figures, madeOn };
  });
}
