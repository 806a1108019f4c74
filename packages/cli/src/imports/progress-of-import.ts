import { setTimeout as pause } from "node:timers/promises";
import type { ApiClient } from "../api/client.ts";
import { Failure, NotNow } from "../failures.ts";
import { type ImportStatus, readStatus, takeStep } from "./import.operations.ts";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** Answers in a row that may fail before waiting is given up. */
const MISSES = 5;
/** Reviews that one review may lead to. */
const ROUNDS = 10;

/** Asks, less and less often, until the import is not in `status` any more; resolves to what it is then. */
export async function waitWhile(
  api: ApiClient,
  id: string,
  status: "STAGING" | "APPLYING",
  waitSeconds: number,
): Promise<ImportStatus> {
  const until = Date.now() + waitSeconds * 1_000;
  let misses = 0;
  for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(ms * 1.5, LONGEST_PAUSE_MS)) {
    try {
      const now = await readStatus(api, id);
      if (now !== status) return now;
      misses = 0;
    } catch (error) {
      misses += 1;
      if (!(error instanceof NotNow) || misses === MISSES) throw error;
    }
    if (Date.now() + ms > until) {
      const doing = status === "STAGING" ? "checked" : "applied";
      throw new Failure(`The import is still being ${doing}. Ask with \`cic import status ${id}\`.`);
    }
    await pause(ms);
  }
}

/** Stages an import whose files were sent; one whose staging was cut short goes on. */
export async function stage(api: ApiClient, id: string, waitSeconds: number): Promise<ImportStatus> {
  const notReceived = await takeStep(api, "stageImport", id, ["FILES_NOT_RECEIVED"]);
  if (notReceived !== undefined) {
    throw new Failure(
      "Not every file was received. Repeat the `cic import ssda903` command: it goes on with this import.",
    );
  }
  return waitWhile(api, id, "STAGING", waitSeconds);
}

export async function apply(api: ApiClient, id: string, waitSeconds: number): Promise<ImportStatus> {
  await takeStep(api, "applyImport", id);
  return waitWhile(api, id, "APPLYING", waitSeconds);
}

/** Accepts every row that waits for a decision. Accepting one can make another wait, so it asks until none does. */
export async function acceptDecisions(api: ApiClient, id: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if ((await takeStep(api, "acceptDecisions", id, ["NO_ROWS"])) !== undefined) return;
  }
}
