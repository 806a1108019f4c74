import { findHoldsOfChildren, type LegalHoldRow } from "@cic/db/rights/legal-hold.queries";
import type { RetentionRow } from "@cic/db/rights/retention.queries";
import type { ScopedDb } from "@cic/db/scope";
import { obstaclesTo, retentionOf } from "@cic/domain/rights/retention.rule";
import type { Context } from "../context.ts";
import type { ResolversTypes } from "../generated/types.ts";

type Answer = Awaited<ResolversTypes["Retention"]>;

/** How long the records are kept, by their facts. Asked as the role of governance. */
export async function retentionsOf(context: Context, db: ScopedDb, rows: readonly RetentionRow[]): Promise<Answer[]> {
  const holds = await findHoldsOfChildren(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row, i) => answerOf(context, row, holds[i] ?? []));
}

function answerOf({ today }: Context, row: RetentionRow, holds: LegalHoldRow[]): Answer {
  const retained = retentionOf(row);
  return {
    childId: row.id,
    clocks: [...retained.clocks],
    mayBeErasedFrom: retained.longest.keptUntil,
    longest: retained.longest.class,
    obstacles: obstaclesTo(retained, row.held, today),
    goodPracticeUntil: retained.goodPracticeUntil,
    holds,
  };
}
