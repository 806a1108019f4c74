import type { AccessBasis } from "@cic/domain/access/lenses";
import { type SQL, sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor } from "../keyed.ts";
import { columnsOf, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { accessRelation } from "./access-relation.table.ts";

/** Why the caller may see a child: a relation of their organisation, or that they are the child. */
export type AccessRelationRow = Omit<typeof accessRelation.$inferSelect, "basis" | "cause"> & {
  readonly basis: AccessBasis;
  readonly cause: (typeof accessRelation.$inferSelect)["cause"] | "BREAK_GLASS";
};

/** The child who asks, about their own record; null for everybody else. */
const ownId = sql`nullif(current_setting('cic.child', true), '')::uuid`;

/** A grant of the caller's own that has not ended (`break_glass`), as the policies ask for it. */
const callersGrants = sql`from break_glass b where b.organisation_id = (select current_setting('cic.organisation', true))
  and b.subject = (select current_setting('cic.subject', true)) and b.ends_at > clock_timestamp() and b.child_id is not null`;

/** The caller's relation `access_relation` holds today: what the policies ask, said again as a condition. */
const callersToday = sql`${accessRelation.organisationId} = current_setting('cic.organisation', true)
  and ${accessRelation.supersededAt} is null
  and ${accessRelation.validFrom} <= current_setting('cic.today', true)::date
  and (${accessRelation.validUntil} is null or ${accessRelation.validUntil} > current_setting('cic.today', true)::date)`;

/**
 * `childId` is of a child whom the caller sees. Row-level security says so already, row by row; as a condition it lets the planner
 * begin with the caller's children instead of reading everyone's.
 */
export const isCallersChild = (childId: SQL): SQL => sql`${childId} in (${callersChildren})`;

/** The ids of the children whom the caller sees. */
export const callersChildren = sql`select ${accessRelation.childId} from ${accessRelation} where ${callersToday}
  union all select b.child_id ${callersGrants}
  union all select ${ownId} where ${ownId} is not null`;

/** The caller sees the child on one of `bases`. */
export const callerHasBasis = (childId: SQL, bases: readonly AccessBasis[]): SQL =>
  sql`(exists (select from ${accessRelation} where ${callersToday} and ${accessRelation.childId} = ${childId}
    and ${accessRelation.basis} in (${sql.join(
      bases.map((basis) => sql`${basis}`),
      sql`, `,
    )}))${bases.includes("BREAK_GLASS") ? sql` or exists (select ${callersGrants} and b.child_id = ${childId})` : sql``}${
      bases.includes("OWN_RECORD") ? sql` or ${childId} = ${ownId}` : sql``
    })`;

/** For each child, the relations on which the caller sees it today, strongest basis and earliest first. */
export async function findActiveRelations(db: ScopedDb, childIds: readonly string[]): Promise<AccessRelationRow[][]> {
  const rows = await rowsOf<AccessRelationRow>(
    db,
    sql`select ${columnsOf(accessRelation)} from (
        select * from ${accessRelation}
          where ${sql.join([callersToday, ...uuidIn(sql`${accessRelation.childId}`, childIds)], sql` and `)}
        union all
        select id, child_id, authority_id, organisation_id, 'BREAK_GLASS', (began_at at time zone 'Europe/London')::date,
          null, 'BREAK_GLASS', id, began_at, null
          from (select b.* ${callersGrants}) b where ${sql.join(uuidIn(sql`b.child_id`, childIds))}
        union all
        select id, id, authority_id, authority_id, 'OWN_RECORD', date_of_birth, null, 'CHILD', id, created_at, null from child
          where ${sql.join([sql`id = ${ownId}`, ...uuidIn(sql`id`, childIds)], sql` and `)}
      ) as ${accessRelation}
      order by array_position(array['RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'AREA_LA', 'PROVIDER', 'BREAK_GLASS', 'OWN_RECORD'],
        ${accessRelation.basis}), ${accessRelation.validFrom}, ${accessRelation.id}`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}
