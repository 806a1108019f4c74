import { readFile } from "node:fs/promises";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Database } from "../database.ts";
import { OperatorFileError, readDatedLines } from "../operator-file.ts";
import { loadDirectory } from "../organisations/directory.queries.ts";
import { asOperator, type ScopedDb } from "../scope.ts";
import { dutyInbox } from "./mail.table.ts";

/**
 * Loads a file of duty inboxes in the place of those that were loaded, or nothing on an `OperatorFileError`. Resolves to their number.
 * Mail that waits goes to the address that it was written for.
 */
export async function loadDutyInboxes(database: Database, path: string): Promise<number> {
  const text = await readFile(path, "utf8");
  return asOperator(database, async ({ drizzle }) => {
    const rows = readDutyInboxes(text, await loadDirectory(drizzle));
    await drizzle.execute(sql`delete from ${dutyInbox}`);
    await insertRows(drizzle as ScopedDb, dutyInbox, rows);
    return rows.length;
  });
}

/** The header is `organisation,address,from,until,source`; organisations are named by their id, such as `ICB:QJ2`. */
export function readDutyInboxes(text: string, directory: Pick<Directory, "byId">): (typeof dutyInbox.$inferInsert)[] {
  return readDatedLines(text, "organisation", "address").map(({ line, key, value, from, until, source }) => {
    if (directory.byId(key) === undefined) throw new OperatorFileError("ORGANISATION_UNKNOWN", line);
    if (!ADDRESS.test(value) || value.length > 254) throw new OperatorFileError("VALUE_REFUSED", line);
    return { organisationId: key, address: value, validFrom: from, validUntil: until, source };
  });
}

/** What a mail service would take at all: printable ASCII without anything that begins another header or address. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/;
