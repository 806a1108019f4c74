import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { calendarFrom2011 } from "../working-days.fixture.ts";
import { cardiff, evaluated, facts, fife, newport, sign, stepOf, unknownArea } from "./notice.fixture.ts";
import type { KnownReach, NoticeFacts } from "./notice-facts.ts";

const approval = (over: Partial<NoticeFacts>, text = "2026-04-02") =>
  stepOf("APPROVAL", facts({ on: day(text), ...over }), calendarFrom2011);

describe("who approves", () => {
  test.each<[string, KnownReach | null, string, string]>([
    ["2014-01-26", "IN_AREA", ".", ""],
    ["2014-01-26", "OUT_OF_AREA", "Y", "NOMINATED_OFFICER"],
    ["2014-01-26", "AT_A_DISTANCE", "Y", "NOMINATED_OFFICER"],
    ["2014-01-26", "OUT_OF_AREA_OR_FARTHER", "Y", "NOMINATED_OFFICER"],
    ["2014-01-26", null, "?", "NOMINATED_OFFICER"],
    ["2014-01-27", "IN_AREA", ".", ""],
    ["2014-01-27", "OUT_OF_AREA", "Y", "NOMINATED_OFFICER"],
    ["2014-01-27", "AT_A_DISTANCE", "Y", "DIRECTOR_OF_CHILDRENS_SERVICES"],
    ["2014-01-27", "OUT_OF_AREA_OR_FARTHER", "p", "NOMINATED_OFFICER DIRECTOR_OF_CHILDRENS_SERVICES"],
    ["2014-01-27", null, "?", "NOMINATED_OFFICER DIRECTOR_OF_CHILDRENS_SERVICES"],
    ["2014-01-28", "OUT_OF_AREA", "Y", "NOMINATED_OFFICER"],
    ["2014-01-28", "AT_A_DISTANCE", "Y", "DIRECTOR_OF_CHILDRENS_SERVICES"],
  ])("on %s, %s: %s %s", (text, reach, cell, approvers) => {
    const step = approval({ reach }, text);
    expect([sign(step), step.approvers.join(" ")]).toEqual([cell, approvers]);
    if (step.required !== "NO") expect(step.deadlines).toMatchObject([{ kind: "BEFORE", day: text }]);
  });

  test("a placement in another country is out of area, whoever has not said so", () => {
    expect(sign(approval({ reach: null, placed: cardiff }))).toBe("p");
    expect(approval({ reach: null, placed: cardiff }).missing.map(({ path }) => path)).toEqual(["reach"]);
  });

  test.each([
    ["OTHER", "Y", []],
    ["CONNECTED_PERSON", "p", ["CARER_EXEMPT_PERHAPS", "APPROVAL_TEXT_NOT_SEEN"]],
    ["AUTHORITY_FOSTER_CARER", "p", ["CARER_EXEMPT_PERHAPS", "APPROVAL_TEXT_NOT_SEEN"]],
    [null, "p", ["CARER_NOT_KNOWN"]],
  ] as const)("with the carer %s: %s", (carer, cell, reasons) => {
    const step = approval({ carer });
    expect([sign(step), step.reasons]).toEqual([cell, reasons]);
    expect(sign(approval({ carer, reach: "IN_AREA" }))).toBe(".");
  });

  test("in an emergency approval still comes first, and the text is to be verified", () => {
    const given = facts({ emergency: "YES" });
    expect(stepOf("APPROVAL", given)).toMatchObject({ certainty: "PROVISIONAL", deadlines: [{ kind: "BEFORE" }] });
    expect(stepOf("AREA_AUTHORITY_TOLD", given).deadlines).toMatchObject([{ kind: "WITHIN", day: "2026-04-13" }]);
  });
});

test.each<[KnownReach, string, string, boolean | null]>([
  ["IN_AREA", "2026-04-02", ".", null],
  ["OUT_OF_AREA", "2026-04-02", "Y", false],
  ["AT_A_DISTANCE", "2026-04-02", "Y", true],
  ["AT_A_DISTANCE", "2014-01-26", "Y", false],
  ["OUT_OF_AREA_OR_FARTHER", "2026-04-02", "p", null],
])("the area authority, %s on %s: %s, consulted %s", (reach, text, cell, consulted) => {
  const step = stepOf("AREA_AUTHORITY_TOLD", facts({ reach, on: day(text) }), calendarFrom2011);
  expect([sign(step), step.consulted]).toEqual([cell, consulted]);
});

test.each<[string, Partial<NoticeFacts>, string]>([
  ["Scotland", { placed: fife }, "Y"],
  ["Wales", { placed: cardiff }, "."],
  ["Derby", {}, "."],
  ["a place not known", { placed: unknownArea }, "?"],
])("the court's approval or consents for %s", (_name, over, cell) => {
  expect(sign(stepOf("COURT_OR_CONSENTS", facts(over)))).toBe(cell);
});

test("wishes, relatives and the reviewing officer: to be verified", () => {
  expect(sign(stepOf("SATISFIED_OF_THE_REST", facts()))).toBe("p");
  expect(sign(stepOf("SATISFIED_OF_THE_REST", facts({ reach: "IN_AREA" })))).toBe(".");
});

describe("a Welsh authority", () => {
  const wales = (over: Partial<NoticeFacts> = {}) => facts({ placingNation: "WALES", living: cardiff, ...over });
  test("has a panel approve, after looking nearer", () => {
    expect(stepOf("APPROVAL", wales())).toMatchObject({
      approvers: ["PANEL"],
      certainty: "DETERMINED",
      rules: ["W-12"],
    });
    expect(stepOf("APPROVAL", wales({ emergency: "YES" })).certainty).toBe("PROVISIONAL");
    expect(sign(stepOf("ORDER_OF_PREFERENCE", wales()))).toBe("Y");
    expect(sign(stepOf("ORDER_OF_PREFERENCE", wales({ reach: "IN_AREA", placed: newport })))).toBe(".");
    expect(sign(stepOf("AREA_AUTHORITY_TOLD", wales()))).toBe("p");
  });
  test("notifies as the text that was not seen is reported to say", () => {
    const { notices } = evaluated(wales());
    const required = notices.filter((each) => each.required === "YES");
    expect(required.length).toBeGreaterThan(8);
    for (const { certainty, reasons } of required) {
      expect([certainty, reasons]).toEqual(["PROVISIONAL", ["WELSH_TEXT_NOT_SEEN"]]);
    }
    expect(notices.flatMap(({ rules }) => rules).filter((rule) => rule.startsWith("REG"))).toEqual([]);
  });
});
