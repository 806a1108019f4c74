import type { Actor } from "@cic/auth/actor";
import { isUuid } from "@cic/db/ids";
import { findRetentions, type RetentionRow } from "@cic/db/rights/retention.queries";
import { asGovernance, type ScopedDb } from "@cic/db/scope";
import { type InputRefused, inputRefused, type RecordNotFound, recordNotFound } from "@cic/domain/refusals";

/** The child whom a request is about, of those whom the caller governs or is: within a transaction that writes. */
export async function subjectOf(
  db: ScopedDb,
  actor: Actor,
  asked: string | null | undefined,
): Promise<RetentionRow | RecordNotFound | InputRefused> {
  const childId = asked ?? actor.childId;
  if (childId === undefined) return inputRefused("VALUE_MISSING", "childId");
  const [row] = isUuid(childId) ? await asGovernance(db, () => findRetentions(db, [childId])) : [];
  return row ?? recordNotFound("childId");
}
