import { ALL, type Dimension, type Tree, treeOf, upward } from "./dimension.ts";

/** Every cell of a table, subtotals and totals too, as one row of numbers. */
export interface Grid {
  readonly dimensions: readonly Dimension[];
  readonly trees: readonly Tree[];
  readonly strides: readonly number[];
  readonly size: number;
}

export function gridOf(dimensions: readonly Dimension[]): Grid {
  const trees = dimensions.map(treeOf);
  const strides: number[] = [];
  let size = 1;
  for (let d = trees.length - 1; d >= 0; d--) {
    strides[d] = size;
    size *= (trees[d] as Tree).nodes.length;
  }
  return { dimensions, trees, strides, size };
}

/** The node of each dimension that the cell lies at. */
export const nodesAt = (grid: Grid, cell: number): number[] =>
  grid.trees.map((tree, d) => Math.floor(cell / (grid.strides[d] as number)) % tree.nodes.length);

/** The cell at these names, `ALL` for a total; `undefined` when a name is none of its dimension's. */
export function cellAt(grid: Grid, at: readonly string[]): number | undefined {
  if (at.length !== grid.trees.length) return undefined;
  let cell = 0;
  for (const [d, tree] of grid.trees.entries()) {
    const node = tree.nodes.indexOf(at[d] as string);
    if (node === -1) return undefined;
    cell += node * (grid.strides[d] as number);
  }
  return cell;
}

export const namesAt = (grid: Grid, cell: number): string[] =>
  nodesAt(grid, cell).map((node, d) => (grid.trees[d] as Tree).nodes[node] ?? ALL);

/** Whether the cell is the sum of no others. */
export const isFinest = (grid: Grid, cell: number): boolean =>
  nodesAt(grid, cell).every((node, d) => node < (grid.trees[d] as Tree).leaves);

export interface Count {
  /** A category of each dimension. */
  readonly at: readonly string[];
  readonly count: number;
}

/** The counts with all their subtotals and totals. */
export function sumsOf(grid: Grid, counts: readonly Count[]): Float64Array {
  const sums = new Float64Array(grid.size);
  // By the name of each finest category, how far its own cell and those above it are from the first.
  const ways = grid.trees.map((tree, d) => {
    const stride = grid.strides[d] as number;
    return new Map(
      tree.nodes.slice(0, tree.leaves).map((name, node) => [name, upward(tree, node).map((above) => above * stride)]),
    );
  });
  for (const { at, count } of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new Error("A count is no whole number.");
    let cells = at.length === ways.length ? [0] : [];
    for (const [d, way] of ways.entries()) {
      const path = way.get(at[d] as string) ?? [];
      cells = cells.flatMap((before) => path.map((above) => before + above));
    }
    if (cells.length === 0) throw new Error("A count is not of a finest cell of its table.");
    for (const above of cells) sums[above] = (sums[above] as number) + count;
  }
  return sums;
}
