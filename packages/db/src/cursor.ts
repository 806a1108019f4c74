import { createHash } from "node:crypto";
import { parseDay } from "@cic/domain/dates";
import { isUuid } from "./ids.ts";

/** The cursor is not one of ours, or belongs to a list with another filter or sort. */
export class InvalidCursor extends Error {
  override readonly name = "InvalidCursor";
  readonly code = "INVALID_CURSOR";
}

/** The cursor of the row with these keys. `shape` is what it is good for: the list, its filter and its sort. */
export const encodeCursor = (shape: unknown, keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([hashOf(shape), ...keys])).toString("base64url");

/** The keys of a cursor, each of its type. Throws {@link InvalidCursor}. */
export function decodeCursor(shape: unknown, types: readonly KeyType[], cursor: string): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new InvalidCursor("the cursor is not one of this API");
  }
  if (!Array.isArray(parts) || parts.length !== types.length + 1 || parts[0] !== hashOf(shape)) {
    throw new InvalidCursor("the cursor belongs to a list with another filter or sort");
  }
  const keys = parts.slice(1) as unknown[];
  if (!keys.every((key, i) => typeof key === "string" && isValue[types[i] as KeyType](key))) {
    throw new InvalidCursor("the cursor is not one of this API");
  }
  return keys as string[];
}

const hashOf = (shape: unknown): string =>
  createHash("sha256").update(JSON.stringify(shape)).digest("base64url").slice(0, 12);

/** Whether a text from a cursor is a value that PostgreSQL will read as the type: a forged cursor is no database error. */
const isValue = {
  uuid: isUuid,
  date: (text: string) => text === "infinity" || text === "-infinity" || parseDay(text) !== undefined,
  integer: (text: string) => /^-?\d{1,9}$/.test(text),
  bigint: (text: string) => /^-?\d{1,18}$/.test(text),
  timestamptz: (text: string) =>
    /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([+-]\d{2}(:?\d{2})?|Z)$/.test(text) &&
    !Number.isNaN(Date.parse(text)),
  text: (text: string) => !text.includes("\0"),
} as const;
export type KeyType = keyof typeof isValue;
