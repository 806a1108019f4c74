import type { Action } from "@cic/auth/actions";
import { type Actor, may } from "@cic/auth/actor";
import type { Answered } from "@cic/db/answered";
import { readEntry, readEntryAlone, type SeenChildren } from "@cic/db/audit/read.writes";
import type { Scope } from "@cic/db/claims";
import type { Session, Statement } from "@cic/db/database";
import {
  execAlone,
  type FiguresDb,
  figuresAtOnce,
  type OpenScope,
  ofAnyPlan,
  ofOnePlan,
  openScope,
  openScopeReading,
  readAudited,
  type ScopedDb,
  withFigures,
  writing,
} from "@cic/db/scope";
import { type Day, londonDay } from "@cic/domain/dates";
import DataLoader from "dataloader";
import type { FieldNode } from "graphql";
import { type Asked, documentHash } from "./audit/asked.ts";
import { ApiError } from "./errors.ts";
import type { Services } from "./services.ts";
import type { Trace } from "./tracing.ts";
import { isUnavailable } from "./unexpected-error.ts";

/** One GraphQL operation: who asks, on which day, and the one transaction in which it reads. */
export interface Context extends Services {
  readonly requestId: string;
  readonly actor: Actor | null;
  /** Of the request, where one is traced. */
  readonly trace?: Trace;
  /** What the operation asks for, as far as it has begun. */
  readonly asked: Asked;
  /** What is asked for, by its fields, of records that a statement has read already, by their ids (`compiled/README.md`). */
  readonly answered: Map<readonly FieldNode[], Map<string, () => unknown>>;
  readonly today: Day;
  /** The actor, if their role includes `action`; else an error that does not depend on any record. */
  require(action: Action): Actor;
  /** Runs `work` in the operation's read-only transaction, which opens when first needed. */
  read<T>(work: (db: ScopedDb, session: Session) => Promise<T>): Promise<T>;
  /** Asks statements in it that say whom they show, beside whatever is asked at the same time. */
  readBeside(statements: readonly Statement[]): Promise<readonly Answered[]>;
  /**
   * Begins the operation's read-only transaction with these statements, in one round trip where the driver can. When they are `all` that it
   * reads the transaction ends in it too, and whom they show is in the audit when this resolves, with the fields that are asked for by
   * then; what was read before it ends with it. Otherwise nothing was read before.
   */
  readAtOnce(statements: readonly Statement[], all: boolean): Promise<readonly Answered[]>;
  /** Ends what the operation read until now, and forgets it: it is asked for once more. */
  readAgain(): Promise<void>;
  /** Runs `work` in a transaction of its own and commits it before it resolves. */
  write<T>(work: (db: ScopedDb, session: Session) => Promise<T>): Promise<T>;
  /** Makes what is counted over every child, in a transaction of its own that writes, as a role that reads nothing that names one. */
  figures<T>(work: (db: FiguresDb) => Promise<T>): Promise<T>;
  /** Asks statements of that role in one round trip, in a transaction of their own that reads, and then those of the caller. */
  figuresAtOnce(statements: readonly Statement[], ofCaller?: readonly Statement[]): Promise<readonly (string | null)[]>;
  /** The operation's loader called `name`: collects keys and reads them in one statement. */
  loader<K, V, C = K>(
    name: string,
    batch: (db: ScopedDb, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
    cacheKey?: (key: K) => C,
  ): DataLoader<K, V, C>;
  /** Says that the answer names these children: for what the objects that it is made of do not say. */
  saw(childIds: Iterable<string>): void;
  /** Says that the answer shows what an import holds: of children who may not be on record yet. */
  sawImport(id: string): void;
  /**
   * Ends the operation and its transaction, after the reads that are under way, and writes into the audit which children were seen, in
   * the same round trip. Rejects when that fails: what was read is then not to be told.
   * Fields that an error cut off may go on after the
   * answer is made: what they ask for from now on is refused, because nobody would end the transaction they open.
   */
  finish(): Promise<void>;
}

/**
 * The claims under which an actor's statements run. Without `child:read` no child's record is visible; to a young person their own,
 * and nothing of the authority that vouches for them.
 */
export function scopeOf(actor: Actor, requestId: string, today: Day): Scope {
  return {
    organisationId: may(actor, "child:read") && actor.childId === undefined ? actor.organisationId : null,
    callerId: actor.organisationId,
    ...(actor.childId !== undefined && { childId: actor.childId }),
    clinical: may(actor, "clinical:read"),
    recruiter: may(actor, "shared-status:read"),
    ...(may(actor, "audit:read") && { governs: actor.organisationId }),
    subject: actor.subject,
    role: actor.role,
    purpose: actor.purpose,
    requestId,
    today,
  };
}

/** Each names those before it, too; one that found nothing names none. */
function sawAll(answers: readonly Answered[], into: Set<string>): void {
  const named = answers.findLast(({ seen }) => seen !== null)?.seen;
  for (const id of named?.split(",") ?? []) if (id !== "") into.add(id);
}

export function makeContext(
  services: Services,
  request: { requestId: string; actor: Actor | null; trace?: Trace },
): Context {
  const { requestId, actor, trace } = request;
  const today = londonDay(services.clock());
  const scope: Scope =
    actor === null
      ? { organisationId: null, subject: "anonymous", requestId, today }
      : scopeOf(actor, requestId, today);
  const open = () => openScope(services.database, scope, "read");
  let reading: Promise<OpenScope> | undefined;
  /** What has a transaction of its own, until it is done. */
  let othersWait: Promise<unknown> | undefined;
  /** Reads that were begun and have not ended. */
  const underWay = new Set<Promise<unknown>>();
  let finished = false;
  const loaders = new Map<string, DataLoader<never, unknown, unknown>>();
  const asked: Asked = { fields: new Set() };
  const seen = new Set<string>();
  /** Those of them whom the audit names already. */
  const audited = new Set<string>();
  const importsSeen = new Set<string>();

  /** The transaction of the reads until now, for what ends it; none where there is none, or it could not be had. */
  async function endedReads(): Promise<OpenScope | undefined> {
    const open = reading;
    reading = undefined;
    // Its connection may be another caller's as soon as it is given back.
    await Promise.allSettled(underWay);
    return open?.catch(() => undefined);
  }

  /** Runs `work`, which has a transaction of its own, where the reads until now have ended. Others wait for it: whoever held one connection and waited for another could wait for ever. */
  async function alone<T>(work: (before: OpenScope | undefined) => Promise<T>): Promise<T> {
    if (finished) throw new Error("the operation has ended");
    const done = endedReads().then(work);
    othersWait = Promise.allSettled([othersWait, done]);
    return done;
  }

  async function endReading() {
    const open = await endedReads();
    // Nothing is lost when a transaction that only read cannot be ended: its connection is closed instead.
    await open?.close("commit").catch(() => {});
  }

  /** Ends reading and writes what was seen. */
  async function endReadingAudited() {
    await Promise.allSettled(underWay);
    const childIds = [...seen].filter((id) => !audited.has(id));
    const [first, ...others] = [...importsSeen].map((recordId) => ({ record: "import", recordId }) as const);
    if (childIds.length === 0 && first === undefined) return endReading();
    const entry = [entryOf(childIds, first), ...others.map((one) => entryOf([], one))].join("; ");
    const opened = await endedReads();
    await (opened === undefined ? execAlone(services.database, entry) : opened.close("commit", entry));
  }

  /** The statement that tells of these children, as a transaction of its own. */
  const entryOf = (childIds: readonly string[], more: Pick<SeenChildren, "record" | "recordId"> = {}) =>
    readEntryAlone({ ...entryOfCaller(), ...more, childIds }, services.database.lockTimeoutMs);

  function entryOfCaller(): SeenChildren {
    if (actor === null) throw new Error("nobody saw a child");
    return {
      ...{ organisation: actor.organisationId, subject: actor.subject, role: actor.role, purpose: actor.purpose },
      ...{ request: requestId, operation: [...asked.fields].join(","), document: documentHash(asked) },
    };
  }

  const context: Context = {
    ...services,
    requestId,
    ...(trace !== undefined && { trace }),
    actor,
    today,
    asked,
    answered: new Map(),
    saw(childIds) {
      for (const id of childIds) seen.add(id);
    },
    sawImport(id) {
      importsSeen.add(id);
    },
    require(action) {
      if (actor === null) throw new ApiError("UNAUTHENTICATED", "A bearer token is needed.");
      if (!may(actor, action)) throw new ApiError("FORBIDDEN", "This role may not do that.", { action });
      return actor;
    },
    async read(work) {
      if (finished) throw new Error("the operation has ended");
      reading ??= othersWait === undefined ? open() : othersWait.then(open);
      const result = reading.then(({ db, session }) => work(db, session));
      underWay.add(result);
      try {
        return await result;
      } finally {
        underWay.delete(result);
      }
    },
    async readBeside(statements) {
      const answers = await context.read((_, session) => session.ask([ofOnePlan, ...statements, ofAnyPlan]));
      const told = answers.slice(1, -1);
      sawAll(told, seen);
      return told;
    },
    async readAgain() {
      await endReading();
      loaders.clear();
      context.answered.clear();
    },
    async readAtOnce(statements, all) {
      if (finished || (reading !== undefined && !all)) throw new Error("the operation has begun or ended");
      const before = all ? await endedReads() : undefined;
      const begun = all ? undefined : openScopeReading(services.database, scope, statements);
      const answering =
        begun?.then(({ answers }) => answers) ??
        readAudited(services.database, scope, statements, readEntry(entryOfCaller()), before);
      reading = begun?.then(({ open }) => open);
      reading?.catch(() => {});
      underWay.add(answering);
      try {
        const answers = await answering;
        sawAll(answers, all ? audited : seen);
        return answers;
      } catch (error) {
        // Whoever reads next is told of a database that cannot be had, or is locked, and need not wait for it again.
        reading = isUnavailable(error) ? Promise.reject(error) : undefined;
        reading?.catch(() => {});
        throw error;
      } finally {
        underWay.delete(answering);
      }
    },
    async write(work) {
      if (finished) throw new Error("the operation has ended");
      // With one connection (PGlite) or a full pool, waiting for a second one would wait for ever.
      await endReading();
      loaders.clear();
      const written = await writing(services.database, { ...scope, operation: [...asked.fields].at(-1) }, work);
      reading = Promise.resolve(written.reading);
      return written.result;
    },
    figures: (work) =>
      alone(async (open) => {
        // As when reading ends: what only read has nothing to lose.
        await open?.close("commit").catch(() => {});
        return withFigures(services.database, scope, work, "write");
      }),
    figuresAtOnce: (statements, ofCaller) =>
      alone((open) => figuresAtOnce(services.database, scope, statements, ofCaller, open)),
    loader<K, V, C = K>(
      name: string,
      batch: (db: ScopedDb, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
      cacheKey?: (key: K) => C,
    ) {
      let loader = loaders.get(name) as unknown as DataLoader<K, V, C> | undefined;
      if (loader === undefined) {
        loader = new DataLoader<K, V, C>((keys) => context.read((db) => batch(db, keys)) as Promise<(V | Error)[]>, {
          maxBatchSize: 10_000,
          ...(cacheKey === undefined ? {} : { cacheKeyFn: cacheKey }),
        });
        loaders.set(name, loader as unknown as DataLoader<never, unknown, unknown>);
      }
      return loader;
    },
    async finish() {
      finished = true;
      await endReadingAudited();
    },
  };
  return context;
}
