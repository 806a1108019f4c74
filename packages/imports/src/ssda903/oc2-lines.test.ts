import { expect, test } from "vitest";
import { oc2Lines } from "./oc2-lines.ts";

const said = (cells: Record<string, string>) =>
  oc2Lines(cells, 2026).map(({ kind, value, sdq }) =>
    [kind, value, ...(sdq === null ? [] : [sdq.total ?? sdq.reason])].join(" "),
  );

test.each<[string, Record<string, string>, string[]]>([
  ["blanks say nothing, which is not no", { TEETH_CHECK: "", IMMUNISATIONS: " " }, []],
  ["0 is no", { TEETH_CHECK: "0", HEALTH_ASSESSMENT: "0" }, ["DENTAL_CHECK NO", "HEALTH_ASSESSMENT NO"]],
  ["1 is yes", { TEETH_CHECK: "1", SUBSTANCE_MISUSE: "1.0" }, ["DENTAL_CHECK YES", "SUBSTANCE_MISUSE YES"]],
  [
    "up to date or not",
    { HEALTH_CHECK: "1", IMMUNISATIONS: "0" },
    ["DEVELOPMENT_CHECK UP_TO_DATE", "IMMUNISATIONS NOT_UP_TO_DATE"],
  ],
  ["what is no answer says nothing", { TEETH_CHECK: "2", SDQ_SCORE: "39.5", SUBSTANCE_MISUSE: "Y" }, []],
  ["a conviction is not of health", { CONVICTED: "1" }, []],
  ["received", { INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "" }, ["SUBSTANCE_MISUSE_INTERVENTION RECEIVED"]],
  ["offered", { INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "1" }, ["SUBSTANCE_MISUSE_INTERVENTION OFFERED"]],
  [
    "not offered",
    { INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "0" },
    ["SUBSTANCE_MISUSE_INTERVENTION NOT_OFFERED"],
  ],
  ["not received, and not known whether offered", { INTERVENTION_RECEIVED: "0" }, []],
  ["a score", { SDQ_SCORE: "20.0" }, ["SDQ SCORED 20"]],
  ["the least and the most", { SDQ_SCORE: "0" }, ["SDQ SCORED 0"]],
  ["above the most", { SDQ_SCORE: "41" }, []],
  ["below the least", { SDQ_SCORE: "-1" }, []],
  ["a reason", { SDQ_REASON: "sdq5" }, ["SDQ NOT_DONE CHILD_REFUSED"]],
  ["a reason that is none", { SDQ_REASON: "SDQ6" }, []],
  ["a score goes before a reason", { SDQ_SCORE: "40", SDQ_REASON: "SDQ2" }, ["SDQ SCORED 40"]],
])("%s", (_, cells, lines) => {
  expect(said(cells)).toEqual(lines);
});

test("lines are of the year, and undated in it", () => {
  expect(oc2Lines({ TEETH_CHECK: "1" }, 2026)).toEqual([
    { kind: "DENTAL_CHECK", value: "YES", on: null, ofYear: 2026, source: "SSDA903", sdq: null },
  ]);
});
