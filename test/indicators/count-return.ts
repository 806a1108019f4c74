/**
 * The figures of one year's return, counted from its CSV files by somebody who has never seen the product: its own parsing and its
 * own arithmetic, none of our rules. A test compares them with what the API answers.
 *
 *     node test/indicators/count-return.ts <folder> <what its files begin with: 2017-> <year that ends on 31 March: 2018>
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { parse } from "csv-parse/sync";

type Line = Readonly<Record<string, string>> & { readonly line: number };

/** Whether a line of a file (`episodes`, `oc2`, …) is left out. A line that the importer refused is in no figure. */
export type LeftOut = (file: string, line: number) => boolean;

/** Numerator and denominator; a mean has the sum of its scores. */
export type Counted = readonly [numerator: number, denominator: number];

interface Stay {
  readonly from: number;
  readonly until: number;
  readonly reason: string;
  readonly status: string;
  readonly place: string;
  /** What else tells one placement from the next. */
  readonly where: string;
}

const FAR = 99_999_999;
/** Days as numbers, 20170331. */
const asDay = (text: string): number => (text === "" ? FAR : Number(text.split("/").reverse().join("")));
/** Whole years between two such days. */
const ageOn = (day: number, born: number): number => Math.trunc((day - born) / 10_000);
const isShort = (status: string): boolean => status === "V3" || status === "V4";

export function countReturn(folder: string, prefix: string, year: number, leftOut: LeftOut = () => false) {
  const read = (file: string): Line[] =>
    parse<Record<string, string>>(readFileSync(join(folder, `${prefix}${file}.csv`)), { bom: true, columns: true })
      .map((cells, i) => ({ ...cells, line: i + 2 }) as Line)
      .filter(({ line }) => !leftOut(file, line));
  const last = year * 10_000 + 331;
  const first = (year - 1) * 10_000 + 401;
  const born = new Map(read("header").map((row) => [row.CHILD, asDay(row.DOB as string)]));
  const age = (child: string | undefined): number => ageOn(last, born.get(child) as number);

  const stays = new Map<string, Stay[]>();
  for (const row of read("episodes")) {
    if (!born.has(row.CHILD)) continue;
    const stay: Stay = {
      from: asDay(row.DECOM as string),
      until: asDay(row.DEC as string),
      reason: row.RNE as string,
      status: row.LS as string,
      place: row.PLACE as string,
      where: [row.PLACE, row.PLACE_PROVIDER, row.PL_POST, row.HOME_POST, row.URN].join("|"),
    };
    stays.set(row.CHILD as string, [...(stays.get(row.CHILD as string) ?? []), stay]);
  }
  for (const own of stays.values()) own.sort((a, b) => a.from - b.from);

  /** The day on which care began that goes on through a stay: back while each stay begins as the one before ends. */
  const beganAt = (own: readonly Stay[], i: number): number => {
    let at = i;
    while (own[at]?.reason !== "S" && own[at - 1]?.until === own[at]?.from) at -= 1;
    return (own[at] as Stay).from;
  };

  const here = [...stays].flatMap(([child, own]) => {
    const i = own.findIndex(({ from, until }) => from <= last && last < until);
    return i === -1 ? [] : [{ child, own, now: own[i] as Stay, began: beganAt(own, i) }];
  });
  const inCare = here.filter(({ now }) => !isShort(now.status));
  const ofYear = here.filter(
    ({ own, began }) =>
      began <= first && !own.some(({ status, from, until }) => isShort(status) && from <= last && until > first),
  );
  const entered = [...stays.values()].flatMap((own) =>
    own.filter((stay, i) => beganAt(own, i) === stay.from && first <= stay.from && stay.from <= last),
  );

  /** Placements of the year: a stay after a change of legal status alone (L) is the same one, while the place is. */
  const placements = (own: readonly Stay[]): number => {
    const begin = own.map((stay, i) => {
      const before = own[i - 1];
      return !(stay.reason === "L" && before?.until === stay.from && before.where === stay.where);
    });
    let count = 0;
    for (let i = 0; i < own.length; i += 1) {
      if (!begin[i]) continue;
      let end = i;
      while (begin[end + 1] === false) end += 1;
      if ((own[i] as Stay).from <= last && (own[end] as Stay).until > first) count += 1;
    }
    return count;
  };

  const oc2 = new Map(read("oc2").map((row) => [row.CHILD, row]));
  const share = <T>(of: readonly T[], is: (one: T) => boolean): Counted => [of.filter(is).length, of.length];
  const told = ofYear.map(({ child }) => ({ child, age: age(child), cells: oc2.get(child) ?? ({} as Partial<Line>) }));
  const scoreOf = ({ cells }: (typeof told)[number]): number =>
    cells.SDQ_SCORE ? Number(cells.SDQ_SCORE) : Number.NaN;
  const inScope = told.filter((one) => one.age >= 5 && one.age <= 16);
  const scored = inScope.filter((one) => scoreOf(one) >= 0 && scoreOf(one) <= 40);
  const misuse = told.filter(({ cells }) => cells.SUBSTANCE_MISUSE === "1");
  const completed: Counted = [scored.length, inScope.length];
  const average: Counted = [scored.reduce((sum, one) => sum + scoreOf(one), 0), scored.length];

  const activities = year < 2022 ? /^([FP][123]|G[456]|0)$/ : /^([FP][1245]|G[456]|0)$/;
  const leavers = read("oc3")
    .filter((row) => born.has(row.CHILD) && activities.test(row.ACTIV as string))
    .filter((row) => /^([BCDEGHKRTUVWYZ][12]|[SX]2|0)$/.test(row.ACCOM as string))
    .filter(
      (row) => row.IN_TOUCH !== "DIED" && row.IN_TOUCH !== "RHOM" && age(row.CHILD) >= 17 && age(row.CHILD) <= 21,
    );

  const figures: Record<string, Counted> = {
    OC2_HEALTH_ASSESSMENT: share(told, ({ cells }) => cells.HEALTH_ASSESSMENT === "1"),
    OC2_IMMUNISATIONS: share(told, ({ cells }) => cells.IMMUNISATIONS === "1"),
    OC2_TEETH_CHECK: share(told, ({ cells }) => cells.TEETH_CHECK === "1"),
    OC2_HEALTH_CHECK: share(
      told.filter((one) => one.age < 5),
      ({ cells }) => cells.HEALTH_CHECK === "1",
    ),
    OC2_SUBSTANCE_MISUSE: [misuse.length, told.length],
    OC2_INTERVENTION_RECEIVED: share(misuse, ({ cells }) => cells.INTERVENTION_RECEIVED === "1"),
    OC2_INTERVENTION_OFFERED: share(
      misuse,
      ({ cells }) => cells.INTERVENTION_OFFERED === "1" && cells.INTERVENTION_RECEIVED !== "1",
    ),
    OC2_CONVICTED: share(
      told.filter((one) => one.age >= 10),
      ({ cells }) => cells.CONVICTED === "1",
    ),
    OC2_SDQ_COMPLETED: completed,
    OC2_SDQ_CONCERN: share(scored, (one) => scoreOf(one) >= 17),
    OC2_SDQ_AVERAGE: average,
    K10: completed,
    K11: average,
    OC3_IN_TOUCH: share(leavers, ({ IN_TOUCH }) => IN_TOUCH === "YES"),
    OC3_ACTIVE: share(leavers, ({ ACTIV }) => "FP".includes((ACTIV as string).slice(0, 1))),
    OC3_NEET: share(leavers, ({ ACTIV }) => ACTIV?.startsWith("G") === true),
    OC3_SUITABLE: share(leavers, ({ ACCOM }) => ACCOM?.endsWith("1") === true),
    PL_THREE_OR_MORE: share(inCare, ({ own }) => placements(own) >= 3),
  };
  return {
    figures,
    inCare: inCare.length,
    shortBreaks: here.length - inCare.length,
    inCareByType: tally(inCare.map(({ now }) => typeOf(now.place))),
    /** Children of OC2's group, by age on the last day. */
    ofYearByAge: tally(told.map((one) => bandOf(one.age))),
    entered: entered.filter(({ status }) => !isShort(status)).length,
    enteredForShortBreaks: entered.filter(({ status }) => isShort(status)).length,
  };
}

function bandOf(age: number): string {
  if (age < 1) return "UNDER_1";
  if (age < 5) return "1_TO_4";
  if (age < 10) return "5_TO_9";
  return age < 16 ? "10_TO_15" : "16_AND_OVER";
}

function typeOf(place: string): string {
  if (place.startsWith("U")) return "FOSTER";
  if (place.startsWith("A")) return "FOR_ADOPTION";
  if (place === "P1") return "PARENTS";
  if (place === "K1" || place === "K2" || place === "S1" || place.startsWith("R")) return "RESIDENTIAL";
  return place === "K3" || place === "H5" || place === "P2" || place === "P3" ? "SUPPORTED" : "OTHER";
}

function tally(categories: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const category of categories) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}

if (import.meta.main) {
  const [folder = "", prefix = "", year = ""] = process.argv.slice(2);
  process.stdout.write(`${inspect(countReturn(folder, prefix, Number(year)))}\n`);
}
