import { sealAudit } from "@cic/db/audit/seal.writes";
import type { Database } from "@cic/db/database";
import type { Logger } from "pino";
import { repeatedly } from "./repeatedly.ts";

const EVERY_MS = 5_000;

/** Seals what the audit was added, until the function that it answers with is called, which waits for what is under way. */
export function startLocalAudit({
  database,
  log,
}: {
  readonly database: Database;
  readonly log: Logger;
}): () => Promise<void> {
  return repeatedly(EVERY_MS, "sealing the audit", log, async (isOver) => {
    await sealAudit(database, isOver);
  });
}
