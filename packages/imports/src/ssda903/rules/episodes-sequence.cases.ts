import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

type Cells = Record<string, string>;

/** A first episode to 1 July 2025, then a second from then. */
const two = (first: Cells, second: Cells, year = 2026) =>
  aChild(year)
    .episode({ DEC: "01/07/2025", REC: "X1", ...first })
    .episode({ DECOM: "01/07/2025", RNE: "P", PL_POST: "SL6 3CC", ...second });

const noOrder = () => aChild().episode({ DECOM: "" }).episode();

/** A foster placement, a hospital stay, and what follows. */
const hospital = (after: Cells, year = 2026) =>
  aChild(year)
    .episode({ DECOM: `01/05/${year - 2}`, DEC: `01/07/${year - 1}`, REC: "X1" })
    .episode({
      DECOM: `01/07/${year - 1}`,
      RNE: "T",
      PLACE: "T1",
      DEC: `11/07/${year - 1}`,
      REC: "X1",
      PL_POST: "SL6 9ZZ",
    })
    .episode({ DECOM: `11/07/${year - 1}`, RNE: "P", ...after });

/** A hospital stay that was running when the year began, and the return from it. */
const runningStay = () =>
  aChild()
    .episode({ DECOM: "20/03/2025", RNE: "T", PLACE: "T1", DEC: "05/04/2025", REC: "X1" })
    .episode({ DECOM: "05/04/2025", RNE: "P", PLACE: "U6" });

const lastYear = (place: string) =>
  aChild(2025)
    .episode({ DECOM: "01/05/2024", PLACE: place, DEC: "20/03/2025", REC: "X1" })
    .episode({ DECOM: "20/03/2025", RNE: "T", PLACE: "T1" });

export const episodeSequenceCases = [
  table(
    "142",
    meets("the last is open", two({}, {})),
    fails("the first is open", two({ DEC: "" }, {}), "DEC"),
    fails(
      "file order does not matter",
      aChild().episode({ DECOM: "01/07/2025" }).episode({ DECOM: "01/05/2024" }),
      "DEC",
    ),
    unknown("dateMissing", "no order", noOrder()),
  ),
  table(
    "225",
    meets("given", two({ REASON_PLACE_CHANGE: "CARPL" }, {})),
    meets("only the legal status changed", two({}, { RNE: "L" })),
    meets("to a temporary placement", two({}, { PLACE: "T1" })),
    meets("from a temporary placement", two({ PLACE: "T1" }, {})),
    meets("the child left care", two({ REC: "E4A" }, { RNE: "S" })),
    fails("P", two({}, { RNE: "P" }), "REASON_PLACE_CHANGE"),
    fails("B", two({}, { RNE: "B" })),
    unknown("codeNotKnown", "the next reason is not a code", two({}, { RNE: "?" })),
    unknown("codeNotKnown", "the reason it ceased is not a code", two({ REC: "?" }, {})),
    unknown("dateMissing", "no order", noOrder()),
  ),
  table(
    "226",
    meets("none on a temporary placement", two({ PLACE: "T2" }, {})),
    meets(
      "on moving to one, before 2026",
      two({ DEC: "01/07/2025", REASON_PLACE_CHANGE: "CARPL" }, { PLACE: "T0" }, 2025),
    ),
    meets("on a foster placement", two({ REASON_PLACE_CHANGE: "CARPL" }, {})),
    fails("on a temporary placement", two({ PLACE: "T0", REASON_PLACE_CHANGE: "CARPL" }, {}), "REASON_PLACE_CHANGE"),
    fails("on moving to one, from 2026", two({ REASON_PLACE_CHANGE: "CARPL" }, { PLACE: "T4" })),
    unknown("codeNotKnown", "placement is not a code", two({ PLACE: "T5", REASON_PLACE_CHANGE: "CARPL" }, {})),
  ),
  table(
    "380",
    meets("starts with foster", aChild().episode({})),
    meets("a temporary placement later", hospital({})),
    fails("starts with T0", aChild().episode({ PLACE: "T0" }), "PLACE"),
    unknown("codeNotKnown", "reason for the episode is blank", aChild().episode({ PLACE: "T0", RNE: "" })),
  ),
  table(
    "381",
    meets("goes on", hospital({})),
    fails("leaves from T4", aChild().episode({ PLACE: "T4", DEC: "01/06/2025", REC: "E4A" }), "PLACE"),
    unknown("codeNotKnown", "not a placement code", aChild().episode({ PLACE: "", DEC: "01/06/2025", REC: "E4A" })),
  ),
  table(
    "383",
    unknown("codeNotKnown", "the placement before is not a code", two({ PLACE: "T9" }, {})),
    unknown("codeNotKnown", "the placement after is not a code", hospital({ PLACE: "?" })),
    meets("returns", hospital({})),
    meets("returns to another address, before 2026", hospital({ PL_POST: "SL6 4DD" }, 2025)),
    meets("to the placement in last year's return", runningStay().previous(lastYear("U6"))),
    fails("to another address, from 2026", hospital({ PL_POST: "SL6 4DD" }), "PL_POST"),
    fails("to another placement", hospital({ PLACE: "K2" }), "PLACE"),
    fails("with another reason", hospital({ RNE: "B" }), "RNE"),
    fails("not the placement in last year's return", runningStay().previous(lastYear("K2")), "PLACE"),
    unknown("previousYearNotLoaded", "the stay began last year", runningStay().previous("notLoaded")),
    unknown(
      "earlierYearsNotLoaded",
      "the stay was last year's first episode",
      runningStay().previous(aChild(2025).episode({ DECOM: "20/03/2025", RNE: "T", PLACE: "T1" })),
    ),
  ),
  table(
    "388",
    meets("another follows", two({}, {})),
    meets("the child left", aChild().episode({ DEC: "01/06/2025", REC: "E8" })),
    fails("none follows", aChild().episode({ DEC: "01/06/2025", REC: "X1" }), "REC"),
    unknown("codeNotKnown", "not a code", aChild().episode({ DEC: "01/06/2025", REC: "?" })),
  ),
  table(
    "431",
    meets("the day after", two({ REC: "E4A" }, { RNE: "S", DECOM: "02/07/2025" })),
    fails("the same day", two({ REC: "E4A" }, { RNE: "S" }), "RNE"),
    unknown("dateInvalid", "the end before is not a date", two({ DEC: "?" }, { RNE: "S" })),
  ),
  table(
    "432",
    meets("continues", two({}, {})),
    meets("starts again", two({ REC: "E4A" }, { RNE: "S", DECOM: "01/09/2025" })),
    fails("left, then changed placement", two({ REC: "E4A" }, {}), "RNE"),
    unknown("codeNotKnown", "not a reason", two({ REC: "E99" }, {})),
  ),
  table(
    "433",
    meets("the same day", two({}, {})),
    fails("the day after", two({}, { DECOM: "02/07/2025" }), "DECOM"),
    unknown("dateMissing", "the one before has not ended", two({ DEC: "", REC: "" }, {})),
    unknown("dateInvalid", "the end before is not a date", two({ DEC: "?" }, {})),
  ),
  table(
    "434",
    meets("the legal status only", two({}, { RNE: "L", LS: "E1", PL_POST: "sl61aa" })),
    meets("the first episode has none before", aChild().episode({ RNE: "L" })),
    fails("the same legal status", two({}, { RNE: "L", PL_POST: "SL6 1AA" }), "RNE"),
    fails("the placement too", two({}, { RNE: "L", LS: "E1" })),
    unknown("codeNotKnown", "legal status before is not a code", two({ LS: "" }, { RNE: "L" })),
  ),
  table(
    "435",
    meets("P, another address", two({}, { RNE: "P" })),
    meets("T, another type", two({}, { RNE: "T", PLACE: "U4", PL_POST: "SL6 1AA" })),
    fails("the same placement", two({}, { RNE: "T", PL_POST: "SL6 1AA" }), "RNE"),
    fails("the legal status too", two({}, { RNE: "P", LS: "E1" })),
    unknown("codeNotKnown", "placement is not a code", two({}, { RNE: "P", PLACE: "Q" })),
  ),
  table(
    "436",
    meets("both", two({}, { RNE: "B", LS: "E1" })),
    meets("U, both", two({}, { RNE: "U", LS: "E1", PLACE: "U4" })),
    fails("the same legal status", two({}, { RNE: "B" }), "RNE"),
    fails("the same placement", two({}, { RNE: "U", LS: "E1", PL_POST: "SL6 1AA" })),
    unknown("codeNotKnown", "provider is not a code", two({}, { RNE: "B", PLACE_PROVIDER: "PR9" })),
  ),
  table(
    "437",
    meets("died last", two({}, { DEC: "01/08/2025", REC: "E2" })),
    meets("left, then came back", two({ REC: "E4A" }, { RNE: "S", DECOM: "01/09/2025" })),
    fails("died, then an episode", two({ REC: "E2" }, {}), "REC"),
    fails("assessed 18 or over, then an episode", two({ REC: "E15" }, {})),
    unknown("codeNotKnown", "not a code", two({ REC: "E98" }, {})),
  ),
  table(
    "501",
    meets("the same day", two({}, {})),
    fails("the day before", two({}, { DECOM: "30/06/2025" }), "DECOM"),
    fails(
      "within one before the one before",
      aChild()
        .episode({ DEC: "01/12/2025", REC: "X1" })
        .episode({ DECOM: "01/06/2025", DEC: "01/07/2025", REC: "X1" })
        .episode({ DECOM: "01/08/2025" }),
      "DECOM",
      "DECOM",
    ),
    unknown("dateInvalid", "an end is not a date", two({ DEC: "?" }, {})),
    unknown("dateMissing", "no order", noOrder()),
  ),
];
