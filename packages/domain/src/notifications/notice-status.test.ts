import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { dutyTo, facts } from "./notice.fixture.ts";
import type { EndingFacts, NoticeFacts, Recipient, WithholdingGround } from "./notice-facts.ts";
import { type NoticeSent, noticeStatus } from "./notice-status.ts";

const FAR = "2027-12-01";
type Sent = Partial<Omit<NoticeSent, "sentOn">> & { sentOn?: string };
const sentBy = ({ sentOn, ...more }: Sent): NoticeSent => ({
  sentOn: sentOn === undefined ? null : day(sentOn),
  sentBeforeEvent: "NOT_KNOWN",
  notPracticable: false,
  ...more,
});

/** The standing of the notice to the ICB where the child is placed, on Maundy Thursday 2026 unless said otherwise. */
const start = (over: Partial<NoticeFacts>, sent: Sent, today: string, recipient: Recipient = "ICB_OF_PLACEMENT") => {
  const given = facts({ on: day("2026-04-02"), ...over });
  const standing = noticeStatus(dutyTo(recipient, given), sentBy(sent), day(today), calendar);
  if (standing === null) throw new Error("no notice is required");
  return standing;
};
const short = ({ status, lateByWorkingDays }: { status: string; lateByWorkingDays: number | null }) =>
  lateByWorkingDays === null ? status : `${status} ${lateByWorkingDays}`;

describe("a placement that was no emergency", () => {
  test.each<[string, Sent, string, string]>([
    ["sent the day before", { sentOn: "2026-04-01" }, FAR, "ON_TIME_PRIOR"],
    ["sent on the day, before", { sentOn: "2026-04-02", sentBeforeEvent: "YES" }, FAR, "ON_TIME_PRIOR"],
    ["sent on the day, after", { sentOn: "2026-04-02", sentBeforeEvent: "NO" }, FAR, "LATE 0"],
    ["sent on the day", { sentOn: "2026-04-02" }, FAR, "ON_TIME_PRIOR"],
    ["sent on Good Friday: no working day has passed", { sentOn: "2026-04-03" }, FAR, "LATE 0"],
    ["sent on Easter Monday", { sentOn: "2026-04-06" }, FAR, "LATE 0"],
    ["sent on the Tuesday after", { sentOn: "2026-04-07" }, FAR, "LATE 1"],
    ["sent within five working days", { sentOn: "2026-04-13" }, FAR, "LATE 5"],
    ["sent after five working days", { sentOn: "2026-04-14" }, FAR, "LATE 6"],
    ["not sent, the day before", {}, "2026-04-01", "PENDING"],
    ["not sent, on the day", {}, "2026-04-02", "PENDING"],
    ["not sent, on the day after", {}, "2026-04-03", "MISSING 0"],
    ["not sent, within five working days", {}, "2026-04-13", "MISSING 5"],
    ["to be sent tomorrow: not sent", { sentOn: "2026-04-08" }, "2026-04-07", "MISSING 1"],
    ["not practicable, and never sent", { notPracticable: true }, "2026-04-20", "NOT_PRACTICABLE_JUSTIFIED"],
    ["not practicable, and the day has not come", { notPracticable: true }, "2026-04-02", "PENDING"],
    ["not practicable, sent later", { notPracticable: true, sentOn: "2026-04-20" }, FAR, "NOT_PRACTICABLE_JUSTIFIED"],
    ["not practicable, and yet sent before", { notPracticable: true, sentOn: "2026-04-01" }, FAR, "ON_TIME_PRIOR"],
  ])("%s", (_name, sent, today, expected) => {
    const standing = start({ emergency: "NO" }, sent, today);
    expect(short(standing)).toBe(expected);
    expect(standing.readings).toHaveLength(1);
    expect(standing.sameDayAmbiguous).toBe(sent.sentOn === "2026-04-02" && sent.sentBeforeEvent === undefined);
  });
});

describe("an emergency: five working days over Easter, Christmas, holidays of one year", () => {
  test.each<[string, string, string, string]>([
    ["Maundy Thursday", "2026-04-02", "2026-04-13", "2026-04-14"],
    ["the Saturday before Easter", "2026-04-04", "2026-04-13", "2026-04-14"],
    ["the Friday before Christmas", "2026-12-18", "2026-12-29", "2026-12-30"],
    ["Christmas Eve", "2026-12-24", "2027-01-05", "2027-01-06"],
    ["before the jubilee", "2022-05-27", "2022-06-07", "2022-06-08"],
    ["before the funeral", "2022-09-14", "2022-09-22", "2022-09-23"],
    ["before the coronation", "2023-05-04", "2023-05-12", "2023-05-15"],
    ["an ordinary Monday", "2026-01-05", "2026-01-12", "2026-01-13"],
    ["a Saturday", "2026-11-21", "2026-11-27", "2026-11-30"],
  ])("%s", (_name, from, last, after) => {
    const given = { emergency: "YES", on: day(from) } as const;
    expect(dutyTo("ICB_OF_PLACEMENT", facts(given)).deadlines).toEqual([
      { reading: "AS_STATED", kind: "WITHIN", day: last, calendarGap: null },
    ]);
    expect(short(start(given, { sentOn: last }, FAR))).toBe("ON_TIME_EMERGENCY_5WD");
    expect(short(start(given, { sentOn: after }, FAR))).toBe("LATE 1");
    expect(short(start(given, {}, last))).toBe("PENDING");
    expect(short(start(given, {}, after))).toBe("MISSING 1");
    expect(short(start(given, { sentOn: after, notPracticable: true }, FAR))).toBe("NOT_PRACTICABLE_JUSTIFIED");
  });

  test("on the day itself", () => {
    const on = (sentBeforeEvent: NoticeSent["sentBeforeEvent"]) =>
      start({ emergency: "YES" }, { sentOn: "2026-04-02", sentBeforeEvent }, FAR);
    expect(short(on("YES"))).toBe("ON_TIME_PRIOR");
    expect(short(on("NO"))).toBe("ON_TIME_EMERGENCY_5WD");
    expect(on("NOT_KNOWN")).toMatchObject({ status: "ON_TIME_PRIOR", sameDayAmbiguous: true });
  });

  test("a year whose holidays are not loaded: no day, no status, but what was sent before is on time", () => {
    const given = { emergency: "YES", on: day("2028-12-27") } as const;
    expect(dutyTo("ICB_OF_PLACEMENT", facts(given)).deadlines).toEqual([
      { reading: "AS_STATED", kind: "WITHIN", day: null, calendarGap: 2029 },
    ]);
    expect(start(given, { sentOn: "2028-12-28" }, "2029-02-01")).toMatchObject({
      status: "NOT_EVALUATED",
      calendarGap: 2029,
    });
    expect(short(start(given, { sentOn: "2028-12-26" }, "2029-02-01"))).toBe("ON_TIME_PRIOR");
    const noEmergency = start({ on: day("2028-12-27") }, { sentOn: "2029-01-05" }, "2029-02-01");
    expect(noEmergency).toMatchObject({ status: "LATE", lateByWorkingDays: null, calendarGap: 2029 });
  });
});

describe("whether it was an emergency is not known: two answers, the stricter first", () => {
  test.each<[string, Sent, string, string, string]>([
    ["sent the day before", { sentOn: "2026-04-01" }, FAR, "ON_TIME_PRIOR", "ON_TIME_PRIOR"],
    ["sent on the fifth working day", { sentOn: "2026-04-13" }, FAR, "LATE 5", "ON_TIME_EMERGENCY_5WD"],
    ["sent on the sixth", { sentOn: "2026-04-14" }, FAR, "LATE 6", "LATE 1"],
    ["not sent on the day", {}, "2026-04-02", "PENDING", "PENDING"],
    ["not sent on the day after", {}, "2026-04-03", "MISSING 0", "PENDING"],
    ["not sent on the sixth", {}, "2026-04-14", "MISSING 6", "MISSING 1"],
  ])("%s", (_name, sent, today, none, emergency) => {
    const standing = start({ emergency: "NOT_KNOWN" }, sent, today);
    expect(short(standing)).toBe(none);
    expect(standing.readings.map((each) => [each.reading, short(each)])).toEqual([
      ["IF_NOT_EMERGENCY", none],
      ["IF_EMERGENCY", emergency],
    ]);
    const asked = dutyTo("ICB_OF_PLACEMENT", facts({ emergency: "NOT_KNOWN" })).missing.map(({ path }) => path);
    expect(asked).toEqual(["emergency"]);
  });
});

describe("withheld", () => {
  test.each<[Recipient, WithholdingGround, string, string]>([
    ["PARENT_OR_PR_HOLDER", "RISK_OF_SIGNIFICANT_HARM", "LAWFULLY", "WITHHELD_LAWFUL"],
    ["PREVIOUS_CARER", "RISK_OF_SIGNIFICANT_HARM", "LAWFULLY", "WITHHELD_LAWFUL"],
    ["PERSON_WITH_CONTACT", "RISK_OF_SIGNIFICANT_HARM", "LAWFULLY", "WITHHELD_LAWFUL"],
    ["PARENT_OR_PR_HOLDER", "OTHER", "WITHOUT_GROUND", "MISSING 1"],
    ["CHILD", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["ICB_OF_RESIDENCE", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["ICB_OF_PLACEMENT", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["GP_OLD", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["GP_NEW", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["SCHOOL", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["REVIEWING_OFFICER", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
    ["AREA_AUTHORITY", "RISK_OF_SIGNIFICANT_HARM", "WITHOUT_GROUND", "MISSING 1"],
  ])("from %s for %s: %s, %s", (recipient, ground, withheld, expected) => {
    const over = { withheld: [{ about: "START", recipient, ground }], contactUnderSection8: "YES" } as const;
    const duty = dutyTo(recipient, facts(over));
    expect([duty.required, duty.withheld]).toEqual(["YES", withheld]);
    expect(duty.rules.includes("REG-13-3")).toBe(withheld === "LAWFULLY");
    expect(short(start(over, {}, "2026-04-07", recipient))).toBe(expected);
    if (withheld === "LAWFULLY") expect(duty.mayBeWithheldFor).toBe("RISK_OF_SIGNIFICANT_HARM");
  });

  test("of another notice, or from another, says nothing of this one", () => {
    const withheld = [{ about: "END", recipient: "PREVIOUS_CARER", ground: "RISK_OF_SIGNIFICANT_HARM" }] as const;
    expect(dutyTo("PREVIOUS_CARER", facts({ event: "MOVED", withheld })).withheld).toBe("NOT_WITHHELD");
    expect(dutyTo("PARENT_OR_PR_HOLDER", facts({ withheld })).withheld).toBe("NOT_WITHHELD");
  });
});

describe("an ending", () => {
  const end = (ending: Partial<EndingFacts>, sent: Sent, today: string, recipient: Recipient = "PLACEMENT_CARER") => {
    const given = facts({ event: "ENDED", on: day("2026-04-02"), ending });
    return noticeStatus(dutyTo(recipient, given, "END"), sentBy(sent), day(today), calendar);
  };
  test.each<[string, Partial<EndingFacts>, Sent, string, string]>([
    ["sent before", {}, { sentOn: "2026-04-01" }, FAR, "ON_TIME_PRIOR"],
    ["sent after, practicable before", {}, { sentOn: "2026-04-07" }, FAR, "LATE 1"],
    [
      "not practicable, tenth day",
      { priorNoticePracticable: "NO" },
      { sentOn: "2026-04-20" },
      FAR,
      "NOT_PRACTICABLE_JUSTIFIED",
    ],
    ["not practicable, eleventh day", { priorNoticePracticable: "NO" }, { sentOn: "2026-04-21" }, FAR, "LATE 1"],
    ["not practicable, not sent by the tenth", { priorNoticePracticable: "NO" }, {}, "2026-04-20", "PENDING"],
    ["not practicable, not sent by the eleventh", { priorNoticePracticable: "NO" }, {}, "2026-04-21", "MISSING 1"],
    [
      "a reason does not excuse from the ten days",
      { priorNoticePracticable: "NO" },
      { notPracticable: true },
      "2026-04-21",
      "MISSING 1",
    ],
    ["not known, tenth day", { priorNoticePracticable: "NOT_KNOWN" }, { sentOn: "2026-04-20" }, FAR, "LATE 10"],
  ])("%s", (_name, ending, sent, today, expected) => {
    const standing = end(ending, sent, today);
    expect(standing === null ? null : short(standing)).toBe(expected);
  });

  test("practicable or not is not known: the other reading is within ten days", () => {
    const standing = end({ priorNoticePracticable: "NOT_KNOWN" }, { sentOn: "2026-04-20" }, FAR);
    expect(standing?.readings.map(({ status }) => status)).toEqual(["LATE", "NOT_PRACTICABLE_JUSTIFIED"]);
  });

  test("the reviewing officer at an immediate risk: no day to be late by", () => {
    const at = (sent: Sent) => end({ immediateRisk: true }, sent, FAR, "REVIEWING_OFFICER")?.status;
    expect([at({}), at({ sentOn: "2026-04-30" })]).toEqual(["PENDING", "NOT_PRACTICABLE_JUSTIFIED"]);
  });

  test("no status of what is not required", () => {
    expect(end({ byAuthority: "NO" }, {}, FAR)).toBeNull();
  });
});
