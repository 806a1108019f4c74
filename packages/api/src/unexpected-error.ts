import { GraphQLError } from "graphql";

/**
 * What may be written down of an error that nobody expected. An error's message is never among it: Drizzle's holds the
 * SQL and its parameters, PostgreSQL's the values of the row, and both are about children.
 */
export interface UnexpectedError {
  readonly name: string;
  /** SQLSTATE or a system's code, e.g. `23505`, `ECONNRESET`. */
  readonly code: string | undefined;
  /** The contract's field in which it happened (not its alias, which a client may choose freely). */
  readonly field: string | undefined;
  /** Where in the code: file, line and column, innermost first. */
  readonly at: readonly string[];
}

export function describeUnexpected(thrown: unknown): UnexpectedError {
  const field = thrown instanceof GraphQLError ? fieldOf(thrown) : undefined;
  const error = rootOf(thrown);
  return { name: nameOf(error), code: codesOf(error)[0], field, at: framesOf(error) };
}

/** Whether the error says that the database cannot be reached just now, so that trying again later may help. */
export function isUnavailable(thrown: unknown): boolean {
  return codesOf(rootOf(thrown)).some((code) => UNAVAILABLE.test(code));
}

/**
 * Ours; PostgreSQL's connection exceptions, time limits (as when an import that is applied holds the child), shutdown, full house,
 * full disk and a server that only reads (a standby, after a failover); and the system's for a connection that went away.
 */
const UNAVAILABLE =
  /^(DATABASE_UNAVAILABLE|08\w{3}|25006|53100|55P03|57014|25P03|57P0[1-3]|53300|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;

/** The error as it was thrown, without what GraphQL put around it. */
function rootOf(thrown: unknown): unknown {
  let error = thrown;
  while (error instanceof GraphQLError && error.originalError !== undefined && error.originalError !== null) {
    error = error.originalError;
  }
  return error;
}

function fieldOf(error: GraphQLError): string | undefined {
  const node = error.nodes?.[0];
  return node?.kind === "Field" ? node.name.value : undefined;
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^\w{1,64}$/.test(error.name) ? error.name : "Error";
}

/** The codes of an error and of its causes, outermost first. */
function codesOf(thrown: unknown): string[] {
  const codes: string[] = [];
  let error = thrown;
  for (let depth = 0; depth < 5 && error instanceof Error; depth += 1) {
    if ("code" in error && typeof error.code === "string" && /^[A-Z0-9_]{1,40}$/.test(error.code)) {
      codes.push(error.code);
    }
    error = error.cause;
  }
  return codes;
}

/** A stack begins with the message; only what comes after it is looked at, and only for places in files. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const start = error.stack.indexOf(error.message);
  if (start < 0) return [];
  const frames = error.stack.slice(start + error.message.length);
  return [...frames.matchAll(/[\w.-]+\.[mc]?[jt]s:\d+:\d+/g)].slice(0, 5).map(([place]) => place);
}
