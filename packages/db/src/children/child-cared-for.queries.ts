import type { Day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { callerHasBasis } from "../access/access-relation.queries.ts";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** A child of whose health the caller may write. */
export interface ChildCaredFor {
  readonly own: { readonly childId: string; readonly authorityId: string };
  readonly dateOfBirth: Day;
}

/**
 * The child, when the caller may write of their health: the responsible authority, and the health teams that see the child for their
 * care (the policies of `health_teams_write`). `undefined` for a child whom they do not see, or see for another reason.
 */
export async function findChildCaredFor(db: ScopedDb, childId: string): Promise<ChildCaredFor | undefined> {
  if (!isUuid(childId)) return undefined;
  const [child] = await rowsOf<ChildCaredFor>(
    db,
    sql`select json_build_object('childId', c.id, 'authorityId', c.authority_id) as own, c.date_of_birth::text as "dateOfBirth"
      from child c where c.id = ${childId} and ((c.authority_id = current_setting('cic.organisation', true)
          and ${callerHasBasis(sql`c.id`, ["RESPONSIBLE_LA"])})
        or (current_setting('cic.clinical', true) = 'on'
          and ${callerHasBasis(sql`c.id`, ["ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER"])}))`,
  );
  return child;
}
