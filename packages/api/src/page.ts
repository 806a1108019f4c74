import { InvalidCursor, type Page } from "@cic/db/page";
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
 * A page read by `read`, with its list's total where that is selected, and beside it what else is counted of the whole list, `counts` by their
 * names: asked for only when it is selected, and then at the same time as the page. A cursor of another list is the caller's error.
 */
export async function connection<Row, Counts extends object = object>(
  info: Selecting,
  { first }: { readonly first: number },
  read: (asksTotal: boolean) => Promise<Page<Row>>,
  counts: { readonly [Name in keyof Counts]: () => Promise<Counts[Name]> } = {} as never,
): Promise<Connection<Row> & Counts> {
  pageSize(first);
  try {
    const reading = read(selects(info, "totalCount"));
    const beside = Object.entries<() => Promise<unknown>>(counts).map(
      ([name, asking]) => [name, askedWith(info, name, asking)] as const,
    );
    return { ...((await reading) as Connection<Row>), ...(Object.fromEntries(beside) as unknown as Counts) };
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
