import { isUuid } from "@cic/db/ids";
import type { ImportRecord } from "@cic/db/imports/import.queries";
import { findImport } from "@cic/db/imports/import.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { ImportRefused, ImportRefusedCode, RecordNotFound } from "../generated/types.ts";

/** The import, when the caller may see it. An id that cannot be one is of no import. */
export async function loadImport(db: ScopedDb, id: string): Promise<ImportRecord | undefined> {
  return isUuid(id) ? findImport(db, id) : undefined;
}

export const importNotFound = (field: string): { __typename: "RecordNotFound" } & RecordNotFound => ({
  __typename: "RecordNotFound",
  message: "There is no such import, or you may not see it.",
  field,
});

export const refused = (code: ImportRefusedCode, message: string): { __typename: "ImportRefused" } & ImportRefused => ({
  __typename: "ImportRefused",
  code,
  message,
});
