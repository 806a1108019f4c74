import { findTable, type Known } from "./attacker.fixture.ts";
import type { DisclosurePolicy } from "./policies.ts";
import { type CountTable, type ProtectedTable, protectCounts } from "./protect-counts.ts";
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
