import { type AccessBasis, type Lens, lenses } from "@cic/domain/access/lenses";
import { basesOf } from "@cic/domain/access/protected-address";
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
  /** Where the child lives is protected today and not the caller's to know. */
  readonly addressHidden: boolean;
};

/** The child who asks, about their own record; null for everybody else. */
const ownId = sql`nullif(current_setting('cic.child', true), '')::uuid`;

/** A grant of the caller's own that has not ended (`break_glass`), as the policies ask for it. */
const callersGrants = sql`from break_glass b where b.organisation_id = (select current_setting('cic.organisation', true))
  and b.subject = (select current_setting('cic.subject', true)) and b.ends_at > clock_timestamp() and b.child_id is not null`;

const heldToday = sql`${accessRelation.supersededAt} is null
  and ${accessRelation.validFrom} <= current_setting('cic.today', true)::date
  and (${accessRelation.validUntil} is null or ${accessRelation.validUntil} > current_setting('cic.today', true)::date)`;

/**
 * The caller's relation `access_relation` holds today: what the policies ask, said again as a condition. In their own words, for the
 * planner: asked otherwise, it takes the two for two conditions, and reads all relations that the authority wrote.
 */
export const callersToday = sql`${accessRelation.organisationId} = (select current_setting('cic.organisation', true)) and ${heldToday}`;

/**
 * `childId` is of a child whom the caller sees. Row-level security says so already, row by row; as a condition it lets the planner
 * begin with the caller's children instead of reading everyone's.
 */
export const isCallersChild = (childId: SQL): SQL => sql`${childId} in (${callersChildren})`;

const shownOtherwise = sql`select b.child_id ${callersGrants} union all select ${ownId} where ${ownId} is not null`;

/** The ids of the children whom the caller sees. */
export const callersChildren = sql`select ${accessRelation.childId} from ${accessRelation} where ${callersToday}
  union all ${shownOtherwise}`;

/** `childId` is of a child whom the caller sees for another reason than a relation: because they broke the glass, or are that child. */
export const isShownOtherwise = (childId: SQL): SQL => sql`${childId} in (${shownOtherwise})`;

/** The caller sees the child on one of `bases`. */
export const callerHasBasis = (childId: SQL, bases: readonly AccessBasis[]): SQL =>
  sql`(exists (select from ${accessRelation} where ${callersToday} and ${accessRelation.childId} = ${childId}
    and ${accessRelation.basis} in (${sql.join(
      bases.map((basis) => sql`${basis}`),
      sql`, `,
    )}))${bases.includes("BREAK_GLASS") ? sql` or exists (select ${callersGrants} and b.child_id = ${childId})` : sql``}${
      bases.includes("OWN_RECORD") ? sql` or ${childId} = ${ownId}` : sql``
    })`;

/** The caller sees the child on a basis that the lens names today, whether or not where the child lives is protected. */
export function callerMayRead(childId: SQL, lens: Lens): SQL {
  const usual = callerHasBasis(childId, lenses[lens]);
  const whileHidden = basesOf(lens, true);
  if (whileHidden === lenses[lens]) return usual;
  return sql`(${usual} and (not is_address_hidden(${childId}) or ${callerHasBasis(childId, whileHidden)}))`;
}

/** For each child, the relations on which the caller sees it today, strongest basis and earliest first. */
export async function findActiveRelations(db: ScopedDb, childIds: readonly string[]): Promise<AccessRelationRow[][]> {
  const rows = await rowsOf<AccessRelationRow>(
    db,
    activeRelations((childId) => uuidIn(childId, childIds)),
  );
  return allFor(childIds, rows, (row) => row.childId);
}

/** The relations on which the caller sees the children today whom `of` is true of. */
export const activeRelations = (of: (childId: SQL) => readonly SQL[]): SQL =>
  sql`select ${columnsOf(accessRelation)}, is_address_hidden(${accessRelation.childId}) as "addressHidden" from (
      select * from ${accessRelation}
        where ${sql.join([callersToday, ...of(sql`${accessRelation.childId}`)], sql` and `)}
      union all
      select id, child_id, authority_id, organisation_id, 'BREAK_GLASS', (began_at at time zone 'Europe/London')::date,
        null, 'BREAK_GLASS', id, began_at, null
        from (select b.* ${callersGrants}) b where ${sql.join([...of(sql`b.child_id`)])}
      union all
      select id, id, authority_id, authority_id, 'OWN_RECORD', date_of_birth, null, 'CHILD', id, created_at, null from child
        where ${sql.join([sql`id = ${ownId}`, ...of(sql`id`)], sql` and `)}
    ) as ${accessRelation}
    order by array_position(array['RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'AREA_LA', 'PROVIDER', 'BREAK_GLASS', 'OWN_RECORD'],
      ${accessRelation.basis}), ${accessRelation.validFrom}, ${accessRelation.id}`;

/** For information governance: on what bases its own organisation sees a child today. */
export const findGovernedRelations = (db: ScopedDb, childId: string): Promise<AccessRelationRow[]> =>
  rowsOf<AccessRelationRow>(
    db,
    sql`select ${columnsOf(accessRelation)}, is_address_hidden(${accessRelation.childId}) as "addressHidden" from ${accessRelation}
      where ${accessRelation.childId} = ${childId}::uuid and ${accessRelation.organisationId} = current_setting('cic.governance', true)
        and ${heldToday} order by ${accessRelation.validFrom}, ${accessRelation.id}`,
  );
