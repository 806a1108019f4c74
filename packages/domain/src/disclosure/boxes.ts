import { type Shift, shiftsInto, type Tree, upward } from "./dimension.ts";
import { type Grid, nodesAt } from "./grid.ts";

/** Cells that can change together by as much, each up (1) or down (-1), and leave every sum what it is. */
export interface Box {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  /** Which way through each dimension it takes. */
  readonly shifts: readonly Shift[];
}

/** The product of one shift in each dimension, those of `strides`. */
export function boxOf(strides: readonly number[], shifts: readonly Shift[]): Box {
  let cells = [0];
  let signs: (1 | -1)[] = [1];
  for (const [d, shift] of shifts.entries()) {
    const nextCells: number[] = [];
    const nextSigns: (1 | -1)[] = [];
    for (let i = 0; i < cells.length; i++) {
      for (const [node, sign] of shift) {
        nextCells.push((cells[i] as number) + node * (strides[d] as number));
        nextSigns.push(((signs[i] as number) * sign) as 1 | -1);
      }
    }
    cells = nextCells;
    signs = nextSigns;
  }
  return { cells, signs, shifts };
}

/** How many ways through a dimension are tried for one cell; of a large dimension the cheapest, and one through the total. */
export const WAYS = 5;

/**
 * Ways through each dimension for the cell, cheapest first by `price` of the cells that differ from it in that dimension only.
 * None goes through the node `without` of the dimension `d`, where one is given.
 */
export function waysInto(
  grid: Grid,
  cell: number,
  price: (cell: number, sign: 1 | -1) => number,
  without?: { readonly dimension: number; readonly node: number },
  most = WAYS,
): Shift[][] {
  return nodesAt(grid, cell).map((node, d) => {
    const tree = grid.trees[d] as Tree;
    const stride = grid.strides[d] as number;
    const banned = without?.dimension === d && without.node !== node ? without.node : -1;
    const priced = shiftsInto(tree, node)
      .filter((shift) => shift.every(([at]) => at !== banned))
      .map((shift) => ({
        shift,
        price: shift.reduce((sum, [at, sign]) => sum + price(cell + (at - node) * stride, sign), 0),
      }))
      .sort((a, b) => a.price - b.price);
    const kept = priced.slice(0, most);
    const root = tree.nodes.length - 1;
    const throughTotal = priced.find(({ shift }) => shift.some(([at]) => at === root));
    if (throughTotal !== undefined && !kept.includes(throughTotal)) kept.push(throughTotal);
    return kept.map(({ shift }) => shift);
  });
}

/** One more in a finest cell and in all that contains it. */
export function upwardBox(grid: Grid, finest: number): Box {
  return boxOf(
    grid.strides,
    nodesAt(grid, finest).map((node, d) => upward(grid.trees[d] as Tree, node).map((at) => [at, 1] as const)),
  );
}

/** Every choice of one of each. */
export function* choices<T>(lists: readonly (readonly T[])[], chosen: readonly T[] = []): Generator<readonly T[]> {
  const next = lists[chosen.length];
  if (next === undefined) yield chosen;
  else for (const one of next) yield* choices(lists, [...chosen, one]);
}
