import { InvalidCursor, type Page } from "@cic/db/page";
import { ApiError } from "./errors.ts";
import { type Selecting, selects } from "./selects.ts";

/** What a connection type resolves from. */
export interface Connection<Row> extends Page<Row> {
  /** As the contract sees it; in truth a function that gives what was counted. */
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

/**
 * A page read by `read`, and beside it what is counted of the whole list: its total, and `counts` by their names. Each is asked for only
 * when it is selected, and then at the same time as the page. A cursor of another list is the caller's error.
 */
export async function connection<Row, Counts extends object = object>(
  info: Selecting,
  { first }: { readonly first: number },
  read: () => Promise<Page<Row>>,
  count: () => Promise<number>,
  counts: { readonly [Name in keyof Counts]: () => Promise<Counts[Name]> } = {} as never,
): Promise<Connection<Row> & Counts> {
  pageSize(first);
  try {
    const reading = read();
    const beside = Object.entries<() => Promise<unknown>>({ totalCount: count, ...counts }).map(
      ([name, asking]) => [name, askedWith(info, name, asking)] as const,
    );
    return {
      ...(await reading),
      ...(Object.fromEntries(beside) as unknown as Pick<Connection<Row>, "totalCount"> & Counts),
    };
  } catch (error) {
    if (error instanceof InvalidCursor) {
      throw new ApiError("INVALID_CURSOR", "The cursor belongs to a list with another filter or sort.");
    }
    throw error;
  }
}

/**
 * What a field called `name` of the object that is read resolves from: `ask`, at once when it is selected. The default resolver of a field
 * calls a function that it finds in its place. What goes wrong is that field's own.
 */
function askedWith<T>(info: Selecting, name: string, ask: () => Promise<T>): () => Promise<T> {
  if (!selects(info, name)) return ask;
  const asked = ask();
  asked.catch(() => {});
  return () => asked;
}
