import { readPostcode, showPostcode } from "@cic/domain/organisations/postcode";

/** With its space; what is not a whole postcode, as it was recorded. */
export function shownPostcode(postcode: string | null): string | null {
  const read = readPostcode(postcode);
  return read.kind === "whole" ? showPostcode(read.key) : postcode;
}
