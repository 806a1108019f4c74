import { day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import type { HolidayCalendar } from "../working-days.ts";
import type { StepRequired } from "./approvals.rule.ts";
import { type NoticeDuties, noticeDuties } from "./notice-duties.ts";
import type { NoticeDuty } from "./notice-duty.ts";
import type { EndingFacts, NoticeAbout, NoticeArea, NoticeFacts, Recipient } from "./notice-facts.ts";

const england = (icb: string, authority: string): NoticeArea => ({
  country: "ENGLAND",
  icbId: `ICB:${icb}`,
  healthBoardCode: null,
  authorityId: `LA:${authority}`,
});
export const camden = england("QMJ", "202");
export const islington = england("QMJ", "206");
export const derby = england("QJ2", "831");
export const cardiff: NoticeArea = { country: "WALES", icbId: null, healthBoardCode: "7A4", authorityId: "W06000015" };
export const newport: NoticeArea = { country: "WALES", icbId: null, healthBoardCode: "7A6", authorityId: "W06000022" };
export const fife: NoticeArea = { country: "SCOTLAND", icbId: null, healthBoardCode: null, authorityId: null };
export const unknownArea: NoticeArea = { country: null, icbId: null, healthBoardCode: null, authorityId: null };

/** Camden places a child, accommodated under section 20, in Derby on Maundy Thursday 2026, not in an emergency; all is known. */
export const facts = (
  over: Partial<Omit<NoticeFacts, "ending">> & { ending?: Partial<EndingFacts> } = {},
): NoticeFacts => ({
  event: "STARTED",
  on: day("2026-04-02"),
  placingNation: "ENGLAND",
  legalBasis: "S20",
  stay: "PLACEMENT",
  shortBreaks: null,
  emergency: "NO",
  reach: "AT_A_DISTANCE",
  living: camden,
  placed: derby,
  contactUnderSection34: "NO",
  contactUnderSection8: "NO",
  previousCarer: "YES",
  registeredWithGp: "YES",
  practiceCode: "C10001",
  changesGp: "YES",
  newPracticeCode: "D10001",
  inEducation: "YES",
  carer: "OTHER",
  notAppropriateForChild: false,
  withheld: [],
  ...over,
  ending: {
    byAuthority: "YES",
    exception: null,
    immediateRisk: false,
    priorNoticePracticable: "YES",
    notifiedOfStart: ["CHILD", "PARENT_OR_PR_HOLDER", "ICB_OF_RESIDENCE", "GP_OLD"],
    reach: "AT_A_DISTANCE",
    ...over.ending,
  },
});

export type Evaluated = Extract<NoticeDuties, { kind: "evaluated" }>;

export function evaluated(given: NoticeFacts, by: HolidayCalendar = calendar): Evaluated {
  const duties = noticeDuties(given, by);
  if (duties.kind !== "evaluated") throw new Error(`not evaluated: ${duties.reason}`);
  return duties;
}

export function dutyTo(
  recipient: Recipient,
  given: NoticeFacts,
  about: NoticeAbout = "START",
  by: HolidayCalendar = calendar,
): NoticeDuty {
  const found = evaluated(given, by).notices.filter((each) => each.recipient === recipient && each.about === about);
  if (found.length !== 1) throw new Error(`${found.length} lines for ${recipient}`);
  return found[0] as NoticeDuty;
}

export function stepOf(step: StepRequired["step"], given: NoticeFacts, by: HolidayCalendar = calendar): StepRequired {
  const found = evaluated(given, by).steps.filter((each) => each.step === step);
  if (found.length !== 1) throw new Error(`${found.length} lines for ${step}`);
  return found[0] as StepRequired;
}

/** `Y` required, `p` provisionally so, `.` not, `o` provisionally not, `?` not evaluated. */
export function sign({ required, certainty }: Pick<NoticeDuty, "required" | "certainty">): string {
  if (required === "UNKNOWN") return "?";
  if (required === "YES") return certainty === "DETERMINED" ? "Y" : "p";
  return certainty === "DETERMINED" ? "." : "o";
}
