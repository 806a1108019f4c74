import { createHash } from "node:crypto";
import { ApiError } from "./errors.ts";
import { pageSize } from "./page.ts";

/** A page of a list that is held in memory, in its order: neither the page nor the total costs a statement. */
export function memoryPage<Row extends { readonly id: string }>(
  found: readonly Row[],
  args: { readonly first: number; readonly after?: string | null | undefined },
  /** What a cursor is good for: one filter and one order. */
  of: unknown,
) {
  const first = pageSize(args.first);
  const shape = createHash("sha256").update(JSON.stringify(of)).digest("base64url").slice(0, 12);
  const start = args.after == null ? 0 : positionAfter(found, args.after, shape);
  const nodes = found.slice(start, start + first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < found.length,
      endCursor: last === undefined ? null : Buffer.from(`${shape} ${last.id}`).toString("base64url"),
    },
    totalCount: found.length,
  };
}

function positionAfter(found: readonly { readonly id: string }[], cursor: string, shape: string): number {
  const [itsShape, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const position = itsShape === shape ? found.findIndex((candidate) => candidate.id === id) : -1;
  if (position < 0) throw new ApiError("INVALID_CURSOR", "The cursor belongs to a list with another filter or sort.");
  return position + 1;
}
