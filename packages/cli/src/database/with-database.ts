import { existsSync } from "node:fs";
import { type Database, openDatabase } from "@cic/db/database";
import { MigrationEdited } from "@cic/db/migrate";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { type Given, type Surroundings, textOf } from "../command.ts";
import { codesOf, Failure, NotNow, WrongUse, whyUnreachable } from "../failures.ts";
import { plain } from "../words.ts";

/** Options of every command that works on the database itself. */
export const databaseOptions = { "database-url": { type: "string" } } as const;

export const databaseOptionsHelp = `  --database-url URL   postgres://… of the database's owner; or set CIC_DATABASE_URL, which keeps its password
                       out of the list of processes. A local server's embedded database is pglite:<folder>;
                       stop the server first.`;

/** Runs `work` on the database that is named and closes it. Rejects with a `Failure` that says why, without its password. */
export async function withDatabase<T>(
  given: Given,
  { environment }: Surroundings,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const url = textOf(given, "database-url") ?? environment.CIC_DATABASE_URL ?? "";
  if (url === "") throw new WrongUse("a database is needed: --database-url, or CIC_DATABASE_URL in the environment.");
  const database = await open(url);
  try {
    return await work(database);
  } catch (error) {
    throw failureOf(error, url);
  } finally {
    await database.close().catch(() => {});
  }
}

async function open(url: string): Promise<Database> {
  if (url.startsWith("pglite:")) {
    const folder = url.slice("pglite:".length);
    if (!existsSync(folder))
      throw new Failure("There is no embedded database in the folder that --database-url names.");
    // Two processes at once would destroy it.
    if (existsSync(`${folder}.lock`)) {
      throw new Failure(
        `A local server uses the embedded database: stop it first (if none runs, remove ${plain(folder)}.lock).`,
      );
    }
  } else if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new WrongUse("--database-url must begin with postgres://");
  }
  return openDatabase(url, { connectTimeoutMs: 10_000 });
}

function failureOf(error: unknown, url: string): unknown {
  const codes = codesOf(error);
  const has = (...some: string[]) => some.some((code) => codes.includes(code));
  if (error instanceof MigrationEdited) return new Failure(`${error.message}. Nothing was migrated.`);
  if (has("28P01", "28000")) return new Failure("The database refuses this user and password.");
  if (has("3D000")) return new Failure("The server has no database of that name.");
  if (has("42P01", "42703")) return new Failure("The database lacks a table or column: run `cic migrate` first.");
  if (has("42501")) return new Failure("This user of the database may not do that: use the owner's.");
  if (error instanceof DatabaseUnavailable) {
    return new NotNow(`The database at ${URL.parse(url)?.host} cannot be reached: ${whyUnreachable(error.cause)}`);
  }
  return error;
}
