import type { RetentionRow } from "@cic/db/rights/retention.queries";
import { obstaclesTo, retentionOf } from "@cic/domain/rights/retention.rule";
import type { Context } from "../context.ts";
import type { ResolversTypes } from "../generated/types.ts";

/** How long the record is kept, by its facts. */
export function retentionAnswer({ today }: Context, row: RetentionRow): Awaited<ResolversTypes["Retention"]> {
  const retained = retentionOf(row);
  return {
    childId: row.id,
    clocks: [...retained.clocks],
    mayBeErasedFrom: retained.longest.keptUntil,
    longest: retained.longest.class,
    obstacles: obstaclesTo(retained, row.holds.length > 0, today),
    goodPracticeUntil: retained.goodPracticeUntil,
    holds: row.holds,
  };
}
