import { findTable, type Known } from "./attacker.fixture.ts";
import { ALL } from "./dimension.ts";
import { namesAt } from "./grid.ts";
import type { DisclosurePolicy } from "./policies.ts";
import { type CountTable, type ProtectedTable, protectCounts, type ShownBefore } from "./protect-counts.ts";
import { type Printed, policyWith, print, randomFrom, randomTable } from "./random-table.fixture.ts";

/** As large as a sum gets in the attacker's mind; more than the tables here hold. */
const MOST = 10_000;

/** What the attacker knows: shown sums, and that hidden ones are no zero where a zero would have been shown. */
const knowledge = ({ numbers, always }: Printed, zeroShown: boolean, insider?: string): Known[] => [
  ...always,
  ...numbers.map(({ of, count, hidden, ofHiddenPopulation, at }) =>
    hidden && !(insider !== undefined && at[0] === insider)
      ? { of, least: zeroShown && !ofHiddenPopulation ? 1 : 0, most: MOST }
      : { of, least: count, most: count },
  ),
];

export interface Attack {
  readonly leaks: readonly string[];
  /** Searches that were given up: neither a table that fits was found, nor that there is none. */
  readonly undecided: number;
  readonly hidden: number;
  readonly shown: number;
}

/** Attacks every hidden number of the protected table, and tells what was learned that must not be. */
export function attackTable(
  table: CountTable,
  policy: DisclosurePolicy,
  weaken: (shown: ProtectedTable) => void = () => {},
): Attack {
  const shown = protectCounts(table, policy);
  weaken(shown);
  const printed = print(table, shown);
  const { threshold, zeroShown } = policy;
  const leaks: string[] = [];
  let undecided = 0;
  const known = knowledge(printed, zeroShown);
  const everybody = possibilities(printed, known, threshold);
  for (const [i, { hidden, count, at, small, finest, ofHiddenPopulation }] of printed.numbers.entries()) {
    const leak = (what: string) => leaks.push(`${at.join("/")} ${count}: ${what}`);
    if (!hidden) {
      if (count > 0 ? count < threshold : !zeroShown) leak("is shown");
      continue;
    }
    const zero = count === 0 && ofHiddenPopulation;
    if (!zero && !everybody.canBe(i, count + 1, MOST) && !everybody.canBe(i, 0, count - 1)) leak("is determined");
    if (!small || ofHiddenPopulation) continue;
    if (!everybody.canBe(i, threshold - 1, MOST)) leak("is less than the band");
    if (finest && !everybody.canBe(i, 0, zeroShown ? 1 : 0)) leak("is not the least");
  }
  for (const insider of table.insiders === undefined ? [] : (table.dimensions[0]?.categories ?? [])) {
    const somebody = possibilities(printed, knowledge(printed, zeroShown, insider), threshold);
    for (const [i, { small, finest, ofHiddenPopulation, at, count }] of printed.numbers.entries()) {
      if (!small || ofHiddenPopulation || !finest || at[0] === insider) continue;
      if (!somebody.canBe(i, threshold - 1, MOST)) leaks.push(`${at.join("/")} ${count}: ${insider} knows it is less`);
    }
    undecided += somebody.undecided();
  }
  undecided += everybody.undecided();
  const hidden = printed.numbers.filter((number) => number.hidden).length;
  return { leaks, undecided, hidden, shown: printed.numbers.length - hidden };
}

/** The random table of a seed under a random policy, attacked: by the areas themselves too, every other time. */
export function attackSeed(seed: number): Attack {
  const random = randomFrom(seed);
  const policy = policyWith({ threshold: [3, 5, 6, 8][random(4)] as number, zeroShown: random(4) !== 0 });
  const insiders = random(2) === 0;
  const table = randomTable(random);
  return attackTable(insiders && table.dimensions.length > 0 ? { ...table, insiders: "d0" } : table, policy);
}

/** Random months, each shown when it has ended and again with those after it, attacked by who kept all that was shown. */
export function attackMonths(seed: number): Attack {
  const random = randomFrom(seed);
  const policy = policyWith({ threshold: [3, 5, 6, 8][random(4)] as number, zeroShown: random(4) !== 0 });
  const months = ["m0", "m1", "m2"];
  const table = randomTable(random, [[3], [2, 3], [4, 3], [2, 3, 2]][random(4)] as number[], months);
  const time = table.dimensions.findIndex(({ id }) => id === "time");
  const insiders = time > 0 && random(2) === 0 ? { insiders: "d0" } : {};
  const quarters = [{ id: "q0", of: months.slice(0, 2) }];
  const shownOnce = new Set<string>();
  const leaks: string[] = [];
  let before: CountTable["before"];
  for (let ended = 1; ; ended++) {
    const categories = months.slice(0, ended);
    const groups = quarters.filter(({ of }) => of.every((month) => categories.includes(month)));
    const kept = <T extends { readonly at: readonly string[] }>(counts: readonly T[]) =>
      counts.filter(({ at }) => categories.includes(at[time] as string));
    const now: CountTable = {
      dimensions: table.dimensions.map((dimension, d) => (d === time ? { id: "time", categories, groups } : dimension)),
      counts: kept(table.counts),
      outcomes: (table.outcomes ?? []).map((outcome) => ({ ...outcome, counts: kept(outcome.counts) })),
      ...insiders,
      open: (at) => at[time] === ALL && ended < months.length,
      ...(before !== undefined && { before }),
    };
    const told = shownIn(now, protectCounts(now, policy));
    for (const [name, state] of told) {
      if (state === "HIDDEN" && shownOnce.has(name)) leaks.push(`${name}: was shown before`);
      if (state === "SHOWN") shownOnce.add(name);
    }
    if (ended === months.length) {
      const attack = attackTable(now, policy);
      return { ...attack, leaks: [...leaks, ...attack.leaks] };
    }
    before = (at, outcome, category) => told.get([...at, outcome, category].join("/"));
  }
}

/** What a table shows and hides, by name. What is not shown yet is in neither. */
function shownIn(table: CountTable, { grid, population, outcomes }: ProtectedTable): Map<string, ShownBefore> {
  const told = new Map<string, ShownBefore>();
  for (let cell = 0; cell < grid.size; cell++) {
    if (population.open[cell] === 1) continue;
    const at = namesAt(grid, cell);
    told.set([...at, "", ALL].join("/"), population.hidden[cell] === 1 ? "HIDDEN" : "SHOWN");
    for (const [i, { hidden, tree }] of outcomes.entries()) {
      for (const [node, category] of tree.nodes.entries()) {
        const isHidden = hidden[cell * tree.nodes.length + node] === 1;
        const name = [...at, table.outcomes?.[i]?.dimension.id, category].join("/");
        told.set(name, isHidden ? "HIDDEN" : "SHOWN");
      }
    }
  }
  return told;
}

/** What each number can be; every table that is found tells of all of them. */
function possibilities(printed: Printed, known: readonly Known[], threshold: number) {
  const most = Math.max(0, ...printed.truth) + threshold;
  const ranges = printed.numbers.map(({ count }) => ({ least: count, most: count }));
  const note = (found: Int32Array) => {
    for (const [i, { of }] of printed.numbers.entries()) {
      const sum = of.reduce((total, cell) => total + (found[cell] as number), 0);
      const range = ranges[i] as { least: number; most: number };
      range.least = Math.min(range.least, sum);
      range.most = Math.max(range.most, sum);
    }
  };
  let undecided = 0;
  return {
    undecided: () => undecided,
    /** A bound of the range asked for is the truth's, so that a range that reaches it says yes. */
    canBe(i: number, from: number, to: number): boolean {
      const range = ranges[i] as { least: number; most: number };
      if (to === MOST ? range.most >= from : range.least <= to) return true;
      const found = findTable(
        [...known, { of: printed.numbers[i]?.of ?? [], least: from, most: to }],
        printed.truth,
        most,
      );
      if (found === "GAVE_UP") undecided += 1;
      if (typeof found === "string") return found === "GAVE_UP";
      note(found);
      return true;
    },
  };
}
