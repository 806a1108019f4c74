import { InvalidCursor, type Page } from "@cic/db/page";
import { ApiError } from "./errors.ts";

/** What a connection type resolves from. */
export interface Connection<Row> extends Page<Row> {
  /** As the contract sees it; in truth a function that counts when the field is asked for. */
  readonly totalCount: number;
}

export const maxPageSize = 1000;

/** The page size asked for, when it is one we serve. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw new ApiError("BAD_USER_INPUT", `\`first\` must be from 1 to ${maxPageSize}.`, { argument: "first" });
  }
  return first;
}

/** A page read by `read`, and its total, counted by `count` only when asked for. A cursor of another list is the caller's error. */
export async function connection<Row>(
  { first }: { readonly first: number },
  read: () => Promise<Page<Row>>,
  count: () => Promise<number>,
): Promise<Connection<Row>> {
  pageSize(first);
  try {
    // The default resolver of a field calls a function that it finds in its place.
    return { ...(await read()), totalCount: count as unknown as number };
  } catch (error) {
    if (error instanceof InvalidCursor) {
      throw new ApiError("INVALID_CURSOR", "The cursor belongs to a list with another filter or sort.");
    }
    throw error;
  }
}
