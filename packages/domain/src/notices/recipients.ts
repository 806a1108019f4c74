import { type NoticeEvent, RECIPIENTS, type Recipient } from "../notifications/notice-facts.ts";
import type { OrganisationKind } from "../organisations/directory.ts";

/** Those about a start: a change of the placement overtakes them. The others tell of its end, which a change does not undo. */
export const ABOUT_START = ["ENTERED_CARE", "STARTED", "MOVED"] as const satisfies readonly NoticeEvent[];

/** The parts of a notice. The meanings stand in the schema (`NoticeSection`). */
export const NOTICE_SECTIONS = ["IDENTITY", "PLACEMENT", "LEGAL", "GP", "CONSENT", "RISKS", "CLINICAL"] as const;
export type NoticeSection = (typeof NOTICE_SECTIONS)[number];

interface RecipientRule {
  /** The organisations that receive the notice here. `null`: outside, so that the authority records that it told them. */
  readonly organisation: OrganisationKind | null;
  readonly sections: readonly NoticeSection[];
  /** Whether it may be withheld at a risk of significant harm; from the NHS never (rules 2.4). */
  readonly withholdable: boolean;
}

const health: RecipientRule = { organisation: null, sections: NOTICE_SECTIONS, withholdable: false };
const icb: RecipientRule = { ...health, organisation: "ICB" };
const person: RecipientRule = { organisation: null, sections: ["IDENTITY", "PLACEMENT"], withholdable: false };
const withheldPerhaps: RecipientRule = { ...person, withholdable: true };

/** What each recipient is told: the register's fields for an area authority, nothing clinical outside health. */
export const RECIPIENT_RULES: Readonly<Record<Recipient, RecipientRule>> = {
  CHILD: person,
  PARENT_OR_PR_HOLDER: withheldPerhaps,
  PERSON_WITH_CONTACT: withheldPerhaps,
  PREVIOUS_CARER: withheldPerhaps,
  ICB_OF_RESIDENCE: icb,
  HEALTH_BOARD_OF_RESIDENCE: health,
  ICB_OF_PLACEMENT: icb,
  HEALTH_BOARD_OF_PLACEMENT: health,
  GP_OLD: health,
  GP_NEW: health,
  SCHOOL: person,
  REVIEWING_OFFICER: { ...person, sections: ["IDENTITY", "PLACEMENT", "LEGAL", "CONSENT", "RISKS"] },
  AREA_AUTHORITY: { ...person, organisation: "LOCAL_AUTHORITY", sections: ["IDENTITY", "PLACEMENT", "RISKS"] },
  PLACEMENT_CARER: person,
};

/** The recipients to whom clinical parts may go: those who are told everything. */
export const HEALTH_RECIPIENTS: readonly Recipient[] = RECIPIENTS.filter((kind) =>
  RECIPIENT_RULES[kind].sections.includes("CLINICAL"),
);
