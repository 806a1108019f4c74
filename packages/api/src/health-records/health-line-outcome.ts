import { recordEvents } from "@cic/db/events/event.writes";
import type { ScopedDb } from "@cic/db/scope";
import { type InputRefused, type RecordNotFound, recordNotFound, type VersionConflict } from "@cic/domain/refusals";
import type { Context } from "../context.ts";
import type { ResolversTypes } from "../generated/types.ts";
import { refused } from "../refused.ts";
import { loadHealthLine } from "./health-record.loaders.ts";

export type HealthLineOutcome =
  | { readonly kind: "line"; readonly id: string }
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** What became of it, as a member of the mutation's result union. */
export async function healthLineResult(
  context: Context,
  outcome: HealthLineOutcome,
): Promise<ResolversTypes["HealthLineResult"]> {
  if (outcome.kind !== "line") return refused(outcome);
  const line = await loadHealthLine(context, outcome.id);
  return line === null ? refused(recordNotFound("lineId")) : { __typename: "HealthLineOk", line };
}

export function tellOfHealthLine(
  db: ScopedDb,
  { childId, authorityId }: { readonly childId: string; readonly authorityId: string },
  id: string,
): Promise<void> {
  const child = { id: childId, authorityId };
  return recordEvents(db, [{ type: "HEALTH_RECORD_CHANGED", child, records: [{ record: "HEALTH_LINE", id }] }]);
}
