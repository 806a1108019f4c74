import type { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import type { PoolClient } from "pg";
import { answerOf, type Rows } from "./answered.ts";
import type { DatabaseOptions, Session } from "./database.ts";
import { BY_IDS, type KeptPlans, nameOf, planned } from "./kept-plans.ts";
import { withValues } from "./literal.ts";
import { SILENT_MS, unlessSilent } from "./silence.ts";
import { DatabaseSilent, DatabaseUnavailable } from "./unavailable.ts";

/** A connection, and the plans that it keeps. */
export interface Connection {
  readonly client: PoolClient;
  readonly plans: KeptPlans;
  /** Whether it has ever answered. */
  hasAnswered: boolean;
}

/** As much of a client as Drizzle asks of it, for one piece of work. */
export interface OrderedClient {
  /** Sends one query after another, or without waiting where the driver can: loaders ask at the same time, and a connection answers in order. */
  query(...args: unknown[]): Promise<unknown>;
  /** See `Session.transact`. */
  transact: Session["transact"];
  /** See `Session.ask`. */
  ask: Session["ask"];
  /** See `Session.reads`. */
  reads(begin?: string): void;
  /** Whether all that was to begin was sent. */
  hasBegun(): boolean;
  /** The connection that is asked; none when it was lost, and no other could be had. */
  connection(): Connection | undefined;
}

export interface OrderedClientOptions extends Pick<DatabaseOptions, "onStatement" | "around"> {
  /** The driver sends without waiting for answers. */
  readonly isPiped: boolean;
  readonly silence: { readonly isThere: () => Promise<boolean>; readonly atFirstMs: number } | undefined;
  /** Closes a connection that was lost, and gives another. */
  readonly instead: (lost: Connection) => Promise<Connection>;
}

/** What a query is asked with, as `pg` and Neon's driver take it. */
type Args = readonly [string | Query, ...unknown[]];
interface Query {
  readonly text: string;
  readonly name?: string;
  readonly rowMode?: "array";
  readonly types?: unknown;
  readonly values?: readonly unknown[];
}
interface Result {
  readonly fields: readonly { readonly name: string }[];
  rows: readonly unknown[];
}
interface Waiting extends Omit<PromiseWithResolvers<unknown>, "promise"> {
  readonly args: Args;
}

/** How many connections are tried until a transaction has begun: a pooled one may have died unseen, and more than one of them. */
export const ATTEMPTS = 3;

export function orderedClient(
  first: Connection,
  { isPiped, onStatement, around, silence, instead }: OrderedClientOptions,
): OrderedClient {
  let at: Connection | undefined = first;
  /** Whether from now on nothing is written. */
  let reading = false;
  /** What begins the transaction, until it is known to have begun. */
  let begin: string | undefined;
  let waiting: Waiting[] = [];
  let isSending = false;
  let last: Promise<unknown> = Promise.resolve();
  let failed: Error | undefined;

  function send(...asked: Args): Promise<unknown> {
    if (at === undefined) throw failed ?? new DatabaseUnavailable("no database connection");
    const { client, plans } = at;
    const query = client.query.bind(client) as unknown as (...args: readonly unknown[]) => Promise<unknown>;
    const [first, ...rest] = asked;
    const keeps =
      isPiped && reading && typeof first !== "string" && first.name === undefined && BY_IDS.test(first.text);
    return keeps ? query(planned(plans, { ...first, name: nameOf(first.text) }), ...rest) : query(first, ...rest);
  }

  /** In its turn. `texts` are what is told of it. */
  function inTurn(texts: readonly string[], ...args: Args): Promise<unknown> {
    for (const text of texts) onStatement?.(text);
    const sending = () => send(...args);
    const told = () => minded(() => (around === undefined ? sending() : around(texts.join("; "), sending)));
    const next = (isPiped ? told() : last.then(told)).catch((error: unknown) => Promise.reject(toldOfLoss(error)));
    last = next.catch(() => {});
    return next;
  }

  /** Gives up on a server that says nothing any more, where that is minded. */
  async function minded(sending: () => Promise<unknown>): Promise<unknown> {
    // Whatever is asked of it now would wait behind what is not answered.
    if (failed !== undefined) throw failed;
    const sent = sending();
    const asking = at;
    if (silence === undefined || asking === undefined) return sent;
    try {
      // Neon's driver sends the first statement with the greeting: a database that is being started answers both together.
      const answered = await unlessSilent(sent, silence.isThere, asking.hasAnswered ? SILENT_MS : silence.atFirstMs);
      asking.hasAnswered = true;
      return answered;
    } catch (error) {
      if (error instanceof DatabaseSilent) failed = error;
      throw error;
    }
  }

  const asked = (...args: Args) => inTurn([textOf(args)], ...args);

  /** Sends what waits, as often as something does. */
  async function sendWaiting(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      // What is asked because of one answer is asked by one loader after another, within this turn.
      await turn();
      const together = waiting;
      waiting = [];
      // What was asked while no connection could be had is told the same.
      if (failed !== undefined) for (const { reject } of together) reject(failed);
      else if (begin !== undefined) await beginWith(begin, together);
      else if (isPiped) for (const { args, resolve, reject } of together) asked(...args).then(resolve, reject);
      else await sendTogether(together);
    }
    isSending = false;
  }

  /** Before the first answer it is safe to try again; what a statement was refused for, it is refused for again. */
  async function beginWith(text: string, together: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await (isPiped ? sendPiped(at?.client, text, together) : sendTogether(together, text));
        return;
      } catch (cause) {
        try {
          if (cause instanceof DatabaseSilent || at === undefined) throw cause;
          if (attempt === ATTEMPTS) {
            throw new DatabaseUnavailable("the database did not begin a transaction", { cause });
          }
          const lost = at;
          at = undefined;
          at = await instead(lost);
        } catch (error) {
          failed = error as Error;
          at?.client.release(true);
          at = undefined;
          for (const { reject } of together) reject(error);
          return;
        }
      }
    }
  }

  /** In one packet. Rejects when it cannot be known whether the transaction has begun. */
  async function sendPiped(client: unknown, text: string, together: readonly Waiting[]): Promise<void> {
    const [begun, ...answers] = inOnePacket(client, () => [asked(text), ...together.map(({ args }) => asked(...args))]);
    for (const answer of answers) answer.catch(() => {});
    try {
      await begun;
    } catch (error) {
      if (isLoss(error)) throw error;
      begin = undefined;
      for (const { reject } of together) reject(error);
      return;
    }
    begin = undefined;
    together.forEach(({ resolve, reject }, i) => {
      answers[i]?.then(resolve, reject);
    });
  }

  /**
   * As one text with the values in it, for a driver that waits for each answer before it sends the next. When one of them is refused, so
   * is the transaction, and all. Rejects only when it cannot be known whether the transaction has begun.
   */
  async function sendTogether(together: readonly Waiting[], text?: string): Promise<void> {
    const texts = together.map(({ args }) => inFull(args));
    const [alone] = together;
    if (text === undefined && together.length === 1 && alone !== undefined) {
      await asked(...alone.args).then(alone.resolve, alone.reject);
      return;
    }
    if (!texts.every((one) => one !== undefined)) {
      if (text !== undefined) await asked(text);
      begin = undefined;
      for (const { args, resolve, reject } of together) await asked(...args).then(resolve, reject);
      return;
    }
    const before = text === undefined ? [] : [text];
    const types = together.map(({ args: [first] }) => (first as Query).types).find((one) => one !== undefined);
    const query = { text: [...before, ...texts].join(";\n"), rowMode: "array", ...(types !== undefined && { types }) };
    const told = [...before, ...together.map(({ args }) => textOf(args))];
    let results: readonly Result[];
    try {
      results = [(await inTurn(told, query as Query)) as Result | Result[]].flat().slice(-together.length);
    } catch (error) {
      if (text !== undefined && isLoss(error)) throw error;
      begin = undefined;
      for (const { reject } of together) reject(error);
      return;
    }
    begin = undefined;
    together.forEach(({ args: [first], resolve }, i) => {
      const result = results[i] as Result;
      if ((first as Query).rowMode !== "array") result.rows = result.rows.map(objectOf(result.fields));
      resolve(result);
    });
  }

  function query(...own: Args): Promise<unknown> {
    if (failed !== undefined) return Promise.reject(failed);
    const isAlone = isPiped || !reading || (typeof own[0] === "string" && waiting.length === 0);
    if (begin === undefined && isAlone) return asked(...own);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.push({ args: own, resolve, reject });
    if (!isSending) void sendWaiting();
    return promise;
  }

  return {
    query: (...args) => query(...(args as unknown as Args)),
    async ask(statements) {
      const { plans } = at ?? first;
      const answers = await Promise.all(statements.map((one) => query(isPiped ? planned(plans, one) : one)));
      return (answers as Rows[]).map(answerOf);
    },
    async transact(begin, statements, end, begun) {
      if (!isPiped) {
        const texts = [begin, ...statements.map(({ text }) => text), ...end];
        const inFull = [begin, ...statements.map(({ text, values }) => withValues(text, values)), ...end];
        const answered = inTurn(texts, inFull.join("; "));
        await answered.then(begun, (error: unknown) => isLoss(error) || begun());
        const all = (await answered) as Rows[];
        return all.slice(-statements.length - end.length, all.length - end.length).map(answerOf);
      }
      // None after another was lost and not had again: asking it says so.
      const { client, plans } = at ?? first;
      const sent = inOnePacket(client, () => [
        asked(begin).then(begun),
        ...statements.map((statement) => asked(planned(plans, statement))),
        ...(end.length === 0 ? [] : [inTurn(end, end.join("; "))]),
      ]);
      const [, ...answers] = await Promise.all(sent);
      return (answers as Rows[]).slice(0, statements.length).map(answerOf);
    },
    reads(text) {
      reading = true;
      begin = text;
    },
    hasBegun: () => begin === undefined,
    connection: () => at,
  };
}

/** Of what is sent while `send` runs: the socket would send each by itself. */
export function inOnePacket<T>(client: unknown, send: () => T): T {
  const { stream } = (client as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

const textOf = ([first]: Args): string => (typeof first === "string" ? first : first.text);

const objectOf =
  (fields: Result["fields"]) =>
  (row: unknown): unknown =>
    Object.fromEntries(fields.map(({ name }, i) => [name, (row as readonly unknown[])[i]]));

/** One statement with its values in its text; `undefined` for what may be several, and where a value is not said in a text for certain. */
function inFull([first, given]: Args): string | undefined {
  if (typeof first === "string") return undefined;
  const values = (given as readonly unknown[] | undefined) ?? first.values ?? [];
  const isPlain = (value: unknown) =>
    value === null || ["string", "number", "bigint", "boolean"].includes(typeof value);
  return values.every(isPlain) ? withValues(first.text, values) : undefined;
}

/**
 * Whether the connection went away, as PostgreSQL or the system says (`ECONNRESET`), or the server is about to: it has done nothing of what it
 * was asked.
 */
const isLoss = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable || /^(08|57P|E[A-Z]{4,}$)/.test(String((error as { code?: unknown }).code));

/** Of a connection that went away in the middle of a statement, `pg` says no more than a message, and Neon's driver throws an event. */
function toldOfLoss(error: unknown): unknown {
  const isOther =
    error instanceof Error && !/^(Connection terminated|Client (was closed|has encountered))/.test(error.message);
  return isOther ? error : new DatabaseUnavailable("the database connection was lost", { cause: error });
}
