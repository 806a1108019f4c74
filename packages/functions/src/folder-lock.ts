import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartFailure } from "./start-options.ts";

/**
 * Makes sure that one process at a time opens the embedded database in `folder`: two would destroy it. A file beside
 * the folder holds the id of the process; one that was left behind by a process that is gone is taken over.
 *
 * Returns what gives the folder free. Throws `StartFailure`.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  makeFolder(dirname(folder));
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw new StartFailure(`cannot write to ${dirname(folder)} (${codeOf(error)})`);
    }
    const holder = Number(readFileSync(file, "utf8"));
    // In a container every start may have the same id: then the holder is an earlier one, which is gone.
    if (holder !== process.pid && isRunning(holder)) {
      throw new StartFailure(`the database in ${folder} is in use by another start (process ${holder})`);
    }
    rmSync(file, { force: true });
  }
}

/** Throws `StartFailure` when the folder cannot be had. */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(resolve(folder));
  } catch (error) {
    throw new StartFailure(`cannot make the folder ${folder} (${codeOf(error)})`);
  }
}

/** Node's own `recursive` never comes back where the system makes no folders, as below `/proc`. */
function makeWithParents(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeWithParents(dirname(folder));
  mkdirSync(folder);
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one that runs.
    return codeOf(error) === "EPERM";
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
