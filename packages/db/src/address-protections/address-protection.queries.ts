import type { AddressProtected, ProtectionEnded } from "@cic/domain/address-protections/protect-address";
import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { addressProtection } from "./address-protection.table.ts";

export type AddressProtectionRow = typeof addressProtection.$inferSelect;

/** For each id the protection, or `null` when there is none that the caller may know of. */
export async function findProtectionsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(AddressProtectionRow | null)[]> {
  const [byId] = uuidIn(sql`${addressProtection.id}`, ids);
  const rows = await rowsOf<AddressProtectionRow>(
    db,
    sql`select ${columnsOf(addressProtection)} from ${addressProtection} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child their protections, those that are over too, oldest first. */
export async function findProtectionsOfChildren(
  db: ScopedDb,
  childIds: readonly string[],
): Promise<AddressProtectionRow[][]> {
  const [byChild] = uuidIn(sql`${addressProtection.childId}`, childIds);
  const rows = await rowsOf<AddressProtectionRow>(
    db,
    sql`select ${columnsOf(addressProtection)} from ${addressProtection} where ${byChild}
      order by ${addressProtection.validFrom}, ${addressProtection.id}`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}

/** For each child whether where they live is protected today and not the caller's to know, whether or not the caller sees the child. */
export async function findHiddenAddresses(db: ScopedDb, childIds: readonly string[]): Promise<boolean[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from unnest(${textArray(childIds)}::uuid[]) id where is_address_hidden(id)`,
  );
  const hidden = new Set(rows.map(({ id }) => id));
  return childIds.map((id) => hidden.has(id));
}

export async function insertProtection(
  db: ScopedDb,
  child: { readonly id: string; readonly authorityId: string },
  { ground, reason, from, until }: AddressProtected,
): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`insert into address_protection (id, child_id, authority_id, valid_from, valid_until, ground, reason)
    values (${id}, ${child.id}, ${child.authorityId}, ${from}, ${until}, ${ground}, ${reason})`);
  return id;
}

/** Throws {@link RowChanged} when it is no longer of the version that was decided on. */
export async function writeProtectionEnd(
  db: ScopedDb,
  { id, version }: AddressProtectionRow,
  { until, endReason }: ProtectionEnded,
): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${addressProtection} set valid_until = ${until}, end_reason = ${endReason}, version = version + 1
      where id = ${id} and version = ${version} returning id`,
  );
  if (written.length === 0) throw new RowChanged("a protection was changed by another transaction");
}
