import type { Day } from "../dates.ts";
import { readPostcode } from "../organisations/postcode.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import { readText } from "../text.ts";
import type { PlacementFields } from "./placement-record.ts";

/** The fields as a caller gives them: `null` says that there is no value, `undefined` says nothing. */
export type GivenFields = { readonly [Name in keyof PlacementFields]?: PlacementFields[Name] | null | undefined };

/** The fields of a new placement as a caller gives them. */
export type GivenPlacement = GivenFields & { readonly type: string };

type ReadFields<Fields> = { readonly kind: "fields"; readonly fields: Fields } | InputRefused;

/** The fields of a new placement that starts on the day; what is absent is not known. */
export function readPlacementFields(
  given: GivenPlacement,
  startedOn: Day,
  codes: CodesFor,
): ReadFields<PlacementFields> {
  const read = readGivenFields(given, startedOn, codes);
  if (read.kind !== "fields") return read;
  const absent = {
    provider: null,
    urn: null,
    postcode: null,
    homePostcode: null,
    madeInEmergency: "NOT_KNOWN",
  } as const;
  return { kind: "fields", fields: { ...absent, type: given.type, ...read.fields } };
}

/**
 * Those fields that are given, in the form in which they are stored, for a placement that starts on the day; or why one is
 * refused. A provider that does not go with the type, or a type that does not go with the age, is a finding of validation
 * and no refusal.
 */
export function readGivenFields(
  given: GivenFields,
  startedOn: Day,
  codes: CodesFor,
): ReadFields<Partial<PlacementFields>> {
  const fields: { -readonly [Name in keyof PlacementFields]?: PlacementFields[Name] } = {};
  if (given.type !== undefined) {
    if (given.type === null || !isCodeOn(startedOn, given.type, ["PLACE"], codes)) {
      return inputRefused("CODE_NOT_IN_SET", "type");
    }
    fields.type = given.type;
  }
  if (given.provider !== undefined) {
    if (given.provider !== null && !isCodeOn(startedOn, given.provider, ["PLACE_PROVIDER"], codes)) {
      return inputRefused("CODE_NOT_IN_SET", "provider");
    }
    fields.provider = given.provider;
  }
  if (given.urn !== undefined) {
    const urn = given.urn === null ? null : readText(given.urn, 20);
    if (urn === undefined) return inputRefused("TEXT_LENGTH", "urn");
    fields.urn = urn;
  }
  for (const name of ["postcode", "homePostcode"] as const) {
    const text = given[name];
    if (text === undefined) continue;
    const postcode = text === null ? null : readPostcode(text);
    if (postcode !== null && postcode.kind !== "whole") return inputRefused("POSTCODE_MALFORMED", name);
    fields[name] = postcode?.key ?? null;
  }
  if (given.madeInEmergency !== undefined) fields.madeInEmergency = given.madeInEmergency ?? "NOT_KNOWN";
  return { kind: "fields", fields };
}
