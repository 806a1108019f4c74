import { InvalidCursor } from "@cic/db/cursor";
import type { Page } from "@cic/db/page";
import { ApiError } from "./errors.ts";
import { type Selecting, selects } from "./selects.ts";

/** What a connection type resolves from; its total is there where it is selected. */
export type Connection<Row> = Page<Row> & { readonly totalCount: number };

export const maxPageSize = 1000;

/** The page size asked for, when it is one we serve. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw new ApiError("BAD_USER_INPUT", `\`first\` must be from 1 to ${maxPageSize}.`, { argument: "first" });
  }
  return first;
}

/**
 * A page read by `read`, with its list's total where that is selected: which the page tells, or `count` is asked for at the same time. A cursor
 * of another list is the caller's error.
 */
export async function connection<Read extends Page<unknown>>(
  info: Selecting,
  { first }: { readonly first: number },
  read: (asksTotal: boolean) => Promise<Read>,
  count?: () => Promise<number>,
): Promise<Read & { readonly totalCount: number }> {
  pageSize(first);
  const asksTotal = selects(info, "totalCount");
  try {
    const reading = read(asksTotal);
    const counting = asksTotal ? count?.() : undefined;
    counting?.catch(() => {});
    const page = (await reading) as Read & { readonly totalCount: number };
    return counting === undefined ? page : { ...page, totalCount: await counting };
  } catch (error) {
    if (error instanceof InvalidCursor) {
      throw new ApiError("INVALID_CURSOR", "The cursor belongs to a list with another filter or sort.");
    }
    throw error;
  }
}
