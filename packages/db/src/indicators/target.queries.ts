import { randomUUID } from "node:crypto";
import type { TargetPoint } from "@cic/domain/indicators/trajectory";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

export interface TargetRow extends TargetPoint {
  readonly id: string;
  readonly source: string;
}

/** The points of the caller's own organisation for an indicator, by day; rows are `TargetRow`. */
export const targetsSql = (organisationId: string, indicatorId: string): SQL =>
  sql`select id, on_date::text as "on", value::float8 as value, source from indicator_target
    where organisation_id = ${organisationId} and indicator_id = ${indicatorId} and superseded_at is null order by on_date`;

export const listTargets = (db: ScopedDb, organisationId: string, indicatorId: string): Promise<TargetRow[]> =>
  rowsOf(db, targetsSql(organisationId, indicatorId));

/** Sets a trajectory's points: those of the same days are superseded, the others stay. */
export async function setTargets(
  db: ScopedDb,
  organisationId: string,
  indicatorId: string,
  points: readonly TargetPoint[],
  source: string,
): Promise<void> {
  for (const point of points) {
    await db.execute(sql`update indicator_target set superseded_at = now() where organisation_id = ${organisationId}
      and indicator_id = ${indicatorId} and on_date = ${point.on}::date and superseded_at is null`);
    await db.execute(sql`insert into indicator_target (id, organisation_id, indicator_id, on_date, value, source)
      values (${randomUUID()}, ${organisationId}, ${indicatorId}, ${point.on}::date, ${String(point.value)}, ${source})`);
  }
}
