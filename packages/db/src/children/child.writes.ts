import type { ChildDraft } from "@cic/domain/children/new-child";
import { sql } from "drizzle-orm";
import { accessRelation } from "../access/access-relation.table.ts";
import { uuidv7 } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { child, childIdentifier } from "./child.table.ts";

/** Whether the authority has a child with this id of its own, or had one whose record was merged into another. */
export async function isLocalIdInUse(db: ScopedDb, authorityId: string, localId: string): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select from child where authority_id = ${authorityId} and local_id = ${localId}
      union all select from child_merge
        where authority_id = ${authorityId} and former_local_id = ${localId} and unmerged_at is null`,
  );
  return rows.length > 0;
}

/**
 * Records a child, with the relation by which the responsible authority sees them from birth; resolves to their id. The id is
 * made here: until the relation is there, the row that was inserted cannot be read back.
 */
export async function insertChild(db: ScopedDb, authorityId: string, draft: ChildDraft): Promise<string> {
  const { nhsNumber, ...own } = draft;
  const id = uuidv7();
  await db.insert(child).values({ id, authorityId, ...own });
  const row = { childId: id, authorityId };
  await db.insert(accessRelation).values({
    ...row,
    id: uuidv7(),
    organisationId: authorityId,
    basis: "RESPONSIBLE_LA",
    validFrom: draft.dateOfBirth,
    cause: "CHILD",
    causeId: id,
  });
  if (nhsNumber !== null) {
    await db.insert(childIdentifier).values({ ...row, id: uuidv7(), scheme: "NHS_NUMBER", value: nhsNumber });
  }
  return id;
}
