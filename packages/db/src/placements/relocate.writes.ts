import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import { accessRelation } from "../access/access-relation.table.ts";
import type { Database } from "../database.ts";
import { lockAuthority } from "../imports/import.queries.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";
import { findAreasOfPlacements, findHomesOfPlacements } from "./placement-area.queries.ts";
import {
  findGeography,
  type GeographyRows,
  type OwnedPlacement,
  replaceAreas,
  replaceGeography,
} from "./placement-geography.writes.ts";

/** How much was looked at and changed. */
export interface Relocated {
  readonly placements: number;
  /** Placements whose areas, distance or access are other than they were. */
  readonly relocated: number;
}

export interface RelocateOptions {
  /** The day on which the responsible authority's own access is decided. */
  readonly today: Day;
  /** Placements in one transaction. */
  readonly batchSize?: number;
  /** Told after each batch that was committed. */
  readonly onBatch?: (soFar: Relocated) => void;
}

/** An authority that applies an import holds its lock for as long. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Finds anew where every placement lies, after postcodes or organisations were loaded: an area that was not known, or is
 * another by now, is superseded and written again together with the distance from home and the access it gives.
 *
 * Every batch is a transaction. Cut short, it goes on when it is called again; called once more it changes nothing. It goes
 * authority by authority, as each of them, because row-level security binds the operator's login too.
 */
export async function relocatePlacements(
  database: Database,
  directory: Directory,
  { today, batchSize = 500, onBatch = () => {} }: RelocateOptions,
): Promise<Relocated> {
  let soFar: Relocated = { placements: 0, relocated: 0 };
  for (const { id: organisationId, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY") continue;
    const scope = { organisationId, subject: "operator", requestId: "relocate placements", today };
    let after: string | null = null;
    do {
      const batch: Batch = await withScope(
        database,
        scope,
        "write",
        (db) => relocateBatch(db, organisationId, directory, after, batchSize),
        STATEMENT_TIMEOUT_MS,
      );
      soFar = { placements: soFar.placements + batch.placements, relocated: soFar.relocated + batch.relocated };
      if (batch.placements > 0) onBatch(soFar);
      after = batch.last;
    } while (after !== null);
  }
  return soFar;
}

/**
 * Says anew which placements of these children are out of their ICB's area, after it was determined which ICB they come from. Four
 * statements, and two more when one is said otherwise, whatever the number of children. The children must be locked, or new.
 */
export async function relocatePlacementsOf(
  db: ScopedDb,
  childIds: readonly string[],
  directory: Directory,
): Promise<void> {
  const placements = await listOwned(db, sql`p.child_id = any(${textArray(childIds)}::uuid[])`);
  if (placements.length === 0) return;
  const found = await findGeography(db, placements, directory);
  const written = await findAreasOfPlacements(
    db,
    placements.map((record) => record.id),
  );
  const moved = found.filter((rows, i) => areasSaid(written[i] ?? []) !== areasSaid(rows.areas));
  if (moved.length > 0) await replaceAreas(db, moved);
}

type Batch = Relocated & { readonly last: string | null };

async function relocateBatch(
  db: ScopedDb,
  authorityId: string,
  directory: Directory,
  after: string | null,
  size: number,
): Promise<Batch> {
  const beyond = after === null ? sql`` : sql`and p.id > ${after}::uuid`;
  const batch = await listOwned(db, sql`p.authority_id = ${authorityId} ${beyond} order by p.id limit ${size}`);
  const last = batch.length < size ? null : (batch.at(-1)?.id ?? null);
  const seen = await findMoved(db, batch, directory);
  if (seen.length === 0) return { placements: batch.length, relocated: 0, last };

  // Decided again under the locks that imports and mutations take: a child may have been moved meanwhile.
  await lockAuthority(db, authorityId);
  const children = sql`any(${textArray(seen.flatMap((row) => row.home.childId))}::uuid[])`;
  await db.execute(sql`select from child where id = ${children} order by id for no key update`);
  const ids = sql`any(${textArray(seen.map((row) => row.placementId))}::uuid[])`;
  const moved = await findMoved(db, await listOwned(db, sql`p.id = ${ids}`), directory);
  await replaceGeography(db, moved);
  return { placements: batch.length, relocated: moved.length, last };
}

async function listOwned(db: ScopedDb, where: ReturnType<typeof sql>): Promise<OwnedPlacement[]> {
  return rowsOf<OwnedPlacement>(
    db,
    sql`select p.id, p.child_id as "childId", p.authority_id as "authorityId", p.started_on::text as "startedOn",
        p.ended_on::text as "endedOn", p.postcode, h.home_postcode as "homePostcode"
      from placement p left join placement_home h on h.placement_id = p.id and h.superseded_at is null
      where p.voided_at is null and ${where}`,
  );
}

/** Those placements of which something else is written than would be found now. Five statements. */
async function findMoved(
  db: ScopedDb,
  placements: readonly OwnedPlacement[],
  directory: Directory,
): Promise<GeographyRows[]> {
  if (placements.length === 0) return [];
  const ids = placements.map((record) => record.id);
  const found = await findGeography(db, placements, directory);
  const areas = await findAreasOfPlacements(db, ids);
  const homes = await findHomesOfPlacements(db, ids);
  const relations = Map.groupBy(
    await rowsOf<typeof accessRelation.$inferSelect>(
      db,
      sql`select ${columnsOf(accessRelation)} from ${accessRelation} where superseded_at is null and cause = 'PLACEMENT'
        and cause_id = any(${textArray(ids)}::uuid[])`,
    ),
    (row) => row.causeId,
  );
  return found.filter((rows, i) => {
    const written = said(areas[i] ?? [], homes[i] ?? null, relations.get(rows.placementId) ?? []);
    return written !== said(rows.areas, rows.home, rows.relations);
  });
}

/** What rows say, as text that is the same for rows that say the same. */
function said(
  areas: GeographyRows["areas"],
  home: GeographyRows["home"] | null,
  relations: GeographyRows["relations"],
): string {
  const miles = home?.distanceMiles;
  return JSON.stringify([
    areasSaid(areas),
    home && [
      home.homePostcode ?? null,
      miles == null ? null : Number(miles),
      home.over20Miles,
      home.over20MilesReason ?? null,
    ],
    relations.map((row) => [row.organisationId, row.basis, row.validFrom, row.validUntil ?? null].join(" ")).sort(),
  ]);
}

const areasSaid = (areas: GeographyRows["areas"]): string =>
  JSON.stringify(
    areas
      .map((row) => [
        row.validFrom,
        row.validUntil ?? null,
        ...[row.areaAuthorityId, row.areaCountry, row.areaUnknown, row.icbId, row.icbUnknown].map((one) => one ?? null),
        ...[row.outOfAuthorityArea, row.outOfAuthorityAreaReason ?? null],
        ...[row.atADistance, row.atADistanceReason ?? null],
        ...[row.outOfIcbArea, row.outOfIcbAreaReason ?? null],
      ])
      .sort(byFirst),
  );

const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);
