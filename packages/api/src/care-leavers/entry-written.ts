import { findEntry } from "@cic/db/care-leavers/care-leaver.queries";
import type { CareLeaverEntry } from "@cic/domain/care-leavers/care-leaver-entry";
import type { Day } from "@cic/domain/dates";
import { recordNotFound } from "@cic/domain/refusals";
import type { Context } from "../context.ts";
import { refused } from "../refused.ts";

/** The answer to a mutation that wrote an entry. It may have been taken back since the key was first used. */
export async function entryWritten(context: Context, id: string) {
  const row = await context.read((db) => findEntry(db, id));
  if (row === undefined) return refused(recordNotFound("id"));
  const entry: CareLeaverEntry = { ...row, startedOn: row.startedOn as Day, endedOn: row.endedOn as Day | null };
  return { __typename: "CareLeaverEntryOk", entry } as const;
}
