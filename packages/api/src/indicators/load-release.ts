import type { Statement } from "@cic/db/database";
import { countPopulation } from "@cic/db/indicators/count.queries";
import { populationHash } from "@cic/db/indicators/definition-hash";
import type { FeedMonthsQuery } from "@cic/db/indicators/feed.queries";
import { type ReleasesAnswer, releasesUnless } from "@cic/db/indicators/figure.statements";
import {
  insertReleases,
  listReleases,
  lockReleases,
  type ReleaseKey,
  type ReleasesWanted,
  type StoredRelease,
} from "@cic/db/indicators/release.queries";
import { findRolledUp, readRollup } from "@cic/db/rollups/rollup.queries";
import type { FiguresDb } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import { type DisclosurePolicy, POLICIES } from "@cic/domain/disclosure/policies";
import { type Asked, protectedFigure, snapshotDays, tableDimensions } from "@cic/domain/indicators/ask-figure";
import type { Showing } from "@cic/domain/indicators/audience";
import { declaredOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { Counted } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { type FigureRelease, makeRelease, tableOf } from "@cic/domain/indicators/release";
import { monthOf, monthsOf, type ReportingPeriod, yearOf } from "@cic/domain/indicators/reporting-period";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Context } from "../context.ts";
import type { Question } from "./ask.ts";
import type { KeptQuestion } from "./kept-questions.ts";
import type { Figure } from "./load-figure.ts";
import { settled } from "./settled.ts";

type Protected = Extract<Showing, { kind: "PROTECTED" }>;

/**
 * A cell of the releases of this month: they are made when somebody asks first, and are the same for everybody until it ends. What they say is told
 * unless they are those of which a figure is kept, which where `isNew` is not asked.
 */
export async function releasedCells(
  context: Context,
  question: Extract<Question, { kind: "asked" }>,
  showing: Protected,
  feed: FeedMonthsQuery | null,
  kept: KeptQuestion,
  /** `afresh`: in a transaction that begins now. */
  ask: (statement: Statement, afresh?: boolean) => Promise<string>,
  isNew: boolean,
): Promise<Omit<Figure, "targets">> {
  const { asked, asker } = question;
  const { today } = context;
  const { population, outcome } = asked.definition.measure;
  const { month, spans } = kept.once("spans", () => ({ month: monthOf(today).from, spans: spansOf(asked, today) }));
  const area = showing.ownOnly ? asker.organisationId : null;
  const policy = POLICIES[showing.audience];
  const key = { population, level: showing.level, audience: showing.audience, policyVersion: policy.version, area };
  const wanted = { key, spans: spans.map(({ span }) => span), month, countedBy: populationHash(population) };
  const made = isNew ? undefined : kept.made();
  const whole = kept.once("releases", () => releasesUnless(null, wanted, feed));
  const told = async (statement: Statement, afresh?: boolean): Promise<ReleasesAnswer> =>
    JSON.parse(await ask(statement, afresh));

  let { hash, said } = await told(made?.again ?? whole);
  if (said === null && made !== undefined) return made.figure;
  if (missingOf(spans, bySpan(said?.releases ?? []), wanted).length > 0) {
    await once(context.directory(), JSON.stringify(wanted), () =>
      context.figures((db) => makeMissing(db, asked, wanted, policy, spans, today)),
    );
    ({ hash, said } = await told(whole, true));
  }
  const { releases: found, months } = said as NonNullable<typeof said>;
  const releases = bySpan(found);
  if (missingOf(spans, releases, wanted).length > 0) throw new Error("a release was taken away while it was read");
  const tables = new Map(
    spans.map(({ id, span }) => {
      const { figures, madeOn } = releases.get(span) as StoredRelease;
      return [id, tableOf(population, outcome, figures, policy, madeOn)];
    }),
  );
  const areas = [...tables.values()].flatMap(
    ({ dimensions }) => dimensions.find(({ id }) => id === "AREA")?.categories ?? [],
  );
  const cells = protectedFigure(asked, tables, [...new Set(areas)].sort());
  const figure = {
    cells: settled(question, cells, months, today),
    policy,
    asOf: [...tables.values()].reduce<Day>((last, { madeOn }) => (madeOn > last ? madeOn : last), month),
  };
  kept.keep({ hash, again: releasesUnless(hash, wanted, feed), figure });
  return figure;
}

const bySpan = (releases: readonly StoredRelease[]): Map<string, StoredRelease> =>
  new Map(releases.map((release) => [release.span, release]));

/** The releases that a question is answered from: of days, or of the year's months that have ended. */
function spansOf(asked: Asked, today: Day): Span[] {
  if (POPULATIONS[asked.definition.measure.population].timing === "SNAPSHOT") {
    return snapshotDays(asked)
      .filter(({ day }) => day < today)
      .map(({ id, day }) => ({ id, span: day, day, months: [monthOf(day)], ended: true }));
  }
  const year = yearOf(asked.period.from);
  // Of a month that is under way nobody is shown anything who could subtract yesterday's from today's.
  const months = monthsOf(year).filter(({ until }) => until <= monthOf(today).from);
  return months.length === 0 ? [] : [{ id: year.id, span: year.id, day: null, months, ended: months.length === 12 }];
}

const missingOf = (
  spans: readonly Span[],
  releases: ReadonlyMap<string, StoredRelease>,
  { month, countedBy }: ReleasesWanted,
) =>
  spans.filter(({ span }) => {
    const release = releases.get(span);
    return release?.month !== month || release.countedBy !== countedBy;
  });

/** Work that is under way, by what it makes; of a directory, and so of a database. */
const underWay = new WeakMap<Directory, Map<string, Promise<void>>>();

/** Does the work unless somebody does it now: then that is waited for, and done here only where it failed. */
async function once(directory: Directory, name: string, work: () => Promise<void>): Promise<void> {
  const own = underWay.get(directory) ?? new Map<string, Promise<void>>();
  underWay.set(directory, own);
  for (let other = own.get(name); other !== undefined; other = own.get(name)) {
    const isDone = await other.then(() => true).catch(() => false);
    if (isDone) return;
  }
  const mine = work().finally(() => own.delete(name));
  own.set(name, mine);
  await mine;
}

async function makeMissing(
  db: FiguresDb,
  asked: Asked,
  wanted: ReleasesWanted,
  policy: DisclosurePolicy,
  spans: readonly Span[],
  today: Day,
): Promise<void> {
  const { key, month, countedBy } = wanted;
  await lockReleases(db, key);
  const before = bySpan(await listReleases(db, wanted));
  const missing = missingOf(spans, before, wanted);
  // Another process has made them meanwhile.
  if (missing.length === 0) return;
  const made = await makeReleases(db, asked, key, policy, missing, before, today);
  await insertReleases(
    db,
    key,
    made.map((one) => ({ ...one, month, countedBy })),
  );
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
