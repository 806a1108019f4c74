import type { Statement } from "@cic/db/database";
import { type CountQuery, countedCells } from "@cic/db/indicators/count.queries";
import { answeredBeside } from "@cic/db/indicators/counted-live";
import type { FeedMonthsQuery } from "@cic/db/indicators/feed.queries";
import { type CountsAnswer, momentCounts, ownTargets } from "@cic/db/indicators/figure.statements";
import type { RolledCells, RolledRow } from "@cic/db/rollups/rolled-cells";
import { countedCategories, FIRST_MONTH } from "@cic/db/rollups/rollup-source";
import type { Day } from "@cic/domain/dates";
import type { DisclosurePolicy } from "@cic/domain/disclosure/policies";
import { type Asked, exactFigure, snapshotDays } from "@cic/domain/indicators/ask-figure";
import type { Asker } from "@cic/domain/indicators/audience";
import { declaredOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { Counted } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { monthOf, monthsOf } from "@cic/domain/indicators/reporting-period";
import type { SettledCell } from "@cic/domain/indicators/settle";
import type { TargetPoint } from "@cic/domain/indicators/trajectory";
import type { Context } from "../context.ts";
import type { Question } from "./ask.ts";
import { type KeptQuestion, questionKept } from "./kept-questions.ts";
import { releasedCells } from "./load-release.ts";
import { settled } from "./settled.ts";

export interface Figure {
  readonly cells: readonly SettledCell[];
  readonly policy: DisclosurePolicy | null;
  /** The day on which it was counted. */
  readonly asOf: Day;
  /** The trajectory of the asker's own organisation by day, where it is wanted. */
  readonly targets: readonly TargetPoint[];
}

/** What is read beside the counts; nothing is that nobody asks for. */
export interface Beside {
  /** How many months' data were expected and came: of cells of one month it is read in any case. */
  readonly feedMonths: boolean;
  readonly targets: boolean;
}

type AskedQuestion = Extract<Question, { kind: "asked" }>;

/** Beside other root fields figures are counted within the operation's transaction; alone, in one of their own, which ends in the same round trip. */
const figuresIn = (context: Context): Context["figuresAtOnce"] =>
  context.asked.isOfSeveral === true
    ? (statements, ofCaller = []) => context.read((db) => answeredBeside(db, statements, ofCaller))
    : context.figuresAtOnce;

/** The cells of a question as its asker is shown them: what was made of the same facts before is not made again. */
export async function figureOf(
  context: Context,
  question: AskedQuestion,
  beside: Beside = { feedMonths: true, targets: false },
  send: Context["figuresAtOnce"] = figuresIn(context),
): Promise<Figure> {
  return answered(context, question, questionKept(context, question, beside), beside, send);
}

/** The figures of several questions of the same releases: what one of them waits for, another does not ask for. */
export async function figuresOf<const Questions extends readonly AskedQuestion[]>(
  context: Context,
  questions: Questions,
): Promise<{ readonly [Place in keyof Questions]: Figure }> {
  const beside = { feedMonths: true, targets: false };
  const underWay = new Map<string, ReturnType<Context["figuresAtOnce"]>>();
  const send = figuresIn(context);
  const once: Context["figuresAtOnce"] = (...asked) => {
    const key = JSON.stringify(asked);
    const answers = underWay.get(key) ?? send(...asked).finally(() => underWay.delete(key));
    underWay.set(key, answers);
    return answers;
  };
  const kept = questions.map((question) => questionKept(context, question, beside));
  const [first, ...others] = kept.map((one) => one.made()?.hash);
  const isNew = first === undefined || others.some((hash) => hash !== first);
  const figures = await Promise.all(
    questions.map((question, i) => answered(context, question, kept[i] as KeptQuestion, beside, once, isNew)),
  );
  return figures as { readonly [Place in keyof Questions]: Figure };
}

async function answered(
  context: Context,
  question: AskedQuestion,
  kept: KeptQuestion,
  beside: Beside,
  send: Context["figuresAtOnce"],
  isNew = false,
): Promise<Figure> {
  const { asked, asker, showing } = question;
  const targets = beside.targets
    ? [kept.once("targets", () => ownTargets(asker.organisationId, asked.definition.id))]
    : [];
  let points: readonly TargetPoint[] = [];
  const ask = async (statement: Statement, afresh = false): Promise<string> => {
    const [answer, told] = await (afresh ? context.figuresAtOnce : send)([statement], targets);
    if (told !== undefined) points = JSON.parse(told as string);
    return answer as string;
  };
  const feed = feedMonthsOf(question, beside);
  const figure =
    showing.kind === "EXACT"
      ? await exactCells(question, context.today, feed, kept, ask)
      : await releasedCells(context, question, showing, feed, kept, ask, isNew);
  return { ...figure, targets: points };
}

/** The months of which data were expected; null where they make no difference to what is wanted. */
function feedMonthsOf({ asked, showing, asker }: AskedQuestion, beside: Beside): FeedMonthsQuery | null {
  const { definition, period, groupBy, area } = asked;
  const ofMonths = period.kind === "MONTH" || groupBy.includes("MONTH");
  if (definition.feed === null || !(beside.feedMonths || ofMonths)) return null;
  const own = showing.kind === "EXACT" || showing.ownOnly ? asker.organisationId : area;
  return { feed: definition.feed, organisationId: own, from: period.from, until: period.until };
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

/** The same of the counts that are kept; undefined where they are not of such months, or not broken down so. */
export function rolledCellsOf(asked: Asked, query: CountQuery): RolledCells | undefined {
  const { population, outcome } = asked.definition.measure;
  const { geography, level, moments, area } = query;
  const declared = declaredOf(population);
  const [filter, ...others] = asked.filter;
  const isKept = (dimension: IndicatorDimension) =>
    dimension === "AREA" || dimension === "MONTH" || dimension === "QUARTER" || dimension === declared;
  const months =
    POPULATIONS[population].timing === "SNAPSHOT"
      ? moments.days.map((day) => monthOf(day).from)
      : monthsOf(asked.period).map(({ from }) => from);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || area === null || others.length > 0) return undefined;
  if (first < FIRST_MONTH || last >= monthOf(moments.asOf).from) return undefined;
  if (!asked.groupBy.every(isKept) || (filter !== undefined && filter.dimension !== declared)) return undefined;
  return {
    ...{ population, geography, declared, outcome, months, level, area, asOf: moments.asOf },
    category: filter?.value ?? null,
    by: {
      month: asked.groupBy.some((dimension) => dimension === "MONTH" || dimension === "QUARTER"),
      category: declared !== null && asked.groupBy.includes(declared),
    },
  };
}

/** Rows of what is kept as rows of a live count. */
function countedOf(
  { population, outcome, area }: RolledCells,
  groupBy: readonly IndicatorDimension[],
  rows: readonly RolledRow[],
): Counted[] {
  const categories = countedCategories(population).filter(([of]) => of === outcome);
  return rows.map(({ month, category, place, count, score }) => ({
    at: groupBy.map((dimension) =>
      dimension === "AREA" ? area : dimension === "MONTH" || dimension === "QUARTER" ? month : category,
    ),
    outcomes: [categories[place - 1]?.[1] as string],
    ...{ count, score },
  }));
}

/** Counted at this moment: from what is kept of it, and live for those authorities of which that may say something else. */
async function exactCells(
  question: AskedQuestion,
  today: Day,
  feed: FeedMonthsQuery | null,
  kept: KeptQuestion,
  ask: (statement: Statement) => Promise<string>,
): Promise<Omit<Figure, "targets">> {
  const { asked, asker } = question;
  const { query, rolled, statement } = kept.once("counts", () => {
    const query = exactQuery(asked, asker, today);
    const rolled = rolledCellsOf(asked, query);
    return { query, rolled, statement: momentCounts(query, rolled, feed) };
  });
  const answer: CountsAnswer = JSON.parse(await ask(statement));
  const counted = [
    ...(rolled === undefined ? [] : countedOf(rolled, asked.groupBy, answer.rolled)),
    ...countedCells(query, answer.live),
  ];
  const cells = exactFigure(asked, counted, [asker.organisationId]);
  return { cells: settled(question, cells, answer.months, today), policy: null, asOf: today };
}
