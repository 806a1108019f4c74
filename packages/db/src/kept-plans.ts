import { createHash } from "node:crypto";

/** How many plans a connection keeps until it is closed: one of a child with its relations takes PostgreSQL 1.6 MB. */
const MOST_PLANS = 50;
/** How many statements it has seen once are remembered. */
const MOST_SEEN = 500;

export interface KeptPlans {
  readonly names: Set<string>;
  readonly seen: Set<string>;
}

/** Statements that ask for rows by a list of ids: those that loaders send again and again. */
export const BY_IDS = /(any|unnest)\(\$1::uuid\[\]\)/;

interface Planned {
  readonly name?: string;
  readonly isOneOfMany?: boolean;
}

/** The statement by its name from its second time on, while the connection may keep its plan: what is sent once is not worth one. */
export function planned<S extends Planned>({ names, seen }: KeptPlans, asked: S) {
  const { name = "", isOneOfMany = false, ...statement } = asked;
  if (names.has(name)) return { ...statement, name };
  if (seen.size >= MOST_SEEN) seen.clear();
  if (names.size >= (isOneOfMany ? MOST_PLANS / 2 : MOST_PLANS) || !seen.delete(name)) {
    seen.add(name);
    return statement;
  }
  names.add(name);
  return { ...statement, name };
}

/** The same for the same text. */
export const nameOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 24);
