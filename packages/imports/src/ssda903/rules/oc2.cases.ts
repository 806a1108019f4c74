import { aChild, continuous, notContinuous } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const SCHOOL_AGE = "15/06/2012";
const row = (cells: Record<string, string>) => aChild().oc2(cells);
const noSdq = { SDQ_SCORE: "", SDQ_REASON: "" };
const unclear = () => aChild().episode({ DECOM: "?" });

/** Ages round which the SDQ rules turn, for the year to 31 March 2026 (data-standards 6). */
const born = {
  fourOn1April: "01/04/2021",
  fourInYear: "02/04/2021",
  fourOn31March: "31/03/2022",
  under4: "01/04/2022",
  sixteenAtEnd: "01/04/2009",
  seventeenOn31March: "31/03/2009",
  seventeenInYear: "02/04/2008",
  seventeenOn1April: "01/04/2008",
};

export const oc2Cases = [
  table(
    "180",
    ...["", "0", "40", "12.0"].map((SDQ_SCORE) => meets(`"${SDQ_SCORE}"`, row({ SDQ_SCORE }))),
    ...["-1", "41", "12.5", "high"].map((SDQ_SCORE) => fails(`"${SDQ_SCORE}"`, row({ SDQ_SCORE }), "SDQ_SCORE")),
  ),
  table(
    "196",
    meets("SDQ5", row({ SDQ_REASON: "sdq5" })),
    meets("blank", row({})),
    fails("SDQ6", row({ SDQ_REASON: "SDQ6" }), "SDQ_REASON"),
  ),
  table(
    "181",
    meets("0, 1 and blank", row({ TEETH_CHECK: "0" })),
    fails("Y and 2", row({ CONVICTED: "Y", TEETH_CHECK: "2" }), "CONVICTED", "TEETH_CHECK"),
  ),
  table(
    "182",
    meets("all four", row({})),
    meets("nothing but SDQ", aChild().blankOc2({ SDQ_SCORE: "3" })),
    fails(
      "only a conviction",
      aChild().blankOc2({ CONVICTED: "0" }),
      "IMMUNISATIONS",
      "TEETH_CHECK",
      "HEALTH_ASSESSMENT",
      "SUBSTANCE_MISUSE",
    ),
    fails("teeth missing", row({ TEETH_CHECK: "" }), "TEETH_CHECK"),
  ),
  table(
    "191",
    meets("all four", continuous(SCHOOL_AGE).oc2()),
    meets("not continuously", notContinuous(SCHOOL_AGE)),
    meets("all four, whatever the episodes", unclear().oc2()),
    fails("not in OC2", continuous(SCHOOL_AGE), "CHILD"),
    fails(
      "two missing",
      continuous(SCHOOL_AGE).oc2({ IMMUNISATIONS: "", HEALTH_ASSESSMENT: "" }),
      "IMMUNISATIONS",
      "HEALTH_ASSESSMENT",
    ),
    unknown("dateInvalid", "an episode cannot be read", unclear()),
  ),
  table(
    "190",
    meets("continuously", continuous(SCHOOL_AGE).oc2()),
    meets("not continuously, blank", notContinuous(SCHOOL_AGE).blankOc2()),
    fails("not continuously", notContinuous(SCHOOL_AGE).blankOc2({ TEETH_CHECK: "0" }), "TEETH_CHECK"),
    fails("no episodes", aChild().blankOc2({ CONVICTED: "1" }), "CONVICTED"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2()),
  ),
  table(
    "185",
    meets("continuously", continuous(SCHOOL_AGE).oc2()),
    fails("not continuously", notContinuous(SCHOOL_AGE).oc2(), "SDQ_SCORE"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2()),
  ),
  table(
    "198",
    meets("continuously", continuous(SCHOOL_AGE).oc2({ ...noSdq, SDQ_REASON: "SDQ2" })),
    fails("not continuously", notContinuous(SCHOOL_AGE).oc2({ ...noSdq, SDQ_REASON: "SDQ2" }), "SDQ_REASON"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2({ SDQ_REASON: "SDQ2" })),
  ),
  table(
    "186",
    meets("score", continuous(SCHOOL_AGE).oc2()),
    meets("reason", continuous(SCHOOL_AGE).oc2({ ...noSdq, SDQ_REASON: "SDQ2" })),
    meets("turned 4 on 2 April is rule 197B", continuous(born.fourInYear).oc2(noSdq)),
    meets("17 on 31 March is rule 197B", continuous(born.seventeenOn31March).oc2(noSdq)),
    meets("not continuously", notContinuous(SCHOOL_AGE).oc2(noSdq)),
    fails("4 on 1 April", continuous(born.fourOn1April).oc2(noSdq), "SDQ_SCORE"),
    fails("16 on 31 March", continuous(born.sixteenAtEnd).oc2(noSdq)),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2(noSdq)),
    unknown("dateMissing", "no date of birth", continuous("").oc2(noSdq)),
  ),
  table(
    "197B",
    meets("4 on 1 April is rule 186", continuous(born.fourOn1April).oc2(noSdq)),
    meets("16 on 31 March is rule 186", continuous(born.sixteenAtEnd).oc2(noSdq)),
    meets("under 4", continuous(born.under4).oc2(noSdq)),
    meets("17 on 1 April", continuous(born.seventeenOn1April).oc2(noSdq)),
    meets("turned 4, with a score", continuous(born.fourInYear).oc2()),
    fails("turned 4 on 2 April", continuous(born.fourInYear).oc2(noSdq), "SDQ_SCORE"),
    fails("turned 4 on 31 March", continuous(born.fourOn31March).oc2(noSdq)),
    fails("turned 17 on 2 April", continuous(born.seventeenInYear).oc2(noSdq)),
    fails("turned 17 on 31 March", continuous(born.seventeenOn31March).oc2(noSdq)),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2(noSdq)),
  ),
  table(
    "188",
    meets("4 on 31 March", continuous(born.fourOn31March).oc2()),
    meets("under 4, blank", continuous(born.under4).oc2(noSdq)),
    fails("under 4, score", continuous(born.under4).oc2(), "SDQ_SCORE"),
    fails("under 4, reason", continuous(born.under4).oc2({ ...noSdq, SDQ_REASON: "SDQ1" })),
    unknown("dateInvalid", "birth is not a date", aChild().dob("?").oc2()),
  ),
  table(
    "189",
    meets("17 on 2 April", continuous(born.seventeenInYear).oc2()),
    meets("17 on 1 April, blank", continuous(born.seventeenOn1April).oc2(noSdq)),
    fails("17 on 1 April", continuous(born.seventeenOn1April).oc2(), "SDQ_SCORE"),
    unknown("dateMissing", "no date of birth", aChild().dob("").oc2()),
  ),
  table(
    "157",
    meets("turned 4 in the year", continuous(born.fourInYear).oc2({ ...noSdq, SDQ_REASON: "SDQ1" })),
    meets("turned 17 in the year", continuous(born.seventeenOn31March).oc2({ ...noSdq, SDQ_REASON: "SDQ1" })),
    meets("another reason", continuous(SCHOOL_AGE).oc2({ ...noSdq, SDQ_REASON: "SDQ2" })),
    fails("4 on 1 April", continuous(born.fourOn1April).oc2({ ...noSdq, SDQ_REASON: "SDQ1" }), "SDQ_REASON"),
    fails("16 on 31 March", continuous(born.sixteenAtEnd).oc2({ ...noSdq, SDQ_REASON: "SDQ1" })),
    unknown("dateInvalid", "birth is not a date", aChild().dob("?").oc2({ SDQ_REASON: "SDQ1" })),
  ),
  table("197a", meets("score", row({})), fails("both", row({ SDQ_REASON: "SDQ2" }), "SDQ_REASON")),
  table(
    "545",
    meets("answered", continuous("01/04/2021").oc2({ HEALTH_CHECK: "0" })),
    meets("5 on 31 March", continuous("31/03/2021").oc2()),
    meets("not continuously", notContinuous("01/04/2021").oc2()),
    fails("4 on 31 March", continuous("01/04/2021").oc2(), "HEALTH_CHECK"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2()),
  ),
  table(
    "546",
    meets("4 on 31 March", continuous("01/04/2021").oc2({ HEALTH_CHECK: "1" })),
    meets("blank", continuous("31/03/2021").oc2()),
    meets("not continuously is rule 190", notContinuous("31/03/2021").oc2({ HEALTH_CHECK: "1" })),
    fails("5 on 31 March", continuous("31/03/2021").oc2({ HEALTH_CHECK: "0" }), "HEALTH_CHECK"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2({ HEALTH_CHECK: "0" })),
  ),
  table(
    "543",
    meets("answered", continuous("31/03/2016").oc2({ CONVICTED: "0" })),
    meets("9 on 31 March", continuous("01/04/2016").oc2()),
    meets("not continuously", notContinuous("31/03/2016").oc2()),
    fails("10 on 31 March itself", continuous("31/03/2016").oc2(), "CONVICTED"),
    unknown("dateInvalid", "an episode cannot be read", unclear().oc2()),
  ),
  table(
    "542",
    meets("10 on 31 March itself", continuous("31/03/2016").oc2({ CONVICTED: "0" })),
    meets("blank", continuous("01/04/2016").oc2()),
    fails("9 on 31 March", continuous("01/04/2016").oc2({ CONVICTED: "0" }), "CONVICTED"),
    unknown("dateMissing", "no date of birth", aChild().dob("").oc2({ CONVICTED: "0" })),
  ),
  table(
    "158",
    meets("received", row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" })),
    fails(
      "received and offered",
      row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "0" }),
      "INTERVENTION_OFFERED",
    ),
  ),
  table(
    "159",
    meets("offered", row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "1" })),
    meets("no misuse is rule 193", row({ SUBSTANCE_MISUSE: "0", INTERVENTION_RECEIVED: "0" })),
    fails("not answered", row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "0" }), "INTERVENTION_OFFERED"),
  ),
  table(
    "192",
    meets("no misuse", row({})),
    meets("answered", row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" })),
    fails("not answered", row({ SUBSTANCE_MISUSE: "1" }), "INTERVENTION_RECEIVED"),
  ),
  table(
    "193",
    meets("blank", row({})),
    meets("misuse", row({ SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" })),
    fails(
      "both given",
      row({ INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "0" }),
      "INTERVENTION_RECEIVED",
      "INTERVENTION_OFFERED",
    ),
  ),
];
