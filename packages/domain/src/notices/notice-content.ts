import type { Day } from "../dates.ts";
import type { Recipient } from "../notifications/notice-facts.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import { HEALTH_RECIPIENTS, type NoticeSection, RECIPIENT_RULES } from "./recipients.ts";

/** Whether somebody who may has agreed to health care and to sharing. The meanings stand in the schema (`NoticeConsent`). */
export const CONSENT_STATES = ["GIVEN", "REFUSED", "SOUGHT", "NOT_KNOWN"] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What the record says when a notice is sent. `null` is not known. */
export interface RecordForNotice {
  readonly identity: {
    readonly dateOfBirth: Day;
    readonly sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
    readonly nhsNumber: string | null;
    readonly unaccompaniedAsylumSeeking: YesNoNotKnown;
  };
  readonly placement: {
    readonly type: string;
    readonly provider: string | null;
    readonly urn: string | null;
    readonly postcode: string | null;
    readonly startedOn: Day;
    readonly endedOn: Day | null;
    readonly madeInEmergency: YesNoNotKnown;
  };
  readonly legal: {
    readonly careStartedOn: Day;
    readonly legalStatus: string | null;
    readonly legalStatusFrom: Day | null;
  };
  /** Known registrations from the day before the placement on. Empty: nobody has told of one. */
  readonly gp: {
    readonly registrations: readonly {
      readonly practiceCode: string | null;
      readonly from: Day;
      readonly until: Day | null;
    }[];
  };
}

/** What the authority says beside the record. */
export interface SaidInNotice {
  readonly consent?: ConsentState | null | undefined;
  readonly risks?: string | null | undefined;
  readonly clinical?: string | null | undefined;
}

/** What was sent, section by section: one that the recipient is not told is absent. Clinical parts are kept apart. */
export interface NoticeContent {
  readonly sections: readonly NoticeSection[];
  readonly identity?: RecordForNotice["identity"];
  readonly placement?: RecordForNotice["placement"];
  readonly legal?: RecordForNotice["legal"];
  readonly gp?: RecordForNotice["gp"];
  readonly consent?: { readonly state: ConsentState };
  /** `text: null`: the authority says nothing, which is not that there are none. */
  readonly risks?: { readonly text: string | null };
}

export type NoticeContentDecision =
  | { readonly kind: "content"; readonly content: NoticeContent; readonly clinical: string | null }
  | InputRefused;

const MOST_TEXT = 4_000;

/** The snapshot that the recipient's basis allows, of the record and of what the authority says. */
export function noticeContent(
  recipient: Recipient,
  record: RecordForNotice,
  said: SaidInNotice,
): NoticeContentDecision {
  const { sections } = RECIPIENT_RULES[recipient];
  const told = (section: NoticeSection) => sections.includes(section);
  const texts = { risks: null as string | null, clinical: null as string | null };
  for (const field of ["risks", "clinical"] as const) {
    const given = said[field] ?? null;
    if (given === null) continue;
    if (!told(field === "risks" ? "RISKS" : "CLINICAL")) return inputRefused("FIELD_DOES_NOT_APPLY", field);
    const text = readText(given, MOST_TEXT);
    if (text === undefined) return inputRefused("TEXT_LENGTH", field);
    texts[field] = text;
  }
  if (said.consent != null && !told("CONSENT")) return inputRefused("FIELD_DOES_NOT_APPLY", "consent");
  // The NHS number is health's own: others are told whose child it is by the authority.
  const identity = HEALTH_RECIPIENTS.includes(recipient) ? record.identity : { ...record.identity, nhsNumber: null };
  return {
    kind: "content",
    content: {
      sections,
      ...(told("IDENTITY") && { identity }),
      ...(told("PLACEMENT") && { placement: record.placement }),
      ...(told("LEGAL") && { legal: record.legal }),
      ...(told("GP") && { gp: record.gp }),
      ...(told("CONSENT") && { consent: { state: said.consent ?? "NOT_KNOWN" } }),
      ...(told("RISKS") && { risks: { text: texts.risks } }),
    },
    clinical: texts.clinical,
  };
}
