import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const lastYear = (cells: Record<string, string>) => aChild(2025).header(cells);

export const headerCases = [
  table("CIC-CHILD", meets("given", aChild()), fails("blank", aChild().header({ CHILD: " " }), "CHILD")),
  table(
    "101",
    meets("U in 2025", aChild(2025).header({ SEX: "u" })),
    meets("2 in 2024", aChild(2024).header({ SEX: "2" })),
    fails("F in 2024", aChild(2024).header({ SEX: "F" }), "SEX"),
    fails("2 in 2025", aChild(2025).header({ SEX: "2" }), "SEX"),
    fails("blank", aChild().header({ SEX: "" }), "SEX"),
  ),
  table(
    "102",
    meets("a date", aChild()),
    fails("29 February in a common year", aChild().header({ DOB: "29/02/2013" }), "DOB"),
    fails("blank", aChild().header({ DOB: "" }), "DOB"),
  ),
  table(
    "103",
    meets("NOBT", aChild().header({ ETHNIC: "NOBT" })),
    fails("blank", aChild().header({ ETHNIC: "" }), "ETHNIC"),
  ),
  table(
    "168",
    meets("permanent", aChild().header({ UPN: "T330123499001" })),
    meets("temporary", aChild().header({ UPN: "T33012349900B" })),
    meets("a wrong check letter is a query, not this error", aChild().header({ UPN: "A801200005001" })),
    meets("UN5", aChild().header({ UPN: "UN5" })),
    fails("UN6", aChild().header({ UPN: "UN6" }), "UPN"),
    fails("letter I", aChild().header({ UPN: "I801200005001" })),
    fails("short", aChild().header({ UPN: "B80120000500" })),
    fails("blank", aChild().header({ UPN: "" })),
  ),
  table(
    "CIC-UPN-LETTER",
    ...[
      "B801200005001",
      "H801200001001",
      "P888300021001",
      "B919400015002",
      "Z881500012003",
      "U80120000100A",
      "UN1",
      "",
    ].map((UPN) => meets(`right or not a number: ${UPN}`, aChild().header({ UPN }))),
    fails("A for B", aChild().header({ UPN: "A801200005001" }), "UPN"),
    fails("B for Q", aChild().header({ UPN: "B207000016049" }), "UPN"),
  ),
  table(
    "301",
    meets("born 31 March of the year", aChild().header({ DOB: "31/03/2026" })),
    fails("born 1 April after the year", aChild().header({ DOB: "01/04/2026" }), "DOB"),
    unknown("dateInvalid", "not a date", aChild().header({ DOB: "?" })),
  ),
  table(
    "202",
    meets(
      "the same, recoded in 2025",
      aChild(2025)
        .header({ SEX: "M" })
        .previous(aChild(2024).header({ SEX: "1" })),
    ),
    meets("not in last year's return", aChild()),
    fails(
      "another",
      aChild()
        .header({ SEX: "M" })
        .previous(lastYear({ SEX: "F" })),
      "SEX",
    ),
    unknown("codeNotKnown", "not a code last year", aChild().previous(lastYear({ SEX: "" }))),
  ),
  table(
    "203",
    meets("the same, written otherwise", aChild().previous(lastYear({ DOB: "2012-06-15" }))),
    fails("another", aChild().previous(lastYear({ DOB: "16/06/2012" })), "DOB"),
    unknown("dateInvalid", "not a date last year", aChild().previous(lastYear({ DOB: "31/06/2012" }))),
    unknown("dateMissing", "blank this year", aChild().header({ DOB: "" }).previous(aChild(2025))),
  ),
];
