import { existsSync, mkdirSync } from "node:fs";
import { type Answered, answerOf } from "./answered.ts";
import type { Database, DatabaseOptions, Drizzle, Statement } from "./database.ts";

/** PostgreSQL in this process, in memory or in a folder: one connection. */
export async function openEmbedded(folder: string, options: DatabaseOptions): Promise<Database> {
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

  async function ask(statements: readonly Statement[]): Promise<Answered[]> {
    const sent = statements.map(({ text, values }) => {
      options.onStatement?.(text);
      return pglite.query<Answered>(text, [...values]);
    });
    return (await Promise.all(sent)).map(answerOf);
  }

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
          const answers = await ask(statements);
          for (const text of end) options.onStatement?.(text);
          if (end.length > 0) await pglite.exec(end.join("; "));
          return answers;
        },
        ask,
        async reads(begin) {
          if (begin === undefined) return;
          options.onStatement?.(begin);
          await pglite.exec(begin);
        },
        hasBegun: () => true,
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
