import { createHash } from "node:crypto";

/**
 * How many plans a connection keeps until it is closed, and of how many characters in all: with the policies of what it reads, one of nearly all
 * of a child (42,000) takes PostgreSQL 9 MB, one of a short statement 0.1 to 1.
 */
const MOST_PLANS = 50;
const MOST_TEXT = 400_000;
/** How many statements it has seen once are remembered. */
const MOST_SEEN = 500;

export interface KeptPlans {
  /** The statements by their names, and how long they are. */
  readonly lengths: Map<string, number>;
  readonly seen: Set<string>;
}

/** Statements that ask for rows by a list of ids: those that loaders send again and again. */
export const BY_IDS = /(any|unnest)\(\$1::uuid\[\]\)/;

interface Planned {
  readonly name?: string;
  readonly text: string;
}

/** The statement by its name from its second time on, while the connection may keep its plan: what is sent once is not worth one. */
export function planned<S extends Planned>({ lengths, seen }: KeptPlans, asked: S) {
  const { name = "", ...statement } = asked;
  if (lengths.has(name)) return { ...statement, name };
  if (seen.size >= MOST_SEEN) seen.clear();
  const all = [...lengths.values(), asked.text.length];
  const mayKeep = all.length <= MOST_PLANS && all.reduce((sum, one) => sum + one) <= MOST_TEXT;
  if (!mayKeep || !seen.delete(name)) {
    seen.add(name);
    return statement;
  }
  lengths.set(name, asked.text.length);
  return { ...statement, name };
}

/** The same for the same text. */
export const nameOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 24);
