import type { Day } from "@cic/domain/dates";
import type { Database, Statement } from "./database.ts";
import { literal } from "./literal.ts";

/** On whose behalf statements run: what the row-level security policies ask. */
export interface Scope {
  /** Whose rows are visible. `null` for a caller who may see no child's record at all. */
  readonly organisationId: string | null;
  /** For whom the caller acts, whether or not they may see children: what belongs to an organisation and names no child goes by it. */
  readonly callerId?: string;
  /** The child who acts, about their own record alone. */
  readonly childId?: string;
  /** Whether the caller's work is such that it may read clinical text, where a basis gives it. */
  readonly clinical?: boolean;
  /** Whether the caller fills vacancies: who does sees what care leavers share with their organisation, and no child's record. */
  readonly recruiter?: boolean;
  /** Whose audit the caller may read, of those who govern information. */
  readonly governs?: string;
  /** The person or program that acts, for the record's history. */
  readonly subject: string;
  /** In which role, for what purpose and by which field of the contract, for the audit of what is written. */
  readonly role?: string;
  readonly purpose?: string;
  readonly operation?: string | undefined;
  readonly requestId: string;
  /** The day, in London, on which visibility is decided. */
  readonly today: Day;
}

/** As what statements of ours run: for a request, or counting over every child. */
export type RequestRole = "cic_request" | "cic_figures";

/**
 * A process that was frozen or lost its network in the middle of a transaction must not hold its locks until TCP gives up, hours
 * later. Longer than any work of ours between two statements.
 */
const IDLE_TIMEOUT_MS = 60_000;

/** What begins a transaction: its time limits, its role and its claims, all of them local to it. */
export function beginning(
  database: Database,
  scope: Scope,
  mode: keyof typeof beginnings,
  statementTimeoutMs = 10_000,
  role: RequestRole = "cic_request",
): string {
  const limits = {
    statement_timeout: String(statementTimeoutMs),
    lock_timeout: String(database.lockTimeoutMs ?? 0),
    idle_in_transaction_session_timeout: String(IDLE_TIMEOUT_MS),
  };
  const ofWrites = mode === "write" ? writesOf(scope) : {};
  const settings = Object.entries({ ...claimsOf(scope, role), ...ofWrites, ...limits }).map(([name, value]) =>
    // A statement that answers nothing is less to make and to read than a column for each.
    isOwnChild(name, value) ? `select ${setting(name, value, literal(value))}` : setLocal(name, value),
  );
  const readsAudit = mode === "read" && (scope.governs !== undefined || scope.childId !== undefined);
  return `${readsAudit ? FILED : ""}${beginnings[mode]}; ${settings.join("; ")}`;
}

export const setLocal = (name: string, value: string): string => `set local ${name} = ${literal(value)}`;

/** Statements after this one in a transaction of another role run as a request's, with the caller's claims. */
export function asCaller(scope: Scope): Statement {
  const claims = Object.entries(claimsOf(scope, "cic_request"));
  const settings = claims.map(([name, value], i) => setting(name, value, `$${i + 1}::text`));
  const name = scope.childId === undefined ? "as_caller" : "as_own_child";
  return { name, text: `select ${settings.join(", ")}, null as answer`, values: claims.map(([, value]) => value) };
}

const claimsOf = (scope: Scope, role: RequestRole): Readonly<Record<string, string>> => ({
  role,
  "cic.organisation": scope.organisationId ?? "",
  "cic.caller": scope.callerId ?? scope.organisationId ?? "",
  "cic.child": scope.childId ?? "",
  "cic.clinical": scope.clinical === true ? "on" : "",
  "cic.recruiter": scope.recruiter === true ? "on" : "",
  "cic.governance": scope.governs ?? "",
  "cic.today": scope.today,
  "cic.subject": scope.subject,
});

/** What is recorded with what is written, and by which a key is told from another's. What only reads is asked for none of it. */
const writesOf = (scope: Scope): Readonly<Record<string, string>> => ({
  "cic.claimed": scope.childId ?? "",
  "cic.role": scope.role ?? "",
  "cic.purpose": scope.purpose ?? "",
  "cic.operation": scope.operation ?? "",
  "cic.request": scope.requestId,
});

/** A record that is sealed is nobody's own any more. */
const setting = (name: string, value: string, said: string): string =>
  `set_config('${name}', ${isOwnChild(name, value) ? `own_child(${said})` : said}, true)`;
const isOwnChild = (name: string, value: string): boolean => name === "cic.child" && value !== "";

/** Whoever may read the audit finds in it all that was noted until they ask. */
const FILED = "begin; set local statement_timeout = 10000; select file_audit(); commit; ";

/** What only reads sees one moment: a list and what hangs from its rows are read by several statements, and a child may be moved between them. */
const beginnings = {
  write: "begin",
  read: "begin isolation level repeatable read read only",
  "read within": "begin isolation level repeatable read; savepoint reading; set transaction read only",
} as const;
