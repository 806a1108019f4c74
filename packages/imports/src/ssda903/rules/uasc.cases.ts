import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const known = <T>(value: T) => ({ known: true, value }) as const;
const notLoaded = { known: false, reason: "directoryNotLoaded" } as const;
const notFound = { known: false, reason: "postcodeNotFound" } as const;
const blank = { known: false, reason: "postcodeBlank" } as const;

const episode = (cells: Record<string, string> = {}) => aChild().episode(cells);
const noPostcodes = (cells: Record<string, string> = {}) =>
  episode({ HOME_POST: "", PL_POST: "", ...cells }).places({ distanceMiles: blank });
const threeYearsBack = () => aChild(2025).previous(aChild(2024).previous(aChild(2023).uasc()));

export const uascCases = [
  table(
    "104",
    meets("blank", aChild().uasc()),
    meets("a date", aChild().uasc({ DUC: "01/01/2026" })),
    fails("not a date", aChild().uasc({ DUC: "2026" }), "DUC"),
  ),
  table(
    "304",
    meets("on the birthday", aChild().dob("10/01/2008").uasc({ DUC: "10/01/2026" })),
    meets("born 29 February, ceased 1 March", aChild().dob("29/02/2008").uasc({ DUC: "01/03/2026" })),
    meets("not ceased", aChild().uasc()),
    fails("the day after", aChild().dob("10/01/2008").uasc({ DUC: "11/01/2026" }), "DUC"),
    fails("born 29 February, ceased 2 March", aChild().dob("29/02/2008").uasc({ DUC: "02/03/2026" })),
    unknown("dateInvalid", "not a date", aChild().uasc({ DUC: "?" })),
    unknown("dateMissing", "no date of birth", aChild().uasc({ DUC: "10/01/2026", DOB: "" })),
  ),
  table(
    "164",
    meets("0", episode().places({ distanceMiles: known(0) })),
    meets("999.9", episode().places({ distanceMiles: known(999.9) })),
    meets("off the grid", episode().places({ distanceMiles: { known: false, reason: "noGridReference" } })),
    meets("UASC", episode().uasc().places({ distanceMiles: notFound })),
    meets("V3", episode({ LS: "V3" }).places({ distanceMiles: notFound })),
    fails("1000", episode().places({ distanceMiles: known(1000) }), "PL_POST"),
    fails("below 0", episode().places({ distanceMiles: known(-0.1) })),
    fails("not found", episode().places({ distanceMiles: notFound })),
    unknown("postcodesNotLoaded", "no directory", episode().places({ distanceMiles: notLoaded })),
    unknown(
      "previousYearNotLoaded",
      "may have been UASC",
      episode().previous("notLoaded").places({ distanceMiles: notFound }),
    ),
    unknown("codeNotKnown", "legal status is blank", episode({ LS: "" })),
  ),
  table(
    "392a",
    meets("known", episode()),
    meets("UASC", noPostcodes().uasc()),
    meets("UASC last year", noPostcodes().previous(aChild(2025).uasc())),
    meets("UASC two years before", noPostcodes().previous(aChild(2025).previous(aChild(2024).uasc()))),
    meets("V4", noPostcodes({ LS: "V4" })),
    fails("none", noPostcodes(), "PL_POST"),
    fails("UASC three years before", noPostcodes().previous(threeYearsBack())),
    unknown("postcodesNotLoaded", "no directory", episode().places({ distanceMiles: notLoaded })),
    unknown("moduleNotInImport", "UASC not imported", noPostcodes().without("UASC")),
    unknown("previousYearNotLoaded", "may have been UASC", noPostcodes().previous("notLoaded")),
    unknown(
      "previousYearNotLoaded",
      "may have been UASC two years ago",
      noPostcodes().previous(aChild(2025).previous("notLoaded")),
    ),
  ),
  table(
    "392b",
    meets("both", episode()),
    meets("UASC", noPostcodes().uasc()),
    meets("V3", noPostcodes({ LS: "V3" })),
    fails("none", noPostcodes(), "HOME_POST", "PL_POST"),
    fails("one", episode({ HOME_POST: "" }), "HOME_POST"),
    unknown("previousYearNotLoaded", "may have been UASC", noPostcodes().previous("notLoaded")),
    unknown("codeNotKnown", "legal status is blank", noPostcodes({ LS: "" })),
  ),
  table(
    "406",
    meets("not UASC", episode()),
    meets("UASC without", noPostcodes().uasc()),
    meets("UASC with one postcode", episode({ HOME_POST: "" }).uasc()),
    fails("UASC with both", episode().uasc(), "HOME_POST"),
    fails("UASC last year", episode().previous(aChild(2025).uasc())),
    unknown("previousYearNotLoaded", "may have been UASC", episode().previous("notLoaded")),
    unknown("moduleNotInImport", "UASC not imported", episode().without("UASC")),
  ),
];
