import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Client, Pool, PoolClient, PoolConfig } from "pg";
import type { Answered } from "./answered.ts";
import type { KeptPlans } from "./kept-plans.ts";
import { type Connection, type OrderedClient, type OrderedClientOptions, orderedClient } from "./ordered-client.ts";
import { asked } from "./silence.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

/** Drizzle over one connection, whichever driver is behind it. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A statement that gives one row, as `Answered`, or none. The connection keeps its plan under its name. */
export interface Statement {
  /** The same for the same text, and for no other. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
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
  /** The same within the transaction that it has begun, or begins with them: no other statement comes between two of them. */
  ask(statements: readonly Statement[]): Promise<Answered[]>;
  /**
   * From now until it is given back, the connection only reads. `begin` is sent with what is asked first, in one round trip, and again over
   * another connection when this one died unseen. It keeps the plans of statements that ask for rows by a list of ids, those that loaders
   * send again and again: any other may need a plan of its own for each caller. A driver that waits for each answer sends together what is
   * asked at the same time.
   */
  reads(begin?: string): Promise<void>;
  /** Whether the transaction has begun, in which it reads; it was asked nothing otherwise. */
  hasBegun(): boolean;
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
  if (url.startsWith("pglite:")) {
    const { openEmbedded } = await import("./embedded-database.ts");
    return openEmbedded(url.slice("pglite:".length), options);
  }
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
  const known = new WeakMap<PoolClient, Connection>();

  async function connection(): Promise<Connection> {
    let client: PoolClient;
    try {
      client = await pool.connect();
    } catch (cause) {
      throw new DatabaseUnavailable("no database connection", { cause });
    }
    let own = known.get(client);
    if (own === undefined) {
      const plans: KeptPlans = { lengths: new Map(), seen: new Set() };
      own = { client, plans, hasAnswered: false };
      known.set(client, own);
    }
    return own;
  }

  const ordering: OrderedClientOptions = {
    ...options,
    isPiped: driver === "postgres",
    silence,
    instead(lost) {
      lost.client.release(true);
      return connection();
    },
  };

  return {
    driver,
    async acquire() {
      const own = await connection();
      const queries = orderedClient(own, ordering);
      return {
        drizzle: drizzleOver(queries),
        async exec(sql) {
          await queries.query(sql);
        },
        transact: queries.transact,
        ask: queries.ask,
        async reads(begin) {
          queries.reads(begin);
        },
        hasBegun: queries.hasBegun,
        async copy(statement, chunks) {
          options.onStatement?.(statement);
          const { from: copyFrom } = await import("pg-copy-streams");
          // What it reads from the connection, `pg` does not read in a pipeline.
          const unpiped = own.client as PoolClient & { pipeline?: boolean };
          const { pipeline: piped = false } = unpiped;
          unpiped.pipeline = false;
          try {
            const stream = own.client.query(copyFrom(statement));
            await pipeline(Readable.from(chunks), stream);
            return stream.rowCount;
          } finally {
            unpiped.pipeline = piped;
          }
        },
        release(broken = false) {
          queries.connection()?.client.release(broken);
        },
      };
    },
    close: () => pool.end(),
  };
}

/** A pool of a driver's, and Drizzle over one of its connections. Only the driver that is used is loaded. */
interface Driver {
  readonly pool: Pool;
  /** Makes a connection beside the pool. */
  readonly connect: () => Client;
  readonly drizzleOver: (client: OrderedClient) => Drizzle;
}

async function withNeon(settings: PoolConfig): Promise<Driver> {
  const { Pool, Client, neonConfig, drizzle } = await import("./neon-driver.ts");
  // Waits on a timer before each write otherwise.
  neonConfig.coalesceWrites = false;
  return {
    pool: new Pool(settings) as unknown as Pool,
    connect: () => new Client(settings) as unknown as Client,
    drizzleOver: (client) => drizzle({ client: client as never }) as unknown as Drizzle,
  };
}

async function withPostgres(settings: PoolConfig): Promise<Driver> {
  const [{ default: pg }, { drizzle }] = await Promise.all([import("pg"), import("drizzle-orm/node-postgres")]);
  return {
    // What is asked at the same time is sent at the same time.
    pool: new pg.Pool({ ...settings, pipeline: true } as PoolConfig),
    connect: () => new pg.Client(settings),
    drizzleOver: (client) => drizzle({ client: client as never }) as unknown as Drizzle,
  };
}
