import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { day } from "../dates.ts";
import { RECIPIENTS, type Recipient } from "../notifications/notice-facts.ts";
import { makeHolidayCalendar } from "../working-days.ts";
import { draftNotice } from "./draft-notice.ts";
import { isOverdue, noticeDue } from "./due.rule.ts";
import { noticeIn, today } from "./notice.fixture.ts";
import { noticeContent, type RecordForNotice } from "./notice-content.ts";
import { NOTICE_STATES } from "./notice-states.ts";
import { HEALTH_RECIPIENTS, NOTICE_SECTIONS, RECIPIENT_RULES } from "./recipients.ts";
import { type SendNotice, sendNotice } from "./send-notice.ts";

const holidays = ["2026-04-03", "2026-04-06", "2025-12-25", "2025-12-26", "2026-01-01"];
const calendar = makeHolidayCalendar(holidays.map((text) => day(text)));
const placement = { startedOn: day("2026-04-02"), endedOn: null, madeInEmergency: "NO" } as const;

describe("by when", () => {
  test.each([
    ["an emergency on Maundy Thursday", "STARTED", { madeInEmergency: "YES" }, { kind: "WITHIN", on: "2026-04-13" }],
    [
      "an emergency before Christmas",
      "MOVED",
      { madeInEmergency: "YES", startedOn: "2025-12-24" },
      { kind: "WITHIN", on: "2026-01-05" },
    ],
    ["no emergency", "STARTED", {}, { kind: "BEFORE", on: "2026-04-02" }],
    [
      "an emergency that is not known is none",
      "ENTERED_CARE",
      { madeInEmergency: "NOT_KNOWN" },
      { kind: "BEFORE", on: "2026-04-02" },
    ],
    ["an end", "ENDED", { endedOn: "2026-05-01", madeInEmergency: "YES" }, { kind: "BEFORE", on: "2026-05-01" }],
    ["an end that is not known", "LEFT_CARE", {}, null],
    ["holidays that are not loaded", "STARTED", { madeInEmergency: "YES", startedOn: "2026-12-30" }, null],
  ] as const)("%s", (_, event, more, due) => {
    expect(noticeDue(event, { ...placement, ...more } as never, calendar)).toEqual(due);
  });

  test("a bank holiday more moves the day", () => {
    const more = makeHolidayCalendar([...calendar.holidays, day("2026-04-08")]);
    expect(noticeDue("STARTED", { ...placement, madeInEmergency: "YES" }, more)?.on).toBe("2026-04-14");
  });

  test.each([
    ["sent the day before", "SENT", "2026-04-12", null, false],
    ["sent on the day", "ACCEPTED", "2026-04-13", null, false],
    ["sent the day after", "ACCEPTED", "2026-04-14", null, true],
    ["a draft after the day", "DRAFTED", null, null, true],
    ["withheld", "DRAFTED", null, "RISK_OF_SIGNIFICANT_HARM", false],
    ["withdrawn unsent", "WITHDRAWN", null, null, false],
  ] as const)("overdue: %s", (_, state, sentOn, withheldGround, overdue) => {
    const notice = { dueOn: day("2026-04-13"), sentOn: sentOn && day(sentOn), state, withheldGround };
    expect(isOverdue(notice, today)).toBe(overdue);
    expect(isOverdue({ ...notice, dueOn: null }, today)).toBe(false);
    expect(isOverdue({ ...notice, sentOn: null, state: "DRAFTED" }, day("2026-04-13"))).toBe(false);
  });
});

const record: RecordForNotice = {
  identity: {
    ...{ dateOfBirth: day("2015-06-01"), sex: "FEMALE", nhsNumber: "9990000018", unaccompaniedAsylumSeeking: "NO" },
  },
  placement: { ...placement, type: "U4", provider: null, urn: null, postcode: "DE11SS" },
  legal: { careStartedOn: day("2026-04-02"), legalStatus: "C2", legalStatusFrom: day("2026-04-02") },
  gp: { registrations: [] },
};

describe("what a recipient is told", () => {
  // biome-ignore format: a matrix is read by its columns
  const told: Record<Recipient, number[]> = {
    //                          identity placement legal gp consent risks clinical
    CHILD:                      [1, 1, 0, 0, 0, 0, 0],
    PARENT_OR_PR_HOLDER:        [1, 1, 0, 0, 0, 0, 0],
    PERSON_WITH_CONTACT:        [1, 1, 0, 0, 0, 0, 0],
    PREVIOUS_CARER:             [1, 1, 0, 0, 0, 0, 0],
    ICB_OF_RESIDENCE:           [1, 1, 1, 1, 1, 1, 1],
    HEALTH_BOARD_OF_RESIDENCE:  [1, 1, 1, 1, 1, 1, 1],
    ICB_OF_PLACEMENT:           [1, 1, 1, 1, 1, 1, 1],
    HEALTH_BOARD_OF_PLACEMENT:  [1, 1, 1, 1, 1, 1, 1],
    GP_OLD:                     [1, 1, 1, 1, 1, 1, 1],
    GP_NEW:                     [1, 1, 1, 1, 1, 1, 1],
    SCHOOL:                     [1, 1, 0, 0, 0, 0, 0],
    REVIEWING_OFFICER:          [1, 1, 1, 0, 1, 1, 0],
    AREA_AUTHORITY:             [1, 1, 0, 0, 0, 1, 0],
    PLACEMENT_CARER:            [1, 1, 0, 0, 0, 0, 0],
  };
  test.each(RECIPIENTS)("%s", (recipient) => {
    const sections = NOTICE_SECTIONS.filter((_, i) => told[recipient][i] === 1);
    const decision = noticeContent(recipient, record, {});
    if (decision.kind !== "content") throw new Error(decision.code);
    const { content } = decision;
    expect(content.sections).toEqual(sections);
    const kept = Object.keys(content).filter((key) => key !== "sections");
    expect(kept).toEqual(sections.filter((section) => section !== "CLINICAL").map((section) => section.toLowerCase()));
    const health = sections.includes("CLINICAL");
    expect(HEALTH_RECIPIENTS.includes(recipient)).toBe(health);
    expect(content.identity?.nhsNumber).toBe(health ? "9990000018" : null);
    for (const [field, given] of [
      ["consent", "GIVEN"],
      ["risks", "Goes missing."],
      ["clinical", "Asthma."],
    ] as const) {
      const said = noticeContent(recipient, record, { [field]: given });
      const kind = sections.includes(field.toUpperCase() as never) ? "content" : "inputRefused";
      expect([field, said.kind]).toEqual([field, kind]);
    }
  });

  test("what nobody says is not known, and is not nothing", () => {
    const decision = noticeContent("ICB_OF_PLACEMENT", record, { consent: null, risks: null });
    expect(decision).toMatchObject({
      content: { consent: { state: "NOT_KNOWN" }, risks: { text: null }, gp: { registrations: [] } },
      clinical: null,
    });
  });

  test.each(["risks", "clinical"])("%s: a text that can be kept", (field) => {
    for (const text of ["", " ", "x".repeat(4_001)]) {
      expect(noticeContent("GP_NEW", record, { [field]: text })).toEqual({
        ...{ kind: "inputRefused", code: "TEXT_LENGTH", field },
      });
    }
  });
});

describe("a draft", () => {
  const draft = (
    recipientKind: Recipient,
    recipientOrganisationId: string | null,
    withheldGround?: "RISK_OF_SIGNIFICANT_HARM",
  ) =>
    draftNotice({ event: "STARTED", recipientKind, recipientOrganisationId, withheldGround }, "LA:A", today, directory);

  test.each([
    ["ICB_OF_PLACEMENT", "ICB:A", undefined],
    ["ICB_OF_PLACEMENT", null, "NEEDED"],
    ["ICB_OF_PLACEMENT", "LA:B", "WRONG_KIND"],
    ["ICB_OF_PLACEMENT", "ICB:NONE", "WRONG_KIND"],
    ["ICB_OF_PLACEMENT", "ICB:QMJ", "NOT_IN_FORCE"],
    ["AREA_AUTHORITY", "LA:B", undefined],
    ["AREA_AUTHORITY", "LA:A", "SENDER"],
    ["AREA_AUTHORITY", "ICB:A", "WRONG_KIND"],
    ["SCHOOL", null, undefined],
    ["SCHOOL", "LA:B", "NOT_EXPECTED"],
  ] as const)("%s %s: %s", (kind, organisation, reason) => {
    const expected = reason === undefined ? { kind: "drafted" } : { kind: "recipientNotPossible", reason };
    expect(draft(kind, organisation)).toMatchObject(expected);
  });

  test.each(RECIPIENTS)("withheld from %s", (kind) => {
    const { organisation, withholdable } = RECIPIENT_RULES[kind];
    const id = organisation === null ? null : organisation === "ICB" ? "ICB:A" : "LA:B";
    const may = ["PARENT_OR_PR_HOLDER", "PERSON_WITH_CONTACT", "PREVIOUS_CARER"].includes(kind);
    expect(withholdable).toBe(may);
    expect(draft(kind, id, "RISK_OF_SIGNIFICANT_HARM")).toMatchObject(
      may
        ? { kind: "drafted", notice: { withheldGround: "RISK_OF_SIGNIFICANT_HARM" } }
        : { code: "FIELD_DOES_NOT_APPLY", field: "withheldGround" },
    );
  });
});

describe("sending", () => {
  const now = "2026-11-22T23:30:00Z";
  const outside = noticeIn("DRAFTED", { recipientKind: "PREVIOUS_CARER", recipientOrganisationId: null });
  const send = (notice = noticeIn("DRAFTED"), more: Partial<SendNotice> = {}) =>
    sendNotice(notice, record, { expectedVersion: 3, ...more }, now, directory);

  test("a draft is sent now, on the day in London", () => {
    expect(send()).toMatchObject({
      kind: "sent",
      sentAt: now,
      sentOn: "2026-11-22",
      step: { position: 4, to: "SENT" },
    });
    const summer = sendNotice(noticeIn("DRAFTED"), record, { expectedVersion: 3 }, "2026-07-01T23:30:00Z", directory);
    expect(summer).toMatchObject({ sentOn: "2026-07-02" });
  });

  test.each(NOTICE_STATES.filter((state) => state !== "DRAFTED"))("not what is %s", (state) => {
    expect(send(noticeIn(state))).toMatchObject({ kind: "illegalStep", reason: "NOT_NEXT" });
  });

  test("not by an old version, not what is withheld, not to who has ended meanwhile", () => {
    expect(send(undefined, { expectedVersion: 2 })).toEqual({ kind: "versionConflict", currentVersion: 3 });
    const withheld = { ...outside, withheldGround: "RISK_OF_SIGNIFICANT_HARM" };
    expect(send(withheld)).toEqual({ kind: "illegalStep", reason: "WITHHELD", allowed: ["WITHDRAWN"] });
    const ended = noticeIn("DRAFTED", { recipientOrganisationId: "ICB:QMJ" });
    expect(send(ended)).toEqual({ kind: "recipientNotPossible", reason: "NOT_IN_FORCE" });
  });

  test("that somebody outside was told is recorded afterwards; an organisation has it when it is sent", () => {
    const sentAt = "2026-11-20T09:00:00+00:00";
    expect(send(outside, { sentAt })).toMatchObject({ kind: "sent", sentAt, sentOn: "2026-11-20" });
    expect(send(undefined, { sentAt })).toMatchObject({ code: "FIELD_DOES_NOT_APPLY", field: "sentAt" });
    expect(send(outside, { sentAt: "2026-11-22T23:30:01Z" })).toMatchObject({ code: "DAY_IN_FUTURE", field: "sentAt" });
  });
});
