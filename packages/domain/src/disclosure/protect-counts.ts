import { type Box, boxOf, choices, upwardBox, WAYS, waysInto } from "./boxes.ts";
import { ALL, type Dimension, type Shift, shiftsInto, type Tree, treeOf, upward } from "./dimension.ts";
import { type Count, type Grid, gridOf, isFinest, namesAt, nodesAt, sumsOf } from "./grid.ts";
import { type DisclosurePolicy, thresholdOf } from "./policies.ts";

/** How the same population is divided by what was done for it, as by "on time" and "not": numerators are its nodes. */
export interface Outcome {
  readonly dimension: Dimension;
  /** A category of each dimension of the population, then one of the outcome. */
  readonly counts: readonly Count[];
  /** Whether it tells more of a child. */
  readonly sensitive?: boolean;
}

/** All that one audience is shown of one population: protected together, because what one part shows may give another away. */
export interface CountTable {
  /** Up to three. */
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly Count[];
  readonly outcomes?: readonly Outcome[];
  /** Whether a breakdown is one that tells more of a child. */
  readonly sensitive?: boolean;
  /** The dimension whose categories each know their own counts, as areas do; one of them learns nothing of another. */
  readonly insiders?: string;
  /** Cells that nobody is shown yet, by their names: sums over time that has not ended. They are no zero to anybody. */
  readonly open?: (at: readonly string[]) => boolean;
  /**
   * What the same audience was shown of the table before, by the names of a cell and of a category of an outcome (`ALL` for the
   * population): what was shown is known, and cannot hide anything; what was hidden stays hidden.
   */
  readonly before?: (at: readonly string[], outcome: string, category: string) => ShownBefore | undefined;
}

export type ShownBefore = "SHOWN" | "HIDDEN";

export interface ProtectedTable {
  readonly grid: Grid;
  readonly population: ProtectedCells;
  /** Of each outcome, with its dimension last. */
  readonly outcomes: readonly (ProtectedCells & { readonly tree: Tree })[];
}

export interface ProtectedCells {
  readonly counts: Float64Array;
  readonly hidden: Uint8Array;
  /** Hidden because it is small itself. */
  readonly small: Uint8Array;
  /** Hidden because it is not shown yet; of the population and its outcomes alike. */
  readonly open: Uint8Array;
}

/** By how much a count must be able to be more, or less, as far as anybody can tell. */
interface Slack {
  readonly up: number;
  readonly down: number;
}

export const MOST_DIMENSIONS = 3;

/**
 * Which counts are hidden, so that no hidden one can be found from those shown, their sums, and the knowledge that a zero
 * would have been shown (rules 6.5, 12.4).
 *
 * A small count is hidden, and with it a box of others that can change by as much and leave every sum as it is. The box is
 * the proof: the table with these changes would look the same. Therefore, to who knows nothing else,
 * - a small count of a finest cell may be any of the hidden band (1 to threshold - 1);
 * - a small subtotal may be as large as the band or larger, and is never determined;
 * - no hidden count is determined, but for a zero where the totals that are shown are zero;
 * - where the population of a cell is hidden, so is every outcome of it, zero or not.
 *
 * Boxes are chosen greedily, cheapest first by the counts that they hide: never too few, at times more than the fewest.
 *
 * The same table may be shown again, with a month more. Sums over time are shown when it has ended, so that a box can always be
 * closed through one that was not shown before; none goes through what was.
 */
export function protectCounts(table: CountTable, policy: DisclosurePolicy): ProtectedTable {
  const threshold = thresholdOf(policy, table.sensitive === true);
  if (threshold < 3) throw new Error("A band of one number would give the number.");
  if (table.dimensions.length > MOST_DIMENSIONS) throw new Error("A table has three dimensions at most.");
  const lowest = policy.zeroShown ? 1 : 0;
  const grid = gridOf(table.dimensions);
  const population = cellsOf(sumsOf(grid, table.counts));
  const outcomes = (table.outcomes ?? []).map(({ dimension, counts, sensitive = false }) => {
    const sums = sumsOf(gridOf([...table.dimensions, dimension]), counts);
    const tree = treeOf(dimension);
    const nodes = tree.nodes.length;
    if (population.counts.some((count, cell) => count !== sums[cell * nodes + nodes - 1])) {
      throw new Error(`The outcome ${dimension.id} is not of this population.`);
    }
    return {
      ...cellsOf(sums),
      tree,
      nodes,
      threshold: thresholdOf(policy, sensitive || table.sensitive === true),
      varies: new Uint8Array(sums.length),
      known: new Uint8Array(sums.length),
      stays: [] as number[],
    };
  });
  const insiders = table.dimensions.findIndex(({ id }) => id === table.insiders);
  type OutcomeCells = (typeof outcomes)[number];
  const known = knownBefore(table, grid, population, outcomes);

  // What was shown before leaves few ways: where the cheapest will not do, all are tried.
  const tries = table.before === undefined ? [WAYS] : [WAYS, Number.POSITIVE_INFINITY];
  const isSmall = (count: number, below: number) => count >= lowest && count < below;
  const slacksOf = (count: number, below: number, finest: boolean): readonly Slack[] => {
    const upToBand = { up: Math.max(1, below - 1 - count), down: 0 };
    return finest ? [{ up: below - 1 - count, down: count - lowest }, upToBand] : [upToBand];
  };

  const hidePopulation = (cell: number) => {
    population.hidden[cell] = 1;
    for (const outcome of outcomes) outcome.hidden.fill(1, cell * outcome.nodes, (cell + 1) * outcome.nodes);
  };

  // A box of populations moves members of some outcome: of the one given, or of whichever has enough of them at every corner.
  const populationPrice = (
    { cells, signs }: Box,
    { up, down }: Slack,
    below: number,
    of?: { in: OutcomeCells; leaf: number },
  ) => {
    let price = 0;
    for (const [i, cell] of cells.entries()) {
      const count = population.counts[cell] as number;
      if (count - (signs[i] === 1 ? down : up) < (population.open[cell] === 1 ? 0 : lowest))
        return Number.POSITIVE_INFINITY;
      if (population.hidden[cell] === 0) price += known.population[cell] === 1 ? Number.POSITIVE_INFINITY : count + 1;
      if (price >= below) return Number.POSITIVE_INFINITY;
    }
    for (const outcome of outcomes) {
      const room = { up: 0, down: 0 };
      for (let leaf = 0; leaf < outcome.tree.leaves; leaf++) {
        if (outcome === of?.in && leaf !== of.leaf) continue;
        const least = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY };
        for (const [i, cell] of cells.entries()) {
          const way = signs[i] === 1 ? "down" : "up";
          least[way] = Math.min(least[way], outcome.counts[cell * outcome.nodes + leaf] as number);
        }
        room.up += least.up;
        room.down += least.down;
      }
      if (room.up < up || room.down < down) return Number.POSITIVE_INFINITY;
    }
    return price;
  };

  const outcomePrice = (outcome: OutcomeCells, { cells, signs }: Box, { up, down }: Slack, below: number) => {
    let price = 0;
    for (const [i, cell] of cells.entries()) {
      const count = outcome.counts[cell] as number;
      const least = population.hidden[Math.floor(cell / outcome.nodes)] === 1 ? 0 : lowest;
      if (count - (signs[i] === 1 ? down : up) < least) return Number.POSITIVE_INFINITY;
      if (outcome.hidden[cell] === 0) price += outcome.known[cell] === 1 ? Number.POSITIVE_INFINITY : count + 1;
      if (price >= below) return Number.POSITIVE_INFINITY;
    }
    return price;
  };

  /** Hides the cheapest of the boxes; the ways through the insiders' dimension that it took, `undefined` when none will do. */
  const hideCheapest = (
    boxes: Iterable<Box>,
    price: (box: Box, below: number) => number,
    hide: (cell: number) => void,
  ) => {
    let best: { box: Box; price: number } | undefined;
    for (const box of boxes) {
      const below = best?.price ?? Number.POSITIVE_INFINITY;
      const at = price(box, below);
      if (at < below) best = { box, price: at };
      if (at === 0) break;
    }
    if (best === undefined) return undefined;
    for (const cell of best.box.cells) hide(cell);
    return best.box;
  };

  const finestUnder = (cell: number, count: (finest: number) => number, without: number) => {
    const nodes = nodesAt(grid, cell);
    let best: { finest: number; count: number } | undefined;
    const under = nodes.map((node, d) => {
      const tree = grid.trees[d] as Tree;
      const leaves = Array.from({ length: tree.leaves }, (_, leaf) => leaf);
      return leaves.filter((leaf) => upward(tree, leaf).includes(node) && !(d === insiders && leaf === without));
    });
    for (const leaves of choices(under)) {
      const finest = leaves.reduce((sum, leaf, d) => sum + leaf * (grid.strides[d] as number), 0);
      // Where all that is under it was shown before, there is nothing left to hide.
      if (upwardBox(grid, finest).cells.some((above) => known.population[above] === 1)) continue;
      if (count(finest) > (best?.count ?? lowest - 1)) best = { finest, count: count(finest) };
    }
    return best?.finest;
  };

  /** Makes the population of a cell vary, or an outcome there whose members its population must vary with. */
  const coverPopulation = (
    cell: number,
    slacks: readonly Slack[],
    without: number,
    of?: { in: OutcomeCells; node: number },
  ) => {
    const leaves = of === undefined ? [undefined] : leavesUnder(of.in.tree, of.node);
    for (const slack of slacks) {
      const one = (at: number, sign: 1 | -1) => {
        const count = population.counts[at] as number;
        if (count - (sign === 1 ? slack.down : slack.up) < (population.open[at] === 1 ? 0 : lowest)) return 1e12;
        if (population.hidden[at] === 1) return 0;
        return known.population[at] === 1 ? 1e12 : count + 1;
      };
      const price = (box: Box, below: number) =>
        leaves.reduce<number>((least, leaf) => {
          const moved = of === undefined ? undefined : { in: of.in, leaf: leaf as number };
          return Math.min(least, populationPrice(box, slack, Math.min(least, below), moved));
        }, Number.POSITIVE_INFINITY);
      for (const most of tries) {
        const ways = waysInto(grid, cell, one, { dimension: insiders, node: without }, most);
        const boxes = Iterator.from(choices(ways)).map((shifts) => boxOf(grid.strides, shifts));
        const box = hideCheapest(boxes, price, hidePopulation);
        if (box !== undefined) return box;
      }
    }
    const inOutcome = (finest: number) =>
      of === undefined
        ? (population.counts[finest] as number)
        : (of.in.counts[finest * of.in.nodes + of.node] as number);
    const finest = finestUnder(cell, inOutcome, without);
    if (finest === undefined) return undefined;
    const box = upwardBox(grid, finest);
    for (const above of box.cells) hidePopulation(above);
    return box;
  };

  const coverOutcome = (
    outcome: OutcomeCells,
    cell: number,
    slacks: readonly Slack[],
    without: number,
    ofPopulation: readonly Slack[] = slacks.slice(-1),
  ) => {
    const { tree, nodes } = outcome;
    const at = Math.floor(cell / nodes);
    const node = cell % nodes;
    const strides = [...grid.strides.map((stride) => stride * nodes), 1];
    for (const slack of slacks) {
      const one = (other: number, sign: 1 | -1) => {
        const place = other * nodes + node;
        const least = population.hidden[other] === 1 ? 0 : lowest;
        if ((outcome.counts[place] as number) - (sign === 1 ? slack.down : slack.up) < least) return 1e12;
        if (outcome.hidden[place] === 1) return 0;
        return outcome.known[place] === 1 ? 1e12 : (outcome.counts[place] as number) + 1;
      };
      const within = shiftsInto(tree, node).filter((shift) => shift.every(([to]) => to !== nodes - 1));
      for (const most of tries) {
        const ways: Shift[][] = [...waysInto(grid, at, one, { dimension: insiders, node: without }, most), within];
        const boxes = Iterator.from(choices(ways)).map((shifts) => boxOf(strides, shifts));
        const box = hideCheapest(
          boxes,
          (candidate, below) => outcomePrice(outcome, candidate, slack, below),
          (place) => {
            outcome.hidden[place] = 1;
            outcome.varies[place] = 1;
          },
        );
        if (box !== undefined) return box;
      }
    }
    return coverPopulation(at, ofPopulation, without, { in: outcome, node });
  };

  /** Once, and once more without each insider that the first box went through. */
  const coverForAll = (cell: number, cover: (without: number) => Box | undefined) => {
    const first = cover(-1);
    if (insiders === -1 || first === undefined) return;
    const own = nodesAt(grid, cell)[insiders];
    const leaves = (grid.trees[insiders] as Tree).leaves;
    for (const [node] of first.shifts[insiders] as Shift) if (node < leaves && node !== own) cover(node);
  };

  for (let cell = 0; cell < grid.size; cell++) {
    if (population.open[cell] === 1) hidePopulation(cell);
    else if (isSmall(population.counts[cell] as number, threshold)) {
      population.small[cell] = 1;
      hidePopulation(cell);
    } else if (population.hidden[cell] === 1) hidePopulation(cell);
  }
  for (const outcome of outcomes) {
    for (let cell = 0; cell < outcome.counts.length; cell++) {
      if (population.open[Math.floor(cell / outcome.nodes)] === 1) continue;
      if (!isSmall(outcome.counts[cell] as number, outcome.threshold)) continue;
      outcome.small[cell] = 1;
      outcome.hidden[cell] = 1;
    }
  }
  for (const cell of bySize(population)) {
    const slacks = slacksOf(population.counts[cell] as number, threshold, isFinest(grid, cell));
    coverForAll(cell, (without) => coverPopulation(cell, slacks, without));
  }
  const either: readonly Slack[] = [
    { up: 1, down: 0 },
    { up: 0, down: 1 },
  ];
  for (const cell of known.stays) {
    if (population.small[cell] === 0) coverForAll(cell, (without) => coverPopulation(cell, either, without));
  }
  for (const outcome of outcomes) {
    for (const cell of bySize(outcome)) {
      const at = Math.floor(cell / outcome.nodes);
      const node = cell % outcome.nodes;
      if (node === outcome.nodes - 1 || population.hidden[at] === 1) continue;
      const finest = isFinest(grid, at) && node < outcome.tree.leaves;
      const slacks = slacksOf(outcome.counts[cell] as number, outcome.threshold, finest);
      coverForAll(at, (without) => coverOutcome(outcome, cell, slacks, without));
    }
  }
  for (const outcome of outcomes) {
    for (const cell of outcome.stays) {
      const at = Math.floor(cell / outcome.nodes);
      if (outcome.small[cell] === 1 || outcome.varies[cell] === 1 || population.hidden[at] === 1) continue;
      coverForAll(at, (without) => coverOutcome(outcome, cell, either, without, either));
    }
  }
  // Where a population is hidden, none of its outcomes is determined; this may hide more of them.
  for (let before = -1; before !== hiddenOf(population); ) {
    before = hiddenOf(population);
    for (const outcome of outcomes) {
      for (let cell = 0; cell < outcome.counts.length; cell++) {
        const at = Math.floor(cell / outcome.nodes);
        if (population.hidden[at] === 0 || population.open[at] === 1 || cell % outcome.nodes === outcome.nodes - 1)
          continue;
        // A box that was found for another cell shows it of this one too.
        if (outcome.varies[cell] === 1 || outcome.counts[cell] === 0) continue;
        outcome.varies[cell] = 1;
        coverOutcome(outcome, cell, either, -1, either);
      }
    }
  }
  return { grid, population, outcomes };
}

const cellsOf = (counts: Float64Array): ProtectedCells => ({
  counts,
  hidden: new Uint8Array(counts.length),
  small: new Uint8Array(counts.length),
  open: new Uint8Array(counts.length),
});

interface OutcomeBefore extends ProtectedCells {
  readonly tree: Tree;
  /** Shown before, and hidden before. */
  readonly known: Uint8Array;
  readonly stays: number[];
}

/** Marks what is not shown yet, and what was shown and hidden before. */
function knownBefore(
  { before, open, outcomes: told = [] }: CountTable,
  grid: Grid,
  population: ProtectedCells,
  outcomes: readonly OutcomeBefore[],
) {
  const known = { population: new Uint8Array(grid.size), stays: [] as number[] };
  for (let cell = 0; (before !== undefined || open !== undefined) && cell < grid.size; cell++) {
    const at = namesAt(grid, cell);
    if (open?.(at) === true) {
      population.open[cell] = 1;
      for (const { open: of, tree } of outcomes) of.fill(1, cell * tree.nodes.length, (cell + 1) * tree.nodes.length);
      continue;
    }
    const was = before?.(at, "", ALL);
    if (was === "SHOWN") known.population[cell] = 1;
    if (was === "HIDDEN") {
      population.hidden[cell] = 1;
      known.stays.push(cell);
    }
    for (const [i, outcome] of outcomes.entries()) {
      for (const [node, category] of outcome.tree.nodes.entries()) {
        const place = cell * outcome.tree.nodes.length + node;
        const then = category === ALL ? was : before?.(at, told[i]?.dimension.id as string, category);
        if (then === "SHOWN") outcome.known[place] = 1;
        if (then !== "HIDDEN") continue;
        outcome.hidden[place] = 1;
        if (category !== ALL) outcome.stays.push(place);
      }
    }
  }
  return known;
}

const hiddenOf = ({ hidden }: ProtectedCells): number => hidden.reduce((sum, is) => sum + is, 0);

/** The small cells, smallest first. */
const bySize = ({ counts, small }: ProtectedCells): number[] =>
  Array.from(small.keys())
    .filter((cell) => small[cell] === 1)
    .sort((a, b) => (counts[a] as number) - (counts[b] as number));

const leavesUnder = (tree: Tree, node: number): number[] =>
  Array.from({ length: tree.leaves }, (_, leaf) => leaf).filter((leaf) => upward(tree, leaf).includes(node));
