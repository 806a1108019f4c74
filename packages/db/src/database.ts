import { createHash } from "node:crypto";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Client, Pool, PoolClient, PoolConfig } from "pg";
import { type Answered, answerOf, type Rows } from "./answered.ts";
import { openEmbedded } from "./embedded-database.ts";
import { literal } from "./literal.ts";
import { asked, SILENT_MS, unlessSilent } from "./silence.ts";
import { DatabaseSilent, DatabaseUnavailable } from "./unavailable.ts";

/** Drizzle over one connection, whichever driver is behind it. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A statement that gives one row, as `Answered`, or none. The connection keeps its plan under its name. */
export interface Statement {
  /** The same for the same text, and for no other. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** There are many like it: its plan is kept only while half of what a connection keeps is free. */
  readonly isOneOfMany?: boolean;
}

/** One connection, held by one piece of work until it is released. */
export interface Session {
  readonly drizzle: Drizzle;
  /** Sends `sql` (one or several statements, no parameters) in one round trip. */
  exec(sql: string): Promise<void>;
  /**
   * Sends what begins a transaction, statements within it and what ends it, if anything, in one round trip (the embedded database has
   * none), and resolves to their answers when all of it is answered. `begun` is called as soon as the transaction is known to have begun.
   */
  transact(
    begin: string,
    statements: readonly Statement[],
    end: readonly string[],
    begun: () => void,
  ): Promise<Answered[]>;
  /**
   * From now until it is given back, the connection keeps the plans of statements that ask for rows by a list of ids: those that loaders
   * send again and again. Any other may need a plan of its own for each caller.
   */
  keepPlans?(): void;
  /** Runs `copy … from stdin` with `chunks` of whole lines; resolves to the number of rows. */
  copy(statement: string, chunks: AsyncIterable<string>): Promise<number>;
  /** Gives the connection back; `broken` closes it instead, because its state is not known. */
  release(broken?: boolean): void;
}

export interface Database {
  readonly driver: "pglite" | "postgres" | "neon";
  /** How long a statement waits for what another transaction has locked; for as long as it may take, unless it is said. */
  readonly lockTimeoutMs?: number;
  /** Waits for a connection; rejects with `DatabaseUnavailable` when none can be had in time. */
  acquire(): Promise<Session>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Told of each statement sent, without its parameters: for counting in tests and for traces. */
  readonly onStatement?: (sql: string) => void;
  /** Sends each statement, from when it is its turn: for traces. The text holds no parameters, but may hold claims. */
  readonly around?: <T>(sql: string, send: () => Promise<T>) => Promise<T>;
  /** Told when an idle connection is lost, as when the server restarts. */
  readonly onConnectionLost?: (error: Error) => void;
  readonly maxConnections?: number;
  readonly connectTimeoutMs?: number;
  /**
   * Gives up a statement when its server has said nothing for half a second and is not there for a new connection either: a
   * network that swallows everything would else hold whoever asked until TCP gives up. What is merely slow is waited for.
   */
  readonly mindSilence?: boolean;
  /** Uses Neon's driver for a `postgres://` URL whose host is not Neon's (tests: PostgreSQL behind a WebSocket proxy). */
  readonly driver?: "neon";
}

/**
 * Opens the database that `url` names: `postgres://…` (Neon's driver when the host is Neon's), or
 * `pglite:<folder>` / `pglite:memory` for the embedded one.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  if (url.startsWith("pglite:")) return openEmbedded(url.slice("pglite:".length), options);
  const parsed = new URL(url);
  if (parsed.protocol !== "postgres:" && parsed.protocol !== "postgresql:") {
    throw new TypeError("a database URL begins with postgres:// or pglite:");
  }
  const neon = options.driver === "neon" || parsed.hostname.endsWith(".neon.tech");
  return openPool(url, neon ? "neon" : "postgres", options);
}

async function openPool(url: string, driver: "postgres" | "neon", options: DatabaseOptions): Promise<Database> {
  const settings = {
    connectionString: url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 2_000,
    idleTimeoutMillis: 30_000,
    application_name: "cic-health",
  };
  const { pool, connect, drizzleOver } = driver === "neon" ? await withNeon(settings) : await withPostgres(settings);
  const silence =
    options.mindSilence === true ? { isThere: asked(connect), atFirstMs: settings.connectionTimeoutMillis } : undefined;
  // Without a listener, a database restart would end the process.
  pool.on("error", (error) => options.onConnectionLost?.(error));
  // Nor does that listener hear of a client that is in use, or that is lost in the moment in which it is handed over.
  pool.on("connect", (client) => client.on("error", () => {}));
  const known = new WeakMap<PoolClient, { drizzle: Drizzle; queries: OrderedClient; plans: KeptPlans }>();
  const logger = { logQuery: (sql: string) => options.onStatement?.(sql) };

  return {
    driver,
    async acquire() {
      let client: PoolClient;
      try {
        client = await pool.connect();
      } catch (cause) {
        throw new DatabaseUnavailable("no database connection", { cause });
      }
      let own = known.get(client);
      if (own === undefined) {
        const plans: KeptPlans = { names: new Set(), seen: new Set(), ofIds: false };
        const queries = inOrder(client, driver === "postgres", plans, options.around, silence);
        const drizzle = drizzleOver(queries, logger);
        own = { drizzle, queries, plans };
        known.set(client, own);
      }
      const { drizzle, queries, plans } = own;
      plans.ofIds = false;
      return {
        drizzle,
        async exec(sql) {
          options.onStatement?.(sql);
          await queries.query(sql);
        },
        async transact(begin, statements, end, begun) {
          for (const text of [begin, ...statements.map((statement) => statement.text), ...end])
            options.onStatement?.(text);
          if (driver === "neon") {
            const texts = [begin, ...statements.map(inFull), ...end];
            const all = (await queries.query(texts.join("; "))) as Rows[];
            begun();
            return all
              .slice(0, all.length - end.length)
              .slice(-statements.length)
              .map(answerOf);
          }
          // In one packet: the socket would send each by itself.
          const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
          stream.cork();
          const sent = [
            queries.query(begin).then(begun),
            ...statements.map((statement) => queries.query(planned(plans, statement))),
            ...(end.length === 0 ? [] : [queries.query(end.join("; "))]),
          ];
          stream.uncork();
          const [, ...answers] = await Promise.all(sent);
          return (answers as Rows[]).slice(0, statements.length).map(answerOf);
        },
        keepPlans() {
          // A pooler between, as at Neon, may give each transaction another connection.
          plans.ofIds = driver === "postgres";
        },
        async copy(statement, chunks) {
          options.onStatement?.(statement);
          const { from: copyFrom } = await import("pg-copy-streams");
          // What it reads from the connection, `pg` does not read in a pipeline.
          const unpiped = client as PoolClient & { pipeline?: boolean };
          const { pipeline: piped = false } = unpiped;
          unpiped.pipeline = false;
          try {
            const stream = client.query(copyFrom(statement));
            await pipeline(Readable.from(chunks), stream);
            return stream.rowCount;
          } finally {
            unpiped.pipeline = piped;
          }
        },
        release: (broken = false) => client.release(broken),
      };
    },
    close: () => pool.end(),
  };
}

/** Neon's driver waits for each answer before it sends the next: with the values in its text, a statement goes along with others. */
const inFull = ({ text, values }: Statement): string =>
  text.replace(/\$(\d+)/g, (_, place) => {
    const value = values[Number(place) - 1];
    return value == null ? "null" : literal(String(value));
  });

/** How many plans a connection keeps until it is closed: one of a child with its relations takes PostgreSQL 1.6 MB. */
const MOST_PLANS = 50;
/** How many statements it has seen once are remembered. */
const MOST_SEEN = 500;

interface KeptPlans {
  readonly names: Set<string>;
  readonly seen: Set<string>;
  /** Whether statements that ask for rows by their ids are among them. */
  ofIds: boolean;
}
const BY_IDS = /(any|unnest)\(\$1::uuid\[\]\)/;

/** The statement by its name from its second time on, while the connection may keep its plan: what is sent once is not worth one. */
function planned<S extends Partial<Pick<Statement, "name" | "isOneOfMany">>>(
  { names, seen }: KeptPlans,
  { name = "", isOneOfMany = false, ...statement }: S,
) {
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

/** Of a connection that went away in the middle of a statement, `pg` says no more than a message, and Neon's driver throws an event. */
function toldOfLoss(error: unknown): unknown {
  const isOther =
    error instanceof Error && !/^(Connection terminated|Client (was closed|has encountered))/.test(error.message);
  return isOther ? error : new DatabaseUnavailable("the database connection was lost", { cause: error });
}

/** A pool of a driver's, and Drizzle over one of its connections. Only the driver that is used is loaded. */
interface Driver {
  readonly pool: Pool;
  /** Makes a connection beside the pool. */
  readonly connect: () => Client;
  readonly drizzleOver: (client: OrderedClient, logger: { logQuery(sql: string): void }) => Drizzle;
}

async function withNeon(settings: PoolConfig): Promise<Driver> {
  const [{ Pool, Client, neonConfig }, { drizzle }] = await Promise.all([
    import("@neondatabase/serverless"),
    import("drizzle-orm/neon-serverless"),
  ]);
  // Waits on a timer before each write otherwise.
  neonConfig.coalesceWrites = false;
  return {
    pool: new Pool(settings) as unknown as Pool,
    connect: () => new Client(settings) as unknown as Client,
    drizzleOver: (client, logger) => drizzle({ client: client as never, logger }) as unknown as Drizzle,
  };
}

async function withPostgres(settings: PoolConfig): Promise<Driver> {
  const [{ default: pg }, { drizzle }] = await Promise.all([import("pg"), import("drizzle-orm/node-postgres")]);
  return {
    // What is asked at the same time is sent at the same time.
    pool: new pg.Pool({ ...settings, pipeline: true } as PoolConfig),
    connect: () => new pg.Client(settings),
    drizzleOver: (client, logger) => drizzle({ client: client as never, logger }) as unknown as Drizzle,
  };
}

/** As much of a client as Drizzle asks of it. */
interface OrderedClient {
  query(...args: unknown[]): Promise<unknown>;
}

/** Sends one query after another, or without waiting where the driver can: loaders ask at the same time, and a connection answers in order. */
function inOrder(
  client: PoolClient,
  isPiped: boolean,
  plans: KeptPlans,
  around: DatabaseOptions["around"],
  silence: { readonly isThere: () => Promise<boolean>; readonly atFirstMs: number } | undefined,
): OrderedClient {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  const send = (...asked: unknown[]) => {
    const [first, ...rest] = asked as [string | { readonly text: string; readonly name?: string }];
    const keeps = typeof first !== "string" && plans.ofIds && first.name === undefined && BY_IDS.test(first.text);
    const args = keeps ? [planned(plans, { ...first, name: nameOf(first.text) }), ...rest] : asked;
    return around === undefined
      ? query(...args)
      : around(typeof first === "string" ? first : first.text, () => query(...args));
  };
  let last: Promise<unknown> = Promise.resolve();
  let silent: DatabaseSilent | undefined;
  // Neon's driver sends the first statement with the greeting: a database that is being started answers both together.
  let silentMs = silence?.atFirstMs ?? 0;
  async function answer(...args: unknown[]): Promise<unknown> {
    // Whatever is asked of it now would wait behind what is not answered.
    if (silent !== undefined) throw silent;
    const sent = send(...args);
    if (silence === undefined) return sent;
    try {
      const answered = await unlessSilent(sent, silence.isThere, silentMs);
      silentMs = SILENT_MS;
      return answered;
    } catch (error) {
      if (error instanceof DatabaseSilent) silent = error;
      throw error;
    }
  }
  return {
    query(...args) {
      const next = (isPiped ? answer(...args) : last.then(() => answer(...args))).catch((error: unknown) =>
        Promise.reject(toldOfLoss(error)),
      );
      last = next.catch(() => {});
      return next;
    },
  };
}
