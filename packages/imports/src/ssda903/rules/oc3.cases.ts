import type { ChildBuilder } from "./child-builder.ts";
import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const row = (cells: Record<string, string>, year = 2026) => aChild(year).dob("01/06/2006").oc3(cells);
const aged = (dob: string, year = 2026) => aChild(year).dob(dob).oc3();
const left = (DECOM: string, DEC: string, REC = "E5") => ({ DECOM, DEC, REC });

/** Born 1 June 2006: 14 in June 2020 and 16 in June 2022. The return of each year since is loaded, back to 2020-21. */
function careLeaver(
  year2026: (child: ChildBuilder) => ChildBuilder,
  oldest: ChildBuilder | "notLoaded" | "notInReturn" = "notInReturn",
) {
  const years = [2022, 2023, 2024, 2025].reduce<ChildBuilder | "notLoaded" | "notInReturn">(
    (previous, year) => aChild(year).dob("01/06/2006").previous(previous),
    oldest,
  );
  return year2026(row({})).previous(years);
}

const turned17 = (DECOM: string, DEC: string, REC: string, year = 2026) =>
  aged(`01/06/${year - 18}`, year).episode({ DECOM, DEC, REC });

export const oc3Cases = [
  table(
    "131",
    meets("RHOM", row({ IN_TOUCH: "rhom" })),
    meets("blank", row({ IN_TOUCH: "" })),
    fails("MAYBE", row({ IN_TOUCH: "MAYBE" }), "IN_TOUCH"),
  ),
  table(
    "132",
    meets("F3 in 2021", row({ ACTIV: "F3" }, 2021)),
    meets("P5 in 2022", row({ ACTIV: "P5" }, 2022)),
    fails("F3 in 2022", row({ ACTIV: "F3" }, 2022), "ACTIV"),
    fails("F4 in 2021", row({ ACTIV: "F4" }, 2021)),
  ),
  table(
    "133",
    meets("S2", row({ ACCOM: "S2" })),
    meets("0", row({ ACCOM: "0" })),
    fails("01", row({ ACCOM: "01" }), "ACCOM"),
    fails("S1: homeless is never suitable", row({ ACCOM: "S1" })),
    fails("X1: custody is never suitable", row({ ACCOM: "X1" })),
    fails("T: a foyer is T1 or T2", row({ ACCOM: "T" })),
  ),
  table(
    "153",
    meets("all", row({})),
    meets("none", row({ IN_TOUCH: "", ACTIV: "", ACCOM: "" })),
    fails("one", row({ ACTIV: "", ACCOM: "" }), "ACTIV", "ACCOM"),
  ),
  table(
    "344",
    unknown("codeNotKnown", "in touch is not a code", row({ IN_TOUCH: "DEAD" })),
    meets("died", row({ IN_TOUCH: "DIED", ACTIV: "0", ACCOM: "0" })),
    meets("in touch", row({})),
    fails("died, with activity", row({ IN_TOUCH: "DIED", ACCOM: "0" }), "ACTIV"),
    fails("went home, with both", row({ IN_TOUCH: "RHOM" }), "ACTIV", "ACCOM"),
  ),
  table(
    "345",
    unknown("codeNotKnown", "in touch is not a code", row({ IN_TOUCH: "Y", ACTIV: "0" })),
    meets("neither is 0", row({})),
    meets("not in touch", row({ IN_TOUCH: "NO", ACTIV: "0", ACCOM: "0" })),
    fails("activity is 0", row({ ACTIV: "0" }), "ACTIV"),
    unknown("codeNotKnown", "accommodation is not a code", row({ ACCOM: "01" })),
  ),
  table(
    "348",
    unknown("codeNotKnown", "last year's is not a code", row({}).previous(aChild(2025).oc3({ IN_TOUCH: "DEAD" }))),
    meets("died, then died", row({ IN_TOUCH: "DIED" }).previous(aChild(2025).oc3({ IN_TOUCH: "DIED" }))),
    meets("alive last year", row({}).previous(aChild(2025).oc3())),
    fails("died, then in touch", row({}).previous(aChild(2025).oc3({ IN_TOUCH: "DIED" })), "IN_TOUCH"),
    unknown("previousYearNotLoaded", "last year not loaded", row({}).previous("notLoaded")),
  ),
  table(
    "391",
    meets("17 on 31 March", aged("31/03/2009")),
    meets("25", aged("01/04/2000")),
    meets("21 in 2022", aged("01/04/2000", 2022)),
    meets("blank", aChild().dob("01/01/2015").oc3({ IN_TOUCH: "", ACTIV: "", ACCOM: "" })),
    fails("16 on 31 March", aged("01/04/2009"), "DOB"),
    fails("26", aged("31/03/2000")),
    fails("22 in 2022", aged("31/03/2000", 2022)),
    meets("22 in 2023", aged("01/04/2000", 2023)),
    unknown("dateInvalid", "birth is not a date", aged("?")),
  ),
  table(
    "1001",
    unknown(
      "codeNotKnown",
      "why care ended is not a code",
      careLeaver((c) => c.episode(left("01/06/2020", "02/06/2025", "E99"))),
    ),
    meets(
      "91 days, the last of them at 16",
      careLeaver((c) => c.episode(left("03/03/2022", "02/06/2022"))),
    ),
    fails(
      "90 days since 14",
      careLeaver((c) => c.episode(left("04/03/2022", "02/06/2022"))),
      "IN_TOUCH",
    ),
    fails(
      "none since 16",
      careLeaver((c) => c.episode(left("01/06/2020", "01/06/2022"))),
    ),
    fails(
      "days before 14 do not count",
      careLeaver((c) => c.episode(left("01/06/2010", "30/08/2020"))),
    ),
    fails(
      "short breaks do not count",
      careLeaver((c) => c.episode({ LS: "V3", DECOM: "01/06/2020" })),
    ),
    fails(
      "adopted",
      careLeaver((c) => c.episode(left("01/06/2020", "01/05/2025", "E11"))),
    ),
    meets(
      "an open episode in two returns counts once, and that is enough",
      row({})
        .episode({ DECOM: "01/01/2022" })
        .previous(aChild(2025).episode({ DECOM: "01/01/2022" })),
    ),
    unknown(
      "earlierYearsNotLoaded",
      "the return for 2021 is not loaded",
      careLeaver((c) => c, "notLoaded"),
    ),
    unknown("previousYearNotLoaded", "last year is not loaded", row({}).previous("notLoaded")),
    unknown(
      "codeNotKnown",
      "legal status is not a code",
      careLeaver((c) => c.episode({ LS: "?", DECOM: "01/06/2020" })),
    ),
    unknown("dateInvalid", "birth is not a date", aged("?").episode()),
  ),
  table(
    "1007",
    unknown("dateMissing", "a start is blank", turned17("", "02/06/2025", "E5")),
    meets("left on the birthday", turned17("01/01/2024", "01/06/2025", "E5")),
    meets("came into care the day after", turned17("02/06/2025", "", "")),
    meets("turned 19", aged("01/06/2006").episode()),
    fails("left the day after", turned17("01/01/2024", "02/06/2025", "E5"), "IN_TOUCH"),
    fails("still looked after, open", turned17("01/06/2025", "", "")),
    fails("turned 18", aged("01/06/2007").episode()),
    unknown("dateInvalid", "an end is not a date", turned17("01/01/2024", "?", "E5")),
    unknown("dateMissing", "no date of birth", aged("").episode()),
  ),
  table(
    "1016",
    unknown("codeNotKnown", "why it ended is not a code", turned17("01/01/2024", "02/06/2025", "E99")),
    meets("left on the birthday", turned17("01/01/2024", "01/06/2025", "E5")),
    meets("still looked after is rule 1007", turned17("01/01/2024", "", "")),
    meets("an episode ended, care went on", turned17("01/01/2024", "02/06/2025", "X1")),
    fails("left the day after", turned17("01/01/2024", "02/06/2025", "E5"), "IN_TOUCH"),
    unknown("dateInvalid", "an end is not a date", turned17("01/01/2024", "?", "E5")),
    unknown("codeNotKnown", "why it ended is blank", turned17("01/01/2024", "02/06/2025", "")),
  ),
  table(
    "187",
    meets("not in OC3 or AD1", aChild().episode()),
    meets("not continuously", aChild().oc3().episode({ DECOM: "02/04/2025" })),
    meets("a blank row", aChild().episode().oc3({ IN_TOUCH: "", ACTIV: "", ACCOM: "" })),
    fails("in OC3", aChild().episode().oc3(), "IN_TOUCH"),
    fails("in AD1", aChild().episode().row("AD1", { DATE_INT: "01/05/2025" }), "DATE_INT"),
    fails("in OC3, AD1 not imported", aChild().episode().oc3().without("AD1")),
    unknown("moduleNotInImport", "AD1 not imported", aChild().episode().without("AD1")),
    unknown("dateInvalid", "an episode cannot be read", aChild().episode({ DECOM: "?" }).oc3()),
  ),
  table(
    "215",
    meets("OC2 is blank", row({}).blankOc2()),
    meets("OC3 is blank", row({ IN_TOUCH: "", ACTIV: "", ACCOM: "" }).oc2()),
    fails("both", row({}).blankOc2({ CONVICTED: "0", TEETH_CHECK: "1" }), "CONVICTED", "TEETH_CHECK"),
  ),
  table(
    "3001",
    unknown("codeNotKnown", "accommodation is not a code", aChild().dob("31/03/2009").oc3({ ACCOM: "Z" })),
    meets("18, accommodation is not a code", aChild().dob("31/03/2008").oc3({ ACCOM: "Z" })),
    meets("18 on 31 March", aChild().dob("31/03/2008").oc3({ ACCOM: "Z1" })),
    meets("17, elsewhere", aged("01/04/2008")),
    fails("17 on 31 March", aChild().dob("31/03/2009").oc3({ ACCOM: "Z1" }), "ACCOM"),
    fails("17, Z2", aChild().dob("01/04/2008").oc3({ ACCOM: "Z2" })),
    unknown("dateInvalid", "birth is not a date", aChild().dob("?").oc3({ ACCOM: "Z2" })),
  ),
];
