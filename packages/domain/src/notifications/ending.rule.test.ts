import { describe, expect, test } from "vitest";
import { dutyTo, evaluated, facts, sign, stepOf } from "./notice.fixture.ts";
import type { EndingFacts, NoticeEvent, Recipient } from "./notice-facts.ts";

const end = (recipient: Recipient, ending: Partial<EndingFacts> = {}, event: NoticeEvent = "ENDED") =>
  dutyTo(recipient, facts({ event, ending }), "END");

describe("whose ending it is", () => {
  test.each<[Partial<EndingFacts>, string, string | null]>([
    [{}, "Y", null],
    [{ byAuthority: "NO" }, ".", "NOT_ENDED_BY_AUTHORITY"],
    [{ byAuthority: "NOT_KNOWN" }, "?", null],
    [{ exception: "PARENT_NOT_CONFIRMED" }, ".", "EXCEPTED_ENDING"],
    [{ exception: "EMERGENCY_FOSTERING_OVER" }, ".", "EXCEPTED_ENDING"],
    [{ exception: "TEMPORARY_APPROVAL_OVER" }, ".", "EXCEPTED_ENDING"],
    [{ exception: "REVIEWED_UNDER_SECTION_22D", byAuthority: "NOT_KNOWN" }, ".", "EXCEPTED_ENDING"],
  ])("%j: %s %s", (ending, cell, because) => {
    for (const event of ["ENDED", "LEFT_CARE", "MOVED"] as const) {
      const duty = end("PLACEMENT_CARER", ending, event);
      expect([sign(duty), duty.because]).toEqual([cell, because]);
    }
  });
});

describe("who is notified", () => {
  test.each<[Recipient, Partial<EndingFacts>, string]>([
    ["PARENT_OR_PR_HOLDER", {}, "Y"],
    ["PERSON_WITH_CONTACT", {}, "."],
    ["PERSON_WITH_CONTACT", { notifiedOfStart: null }, "?"],
    ["PLACEMENT_CARER", { notifiedOfStart: [] }, "Y"],
    ["REVIEWING_OFFICER", { notifiedOfStart: [] }, "Y"],
    ["AREA_AUTHORITY", { notifiedOfStart: [] }, "Y"],
    ["AREA_AUTHORITY", { reach: "OUT_OF_AREA" }, "Y"],
    ["AREA_AUTHORITY", { reach: "IN_AREA" }, "."],
    ["AREA_AUTHORITY", { reach: null }, "?"],
  ])("%s when %j: %s", (recipient, ending, cell) => {
    expect(sign(end(recipient, ending))).toBe(cell);
  });

  test("nothing says that a notice of an ending may be withheld", () => {
    const withheld = [{ about: "END", recipient: "PARENT_OR_PR_HOLDER", ground: "RISK_OF_SIGNIFICANT_HARM" }] as const;
    const duty = dutyTo("PARENT_OR_PR_HOLDER", facts({ event: "ENDED", withheld }), "END");
    expect(duty).toMatchObject({ mayBeWithheldFor: null, withheld: "WITHOUT_GROUND", required: "YES" });
  });
});

describe("when", () => {
  test.each<[Partial<EndingFacts>, [string, string, string | null][], string]>([
    [{}, [["AS_STATED", "BEFORE", "2026-04-02"]], "INTENTION_TO_END"],
    [{ priorNoticePracticable: "NO" }, [["AS_STATED", "WITHIN", "2026-04-20"]], "FACT_OF_ENDING"],
    [
      { priorNoticePracticable: "NOT_KNOWN" },
      [
        ["IF_PRACTICABLE", "BEFORE", "2026-04-02"],
        ["IF_NOT_PRACTICABLE", "WITHIN", "2026-04-20"],
      ],
      "INTENTION_TO_END",
    ],
    [{ immediateRisk: true }, [["AS_STATED", "WITHIN", "2026-04-20"]], "FACT_OF_ENDING"],
  ])("%j", (ending, expected, content) => {
    const duty = end("PLACEMENT_CARER", ending);
    expect(duty.deadlines.map(({ reading, kind, day }) => [reading, kind, day])).toEqual(expected);
    expect(duty.content.map(({ item }) => item)).toEqual([content]);
    const asked = duty.missing.map(({ path }) => path);
    expect(asked).toEqual(expected.length > 1 ? ["ending.priorNoticePracticable"] : []);
  });

  test("at an immediate risk: the reviewing officer at once, the others by a reading, no review first", () => {
    const ending = { immediateRisk: true };
    expect(end("REVIEWING_OFFICER", ending)).toMatchObject({
      written: false,
      certainty: "DETERMINED",
      deadlines: [{ kind: "PROMPTLY", day: null }],
      content: [{ item: "FACT_OF_ENDING", rule: "REG-14-3" }],
    });
    expect(end("PLACEMENT_CARER", ending).reasons).toEqual(["IMMEDIATE_RISK_UNSETTLED"]);
    expect(stepOf("CASE_REVIEW", facts({ event: "ENDED", ending })).because).toBe("IMMEDIATE_RISK");
  });

  test.each<[Partial<EndingFacts>, string]>([
    [{}, "Y"],
    [{ byAuthority: "NOT_KNOWN" }, "?"],
    [{ byAuthority: "NO" }, "."],
    [{ exception: "REVIEWED_UNDER_SECTION_22D" }, "."],
  ])("a review of the case comes first, %j: %s", (ending, cell) => {
    expect(sign(stepOf("CASE_REVIEW", facts({ event: "ENDED", ending })))).toBe(cell);
  });

  test("in Wales by the counterpart that was not seen", () => {
    const duty = dutyTo("PLACEMENT_CARER", facts({ event: "ENDED", placingNation: "WALES" }), "END");
    expect([sign(duty), duty.rules]).toEqual(["p", ["W-15"]]);
  });
});

test("guidance of who is told promptly is no duty of law", () => {
  const whom = (event: NoticeEvent) => evaluated(facts({ event })).guidance.map((each) => each.whom);
  expect(whom("STARTED")).toEqual([]);
  expect(whom("ENDED")).toEqual([]);
  expect(whom("ENTERED_CARE")).toEqual(["ICB_CHILDREN_IN_CARE_TEAM", "GP"]);
  expect(whom("LEFT_CARE")).toEqual(["ICB_CHILDREN_IN_CARE_TEAM", "GP"]);
  expect(whom("MOVED")).toEqual(["ORIGINATING_ICB", "OUTGOING_ICB", "INCOMING_ICB", "GP"]);
  expect(evaluated(facts({ event: "MOVED" })).guidance[0]?.commonly).toMatchObject({
    kind: "WITHIN",
    day: "2026-04-13",
  });
  expect(evaluated(facts({ event: "MOVED", placingNation: "WALES" })).guidance).toEqual([]);
});
