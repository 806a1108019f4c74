import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const episode = (cells: Record<string, string>, year = 2026) => aChild(year).episode(cells);
const ended = (DEC: string, REC = "E4A") => ({ DEC, REC });

export const episodeCodeCases = [
  table(
    "141",
    meets("a date", episode({})),
    fails("blank", episode({ DECOM: "" }), "DECOM"),
    fails("not a date", episode({ DECOM: "31/04/2025" }), "DECOM"),
  ),
  table(
    "143",
    meets("U", episode({ RNE: "u " })),
    fails("blank", episode({ RNE: "" })),
    fails("X", episode({ RNE: "X" })),
  ),
  table(
    "144",
    meets("D1", episode({ LS: "D1" })),
    fails("V1", episode({ LS: "V1" })),
    fails("blank", episode({ LS: "" })),
  ),
  table(
    "145",
    meets("N8", episode({ CIN: "N8" })),
    fails("N9", episode({ CIN: "N9" })),
    fails("blank", episode({ CIN: "" })),
  ),
  table(
    "146",
    meets("K3 in 2025, also in lower case", episode({ PLACE: "k3" }, 2025)),
    meets("H5 in 2024", episode({ PLACE: "H5" }, 2024)),
    meets("Z1 in 2025", episode({ PLACE: "Z1" }, 2025)),
    meets("Z14 in 2026", episode({ PLACE: "Z14" })),
    fails("K3 in 2024", episode({ PLACE: "K3" }, 2024), "PLACE"),
    fails("H5 in 2025", episode({ PLACE: "H5" }, 2025)),
    fails("P2 in 2025", episode({ PLACE: "P2" }, 2025)),
    fails("Z1 in 2026", episode({ PLACE: "Z1" })),
    fails("Z11 in 2025", episode({ PLACE: "Z11" }, 2025)),
    fails("blank", episode({ PLACE: "" })),
  ),
  table(
    "147",
    meets("open", episode({})),
    meets("a date", episode({ DEC: "01/05/2025" })),
    fails("not a date", episode({ DEC: "soon" }), "DEC"),
  ),
  table(
    "148",
    meets("both", episode(ended("01/05/2025"))),
    meets("neither", episode({})),
    fails("an open episode with a reason", episode({ REC: "X1" }), "DEC"),
    fails("ended without a reason", episode({ DEC: "01/05/2025" }), "REC"),
  ),
  table(
    "149",
    meets("E45 from 2019", episode(ended("01/05/2018", "E45"), 2019)),
    meets("E43 to 2018", episode(ended("01/05/2017", "E43"), 2018)),
    meets("blank", episode({})),
    fails("E45 in 2018", episode(ended("01/05/2017", "E45"), 2018), "REC"),
    fails("E43 in 2019", episode(ended("01/05/2018", "E43"), 2019)),
    fails("E99 is a regional marker", episode(ended("01/05/2025", "E99"))),
  ),
  table(
    "178",
    meets("blank", episode({ PLACE_PROVIDER: "" })),
    fails("PR6", episode({ PLACE_PROVIDER: "PR6" }), "PLACE_PROVIDER"),
  ),
  table(
    "1009",
    meets("CUSTOD in 2019", episode({ REASON_PLACE_CHANGE: "CUSTOD" }, 2019)),
    fails("CUSTOD in 2018", episode({ REASON_PLACE_CHANGE: "CUSTOD" }, 2018), "REASON_PLACE_CHANGE"),
    fails("LIIAF is a regional marker", episode({ REASON_PLACE_CHANGE: "LIIAF" })),
  ),
  table(
    "233",
    meets("ended", episode({ ...ended("01/05/2025", "X1"), REASON_PLACE_CHANGE: "CARPL" })),
    meets("open without a reason", episode({})),
    fails("open with a reason", episode({ REASON_PLACE_CHANGE: "CARPL" }), "REASON_PLACE_CHANGE"),
    unknown("dateInvalid", "end not a date", episode({ DEC: "x", REASON_PLACE_CHANGE: "CARPL" })),
  ),
  table(
    "234",
    meets("10 on the day", episode({ ...ended("10/05/2025", "X1"), REASON_PLACE_CHANGE: "CUSTOD" }).dob("10/05/2015")),
    meets("another reason", episode({ ...ended("10/05/2025", "X1"), REASON_PLACE_CHANGE: "CARPL" }).dob("10/05/2020")),
    fails(
      "10 the day after",
      episode({ ...ended("10/05/2025", "X1"), REASON_PLACE_CHANGE: "CUSTOD" }).dob("11/05/2015"),
    ),
    unknown("dateMissing", "open", episode({ REASON_PLACE_CHANGE: "CUSTOD" })),
    unknown(
      "headerRowMissing",
      "no date of birth",
      episode({ ...ended("10/05/2025"), REASON_PLACE_CHANGE: "CUSTOD" }).empty("Header"),
    ),
  ),
  table(
    "354",
    meets("31 March", episode({ DECOM: "31/03/2026" })),
    fails("1 April", episode({ DECOM: "01/04/2026" }), "DECOM"),
    unknown("dateInvalid", "not a date", episode({ DECOM: "x" })),
    unknown("dateMissing", "blank", episode({ DECOM: "" })),
  ),
  table(
    "385",
    meets("31 March", episode(ended("31/03/2026"))),
    meets("open", episode({})),
    fails("1 April", episode(ended("01/04/2026")), "DEC"),
    unknown("dateInvalid", "not a date", episode({ DEC: "x" })),
  ),
  table(
    "355",
    meets("a day", episode({ DECOM: "01/05/2025", ...ended("02/05/2025") })),
    fails("the same day", episode({ DECOM: "01/05/2025", ...ended("01/05/2025") }), "DEC"),
    unknown("dateMissing", "no start", episode({ DECOM: "", ...ended("01/05/2025") })),
  ),
  table(
    "356",
    meets("after", episode({ DECOM: "02/05/2025", ...ended("03/05/2025") })),
    meets("the same day is rule 355", episode({ DECOM: "02/05/2025", ...ended("02/05/2025") })),
    fails("the day before", episode({ DECOM: "02/05/2025", ...ended("01/05/2025") }), "DEC"),
    unknown("dateInvalid", "no end", episode({ DEC: "00/00/2025" })),
  ),
];
