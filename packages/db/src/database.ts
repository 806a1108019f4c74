import { createHash } from "node:crypto";
import type { EventEmitter } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Client, Pool, PoolClient, PoolConfig } from "pg";
import { literal } from "./literal.ts";

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

/** What a statement answered: nothing, where it gave no row. */
export interface Answered {
  readonly answer: string | null;
  /** Ids of the children whom this answer and those before it in the transaction show, with commas between. */
  readonly seen: string | null;
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

export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  readonly code = "DATABASE_UNAVAILABLE";
}

/** The server says nothing any more: there is no use in trying again at once. */
export class DatabaseSilent extends DatabaseUnavailable {}

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
  if (url.startsWith("pglite:")) return openPglite(url.slice("pglite:".length), options);
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

interface Rows {
  readonly rows: readonly Answered[];
}
const answerOf = ({ rows }: Rows): Answered => rows[0] ?? { answer: null, seen: null };

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

const SILENT_MS = 500;
const THERE_WITHIN_MS = 1_000;

/** Rejects with `DatabaseSilent` when what was sent is not answered and the server is not there. */
async function unlessSilent<T>(sent: Promise<T>, isThere: () => Promise<boolean>, silentMs: number): Promise<T> {
  sent.catch(() => {});
  for (;;) {
    const { promise: waited, resolve } = Promise.withResolvers<"silent">();
    const timer = setTimeout(resolve, silentMs, "silent");
    let first: "silent" | "answered";
    try {
      first = await Promise.race([sent.then(() => "answered" as const), waited]);
    } finally {
      clearTimeout(timer);
    }
    if (first === "answered") return sent;
    const there = await Promise.race([sent.then(() => true), isThere()]);
    if (!there) throw new DatabaseSilent("the database says nothing");
  }
}

/** Asks whether the server is there, once for all who want to know at the same time. */
function asked(connect: () => Client): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  async function ask(): Promise<boolean> {
    const client = connect();
    client.on("error", () => {});
    let heardAt = performance.now();
    (client as unknown as { connection: EventEmitter }).connection.on("message", () => {
      heardAt = performance.now();
    });
    const answer = client
      .connect()
      .then(() => client.query("select 1"))
      // A server that refuses with an error of its own is there.
      .then(() => true)
      .catch((error: { code?: unknown }) => typeof error.code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code));
    const isThere = await Promise.race([answer, silenceSince(() => heardAt).then(() => false)]);
    client.end().catch(() => {});
    asking = undefined;
    return isThere;
  }
  return () => {
    asking ??= ask();
    return asking;
  };
}

/** In short spells: of one that a busy process sleeps through, the answer may have come meanwhile. */
async function silenceSince(heardAt: () => number): Promise<void> {
  for (let spells = 0; spells < THERE_WITHIN_MS / 100 || performance.now() - heardAt() < THERE_WITHIN_MS; spells += 1) {
    await wait(100, undefined, { ref: false });
  }
}

async function openPglite(folder: string, options: DatabaseOptions): Promise<Database> {
  const inMemory = folder === "memory";
  if (!inMemory && !existsSync(folder)) mkdirSync(folder, { recursive: true });
  // Loaded when it is used: bundles for the cloud leave it out.
  const { PGlite } = await import("@electric-sql/pglite");
  const { btree_gist } = await import("@electric-sql/pglite/contrib/btree_gist");
  const { pg_trgm } = await import("@electric-sql/pglite/contrib/pg_trgm");
  const { drizzle: drizzlePglite } = await import("drizzle-orm/pglite");
  const pglite = await PGlite.create({
    ...(inMemory ? {} : { dataDir: folder }),
    extensions: { btree_gist, pg_trgm },
  });
  const drizzle = drizzlePglite({
    client: pglite,
    logger: { logQuery: (sql) => options.onStatement?.(sql) },
  }) as unknown as Drizzle;
  // One connection: whoever holds it holds it alone, in order of asking.
  let last: Promise<void> = Promise.resolve();

  return {
    driver: "pglite",
    async acquire() {
      const before = last;
      let done = () => {};
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      return {
        drizzle,
        async exec(sql) {
          options.onStatement?.(sql);
          await pglite.exec(sql);
        },
        async transact(begin, statements, end, begun) {
          options.onStatement?.(begin);
          await pglite.exec(begin);
          begun();
          const answers: Answered[] = [];
          for (const { text, values } of statements) {
            options.onStatement?.(text);
            answers.push(answerOf(await pglite.query<Answered>(text, [...values])));
          }
          for (const text of end) options.onStatement?.(text);
          if (end.length > 0) await pglite.exec(end.join("; "));
          return answers;
        },
        async copy(statement, chunks) {
          options.onStatement?.(statement);
          const fromBlob = statement.replace(/from stdin/i, "from '/dev/blob'");
          let rows = 0;
          for await (const text of inPieces(chunks, 4_000_000)) {
            const result = await pglite.query(fromBlob, [], { blob: new Blob([text]) });
            rows += result.affectedRows ?? 0;
          }
          return rows;
        },
        release: (broken = false) => {
          // There is no other to take its place.
          if (broken) pglite.exec("rollback").then(done, done);
          else done();
        },
      };
    },
    close: () => pglite.close(),
  };
}

async function* inPieces(chunks: AsyncIterable<string>, size: number): AsyncGenerator<string> {
  let piece = "";
  for await (const chunk of chunks) {
    piece += chunk;
    if (piece.length >= size) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}
