/** Names the total of a dimension in a cell's place. */
export const ALL = "*";

/**
 * A way to divide a population: every member is in one of its categories. Groups are subtotals of some of them, as quarters are of
 * months; a group names categories or groups before it, and nothing is in two groups at once.
 */
export interface Dimension {
  readonly id: string;
  readonly categories: readonly string[];
  readonly groups?: readonly { readonly id: string; readonly of: readonly string[] }[];
}

/** A dimension as a tree: its categories first, then its groups, the total last. */
export interface Tree {
  readonly nodes: readonly string[];
  readonly leaves: number;
  readonly parent: readonly number[];
}

export function treeOf({ id, categories, groups = [] }: Dimension): Tree {
  const nodes = [...categories, ...groups.map((group) => group.id), ALL];
  const at = new Map(nodes.map((node, i) => [node, i]));
  if (at.size !== nodes.length) throw new Error(`The dimension ${id} has a name twice.`);
  if (categories.length === 0) throw new Error(`The dimension ${id} has no category.`);
  const root = nodes.length - 1;
  const parent = nodes.map(() => root);
  parent[root] = -1;
  for (const [i, group] of groups.entries()) {
    for (const member of group.of) {
      const node = at.get(member);
      if (node === undefined || node >= categories.length + i || parent[node] !== root) {
        throw new Error(`The group ${group.id} of ${id} cannot hold ${member}.`);
      }
      parent[node] = categories.length + i;
    }
  }
  return { nodes, leaves: categories.length, parent };
}

/** A node and what contains it, up to the total. */
export function upward(tree: Tree, node: number): number[] {
  const path: number[] = [];
  for (let at = node; at !== -1; at = tree.parent[at] as number) path.push(at);
  return path;
}

/** Members moved: how many more (1) or fewer (-1) each node then holds. */
export type Shift = readonly (readonly [node: number, sign: 1 | -1])[];

/**
 * The ways in which one member more could be in `node`: come from another category, or be one more in the total. Each keeps
 * every subtotal the sum of its parts.
 */
export function shiftsInto(tree: Tree, node: number): Shift[] {
  const shifts: Shift[] = [];
  for (let leaf = 0; leaf < tree.leaves; leaf++) {
    const up = upward(tree, leaf);
    if (!up.includes(node)) continue;
    shifts.push(up.map((at) => [at, 1] as const));
    for (let other = 0; other < tree.leaves; other++) {
      const otherUp = upward(tree, other);
      if (otherUp.includes(node)) continue;
      shifts.push([
        ...up.filter((at) => !otherUp.includes(at)).map((at) => [at, 1] as const),
        ...otherUp.filter((at) => !up.includes(at)).map((at) => [at, -1] as const),
      ]);
    }
  }
  return shifts;
}
