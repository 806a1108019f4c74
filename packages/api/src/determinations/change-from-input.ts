import { type GpPracticeRow, practicesByCode } from "@cic/db/organisations/gp-practice.queries";
import { type PostcodeRow, placeOf, postcodesByKey, postcodesIn } from "@cic/db/organisations/postcode.queries";
import type { FactsChange } from "@cic/domain/determinations/change-facts";
import { practiceFact } from "@cic/domain/determinations/practice-fact";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import { readPostcode } from "@cic/domain/organisations/postcode";
import { isCodeOn } from "@cic/domain/return-codes";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import { written } from "../commissioning/place-from-input.ts";
import type { CommissionerChangeInput } from "../generated/types.ts";
import type { QuestionProblem } from "./read-question.ts";

/** The practices and the postcodes that a change names, as they are stored. */
export function namedIn({ gpRegistration, residence, placement }: CommissionerChangeInput) {
  const code = gpRegistration?.practiceCode == null ? null : written(gpRegistration.practiceCode);
  return {
    code,
    codes: code === null ? [] : [code],
    postcodes: postcodesIn([residence?.postcode, placement?.postcode]),
  };
}

/** The change as the domain reads it, of what was found of all that it names, and what of it only the input can get wrong. */
export function changeFromInput(
  input: CommissionerChangeInput,
  found: { readonly practices: readonly GpPracticeRow[]; readonly postcodes: readonly PostcodeRow[] },
  directory: Directory,
): { readonly change: FactsChange; readonly problems: readonly QuestionProblem[] } {
  const { gpRegistration, residence, placement, careEndsOn } = input;
  const problems: QuestionProblem[] = [];
  const { code } = namedIn(input);
  const practices = practicesByCode(found.practices);
  const postcodes = postcodesByKey(found.postcodes);
  const listed = practices.get(code ?? "");
  if (code !== null && listed === undefined) {
    problems.push({ code: "UNKNOWN_PRACTICE", path: "change.gpRegistration.practiceCode" });
  }
  const practice =
    listed === undefined ? null : practiceFact(listed, placeOf(listed.postcode, postcodes, directory), directory);
  const placeAt = (postcode: string, path: string): Place => {
    if (readPostcode(postcode).kind !== "whole") problems.push({ code: "POSTCODE_MALFORMED", path });
    return placeOf(postcode, postcodes, directory);
  };
  if (placement != null && !isCodeOn(placement.from, placement.type, ["PLACE"], codesFor)) {
    problems.push({ code: "UNKNOWN_PLACEMENT_TYPE", path: "change.placement.type" });
  }
  return {
    change: {
      gpRegistration: gpRegistration == null ? null : { practice, from: gpRegistration.from },
      residence:
        residence == null
          ? null
          : { place: placeAt(residence.postcode, "change.residence.postcode"), from: residence.from },
      placement:
        placement == null
          ? null
          : {
              type: placement.type,
              place: placeAt(placement.postcode, "change.placement.postcode"),
              from: placement.from,
            },
      careEndsOn: careEndsOn ?? null,
    },
    problems,
  };
}
