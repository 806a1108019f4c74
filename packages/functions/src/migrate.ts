import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { readDatabaseConfig } from "./config.ts";
import { makeLog } from "./log.ts";

/** What a deployment is told: names of the migrations that ran and of the reference data that was loaded, none when all was there. */
export interface Migrated {
  readonly migrations: readonly string[];
  readonly reference: readonly string[];
}

/**
 * Lambda's entry for a deployment, before new code takes traffic: brings the tables and the reference data up to date, each all
 * or nothing. Called again it changes nothing. The database's URL must be the direct one: a pooler hands out one connection for
 * each transaction, and a migration may take longer than it allows.
 */
export async function handler(): Promise<Migrated> {
  const { databaseUrl, logLevel } = readDatabaseConfig();
  const database = await openDatabase(databaseUrl, { maxConnections: 1, connectTimeoutMs: 30_000 });
  try {
    const migrations = await migrate(database, beside("migrations/"));
    const reference = await loadReference(database, beside("reference/"));
    makeLog(logLevel).info({ migrations, reference }, "migrated");
    return { migrations, reference };
  } finally {
    await database.close();
  }
}

/** The bundle brings these folders with it. */
const beside = (folder: string): URL => new URL(folder, import.meta.url);
