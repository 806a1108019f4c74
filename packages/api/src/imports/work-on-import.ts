import type { Actor } from "@cic/auth/actor";
import { findImport } from "@cic/db/imports/import.queries";
import { withScope } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import { scopeOf } from "../context.ts";
import { applyImport } from "./apply-import.ts";
import { ImportTaken, type ImportWork } from "./import-work.ts";
import { stageImport } from "./stage-import.ts";

/**
 * Goes on with an import as its status says: stages it, or applies it. What is done is kept, so that it may be called again
 * after a crash, and twice at once.
 */
export async function workOnImport(
  work: ImportWork,
  actor: Actor,
  importId: string,
  request: { requestId: string; today: Day },
): Promise<void> {
  const scope = scopeOf(actor, request.requestId, request.today);
  const record = await withScope(work.database, scope, "read", (db) => findImport(db, importId));
  try {
    if (record?.status === "STAGING") await stageImport(work, scope, importId);
    if (record?.status === "APPLYING") await applyImport(work, scope, importId);
  } catch (error) {
    // Given up, or finished by somebody else, while we worked.
    if (!(error instanceof ImportTaken)) throw error;
  }
}
