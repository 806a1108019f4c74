import type { Commissioner } from "../commissioning/commissioner.ts";
import { commissionerTimeline } from "../commissioning/commissioner-timeline.ts";
import { compareSaid, type Difference, type Said, saidBy } from "../commissioning/compare-answers.ts";
import { type CommissionerAnswer, determineCommissioner } from "../commissioning/determine-commissioner.ts";
import type { CommissioningFacts } from "../commissioning/facts.ts";
import { adultFrom } from "../commissioning/rules/continuing-care.rule.ts";
import { requestFor } from "../commissioning/service.ts";
import { addDays, type Day, day, earlierOf } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { contains, intersection, overlaps, type Period } from "../periods.ts";
import { DIED } from "./after-care.rule.ts";
import type { CarePeriodForRules } from "./facts-of-record.ts";

/** The service of determinations on record: the answer for it is that for every service which the general and the child rule cover. */
export const SERVICE_ON_RECORD = requestFor("STATUTORY_ASSESSMENT");

/** A determination that stands, as far as it is compared with what takes its place. */
export interface StandingDetermination extends Period {
  readonly id: string;
  readonly said: Said;
}

/** The answer for days on which it is one and the same. */
export interface PlannedDetermination extends Period {
  readonly inCare: boolean;
  readonly answer: CommissionerAnswer;
  readonly said: Said;
  /** The determination that held on these days until now, and in what they differ. */
  readonly supersedesId: string | null;
  readonly changes: readonly Difference[];
}

/** Access that determinations give: half-open days. */
export interface OriginatingGrant extends Period {
  readonly organisationId: string;
}

const FOR_EVER = day("9999-12-31");

/**
 * Who is responsible, from the first day in care on, for as long as the facts tell: years ahead too, since an eighteenth birthday
 * is a fact. It is cut where care begins and ends, and where the change against what `standing` said is another.
 */
export function planDeterminations(
  facts: CommissioningFacts,
  carePeriods: readonly CarePeriodForRules[],
  standing: readonly StandingDetermination[],
  today: Day,
  directory: Directory,
): PlannedDetermination[] {
  const periods = untilEighteen(carePeriods, facts.born);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined) return [];
  const end = last?.endReason === DIED && last.until !== null ? last.until : FOR_EVER;
  const cuts = [...periods, ...standing].flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const planned: PlannedDetermination[] = [];
  for (const { from, until, answer } of commissionerTimeline(
    facts,
    first.from,
    end,
    SERVICE_ON_RECORD,
    today,
    directory,
  )) {
    const said = saidBy(answer);
    for (const piece of pieces({ from, until: until === FOR_EVER ? null : until }, cuts)) {
      const inCare = periods.some((period) => contains(period, piece.from));
      const held = standing.find((other) => contains(other, piece.from));
      const changes = held === undefined ? [] : compareSaid(held.said, said);
      const next = { ...piece, inCare, answer, said, supersedesId: held?.id ?? null, changes };
      const before = planned.at(-1);
      if (before?.answer === answer && before.inCare === inCare && same(before.changes, changes)) {
        planned[planned.length - 1] = { ...before, until: piece.until };
      } else planned.push(next);
    }
  }
  // What is kept of each is the answer for its own first day, in words too, so that it can be made again.
  return planned.map((one) =>
    one.from === one.answer.on
      ? one
      : { ...one, answer: determineCommissioner(facts, one.from, SERVICE_ON_RECORD, today, directory) },
  );
}

/** Nobody is looked after from their eighteenth birthday on (rules LAC-4), also where no end was recorded. */
function untilEighteen(periods: readonly CarePeriodForRules[], born: Day): CarePeriodForRules[] {
  const adult = adultFrom(born);
  return periods
    .filter((period) => period.from < adult)
    .map((period) => ({ ...period, until: period.until === null ? adult : earlierOf(period.until, adult) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function pieces(period: Period, cuts: readonly Day[]): Period[] {
  const inner = [...new Set(cuts)].filter((cut) => cut > period.from && contains(period, cut)).sort();
  const starts = [period.from, ...inner];
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? period.until }));
}

const same = (a: readonly Difference[], b: readonly Difference[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Who sees a child as the ICB they come from: while the child is in care, and through the day on which care ends, the originating
 * ICB; where no originating ICB is in question, the ICB that is responsible. A provisional answer gives access too, because
 * somebody must act on it.
 */
export function originatingGrants(
  planned: readonly PlannedDetermination[],
  carePeriods: readonly CarePeriodForRules[],
  born: Day,
): OriginatingGrant[] {
  const grants: OriginatingGrant[] = [];
  for (const care of untilEighteen(carePeriods, born)) {
    const visible = { from: care.from, until: care.until === null ? null : addDays(care.until, 1) };
    for (const determination of planned) {
      const organisationId = icbOfOrigin(determination.answer);
      const days = intersection(determination, visible);
      if (organisationId === null || days === undefined || !overlaps(days, care)) continue;
      const until = days.until !== null && days.until === care.until ? visible.until : days.until;
      const before = grants.at(-1);
      if (before?.organisationId === organisationId && before.until === days.from) {
        grants[grants.length - 1] = { ...before, until };
      } else grants.push({ organisationId, from: days.from, until });
    }
  }
  return grants;
}

/** The originating ICB of an answer or, where none is in question, the ICB that is responsible. */
export function icbOfOrigin({ originating, commissioner }: CommissionerAnswer): string | null {
  return idOf(originating === null ? commissioner.onTheDay : originating.onTheDay);
}

export const idOf = (commissioner: Commissioner | null): string | null =>
  commissioner?.kind === "ICB" ? commissioner.id : null;
