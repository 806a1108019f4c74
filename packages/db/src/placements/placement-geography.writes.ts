import type { ChildInCare } from "@cic/domain/children/child-in-care";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import {
  type IcbOfOrigin,
  type PlacementGeography,
  placementGeography,
} from "@cic/domain/placements/placement-geography";
import type { PlacementDraft } from "@cic/domain/placements/placement-record";
import { sql } from "drizzle-orm";
import { accessRelation } from "../access/access-relation.table.ts";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { findPlaces } from "../organisations/postcode.queries.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { placementArea, placementHome } from "./placement.table.ts";

type Owner = Pick<ChildInCare, "id" | "authorityId">;
type Located = Pick<PlacementDraft, "startedOn" | "endedOn" | "postcode" | "homePostcode"> & { readonly id: string };

/** A placement whose areas are asked for, and whose child it is. */
export type OwnedPlacement = Located & { readonly childId: string; readonly authorityId: string };

/** Where a placement lies and who sees the child for it, as rows that are not written yet. */
export interface GeographyRows {
  readonly placementId: string;
  readonly areas: readonly (typeof placementArea.$inferInsert)[];
  readonly home: typeof placementHome.$inferInsert;
  readonly relations: readonly (typeof accessRelation.$inferInsert)[];
}

/** Writes where placements of a child lie, see {@link replaceGeography}. Six statements, whatever their number. */
export async function writePlacementGeography(
  db: ScopedDb,
  child: Owner,
  placements: readonly Located[],
  directory: Directory,
): Promise<void> {
  const owned = placements.map((record) => ({ ...record, childId: child.id, authorityId: child.authorityId }));
  await replaceGeography(db, await findGeography(db, owned, directory));
}

/** Where placements lie as far as the loaded postcodes and what was determined say, in their order. Two statements. */
export async function findGeography(
  db: ScopedDb,
  placements: readonly OwnedPlacement[],
  directory: Directory,
): Promise<GeographyRows[]> {
  const places = await findPlaces(
    db,
    placements.flatMap((record) => [record.postcode, record.homePostcode]),
    directory,
  );
  const origins = await findOrigins(
    db,
    placements.map((record) => record.childId),
  );
  const placeOf = (postcode: string | null): Place =>
    places.get(postcode) ?? { kind: "unknown", reason: "NO_POSTCODE" };
  return placements.map((record) =>
    toRows(
      record,
      placementGeography({
        placement: record,
        responsibleAuthorityId: record.authorityId,
        place: placeOf(record.postcode),
        home: record.homePostcode === null ? { kind: "unknown", reason: "NO_HOME" } : placeOf(record.homePostcode),
        origins: origins.get(record.childId) ?? [],
        directory,
      }),
    ),
  );
}

/** Per child, the ICBs that the standing determinations say they come from, by days. */
async function findOrigins(db: ScopedDb, childIds: readonly string[]): Promise<Map<string, IcbOfOrigin[]>> {
  const rows = await rowsOf<IcbOfOrigin & { childId: string }>(
    db,
    sql`select child_id as "childId", coalesce(originating_icb_id, commissioner_icb_id) as "icbId",
        valid_from::text as "from", valid_until::text as until, outcome = 'DETERMINED' as determined
      from determination where superseded_at is null and child_id = any(${textArray(childIds)}::uuid[])
        and coalesce(originating_icb_id, commissioner_icb_id) is not null`,
  );
  return Map.groupBy(rows, (row) => row.childId);
}

/**
 * Writes where placements lie and who sees the child for it. What was written of them before is superseded, not deleted, so
 * that it can be told who could see what, and when. Four statements, whatever the number of placements.
 */
export async function replaceGeography(db: ScopedDb, rows: readonly GeographyRows[]): Promise<void> {
  await supersedeGeography(
    db,
    rows.map((row) => row.placementId),
  );
  await insertRows(
    db,
    placementArea,
    rows.flatMap((row) => row.areas),
  );
  await insertRows(
    db,
    placementHome,
    rows.map((row) => row.home),
  );
  await insertRows(
    db,
    accessRelation,
    rows.flatMap((row) => row.relations),
  );
}

/**
 * Writes in which areas placements lie, and leaves alone how far from home they are and who sees the child for them, which do not
 * depend on the ICB that the child comes from. Two statements.
 */
export async function replaceAreas(db: ScopedDb, rows: readonly GeographyRows[]): Promise<void> {
  const ids = textArray(rows.map((row) => row.placementId));
  await db.execute(
    sql`update placement_area set superseded_at = recorded_now() where superseded_at is null and placement_id = any(${ids}::uuid[])`,
  );
  await insertRows(
    db,
    placementArea,
    rows.flatMap((row) => row.areas),
  );
}

/** What was written of where these placements lie, and who saw a child for it, is no longer so. */
export async function supersedeGeography(db: ScopedDb, placementIds: readonly string[]): Promise<void> {
  const ids = sql`any(${textArray(placementIds)}::uuid[])`;
  await db.execute(sql`
    with area as (update placement_area set superseded_at = recorded_now() where superseded_at is null and placement_id = ${ids}),
      home as (update placement_home set superseded_at = recorded_now() where superseded_at is null and placement_id = ${ids})
    update access_relation set superseded_at = now()
      where superseded_at is null and cause = 'PLACEMENT' and cause_id = ${ids}`);
}

function toRows(placement: OwnedPlacement, { areas, home, relations }: PlacementGeography): GeographyRows {
  const { id, childId, authorityId, homePostcode } = placement;
  const owner = { childId, authorityId };
  return {
    placementId: id,
    areas: areas.map((segment) => ({
      ...owner,
      placementId: id,
      validFrom: segment.from,
      validUntil: segment.until,
      areaAuthorityId: segment.authorityId,
      areaCountry: segment.country,
      areaUnknown: segment.authorityUnknown,
      icbId: segment.icbId,
      icbUnknown: segment.icbUnknown,
      outOfAuthorityArea: segment.outOfAuthorityArea.value,
      outOfAuthorityAreaReason: segment.outOfAuthorityArea.reason,
      atADistance: segment.atADistance.value,
      atADistanceReason: segment.atADistance.reason,
      outOfIcbArea: segment.outOfIcbArea.value,
      outOfIcbAreaReason: segment.outOfIcbArea.reason,
    })),
    home: {
      ...owner,
      placementId: id,
      homePostcode,
      distanceMiles: home.distanceMiles === null ? null : String(home.distanceMiles),
      over20Miles: home.over20Miles,
      over20MilesReason: home.reason,
    },
    relations: relations.map((grant) => ({
      ...owner,
      id: uuidv7(),
      organisationId: grant.organisationId,
      basis: grant.basis,
      validFrom: grant.from,
      validUntil: grant.until,
      cause: "PLACEMENT",
      causeId: id,
    })),
  };
}
