import { ApiError } from "./errors.ts";

/**
 * What one request may ask for. Every limit is inclusive: a request at the limit is answered, one above it is refused
 * with the code given here, and never with a value from the request.
 */
export interface Limits {
  /** Bytes in a request body. `BODY_LIMIT`, status 413. */
  readonly bodyBytes: number;
  /** Lexical tokens in a document; bounds the time that parsing and validating may take. `TOKEN_LIMIT`. */
  readonly tokens: number;
  /** Operations in a document, of which only the one named runs. `OPERATION_LIMIT`. */
  readonly operations: number;
  /** Directives on one field, fragment or operation. `DIRECTIVE_LIMIT`. */
  readonly directives: number;
  /** Fields inside fields. Below `__schema` and `__type` nothing is counted. `DEPTH_LIMIT`. */
  readonly depth: number;
  /** Aliased fields in an operation, each fragment counted as often as it is spread. `ALIAS_LIMIT`. */
  readonly aliases: number;
  /** Fields at the root of an operation. `ROOT_FIELD_LIMIT`. */
  readonly rootFields: number;
  /** Fields in an operation, each fragment counted as often as it is spread: what a fragment bomb multiplies. `FIELD_LIMIT`. */
  readonly fields: number;
  /**
   * Objects that an operation may lead to, were every page full (see `cost.ts`). `COST_LIMIT`.
   * A page of 1,000 placements with child, organisations, area and facts costs about 15,000.
   */
  readonly cost: number;
  /** Values in the variables: each object, list, text, number, flag and null counts as one. `VARIABLE_LIMIT`. */
  readonly variableValues: number;
  /** Bytes in the names and values of a request's headers, four more for each. `HEADER_LIMIT`, status 431. */
  readonly headerBytes: number;
  /** Bytes in an answer: Lambda sends no more than six million. `ANSWER_LIMIT`. */
  readonly answerBytes: number;
  /** Milliseconds until a request is answered, whatever it waits for. `TIME_LIMIT`, status 503. */
  readonly requestMs: number;
  /** Requests of one person (or of all who are not known) under way at once, in one process. `CONCURRENCY_LIMIT`, status 429. */
  readonly concurrent: number;
  /** Connections of the pool that one organisation holds at once, in one process; who asks for more waits. */
  readonly connections: number;
  /** Milliseconds that a request waits for connections, in all. `SERVICE_UNAVAILABLE`, status 503. */
  readonly waitMs: number;
  /** Milliseconds that a statement waits for what another request, or an import, has locked. `SERVICE_UNAVAILABLE`, status 503. */
  readonly lockMs: number;
}

/** Limits for which who is above one does not get an error of its own. */
type Awaited = "connections" | "waitMs" | "lockMs";

export const defaultLimits: Limits = {
  bodyBytes: 1_000_000,
  tokens: 2_000,
  operations: 10,
  directives: 4,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  fields: 1_000,
  cost: 50_000,
  variableValues: 10_000,
  headerBytes: 16_384,
  answerBytes: 5_000_000,
  requestMs: 25_000,
  concurrent: 50,
  connections: 6,
  waitMs: 1_000,
  lockMs: 800,
};

const CODES = {
  bodyBytes: "BODY_LIMIT",
  tokens: "TOKEN_LIMIT",
  operations: "OPERATION_LIMIT",
  directives: "DIRECTIVE_LIMIT",
  depth: "DEPTH_LIMIT",
  aliases: "ALIAS_LIMIT",
  rootFields: "ROOT_FIELD_LIMIT",
  fields: "FIELD_LIMIT",
  cost: "COST_LIMIT",
  variableValues: "VARIABLE_LIMIT",
  headerBytes: "HEADER_LIMIT",
  answerBytes: "ANSWER_LIMIT",
  requestMs: "TIME_LIMIT",
  concurrent: "CONCURRENCY_LIMIT",
} as const satisfies Record<Exclude<keyof Limits, Awaited>, string>;

export type LimitCode = (typeof CODES)[keyof typeof CODES];

const WORDS: Record<keyof typeof CODES, (limit: number) => string> = {
  bodyBytes: (limit) => `A request body may hold at most ${limit} bytes.`,
  tokens: (limit) => `A document may hold at most ${limit} tokens.`,
  operations: (limit) => `A document may hold at most ${limit} operations.`,
  directives: (limit) => `A field may carry at most ${limit} directives.`,
  depth: (limit) => `Fields may be nested at most ${limit} deep.`,
  aliases: (limit) => `An operation may hold at most ${limit} aliases.`,
  rootFields: (limit) => `An operation may hold at most ${limit} fields at its root.`,
  fields: (limit) => `An operation may hold at most ${limit} fields, counting fragments as often as they are spread.`,
  cost: (limit) =>
    `An operation may ask for at most ${limit} objects, counting every page as full. Ask for a smaller \`first\`.`,
  variableValues: (limit) => `The variables may hold at most ${limit} values.`,
  headerBytes: (limit) => `The headers may hold at most ${limit} bytes.`,
  answerBytes: (limit) =>
    `The answer is larger than ${limit} bytes. Ask for a smaller \`first\` or fewer fields. What was to be changed is changed.`,
  requestMs: (limit) =>
    `The request took longer than ${limit} ms. What was to be changed may be changed: ask again with the same idempotency key.`,
  concurrent: (limit) => `You have ${limit} requests under way already. Wait until one is answered.`,
};

/** The refusal of a request above the limit called `name`, with the limit itself as `extensions.limit`. */
export function limitExceeded(name: keyof typeof CODES, limits: Limits): ApiError {
  const limit = limits[name];
  return new ApiError(CODES[name], WORDS[name](limit), {
    limit,
    ...(name === "concurrent" ? { retryAfterSeconds: 1 } : {}),
  });
}

/** Whether `value`, as parsed from JSON, holds more than `most` values; looks no further than that. */
export function holdsMoreThan(most: number, value: unknown): boolean {
  const waiting: unknown[] = [value];
  let count = 0;
  while (waiting.length > 0) {
    count += 1;
    if (count > most) return true;
    const next = waiting.pop();
    if (typeof next === "object" && next !== null) {
      for (const inner of Object.values(next)) waiting.push(inner);
    }
  }
  return false;
}
