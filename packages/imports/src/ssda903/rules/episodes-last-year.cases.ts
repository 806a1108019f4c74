import { aChild } from "./child-builder.ts";
import type { PlaceFacts } from "./context.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

type Cells = Record<string, string>;
const start = { DECOM: "01/05/2024" };
const pair = (now: Cells, then: Cells, year = 2026) =>
  aChild(year)
    .episode({ ...start, ...now })
    .previous(aChild(year - 1).episode({ ...start, ...then }));

const differing = (rule: string, column: string, csv: string, now: string, then: string) =>
  table(
    rule,
    meets("the same", pair({ [csv]: now }, { [csv]: now.toLowerCase() })),
    meets("last year's episode had ended", pair({ [csv]: now }, { [csv]: then, DEC: "01/06/2024", REC: "E4A" })),
    meets("no episode this year: rule 502 says so", aChild().previous(aChild(2025).episode({ ...start, [csv]: then }))),
    fails("another", pair({ [csv]: now }, { [csv]: then }), column),
    unknown("dateInvalid", "whether it had ended is not known", pair({}, { DEC: "?" })),
    unknown("dateMissing", "last year has no order", pair({}, { DECOM: "" })),
  );

const notLoaded = { known: false, reason: "directoryNotLoaded" } as const;
const notFound = { known: false, reason: "postcodeNotFound" } as const;

/** A lookup whose facts differ with the placement postcode. */
function moved(facts: (post: string) => Partial<PlaceFacts>) {
  const child = pair({ PL_POST: "SL6 3CC" }, { PL_POST: "W6 9ZD" });
  const context = child.context();
  child.context = () => ({ ...context, places: (home, post) => ({ ...context.places(home, post), ...facts(post) }) });
  return child;
}

const known = <T>(value: T) => ({ known: true, value }) as const;

function byPlace<K extends keyof PlaceFacts>(rule: string, fact: K, here: PlaceFacts[K], there: PlaceFacts[K]) {
  return table(
    rule,
    meets("the same postcodes", pair({}, {}).places({ [fact]: notLoaded })),
    meets(
      "another postcode, the same answer",
      moved(() => ({ [fact]: here })),
    ),
    fails(
      "another postcode and answer",
      moved((post) => ({ [fact]: post.startsWith("SL6") ? here : there })),
      "PL_POST",
    ),
    unknown(
      "postcodesNotLoaded",
      "no directory",
      moved(() => ({ [fact]: notLoaded })),
    ),
    unknown(
      "postcodeNotKnown",
      "last year's is not found",
      moved((post) => ({ [fact]: post.startsWith("W6") ? notFound : here })),
    ),
  );
}

export const episodeLastYearCases = [
  table(
    "502",
    meets("the same start", pair({}, {})),
    meets("not in last year's return", aChild().episode()),
    meets("none last year", aChild().episode().previous(aChild(2025))),
    fails("another start", pair({ DECOM: "02/05/2024" }, {}), "DECOM"),
    fails("no episode this year", aChild().previous(aChild(2025).episode(start)), "CHILD"),
    unknown("dateInvalid", "this year has no order", pair({ DECOM: "?" }, {})),
    unknown("dateInvalid", "whether last year's had ended is not known", pair({}, { DEC: "?" })),
  ),
  differing("503A", "RNE", "RNE", "S", "P"),
  differing("503B", "LS", "LS", "C2", "C1"),
  differing("503C", "CIN", "CIN", "N1", "N2"),
  table(
    "503D",
    meets("the same", pair({}, {})),
    meets("H5 became K3 in 2025", pair({ PLACE: "K3" }, { PLACE: "H5" }, 2025)),
    meets("Z1 became Z13 in 2026", pair({ PLACE: "Z13" }, { PLACE: "Z1" })),
    fails("H5 to K3 in 2026", pair({ PLACE: "K3" }, { PLACE: "H5" }), "PLACE"),
    fails("H5 to K2 in 2025", pair({ PLACE: "K2" }, { PLACE: "H5" }, 2025)),
    fails("Z1 to Z13 in 2027", pair({ PLACE: "Z13" }, { PLACE: "Z1" }, 2027)),
    fails("Z1 to K2", pair({ PLACE: "K2" }, { PLACE: "Z1" })),
    unknown("dateMissing", "last year has no order", pair({}, { DECOM: "" })),
  ),
  differing("503E", "PLACE_PROVIDER", "PLACE_PROVIDER", "PR1", "PR4"),
  differing("503F", "URN", "URN", "SC123456", "1234567"),
  byPlace("503G", "distanceMiles", known(5), known(30)),
  byPlace("503H", "placementAuthority", known("822"), known("205")),
  byPlace("503J", "location", known("IN"), known("OUT")),
];
