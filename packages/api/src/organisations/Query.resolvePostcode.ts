import { findPostcodes, placeOf } from "@cic/db/organisations/postcode.queries";
import { icbAt } from "@cic/domain/organisations/icb-at.rule";
import { readPostcode, showPostcode } from "@cic/domain/organisations/postcode";
import type { QueryResolvers } from "../generated/types.ts";

const messages = {
  none: "No postcode was given.",
  partial: "Only a part of a postcode was given; it cannot be placed.",
  malformed: "This is not a postcode.",
  whole: "The postcode is not in the directory that is loaded.",
} as const;

export const resolvePostcode: NonNullable<QueryResolvers["resolvePostcode"]> = async (_, { postcode, on }, context) => {
  context.require("organisation:read");
  const directory = context.directory();
  const read = readPostcode(postcode);
  const rows = read.kind === "whole" ? await context.read((db) => findPostcodes(db, [read.key])) : new Map();
  const place = placeOf(postcode, rows, directory);
  if (place.kind === "unknown") {
    return { __typename: "PostcodeUnknown", reason: place.reason, message: messages[read.kind] };
  }
  const icb = icbAt(place, directory, on ?? context.today);
  return {
    __typename: "ResolvedPostcode",
    postcode: showPostcode(place.postcode),
    country: place.country,
    authority: place.authorityId === null ? null : (directory.byId(place.authorityId) ?? null),
    icb: icb.kind === "known" ? (directory.byId(icb.icbId) ?? null) : null,
    icbUnknown: icb.kind === "unknown" ? icb.reason : null,
    districtCode: place.districtCode,
    easting: place.easting,
    northing: place.northing,
    terminatedOn: place.terminatedOn,
    vintage: rows.get(place.postcode)?.vintage ?? "",
  };
};
