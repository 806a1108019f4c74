import { expect } from "vitest";
import type { Caller } from "./api.ts";

/** All pages of a list, one after another, as their ids; checks that each page but the last is full and says that another follows. */
export async function walk(
  ask: Caller,
  list: "children" | "placements" | "placementsInArea",
  args: {
    readonly first: number;
    readonly filter?: unknown;
    readonly sort?: unknown;
    readonly area?: string;
    readonly on?: string;
  },
): Promise<{ ids: string[]; totalCount: number }> {
  const type = list === "children" ? "Child" : "Placement";
  const inArea = list === "placementsInArea";
  const operation = `query ($first: Int!, $after: String, $filter: ${type}Filter, $sort: [${type}Sort!]${inArea ? ", $area: String!, $on: Date" : ""}) {
    list: ${list}(first: $first, after: $after, filter: $filter, sort: $sort${inArea ? ", area: $area, on: $on" : ""}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id }
    }
  }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await ask(operation, { ...args, after });
    expect(errors).toEqual([]);
    const { nodes, pageInfo, totalCount } = data.list;
    ids.push(...nodes.map((node: { id: string }) => node.id));
    expect(pageInfo.endCursor === null).toBe(nodes.length === 0);
    if (!pageInfo.hasNextPage) return { ids, totalCount };
    expect(nodes).toHaveLength(args.first);
    after = pageInfo.endCursor;
  }
}

/** Rows in the order that `terms` ask for, most significant first; the id, in the first term's direction, decides last. */
export function sorted<R extends { readonly id: string }>(
  rows: readonly R[],
  terms: readonly { readonly key: (row: R) => string; readonly direction: "ASC" | "DESC" }[],
): string[] {
  const all = [...terms, { key: (row: R) => row.id, direction: terms[0]?.direction ?? "ASC" }];
  return [...rows]
    .sort((a, b) => {
      for (const { key, direction } of all) {
        const [x, y] = [key(a), key(b)];
        if (x !== y) return x < y === (direction === "ASC") ? -1 : 1;
      }
      return 0;
    })
    .map(({ id }) => id);
}
