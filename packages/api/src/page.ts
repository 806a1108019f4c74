import type { Page } from "@cic/db/page";
import { ApiError } from "./errors.ts";

/** What a connection type resolves from: a page, and its total when that is asked for. */
export interface Connection<Row> extends Page<Row> {
  readonly totalCount: () => Promise<number>;
}

export const maxPageSize = 1000;

/** The page size asked for, when it is one we serve. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw new ApiError("BAD_USER_INPUT", `\`first\` must be from 1 to ${maxPageSize}.`, { argument: "first" });
  }
  return first;
}
