import { rmSync } from "node:fs";
import { type Database, openDatabase } from "@cic/db/database";
import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { MigrationEdited, migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { followHolidays } from "@cic/db/organisations/follow-holidays.writes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { asOperator } from "@cic/db/scope";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { londonDay } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { codeOf } from "./folder-lock.ts";
import { StartFailure, type StartOptions } from "./start-options.ts";

const FIRST_MIGRATION = "0001_organisations.sql";

/** Opens the database, brings its tables and reference data up to date, and reads the directory. Throws `StartFailure`. */
export async function prepareDatabase(
  { databaseUrl, databaseFolder, reset }: StartOptions,
  progress: (line: string) => void,
): Promise<{ readonly database: Database; readonly directory: Directory; readonly isNew: boolean }> {
  if (reset && databaseFolder !== undefined) {
    progress("Removing the embedded database …");
    rmSync(databaseFolder, { recursive: true, force: true });
  }
  const database = await open(databaseUrl, databaseFolder);
  try {
    progress("Bringing the tables up to date …");
    const migrations = await migrate(database);
    if (migrations.length > 0) progress(`  ${migrations.length} migrations applied`);
    progress("Bringing organisations, areas and postcodes up to date …");
    const loaded = await loadReference(database);
    if (loaded.length > 0) progress(`  loaded ${loaded.join(", ")}`);
    const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
    const isNew = migrations.includes(FIRST_MIGRATION);
    if (!isNew && migrations.length + loaded.length > 0) {
      progress("Determining who is responsible …");
      await determineAll(database, directory, { today: londonDay(new Date()) });
    }
    // Also when nothing was loaded now: the last time may have been cut short.
    await followHolidays(database, directory, londonDay(new Date()));
    return { database, directory, isNew };
  } catch (error) {
    await database.close().catch(() => {});
    if (error instanceof DatabaseUnavailable) throw new StartFailure(unavailable(databaseUrl, error));
    if (error instanceof MigrationEdited) throw new StartFailure(`${error.message}; --reset starts afresh`);
    throw error;
  }
}

async function open(url: string, folder: string | undefined): Promise<Database> {
  try {
    return await openDatabase(url);
  } catch (error) {
    if (folder === undefined) throw new StartFailure("the database URL cannot be used");
    throw new StartFailure(`the database in ${folder} cannot be opened (${codeOf(error)}); --reset starts afresh`);
  }
}

/** Without the URL's user and password. */
function unavailable(url: string, { cause }: DatabaseUnavailable): string {
  const { host, pathname } = new URL(url);
  const code = codeOf(cause);
  if (code === "28P01" || code === "28000") return `the database server at ${host} refuses this user and password`;
  if (code === "3D000") return `the database server at ${host} has no database ${pathname.slice(1)}`;
  return `the database server at ${host} cannot be reached (${code})`;
}
