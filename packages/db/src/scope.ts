import type { SQL } from "drizzle-orm";
import type { Answered } from "./answered.ts";
import { asCaller, beginning, type RequestRole, type Scope, setLocal } from "./claims.ts";
import type { Database, Drizzle, Session, Statement } from "./database.ts";
import { ATTEMPTS } from "./ordered-client.ts";
import { DatabaseSilent, DatabaseUnavailable } from "./unavailable.ts";

declare const scoped: unique symbol;
/** A database handle inside a transaction that carries an actor's claims. Only this file makes one. */
export type ScopedDb = Drizzle & { readonly [scoped]: "read" | "write" };

declare const figures: unique symbol;
/**
 * A database handle of the role that counts over every child, and reads nothing that names one. It writes nothing but what it counted
 * for those who do not see the records. Only `withFigures` makes one.
 */
export type FiguresDb = Drizzle & { readonly [figures]: true; readonly [scoped]: "read" };

export interface OpenScope {
  readonly db: ScopedDb;
  readonly session: Session;
  /** Commits (or rolls back) and gives the connection back; `then` is sent in the same round trip, as a transaction of its own. */
  close(outcome: "commit" | "rollback", then?: string): Promise<void>;
  /** Commits, and begins another transaction on the same connection in the same round trip: one that reads. */
  commitAndRead(): Promise<OpenScope>;
}

/**
 * Opens the one transaction of an operation: `begin`, role, claims and time limits in one round trip. Settings are
 * local to the transaction, so that it works behind a transaction-mode pooler.
 */
export async function openScope(
  database: Database,
  scope: Scope,
  mode: "read" | "write",
  statementTimeoutMs?: number,
  role?: RequestRole,
): Promise<OpenScope> {
  const begin = beginning(database, scope, mode, statementTimeoutMs, role);
  if (mode === "write") return opened((await begun(database, begin)).session, database, scope);
  return opened(await reads(await database.acquire(), begin), database, scope, true);
}

/** Gives a session that cannot begin back at once: nobody else would. */
async function reads(session: Session, begin: string): Promise<Session> {
  try {
    await session.reads(begin);
    return session;
  } catch (error) {
    session.release(true);
    throw error;
  }
}

/**
 * Policies make statements large: to plan one takes many times as long as to run it, and PostgreSQL would do so five times on each
 * connection before it kept a plan, and for some for ever.
 */
const ONE_PLAN = `; ${setLocal("plan_cache_mode", "force_generic_plan")}`;
/** The same of statements between these two in a transaction of others. */
export const [ofOnePlan, ofAnyPlan] = (["force_generic_plan", "auto"] as const).map(
  (mode): Statement => ({
    name: mode,
    text: `select set_config('plan_cache_mode', '${mode}', true), null as answer`,
    values: [],
  }),
) as [Statement, Statement];

/**
 * Reads in a transaction of its own and writes whom the statements showed (`Answered.seen`) into the audit with it, all in one round trip.
 * `entry` is what `audit_read` takes, without the children. The statements run as everywhere, and can write nothing: what follows them
 * is back in the transaction around, and no request's role any more. The transaction in which the operation read until then, if any, ends with
 * it. A connection that died before it answered is tried again by another:
 * an entry may be there twice then, and is never missing.
 */
export async function readAudited(
  database: Database,
  scope: Scope,
  statements: readonly Statement[],
  entry: string,
  before?: OpenScope,
): Promise<readonly Answered[]> {
  const begin = `${beginning(database, scope, "read within")}${ONE_PLAN}`;
  const end = ["release savepoint reading", setLocal("role", "none"), entry, "commit"];
  const { session, answers } = await begun(database, begin, statements, end, before);
  session.release();
  return answers;
}

/**
 * Opens the transaction of an operation that reads, with its first statements in the same round trip, and gives their answers. When it
 * rejects there is no transaction.
 */
export async function openScopeReading(
  database: Database,
  scope: Scope,
  statements: readonly Statement[],
): Promise<{ readonly open: OpenScope; readonly answers: readonly Answered[] }> {
  const { session, answers } = await begun(database, `${beginning(database, scope, "read")}${ONE_PLAN}`, statements);
  await session.reads();
  return { open: opened(session, database, scope, true), answers };
}

function opened(session: Session, database: Database, scope: Scope, isReading = false): OpenScope {
  return {
    db: session.drizzle as ScopedDb,
    session,
    async close(outcome, then) {
      if (!session.hasBegun()) {
        session.release();
        if (then !== undefined) await execAlone(database, then);
        return;
      }
      const ended = execLast(session, then === undefined ? outcome : `${outcome}; ${then}`);
      // What only read has nothing to lose: nobody need wait for its end.
      if (isReading && then === undefined) ended.catch(() => {});
      else await ended;
    },
    async commitAndRead() {
      try {
        await session.exec(`commit; ${beginning(database, scope, "read")}`);
      } catch (error) {
        session.release(true);
        throw error;
      }
      await session.reads();
      return opened(session, database, scope, true);
    },
  };
}

/** Sends `sql` over a connection of its own, without claims: what is a transaction by itself. */
export async function execAlone(database: Database, sql: string): Promise<void> {
  await execLast(await database.acquire(), sql);
}

async function execLast(session: Session, sql: string): Promise<void> {
  try {
    await session.exec(sql);
  } catch (error) {
    session.release(true);
    throw error;
  }
  session.release();
}

/**
 * A pooled connection may have died unseen, and more than one of them; before the first answer it is safe to try again. What a
 * statement was refused for, it is refused for again. A transaction `before` that read ends, and its connection goes on.
 */
async function begun(
  database: Database,
  begin: string,
  statements: readonly Statement[] = [],
  end: readonly string[] = [],
  before?: OpenScope,
): Promise<{ readonly session: Session; readonly answers: readonly Answered[] }> {
  for (let attempt = 1; ; attempt += 1) {
    const goesOn = attempt === 1 ? before?.session : undefined;
    const session = goesOn ?? (await database.acquire());
    const text = goesOn?.hasBegun() ? `commit; ${begin}` : begin;
    let hasBegun = false;
    try {
      if (statements.length === 0) await session.exec(text);
      const answers =
        statements.length === 0
          ? []
          : await session.transact(text, statements, end, () => {
              hasBegun = true;
            });
      return { session, answers };
    } catch (cause) {
      session.release(true);
      if (cause instanceof DatabaseSilent || hasBegun) throw cause;
      if (attempt === ATTEMPTS) throw new DatabaseUnavailable("the database did not begin a transaction", { cause });
    }
  }
}

/**
 * One statement on its own, about no child: as the connection's role and without claims. A connection may have died unseen, so it
 * may be sent again. Rejects with `DatabaseUnavailable`, and with what `cannotWrite` knows as it comes.
 */
export async function rowsAlone<Row extends Record<string, unknown>>(
  database: Database,
  statement: SQL,
): Promise<Row[]> {
  for (let attempt = 1; ; attempt += 1) {
    const session = await database.acquire();
    try {
      const { rows } = (await session.drizzle.execute(statement)) as unknown as { rows: Row[] };
      session.release();
      return rows;
    } catch (cause) {
      const isRefused = cannotWrite(cause);
      session.release(!isRefused);
      if (isRefused || causesOf(cause).some((error) => error instanceof DatabaseSilent)) throw cause;
      if (attempt === ATTEMPTS) throw new DatabaseUnavailable("a statement got no answer", { cause });
    }
  }
}

/** Whether the database only reads, or its disk is full: PostgreSQL's `read_only_sql_transaction` and `disk_full`. */
export function cannotWrite(thrown: unknown): boolean {
  return causesOf(thrown).some((error) => "code" in error && (error.code === "25006" || error.code === "53100"));
}

/** An error and what caused it: Drizzle puts its own around every other. */
function causesOf(thrown: unknown): Error[] {
  return thrown instanceof Error ? [thrown, ...causesOf(thrown.cause)] : [];
}

/** Runs `work` in one transaction as `scope`; commits when it resolves and rolls back when it rejects. */
export async function withScope<T>(
  database: Database,
  scope: Scope,
  mode: "read" | "write",
  work: (db: ScopedDb, session: Session) => Promise<T>,
  statementTimeoutMs?: number,
): Promise<T> {
  return within(await openScope(database, scope, mode, statementTimeoutMs), work);
}

/**
 * The same for what writes, and then reads what it wrote on the connection that it has: whoever has written does not line up for
 * another.
 */
export async function writing<T>(
  database: Database,
  scope: Scope,
  work: (db: ScopedDb, session: Session) => Promise<T>,
): Promise<{ readonly result: T; readonly reading: OpenScope }> {
  const open = await openScope(database, scope, "write");
  const result = await unlessFails(open, work);
  return { result, reading: await open.commitAndRead() };
}

async function within<T>(open: OpenScope, work: (db: ScopedDb, session: Session) => Promise<T>): Promise<T> {
  const result = await unlessFails(open, work);
  await open.close("commit");
  return result;
}

async function unlessFails<T>(open: OpenScope, work: (db: ScopedDb, session: Session) => Promise<T>): Promise<T> {
  try {
    return await work(open.db, open.session);
  } catch (error) {
    // The work's own error is the one to report, also when the connection is gone.
    await open.close("rollback").catch(() => {});
    throw error;
  }
}

/**
 * Within a transaction whose statements come one after another, so that no other runs as that role: as the one that knows, for those who govern
 * information, which records there are of their children and how long they are kept, and nothing of what they say; to a young person of their own.
 */
export async function asGovernance<T>(db: ScopedDb, work: () => Promise<T>): Promise<T> {
  await db.execute("set local role cic_governance");
  const result = await work();
  await db.execute("set local role cic_request");
  return result;
}

/** How long a figure, and whoever it is of, may be counted. */
export const FIGURES_TIMEOUT_MS = 30_000;

/**
 * What PostgreSQL takes it to cost to count one area's figure in several processes, in its own units (five times its default): to begin them takes as
 * long as most of those figures, and they take the processors that others wait for. Reviews are worth it (100,000 children: 150 ms and 220).
 */
const FEW_PROCESSES = `; ${setLocal("parallel_setup_cost", "5000")}`;

/**
 * Counts over every child, whoever asks: `work` runs in a transaction of a role that may read only what names nobody, and has no
 * organisation; one that reads alone, unless it makes a release. What it answers with must be counts, or be asked again by the
 * caller's own scope.
 */
export async function withFigures<T>(
  database: Database,
  asker: Pick<Scope, "subject" | "requestId" | "today">,
  work: (db: FiguresDb) => Promise<T>,
  mode: "read" | "write" = "read",
  statementTimeoutMs = FIGURES_TIMEOUT_MS,
): Promise<T> {
  const open = await openScope(database, { ...asker, organisationId: null }, mode, statementTimeoutMs, "cic_figures");
  return within(open, (db) => work(db as unknown as FiguresDb));
}

/**
 * As `withFigures`, for statements that read, and count one area at the most: begun, asked and ended in one round trip. Those of `ofCaller` come after them in the same
 * transaction, on behalf of the asker. The transaction in which the operation read until then ends with it.
 */
export async function figuresAtOnce(
  database: Database,
  asker: Scope,
  statements: readonly Statement[],
  ofCaller: readonly Statement[] = [],
  before?: OpenScope,
): Promise<readonly (string | null)[]> {
  const { callerId, subject, requestId, today } = asker;
  const scope = { organisationId: null, ...(callerId !== undefined && { callerId }), subject, requestId, today };
  const begin = `${beginning(database, scope, "read", FIGURES_TIMEOUT_MS, "cic_figures")}${FEW_PROCESSES}${ONE_PLAN}`;
  const all = ofCaller.length === 0 ? statements : [...statements, asCaller(asker), ...ofCaller];
  const { session, answers } = await begun(database, begin, all, ["commit"], before);
  session.release();
  const told = answers.map(({ answer }) => answer);
  return [...told.slice(0, statements.length), ...told.slice(statements.length + 1)];
}

/**
 * For a transaction that writes thousands of rows and reads them again: statistics that are gathered meanwhile see none of them, and
 * a plan that goes by those reads whole tables for every row. Indexes are used wherever there is one, until it ends.
 */
export async function goByIndexes(db: ScopedDb): Promise<void> {
  await db.execute("select set_config('enable_seqscan', 'off', true)");
}

/**
 * For a list that an index gives in its order: policies make PostgreSQL expect so few rows that it would gather and sort all of them for
 * a page. Until the transaction ends.
 */
export async function goInOrder(db: ScopedDb): Promise<void> {
  await db.execute("select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)");
}

/** Runs `work` on a connection as the operator (no claims): migrations and reference data only. */
export async function asOperator<T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await database.acquire();
  let broken = true;
  try {
    await session.exec("begin");
    const result = await work(session);
    await session.exec("commit");
    broken = false;
    return result;
  } catch (error) {
    try {
      await session.exec("rollback");
      broken = false;
    } catch {
      // The connection is gone; the transaction with it.
    }
    throw error;
  } finally {
    session.release(broken);
  }
}
