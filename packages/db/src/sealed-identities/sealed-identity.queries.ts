import type { BreakGlassRead, ReviewClosed } from "@cic/domain/break-glass/break-glass";
import type { Day } from "@cic/domain/dates";
import type { HealthLineKind, HealthLineValue } from "@cic/domain/health-records/health-line";
import type { OpeningState } from "@cic/domain/sealed-identities/sealed-opening";
import { type SQL, sql } from "drizzle-orm";
import { pgTable } from "drizzle-orm/pg-core";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { isUuid, uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { shownOfIdentity, shownOfMatch, shownOfOpening } from "./sealed-identity.table.ts";

// The columns that requests read.
const identity = pgTable("sealed_identity", shownOfIdentity);
const match = pgTable("sealed_match", shownOfMatch);
const opening = pgTable("sealed_opening", shownOfOpening);

export type SealedIdentityRow = typeof identity.$inferSelect & {
  /** The records that were found to name it, the newest first; none where they were not asked for. */
  readonly matches: readonly (typeof match.$inferSelect)[];
};
export type SealedOpeningRow = typeof opening.$inferSelect & {
  readonly state: OpeningState;
  /** What it opens to the caller, where that was read with it. */
  readonly identity?: OpenedIdentityRow | null;
};

/** Seals a child whom the caller's authority holds and who is locked; resolves to the instant. One statement. */
export async function writeSeal(
  db: ScopedDb,
  said: { readonly id: string; readonly childId: string; readonly afterChildId: string | null } & {
    readonly adoptedOn: Day;
    readonly reason: string;
  },
): Promise<string> {
  const [row] = await rowsOf<{ at: string }>(db, sql`select seal_identity(${JSON.stringify(said)}::jsonb)::text as at`);
  if (row === undefined) throw new Error("a seal has no instant");
  return row.at;
}

/** Asks to have opened what is named, whether or not there is such a thing; resolves to the id of the request. One statement. */
export async function askToOpen(db: ScopedDb, { childId, nhsNumber, ...read }: BreakGlassRead): Promise<string> {
  const id = uuidv7();
  // An id that no child can have is one that no child has.
  const of = nhsNumber === undefined ? { childId: isUuid(childId ?? "") ? childId : null } : { nhsNumber };
  const said = JSON.stringify({ id, reason: read.reason, minutes: read.minutes, ...of });
  await db.execute(sql`select ask_to_open_sealed(${said}::jsonb)`);
  return id;
}

/** Decides on what another asked. Throws {@link RowChanged} when that was decided, or lapsed, meanwhile. */
export async function writeDecision(
  db: ScopedDb,
  { id, version }: SealedOpeningRow,
  decision: "APPROVED" | "REFUSED",
): Promise<void> {
  const said = JSON.stringify({ id, version, decision });
  const [row] = await rowsOf<{ decided: boolean }>(db, sql`select decide_sealed_opening(${said}::jsonb) as decided`);
  if (row?.decided !== true) throw new RowChanged("the opening was decided meanwhile");
}

/** Closes the review. Throws {@link RowChanged} when another did meanwhile. */
export async function writeOpeningReview(
  db: ScopedDb,
  { id, version }: SealedOpeningRow,
  { outcome, note }: Pick<ReviewClosed, "outcome" | "note">,
  reviewer: string,
): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${opening} set outcome = ${outcome}, review_note = ${note}, reviewed_by = ${reviewer}, reviewed_at = now(),
        version = version + 1
      where id = ${id} and version = ${version} returning id`,
  );
  if (written.length === 0) throw new RowChanged("the review was closed meanwhile");
}

/** By the clock of the database, which also ends an opening. */
const stateOf: SQL = sql`case when ${opening.decision} = 'REFUSED' then 'REFUSED'
  when ${opening.decision} is null then case when ${opening.askedAt} > clock_timestamp() - interval '24 hours' then 'ASKED' else 'LAPSED' end
  when ${opening.endsAt} > clock_timestamp() then 'OPEN' when ${opening.reviewedAt} is null then 'ENDED' else 'REVIEWED' end`;

/** For each id the opening, or `null` when there is none that the caller may know of. */
export async function findOpeningsByIds(db: ScopedDb, ids: readonly string[]): Promise<(SealedOpeningRow | null)[]> {
  const [byId] = uuidIn(sql`${opening.id}`, ids);
  const rows = await rowsOf<SealedOpeningRow>(
    db,
    sql`select ${columnsOf(opening)}, ${stateOf} as state from ${opening} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

interface OpenedHealthLine {
  readonly kind: HealthLineKind;
  readonly value: HealthLineValue;
  readonly on: Day | null;
  readonly ofYear: number | null;
}

/** What is open to the caller at this instant. */
export interface OpenedIdentityRow {
  readonly openingId: string;
  readonly childId: string;
  readonly authorityId: string;
  readonly localId: string;
  readonly dateOfBirth: Day;
  readonly sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  readonly adoptedOn: Day;
  readonly nhsNumber: string | null;
  readonly upn: string | null;
  readonly afterChildId: string | null;
  readonly foundChildIds: readonly string[];
  /** Null: not for whose work is no care. */
  readonly healthLines: readonly OpenedHealthLine[] | null;
}

/** For each opening what it opens; `null` when it is not the caller's own, is not open, or named nothing. */
export async function findOpenedIdentities(
  db: ScopedDb,
  openingIds: readonly string[],
): Promise<(OpenedIdentityRow | null)[]> {
  const [byId] = uuidIn(sql`${opening.id}`, openingIds);
  const rows = await rowsOf<{ opened: OpenedIdentityRow | null }>(
    db,
    sql`select ${openedBy(sql`${opening.id}`)} as opened from ${opening} where ${byId}`,
  );
  const opened = rows.flatMap((row) => (row.opened === null ? [] : [row.opened]));
  return oneFor(openingIds, opened, (row) => row.openingId);
}

/** The meanings stand in the schema (`SealedOpeningFilter`). */
export interface OpeningListArgs {
  readonly filter?: { readonly state?: AnyOf<OpeningState> } | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export function listOpenings(
  db: ScopedDb,
  args: OpeningListArgs,
  { opened = false, total = false } = {},
): Promise<Page<SealedOpeningRow>> {
  const list = openingList(args);
  const extra = { ...list.extra, ...(opened && { identity: openedBy(sql`${opening.id}`) }) };
  return readPage<typeof opening, SealedOpeningRow>(db, { ...list, extra }, total);
}

/** As a column: an `OpenedIdentityRow`, or null when the opening is not the caller's own, is not open, or named nothing. */
const openedBy = (id: SQL): SQL => sql`opened_identity(${id}) || jsonb_build_object('openingId', ${id})`;

// Whose they are is said by row-level security alone: the column that would say it again is no request's to read.
function openingList({ filter, first, after }: OpeningListArgs): ListQuery<typeof opening> {
  return {
    table: opening,
    extra: { state: stateOf },
    where: textIn(stateOf, filter?.state),
    sort: [{ expression: sql`${opening.askedAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${opening.id}`, type: "uuid" },
    first,
    after,
    shape: filter ?? null,
  };
}

export interface SealedListArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export function listSealedIdentities(
  db: ScopedDb,
  args: SealedListArgs,
  { matches = false, total = false } = {},
): Promise<Page<SealedIdentityRow>> {
  const found = sql`from ${match} where ${match.identityId} = ${identity.id} order by ${match.foundAt} desc, ${match.id}`;
  const list = { ...identityList(args), extra: { matches: matches ? allOf(rowOf(match), found) : sql`'[]'::json` } };
  return readPage<typeof identity, SealedIdentityRow>(db, list, total);
}

function identityList({ first, after }: SealedListArgs): ListQuery<typeof identity> {
  return {
    table: identity,
    where: [sql`${identity.authorityId} = (select current_setting('cic.governance', true))`],
    sort: [{ expression: sql`${identity.sealedAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${identity.id}`, type: "uuid" },
    first,
    after,
    shape: null,
  };
}
