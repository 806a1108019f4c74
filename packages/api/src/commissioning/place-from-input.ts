import { icbIdOf } from "@cic/domain/commissioning/icb-succession.rule";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import type { CommissioningPlaceInput, CommissioningProblemCode } from "../generated/types.ts";

/** Notes what is wrong with the input, and where. */
export type Note = (code: CommissioningProblemCode, path: string) => void;

/** Codes are known by their capitals. */
export const written = (code: string): string => code.trim().toUpperCase();

/** The ICB that an id or a code of any time names; else the text as given, which the domain refuses where it stands. */
export const icbNamed = (code: string, directory: Directory): string =>
  icbIdOf(written(code), directory) ?? written(code);

/** A place as the postcode directory would tell it, from a district, an ICB or both. Of neither, nothing is known. */
export function placeFromInput(input: CommissioningPlaceInput, path: string, directory: Directory, note: Note): Place {
  const country = input.country ?? "ENGLAND";
  if (country !== "ENGLAND") {
    if (input.districtCode != null) note("FIELD_DOES_NOT_APPLY", `${path}.districtCode`);
    if (input.icbId != null) note("FIELD_DOES_NOT_APPLY", `${path}.icbId`);
    return { ...UNMAPPED, country, authorityUnknown: "OUTSIDE_ENGLAND" };
  }
  const district = input.districtCode == null ? undefined : directory.district(written(input.districtCode));
  if (input.districtCode != null && district === undefined) note("UNKNOWN_DISTRICT", `${path}.districtCode`);
  const icbId = input.icbId == null ? undefined : icbIdOf(written(input.icbId), directory);
  if (input.icbId != null && icbId === undefined) note("UNKNOWN_ICB", `${path}.icbId`);
  if (district === undefined && icbId === undefined) return { kind: "unknown", reason: "NO_POSTCODE" };

  // Of every day: which of them holds on a day is worked out from the succession.
  const icbsOfDistrict = new Set(
    directory.districtIcbs.flatMap((row) => (row.districtCode === district?.code ? [row.icbId] : [])),
  );
  if (district !== undefined && icbId !== undefined && !icbsOfDistrict.has(icbId)) {
    note("DISTRICT_NOT_IN_ICB", `${path}.icbId`);
  }
  return {
    ...UNMAPPED,
    country,
    districtCode: district?.code ?? null,
    authorityId: district?.authorityId ?? null,
    authorityUnknown: district?.authorityId == null ? "NO_POSTCODE" : null,
    icbIds: icbId === undefined ? [...icbsOfDistrict] : [icbId],
  };
}

const UNMAPPED = {
  kind: "known",
  postcode: "",
  districtCode: null,
  authorityId: null,
  easting: null,
  northing: null,
  icbIds: [],
  terminatedOn: null,
} as const;
