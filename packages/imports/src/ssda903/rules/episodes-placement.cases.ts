import { aChild } from "./child-builder.ts";
import type { Known } from "./context.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const episode = (cells: Record<string, string>, year = 2026) => aChild(year).episode(cells);
const known = <T>(value: T) => ({ known: true, value }) as const;
const notLoaded = { known: false, reason: "directoryNotLoaded" } as const;
const notFound = { known: false, reason: "postcodeNotFound" } as const;
const noCode = (PLACE_PROVIDER: string) =>
  unknown("codeNotKnown", "placement is not a code", episode({ PLACE: "?", PLACE_PROVIDER }));

const provider = (rule: string, PLACE_PROVIDER: string, right: readonly string[], wrong: readonly string[]) =>
  table(
    rule,
    ...right.map((PLACE) => meets(`with ${PLACE}`, episode({ PLACE, PLACE_PROVIDER }))),
    ...wrong.map((PLACE) => fails(`with ${PLACE}`, episode({ PLACE, PLACE_PROVIDER }), "PLACE_PROVIDER")),
    noCode(PLACE_PROVIDER),
  );

const own = (cells: Record<string, string>, authority: Known<string>, year = 2026) =>
  episode({ PLACE: "K2", PLACE_PROVIDER: "PR1", ...cells }, year).places({ placementAuthority: authority });

const mustBeKnown = (rule: string, fact: "placementAuthority" | "location", value: string) =>
  table(
    rule,
    meets("known", episode({}).places({ [fact]: known(value) })),
    meets("V3", episode({ LS: "V3" }).places({ [fact]: notFound })),
    fails("not found", episode({}).places({ [fact]: notFound }), "PL_POST"),
    fails("blank", episode({}).places({ [fact]: { known: false, reason: "postcodeBlank" } })),
    unknown("postcodesNotLoaded", "no directory", episode({}).places({ [fact]: notLoaded })),
    unknown("codeNotKnown", "legal status is blank", episode({ LS: "" })),
  );

const noUrn = (PLACE: string, year = 2026) => episode({ URN: "", PLACE }, year);

export const episodePlacementCases = [
  table(
    "213",
    meets("foster", episode({})),
    meets("T0 without", episode({ PLACE: "T0", PLACE_PROVIDER: "" })),
    fails("T4", episode({ PLACE: "T4" }), "PLACE_PROVIDER"),
    fails("Z1 in 2025", episode({ PLACE: "Z1" }, 2025)),
    fails("Z12 in 2026", episode({ PLACE: "Z12" })),
    noCode("PR1"),
  ),
  table(
    "526",
    meets("given", episode({})),
    meets("T3 without", episode({ PLACE: "T3", PLACE_PROVIDER: "" })),
    meets("Z14 without", episode({ PLACE: "Z14", PLACE_PROVIDER: "" })),
    fails("K2 without", episode({ PLACE: "K2", PLACE_PROVIDER: "" }), "PLACE_PROVIDER"),
    noCode(""),
  ),
  provider("527", "PR1", ["U1", "K2"], ["P1", "R2", "R5"]),
  provider("528", "PR2", ["U1", "K2"], ["P1", "R2", "R5"]),
  provider("529", "PR3", ["R2", "S1"], ["P1", "A3", "A6", "K1", "K2", "U1", "U6"]),
  provider("530", "PR4", ["U1", "R2"], ["P1"]),
  provider("531", "PR5", ["U1", "R2"], ["P1"]),
  provider("550", "PR0", ["P1"], ["U1", "K2"]),
  table(
    "1015",
    unknown("codeNotKnown", "provider is not a code", own({ PLACE_PROVIDER: "PR7" }, known("205"))),
    meets("in its own area", own({}, known("822"))),
    meets("fostering", own({ PLACE: "U6" }, known("205"))),
    meets("adoption", own({ PLACE: "A4" }, known("205"))),
    meets("V4", own({ LS: "V4" }, known("205"))),
    meets("K3 in 2026", own({ PLACE: "K3" }, known("205"))),
    meets("private", own({ PLACE_PROVIDER: "PR4" }, known("205"))),
    fails("elsewhere", own({}, known("205")), "PLACE_PROVIDER"),
    fails("K3 in 2025", own({ PLACE: "K3" }, known("205"), 2025)),
    unknown("postcodesNotLoaded", "no directory", own({}, notLoaded)),
    unknown("postcodeNotKnown", "not found", own({}, notFound)),
    unknown("codeNotKnown", "legal status is blank", own({ LS: "" }, known("205"))),
  ),
  table(
    "218",
    meets("given", episode({})),
    ...["P1", "P3", "R1", "R2", "R5", "T0", "T4", "Z11", "Z14"].map((PLACE) => meets(PLACE, noUrn(PLACE))),
    meets("P2 in 2024", noUrn("P2", 2024)),
    meets("H5 in 2024 is rule 230", noUrn("H5", 2024)),
    meets("in Wales", noUrn("U6").places({ placementCountry: known("WALES") })),
    fails("foster in England", noUrn("U6"), "URN"),
    fails("K3", noUrn("K3", 2025)),
    unknown("postcodesNotLoaded", "no directory", noUrn("K2").places({ placementCountry: notLoaded })),
    unknown("postcodeNotKnown", "not found", noUrn("K2").places({ placementCountry: notFound })),
    unknown("codeNotKnown", "placement is not a code", noUrn("H5")),
  ),
  table(
    "222",
    meets("foster", episode({})),
    meets("P1 without", noUrn("P1")),
    meets("R1 inspected by another", episode({ PLACE: "R1", URN: "XXXXXXX" })),
    meets("H5 in 2024", episode({ PLACE: "H5" }, 2024)),
    ...["P1", "P3", "R1", "R2", "R5", "T0", "T4", "Z11"].map((PLACE) => fails(PLACE, episode({ PLACE }), "URN")),
    fails("Z1 in 2025", episode({ PLACE: "Z1" }, 2025)),
    fails("P2 in 2024", episode({ PLACE: "P2" }, 2024)),
    fails("H5 in 2023", episode({ PLACE: "H5" }, 2023)),
    unknown("codeNotKnown", "placement is blank", episode({ PLACE: "" })),
  ),
  table(
    "230",
    meets("given", episode({ PLACE: "H5" }, 2024)),
    meets("ended 28 October 2023", episode({ PLACE: "H5", URN: "", DEC: "28/10/2023", REC: "E6" }, 2024)),
    meets("in Scotland", noUrn("H5", 2024).places({ placementCountry: known("SCOTLAND") })),
    meets("another placement", noUrn("U6", 2024)),
    fails("ended 29 October 2023", episode({ PLACE: "H5", URN: "", DEC: "29/10/2023", REC: "E6" }, 2024), "URN"),
    fails("open", noUrn("H5", 2024)),
    fails("inspected by another", episode({ PLACE: "H5", URN: "XXXXXXX" }, 2024)),
    unknown("postcodesNotLoaded", "no directory", noUrn("H5", 2024).places({ placementCountry: notLoaded })),
    unknown("dateInvalid", "end is not a date", episode({ PLACE: "H5", URN: "", DEC: "?" }, 2024)),
  ),
  mustBeKnown("169", "placementAuthority", "SCO"),
  mustBeKnown("179", "location", "OUT"),
  table(
    "411",
    meets("in, own authority", episode({})),
    meets("out, another", episode({}).places({ placementAuthority: known("205"), location: known("OUT") })),
    meets("V3", episode({ LS: "V3" }).places({ location: known("OUT") })),
    fails("in, another authority", episode({}).places({ placementAuthority: known("205") }), "PL_POST"),
    fails("in, Wales", episode({}).places({ placementAuthority: known("WAL") })),
    fails("out, own authority", episode({}).places({ location: known("OUT") })),
    unknown("postcodesNotLoaded", "no directory", episode({}).places({ location: notLoaded })),
    unknown("postcodeNotKnown", "authority not found", episode({}).places({ placementAuthority: notFound })),
  ),
  table(
    "392c",
    meets("both real", episode({})),
    meets("both blank", episode({ HOME_POST: "", PL_POST: "" }).places({ homeFound: notFound })),
    fails("home is not", episode({}).places({ homeFound: known(false) }), "HOME_POST"),
    fails("placement is malformed", episode({}).places({ placementFound: notFound }), "PL_POST"),
    fails(
      "neither",
      episode({}).places({ homeFound: known(false), placementFound: known(false) }),
      "HOME_POST",
      "PL_POST",
    ),
    unknown(
      "postcodesNotLoaded",
      "no directory",
      episode({}).places({ homeFound: notLoaded, placementFound: notLoaded }),
    ),
  ),
  table(
    "392d",
    meets("differ", episode({})),
    meets("P1", episode({ PLACE: "P1", PL_POST: "SL6 2ZF" })),
    meets("both blank", episode({ HOME_POST: "", PL_POST: "" })),
    fails("the same, spaced otherwise", episode({ PL_POST: "sl62zf" }), "PL_POST"),
    unknown("codeNotKnown", "placement is not a code", episode({ PLACE: "?", PL_POST: "SL6 2ZF" })),
  ),
  table(
    "398",
    meets("a care order", episode({})),
    meets("V3 without", episode({ LS: "V3", HOME_POST: "", PL_POST: "" })),
    fails("V4 with both", episode({ LS: "V4" }), "HOME_POST", "PL_POST"),
    fails("V3 with one", episode({ LS: "V3", HOME_POST: "" }), "PL_POST"),
    unknown("codeNotKnown", "legal status is blank", episode({ LS: "" })),
  ),
  table(
    "454",
    meets("350", episode({}).places({ distanceMiles: known(350) })),
    meets("999.9 is not a distance", episode({}).places({ distanceMiles: known(999.9) })),
    meets("V3", episode({ LS: "V3" }).places({ distanceMiles: known(400) })),
    fails("350.1", episode({}).places({ distanceMiles: known(350.1) }), "PL_POST"),
    unknown("postcodesNotLoaded", "no directory", episode({}).places({ distanceMiles: notLoaded })),
    unknown(
      "postcodeNotKnown",
      "no grid reference",
      episode({}).places({ distanceMiles: { known: false, reason: "noGridReference" } }),
    ),
  ),
];
