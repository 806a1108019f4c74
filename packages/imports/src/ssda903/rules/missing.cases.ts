import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const spell = (MIS_START: string, MIS_END = "") => ({ MIS_START, MIS_END });
const row = (cells: Record<string, string>) => aChild().missing(cells);
/** In care from 1 May 2024 to 1 July 2025. */
const hasLeft = () => aChild().episode({ DEC: "01/07/2025", REC: "E4A" });

export const missingCases = [
  table("1004", meets("a date", row(spell("01/06/2025"))), fails("not a date", row(spell("?")), "MIS_START")),
  table(
    "1005",
    meets("blank", row(spell("01/06/2025"))),
    fails("not a date", row(spell("01/06/2025", "?")), "MIS_END"),
  ),
  table("1006", meets("A", row({ MISSING: "a" })), fails("X", row({ MISSING: "X" }), "MISSING")),
  table("564", meets("given", row(spell("01/06/2025"))), fails("blank", row({}), "MIS_START")),
  table(
    "565",
    meets("given", row(spell("01/06/2025"))),
    fails("blank", row({ MISSING: "", ...spell("01/06/2025") }), "MISSING"),
  ),
  table(
    "566",
    meets("given", row(spell("01/06/2025", "02/06/2025"))),
    fails("blank", row({ MISSING: "", ...spell("", "02/06/2025") }), "MISSING"),
  ),
  table(
    "567",
    meets("the same day", row(spell("02/06/2025", "02/06/2025"))),
    meets("open", row(spell("02/06/2025"))),
    fails("the day before", row(spell("02/06/2025", "01/06/2025")), "MIS_END"),
    unknown("dateMissing", "no start", row(spell("", "01/06/2025"))),
    unknown("dateInvalid", "end is not a date", row(spell("01/06/2025", "?"))),
  ),
  table(
    "574",
    meets("the day the other ended", row(spell("01/06/2025", "03/06/2025")).missing(spell("03/06/2025"))),
    fails("the day before", row(spell("01/06/2025", "03/06/2025")).missing(spell("02/06/2025")), "MIS_START"),
    fails("the other is open", row(spell("03/06/2025")).missing(spell("01/06/2025")), "MIS_START"),
    fails("twice the same", row(spell("03/06/2025", "04/06/2025")).missing(spell("03/06/2025", "04/06/2025"))),
    unknown("dateInvalid", "the other's end is not a date", row(spell("01/06/2025", "?")).missing(spell("02/06/2025"))),
    unknown("dateMissing", "the other has no start", row({}).missing(spell("02/06/2025"))),
  ),
  table(
    "575",
    meets("ended", hasLeft().missing(spell("01/06/2025", "02/06/2025"))),
    meets("the placement goes on", aChild().episode().missing(spell("01/06/2025"))),
    meets(
      "only the legal status changed",
      aChild()
        .episode({ DEC: "01/07/2025", REC: "X1" })
        .episode({ DECOM: "01/07/2025", RNE: "L", LS: "E1" })
        .missing(spell("01/06/2025")),
    ),
    fails("the placement ended", hasLeft().missing(spell("30/06/2025")), "MIS_END"),
    fails(
      "the child moved",
      aChild()
        .episode({ DEC: "01/07/2025", REC: "X1" })
        .episode({ DECOM: "01/07/2025", RNE: "P" })
        .missing(spell("01/06/2025")),
    ),
    unknown("dateInvalid", "an end is not a date", aChild().episode({ DEC: "?" }).missing(spell("01/06/2025"))),
    unknown("dateMissing", "no start", aChild().episode().missing({})),
  ),
  table(
    "576",
    meets("goes on", row(spell("20/03/2025", "02/04/2025")).previous(aChild(2025).missing(spell("20/03/2025")))),
    meets("ended last year", aChild().previous(aChild(2025).missing(spell("20/03/2025", "21/03/2025")))),
    fails("not there", aChild().previous(aChild(2025).missing(spell("20/03/2025")))),
    fails("another start", row(spell("21/03/2025")).previous(aChild(2025).missing(spell("20/03/2025")))),
    unknown("dateInvalid", "last year's start is not a date", aChild().previous(aChild(2025).missing(spell("?")))),
    unknown(
      "dateInvalid",
      "this year's start is not a date",
      row(spell("?")).previous(aChild(2025).missing(spell("20/03/2025"))),
    ),
  ),
  table(
    "577",
    meets("ended", hasLeft().missing(spell("01/06/2025", "02/06/2025"))),
    meets("still in care", aChild().episode().missing(spell("01/06/2025"))),
    meets("open in the second period of care", hasLeft().episode({ DECOM: "01/09/2025" }).missing(spell("02/09/2025"))),
    fails("left", hasLeft().missing(spell("01/06/2025")), "MIS_END"),
    fails("left, then came back", hasLeft().episode({ DECOM: "01/09/2025" }).missing(spell("01/06/2025"))),
    unknown("dateInvalid", "an end is not a date", aChild().episode({ DEC: "?" }).missing(spell("01/06/2025"))),
  ),
  table(
    "578",
    meets("the day of leaving", hasLeft().missing(spell("01/07/2025"))),
    meets("in the second period of care", hasLeft().episode({ DECOM: "01/09/2025" }).missing(spell("01/09/2025"))),
    fails("the day after leaving", hasLeft().missing(spell("02/07/2025")), "MIS_START"),
    fails("between two periods of care", hasLeft().episode({ DECOM: "01/09/2025" }).missing(spell("31/08/2025"))),
    unknown("dateMissing", "no start", hasLeft().missing({})),
    unknown("dateInvalid", "an end is not a date", aChild().episode({ DEC: "?" }).missing(spell("01/06/2025"))),
  ),
];
