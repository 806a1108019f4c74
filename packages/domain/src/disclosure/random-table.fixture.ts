import type { Known } from "./attacker.fixture.ts";
import { ALL, type Dimension } from "./dimension.ts";
import { isFinest, namesAt } from "./grid.ts";
import type { DisclosurePolicy } from "./policies.ts";
import type { CountTable, ProtectedTable } from "./protect-counts.ts";

/** A small generator of numbers that are the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export const policyWith = (more: Partial<DisclosurePolicy>): DisclosurePolicy => ({
  ...{ id: "LOCAL", version: 1, threshold: 5, sensitiveThreshold: 10, zeroShown: true },
  ...{ roundNationTo: 1, roundAreaTo: 1, minDenominator: 10, percentDecimals: 1, source: "a test", provisional: null },
  ...more,
});

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

const SIZES = [[4], [6], [2, 2], [3, 3], [2, 4], [2, 2, 2], [3, 2, 2], [1, 3], []];

/**
 * A table of up to three dimensions and up to two outcomes; mostly small numbers, some large, some zero. One dimension of as many
 * categories as there are `months` is of time.
 */
export function randomTable(
  random: (below: number) => number,
  sizes = SIZES[random(9)] as number[],
  months: readonly string[] = [],
): CountTable {
  const dimensions = sizes.map((size, d): Dimension => {
    if (size === months.length) return { id: "time", categories: months };
    const categories = names(`d${d}c`, size);
    const grouped = size >= 4 && random(2) === 0;
    return {
      id: `d${d}`,
      categories,
      ...(grouped && {
        groups: [
          { id: "g0", of: categories.slice(0, 2) },
          { id: "g1", of: categories.slice(2) },
        ],
      }),
    };
  });
  const small = sizes.reduce((product, size) => product * size, 1) <= 4;
  const outcomes = Array.from({ length: random(small ? 3 : 2) }, (_, i): Dimension => {
    const categories = names(`o${i}c`, small ? 2 + random(2) : 2);
    const grouped = categories.length === 3 && random(2) === 0;
    return { id: `o${i}`, categories, ...(grouped && { groups: [{ id: "og", of: categories.slice(1) }] }) };
  });
  const spread = [4, 8, 15, 40][random(4)] as number;
  let finest: string[][] = [[]];
  for (const { categories } of dimensions) finest = finest.flatMap((at) => categories.map((name) => [...at, name]));
  const counts = finest.map((at) => ({ at, count: random(4) === 0 ? 0 : random(spread) }));
  return {
    dimensions,
    counts,
    outcomes: outcomes.map((dimension) => ({
      dimension,
      counts: counts.flatMap(({ at, count }) => {
        const parts = dimension.categories.map(() => 0);
        for (let i = 0; i < count; i++) {
          const part = random(3) === 0 ? 0 : random(parts.length);
          parts[part] = (parts[part] as number) + 1;
        }
        return dimension.categories.map((name, i) => ({ at: [...at, name], count: parts[i] as number }));
      }),
    })),
  };
}

/** A number of the table, as the sum of unknowns. */
export interface PrintedNumber {
  readonly of: readonly number[];
  readonly count: number;
  readonly hidden: boolean;
  readonly small: boolean;
  readonly finest: boolean;
  readonly ofHiddenPopulation: boolean;
  /** Which category of each dimension of the population, or `ALL` or a group. */
  readonly at: readonly string[];
}

export interface Printed {
  readonly numbers: readonly PrintedNumber[];
  /** What holds of the unknowns whatever is printed: two outcomes are of one population. */
  readonly always: readonly Known[];
  readonly truth: readonly number[];
}

const inside = ({ categories, groups = [] }: Dimension, name: string): readonly string[] => {
  if (name === ALL) return categories;
  const group = groups.find(({ id }) => id === name);
  return group === undefined ? [name] : group.of.flatMap((member) => inside({ id: "", categories, groups }, member));
};

/** The table as printed: unknowns are its finest counts, of every outcome or of the population when there is none. */
export function print(table: CountTable, shown: ProtectedTable): Printed {
  const { grid, population } = shown;
  const lists = table.outcomes?.length ? table.outcomes.map(({ counts }) => counts) : [table.counts];
  const truth = lists.flatMap((counts) => counts.map(({ count }) => count));
  const start = lists.map((_, i) => lists.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  const adds = (list: number, dimensions: readonly Dimension[], at: readonly string[]) => {
    const members = dimensions.map((dimension, d) => new Set(inside(dimension, at[d] as string)));
    return (lists[list] ?? []).flatMap((count, i) =>
      count.at.slice(0, members.length).every((name, d) => members[d]?.has(name)) ? [(start[list] as number) + i] : [],
    );
  };
  const numbers: PrintedNumber[] = [];
  for (let cell = 0; cell < grid.size; cell++) {
    const at = namesAt(grid, cell);
    const finest = isFinest(grid, cell);
    const hidden = population.hidden[cell] === 1;
    const of = adds(0, table.dimensions, at);
    const small = population.small[cell] === 1;
    numbers.push({
      of,
      count: population.counts[cell] as number,
      hidden,
      small,
      finest,
      ofHiddenPopulation: false,
      at,
    });
    for (const [i, outcome] of shown.outcomes.entries()) {
      const dimension = table.outcomes?.[i]?.dimension as Dimension;
      for (const [node, name] of outcome.tree.nodes.entries()) {
        if (name === ALL) continue;
        const place = cell * outcome.tree.nodes.length + node;
        numbers.push({
          of: adds(i, [...table.dimensions, dimension], [...at, name]),
          count: outcome.counts[place] as number,
          hidden: outcome.hidden[place] === 1,
          small: outcome.small[place] === 1,
          finest: finest && node < outcome.tree.leaves,
          ofHiddenPopulation: hidden,
          at,
        });
      }
    }
  }
  const always = table.counts.flatMap(({ at }): Known[] =>
    lists.slice(1).map((_, i) => ({
      of: adds(0, table.dimensions, at),
      less: adds(i + 1, table.dimensions, at),
      least: 0,
      most: 0,
    })),
  );
  return { numbers, always, truth };
}
