import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const lasting = (cells: Record<string, string>, from: string, to: string) =>
  aChild().episode({ ...cells, DECOM: from, DEC: to, REC: to === "" ? "" : "E4A" });
const noDate = (cells: Record<string, string>) => aChild().episode({ ...cells, DEC: "?" });
const noCode = (column: string) => aChild().episode({ [column]: "?" });

export const episodeDurationCases = [
  table(
    "361",
    meets("3 days", lasting({ LS: "L1" }, "01/06/2025", "04/06/2025")),
    meets("another status", lasting({ LS: "C2" }, "01/06/2025", "05/06/2025")),
    fails("4 days", lasting({ LS: "L1" }, "01/06/2025", "05/06/2025"), "DEC"),
    fails(
      "4 days over two episodes",
      lasting({ LS: "L1" }, "01/06/2025", "03/06/2025").episode({ LS: "L1", DECOM: "03/06/2025", DEC: "05/06/2025" }),
    ),
    meets(
      "twice 3 days",
      lasting({ LS: "L1" }, "01/06/2025", "04/06/2025").episode({ LS: "L1", DECOM: "05/06/2025", DEC: "08/06/2025" }),
    ),
    fails("open since 27 March", lasting({ LS: "L1" }, "27/03/2026", "")),
    meets("open since 28 March", lasting({ LS: "L1" }, "28/03/2026", "")),
    unknown("codeNotKnown", "legal status is not a code", noCode("LS")),
    unknown("dateInvalid", "end is not a date", noDate({ LS: "L1" })),
  ),
  table(
    "362",
    meets("21 days", lasting({ LS: "L2" }, "01/06/2025", "22/06/2025")),
    fails("22 days", lasting({ LS: "L2" }, "01/06/2025", "23/06/2025"), "DEC"),
    unknown("dateMissing", "no order", aChild().episode({ LS: "L2", DECOM: "" })),
  ),
  table(
    "365",
    meets("17 days", lasting({ LS: "V3" }, "01/06/2025", "18/06/2025")),
    meets("V4", lasting({ LS: "V4" }, "01/06/2025", "19/07/2025")),
    fails("18 days", lasting({ LS: "V3" }, "01/06/2025", "19/06/2025"), "DEC"),
    unknown("codeNotKnown", "legal status is blank", aChild().episode({ LS: "" })),
    unknown("dateInvalid", "end is not a date", noDate({ LS: "V3" })),
  ),
  table(
    "367",
    meets("75 days in the year", lasting({ LS: "V3" }, "01/03/2025", "15/06/2025")),
    fails(
      "76 days",
      lasting({ LS: "V3" }, "01/04/2025", "15/06/2025").episode({ LS: "V3", DECOM: "01/07/2025", DEC: "02/07/2025" }),
      "LS",
    ),
    unknown("codeNotKnown", "legal status is not a code", noCode("LS")),
    unknown("dateInvalid", "end is not a date", noDate({ LS: "V3" })),
  ),
  table(
    "371",
    meets("16 that day", aChild().dob("01/06/2009").episode({ PLACE: "K3", DECOM: "01/06/2025" })),
    fails("16 the next day", aChild().dob("02/06/2009").episode({ PLACE: "K3", DECOM: "01/06/2025" }), "PLACE"),
    fails("H5 in 2024", aChild(2024).dob("02/06/2009").episode({ PLACE: "H5", DECOM: "01/06/2023" })),
    meets("another placement", aChild().episode({})),
    unknown("dateInvalid", "birth is not a date", aChild().dob("?").episode({ PLACE: "K3" })),
    unknown("headerRowMissing", "not in Header", aChild().empty("Header").episode({ PLACE: "K3" })),
    unknown("moduleNotInImport", "Header not imported", aChild().without("Header").episode({ PLACE: "K3" })),
    unknown("codeNotKnown", "placement is not a code", noCode("PLACE")),
  ),
  table(
    "372",
    meets("10 that day", aChild().dob("01/06/2015").episode({ PLACE: "R5", DECOM: "01/06/2025" })),
    fails("10 the next day", aChild().dob("02/06/2015").episode({ PLACE: "R5", DECOM: "01/06/2025" }), "PLACE"),
    unknown("dateMissing", "start is blank", aChild().episode({ PLACE: "R5", DECOM: "" })),
  ),
  table(
    "375",
    meets("42 days", lasting({ PLACE: "T1" }, "01/06/2025", "13/07/2025")),
    fails("43 days", lasting({ PLACE: "T1" }, "01/06/2025", "14/07/2025"), "DEC"),
    unknown("dateInvalid", "end is not a date", noDate({ PLACE: "T1" })),
  ),
  table(
    "376",
    meets("3 weeks", lasting({ PLACE: "T3" }, "01/06/2025", "22/06/2025")),
    fails("a day more", lasting({ PLACE: "T3" }, "01/06/2025", "23/06/2025"), "DEC"),
    unknown("codeNotKnown", "placement is not a code", noCode("PLACE")),
  ),
  table(
    "379",
    meets("7 days", lasting({ PLACE: "T4" }, "01/06/2025", "08/06/2025")),
    fails("8 days", lasting({ PLACE: "T4" }, "01/06/2025", "09/06/2025"), "DEC"),
    unknown("dateInvalid", "end is not a date", noDate({ PLACE: "T4" })),
  ),
];
