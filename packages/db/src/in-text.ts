import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { withValues } from "./literal.ts";

const dialect = new PgDialect();

/** A statement with its values in its text. */
export function inText(statement: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return withValues(text, params);
}
