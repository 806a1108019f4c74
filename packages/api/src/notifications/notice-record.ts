import { findPlaces } from "@cic/db/organisations/postcode.queries";
import type { PlacementRow } from "@cic/db/placements/placement.queries";
import type { PlacementAreaRow } from "@cic/db/placements/placement-area.queries";
import { addDays, type Day } from "@cic/domain/dates";
import {
  NOWHERE_KNOWN,
  type NoticeRecord,
  type PlacedArea,
  type RecordedPlacement,
  reachFrom,
} from "@cic/domain/notifications/facts-of-placement";
import type { NoticeArea } from "@cic/domain/notifications/notice-facts";
import type { Directory } from "@cic/domain/organisations/directory";
import { icbAt } from "@cic/domain/organisations/icb-at.rule";
import type { Country } from "@cic/domain/organisations/place";
import { contains } from "@cic/domain/periods";
import { loadCarePeriod, loadLegalStatuses, mustExist } from "../children/child.loaders.ts";
import { loadGpRegistrations, loadResidences } from "../children/registration.loaders.ts";
import type { Context } from "../context.ts";
import { loadAreas, loadPlacementOn } from "../placements/placement.loaders.ts";

/** What is recorded of a placement, as far as notices need it. `ends`: for an event that ends it, and does not start it. */
export async function loadNoticeRecord(context: Context, row: PlacementRow, ends: boolean): Promise<NoticeRecord> {
  const { childId, carePeriodId } = row;
  const startedOn = row.startedOn as Day;
  const dayBefore = addDays(startedOn, -1);
  const [carePeriod, legalStatuses, registrations, residences, previous, areas] = await Promise.all([
    mustExist(loadCarePeriod(context, carePeriodId), "the care period"),
    loadLegalStatuses(context, carePeriodId),
    loadGpRegistrations(context, childId),
    loadResidences(context, childId),
    loadPlacementOn(context, childId, dayBefore),
    loadAreas(context, row.id),
  ]);
  const directory = context.directory();
  const lastDay = row.endedOn === null ? startedOn : addDays(row.endedOn as Day, -1);
  const previousArea =
    previous === null ? null : areaOn(await loadAreas(context, previous.id), dayBefore, startedOn, directory);
  const home = residences.findLast((each) => contains(held(each), dayBefore));
  return {
    placement: recorded(row),
    carePeriod: days(carePeriod),
    previous: previous === null ? null : recorded(previous),
    placed: ends ? areaOn(areas, lastDay, lastDay, directory) : areaOn(areas, startedOn, startedOn, directory),
    previousArea,
    home:
      previous === null && home?.postcode != null ? await homeArea(context, home.postcode, startedOn) : NOWHERE_KNOWN,
    legalStatuses: legalStatuses.map(({ code, ...each }) => ({ code, ...days(each) })),
    registrations: registrations.map(({ practiceCode, ...each }) => ({ practiceCode, ...days(each) })),
  };
}

const recorded = (row: PlacementRow): RecordedPlacement => ({
  typeCode: row.typeCode,
  providerCode: row.providerCode,
  madeInEmergency: row.madeInEmergency,
  ...days(row),
});

const days = (row: { readonly startedOn: string; readonly endedOn: string | null }) => ({
  startedOn: row.startedOn as Day,
  endedOn: row.endedOn as Day | null,
});
const held = (row: { readonly startedOn: string; readonly endedOn: string | null }) => ({
  from: row.startedOn as Day,
  until: row.endedOn as Day | null,
});

/** Where the child was on `then`, by the ICBs of `on`: a merger on the day of a move makes no other area of the same one. */
function areaOn(areas: readonly PlacementAreaRow[], then: Day, on: Day, directory: Directory): PlacedArea {
  const area = areas.findLast(({ validFrom }) => validFrom <= then) ?? areas[0];
  if (area === undefined) throw new Error("a visible placement has no area");
  const current = area.icbId === null ? undefined : directory.currentFor(area.icbId, on);
  return {
    country: (area.areaCountry ?? (area.icbId === null ? null : "ENGLAND")) as Country | null,
    icbId: current?.kind === "one" ? current.organisationId : null,
    healthBoardCode: null,
    authorityId: area.areaAuthorityId,
    reach: reachFrom(area.outOfAuthorityArea, area.atADistance),
  };
}

export const placesOfHomes = (context: Context) =>
  context.loader("places of homes", async (db, postcodes: readonly string[]) => {
    const places = await findPlaces(db, postcodes, context.directory());
    return postcodes.map((each) => places.get(each) ?? null);
  });

async function homeArea(context: Context, postcode: string, on: Day): Promise<NoticeArea> {
  const directory = context.directory();
  const place = await placesOfHomes(context).load(postcode);
  if (place === null || place.kind === "unknown") return NOWHERE_KNOWN;
  const icb = icbAt(place, directory, on);
  return {
    country: place.country,
    icbId: icb.kind === "known" ? icb.icbId : null,
    healthBoardCode: null,
    authorityId: place.authorityId,
  };
}
