import type { Lens } from "@cic/domain/access/lenses";
import type { SQL } from "drizzle-orm";
import type { Below } from "./below.ts";
import type { Args, Asks } from "./compiled-field.ts";
import { compiledTypes } from "./compiled-fields.ts";
import type { Beside } from "./needs.ts";

/** A selection as it is to be answered: fragments spread, fields of one key merged, and nothing that is skipped. */
export interface Selected {
  readonly type: string;
  readonly fields: readonly SelectedField[];
}

export interface SelectedField {
  /** Under which it is answered, at most as long as a column's name may be. */
  readonly key: string;
  readonly name: string;
  readonly args: Args;
  readonly isNonNull: boolean;
  /** Who may read it; anybody who sees its row, where nothing is said. */
  readonly lens?: Lens | undefined;
  readonly of?: Selected | undefined;
  /** Of what its resolver answers. */
  readonly asks?: Asks | undefined;
  /** What it is for a caller whose role may not read it, whatever is recorded: nothing of it is read. */
  readonly withheld?: null | readonly [] | undefined;
  /** Of what its resolver answers: what is asked for of the records that it leads to at a path, each time that it is asked for. */
  readonly below?: ((...path: readonly string[]) => readonly Below[]) | undefined;
  /** Makes the value of what the statement gave, which is not null. */
  readonly finish?: ((raw: never, given: unknown) => unknown) | undefined;
}

/** What was asked for is nothing that can be said here: the resolvers answer it, or say what is wrong. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

/** What values are made with: what `finish` is told, and what is not made yet. */
export interface Making {
  readonly given: unknown;
  readonly pending: Promise<void>[];
  /** What was read once, for all rows or for each child: until the first row that gives it. */
  beside: readonly Beside[];
}
export type Make = (raw: unknown, making: Making) => unknown;
/** What a statement reads, and what becomes of that. */
export interface Piece {
  readonly sql: SQL;
  readonly make?: Make | undefined;
}

/** What is covered of a type. */
export function typeOf(name: string) {
  const type = compiledTypes[name];
  if (type === undefined) throw new NotCompiled(name);
  return type;
}
