import { may } from "@cic/auth/actor";
import { findHiddenAddresses } from "@cic/db/address-protections/address-protection.queries";
import { findRetentions } from "@cic/db/rights/retention.queries";
import {
  countHeldRows,
  findNamingTables,
  idsOfRecord,
  type NamingTable,
  rowsOfChild,
  whoSaw,
} from "@cic/db/rights/subject-copy.queries";
import { asGovernance, type ScopedDb, withScope } from "@cic/db/scope";
import type { SubjectAccessCopy, SubjectAccessQuestion } from "@cic/domain/exports/export-question";
import {
  type CopiedValue,
  type CopyReader,
  copied,
  NOT_COPIED,
  NOT_COUNTED,
  notShownBecause,
  type PlacesHeldBack,
  withoutPlaces,
} from "@cic/domain/rights/redaction.rule";
import { inWords } from "../audit/Query.whoSawMyRecord.ts";
import { type Context, scopeOf } from "../context.ts";
import { htmlOf, jsonOf } from "./subject-copy-text.ts";
import type { ExportFiles } from "./work-on-export.ts";

/** A copy of a person's record, piece by piece: what is written of it one after another, and held no longer. */
export type CopyPiece =
  | { readonly kind: "begin"; readonly subjectId: string; readonly asOf: string; readonly reader: CopyReader }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "row"; readonly values: Readonly<Record<string, CopiedValue>> }
  /** `notShown`: how many rows of the person are not in the copy; null when that is not known. */
  | { readonly kind: "tableEnd"; readonly notShown: number | null; readonly because: string | null }
  | { readonly kind: "notCopied"; readonly name: string; readonly because: string }
  | { readonly kind: "seenBegin" }
  | {
      readonly kind: "seen";
      readonly at: string;
      /** Null: it tells where somebody lives, and is held back. */
      readonly organisation: string | null;
      readonly who: string;
      readonly why: string;
    }
  | { readonly kind: "end" };

/** Of whom the copy is: under which ids, for whom, and whether what tells where they live is held back. */
interface Subject {
  readonly id: string;
  readonly ids: readonly string[];
  readonly reader: CopyReader;
  readonly places: PlacesHeldBack | null;
}

/** What was counted while the pieces were made. */
type Tally = { -readonly [Name in keyof SubjectAccessCopy]: SubjectAccessCopy[Name] };

/**
 * Makes the file, in one moment of the database, and as whoever asked for it: `undefined` when they may not have it any more. For the
 * copy alone governance reads records of its own authority's children; clinical text it does not. A young person whose address is
 * protected has a copy that does not tell where they live: whoever stands beside them could read it.
 */
export async function makeSubjectCopy(
  context: Context,
  files: ExportFiles,
  exportId: string,
  { childId, layout }: SubjectAccessQuestion,
): Promise<{ readonly contentHash: string; readonly bytes: number; readonly metadata: SubjectAccessCopy } | undefined> {
  const { actor, today, requestId, database } = context;
  if (actor === null || !may(actor, "rights:ask")) return undefined;
  const lent = { ...actor, actions: new Set([...actor.actions, "child:read" as const]) };
  const reader: CopyReader = actor.childId === undefined ? "GOVERNANCE" : "YOUNG_PERSON";
  const metadata: Tally = { asOf: today, tables: 0, rows: 0, rowsNotShown: 0, redacted: 0, seen: 0 };
  const stored = await withScope(database, scopeOf(lent, requestId, today), "read", async (db) => {
    const [child] = await asGovernance(db, () => findRetentions(db, [childId]));
    if (child == null) return undefined;
    const [hidden = true] = reader === "GOVERNANCE" ? [false] : await findHiddenAddresses(db, [child.id]);
    const places = hidden ? { authorityId: child.authorityId } : null;
    const subject = { id: child.id, ids: await idsOfRecord(db, child.id), reader, places };
    const pieces = piecesOf(context, db, subject, metadata);
    return files.store(
      exportId,
      layout === "JSON" ? jsonOf(pieces) : htmlOf(pieces),
      layout === "JSON" ? "json" : "html",
    );
  });
  if (stored === undefined) return undefined;
  context.asked.fields.add("requestSubjectAccess");
  context.saw([childId]);
  return { ...stored, metadata };
}

async function* piecesOf(context: Context, db: ScopedDb, subject: Subject, tally: Tally): AsyncGenerator<CopyPiece> {
  const { id, ids, reader, places } = subject;
  yield { kind: "begin", subjectId: id, asOf: tally.asOf, reader };
  const tables = await findNamingTables(db);
  const held = await asGovernance(db, () => countHeldRows(db, ids, tables));
  for (const table of tables) {
    tally.tables += 1;
    const because = NOT_COPIED[table.name];
    if (because !== undefined) yield { kind: "notCopied", name: table.name, because };
    else yield* tableOf(db, subject, table, held.get(table.name), tally);
  }
  yield { kind: "seenBegin" };
  for await (const seen of whoSaw(db, ids)) {
    tally.seen += 1;
    const { at, organisation, who, why } = inWords(context, seen);
    const told = places === null || seen.organisationId === places.authorityId;
    if (!told) tally.redacted += 1;
    yield { kind: "seen", at, organisation: told ? organisation.name : null, who, why };
  }
  yield { kind: "end" };
}

async function* tableOf(
  db: ScopedDb,
  { ids, reader, places }: Subject,
  table: NamingTable,
  held: number | undefined,
  tally: Tally,
): AsyncGenerator<CopyPiece> {
  yield { kind: "table", name: table.name };
  let shown = 0;
  for await (const row of rowsOfChild(db, ids, table)) {
    shown += 1;
    const values = valuesOf(table.name, row, reader, places);
    tally.redacted += redactedIn(values);
    yield { kind: "row", values };
  }
  tally.rows += shown;
  if (held === undefined) {
    yield { kind: "tableEnd", notShown: null, because: NOT_COUNTED };
    return;
  }
  const notShown = Math.max(0, held - shown);
  tally.rowsNotShown += notShown;
  yield { kind: "tableEnd", notShown, because: notShown === 0 ? null : notShownBecause(table.name, reader) };
}

/** A row's history is shown as the row is. */
function valuesOf(
  table: string,
  row: Readonly<Record<string, unknown>>,
  reader: CopyReader,
  places: PlacesHeldBack | null,
) {
  const of = (column: string) => {
    if (table === "record_history" && column === "before") return String(row.record);
    return table === "child_merge" && row.unmerged_at !== null ? "child_merge_taken_back" : table;
  };
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const shown = copied(of(column), column, value, reader);
      return [column, places === null ? shown : withoutPlaces(of(column), column, shown, places)];
    }),
  );
}

function redactedIn(value: CopiedValue): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("redacted" in value) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + redactedIn(inner as CopiedValue), 0);
}
