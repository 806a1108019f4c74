import type { Day } from "@cic/domain/dates";
import { type Directory, makeDirectory } from "@cic/domain/organisations/directory";
import type { Drizzle } from "../database.ts";
import {
  authorityAdjacency,
  district,
  districtIcb,
  organisation,
  organisationCode,
  organisationSuccession,
} from "./organisation.table.ts";

const period = (row: { validFrom: string | null; validUntil: string | null }) => ({
  from: row.validFrom as Day | null,
  until: row.validUntil as Day | null,
});

/** Reads the whole directory, about two thousand rows: once at start, and again after reference data was loaded. */
export async function loadDirectory(db: Drizzle): Promise<Directory> {
  const organisations = await db.select().from(organisation).orderBy(organisation.id);
  const codes = await db.select().from(organisationCode).orderBy(organisationCode.scheme, organisationCode.validFrom);
  const successions = await db.select().from(organisationSuccession);
  const districts = await db.select().from(district).orderBy(district.code);
  const districtIcbs = await db.select().from(districtIcb).orderBy(districtIcb.districtCode, districtIcb.validFrom);
  const adjacencies = await db.select().from(authorityAdjacency).orderBy(authorityAdjacency.adjoiningName);
  return makeDirectory({
    organisations: organisations.map(({ id, kind, name, region, ...row }) => ({
      id,
      kind,
      name,
      region,
      ...period(row),
    })),
    codes: codes.map(({ scheme, code, organisationId, ...row }) => ({ scheme, code, organisationId, ...period(row) })),
    successions: successions.map(({ effectiveOn, ...row }) => ({ ...row, on: effectiveOn as Day })),
    districts,
    districtIcbs: districtIcbs.map(({ districtCode, icbId, coverage, areaNote, ...row }) => ({
      districtCode,
      icbId,
      coverage,
      areaNote,
      ...period(row),
    })),
    adjacencies: adjacencies.map((row) => ({
      authorityId: row.authorityId,
      onsCode: row.adjoiningOnsCode,
      name: row.adjoiningName,
    })),
  });
}
