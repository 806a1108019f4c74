import type { ChildInCare } from "@cic/domain/children/child-in-care";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import { type PlacementGeography, placementGeography } from "@cic/domain/placements/placement-geography";
import type { PlacementDraft } from "@cic/domain/placements/placement-record";
import { sql } from "drizzle-orm";
import { accessRelation } from "../access/access-relation.table.ts";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { findPlaces } from "../organisations/postcode.queries.ts";
import { textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { placementArea, placementHome } from "./placement.table.ts";

type Owner = Pick<ChildInCare, "id" | "authorityId">;
type Located = Pick<PlacementDraft, "startedOn" | "endedOn" | "postcode" | "homePostcode"> & { readonly id: string };

/**
 * Writes where placements lie and who sees the child for it. What was written of them before is superseded, not deleted, so
 * that it can be told who could see what, and when. Five statements, whatever the number of placements.
 */
export async function writePlacementGeography(
  db: ScopedDb,
  child: Owner,
  placements: readonly Located[],
  directory: Directory,
): Promise<void> {
  const places = await findPlaces(
    db,
    placements.flatMap((record) => [record.postcode, record.homePostcode]),
    directory,
  );
  const placeOf = (postcode: string | null): Place =>
    places.get(postcode) ?? { kind: "unknown", reason: "NO_POSTCODE" };
  const located = placements.map((record) => ({
    record,
    geography: placementGeography({
      placement: record,
      responsibleAuthorityId: child.authorityId,
      place: placeOf(record.postcode),
      home: record.homePostcode === null ? { kind: "unknown", reason: "NO_HOME" } : placeOf(record.homePostcode),
      directory,
    }),
  }));
  await supersede(
    db,
    placements.map((record) => record.id),
  );
  const rows = located.map(({ record, geography }) => rowsOfGeography(child, record, geography));
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

async function supersede(db: ScopedDb, placementIds: readonly string[]): Promise<void> {
  const ids = sql`any(${textArray(placementIds)}::uuid[])`;
  await db.execute(sql`
    with area as (update placement_area set superseded_at = now() where superseded_at is null and placement_id = ${ids}),
      home as (update placement_home set superseded_at = now() where superseded_at is null and placement_id = ${ids})
    update access_relation set superseded_at = now()
      where superseded_at is null and cause = 'PLACEMENT' and cause_id = ${ids}`);
}

function rowsOfGeography(child: Owner, { id, homePostcode }: Located, { areas, home, relations }: PlacementGeography) {
  const owner = { childId: child.id, authorityId: child.authorityId };
  return {
    areas: areas.map((segment): typeof placementArea.$inferInsert => ({
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
    } satisfies typeof placementHome.$inferInsert,
    relations: relations.map((grant): typeof accessRelation.$inferInsert => ({
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
