import type { LegalBasis } from "../commissioning/facts.ts";
import type { Day } from "../dates.ts";
import type { Country } from "../organisations/place.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** What happened. That it was an emergency is a fact about any of the three that start a placement. */
export const NOTICE_EVENTS = ["ENTERED_CARE", "STARTED", "MOVED", "ENDED", "LEFT_CARE"] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** Whom the regulations name, in their order. */
export const RECIPIENTS = [
  "CHILD",
  "PARENT_OR_PR_HOLDER",
  "PERSON_WITH_CONTACT",
  "PREVIOUS_CARER",
  "ICB_OF_RESIDENCE",
  "HEALTH_BOARD_OF_RESIDENCE",
  "ICB_OF_PLACEMENT",
  "HEALTH_BOARD_OF_PLACEMENT",
  "GP_OLD",
  "GP_NEW",
  "SCHOOL",
  "REVIEWING_OFFICER",
  "AREA_AUTHORITY",
  "PLACEMENT_CARER",
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** The placement against the boundary of the placing authority. Each is farther than the one before. */
export type Reach = "IN_AREA" | "OUT_OF_AREA" | "AT_A_DISTANCE";
/** `OUT_OF_AREA_OR_FARTHER`: out of area, and whether at a distance is not known. */
export type KnownReach = Reach | "OUT_OF_AREA_OR_FARTHER";

/** An area as notices need it; `null` is not known. */
export interface NoticeArea {
  readonly country: Country | null;
  /** Of the directory, on the day; only in England. */
  readonly icbId: string | null;
  /** Only in Wales. */
  readonly healthBoardCode: string | null;
  readonly authorityId: string | null;
}

/** A series of short breaks, as it is meant to go. */
export interface ShortBreaks {
  readonly samePersonOrPlace: YesNoNotKnown;
  /** The longest single stay that is intended. */
  readonly longestDays: number | null;
  /** At the end of each, to a parent or someone with parental responsibility. */
  readonly returnsHome: YesNoNotKnown;
  /** The most in any twelve months. */
  readonly daysInTwelveMonths: number | null;
}

/** `TEMPORARY` is the return from a temporary stay to the same placement, too. */
export type Stay = "PLACEMENT" | "TEMPORARY_IN_HOSPITAL" | "TEMPORARY" | "FOR_ADOPTION";

/** Which notice: of the placement that starts, of the one that ends, or of placing for adoption. */
export type NoticeAbout = "START" | "END" | "ADOPTION";

export type WithholdingGround = "RISK_OF_SIGNIFICANT_HARM" | "OTHER";

/** Endings to which regulation 14 does not apply (14(5)). */
export type EndingException =
  /** Regulation 19(c): placed with a parent before the assessment was complete, and the decision was against it. */
  | "PARENT_NOT_CONFIRMED"
  /** Regulation 23(2): an emergency placement with a foster carer. */
  | "EMERGENCY_FOSTERING_OVER"
  /** Regulation 25(6): a connected person's temporary approval ran out. */
  | "TEMPORARY_APPROVAL_OVER"
  /** Children Act 1989 section 22D(1): a review before other arrangements. */
  | "REVIEWED_UNDER_SECTION_22D";

/** Of the placement that ends. */
export interface EndingFacts {
  /** Whether the placing authority ended it. Regulation 14 is about nothing else. */
  readonly byAuthority: YesNoNotKnown;
  /** Claimed by the authority; `null` when none is. */
  readonly exception: EndingException | null;
  /** It was ended because of an immediate risk of significant harm to the child, or of serious injury to others (14(3)). */
  readonly immediateRisk: boolean;
  readonly priorNoticePracticable: YesNoNotKnown;
  /** Who had been notified of its start; `null` when not known. */
  readonly notifiedOfStart: readonly Recipient[] | null;
  readonly reach: KnownReach | null;
}

/**
 * What the notices of an event follow from. *Conditions* (who has contact, which area) have to be known: not known is neither yes
 * nor no. *Exceptions* (not appropriate for the child, withheld, 14(5)) are the authority's to claim: unclaimed, the duty stands.
 */
export interface NoticeFacts {
  readonly event: NoticeEvent;
  /** The day on which the placement starts; for an ending, the day on which it ends. */
  readonly on: Day;
  readonly placingNation: "ENGLAND" | "WALES" | null;
  readonly legalBasis: LegalBasis | null;
  readonly stay: Stay | null;
  readonly shortBreaks: ShortBreaks | "NONE" | null;
  readonly emergency: YesNoNotKnown;
  readonly reach: KnownReach | null;
  /** Where the child lives until the event. */
  readonly living: NoticeArea;
  /** Where the child is placed; for an ending, where the child was. */
  readonly placed: NoticeArea;
  /** Somebody is allowed contact under section 34(1), or has it by an order under section 34. */
  readonly contactUnderSection34: YesNoNotKnown;
  /** Somebody has contact by an order under section 8. */
  readonly contactUnderSection8: YesNoNotKnown;
  /** Somebody was caring for the child immediately before. */
  readonly previousCarer: YesNoNotKnown;
  readonly registeredWithGp: YesNoNotKnown;
  readonly practiceCode: string | null;
  /** The child is to register with another GP for the placement. */
  readonly changesGp: YesNoNotKnown;
  readonly newPracticeCode: string | null;
  /** Attends a school or college, or is taught by somebody. */
  readonly inEducation: YesNoNotKnown;
  readonly carer: "CONNECTED_PERSON" | "AUTHORITY_FOSTER_CARER" | "OTHER" | null;
  /** Claimed: a notice to the child would not be appropriate to age and understanding. */
  readonly notAppropriateForChild: boolean;
  readonly withheld: readonly {
    readonly about: NoticeAbout;
    readonly recipient: Recipient;
    readonly ground: WithholdingGround;
  }[];
  /** Of the placement that ends, when one does. */
  readonly ending: EndingFacts;
}

export const startsPlacement = (event: NoticeEvent): boolean =>
  event === "STARTED" || event === "MOVED" || event === "ENTERED_CARE";
export const endsPlacement = (event: NoticeEvent): boolean =>
  event === "ENDED" || event === "MOVED" || event === "LEFT_CARE";
