import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const order = (start: string, end = "") => aChild(2027).dolo(start, end);
/** In a children's home from 1 May 2025 to 1 July 2026. */
const home = (cells: Record<string, string> = {}) =>
  aChild(2027).episode({ PLACE: "K2", DEC: "01/07/2026", REC: "E4A", ...cells });
const inPlace = (PLACE: string) => aChild(2027).episode({ PLACE }).dolo("01/06/2026", "01/07/2026");

export const dolsCases = [
  table(
    "700",
    meets("a date", order("01/06/2026")),
    fails("blank", order("")),
    fails("not a date", order("?"), "DOLO_START"),
  ),
  table("701", meets("blank", order("01/06/2026")), fails("not a date", order("01/06/2026", "?"), "DOLO_END")),
  table(
    "702",
    meets("the same day", order("02/06/2026", "02/06/2026")),
    meets("open", order("02/06/2026")),
    fails("the day before", order("02/06/2026", "01/06/2026"), "DOLO_END"),
    unknown("dateInvalid", "start is not a date", order("?", "01/06/2026")),
    unknown("dateInvalid", "end is not a date", order("01/06/2026", "?")),
  ),
  table(
    "703",
    meets("31 March", order("31/03/2027")),
    fails("1 April", order("01/04/2027"), "DOLO_START"),
    unknown("dateMissing", "blank", order("")),
  ),
  table(
    "704",
    meets("1 April", order("01/03/2026", "01/04/2026")),
    meets("31 March", order("01/03/2026", "31/03/2027")),
    fails("31 March before", order("01/03/2026", "31/03/2026"), "DOLO_END"),
    fails("1 April after", order("01/03/2026", "01/04/2027")),
    unknown("dateInvalid", "not a date", order("01/03/2026", "?")),
  ),
  table(
    "705",
    meets("the day the other ended", order("01/06/2026", "03/06/2026").dolo("03/06/2026", "")),
    fails("the day before", order("01/06/2026", "03/06/2026").dolo("02/06/2026", ""), "DOLO_START"),
    fails("the other is open", order("01/06/2026").dolo("02/06/2026", "")),
    unknown("dateInvalid", "the other's end is not a date", order("01/06/2026", "?").dolo("02/06/2026", "")),
  ),
  table(
    "706",
    meets("goes on", order("20/03/2026").previous(aChild(2026).dolo("20/03/2026", ""))),
    meets("ended last year", order("20/04/2026").previous(aChild(2026).dolo("20/03/2026", "21/03/2026"))),
    fails("not there", aChild(2027).previous(aChild(2026).dolo("20/03/2026", ""))),
    fails("another start", order("21/03/2026").previous(aChild(2026).dolo("20/03/2026", "")), "DOLO_START"),
    unknown("dateInvalid", "last year's start is not a date", aChild(2027).previous(aChild(2026).dolo("?", ""))),
    unknown(
      "previousYearNotLoaded",
      "last year's has no such module",
      aChild(2027).previous(aChild(2026).without("DoLo")),
    ),
  ),
  table(
    "707",
    meets("ended", home().dolo("01/06/2026", "01/07/2026")),
    meets("still in care", aChild(2027).episode().dolo("01/06/2026", "")),
    fails("left", home().dolo("01/06/2026", ""), "DOLO_END"),
    unknown("dateInvalid", "an end is not a date", home({ DEC: "?" }).dolo("01/06/2026", "")),
  ),
  table(
    "CIC-DOLO-CARE",
    unknown("codeNotKnown", "whether care began is not known", home({ RNE: "?" }).dolo("01/06/2024", "")),
    meets("inside", home().dolo("01/06/2026", "01/07/2026")),
    fails("ends after care", home().dolo("01/06/2026", "02/07/2026"), "DOLO_END"),
    fails("starts before care", home().dolo("30/04/2025", "01/06/2026"), "DOLO_START"),
    fails("starts after care", home().dolo("02/07/2026", ""), "DOLO_START"),
    unknown("dateInvalid", "an end is not a date", home({ DEC: "?" }).dolo("01/06/2026", "")),
    unknown("dateMissing", "no start", home().dolo("", "")),
  ),
  table(
    "708",
    meets("the day after birth", aChild(2027).dob("01/06/2026").dolo("02/06/2026", "")),
    fails("the day of birth", aChild(2027).dob("01/06/2026").dolo("01/06/2026", ""), "DOLO_START"),
    unknown("dateInvalid", "birth is not a date", aChild(2027).dob("?").dolo("01/06/2026", "")),
    unknown("dateMissing", "no start", order("")),
  ),
  table(
    "709",
    ...["K2", "Z12", "Z13"].map((PLACE) => meets(PLACE, inPlace(PLACE))),
    meets("the other placement ended the day it began", home({ PLACE: "U6" }).dolo("01/07/2026", "02/07/2026")),
    fails("foster", inPlace("U6"), "DOLO_START"),
    fails("Z11", inPlace("Z11")),
    fails("an open episode, an open order", aChild(2027).episode({ PLACE: "S1" }).dolo("01/06/2026", "")),
    unknown("codeNotKnown", "placement is not a code", inPlace("Z1")),
    unknown("dateInvalid", "end is not a date", aChild(2027).episode().dolo("01/06/2026", "?")),
  ),
  table(
    "710",
    meets("K2", inPlace("K2")),
    meets(
      "the order ended the day the placement began",
      home({ PLACE: "P1", DECOM: "01/06/2026" }).dolo("01/05/2026", "01/06/2026"),
    ),
    ...["K1", "P1", "R5", "K3"].map((PLACE) => fails(PLACE, inPlace(PLACE), "DOLO_START")),
    fails(
      "the placement began the day before it ended",
      home({ PLACE: "P1", DECOM: "31/05/2026" }).dolo("01/05/2026", "01/06/2026"),
    ),
    unknown("codeNotKnown", "placement is blank", inPlace("")),
    unknown("dateMissing", "an episode has no start", aChild(2027).episode({ DECOM: "" }).dolo("01/06/2026", "")),
  ),
];
