import { describe, expect, test } from "vitest";
import type { LegalBasis } from "../commissioning/facts.ts";
import { day } from "../dates.ts";
import { calendarFrom2011 } from "../working-days.fixture.ts";
import {
  cardiff,
  derby,
  dutyTo,
  evaluated,
  facts,
  fife,
  islington,
  newport,
  sign,
  unknownArea,
} from "./notice.fixture.ts";
import { noticeDuties } from "./notice-duties.ts";
import { type NoticeEvent, type NoticeFacts, RECIPIENTS, type Recipient } from "./notice-facts.ts";
import { NOTICE_PACKS, NOTICE_RULE_IDS, noticeRule } from "./notice-rules.ts";

const LEGAL: readonly (LegalBasis | null)[] = [
  "S20",
  "S31_FULL",
  "S31_INTERIM",
  "PLACEMENT_ORDER",
  "EPO",
  "REMAND_LA",
  "REMAND_YDA",
  "S25_SECURE",
  "SHORT_BREAK_V3",
  "SHORT_BREAK_V4",
  null,
];

/** A column for each legal status, in the order above; somebody has contact under section 34 and nobody under section 8. */
// biome-ignore format: a matrix is read by its columns
const OF_A_START: Readonly<Record<Exclude<Recipient, "PLACEMENT_CARER">, string>> = {
  //                         s20 s31 int po epo rem yda s25 v3 v4 n/k
  CHILD:                     "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  PARENT_OR_PR_HOLDER:       "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  PERSON_WITH_CONTACT:       ".   Y   Y   ?  .   .   .   ?   .  .  ?",
  PREVIOUS_CARER:            "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  ICB_OF_RESIDENCE:          "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  HEALTH_BOARD_OF_RESIDENCE: ".   .   .   .  .   .   .   .   .  .  .",
  ICB_OF_PLACEMENT:          "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  HEALTH_BOARD_OF_PLACEMENT: ".   .   .   .  .   .   .   .   .  .  .",
  GP_OLD:                    "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  GP_NEW:                    "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  SCHOOL:                    "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  REVIEWING_OFFICER:         "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
  AREA_AUTHORITY:            "Y   Y   Y   Y  Y   p   p   Y   ?  ?  ?",
};

/** Of an ending by the authority; notified of the start were all but the health boards, the school and the new GP. */
// biome-ignore format: a matrix is read by its columns
const OF_AN_END: Readonly<Record<Recipient, string>> = {
  //                         s20 s31 int po epo rem yda s25 v3 v4 n/k
  CHILD:                     "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  PARENT_OR_PR_HOLDER:       "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  PERSON_WITH_CONTACT:       "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  PREVIOUS_CARER:            "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  ICB_OF_RESIDENCE:          "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  HEALTH_BOARD_OF_RESIDENCE: ".   .   .   .  .   .   .   .   .  .  .",
  ICB_OF_PLACEMENT:          "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  HEALTH_BOARD_OF_PLACEMENT: ".   .   .   .  .   .   .   .   .  .  .",
  GP_OLD:                    "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  GP_NEW:                    ".   .   .   .  .   .   .   .   .  .  .",
  SCHOOL:                    ".   .   .   .  .   .   .   .   .  .  .",
  REVIEWING_OFFICER:         "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  AREA_AUTHORITY:            "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
  PLACEMENT_CARER:           "Y   Y   Y   Y  Y   p   p   Y   Y  Y  Y",
};

const NOTIFIED: readonly Recipient[] = [
  ...(["CHILD", "PARENT_OR_PR_HOLDER", "PERSON_WITH_CONTACT", "PREVIOUS_CARER"] as const),
  ...(["ICB_OF_RESIDENCE", "ICB_OF_PLACEMENT", "GP_OLD", "REVIEWING_OFFICER", "AREA_AUTHORITY"] as const),
];

const rows = (table: Readonly<Record<string, string>>, about: "START" | "END", events: readonly NoticeEvent[]) =>
  events.flatMap((event) =>
    Object.entries(table).flatMap(([recipient, cells]) =>
      cells.split(/ +/).map((cell, at) => [event, about, recipient as Recipient, LEGAL[at] ?? null, cell] as const),
    ),
  );
const CELLS = [
  ...rows(OF_A_START, "START", ["ENTERED_CARE", "STARTED", "MOVED"]),
  ...rows(OF_AN_END, "END", ["MOVED", "ENDED", "LEFT_CARE"]),
];

describe("recipients by event and legal status", () => {
  test("the table has every cell", () => {
    expect(CELLS).toHaveLength(LEGAL.length * (3 * 13 + 3 * 14));
    expect(Object.keys(OF_AN_END)).toEqual([...RECIPIENTS]);
  });

  test.each(CELLS)("%s, notice of the %s, %s, %s: %s", (event, about, recipient, legalBasis, cell) => {
    const given = facts({ event, legalBasis, contactUnderSection34: "YES", ending: { notifiedOfStart: NOTIFIED } });
    const duty = dutyTo(recipient, given, about);
    expect(sign(duty)).toBe(cell);
    expect(duty.because === null).toBe(duty.required !== "NO");
    expect(duty.missing.length > 0).toBe(duty.required === "UNKNOWN");
    expect(duty.deadlines.length > 0).toBe(duty.required !== "NO");
    expect(duty.content.length > 0).toBe(duty.required !== "NO");
    expect(duty.rules.length).toBeGreaterThan(0);
  });

  test.each([
    ["STARTED", ["START"]],
    ["ENTERED_CARE", ["START"]],
    ["MOVED", ["START", "END"]],
    ["ENDED", ["END"]],
    ["LEFT_CARE", ["END"]],
  ] as const)("%s has notices of %j alone", (event, abouts) => {
    expect([...new Set(evaluated(facts({ event })).notices.map(({ about }) => about))]).toEqual(abouts);
  });
});

describe("whether there is such a recipient", () => {
  test.each<[Recipient, Partial<NoticeFacts>, string]>([
    ["PERSON_WITH_CONTACT", { legalBasis: "S20", contactUnderSection8: "YES" }, "Y"],
    ["PERSON_WITH_CONTACT", { legalBasis: "S20", contactUnderSection8: "NOT_KNOWN" }, "?"],
    ["PERSON_WITH_CONTACT", { legalBasis: "S31_FULL", contactUnderSection8: "YES" }, "."],
    ["PERSON_WITH_CONTACT", { legalBasis: "S31_FULL", contactUnderSection34: "NOT_KNOWN" }, "?"],
    ["PERSON_WITH_CONTACT", { legalBasis: "S25_SECURE" }, "."],
    ["PERSON_WITH_CONTACT", { legalBasis: "PLACEMENT_ORDER" }, "o"],
    ["PREVIOUS_CARER", { previousCarer: "NO" }, "."],
    ["PREVIOUS_CARER", { previousCarer: "NOT_KNOWN" }, "?"],
    ["GP_OLD", { registeredWithGp: "NO" }, "."],
    ["GP_OLD", { registeredWithGp: "NOT_KNOWN" }, "?"],
    ["GP_NEW", { changesGp: "NO" }, "."],
    ["GP_NEW", { changesGp: "NOT_KNOWN" }, "?"],
    ["SCHOOL", { inEducation: "NO" }, "."],
    ["SCHOOL", { inEducation: "NOT_KNOWN" }, "?"],
    ["CHILD", { notAppropriateForChild: true }, "."],
    ["ICB_OF_PLACEMENT", { placed: islington }, "."],
    ["ICB_OF_PLACEMENT", { placed: { ...derby, icbId: null } }, "?"],
    ["ICB_OF_PLACEMENT", { living: { ...derby, icbId: null } }, "?"],
    ["ICB_OF_PLACEMENT", { placed: unknownArea }, "?"],
    ["ICB_OF_PLACEMENT", { living: unknownArea }, "?"],
    ["ICB_OF_PLACEMENT", { placed: cardiff }, "."],
    ["ICB_OF_PLACEMENT", { placed: fife }, "."],
    ["ICB_OF_PLACEMENT", { living: cardiff }, "Y"],
    ["ICB_OF_RESIDENCE", { living: cardiff }, "."],
    ["ICB_OF_RESIDENCE", { living: unknownArea }, "?"],
    ["HEALTH_BOARD_OF_RESIDENCE", { living: cardiff }, "Y"],
    ["HEALTH_BOARD_OF_RESIDENCE", { living: unknownArea }, "?"],
    ["HEALTH_BOARD_OF_PLACEMENT", { placed: cardiff }, "Y"],
    ["HEALTH_BOARD_OF_PLACEMENT", { living: cardiff, placed: cardiff }, "."],
    ["HEALTH_BOARD_OF_PLACEMENT", { living: cardiff, placed: newport }, "Y"],
    ["HEALTH_BOARD_OF_PLACEMENT", { placed: unknownArea }, "?"],
    ["AREA_AUTHORITY", { reach: "IN_AREA" }, "."],
    ["AREA_AUTHORITY", { reach: "OUT_OF_AREA" }, "Y"],
    ["AREA_AUTHORITY", { reach: "OUT_OF_AREA_OR_FARTHER" }, "Y"],
    ["AREA_AUTHORITY", { reach: null }, "?"],
    ["AREA_AUTHORITY", { reach: null, placed: cardiff }, "Y"],
    ["AREA_AUTHORITY", { reach: "IN_AREA", placed: cardiff }, "Y"],
    ["AREA_AUTHORITY", { placed: fife }, "p"],
  ])("%s when %j: %s", (recipient, over, expected) => {
    expect(sign(dutyTo(recipient, facts(over)))).toBe(expected);
  });

  test("where it can be named, it is", () => {
    const to = (recipient: Recipient, over: Partial<NoticeFacts> = {}) => dutyTo(recipient, facts(over)).to;
    expect(to("ICB_OF_RESIDENCE").organisationId).toBe("ICB:QMJ");
    expect(to("ICB_OF_PLACEMENT").organisationId).toBe("ICB:QJ2");
    expect(to("AREA_AUTHORITY").organisationId).toBe("LA:831");
    expect(to("HEALTH_BOARD_OF_PLACEMENT", { placed: cardiff }).healthBoardCode).toBe("7A4");
    expect(to("GP_OLD").practiceCode).toBe("C10001");
    expect(to("GP_NEW").practiceCode).toBe("D10001");
    expect(to("SCHOOL")).toEqual({ organisationId: null, healthBoardCode: null, practiceCode: null });
    // At a move the placement that ends is where the child lived until then.
    expect(dutyTo("AREA_AUTHORITY", facts({ event: "MOVED" }), "END").to.organisationId).toBe("LA:202");
    expect(dutyTo("AREA_AUTHORITY", facts({ event: "ENDED" }), "END").to.organisationId).toBe("LA:831");
  });
});

describe("the law is that of the day of the event", () => {
  const on = (text: string, over: Partial<NoticeFacts> = {}) => facts({ on: day(text), ...over });
  test.each([
    ["2011-03-31", "ENGLAND", null],
    ["2011-04-01", "ENGLAND", "ENGLAND_2011"],
    ["2013-03-31", "ENGLAND", "ENGLAND_2011"],
    ["2013-04-01", "ENGLAND", "ENGLAND_2013"],
    ["2014-01-26", "ENGLAND", "ENGLAND_2013"],
    ["2014-01-27", "ENGLAND", "ENGLAND_2014"],
    ["2022-06-30", "ENGLAND", "ENGLAND_2014"],
    ["2022-07-01", "ENGLAND", "ENGLAND_2022"],
    ["2016-04-05", "WALES", null],
    ["2016-04-06", "WALES", "WALES_2016"],
  ] as const)("on %s for %s: %s", (date, placingNation, pack) => {
    const duties = noticeDuties(on(date, { placingNation }), calendarFrom2011);
    expect(duties).toMatchObject(
      pack === null
        ? { kind: "notEvaluated", reason: "BEFORE_THE_REGULATIONS" }
        : { kind: "evaluated", pack, packFrom: NOTICE_PACKS.find(({ id }) => id === pack)?.from },
    );
  });

  test("no nation, no law", () => {
    expect(noticeDuties(facts({ placingNation: null }), calendarFrom2011)).toMatchObject({
      kind: "notEvaluated",
      reason: "PLACING_NATION_NOT_KNOWN",
      missing: [{ path: "placingNation" }],
    });
  });

  test.each([
    ["2014-01-26", ".", "NOT_YET_IN_FORCE"],
    ["2014-01-27", "Y", null],
    ["2014-01-28", "Y", null],
  ])("the area authority on %s: %s", (date, cell, because) => {
    const duty = dutyTo("AREA_AUTHORITY", on(date), "START", calendarFrom2011);
    expect([sign(duty), duty.because]).toEqual([cell, because]);
  });

  test.each([
    ["2012-05-01", "REG-13-2-F"],
    ["2013-05-01", "REG-13-2-F-CCG"],
    ["2022-07-01", "REG-13-2-F-ICB"],
  ])("the health body's rule on %s: %s", (date, rule) => {
    expect(dutyTo("ICB_OF_RESIDENCE", on(date), "START", calendarFrom2011).rules).toContain(rule);
  });
});

test("every rule says what it says and where, and what was read needs no more verifying", () => {
  for (const id of NOTICE_RULE_IDS) {
    const { title, citation, confidence, verify } = noticeRule(id);
    expect(title.length * citation.length).toBeGreaterThan(0);
    if (confidence === "S") expect(verify).toBe(false);
  }
});
