/**
 * What can be told of, closed. A name says what happened; what a record says now is asked of the API. A move is the end of one
 * placement and the record of another, because the area that is left is not told of the next one.
 */
export const EVENT_TYPES = [
  "CARE_PERIOD_STARTED",
  "CARE_PERIOD_ENDED",
  "PLACEMENT_RECORDED",
  "PLACEMENT_ENDED",
  "PLACEMENT_CORRECTED",
  "DETERMINATION_CHANGED",
  /** Two records of one child became one; the records are the child whose record goes on and the former one. */
  "CHILDREN_MERGED",
  /** A merge was taken back: the records are the two children. */
  "CHILDREN_UNMERGED",
  /** Something was told of a care leaver, or done for them, or their measure of a year recorded. */
  "CARE_LEAVER_CHANGED",
  /** An authority's return changed something of the child's record. */
  "RETURN_APPLIED",
  /** A consent was given, refused, received, withdrawn, corrected or taken back. */
  "CONSENT_CHANGED",
  /** A line of the child's health record was recorded, corrected or taken back. */
  "HEALTH_RECORD_CHANGED",
  /** A health plan was made, or something in it changed. */
  "HEALTH_PLAN_CHANGED",
  /** A notice about a placement took a step: sent, acknowledged, accepted, … */
  "NOTICE_CHANGED",
  /** The day by which a notice is due is another: the calendar or the placement changed. */
  "NOTICE_DUE_CHANGED",
  /** A step of a notice passed its local service level. */
  "NOTICE_ESCALATED",
  /** A child was referred to a health service, or something happened to a referral. */
  "REFERRAL_CHANGED",
  /** An assessment was asked for, or a step of it was taken. */
  "ASSESSMENT_CHANGED",
  /** Bank holidays moved the day by which an assessment is due; its clock says from when to when. */
  "ASSESSMENT_DUE_CHANGED",
  /** An application for an offer took a step. */
  "OFFER_APPLICATION_CHANGED",
  /** A young person's interest in a vacancy changed. For the authority alone: no employer is told of any. */
  "VACANCY_INTEREST_CHANGED",
  /** Where a child lives is protected from now on, or no longer. */
  "ADDRESS_PROTECTION_CHANGED",
  /** Somebody saw in an emergency a child whom they do not otherwise see. */
  "GLASS_BROKEN",
  /** A young person or somebody for them said that a record is wrong, or was answered. For the authority alone. */
  "RECTIFICATION_CHANGED",
  /** Erasure of a record was asked for, or refused. For the authority alone. */
  "ERASURE_REQUEST_CHANGED",
  /** A child's record was erased: whoever keeps a copy erases it. The record is the child's id, which nothing has any more. */
  "RECORD_ERASED",
  /** A figure of the organisation was sealed. For it alone. */
  "FIGURE_SEALED",
  /** The organisation no longer sees the child whose last event the record names. Without the child. */
  "NO_LONGER_VISIBLE",
  /** An endpoint of the organisation is sent nothing until it is resumed. */
  "WEBHOOK_PAUSED",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_RECORDS = [
  "CARE_LEAVER_ENTRY",
  "CARE_LEAVER_MEASURE",
  "ASSESSMENT",
  "BREAK_GLASS",
  "CARE_PERIOD",
  "CHILD",
  "CONSENT",
  "DETERMINATION",
  "ERASURE_REQUEST",
  "EVENT",
  "HEALTH_LINE",
  "HEALTH_PLAN",
  "NOTICE",
  "OFFER_APPLICATION",
  "PLACEMENT",
  "RECTIFICATION",
  "REFERRAL",
  "SEALED_FIGURE",
  "VACANCY_INTEREST",
  "WEBHOOK_ENDPOINT",
] as const;

/** What an event is about: never what it says. */
export interface EventRecord {
  readonly record: (typeof EVENT_RECORDS)[number];
  readonly id: string;
}
