import { setTimeout } from "node:timers/promises";
import { type Directory, makeDirectory } from "@cic/domain/organisations/directory";
import type { Database } from "../database.ts";
import { rowsAlone } from "../scope.ts";
import { type DirectoryRow, directoryStatement, loadedStatement } from "./directory.queries.ts";

/** How long after reference data was loaded a server may go on with what it read before. */
export const DIRECTORY_AGE_MS = 60_000;

/** How long a request waits for that: with the database slow or away, what is known will do. */
const WAIT_MS = 250;

/** The organisations as last loaded, kept in memory. */
export interface CurrentDirectory {
  readonly current: () => Directory;
  /**
   * Reads the organisations again if reference data was loaded since; asks at most once in {@link DIRECTORY_AGE_MS}, and callers
   * at the same time wait for one answer, and not long. With the database away what is known stays: rejects never.
   */
  refresh(): Promise<void>;
}

/** Reads the directory, once, and keeps it. Rejects when the database cannot be read. */
export async function keepDirectory(database: Database, clock: () => Date): Promise<CurrentDirectory> {
  let { directory, loaded } = await read(database);
  let askedAt = clock().getTime();
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = clock().getTime();
    try {
      const [last] = await rowsAlone<{ loaded: string }>(database, loadedStatement());
      if (last?.loaded !== loaded) ({ directory, loaded } = await read(database));
    } catch {
      // What is known stays.
    }
    asking = undefined;
  }
  return {
    current: () => directory,
    refresh() {
      if (asking === undefined && clock().getTime() - askedAt >= DIRECTORY_AGE_MS) asking = ask();
      return asking === undefined
        ? Promise.resolve()
        : Promise.race([asking, setTimeout(WAIT_MS, undefined, { ref: false })]);
    },
  };
}

async function read(database: Database): Promise<{ directory: Directory; loaded: string }> {
  const [row] = await rowsAlone<DirectoryRow>(database, directoryStatement);
  const { facts, loaded } = row as DirectoryRow;
  return { directory: makeDirectory(facts), loaded };
}
