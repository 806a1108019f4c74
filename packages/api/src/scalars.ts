import { type Day, parseDay } from "@cic/domain/dates";
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

/** No clock is fifteen hours from UTC, and the database takes no offset of sixteen. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):\d{2})$/;

/** A day as `YYYY-MM-DD`, in and out: `2025-02-29`, `2025-2-1` and `2025-02-01T00:00:00Z` are refused. */
export const DateScalar = scalar<Day>("Date", "a calendar day as YYYY-MM-DD", parseDay);

/** An instant as ISO 8601 with its offset, in and out; a text without an offset is refused. */
export const DateTimeScalar = scalar<string>("DateTime", "an instant as ISO 8601 with offset", (text) => {
  const day = parseDay(text.slice(0, 10));
  return INSTANT.test(text) && day !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
});

function scalar<T extends string>(name: string, form: string, parse: (text: string) => T | undefined) {
  // Messages name the form asked for, never the value: it may be someone's date of birth.
  function parsed(value: unknown, node?: ValueNode): T {
    const result = typeof value === "string" ? parse(value) : undefined;
    if (result === undefined) throw new GraphQLError(`${name} must be ${form}.`, { nodes: node ?? null });
    return result;
  }
  return new GraphQLScalarType<T, string>({
    name,
    // A resolver that answers with a `Date` object is a mistake: which day it is depends on the time zone.
    serialize: (value) => parsed(value),
    parseValue: (value) => parsed(value),
    parseLiteral: (node) => parsed(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}
