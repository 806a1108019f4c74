import type { Day } from '@cic/domain/dates';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Organisation as OrganisationRow, DutyInbox as DutyInboxRow } from '@cic/domain/organisations/directory';
import type { ChildRow as ChildRowRow } from '@cic/db/children/child.queries';
import type { CarePeriodRow as CarePeriodRowRow } from '@cic/db/children/care-period.queries';
import type { LegalStatusRow as LegalStatusRowRow } from '@cic/db/children/legal-status.queries';
import type { PlacementRow as PlacementRowRow } from '@cic/db/placements/placement.queries';
import type { PlacementAreaRow as PlacementAreaRowRow } from '@cic/db/placements/placement-area.queries';
import type { CareLeaverOnDay as CareLeaverOnDayRow } from '../care-leavers/CareLeaver.ts';
import type { CareLeaverCategoryAnswer as CareLeaverCategoryAnswerRow } from '@cic/domain/care-leavers/care-leaver-category';
import type { CareLeaverDuty as CareLeaverDutyRow } from '@cic/domain/care-leavers/duties';
import type { CareLeaverEntry as CareLeaverEntryRow } from '@cic/domain/care-leavers/care-leaver-entry';
import type { MeasureOfChild as MeasureOfChildRow } from '../care-leavers/CareLeaverMeasure.ts';
import type { AuditEntryRow as AuditEntryRowRow } from '@cic/db/audit/audit.queries';
import type { AddressProtectionRow as AddressProtectionRowRow } from '@cic/db/address-protections/address-protection.queries';
import type { OpenedIdentityRow as OpenedIdentityRowRow, SealedIdentityRow as SealedIdentityRowRow, SealedOpeningRow as SealedOpeningRowRow } from '@cic/db/sealed-identities/sealed-identity.queries';
import type { BreakGlassRow as BreakGlassRowRow } from '@cic/db/break-glass/break-glass.queries';
import type { AccessRelationRow as AccessRelationRowRow } from '@cic/db/access/access-relation.queries';
import type { HealthActionRow as HealthActionRowRow, HealthActionProgressRow as HealthActionProgressRowRow, HealthNeedRow as HealthNeedRowRow, HealthPlanRow as HealthPlanRowRow } from '@cic/db/health-plans/health-plan.queries';
import type { HealthLineRow as HealthLineRowRow } from '@cic/db/health-records/health-line.queries';
import type { HealthRecordRow as HealthRecordRowRow } from '../health-records/HealthRecord.ts';
import type { ImportRecord as ImportRecordRow } from '@cic/db/imports/import.queries';
import type { Commissioner as CommissionerRow } from '@cic/domain/commissioning/commissioner';
import type { CommissionerAnswer as CommissionerAnswerRow } from '@cic/domain/commissioning/determine-commissioner';
import type { ChargeRow as ChargeRowRow } from '@cic/db/charges/charge.queries';
import type { StatementRows as StatementRowsRow } from '@cic/db/charges/charge-statement.queries';
import type { AssessmentRow as AssessmentRowRow, AssessmentCopyRow as AssessmentCopyRowRow, AssessmentReportRow as AssessmentReportRowRow, AssessmentStepRow as AssessmentStepRowRow, AssessmentQualityRow as AssessmentQualityRowRow } from '@cic/db/assessments/assessment.queries';
import type { BreachOfClock as BreachOfClockRow } from '../clocks/AssessmentBreach.ts';
import type { ClockAsOf as ClockAsOfRow } from '../clocks/clock.loaders.ts';
import type { DueChangeRow as DueChangeRowRow, QueueRow as QueueRowRow, BreachRow as BreachRowRow } from '@cic/db/clocks/clock.queries';
import type { Leg as LegRow } from '@cic/domain/clocks/assessment-clocks';
import type { ProposedBreach as ProposedBreachRow } from '@cic/domain/clocks/breach.rule';
import type { DeterminationRow as DeterminationRowRow } from '@cic/db/determinations/determination.queries';
import type { GpPracticeRow as GpPracticeRowRow } from '@cic/db/organisations/gp-practice.queries';
import type { GpRegistrationRow as GpRegistrationRowRow, ResidenceRow as ResidenceRowRow } from '@cic/db/children/gp-registration.queries';
import type { ConsentRow as ConsentRowRow, ConsentShareRow as ConsentShareRowRow } from '@cic/db/consents/consent.queries';
import type { StandingRow as StandingRowRow } from '../consents/ConsentStanding.ts';
import type { ErasureRow as ErasureRowRow, ErasureRequestRow as ErasureRequestRowRow } from '@cic/db/rights/erasure.queries';
import type { LegalHoldRow as LegalHoldRowRow } from '@cic/db/rights/legal-hold.queries';
import type { RectificationRow as RectificationRowRow } from '@cic/db/rights/rectification.queries';
import type { ChildMergeRow as ChildMergeRowRow } from '@cic/db/duplicates/merge.writes';
import type { Comparison as ComparisonRow } from '@cic/domain/duplicates/compare-records';
import type { DuplicatePairRow as DuplicatePairRowRow } from '@cic/db/duplicates/pair.queries';
import type { PossibleDuplicateRow as PossibleDuplicateRowRow } from '../duplicates/duplicate.loaders.ts';
import type { DisputeRow as DisputeRowRow, DisputeStepRow as DisputeStepRowRow } from '@cic/db/disputes/dispute.queries';
import type { AcknowledgedNoticeRow as AcknowledgedNoticeRowRow } from '../notices/AcknowledgedNotice.ts';
import type { NoticeRow as NoticeRowRow, NoticeDueChangeRow as NoticeDueChangeRowRow, NoticeEscalationRow as NoticeEscalationRowRow, NoticeVersionRow as NoticeVersionRowRow, NoticeStepRow as NoticeStepRowRow } from '@cic/db/notices/notice.queries';
import type { MailRow as MailRowRow, MailAttemptRow as MailAttemptRowRow } from '@cic/db/mail/mail.queries';
import type { RegisterEntryRow as RegisterEntryRowRow } from '../placements/Query.register.ts';
import type { ReferralRow as ReferralRowRow, ReferralStepRow as ReferralStepRowRow } from '@cic/db/referrals/referral.queries';
import type { SilentPlacementRow as SilentPlacementRowRow } from '@cic/db/notices/silent-placement.queries';
import type { EventRow as EventRowRow } from '@cic/db/events/event.queries';
import type { WebhookEndpointRow as WebhookEndpointRowRow, WebhookDeliveryRow as WebhookDeliveryRowRow, WebhookAttemptRow as WebhookAttemptRowRow } from '@cic/db/events/webhook.queries';
import type { NoticeDuty as NoticeDutyRow } from '@cic/domain/notifications/notice-duty';
import type { StepRequired as StepRequiredRow } from '@cic/domain/notifications/approvals.rule';
import type { Content as ContentRow } from '@cic/domain/notifications/notice-content';
import type { Guidance as GuidanceRow, Alert as AlertRow } from '@cic/domain/notifications/notice-duties';
import type { Offer as OfferRow } from '@cic/domain/offers/offer';
import type { OfferAnswer as OfferAnswerRow } from '@cic/domain/offers/offers-for';
import type { OffersForRow as OffersForRowRow } from '../offers/OffersFor.ts';
import type { PrescriptionAnswerRow as PrescriptionAnswerRowRow } from '../offers/PrescriptionAnswer.ts';
import type { OfferApplicationRow as OfferApplicationRowRow, OfferApplicationStepRow as OfferApplicationStepRowRow } from '@cic/db/offer-applications/offer-application.queries';
import type { OfferBudgetRow as OfferBudgetRowRow } from '@cic/db/offer-applications/offer-budget.queries';
import type { VacancyRow as VacancyRowRow, SharedStatusRow as SharedStatusRowRow } from '@cic/db/apprenticeships/vacancy.queries';
import type { VacancyInterestRow as VacancyInterestRowRow, VacancyInterestEntryRow as VacancyInterestEntryRowRow } from '@cic/db/apprenticeships/vacancy-interest.queries';
import type { BursaryAnswer as BursaryAnswerRow } from '@cic/domain/apprenticeships/bursary.rule';
import type { IndicatorDefinition as IndicatorDefinitionRow } from '@cic/domain/indicators/definition';
import type { ExportRow as ExportRowRow } from '@cic/db/exports/export.queries';
import type { ChildAsOfRow as ChildAsOfRowRow } from '../history/as-of.loaders.ts';
import type { RecordVersionRow as RecordVersionRowRow } from '../history/Query.recordHistory.ts';
import type { ProjectedCell as ProjectedCellRow } from '@cic/imports/ssda903/return-cell';
import type { ReadinessRow as ReadinessRowRow } from '../returns/ReturnReadiness.ts';
import type { CheckedRow as CheckedRowRow } from '../returns/load-return.ts';
import type { SealedFigureRow as SealedFigureRowRow } from '@cic/db/sealed-figures/sealed-figure.queries';
import type { SettledCell as SettledCellRow } from '@cic/domain/indicators/settle';
import type { DisclosurePolicy as DisclosurePolicyRow } from '@cic/domain/disclosure/policies';
import type { ReportingPeriod as ReportingPeriodRow } from '@cic/domain/indicators/reporting-period';
import type { ListedImportRow as ListedImportRowRow } from '@cic/db/imports/import-row.queries';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day as `YYYY-MM-DD`, Europe/London. Statutory clocks run on days, never on instants. */
  Date: { input: Day; output: Day; }
  /** An instant as ISO 8601 with offset, e.g. `2026-11-22T09:30:00Z`. */
  DateTime: { input: string; output: string; }
};

/** On what basis a caller may see a child. */
export type AccessBasis =
  /** The authority whose area contains the placement, when another authority placed the child. */
  | 'AREA_LA'
  /** The caller broke the glass in an emergency, and sees for minutes what keeps the child safe (`breakGlass`). */
  | 'BREAK_GLASS'
  /** The ICB that was responsible immediately before the placement was arranged. */
  | 'ORIGINATING_ICB'
  /** The caller is the child. The organisation is the authority that is responsible for them. */
  | 'OWN_RECORD'
  /** A provider asked to do something for the child. */
  | 'PROVIDER'
  /** The ICB whose area contains the placement. */
  | 'RECEIVING_ICB'
  /** The local authority that looks after the child. */
  | 'RESPONSIBLE_LA';

export type AccessCause =
  | 'BREAK_GLASS'
  | 'CHILD'
  | 'DETERMINATION'
  | 'PLACEMENT'
  | 'REQUEST';

/** Why an organisation, or the child, may see a child's record, and when. */
export type AccessReason = {
  __typename?: 'AccessReason';
  basis: AccessBasis;
  /** The kind of fact that causes it. */
  cause: AccessCause;
  /** The id of that fact, e.g. of the placement. */
  causeId: Scalars['ID']['output'];
  from: Scalars['Date']['output'];
  organisation: Organisation;
  /** First day on which it no longer holds; null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
};

export type AcknowledgeNoticesOk = {
  __typename?: 'AcknowledgeNoticesOk';
  /** In the order of the ids. */
  results: Array<AcknowledgedNotice>;
};

/**
 * What became of one of the notices that were to be acknowledged. Both are null when there is no such notice, or the caller may not
 * see it.
 */
export type AcknowledgedNotice = {
  __typename?: 'AcknowledgedNotice';
  /** The notice as it is now. Null when it was not acknowledged. */
  notice: Maybe<Notice>;
  /** As it was given. */
  noticeId: Scalars['ID']['output'];
  /** Why it was not acknowledged. */
  refused: Maybe<IllegalNoticeStep>;
};

/** Everything a caller can be allowed to do: `read` is to read, `write` to record, correct and take back. Which roles may is in `Can.roles`. */
export type Action =
  /** Ask who can see a child's record, why, and who has. */
  | 'ACCESS_EXPLAIN'
  /** Keep where a child lives from those from whom it is to be kept. */
  | 'ADDRESS_PROTECTION_WRITE'
  /** Answer the quality checklist of a report. */
  | 'ASSESSMENT_CHECK'
  /** Confirm whose a missed day was. */
  | 'ASSESSMENT_CONFIRM'
  | 'ASSESSMENT_READ'
  /** Ask for an assessment. */
  | 'ASSESSMENT_REQUEST'
  /** Take the steps of an assessment: each side its own. */
  | 'ASSESSMENT_WRITE'
  /** Ask who saw one's own record. */
  | 'AUDIT_OWN'
  /** Ask who saw or changed which records: of the caller's people, and of the children of the caller's authority. */
  | 'AUDIT_READ'
  /** Read why glass was broken, and close the review of it. */
  | 'BREAK_GLASS_REVIEW'
  /** See in an emergency what keeps a child safe whom the caller does not otherwise see, for minutes and under review. */
  | 'BREAK_GLASS_USE'
  /** Ask what somebody is in law as a care leaver, on facts that the caller gives. */
  | 'CARE_LEAVER_EXPLAIN'
  /** Record the measures of a year's return. */
  | 'CARE_LEAVER_MEASURE'
  /** Read a care leaver's category, what is owed to them and how they are doing. */
  | 'CARE_LEAVER_READ'
  /** The authority's care leavers, their figures and the return. */
  | 'CARE_LEAVER_REPORT'
  /** Share with an employer that one is a care leaver: nobody else decides it. */
  | 'CARE_LEAVER_STATUS_SHARE'
  /** Record what is told of a care leaver and done for them. */
  | 'CARE_LEAVER_WRITE'
  | 'CARE_PERIOD_WRITE'
  | 'CHARGE_READ'
  /** Claim the charge for an out-of-area assessment. */
  | 'CHARGE_WRITE'
  /** Merge two records of one child, and take that back. */
  | 'CHILD_MERGE'
  | 'CHILD_READ'
  /** Read the clinical part of a record, on a basis that may: whoever pays or reports reads none. */
  | 'CLINICAL_READ'
  /** Ask which commissioner is responsible, on facts that the caller gives. */
  | 'COMMISSIONING_EXPLAIN'
  /** Read who was determined to be responsible, and ask it of a child on record. */
  | 'COMMISSIONING_READ'
  /** Read consents and refusals, and how consent stands. */
  | 'CONSENT_READ'
  /** Record that a consent is withdrawn; a young person their own. */
  | 'CONSENT_WITHDRAW'
  /** Record, correct and take back consents and refusals. */
  | 'CONSENT_WRITE'
  | 'DISPUTE_READ'
  /** Raise a dispute about who is responsible, and take its steps. */
  | 'DISPUTE_WRITE'
  /** Look for them, and decide. */
  | 'DUPLICATE_DECIDE'
  /** See which records may be of one child. */
  | 'DUPLICATE_READ'
  /** Be told of what happens: the feed of the caller's organisation. */
  | 'EVENT_READ'
  /** Make health plans, and record how their actions go on. */
  | 'HEALTH_PLAN_WRITE'
  /** Read what is known of a child's health, and the health plan without its clinical part. */
  | 'HEALTH_RECORD_READ'
  /** Record, correct and take back lines of it. */
  | 'HEALTH_RECORD_WRITE'
  /** Turn reviewed rows into records. */
  | 'IMPORT_APPLY'
  /** See staged imports and their findings. */
  | 'IMPORT_READ'
  /** Stage a file and review its rows. */
  | 'IMPORT_WRITE'
  /** Ask who is in a figure of the caller's own area. */
  | 'INDICATOR_MEMBERS'
  /** Ask for figures: what is shown goes by the caller's organisation and by whether the role reads records. */
  | 'INDICATOR_READ'
  /** Approve a figure as it is reported, and seal it. */
  | 'INDICATOR_SEAL'
  /** Set the trajectories of the caller's organisation, and say which of its data are expected and came. */
  | 'INDICATOR_WRITE'
  /** Read figures of placements of which nobody told, without the children behind them. */
  | 'NOTICE_FIGURES'
  /** Read the notices that were sent to the caller's organisation, and those that it sends. */
  | 'NOTICE_READ'
  /** Take the recipient's steps. */
  | 'NOTICE_RESPOND'
  /** Draft and send notices, and take the sender's steps. */
  | 'NOTICE_WRITE'
  /** Decide on applications for the offers of the caller's organisation. */
  | 'OFFER_APPLICATION_DECIDE'
  | 'OFFER_APPLICATION_READ'
  /** Apply for an offer, and take the applicant's steps. */
  | 'OFFER_APPLICATION_WRITE'
  /** Ask what a person on record can have. */
  | 'OFFER_ASK'
  | 'OFFER_BUDGET_READ'
  | 'OFFER_BUDGET_WRITE'
  /** See which offers there are, and ask on facts that the caller gives. */
  | 'OFFER_READ'
  | 'ORGANISATION_READ'
  | 'PLACEMENT_READ'
  | 'PLACEMENT_WRITE'
  /** Read what health services a child was referred to, and how long they wait. */
  | 'REFERRAL_READ'
  /** Refer a child, and record what happened to a referral. */
  | 'REFERRAL_WRITE'
  /** Record, correct and take back GP registrations and homes. */
  | 'REGISTRATION_WRITE'
  /** Read the authority's return as it would go out, and what is missing in it. */
  | 'RETURN_READ'
  /** Ask how long one's record is kept, that it be put right or erased, and for a copy of it; governance for somebody. */
  | 'RIGHTS_ASK'
  /** Decide on what is asked, place and lift legal holds, and see whose record may be erased. */
  | 'RIGHTS_GOVERN'
  /** Read what people say is wrong in their records. */
  | 'RIGHTS_READ'
  /** Decide on an opening that another asked for, and close the review of it. */
  | 'SEALED_IDENTITY_DECIDE'
  /** Ask to have a sealed identity opened. */
  | 'SEALED_IDENTITY_OPEN'
  /** Seal the record from before an adoption order. */
  | 'SEALED_IDENTITY_SEAL'
  /** Be told, as an employer, what care leavers share with it. */
  | 'SHARED_STATUS_READ'
  | 'VACANCY_INTEREST_READ'
  /** Record a young person's interest in a vacancy, what became of it, and that they share no more. */
  | 'VACANCY_INTEREST_WRITE'
  | 'VACANCY_READ'
  | 'VACANCY_WRITE'
  /** Say where the organisation's events are sent, see what was sent, and send it again. */
  | 'WEBHOOK_MANAGE';

export type AddAssessmentCopiesInput = {
  assessmentId: Scalars['ID']['input'];
  /** 1 to 50. One that is recorded already stays as it is. */
  copies: Array<AssessmentCopyInput>;
};

export type AddAssessmentCopiesOk = {
  __typename?: 'AddAssessmentCopiesOk';
  assessment: Assessment;
};

export type AddAssessmentCopiesResult = AddAssessmentCopiesOk | DaysOutOfOrder | IllegalAssessmentStep | InputRefused | RecordNotFound;

/**
 * That where a child lives is to be kept from somebody, from `from` until the day before `until`. While any protection holds, nobody but the
 * authority that looks after the child reads the postcode, provider and number of the home of any placement, distance, homes, or what a
 * determination rests on; its area is read by those in whose area it lies, and GP registrations by the ICB among them. Filters match nothing that the caller may not read.
 * What stays visible: that there is a placement, its days and its kind, which ICB is responsible, and the organisations that treat the child.
 */
export type AddressProtection = {
  __typename?: 'AddressProtection';
  child: Child;
  /** Why it was ended. Null when it was not. */
  endReason: Maybe<Scalars['String']['output']>;
  from: Scalars['Date']['output'];
  ground: AddressProtectionGround;
  id: Scalars['ID']['output'];
  /** In the words of who recorded it. */
  reason: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** First day on which it no longer holds; null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
  /** Pass as `expectedVersion` when ending it. */
  version: Scalars['Int']['output'];
};

/** Why where a child lives is kept from somebody. */
export type AddressProtectionGround =
  | 'COURT_ORDER'
  /** The NHS's own record of the child is marked as sensitive. */
  | 'MARKED_ON_SPINE'
  | 'OTHER'
  /** On the advice of the police, witness protection among it. */
  | 'POLICE'
  /** Somebody may harm the child, or whoever cares for them, if they find them. */
  | 'RISK_FROM_A_PERSON';

/** An authority that shares a boundary. */
export type AdjoiningAuthority = {
  __typename?: 'AdjoiningAuthority';
  name: Scalars['String']['output'];
  onsCode: Scalars['String']['output'];
  /** Null for a neighbour outside England. */
  organisation: Maybe<Organisation>;
};

/** The claimant charges for this assessment already: by the same provider, under the same reference, or of the same kind and day for the child. */
export type AlreadyClaimed = {
  __typename?: 'AlreadyClaimed';
  /** The charge as it stands. */
  chargeId: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

/** The charge was taken back already. */
export type AlreadyCredited = {
  __typename?: 'AlreadyCredited';
  /** The credit that takes it back. */
  creditId: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

/** It has ended already. */
export type AlreadyEnded = {
  __typename?: 'AlreadyEnded';
  endedOn: Scalars['Date']['output'];
  message: Scalars['String']['output'];
};

export type AskToOpenSealedIdentityInput = {
  /** By the id or NHS number of the record from before the order or of the one after it, or by the id of the `SealedIdentity`. */
  child: BreakGlassChild;
  /** How long it is to be open once it is approved, from 1 to 60. */
  minutes: Scalars['Int']['input'];
  /** Why, for who decides: 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type AskToOpenSealedIdentityOk = {
  __typename?: 'AskToOpenSealedIdentityOk';
  opening: SealedOpening;
};

export type AskToOpenSealedIdentityResult = AskToOpenSealedIdentityOk | InputRefused;

/** A health assessment that was asked for, and what came of it. */
export type Assessment = {
  __typename?: 'Assessment';
  acceptedOn: Maybe<Scalars['Date']['output']>;
  access: AssessmentAccess;
  /** The day of the appointment that holds. */
  appointmentOn: Maybe<Scalars['Date']['output']>;
  assessedBy: Maybe<AssessorProfession>;
  assessedOn: Maybe<Scalars['Date']['output']>;
  /** When the appointment that holds was made. Null when there is none. */
  bookedOn: Maybe<Scalars['Date']['output']>;
  cancelledOn: Maybe<Scalars['Date']['output']>;
  /** The period of care for which it was asked. */
  carePeriodId: Scalars['ID']['output'];
  /** Null when the caller may not see the child (any longer). */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** To whom copies went, in the order of their days. */
  copies: Array<AssessmentCopy>;
  declinedOn: Maybe<Scalars['Date']['output']>;
  /** The ICB whose children-in-care team accepts and books: that of the placement when it was asked for. Null when not known. */
  icb: Maybe<Organisation>;
  id: Scalars['ID']['output'];
  kind: AssessmentClockKind;
  /** What the caller may do now. */
  nextSteps: Array<AssessmentStepKind>;
  /** Whether the child was placed outside the ICB that it comes from when it was asked for. */
  outOfArea: YesNoNotKnown;
  /** Who pays, as known when it was asked for. Null when nobody could say; no step waits for it. */
  payer: Maybe<AssessmentPayer>;
  /** Who performs it. */
  provider: Organisation;
  /** Results of the quality checklist, oldest first. */
  qualityChecks: Array<QualityCheck>;
  /** The last report. Null until there is one. */
  report: Maybe<AssessmentReport>;
  /** When the first report came back; a correction does not make it late. */
  reportReturnedOn: Maybe<Scalars['Date']['output']>;
  /** All reports, oldest first: each correction is another. */
  reports: Array<AssessmentReport>;
  /** The authority that asked. */
  requestedBy: Organisation;
  requestedOn: Scalars['Date']['output'];
  /** Whether what was done satisfies the duty; an initial assessment by a nurse is kept and does not. Null until it is done. */
  satisfiesDuty: Maybe<Scalars['Boolean']['output']>;
  /** A review of a child of 4 to 16 without an SDQ score in the twelve months before: accepted, and told of. */
  sdqMissing: Scalars['Boolean']['output'];
  state: AssessmentState;
  stateSince: Scalars['DateTime']['output'];
  /** Everything that happened, oldest first. */
  steps: Array<AssessmentStep>;
  timesCancelledByCarer: Scalars['Int']['output'];
  timesCancelledByService: Scalars['Int']['output'];
  /** How often the child was not brought. */
  timesNotBrought: Scalars['Int']['output'];
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What of an assessment is hidden. */
export type AssessmentAccess = {
  __typename?: 'AssessmentAccess';
  canTakeStep: Permission;
  hidden: Array<HiddenField>;
};

/** A day that was missed: whose it was, as the legs propose it, and as somebody confirmed it. */
export type AssessmentBreach = {
  __typename?: 'AssessmentBreach';
  /** All that was confirmed, oldest first. */
  confirmations: Array<ConfirmedBreach>;
  /** The last word of whoever confirmed it. Null until somebody does. */
  confirmed: Maybe<ConfirmedBreach>;
  dueOn: Scalars['Date']['output'];
  measure: BreachMeasure;
  /** As the legs propose it now. */
  proposed: ProposedBreach;
};

/**
 * An entry for an assessment of a child who is placed out of their ICB's area. Never changed: what turns out otherwise is credited and
 * charged anew. Seen by the payer, the claimant, the provider and the responsible authority, and by the one ICB that carries on
 * for a payer or claimant that was merged.
 */
export type AssessmentCharge = {
  __typename?: 'AssessmentCharge';
  /** Whole pence: above zero for a charge, below for a credit. Null exactly when no price is loaded. */
  amountPence: Maybe<Scalars['Int']['output']>;
  /** What is charged for. */
  assessment: ChargedAssessment;
  cause: ChargeCause;
  /** Null when the caller may not see the child. */
  child: Maybe<Child>;
  /** The ICB in whose area the child was placed, which arranged the assessment. */
  claimedBy: Organisation;
  /** Id of the credit that takes this charge back; null while it is open, and for a credit. */
  creditedById: Maybe<Scalars['ID']['output']>;
  /** Id of the charge that a credit takes back; null for a charge. */
  creditsId: Maybe<Scalars['ID']['output']>;
  /** Id of that determination. */
  determinationId: Scalars['ID']['output'];
  entry: ChargeEntry;
  id: Scalars['ID']['output'];
  /** The month in which it was recorded, as `2026-11`: it stands in that month's statement. */
  month: Scalars['String']['output'];
  /** The ICB that is responsible on the day of the assessment, or that pays meanwhile. */
  payer: Organisation;
  /** How sure the determination is on which it rests. `INDETERMINATE`: the payer pays meanwhile and admits nothing by it. */
  payerCertainty: CommissionerOutcome;
  /** The payment scheme that sets the price. Null exactly when no price is loaded. */
  priceInstrument: Maybe<Scalars['String']['output']>;
  /** Where the price is published. Null exactly when no price is loaded. */
  priceSource: Maybe<Scalars['String']['output']>;
  priceState: ChargePriceState;
  /** Who did the assessment. */
  provider: Organisation;
  /** Why it was claimed in error, in the claimant's words; null for every other cause. */
  reason: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** Id of the charge of the same assessment in whose place this one stands; null for the first, and for a credit. */
  replacesId: Maybe<Scalars['ID']['output']>;
};

/** A page of charges. */
export type AssessmentChargeConnection = {
  __typename?: 'AssessmentChargeConnection';
  nodes: Array<AssessmentCharge>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on charges; all that are given must hold. */
export type AssessmentChargeFilter = {
  assessedOn?: InputMaybe<DateFilter>;
  /** Of these children; also where the caller may not see the child. */
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Organisation ids of ICBs. */
  claimedById?: InputMaybe<Array<Scalars['ID']['input']>>;
  entry?: InputMaybe<Array<ChargeEntry>>;
  /** Recorded in this month, as `2026-11`. */
  month?: InputMaybe<Scalars['String']['input']>;
  /** True: only charges that are not credited. False: only credits, and charges that are. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Organisation ids of ICBs. */
  payerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  priceState?: InputMaybe<Array<ChargePriceState>>;
  /** Organisation ids of providers. */
  providerId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How charges are sorted. */
export type AssessmentChargeSort = {
  direction?: SortDirection;
  field: AssessmentChargeSortField;
};

/** What charges can be sorted by. */
export type AssessmentChargeSortField =
  | 'ASSESSED_ON'
  | 'RECORDED_AT';

/** A clock as of the end of a day, derived from the record: never counted down. */
export type AssessmentClock = {
  __typename?: 'AssessmentClock';
  /** Assessed by the due day. */
  assessed: ClockMeasure;
  /** The assessment that is followed. Null when none was asked for, or the caller may not see it. */
  assessment: Maybe<Assessment>;
  /** What was missed, and whose it was. */
  breaches: Array<AssessmentBreach>;
  /** The first year whose bank holidays are not loaded, where that is why there is no due day. */
  calendarGap: Maybe<Scalars['Int']['output']>;
  carePeriodId: Scalars['ID']['output'];
  /** What it starts with: the care period, the assessment before it, or the request of an adoption medical. */
  causeId: Scalars['ID']['output'];
  /** Of an initial assessment. */
  classified: Maybe<ClassifiedInitialAssessment>;
  /** Six months after the last assessment the child is five already (`RHA_CROSSOVER_5TH`): which period holds is read either way. */
  crossover: Scalars['Boolean']['output'];
  /** That bank holidays moved the due day, oldest first. */
  dueChanges: Array<AssessmentDueChange>;
  /** The last day on which it is in time. Null when the bank holidays of a year are not loaded (`HOLIDAY_CALENDAR_GAP`). */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** The assessment for which this one is not needed. */
  exemptById: Maybe<Scalars['ID']['output']>;
  kind: AssessmentClockKind;
  /** The leg that lasts. Null when none does. */
  leg: Maybe<AssessmentLegName>;
  /** Each begins where the one before ended. Those that have not begun are left out. */
  legs: Array<AssessmentLeg>;
  /** It runs, nobody was assessed, and the due day has passed. */
  overdue: Scalars['Boolean']['output'];
  /** Since when it is paused. */
  pausedOn: Maybe<Scalars['Date']['output']>;
  /** Null while it runs, and when it is done. */
  reason: Maybe<AssessmentClockReason>;
  /** Of an initial assessment: its report back by the same day. Not required of others. */
  reported: ClockMeasure;
  /** Day 0. */
  startsOn: Scalars['Date']['output'];
  state: AssessmentClockState;
  /** The due day on the stricter reading, where there is another. */
  stricterDueOn: Maybe<Scalars['Date']['output']>;
  /** Of an initial assessment: the end of 28 days, for those who measure by it. Not the statutory day. */
  twentyEightDaysOn: Maybe<Scalars['Date']['output']>;
  /** From day 0 through the last leg: the sum of the legs. Null when the bank holidays of a year are not loaded. */
  workingDays: Maybe<Scalars['Int']['output']>;
};

/** A statutory clock of health assessments. */
export type AssessmentClockKind =
  /** Adoption medical: a month from the authority's request, by a local measure. */
  | 'ADOPTION_MEDICAL'
  /** Initial health assessment: within 20 working days of coming into care. */
  | 'IHA'
  /** Review health assessment: every 6 months before the fifth birthday, every 12 months from it. */
  | 'RHA';

/** Why a clock is paused, exempt or ended. */
export type AssessmentClockReason =
  | 'CANCELLED'
  /** The child, of sufficient understanding, declined. */
  | 'CHILD_DECLINED'
  | 'LEFT_CARE'
  /** Care ended before the due day had passed. */
  | 'LEFT_CARE_BEFORE_DUE'
  /** An assessment with a report was done in the three months before care began. */
  | 'RECENT_ASSESSMENT'
  /** A review was done, and no initial assessment is on record. */
  | 'REVIEWED_WITHOUT_INITIAL'
  /** A series of short breaks (legal status V3 or V4). */
  | 'SHORT_BREAKS';

/** How a clock stands. */
export type AssessmentClockState =
  /** Assessed, and the report is back. */
  | 'DONE'
  /** It stopped undone, or with the report outstanding. */
  | 'ENDED'
  /** The duty does not apply. */
  | 'EXEMPT'
  | 'OPEN'
  /** It waits for the child to be asked again. */
  | 'PAUSED';

/** A page of assessments. */
export type AssessmentConnection = {
  __typename?: 'AssessmentConnection';
  nodes: Array<Assessment>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A copy of the summary and plan. */
export type AssessmentCopy = {
  __typename?: 'AssessmentCopy';
  recipient: AssessmentCopyRecipient;
  sentOn: Scalars['Date']['output'];
};

export type AssessmentCopyInput = {
  recipient: AssessmentCopyRecipient;
  sentOn: Scalars['Date']['input'];
};

/** To whom a copy of the summary and plan goes. */
export type AssessmentCopyRecipient =
  | 'CARER'
  | 'CHILD'
  | 'GP'
  | 'HEALTH_VISITOR_OR_SCHOOL_NURSE'
  | 'ORIGINATING_ICB_TEAM'
  | 'PARENT'
  | 'RECEIVING_ICB_TEAM'
  | 'REVIEWING_OFFICER'
  | 'SOCIAL_WORKER';

/** Who did an assessment; prices differ by it. */
export type AssessmentDeliverer =
  | 'DOCTOR'
  | 'NURSE';

/** That bank holidays moved a due day. */
export type AssessmentDueChange = {
  __typename?: 'AssessmentDueChange';
  after: Maybe<Scalars['Date']['output']>;
  before: Maybe<Scalars['Date']['output']>;
  changedAt: Scalars['DateTime']['output'];
};

/** Conditions on assessments; all that are given must hold. */
export type AssessmentFilter = {
  assessedOn?: InputMaybe<DateFilter>;
  authorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<AssessmentClockKind>>;
  outOfArea?: InputMaybe<Array<YesNoNotKnown>>;
  providerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  requestedOn?: InputMaybe<DateFilter>;
  /** As the field of this name. */
  sdqMissing?: InputMaybe<Scalars['Boolean']['input']>;
  /** `CONSENT_AWAITED` is asked for as `REQUESTED`. */
  state?: InputMaybe<Array<AssessmentState>>;
};

/** Which health assessment of a child in care. */
export type AssessmentKind =
  /** Initial health assessment, after coming into care. */
  | 'IHA'
  /** Review health assessment. */
  | 'RHA';

/** A leg of a clock. */
export type AssessmentLeg = {
  __typename?: 'AssessmentLeg';
  from: Scalars['Date']['output'];
  leg: AssessmentLegName;
  /** Null when nobody is named yet. */
  organisation: Maybe<Organisation>;
  owner: AssessmentLegOwner;
  /** Null where there is no standard: none is made up. */
  target: Maybe<AssessmentLegTarget>;
  /** Null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
  /** Through the day asked about while it lasts. Null when the bank holidays of a year are not loaded. */
  workingDays: Maybe<Scalars['Int']['output']>;
  /** How many of its working days lie beyond its target. Null without one. */
  workingDaysOverTarget: Maybe<Scalars['Int']['output']>;
};

/** How many clocks there are in a leg. */
export type AssessmentLegCount = {
  __typename?: 'AssessmentLegCount';
  count: Scalars['Int']['output'];
  leg: AssessmentLegName;
};

/** A part of the way to an assessment, in their order. */
export type AssessmentLegName =
  /** Health takes it on. */
  | 'ACCEPT'
  /** The child is assessed. */
  | 'ASSESS'
  /** An appointment is made. */
  | 'BOOK'
  /** Valid consent is received. */
  | 'CONSENT'
  /** An ICB is told that the child is in care. */
  | 'NOTIFY'
  /** The report comes back. */
  | 'REPORT'
  /** The authority asks for it. */
  | 'REQUEST';

/** Whose leg it is. */
export type AssessmentLegOwner =
  /** The authority that looks after the child: to notify, get consent, ask. */
  | 'AUTHORITY'
  /** The children-in-care team of the ICB where the child lives: to accept and book. */
  | 'HEALTH'
  /** Who performs it: to assess and report. */
  | 'PROVIDER';

/** By when a leg is to be done. */
export type AssessmentLegTarget = {
  __typename?: 'AssessmentLegTarget';
  on: Scalars['Date']['output'];
  source: Scalars['String']['output'];
  standard: AssessmentStandard;
};

/** An assessment cannot be asked for. */
export type AssessmentNotRequestable = {
  __typename?: 'AssessmentNotRequestable';
  message: Scalars['String']['output'];
  notRequestableReason: NotRequestableReason;
  /** The one that is under way. */
  underWayId: Maybe<Scalars['ID']['output']>;
};

/** How many clocks wait on somebody. */
export type AssessmentOwnerCount = {
  __typename?: 'AssessmentOwnerCount';
  count: Scalars['Int']['output'];
  owner: AssessmentLegOwner;
};

/** Who pays for an assessment, as known when it was asked for. */
export type AssessmentPayer = {
  __typename?: 'AssessmentPayer';
  /** How sure it was who is responsible. */
  certainty: CommissionerOutcome;
  icb: Organisation;
};

/** A page of the work list. */
export type AssessmentQueueConnection = {
  __typename?: 'AssessmentQueueConnection';
  /** How long the lists behind this one are. Counted only when asked for. */
  counts: AssessmentQueueCounts;
  nodes: Array<AssessmentQueueItem>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How many clocks the same filter finds, by what lists are told apart by. */
export type AssessmentQueueCounts = {
  __typename?: 'AssessmentQueueCounts';
  /** Not overdue, not assessed, and due within seven days. */
  dueSoon: Scalars['Int']['output'];
  legs: Array<AssessmentLegCount>;
  overdue: Scalars['Int']['output'];
  paused: Scalars['Int']['output'];
  waitingOn: Array<AssessmentOwnerCount>;
};

/** Conditions on clocks that run; all that are given must hold. */
export type AssessmentQueueFilter = {
  authorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueOn?: InputMaybe<DateFilter>;
  /** Not overdue, not assessed, and due within so many days from today on: 0 to 366. */
  dueWithinDays?: InputMaybe<Scalars['Int']['input']>;
  icbId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<AssessmentClockKind>>;
  leg?: InputMaybe<Array<AssessmentLegName>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  paused?: InputMaybe<Scalars['Boolean']['input']>;
  providerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  waitingOn?: InputMaybe<Array<AssessmentLegOwner>>;
};

/** A clock that runs, in a work list. */
export type AssessmentQueueItem = {
  __typename?: 'AssessmentQueueItem';
  /** Null when none was asked for. */
  assessmentId: Maybe<Scalars['ID']['output']>;
  causeId: Scalars['ID']['output'];
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** The whole clock. */
  clock: AssessmentClock;
  /** Null when the bank holidays of a year are not loaded. */
  dueOn: Maybe<Scalars['Date']['output']>;
  kind: AssessmentClockKind;
  /** The leg that lasts. */
  leg: AssessmentLegName;
  overdue: Scalars['Boolean']['output'];
  /** It waits for the child to be asked again. */
  paused: Scalars['Boolean']['output'];
  startedOn: Scalars['Date']['output'];
  /** Whose it is. */
  waitingOn: AssessmentLegOwner;
  waitingSince: Scalars['Date']['output'];
};

/** How the work list is sorted. */
export type AssessmentQueueSort = {
  direction?: SortDirection;
  field: AssessmentQueueSortField;
};

/** What the work list can be sorted by. */
export type AssessmentQueueSortField =
  /** Those without a day come last. */
  | 'DUE_ON'
  | 'STARTED_ON'
  | 'WAITING_SINCE';

/** A report of an assessment. Never changed; a correction is another version. */
export type AssessmentReport = {
  __typename?: 'AssessmentReport';
  /** The clinical record (part B). Null when there is none, or hidden from the caller (see `access` of the assessment). */
  clinical: Maybe<Scalars['String']['output']>;
  /** Who returned it. */
  organisation: Organisation;
  returnedOn: Scalars['Date']['output'];
  /** Summary and plan (part C). */
  summary: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

/** How assessments are sorted. */
export type AssessmentSort = {
  direction?: SortDirection;
  field: AssessmentSortField;
};

/** What assessments can be sorted by. */
export type AssessmentSortField =
  /** Those not done come last. */
  | 'ASSESSED_ON'
  | 'REQUESTED_ON';

/** By what a leg is measured. */
export type AssessmentStandard =
  /** Agreed locally; no law. */
  | 'LOCAL'
  | 'STATUTORY';

/** How far an assessment has come. Nothing about who pays is among these, or leads to one. */
export type AssessmentState =
  | 'ACCEPTED'
  | 'BOOKED'
  | 'CANCELLED'
  /** Done; the report is not back. */
  | 'COMPLETED'
  /** Asked for, and no consent is in force: nobody accepts it until there is. */
  | 'CONSENT_AWAITED'
  /** By a child of sufficient understanding. Asked for again, it may be reopened. */
  | 'DECLINED'
  /** The report did not pass the quality checklist and is to be corrected. */
  | 'QA_FAILED'
  | 'QA_PASSED'
  | 'REPORT_RETURNED'
  | 'REQUESTED'
  /** It was an error. */
  | 'VOID';

/** A step of an assessment. Never changed. */
export type AssessmentStep = {
  __typename?: 'AssessmentStep';
  alternativesOffered: Maybe<Scalars['String']['output']>;
  appointmentOn: Maybe<Scalars['Date']['output']>;
  /** Null for the first. */
  from: Maybe<AssessmentState>;
  kind: AssessmentStepKind;
  /** When it happened. */
  on: Scalars['Date']['output'];
  organisation: Organisation;
  reason: Maybe<Scalars['String']['output']>;
  /** When the child is to be asked again. */
  reofferOn: Maybe<Scalars['Date']['output']>;
  takenAt: Scalars['DateTime']['output'];
  /** Who took it: the subject of their token. */
  takenBy: Scalars['String']['output'];
  to: AssessmentState;
  /** Who judged that the child understands enough to decline. */
  understandingJudgedBy: Maybe<Scalars['String']['output']>;
};

/** The steps that `takeAssessmentStep` takes; reports and checks have mutations of their own. */
export type AssessmentStepInputKind =
  | 'ACCEPT'
  | 'BOOK'
  | 'CANCELLED_BY_CARER'
  | 'CANCELLED_BY_SERVICE'
  | 'COMPLETE'
  | 'DECLINE'
  | 'DISCHARGE'
  | 'REOPEN'
  | 'REVIEW_NOT_BROUGHT'
  | 'VOID'
  | 'WAS_NOT_BROUGHT';

/** Something that happens to an assessment after its request. */
export type AssessmentStepKind =
  /** Health takes it on. Needs consent. */
  | 'ACCEPT'
  /** An appointment is made, or another in its place. Needs consent. */
  | 'BOOK'
  /** The carer cancelled the appointment. */
  | 'CANCELLED_BY_CARER'
  /** The service cancelled the appointment. */
  | 'CANCELLED_BY_SERVICE'
  | 'CHECK_QUALITY'
  | 'COMPLETE'
  /** The child, of sufficient understanding, declines. */
  | 'DECLINE'
  /** It is ended undone. Refused while the child was not brought and nobody reviewed why. */
  | 'DISCHARGE'
  /** The child left care before it was done; follows from the record, and nobody takes it. */
  | 'LEFT_CARE'
  /** Of a declined or cancelled one: asked for again. Of one that passed its check: checked again. */
  | 'REOPEN'
  /** It was asked for. */
  | 'REQUEST'
  | 'RETURN_REPORT'
  /** Somebody looked at why the child was not brought, and says what was found. */
  | 'REVIEW_NOT_BROUGHT'
  | 'VOID'
  /** The child was not brought; another appointment is to be made, and the child keeps their place. */
  | 'WAS_NOT_BROUGHT';

/** Who did an assessment. */
export type AssessorProfession =
  /** A registered medical practitioner: the only one who satisfies the duty of an initial assessment. */
  | 'MEDICAL_PRACTITIONER'
  | 'MIDWIFE'
  | 'NURSE';

/** Support for people who seek asylum. */
export type AsylumSupport =
  | 'NONE'
  | 'NOT_KNOWN'
  | 'SECTION_4'
  | 'SECTION_95'
  | 'SECTION_98';

/** A column that a change changed. */
export type AuditChange = {
  __typename?: 'AuditChange';
  after: Maybe<Scalars['String']['output']>;
  /** Null when there was nothing. */
  before: Maybe<Scalars['String']['output']>;
  column: Scalars['String']['output'];
};

/** What one operation read of children, or what one change of a row changed. Added to and never changed: `cic audit verify` tells. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  at: Scalars['DateTime']['output'];
  /** What changed, column by column, as text. Null when nothing did, and when the caller may not see it. */
  changes: Maybe<Array<AuditChange>>;
  /** The children whom it was about: of another organisation's entry, those of the caller's authority. */
  childIds: Array<Scalars['ID']['output']>;
  /** The same for operations that differ in nothing but the values that they were asked with. */
  documentHash: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: AuditKind;
  /** The fields of this contract that were asked for, an export's file, or a program's work. */
  operation: Maybe<Scalars['String']['output']>;
  /** For whom it was done. */
  organisation: Maybe<Organisation>;
  /** For what purpose, as their token says; null of the service's own work. */
  purpose: Maybe<Scalars['String']['output']>;
  /** The table that was changed, or `import` when rows of a return were read. */
  record: Maybe<Scalars['String']['output']>;
  /** The row, or the import. */
  recordId: Maybe<Scalars['ID']['output']>;
  requestId: Maybe<Scalars['String']['output']>;
  /** The role in which they acted; null of the service's own work. */
  role: Maybe<Scalars['String']['output']>;
  /** The issuer's id of the person or program. Null of another organisation's people: it knows them, by `requestId`. */
  subject: Maybe<Scalars['String']['output']>;
};

export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  nodes: Array<AuditEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Which entries are listed. */
export type AuditFilter = {
  /**
   * What was read and changed of this child: of a child of the caller's authority by anybody, of others by the caller's own people.
   * Without it the list is of what the caller's own people did.
   */
  childId?: InputMaybe<Scalars['ID']['input']>;
  /** At this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  kind?: InputMaybe<Array<AuditKind>>;
  /** The issuer's ids of people and programs of the caller's own organisation. */
  subject?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What an entry of the audit tells of. */
export type AuditKind =
  /** Ids of an event were sent to an organisation's webhook. */
  | 'DELIVERY'
  /** An answer named the children: of a query, of a mutation, or an export. */
  | 'READ'
  /** One row of a record was added or changed. */
  | 'WRITE';

export type AuditOrder =
  | 'NEWEST_FIRST'
  | 'OLDEST_FIRST';

/** Which day of a clock was missed. */
export type BreachMeasure =
  | 'ASSESSED'
  | 'REPORTED';

/** Who disagrees with what is proposed says why. */
export type BreachNoteNeeded = {
  __typename?: 'BreachNoteNeeded';
  message: Scalars['String']['output'];
  proposed: ProposedBreach;
};

/** Those of a leg, an owner and a reason, among the members of a figure who missed their day. */
export type BreachPart = {
  __typename?: 'BreachPart';
  /** Somebody confirmed whose it was. */
  confirmed: Scalars['Int']['output'];
  /** Where it was lost. Null when no clock that the caller sees tells: not known is a part of its own. */
  leg: Maybe<AssessmentLegName>;
  /** As confirmed, else as the legs propose it. */
  owner: Maybe<AssessmentLegOwner>;
  /** Nobody did yet. */
  proposed: Scalars['Int']['output'];
  /** As confirmed, else as the legs propose it. */
  reason: Maybe<BreachReason>;
};

/** By which reading of the legs a breach is proposed. */
export type BreachProposedBy =
  /** The leg of those who went furthest beyond their share: five working days for the authority (a local standard), fifteen for the others. */
  | 'BEYOND_OWN_SHARE'
  /** The leg that lasted when the due day passed. */
  | 'LEG_ON_DUE_DAY';

/** Why a day was missed. */
export type BreachReason =
  | 'CARER_CANCELLED'
  | 'CHILD_DECLINED'
  | 'CONSENT_LATE'
  | 'IN_CUSTODY'
  | 'LATE_NOTIFICATION'
  | 'LEFT_CARE_BEFORE_DUE'
  | 'MISSING'
  | 'NOT_BY_MEDICAL_PRACTITIONER'
  | 'NO_CAPACITY'
  | 'OTHER'
  | 'PARENT_REFUSED_CONSENT'
  /** Placed out of area and waiting there. */
  | 'PLACED_OOA_AWAITING'
  | 'REPORT_LATE'
  | 'REQUEST_LATE'
  | 'WAS_NOT_BROUGHT';

/**
 * That somebody saw in an emergency a child whom they do not otherwise see: alone, for minutes, and under review. While it lasts they see on
 * the basis `BREAK_GLASS` the child's date of birth, sex, NHS number and responsible authority, the care period, placement and GP
 * registration of today, and, where their work is care, the lines of the health record.
 */
export type BreakGlass = {
  __typename?: 'BreakGlass';
  beganAt: Scalars['DateTime']['output'];
  /** Null when there is no such child, and when the caller does not see the child (any longer). */
  child: Maybe<Child>;
  /** For information governance; null when nobody on record was asked for. */
  childId: Maybe<Scalars['ID']['output']>;
  /** From this instant they see nothing more of the child on this basis. */
  endsAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** For whom they acted. */
  organisation: Organisation;
  /** Null while the review is open. */
  outcome: Maybe<BreakGlassOutcome>;
  /** In their words, for the review. */
  reason: Scalars['String']['output'];
  reviewNote: Maybe<Scalars['String']['output']>;
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  role: Scalars['String']['output'];
  /** The issuer's id of who broke the glass; null of another organisation's people. */
  subject: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

/** The child: by exactly one of these. */
export type BreakGlassChild =
  { id: Scalars['ID']['input']; nhsNumber?: never; }
  |  { id?: never; nhsNumber: Scalars['String']['input']; };

export type BreakGlassConnection = {
  __typename?: 'BreakGlassConnection';
  nodes: Array<BreakGlass>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type BreakGlassFilter = {
  childId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the review is open. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BreakGlassInput = {
  child: BreakGlassChild;
  /** How long, from 1 to 60. */
  minutes: Scalars['Int']['input'];
  /** Why it is an emergency, for who reviews it: 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The review cannot be closed by this caller, or any more. */
export type BreakGlassNotReviewable = {
  __typename?: 'BreakGlassNotReviewable';
  message: Scalars['String']['output'];
  notReviewableBecause: BreakGlassNotReviewableReason;
};

export type BreakGlassNotReviewableReason =
  /** The review is closed already. */
  | 'CLOSED'
  /** Nobody reviews themselves. */
  | 'OWN';

export type BreakGlassOk = {
  __typename?: 'BreakGlassOk';
  grant: BreakGlass;
};

/** What the review of a grant found. */
export type BreakGlassOutcome =
  /** It was an emergency, and what was seen was needed. */
  | 'JUSTIFIED'
  | 'NOT_JUSTIFIED'
  /** It goes on elsewhere: with the safeguarding lead, as an incident, or with the Information Commissioner. */
  | 'TAKEN_FURTHER';

export type BreakGlassResult = BreakGlassOk | InputRefused;

/** A rule of the return that a measure breaks. */
export type BrokenReturnRule = {
  __typename?: 'BrokenReturnRule';
  /** The columns of the return that it points at. */
  columns: Array<Scalars['String']['output']>;
  /** The DfE's number of the rule, such as `345`. */
  rule: Scalars['String']['output'];
  /** What is wrong. */
  says: Scalars['String']['output'];
};

/** The budget does not reach for another approval. The application stays as it is. */
export type BudgetSpent = {
  __typename?: 'BudgetSpent';
  costPence: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  remainingPence: Scalars['Int']['output'];
};

/** The bursary for care leavers who start an apprenticeship: £1,000 for starts before 1 August 2023, £3,000 in three parts after. */
export type BursaryAnswer = {
  __typename?: 'BursaryAnswer';
  conditions: Array<BursaryCondition>;
  /** Empty when they cannot have it. */
  instalments: Array<BursaryInstalment>;
  next: Array<Scalars['String']['output']>;
  outcome: BursaryOutcome;
  /** Null: there was none. */
  source: Maybe<Scalars['String']['output']>;
};

/** A condition of the bursary for a person. */
export type BursaryCondition = {
  __typename?: 'BursaryCondition';
  code: BursaryConditionCode;
  state: ConditionState;
  /** For the person it is about. */
  words: Scalars['String']['output'];
};

/** A condition of the care leavers' bursary. */
export type BursaryConditionCode =
  /** 16 or over and under 25 on the day of the start. */
  | 'AGE'
  /** Eligible, relevant or former relevant on the day of the start. */
  | 'CARE_LEAVER'
  /** Not received before. */
  | 'ONCE'
  /** There was a bursary for apprenticeships that start on the day. */
  | 'RUNNING';

/** A part of the bursary. */
export type BursaryInstalment = {
  __typename?: 'BursaryInstalment';
  /** Through this day they must be on the programme. Null: not known. */
  dueOn: Maybe<Scalars['Date']['output']>;
  pence: Scalars['Int']['output'];
  state: BursaryInstalmentState;
};

/** How a part of the bursary stands. */
export type BursaryInstalmentState =
  /** It comes earlier for a short programme; how much earlier has not been seen, or whether it is one is not known. */
  | 'DAY_NOT_KNOWN'
  /** Its day has come, and they are on the programme. */
  | 'DUE'
  /** They left before its day. */
  | 'LOST'
  | 'TO_COME';

/** Whether a person has the bursary. */
export type BursaryOutcome =
  | 'ELIGIBLE'
  /** No condition fails, and at least one is not known. */
  | 'NEEDS_INFO'
  | 'NOT_ELIGIBLE';

/** Whether the caller may do something, and if not what is missing. What a mutation would answer to its own input is not foreseen. */
export type Can = {
  __typename?: 'Can';
  action: Action;
  allowed: Scalars['Boolean']['output'];
  /** Who can grant it; null when allowed. */
  grantor: Maybe<CanGrantor>;
  /** The first condition that is missing; null when allowed. */
  missing: Maybe<CanMissing>;
  /** The authority that is responsible for the child; null where the caller does not see the record. */
  responsibleAuthority: Maybe<Organisation>;
  /** The roles that include the action. */
  roles: Array<Role>;
};

/** Who could change that something is not allowed. */
export type CanGrantor =
  /** Nobody. */
  | 'NOBODY'
  /** Whoever gives out roles at the caller's organisation: one of `Can.roles`. */
  | 'OWN_ORGANISATION'
  /** The authority that is responsible for the child, by what it records: a placement, a request, a notice. */
  | 'RESPONSIBLE_AUTHORITY';

export type CanMissing =
  /** The caller sees the child on no basis that may do it. */
  | 'BASIS'
  /** Only the other party may do it: whoever a notice was sent to, or gives an offer. */
  | 'OTHER_PARTY'
  /** There is no such record, the caller does not see it, or the action is done with records of another kind: the same answer for all. */
  | 'RECORD'
  /** Only the responsible authority may do it. */
  | 'RESPONSIBLE_AUTHORITY'
  /** The caller's role does not include it. */
  | 'ROLE'
  /** The record is over: it was taken back, has ended, or takes no more steps. */
  | 'STATE';

/** Days in care. `until` is the first day that is not among them. */
export type CareDays = {
  __typename?: 'CareDays';
  /** How many. */
  days: Scalars['Int']['output'];
  from: Scalars['Date']['output'];
  until: Scalars['Date']['output'];
};

/** Days in care that do not count towards 13 weeks. */
export type CareDaysLeftOut = {
  __typename?: 'CareDaysLeftOut';
  /** How many. */
  days: Scalars['Int']['output'];
  from: Scalars['Date']['output'];
  until: Scalars['Date']['output'];
  why: CareDaysLeftOutWhy;
};

export type CareDaysLeftOutWhy =
  /** On or after the eighteenth birthday: nobody is looked after then. */
  | 'AFTER_18'
  /** Before the fourteenth birthday. */
  | 'BEFORE_14'
  /** One of a series of placements planned beforehand, of four weeks at the most, each ended by going home. */
  | 'PLANNED_SERIES'
  /** A series of short breaks (legal status V3 or V4). */
  | 'SHORT_BREAK';

/** A fact, for a question about somebody who is not on record. */
export type CareHistoryFactInput = {
  from: Scalars['Date']['input'];
  /** False: it is known not to have been so. */
  holds?: Scalars['Boolean']['input'];
  /** One of those that bear on the category: `HOME_WITH_PARENT` to `IN_EDUCATION`. */
  kind: CareLeaverEntryKind;
  /** Absent or null while it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What is known of somebody. At most 100 of each. */
export type CareHistoryInput = {
  born: Scalars['Date']['input'];
  carePeriods: Array<CareHistoryPeriodInput>;
  facts?: Array<CareHistoryFactInput>;
  legalStatuses?: Array<CareHistoryStatusInput>;
};

/** A period in care, for a question about somebody who is not on record. */
export type CareHistoryPeriodInput = {
  /** SSDA903 REC code. Absent or null: not known. */
  endReason?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  /** Absent or null while it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A legal status, for a question about somebody who is not on record. */
export type CareHistoryStatusInput = {
  /** SSDA903 LS code. */
  code: Scalars['String']['input'];
  from: Scalars['Date']['input'];
  /** Absent or null while it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A child or young person as a care leaver, on a day. */
export type CareLeaver = {
  __typename?: 'CareLeaver';
  category: CareLeaverCategoryAnswer;
  child: Child;
  /** Those owed on the day. */
  duties: Array<CareLeaverDuty>;
  /** Oldest first; none that was taken back. */
  entries: Array<CareLeaverEntry>;
  /** Of the same year. */
  measureState: CareLeaverMeasureState;
  /** Of the return's year in which the day falls. Null: the return does not ask about somebody of that age. */
  measureWindow: Maybe<CareLeaverMeasureWindow>;
  /** Latest year first. */
  measures: Array<CareLeaverMeasure>;
  /** The day on which all that follows is answered. */
  on: Scalars['Date']['output'];
  /** The authority's own id of the personal adviser on the day. Null: none on record. */
  personalAdviser: Maybe<Scalars['String']['output']>;
};

/** What a care leaver is in law on a day (Children Act 1989). */
export type CareLeaverCategory =
  /** 16 or 17, looked after, and looked after for 13 weeks since the fourteenth birthday. */
  | 'ELIGIBLE'
  /** 18 to 24, and relevant or eligible before. From 21 on request. */
  | 'FORMER_RELEVANT'
  /** None of these. */
  | 'NONE'
  /** 16 to 20, or to 24 in education or training: looked after at 16 or 17 for less, or under special guardianship, or accommodated otherwise. */
  | 'QUALIFYING'
  /** 16 or 17, no longer looked after, and eligible before; or detained or in hospital at 16 after 13 weeks. */
  | 'RELEVANT';

/** The category on a day, with its account. */
export type CareLeaverCategoryAnswer = {
  __typename?: 'CareLeaverCategoryAnswer';
  /** Looked after on some day from the sixteenth birthday to `on`. */
  afterSixteen: Scalars['Boolean']['output'];
  /** Completed years. Born on 29 February: 1 March in a common year. */
  age: Scalars['Int']['output'];
  /** Null when not known. */
  category: Maybe<CareLeaverCategory>;
  /** The periods that count. */
  counted: Array<CareDays>;
  /** 13 weeks: 91. */
  daysNeeded: Scalars['Int']['output'];
  /** Days in care that count: from the fourteenth birthday to the day before `on`, and no later than the eighteenth birthday. */
  daysSince14: Scalars['Int']['output'];
  /** What could change the answer. Empty when nothing could. */
  doubts: Array<CareLeaverDoubt>;
  /** The periods that do not, and why. */
  leftOut: Array<CareDaysLeftOut>;
  lookedAfter: Scalars['Boolean']['output'];
  /** Null: nothing on record changes the answer any more. */
  nextChange: Maybe<CareLeaverChange>;
  on: Scalars['Date']['output'];
  outcome: CareLeaverOutcome;
  /** Every category that the person may be in; one when determined. */
  possible: Array<CareLeaverCategory>;
  /** The rule that decides. Null when the category is not known. */
  rule: Maybe<CareLeaverRule>;
  /** Null when the category is not known. */
  support: Maybe<CareLeaverSupport>;
};

/** The first day on which the answer is another, if everything goes on as it is recorded. */
export type CareLeaverChange = {
  __typename?: 'CareLeaverChange';
  /** Null when it will not be known. */
  category: Maybe<CareLeaverCategory>;
  on: Scalars['Date']['output'];
  outcome: CareLeaverOutcome;
  possible: Array<CareLeaverCategory>;
  /** Null when the category will not be known. */
  rule: Maybe<CareLeaverRule>;
  /** Null when the category will not be known. */
  support: Maybe<CareLeaverSupport>;
};

/** A page of care leavers. */
export type CareLeaverConnection = {
  __typename?: 'CareLeaverConnection';
  nodes: Array<CareLeaver>;
  pageInfo: PageInfo;
  /** How many in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What is not certain of an answer: a question to ask, or a reading of the law. */
export type CareLeaverDoubt = {
  __typename?: 'CareLeaverDoubt';
  /** The kind of entry that settles it. Null: a reading of the law, or a record that is to be completed. */
  fact: Maybe<CareLeaverEntryKind>;
  /** Stable, such as `HOME_WITH_PARENT`. */
  id: Scalars['String']['output'];
  kind: CareLeaverDoubtKind;
  /** The question, or what was not seen in the law. */
  says: Scalars['String']['output'];
};

export type CareLeaverDoubtKind =
  /** The record itself raises the question: without an answer there is no category. */
  | 'ASKED'
  /** Nothing on record suggests it: the answer stands until somebody says so. */
  | 'OPEN'
  /** It is the law that is not certain. */
  | 'READING';

/** A duty to a care leaver on a day, and how it stands. */
export type CareLeaverDuty = {
  __typename?: 'CareLeaverDuty';
  citation: Scalars['String']['output'];
  confidence: CommissioningRuleConfidence;
  /** The last day in time. Null: no day is set, or none can be told. */
  dueOn: Maybe<Scalars['Date']['output']>;
  duty: CareLeaverDutyKind;
  /** The day of the entry that meets it. Null when none does. */
  metOn: Maybe<Scalars['Date']['output']>;
  /** Null unless not known or not evaluated. */
  reason: Maybe<CareLeaverDutyReason>;
  standing: CareLeaverDutyStanding;
  /** What is owed. */
  title: Scalars['String']['output'];
};

/** What is owed to a care leaver. */
export type CareLeaverDutyKind =
  | 'ADVICE'
  /** Of the 2026 Act; its commencement is not known. */
  | 'CORPORATE_PARENTING_2026'
  /** A summary of their health, from 16. */
  | 'HEALTH_PASSPORT'
  | 'LOCAL_OFFER'
  | 'NEEDS_ASSESSMENT'
  | 'PATHWAY_PLAN'
  /** At least every six months. */
  | 'PATHWAY_PLAN_REVIEW'
  | 'PERSONAL_ADVISER'
  /** Of the 2026 Act; its commencement is not known. */
  | 'STAYING_CLOSE'
  /** With former foster carers, to 21. */
  | 'STAYING_PUT'
  /** A personal adviser from 21 to 24, on request, since 1 April 2018. */
  | 'SUPPORT_TO_25';

/** Why a duty is not known or not evaluated. */
export type CareLeaverDutyReason =
  /** The authority owes it to all, not to one person. */
  | 'AUTHORITYS_OWN'
  /** Whether the young person lives with former foster carers is not on record. */
  | 'CARER_NOT_KNOWN'
  /** It is owed in some of the categories that the person may be in, and not in others. */
  | 'CATEGORY_NOT_KNOWN'
  /** When the Act commences is not known. */
  | 'COMMENCEMENT_NOT_KNOWN'
  /** Nothing that would tell is kept here. */
  | 'NOT_RECORDED'
  /** There is no pathway plan on record to review. */
  | 'NO_PLAN';

/** How a duty stands by the record. */
export type CareLeaverDutyStanding =
  /** Not yet, and in time. */
  | 'DUE'
  /** The record shows it. */
  | 'MET'
  /** The law is not known to be in force, or it is not owed to one person. */
  | 'NOT_EVALUATED'
  /** The record does not tell whether it is owed or met. */
  | 'NOT_KNOWN'
  /** Owed when the young person asks; nobody has recorded that they did. */
  | 'ON_REQUEST'
  /** Nothing on record meets it, and the day has passed. */
  | 'OVERDUE';

/**
 * Something told of a care leaver that care periods do not tell, or done for them. From `startedOn` until the day before `endedOn`.
 * One of its kind at a time.
 */
export type CareLeaverEntry = {
  __typename?: 'CareLeaverEntry';
  /** The authority's own id of the personal adviser. Null for other kinds. */
  adviser: Maybe<Scalars['String']['output']>;
  /** First day without it; null while it lasts. Of what is done on a day: the next day. */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** False: it is known not to have been so. A day that no entry covers is one of which nobody has told anything. */
  holds: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  kind: CareLeaverEntryKind;
  source: FactSource;
  startedOn: Scalars['Date']['output'];
  /** Pass as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
};

/** What an entry tells. */
export type CareLeaverEntryKind =
  /** Privately fostered, or accommodated by a voluntary organisation, in a private children's home, or for three months by health, education or in a care home. */
  | 'ACCOMMODATED_OTHERWISE'
  /** Detained, or in hospital. */
  | 'DETAINED_OR_IN_HOSPITAL'
  /** The young person was given a summary of their health on the day. */
  | 'HEALTH_PASSPORT'
  /** Lives with a parent or somebody with parental responsibility, and it is settled. */
  | 'HOME_WITH_PARENT'
  /** In education or training. */
  | 'IN_EDUCATION'
  /** Looked after by another authority. */
  | 'LOOKED_AFTER_ELSEWHERE'
  /** The assessment of needs was completed on the day. */
  | 'NEEDS_ASSESSMENT'
  /** The pathway plan was made on the day. */
  | 'PATHWAY_PLAN'
  /** The pathway plan was reviewed on the day. */
  | 'PATHWAY_PLAN_REVIEW'
  /** Has a personal adviser. */
  | 'PERSONAL_ADVISER'
  /** The care of these days was a series of breaks planned beforehand. */
  | 'PLANNED_SERIES'
  /** Stays with former foster carers. */
  | 'STAYING_PUT'
  /** Asked the authority for support on the day (from 21). */
  | 'SUPPORT_REQUESTED';

export type CareLeaverEntryOk = {
  __typename?: 'CareLeaverEntryOk';
  entry: CareLeaverEntry;
};

export type CareLeaverEntryResult = CareLeaverEntryOk | DaysOutOfOrder | InputRefused | PeriodOverlaps | RecordNotFound | VersionConflict;

/** The entry was taken back. */
export type CareLeaverEntryTakenBack = {
  __typename?: 'CareLeaverEntryTakenBack';
  /** Of the entry that was taken back. */
  id: Scalars['ID']['output'];
};

/**
 * Figures of care leavers of some ages, whose measure of the year is recorded. Denominators are all of them but those who died or
 * returned home; who refuses contact or needs no services is in them, and counted beside.
 */
export type CareLeaverFigureGroup = {
  __typename?: 'CareLeaverFigureGroup';
  accommodationNotKnown: CareLeaverShare;
  activityNotKnown: CareLeaverShare;
  /** Age on 31 March, this age in. */
  ageFrom: Scalars['Int']['output'];
  /** Age on 31 March, this age out. */
  ageUntil: Scalars['Int']['output'];
  died: Scalars['Int']['output'];
  inEducationOrWork: CareLeaverShare;
  inTouch: CareLeaverShare;
  needsNoServices: Scalars['Int']['output'];
  /** Not in education, employment or training (G4, G5, G6). */
  notInEducationOrWork: CareLeaverShare;
  /** With a measure of the year. */
  recorded: Scalars['Int']['output'];
  refused: Scalars['Int']['output'];
  returnedHome: Scalars['Int']['output'];
  /** Stay with former foster carers on 31 March, by their entries. */
  stayingPut: CareLeaverShare;
  suitableAccommodation: CareLeaverShare;
  unsuitableAccommodation: CareLeaverShare;
};

/** Figures of an authority's care leavers for a year's return. */
export type CareLeaverFigures = {
  __typename?: 'CareLeaverFigures';
  authority: Organisation;
  /** Each age from 17 to 21, then 22 to 25 together: those who asked for support. */
  byAge: Array<CareLeaverFigureGroup>;
  /** 17 to 21: about whom the return asks each year. */
  total: CareLeaverFigureGroup;
  /** The year ending 31 March. */
  year: Scalars['Int']['output'];
};

/** Conditions on care leavers; all that are given must hold. */
export type CareLeaverFilter = {
  /** Completed years; this age is in. */
  ageFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Completed years; this age is out. */
  ageUntil?: InputMaybe<Scalars['Int']['input']>;
  category?: InputMaybe<Array<CareLeaverCategory>>;
  measureState?: InputMaybe<Array<CareLeaverMeasureState>>;
  outcome?: InputMaybe<Array<CareLeaverOutcome>>;
  /** The authority's own ids of personal advisers on the day: their caseload. */
  personalAdviser?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: no personal adviser on record on the day. False: one is. */
  withoutPersonalAdviser?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a care leaver is doing, as the SSDA903 return asks it once a year (OC3). */
export type CareLeaverMeasure = {
  __typename?: 'CareLeaverMeasure';
  /** ACCOM code, e.g. `U1`; `0` not known or not applicable. */
  accommodation: Scalars['String']['output'];
  /** In words. Null when no public source says. */
  accommodationDescription: Maybe<Scalars['String']['output']>;
  /** ACTIV code, e.g. `F2`; `0` not known or not applicable. */
  activity: Scalars['String']['output'];
  /** In words. Null when no public source says. */
  activityDescription: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** IN_TOUCH code: `YES`, `NO`, `DIED`, `REFU` refuses, `NREQ` needs no services, `RHOM` returned home for six months. */
  inTouch: Scalars['String']['output'];
  /** On which day it was so. Null: the return does not say. */
  observedOn: Maybe<Scalars['Date']['output']>;
  /** Taken outside the birthday window: a warning. The window is from memory of the guidance. */
  outsideWindow: Scalars['Boolean']['output'];
  /** Null: not known or not applicable. */
  suitableAccommodation: Maybe<Scalars['Boolean']['output']>;
  /** Pass as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
  /** The year ending 31 March. */
  year: Scalars['Int']['output'];
};

export type CareLeaverMeasureOk = {
  __typename?: 'CareLeaverMeasureOk';
  measure: CareLeaverMeasure;
};

export type CareLeaverMeasureResult = CareLeaverMeasureOk | InputRefused | MeasureBreaksRules | RecordNotFound | VersionConflict;

/** How the measure of the year stands. */
export type CareLeaverMeasureState =
  /** The window is open. */
  | 'DUE'
  /** The window has not opened, or the return takes no row of them: of no age for it, too little care, or still looked after at 17. */
  | 'NOT_DUE'
  /** 22 to 25: only of those who asked for support; nobody has recorded that they did. */
  | 'ON_REQUEST'
  /** The window has closed. */
  | 'OVERDUE'
  | 'RECORDED';

/** When the measures of a year are taken: three months before the birthday in it to one month after. */
export type CareLeaverMeasureWindow = {
  __typename?: 'CareLeaverMeasureWindow';
  /** Attained on the birthday. */
  age: Scalars['Int']['output'];
  birthday: Scalars['Date']['output'];
  /** The last day. */
  closesOn: Scalars['Date']['output'];
  opensOn: Scalars['Date']['output'];
};

/** How sure a category is. */
export type CareLeaverOutcome =
  | 'DETERMINED'
  /** The record raises a question without whose answer there is no category. Never to be read as none. */
  | 'NOT_KNOWN'
  /** It stands, and something named in `doubts` could change it. */
  | 'PROVISIONAL';

/** The OC3 rows of an authority's return for a year, in the return's own layout. */
export type CareLeaverReturn = {
  __typename?: 'CareLeaverReturn';
  /** CSV with the columns CHILD, DOB, IN_TOUCH, ACTIV, ACCOM; children in order of their ids. */
  csv: Scalars['String']['output'];
  /** Those whose row breaks a rule that can be told from the measures alone; their rows are in `csv` too. */
  problems: Array<CareLeaverReturnProblem>;
  /** Rows in `csv`. */
  rows: Scalars['Int']['output'];
  /** The year ending 31 March. */
  year: Scalars['Int']['output'];
};

/** A care leaver whose row the return would refuse. */
export type CareLeaverReturnProblem = {
  __typename?: 'CareLeaverReturnProblem';
  broken: Array<BrokenReturnRule>;
  childId: Scalars['ID']['output'];
};

/** A rule on categories or duties, with its source. */
export type CareLeaverRule = {
  __typename?: 'CareLeaverRule';
  citation: Scalars['String']['output'];
  confidence: CommissioningRuleConfidence;
  /** Stable, such as `CL-ELIGIBLE`. */
  id: Scalars['String']['output'];
  /** What it says. */
  title: Scalars['String']['output'];
};

/** A share with what it was made from. */
export type CareLeaverShare = {
  __typename?: 'CareLeaverShare';
  denominator: Scalars['Int']['output'];
  numerator: Scalars['Int']['output'];
  /** Not rounded. Null of nobody. */
  percentage: Maybe<Scalars['Float']['output']>;
  /** To one decimal, such as `97.8 %`. Null of nobody. */
  shown: Maybe<Scalars['String']['output']>;
};

export type CareLeaverSort = {
  direction?: SortDirection;
  field: CareLeaverSortField;
};

export type CareLeaverSortField =
  /** In the order of the enum; not known comes last. */
  | 'CATEGORY'
  | 'DATE_OF_BIRTH'
  /** The last day of the year's birthday window; without one comes last. */
  | 'MEASURE_CLOSES_ON';

/** How far the law reaches. */
export type CareLeaverSupport =
  | 'FULL'
  /** From 21: only while in education or training. */
  | 'IN_EDUCATION'
  | 'NONE'
  /** From 21: the young person asks for it. */
  | 'ON_REQUEST';

/** A continuous time in which a child is looked after by the authority. */
export type CarePeriod = {
  __typename?: 'CarePeriod';
  child: Child;
  /** Why it ended, as an SSDA903 REC code, e.g. `E4A`. Null while it lasts, when not recorded, or when hidden from the caller (see `access.hidden` of the child). */
  endReason: Maybe<Scalars['String']['output']>;
  /** The day the child ceased to be looked after; null while it lasts. */
  endedOn: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** Oldest first; empty when hidden from the caller (see `access.hidden` of the child). */
  legalStatuses: Array<LegalStatus>;
  placements: PlacementConnection;
  /** The day the child became looked after: day 0 of the statutory clocks. */
  startedOn: Scalars['Date']['output'];
  /** Pass as `expectedVersion` when changing the care period. */
  version: Scalars['Int']['output'];
};


/** A continuous time in which a child is looked after by the authority. */
export type CarePeriodPlacementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<PlacementSort>>;
};

/** A care period as it was known. */
export type CarePeriodAsOf = {
  __typename?: 'CarePeriodAsOf';
  /** Null when none was recorded, or hidden. */
  endReason: Maybe<Scalars['String']['output']>;
  /** Null when it was not known to have ended. */
  endedOn: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  known: Known;
  startedOn: Scalars['Date']['output'];
};

/** A page of care periods. */
export type CarePeriodConnection = {
  __typename?: 'CarePeriodConnection';
  nodes: Array<CarePeriod>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Conditions on care periods; all that are given must hold. */
export type CarePeriodFilter = {
  endedOn?: InputMaybe<DateFilter>;
  /** Looked after on this day. */
  on?: InputMaybe<Scalars['Date']['input']>;
  startedOn?: InputMaybe<DateFilter>;
};

export type CarePeriodSort = {
  direction?: SortDirection;
  field: CarePeriodSortField;
};

export type CarePeriodSortField =
  | 'STARTED_ON';

/** A registration that would be. */
export type ChangedGpRegistrationInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** The practice's NHS organisation code. Null: registered with none. */
  practiceCode?: InputMaybe<Scalars['String']['input']>;
};

/** A placement that would be. */
export type ChangedPlacementInput = {
  /** The day of the move. */
  from: Scalars['Date']['input'];
  /** Where it would be. */
  postcode: Scalars['String']['input'];
  /** SSDA903 PLACE code. */
  type: Scalars['String']['input'];
};

/** A home that would be. */
export type ChangedResidenceInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Where it would be. */
  postcode: Scalars['String']['input'];
};

/** A stretch of the caller's feed. */
export type Changes = {
  __typename?: 'Changes';
  /** Pass it as `since` to go on. Never null: with nothing new it is where the feed stands. */
  cursor: Scalars['String']['output'];
  /** True: there is more, now. False: ask again later. */
  hasMore: Scalars['Boolean']['output'];
  nodes: Array<Event>;
};

/** Why an entry was made. */
export type ChargeCause =
  /** The receiving ICB claimed it. */
  | 'CLAIMED'
  /** The claimant took it back. */
  | 'CLAIMED_IN_ERROR'
  /** The claimant itself turned out to be responsible: credited, and charged again if another does later. */
  | 'NOW_IN_AREA'
  /** Another ICB turned out to be responsible on the day of the assessment: the old one is credited, the new one charged. */
  | 'PAYER_CHANGED'
  /** A price was loaded after the charge: it is credited without a price and charged anew with it. */
  | 'PRICE_LOADED';

/** What an entry says. */
export type ChargeEntry =
  /** The payer owes the price. */
  | 'CHARGE'
  /** A charge is taken back. */
  | 'CREDIT';

/** Whether a price was loaded for the day of the assessment. */
export type ChargePriceState =
  | 'PRICED'
  /** No price is loaded: what is owed is not known, which is not zero. */
  | 'PRICE_NOT_LOADED';

/** The entries of a month between a payer and a provider. Of a claimant's or an authority's, only those that it may see. */
export type ChargeStatement = {
  __typename?: 'ChargeStatement';
  /** The lines as CSV for a spreadsheet (RFC 4180, byte order mark, header row). Names no child. */
  csv: Scalars['String']['output'];
  /** In the order in which they were recorded. */
  lines: Array<AssessmentCharge>;
  /** How many lines have no price, credits among them. While there are any, the total is not what is owed. */
  linesWithoutPrice: Scalars['Int']['output'];
  /** As `2026-11`. */
  month: Scalars['String']['output'];
  payer: Organisation;
  provider: Organisation;
  /** Charges less credits, of the lines that have a price. */
  totalPence: Scalars['Int']['output'];
};

/** An assessment as far as its charge goes. */
export type ChargedAssessment = {
  __typename?: 'ChargedAssessment';
  /** Decides who pays, and by which price. */
  assessedOn: Scalars['Date']['output'];
  deliveredBy: AssessmentDeliverer;
  kind: AssessmentKind;
  /** When its report passed the quality check. */
  qualityCheckedOn: Scalars['Date']['output'];
  /** The claimant's own. */
  reference: Scalars['String']['output'];
};

export type CheckAssessmentQualityInput = {
  /** One for each question. */
  answers: Array<ChecklistAnswerInput>;
  assessmentId: Scalars['ID']['input'];
  /** Of `assessmentQualityChecklist`. */
  checklistVersion: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
};

export type CheckAssessmentQualityOk = {
  __typename?: 'CheckAssessmentQualityOk';
  assessment: Assessment;
  qualityCheck: QualityCheck;
};

export type CheckAssessmentQualityResult = CheckAssessmentQualityOk | IllegalAssessmentStep | InputRefused | RecordNotFound | VersionConflict;

/** An answer, as it was given. */
export type ChecklistAnswer = {
  __typename?: 'ChecklistAnswer';
  answer: ChecklistAnswerValue;
  comment: Maybe<Scalars['String']['output']>;
  question: Scalars['ID']['output'];
};

export type ChecklistAnswerInput = {
  answer: ChecklistAnswerValue;
  /** 1 to 1,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  question: Scalars['ID']['input'];
};

/** An answer of the quality checklist. */
export type ChecklistAnswerValue =
  | 'NO'
  | 'NOT_APPLICABLE'
  | 'YES';

/** A question of the quality checklist. */
export type ChecklistQuestion = {
  __typename?: 'ChecklistQuestion';
  /** Must be answered yes, or that it does not apply, for a report to pass. */
  critical: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type Child = {
  __typename?: 'Child';
  access: ChildAccess;
  /** Oldest first, those that are over too; empty when hidden from the caller. */
  addressProtections: Array<AddressProtection>;
  /**
   * What was known of the child at a moment, and is told of a day: what was true then, as we knew it then. `validAt` null: of all days.
   * `knownAt` null: now; later than now is refused.
   */
  asOf: ChildAsOf;
  /** As `Query.assessmentClocks`: what was done last, and what is due and when. Empty when hidden from the caller (see `access.hidden`). */
  assessmentClocks: Array<AssessmentClock>;
  /** Those that the caller may read, the latest request first. */
  assessments: Array<Assessment>;
  /** As a care leaver on `on` (today when not given). Null when hidden from the caller (see `access.hidden`). */
  careLeaver: Maybe<CareLeaver>;
  /** Oldest first; those the caller may see. */
  carePeriods: CarePeriodConnection;
  /** As `Query.consentStanding`. Null when hidden from the caller (see `access.hidden`). */
  consentStanding: Maybe<Array<ConsentStanding>>;
  dateOfBirth: Scalars['Date']['output'];
  /** The determination that holds on `on` (today when not given). Null when there is none or the caller may not be told of that day. */
  determinationOn: Maybe<Determination>;
  /** Ethnicity as an SSDA903 code, e.g. `WBRI`; null when not recorded or hidden. */
  ethnicity: Maybe<Scalars['String']['output']>;
  /** Oldest first; those the caller may see. A day that none covers is one of which nobody has told anything. */
  gpRegistrations: Array<GpRegistration>;
  id: Scalars['ID']['output'];
  /** The authority's own id for the child (CHILD in the SSDA903 return). Unique within the authority only. Null when hidden from the caller. */
  localId: Maybe<Scalars['String']['output']>;
  /** Records that were merged into this one, the first merge first; also those that were taken back. */
  merges: Array<ChildMerge>;
  /** NHS number, ten digits. Null when not recorded or hidden. The SSDA903 return does not carry one. */
  nhsNumber: Maybe<Scalars['String']['output']>;
  /** The placement on `on` (today when not given). Null when the caller sees none. */
  placementOn: Maybe<Placement>;
  /** Those the caller may see; latest first unless sorted otherwise. */
  placements: PlacementConnection;
  /**
   * Other records that may be of this child, of those that the caller sees: those of which most speaks first. Of children of other
   * authorities only whoever sees both is told.
   */
  possibleDuplicates: Array<PossibleDuplicate>;
  /** Those that the caller may read, the longest wait first. */
  referrals: Array<Referral>;
  /** Oldest first; empty when hidden from the caller. A day that none covers is one of which nobody has told anything. */
  residences: Array<Residence>;
  responsibleAuthority: Organisation;
  sex: Maybe<Sex>;
  /** Unaccompanied asylum-seeking child. */
  unaccompaniedAsylumSeeking: YesNoNotKnown;
  /** Unique pupil number. Null when not recorded or hidden. */
  upn: Maybe<Scalars['String']['output']>;
  /** Pass as `expectedVersion` when changing the child. */
  version: Scalars['Int']['output'];
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildAsOfArgs = {
  knownAt: InputMaybe<Scalars['DateTime']['input']>;
  validAt: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildAssessmentClocksArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildCareLeaverArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildCarePeriodsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CarePeriodFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<CarePeriodSort>>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildConsentStandingArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildDeterminationOnArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildPlacementOnArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** A child in care, as one responsible authority knows them. The same person known to two authorities is two records. */
export type ChildPlacementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<PlacementSort>>;
};

/** What the caller may do with a child, why they see the child, and what is hidden. */
export type ChildAccess = {
  __typename?: 'ChildAccess';
  canRecordPlacement: Permission;
  canStartCarePeriod: Permission;
  hidden: Array<HiddenField>;
  /** The bases on which the caller sees this child today. */
  visibleBecause: Array<AccessReason>;
};

/**
 * What was known of a child at a moment: as the record stood then, whatever was corrected or taken back since. Who may see it goes by
 * who the caller is today, and what is hidden of a record is hidden of its past. A moment within the seconds in which a change is being
 * committed may still be answered without it.
 */
export type ChildAsOf = {
  __typename?: 'ChildAsOf';
  /** Oldest first. Null when not answered; empty when none was known that the caller may see. */
  carePeriods: Maybe<Array<CarePeriodAsOf>>;
  /** The child as they are on record now. */
  child: Child;
  /** How consent stood for each scope on `validAt` (on the day of `knownAt` when not given), by what was known. */
  consentStanding: Maybe<Array<ConsentStandingAsOf>>;
  /** Those decided on or before `validAt`, oldest first; also those withdrawn by then. */
  consents: Maybe<Array<ConsentAsOf>>;
  /** Null when not answered: `notAnswered` says why. */
  details: Maybe<ChildDetailsAsOf>;
  /**
   * What was determined then of who is responsible, by its days. To the receiving ICB as `commissionerTimeline` tells it: of the days of
   * the placement, without what was made before they were told and was superseded since.
   */
  determinations: Maybe<Array<Determination>>;
  /** As `carePeriods`. The past of a registration is for those alone who see all of them. */
  gpRegistrations: Maybe<Array<GpRegistrationAsOf>>;
  /** The moment whose knowledge is told. */
  knownAt: Scalars['DateTime']['output'];
  /** As `carePeriods`. */
  legalStatuses: Maybe<Array<LegalStatusAsOf>>;
  /** All that is not answered, and why. */
  notAnswered: Array<NotAnswered>;
  /** As `carePeriods`. */
  placements: Maybe<Array<PlacementAsOf>>;
  /** As `carePeriods`. */
  residences: Maybe<Array<ResidenceAsOf>>;
  /** The day of which what was true is told; null for all days. */
  validAt: Maybe<Scalars['Date']['output']>;
};

/** A page of children. */
export type ChildConnection = {
  __typename?: 'ChildConnection';
  nodes: Array<Child>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who a child is, as it was known. */
export type ChildDetailsAsOf = {
  __typename?: 'ChildDetailsAsOf';
  dateOfBirth: Scalars['Date']['output'];
  /** Null when not recorded or hidden. */
  ethnicity: Maybe<Scalars['String']['output']>;
  known: Known;
  /** Null when hidden. */
  localId: Maybe<Scalars['String']['output']>;
  /** Null when not recorded or hidden. */
  nhsNumber: Maybe<Scalars['String']['output']>;
  /** Null when not recorded. */
  sex: Maybe<Sex>;
  /** On `validAt`; on the day of `knownAt` when not given. */
  unaccompaniedAsylumSeeking: YesNoNotKnown;
  /** Null when not recorded or hidden. */
  upn: Maybe<Scalars['String']['output']>;
};

/** Conditions on children; all that are given must hold. */
export type ChildFilter = {
  dateOfBirth?: InputMaybe<DateFilter>;
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Looked after on this day. */
  inCareOn?: InputMaybe<Scalars['Date']['input']>;
  /** The authority's own ids. Matches only where the caller may see them. */
  localId?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organisation ids of responsible authorities. */
  responsibleAuthorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  sex?: InputMaybe<Array<Sex>>;
  unaccompaniedAsylumSeeking?: InputMaybe<Array<YesNoNotKnown>>;
};

/** A record that was merged into this child's. Its id still leads here: `child(id:)` with it answers with this child. */
export type ChildMerge = {
  __typename?: 'ChildMerge';
  child: Child;
  /** The id of the record that was merged. */
  formerId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  mergedAt: Scalars['DateTime']['output'];
  /** The issuer's id of who merged them; null when hidden: for the responsible authority. */
  mergedBy: Maybe<Scalars['String']['output']>;
  /** Why, in their words; null when hidden: for the responsible authority. */
  reason: Maybe<Scalars['String']['output']>;
  /** Why the merge was taken back; null while it stands, and when hidden: for the responsible authority. */
  unmergeReason: Maybe<Scalars['String']['output']>;
  /** Null while the records are one. */
  unmergedAt: Maybe<Scalars['DateTime']['output']>;
  version: Scalars['Int']['output'];
  /** What was written between the merge and its end, for somebody to allot; null while the records are one, and when hidden. */
  writtenSince: Maybe<Array<WrittenSinceMerge>>;
};

/** The child whom a care period is about: one already recorded, or a new one. */
export type ChildReference =
  { id: Scalars['ID']['input']; new?: never; }
  |  { id?: never; new: NewChild; };

export type ChildSort = {
  direction?: SortDirection;
  field: ChildSortField;
};

export type ChildSortField =
  | 'DATE_OF_BIRTH'
  | 'RESPONSIBLE_AUTHORITY';

/** The two records cannot be merged as things are. Nothing was changed. */
export type ChildrenNotMergeable = {
  __typename?: 'ChildrenNotMergeable';
  message: Scalars['String']['output'];
  notMergeableBecause: ChildrenNotMergeableReason;
};

export type ChildrenNotMergeableReason =
  /** Somebody decided that they are two children. Decide otherwise first. */
  | 'DECIDED_DIFFERENT'
  /** Their NHS numbers differ: another person than the caller must have decided that they are the same. */
  | 'NHS_NUMBERS_DIFFER';

/** An assessment that the receiving ICB claims for. */
export type ClaimAssessmentChargeInput = {
  assessedOn: Scalars['Date']['input'];
  /** Placed in the claimant's area on the day of the assessment; seen by it today. */
  childId: Scalars['ID']['input'];
  deliveredBy: AssessmentDeliverer;
  kind: AssessmentKind;
  /** Organisation id of the provider that did it. */
  providerId: Scalars['ID']['input'];
  /** When its report passed the quality check. Null: it has not, and nothing is owed until it does. */
  qualityCheckedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The claimant's own, 1 to 50 characters. Payer and provider read it: it must not name the child. */
  reference: Scalars['String']['input'];
};

export type ClaimAssessmentChargeOk = {
  __typename?: 'ClaimAssessmentChargeOk';
  charge: AssessmentCharge;
};

export type ClaimAssessmentChargeResult = AlreadyClaimed | ClaimAssessmentChargeOk | DaysOutOfOrder | InputRefused | NotChargeable | RecordNotFound;

/** The class of a period of care in the measures of initial assessments, as of a day. */
export type ClassifiedInitialAssessment = {
  __typename?: 'ClassifiedInitialAssessment';
  /** Assessed by a registered medical practitioner through the due day. */
  assessedInTime: Scalars['Boolean']['output'];
  class: InitialAssessmentClass;
  /** Whether it is in the denominator. */
  counts: Scalars['Boolean']['output'];
  /** And the report back by the same day. */
  reportedInTime: Scalars['Boolean']['output'];
};

/** Whether something was done by the due day. */
export type ClockMeasure = {
  __typename?: 'ClockMeasure';
  doneOn: Maybe<Scalars['Date']['output']>;
  dueOn: Maybe<Scalars['Date']['output']>;
  /** Of what was missed, so far. */
  lateByWorkingDays: Maybe<Scalars['Int']['output']>;
  state: ClockMeasureState;
};

/** How a measure of a clock stands. */
export type ClockMeasureState =
  | 'MET'
  /** Done after the due day, or not done and the due day has passed. On the due day itself there is time. */
  | 'MISSED'
  /** The bank holidays of a year are not loaded: nobody can say. */
  | 'NOT_EVALUATED'
  | 'NOT_REQUIRED'
  | 'RUNNING';

export type CloseBreakGlassReviewInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** What was found, up to 1,000 characters. */
  note: Scalars['String']['input'];
  outcome: BreakGlassOutcome;
};

export type CloseBreakGlassReviewOk = {
  __typename?: 'CloseBreakGlassReviewOk';
  grant: BreakGlass;
};

export type CloseBreakGlassReviewResult = BreakGlassNotReviewable | CloseBreakGlassReviewOk | InputRefused | RecordNotFound | VersionConflict;

export type CloseSealedOpeningReviewInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** What was found, up to 1,000 characters. */
  note: Scalars['String']['input'];
  outcome: BreakGlassOutcome;
};

export type CloseSealedOpeningReviewOk = {
  __typename?: 'CloseSealedOpeningReviewOk';
  opening: SealedOpening;
};

export type CloseSealedOpeningReviewResult = CloseSealedOpeningReviewOk | InputRefused | RecordNotFound | SealedOpeningNotPossible | VersionConflict;

/** Who answers for a service. */
export type Commissioner = {
  __typename?: 'Commissioner';
  /** Of NHS England: the ICB with which the case is aligned. Null when none is. */
  alignedIcb: Maybe<Organisation>;
  /** Code of a Welsh Local Health Board; null for the other kinds. */
  healthBoardCode: Maybe<Scalars['String']['output']>;
  /** What kind of body it is. */
  kind: CommissionerKind;
  /** As a commissioner would say it. */
  name: Scalars['String']['output'];
  /** Of NHS England; null for the other kinds. */
  nhsEnglandRole: Maybe<NhsEnglandRole>;
  /** The ICB or the local authority; null for the other kinds. */
  organisation: Maybe<Organisation>;
};

/** Which commissioner is responsible, under which rule, and how sure that is. */
export type CommissionerAnswer = {
  __typename?: 'CommissionerAnswer';
  /** Parties beside the commissioner. */
  alongside: Array<CommissioningSideParty>;
  /** Whom other readings of the law would name. */
  alternatives: Array<CommissioningAlternative>;
  /** Who is responsible. */
  commissioner: CommissionerOnDays;
  /** Every rule that had a say: overlays, the rule that named the commissioner, the one that fixed the originating ICB. */
  decidedBy: Array<CommissioningRule>;
  /** Null before the first edition. */
  edition: Maybe<CommissioningEdition>;
  /** The whole reasoning, line by line. */
  explanation: Array<CommissioningLine>;
  /** What could change it. */
  factsMissing: Array<CommissioningFactMissing>;
  /** What the answer rests on. */
  factsUsed: Array<CommissioningFactUsed>;
  /** Of every answer that is not determined; else null. */
  interimPayer: Maybe<InterimPayer>;
  /** The day asked about. */
  on: Scalars['Date']['output'];
  /** Null when the child is in no accommodation that asks for one. */
  originatingIcb: Maybe<OriginatingIcb>;
  /** How sure it is. */
  outcome: CommissionerOutcome;
  /** Empty exactly when the answer is determined. */
  reasonCodes: Array<CommissioningReasonCode>;
  /** The rule that named the commissioner; null when none did. */
  rule: Maybe<CommissioningRule>;
  /** In the order of the decision table. */
  rulesTried: Array<CommissioningRuleTried>;
  /** The service asked about. */
  service: CommissioningServiceCategory;
  /** What to know about it. */
  warnings: Array<CommissioningWarning>;
};

/** What would be otherwise. All that is given changes together; nothing is stored. */
export type CommissionerChangeInput = {
  /** The child ceases to be looked after on this day. */
  careEndsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Another registration from a day on; what was registered from then on is left out. */
  gpRegistration?: InputMaybe<ChangedGpRegistrationInput>;
  /** The same question on another day. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** A move to another placement by the authority; what was placed from then on is left out. */
  placement?: InputMaybe<ChangedPlacementInput>;
  /** Another home from a day on. */
  residence?: InputMaybe<ChangedResidenceInput>;
};

/** Something in which two answers differ. */
export type CommissionerComparedField =
  /** Parties beside the commissioner. */
  | 'ALONGSIDE'
  /** Whom other readings would name. */
  | 'ALTERNATIVES'
  /** Who is responsible on the day. */
  | 'COMMISSIONER'
  /** Every rule that had a say. */
  | 'DECIDED_BY'
  /** The edition of *Who Pays?*. */
  | 'EDITION'
  /** What could change it. */
  | 'FACTS_MISSING'
  /** Who pays meanwhile. */
  | 'INTERIM_PAYER'
  /** The originating ICB on the day. */
  | 'ORIGINATING_ICB'
  /** How sure it is. */
  | 'OUTCOME'
  /** Why it is not determined. */
  | 'REASON_CODES'
  /** The rule that named the commissioner. */
  | 'RULE'
  /** Who carries that responsibility today. */
  | 'SUCCESSOR_TODAY'
  /** What to know about it. */
  | 'WARNINGS';

/** Two answers, and in what they differ. */
export type CommissionerComparison = {
  __typename?: 'CommissionerComparison';
  /** As they would be. */
  after: CommissionerAnswer;
  /** As the facts are. */
  before: CommissionerAnswer;
  /** Empty when nothing would change. */
  differences: Array<CommissionerDifference>;
};

/** One thing in which two answers differ. Not compared: wording, and which rules were tried on the way. */
export type CommissionerDifference = {
  __typename?: 'CommissionerDifference';
  /** Codes and ids, joined by spaces; null when there is none. */
  after: Maybe<Scalars['String']['output']>;
  /** Codes and ids, joined by spaces; null when there was none. */
  before: Maybe<Scalars['String']['output']>;
  /** In what they differ. */
  field: CommissionerComparedField;
};

/** What kind of body answers. */
export type CommissionerKind =
  /** An integrated care board. */
  | 'ICB'
  /** No named organisation: whichever ICB's area the child is in when care is asked for. Only an interim payer is ever that. */
  | 'ICB_WHERE_PRESENT'
  /** An upper-tier authority. */
  | 'LOCAL_AUTHORITY'
  /** A role, see `nhsEnglandRole`; which organisation holds it changes with the law. */
  | 'NHS_ENGLAND'
  /** By its code: the directory holds no Welsh bodies. */
  | 'WELSH_HEALTH_BOARD';

/** A commissioner on the day asked about, and who carries that responsibility today. */
export type CommissionerOnDays = {
  __typename?: 'CommissionerOnDays';
  /** Null when nobody can be named. */
  onTheDay: Maybe<Commissioner>;
  /** Null when nobody can be named, or the facts do not say which part of a divided ICB followed. */
  today: Maybe<Commissioner>;
};

/** How sure the answer is. */
export type CommissionerOutcome =
  /** The facts and the law name one commissioner. */
  | 'DETERMINED'
  /** Nobody can be named; `reasonCodes` says why. */
  | 'INDETERMINATE'
  /** Somebody is named, but a fact or the reading of the law is unsure; `reasonCodes` says which. */
  | 'PROVISIONAL';

/** An adoption order. */
export type CommissioningAdoptionOrderInput = {
  /** From this day the child is the adopters', and the general rule applies. */
  madeOn: Scalars['Date']['input'];
  /** Organisation id or code of the authority that placed the child: its duty of adoption support lasts three years. */
  placingAuthorityId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whom another reading of the law would name. */
export type CommissioningAlternative = {
  __typename?: 'CommissioningAlternative';
  /** Whom it would name; null for nobody. */
  onTheDay: Maybe<Commissioner>;
  /** The other reading, in words. */
  reading: Scalars['String']['output'];
  /** Who carries that today. */
  today: Maybe<Commissioner>;
};

/** Who arranged accommodation. */
export type CommissioningArrangedByInput = {
  /** Of `LA` and `LA_WITH_ICB`. Null: the authority of the care status of that day. */
  authority?: InputMaybe<CommissioningAuthorityInput>;
  /** Of `ICB` and `LA_WITH_ICB`, which need it: organisation id or code. */
  icbId?: InputMaybe<Scalars['ID']['input']>;
  /** An authority, an ICB, both or neither. */
  kind: CommissioningArranger;
};

/** Who arranged accommodation. It decides which limb of the child rule applies (SI 2022/635 Schedule). */
export type CommissioningArranger =
  /** An ICB alone. */
  | 'ICB'
  /** A local authority. */
  | 'LA'
  /** A local authority together with an ICB. */
  | 'LA_WITH_ICB'
  /** The young person or the family found it themselves. */
  | 'NOBODY'
  /** Nobody can say: asked for where it matters. */
  | 'NOT_KNOWN';

/** A local authority. Of one outside England, the country alone. */
export type CommissioningAuthorityInput = {
  /** `WALES` and `SCOTLAND` matter: rules WALES-IN and SCOT-NI. */
  country?: Country;
  /** Organisation id or code. Null when it is not known which. */
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** What a person is to the authority's duties (Children Act 1989). */
export type CommissioningCareStatus =
  /** An adoption order was made. */
  | 'ADOPTED'
  /** Was looked after, and is none of the above. */
  | 'CEASED'
  /** Section 23C: 18 or older, was looked after. A child's rule no longer applies. */
  | 'FORMER_RELEVANT'
  /** Section 22. */
  | 'LOOKED_AFTER'
  /** Never was looked after, as far as is known. */
  | 'NOT_IN_CARE'
  /** Section 24(1A) or (1B): qualifies for advice and assistance. */
  | 'QUALIFYING'
  /** Section 23A: aged 16 or 17, was looked after, no longer is. */
  | 'RELEVANT'
  /** Under a special guardianship or child arrangements order. */
  | 'SGO';

/** What the person was to an authority's duties, and when. */
export type CommissioningCareStatusInput = {
  /** Which authority has the duties. */
  authority?: InputMaybe<CommissioningAuthorityInput>;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Of a Welsh authority: the Local Health Board of origin. */
  lhbCode?: InputMaybe<Scalars['String']['input']>;
  /** It is status A of the child rule (SI 2022/635 Schedule). */
  status: CommissioningCareStatus;
  /** Where the child was when the authority took responsibility (ORIG-3). */
  tookResponsibilityAt?: InputMaybe<CommissioningPlaceInput>;
  /** First day without it. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** Accommodation for continuing care that an ICB arranged. */
export type CommissioningContinuingCareInput = {
  /** Whether the person is eligible for *adult* NHS continuing healthcare. */
  adultEligible?: YesNoNotKnown;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Organisation id or code of the ICB. */
  icbId: Scalars['ID']['input'];
  /** Where the accommodation is. */
  place: CommissioningPlaceInput;
  /** First day after it. Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A detention under the Mental Health Act 1983; `from` and `until` are the days of the detention itself. */
export type CommissioningDetentionInput = {
  /** First day without aftercare. Null: not discharged from it. */
  aftercareEndedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day of the application: the first one since the last discharge from aftercare decides (MHA-1). Null when not known. */
  appliedOn?: InputMaybe<Scalars['Date']['input']>;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Whether the section is one that leads to aftercare under section 117. */
  qualifying?: YesNoNotKnown;
  /** Such as `3`. */
  section: Scalars['String']['input'];
  /** First day not detained; aftercare may go on. Null: still detained. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** The edition of *Who Pays?* in force on the day asked about, never that of the day of asking. */
export type CommissioningEdition = {
  __typename?: 'CommissioningEdition';
  /** Id of the edition whose rules were applied: this one, or the last verified one before it. */
  evaluatedAs: Scalars['String']['output'];
  /** First day in force. */
  from: Scalars['Date']['output'];
  /** Such as `WP-2024`. */
  id: Scalars['String']['output'];
  /** Which document it is, and the law under it. */
  source: Scalars['String']['output'];
  /** Whether its text, or that of the law under it, has been seen. */
  verified: Scalars['Boolean']['output'];
};

/** A school named in an education, health and care plan. */
export type CommissioningEhcPlanInput = {
  /** When boarding was arranged. Null: on the day it began. */
  arrangedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether the child is accommodated at the school; day pupils are not. */
  boards?: YesNoNotKnown;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Where the school is. */
  schoolPlace: CommissioningPlaceInput;
  /** First day after it. Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A kind of fact of which it can be said that nobody knows. */
export type CommissioningFactFamily =
  /** Whether an adoption order was made. */
  | 'ADOPTION'
  /** Whether and how the person was in care. */
  | 'CARE_STATUS'
  /** Whether an ICB arranged continuing care. */
  | 'CONTINUING_CARE'
  /** Whether the person was detained or in aftercare. */
  | 'DETENTION'
  /** Whether the child boarded under a plan. */
  | 'EHC_PLAN'
  /** With which practice the person was registered, if any. */
  | 'GP_REGISTRATION'
  /** Whether the person was in hospital. */
  | 'INPATIENT_SPELL'
  /** Where the person was accommodated. */
  | 'PLACEMENT'
  /** Where the person lived. */
  | 'RESIDENCE';

/** A fact that could change the answer. */
export type CommissioningFactMissing = {
  __typename?: 'CommissioningFactMissing';
  /** The question to ask. */
  ask: Scalars['String']['output'];
  /** Where it would stand in the facts given; in the service, it begins with `service.`. */
  path: Scalars['String']['output'];
};

/** A fact that the answer rests on. */
export type CommissioningFactUsed = {
  __typename?: 'CommissioningFactUsed';
  /** In the facts given, such as `gpRegistrations[0]`. */
  path: Scalars['String']['output'];
  /** What it was read as. */
  says: Scalars['String']['output'];
};

/**
 * What is known of a person, each fact with its days: `from` is in, `until` is out. A day that no row of a list covers means that
 * there was none, unless `notKnown` says that nobody knows. Nothing of it is stored.
 */
export type CommissioningFactsInput = {
  /** At most one matters. */
  adoptionOrders?: Array<CommissioningAdoptionOrderInput>;
  /** Day of birth. */
  born: Scalars['Date']['input'];
  /** In and after care. */
  careStatuses?: Array<CommissioningCareStatusInput>;
  /** Arranged by ICBs. */
  continuingCare?: Array<CommissioningContinuingCareInput>;
  /** Under the Mental Health Act 1983. */
  detentions?: Array<CommissioningDetentionInput>;
  /** Education, health and care plans that name a school. */
  ehcPlans?: Array<CommissioningEhcPlanInput>;
  /** One at a time. */
  gpRegistrations?: Array<CommissioningGpRegistrationInput>;
  /** Who was responsible at admission stays so until discharge (SPELL-1). */
  inpatientSpells?: Array<CommissioningInpatientSpellInput>;
  /** Where the care status is not told, or for short breaks. */
  legalStatuses?: Array<CommissioningLegalStatusInput>;
  /** Of a newborn child only. */
  mother?: InputMaybe<CommissioningMotherInput>;
  /** Tells *not known* from *none*. */
  notKnown?: Array<CommissioningNotKnownInput>;
  /** Decide only who pays meanwhile. */
  payments?: Array<CommissioningPaymentInput>;
  /** All of them: the first out of area fixes the originating ICB. */
  placements?: Array<CommissioningPlacementInput>;
  /** The practices that registrations name. */
  practices?: Array<CommissioningPracticeInput>;
  /** Where the person was without living there: a port of arrival, a police station, a hospital. */
  presences?: Array<CommissioningPresenceInput>;
  /** Homes. */
  residences?: Array<CommissioningResidenceInput>;
  /** The child lives at home; the breaks move nothing (SHORT-BREAK). */
  shortBreaks?: Array<CommissioningShortBreaksInput>;
};

/** The facts cannot be used. Facts that are merely incomplete are answered. */
export type CommissioningFactsRefused = {
  __typename?: 'CommissioningFactsRefused';
  /** At least one. */
  problems: Array<CommissioningProblem>;
};

/** A registration with a GP practice. */
export type CommissioningGpRegistrationInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** One of `practices`. */
  practiceCode: Scalars['String']['input'];
  /** First day without it. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A stay in hospital: from the day of admission until the day of discharge. */
export type CommissioningInpatientSpellInput = {
  /** The day of admission. */
  from: Scalars['Date']['input'];
  /** The day of discharge. Null: still there. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** Under which law a child is cared for. */
export type CommissioningLegalBasis =
  /** Emergency protection order. */
  | 'EPO'
  /** Placement order: the authority may place the child for adoption. */
  | 'PLACEMENT_ORDER'
  /** Remanded to the authority. */
  | 'REMAND_LA'
  /** Remanded to youth detention accommodation. */
  | 'REMAND_YDA'
  /** Accommodated by agreement. */
  | 'S20'
  /** Secure accommodation order on welfare grounds. */
  | 'S25_SECURE'
  /** Care order. */
  | 'S31_FULL'
  /** Interim care order. */
  | 'S31_INTERIM'
  /** Series of short breaks, agreed over a year (Care Planning Regulations 2010, regulation 48). */
  | 'SHORT_BREAK_V3'
  /** A short break of such a series. */
  | 'SHORT_BREAK_V4';

/** A legal status; it stands in where no care status is given. */
export type CommissioningLegalStatusInput = {
  /** Under which law. */
  basis: CommissioningLegalBasis;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** First day without it. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A sentence of the reasoning, to agree or disagree with. */
export type CommissioningLine = {
  __typename?: 'CommissioningLine';
  /** Id of the rule it comes from; null when it comes from none. */
  rule: Maybe<Scalars['String']['output']>;
  /** One sentence. */
  text: Scalars['String']['output'];
};

/** Facts of the mother of a newborn child (ORIG-3). */
export type CommissioningMotherInput = {
  /** Her own; their practices are among `practices` too. */
  gpRegistrations?: Array<CommissioningGpRegistrationInput>;
  /** Her own. */
  residences?: Array<CommissioningResidenceInput>;
};

/** A time of which nobody knows a kind of fact. */
export type CommissioningNotKnownInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** First day after it. Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** Of what nobody knows. */
  what: CommissioningFactFamily;
};

/** Why a rule does not match. */
export type CommissioningNotMatchedCode =
  /** The child rule is taken to stand before this one. */
  | 'CHILD_RULE_STANDS'
  /** The accommodation lies in the area of the ICB itself: the general rule applies. */
  | 'IN_AREA'
  /** No authority or ICB accommodates the child. */
  | 'NOT_ACCOMMODATED'
  /** The person is under 18. */
  | 'NOT_AN_ADULT'
  /** Nobody arranged it whom the rule names. */
  | 'NOT_ARRANGED_SO'
  /** The person is 18 or older. */
  | 'NOT_A_CHILD'
  /** The person is registered with no GP practice that counts. */
  | 'NOT_REGISTERED'
  /** No usual residence is given. */
  | 'NO_RESIDENCE'
  /** Nothing of the kind that it asks for is given. */
  | 'NO_SUCH_FACT'
  /** The child is not looked after, nor has another status that the rule asks for. */
  | 'NO_SUCH_STATUS'
  /** It is about another service. */
  | 'OTHER_SERVICE'
  /** The accommodation lies in the area of no ICB or Local Health Board. */
  | 'OUTSIDE_ENGLAND_AND_WALES'
  /** Another rule covers the case. */
  | 'SEE_OTHER_RULE';

/** Who has been paying, whatever the law says. */
export type CommissioningPaymentInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Organisation id or code of the ICB. */
  icbId: Scalars['ID']['input'];
  /** First day after it. Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A place, as far as it is known; `{}` is a place of which nothing is. `resolvePostcode` tells district and ICB of a postcode. */
export type CommissioningPlaceInput = {
  /** Of a place outside England, the country alone. */
  country?: Country;
  /** ONS code of a district of England. Tells the authority, and the ICB where the district lies wholly in one. */
  districtCode?: InputMaybe<Scalars['String']['input']>;
  /** Organisation id or code of the ICB in whose area it lies, on any day on which that ICB existed. */
  icbId?: InputMaybe<Scalars['ID']['input']>;
};

/** Accommodation of a child in care or care leaver. */
export type CommissioningPlacementInput = {
  /** Who arranged it; not guessed when not given. */
  arrangedBy?: CommissioningArrangedByInput;
  /** When the arrangement was made: the facts of the day before it fix the originating ICB. Null: on the day it began. */
  arrangedOn?: InputMaybe<Scalars['Date']['input']>;
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** What the accommodation is. */
  kind: CommissioningPlacementKind;
  /** Where the accommodation is. */
  place: CommissioningPlaceInput;
  /** First day elsewhere. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What a child is accommodated in. */
export type CommissioningPlacementKind =
  /** Registered care home. */
  | 'CARE_HOME'
  /** Registered children's home that is not secure. */
  | 'CHILDRENS_HOME'
  /** With prospective adopters; no adoption order yet. */
  | 'FOR_ADOPTION'
  /** With foster carers, relatives among them. */
  | 'FOSTER'
  /** A secure setting. */
  | 'IMMIGRATION_REMOVAL_CENTRE'
  /** Hospital that no NHS body runs. */
  | 'INDEPENDENT_HOSPITAL'
  /** None of these. */
  | 'OTHER'
  /** A secure setting. */
  | 'PRISON'
  /** School with accommodation, arranged by the authority; boarding under a plan alone is in `ehcPlans`. */
  | 'RESIDENTIAL_SCHOOL'
  /** On a welfare order or on remand: a secure setting. */
  | 'SECURE_CHILDRENS_HOME'
  /** A secure setting. */
  | 'SECURE_TRAINING_CENTRE'
  /** Supported accommodation or lodgings for those aged 16 and over. */
  | 'SUPPORTED_ACCOMMODATION'
  /** Looked after, and living with a parent (SSDA903 `P1`). */
  | 'WITH_PARENTS'
  /** A secure setting. */
  | 'YOUNG_OFFENDER_INSTITUTION';

/** The association of a practice with an ICB. */
export type CommissioningPracticeAssociationInput = {
  /** Null: since the ICB began. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Organisation id or code of the ICB. */
  icbId: Scalars['ID']['input'];
  /** First day without it. Null: it lasts, or ended with its ICB. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A country in which a GP practice stands. */
export type CommissioningPracticeCountry =
  /** Associated with an ICB. */
  | 'ENGLAND'
  /** Of a Health and Social Care Trust. */
  | 'NORTHERN_IRELAND'
  /** Of a Scottish Health Board. */
  | 'SCOTLAND'
  /** Of a Welsh Local Health Board. */
  | 'WALES';

/** A GP practice that a registration names. Its *association* decides, never where it stands. */
export type CommissioningPracticeInput = {
  /** With which ICB it was associated, and when (the published list of core responsibility). */
  associations?: Array<CommissioningPracticeAssociationInput>;
  /** A practice outside England is associated with no ICB. */
  country?: CommissioningPracticeCountry;
  /** A practice of Defence Medical Services. */
  defence?: Scalars['Boolean']['input'];
  /** The NHS organisation code of the practice, or any name by which the registrations refer to it. */
  odsCode: Scalars['String']['input'];
  /** Where it stands: only tells to which part of a divided ICB it fell. */
  place?: InputMaybe<CommissioningPlaceInput>;
};

/** Where the person was for a time. */
export type CommissioningPresenceInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Where that was. */
  place: CommissioningPlaceInput;
  /** First day elsewhere. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** One thing that is wrong with the facts given. */
export type CommissioningProblem = {
  __typename?: 'CommissioningProblem';
  /** What is wrong. */
  code: CommissioningProblemCode;
  /** For people; never repeats what was given. */
  message: Scalars['String']['output'];
  /** Where in the facts, such as `gpRegistrations[1].practiceCode`; in the service, it begins with `service.`, in a change with `change.`. */
  path: Scalars['String']['output'];
};

/** Why the facts cannot be used. */
export type CommissioningProblemCode =
  /** Born after the day asked about. */
  | 'BORN_AFTER_DETERMINATION'
  /** A period ends before it begins, or something begins before birth. */
  | 'DATES_OUT_OF_ORDER'
  /** The district never lay in that ICB's area. */
  | 'DISTRICT_NOT_IN_ICB'
  /** The field means nothing beside what else is given: a district of a place outside England, an ICB of what no ICB arranged. */
  | 'FIELD_DOES_NOT_APPLY'
  /** It is no whole postcode. */
  | 'POSTCODE_MALFORMED'
  /** An earlier practice of the list has the same code. */
  | 'PRACTICE_TWICE'
  /** It shares a day with an earlier association of the practice. */
  | 'TWO_ASSOCIATIONS_AT_ONCE'
  /** It shares a day with an earlier registration of the list. */
  | 'TWO_REGISTRATIONS_AT_ONCE'
  /** The directory holds no such local authority. */
  | 'UNKNOWN_AUTHORITY'
  /** The directory holds no such district. */
  | 'UNKNOWN_DISTRICT'
  /** The directory holds no such ICB, of any time; or one is needed and none is named. */
  | 'UNKNOWN_ICB'
  /** It is no SSDA903 PLACE code of that day. */
  | 'UNKNOWN_PLACEMENT_TYPE'
  /** The registration names a practice that is not among `practices`, or that the loaded list does not have. */
  | 'UNKNOWN_PRACTICE';

/** Why an answer is not determined. */
export type CommissioningReasonCode =
  /** No edition of the rules is held for a day before 1 April 2013. */
  | 'BEFORE_FIRST_EDITION'
  /** On that day there were no ICBs; a clinical commissioning group was responsible. */
  | 'BEFORE_ICBS'
  /** The child rule names the areas of ICBs and Welsh health boards only; placements to or from elsewhere follow arrangements that are not held here. */
  | 'CROSS_BORDER_SCOTLAND_NI'
  /** A child looked after by a Welsh authority, living in England: check the Welsh Responsible Body guidance. */
  | 'CROSS_BORDER_WALES_IN'
  /** A fact that could change the answer is not known; see `factsMissing`. */
  | 'FACTS_MISSING'
  /** The ICB was divided among several; the practice's association or the small area would say which one followed. */
  | 'ICB_SPLIT_NEEDS_FACTS'
  /** The detention or aftercare began before 1 July 2022, under an earlier edition whose text has not been verified. */
  | 'LEGACY_S117'
  /** No GP registration and no usual residence at the moment that decides. */
  | 'NO_GP_NO_RESIDENCE'
  /** A looked-after child placed out of area was detained: whether 'core responsibility' counts the child rule or the bare GP registration has not been verified. */
  | 'UNSURE_LAC_MHA'
  /** A looked-after child living with a parent in another ICB's area: whether the authority arranged the accommodation is a matter of reading. */
  | 'UNSURE_PLACED_WITH_PARENTS'
  /** The law or guidance behind the rule has not been verified, or can be read in more than one way. */
  | 'UNSURE_READING';

/** A home, other than accommodation that an authority or an ICB arranged. */
export type CommissioningResidenceInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Whether for good. */
  kind?: CommissioningResidenceKind;
  /** Code of the Local Health Board, when it lies in Wales. */
  lhbCode?: InputMaybe<Scalars['String']['input']>;
  /** Where the home is. */
  place: CommissioningPlaceInput;
  /** First day elsewhere. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** Whether someone lives somewhere for good. */
export type CommissioningResidenceKind =
  /** Such as temporary housing: where they live, but a doubt under ORIG-8. */
  | 'TEMPORARY'
  /** Where they live for good. */
  | 'USUAL';

/** A rule, as a citation. */
export type CommissioningRule = {
  __typename?: 'CommissioningRule';
  /** Where it says so. */
  citation: Scalars['String']['output'];
  /** How sure the rule is. */
  confidence: CommissioningRuleConfidence;
  /** Such as `CHILD-OOA-LA` or `GEN-1`. */
  id: Scalars['String']['output'];
  /** What it says. */
  title: Scalars['String']['output'];
  /** True when its text was looked for and has not been seen: an answer that rests on it is never `DETERMINED`. */
  verify: Scalars['Boolean']['output'];
};

/** How sure a rule itself is, before any fact. */
export type CommissioningRuleConfidence =
  /** From knowledge of the field, high confidence. */
  | 'MH'
  /** From knowledge of the field, low confidence: an answer that rests on it is never `DETERMINED`. */
  | 'ML'
  /** From knowledge of the field, medium confidence. */
  | 'MM'
  /** Read in its source. */
  | 'S';

/** How a rule fared. */
export type CommissioningRuleResult =
  /** It names the commissioner. */
  | 'MATCHED'
  /** A fact it needs is not known; see `factsMissing`. */
  | 'NEEDS_FACTS'
  /** It does not match; `code` and `why` say why. */
  | 'NOT_MATCHED'
  /** It matches beside the rule that does. */
  | 'OVERLAY';

/** How a rule of the decision table fared. Rules after the one that matched were not tried. */
export type CommissioningRuleTried = {
  __typename?: 'CommissioningRuleTried';
  /** Null unless it did not match. */
  code: Maybe<CommissioningNotMatchedCode>;
  /** How it fared. */
  result: CommissioningRuleResult;
  /** Which rule, and where it stands. */
  rule: CommissioningRule;
  /** In words; null when it matched. */
  why: Maybe<Scalars['String']['output']>;
};

/** The kind of health service asked about. The first rules of the table go by it alone. */
export type CommissioningServiceCategory =
  /** Planned hospital care. */
  | 'ACUTE_ELECTIVE'
  /** Health care of serving personnel and of families registered with Defence Medical Services. */
  | 'ARMED_FORCES'
  /** Community health services, such as community paediatrics or therapies. */
  | 'COMMUNITY'
  /** Children's continuing care, NHS continuing healthcare. */
  | 'CONTINUING_CARE'
  /** Health care of a secure setting. */
  | 'HEALTH_JUSTICE'
  /** Community mental health care, such as CAMHS. */
  | 'MENTAL_HEALTH_COMMUNITY'
  /** General practice, dentistry, pharmacy, optometry: where the child comes from is irrelevant. */
  | 'PRIMARY_CARE'
  /** Health visiting and school nursing, which the upper-tier authority commissions where the child lives. */
  | 'PUBLIC_HEALTH_0_19'
  /** Immunisation programmes, screening, child health information (NHS Act 2006 section 7A). */
  | 'PUBLIC_HEALTH_S7A'
  /** Aftercare under section 117 of the Mental Health Act 1983, and the detention before it. */
  | 'S117_AFTERCARE'
  /** Prescribed specialised services, such as inpatient CAMHS (tier 4). */
  | 'SPECIALISED'
  /** Initial or review health assessment, adoption medical. */
  | 'STATUTORY_ASSESSMENT'
  /** Ambulance, accident and emergency. */
  | 'URGENT_EMERGENCY';

/** The service asked about, and what some rules need to know of it. What is not given is not guessed. */
export type CommissioningServiceInput = {
  /** Whether it is an offer to care leavers, such as prescriptions, on top of NHS care. */
  careLeaverOffer?: Scalars['Boolean']['input'];
  /** What kind of service it is. */
  category: CommissioningServiceCategory;
  /** Of primary care. */
  contract?: InputMaybe<PrimaryCareContract>;
  /** Of primary care: organisation id or code of the ICB that holds the contract, when that is known outright. */
  contractHolderIcbId?: InputMaybe<Scalars['ID']['input']>;
  /** In a secure setting: whether it is part of the health care commissioned for that setting. */
  custodialHealth?: YesNoNotKnown;
  /** Of specialised services: whether this one is delegated to ICBs. */
  delegatedToIcb?: YesNoNotKnown;
  /** Where it is given: the dentist, the emergency department. */
  deliveredAt?: InputMaybe<CommissioningPlaceInput>;
};

/** A series of short breaks (Care Planning Regulations 2010, regulation 48). */
export type CommissioningShortBreaksInput = {
  /** First day of it. */
  from: Scalars['Date']['input'];
  /** Where the breaks are taken. */
  place: CommissioningPlaceInput;
  /** First day after it. Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A party beside the commissioner. */
export type CommissioningSideParty = {
  __typename?: 'CommissioningSideParty';
  /** Null when the facts do not name it. */
  onTheDay: Maybe<Commissioner>;
  /** What it does. */
  role: CommissioningSideRole;
  /** Id of the rule that names it. */
  rule: Scalars['String']['output'];
  /** Who carries that today. */
  today: Maybe<Commissioner>;
};

/** What a party beside the commissioner does. */
export type CommissioningSideRole =
  /** The authority's duty of adoption support (ADOPT-POST). */
  | 'ADOPTION_SUPPORT_AUTHORITY'
  /** The authority's side of aftercare under section 117 (MHA-3). */
  | 'AFTERCARE_AUTHORITY'
  /** Must arrange the provision, whoever pays (EMERG-1). */
  | 'ARRANGES';

/** What a reader should know about an answer, determined or not. */
export type CommissioningWarning =
  /** The child is registered with a Defence practice. The child rule is taken to stand; NHS England's armed forces team should agree. */
  | 'ARMED_FORCES_REGISTRATION'
  /** The answer is for NHS care. Who funds a care leaver's offer, such as prescriptions, is for the rules of that scheme. */
  | 'CARE_LEAVER_OFFERS_SEPARATE'
  /** An edition in force from 1 August 2025 is reported; its text has not been seen. The edition of March 2024 was applied. */
  | 'EDITION_UNVERIFIED'
  /** The deciding fact is older than ICBs: the ICB of 1 July 2022 stands for the clinical commissioning group. */
  | 'FROM_BEFORE_ICBS'
  /** Named by the most recent address: no current address is recorded. */
  | 'MOST_RECENT_ADDRESS'
  /** Named by where the child is present: there is no GP registration and no usual residence. */
  | 'NO_GP_NO_RESIDENCE'
  /** Which part of a divided ICB followed was chosen by the child's home: the practice's association is not given. */
  | 'SPLIT_RESOLVED_BY_RESIDENCE'
  /** Which commissioner carries the responsibility today cannot be said from the facts given. */
  | 'SUCCESSOR_UNKNOWN';

/** A comparison, or what is wrong with the question. */
export type CompareCommissionerResult = CommissionerComparison | CommissioningFactsRefused;

/** An area in a comparison. What is hidden is hidden: limits and standing are of what is shown. */
export type ComparedArea = {
  __typename?: 'ComparedArea';
  /** An organisation's id, or `NOT_KNOWN`. */
  category: Scalars['String']['output'];
  denominator: Maybe<Scalars['Int']['output']>;
  /** Null where the nation's value or the area's is not shown. */
  limits: Maybe<ControlLimits>;
  numerator: Maybe<Scalars['Int']['output']>;
  organisation: Maybe<Organisation>;
  reason: Maybe<SuppressionReason>;
  standing: Maybe<ControlStanding>;
  status: FigureStatus;
  value: Maybe<Scalars['Float']['output']>;
};

/** Whether a condition holds. What is not known is never taken for not met. */
export type ConditionState =
  | 'MET'
  | 'NOT_KNOWN'
  | 'NOT_MET';

export type ConfirmAssessmentBreachInput = {
  /** The clock's. */
  causeId: Scalars['ID']['input'];
  childId: Scalars['ID']['input'];
  measure: BreachMeasure;
  /** 1 to 2,000 characters. Needed to disagree with what is proposed. */
  note?: InputMaybe<Scalars['String']['input']>;
  owner: AssessmentLegOwner;
  reason: BreachReason;
};

export type ConfirmAssessmentBreachOk = {
  __typename?: 'ConfirmAssessmentBreachOk';
  clock: AssessmentClock;
};

export type ConfirmAssessmentBreachResult = BreachNoteNeeded | ConfirmAssessmentBreachOk | InputRefused | NoSuchBreach | RecordNotFound;

/** Whose a missed day was, as somebody confirmed it. Never changed. */
export type ConfirmedBreach = {
  __typename?: 'ConfirmedBreach';
  /** It is what was proposed then. */
  agrees: Scalars['Boolean']['output'];
  confirmedAt: Scalars['DateTime']['output'];
  confirmedBy: Scalars['String']['output'];
  /** Needed to disagree with what was proposed. */
  note: Maybe<Scalars['String']['output']>;
  organisation: Organisation;
  owner: AssessmentLegOwner;
  reason: BreachReason;
};

/** A consent to a child's health care, or a refusal of it. Nothing is deleted; what was corrected is kept. */
export type Consent = {
  __typename?: 'Consent';
  access: ConsentAccess;
  /** Of a refusal: what else was offered. Null when nobody said. */
  alternativesOffered: Maybe<Scalars['String']['output']>;
  /** Who decided, in the words of the recorder. */
  by: Scalars['String']['output'];
  capacity: ConsentCapacity;
  /** Null when the caller may not see the child (any longer). */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** The day on which it was given or refused. */
  decidedOn: Scalars['Date']['output'];
  decision: ConsentDecision;
  evidence: ConsentEvidence;
  /** Where the evidence is kept. Null when nobody said. */
  evidenceReference: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The day on which whoever arranges the child's health care got it. Null: not received. */
  receivedOn: Maybe<Scalars['Date']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** The organisation that recorded it; the authority, where the young person did. */
  recordedBy: Organisation;
  /** Of a refusal: when it is offered again. Null when nobody said. */
  reofferOn: Maybe<Scalars['Date']['output']>;
  scopes: Array<ConsentScope>;
  /** With whom health records are shared on its ground, and were. */
  sharedWith: Array<ConsentShare>;
  /** Null when nobody judged it. */
  understanding: Maybe<Understanding>;
  validity: ConsentValidity;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Null when none was given. */
  withdrawalReason: Maybe<Scalars['String']['output']>;
  /** Who withdrew it. Null while it is given. */
  withdrawnBy: Maybe<Scalars['String']['output']>;
  /** The first day on which it is given no longer. Null while it is given. */
  withdrawnOn: Maybe<Scalars['Date']['output']>;
};

/** What the caller may do with a consent. */
export type ConsentAccess = {
  __typename?: 'ConsentAccess';
  /** Also take it back. */
  canCorrect: Permission;
  canRecordReceipt: Permission;
  canWithdraw: Permission;
};

/** A consent or a refusal as it was known. */
export type ConsentAsOf = {
  __typename?: 'ConsentAsOf';
  /** Who decided, in the words of the recorder. */
  by: Scalars['String']['output'];
  capacity: ConsentCapacity;
  decidedOn: Scalars['Date']['output'];
  decision: ConsentDecision;
  evidence: ConsentEvidence;
  id: Scalars['ID']['output'];
  known: Known;
  /** Null: not received, as far as was known. */
  receivedOn: Maybe<Scalars['Date']['output']>;
  reofferOn: Maybe<Scalars['Date']['output']>;
  scopes: Array<ConsentScope>;
  /** Null when it was not known to be withdrawn. */
  withdrawnOn: Maybe<Scalars['Date']['output']>;
};

/** In what capacity somebody decides about a child's health care. Judged by age and legal status on the day of the decision. */
export type ConsentCapacity =
  /** The authority, under an interim or full care order in force. */
  | 'AUTHORITY_UNDER_CARE_ORDER'
  /** The authority, under an emergency protection order in force: for what the child's welfare needs. */
  | 'AUTHORITY_UNDER_EMERGENCY_ORDER'
  /** The authority, under a placement order in force. */
  | 'AUTHORITY_UNDER_PLACEMENT_ORDER'
  /** The child themselves, under sixteen and judged to understand enough (Gillick). */
  | 'GILLICK_COMPETENT_CHILD'
  /** A parent, or another person with parental responsibility. Under section 20 the decision is theirs. */
  | 'PARENTAL_RESPONSIBILITY'
  /** The young person themselves, at sixteen or over. */
  | 'YOUNG_PERSON';

/** A page of consents and refusals. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  nodes: Array<Consent>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ConsentDecision =
  | 'GIVEN'
  | 'REFUSED';

/** What shows that somebody decided so. */
export type ConsentEvidence =
  | 'CORAMBAAF_CONSENT_FORM'
  | 'COURT_ORDER'
  | 'LETTER_OR_EMAIL'
  | 'OTHER'
  | 'SIGNED_FORM'
  /** Said to somebody, who wrote it down. */
  | 'SPOKEN';

/** Conditions on consents and refusals; all that are given must hold. */
export type ConsentFilter = {
  capacity?: InputMaybe<Array<ConsentCapacity>>;
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  decidedOn?: InputMaybe<DateFilter>;
  decision?: InputMaybe<Array<ConsentDecision>>;
  receivedOn?: InputMaybe<DateFilter>;
  reofferOn?: InputMaybe<DateFilter>;
  /** For any of these. */
  scope?: InputMaybe<Array<ConsentScope>>;
  withdrawnOn?: InputMaybe<DateFilter>;
};

/** What must be known to say whether somebody could decide. */
export type ConsentNotKnownReason =
  /** No care period is recorded: was the child in care on that day? */
  | 'CARE_NOT_RECORDED'
  /** It is hidden from the caller: ask the responsible authority. */
  | 'LEGAL_STATUS_HIDDEN'
  /** No legal status is recorded for that day: under which order, or section 20? */
  | 'LEGAL_STATUS_NOT_RECORDED';

export type ConsentOk = {
  __typename?: 'ConsentOk';
  consent: Consent;
};

/** Why a capacity is not certain. */
export type ConsentProvisionalReason =
  /** The caller may not see the legal status: this is what was found when it was recorded. */
  | 'AS_CHECKED_WHEN_RECORDED'
  /** The authority shares parental responsibility, and may limit what a parent decides (Children Act 1989 s33(3)). */
  | 'AUTHORITY_SHARES_RESPONSIBILITY'
  /** A young person of sixteen or seventeen was judged unable to decide (Mental Capacity Act 2005). */
  | 'DECIDED_FOR_A_YOUNG_PERSON'
  /** An emergency order gives no more than the child's welfare needs, and the court may direct (Children Act 1989 s44). */
  | 'EMERGENCY_ORDER_IS_LIMITED'
  /** Under a placement order the agency says how far others decide (Adoption and Children Act 2002 s25). */
  | 'PLACEMENT_ORDER';

export type ConsentResult = AlreadyEnded | ConsentOk | ConsentWithoutCapacity | DaysOutOfOrder | InputRefused | RecordNotFound | VersionConflict;

/** To what somebody agrees or not. */
export type ConsentScope =
  /** A health assessment: to be seen, and to have a report written. */
  | 'ASSESSMENT'
  /** Immunisations of the national schedule. */
  | 'IMMUNISATION'
  /** That health records are shared with those who have no other ground to see them. */
  | 'INFORMATION_SHARING';

/** With whom health records are shared on the ground of a consent alone. */
export type ConsentShare = {
  __typename?: 'ConsentShare';
  /** When it was ended: the consent was withdrawn, corrected or taken back, its order ended, or the child refused. Null while it lasts. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  from: Scalars['Date']['output'];
  organisation: Organisation;
  /** The first day on which somebody else decides, such as the sixteenth birthday. Null when there is none. */
  until: Maybe<Scalars['Date']['output']>;
};

export type ConsentSort = {
  direction?: SortDirection;
  field: ConsentSortField;
};

export type ConsentSortField =
  | 'DECIDED_ON'
  /** Those without a day come last. */
  | 'REOFFER_ON';

/** How consent for a scope stands on a day: derived from the record each time it is asked for. */
export type ConsentStanding = {
  __typename?: 'ConsentStanding';
  /** The consent or refusal that says so. Null when none is recorded. */
  consent: Maybe<Consent>;
  lapsedBecause: Maybe<NoCapacityReason>;
  notKnownBecause: Maybe<ConsentNotKnownReason>;
  on: Scalars['Date']['output'];
  /** Empty where it is settled. */
  provisionalBecause: Array<ConsentProvisionalReason>;
  /** When the first of the consents in force was received. Null when none is in force, or none was received. */
  receivedOn: Maybe<Scalars['Date']['output']>;
  /** Of a refusal: whether the child refused, with sufficient understanding; then the duty to assess does not apply. */
  refusedByChild: Maybe<Scalars['Boolean']['output']>;
  /** Of a refusal: when it is offered again. */
  reofferOn: Maybe<Scalars['Date']['output']>;
  scope: ConsentScope;
  /** Since when. Null when none is recorded. */
  since: Maybe<Scalars['Date']['output']>;
  state: ConsentState;
};

/** How consent stood for a scope, by what was known. The fields mean what they mean in `ConsentStanding`. */
export type ConsentStandingAsOf = {
  __typename?: 'ConsentStandingAsOf';
  /** The consent or refusal that says so: one of `consents`. Null when none was known. */
  consentId: Maybe<Scalars['ID']['output']>;
  lapsedBecause: Maybe<NoCapacityReason>;
  notKnownBecause: Maybe<ConsentNotKnownReason>;
  on: Scalars['Date']['output'];
  provisionalBecause: Array<ConsentProvisionalReason>;
  receivedOn: Maybe<Scalars['Date']['output']>;
  refusedByChild: Maybe<Scalars['Boolean']['output']>;
  reofferOn: Maybe<Scalars['Date']['output']>;
  scope: ConsentScope;
  since: Maybe<Scalars['Date']['output']>;
  state: ConsentState;
};

/** Whether there is consent for a scope on a day. */
export type ConsentState =
  /** Somebody gave it who could, on its day and on the day asked about. */
  | 'IN_FORCE'
  /** As the record stands whoever gave it does not, or no longer, decide: the child is sixteen, or the order has ended. */
  | 'LAPSED'
  /** It was given, and whether by somebody who could is not known. */
  | 'NOT_KNOWN'
  /** None is recorded that the caller may see. */
  | 'NOT_RECORDED'
  /** The child refused with sufficient understanding, or somebody else who could decide did and nobody's consent is in force. */
  | 'REFUSED'
  | 'WITHDRAWN';

export type ConsentTakenBackOk = {
  __typename?: 'ConsentTakenBackOk';
  /** Of the consent that was taken back. */
  id: Scalars['ID']['output'];
};

/** Whether whoever decided could, on the day on which they did, by what the record says now. */
export type ConsentValidity = {
  __typename?: 'ConsentValidity';
  found: ConsentValidityFound;
  /** Null unless not known. */
  notKnownBecause: Maybe<ConsentNotKnownReason>;
  /** Null unless not valid. */
  notValidBecause: Maybe<NoCapacityReason>;
  /** Empty unless provisional. */
  provisionalBecause: Array<ConsentProvisionalReason>;
};

/** How certain it is that whoever decided could, as the record stands. */
export type ConsentValidityFound =
  /** The record does not tell, and `notKnownBecause` says what to find out. That is not *no*. */
  | 'NOT_KNOWN'
  /** By the record as it is now they could not; it was recorded when the record said otherwise. */
  | 'NOT_VALID'
  /** By the record they could; the law leaves room, and `provisionalBecause` says where. */
  | 'PROVISIONAL'
  | 'SETTLED';

/** By the record, somebody in that capacity could not decide on that day. */
export type ConsentWithoutCapacity = {
  __typename?: 'ConsentWithoutCapacity';
  capacityReason: NoCapacityReason;
  /** The input field that says the capacity. */
  field: Scalars['String']['output'];
  /** In which capacities somebody could have, as far as the record tells. */
  fittingCapacities: Array<ConsentCapacity>;
  message: Scalars['String']['output'];
};

/**
 * Between these a percentage of so many lies by chance alone, were the area as the nation: exact limits of the binomial distribution
 * (Spiegelhalter 2005), in percent.
 */
export type ControlLimits = {
  __typename?: 'ControlLimits';
  lower95: Scalars['Float']['output'];
  lower998: Scalars['Float']['output'];
  upper95: Scalars['Float']['output'];
  upper998: Scalars['Float']['output'];
};

/** Where an area stands against the limits of chance around the nation. */
export type ControlStanding =
  /** Above the limits of 95 %, and not of 99.8 %. */
  | 'ABOVE_95'
  | 'ABOVE_99_8'
  /** Below the limits of 95 %, and not of 99.8 %. */
  | 'BELOW_95'
  | 'BELOW_99_8'
  /** As chance alone would give. */
  | 'WITHIN';

/** What was recorded wrongly. A field that is absent stays as it is. */
export type CorrectCareLeaverEntryInput = {
  adviser?: InputMaybe<Scalars['String']['input']>;
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  holds?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
  source?: InputMaybe<FactSource>;
  /** Null: it lasts. Not of what is done on a day. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * What was recorded wrongly. A field that is absent stays as it is; null takes the value away where that is possible. With whom is
 * shared is not corrected: taking `INFORMATION_SHARING` away ends it.
 */
export type CorrectConsentInput = {
  alternativesOffered?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  capacity?: InputMaybe<ConsentCapacity>;
  consentId: Scalars['ID']['input'];
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  evidence?: InputMaybe<ConsentEvidence>;
  evidenceReference?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  receivedOn?: InputMaybe<Scalars['Date']['input']>;
  reofferOn?: InputMaybe<Scalars['Date']['input']>;
  scopes?: InputMaybe<Array<ConsentScope>>;
  understanding?: InputMaybe<UnderstandingInput>;
};

/** What was recorded wrongly. A field that is absent stays as it is; null takes the value away where that is possible. */
export type CorrectGpRegistrationInput = {
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
  /** Null: registered with none. */
  practiceCode?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<FactSource>;
  /** Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * What was recorded wrongly. A field that is absent stays as it is; null takes the value away where that is possible. A questionnaire is
 * corrected whole.
 */
export type CorrectHealthLineInput = {
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  lineId: Scalars['ID']['input'];
  ofYear?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  sdq?: InputMaybe<SdqInput>;
  source?: InputMaybe<HealthLineSource>;
  value?: InputMaybe<HealthLineValue>;
};

/** What was recorded wrongly. A field that is absent stays as it is; null takes the value away where that is possible. */
export type CorrectPlacementInput = {
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  endedOn?: InputMaybe<Scalars['Date']['input']>;
  expectedVersion: Scalars['Int']['input'];
  homePostcode?: InputMaybe<Scalars['String']['input']>;
  madeInEmergency?: InputMaybe<YesNoNotKnown>;
  placementId: Scalars['ID']['input'];
  postcode?: InputMaybe<Scalars['String']['input']>;
  provider?: InputMaybe<Scalars['String']['input']>;
  startedOn?: InputMaybe<Scalars['Date']['input']>;
  type?: InputMaybe<Scalars['String']['input']>;
  urn?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectPlacementOk = {
  __typename?: 'CorrectPlacementOk';
  placement: Placement;
};

export type CorrectPlacementResult = CorrectPlacementOk | DaysOutOfOrder | InputRefused | PeriodOverlaps | RecordNotFound | VersionConflict;

/** What was recorded wrongly. A field that is absent stays as it is; null takes the value away where that is possible. */
export type CorrectResidenceInput = {
  /** Why it is corrected, 1 to 500 characters; kept in the record's history. */
  correctionReason: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
  kind?: InputMaybe<ResidenceKind>;
  /** Null when not known; to become `NONE` it must be null. */
  postcode?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<FactSource>;
  /** Null: it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** Country or territory of a postcode. */
export type Country =
  | 'CHANNEL_ISLANDS'
  | 'ENGLAND'
  | 'ISLE_OF_MAN'
  | 'NORTHERN_IRELAND'
  | 'SCOTLAND'
  | 'WALES';

export type CreateImportInput = {
  /** DfE number, ONS code or id of the authority whose return it is: the caller's own. */
  authority: Scalars['String']['input'];
  /** 1 to 40 files. */
  files: Array<ImportFileInput>;
  format?: ImportFormat;
  /** The year ending on 31 March of it, 2017 to 2027. */
  year: Scalars['Int']['input'];
};

export type CreateImportOk = {
  __typename?: 'CreateImportOk';
  import: Import;
  uploads: Array<ImportUpload>;
};

export type CreateImportResult = CreateImportOk | ImportRefused;

export type CreateWebhookEndpointInput = {
  /** Left out or null: every type. */
  eventTypes?: InputMaybe<Array<EventType>>;
  /** An https URL without credentials, of a host on the public internet. */
  url: Scalars['String']['input'];
};

export type CreateWebhookEndpointResult = InputRefused | WebhookSecretOk;

/** A charge that its claimant takes back. */
export type CreditAssessmentChargeInput = {
  chargeId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. The payer reads it: it must not name the child. */
  reason: Scalars['String']['input'];
};

export type CreditAssessmentChargeOk = {
  __typename?: 'CreditAssessmentChargeOk';
  /** The new entry. */
  credit: AssessmentCharge;
};

export type CreditAssessmentChargeResult = AlreadyCredited | CreditAssessmentChargeOk | InputRefused | RecordNotFound;

/** Days compared: all conditions given must hold. `from` is in, `until` is out. */
export type DateFilter = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** On or after this day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** True: only where no day is recorded. False: only where one is. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Before this day. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** The days given are in an order that cannot be. */
export type DaysOutOfOrder = {
  __typename?: 'DaysOutOfOrder';
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
  reason: DaysOutOfOrderReason;
};

export type DaysOutOfOrderReason =
  /** It would have happened before something that is recorded as earlier. */
  | 'BEFORE_EARLIER_STEP'
  /** Something of a referral would have happened before the child was referred. */
  | 'BEFORE_REFERRAL'
  /** An assessment would have passed its quality check before it was done. */
  | 'CHECKED_BEFORE_ASSESSMENT'
  /** An action would be due before its health plan is made. */
  | 'DUE_BEFORE_MADE'
  /** It would end on or before the day it started. */
  | 'ENDS_BEFORE_START'
  /** A health plan would be older than the one whose place it takes. */
  | 'MADE_BEFORE_CURRENT_PLAN'
  /** It would start before its care period, or end after it. */
  | 'OUTSIDE_CARE_PERIOD'
  /** A placement lasts beyond the day on which the care period would end. */
  | 'PLACEMENT_LASTS_LONGER'
  /** A consent would have been received before it was given. */
  | 'RECEIVED_BEFORE_GIVEN'
  /** What was refused would be offered again on or before the day of the refusal. */
  | 'REOFFERED_BEFORE_REFUSED'
  /** A report would have come back before the assessment was done. */
  | 'REPORTED_BEFORE_ASSESSMENT'
  /** A health plan would be reviewed on or before the day on which it is made. */
  | 'REVIEWED_BEFORE_MADE'
  /** A copy would have been sent before the report came back. */
  | 'SENT_BEFORE_REPORT'
  /** A child would wait only since after the referral. */
  | 'WAITING_AFTER_REFERRAL'
  /** A consent would have been withdrawn before it was given. */
  | 'WITHDRAWN_BEFORE_GIVEN';

export type DecideDuplicateInput = {
  childId: Scalars['ID']['input'];
  /** Of the pair; left out when there is none of the two children. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  otherChildId: Scalars['ID']['input'];
  /** Why, up to 1,000 characters. */
  reason: Scalars['String']['input'];
  verdict: DuplicateVerdict;
};

export type DecideDuplicateOk = {
  __typename?: 'DecideDuplicateOk';
  pair: DuplicatePair;
};

export type DecideDuplicateResult = DecideDuplicateOk | InputRefused | RecordNotFound | VersionConflict;

export type DecideErasureInput = {
  decision: ErasureDecision;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** Of a refusal for the person; 1 to 1,000 characters. */
  note: Scalars['String']['input'];
};

export type DecideErasureResult = ErasureNotAllowed | ErasureNotDecidable | ErasureOk | ErasureRequestOk | InputRefused | RecordNotFound | VersionConflict;

export type DecideRectificationInput = {
  /** Of `CORRECTED`, and of nothing else: the row of the same kind that says now what is right, which may be the same row. */
  correctionId?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** Not `OPEN`. */
  outcome: RectificationState;
  /** For the person: 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
};

export type DecideRectificationResult = InputRefused | RecordNotFound | RectificationDecided | RectificationOk | VersionConflict;

export type DecideSealedOpeningInput = {
  decision: SealedOpeningDecision;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

export type DecideSealedOpeningOk = {
  __typename?: 'DecideSealedOpeningOk';
  opening: SealedOpening;
};

export type DecideSealedOpeningResult = DecideSealedOpeningOk | InputRefused | RecordNotFound | SealedOpeningNotPossible | VersionConflict;

export type DeleteWebhookEndpointInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

export type DeleteWebhookEndpointOk = {
  __typename?: 'DeleteWebhookEndpointOk';
  id: Scalars['ID']['output'];
};

export type DeleteWebhookEndpointResult = DeleteWebhookEndpointOk | RecordNotFound | VersionConflict;

/**
 * Which commissioner is responsible for a child on days on which the answer is one and the same: for statutory assessments, and so
 * for every service that the general rule and the child rule cover (community, planned and urgent hospital care, community mental
 * health). Never changed: what is learnt later makes another determination, which supersedes it.
 */
export type Determination = {
  __typename?: 'Determination';
  /** The whole answer for its first day, from the facts that were known. Null when hidden from the caller. */
  answer: Maybe<CommissionerAnswer>;
  /** Why it was made. Null when hidden from the caller. */
  cause: Maybe<DeterminationCause>;
  /** In what it differs from that one. Empty when it says the same, when there was none, or when hidden from the caller. */
  changes: Array<CommissionerDifference>;
  /** Whom it is about. */
  child: Child;
  /** Who is responsible on these days, and who carried that on the day it was determined. */
  commissioner: CommissionerOnDays;
  /** Of *Who Pays?*, by the day and not by today. */
  edition: Maybe<CommissioningEdition>;
  /** First day of it. Null when hidden from the caller. */
  from: Maybe<Scalars['Date']['output']>;
  /** What of it the caller may not see, and who may. */
  hidden: Array<HiddenField>;
  id: Scalars['ID']['output'];
  /** Whether the child is looked after on these days. */
  inCare: Scalars['Boolean']['output'];
  /** Who pays meanwhile, so that care does not wait. Null exactly when it is determined. */
  interimPayer: Maybe<InterimPayer>;
  /** The ICB that was responsible before the child was placed out of area. Null when there is none, or when hidden from the caller. */
  originatingIcb: Maybe<Organisation>;
  /** How sure it is. */
  outcome: CommissionerOutcome;
  /** Why it is not determined. */
  reasonCodes: Array<CommissioningReasonCode>;
  /** What was known of the child when it was made, of all days: what it was made from. Null when hidden from the caller. */
  recordThen: Maybe<ChildAsOf>;
  /** When it was made: from then on it is what was known. */
  recordedAt: Scalars['DateTime']['output'];
  /** Makes it again from the facts that were known. Null when hidden from the caller. */
  reproduction: Maybe<DeterminationReproduction>;
  /** The rule that named the commissioner; null when none did, or when hidden from the caller. */
  rule: Maybe<CommissioningRule>;
  /** When another took its place; null while it stands. */
  supersededAt: Maybe<Scalars['DateTime']['output']>;
  /** Id of the determination that held on its first day until it was made; null when there was none, or when hidden from the caller. */
  supersedesId: Maybe<Scalars['ID']['output']>;
  /** First day without it. Null while it lasts, or when hidden from the caller. */
  until: Maybe<Scalars['Date']['output']>;
  /** What to know about it. */
  warnings: Array<CommissioningWarning>;
};

/** What made a determination necessary. */
export type DeterminationCause =
  /** The child became or ceased to be looked after, or the legal status changed. */
  | 'CARE_PERIOD'
  /** A registration with a GP practice was recorded, corrected or taken back. */
  | 'GP_REGISTRATION'
  /** Two records of the child became one, or two again. */
  | 'MERGE'
  /** A placement was recorded, moved, ended or corrected. */
  | 'PLACEMENT'
  /** Organisations, practices, postcodes or the rules themselves were loaded anew. */
  | 'REFERENCE_DATA'
  /** A home was recorded, corrected or taken back. */
  | 'RESIDENCE'
  /** An authority's return was applied. */
  | 'RETURN';

/** A page of determinations. */
export type DeterminationConnection = {
  __typename?: 'DeterminationConnection';
  nodes: Array<Determination>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on determinations; all that are given must hold. */
export type DeterminationFilter = {
  /** True: of whatever day. */
  anyDay?: Scalars['Boolean']['input'];
  /** Made at or after this moment, and saying another thing than the one it supersedes. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of these children. */
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Organisation ids of ICBs that are responsible. */
  commissionerIcbId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether the child is looked after on its days. Null: either. */
  inCare?: InputMaybe<Scalars['Boolean']['input']>;
  /** Holding on this day; today when neither it nor `anyDay` is given. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** How sure it is. */
  outcome?: InputMaybe<Array<CommissionerOutcome>>;
  /** With any of these reasons. */
  reasonCode?: InputMaybe<Array<CommissioningReasonCode>>;
  /** True: those that were superseded too. */
  superseded?: Scalars['Boolean']['input'];
};

/** A determination made again from the facts that were known when it was made. */
export type DeterminationReproduction = {
  __typename?: 'DeterminationReproduction';
  /** The answer as it is made now from those facts. */
  answer: CommissionerAnswer;
  /** The day on which it was made, which selects the successors beside an answer. */
  determinedOn: Scalars['Date']['output'];
  /** In what it differs, when the rules or the reference data were changed since. */
  differences: Array<CommissionerDifference>;
  /** Version of the rules that made it. */
  rulesVersion: Scalars['String']['output'];
  /** Version of the rules that made it again. */
  rulesVersionNow: Scalars['String']['output'];
  /** Whether every word of the answer is the same. */
  same: Scalars['Boolean']['output'];
};

/** How determinations are sorted. */
export type DeterminationSort = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: DeterminationSortField;
};

/** What determinations can be sorted by. */
export type DeterminationSortField =
  /** Its first day. */
  | 'FROM'
  /** When it was made. */
  | 'RECORDED_AT';

/** How small numbers are kept from an audience. A hidden number is hidden with others, so that it cannot be found from what is shown. */
export type DisclosurePolicy = {
  __typename?: 'DisclosurePolicy';
  /** `DFE`, `NHS_ENGLAND` or `LOCAL`. */
  id: Scalars['ID']['output'];
  /** The smallest denominator of which a value is shown. */
  minDenominator: Scalars['Int']['output'];
  /** What of it is not verified; null when all is. */
  provisional: Maybe<Scalars['String']['output']>;
  roundAreaTo: Scalars['Int']['output'];
  /** Counts of the nation are rounded to the nearest multiple; 1 rounds nothing. */
  roundNationTo: Scalars['Int']['output'];
  /** The same for breakdowns and outcomes that tell more of a child. */
  sensitiveThreshold: Scalars['Int']['output'];
  source: Scalars['String']['output'];
  /** The smallest count, but zero, that is shown. */
  threshold: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
  zeroShown: Scalars['Boolean']['output'];
};

/**
 * A disagreement between two ICBs about which of them is responsible for a child's health care. Only they see it. The child's care
 * does not wait for it: somebody pays meanwhile, and no assessment depends on it.
 */
export type Dispute = {
  __typename?: 'Dispute';
  access: DisputeAccess;
  /** Null when the caller may not see the child (any longer). */
  child: Maybe<Child>;
  /** The id of the child, as both parties may quote it. */
  childId: Scalars['ID']['output'];
  /** Null when the caller may not see it (any longer). */
  determination: Maybe<Determination>;
  /** The id of the determination that stood for the day when the dispute was raised. */
  determinationId: Scalars['ID']['output'];
  /** The last day for the next step. Null when no time limit is loaded for this state, or the dispute is over. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** Where that time limit stands. Null when `dueOn` is. */
  dueOnSource: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Who pays meanwhile. Null exactly when the dispute is over. */
  interimPayer: Maybe<InterimPayer>;
  /** What the caller may do now. Empty when it is over, or the caller's role takes no steps. */
  nextSteps: Array<DisputeState>;
  /** The day whose commissioner is disputed. */
  on: Scalars['Date']['output'];
  /** The ICB found or agreed to be responsible. Null before that, and when the dispute was withdrawn. */
  outcomeIcb: Maybe<Organisation>;
  /** When it was raised. */
  raisedAt: Scalars['DateTime']['output'];
  /** The ICB that disagrees. */
  raisedBy: Organisation;
  /** The other ICB. */
  respondent: Organisation;
  /** What is disputed. */
  service: DisputedService;
  /** How far it has come. */
  state: DisputeState;
  /** When it came to that state. */
  stateSince: Scalars['DateTime']['output'];
  /** Everything that happened, oldest first: the same for both parties. */
  steps: Array<DisputeStep>;
  /** Pass as `expectedVersion` when taking a step. */
  version: Scalars['Int']['output'];
};

/** What the caller is to a dispute, what they may do, and what of it is hidden. */
export type DisputeAccess = {
  __typename?: 'DisputeAccess';
  canTakeStep: Permission;
  hidden: Array<HiddenField>;
  /** Both, when the two ICBs were merged into the caller's. */
  sides: Array<DisputeSide>;
};

/** The two ICBs have an open dispute about the child. */
export type DisputeAlreadyOpen = {
  __typename?: 'DisputeAlreadyOpen';
  /** The open dispute. */
  disputeId: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  nodes: Array<Dispute>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Something that supports a step. The document itself is kept elsewhere. */
export type DisputeEvidence = {
  __typename?: 'DisputeEvidence';
  /** Where it is found: an address or a reference number. */
  reference: Scalars['String']['output'];
  /** What it is. */
  title: Scalars['String']['output'];
};

/** Something that supports a step. */
export type DisputeEvidenceInput = {
  /** Where it is found: 1 to 1,000 characters. */
  reference: Scalars['String']['input'];
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** Conditions on disputes; all that are given must hold. */
export type DisputeFilter = {
  /** About these children. */
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: only those that are not over. False: only those that are. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** In any of these states. */
  state?: InputMaybe<Array<DisputeState>>;
  /** Organisation ids of ICBs, any of which is a party. */
  withOrganisationId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Which party the caller is to a dispute. */
export type DisputeSide =
  /** The ICB that raised it, or its only successor. */
  | 'RAISER'
  /** The other ICB, or its only successor. */
  | 'RESPONDENT';

/** How disputes are sorted. */
export type DisputeSort = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: DisputeSortField;
};

/** What disputes can be sorted by. */
export type DisputeSortField =
  /** When it was raised. */
  | 'RAISED_AT'
  /** When it came to its state. */
  | 'STATE_SINCE';

/** How far a dispute has come. */
export type DisputeState =
  /** NHS England was asked to decide. */
  | 'ARBITRATION_REQUESTED'
  /** The arbiter has decided; money may still have to be paid back. */
  | 'DETERMINED'
  /** With their senior officers, on an agreed statement of facts. */
  | 'ESCALATED'
  /** The two ICBs try to agree between themselves. */
  | 'LOCAL_RESOLUTION'
  /** One ICB has said that it disagrees. */
  | 'RAISED'
  /** Over: by the arbiter's decision, or by agreement. */
  | 'SETTLED'
  /** Over: the ICB that raised it has taken it back. */
  | 'WITHDRAWN';

/** A step of a dispute. Never changed. */
export type DisputeStep = {
  __typename?: 'DisputeStep';
  evidence: Array<DisputeEvidence>;
  /** Null for the step that raised it. */
  from: Maybe<DisputeState>;
  /** The ICB that took it. */
  organisation: Organisation;
  /** The ICB found or agreed to be responsible, when the step says so. */
  outcomeIcb: Maybe<Organisation>;
  /** In the words of who took it. */
  reason: Scalars['String']['output'];
  takenAt: Scalars['DateTime']['output'];
  /** Who took it: the subject of their token. */
  takenBy: Scalars['String']['output'];
  to: DisputeState;
};

/** What is disputed: the services that a determination covers. */
export type DisputedService =
  /** Planned hospital care. */
  | 'ACUTE_ELECTIVE'
  /** Community health services, such as community paediatrics or therapies. */
  | 'COMMUNITY'
  /** Community mental health care, such as CAMHS. */
  | 'MENTAL_HEALTH_COMMUNITY'
  /** Initial or review health assessment, adoption medical. */
  | 'STATUTORY_ASSESSMENT'
  /** Ambulance, accident and emergency. */
  | 'URGENT_EMERGENCY';

/** How much of a district lies in an ICB. */
export type DistrictCoverage =
  | 'PART'
  | 'WHOLE';

export type DraftNoticeInput = {
  event: PlacementEvent;
  placementId: Scalars['ID']['input'];
  recipientKind: NoticeRecipient;
  /** For ICBs and authorities: the organisation. Others are outside the system, and have none. */
  recipientOrganisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Records that it is lawfully not sent: only to parents, persons with contact and the previous carer. Never to the NHS. */
  withheldGround?: InputMaybe<NoticeWithholdingGround>;
};

export type DraftNoticeOk = {
  __typename?: 'DraftNoticeOk';
  notice: Notice;
};

export type DraftNoticeResult = DraftNoticeOk | InputRefused | RecipientNotPossible | RecordNotFound;

export type DraftOfferApplicationInput = {
  childId: Scalars['ID']['input'];
  /** 3 to 254 characters. Seen by who gives the offer. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What is told, and kept with the application: seen by the applicant's side alone. */
  facts?: InputMaybe<OfferFactsInput>;
  offerId: Scalars['ID']['input'];
  /** An application of the same person for the same offer, whose certificate this one follows. */
  renewsId?: InputMaybe<Scalars['ID']['input']>;
};

export type DraftOfferApplicationOk = {
  __typename?: 'DraftOfferApplicationOk';
  application: OfferApplication;
};

export type DraftOfferApplicationResult = DraftOfferApplicationOk | InputRefused | OfferTakesNoApplications | RecordNotFound;

/** How two records stand to each other in one part. */
export type DuplicateAgreement =
  | 'DIFFERENT'
  /** One of them had the value before, or has it written otherwise, such as a local id with zeros in front. */
  | 'FORMER'
  /** The caller may not read it of both children. Speaks neither for nor against. */
  | 'HIDDEN'
  /** At least one of the records does not say it. Speaks neither for nor against. */
  | 'NOT_KNOWN'
  /** The dates of birth differ in one digit. */
  | 'ONE_DIGIT'
  | 'SAME'
  /** Day and month of birth are the other way round. */
  | 'SWAPPED';

/** How much speaks for two records being of one child. Provisional: the thresholds are assumptions. */
export type DuplicateBand =
  /** An identifier in common, and a score of at least 30. */
  | 'LIKELY'
  /** An identifier in common, or a score of at least 20: for a person to look at. */
  | 'POSSIBLE'
  /** Put to nobody. Always so of two NHS numbers that differ: siblings born on one day have all else in common. */
  | 'UNLIKELY';

/** One part of a comparison, and how much it adds to the score. */
export type DuplicateComparison = {
  __typename?: 'DuplicateComparison';
  agreement: DuplicateAgreement;
  field: DuplicateField;
  /** How often it is so of two records of one child, from 0 to 1: an assumption. Null where nothing is compared. */
  oftenOfOne: Maybe<Scalars['Float']['output']>;
  /** How often it is so of two children taken by chance, from 0 to 1: an assumption. Null where nothing is compared. */
  oftenOfTwo: Maybe<Scalars['Float']['output']>;
  /** In bits: log2 of how much oftener this is so of two records of one child (`oftenOfOne`) than of two children (`oftenOfTwo`). */
  weight: Scalars['Float']['output'];
};

/** What is compared of two records. Records carry no names. */
export type DuplicateField =
  | 'DATE_OF_BIRTH'
  | 'ETHNICITY'
  /** The postcodes of homes: those of placements and those recorded of the child. */
  | 'HOME_POSTCODE'
  | 'LOCAL_ID'
  | 'NHS_NUMBER'
  | 'SEX'
  | 'UPN';

/** Two records of the caller's authority that may be of one child, and what somebody decided of them. */
export type DuplicatePair = {
  __typename?: 'DuplicatePair';
  band: DuplicateBand;
  child: Child;
  comparisons: Array<DuplicateComparison>;
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** The issuer's id of who decided last; null while nobody has. */
  decidedBy: Maybe<Scalars['String']['output']>;
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  otherChild: Child;
  /** In their words. */
  reason: Maybe<Scalars['String']['output']>;
  /** In bits, as last compared. */
  score: Scalars['Float']['output'];
  state: DuplicatePairState;
  version: Scalars['Int']['output'];
};

export type DuplicatePairConnection = {
  __typename?: 'DuplicatePairConnection';
  nodes: Array<DuplicatePair>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DuplicatePairFilter = {
  band?: InputMaybe<Array<DuplicateBand>>;
  /** Of one of these children. */
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  state?: InputMaybe<Array<DuplicatePairState>>;
};

export type DuplicatePairState =
  /** Decided: of two children. It comes back as `OPEN` only when something that is compared changed. */
  | 'DIFFERENT'
  | 'NOT_SURE'
  /** Nobody decided, and the records were corrected: nothing speaks for it any more. */
  | 'NO_LONGER_ALIKE'
  /** Waits for somebody to decide. */
  | 'OPEN'
  /** Decided: of one child. */
  | 'SAME';

/** What somebody found of two records. */
export type DuplicateVerdict =
  | 'DIFFERENT'
  | 'NOT_SURE'
  | 'SAME';

/** Where an organisation is written to about its duties: a shared mailbox that the operator loaded, never a person's. */
export type DutyInbox = {
  __typename?: 'DutyInbox';
  address: Scalars['String']['output'];
  /** First day of use. */
  from: Scalars['Date']['output'];
  /** Who told the operator, and when. */
  source: Scalars['String']['output'];
  /** First day out of use. Null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
};

export type EndAddressProtectionInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** First day on which it no longer holds: today or later. */
  until: Scalars['Date']['input'];
};

export type EndAddressProtectionOk = {
  __typename?: 'EndAddressProtectionOk';
  protection: AddressProtection;
};

export type EndAddressProtectionResult = AlreadyEnded | DaysOutOfOrder | EndAddressProtectionOk | InputRefused | RecordNotFound | VersionConflict;

export type EndCarePeriodInput = {
  carePeriodId: Scalars['ID']['input'];
  /** SSDA903 REC code other than X1, e.g. `E4A`. */
  endReason: Scalars['String']['input'];
  endedOn: Scalars['Date']['input'];
  expectedVersion: Scalars['Int']['input'];
};

export type EndCarePeriodOk = {
  __typename?: 'EndCarePeriodOk';
  carePeriod: CarePeriod;
};

export type EndCarePeriodResult = AlreadyEnded | DaysOutOfOrder | EndCarePeriodOk | InputRefused | RecordNotFound | VersionConflict;

export type EndPlacementInput = {
  endedOn: Scalars['Date']['input'];
  expectedVersion: Scalars['Int']['input'];
  placementId: Scalars['ID']['input'];
  /** SSDA903 REASON_PLACE_CHANGE or REC code. */
  reason: Scalars['String']['input'];
};

export type EndPlacementOk = {
  __typename?: 'EndPlacementOk';
  placement: Placement;
};

export type EndPlacementResult = AlreadyEnded | DaysOutOfOrder | EndPlacementOk | InputRefused | RecordNotFound | VersionConflict;

/** What is left of an erased record: that there was one, and by what right and by whom it was erased. */
export type Erasure = {
  __typename?: 'Erasure';
  approvedBy: Scalars['String']['output'];
  /** The issuer's id; null of a young person. */
  askedBy: Maybe<Scalars['String']['output']>;
  erasedAt: Scalars['DateTime']['output'];
  /** The id that the record had, and nothing has now: for whoever keeps a copy, and after a backup is restored. */
  erasedId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  keptUntil: Scalars['Date']['output'];
  /** Rows that were erased, of all tables. */
  rows: Scalars['Int']['output'];
  /** The rule that had it kept the longest, and until when. */
  rule: Scalars['String']['output'];
};

export type ErasureConnection = {
  __typename?: 'ErasureConnection';
  nodes: Array<Erasure>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** What becomes of a request for erasure. `ERASE` is granted only when nothing stands against it. */
export type ErasureDecision =
  | 'ERASE'
  | 'REFUSE';

/** The record cannot be erased. The request is refused with the reason, and may be made again. */
export type ErasureNotAllowed = {
  __typename?: 'ErasureNotAllowed';
  keptUntil: Scalars['Date']['output'];
  message: Scalars['String']['output'];
  obstacles: Array<ErasureObstacle>;
  request: ErasureRequest;
  /** The rule that has the record kept the longest. */
  rule: Scalars['String']['output'];
};

/** The request cannot be decided by this caller, or any more. */
export type ErasureNotDecidable = {
  __typename?: 'ErasureNotDecidable';
  message: Scalars['String']['output'];
  notDecidableBecause: ErasureNotDecidableReason;
};

/** Why a request for erasure cannot be decided. */
export type ErasureNotDecidableReason =
  /** It was decided already. */
  | 'DECIDED'
  /** Nobody approves what they asked for. */
  | 'OWN';

/** What keeps a record from being erased. */
export type ErasureObstacle =
  /** A legal hold stands. */
  | 'LEGAL_HOLD'
  /** The law has it kept longer. */
  | 'RETENTION'
  /** The rule that has it kept the longest is not verified. */
  | 'RULE_NOT_VERIFIED';

export type ErasureOk = {
  __typename?: 'ErasureOk';
  erasure: Erasure;
};

/** That a record be erased (UK GDPR article 17). Once it is, the request is gone with the record, and an `Erasure` is left. */
export type ErasureRequest = {
  __typename?: 'ErasureRequest';
  askedAt: Scalars['DateTime']['output'];
  /** The issuer's id; null of a young person. */
  askedBy: Maybe<Scalars['String']['output']>;
  /** Whether the young person asked themselves. */
  askedByThem: Scalars['Boolean']['output'];
  childId: Scalars['ID']['output'];
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  decisionNote: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** 1 to 1,000 characters. */
  reason: Scalars['String']['output'];
  /** Of a refusal: what stood against it, the rule and the day. */
  refusedBecause: Maybe<Array<ErasureObstacle>>;
  refusedRule: Maybe<Scalars['String']['output']>;
  refusedUntil: Maybe<Scalars['Date']['output']>;
  state: ErasureState;
  version: Scalars['Int']['output'];
};

export type ErasureRequestConnection = {
  __typename?: 'ErasureRequestConnection';
  nodes: Array<ErasureRequest>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Conditions on requests for erasure; all that are given must hold. */
export type ErasureRequestFilter = {
  childId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<Array<ErasureState>>;
};

export type ErasureRequestOk = {
  __typename?: 'ErasureRequestOk';
  request: ErasureRequest;
};

/** How a request for erasure stands. One that was granted is gone with the record. */
export type ErasureState =
  | 'OPEN'
  | 'REFUSED';

/** Something that happened, by its type and ids. */
export type Event = {
  __typename?: 'Event';
  /** Null when no child is concerned, or the caller may not see them. */
  child: Maybe<Child>;
  /** The `webhook-id` of its webhooks, too. */
  id: Scalars['ID']['output'];
  /** When its transaction began. */
  recordedAt: Scalars['DateTime']['output'];
  records: Array<EventRecord>;
  type: EventType;
};

/** A record that an event is about. What it says is asked of the query of its name. */
export type EventRecord = {
  __typename?: 'EventRecord';
  id: Scalars['ID']['output'];
  record: EventRecordKind;
};

/** The kinds of record that an event may name. */
export type EventRecordKind =
  | 'ASSESSMENT'
  | 'BREAK_GLASS'
  | 'CARE_LEAVER_ENTRY'
  | 'CARE_LEAVER_MEASURE'
  | 'CARE_PERIOD'
  | 'CHILD'
  | 'CONSENT'
  | 'DETERMINATION'
  | 'ERASURE_REQUEST'
  | 'EVENT'
  | 'HEALTH_LINE'
  | 'HEALTH_PLAN'
  | 'NOTICE'
  | 'OFFER_APPLICATION'
  | 'PLACEMENT'
  | 'RECTIFICATION'
  | 'REFERRAL'
  | 'SEALED_FIGURE'
  | 'VACANCY_INTEREST'
  | 'WEBHOOK_ENDPOINT';

/** What can be told of. A move is the end of one placement and the record of another. */
export type EventType =
  /** Where a child lives is to be kept from somebody from now on, or no longer: whoever keeps a copy of it asks again. */
  | 'ADDRESS_PROTECTION_CHANGED'
  /** An assessment was asked for, or a step of it was taken. */
  | 'ASSESSMENT_CHANGED'
  /** Bank holidays moved the day by which an assessment is due; `dueChanges` of its clock say from when to when. */
  | 'ASSESSMENT_DUE_CHANGED'
  /** Something was told of a care leaver, or done for them, or their measure of a year recorded. */
  | 'CARE_LEAVER_CHANGED'
  | 'CARE_PERIOD_ENDED'
  | 'CARE_PERIOD_STARTED'
  /** Two records of one child became one: `records` are the child whose record goes on, and the former one, whose id leads to it. */
  | 'CHILDREN_MERGED'
  /** A merge was taken back: `records` are the child of the event and the other one. */
  | 'CHILDREN_UNMERGED'
  /** A consent was given, refused, received, withdrawn, corrected or taken back. */
  | 'CONSENT_CHANGED'
  /** A determination says another thing than the one that it supersedes. */
  | 'DETERMINATION_CHANGED'
  /** Erasure of a record was asked for, or refused. For the responsible authority alone. */
  | 'ERASURE_REQUEST_CHANGED'
  /** A figure of the caller's organisation was sealed. For it alone. */
  | 'FIGURE_SEALED'
  /** Somebody saw in an emergency a child whom they do not otherwise see: for those responsible for the child, and who did it. */
  | 'GLASS_BROKEN'
  /** A health plan was made, or something in it changed. */
  | 'HEALTH_PLAN_CHANGED'
  /** A line of the child's health record was recorded, corrected or taken back. Returns tell `RETURN_APPLIED`. */
  | 'HEALTH_RECORD_CHANGED'
  /** A notice about a placement took a step. */
  | 'NOTICE_CHANGED'
  /** The day by which a notice is due is another: the calendar or the placement changed. */
  | 'NOTICE_DUE_CHANGED'
  /** A step of a notice passed its local service level. */
  | 'NOTICE_ESCALATED'
  /** The caller's organisation no longer sees the child whom the event in `records` was about. Told once; what was told of the child before has left the feed. */
  | 'NO_LONGER_VISIBLE'
  /** An application for an offer took a step. */
  | 'OFFER_APPLICATION_CHANGED'
  | 'PLACEMENT_CORRECTED'
  | 'PLACEMENT_ENDED'
  | 'PLACEMENT_RECORDED'
  /** A child's record was erased: whoever keeps a copy erases it. The record is the child's id, which nothing has any more. */
  | 'RECORD_ERASED'
  /** A young person or somebody for them said that a record is wrong, or was answered. For the responsible authority alone. */
  | 'RECTIFICATION_CHANGED'
  /** A child was referred to a health service, or something happened to a referral. */
  | 'REFERRAL_CHANGED'
  /** An authority's return changed something of the child's record. */
  | 'RETURN_APPLIED'
  /** A young person's interest in a vacancy changed. For the responsible authority alone: no employer is told of any. */
  | 'VACANCY_INTEREST_CHANGED'
  /** An endpoint of the caller's organisation is sent nothing until it is resumed. */
  | 'WEBHOOK_PAUSED';

export type ExpectFeedInput = {
  feed: Feed;
  /** The first month, as `2019-04`. */
  fromMonth: Scalars['String']['input'];
};

export type ExpectFeedOk = {
  __typename?: 'ExpectFeedOk';
  /** False when it was expected already. */
  changed: Scalars['Boolean']['output'];
};

export type ExpectFeedResult = ExpectFeedOk | InputRefused;

/** A file that is made in the background, for whoever asked for it and nobody else. */
export type Export = {
  __typename?: 'Export';
  /** Null until the file is there. */
  bytes: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the file, as hexadecimal digits. Null until it is there. */
  contentHash: Maybe<Scalars['String']['output']>;
  /** Of a copy of a person's record. Null until the file is there. */
  copy: Maybe<SubjectAccessCopy>;
  /** A week after it was made: until then the file is there. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Of `FAILED`. */
  failedBecause: Maybe<ExportFailure>;
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Of figures and members. */
  indicatorId: Maybe<Scalars['ID']['output']>;
  kind: ExportKind;
  layout: ExportLayout;
  /** Of figures and members. Null until the file is there. */
  metadata: Maybe<ExportMetadata>;
  /** As `2025-26`; of figures and members. */
  period: Maybe<Scalars['String']['output']>;
  requestedAt: Scalars['DateTime']['output'];
  /** Null until it is known. */
  rowsExpected: Maybe<Scalars['Int']['output']>;
  rowsWritten: Scalars['Int']['output'];
  state: ExportState;
  /** Whose record it is a copy of. */
  subjectId: Maybe<Scalars['ID']['output']>;
};

/** A page of exports. */
export type ExportConnection = {
  __typename?: 'ExportConnection';
  nodes: Array<Export>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Why there will be no file. */
export type ExportFailure =
  /** It failed three times. */
  | 'GIVEN_UP'
  /** Whoever asked may not have it any more. */
  | 'NOT_ALLOWED'
  /** The question has no answer any more. */
  | 'NOT_ANSWERED';

/** Conditions on exports; all that are given must hold. */
export type ExportFilter = {
  indicatorId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<ExportKind>>;
  state?: InputMaybe<Array<ExportState>>;
};

/** What a file holds. */
export type ExportKind =
  /** Figures: a row for each cell of `indicator`. */
  | 'FIGURE'
  /** Who is in a figure of the caller's own area: a row for each record of `indicatorMembers` that the caller may see. */
  | 'MEMBERS'
  /** All that is recorded of one person, for them: of `requestSubjectAccess`. */
  | 'SUBJECT_ACCESS';

/** How the rows of a file are laid out. */
export type ExportLayout =
  /** The columns of DfE's open data; of figures alone. */
  | 'DFE'
  /** For people, to read and to print; of what is recorded of one person alone. */
  | 'HTML'
  /** For machines; of what is recorded of one person alone. */
  | 'JSON'
  /** A row for each cell, which says of itself by what it was made. */
  | 'TIDY';

/** Where a file is fetched from with GET, without a token, until `expiresAt`. */
export type ExportLink = {
  __typename?: 'ExportLink';
  /** Five minutes after it was asked for. A new one can be had as long as the file is there. */
  expiresAt: Scalars['DateTime']['output'];
  url: Scalars['String']['output'];
};

export type ExportLinkResult = ExportLink | NoExportLink | RecordNotFound;

/** By what a file was made. */
export type ExportMetadata = {
  __typename?: 'ExportMetadata';
  /** What was recorded by then was counted. */
  asOf: Scalars['Date']['output'];
  /** The header row. */
  columns: Array<Scalars['String']['output']>;
  /** `contentHash` of the definition. */
  definitionHash: Scalars['String']['output'];
  definitionVersion: Scalars['Int']['output'];
  /** Of members: records of the figure that the caller may not see, which are not in the file. */
  notVisible: Maybe<Scalars['Int']['output']>;
  /** By which small numbers are hidden, as `DFE 1`: the policy and its version. Null when none are. */
  policy: Maybe<Scalars['String']['output']>;
  /** Rows below it. */
  rows: Scalars['Int']['output'];
};

export type ExportSort = {
  direction?: SortDirection;
  field: ExportSortField;
};

export type ExportSortField =
  | 'REQUESTED_AT'
  | 'STATE';

/** How an export stands. */
export type ExportState =
  /** The file was there, and is no more. */
  | 'EXPIRED'
  /** There is no file, and there will be none: see `failedBecause`. */
  | 'FAILED'
  /** The file is there, whole. */
  | 'READY'
  /** It waits for a worker. */
  | 'REQUESTED'
  | 'RUNNING';

export type ExpressInterestInput = {
  childId: Scalars['ID']['input'];
  vacancyId: Scalars['ID']['input'];
};

export type ExpressInterestOk = {
  __typename?: 'ExpressInterestOk';
  interest: VacancyInterest;
};

export type ExpressInterestResult = ExpressInterestOk | IllegalInterestStep | RecordNotFound;

export type FactCertainty =
  | 'DETERMINED'
  | 'NOT_EVALUATED'
  | 'PROVISIONAL';

/** Where something about a child was learnt. */
export type FactSource =
  /** The authority's own record. */
  | 'AUTHORITY'
  /** The child or young person. */
  | 'CHILD'
  /** The GP practice itself. */
  | 'GP_PRACTICE'
  /** A children in care health team. */
  | 'HEALTH_TEAM'
  /** Elsewhere. */
  | 'OTHER'
  /** A parent or carer. */
  | 'PARENT_OR_CARER'
  /** The Personal Demographics Service on the NHS Spine. */
  | 'SPINE';

/** Whether something is so; `UNKNOWN` comes with a reason and is never counted as no. */
export type FactValue =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';

/** Data that organisations tell month by month. */
export type Feed =
  | 'CARE_PERIODS'
  | 'HEALTH_ASSESSMENTS'
  | 'NOTICES';

/** Months of data. */
export type FeedMonths = {
  __typename?: 'FeedMonths';
  expected: Scalars['Int']['output'];
  received: Scalars['Int']['output'];
};

/** One number, or why there is none. */
export type FigureCell = {
  __typename?: 'FigureCell';
  at: Array<FigurePlace>;
  /** The percentage of the denominator of which the data are there. */
  completeness: Maybe<Scalars['Float']['output']>;
  denominator: Maybe<Scalars['Int']['output']>;
  /** Of a cell of several months: how many months' data were expected, and how many came. Null where none are expected. */
  feedMonths: Maybe<FeedMonths>;
  /** Rounded as the policy says; null when it is hidden, or when the value is a mean. */
  numerator: Maybe<Scalars['Int']['output']>;
  rag: Maybe<Rag>;
  /** Of `SUPPRESSED`. */
  reason: Maybe<SuppressionReason>;
  status: FigureStatus;
  /** What the caller's own trajectory asks. */
  target: Maybe<Scalars['Float']['output']>;
  /** A percentage, or a mean; of the counts before rounding. */
  value: Maybe<Scalars['Float']['output']>;
};

/** The category of one breakdown. */
export type FigurePlace = {
  __typename?: 'FigurePlace';
  category: Scalars['String']['output'];
  dimension: IndicatorDimension;
  /** Of an area that is known. */
  organisation: Maybe<Organisation>;
};

/** The question has a seal that the request does not name, and so perhaps was not seen. */
export type FigureSealedBefore = {
  __typename?: 'FigureSealedBefore';
  /** The latest. */
  before: SealedFigure;
  message: Scalars['String']['output'];
};

/** What a cell says. None of these is another. */
export type FigureStatus =
  /** Data of the month were expected, and none came. */
  | 'NOT_RECEIVED'
  /** The period has not ended (where the records are seen: has not begun), or nothing of it is due yet. */
  | 'NOT_YET_DUE'
  /** The denominator is a true zero. */
  | 'NO_ELIGIBLE'
  /** Hidden; `reason` says why. */
  | 'SUPPRESSED'
  | 'VALUE';

/** One side of a gap. */
export type GapSide = {
  __typename?: 'GapSide';
  denominator: Scalars['Int']['output'];
  numerator: Scalars['Int']['output'];
  value: Scalars['Float']['output'];
};

/** A GP practice, as the loaded list says. */
export type GpPractice = {
  __typename?: 'GpPractice';
  /** With which ICBs it was and is associated, oldest first: that decides who commissions, not where it stands. Empty: not loaded. */
  associations: Array<GpPracticeAssociation>;
  country: CommissioningPracticeCountry;
  /** A practice of Defence Medical Services. */
  defence: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** The NHS organisation code, such as `A81001`. */
  odsCode: Scalars['String']['output'];
  /** The list it was read from. */
  source: Scalars['String']['output'];
};

/** The association of a practice with an ICB. */
export type GpPracticeAssociation = {
  __typename?: 'GpPracticeAssociation';
  /** Null: since the ICB began. */
  from: Maybe<Scalars['Date']['output']>;
  icb: Organisation;
  /** The list it was read from. */
  source: Scalars['String']['output'];
  /** First day without it. Null: it lasts, or ended with its ICB. */
  until: Maybe<Scalars['Date']['output']>;
};

/** A registration of a child with a GP practice, or the knowledge that there was none. From `from` until the day before `until`. */
export type GpRegistration = {
  __typename?: 'GpRegistration';
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** Null: registered with no practice. That is known, and not the same as no record. */
  practice: Maybe<GpPractice>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  source: FactSource;
  /** First day without it; null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
  /** Pass as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
};

/** A registration with a GP practice, or that there was none, as it was known. */
export type GpRegistrationAsOf = {
  __typename?: 'GpRegistrationAsOf';
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  known: Known;
  /** As the list says today which practice it is. Null: registered with none. */
  practice: Maybe<GpPractice>;
  source: FactSource;
  /** First day without it; null when it was not known to have ended. */
  until: Maybe<Scalars['Date']['output']>;
};

export type GpRegistrationOk = {
  __typename?: 'GpRegistrationOk';
  redetermination: Redetermination;
  registration: GpRegistration;
};

export type GpRegistrationResult = DaysOutOfOrder | GpRegistrationOk | InputRefused | PeriodOverlaps | PracticeNotFound | RecordNotFound | VersionConflict;

/** Something that somebody is to do about a need. */
export type HealthAction = {
  __typename?: 'HealthAction';
  /** The action of the plan before that it carries on. Null for a new one. */
  carriedFromId: Maybe<Scalars['ID']['output']>;
  childId: Scalars['ID']['output'];
  description: Scalars['String']['output'];
  dueOn: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** The first of those that it carries on; its own id for a new one. */
  originId: Scalars['ID']['output'];
  /** Open, and its day is over. On the day itself it is not. */
  overdue: Scalars['Boolean']['output'];
  /** Who is to do it, in the words of whoever recorded it. */
  owner: Scalars['String']['output'];
  /** Null when the owner is no organisation here. */
  ownerOrganisation: Maybe<Organisation>;
  planId: Scalars['ID']['output'];
  /** All progress since the first, through every plan; oldest first. */
  progress: Array<HealthActionProgress>;
  state: HealthActionState;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The action is of a plan whose place another has taken, and is carried on there. */
export type HealthActionCarriedOn = {
  __typename?: 'HealthActionCarriedOn';
  /** The action that carries it on now. */
  currentActionId: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

/** A page of actions. */
export type HealthActionConnection = {
  __typename?: 'HealthActionConnection';
  nodes: Array<HealthAction>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on actions of health plans; all that are given must hold. */
export type HealthActionFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueOn?: InputMaybe<DateFilter>;
  /** As the field of this name. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Organisation ids of owners. */
  ownerOrganisationId?: InputMaybe<Array<Scalars['ID']['input']>>;
  state?: InputMaybe<Array<HealthActionState>>;
};

export type HealthActionInput = {
  /** 1 to 1,000 characters. */
  description: Scalars['String']['input'];
  /** Not before the plan was made. */
  dueOn: Scalars['Date']['input'];
  /** Who is to do it, 1 to 200 characters. */
  owner: Scalars['String']['input'];
  /** Organisation id, where the owner is one here. */
  ownerOrganisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type HealthActionOk = {
  __typename?: 'HealthActionOk';
  action: HealthAction;
};

/** How an action went on. Never changed. */
export type HealthActionProgress = {
  __typename?: 'HealthActionProgress';
  /** The day by which it was to be done from then on. */
  dueOn: Scalars['Date']['output'];
  note: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Organisation;
  /** The state that it came to, or stayed in. */
  state: HealthActionState;
};

/** The states that progress brings an action to. */
export type HealthActionProgressTo =
  | 'DONE'
  | 'NOT_NEEDED'
  | 'OPEN';

export type HealthActionResult = HealthActionCarriedOn | HealthActionOk | InputRefused | RecordNotFound | VersionConflict;

export type HealthActionSort = {
  direction?: SortDirection;
  field: HealthActionSortField;
};

export type HealthActionSortField =
  | 'DUE_ON';

/** How far an action of a health plan has come. */
export type HealthActionState =
  /** It went on into the next plan, which took its place. */
  | 'CARRIED'
  | 'DONE'
  /** No longer needed. */
  | 'NOT_NEEDED'
  | 'OPEN';

/** A certificate that a person holds. */
export type HealthCostCertificateInput = {
  /** Not known when it is not given. */
  from?: InputMaybe<Scalars['Date']['input']>;
  kind: HealthCostCertificateKind;
  /** The first day on which it is no longer valid. Not known when it is not given. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A certificate that helps with health costs. */
export type HealthCostCertificateKind =
  /** Full help with health costs. */
  | 'HC2'
  /** Partial help with health costs: none with prescriptions. */
  | 'HC3'
  /** Maternity exemption. */
  | 'MATEX'
  /** Medical exemption. */
  | 'MEDEX'
  /** NHS tax credit exemption. */
  | 'TAX_CREDIT'
  /** War pension exemption: for the accepted disablement alone. */
  | 'WARPEN';

/** What is known of one kind of thing. */
export type HealthKnowledge =
  /** There is no line that the caller may see, and there may be others. */
  | 'HIDDEN'
  /** The latest line says how it is. */
  | 'KNOWN'
  /** Somebody asked, and it is not known. */
  | 'NOT_KNOWN'
  /** Nobody has told. */
  | 'NOT_RECORDED';

/** One thing that somebody told of a child's health, or a return. Nothing is deleted; what was corrected is kept. */
export type HealthLine = {
  __typename?: 'HealthLine';
  access: HealthLineAccess;
  childId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  kind: HealthLineKind;
  /** The year that ends on 31 March of it, in which the line is undated. Null for what is dated. */
  ofYear: Maybe<Scalars['Int']['output']>;
  /** The day. Null for what is only known of a year. */
  on: Maybe<Scalars['Date']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** The organisation that recorded it, or whose return it is of. */
  recordedBy: Organisation;
  /** Null for other kinds, and when it is not known whether there was one. */
  sdq: Maybe<Sdq>;
  source: HealthLineSource;
  value: HealthLineValue;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What the caller may do with a line. */
export type HealthLineAccess = {
  __typename?: 'HealthLineAccess';
  /** Also take it back. */
  canCorrect: Permission;
};

/** A page of lines. */
export type HealthLineConnection = {
  __typename?: 'HealthLineConnection';
  nodes: Array<HealthLine>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on lines; all that are given must hold. */
export type HealthLineFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<HealthLineKind>>;
  /** Years that end on 31 March, of undated lines. */
  ofYear?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Dated lines; `isNull: true` finds those of a year. */
  on?: InputMaybe<DateFilter>;
  sdqBand?: InputMaybe<Array<SdqBand>>;
  source?: InputMaybe<Array<HealthLineSource>>;
  value?: InputMaybe<Array<HealthLineValue>>;
};

/** What a line of a health record is about. */
export type HealthLineKind =
  /** Teeth checked by a dentist. */
  | 'DENTAL_CHECK'
  /** Development checks of children under five. */
  | 'DEVELOPMENT_CHECK'
  /** Whether the year's health assessments were done, as the return tells. From returns alone: assessments have records of their own. */
  | 'HEALTH_ASSESSMENT'
  | 'HEARING_CHECK'
  /** The national schedule of immunisations. */
  | 'IMMUNISATIONS'
  /** The Strengths and Difficulties Questionnaire. */
  | 'SDQ'
  /** Whether a substance misuse problem was identified. */
  | 'SUBSTANCE_MISUSE'
  /** Help with it. */
  | 'SUBSTANCE_MISUSE_INTERVENTION'
  | 'VISION_CHECK';

export type HealthLineOk = {
  __typename?: 'HealthLineOk';
  line: HealthLine;
};

export type HealthLineResult = HealthLineOk | InputRefused | RecordNotFound | VersionConflict;

export type HealthLineSort = {
  direction?: SortDirection;
  field: HealthLineSortField;
};

export type HealthLineSortField =
  /** By the day; what is undated by its year. */
  | 'EFFECTIVE_ON'
  /** Lines without a score come before 0. */
  | 'SDQ_TOTAL';

/** Where a line was learnt. */
export type HealthLineSource =
  /** The authority's own record. */
  | 'AUTHORITY'
  /** The child or young person. */
  | 'CHILD'
  | 'CHILD_HEALTH_INFORMATION_SERVICE'
  | 'DENTIST'
  | 'GP_PRACTICE'
  /** A children in care health team, or an assessment. */
  | 'HEALTH_TEAM'
  | 'OTHER'
  | 'PARENT_OR_CARER'
  | 'SCHOOL'
  /** The authority's SSDA903 return of a year: yes or no without a day. Only a corrected return changes it. */
  | 'SSDA903';

export type HealthLineTakenBackOk = {
  __typename?: 'HealthLineTakenBackOk';
  /** Of the line that was taken back. */
  id: Scalars['ID']['output'];
};

/** What a line says. *Not known* is an answer that somebody gave, and never *no*. */
export type HealthLineValue =
  /** Not up to date, and on a schedule to catch up. */
  | 'CATCH_UP_SCHEDULE'
  | 'NO'
  /** A questionnaire was not done, for the reason in `sdq`. */
  | 'NOT_DONE'
  /** Somebody asked, and it is not known. */
  | 'NOT_KNOWN'
  | 'NOT_OFFERED'
  | 'NOT_UP_TO_DATE'
  /** Offered, and not received. */
  | 'OFFERED'
  | 'RECEIVED'
  /** A questionnaire was scored: see `sdq`. */
  | 'SCORED'
  | 'UP_TO_DATE'
  /** Checked; identified; done. */
  | 'YES';

/** A need in a health plan. */
export type HealthNeed = {
  __typename?: 'HealthNeed';
  actions: Array<HealthAction>;
  area: HealthNeedArea;
  /** It was in the plan before, with something still open. */
  carried: Scalars['Boolean']['output'];
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

/** What a need in a health plan is about. */
export type HealthNeedArea =
  | 'DENTAL'
  | 'DEVELOPMENT'
  | 'EMOTIONAL_AND_MENTAL'
  | 'IMMUNISATION'
  | 'OTHER'
  | 'PHYSICAL'
  | 'SEXUAL_HEALTH'
  | 'SUBSTANCE_MISUSE'
  | 'VISION_AND_HEARING';

export type HealthNeedInput = {
  /** At most 20. */
  actions: Array<HealthActionInput>;
  area: HealthNeedArea;
  /** 1 to 1,000 characters. */
  description: Scalars['String']['input'];
};

/** A child's health plan as it was made at an assessment or review. The next one takes its place, and takes over what is still open. */
export type HealthPlan = {
  __typename?: 'HealthPlan';
  access: HealthPlanAccess;
  /** The assessment that it comes from. Null when nobody said. */
  assessmentId: Maybe<Scalars['ID']['output']>;
  /** Null for those who see it on the ground of a consent alone. */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** The clinical part, for those in health who care for the child. Null when there is none, or hidden from the caller (see `access.hidden`). */
  clinical: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  madeOn: Scalars['Date']['output'];
  needs: Array<HealthNeed>;
  /** From 1, in the order in which the child's plans were made. */
  number: Scalars['Int']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** The organisation that recorded it. */
  recordedBy: Organisation;
  /** When the next one took its place. Null: it is the current one. */
  replacedOn: Maybe<Scalars['Date']['output']>;
  /** When it is to be reviewed. Null when nobody said. */
  reviewOn: Maybe<Scalars['Date']['output']>;
  /** Pass as `expectedVersion` when making the next one. */
  version: Scalars['Int']['output'];
};

/** What the caller may do with a plan, and what of it is hidden. */
export type HealthPlanAccess = {
  __typename?: 'HealthPlanAccess';
  canMakeNext: Permission;
  canRecordProgress: Permission;
  hidden: Array<HiddenField>;
};

/** A page of health plans. */
export type HealthPlanConnection = {
  __typename?: 'HealthPlanConnection';
  nodes: Array<HealthPlan>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on health plans; all that are given must hold. */
export type HealthPlanFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: only plans that no other has taken the place of. False: only the others. */
  current?: InputMaybe<Scalars['Boolean']['input']>;
  madeOn?: InputMaybe<DateFilter>;
  reviewOn?: InputMaybe<DateFilter>;
};

export type HealthPlanOk = {
  __typename?: 'HealthPlanOk';
  plan: HealthPlan;
};

export type HealthPlanResult = DaysOutOfOrder | HealthPlanOk | InputRefused | RecordNotFound | VersionConflict;

export type HealthPlanSort = {
  direction?: SortDirection;
  field: HealthPlanSortField;
};

export type HealthPlanSortField =
  | 'MADE_ON'
  /** Those without a day come last. */
  | 'REVIEW_ON';

/** What is known of a child's health. */
export type HealthRecord = {
  __typename?: 'HealthRecord';
  access: HealthRecordAccess;
  /** Null for those who see the health record on the ground of a consent alone. */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** The latest first unless sorted otherwise. */
  lines: HealthLineConnection;
  /** Raters side by side; those who gave a score. */
  sdq: Array<SdqTrend>;
  /** Every kind, in the order of `HealthLineKind`. */
  standings: Array<HealthStanding>;
};


/** What is known of a child's health. */
export type HealthRecordLinesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<HealthLineFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<HealthLineSort>>;
};

/** What the caller may do with a health record, and what of it is hidden. */
export type HealthRecordAccess = {
  __typename?: 'HealthRecordAccess';
  canRecordLine: Permission;
  hidden: Array<HiddenField>;
  /** The caller sees it on the ground of a consent alone, until that is withdrawn. */
  sharedByConsent: Scalars['Boolean']['output'];
};

/**
 * Where one kind stands, by its latest line. What is undated in a year gives way to a check or score dated in it; of immunisations and
 * development checks it says how they stood when the year ended.
 */
export type HealthStanding = {
  __typename?: 'HealthStanding';
  kind: HealthLineKind;
  knowledge: HealthKnowledge;
  /** The latest line. Null when there is none to see. */
  line: Maybe<HealthLine>;
  /** The first of the unbroken lines that say the same as the latest: since when. Null when there is none to see. */
  since: Maybe<HealthLine>;
};

export type HiddenBecause =
  /** The caller sees the child on none of the bases that may read it. */
  | 'BASIS'
  /** Basis and role may read some of it, and not this: of other days, of another placement, or sent to another. */
  | 'RECORD'
  /** The caller's role does not include reading it. */
  | 'ROLE';

/** What of a record is hidden from the caller, and why. */
export type HiddenField = {
  __typename?: 'HiddenField';
  /** What the caller lacks; all of it is needed. */
  because: Array<HiddenBecause>;
  /** Field of the record, e.g. `upn`; of what has no `access` of its own, with the field that leads to it: `carePeriods.endReason`. */
  field: Scalars['String']['output'];
  /** The roles that may read it, on one of the bases. */
  roles: Array<Role>;
  /** The bases that may read it. */
  visibleTo: Array<AccessBasis>;
};

/** The record is not one from before an adoption order, as far as it says. */
export type IdentityNotSealable = {
  __typename?: 'IdentityNotSealable';
  message: Scalars['String']['output'];
  notSealableBecause: IdentityNotSealableReason;
};

export type IdentityNotSealableReason =
  /** The period of care lasts, or ends on a day to come. */
  | 'IN_CARE'
  /** The last period of care did not end with an adoption order: REC code E11 or E12. */
  | 'NOT_ADOPTED';

/** A step of an application that cannot be taken, and those that can. */
export type IllegalApplicationStep = {
  __typename?: 'IllegalApplicationStep';
  /** What the caller may do now. */
  allowed: Array<OfferApplicationState>;
  message: Scalars['String']['output'];
  reason: IllegalApplicationStepReason;
};

/** Why a step cannot be taken. */
export type IllegalApplicationStepReason =
  /** Their prescriptions are free anyway: see `offersFor`. */
  | 'ALREADY_EXEMPT'
  /** It was refused twice: an appeal is heard once. */
  | 'APPEAL_HEARD'
  /** The rules answer that they cannot have it: see `offersFor`. */
  | 'NOT_ELIGIBLE'
  /** The state does not follow from the one it is in. */
  | 'NOT_NEXT'
  /** The offer gives no certificate. */
  | 'OFFER_GIVES_NO_CERTIFICATE'
  /** The step is the applicant's. */
  | 'ONLY_APPLICANT'
  /** The step is that of who gives the offer. */
  | 'ONLY_OWNER'
  /** The step needs a reason. */
  | 'REASON_NEEDED';

/** A step that cannot be taken, and those that can. */
export type IllegalAssessmentStep = {
  __typename?: 'IllegalAssessmentStep';
  /** What the caller may do now. */
  allowedSteps: Array<AssessmentStepKind>;
  illegalReason: IllegalAssessmentStepReason;
  message: Scalars['String']['output'];
};

/** Why a step cannot be taken. */
export type IllegalAssessmentStepReason =
  /** A booking says for when. */
  | 'APPOINTMENT_NEEDED'
  /** No consent to the assessment is in force. */
  | 'CONSENT_AWAITED'
  /** The step cannot be taken in this state. */
  | 'NOT_NEXT'
  /** The step is another's. */
  | 'NOT_YOURS'
  | 'REASON_NEEDED'
  /** The child was not brought, and nobody has reviewed why. */
  | 'REVIEW_NEEDED'
  /** A decline says who judged that the child understands enough. */
  | 'UNDERSTANDING_NEEDED';

/** A step that cannot be taken, and those that can. */
export type IllegalDisputeStep = {
  __typename?: 'IllegalDisputeStep';
  /** The steps that the caller may take now. */
  allowed: Array<DisputeState>;
  message: Scalars['String']['output'];
  reason: IllegalDisputeStepReason;
};

/** Why a step cannot be taken. */
export type IllegalDisputeStepReason =
  /** The step needs evidence. */
  | 'EVIDENCE_NEEDED'
  /** The state does not follow from the one it is in. */
  | 'NOT_NEXT'
  /** Only the ICB that raised the dispute may withdraw it. */
  | 'ONLY_RAISER'
  /** A settlement by agreement is recorded by the ICB that accepts responsibility. */
  | 'ONLY_WHO_ACCEPTS'
  /** The step must say which of the two ICBs is responsible. */
  | 'OUTCOME_NEEDED'
  /** The step has no outcome, or another than was determined. */
  | 'OUTCOME_NOT_EXPECTED'
  /** The outcome is neither party. */
  | 'OUTCOME_NOT_PARTY';

/** A step of an interest that cannot be taken, and those that can. */
export type IllegalInterestStep = {
  __typename?: 'IllegalInterestStep';
  /** What the caller may do now. */
  allowed: Array<VacancyInterestState>;
  message: Scalars['String']['output'];
  reason: IllegalInterestStepReason;
};

/** Why a step of an interest cannot be taken. */
export type IllegalInterestStepReason =
  /** There is an interest of this person in this vacancy. */
  | 'EXPRESSED_ALREADY'
  /** The state does not follow from the one it is in. */
  | 'NOT_NEXT'
  /** It is over: nothing is shared of it any more. */
  | 'OVER'
  /** The vacancy takes no expressions of interest today. */
  | 'VACANCY_CLOSED';

/** A step that cannot be taken, and those that can. */
export type IllegalNoticeStep = {
  __typename?: 'IllegalNoticeStep';
  /** What the caller may do now. */
  allowed: Array<NoticeState>;
  message: Scalars['String']['output'];
  reason: IllegalNoticeStepReason;
};

/** Why a step cannot be taken. */
export type IllegalNoticeStepReason =
  /** The state does not follow from the one it is in. */
  | 'NOT_NEXT'
  /** The step is the recipient's. */
  | 'ONLY_RECIPIENT'
  /** The step is the sender's. */
  | 'ONLY_SENDER'
  /** The step needs a reason. */
  | 'REASON_NEEDED'
  /** The step must say who the right recipient is. */
  | 'REDIRECTION_NEEDED'
  /** Only a redirection names another recipient. */
  | 'REDIRECTION_NOT_EXPECTED'
  /** The organisation cannot receive it: of another kind, not in force, the sender, or the caller's own. */
  | 'REDIRECTION_NOT_POSSIBLE'
  /** The notice is lawfully withheld. */
  | 'WITHHELD';

/** A step that cannot be recorded, and those that can. */
export type IllegalReferralStep = {
  __typename?: 'IllegalReferralStep';
  /** What can be recorded now. */
  allowedSteps: Array<ReferralStepKind>;
  message: Scalars['String']['output'];
  stepReason: IllegalReferralStepReason;
};

/** Why a step of a referral cannot be recorded. */
export type IllegalReferralStepReason =
  /** An appointment is recorded: it was no error. */
  | 'APPOINTMENT_RECORDED'
  /** It is discharged or void. */
  | 'CLOSED'
  /** Nothing was missed that could be reviewed. */
  | 'NOTHING_MISSED'
  /** An appointment was missed: a review must first have agreed that ending the service is right for the child. */
  | 'REVIEW_NEEDED';

/** Files of one authority's return on their way into the record: staged, reviewed, applied in one transaction. */
export type Import = {
  __typename?: 'Import';
  appliedAt: Maybe<Scalars['DateTime']['output']>;
  authority: Organisation;
  counts: ImportCounts;
  createdAt: Scalars['DateTime']['output'];
  files: Array<ImportFile>;
  findings: ImportFindingConnection;
  /** Where the findings can be fetched as CSV, with the same bearer token. */
  findingsCsvUrl: Scalars['String']['output'];
  format: ImportFormat;
  id: Scalars['ID']['output'];
  rows: ImportRowConnection;
  /** How often each validation rule failed or could not be evaluated. */
  rules: Array<ImportRuleSummary>;
  stagedAt: Maybe<Scalars['DateTime']['output']>;
  status: ImportStatus;
  version: Scalars['Int']['output'];
  /** The year ending on 31 March of it: 2026 is 1 April 2025 to 31 March 2026. */
  year: Scalars['Int']['output'];
};


/** Files of one authority's return on their way into the record: staged, reviewed, applied in one transaction. */
export type ImportFindingsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ImportFindingFilter>;
  first?: Scalars['Int']['input'];
};


/** Files of one authority's return on their way into the record: staged, reviewed, applied in one transaction. */
export type ImportRowsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ImportRowFilter>;
  first?: Scalars['Int']['input'];
};

export type ImportCell = {
  __typename?: 'ImportCell';
  column: Scalars['String']['output'];
  /** The recorded value where the row changes one; null when it does not. */
  recorded: Maybe<Scalars['String']['output']>;
  /** As it came. */
  value: Scalars['String']['output'];
};

/** A page of imports, latest first. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  nodes: Array<Import>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Rows of an import by how they compare with the record, and findings by severity. */
export type ImportCounts = {
  __typename?: 'ImportCounts';
  blocking: Scalars['Int']['output'];
  changed: Scalars['Int']['output'];
  decision: Scalars['Int']['output'];
  error: Scalars['Int']['output'];
  fatal: Scalars['Int']['output'];
  new: Scalars['Int']['output'];
  query: Scalars['Int']['output'];
  rejected: Scalars['Int']['output'];
  rows: Scalars['Int']['output'];
  rule: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
};

/** One file of an import. */
export type ImportFile = {
  __typename?: 'ImportFile';
  bytes: Scalars['Float']['output'];
  /** Read to its end. */
  complete: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  rowsRead: Scalars['Int']['output'];
};

export type ImportFileInput = {
  /** Size in bytes. */
  bytes: Scalars['Float']['input'];
  /** Name without a path, 1 to 200 characters. */
  name: Scalars['String']['input'];
};

export type ImportFilter = {
  status?: InputMaybe<Array<ImportStatus>>;
  year?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** Something found in a file or row, located, in words a returns officer understands. */
export type ImportFinding = {
  __typename?: 'ImportFinding';
  /** A rule number of the return, or a code of ours. */
  code: Scalars['String']['output'];
  column: Maybe<Scalars['String']['output']>;
  file: Scalars['String']['output'];
  line: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  severity: ImportFindingSeverity;
};

export type ImportFindingConnection = {
  __typename?: 'ImportFindingConnection';
  nodes: Array<ImportFinding>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ImportFindingFilter = {
  code?: InputMaybe<Array<Scalars['String']['input']>>;
  severity?: InputMaybe<Array<ImportFindingSeverity>>;
};

/** How grave a finding is. */
export type ImportFindingSeverity =
  /** The row cannot be stored. */
  | 'BLOCKING'
  /** Nothing of the import can be applied. */
  | 'FATAL'
  /** Looks odd; the row is stored. */
  | 'QUERY'
  /** Fails a validation rule of the return; the row is stored. */
  | 'RULE';

/** A file format. */
export type ImportFormat =
  /** The children looked after return (SSDA903): CSV modules or XML. */
  | 'SSDA903';

export type ImportOk = {
  __typename?: 'ImportOk';
  import: Import;
};

/** The request cannot be carried out as it is, with a code. */
export type ImportRefused = {
  __typename?: 'ImportRefused';
  code: ImportRefusedCode;
  message: Scalars['String']['output'];
};

export type ImportRefusedCode =
  /** No files, too many, too large, or two of the same name. */
  | 'FILES_NOT_ACCEPTABLE'
  /** A file has not been received whole. */
  | 'FILES_NOT_RECEIVED'
  /** The authority is not the caller's own. */
  | 'NOT_OWN_AUTHORITY'
  /** No row matches. */
  | 'NO_ROWS'
  /** The import is not in a state that allows it. */
  | 'STATE'
  /** The year is not one of the collection years known. */
  | 'YEAR_NOT_KNOWN';

export type ImportResult = ImportOk | ImportRefused | RecordNotFound;

/** A row of a file, with its cells as they came. */
export type ImportRow = {
  __typename?: 'ImportRow';
  cells: Array<ImportCell>;
  childLocalId: Scalars['String']['output'];
  file: Scalars['String']['output'];
  findings: Array<ImportFinding>;
  id: Scalars['ID']['output'];
  /** Line on which the row begins; 0 for a row that stands for an absence. */
  line: Scalars['Int']['output'];
  /** Module of the return, e.g. `Episodes`. */
  module: Scalars['String']['output'];
  reason: Maybe<ImportRowReason>;
  review: ImportRowReview;
  status: ImportRowStatus;
};

export type ImportRowConnection = {
  __typename?: 'ImportRowConnection';
  nodes: Array<ImportRow>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ImportRowFilter = {
  childLocalId?: InputMaybe<Array<Scalars['String']['input']>>;
  module?: InputMaybe<Array<Scalars['String']['input']>>;
  review?: InputMaybe<Array<ImportRowReview>>;
  status?: InputMaybe<Array<ImportRowStatus>>;
};

/** Why a row needs a decision, or could not be applied. */
export type ImportRowReason =
  /** Recorded from a return of the same year, but absent from these files. Accepting takes it back. */
  | 'ABSENT_FROM_RETURN'
  /** A cell without which the row cannot be stored is missing or invalid. */
  | 'CELL_INVALID'
  /** The record with this id was merged into another: its rows belong under the id of the record that was kept. */
  | 'CHILD_MERGED'
  /** No Header row and no recorded child with this id. */
  | 'CHILD_NOT_KNOWN'
  /** The date of birth differs from the recorded one. */
  | 'DATE_OF_BIRTH_DIFFERS'
  /** It overlaps another episode of the child, so that it is not known where the child is. */
  | 'EPISODES_OVERLAP'
  /** The child's Header row is in error, or was rejected. */
  | 'HEADER_NOT_APPLIED'
  /** The record was changed since the row was compared; compare again. */
  | 'RECORD_CHANGED'
  /** The same row stands twice in the files with different content. */
  | 'REPEATED_IN_FILES'
  /** The sex differs from the recorded one. */
  | 'SEX_DIFFERS';

/** What a reviewer said of a row. `DECISION` rows begin as `PENDING`, all others as `ACCEPTED`. */
export type ImportRowReview =
  | 'ACCEPTED'
  | 'PENDING'
  | 'REJECTED';

/** How a staged row compares with what is recorded. */
export type ImportRowStatus =
  | 'CHANGED'
  /** Needs a person's decision before it is applied; `reason` says what about. */
  | 'DECISION'
  /** Cannot be stored; its findings say why. */
  | 'ERROR'
  | 'NEW'
  /** Read, not compared yet. */
  | 'PENDING'
  | 'UNCHANGED';

/** One validation rule over the whole import. */
export type ImportRuleSummary = {
  __typename?: 'ImportRuleSummary';
  failed: Scalars['Int']['output'];
  /** How often it could not be evaluated, because something it needs is missing; never counted as met. */
  notEvaluated: Scalars['Int']['output'];
  /** Codes of what was missing. */
  notEvaluatedReasons: Array<Scalars['String']['output']>;
  /** Rule number of the return's validation rules, e.g. `148`. */
  rule: Scalars['String']['output'];
  words: Scalars['String']['output'];
};

/** Where an import is on its way. */
export type ImportStatus =
  /** Applied: the accepted rows are in the record. */
  | 'APPLIED'
  /** Being applied. */
  | 'APPLYING'
  /** Waiting for its files. */
  | 'AWAITING_FILES'
  /** Given up by its authority; nothing of it was applied. */
  | 'DISCARDED'
  /** Its files cannot be read; nothing of it can be applied. The fatal findings say why. */
  | 'REFUSED'
  /** Rows can be reviewed; nothing is applied yet. */
  | 'STAGED'
  /** Files are being read, checked and compared. */
  | 'STAGING';

/** Where and how to send one file. */
export type ImportUpload = {
  __typename?: 'ImportUpload';
  /** Headers to send with it. */
  headers: Array<ImportUploadHeader>;
  method: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** Takes the file's bytes as the body. Expires. */
  url: Scalars['String']['output'];
};

export type ImportUploadHeader = {
  __typename?: 'ImportUploadHeader';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** One version of an indicator: what is counted, of whom, and from where. */
export type Indicator = {
  __typename?: 'Indicator';
  /** Which day decides the period and the area. */
  anchor: Scalars['String']['output'];
  /** Of the definition; a figure's evidence of what it was made by. */
  contentHash: Scalars['String']['output'];
  /** The one breakdown, beside area and time, for everybody else. */
  declaredDimension: Maybe<IndicatorDimension>;
  denominator: Scalars['String']['output'];
  /** The breakdowns for those who see the records that it is counted from. */
  dimensions: Array<IndicatorDimension>;
  direction: IndicatorDirection;
  /** The definition as a page in Markdown. */
  documentation: Scalars['String']['output'];
  exclusions: Array<Scalars['String']['output']>;
  /** For periods that end on or after this day. */
  from: Scalars['Date']['output'];
  geography: IndicatorGeography;
  id: Scalars['ID']['output'];
  /** In plain words. */
  name: Scalars['String']['output'];
  /** The statement of NICE quality standard 31 that it measures. */
  niceQs31: Maybe<Scalars['Int']['output']>;
  /** Null when it is counted. */
  notEvaluated: Maybe<NotEvaluatedReason>;
  numerator: Scalars['String']['output'];
  population: Scalars['String']['output'];
  /** What of it is not verified; null when all is. */
  provisional: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  /** Null when it is not counted. */
  timing: Maybe<IndicatorTiming>;
  until: Maybe<Scalars['Date']['output']>;
  /** What is changed gets a new version. */
  version: Scalars['Int']['output'];
};

/** Of the members of a figure's denominator who are not in its numerator, where their time went: the parts sum to `missed` less `notVisible`. */
export type IndicatorBreaches = {
  __typename?: 'IndicatorBreaches';
  definition: Indicator;
  /** As many as the figure's denominator less its numerator. */
  missed: Scalars['Int']['output'];
  /** Those whose record the caller may not see. */
  notVisible: Scalars['Int']['output'];
  /** The largest first; of one size in order of leg, owner and reason. */
  parts: Array<BreachPart>;
  period: ReportingPeriod;
};

export type IndicatorBreachesResult = IndicatorBreaches | IndicatorNotEvaluated | IndicatorRefused;

/** Areas against the nation, as a funnel plot shows them: no ranking, but who differs by more than chance. */
export type IndicatorComparison = {
  __typename?: 'IndicatorComparison';
  areas: Array<ComparedArea>;
  asOf: Scalars['Date']['output'];
  /** The nation's percentage, around which the limits lie; null when it is not shown. */
  centre: Maybe<Scalars['Float']['output']>;
  definition: Indicator;
  period: ReportingPeriod;
  policy: DisclosurePolicy;
};

export type IndicatorComparisonResult = IndicatorComparison | IndicatorNotEvaluated | IndicatorRefused;

/** By what a figure can be broken down, on the day that decides its period. */
export type IndicatorDimension =
  /** `UNDER_1`, `1_TO_4`, `5_TO_9`, `10_TO_15`, `16_AND_OVER`. */
  | 'AGE_BAND'
  /** Organisations of one kind: integrated care boards, or authorities for who asks as one. `NOT_KNOWN` where nobody knows. */
  | 'AREA'
  /** Whether an unaccompanied asylum-seeking child: `YES`, `NO`, `NOT_KNOWN`. */
  | 'ASYLUM'
  /** Calendar months, as `2026-03`. */
  | 'MONTH'
  /** `IN_AREA` or `OUT_OF_AREA` of the responsible authority, or `NOT_KNOWN`. */
  | 'PLACED'
  /** `FOSTER`, `FOR_ADOPTION`, `PARENTS`, `RESIDENTIAL`, `SUPPORTED`, `OTHER`, `NOT_KNOWN`. */
  | 'PLACEMENT_TYPE'
  /** Quarters of the financial year, as `2025-26-Q4`. */
  | 'QUARTER'
  /** `FEMALE`, `MALE`, `NOT_KNOWN`. */
  | 'SEX';

/** Which way a figure is meant to go. */
export type IndicatorDirection =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER'
  /** It is told, and not judged. */
  | 'NEITHER';

/** An indicator's figures, by what definition and policy, and as of when. */
export type IndicatorFigure = {
  __typename?: 'IndicatorFigure';
  /** Null for the nation. */
  area: Maybe<Organisation>;
  /**
   * What is recorded by then is counted, and due as of this day. Where small numbers are hidden it is the day of the month's release, of which
   * the first question of the month makes one for everybody; of figures of several days, the last made of theirs.
   */
  asOf: Scalars['Date']['output'];
  cells: Array<FigureCell>;
  definition: Indicator;
  period: ReportingPeriod;
  /** By which small numbers are hidden; null when nothing is, because the caller sees the records. */
  policy: Maybe<DisclosurePolicy>;
};

/** One category of a breakdown; not of area or time, which are arguments of their own. */
export type IndicatorFilter = {
  category: Scalars['String']['input'];
  dimension: IndicatorDimension;
};

/** How children placed out of their authority's area fare against those placed in it (NICE QS31 statement 6). Both sides are shown, or none. */
export type IndicatorGap = {
  __typename?: 'IndicatorGap';
  area: Maybe<Organisation>;
  asOf: Scalars['Date']['output'];
  definition: Indicator;
  inArea: Maybe<GapSide>;
  /** Between these with 95 % confidence (Newcombe 1998, method 10). */
  lower: Maybe<Scalars['Float']['output']>;
  outOfArea: Maybe<GapSide>;
  period: ReportingPeriod;
  /** Percentage points that those out of area are above those in area; less than 0 is below. */
  points: Maybe<Scalars['Float']['output']>;
  policy: Maybe<DisclosurePolicy>;
  /** `VALUE` when both sides are shown; else why they are not. */
  status: FigureStatus;
  upper: Maybe<Scalars['Float']['output']>;
};

export type IndicatorGapResult = IndicatorGap | IndicatorNotEvaluated | IndicatorRefused;

/** Whose children an area's are. The two are never mixed in one figure. */
export type IndicatorGeography =
  /** Those who live there, whoever is responsible. */
  | 'RESIDENT'
  /** Those whom the area's organisation is responsible for, wherever they live. */
  | 'RESPONSIBLE';

/** A record that an indicator is counted from, and why it is in or out. */
export type IndicatorMember = {
  __typename?: 'IndicatorMember';
  child: Child;
  /** A code of the definition's, as `LATE` or `SHORT_BREAK`. */
  class: Scalars['String']['output'];
  /** The day that decides its period. */
  on: Scalars['Date']['output'];
  standing: MemberStanding;
  /** What the class says. */
  why: Scalars['String']['output'];
};

/** Members whom the caller may see, in order of day. A figure is of all: `notVisible` are those whose records the caller does not see, or no longer. */
export type IndicatorMembers = {
  __typename?: 'IndicatorMembers';
  definition: Indicator;
  nodes: Array<IndicatorMember>;
  notVisible: Scalars['Int']['output'];
  pageInfo: PageInfo;
  /** Of those whom the caller may see. */
  totalCount: Scalars['Int']['output'];
};

export type IndicatorMembersResult = IndicatorMembers | IndicatorNotEvaluated | IndicatorRefused;

/** The indicator is defined, and not counted. */
export type IndicatorNotEvaluated = {
  __typename?: 'IndicatorNotEvaluated';
  definition: Indicator;
  detail: Scalars['String']['output'];
  notEvaluatedBecause: NotEvaluatedReason;
};

/** Why a question is not answered. */
export type IndicatorRefusal =
  /** Figures of other areas are not for this caller. */
  | 'AREA_NOT_SHOWN'
  /** Not a breakdown that is declared for this caller: with others it could give a hidden number. */
  | 'BREAKDOWN_NOT_DECLARED'
  /** A mean has no control limits and no gap: these are of shares. */
  | 'NOT_A_SHARE'
  /** The members of the indicator are not what a clock of an assessment starts with. */
  | 'NOT_OF_ASSESSMENTS'
  /** No organisation that figures can be asked of. */
  | 'NO_SUCH_AREA'
  /** No category of the breakdown. */
  | 'NO_SUCH_CATEGORY'
  /** No indicator has this id and version. */
  | 'NO_SUCH_INDICATOR'
  /** No period of the grid, or one before the definition's. */
  | 'NO_SUCH_PERIOD'
  /** It is of financial years alone. */
  | 'PERIOD_TOO_FINE'
  /** More than three breakdowns, one twice, or two of time. */
  | 'TOO_MANY_BREAKDOWNS'
  /** More than 10,000 cells. */
  | 'TOO_MANY_CELLS';

/** The question is not answered; `argument` says which part of it. */
export type IndicatorRefused = {
  __typename?: 'IndicatorRefused';
  argument: Scalars['String']['output'];
  message: Scalars['String']['output'];
  refusal: IndicatorRefusal;
};

export type IndicatorResult = IndicatorFigure | IndicatorNotEvaluated | IndicatorRefused;

/** Where the caller's organisation means to be by a day. */
export type IndicatorTarget = {
  __typename?: 'IndicatorTarget';
  on: Scalars['Date']['output'];
  source: Scalars['String']['output'];
  /** A percentage, or a mean. Between two points it is on the line. */
  value: Scalars['Float']['output'];
};

export type IndicatorTargetInput = {
  on: Scalars['Date']['input'];
  /** 0 to 100. */
  value: Scalars['Float']['input'];
};

/** When members are counted. */
export type IndicatorTiming =
  /** Whatever happened in the period. */
  | 'PERIOD'
  /** Whoever is there at the end of the period's last day. */
  | 'SNAPSHOT';

/** In which class of the measures of initial assessments a period of care falls. */
export type InitialAssessmentClass =
  | 'ASSESSED_AND_REPORTED_IN_TIME'
  /** Assessed in time; the report came late, or is not back. */
  | 'ASSESSED_IN_TIME'
  | 'ASSESSED_LATE'
  /** The child declined: counts, and is told of beside. */
  | 'DECLINED'
  /** Left care before the due day had passed, and was not assessed: outside. */
  | 'LEFT_CARE_BEFORE_DUE'
  | 'NOT_ASSESSED'
  /** The bank holidays of a year are not loaded: outside. */
  | 'NOT_EVALUATED'
  /** The due day has not passed: outside, whatever was done. */
  | 'NOT_YET_DUE'
  /** Assessed in the three months before: outside. */
  | 'RECENT_ASSESSMENT'
  /** A series of short breaks: outside. */
  | 'SHORT_BREAK';

/** An input is not acceptable, with its place and a code. */
export type InputRefused = {
  __typename?: 'InputRefused';
  code: InputRefusedCode;
  /** The input field, as a path, e.g. `child.new.nhsNumber`. */
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

/** Why an input was refused. */
export type InputRefusedCode =
  /** Whether whoever gave the consent could is not known: nothing is shared on its ground. */
  | 'CAPACITY_NOT_KNOWN'
  /** A code is not in the set for the year of its day. */
  | 'CODE_NOT_IN_SET'
  /** The day is before the child's birth. */
  | 'DAY_BEFORE_BIRTH'
  /** The day is in the future. */
  | 'DAY_IN_FUTURE'
  /** The day is over. */
  | 'DAY_IN_PAST'
  /** The day is too long before the period of care. */
  | 'DAY_OUTSIDE_CARE'
  /** The day is before the child's birth, or on or after their eighteenth birthday. */
  | 'DAY_OUTSIDE_CHILDHOOD'
  /** The day is too early or too late. */
  | 'DAY_OUT_OF_RANGE'
  /** An expected version is needed for a record that exists. */
  | 'EXPECTED_VERSION_MISSING'
  /** The field cannot have a value beside what the others say, such as a postcode of a home that there is none of. */
  | 'FIELD_DOES_NOT_APPLY'
  /** The list has more entries than are taken; its description says how many are. */
  | 'LIST_TOO_LONG'
  /** The authority already has a child with this local id. */
  | 'LOCAL_ID_IN_USE'
  /** A text that others read holds the child's NHS number. */
  | 'NAMES_THE_CHILD'
  /** The NHS number's check digit does not hold, or it is of a range that is never issued. */
  | 'NHS_NUMBER_INVALID'
  /** It does not go with the child's age on that day, or in that year. */
  | 'NOT_FOR_AGE'
  /** The child withdraws what they decided themselves; what others decided, they refuse. */
  | 'NOT_THEIR_DECISION'
  /** The number is not whole. */
  | 'NUMBER_NOT_WHOLE'
  /** The number is too small or too large. */
  | 'NUMBER_OUT_OF_RANGE'
  /** A return says it: a corrected return changes it. */
  | 'OF_A_RETURN'
  /** There is no such organisation today, or it is the responsible authority itself. */
  | 'ORGANISATION_NOT_POSSIBLE'
  /** The postcode is not whole or not well formed. */
  | 'POSTCODE_MALFORMED'
  /** Another organisation recorded it: that one and the responsible authority change it. */
  | 'RECORDED_BY_ANOTHER'
  /** The sub-scales of a questionnaire do not add up to its total. */
  | 'SUB_SCALES_DO_NOT_ADD_UP'
  /** The text is empty or too long. */
  | 'TEXT_LENGTH'
  /** The URL is not https, holds credentials, or leads to an address that is not of the public internet. */
  | 'URL_NOT_ALLOWED'
  /** The field must be given: null says that there is none, and saying nothing is not the same. */
  | 'VALUE_MISSING'
  /** The value cannot be taken away: it may be absent, but not null. */
  | 'VALUE_NEEDED';

/** Who pays while nobody is determined, so that care is never delayed (SAFE-0). */
export type InterimPayer = {
  __typename?: 'InterimPayer';
  /** Why this one. */
  basis: InterimPayerBasis;
  /** Who pays; of kind `ICB_WHERE_PRESENT` when no fact names an ICB. */
  commissioner: Commissioner;
  /** Always true: paying meanwhile admits nothing. */
  fundingWithoutPrejudice: Scalars['Boolean']['output'];
};

/** Why it is this one who pays meanwhile; the first that applies. */
export type InterimPayerBasis =
  /** Has been paying, by `payments`. */
  | 'ALREADY_PAYING'
  /** Of a dispute only: the commissioner that the disputed determination names. */
  | 'DETERMINATION'
  /** The ICB of the current registration. */
  | 'GP_REGISTRATION'
  /** Whom the rule proposes (SCOT-NI). */
  | 'ORIGINATING_ICB'
  /** The ICB where the child is. */
  | 'PRESENT';

/** Since when, and until when, this is what was known. From `from` until the moment before `until`. */
export type Known = {
  __typename?: 'Known';
  /** When it came to say this. Null: not known, or before the caller's organisation was told of it. */
  from: Maybe<Scalars['DateTime']['output']>;
  /** When the record was made. Null: not known, or before the caller's organisation was told of it. */
  recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the record was taken back because it never was so, if it was: perhaps after later versions. Null when it stands. */
  takenBackAt: Maybe<Scalars['DateTime']['output']>;
  /** When it came to say something else, or was taken back; null while it says this. */
  until: Maybe<Scalars['DateTime']['output']>;
};

/** That a record is kept, whatever its clock says: for an inquiry, a claim, a complaint. */
export type LegalHold = {
  __typename?: 'LegalHold';
  childId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  liftReason: Maybe<Scalars['String']['output']>;
  liftedAt: Maybe<Scalars['DateTime']['output']>;
  liftedBy: Maybe<Scalars['String']['output']>;
  placedAt: Scalars['DateTime']['output'];
  /** The issuer's id of who placed it; null to the young person. */
  placedBy: Maybe<Scalars['String']['output']>;
  /** Null to the young person: it may tell of proceedings of others. */
  reason: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

/** The hold was lifted already. */
export type LegalHoldLifted = {
  __typename?: 'LegalHoldLifted';
  holdLiftedAt: Scalars['DateTime']['output'];
  message: Scalars['String']['output'];
};

export type LegalHoldOk = {
  __typename?: 'LegalHoldOk';
  hold: LegalHold;
};

/** The legal status under which a child is looked after. */
export type LegalStatus = {
  __typename?: 'LegalStatus';
  /** SSDA903 LS code: C1 interim care order, C2 full care order, E1 placement order, V2 section 20, V3 and V4 short breaks, L1 to L3, J1 to J3. */
  code: Scalars['String']['output'];
  endedOn: Maybe<Scalars['Date']['output']>;
  startedOn: Scalars['Date']['output'];
};

/** A legal status as it was known. */
export type LegalStatusAsOf = {
  __typename?: 'LegalStatusAsOf';
  carePeriodId: Scalars['ID']['output'];
  /** SSDA903 LS code. */
  code: Scalars['String']['output'];
  /** Null when it was not known to have ended. */
  endedOn: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  known: Known;
  startedOn: Scalars['Date']['output'];
};

export type LiftLegalHoldInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type LiftLegalHoldResult = InputRefused | LegalHoldLifted | LegalHoldOk | RecordNotFound | VersionConflict;

export type LookForDuplicatesOk = {
  __typename?: 'LookForDuplicatesOk';
  /** How many pairs were compared: of children with an identifier, a way of writing the local id, or a home and a birthday in common. */
  compared: Scalars['Int']['output'];
};

export type LookForDuplicatesResult = LookForDuplicatesOk;

/** A time that an e-mail was handed over, or came back. */
export type MailAttempt = {
  __typename?: 'MailAttempt';
  attemptedAt: Scalars['DateTime']['output'];
  /** Null: it was taken. */
  error: Maybe<MailError>;
};

/** Why an e-mail was not taken, or came back. */
export type MailError =
  /** It came back from the mailbox. */
  | 'BOUNCED'
  /** The mail service takes none now. */
  | 'BUSY'
  /** The mailbox complained of it. */
  | 'COMPLAINT'
  /** The mail service will not take it, however often it is asked. */
  | 'REFUSED'
  /** The mail service could not be reached. */
  | 'UNREACHABLE';

/** What an e-mail is about. */
export type MailOccasion =
  /** Somebody of the organisation broke the glass, or somebody did for a child whom it answers for. */
  | 'GLASS_BROKEN'
  /** A step of a notice passed its local service level. */
  | 'NOTICE_ESCALATED'
  /** A notice was sent, or sent on, to the organisation. */
  | 'NOTICE_SENT';

/** How an e-mail fared. */
export type MailState =
  /** It came back, or was complained of. */
  | 'BOUNCED'
  /** Given up. */
  | 'DEAD'
  /** The mail service did not take it; it is tried again. */
  | 'FAILED'
  /** Not handed to the mail service yet. */
  | 'PENDING'
  /** The mail service took it. That somebody read it is not known. */
  | 'SENT';

export type MakeHealthPlanInput = {
  /** The assessment that it comes from. */
  assessmentId?: InputMaybe<Scalars['ID']['input']>;
  childId: Scalars['ID']['input'];
  /** 1 to 10,000 characters. From those in health who care for the child alone. */
  clinical?: InputMaybe<Scalars['String']['input']>;
  /** Version of the current plan as last read; not for a first plan. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Not before birth, not before the plan whose place it takes, not in the future. */
  madeOn: Scalars['Date']['input'];
  /** New needs, at most 50. Needs of the plan before with something still open are taken over without being named. */
  needs: Array<HealthNeedInput>;
  /** After `madeOn`; may be in the future. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
};

export type MakeReferralInput = {
  childId: Scalars['ID']['input'];
  /** Who is to see the child, 1 to 200 characters. */
  provider: Scalars['String']['input'];
  referredOn: Scalars['Date']['input'];
  service: ReferralService;
  /** When the child was referred for the same before, such as where they lived then: that day. `referredOn` when it is not given. */
  waitingSince?: InputMaybe<Scalars['Date']['input']>;
};

export type MakeReferralResult = DaysOutOfOrder | InputRefused | RecordNotFound | ReferralOk;

/** The return would refuse the measure. */
export type MeasureBreaksRules = {
  __typename?: 'MeasureBreaksRules';
  broken: Array<BrokenReturnRule>;
  message: Scalars['String']['output'];
};

/** Where a record stands in an indicator. */
export type MemberStanding =
  /** Not counted at all. */
  | 'EXCLUDED'
  | 'IN_NUMERATOR'
  /** Of the population, and in neither. */
  | 'NOT_IN_DENOMINATOR'
  /** In the denominator, and not in the numerator. */
  | 'NOT_IN_NUMERATOR';

export type MergeChildrenInput = {
  /** Of the child named by `formerId`. */
  expectedVersion: Scalars['Int']['input'];
  /** Whose record becomes part of it. */
  formerId: Scalars['ID']['input'];
  /** Whose record goes on, with its identifiers. */
  keptId: Scalars['ID']['input'];
  /** Why they are one child, up to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type MergeChildrenOk = {
  __typename?: 'MergeChildrenOk';
  merge: ChildMerge;
  settled: Array<MergeSettled>;
};

export type MergeChildrenResult = ChildrenNotMergeable | InputRefused | MergeChildrenOk | MergeConflicts | RecordNotFound | VersionConflict;

/** Two rows of which one child has one at a time: two stays on the same day, two assessments of a kind under way. Correct one of them first. */
export type MergeConflict = {
  __typename?: 'MergeConflict';
  /** Of the record that would be merged; null of what the caller may not read. */
  formerId: Maybe<Scalars['ID']['output']>;
  /** Of the record that would be kept; null of what the caller may not read. */
  keptId: Maybe<Scalars['ID']['output']>;
  /** The kind of record, as `AuditEntry.record` names it; null of records that the caller may not read. */
  record: Maybe<Scalars['String']['output']>;
};

/** The two records say what cannot be true of one child. Nothing was changed. */
export type MergeConflicts = {
  __typename?: 'MergeConflicts';
  conflicts: Array<MergeConflict>;
  message: Scalars['String']['output'];
};

/** The merge cannot be taken back as things are. Nothing was changed. */
export type MergeNotUndoable = {
  __typename?: 'MergeNotUndoable';
  message: Scalars['String']['output'];
  notUndoableBecause: MergeNotUndoableReason;
};

export type MergeNotUndoableReason =
  | 'ALREADY_TAKEN_BACK'
  /** The record was itself merged into another later: take that back first. */
  | 'MERGED_FURTHER';

/**
 * Rows of the merged record that gave way to the kept one's, and are kept beside them: a former NHS number, a plan that is no longer the
 * current one, rows of a return that both had.
 */
export type MergeSettled = {
  __typename?: 'MergeSettled';
  /** The kind of record, as `AuditEntry.record` names it. */
  record: Scalars['String']['output'];
  rows: Scalars['Int']['output'];
};

/** With which of the two records something is after a merge was taken back. */
export type MergeSide =
  /** With the record that was merged. */
  | 'FORMER'
  /** With the record that was kept: so is all that was added since and is no part of what went back. */
  | 'KEPT';

export type MergeWrite =
  | 'ADDED'
  | 'CHANGED';

/** What a move changes for an assessment that is due. Nothing follows by itself: whoever was asked stays asked. */
export type MoveAssessment = {
  __typename?: 'MoveAssessment';
  clock: AssessmentClock;
  /** As before the move. Null when the bank holidays of a year are not loaded. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** The ICB whose children-in-care team was asked to accept and book. Null: none was asked, or it was not known. */
  healthTeam: Maybe<Organisation>;
  /** Whether the child lives in the area of another ICB than that by now. `NOT_KNOWN` when either is. */
  livesElsewhere: YesNoNotKnown;
  /** Whether the new placement is outside the ICB that the child comes from. */
  outOfArea: YesNoNotKnown;
  /** Who was asked to perform it. Null: nobody was asked. */
  provider: Maybe<Organisation>;
};

/** Who is responsible for the child's health care before and after a move, as determined. */
export type MoveCommissioner = {
  __typename?: 'MoveCommissioner';
  /** Of the day of the move. Null: nothing is determined for it. */
  after: Maybe<Determination>;
  /** Of the day before the move. Null: nothing is determined for it. */
  before: Maybe<Determination>;
  /** `NOT_KNOWN` when either is not determined or names nobody. A determination says itself how sure it is. */
  changed: YesNoNotKnown;
};

/** Whether the child needs to register with a GP practice near the new placement. */
export type MoveGp = {
  __typename?: 'MoveGp';
  because: MoveGpReason;
  /** On the day of the move. Null: nobody has told of one. */
  registration: Maybe<GpRegistration>;
  registrationNeeded: YesNoNotKnown;
};

/** Why a child does or does not need to register with a GP practice near the new placement, or why that is not known. */
export type MoveGpReason =
  /** Either the practice's ICB or that of the new placement is not known. */
  | 'ICB_NOT_KNOWN'
  /** The child is known to be registered with no practice. */
  | 'NOT_REGISTERED'
  /** Nobody has told of a registration on the day of the move. */
  | 'NO_REGISTRATION_RECORDED'
  /** The practice is associated with another ICB than that of the new placement. */
  | 'PRACTICE_OF_ANOTHER_ICB'
  /** The practice is associated with the ICB of the new placement: whether it takes patients who live there is not known here. */
  | 'PRACTICE_OF_THAT_ICB';

/** In which ICB's area the child lives before and after a move. */
export type MoveIcb = {
  __typename?: 'MoveIcb';
  /** Null: not known. */
  after: Maybe<Organisation>;
  /** Null: not known. */
  before: Maybe<Organisation>;
  /** `NOT_KNOWN` when either is. */
  changed: YesNoNotKnown;
};

/** What a move changes for the child's health care. Waiting times are carried over: a referral keeps the day since which the child waits. */
export type MoveImpact = {
  __typename?: 'MoveImpact';
  commissioner: MoveCommissioner;
  gp: MoveGp;
  icb: MoveIcb;
  /** Whom the law requires to be told of the move, of what and by when. Null when the caller may not be told. */
  noticesDue: Maybe<NotificationDutiesResult>;
  /** The clocks of assessments that run, what is due first before. A move stops none of them, and moves no due day. */
  openAssessments: Array<MoveAssessment>;
  /** Referrals that are not closed, with since when the child waits: the same day as before. The longest wait first. */
  openReferrals: Array<Referral>;
  provider: MoveProvider;
};

export type MovePlacementInput = {
  /** Version of the placement that ends, as last read. */
  expectedVersion: Scalars['Int']['input'];
  madeInEmergency?: YesNoNotKnown;
  /** The day of the move: the old placement ends and the new one starts. */
  movedOn: Scalars['Date']['input'];
  /** The placement that ends. */
  placementId: Scalars['ID']['input'];
  postcode?: InputMaybe<Scalars['String']['input']>;
  provider?: InputMaybe<Scalars['String']['input']>;
  /** SSDA903 REASON_PLACE_CHANGE code for the old placement. */
  reason: Scalars['String']['input'];
  type: Scalars['String']['input'];
  urn?: InputMaybe<Scalars['String']['input']>;
};

export type MovePlacementOk = {
  __typename?: 'MovePlacementOk';
  /** The placement that ended. */
  ended: Placement;
  /** What the move changes for the child's health care, as the record says now. */
  impact: MoveImpact;
  /** The placement that started. */
  started: Placement;
};

export type MovePlacementResult = AlreadyEnded | DaysOutOfOrder | InputRefused | MovePlacementOk | PeriodOverlaps | RecordNotFound | VersionConflict;

/** Who provides the placement before and after a move, by SSDA903 PLACE_PROVIDER code and Ofsted number. */
export type MoveProvider = {
  __typename?: 'MoveProvider';
  /** Null when not recorded. */
  after: Maybe<Scalars['String']['output']>;
  /** Null when not recorded. */
  before: Maybe<Scalars['String']['output']>;
  /** Whether the kind of provider or the home is another. `NOT_KNOWN` when neither is recorded of both placements. */
  changed: YesNoNotKnown;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Acknowledges up to 200 notices at once, each with its own result. */
  acknowledgeNotices: AcknowledgeNoticesOk;
  /** Records to whom copies of the summary and plan went. */
  addAssessmentCopies: AddAssessmentCopiesResult;
  /**
   * Writes the accepted rows into the record, in one transaction. Rows that wait for a decision, and rows whose record changed since they
   * were compared, are left out and say so. Goes on in the background: ask for the import's status. Applying an import again changes nothing;
   * applying one whose application was cut short begins anew.
   */
  applyImport: ImportResult;
  /** Asks to see a sealed identity, alone and for minutes. Another decides. The answer is the same whether or not anything is sealed. */
  askToOpenSealedIdentity: AskToOpenSealedIdentityResult;
  /**
   * Grants the caller, and nobody else, a look at what keeps a child safe. Everybody responsible for the child, and the caller's own
   * organisation, is told at once by an event (`GLASS_BROKEN`) and by a mail to the duty inbox, all that is seen is in the audit, and a review stays open until somebody else closes it. The answer is the same
   * whether or not there is such a child: a grant, which is reviewed.
   */
  breakGlass: BreakGlassResult;
  /** Answers the quality checklist of the last report. One that does not pass goes back to be corrected. */
  checkAssessmentQuality: CheckAssessmentQualityResult;
  /** Charges the ICB that is responsible for a child with an assessment that was done in the claimant's area. Care never waits for it. */
  claimAssessmentCharge: ClaimAssessmentChargeResult;
  /** Closes the review of a grant of the caller's organisation. */
  closeBreakGlassReview: CloseBreakGlassReviewResult;
  /** Closes the review of an opening that has ended: by neither who asked nor who decided. */
  closeSealedOpeningReview: CloseSealedOpeningReviewResult;
  /** Confirms whose a missed day was, or says whose it was instead. */
  confirmAssessmentBreach: ConfirmAssessmentBreachResult;
  /** Puts an entry right, or ends it; what it said before is kept. */
  correctCareLeaverEntry: CareLeaverEntryResult;
  /** Puts a consent or refusal right; what it said before is kept. For the organisation that recorded it and the responsible authority. */
  correctConsent: ConsentResult;
  /** Puts a registration right, or ends it; what it said before is kept. */
  correctGpRegistration: GpRegistrationResult;
  /** Puts a line right; what it said before is kept. For the organisation that recorded it and the responsible authority. */
  correctHealthLine: HealthLineResult;
  /** Puts right what was recorded wrongly; what it said before is kept. */
  correctPlacement: CorrectPlacementResult;
  /** Puts a home right, or ends it; what it said before is kept. */
  correctResidence: ResidenceResult;
  /** Begins an import and says where to send its files. */
  createImport: CreateImportResult;
  /** Sends what happens from now on to a URL. */
  createWebhookEndpoint: CreateWebhookEndpointResult;
  /** Takes back a charge that the caller's organisation claimed in error. */
  creditAssessmentCharge: CreditAssessmentChargeResult;
  /** Decides of two records of the caller's authority whether they are of one child. It may be decided otherwise later. */
  decideDuplicate: DecideDuplicateResult;
  /**
   * Erases the record or refuses to, by somebody else than who asked. What the law has kept is not erased: the request is then refused with
   * the rule and the day. Erased is the whole record or nothing, for good, under every id that it had; the audit keeps who saw it, without what it
   * said. A sealed identity is not erased in this way: no request can name it, and it is kept as adoption records are.
   */
  decideErasure: DecideErasureResult;
  /** Answers a request to put a record right, once. To correct the record itself is another mutation, of its own kind. */
  decideRectification: DecideRectificationResult;
  /** Decides on an opening that another of the caller's organisation asked for. It is open from now on, for the minutes that were asked. */
  decideSealedOpening: DecideSealedOpeningResult;
  /** Ends an endpoint: nothing is sent any more, its secrets are gone, and what was sent stays in the log. */
  deleteWebhookEndpoint: DeleteWebhookEndpointResult;
  /** Gives up an import that is not applied; its rows are removed. */
  discardImport: ImportResult;
  /** Drafts a notice of a placement, or records that it is lawfully withheld. */
  draftNotice: DraftNoticeResult;
  /** Begins an application, which nobody else sees until it is submitted. */
  draftOfferApplication: DraftOfferApplicationResult;
  /** Ends a protection on a day that is not over. */
  endAddressProtection: EndAddressProtectionResult;
  /** Records that a child ceased to be looked after. A placement still open ends on the same day. */
  endCarePeriod: EndCarePeriodResult;
  /** Ends a placement. */
  endPlacement: EndPlacementResult;
  /** From a month on, data of the caller's organisation are expected: a month without them is not received, which is not zero. */
  expectFeed: ExpectFeedResult;
  /** Records a young person's interest in a vacancy. The employer is told nothing. */
  expressInterest: ExpressInterestResult;
  liftLegalHold: LiftLegalHoldResult;
  /**
   * Compares every child of the caller's authority with every other that has something in common: for records from before, and homes of
   * placements. A child with more than 25 such others is compared with none: what so many have in common identifies nobody. A child who is recorded, imported, or whose home is recorded is compared at once.
   */
  lookForDuplicates: LookForDuplicatesResult;
  /** Makes a child's health plan, or the next one: it takes the place of the current one, and takes over its open actions. */
  makeHealthPlan: HealthPlanResult;
  /** Records a referral of a child whom the caller sees. */
  makeReferral: MakeReferralResult;
  /**
   * Makes two records of the caller's authority one. Nothing is deleted: everything of the former becomes part of the kept record, the
   * former id leads to it, and `unmergeChildren` takes it back. Who is responsible is determined anew, and whoever sees either is told by
   * an event (`CHILDREN_MERGED`).
   */
  mergeChildren: MergeChildrenResult;
  /** Ends a placement and starts the next on the same day. */
  movePlacement: MovePlacementResult;
  /** Does nothing and answers with the service; for clients that test their connection. */
  ping: Service;
  /** Has a record kept, whatever its clock says. */
  placeLegalHold: PlaceLegalHoldResult;
  /**
   * Keeps where a child lives to the authority that looks after them. Whoever sees the child is told to look again
   * (`ADDRESS_PROTECTION_CHANGED`).
   */
  protectAddress: ProtectAddressResult;
  /** Publishes a vacancy of the caller's organisation. */
  publishVacancy: PublishVacancyResult;
  /** Disagrees with the determination of a child's commissioner that holds on a day. */
  raiseDispute: RaiseDisputeResult;
  /** A month's data of the caller's organisation came. */
  receiveFeed: ReceiveFeedResult;
  /** Records something told of a care leaver, or done for them. Repeating it with the same `idempotencyKey` changes nothing and gives the first answer. */
  recordCareLeaverEntry: CareLeaverEntryResult;
  /** Records the measure of a year, or replaces it. */
  recordCareLeaverMeasure: CareLeaverMeasureResult;
  /**
   * Records a consent. One by somebody who by the record could not give it is refused; where the record does not tell, it is recorded
   * as not known.
   */
  recordConsent: ConsentResult;
  /** Records when a consent came to whoever arranges the child's health care. Once. */
  recordConsentReceipt: ConsentResult;
  /** Records a refusal: a child's of sufficient understanding ends, in the same transaction, all sharing that the refused scope allowed. */
  recordConsentRefusal: ConsentResult;
  /** Records a registration with a GP practice, or that there was none; who is responsible is determined anew in the same transaction. */
  recordGpRegistration: GpRegistrationResult;
  /** Records how an action of the current plan went on. */
  recordHealthActionProgress: HealthActionResult;
  /** Records something that was learnt of a child's health. For the responsible authority and those who care for the child. */
  recordHealthLine: HealthLineResult;
  /** Records a placement in a care period. */
  recordPlacement: RecordPlacementResult;
  /** Records a home; who is responsible is determined anew in the same transaction. */
  recordResidence: ResidenceResult;
  /** Sends dead letters again. */
  replayWebhookDeliveries: ReplayWebhookDeliveriesResult;
  /** Asks for an assessment of a child who is in the caller's care. The provider sees the child from now on. Consent may follow. */
  requestAssessment: RequestAssessmentResult;
  requestErasure: RequestErasureResult;
  /** Asks for a file, which is made in the background: `export` says how far it is, and `exportLink` gives an address that expires. */
  requestExport: RequestExportResult;
  /** Says that a record is wrong. The record stays as it is until somebody corrects it. */
  requestRectification: RequestRectificationResult;
  /**
   * Asks for a copy of all that is recorded of one person (UK GDPR article 15), as a file that is made in the background: `export` says how
   * far it is, `exportLink` gives an address. Every table that names the person is in it, or named with the reason why it is not; what is
   * about others is marked as redacted, with the reason. What a record held before it was joined with another is in it. While the address of
   * a young person is protected, their own copy holds back what tells where they live. Of what is sealed nothing is copied. One
   * month from the day they asked is the longest that the law gives.
   */
  requestSubjectAccess: RequestSubjectAccessResult;
  /** Records that the report came back, or a corrected one. */
  returnAssessmentReport: ReturnAssessmentReportResult;
  /** Accepts or rejects staged rows. Rows in error cannot be accepted. */
  reviewImportRows: ImportResult;
  /** Takes that back, at once. By the young person or their adviser; asked again it changes nothing. */
  revokeCareLeaverStatus: RevokeCareLeaverStatusResult;
  /** Makes a new secret, with which requests are signed from now on, beside the one before for a while. */
  rotateWebhookSecret: RotateWebhookSecretResult;
  /**
   * Seals a figure that is reported: whoever asks approves it as it is answered to them now. It is never changed; sealing it again makes
   * a later one.
   */
  sealFigure: SealFigureResult;
  /**
   * Seals the record of a child who was adopted, from before the order: one way. From then on it is found by no id, number, name, list,
   * count, figure's members, export, feed, webhook or audit, by nobody; who saw the child no longer does; and no answer tells it from a
   * record that never was. Figures that counted the child go on counting them.
   */
  sealIdentity: SealIdentityResult;
  /** Sends a draft with a snapshot of the record as it is now. */
  sendNotice: SendNoticeResult;
  /** Sets points of the trajectory of the caller's organisation. */
  setIndicatorTargets: SetIndicatorTargetsResult;
  /** Sets what may be spent on an offer in a time. Approvals of a day come out of the budget of that day; without one nothing limits them. */
  setOfferBudget: SetOfferBudgetResult;
  /** Tells the employer of this vacancy, and nobody else, that the person behind a reference is a care leaver. By the young person alone. */
  shareCareLeaverStatus: ShareCareLeaverStatusResult;
  /** Reads, checks and compares the files that were sent. Goes on in the background: ask for the import's status. Also resumes a staging that was cut short. */
  stageImport: ImportResult;
  /** Records that a child became looked after, with the child if they are new. Repeating it with the same `idempotencyKey` changes nothing and gives the first answer. */
  startCarePeriod: StartCarePeriodResult;
  /** Records what happened to an assessment. A step that is not possible is refused with the reason and the steps that are. */
  takeAssessmentStep: TakeAssessmentStepResult;
  /** Takes an entry back that never was so. */
  takeBackCareLeaverEntry: TakeBackCareLeaverEntryResult;
  /** Takes a consent or refusal back that never was; what was shared on its ground is shared no longer. For whom correcting is. */
  takeBackConsent: TakeBackConsentResult;
  /** Takes a registration back that never was. */
  takeBackGpRegistration: TakeBackResult;
  /** Takes a line back that never was so. For whom correcting is. */
  takeBackHealthLine: TakeBackHealthLineResult;
  /** Takes a home back that never was. */
  takeBackResidence: TakeBackResult;
  /** Takes a dispute to its next state. */
  takeDisputeStep: TakeDisputeStepResult;
  /** Takes a notice that was sent to its next state. */
  takeNoticeStep: TakeNoticeStepResult;
  /** Takes an application to its next state. */
  takeOfferApplicationStep: TakeOfferApplicationStepResult;
  /** Records what happened to a referral. */
  takeReferralStep: TakeReferralStepResult;
  /** Records what became of an interest. */
  takeVacancyInterestStep: TakeVacancyInterestStepResult;
  /** Makes two records of one again, as they were. What was written since stays where it was written and is listed. */
  unmergeChildren: UnmergeChildrenResult;
  /** Pauses an endpoint or resumes it, or chooses other types. */
  updateWebhookEndpoint: UpdateWebhookEndpointResult;
  /**
   * Records that a consent was withdrawn. What was shared on its ground alone is shared no longer from the same transaction on. A young
   * person withdraws their own.
   */
  withdrawConsent: ConsentResult;
};


export type MutationAcknowledgeNoticesArgs = {
  idempotencyKey: Scalars['String']['input'];
  noticeIds: Array<Scalars['ID']['input']>;
};


export type MutationAddAssessmentCopiesArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: AddAssessmentCopiesInput;
};


export type MutationApplyImportArgs = {
  importId: Scalars['ID']['input'];
};


export type MutationAskToOpenSealedIdentityArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: AskToOpenSealedIdentityInput;
};


export type MutationBreakGlassArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: BreakGlassInput;
};


export type MutationCheckAssessmentQualityArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CheckAssessmentQualityInput;
};


export type MutationClaimAssessmentChargeArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ClaimAssessmentChargeInput;
};


export type MutationCloseBreakGlassReviewArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CloseBreakGlassReviewInput;
};


export type MutationCloseSealedOpeningReviewArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CloseSealedOpeningReviewInput;
};


export type MutationConfirmAssessmentBreachArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ConfirmAssessmentBreachInput;
};


export type MutationCorrectCareLeaverEntryArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectCareLeaverEntryInput;
};


export type MutationCorrectConsentArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectConsentInput;
};


export type MutationCorrectGpRegistrationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectGpRegistrationInput;
};


export type MutationCorrectHealthLineArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectHealthLineInput;
};


export type MutationCorrectPlacementArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectPlacementInput;
};


export type MutationCorrectResidenceArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CorrectResidenceInput;
};


export type MutationCreateImportArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CreateImportInput;
};


export type MutationCreateWebhookEndpointArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CreateWebhookEndpointInput;
};


export type MutationCreditAssessmentChargeArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CreditAssessmentChargeInput;
};


export type MutationDecideDuplicateArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DecideDuplicateInput;
};


export type MutationDecideErasureArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DecideErasureInput;
};


export type MutationDecideRectificationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DecideRectificationInput;
};


export type MutationDecideSealedOpeningArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DecideSealedOpeningInput;
};


export type MutationDeleteWebhookEndpointArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DeleteWebhookEndpointInput;
};


export type MutationDiscardImportArgs = {
  importId: Scalars['ID']['input'];
};


export type MutationDraftNoticeArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DraftNoticeInput;
};


export type MutationDraftOfferApplicationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: DraftOfferApplicationInput;
};


export type MutationEndAddressProtectionArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: EndAddressProtectionInput;
};


export type MutationEndCarePeriodArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: EndCarePeriodInput;
};


export type MutationEndPlacementArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: EndPlacementInput;
};


export type MutationExpectFeedArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ExpectFeedInput;
};


export type MutationExpressInterestArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ExpressInterestInput;
};


export type MutationLiftLegalHoldArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: LiftLegalHoldInput;
};


export type MutationLookForDuplicatesArgs = {
  idempotencyKey: Scalars['String']['input'];
};


export type MutationMakeHealthPlanArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: MakeHealthPlanInput;
};


export type MutationMakeReferralArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: MakeReferralInput;
};


export type MutationMergeChildrenArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: MergeChildrenInput;
};


export type MutationMovePlacementArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: MovePlacementInput;
};


export type MutationPlaceLegalHoldArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: PlaceLegalHoldInput;
};


export type MutationProtectAddressArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ProtectAddressInput;
};


export type MutationPublishVacancyArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: PublishVacancyInput;
};


export type MutationRaiseDisputeArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RaiseDisputeInput;
};


export type MutationReceiveFeedArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ReceiveFeedInput;
};


export type MutationRecordCareLeaverEntryArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordCareLeaverEntryInput;
};


export type MutationRecordCareLeaverMeasureArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordCareLeaverMeasureInput;
};


export type MutationRecordConsentArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordConsentInput;
};


export type MutationRecordConsentReceiptArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordConsentReceiptInput;
};


export type MutationRecordConsentRefusalArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordConsentRefusalInput;
};


export type MutationRecordGpRegistrationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordGpRegistrationInput;
};


export type MutationRecordHealthActionProgressArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordHealthActionProgressInput;
};


export type MutationRecordHealthLineArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordHealthLineInput;
};


export type MutationRecordPlacementArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordPlacementInput;
};


export type MutationRecordResidenceArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RecordResidenceInput;
};


export type MutationReplayWebhookDeliveriesArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ReplayWebhookDeliveriesInput;
};


export type MutationRequestAssessmentArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RequestAssessmentInput;
};


export type MutationRequestErasureArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RequestErasureInput;
};


export type MutationRequestExportArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RequestExportInput;
};


export type MutationRequestRectificationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RequestRectificationInput;
};


export type MutationRequestSubjectAccessArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RequestSubjectAccessInput;
};


export type MutationReturnAssessmentReportArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ReturnAssessmentReportInput;
};


export type MutationReviewImportRowsArgs = {
  input: ReviewImportRowsInput;
};


export type MutationRevokeCareLeaverStatusArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RevokeCareLeaverStatusInput;
};


export type MutationRotateWebhookSecretArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: RotateWebhookSecretInput;
};


export type MutationSealFigureArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: SealFigureInput;
};


export type MutationSealIdentityArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: SealIdentityInput;
};


export type MutationSendNoticeArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: SendNoticeInput;
};


export type MutationSetIndicatorTargetsArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: SetIndicatorTargetsInput;
};


export type MutationSetOfferBudgetArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: SetOfferBudgetInput;
};


export type MutationShareCareLeaverStatusArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ShareCareLeaverStatusInput;
};


export type MutationStageImportArgs = {
  importId: Scalars['ID']['input'];
};


export type MutationStartCarePeriodArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: StartCarePeriodInput;
};


export type MutationTakeAssessmentStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeAssessmentStepInput;
};


export type MutationTakeBackCareLeaverEntryArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeBackInput;
};


export type MutationTakeBackConsentArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeBackConsentInput;
};


export type MutationTakeBackGpRegistrationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeBackInput;
};


export type MutationTakeBackHealthLineArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeBackHealthLineInput;
};


export type MutationTakeBackResidenceArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeBackInput;
};


export type MutationTakeDisputeStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeDisputeStepInput;
};


export type MutationTakeNoticeStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeNoticeStepInput;
};


export type MutationTakeOfferApplicationStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeOfferApplicationStepInput;
};


export type MutationTakeReferralStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeReferralStepInput;
};


export type MutationTakeVacancyInterestStepArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: TakeVacancyInterestStepInput;
};


export type MutationUnmergeChildrenArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: UnmergeChildrenInput;
};


export type MutationUpdateWebhookEndpointArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: UpdateWebhookEndpointInput;
};


export type MutationWithdrawConsentArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: WithdrawConsentInput;
};

/** A child whom the authority has not recorded yet. */
export type NewChild = {
  dateOfBirth: Scalars['Date']['input'];
  /** SSDA903 ethnicity code. */
  ethnicity?: InputMaybe<Scalars['String']['input']>;
  /** The authority's own id, 1 to 64 characters. */
  localId: Scalars['String']['input'];
  /** Ten digits; spaces and hyphens are taken out. The check digit must hold. */
  nhsNumber?: InputMaybe<Scalars['String']['input']>;
  sex?: InputMaybe<Sex>;
  unaccompaniedAsylumSeeking?: YesNoNotKnown;
};

/** For what NHS England answers. */
export type NhsEnglandRole =
  /** Those registered with Defence Medical Services. */
  | 'ARMED_FORCES'
  /** Health care in secure settings. */
  | 'HEALTH_AND_JUSTICE'
  /** Primary care contracts that were not delegated to ICBs on the day. */
  | 'PRIMARY_CARE'
  /** Of the region. */
  | 'PUBLIC_HEALTH_S7A'
  /** Prescribed specialised services that are not delegated to ICBs. */
  | 'SPECIALISED';

/** Why somebody could not decide. */
export type NoCapacityReason =
  /** From eighteen nobody else decides. */
  | 'ADULT_DECIDES'
  /** The child was not in care on that day. */
  | 'NOT_IN_CARE'
  /** No care order was in force on that day. */
  | 'NO_CARE_ORDER'
  /** No emergency protection order was in force on that day. */
  | 'NO_EMERGENCY_ORDER'
  /** No placement order was in force on that day. */
  | 'NO_PLACEMENT_ORDER'
  /** A freeing order had ended parental responsibility. */
  | 'PARENTAL_RESPONSIBILITY_ENDED'
  /** They were sixteen or over: no judgement of competence is needed, and the capacity is `YOUNG_PERSON`. */
  | 'SIXTEEN_OR_OVER'
  /** They were judged not to understand enough. */
  | 'UNDERSTANDING_NOT_SUFFICIENT'
  /** They were not yet sixteen: a child decides when judged competent. */
  | 'UNDER_SIXTEEN'
  /** At sixteen the young person decides, unless they are judged unable to (Family Law Reform Act 1969 s8). */
  | 'YOUNG_PERSON_DECIDES';

/** No address is given. */
export type NoExportLink = {
  __typename?: 'NoExportLink';
  message: Scalars['String']['output'];
  noLinkBecause: NoExportLinkReason;
};

/** Why there is no address. */
export type NoExportLinkReason =
  /** The file names a child whom the caller may not see any more. Ask for another. */
  | 'CHILD_NOT_VISIBLE'
  /** The file is no more. */
  | 'EXPIRED'
  /** The caller may not have it any more. */
  | 'NOT_ALLOWED'
  /** The file is not ready. */
  | 'NOT_READY';

/** There is no such breach to confirm: the day was not missed. */
export type NoSuchBreach = {
  __typename?: 'NoSuchBreach';
  message: Scalars['String']['output'];
};

/** A part of what was known that is not answered, and why. */
export type NotAnswered = {
  __typename?: 'NotAnswered';
  /** Field of the answer, such as `legalStatuses`, or of each entry, such as `placements.endReason`. */
  field: Scalars['String']['output'];
  reason: NotAnsweredReason;
  /** From when on it is answered; null when it does not go by that. */
  since: Maybe<Scalars['DateTime']['output']>;
  /** The bases that read it, where it is hidden; else empty. */
  visibleTo: Array<AccessBasis>;
};

/** Why a part of what was known is null: null never means that nothing was true. */
export type NotAnsweredReason =
  /** The caller's organisation was told of it at `since`; what was put right before is not theirs to know. */
  | 'BEFORE_TOLD'
  /** The caller sees the child today on no basis that reads it (`visibleTo`). */
  | 'HIDDEN'
  /** What is on record now may have been recorded before or after that moment: it is kept only since `since`. */
  | 'HISTORY_NOT_KEPT'
  /** The child was not on record yet: nothing of this record was known, and so nothing is said of what was true. */
  | 'NOT_RECORDED'
  /** The caller's role does not read it. */
  | 'ROLE';

/** Nothing is owed through here. */
export type NotChargeable = {
  __typename?: 'NotChargeable';
  because: NotChargeableReason;
  message: Scalars['String']['output'];
};

/** Why an assessment is not charged. */
export type NotChargeableReason =
  /** The claimant itself is responsible: the assessment is inside its own contract. */
  | 'IN_AREA'
  /** There is no determination for that day. */
  | 'NOT_DETERMINED'
  /** The child was not placed in the claimant's area on that day, as far as the claimant may see. */
  | 'NOT_PLACED_IN_AREA'
  /** No ICB can be named that is responsible or pays meanwhile. */
  | 'PAYER_UNKNOWN'
  /** `qualityCheckedOn` is null. */
  | 'QUALITY_CHECK_NOT_PASSED';

/** Why what was sealed is not compared with today. */
export type NotComparableReason =
  /** The definition has changed. */
  | 'DEFINITION_CHANGED'
  /** Small numbers are hidden by another policy today. */
  | 'POLICY_CHANGED';

/** Why an indicator is defined, and not counted. */
export type NotEvaluatedReason =
  /** Nothing that it could be counted from is recorded or received here. Nothing is invented. */
  | 'NO_RECORDS'
  /** The records are for their parties alone. */
  | 'PARTIES_ONLY';

/** Why an assessment cannot be asked for. */
export type NotRequestableReason =
  /** The child is not in care today. */
  | 'NOT_IN_CARE'
  /** One of the kind is under way. */
  | 'UNDER_WAY';

/**
 * A notice of a placement, from the authority that made it to one recipient. Nothing of it is deleted. Sender and recipient see one
 * chain; an organisation that redirected it sees the chain up to there.
 */
export type Notice = {
  __typename?: 'Notice';
  access: NoticeAccess;
  /** Working days since it was sent. Null until then, and when the bank holidays of a year are not loaded. */
  ageInWorkingDays: Maybe<Scalars['Int']['output']>;
  /** The notices of the chain that the caller may see, from the first on. */
  chain: Array<Notice>;
  /** The same for a notice and those to whom it was redirected: the id of the first. */
  chainId: Scalars['ID']['output'];
  /** Null when the caller may not see the child (any longer). */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** What was sent last. Null until it is sent, and when it should not have come to the caller: redirected, withdrawn, void. */
  content: Maybe<NoticeSnapshot>;
  /** Everything that was sent, oldest first. Empty when `content` is null. */
  contentVersions: Array<NoticeSnapshot>;
  /** When it came to the recipient's own system, or was first acknowledged. Null until then. */
  deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** Every time that the day by which it was due became another before it was sent, oldest first. */
  dueChanges: Array<NoticeDueChange>;
  /** Null when `dueOn` is. */
  dueKind: Maybe<NoticeDueKind>;
  /** By when it is due; an emergency that is not known is none. Null when no day is known. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** The next step has passed its local service level, as the hourly sweep found; until that step is taken. */
  escalated: Scalars['Boolean']['output'];
  /** Every time that a step of it passed its service level, oldest first. */
  escalations: Array<NoticeEscalation>;
  /** What it tells of. */
  event: PlacementEvent;
  id: Scalars['ID']['output'];
  /** By how many working days it was, or is by now, late. Null when it is not, or the bank holidays of a year are not loaded. */
  lateByWorkingDays: Maybe<Scalars['Int']['output']>;
  /** As known when it was sent. */
  madeInEmergency: YesNoNotKnown;
  /**
   * The e-mail about it, oldest first: for its sender all, for others what went to their own inbox. Empty when nobody whom it concerns
   * had a duty inbox then.
   */
  mail: Array<NoticeMail>;
  /** What the caller may do now. `SENT` is done by `sendNotice`. */
  nextSteps: Array<NoticeState>;
  /** Sent later than it was due, or a draft that is late by now. */
  overdue: Scalars['Boolean']['output'];
  /** Null when the caller may not see it (any longer), or it was taken back. */
  placement: Maybe<Placement>;
  placementId: Scalars['ID']['output'];
  /** Null for who is outside the system. */
  recipient: Maybe<Organisation>;
  /** As whom the recipient is told. */
  recipientKind: NoticeRecipient;
  /** The authority that sends it. */
  sender: Organisation;
  /** Null until it is sent. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  state: NoticeState;
  /** When it came to that state. */
  stateSince: Scalars['DateTime']['output'];
  /** By when the next step should follow by local service level. Null when no organisation is to do anything. */
  stepDue: Maybe<NoticeStepDue>;
  /** Everything that happened, oldest first. */
  steps: Array<NoticeStep>;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Why it was an error. Null when it was none. */
  voidReason: Maybe<Scalars['String']['output']>;
  /** Why it is lawfully not sent. Null when it is not withheld. */
  withheldGround: Maybe<NoticeWithholdingGround>;
};

/** Which notice it is. */
export type NoticeAbout =
  /** Of placing for adoption. */
  | 'ADOPTION'
  /** Of the placement that ends. */
  | 'END'
  /** Of the placement that starts. */
  | 'START';

/** What the caller is to a notice, what they may do, and what of it is hidden. */
export type NoticeAccess = {
  __typename?: 'NoticeAccess';
  canTakeStep: Permission;
  hidden: Array<HiddenField>;
  /** Empty when the caller has redirected the notice and sees how it came there, or comes later in its chain. */
  sides: Array<NoticeSide>;
};

/** Something to look out for. */
export type NoticeAlert = {
  __typename?: 'NoticeAlert';
  code: NoticeAlertCode;
  on: Scalars['Date']['output'];
  rule: CommissioningRule;
};

/** Something to look out for that is the duty of another. */
export type NoticeAlertCode =
  /** A health body that accommodates a child for three months, or means to, tells the responsible authority (Children Act 1989, section 85). */
  | 'LONG_STAY_IN_HOSPITAL';

/** An area. What is absent is not known. */
export type NoticeAreaInput = {
  /** Code or id of the upper-tier authority, in England. */
  authority?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Country>;
  /** Code of the health board, in Wales. */
  healthBoardCode?: InputMaybe<Scalars['String']['input']>;
  /** Code or id of the ICB, in England. */
  icb?: InputMaybe<Scalars['String']['input']>;
};

/** A page of notices. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** How long the lists behind this one are. Counted only when asked for. */
  counts: NoticeCounts;
  nodes: Array<Notice>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Whether somebody who may has agreed to the child's health care. */
export type NoticeConsent =
  | 'GIVEN'
  | 'NOT_KNOWN'
  | 'REFUSED'
  /** Asked for, and not yet given or refused. */
  | 'SOUGHT';

/** Something that a notice contains. */
export type NoticeContent = {
  __typename?: 'NoticeContent';
  item: NoticeContentItem;
  /** The rule that demands it; null where it is good practice alone. */
  rule: Maybe<CommissioningRule>;
  /** Only if it was not given before. */
  unlessGiven: Scalars['Boolean']['output'];
};

/** What a notice contains. */
export type NoticeContentItem =
  /** A copy of the care plan. */
  | 'CARE_PLAN'
  /** Consent to assessment and to sharing. */
  | 'CONSENT'
  /** Whether there is an education, health and care plan. */
  | 'EHC_PLAN'
  /** Whether it was an emergency. */
  | 'EMERGENCY'
  /** That it was ended. */
  | 'FACT_OF_ENDING'
  /** The GP, and the new one. */
  | 'GP_OLD_AND_NEW'
  /** The last and the next health assessment. */
  | 'HEALTH_ASSESSMENTS'
  /** The child's health history. */
  | 'HEALTH_HISTORY'
  /** Health needs, open referrals, medication, allergies. */
  | 'HEALTH_NEEDS'
  /** Who the child is: name, date of birth, NHS number, sex, ethnicity. */
  | 'IDENTITY'
  /** That the authority means to end the placement. */
  | 'INTENTION_TO_END'
  /** Under which law the child is looked after. */
  | 'LEGAL_STATUS'
  /** The authority's assessment of the child's needs. */
  | 'NEEDS_ASSESSMENT'
  /** When the case is reviewed next. */
  | 'NEXT_REVIEW'
  /** The originating ICB as the authority believes it: a claim, no determination. */
  | 'ORIGINATING_ICB_AS_BELIEVED'
  /** Who holds parental responsibility. */
  | 'PARENTAL_RESPONSIBILITY'
  /** Where the child is placed, and with whom. */
  | 'PLACEMENT_ADDRESS_AND_CARER'
  /** The arrangements for the placement. */
  | 'PLACEMENT_ARRANGEMENTS'
  /** Where the child lived until then. */
  | 'PREVIOUS_ADDRESS'
  /** Why the placement is the most suitable for them. */
  | 'REASONS_FOR_PLACEMENT'
  /** The authority, the social worker, the team's mailbox. */
  | 'RESPONSIBLE_AUTHORITY_CONTACTS'
  /** Risks to and from the child. */
  | 'RISKS'
  /** When the placement starts. */
  | 'START_DAY'
  /** The child's current state of health. */
  | 'STATE_OF_HEALTH';

/** How many notices the same filter finds, by what the lists are told apart by. */
export type NoticeCounts = {
  __typename?: 'NoticeCounts';
  /** How many are escalated, whatever the filter says of that. */
  escalated: Scalars['Int']['output'];
  /** How many are overdue, whatever the filter says of that. */
  overdue: Scalars['Int']['output'];
  /** For every state, how many there are in it, whatever states the filter asks for. */
  states: Array<NoticeStateCount>;
};

/** By when something is to be done. */
export type NoticeDeadline = {
  __typename?: 'NoticeDeadline';
  /** The year whose bank holidays are needed and not loaded. */
  calendarGap: Maybe<Scalars['Int']['output']>;
  /** Null of `PROMPTLY`, and when the bank holidays of `calendarGap` are not loaded. */
  day: Maybe<Scalars['Date']['output']>;
  kind: NoticeDeadlineKind;
  reading: NoticeDeadlineReading;
};

/** What a deadline means. */
export type NoticeDeadlineKind =
  /** Before the event, which is on `day`. */
  | 'BEFORE'
  /** As soon as reasonably practicable; there is no day. */
  | 'PROMPTLY'
  /** Through `day`. */
  | 'WITHIN';

/** On which reading of a fact that is not known a deadline holds. */
export type NoticeDeadlineReading =
  /** The fact is known. */
  | 'AS_STATED'
  /** If it was. */
  | 'IF_EMERGENCY'
  /** If the placement was not made in an emergency. */
  | 'IF_NOT_EMERGENCY'
  /** If it was not. */
  | 'IF_NOT_PRACTICABLE'
  /** If notice before the ending was reasonably practicable. */
  | 'IF_PRACTICABLE';

/** Why an answer is provisional. */
export type NoticeDoubt =
  /** The regulations do not apply to a child placed for adoption; whether that covers the placing itself has not been verified. */
  | 'ADOPTION_BOUNDARY'
  /** This part of regulation 11 has not been verified. */
  | 'APPROVAL_TEXT_NOT_SEEN'
  /** Outside England and Wales it has not been verified which body is the area authority, or that there is one. */
  | 'AREA_AUTHORITY_ABROAD'
  /** With such a carer the approval may not be needed; the text has not been verified. */
  | 'CARER_EXEMPT_PERHAPS'
  /** Who the carer is decides whether the approval is needed, and is not known. */
  | 'CARER_NOT_KNOWN'
  /** While a placement order is in force contact is governed by section 26 of the Adoption and Children Act 2002, which regulation 13 does not name. */
  | 'CONTACT_UNDER_ADOPTION_LAW'
  /** Whether the placement is at a distance is not known. */
  | 'DISTANCE_NOT_KNOWN'
  /** Whether those notified of the start must be told when a placement is ended at an immediate risk is a matter of reading; ten working days are taken. */
  | 'IMMEDIATE_RISK_UNSETTLED'
  /** On remand the regulations apply with modifications whose text has not been seen to its end. */
  | 'REMAND_MODIFICATIONS_NOT_SEEN'
  /** Regulation 48 has not been seen to its end: it may modify this provision too. */
  | 'SHORT_BREAK_TEXT_NOT_SEEN'
  /** The Welsh regulation's text has not been seen: the answer follows its English counterpart and what is reported of it. */
  | 'WELSH_TEXT_NOT_SEEN';

/** Why the day by which a notice is due became another. */
export type NoticeDueCause =
  /** A bank holiday was added, or taken away. */
  | 'BANK_HOLIDAYS'
  /** The placement ended, or was corrected. */
  | 'PLACEMENT';

/** That the day by which a notice was due became another before it was sent. Never changed. */
export type NoticeDueChange = {
  __typename?: 'NoticeDueChange';
  cause: NoticeDueCause;
  changedAt: Scalars['DateTime']['output'];
  /** Null when `dueOn` is. */
  dueKind: Maybe<NoticeDueKind>;
  /** Null when `dueOnBefore` is. */
  dueKindBefore: Maybe<NoticeDueKind>;
  /** Null when no day is known. */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** Null when no day was known. */
  dueOnBefore: Maybe<Scalars['Date']['output']>;
};

/** Whether a notice is due before the event of a day, or through a day. */
export type NoticeDueKind =
  /** Before the event of that day. What is sent on the day itself is taken as sent before it. */
  | 'BEFORE'
  /** Through that day. */
  | 'WITHIN';

/** A notice that the regulations name, whether or not it is required of this event. */
export type NoticeDuty = {
  __typename?: 'NoticeDuty';
  about: NoticeAbout;
  certainty: FactCertainty;
  content: Array<NoticeContent>;
  /** Empty when it is not required. Several when a fact that is not known decides which holds, the strictest first. */
  deadlines: Array<NoticeDeadline>;
  /** Why it is provisional. */
  doubts: Array<NoticeDoubt>;
  /** What would have to be known to evaluate it, to be sure of it, or to say when it is due. */
  factsMissing: Array<CommissioningFactMissing>;
  /** Of a Welsh health board, where the facts name one. */
  healthBoardCode: Maybe<Scalars['String']['output']>;
  /** The ground on which it may be withheld. Null when it may not: never from the NHS. */
  mayBeWithheldFor: Maybe<WithholdingGround>;
  /** Why it is not required. */
  notRequiredBecause: Maybe<NoticeNotRequired>;
  /** The organisation, where the facts name one. */
  organisation: Maybe<Organisation>;
  /** ODS code of the GP practice, where the facts name one. */
  practiceCode: Maybe<Scalars['String']['output']>;
  recipient: NoticeRecipient;
  /** `UNKNOWN` when a fact that it depends on is not known: see `factsMissing`. It is never counted as no. */
  required: FactValue;
  /** The rules it rests on. */
  rules: Array<CommissioningRule>;
  /** Where the notice stands today if that was done. Null when it is not required. */
  standing: Maybe<NoticeStanding>;
  withheld: NoticeWithheld;
  /** In writing. Informing the reviewing officer of an ending need not be. */
  written: Scalars['Boolean']['output'];
};


/** A notice that the regulations name, whether or not it is required of this event. */
export type NoticeDutyStandingArgs = {
  notPracticable?: Scalars['Boolean']['input'];
  sentBeforeEvent?: YesNoNotKnown;
  sentOn: InputMaybe<Scalars['Date']['input']>;
};

/** That a step of a notice passed its local service level: found by the service itself, and never changed. */
export type NoticeEscalation = {
  __typename?: 'NoticeEscalation';
  /** The last day on which the step would have been in time. */
  dueOn: Scalars['Date']['output'];
  escalatedAt: Scalars['DateTime']['output'];
  /** Where the service level is agreed. */
  source: Scalars['String']['output'];
  /** The state in which it waited. */
  state: NoticeState;
  step: NoticeServiceStep;
  /** The day, itself not counted. */
  waitedSince: Scalars['Date']['output'];
  workingDays: Scalars['Int']['output'];
};

/** Facts about an event. What is absent is as it is recorded, or not known; what is given stands for what is recorded. */
export type NoticeFactsInput = {
  carer?: InputMaybe<PlacementCarerKind>;
  /** The child is to register with another GP for the placement. */
  changesGp?: InputMaybe<YesNoNotKnown>;
  /** Somebody has contact by an order under section 8. */
  contactUnderSection8?: InputMaybe<YesNoNotKnown>;
  /** Somebody has contact under section 34. */
  contactUnderSection34?: InputMaybe<YesNoNotKnown>;
  /** Made in an emergency. Not known is no emergency, and yet may have been one. */
  emergency?: InputMaybe<YesNoNotKnown>;
  ending?: InputMaybe<PlacementEndingInput>;
  /** Attends a school or college, or is taught by somebody. */
  inEducation?: InputMaybe<YesNoNotKnown>;
  /** Under which law the child is looked after. */
  legalBasis?: InputMaybe<CommissioningLegalBasis>;
  /** Where the child lives until then. */
  living?: InputMaybe<NoticeAreaInput>;
  /** Claimed: a notice to the child would not be appropriate to age and understanding. */
  notAppropriateForChild?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the child is placed; for an ending, was. */
  placed?: InputMaybe<NoticeAreaInput>;
  /** Somebody was caring for the child immediately before. */
  previousCarer?: InputMaybe<YesNoNotKnown>;
  reach?: InputMaybe<PlacementReach>;
  registeredWithGp?: InputMaybe<YesNoNotKnown>;
  /** One of a series of short breaks. */
  shortBreaks?: InputMaybe<ShortBreaksInput>;
  stay?: InputMaybe<PlacementStay>;
  withheld?: InputMaybe<Array<NoticeWithheldInput>>;
};

/** Conditions on notices; all that are given must hold. */
export type NoticeFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** As the field of this name. */
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** As the field of this name. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  placementId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Organisation ids of senders. */
  placingAuthorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Organisation ids of recipients. */
  recipientOrganisationId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In any of these states. */
  state?: InputMaybe<Array<NoticeState>>;
};

/** A registration with a GP practice, as the record said when the notice was sent. */
export type NoticeGpRegistration = {
  __typename?: 'NoticeGpRegistration';
  from: Scalars['Date']['output'];
  /** The practice's NHS organisation code. Null: known to be registered with none. */
  practiceCode: Maybe<Scalars['String']['output']>;
  /** Null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
};

/** Whom guidance has told beside the law: nobody is late in law. */
export type NoticeGuidance = {
  __typename?: 'NoticeGuidance';
  /** By when it is commonly done. */
  commonly: NoticeDeadline;
  rule: CommissioningRule;
  whom: NoticeGuidanceWhom;
};

/** Whom guidance, and no regulation, has told. */
export type NoticeGuidanceWhom =
  | 'GP'
  | 'ICB_CHILDREN_IN_CARE_TEAM'
  /** The ICB of the area to which the child moves. */
  | 'INCOMING_ICB'
  /** The ICB that the child comes from. */
  | 'ORIGINATING_ICB'
  /** The ICB of the area that the child leaves. */
  | 'OUTGOING_ICB';

/** Who the child is, as the record said when the notice was sent. */
export type NoticeIdentity = {
  __typename?: 'NoticeIdentity';
  dateOfBirth: Scalars['Date']['output'];
  /** Null when not known, and for recipients outside health. */
  nhsNumber: Maybe<Scalars['String']['output']>;
  /** Null when not recorded. */
  sex: Maybe<Sex>;
  unaccompaniedAsylumSeeking: YesNoNotKnown;
};

/** Under which law the child was in care, as the record said when the notice was sent. */
export type NoticeLegal = {
  __typename?: 'NoticeLegal';
  /** The first day of the care period. */
  careStartedOn: Scalars['Date']['output'];
  /** SSDA903 LEGAL_STATUS code. Null when not recorded. */
  legalStatus: Maybe<Scalars['String']['output']>;
  /** Null when `legalStatus` is. */
  legalStatusFrom: Maybe<Scalars['Date']['output']>;
};

/** An e-mail to a duty inbox about a notice: a link and a reference, and nothing of the child. */
export type NoticeMail = {
  __typename?: 'NoticeMail';
  /** As it was then. */
  address: Scalars['String']['output'];
  /** How often it was handed over. */
  attempts: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** The reference in the mail: the same, however often it was sent. */
  id: Scalars['ID']['output'];
  /** Why it was not taken, or came back. Null when it was taken, or not handed over yet. */
  lastError: Maybe<MailError>;
  /** Every time, oldest first. */
  log: Array<MailAttempt>;
  /** Null when it is not tried again. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  occasion: MailOccasion;
  /** Whose duty inbox it went to. */
  organisation: Organisation;
  state: MailState;
};

/** Why something is not required. */
export type NoticeNotRequired =
  /** An ending to which the provision does not apply. */
  | 'EXCEPTED_ENDING'
  /** At an immediate risk the placement is ended at once. */
  | 'IMMEDIATE_RISK'
  /** The placement is in England or Wales. */
  | 'INSIDE_ENGLAND_AND_WALES'
  /** The regulations name no such body for the country in question. */
  | 'IN_ANOTHER_COUNTRY'
  /** The placement is in the placing authority's own area. */
  | 'IN_AREA'
  /** Not appropriate to the child's age and understanding. */
  | 'NOT_APPROPRIATE'
  /** The placing authority did not end the placement. */
  | 'NOT_ENDED_BY_AUTHORITY'
  /** Was not notified of the start. */
  | 'NOT_NOTIFIED_OF_START'
  /** The provision was not in force on the day. */
  | 'NOT_YET_IN_FORCE'
  /** The regulations do not apply to a child placed for adoption; other notices are due. */
  | 'PLACED_FOR_ADOPTION'
  /** It is the body for the area where the child lives, which is notified already. */
  | 'SAME_BODY'
  /** A series of short breaks to which the provision does not apply. */
  | 'SHORT_BREAKS'
  /** A temporary stay is no change of placement. */
  | 'TEMPORARY_STAY'
  /** There is no such person or body. */
  | 'THERE_IS_NONE';

/** The law that is applied: by the nation of the placing authority and the day of the event, never by today. */
export type NoticePack =
  /** SI 2010/959 as made: primary care trusts, no notice to the area authority. */
  | 'ENGLAND_2011'
  /** With clinical commissioning groups. */
  | 'ENGLAND_2013'
  /** As amended by SI 2013/3239: the area authority is notified, and a director approves at a distance. */
  | 'ENGLAND_2014'
  /** With integrated care boards. */
  | 'ENGLAND_2022'
  /** WSI 2015/1818. The texts about notices have not been seen: its answers are provisional. */
  | 'WALES_2016';

/** The placement, as the record said when the notice was sent. */
export type NoticePlacement = {
  __typename?: 'NoticePlacement';
  /** Null while it lasts. */
  endedOn: Maybe<Scalars['Date']['output']>;
  madeInEmergency: YesNoNotKnown;
  /** Null when not recorded. */
  postcode: Maybe<Scalars['String']['output']>;
  /** SSDA903 PLACE_PROVIDER code. Null when not recorded. */
  provider: Maybe<Scalars['String']['output']>;
  startedOn: Scalars['Date']['output'];
  /** SSDA903 PLACE code. */
  type: Scalars['String']['output'];
  /** Ofsted's number of the home. Null when not recorded. */
  urn: Maybe<Scalars['String']['output']>;
};

/** Where a notice stands by one reading of the facts. */
export type NoticeReading = {
  __typename?: 'NoticeReading';
  /** The year whose bank holidays are needed and not loaded. */
  calendarGap: Maybe<Scalars['Int']['output']>;
  /** How many working days after its day it was sent, or is missing. 0: late, and no working day has passed. Null when it is neither, or when the bank holidays of a year are not loaded. */
  lateByWorkingDays: Maybe<Scalars['Int']['output']>;
  reading: NoticeDeadlineReading;
  status: NoticeStatus;
};

/** Whom the regulations name. */
export type NoticeRecipient =
  /** The authority in whose area the child is placed, when it is not the placing one. */
  | 'AREA_AUTHORITY'
  /** The child. */
  | 'CHILD'
  /** The GP with whom the child is to register; when placed for adoption, that of the adopters. */
  | 'GP_NEW'
  /** The GP with whom the child is registered. */
  | 'GP_OLD'
  /** The Welsh health board for that area, if it is another. */
  | 'HEALTH_BOARD_OF_PLACEMENT'
  /** The Welsh health board for that area. */
  | 'HEALTH_BOARD_OF_RESIDENCE'
  /** The ICB for the area where the child is placed, if it is another. */
  | 'ICB_OF_PLACEMENT'
  /** The ICB for the area where the child lives until then; its predecessors before 1 July 2022. */
  | 'ICB_OF_RESIDENCE'
  /** Parents, and others with parental responsibility. */
  | 'PARENT_OR_PR_HOLDER'
  /** Whoever has contact: under section 34 with a child in care, by an order under section 8 with any other. */
  | 'PERSON_WITH_CONTACT'
  /** The person with whom the child is placed; of an ending. */
  | 'PLACEMENT_CARER'
  /** Whoever was caring for the child immediately before. */
  | 'PREVIOUS_CARER'
  /** The independent reviewing officer. */
  | 'REVIEWING_OFFICER'
  /** School, college, or whoever teaches the child. */
  | 'SCHOOL';

/** The parts of a notice. */
export type NoticeSection =
  /** What the authority says of health. For health recipients only. */
  | 'CLINICAL'
  /** Whether there is consent to health care. */
  | 'CONSENT'
  /** Registrations with GP practices. */
  | 'GP'
  /** Date of birth, sex; the NHS number for health recipients. */
  | 'IDENTITY'
  /** Since when in care, and the legal status. */
  | 'LEGAL'
  /** Kind and place of the placement, and since when. */
  | 'PLACEMENT'
  /** What the authority says of risks. */
  | 'RISKS';

/** A step for which a local service level may be loaded. */
export type NoticeServiceStep =
  /** The recipient is to accept it, since it was acknowledged or its query was answered. */
  | 'ACCEPT'
  /** The recipient is to acknowledge it, since it was sent. */
  | 'ACKNOWLEDGE'
  /** The sender is to answer, since it was queried. */
  | 'ANSWER';

/** What the caller's organisation is to a notice. */
export type NoticeSide =
  /** Its recipient, or the only successor of it. */
  | 'RECIPIENT'
  | 'SENDER';

/**
 * A snapshot of what was sent. Never changed. A section that the recipient is not told is null, and not in `sections`. While where the child
 * lives is protected, what tells of it is null to all but the sender (`access.hidden` of the notice).
 */
export type NoticeSnapshot = {
  __typename?: 'NoticeSnapshot';
  /** Null when the authority said nothing, or hidden from the caller: see `sections`, and `access.hidden` for those whose work is no care. */
  clinical: Maybe<Scalars['String']['output']>;
  consent: Maybe<NoticeConsent>;
  /** Registrations with practices from the day before the placement on. Empty: nobody has told of one. */
  gpRegistrations: Maybe<Array<NoticeGpRegistration>>;
  identity: Maybe<NoticeIdentity>;
  legal: Maybe<NoticeLegal>;
  madeAt: Scalars['DateTime']['output'];
  placement: Maybe<NoticePlacement>;
  /** Null when the authority said nothing, which is not that there are none. */
  risks: Maybe<Scalars['String']['output']>;
  /** What the recipient's basis allows. */
  sections: Array<NoticeSection>;
  /** From 1; an answer to a query sends the next when the record has changed. */
  version: Scalars['Int']['output'];
};

/** How notices are sorted. */
export type NoticeSort = {
  direction?: SortDirection;
  field: NoticeSortField;
};

/** What notices can be sorted by. */
export type NoticeSortField =
  /** Those without a day come last. */
  | 'DUE_ON'
  /** When it was sent; drafts by when they were made. */
  | 'SENT_AT'
  /** When it came to its state. */
  | 'STATE_SINCE';

/** Where a notice stands. */
export type NoticeStanding = {
  __typename?: 'NoticeStanding';
  /** `PROVISIONAL` when another reading says otherwise. */
  certainty: FactCertainty;
  /** See `NoticeReading`. */
  lateByWorkingDays: Maybe<Scalars['Int']['output']>;
  /** One for each deadline. */
  readings: Array<NoticeReading>;
  /** Sent on the day of the event at a time that is not known: taken as sent before it. */
  sameDayAmbiguous: Scalars['Boolean']['output'];
  /** By the first, the strictest reading. */
  status: NoticeStatus;
};

/** How far a notice has come. */
export type NoticeState =
  /** The recipient takes the child on. */
  | 'ACCEPTED'
  /** Somebody at the recipient has read it. */
  | 'ACKNOWLEDGED'
  /** The sender has answered. */
  | 'ANSWERED'
  /** In the recipient's own system; nobody has read it yet. */
  | 'DELIVERED'
  /** Not sent: only the sender sees it. */
  | 'DRAFTED'
  /** The recipient asks the sender something. */
  | 'QUERIED'
  /** It came to the wrong organisation, which sent it on: the chain goes on there. */
  | 'REDIRECTED'
  /** Sent; a notice to somebody outside the system stays here: the authority has told them. */
  | 'SENT'
  /** The placement changed before the notice was accepted. */
  | 'SUPERSEDED'
  /** It was an error. */
  | 'VOID'
  /** The sender has taken it back. */
  | 'WITHDRAWN';

/** How many notices there are in a state. */
export type NoticeStateCount = {
  __typename?: 'NoticeStateCount';
  count: Scalars['Int']['output'];
  state: NoticeState;
};

/** Where a required notice stands. */
export type NoticeStatus =
  /** Sent after its day. */
  | 'LATE'
  /** Not sent, and its day has passed. */
  | 'MISSING'
  /** The bank holidays of a year that it needs are not loaded. */
  | 'NOT_EVALUATED'
  /** Not sent in time because that was not reasonably practicable; of an ending, sent within ten working days after it. */
  | 'NOT_PRACTICABLE_JUSTIFIED'
  /** Sent within five working days of a placement made in an emergency. */
  | 'ON_TIME_EMERGENCY_5WD'
  /** Sent before the event. */
  | 'ON_TIME_PRIOR'
  /** Not sent, and its day has not passed. */
  | 'PENDING'
  /** Withheld on a lawful ground. */
  | 'WITHHELD_LAWFUL';

/** A step of a notice. Never changed. */
export type NoticeStep = {
  __typename?: 'NoticeStep';
  /** Null for the first. */
  from: Maybe<NoticeState>;
  /** Whose step it is. */
  organisation: Organisation;
  /** In the words of who took it. Null when they gave none. */
  reason: Maybe<Scalars['String']['output']>;
  /** To whom it was redirected. */
  redirectedTo: Maybe<Organisation>;
  takenAt: Scalars['DateTime']['output'];
  /** Who took it: the subject of their token. */
  takenBy: Scalars['String']['output'];
  to: NoticeState;
};

/** By when the next step of a notice should follow: by a local service level that the operator loaded, which is no law. */
export type NoticeStepDue = {
  __typename?: 'NoticeStepDue';
  /** Through that day. Null when `notEvaluated` says why. */
  dueOn: Maybe<Scalars['Date']['output']>;
  notEvaluated: Maybe<NoticeStepNotEvaluated>;
  /** Whether that day has passed. Null when `notEvaluated` says why. */
  passed: Maybe<Scalars['Boolean']['output']>;
  /** The day, itself not counted. */
  since: Scalars['Date']['output'];
  /** Where the service level is agreed. Null when `notEvaluated` says why. */
  source: Maybe<Scalars['String']['output']>;
  step: NoticeServiceStep;
  /** Null when `notEvaluated` says why. */
  workingDays: Maybe<Scalars['Int']['output']>;
};

/** Why nobody can say by when a step should follow. */
export type NoticeStepNotEvaluated =
  /** The bank holidays of a year are not loaded. */
  | 'HOLIDAYS_NOT_LOADED'
  /** No service level is loaded for the step and the day since which it is waited for. */
  | 'NO_SERVICE_LEVEL';

/** The steps that sender and recipient take after a notice was sent. */
export type NoticeStepTo =
  /** The recipient's. */
  | 'ACCEPTED'
  /** The recipient's: they have read it. */
  | 'ACKNOWLEDGED'
  /** The sender's, with the answer. What the record says by now is sent with it. */
  | 'ANSWERED'
  /** The recipient's: it is in their own system. */
  | 'DELIVERED'
  /** The recipient's, with a reason. */
  | 'QUERIED'
  /** The recipient's, with a reason and the right organisation. */
  | 'REDIRECTED'
  /** The sender's, with a reason. */
  | 'VOID'
  /** The sender's, with a reason. */
  | 'WITHDRAWN';

/** Whether a notice was withheld. */
export type NoticeWithheld =
  /** On a ground on which this notice may be withheld. */
  | 'LAWFULLY'
  /** Nothing says so. */
  | 'NOT_WITHHELD'
  /** On no such ground: the notice is still required. */
  | 'WITHOUT_GROUND';

/** A notice that was withheld. */
export type NoticeWithheldInput = {
  about?: NoticeAbout;
  ground: WithholdingGround;
  recipient: NoticeRecipient;
};

/** On what ground a notice is lawfully not sent. */
export type NoticeWithholdingGround =
  /** Telling them would put the child at risk of significant harm. */
  | 'RISK_OF_SIGNIFICANT_HARM';

/** Whom the law has notified of an event, by when, with what, and what must come first. */
export type NotificationDuties = {
  __typename?: 'NotificationDuties';
  alerts: Array<NoticeAlert>;
  event: PlacementEvent;
  guidance: Array<NoticeGuidance>;
  /** A line for everybody whom the regulations name, those who need not be notified among them. */
  notices: Array<NoticeDuty>;
  /** The day of the event. */
  on: Scalars['Date']['output'];
  pack: NoticePack;
  /** First day of that law. */
  packFrom: Scalars['Date']['output'];
  steps: Array<PlacementStep>;
};

/** Duties that cannot be evaluated. This is not the same as none. */
export type NotificationDutiesNotEvaluated = {
  __typename?: 'NotificationDutiesNotEvaluated';
  reason: NotificationDutiesReason;
};

/** Why duties are not evaluated. */
export type NotificationDutiesReason =
  /** The day is before the regulations came into force: 1 April 2011 in England, 6 April 2016 in Wales. */
  | 'BEFORE_THE_REGULATIONS'
  /** The record knows of no such event of this placement. */
  | 'EVENT_NOT_RECORDED'
  /** The nation of the placing authority is not known. */
  | 'PLACING_NATION_NOT_KNOWN';

export type NotificationDutiesResult = NotificationDuties | NotificationDutiesNotEvaluated | RecordNotFound;

/** Something offered to care leavers, as its owner published it. */
export type Offer = {
  __typename?: 'Offer';
  ages: OfferAges;
  /** The area in words. */
  area: Scalars['String']['output'];
  /** Its own authorities, whatever its owner has grown into. */
  authorities: Array<Organisation>;
  basis: OfferBasis;
  /** Categories that surely have it. */
  categories: Array<CareLeaverCategory>;
  /** Null: it gives no certificate, or for how long was not published. */
  certificateMonths: Maybe<Scalars['Int']['output']>;
  /** Categories of which the text does not say. */
  doubtfulCategories: Array<CareLeaverCategory>;
  /** What shows that the conditions hold. */
  evidence: Array<Scalars['String']['output']>;
  /** How to ask for it, in words for the person it is for. */
  howTo: Scalars['String']['output'];
  /** Stable, capitals, digits and underscores, e.g. `NORTH_CENTRAL_LONDON_PRESCRIPTIONS`. */
  id: Scalars['ID']['output'];
  kind: OfferKind;
  needsEmail: Scalars['Boolean']['output'];
  /** Must be registered with a GP, wherever that is. */
  needsGpRegistration: Scalars['Boolean']['output'];
  /** Only for who would pay for prescriptions otherwise. */
  needsNotExempt: Scalars['Boolean']['output'];
  /** Who gives it today: who published it, or the only successor. Null for who is outside the system, and where there are several successors. */
  owner: Maybe<Organisation>;
  ownerName: Scalars['String']['output'];
  /** Who published it. Null for who is outside the system. */
  publishedBy: Maybe<Organisation>;
  /** How many months before it runs out the person is reminded. Null: they are not. */
  reminderMonths: Maybe<Scalars['Int']['output']>;
  runs: OfferRuns;
  /** Where it was read. */
  source: Scalars['String']['output'];
  standing: OfferStanding;
  /** Whether an application for it can be made here. */
  takesApplications: Scalars['Boolean']['output'];
  title: Scalars['String']['output'];
};

/** The ages of an offer, in completed years. */
export type OfferAges = {
  __typename?: 'OfferAges';
  /** As it was published. */
  asWritten: Scalars['String']['output'];
  /** The first age of which the text does not say whether it is in: "18 to 25" ends with the 25th birthday for some, and a year later for others. Null when it is clear. */
  doubtfulFrom: Maybe<Scalars['Int']['output']>;
  /** The first age that is surely out. */
  maxExclusive: Scalars['Int']['output'];
  /** The first age that is in. Null: none was published. */
  minInclusive: Maybe<Scalars['Int']['output']>;
};

/** Whether a person can have an offer on a day, with every condition and what to do next. */
export type OfferAnswer = {
  __typename?: 'OfferAnswer';
  conditions: Array<OfferCondition>;
  /** Why prescriptions are free anyway. Null unless that is the outcome. */
  exemption: Maybe<PrescriptionExemptionCode>;
  /** Most useful first, in words for the person it is about. */
  next: Array<Scalars['String']['output']>;
  offer: Offer;
  on: Scalars['Date']['output'];
  outcome: OfferOutcome;
};

/** An application of a care leaver for an offer. Who gives the offer sees the application, and nothing of the record beside it. */
export type OfferApplication = {
  __typename?: 'OfferApplication';
  access: OfferApplicationAccess;
  /** What the rules answered when it was submitted, condition by condition. Null for a draft. */
  answer: Maybe<OfferAnswer>;
  /** The authority that looked after them. */
  authority: Organisation;
  /** Null until it is issued. */
  certificateFrom: Maybe<Scalars['Date']['output']>;
  /** Null until it is issued. */
  certificateNumber: Maybe<Scalars['String']['output']>;
  /** The first day on which it is no longer valid. Null until it is issued. */
  certificateUntil: Maybe<Scalars['Date']['output']>;
  /** Null when the caller may not see the record: an owner usually may not. */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** What its approval took from a budget, in pence. Null when nothing was, and to the applicant. */
  committedPence: Maybe<Scalars['Int']['output']>;
  /** Where the certificate is sent. Null when none was given. */
  email: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What the caller may do now. */
  nextSteps: Array<OfferApplicationState>;
  offer: Offer;
  /** When the person is reminded. Null until it is issued, and where the offer reminds nobody. */
  remindOn: Maybe<Scalars['Date']['output']>;
  /** The application that this one renews. */
  renewsId: Maybe<Scalars['ID']['output']>;
  state: OfferApplicationState;
  stateSince: Scalars['DateTime']['output'];
  /** Oldest first. */
  steps: Array<OfferApplicationStep>;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What the caller is to an application, and what they may do. */
export type OfferApplicationAccess = {
  __typename?: 'OfferApplicationAccess';
  canTakeStep: Permission;
  hidden: Array<HiddenField>;
  sides: Array<OfferApplicationSide>;
};

/** A page of applications. */
export type OfferApplicationConnection = {
  __typename?: 'OfferApplicationConnection';
  nodes: Array<OfferApplication>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on applications; all that are given must hold. */
export type OfferApplicationFilter = {
  certificateUntil?: InputMaybe<DateFilter>;
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  offerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  state?: InputMaybe<Array<OfferApplicationState>>;
};

/** What the caller is to an application. */
export type OfferApplicationSide =
  /** The young person, or the authority that looked after them. */
  | 'APPLICANT'
  /** Who gives the offer. */
  | 'OWNER';

/** How applications are sorted. */
export type OfferApplicationSort = {
  direction?: SortDirection;
  field: OfferApplicationSortField;
};

/** What applications can be sorted by. */
export type OfferApplicationSortField =
  /** Those without a certificate come last. */
  | 'CERTIFICATE_UNTIL'
  | 'STATE_SINCE';

/** How far an application for an offer has come. */
export type OfferApplicationState =
  /** To be decided once more. */
  | 'APPEALED'
  /** Agreed, and its cost taken from the budget; the certificate is to follow. */
  | 'APPROVED'
  /** Not sent: only the young person and the authority that looked after them see it. */
  | 'DRAFT'
  /** The certificate was issued. */
  | 'ISSUED'
  /** The certificate has run out. */
  | 'LAPSED'
  /** Refused, with the reasons. It may be appealed against once. */
  | 'REFUSED'
  /** The person was reminded that the certificate runs out. */
  | 'REMINDED'
  /** Another application has taken its place. */
  | 'RENEWED'
  /** With who gives the offer. */
  | 'SUBMITTED'
  /** Taken back by the applicant. */
  | 'WITHDRAWN';

/** A step of an application. Never changed. */
export type OfferApplicationStep = {
  __typename?: 'OfferApplicationStep';
  /** Null when it came with the calendar, or with an application that renews it. */
  by: Maybe<OfferApplicationSide>;
  /** Null for the first. */
  from: Maybe<OfferApplicationState>;
  /** In the words of who took it. Null when they gave none. */
  reason: Maybe<Scalars['String']['output']>;
  takenAt: Scalars['DateTime']['output'];
  to: OfferApplicationState;
};

/** The steps that applicant and owner take. */
export type OfferApplicationStepTo =
  /** The applicant's, with a reason: after the first refusal alone. */
  | 'APPEALED'
  /** The owner's. Needs a reason unless the rules found them eligible. Refused when the budget does not reach. */
  | 'APPROVED'
  /** The owner's, with the certificate's number. */
  | 'ISSUED'
  /** The owner's, with a reason. */
  | 'REFUSED'
  /** The applicant's. Refused when the rules answer that they cannot have it, or need not. */
  | 'SUBMITTED'
  /** The applicant's. What was taken from a budget goes back to it. */
  | 'WITHDRAWN';

/** What ties a person to the area of an offer. */
export type OfferBasis =
  /** One of the authorities looked after them; where they live now does not matter. */
  | 'AUTHORITY_OF_ORIGIN'
  /** One of the two. */
  | 'EITHER'
  /** They are registered with a GP practice in one of the authorities. */
  | 'GP_REGISTRATION'
  /** It is the same everywhere. */
  | 'NATIONAL'
  /** What was published does not say which of the two. It is known only where both say the same. */
  | 'NOT_STATED';

/** What an ICB may spend on an offer in a time. For the owner alone. */
export type OfferBudget = {
  __typename?: 'OfferBudget';
  amountPence: Scalars['Int']['output'];
  /** What approvals have taken. Never more than the amount. */
  committedPence: Scalars['Int']['output'];
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  offer: Offer;
  /** The first day on which it is over. */
  until: Scalars['Date']['output'];
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A condition of an offer for a person on a day. */
export type OfferCondition = {
  __typename?: 'OfferCondition';
  /** What would settle it. Null when it is settled. */
  ask: Maybe<Scalars['String']['output']>;
  code: OfferConditionCode;
  state: ConditionState;
  /** For the person it is about. */
  words: Scalars['String']['output'];
};

/** A condition of an offer. */
export type OfferConditionCode =
  | 'AGE'
  /** Belongs to the area, on the basis that the offer goes by. */
  | 'AREA'
  | 'CARE_LEAVER'
  /** Has an e-mail address at which they can be reached. */
  | 'EMAIL'
  | 'GP_REGISTRATION'
  /** Does not have free prescriptions anyway. */
  | 'NOT_EXEMPT'
  /** The offer runs on the day. */
  | 'RUNNING';

/** A page of offers. */
export type OfferConnection = {
  __typename?: 'OfferConnection';
  nodes: Array<Offer>;
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** What a person tells of themselves. What is not given is not known, and never taken for no. */
export type OfferFactsInput = {
  asylumSupport?: InputMaybe<AsylumSupport>;
  /** Savings and property, in pence. 0 to 2,000,000,000. */
  capitalPence?: InputMaybe<Scalars['Int']['input']>;
  /** Empty: they hold none. At most 20. */
  certificates?: InputMaybe<Array<HealthCostCertificateInput>>;
  /** Their award has an element for a child, or limited capability for work. */
  childOrLimitedCapability?: InputMaybe<YesNoNotKnown>;
  /** They depend on somebody who gets one of these. */
  dependantOfRecipient?: InputMaybe<YesNoNotKnown>;
  /** Has an e-mail address at which they can be reached. */
  email?: InputMaybe<YesNoNotKnown>;
  fullTimeEducation?: InputMaybe<YesNoNotKnown>;
  /** With `GAVE_BIRTH`: when, the last time. */
  gaveBirthOn?: InputMaybe<Scalars['Date']['input']>;
  /** Those of them that an HRT certificate covers. 0 to `itemsAMonth`. */
  hrtItemsAMonth?: InputMaybe<Scalars['Float']['input']>;
  inpatient?: InputMaybe<YesNoNotKnown>;
  /** Prescription items a month, on average. 0 to 200. */
  itemsAMonth?: InputMaybe<Scalars['Float']['input']>;
  /** They or their partner get Income Support, income-based JSA, income-related ESA or Pension Credit Guarantee Credit. */
  listedBenefit?: InputMaybe<YesNoNotKnown>;
  /** A condition on the list for a medical exemption certificate. */
  listedCondition?: InputMaybe<YesNoNotKnown>;
  livesInCareHome?: InputMaybe<YesNoNotKnown>;
  pregnancy?: InputMaybe<PregnancyState>;
  /** Recently left care, and an authority supports them. */
  supportedByAuthority?: InputMaybe<YesNoNotKnown>;
  /** Theirs and a partner's take-home pay in the last assessment period, in pence. 0 to 100,000,000. */
  takeHomePence?: InputMaybe<Scalars['Int']['input']>;
  universalCredit?: InputMaybe<YesNoNotKnown>;
};

/** Conditions on offers; all that are given must hold. */
export type OfferFilter = {
  /** Organisation ids of authorities that it covers. */
  authorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<OfferKind>>;
  /** Organisation ids of who published it, or gives it today. */
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  standing?: InputMaybe<Array<OfferStanding>>;
};

/** A GP registration, as the person tells it. */
export type OfferGpInput = {
  /** Id or DfE code of the authority in which the practice stands. */
  authority?: InputMaybe<Scalars['String']['input']>;
  registered: YesNoNotKnown;
};

/** What an offer gives. */
export type OfferKind =
  /** Help for who starts an apprenticeship. */
  | 'APPRENTICESHIP'
  /** Dental care, or help to find a dentist. */
  | 'DENTAL'
  /** Sport and leisure. */
  | 'LEISURE'
  /** Being seen sooner in mental health care. */
  | 'MENTAL_HEALTH'
  /** A certificate with which prescriptions cost nothing. */
  | 'PRESCRIPTIONS'
  /** Travel. */
  | 'TRAVEL';

/** What a person has on the day of the question, or may have, and no longer has later. */
export type OfferLoss = {
  __typename?: 'OfferLoss';
  because: Array<Scalars['String']['output']>;
  /** What the answer becomes. */
  becomes: OfferOutcome;
  /** The exemption that ends, or that takes the offer's place. Null when there is none. */
  exemption: Maybe<PrescriptionExemptionCode>;
  /** The first day without it. */
  from: Scalars['Date']['output'];
  /** Null: the national exemption from prescription charges. */
  offer: Maybe<Offer>;
};

/** Whether somebody can have an offer. */
export type OfferOutcome =
  /** Their prescriptions are free anyway: they need no certificate. Comes before anything else. */
  | 'ALREADY_EXEMPT'
  | 'ELIGIBLE'
  /** No condition fails, and at least one is not known. */
  | 'NEEDS_INFO'
  | 'NOT_ELIGIBLE';

/** Somebody who asks, and of whom nothing is stored. */
export type OfferPersonInput = {
  /** Id or DfE code of the authority that looked after them. Not known when it is not given. */
  authorityOfOrigin?: InputMaybe<Scalars['String']['input']>;
  born: Scalars['Date']['input'];
  /** On the day of the question. Not known when it is not given. */
  category?: InputMaybe<CareLeaverCategory>;
  facts?: InputMaybe<OfferFactsInput>;
  /** Not known when it is not given. */
  gp?: InputMaybe<OfferGpInput>;
};

/** When an offer runs. Between the days that are known it may run or not, and that is asked. */
export type OfferRuns = {
  __typename?: 'OfferRuns';
  /** As it was published. */
  asWritten: Scalars['String']['output'];
  /** It did not run before this day. Null: that is not known. */
  notBefore: Maybe<Scalars['Date']['output']>;
  /** From this day on it does not run. Null: no end is known. */
  notFrom: Maybe<Scalars['Date']['output']>;
  /** From this day on it is known to run. Null: no day is known. */
  surelyFrom: Maybe<Scalars['Date']['output']>;
  /** From this day on it is no longer known to run. Null: no end was published. */
  surelyUntil: Maybe<Scalars['Date']['output']>;
};

/** Whether there is an offer to decide by. */
export type OfferStanding =
  /** It is spoken of, and its conditions have not been published. Nothing is decided of it. */
  | 'NOT_PUBLISHED'
  | 'PUBLISHED'
  /** It is intended, and is still to be designed. Nothing is decided of it. */
  | 'TO_BE_DESIGNED';

/** No application can be begun for this offer. */
export type OfferTakesNoApplications = {
  __typename?: 'OfferTakesNoApplications';
  message: Scalars['String']['output'];
  noApplicationsReason: OfferTakesNoApplicationsReason;
};

/** Why no application can be begun. */
export type OfferTakesNoApplicationsReason =
  /** The application to renew is none of this person for this offer that has a certificate. */
  | 'NOTHING_TO_RENEW'
  /** It is not published. */
  | 'NOT_PUBLISHED'
  /** Who gives it is outside the system. */
  | 'OWNER_OUTSIDE'
  /** Another application of this person for it is under way. */
  | 'UNDER_WAY';

/**
 * What a person can have on a day, will have later and will lose, taking it that what was told of them stays as it is but for what the calendar changes.
 * Looks ten years ahead.
 */
export type OffersFor = {
  __typename?: 'OffersFor';
  /** What they cannot have or do not need on the day, and can or may have from another on; the soonest first. */
  later: Array<OfferAnswer>;
  /** The soonest first. */
  losing: Array<OfferLoss>;
  /** What is only intended or not published and may concern them. Nothing is decided of these. */
  notEvaluated: Array<Offer>;
  /** What is not for them, with the reasons. */
  notForThem: Array<OfferAnswer>;
  on: Scalars['Date']['output'];
  prescriptions: PrescriptionAnswer;
  /** What they can have, then what more must be known for, then what they need not ask for. */
  today: Array<OfferAnswer>;
};

export type OffersForResult = InputRefused | OffersFor | RecordNotFound;

/** One thing that was known of the child's health: of a day, or of the year that ends on 31 March. */
export type OpenedHealthLine = {
  __typename?: 'OpenedHealthLine';
  kind: HealthLineKind;
  /** Null: of a day. */
  ofYear: Maybe<Scalars['Int']['output']>;
  /** Null: of a year. */
  on: Maybe<Scalars['Date']['output']>;
  value: HealthLineValue;
};

/** What is sealed. Who the child was before the order, and which record comes after it; nothing of where the child lives now. */
export type OpenedIdentity = {
  __typename?: 'OpenedIdentity';
  adoptedOn: Scalars['Date']['output'];
  /** The record from after the order, which opens to who sees it anyway. Null: none was named when it was sealed. */
  afterChildId: Maybe<Scalars['ID']['output']>;
  /** The record from before the order. No other field of the API finds it. */
  childId: Scalars['ID']['output'];
  dateOfBirth: Scalars['Date']['output'];
  /** Records that were made since and name this one (`SealedIdentity.matches`). */
  foundChildIds: Array<Scalars['ID']['output']>;
  /** What was known of the child's health, the newest first. Null for those whose work is no care. */
  healthLines: Maybe<Array<OpenedHealthLine>>;
  /** What the authority called the child. */
  localId: Scalars['String']['output'];
  /** Ten digits. Null when not recorded. */
  nhsNumber: Maybe<Scalars['String']['output']>;
  responsibleAuthority: Organisation;
  /** Null when not recorded. */
  sex: Maybe<Sex>;
  /** Null when not recorded. */
  upn: Maybe<Scalars['String']['output']>;
};

/** An organisation, with its codes and what came before and after it. */
export type Organisation = {
  __typename?: 'Organisation';
  /** For a local authority: the authorities that share a boundary with it. Welsh and Scottish neighbours have a code and name only. */
  adjoining: Array<AdjoiningAuthority>;
  /** The code in use on `on` (today when not given) in a scheme; null when it had none. */
  code: Maybe<Scalars['String']['output']>;
  codes: Array<OrganisationCode>;
  /** For an ICB: the districts in its area on `on` (today when not given). For a local authority: its districts, with their ICBs. */
  districts: Array<OrganisationDistrict>;
  /** Its duty inbox on `on` (today when not given). Null: none is loaded, and it is not written to. */
  dutyInbox: Maybe<DutyInbox>;
  /** First day of existence; null when it existed from the beginning of our data. */
  from: Maybe<Scalars['Date']['output']>;
  /** Stable across changes of code, e.g. `ICB:QHM`, `LA:926`. */
  id: Scalars['ID']['output'];
  kind: OrganisationKind;
  name: Scalars['String']['output'];
  /** The organisations whose responsibilities it took over, in whole or in part. */
  predecessors: Array<OrganisationSuccession>;
  /** Region of England. Null for organisations that serve the whole country. */
  region: Maybe<Scalars['String']['output']>;
  /** The organisations that took over its responsibilities. More than one means a split: which of them depends on the facts of a case. */
  successors: Array<OrganisationSuccession>;
  /** First day on which it no longer exists; null when it does. */
  until: Maybe<Scalars['Date']['output']>;
};


/** An organisation, with its codes and what came before and after it. */
export type OrganisationCodeArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
  scheme: OrganisationCodeScheme;
};


/** An organisation, with its codes and what came before and after it. */
export type OrganisationDistrictsArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** An organisation, with its codes and what came before and after it. */
export type OrganisationDutyInboxArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};

/** A code of an organisation and the period in which it was in use. */
export type OrganisationCode = {
  __typename?: 'OrganisationCode';
  code: Scalars['String']['output'];
  /** First day of use; null when it was in use from the beginning of our data. */
  from: Maybe<Scalars['Date']['output']>;
  scheme: OrganisationCodeScheme;
  /** First day out of use; null when still in use. */
  until: Maybe<Scalars['Date']['output']>;
};

/** Who issued a code. `ODS`: NHS organisation code; `ONS`: nine-character statistical code; `DFE`: the Department for Education's three-digit authority number. */
export type OrganisationCodeScheme =
  | 'DFE'
  | 'ODS'
  | 'ONS';

/** A page of organisations. */
export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  nodes: Array<Organisation>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A district (lower-tier area) and how it lies in an ICB. */
export type OrganisationDistrict = {
  __typename?: 'OrganisationDistrict';
  authority: Maybe<Organisation>;
  /** ONS code of the district. */
  code: Scalars['String']['output'];
  /** `PART` when only part of the district lies in this ICB; a postcode is needed to know which. */
  coverage: Maybe<DistrictCoverage>;
  icb: Maybe<Organisation>;
  name: Scalars['String']['output'];
  /** What part, where known. */
  note: Maybe<Scalars['String']['output']>;
};

/** Conditions on organisations; all that are given must hold. */
export type OrganisationFilter = {
  kind?: InputMaybe<Array<OrganisationKind>>;
  /** Part of a name, any case. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Only organisations that existed on this day. */
  on?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What kind of organisation this is. */
export type OrganisationKind =
  /** General practice. */
  | 'GP_PRACTICE'
  /** Integrated care board: commissions health care for an area of England (from 1 July 2022). */
  | 'ICB'
  /** Upper-tier local authority with children's services. */
  | 'LOCAL_AUTHORITY'
  /** A body for the whole country, such as NHS England. */
  | 'NATIONAL'
  /** Provider of NHS services. */
  | 'PROVIDER';

export type OrganisationSort = {
  direction?: SortDirection;
  field: OrganisationSortField;
};

/** What organisations may be sorted by. */
export type OrganisationSortField =
  | 'KIND'
  | 'NAME';

/** One organisation passing its responsibilities to another. */
export type OrganisationSuccession = {
  __typename?: 'OrganisationSuccession';
  /** First day on which the successor is responsible. */
  on: Scalars['Date']['output'];
  organisation: Organisation;
  /** True when the predecessor's responsibilities were divided among several successors. */
  split: Scalars['Boolean']['output'];
};

/**
 * The ICB that was responsible immediately before the arrangement for accommodation out of area: a fact fixed at that moment, not
 * the ICB of the authority's area.
 */
export type OriginatingIcb = {
  __typename?: 'OriginatingIcb';
  /** The ICBs it may be, when several are proposed. */
  candidates: Array<Organisation>;
  /** It on the day asked about, and its successor today. */
  commissioner: CommissionerOnDays;
  /** Path in the facts of the placement or boarding that fixed it. */
  fixedBy: Scalars['String']['output'];
  /** The day whose facts count: the last before the arrangement. */
  fixedOn: Scalars['Date']['output'];
  /** The rule that fixed it. */
  rule: CommissioningRule;
  /** In the order tried. */
  rulesTried: Array<OriginatingRuleTried>;
};

/** How a rule that fixes the originating ICB fared. */
export type OriginatingRuleTried = {
  __typename?: 'OriginatingRuleTried';
  /** Whether it fixed the ICB. */
  matched: Scalars['Boolean']['output'];
  /** Id of the rule, such as `ORIG-1`. */
  rule: Scalars['String']['output'];
  /** In words. */
  why: Scalars['String']['output'];
};

/** Where a page ends and whether more follows. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to get the next page. Null on an empty page. Opaque; valid only with the same filter and sort. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether another page follows. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The ICB that is said to have been paying is neither party. */
export type PayerNotParty = {
  __typename?: 'PayerNotParty';
  message: Scalars['String']['output'];
};

/** The days given overlap a period that is recorded. */
export type PeriodOverlaps = {
  __typename?: 'PeriodOverlaps';
  conflictFrom: Scalars['Date']['output'];
  /** Null while it lasts. */
  conflictUntil: Maybe<Scalars['Date']['output']>;
  /** The period it overlaps: a care period, a placement, a GP registration or a home, as the mutation says. */
  conflictingId: Scalars['ID']['output'];
  message: Scalars['String']['output'];
};

/** Whether the caller may do something with a record, and if not why. */
export type Permission = {
  __typename?: 'Permission';
  allowed: Scalars['Boolean']['output'];
  /** Null when allowed. */
  reason: Maybe<PermissionDenied>;
};

export type PermissionDenied =
  /** Only the responsible authority may do it. */
  | 'NOT_RESPONSIBLE_AUTHORITY'
  /** Only the organisation that recorded it and the responsible authority may do it. */
  | 'RECORDED_BY_ANOTHER'
  /** The caller's role does not include the action. */
  | 'ROLE'
  /** The record's state does not allow it: it has ended, or was taken back. */
  | 'STATE';

export type PlaceLegalHoldInput = {
  childId: Scalars['ID']['input'];
  /** 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type PlaceLegalHoldResult = InputRefused | LegalHoldOk | RecordNotFound;

/** Why a place, or something about it, is not known. Never a guess. */
export type PlaceUnknownReason =
  /** There were no ICBs before 1 July 2022. */
  | 'BEFORE_ICBS'
  /** The district code is not one of the vintage that is loaded. */
  | 'DISTRICT_NOT_LOADED'
  /** The directory names no ICB for this postcode. */
  | 'ICB_NOT_LOADED'
  /** The ICB was divided and the directory does not say which successor covers this postcode. */
  | 'ICB_SPLIT_NEEDS_FACTS'
  /** The directory gives no grid reference (Crown dependencies, some large users). */
  | 'NO_GRID_REFERENCE'
  /** The home address is not known. */
  | 'NO_HOME'
  /** No postcode was given. */
  | 'NO_POSTCODE'
  /** Northern Ireland uses another grid: distances across the sea cannot be computed from it. */
  | 'OTHER_GRID'
  /** The place is outside England, where there are no ICBs and no English authorities. */
  | 'OUTSIDE_ENGLAND'
  /** The text is not a whole, well-formed postcode. */
  | 'POSTCODE_MALFORMED'
  /** Well formed, but not in the postcode directory that is loaded. */
  | 'POSTCODE_NOT_LOADED';

/** Where a child is accommodated, by whom, and since when. */
export type Placement = {
  __typename?: 'Placement';
  access: PlacementAccess;
  /** Which areas the placement lies in on `on`: the last day of the placement, or today while it lasts, when not given. For a day outside the placement, its nearest day is answered for. */
  area: PlacementArea;
  carePeriod: CarePeriod;
  child: Child;
  /** Straight-line distance from home in miles, one decimal. Null when it cannot be computed or is hidden; `over20Miles` says why. */
  distanceMiles: Maybe<Scalars['Float']['output']>;
  /** Why it ended, as an SSDA903 code. Null while it lasts, when not recorded, or when hidden from the caller. */
  endReason: Maybe<Scalars['String']['output']>;
  /** Null while it lasts. On this day the child is no longer there, but the organisations concerned still see the placement. */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** The home postcode from which distance is measured, written like `postcode`. Null when not recorded or hidden. */
  homePostcode: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Whether it was made in an emergency: it decides when notices are due. Returns do not say. */
  madeInEmergency: YesNoNotKnown;
  /** More than twenty miles from home (exactly twenty is not). For statistics. Null when hidden from the caller. */
  over20Miles: Maybe<PlacementFact>;
  /** The authority that placed the child. */
  placingAuthority: Organisation;
  /** With its space when it is whole, else as recorded. Null when not recorded, or when hidden from the caller. */
  postcode: Maybe<Scalars['String']['output']>;
  /** SSDA903 PLACE_PROVIDER code: who provides the placement. Null when not recorded, or when hidden from the caller. */
  provider: Maybe<Scalars['String']['output']>;
  startedOn: Scalars['Date']['output'];
  /** A temporary stay (codes T0 to T4): not a change of placement. */
  temporary: Scalars['Boolean']['output'];
  /** SSDA903 PLACE code, e.g. `U4` foster placement, `K2` children's home. */
  type: Scalars['String']['output'];
  /** In words, as on the day the placement began. */
  typeDescription: Maybe<Scalars['String']['output']>;
  /** Ofsted's unique reference number of the home. Null when not recorded, or when hidden from the caller. */
  urn: Maybe<Scalars['String']['output']>;
  /** Pass as `expectedVersion` when changing the placement. */
  version: Scalars['Int']['output'];
};


/** Where a child is accommodated, by whom, and since when. */
export type PlacementAreaArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};

/** What the caller may do with a placement, and what is hidden. */
export type PlacementAccess = {
  __typename?: 'PlacementAccess';
  canCorrect: Permission;
  canEnd: Permission;
  canMove: Permission;
  hidden: Array<HiddenField>;
};

/** Who approves. */
export type PlacementApprover =
  /** The director, at a distance since 27 January 2014. */
  | 'DIRECTOR_OF_CHILDRENS_SERVICES'
  /** A senior officer whom the authority nominated. */
  | 'NOMINATED_OFFICER'
  /** The panel of a Welsh authority. */
  | 'PANEL';

/**
 * The areas in which a placement lies on a day. An ICB may be merged or split while the child stays where they are. Where the area itself is
 * hidden (`access.hidden` of the placement), all of it is null, and every fact not evaluated without a reason.
 */
export type PlacementArea = {
  __typename?: 'PlacementArea';
  /** Outside it and not in the area of any adjoining authority (director's approval: regulation 11(5)). */
  atADistance: PlacementFact;
  /** The upper-tier authority; null outside England or when unknown (see `authorityUnknown`). */
  authority: Maybe<Organisation>;
  authorityUnknown: Maybe<PlaceUnknownReason>;
  country: Maybe<Country>;
  /** These answers hold from this day. */
  from: Scalars['Date']['output'];
  /** The receiving ICB: the one whose area contains the accommodation; null outside England or when unknown (see `icbUnknown`). */
  icb: Maybe<Organisation>;
  icbUnknown: Maybe<PlaceUnknownReason>;
  /** Outside the responsible authority's boundary (approval and notice duties: regulations 11 and 13). */
  outOfAuthorityArea: PlacementFact;
  /** Outside the area of the child's ICB. Provisional: the ICB of the home postcode stands in until a determination names the originating ICB. */
  outOfIcbArea: PlacementFact;
  /** Until before this day; null while nothing is known to change them. */
  until: Maybe<Scalars['Date']['output']>;
};

/** A placement as it was known. */
export type PlacementAsOf = {
  __typename?: 'PlacementAsOf';
  /** In which areas it was known to lie, by their days: that of `validAt`, or all. */
  areas: Array<PlacementArea>;
  carePeriodId: Scalars['ID']['output'];
  /** Null when none was recorded, or hidden. */
  endReason: Maybe<Scalars['String']['output']>;
  /** Null when it was not known to have ended. */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** Null when not recorded, or hidden. */
  homePostcode: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  known: Known;
  madeInEmergency: YesNoNotKnown;
  /** Null when not recorded. */
  postcode: Maybe<Scalars['String']['output']>;
  /** SSDA903 PLACE_PROVIDER code. Null when not recorded. */
  provider: Maybe<Scalars['String']['output']>;
  startedOn: Scalars['Date']['output'];
  /** SSDA903 PLACE code. */
  type: Scalars['String']['output'];
  /** Null when not recorded. */
  urn: Maybe<Scalars['String']['output']>;
};

/** Who will care for the child: some approvals may not be needed. */
export type PlacementCarerKind =
  /** A foster carer whom the placing authority approved. */
  | 'AUTHORITY_FOSTER_CARER'
  /** A relative, friend or other connected person. */
  | 'CONNECTED_PERSON'
  /** Anyone else. */
  | 'OTHER';

/** A page of placements. */
export type PlacementConnection = {
  __typename?: 'PlacementConnection';
  nodes: Array<Placement>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Endings to which regulation 14 does not apply. */
export type PlacementEndingException =
  /** Regulation 23(2). */
  | 'EMERGENCY_FOSTERING_OVER'
  /** Regulation 19(c). */
  | 'PARENT_NOT_CONFIRMED'
  /** Children Act 1989, section 22D(1). */
  | 'REVIEWED_UNDER_SECTION_22D'
  /** Regulation 25(6). */
  | 'TEMPORARY_APPROVAL_OVER';

/** Of the placement that ends. An exception is the authority's to claim; without a claim the duty stands. */
export type PlacementEndingInput = {
  /** The placing authority ended it. */
  byAuthority?: InputMaybe<YesNoNotKnown>;
  exception?: InputMaybe<PlacementEndingException>;
  /** Ended because of an immediate risk of significant harm, or of serious injury to others. */
  immediateRisk?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who had been notified of its start. */
  notifiedOfStart?: InputMaybe<Array<NoticeRecipient>>;
  priorNoticePracticable?: InputMaybe<YesNoNotKnown>;
  reach?: InputMaybe<PlacementReach>;
};

/** Something that happens to a placement. Whether it was an emergency is a fact about any that starts one. */
export type PlacementEvent =
  /** The placement ends. */
  | 'ENDED'
  /** The child enters care: the first placement of a care period starts. */
  | 'ENTERED_CARE'
  /** The child leaves care: the placement ends with the care period. */
  | 'LEFT_CARE'
  /** The placement starts on the day on which another ends: notices are due of both. */
  | 'MOVED'
  /** The placement starts. */
  | 'STARTED';

/** A fact about where a placement lies. */
export type PlacementFact = {
  __typename?: 'PlacementFact';
  /** What the answer rests on, in words. */
  basis: Scalars['String']['output'];
  /** How sure the answer is. `PROVISIONAL` answers rest on a fact that stands in for the one the rule asks for, or on one that is hidden from the caller; `basis` says which. */
  certainty: FactCertainty;
  /** Why it is unknown; null when it is known, or when the reason is hidden from the caller. */
  unknownReason: Maybe<PlaceUnknownReason>;
  value: FactValue;
};

/** Conditions on placements; all that are given must hold. */
export type PlacementFilter = {
  /** Organisation ids of authorities whose area contains the placement (on `on`, else on any day). */
  areaAuthorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Values of the fact of this name (on `on`, else on any day). */
  atADistance?: InputMaybe<Array<FactValue>>;
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  endedOn?: InputMaybe<DateFilter>;
  /** Organisation ids of ICBs whose area contains the placement (on `on`, else on any day). */
  icbId?: InputMaybe<Array<Scalars['ID']['input']>>;
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In force on this day. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Values of the fact of this name (on `on`, else on any day). */
  outOfAuthorityArea?: InputMaybe<Array<FactValue>>;
  /** Values of the fact of this name (on `on`, else on any day). */
  outOfIcbArea?: InputMaybe<Array<FactValue>>;
  /** Matches only where the caller may see the distance. */
  over20Miles?: InputMaybe<Array<FactValue>>;
  /** Organisation ids of placing authorities. */
  placingAuthorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  startedOn?: InputMaybe<DateFilter>;
  /** SSDA903 PLACE codes. */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The placement against the boundary of the placing authority. */
export type PlacementReach =
  /** Outside it, and in the area of no adjoining authority. */
  | 'AT_A_DISTANCE'
  /** Inside it. */
  | 'IN_AREA'
  /** Outside it, in the area of an adjoining authority. */
  | 'OUT_OF_AREA'
  /** Outside it; whether at a distance is not known. */
  | 'OUT_OF_AREA_OR_FARTHER';

/** In which way the ICB where a child is placed has not been told of it, or not in time. */
export type PlacementSilence =
  /** The first that it was sent was late. */
  | 'LATE'
  /** No notice of the placement that the caller sees was sent to it. What was sent to another ICB is seen by the sender only. */
  | 'NO_NOTICE'
  /** One was sent to another ICB as the ICB of the placement, and none to it. */
  | 'SENT_ELSEWHERE';

export type PlacementSort = {
  direction?: SortDirection;
  field: PlacementSortField;
};

export type PlacementSortField =
  /** Placements that last are sorted after all that have ended. */
  | 'ENDED_ON'
  | 'PLACING_AUTHORITY'
  | 'STARTED_ON';

/** What kind of stay it is. */
export type PlacementStay =
  /** With prospective adopters: other notices are due. */
  | 'FOR_ADOPTION'
  /** A placement under the regulations. */
  | 'PLACEMENT'
  /** Another temporary stay, or the return from one to the same placement: no change of placement. */
  | 'TEMPORARY'
  /** A temporary stay in hospital: no change of placement. */
  | 'TEMPORARY_IN_HOSPITAL';

/** A step beside the notices, whether or not it is required of this event. */
export type PlacementStep = {
  __typename?: 'PlacementStep';
  /** Who approves; several when a fact that is not known decides who. */
  approvers: Array<PlacementApprover>;
  certainty: FactCertainty;
  /** Of telling the area authority: true when it is consulted and given the care plan, false when it is notified. Null of other steps, and when that is not known. */
  consulted: Maybe<Scalars['Boolean']['output']>;
  /** Empty when it is not required. */
  deadlines: Array<NoticeDeadline>;
  /** Why it is provisional. */
  doubts: Array<NoticeDoubt>;
  /** What would have to be known to evaluate it, to be sure of it, or to say when it is due. */
  factsMissing: Array<CommissioningFactMissing>;
  /** Why it is not required. */
  notRequiredBecause: Maybe<NoticeNotRequired>;
  /** `UNKNOWN` when a fact that it depends on is not known. It is never counted as no. */
  required: FactValue;
  /** The rules it rests on. */
  rules: Array<CommissioningRule>;
  step: PlacementStepKind;
};

/** What must be done before a placement is made or ended, beside the notices. */
export type PlacementStepKind =
  /** Someone approves a placement out of area. */
  | 'APPROVAL'
  /** The area authority is notified; at a distance it is consulted and given the care plan. */
  | 'AREA_AUTHORITY_TOLD'
  /** The case is reviewed before the placement is ended. */
  | 'CASE_REVIEW'
  /** Outside England and Wales: the court's approval, or consents. */
  | 'COURT_OR_CONSENTS'
  /** A Welsh authority looks nearer first. */
  | 'ORDER_OF_PREFERENCE'
  /** Wishes and feelings, the most appropriate placement, relatives and the reviewing officer. */
  | 'SATISFIED_OF_THE_REST';

/** The nation of the placing authority: it selects the law. */
export type PlacingNation =
  | 'ENGLAND'
  | 'WALES';

/** Another record that may be of the same child. Both are visible to the caller. */
export type PossibleDuplicate = {
  __typename?: 'PossibleDuplicate';
  band: DuplicateBand;
  child: Child;
  comparisons: Array<DuplicateComparison>;
  /** The sum of the weights, in bits. Provisional: by the method of Fellegi and Sunter (1969) on assumptions that no real records were asked for. */
  score: Scalars['Float']['output'];
};

/** The postcode could not be resolved, and why. */
export type PostcodeUnknown = {
  __typename?: 'PostcodeUnknown';
  /** In words. */
  message: Scalars['String']['output'];
  reason: PlaceUnknownReason;
};

/** The loaded list has no such practice. */
export type PracticeNotFound = {
  __typename?: 'PracticeNotFound';
  /** The input field that names it. */
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

/** Whether somebody is or was pregnant. */
export type PregnancyState =
  | 'GAVE_BIRTH'
  | 'NEITHER'
  | 'NOT_KNOWN'
  | 'PREGNANT';

/** Something that whoever helps a person should know. */
export type PrescriptionAlert =
  /** On 23 December 2025 the government announced free prescriptions for care leavers to their 25th birthday. The law has not been seen, and nothing here is decided by it: ask before paying. */
  | 'CARE_LEAVER_EXEMPTION_ANNOUNCED'
  /** 16 or 17, not in full-time education, and not known to be exempt: no rule of age makes prescriptions free, only the NHS Low Income Scheme and benefits do. */
  | 'RX_GAP_16_17_NEET';

/** Whether prescriptions are free for a person on a day, and if not how to pay least. Advice for who pays comes after what is free. */
export type PrescriptionAnswer = {
  __typename?: 'PrescriptionAnswer';
  alerts: Array<PrescriptionAlert>;
  /** What is free whoever asks. */
  alwaysFree: Array<Scalars['String']['output']>;
  /** Null: no price is loaded for the day (`priceNotLoaded`). */
  costs: Maybe<PrescriptionCosts>;
  /** The first reason that holds. Null when none is known to. */
  exemption: Maybe<PrescriptionExemptionCode>;
  /** Most useful first. */
  next: Array<Scalars['String']['output']>;
  on: Scalars['Date']['output'];
  outcome: PrescriptionOutcome;
  /** True: the day is before the first price that is loaded, or after the last. */
  priceNotLoaded: Scalars['Boolean']['output'];
  /** Every reason, met or not. */
  reasons: Array<PrescriptionExemption>;
};

/** Prescription charges in England on a day, and the cheapest way to pay them. */
export type PrescriptionCosts = {
  __typename?: 'PrescriptionCosts';
  /** What of the prices is only assumed. Null: nothing. */
  assumed: Maybe<Scalars['String']['output']>;
  directDebitPence: Scalars['Int']['output'];
  /** In how many direct debits the twelve-month certificate can be paid. */
  directDebits: Scalars['Int']['output'];
  /** From how many items of HRT in twelve months the certificate is cheaper. Null: there was none yet. */
  hrtCheaperFrom: Maybe<Scalars['Int']['output']>;
  /** Null: there was no such certificate yet. */
  hrtPence: Maybe<Scalars['Int']['output']>;
  /** One item, in pence. */
  itemPence: Scalars['Int']['output'];
  source: Scalars['String']['output'];
  threeMonthPence: Scalars['Int']['output'];
  /** From how many items in three months the certificate is cheaper. */
  threeMonthsCheaperFrom: Scalars['Int']['output'];
  twelveMonthPence: Scalars['Int']['output'];
  /** From how many items in twelve months the certificate is cheaper. */
  twelveMonthsCheaperFrom: Scalars['Int']['output'];
  /** The cheapest first; of what costs the same, what commits to least. Null when the items a month are not given. */
  ways: Maybe<Array<WayToPayCost>>;
};

/** A reason for free prescriptions, for a person on a day. */
export type PrescriptionExemption = {
  __typename?: 'PrescriptionExemption';
  /** What would settle it. Null when it is settled. */
  ask: Maybe<Scalars['String']['output']>;
  code: PrescriptionExemptionCode;
  state: ConditionState;
  /** For the person it is about. */
  words: Scalars['String']['output'];
};

/** Why prescriptions are free, by the national rules on the day of dispensing. */
export type PrescriptionExemptionCode =
  /** 16, 17 or 18 and in full-time education. */
  | 'AGE_16_18_FTE'
  /** 60 or over. */
  | 'AGE_60'
  /** Under 16. */
  | 'AGE_U16'
  /** A listed benefit, their own, a partner's, or, under 20, of somebody they depend on. */
  | 'BENEFIT'
  /** Named on a valid HC2 certificate. An HC3 gives no help with prescriptions. */
  | 'HC2'
  /** Staying in an NHS hospital. */
  | 'INPATIENT'
  /** Pregnant, or a baby in the last 12 months, with a valid maternity exemption certificate. */
  | 'MATEX'
  /** A condition on the list, with a valid medical exemption certificate. */
  | 'MEDEX'
  /** A valid NHS tax credit exemption certificate. Tax credits ended on 5 April 2025; after that it is asked. */
  | 'TAXCREDIT'
  /** Universal Credit, with take-home pay within the limit. */
  | 'UC';

/** Whether prescriptions are free by the national rules. */
export type PrescriptionOutcome =
  | 'EXEMPT'
  | 'NOT_EXEMPT'
  /** None of the reasons is known to hold, and at least one is not known. */
  | 'NOT_KNOWN';

/** There is a budget, and no price is loaded by which an approval could be taken from it. */
export type PriceNotLoaded = {
  __typename?: 'PriceNotLoaded';
  message: Scalars['String']['output'];
};

/** Which contract of primary care. */
export type PrimaryCareContract =
  /** NHS dentistry. */
  | 'DENTAL'
  /** General practice. */
  | 'GP'
  /** Community optometry: sight tests. */
  | 'OPTOMETRY'
  /** Community pharmacy. */
  | 'PHARMACY';

/** Whose a missed day was, as the legs propose it. */
export type ProposedBreach = {
  __typename?: 'ProposedBreach';
  by: BreachProposedBy;
  leg: AssessmentLegName;
  /** Null when nobody is named yet. */
  organisation: Maybe<Organisation>;
  owner: AssessmentLegOwner;
  reason: BreachReason;
};

export type ProtectAddressInput = {
  childId: Scalars['ID']['input'];
  /** Today when not given. */
  from?: InputMaybe<Scalars['Date']['input']>;
  ground: AddressProtectionGround;
  /** From whom and why, 1 to 1,000 characters: for the responsible authority alone. */
  reason: Scalars['String']['input'];
  /** First day on which it no longer holds. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type ProtectAddressOk = {
  __typename?: 'ProtectAddressOk';
  protection: AddressProtection;
};

export type ProtectAddressResult = DaysOutOfOrder | InputRefused | ProtectAddressOk | RecordNotFound;

export type PublishVacancyInput = {
  /** The first day on which it takes no more expressions of interest. */
  closesOn: Scalars['Date']['input'];
  guaranteedInterview: Scalars['Boolean']['input'];
  kind: VacancyKind;
  opensOn: Scalars['Date']['input'];
  shortProgramme?: InputMaybe<YesNoNotKnown>;
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

export type PublishVacancyOk = {
  __typename?: 'PublishVacancyOk';
  vacancy: Vacancy;
};

export type PublishVacancyResult = InputRefused | PublishVacancyOk;

/** What the quality checklist came to. */
export type QualityCheck = {
  __typename?: 'QualityCheck';
  answers: Array<ChecklistAnswer>;
  checkedOn: Scalars['Date']['output'];
  checklistVersion: Scalars['String']['output'];
  /** The critical questions that were answered no. */
  failed: Array<Scalars['ID']['output']>;
  /** Who checked it. */
  organisation: Organisation;
  /** Every critical question was answered yes, or does not apply. */
  passed: Scalars['Boolean']['output'];
  /** Of which report. */
  reportVersion: Scalars['Int']['output'];
};

/** The questions by which reports are checked, in a version. */
export type QualityChecklist = {
  __typename?: 'QualityChecklist';
  questions: Array<ChecklistQuestion>;
  /** Where its wording comes from. */
  source: Scalars['String']['output'];
  version: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** One assessment. Null when there is none or the caller may not see it: the same answer for both. */
  assessment: Maybe<Assessment>;
  /** One entry. Null when there is none or the caller may not see it: the same answer for both. */
  assessmentCharge: Maybe<AssessmentCharge>;
  /** The entries that the caller may see; latest first unless sorted otherwise. */
  assessmentCharges: AssessmentChargeConnection;
  /**
   * The clocks of a child as of the end of a day, in the order of their start; of today when none is given. Empty when the caller
   * may not see them, or there is no such child: the same answer for both. A provider sees the clocks of what it is asked for.
   */
  assessmentClocks: Array<AssessmentClock>;
  /** The questions by which reports are checked now. */
  assessmentQualityChecklist: QualityChecklist;
  /** The clocks that run and that the caller may see, what is due first before unless sorted otherwise. */
  assessmentQueue: AssessmentQueueConnection;
  /** The assessments that the caller may see, the latest request first unless sorted otherwise. */
  assessments: AssessmentConnection;
  /** Who saw or changed what, for those who govern information. `first` is from 1 to 1000. That they looked is in the audit, too. */
  auditEntries: AuditEntryConnection;
  /**
   * Grants of the caller's own people, and of the children of the caller's authority, the newest first: the governance inbox, with
   * `filter: { open: true }`. `first` is from 1 to 1000.
   */
  breakGlassGrants: BreakGlassConnection;
  /**
   * Whether the caller may do something with a record, and if not who can grant it: of a child, or of any record that has an id. Without
   * `recordId`, whether their role may do it at all.
   */
  can: Can;
  /** The category of a child on record, on `on` (today when not given). Null when there is no such child, or the caller may not see it of them. */
  careLeaverCategory: Maybe<CareLeaverCategoryAnswer>;
  /** Figures of the caller's authority for a year's return. */
  careLeaverFigures: CareLeaverFigures;
  /** The caller's authority's OC3 rows for a year's return. */
  careLeaverReturn: CareLeaverReturn;
  /** The caller's authority's children of 16 to 24 who are or were in its care, on `on` (today when not given). */
  careLeavers: CareLeaverConnection;
  /**
   * What the caller's organisation is told of, oldest first, for those who ask again and again: pass the `cursor` of the answer before.
   * Nothing is passed by and nothing comes twice. It waits for transactions that have not ended: while a large return is
   * applied, what happens meanwhile comes after it. Events are shown while the caller sees the child.
   */
  changes: Changes;
  /**
   * The statement of a month, which the caller sees as far as its entries. Null when there is no such ICB or provider. Up to 2,000 lines: above
   * that it is refused with `BAD_USER_INPUT`, and `assessmentCharges` pages through them.
   */
  chargeStatement: Maybe<ChargeStatement>;
  /** One child. Null when there is none or the caller may not see them: the same answer for both. */
  child: Maybe<Child>;
  /** The children whom the caller may see. */
  children: ChildConnection;
  /**
   * The determinations of a child by their days, as known now or at `knownAt`: all of them or, for the receiving ICB, those that hold
   * on days of the placement. Null when there is no such child or the caller may not see them.
   */
  commissionerTimeline: Maybe<Array<Determination>>;
  /** What the answer would be if something were otherwise. Null when there is no such child or the caller may not see the facts. */
  compareCommissioner: Maybe<CompareCommissionerResult>;
  /** One consent or refusal. Null when there is none or the caller may not see it: the same answer for both. */
  consent: Maybe<Consent>;
  /** Whether there is consent for each scope on a day (today when not given). Null when the caller does not see the child. */
  consentStanding: Maybe<Array<ConsentStanding>>;
  /** The consents and refusals that the caller may see, the latest first unless sorted otherwise. */
  consents: ConsentConnection;
  /** One determination, superseded or not. Null when there is none or the caller may not see it. */
  determination: Maybe<Determination>;
  /** The determinations that the caller may see: what is provisional or indeterminate, and what changed since. */
  determinations: DeterminationConnection;
  /** One dispute. Null when there is none or the caller is no party to it: the same answer for both. */
  dispute: Maybe<Dispute>;
  /** The disputes to which the caller's organisation is a party, the latest first unless sorted otherwise. */
  disputes: DisputeConnection;
  /**
   * Pairs of records of the caller's authority that may be of one child, those of which most speaks first: the review queue, with
   * `filter: { state: [OPEN] }`. `first` is from 1 to 1000.
   */
  duplicatePairs: DuplicatePairConnection;
  /** Requests for erasure, the newest first: to governance of its children, to a young person their own. `first` is from 1 to 1000. */
  erasureRequests: ErasureRequestConnection;
  /** What the caller's authority erased, the newest first. `first` is from 1 to 1000. */
  erasures: ErasureConnection;
  /** An export of the caller's. Null when there is none. */
  export: Maybe<Export>;
  /** Where the file of an export of the caller's is fetched from. Rights are asked again each time: of the caller, and of every child in it. */
  exportLink: ExportLinkResult;
  /** The exports that the caller asked for, the latest first unless sorted otherwise. */
  exports: ExportConnection;
  /** A GP practice by its NHS organisation code. Null when the loaded list has none of that code. */
  gpPractice: Maybe<GpPractice>;
  /** The actions of health plans that the caller may see, those due first unless sorted otherwise. */
  healthActions: HealthActionConnection;
  /** The lines that the caller may see, of all children; the latest first unless sorted otherwise. */
  healthLines: HealthLineConnection;
  /** One health plan. Null when there is none or the caller may not see it: the same answer for both. */
  healthPlan: Maybe<HealthPlan>;
  /** The health plans that the caller may see, the latest first unless sorted otherwise. */
  healthPlans: HealthPlanConnection;
  /** What is known of a child's health. Null when the caller sees neither the child nor, by a consent, the health record. */
  healthRecord: Maybe<HealthRecord>;
  import: Maybe<Import>;
  imports: ImportConnection;
  /** The notices that were sent to the caller's organisation, the latest first unless sorted otherwise. */
  inbox: NoticeConnection;
  /**
   * An indicator's figures in a period, of an area or the nation.
   *
   * Who sees the records that it is counted from, and asks of their own area, is shown every number and may ask any breakdown of the definition. To
   * everybody else small numbers are hidden, and the breakdowns are a closed set: every answer is a part of one table for each year or day, which
   * stays as it is until the month ends. Of a quarter or a year they are shown nothing until it has ended.
   */
  indicator: IndicatorResult;
  /**
   * Who missed the day of an assessment in the figure of the caller's own area, by the leg in which the time was lost and by reason. Of
   * indicators of assessments alone, and for who may see their members and their clocks.
   */
  indicatorBreaches: IndicatorBreachesResult;
  /**
   * The areas of one kind against the nation, with limits of 95 % and 99.8 %. Small numbers are hidden, those of the caller's own area too:
   * a comparison is the same for everybody.
   */
  indicatorComparison: IndicatorComparisonResult;
  /** The gap between children placed out of area and in area, in an area or the nation, of an indicator that is broken down by `PLACED`. */
  indicatorGap: IndicatorGapResult;
  /** Who is in the figure of the caller's own area, who is not, and why: all records of the population, excluded ones too. */
  indicatorMembers: IndicatorMembersResult;
  /** The trajectory of the caller's organisation, by day. */
  indicatorTargets: Array<IndicatorTarget>;
  /** The catalogue: the newest version of each indicator, by id. */
  indicators: Array<Indicator>;
  /** One notice. Null when there is none or the caller may not see it: the same answer for both. */
  notice: Maybe<Notice>;
  /**
   * The notices that the law requires of an event of a placement, for its placing authority. Null when there is no such placement, or
   * the caller's organisation did not make it: the same answer for both. Nothing is recorded of contact, schools and carers before
   * care: give them as `facts`.
   */
  notificationDuties: Maybe<NotificationDutiesResult>;
  /** One application. Null when there is none or the caller may not see it: the same answer for both. */
  offerApplication: Maybe<OfferApplication>;
  /** The applications that the caller may see, those that changed last first unless sorted otherwise. */
  offerApplications: OfferApplicationConnection;
  /** The budgets of the caller's organisation for an offer, the latest first. Empty: there is none, and nothing limits approvals. */
  offerBudgets: Array<OfferBudget>;
  /** The offers that are known, in the order of their ids. */
  offers: OfferConnection;
  /**
   * What a person on record can have: their category, the authority that looked after them and their GP are taken from the record,
   * the rest is told. For the young person, and for the authority that looked after them.
   */
  offersFor: OffersForResult;
  /**
   * The organisation that had `code` (ODS, ONS or DfE number, or an organisation's id) on `on` (today when not given). Null when none had.
   * Some ODS codes look like DfE numbers; `scheme` tells them apart.
   */
  organisation: Maybe<Organisation>;
  /** Organisations of the directory. */
  organisations: OrganisationConnection;
  /** The notices that the caller's organisation sends, those that changed last first unless sorted otherwise. */
  outbox: NoticeConnection;
  /** One placement. Null when there is none or the caller may not see it: the same answer for both. */
  placement: Maybe<Placement>;
  /** The placements that the caller may see. */
  placements: PlacementConnection;
  /**
   * Who is placed in an area on a day, as far as the caller may see: the register of the area. `area` is the code or id of an ICB or a local authority.
   * An organisation that was merged answers for the area it had on that day. Null when no such area exists on that day.
   */
  placementsInArea: Maybe<PlacementConnection>;
  /**
   * The versions of one record in their order: what changed, when, for whom and why. Null when there is no such record, or none whose past
   * the caller may see: the same answer for both. `first` is from 1 to 1000.
   */
  recordHistory: Maybe<RecordVersionConnection>;
  /**
   * Requests to put records right, the newest first: to governance those of its children, to a young person their own, and to those who look
   * after the child what is said about the records that they read. `first` is from 1 to 1000.
   */
  rectifications: RectificationConnection;
  /** One referral. Null when there is none or the caller may not see it: the same answer for both. */
  referral: Maybe<Referral>;
  /** The referrals that the caller may see, the longest wait first unless sorted otherwise. */
  referrals: ReferralConnection;
  /**
   * The children placed in an area on a day, own and others', the latest placement first: of those whom the caller sees today, so that
   * of a day that has passed whoever has left since may be missing. Null when there is no such ICB or authority.
   */
  register: Maybe<RegisterConnection>;
  /** Where a postcode is on `on` (today when not given): authority, ICB, grid reference; or why that is not known. */
  resolvePostcode: ResolvePostcodeResult;
  /**
   * Which commissioner is responsible for a child's health care on a day, for a service, under which rule, and how sure is that:
   * from the record, as it is known now or as it was known at `knownAt`. Null when there is no such child or the caller may not see them.
   */
  responsibleCommissioner: Maybe<ResponsibleCommissionerResult>;
  /** How long the record of a child is kept: to the authority's governance, and to the young person about themselves. Null of any other child. */
  retention: Maybe<Retention>;
  /** The children of the caller's authority by the day from which their record may be erased. `first` is from 1 to 1000. */
  retentionList: RetentionConnection;
  /** What of the return of the caller's authority is ready, and what is missing, why, and with whom. */
  returnReadiness: ReturnReadiness;
  /** A figure as it was sealed. Null when there is none, or it is not for the caller. */
  sealedFigure: Maybe<SealedFigure>;
  /**
   * What of a sealed figure would be answered otherwise today: of the latest seal of a question of `indicator`, which each seal says, unless
   * its number is given. A question is of its audience, too: what was sealed for another is no seal of it.
   */
  sealedFigureDifferences: SealedFigureDifferencesResult;
  /** The sealed figures of the caller's organisation that are for the caller, the latest first unless sorted otherwise. */
  sealedFigures: SealedFigureConnection;
  /** What the caller's authority sealed, the newest first, and which of it was named since. `first` is from 1 to 1000. */
  sealedIdentities: SealedIdentityConnection;
  /**
   * Openings that the caller asked for; for information governance those of their organisation's people, and those that opened what their
   * authority sealed. The newest first. `first` is from 1 to 1000.
   */
  sealedOpenings: SealedOpeningConnection;
  /** The API's name, version and the day on which it answers. */
  service: Service;
  /** What care leavers share with the caller's organisation now, the latest first. What is revoked is not there, and never was. */
  sharedCareLeaverStatuses: SharedCareLeaverStatusConnection;
  /**
   * How many placements there were, by placing authority, of which the ICB where the child lives was not told or not in time: figures
   * for those who may not see the children, with disclosure control, for a month that was counted (the latest when not given). Null when
   * it was not. There are no filters, because two of them could give what is hidden.
   */
  silentPlacementRelease: Maybe<SilentPlacementRelease>;
  /**
   * The placements in force today of which the ICB where the child is placed was not told, or not in time, the latest first. For
   * the parties alone: that ICB, and the authority that placed the child. Temporary stays are left out, and so is a placement of
   * which the ICB is not known.
   */
  silentPlacements: SilentPlacementConnection;
  /** Vacancies in health organisations, those that close first coming first. */
  vacancies: VacancyConnection;
  /** The expressions of interest of the young person, or of those for whom the caller's authority is responsible; the latest first. */
  vacancyInterests: VacancyInterestConnection;
  /** The least that may be paid for an hour on a day. Null: none is loaded for the day. */
  wageFloor: Maybe<WageFloor>;
  /** What was and is to be sent to the endpoints of the caller's organisation, newest first. */
  webhookDeliveries: WebhookDeliveryConnection;
  /** The endpoints of the caller's organisation, oldest first. */
  webhookEndpoints: Array<WebhookEndpoint>;
  /** Whether somebody has the bursary, on facts given. */
  whatIfBursary: BursaryAnswer;
  /** The category on given facts: nothing is read or stored. */
  whatIfCareLeaver: WhatIfCareLeaverResult;
  /**
   * Which commissioner is responsible on a day for a service, under which rule, and how sure are we: on facts given here, with the
   * rules and the ICBs of that day. Nothing is stored and no record is read, so that a case can be tried before it is argued.
   */
  whatIfCommissioner: WhatIfCommissionerResult;
  /**
   * The notices that the law would require of an event, on facts that the caller gives. Nothing is stored. `RecordNotFound` when a
   * code names no organisation of its kind on the day.
   */
  whatIfNotificationDuties: NotificationDutiesResult;
  /** The same on facts given. Nothing is read of any record, and nothing is stored. */
  whatIfOffers: OffersForResult;
  /**
   * Who saw my record, the newest first: which organisation, what kind of person, when and why. Names of staff are not told; the
   * organisation knows them. `first` is from 1 to 1000.
   */
  whoSawMyRecord: RecordViewConnection;
  /**
   * Why a field about a child is hidden from somebody of the caller's organisation who acts in `role`, for those who govern information.
   * `field` is named as in this contract, e.g. `Placement.homePostcode`. That it was asked is in the audit. `BAD_USER_INPUT` for a field that
   * is about no child.
   */
  whyHidden: WhyHidden;
  /** The bases on which the caller's organisation sees a child today. Empty when it does not, or when there is no such child: the same answer for both. */
  whyVisible: Array<AccessReason>;
};


export type QueryAssessmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssessmentChargeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssessmentChargesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AssessmentChargeFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<AssessmentChargeSort>>;
};


export type QueryAssessmentClocksArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  childId: Scalars['ID']['input'];
};


export type QueryAssessmentQueueArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AssessmentQueueFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<AssessmentQueueSort>>;
};


export type QueryAssessmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AssessmentFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<AssessmentSort>>;
};


export type QueryAuditEntriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  order?: AuditOrder;
};


export type QueryBreakGlassGrantsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BreakGlassFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryCanArgs = {
  action: Action;
  recordId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCareLeaverCategoryArgs = {
  childId: Scalars['ID']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCareLeaverFiguresArgs = {
  year: Scalars['Int']['input'];
};


export type QueryCareLeaverReturnArgs = {
  year: Scalars['Int']['input'];
};


export type QueryCareLeaversArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CareLeaverFilter>;
  first?: Scalars['Int']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
  sort: InputMaybe<Array<CareLeaverSort>>;
};


export type QueryChangesArgs = {
  first?: Scalars['Int']['input'];
  since: InputMaybe<Scalars['String']['input']>;
};


export type QueryChargeStatementArgs = {
  month: Scalars['String']['input'];
  payerId: Scalars['ID']['input'];
  providerId: Scalars['ID']['input'];
};


export type QueryChildArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChildrenArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ChildFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<ChildSort>>;
};


export type QueryCommissionerTimelineArgs = {
  childId: Scalars['ID']['input'];
  knownAt: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryCompareCommissionerArgs = {
  change: CommissionerChangeInput;
  childId: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  service: CommissioningServiceInput;
};


export type QueryConsentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConsentStandingArgs = {
  childId: Scalars['ID']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
};


export type QueryConsentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ConsentFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<ConsentSort>>;
};


export type QueryDeterminationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeterminationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<DeterminationFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<DeterminationSort>>;
};


export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDisputesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<DisputeFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<DisputeSort>>;
};


export type QueryDuplicatePairsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<DuplicatePairFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryErasureRequestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ErasureRequestFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryErasuresArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportLinkArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ExportFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<ExportSort>>;
};


export type QueryGpPracticeArgs = {
  odsCode: Scalars['String']['input'];
};


export type QueryHealthActionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<HealthActionFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<HealthActionSort>>;
};


export type QueryHealthLinesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<HealthLineFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<HealthLineSort>>;
};


export type QueryHealthPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHealthPlansArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<HealthPlanFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<HealthPlanSort>>;
};


export type QueryHealthRecordArgs = {
  childId: Scalars['ID']['input'];
};


export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ImportFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryInboxArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<NoticeFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<NoticeSort>>;
};


export type QueryIndicatorArgs = {
  area: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<Array<IndicatorFilter>>;
  groupBy?: InputMaybe<Array<IndicatorDimension>>;
  id: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorBreachesArgs = {
  filter?: InputMaybe<Array<IndicatorFilter>>;
  id: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorComparisonArgs = {
  id: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorGapArgs = {
  area: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorMembersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<Array<IndicatorFilter>>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  standing: InputMaybe<Array<MemberStanding>>;
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorTargetsArgs = {
  indicatorId: Scalars['ID']['input'];
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationDutiesArgs = {
  event: PlacementEvent;
  facts: InputMaybe<NoticeFactsInput>;
  placementId: Scalars['ID']['input'];
};


export type QueryOfferApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOfferApplicationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OfferApplicationFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<OfferApplicationSort>>;
};


export type QueryOfferBudgetsArgs = {
  offerId: Scalars['ID']['input'];
};


export type QueryOffersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OfferFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryOffersForArgs = {
  childId: Scalars['ID']['input'];
  facts: InputMaybe<OfferFactsInput>;
  on: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOrganisationArgs = {
  code: Scalars['String']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
  scheme: InputMaybe<OrganisationCodeScheme>;
};


export type QueryOrganisationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganisationFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<OrganisationSort>>;
};


export type QueryOutboxArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<NoticeFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<NoticeSort>>;
};


export type QueryPlacementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlacementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<PlacementSort>>;
};


export type QueryPlacementsInAreaArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  area: Scalars['String']['input'];
  filter: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
  sort: InputMaybe<Array<PlacementSort>>;
};


export type QueryRecordHistoryArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  record: RecordWithHistory;
};


export type QueryRectificationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RectificationFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryReferralArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ReferralFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<ReferralSort>>;
};


export type QueryRegisterArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  area: Scalars['String']['input'];
  first?: Scalars['Int']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
  whose: InputMaybe<RegisterWhose>;
};


export type QueryResolvePostcodeArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
  postcode: Scalars['String']['input'];
};


export type QueryResponsibleCommissionerArgs = {
  childId: Scalars['ID']['input'];
  knownAt: InputMaybe<Scalars['DateTime']['input']>;
  on: Scalars['Date']['input'];
  service: CommissioningServiceInput;
};


export type QueryRetentionArgs = {
  childId: Scalars['ID']['input'];
};


export type QueryRetentionListArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RetentionFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryReturnReadinessArgs = {
  part: ReturnPart;
  year: Scalars['Int']['input'];
};


export type QuerySealedFigureArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySealedFigureDifferencesArgs = {
  area: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<Array<IndicatorFilter>>;
  groupBy?: InputMaybe<Array<IndicatorDimension>>;
  hideSmallNumbers?: Scalars['Boolean']['input'];
  indicatorId: Scalars['ID']['input'];
  number: InputMaybe<Scalars['Int']['input']>;
  period: Scalars['String']['input'];
  version: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySealedFiguresArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SealedFigureFilter>;
  first?: Scalars['Int']['input'];
  sort: InputMaybe<Array<SealedFigureSort>>;
};


export type QuerySealedIdentitiesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QuerySealedOpeningsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SealedOpeningFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySharedCareLeaverStatusesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  vacancyId: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QuerySilentPlacementReleaseArgs = {
  month: InputMaybe<Scalars['Date']['input']>;
};


export type QuerySilentPlacementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SilentPlacementFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryVacanciesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VacancyFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryVacancyInterestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VacancyInterestFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryWageFloorArgs = {
  apprenticeSince: InputMaybe<Scalars['Date']['input']>;
  born: Scalars['Date']['input'];
  on: InputMaybe<Scalars['Date']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<WebhookDeliveryFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryWhatIfBursaryArgs = {
  born: Scalars['Date']['input'];
  category: InputMaybe<CareLeaverCategory>;
  leftOn: InputMaybe<Scalars['Date']['input']>;
  on: InputMaybe<Scalars['Date']['input']>;
  receivedBefore?: YesNoNotKnown;
  shortProgramme?: YesNoNotKnown;
  startsOn: Scalars['Date']['input'];
};


export type QueryWhatIfCareLeaverArgs = {
  history: CareHistoryInput;
  on: Scalars['Date']['input'];
};


export type QueryWhatIfCommissionerArgs = {
  facts: CommissioningFactsInput;
  on: Scalars['Date']['input'];
  service: CommissioningServiceInput;
};


export type QueryWhatIfNotificationDutiesArgs = {
  event: PlacementEvent;
  facts: NoticeFactsInput;
  on: Scalars['Date']['input'];
  placingNation: InputMaybe<PlacingNation>;
};


export type QueryWhatIfOffersArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
  person: OfferPersonInput;
};


export type QueryWhoSawMyRecordArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryWhyHiddenArgs = {
  childId: Scalars['ID']['input'];
  field: Scalars['String']['input'];
  role: Role;
};


export type QueryWhyVisibleArgs = {
  childId: Scalars['ID']['input'];
};

/** A value against what the trajectory asks on the last day of the period. */
export type Rag =
  /** Within a tenth of it. */
  | 'AMBER'
  /** As good or better. */
  | 'GREEN'
  | 'RED';

export type RaiseDisputeInput = {
  /** Organisation id of the party that has been paying: it goes on. Null: neither has. */
  alreadyPayingIcbId?: InputMaybe<Scalars['ID']['input']>;
  childId: Scalars['ID']['input'];
  /** At most 50. */
  evidence?: Array<DisputeEvidenceInput>;
  /** The day whose commissioner is disputed. */
  on: Scalars['Date']['input'];
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** Organisation id of the other ICB: one that the determination names, or in whose area the child is placed on that day. */
  respondentIcbId: Scalars['ID']['input'];
  service?: DisputedService;
};

export type RaiseDisputeOk = {
  __typename?: 'RaiseDisputeOk';
  dispute: Dispute;
};

export type RaiseDisputeResult = DisputeAlreadyOpen | InputRefused | PayerNotParty | RaiseDisputeOk | RecordNotFound | RespondentNotConcerned;

export type ReceiveFeedInput = {
  feed: Feed;
  /** As `2019-04`. */
  month: Scalars['String']['input'];
  receivedOn: Scalars['Date']['input'];
};

export type ReceiveFeedOk = {
  __typename?: 'ReceiveFeedOk';
  /** False when they had come before: the first day stands. */
  changed: Scalars['Boolean']['output'];
};

export type ReceiveFeedResult = InputRefused | ReceiveFeedOk;

/** The organisation cannot receive the notice as that recipient. */
export type RecipientNotPossible = {
  __typename?: 'RecipientNotPossible';
  message: Scalars['String']['output'];
  recipientReason: RecipientNotPossibleReason;
};

/** Why the recipient of a draft is not possible. */
export type RecipientNotPossibleReason =
  /** ICBs and authorities receive notices here: say which one. */
  | 'NEEDED'
  /** This recipient is outside the system. */
  | 'NOT_EXPECTED'
  /** It does not exist today. */
  | 'NOT_IN_FORCE'
  /** It is the sender. */
  | 'SENDER'
  /** There is no such organisation, or it is of another kind. */
  | 'WRONG_KIND';

/** Something to record of a care leaver. No day may be before birth or in the future. */
export type RecordCareLeaverEntryInput = {
  /** The authority's own id of the personal adviser, 1 to 64 characters; of `PERSONAL_ADVISER` alone, and there it must be given. */
  adviser?: InputMaybe<Scalars['String']['input']>;
  childId: Scalars['ID']['input'];
  /** True: one of the kind that lasts, and began before `from`, ends on `from`. False: it is refused as an overlap. */
  endsPrevious?: Scalars['Boolean']['input'];
  /** Of what is done on a day: the day. */
  from: Scalars['Date']['input'];
  /** False: it is known not to have been so. Of facts alone (`HOME_WITH_PARENT` to `IN_EDUCATION`). */
  holds?: Scalars['Boolean']['input'];
  kind: CareLeaverEntryKind;
  source?: FactSource;
  /** Absent or null while it lasts; not of what is done on a day. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** The measure of a year. There is one a year: recording it again replaces it, and what it said is kept in the record's history. */
export type RecordCareLeaverMeasureInput = {
  /** ACCOM code of the year's return. */
  accommodation: Scalars['String']['input'];
  /** ACTIV code of the year's return. */
  activity: Scalars['String']['input'];
  childId: Scalars['ID']['input'];
  /** Of the measure as last read; absent or null when there is none. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** IN_TOUCH code of the year's return. */
  inTouch: Scalars['String']['input'];
  /** On which day it was so; not before birth or in the future. */
  observedOn: Scalars['Date']['input'];
  /** The year ending 31 March: the return in which it is told. */
  year: Scalars['Int']['input'];
};

/** A field that a version changed. */
export type RecordChange = {
  __typename?: 'RecordChange';
  /** As text. Null when there is nothing. */
  after: Maybe<Scalars['String']['output']>;
  /** As text. Null when there was nothing. */
  before: Maybe<Scalars['String']['output']>;
  /** As in the types of `ChildAsOf`, such as `postcode`; and `unaccompaniedAsylumSeekingUntil`, the first day on which a child no longer was. */
  field: Scalars['String']['output'];
};

export type RecordConsentInput = {
  /** Who gave it: name and relation to the child, 1 to 200 characters. */
  by: Scalars['String']['input'];
  capacity: ConsentCapacity;
  childId: Scalars['ID']['input'];
  evidence: ConsentEvidence;
  /** 1 to 500 characters. */
  evidenceReference?: InputMaybe<Scalars['String']['input']>;
  /** Not before birth, not in the future. */
  givenOn: Scalars['Date']['input'];
  /** Absent or null: not received yet. Not before `givenOn`, not in the future. */
  receivedOn?: InputMaybe<Scalars['Date']['input']>;
  /** At least one. */
  scopes: Array<ConsentScope>;
  /** Up to 20 organisation ids with whom health records are shared on the ground of this consent. Only with `INFORMATION_SHARING`. */
  shareWith?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Needed for `GILLICK_COMPETENT_CHILD`; and, with `sufficient: false`, for others to decide for a young person of sixteen or seventeen. */
  understanding?: InputMaybe<UnderstandingInput>;
};

export type RecordConsentReceiptInput = {
  consentId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  /** Not before it was given, not in the future. */
  receivedOn: Scalars['Date']['input'];
};

export type RecordConsentRefusalInput = {
  /** What else was offered, 1 to 1,000 characters. */
  alternativesOffered?: InputMaybe<Scalars['String']['input']>;
  /** Who refused: name and relation to the child, 1 to 200 characters. */
  by: Scalars['String']['input'];
  capacity: ConsentCapacity;
  childId: Scalars['ID']['input'];
  evidence: ConsentEvidence;
  /** 1 to 500 characters. */
  evidenceReference?: InputMaybe<Scalars['String']['input']>;
  /** Not before birth, not in the future. */
  refusedOn: Scalars['Date']['input'];
  /** After `refusedOn`; may be in the future. */
  reofferOn?: InputMaybe<Scalars['Date']['input']>;
  /** At least one. */
  scopes: Array<ConsentScope>;
  /** As for a consent. */
  understanding?: InputMaybe<UnderstandingInput>;
};

/** A registration as it was learnt. Neither day may be before birth or in the future; both may be after the eighteenth birthday. */
export type RecordGpRegistrationInput = {
  childId: Scalars['ID']['input'];
  /** True: a registration that lasts, and began before `from`, ends on `from`. False: it is refused as an overlap. */
  endsPrevious?: Scalars['Boolean']['input'];
  from: Scalars['Date']['input'];
  /** The practice's NHS organisation code. Null: known to be registered with none. It must be given. */
  practiceCode?: InputMaybe<Scalars['String']['input']>;
  source: FactSource;
  /** Absent or null while it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type RecordHealthActionProgressInput = {
  actionId: Scalars['ID']['input'];
  /** Another day by which it is to be done. Absent: as before. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  expectedVersion: Scalars['Int']['input'];
  /** 1 to 1,000 characters. */
  note: Scalars['String']['input'];
  to: HealthActionProgressTo;
};

export type RecordHealthLineInput = {
  childId: Scalars['ID']['input'];
  /** Any but `HEALTH_ASSESSMENT`. `DEVELOPMENT_CHECK` only under five. */
  kind: HealthLineKind;
  /** The year that ends on 31 March of it, where the day is not known. 1990 to 2200; not over before birth, and begun. */
  ofYear?: InputMaybe<Scalars['Int']['input']>;
  /** The day, or else `ofYear`. Not before birth, not in the future. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Of `SDQ` alone. */
  sdq?: InputMaybe<SdqInput>;
  /** Any but `SSDA903`. */
  source: HealthLineSource;
  /** Needed but for a questionnaire, which says it; `NOT_KNOWN` is a value of every kind. */
  value?: InputMaybe<HealthLineValue>;
};

/** No such record, or none that the caller may see: the same answer for both. */
export type RecordNotFound = {
  __typename?: 'RecordNotFound';
  /** The input field that names it. */
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type RecordPlacementInput = {
  carePeriodId: Scalars['ID']['input'];
  /** Version of the care period as last read. */
  expectedVersion: Scalars['Int']['input'];
  /** From where distance is measured. */
  homePostcode?: InputMaybe<Scalars['String']['input']>;
  madeInEmergency?: YesNoNotKnown;
  postcode?: InputMaybe<Scalars['String']['input']>;
  /** SSDA903 PLACE_PROVIDER code. */
  provider?: InputMaybe<Scalars['String']['input']>;
  startedOn: Scalars['Date']['input'];
  /** SSDA903 PLACE code of the year. */
  type: Scalars['String']['input'];
  urn?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPlacementOk = {
  __typename?: 'RecordPlacementOk';
  placement: Placement;
};

export type RecordPlacementResult = DaysOutOfOrder | InputRefused | PeriodOverlaps | RecordNotFound | RecordPlacementOk | VersionConflict;

/** A home as it was learnt. Neither day may be before birth or in the future; both may be after the eighteenth birthday. */
export type RecordResidenceInput = {
  childId: Scalars['ID']['input'];
  /** True: a home that lasts, and began before `from`, ends on `from`. False: it is refused as an overlap. */
  endsPrevious?: Scalars['Boolean']['input'];
  from: Scalars['Date']['input'];
  kind?: ResidenceKind;
  /** Absent or null when not known; not with `NONE`. */
  postcode?: InputMaybe<Scalars['String']['input']>;
  source: FactSource;
  /** Absent or null while it lasts. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** What a record said from one moment to another. Nothing that it said is deleted. */
export type RecordVersion = {
  __typename?: 'RecordVersion';
  /** In what it differs from the version before; of the first one, all that it says. */
  changes: Array<RecordChange>;
  /** When it was recorded. Null: not known, or before the caller's organisation was told of it. */
  from: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  kind: RecordVersionKind;
  /** For whom it was recorded. Null: not known, or by nobody's request. */
  organisation: Maybe<Organisation>;
  /** The issuer's id of the person or program. Null of another organisation's people, and when not known. */
  subject: Maybe<Scalars['String']['output']>;
  /** When the next version took its place; null while it stands. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** Why, in the words of whoever did it. Null when nobody said, or when hidden. */
  why: Maybe<Scalars['String']['output']>;
};

/** A page of the versions of a record, the oldest first. */
export type RecordVersionConnection = {
  __typename?: 'RecordVersionConnection';
  /** What of each version is hidden from the caller. */
  hidden: Array<HiddenField>;
  nodes: Array<RecordVersion>;
  pageInfo: PageInfo;
  /** How many the caller may see in all. */
  totalCount: Scalars['Int']['output'];
};

/** How a version came about. */
export type RecordVersionKind =
  /** It was gone on with, ended or corrected: `why` says so where somebody did. */
  | 'CHANGED'
  /** As the record stood when the caller's organisation was told of it. What it said before is not theirs to know. */
  | 'FIRST_TOLD'
  /** The record was made. */
  | 'RECORDED'
  /** It was taken back because it never was so. */
  | 'TAKEN_BACK';

/** That somebody saw a child's or a care leaver's record, in words for them. */
export type RecordView = {
  __typename?: 'RecordView';
  at: Scalars['DateTime']['output'];
  /** For which organisation. */
  organisation: Maybe<Organisation>;
  /** What kind of person: `a social worker`. */
  who: Scalars['String']['output'];
  /** What they wanted it for: `to look after you`. */
  why: Scalars['String']['output'];
};

export type RecordViewConnection = {
  __typename?: 'RecordViewConnection';
  nodes: Array<RecordView>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Records whose every version is kept. */
export type RecordWithHistory =
  | 'CARE_PERIOD'
  | 'CHILD'
  | 'CONSENT'
  | 'GP_REGISTRATION'
  | 'LEGAL_STATUS'
  | 'PLACEMENT'
  | 'RESIDENCE';

/** That a person says that a record of theirs is wrong (UK GDPR article 16), and what became of it. Kept beside the record, whatever is decided. */
export type Rectification = {
  __typename?: 'Rectification';
  /** One month from the day it was received (UK GDPR article 12(3)): the corresponding day, or the month's last. */
  answerBy: Scalars['Date']['output'];
  /** Whether the young person asked themselves; else governance wrote down what they or somebody for them said. */
  askedByThem: Scalars['Boolean']['output'];
  childId: Scalars['ID']['output'];
  correctionId: Maybe<Scalars['ID']['output']>;
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  decisionReason: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Whether that day passed without a decision. */
  overdue: Scalars['Boolean']['output'];
  receivedOn: Scalars['Date']['output'];
  record: RectifiedRecord;
  recordId: Scalars['ID']['output'];
  state: RectificationState;
  /** What is wrong and what would be right, in the person's words. */
  statement: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type RectificationConnection = {
  __typename?: 'RectificationConnection';
  nodes: Array<Rectification>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** It was decided already. */
export type RectificationDecided = {
  __typename?: 'RectificationDecided';
  decidedState: RectificationState;
  message: Scalars['String']['output'];
};

/** Conditions on requests to put records right; all that are given must hold. */
export type RectificationFilter = {
  childId?: InputMaybe<Scalars['ID']['input']>;
  recordId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<Array<RectificationState>>;
};

export type RectificationOk = {
  __typename?: 'RectificationOk';
  rectification: Rectification;
};

/** How a request to put a record right stands. */
export type RectificationState =
  /** The record was corrected; what it said before is kept, and `correctionId` names the row. */
  | 'CORRECTED'
  | 'OPEN'
  | 'REFUSED'
  /** The record stays as it is, with the person's statement beside it. */
  | 'STATEMENT_ADDED';

/** Which record a person says is wrong. */
export type RectifiedRecord =
  | 'ASSESSMENT'
  | 'CARE_LEAVER_ENTRY'
  | 'CARE_PERIOD'
  | 'CHILD'
  | 'CONSENT'
  | 'GP_REGISTRATION'
  | 'HEALTH_LINE'
  | 'HEALTH_PLAN'
  | 'LEGAL_STATUS'
  | 'PLACEMENT'
  | 'RESIDENCE';

/** What a change to the facts did to who is responsible. */
export type Redetermination = {
  __typename?: 'Redetermination';
  /** The determinations that say another thing than before, in order of their days; empty when nothing changed. */
  changed: Array<Determination>;
};

/** A referral of a child to a health service. It goes with the child: neither a move nor another provider changes since when they wait. */
export type Referral = {
  __typename?: 'Referral';
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** When it was discharged or void. Null until then. */
  closedOn: Maybe<Scalars['Date']['output']>;
  /** Days since then until the child was first seen, the referral was closed, or today. */
  daysWaiting: Scalars['Int']['output'];
  /** Null unless it was discharged. */
  dischargeReason: Maybe<ReferralDischargeReason>;
  /** Null until the child was seen. */
  firstAttendedOn: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** How many appointments the child was not brought to, or did not come to. */
  missedAppointments: Scalars['Int']['output'];
  /** What the caller may record now. */
  nextSteps: Array<ReferralStepKind>;
  /** Who is to see the child now, by name. */
  provider: Scalars['String']['output'];
  /** The day of this referral. */
  referredOn: Scalars['Date']['output'];
  /** An appointment was missed, and neither one attended since nor a review that agreed to a discharge. */
  reviewNeeded: Scalars['Boolean']['output'];
  service: ReferralService;
  state: ReferralState;
  /** Everything that happened, in the order in which it was recorded. */
  steps: Array<ReferralStep>;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Since when the child waits: the day on which the first referral for it was made, wherever that was. Never changed. */
  waitingSince: Scalars['Date']['output'];
};

/** A page of referrals. */
export type ReferralConnection = {
  __typename?: 'ReferralConnection';
  nodes: Array<Referral>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Why a service ended. */
export type ReferralDischargeReason =
  | 'COMPLETED'
  | 'DECLINED_BY_CARER'
  | 'DECLINED_BY_CHILD'
  | 'NOT_ATTENDED'
  | 'OTHER';

/** Conditions on referrals; all that are given must hold. */
export type ReferralFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  service?: InputMaybe<Array<ReferralService>>;
  state?: InputMaybe<Array<ReferralState>>;
  waitingSince?: InputMaybe<DateFilter>;
};

export type ReferralOk = {
  __typename?: 'ReferralOk';
  referral: Referral;
};

/** What a review of a missed appointment came to. */
export type ReferralReviewOutcome =
  /** Ending the service is right for the child. */
  | 'DISCHARGE_AGREED'
  /** The child is offered another appointment. */
  | 'OFFER_AGAIN';

/** The kind of health service that a child is referred to. */
export type ReferralService =
  | 'COMMUNITY_PAEDIATRICS'
  | 'DENTISTRY'
  | 'EYE_CARE'
  | 'HEARING'
  | 'HOSPITAL_SPECIALTY'
  /** Children and young people's mental health services. */
  | 'MENTAL_HEALTH'
  | 'OCCUPATIONAL_THERAPY'
  | 'OTHER'
  | 'PHYSIOTHERAPY'
  | 'SPEECH_AND_LANGUAGE';

/** How referrals are sorted. */
export type ReferralSort = {
  direction?: SortDirection;
  field: ReferralSortField;
};

/** What referrals can be sorted by. */
export type ReferralSortField =
  | 'REFERRED_ON'
  | 'WAITING_SINCE';

/** How a referral stands. */
export type ReferralState =
  /** The child has been seen, and the service goes on. */
  | 'ATTENDED'
  /** The service has ended. */
  | 'DISCHARGED'
  /** The child waits to be seen. */
  | 'OPEN'
  /** It was an error. */
  | 'VOID';

/** A step of a referral. Never changed. */
export type ReferralStep = {
  __typename?: 'ReferralStep';
  /** Null unless it was discharged. */
  dischargeReason: Maybe<ReferralDischargeReason>;
  kind: ReferralStepKind;
  /** The day on which it happened. */
  on: Scalars['Date']['output'];
  /** Who recorded it. */
  organisation: Organisation;
  /** Who is to see the child from now on. Null unless it was made or transferred. */
  provider: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** Null unless it was reviewed. */
  reviewOutcome: Maybe<ReferralReviewOutcome>;
  /** Who reviewed it, by role. Null unless it was reviewed. */
  reviewer: Maybe<Scalars['String']['output']>;
};

/** What can happen to a referral after it was made. */
export type ReferralStepKind =
  /** The child was seen. */
  | 'ATTENDED'
  /** The service called an appointment off: no fault of the child's. */
  | 'CANCELLED_BY_SERVICE'
  /** The service ends. After a missed appointment only when a review agreed to it. */
  | 'DISCHARGED'
  /** It was made; what `makeReferral` does. */
  | 'MADE'
  /** The child was not brought, or did not come. */
  | 'MISSED'
  /** Somebody looked at why an appointment was missed, and what is best for the child. */
  | 'REVIEWED'
  /** Another provider takes it on, as after a move; the child waits since the same day. */
  | 'TRANSFERRED'
  /** It was an error; only while no appointment is recorded. */
  | 'VOIDED';

/** A page of an area's register. */
export type RegisterConnection = {
  __typename?: 'RegisterConnection';
  /** How many there are of each, whatever `whose` asks for. Counted only when asked for. */
  counts: RegisterCounts;
  nodes: Array<RegisterEntry>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How many entries a register has. */
export type RegisterCounts = {
  __typename?: 'RegisterCounts';
  notKnown: Scalars['Int']['output'];
  others: Scalars['Int']['output'];
  own: Scalars['Int']['output'];
};

/** A child placed in an area. */
export type RegisterEntry = {
  __typename?: 'RegisterEntry';
  child: Child;
  placement: Placement;
  whose: RegisterWhose;
};

/** Whose a child on an area's register is. */
export type RegisterWhose =
  /** Which ICB the child comes from is not known. */
  | 'NOT_KNOWN'
  /** Placed by another authority; or coming from another ICB. */
  | 'OTHERS'
  /** Of an authority's register: whom it placed itself. Of an ICB's: who comes from it, as determined. */
  | 'OWN';

export type ReplayWebhookDeliveriesInput = {
  /** Dead letters to send again; all of the endpoint's when left out. At most 1000. */
  deliveryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  endpointId: Scalars['ID']['input'];
};

export type ReplayWebhookDeliveriesOk = {
  __typename?: 'ReplayWebhookDeliveriesOk';
  /** Dead letters that are sent again. Others were left as they are. */
  replayed: Scalars['Int']['output'];
};

export type ReplayWebhookDeliveriesResult = RecordNotFound | ReplayWebhookDeliveriesOk;

/** Of what period a figure is. The grid is fixed: a month `2026-03`, a quarter `2025-26-Q4`, a financial year `2025-26`. */
export type ReportingPeriod = {
  __typename?: 'ReportingPeriod';
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** First day after it. */
  until: Scalars['Date']['output'];
};

export type RequestAssessmentInput = {
  childId: Scalars['ID']['input'];
  kind: AssessmentClockKind;
  /** Organisation id of who is to perform it: for a child placed elsewhere, a provider there. */
  providerId: Scalars['ID']['input'];
  /** When it was asked for, up to six months before care began; today when not given. */
  requestedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type RequestAssessmentOk = {
  __typename?: 'RequestAssessmentOk';
  assessment: Assessment;
};

export type RequestAssessmentResult = AssessmentNotRequestable | InputRefused | RecordNotFound | RequestAssessmentOk;

export type RequestErasureInput = {
  /** The young person's own when it is not given. */
  childId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type RequestErasureResult = ErasureRequestOk | InputRefused | RecordNotFound;

/** A question of `indicator` or `indicatorMembers`. */
export type RequestExportInput = {
  /** Of figures. Members are of the caller's own area. */
  area?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<Array<IndicatorFilter>>;
  /** Of figures; up to three. */
  groupBy?: InputMaybe<Array<IndicatorDimension>>;
  indicatorId: Scalars['ID']['input'];
  kind: ExportKind;
  layout?: ExportLayout;
  period: Scalars['String']['input'];
  /** Of members. */
  standing?: InputMaybe<Array<MemberStanding>>;
  /** The newest when it is not given. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type RequestExportOk = {
  __typename?: 'RequestExportOk';
  export: Export;
};

export type RequestExportResult = IndicatorNotEvaluated | IndicatorRefused | InputRefused | RequestExportOk;

export type RequestRectificationInput = {
  /** The young person's own when it is not given. */
  childId?: InputMaybe<Scalars['ID']['input']>;
  /** When the person asked: today when it is not given, and always of what they ask themselves. */
  receivedOn?: InputMaybe<Scalars['Date']['input']>;
  record: RectifiedRecord;
  recordId: Scalars['ID']['input'];
  /** 1 to 4,000 characters. */
  statement: Scalars['String']['input'];
};

export type RequestRectificationResult = InputRefused | RecordNotFound | RectificationOk;

export type RequestSubjectAccessInput = {
  /** The young person's own when it is not given. */
  childId?: InputMaybe<Scalars['ID']['input']>;
  /** `JSON` or `HTML`. */
  layout?: ExportLayout;
};

export type RequestSubjectAccessResult = InputRefused | RecordNotFound | RequestExportOk;

/** Where a child lived, other than accommodation that an authority or an ICB arranged. From `from` until the day before `until`. */
export type Residence = {
  __typename?: 'Residence';
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  kind: ResidenceKind;
  /** Null when not known, and when there is none. */
  postcode: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  source: FactSource;
  /** First day elsewhere; null while it lasts. */
  until: Maybe<Scalars['Date']['output']>;
  /** Pass as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
};

/** A home as it was known. */
export type ResidenceAsOf = {
  __typename?: 'ResidenceAsOf';
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  kind: ResidenceKind;
  known: Known;
  /** Null when not known, and when there was none. */
  postcode: Maybe<Scalars['String']['output']>;
  source: FactSource;
  /** First day elsewhere; null when it was not known to have ended. */
  until: Maybe<Scalars['Date']['output']>;
};

/** Whether someone lives somewhere. */
export type ResidenceKind =
  /** They live nowhere for good. That is known, and not the same as no record. */
  | 'NONE'
  /** Such as temporary housing. */
  | 'TEMPORARY'
  /** Where they live for good. */
  | 'USUAL';

export type ResidenceOk = {
  __typename?: 'ResidenceOk';
  redetermination: Redetermination;
  residence: Residence;
};

export type ResidenceResult = DaysOutOfOrder | InputRefused | PeriodOverlaps | RecordNotFound | ResidenceOk | VersionConflict;

export type ResolvePostcodeResult = PostcodeUnknown | ResolvedPostcode;

/** Where a postcode is. */
export type ResolvedPostcode = {
  __typename?: 'ResolvedPostcode';
  /** The upper-tier authority; null outside England or when unknown (see `unknown`). */
  authority: Maybe<Organisation>;
  country: Maybe<Country>;
  /** ONS code of the district. */
  districtCode: Maybe<Scalars['String']['output']>;
  /** Metres east of the grid's origin. */
  easting: Maybe<Scalars['Int']['output']>;
  /** The ICB on the day asked for; null outside England or when unknown (see `icbUnknown`). */
  icb: Maybe<Organisation>;
  icbUnknown: Maybe<PlaceUnknownReason>;
  /** Metres north of the grid's origin. */
  northing: Maybe<Scalars['Int']['output']>;
  /** With its space, e.g. `NG1 1AN`. */
  postcode: Scalars['String']['output'];
  /** The day on which the postcode was withdrawn; old placements still resolve. Null when it is in use. */
  terminatedOn: Maybe<Scalars['Date']['output']>;
  /** Which edition of the directory says so. */
  vintage: Scalars['String']['output'];
};

/** The other ICB is not one that the determination or the placement concerns, as far as the caller may see; or it is the caller's own. */
export type RespondentNotConcerned = {
  __typename?: 'RespondentNotConcerned';
  message: Scalars['String']['output'];
};

/** Which commissioner is responsible for a child, for a service on a day, as known at a moment. */
export type ResponsibleCommissioner = {
  __typename?: 'ResponsibleCommissioner';
  /** The answer for the service. Null when hidden from the caller: it would tell where home is. */
  answer: Maybe<CommissionerAnswer>;
  /** Whom it is about. */
  child: Child;
  /**
   * The determination on record that holds on the day. Null on a day before the child was in care or of which the caller may not be
   * told (the receiving ICB is told of the days of the placement), and when the service is one that other rules decide (see `answer`).
   */
  determination: Maybe<Determination>;
  /** What of it the caller may not see, and who may. */
  hidden: Array<HiddenField>;
  /** The moment whose knowledge is used; now unless asked otherwise. */
  knownAt: Scalars['DateTime']['output'];
  /** The day asked about. */
  on: Scalars['Date']['output'];
  /** Facts of which no record is kept here and which are taken not to exist. Where one does, ask `whatIfCommissioner`. */
  takenAsNone: Array<CommissioningFactFamily>;
};

/** An answer, or what is wrong with the question. */
export type ResponsibleCommissionerResult = CommissioningFactsRefused | ResponsibleCommissioner;

/** How long a child's record is kept. */
export type Retention = {
  __typename?: 'Retention';
  childId: Scalars['ID']['output'];
  clocks: Array<RetentionClock>;
  /** What is good practice for people who were in care, 125 years from birth: advice, and no obligation. */
  goodPracticeUntil: Scalars['Date']['output'];
  /** Holds that stand. To the young person without their reason. */
  holds: Array<LegalHold>;
  /** The class whose clock runs the longest. */
  longest: RetentionClass;
  /** The latest of the days of the clocks: from then on, without a hold, the record may be erased. */
  mayBeErasedFrom: Scalars['Date']['output'];
  /** What stands against it today. Empty: a request for erasure may be granted. */
  obstacles: Array<ErasureObstacle>;
};

/** A class of record, each with a rule of its own about how long it is kept. */
export type RetentionClass =
  /** Of a child who was adopted: applies when a period of care ended with an adoption order. */
  | 'ADOPTION_RECORD'
  /** Who saw and changed the record. */
  | 'AUDIT'
  /** The authority's case record of a child in care; also of a child who is on record and was never in care. */
  | 'CARE_RECORD'
  /** What health records of a child. */
  | 'CHILD_HEALTH_RECORD'
  /** Who was determined to be responsible, and what was paid. */
  | 'COMMISSIONING_RECORD';

/** How long one class of record is kept, and why. */
export type RetentionClock = {
  __typename?: 'RetentionClock';
  /** In words. */
  because: Scalars['String']['output'];
  class: RetentionClass;
  /** Null when it is not evaluated. */
  event: Maybe<RetentionEvent>;
  eventOn: Maybe<Scalars['Date']['output']>;
  /** Kept through the day before; from this day on the class may be destroyed. Null when it is not evaluated. */
  keptUntil: Maybe<Scalars['Date']['output']>;
  /** The rule, as `CPPCR_REG_50_BIRTH_75`. */
  rule: Scalars['String']['output'];
  source: Scalars['String']['output'];
  standing: RetentionStanding;
};

export type RetentionConnection = {
  __typename?: 'RetentionConnection';
  nodes: Array<Retention>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** From what a retention rule counts. */
export type RetentionEvent =
  | 'ADOPTION_ORDER'
  | 'BIRTH'
  | 'DEATH'
  | 'LAST_DETERMINATION';

/** Conditions on children's clocks; all that are given must hold. */
export type RetentionFilter = {
  /** Whether a hold stands. */
  held?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose clocks have run out by this day. */
  mayBeErasedBy?: InputMaybe<Scalars['Date']['input']>;
};

/** How sure a retention rule is. */
export type RetentionStanding =
  /** The rule stands in a source that was read. */
  | 'CERTAIN'
  /** A fact that the rule asks for is not known, or the rule is of another class of child. */
  | 'NOT_EVALUATED'
  /** The rule is from memory or was not verified. It delays, and nothing is destroyed on its word alone. */
  | 'PROVISIONAL';

export type ReturnAssessmentReportInput = {
  assessmentId: Scalars['ID']['input'];
  /** The clinical record (part B), 1 to 40,000 characters. Read by health alone. */
  clinical?: InputMaybe<Scalars['String']['input']>;
  /** At most 50. */
  copies?: Array<AssessmentCopyInput>;
  expectedVersion: Scalars['Int']['input'];
  /** Today when not given. */
  returnedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Summary and plan (part C), 1 to 20,000 characters. */
  summary: Scalars['String']['input'];
};

export type ReturnAssessmentReportOk = {
  __typename?: 'ReturnAssessmentReportOk';
  assessment: Assessment;
};

export type ReturnAssessmentReportResult = DaysOutOfOrder | IllegalAssessmentStep | InputRefused | RecordNotFound | ReturnAssessmentReportOk | VersionConflict;

/** Why a cell has no value. */
export type ReturnBlank = {
  __typename?: 'ReturnBlank';
  reason: ReturnBlankReason;
  /** Of `NOT_APPLICABLE`: the return's rule. */
  rule: Maybe<Scalars['String']['output']>;
  why: Scalars['String']['output'];
};

/** How many cells of a column are blank for a reason. */
export type ReturnBlankCount = {
  __typename?: 'ReturnBlankCount';
  cells: Scalars['Int']['output'];
  column: Scalars['String']['output'];
  reason: ReturnBlankReason;
};

/** Why a cell is blank. None of these is *no*. */
export type ReturnBlankReason =
  /** It goes by another cell, which is blank. */
  | 'DEPENDS_ON_BLANK'
  /** The return wants it blank, by the rule that is named. */
  | 'NOT_APPLICABLE'
  /** No record of such things is kept here: the return alone tells. */
  | 'NOT_HELD'
  /** Somebody asked, and it is not known. */
  | 'NOT_KNOWN'
  /** Nobody has told. */
  | 'NOT_RECEIVED'
  /** What the records say is not enough for an answer that is certain; `why` says what is not verified. */
  | 'NOT_VERIFIED'
  /** It is not time: the year is under way, or the window is open. */
  | 'NOT_YET';

/** A cell as it would go out today. */
export type ReturnCell = {
  __typename?: 'ReturnCell';
  /** Null when it has a value. */
  blank: Maybe<ReturnBlank>;
  column: Scalars['String']['output'];
  /** Who puts it right: whose record it is, or else the authority. */
  owner: Organisation;
  /** Null for what the return alone tells, and where there is none. */
  record: Maybe<ReturnCellRecord>;
  /** Null when it is blank. */
  source: Maybe<ReturnCellSource>;
  /** What the return was told, where the records say otherwise: `value` is the records'. Null when they agree or one is silent. */
  told: Maybe<Scalars['String']['output']>;
  /** As the return writes it; empty when it is blank. */
  value: Scalars['String']['output'];
};

/** The record that a cell goes by. */
export type ReturnCellRecord = {
  __typename?: 'ReturnCellRecord';
  id: Scalars['ID']['output'];
  kind: ReturnRecordKind;
};

/** Where a cell's value comes from. */
export type ReturnCellSource =
  /** A record of this service. */
  | 'RECORD'
  /** The return as it was told, and applied. */
  | 'RETURN';

/** How many rows stand how. */
export type ReturnCounts = {
  __typename?: 'ReturnCounts';
  /** Told, and by the records not expected. */
  notExpected: Scalars['Int']['output'];
  ready: Scalars['Int']['output'];
  rows: Scalars['Int']['output'];
  /** With a blank that should not be one. */
  withBlanks: Scalars['Int']['output'];
  /** In which the records and what was told disagree. */
  withDisagreements: Scalars['Int']['output'];
  withFailures: Scalars['Int']['output'];
};

/** How many rows break a rule. */
export type ReturnFailureCount = {
  __typename?: 'ReturnFailureCount';
  rows: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
  says: Scalars['String']['output'];
  severity: ReturnRuleSeverity;
};

/** A part of the SSDA903 return that is kept ready all year. */
export type ReturnPart =
  /** The health of children looked after for the whole year. */
  | 'OC2'
  /** How care leavers are doing. */
  | 'OC3';

/** A row of a file that was imported. */
export type ReturnPlace = {
  __typename?: 'ReturnPlace';
  file: Scalars['String']['output'];
  line: Scalars['Int']['output'];
};

/** How ready the authority's return of a year is, by the records as they stand. */
export type ReturnReadiness = {
  __typename?: 'ReturnReadiness';
  asOf: Scalars['Date']['output'];
  authority: Organisation;
  /** By column and reason. */
  blanks: Array<ReturnBlankCount>;
  counts: ReturnCounts;
  /** Address of the file, in the return's own layout, with what the rows say: it loads back through the import. */
  csvPath: Scalars['String']['output'];
  failures: Array<ReturnFailureCount>;
  notEvaluated: Array<ReturnRuleNotEvaluated>;
  part: ReturnPart;
  /** In order of the authority's own ids. */
  rows: ReturnRowConnection;
  /** The year that ends on 31 March. */
  year: Scalars['Int']['output'];
  /** While it is not, the rows are those of children of whom the return would ask if nothing changed. */
  yearIsOver: Scalars['Boolean']['output'];
};


/** How ready the authority's return of a year is, by the records as they stand. */
export type ReturnReadinessRowsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ReturnRowFilter>;
  first?: Scalars['Int']['input'];
};

/** Records from which cells are projected. */
export type ReturnRecordKind =
  | 'ASSESSMENT'
  | 'CARE_LEAVER_MEASURE'
  | 'HEALTH_LINE';

/** A child's row. */
export type ReturnRow = {
  __typename?: 'ReturnRow';
  cells: Array<ReturnCell>;
  child: Child;
  /** False: the return told a row, and by the records it takes none. */
  expected: Scalars['Boolean']['output'];
  failures: Array<ReturnRuleFailure>;
  /** No cell is blank that should not be, none disagrees with what was told, and no rule is broken that is to be put right. */
  ready: Scalars['Boolean']['output'];
  /** Where the applied return has it; null when it has none. */
  toldAt: Maybe<ReturnPlace>;
};

/** A page of rows. */
export type ReturnRowConnection = {
  __typename?: 'ReturnRowConnection';
  nodes: Array<ReturnRow>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Conditions on rows; all that are given must hold. */
export type ReturnRowFilter = {
  /** Rows with a cell that is blank for one of these. */
  blank?: InputMaybe<Array<ReturnBlankReason>>;
  /** Rows in which the records and what was told disagree. */
  disagrees?: InputMaybe<Scalars['Boolean']['input']>;
  expected?: InputMaybe<Scalars['Boolean']['input']>;
  ready?: InputMaybe<Scalars['Boolean']['input']>;
  /** Rows that break one of these. */
  rule?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A rule of the return that a row breaks. */
export type ReturnRuleFailure = {
  __typename?: 'ReturnRuleFailure';
  /** The cells at fault: each says its record and its owner. */
  cells: Array<ReturnCell>;
  /** Its number in the return's specification. */
  rule: Scalars['String']['output'];
  says: Scalars['String']['output'];
  severity: ReturnRuleSeverity;
};

/** A rule that could not be asked of some rows: which is not that they keep it. */
export type ReturnRuleNotEvaluated = {
  __typename?: 'ReturnRuleNotEvaluated';
  /** As `previousYearNotLoaded` or `moduleNotInImport`: what was not there. */
  reason: Scalars['String']['output'];
  rows: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
};

/** How grave a broken rule is. */
export type ReturnRuleSeverity =
  /** To put right. */
  | 'ERROR'
  /** To look at: it may be right as it is. */
  | 'QUERY';

export type ReviewImportRowsInput = {
  filter?: InputMaybe<ImportRowFilter>;
  importId: Scalars['ID']['input'];
  review: ImportRowReview;
  /** Ids of rows; or leave out and give `filter`. */
  rowIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type RevokeCareLeaverStatusInput = {
  interestId: Scalars['ID']['input'];
};

export type RevokeCareLeaverStatusOk = {
  __typename?: 'RevokeCareLeaverStatusOk';
  interest: VacancyInterest;
};

export type RevokeCareLeaverStatusResult = RecordNotFound | RevokeCareLeaverStatusOk;

/** In what capacity somebody acts, as their token says. */
export type Role =
  | 'ICB_CHILDREN_IN_CARE_TEAM'
  | 'ICB_COMMISSIONER'
  | 'INFORMATION_GOVERNANCE'
  | 'PERSONAL_ADVISER'
  | 'PROVIDER_CLINICIAN'
  /** Fills apprenticeships and jobs. Sees no child's record. */
  | 'RECRUITER'
  | 'REPORTING_TOOL'
  | 'RETURNS_OFFICER'
  | 'REVIEWING_OFFICER'
  | 'SOCIAL_WORKER'
  /** A child in care or a care leaver, about their own record alone. */
  | 'YOUNG_PERSON';

export type RotateWebhookSecretInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** For how long requests are signed with the secret before, too: 0 to 168 hours. */
  overlapHours?: Scalars['Int']['input'];
};

export type RotateWebhookSecretResult = InputRefused | RecordNotFound | VersionConflict | WebhookSecretOk;

/** A Strengths and Difficulties Questionnaire. */
export type Sdq = {
  __typename?: 'Sdq';
  /** Null without a score, and for teachers and young people, whose bands are others. */
  band: Maybe<SdqBand>;
  /** 0 to 10. Null when only the total is known. */
  conduct: Maybe<Scalars['Int']['output']>;
  /** 0 to 10. Null when only the total is known. */
  emotional: Maybe<Scalars['Int']['output']>;
  /** 0 to 10. Null when only the total is known. */
  hyperactivity: Maybe<Scalars['Int']['output']>;
  /** Why it was not done. Null when it was. */
  notDoneBecause: Maybe<SdqReason>;
  /** 0 to 10. Null when only the total is known. */
  peer: Maybe<Scalars['Int']['output']>;
  /** 0 to 10; higher is better, and no part of the total. Null when not known. */
  prosocial: Maybe<Scalars['Int']['output']>;
  rater: SdqRater;
  /** 0 to 40; higher is worse. Null when it was not done. */
  total: Maybe<Scalars['Int']['output']>;
};

/** Bands of the carer's version: 0 to 13, 14 to 16, 17 to 40. */
export type SdqBand =
  | 'BORDERLINE'
  | 'CAUSE_FOR_CONCERN'
  | 'CLOSE_TO_AVERAGE';

/** A questionnaire: its total, or the four sub-scales that make it, or both when they agree; or why it was not done. Numbers are whole. */
export type SdqInput = {
  /** 0 to 10. */
  conduct?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to 10. */
  emotional?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to 10. */
  hyperactivity?: InputMaybe<Scalars['Float']['input']>;
  /** Only without a score. `AGE` not from four to sixteen. */
  notDoneBecause?: InputMaybe<SdqReason>;
  /** 0 to 10. */
  peer?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to 10; no part of the total. */
  prosocial?: InputMaybe<Scalars['Float']['input']>;
  rater: SdqRater;
  /** 0 to 40. `20.0` is 20; `39.5` is refused. */
  total?: InputMaybe<Scalars['Float']['input']>;
};

/** Who filled the questionnaire in. */
export type SdqRater =
  /** The main carer. The version that the return counts. */
  | 'CARER'
  /** The young person. */
  | 'SELF'
  | 'TEACHER';

/** Why there is no score: the return's SDQ1 to SDQ5. */
export type SdqReason =
  /** SDQ1: under four or over sixteen. */
  | 'AGE'
  /** SDQ2. */
  | 'CARER_REFUSED'
  /** SDQ5. */
  | 'CHILD_REFUSED'
  /** SDQ3: the severity of the child's disability. */
  | 'DISABILITY'
  /** SDQ4. */
  | 'OTHER';

/** The latest score of one rater, with the one before. */
export type SdqTrend = {
  __typename?: 'SdqTrend';
  /** Points more than before: more is worse. Null without one before. */
  change: Maybe<Scalars['Int']['output']>;
  latest: HealthLine;
  previous: Maybe<HealthLine>;
  rater: SdqRater;
};

/** A question of `indicator`, and who may read its seal. */
export type SealFigureInput = {
  area?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<Array<IndicatorFilter>>;
  /** Up to three. */
  groupBy?: InputMaybe<Array<IndicatorDimension>>;
  /**
   * Of the caller's own area: small numbers are hidden as from those of the organisation who read no records, who may then read the seal.
   * Figures of other areas and the nation hide them always.
   */
  hideSmallNumbers?: Scalars['Boolean']['input'];
  indicatorId: Scalars['ID']['input'];
  /** 1 to 1,000 characters, for whoever reads it later. Names nobody. */
  note?: InputMaybe<Scalars['String']['input']>;
  period: Scalars['String']['input'];
  /** The seal of the same question that this one follows: needed when there is one. */
  replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** The newest when it is not given. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type SealFigureOk = {
  __typename?: 'SealFigureOk';
  figure: SealedFigure;
};

export type SealFigureResult = FigureSealedBefore | IndicatorNotEvaluated | IndicatorRefused | InputRefused | SealFigureOk;

export type SealIdentityInput = {
  /** The record from after it, when the caller sees one. Afterwards nothing leads from one to the other. */
  afterChildId?: InputMaybe<Scalars['ID']['input']>;
  /** The record from before the order. */
  childId: Scalars['ID']['input'];
  /** Version of the child as last read. */
  expectedVersion: Scalars['Int']['input'];
  /** Why, for who governs information: 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type SealIdentityOk = {
  __typename?: 'SealIdentityOk';
  /** Of the `SealedIdentity`. */
  id: Scalars['ID']['output'];
  sealedAt: Scalars['DateTime']['output'];
};

export type SealIdentityResult = IdentityNotSealable | InputRefused | RecordNotFound | SealIdentityOk | VersionConflict;

/** One number as it was sealed, or why there was none. */
export type SealedCell = {
  __typename?: 'SealedCell';
  /** A category for each breakdown, in the order of `groupBy`. */
  categories: Array<Scalars['String']['output']>;
  completeness: Maybe<Scalars['Float']['output']>;
  denominator: Maybe<Scalars['Int']['output']>;
  feedMonths: Maybe<FeedMonths>;
  numerator: Maybe<Scalars['Int']['output']>;
  reason: Maybe<SuppressionReason>;
  status: FigureStatus;
  /** A percentage, or a mean. */
  value: Maybe<Scalars['Float']['output']>;
};

/** A cell that is answered otherwise today than when it was sealed. */
export type SealedCellDifference = {
  __typename?: 'SealedCellDifference';
  categories: Array<Scalars['String']['output']>;
  /** Null when there was no such cell. */
  sealed: Maybe<SealedCell>;
  /** Null when there is no such cell. */
  today: Maybe<SealedCell>;
};

/** Figures that were reported. What was sealed stays as it was, byte for byte; what the records say since then is a difference, told apart. */
export type SealedFigure = {
  __typename?: 'SealedFigure';
  /** Null for the nation. */
  area: Maybe<Organisation>;
  /** What was recorded by then was counted. */
  asOf: Scalars['Date']['output'];
  cells: Array<SealedCell>;
  /** What was sealed, as text: JSON in a fixed order of fields. */
  content: Scalars['String']['output'];
  /** SHA-256 of `content` in UTF-8, as hexadecimal digits, made when it was sealed. */
  contentHash: Scalars['String']['output'];
  /** The definition, when the catalogue still has it. */
  definition: Maybe<Indicator>;
  /** `contentHash` of the definition that the figure was made by. */
  definitionHash: Scalars['String']['output'];
  definitionVersion: Scalars['Int']['output'];
  filter: Array<SealedFilter>;
  groupBy: Array<IndicatorDimension>;
  /** As it was asked: whether small numbers are hidden as from those of the organisation who read no records, for whom it is too. */
  hideSmallNumbers: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  indicatorId: Scalars['ID']['output'];
  note: Maybe<Scalars['String']['output']>;
  /** Counted from 1 for each question; each names the one before. */
  number: Scalars['Int']['output'];
  period: ReportingPeriod;
  /** By which small numbers are hidden in it; null when none are. */
  policy: Maybe<DisclosurePolicy>;
  /** The seal after it. */
  replacedById: Maybe<Scalars['ID']['output']>;
  /** The seal before of the same question. */
  replacesId: Maybe<Scalars['ID']['output']>;
  sealedAt: Scalars['DateTime']['output'];
  /** The person or program that approved it. */
  sealedBy: Scalars['String']['output'];
  /** Whether `content` still has that hash; made anew for this answer. */
  verified: Scalars['Boolean']['output'];
};

/** A page of sealed figures. */
export type SealedFigureConnection = {
  __typename?: 'SealedFigureConnection';
  nodes: Array<SealedFigure>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/**
 * What differs between a sealed figure and what the same question is answered with today, to the same audience and by the same policy:
 * a number that is hidden in either is hidden here. The sealed figure stays as it is.
 */
export type SealedFigureDifferences = {
  __typename?: 'SealedFigureDifferences';
  asOf: Scalars['Date']['output'];
  /** Empty when the answer is the same. */
  cells: Array<SealedCellDifference>;
  figure: SealedFigure;
};

export type SealedFigureDifferencesResult = IndicatorNotEvaluated | IndicatorRefused | RecordNotFound | SealedFigureDifferences | SealedFigureNotComparable;

/** Conditions on sealed figures; all that are given must hold. */
export type SealedFigureFilter = {
  areaId?: InputMaybe<Array<Scalars['ID']['input']>>;
  indicatorId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: those that no later seal replaces. False: those that one does. */
  latest?: InputMaybe<Scalars['Boolean']['input']>;
  /** As `2025-26`. */
  period?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The same cannot be asked today, so that nothing is compared. */
export type SealedFigureNotComparable = {
  __typename?: 'SealedFigureNotComparable';
  figure: SealedFigure;
  message: Scalars['String']['output'];
  notComparableBecause: NotComparableReason;
};

export type SealedFigureSort = {
  direction?: SortDirection;
  field: SealedFigureSortField;
};

export type SealedFigureSortField =
  | 'INDICATOR'
  | 'PERIOD'
  | 'SEALED_AT';

/** One category of a breakdown. */
export type SealedFilter = {
  __typename?: 'SealedFilter';
  category: Scalars['String']['output'];
  dimension: IndicatorDimension;
};

/** That an identity from before an adoption order is sealed, and never whose it is. */
export type SealedIdentity = {
  __typename?: 'SealedIdentity';
  /** The day of the adoption order. */
  adoptedOn: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /**
   * Records that were made since and name it, by a return or by hand, the newest first: to be looked into, because the identity is on
   * record again. Which records they are is told when the identity is opened (`OpenedIdentity.foundChildIds`).
   */
  matches: Array<SealedMatch>;
  /** In the words of who sealed it. */
  reason: Scalars['String']['output'];
  sealedAt: Scalars['DateTime']['output'];
  /** The issuer's id of who sealed it. */
  sealedBy: Scalars['String']['output'];
};

export type SealedIdentityConnection = {
  __typename?: 'SealedIdentityConnection';
  nodes: Array<SealedIdentity>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** That a record was made which names a sealed identity. Whoever made it was answered as of any other child. */
export type SealedMatch = {
  __typename?: 'SealedMatch';
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  matchedBy: SealedMatchBy;
};

/** By what a record that was made later names a sealed one. */
export type SealedMatchBy =
  /** The authority's own id of the child. */
  | 'LOCAL_ID'
  | 'NHS_NUMBER'
  | 'UPN';

/**
 * That somebody asked to see a sealed identity, what another decided, and the review of it. It is the same whether or not anything is sealed
 * that they may have opened: only `opened` tells, while it lasts, and only whoever asked.
 */
export type SealedOpening = {
  __typename?: 'SealedOpening';
  askedAt: Scalars['DateTime']['output'];
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** The issuer's id of who decided: never who asked. Null of another organisation's people. */
  decidedBy: Maybe<Scalars['String']['output']>;
  decision: Maybe<SealedOpeningDecision>;
  /** From this instant they see nothing more. Null until it is approved. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** For how long they asked. */
  minutes: Scalars['Int']['output'];
  /** What the caller may do with it now. */
  nextSteps: Array<SealedOpeningStep>;
  /** For whoever asked, from the approval until `endsAt`. Null otherwise, and when nothing is sealed that they may have opened. */
  opened: Maybe<OpenedIdentity>;
  /** For whom they acted. */
  organisation: Organisation;
  outcome: Maybe<BreakGlassOutcome>;
  /** In their words, for who decides. */
  reason: Scalars['String']['output'];
  reviewNote: Maybe<Scalars['String']['output']>;
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  role: Scalars['String']['output'];
  state: SealedOpeningState;
  /** The issuer's id of who asked; null of another organisation's people. */
  subject: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type SealedOpeningConnection = {
  __typename?: 'SealedOpeningConnection';
  nodes: Array<SealedOpening>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type SealedOpeningDecision =
  | 'APPROVED'
  | 'REFUSED';

export type SealedOpeningFilter = {
  state?: InputMaybe<Array<SealedOpeningState>>;
};

/** The step cannot be taken by this caller, or not now. */
export type SealedOpeningNotPossible = {
  __typename?: 'SealedOpeningNotPossible';
  message: Scalars['String']['output'];
  /** What the caller may do instead. */
  nextSteps: Array<SealedOpeningStep>;
  notPossibleBecause: SealedOpeningNotPossibleReason;
};

export type SealedOpeningNotPossibleReason =
  /** Whoever decided does not review. */
  | 'APPROVER'
  /** Whoever asked neither decides nor reviews. */
  | 'OWN'
  /** It has not come to the step, or is past it. */
  | 'STATE';

/** How far the opening of a sealed identity has come. */
export type SealedOpeningState =
  /** Another decides, within 24 hours. */
  | 'ASKED'
  /** It has ended, and its review is open. */
  | 'ENDED'
  /** Nobody decided within 24 hours. */
  | 'LAPSED'
  /** Whoever asked sees what is sealed, until `endsAt`. */
  | 'OPEN'
  | 'REFUSED'
  /** The review is closed. */
  | 'REVIEWED';

export type SealedOpeningStep =
  | 'APPROVE'
  | 'CLOSE_REVIEW'
  | 'REFUSE';

/** What the authority says beside the record. A section that the recipient is not told must be left out. */
export type SendNoticeInput = {
  /** 1 to 4,000 characters, for health recipients only. */
  clinical?: InputMaybe<Scalars['String']['input']>;
  /** `NOT_KNOWN` when it is not given. */
  consent?: InputMaybe<NoticeConsent>;
  expectedVersion: Scalars['Int']['input'];
  noticeId: Scalars['ID']['input'];
  /** 1 to 4,000 characters. */
  risks?: InputMaybe<Scalars['String']['input']>;
  /** When somebody outside the system was told, in the past. Now when it is not given. */
  sentAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SendNoticeOk = {
  __typename?: 'SendNoticeOk';
  notice: Notice;
};

export type SendNoticeResult = IllegalNoticeStep | InputRefused | RecipientNotPossible | RecordNotFound | SendNoticeOk | VersionConflict;

/** What is answering. */
export type Service = {
  __typename?: 'Service';
  name: Scalars['String']['output'];
  /** Today in London, the day for which visibility is decided. */
  today: Scalars['Date']['output'];
  version: Scalars['String']['output'];
};

export type SetIndicatorTargetsInput = {
  indicatorId: Scalars['ID']['input'];
  /** 1 to 60. Points of the same days are replaced, the others stay. */
  points: Array<IndicatorTargetInput>;
  /** 1 to 500 characters. */
  source: Scalars['String']['input'];
};

export type SetIndicatorTargetsOk = {
  __typename?: 'SetIndicatorTargetsOk';
  targets: Array<IndicatorTarget>;
};

export type SetIndicatorTargetsResult = InputRefused | SetIndicatorTargetsOk;

export type SetOfferBudgetInput = {
  /** 0 to 2,000,000,000. Not less than what approvals have taken. */
  amountPence: Scalars['Int']['input'];
  /** The version that was read. Not given: there is no budget yet that begins on that day. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  offerId: Scalars['ID']['input'];
  /** The first day on which it is over. */
  until: Scalars['Date']['input'];
};

export type SetOfferBudgetOk = {
  __typename?: 'SetOfferBudgetOk';
  budget: OfferBudget;
};

export type SetOfferBudgetResult = InputRefused | PeriodOverlaps | RecordNotFound | SetOfferBudgetOk | VersionConflict;

/** Sex as the return records it. `UNKNOWN` is the return's own code U; null means that nothing was supplied. */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'UNKNOWN';

export type ShareCareLeaverStatusInput = {
  /** By which the employer knows the application: 1 to 60 characters. */
  candidateReference: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  interestId: Scalars['ID']['input'];
};

export type ShareCareLeaverStatusOk = {
  __typename?: 'ShareCareLeaverStatusOk';
  interest: VacancyInterest;
};

export type ShareCareLeaverStatusResult = IllegalInterestStep | InputRefused | RecordNotFound | ShareCareLeaverStatusOk | VersionConflict;

/** That the person behind a reference is a care leaver, as an employer is told it while the opt-in lasts. Nothing else of the person. */
export type SharedCareLeaverStatus = {
  __typename?: 'SharedCareLeaverStatus';
  /** The reference of the application at the employer's own. */
  candidateReference: Scalars['String']['output'];
  guaranteedInterview: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  sharedAt: Scalars['DateTime']['output'];
  vacancy: Vacancy;
};

/** A page of what is shared with the caller's organisation. */
export type SharedCareLeaverStatusConnection = {
  __typename?: 'SharedCareLeaverStatusConnection';
  nodes: Array<SharedCareLeaverStatus>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How a series of short breaks is meant to go. What is absent is not known. */
export type ShortBreaksInput = {
  /** The most in any twelve months. */
  daysInTwelveMonths?: InputMaybe<Scalars['Int']['input']>;
  /** The longest single break. */
  longestDays?: InputMaybe<Scalars['Int']['input']>;
  /** At the end of each, to a parent or someone with parental responsibility. */
  returnsHome?: YesNoNotKnown;
  /** With the same person or in the same place. */
  samePersonOrPlace?: YesNoNotKnown;
};

/** A placement of which the ICB where the child is placed has not been told, or not in time. */
export type SilentPlacement = {
  __typename?: 'SilentPlacement';
  /** The notice that was late, or that was sent elsewhere. Null when there is none. */
  notice: Maybe<Notice>;
  placement: Placement;
  silence: PlacementSilence;
};

/** A page of placements of which an ICB was not told. */
export type SilentPlacementConnection = {
  __typename?: 'SilentPlacementConnection';
  /** How many there are of each authority that has any. Counted only when asked for. */
  byPlacingAuthority: Array<SilentPlacementCount>;
  nodes: Array<SilentPlacement>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How many placements of an authority there are of which an ICB was not told. */
export type SilentPlacementCount = {
  __typename?: 'SilentPlacementCount';
  /** The placing authority. */
  authority: Organisation;
  count: Scalars['Int']['output'];
};

/** A figure, or that it is not shown. A zero is shown. */
export type SilentPlacementFigure = {
  __typename?: 'SilentPlacementFigure';
  /** Null when it is suppressed, and only then. */
  count: Maybe<Scalars['Int']['output']>;
  /** Null unless it is suppressed. */
  reason: Maybe<SilentPlacementHiddenReason>;
  suppressed: Scalars['Boolean']['output'];
};

/** Placements of an authority's children of which the ICB where they live was not told, by the ways of `PlacementSilence`. */
export type SilentPlacementFigures = {
  __typename?: 'SilentPlacementFigures';
  all: SilentPlacementFigure;
  /** Null: of all that were counted. */
  authority: Maybe<Organisation>;
  late: SilentPlacementFigure;
  noNotice: SilentPlacementFigure;
  sentElsewhere: SilentPlacementFigure;
};

/** Conditions on placements of which an ICB was not told; all that are given must hold. */
export type SilentPlacementFilter = {
  /** Organisation ids of placing authorities. */
  placingAuthorityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In any of these ways. */
  silence?: InputMaybe<Array<PlacementSilence>>;
};

/** Why a figure is not shown. */
export type SilentPlacementHiddenReason =
  /** It is small, or would give one that is; which of the two is not told. */
  | 'SMALL_NUMBERS';

/** A policy by which small numbers are kept from who may not see the children behind them. */
export type SilentPlacementPolicy = {
  __typename?: 'SilentPlacementPolicy';
  /** Its name, such as `LOCAL`. */
  id: Scalars['String']['output'];
  /** What of it has not been verified. Null when all has. */
  provisional: Maybe<Scalars['String']['output']>;
  /** Shown counts are rounded to the nearest multiple, of an authority; 1 rounds nothing. */
  roundedTo: Scalars['Int']['output'];
  source: Scalars['String']['output'];
  /** The smallest count, but zero, that is shown. */
  threshold: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

/** The figures of a month: the same for everybody who is shown them by the policy, and counted once. */
export type SilentPlacementRelease = {
  __typename?: 'SilentPlacementRelease';
  /** Of each authority that was counted, by name. */
  byPlacingAuthority: Array<SilentPlacementFigures>;
  /** The first of the month. */
  month: Scalars['Date']['output'];
  /** Authorities of which nothing was counted: not known, and not zero. */
  notCounted: Array<Organisation>;
  policy: SilentPlacementPolicy;
  total: SilentPlacementFigures;
};

/** Which way a list is sorted. Rows that compare equal are sorted by id, so that pages never repeat or miss a row. */
export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StartCarePeriodInput = {
  child: ChildReference;
  /** Version of the child as last read; not for a new child. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** SSDA903 LS code from the start. */
  legalStatus: Scalars['String']['input'];
  startedOn: Scalars['Date']['input'];
};

export type StartCarePeriodOk = {
  __typename?: 'StartCarePeriodOk';
  carePeriod: CarePeriod;
};

export type StartCarePeriodResult = InputRefused | PeriodOverlaps | RecordNotFound | StartCarePeriodOk | VersionConflict;

/** What a copy of a person's record holds, and what it holds back. The file says each of it at its place. */
export type SubjectAccessCopy = {
  __typename?: 'SubjectAccessCopy';
  /** The day as of which it was made, in one moment. */
  asOf: Scalars['Date']['output'];
  /** Values that are marked as redacted. */
  redacted: Scalars['Int']['output'];
  /** Rows in the copy, without those of who saw the record. */
  rows: Scalars['Int']['output'];
  /**
   * Rows that are recorded of the person and are not in it, such as clinical text before a health professional was asked. Of tables
   * whose rows are not counted apart from what they belong to, the file says that there may be more.
   */
  rowsNotShown: Scalars['Int']['output'];
  /** Entries of who saw the record. */
  seen: Scalars['Int']['output'];
  /** Tables that name the person, each in the copy or named with the reason why not. */
  tables: Scalars['Int']['output'];
};

/** Why a number is not shown. */
export type SuppressionReason =
  /** Both counts are shown, and the denominator is too small for a value. */
  | 'DENOMINATOR_TOO_SMALL'
  /** The number is small, or would give one that is. */
  | 'SMALL_NUMBERS';

export type TakeAssessmentStepInput = {
  /** To decline: 1 to 2,000 characters. */
  alternativesOffered?: InputMaybe<Scalars['String']['input']>;
  /** To book: the day of the appointment. */
  appointmentOn?: InputMaybe<Scalars['Date']['input']>;
  /** To complete: who did it. */
  assessedBy?: InputMaybe<AssessorProfession>;
  assessmentId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  kind: AssessmentStepInputKind;
  /** When it happened; today when not given. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 2,000 characters. Needed for a cancellation by the service, a review, a decline, a discharge, a reopening and a void. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** To decline: when the child is to be asked again. */
  reofferOn?: InputMaybe<Scalars['Date']['input']>;
  /** To decline: who judged that the child understands enough. */
  understandingJudgedBy?: InputMaybe<Scalars['String']['input']>;
};

export type TakeAssessmentStepOk = {
  __typename?: 'TakeAssessmentStepOk';
  assessment: Assessment;
};

export type TakeAssessmentStepResult = DaysOutOfOrder | IllegalAssessmentStep | InputRefused | RecordNotFound | TakeAssessmentStepOk | VersionConflict;

export type TakeBackCareLeaverEntryResult = CareLeaverEntryTakenBack | InputRefused | RecordNotFound | VersionConflict;

export type TakeBackConsentInput = {
  consentId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  /** Why, 1 to 500 characters; kept in the record's history. */
  reason: Scalars['String']['input'];
};

export type TakeBackConsentResult = ConsentTakenBackOk | InputRefused | RecordNotFound | VersionConflict;

export type TakeBackHealthLineInput = {
  expectedVersion: Scalars['Int']['input'];
  lineId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; kept in the record's history. */
  reason: Scalars['String']['input'];
};

export type TakeBackHealthLineResult = HealthLineTakenBackOk | InputRefused | RecordNotFound | VersionConflict;

/** A record to be taken back because it never was so. What it said is kept. */
export type TakeBackInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; kept in the record's history. */
  reason: Scalars['String']['input'];
};

export type TakeBackResult = InputRefused | RecordNotFound | TakenBackOk | VersionConflict;

export type TakeDisputeStepInput = {
  disputeId: Scalars['ID']['input'];
  /** Needed for `ESCALATED` (the agreed statement of facts), `ARBITRATION_REQUESTED` and `DETERMINED` (the decision). At most 50. */
  evidence?: Array<DisputeEvidenceInput>;
  expectedVersion: Scalars['Int']['input'];
  /** Organisation id of the party that is responsible: for `DETERMINED`, and for `SETTLED` by agreement. By agreement, only the ICB that accepts may say so. */
  outcomeIcbId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  to: DisputeState;
};

export type TakeDisputeStepOk = {
  __typename?: 'TakeDisputeStepOk';
  dispute: Dispute;
};

export type TakeDisputeStepResult = IllegalDisputeStep | InputRefused | RecordNotFound | TakeDisputeStepOk | VersionConflict;

export type TakeNoticeStepInput = {
  expectedVersion: Scalars['Int']['input'];
  noticeId: Scalars['ID']['input'];
  /** 1 to 2,000 characters. Needed to query, answer, redirect, withdraw and void. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Organisation id of the right recipient: to redirect, and only then. */
  redirectedToId?: InputMaybe<Scalars['ID']['input']>;
  to: NoticeStepTo;
};

export type TakeNoticeStepOk = {
  __typename?: 'TakeNoticeStepOk';
  notice: Notice;
};

export type TakeNoticeStepResult = IllegalNoticeStep | InputRefused | RecordNotFound | TakeNoticeStepOk | VersionConflict;

export type TakeOfferApplicationStepInput = {
  applicationId: Scalars['ID']['input'];
  /** To issue: today when it is not given; at most a month before or after today. */
  certificateFrom?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 40 characters: to issue, and only then. */
  certificateNumber?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  /** 1 to 2,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  to: OfferApplicationStepTo;
};

export type TakeOfferApplicationStepOk = {
  __typename?: 'TakeOfferApplicationStepOk';
  application: OfferApplication;
};

export type TakeOfferApplicationStepResult = BudgetSpent | IllegalApplicationStep | InputRefused | PriceNotLoaded | RecordNotFound | TakeOfferApplicationStepOk | VersionConflict;

export type TakeReferralStepInput = {
  /** Of a discharge, and only then. */
  dischargeReason?: InputMaybe<ReferralDischargeReason>;
  expectedVersion: Scalars['Int']['input'];
  /** Not `MADE`. */
  kind: ReferralStepKind;
  /** The day on which it happened; not in the future, nor before the referral. */
  on: Scalars['Date']['input'];
  /** Who is to see the child from now on, 1 to 200 characters: to transfer, and only then. */
  provider?: InputMaybe<Scalars['String']['input']>;
  referralId: Scalars['ID']['input'];
  /** Of a review, and only then. */
  reviewOutcome?: InputMaybe<ReferralReviewOutcome>;
  /** Who reviewed it, by role, 1 to 200 characters: of a review, and only then. */
  reviewer?: InputMaybe<Scalars['String']['input']>;
};

export type TakeReferralStepResult = DaysOutOfOrder | IllegalReferralStep | InputRefused | RecordNotFound | ReferralOk | VersionConflict;

export type TakeVacancyInterestStepInput = {
  /** To place: whether they had the bursary before. `NOT_KNOWN` when it is not given. */
  bursaryReceivedBefore?: InputMaybe<YesNoNotKnown>;
  /** To end, and only then: the first day on which they were no longer on it. */
  endedOn?: InputMaybe<Scalars['Date']['input']>;
  expectedVersion: Scalars['Int']['input'];
  interestId: Scalars['ID']['input'];
  /** To place, and only then: the first day, at most a year ahead. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  to: VacancyInterestStepTo;
};

export type TakeVacancyInterestStepOk = {
  __typename?: 'TakeVacancyInterestStepOk';
  interest: VacancyInterest;
};

export type TakeVacancyInterestStepResult = IllegalInterestStep | InputRefused | RecordNotFound | TakeVacancyInterestStepOk | VersionConflict;

/** It was taken back. */
export type TakenBackOk = {
  __typename?: 'TakenBackOk';
  /** Of the record that was taken back. */
  id: Scalars['ID']['output'];
  redetermination: Redetermination;
};

/** Whether the child was judged to understand enough to decide. */
export type Understanding = {
  __typename?: 'Understanding';
  /** In the words of the recorder: name and profession. */
  judgedBy: Scalars['String']['output'];
  judgedOn: Scalars['Date']['output'];
  sufficient: Scalars['Boolean']['output'];
};

/** A judgement of whether the child understands enough to decide. */
export type UnderstandingInput = {
  /** Name and profession, 1 to 200 characters. */
  judgedBy: Scalars['String']['input'];
  /** Not before birth, not in the future. */
  judgedOn: Scalars['Date']['input'];
  sufficient: Scalars['Boolean']['input'];
};

export type UnmergeChildrenInput = {
  /** Of the merge. */
  expectedVersion: Scalars['Int']['input'];
  mergeId: Scalars['ID']['input'];
  /** Why they are two children, up to 1,000 characters. */
  reason: Scalars['String']['input'];
};

export type UnmergeChildrenOk = {
  __typename?: 'UnmergeChildrenOk';
  formerChild: Child;
  /** With what was written since. */
  merge: ChildMerge;
};

export type UnmergeChildrenResult = InputRefused | MergeNotUndoable | RecordNotFound | UnmergeChildrenOk | VersionConflict;

export type UpdateWebhookEndpointInput = {
  /** Null: every type. Left out: as it is. */
  eventTypes?: InputMaybe<Array<EventType>>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  /** PAUSED: nothing is sent. ACTIVE: what failed is sent again at once. */
  state?: InputMaybe<WebhookEndpointState>;
};

export type UpdateWebhookEndpointResult = RecordNotFound | VersionConflict | WebhookEndpointOk;

/** An apprenticeship or job in a health organisation. It says nothing of who is interested. */
export type Vacancy = {
  __typename?: 'Vacancy';
  /** The first day on which it takes no more expressions of interest. */
  closesOn: Scalars['Date']['output'];
  employer: Organisation;
  /** A care leaver who meets the minimum criteria is interviewed, if they share that they are one. */
  guaranteedInterview: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  kind: VacancyKind;
  opensOn: Scalars['Date']['output'];
  /** An apprenticeship of which the typical length is under twelve months, or a foundation apprenticeship. */
  shortProgramme: YesNoNotKnown;
  title: Scalars['String']['output'];
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of vacancies. */
export type VacancyConnection = {
  __typename?: 'VacancyConnection';
  nodes: Array<Vacancy>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Conditions on vacancies; all that are given must hold. */
export type VacancyFilter = {
  /** Organisation ids. */
  employerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  guaranteedInterview?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<Array<VacancyKind>>;
  /** Takes expressions of interest on this day. */
  openOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A young person's interest in a vacancy. It is theirs and their adviser's: no employer sees it, that it exists, or how many there are. */
export type VacancyInterest = {
  __typename?: 'VacancyInterest';
  /** Null until there is a first day. */
  bursary: Maybe<BursaryAnswer>;
  /** By which the employer knows the application, in the words of the young person. Null until it is shared. */
  candidateReference: Maybe<Scalars['String']['output']>;
  /** Null when the caller may not see the record. */
  child: Maybe<Child>;
  childId: Scalars['ID']['output'];
  /** The first day on which they were no longer on it. Null while they are. */
  endedOn: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** Everything that happened, oldest first; every opt-in and revocation with who and when. */
  log: Array<VacancyInterestEntry>;
  /** What the caller may do now. */
  nextSteps: Array<VacancyInterestState>;
  /** Whether the employer is told now. */
  shared: Scalars['Boolean']['output'];
  /** The first day of the apprenticeship or job. Null until there is one. */
  startsOn: Maybe<Scalars['Date']['output']>;
  state: VacancyInterestState;
  stateSince: Scalars['DateTime']['output'];
  vacancy: Vacancy;
  /** Pass as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The least that may be paid for an hour today. Null until it has begun. */
  wageFloor: Maybe<WageFloor>;
};

/** A page of expressions of interest. */
export type VacancyInterestConnection = {
  __typename?: 'VacancyInterestConnection';
  nodes: Array<VacancyInterest>;
  pageInfo: PageInfo;
  /** How many there are in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the log of an interest. Never changed. */
export type VacancyInterestEntry = {
  __typename?: 'VacancyInterestEntry';
  at: Scalars['DateTime']['output'];
  /** The subject of their token. */
  by: Scalars['String']['output'];
  event: VacancyInterestEvent;
};

/** What happened to an expression of interest. */
export type VacancyInterestEvent =
  | 'ENDED'
  | 'EXPRESSED'
  | 'INTERVIEWED'
  | 'NOT_TAKEN_ON'
  | 'OFFERED'
  | 'PLACED'
  /** They no longer share it: from that moment the employer sees nothing. */
  | 'REVOKED'
  /** The young person shared with this employer, for this vacancy, that they are a care leaver. */
  | 'SHARED'
  | 'WITHDRAWN';

/** Conditions on expressions of interest; all that are given must hold. */
export type VacancyInterestFilter = {
  childId?: InputMaybe<Array<Scalars['ID']['input']>>;
  state?: InputMaybe<Array<VacancyInterestState>>;
  vacancyId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How far an expression of interest has come, as the young person and their adviser keep it. */
export type VacancyInterestState =
  /** It has ended. */
  | 'ENDED'
  | 'EXPRESSED'
  | 'INTERVIEWED'
  /** Not taken on. */
  | 'NOT_TAKEN_ON'
  | 'OFFERED'
  /** The apprenticeship or job has begun, or has a day on which it begins. */
  | 'PLACED'
  /** Taken back by the young person. */
  | 'WITHDRAWN';

/** The steps that a young person or their adviser records. */
export type VacancyInterestStepTo =
  /** With the day on which it ended. */
  | 'ENDED'
  | 'INTERVIEWED'
  /** What was shared is shared no more. */
  | 'NOT_TAKEN_ON'
  | 'OFFERED'
  /** With the first day. */
  | 'PLACED'
  /** What was shared is shared no more. */
  | 'WITHDRAWN';

/** For whom a vacancy is. */
export type VacancyKind =
  /** Everybody; care leavers are welcome. */
  | 'OPEN'
  /** Care leavers alone: to apply for it at the employer's is to say that one is. Of an interest that is recorded here it is told nothing. */
  | 'RING_FENCED';

/** Something was changed since it was read. Read it again and decide anew. */
export type VersionConflict = {
  __typename?: 'VersionConflict';
  /** The version as it is now. */
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

/** Which rate of the minimum wage holds. */
export type WageBand =
  /** 21 and over. */
  | 'ADULT'
  /** Apprentices under 19, and others in the first year of their apprenticeship. */
  | 'APPRENTICE'
  | 'UNDER_18'
  /** 18 to 20. */
  | 'YOUNG';

/** The least that may be paid for an hour. */
export type WageFloor = {
  __typename?: 'WageFloor';
  band: WageBand;
  pence: Scalars['Int']['output'];
  source: Scalars['String']['output'];
};

/** What prescriptions cost a person who pays. */
export type WayToPay =
  /** A certificate for hormone replacement therapy, and for each item of anything else. */
  | 'HRT_CERTIFICATE'
  /** For each item. */
  | 'PER_ITEM'
  /** Prepayment certificates for three months, four in a year. */
  | 'THREE_MONTH_CERTIFICATE'
  /** A prepayment certificate for twelve months. */
  | 'TWELVE_MONTH_CERTIFICATE';

/** What twelve months cost in one way, at the prices of the day. */
export type WayToPayCost = {
  __typename?: 'WayToPayCost';
  pence: Scalars['Int']['output'];
  way: WayToPay;
};

/** One request of a delivery. What was answered is not kept. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  attemptedAt: Scalars['DateTime']['output'];
  durationMs: Scalars['Int']['output'];
  error: Maybe<WebhookError>;
  status: Maybe<Scalars['Int']['output']>;
};

/** An event on its way to an endpoint. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** Requests since it was made or replayed. */
  attempts: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  endpointId: Scalars['ID']['output'];
  eventId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  lastAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** Null when the last request was taken, or none was made. */
  lastError: Maybe<WebhookError>;
  /** Status of the last answer, if there was one. */
  lastStatus: Maybe<Scalars['Int']['output']>;
  /** Every request, oldest first. */
  log: Array<WebhookAttempt>;
  /** When it is sent (again) at the earliest; null when it will not be. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  state: WebhookDeliveryState;
};

export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  nodes: Array<WebhookDelivery>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** All conditions given must hold; an empty list matches nothing. */
export type WebhookDeliveryFilter = {
  endpointId?: InputMaybe<Array<Scalars['ID']['input']>>;
  eventId?: InputMaybe<Array<Scalars['ID']['input']>>;
  state?: InputMaybe<Array<WebhookDeliveryState>>;
};

/** How far a delivery has come. */
export type WebhookDeliveryState =
  /** Given up after twelve requests. It can be replayed. */
  | 'DEAD'
  | 'DELIVERED'
  /** Not taken yet; it will be sent again. */
  | 'FAILED'
  /** Not sent yet. */
  | 'PENDING'
  /** Not sent, because the organisation may not see the child any longer. */
  | 'WITHHELD';

/**
 * A URL to which the events of the caller's organisation are sent, signed by Standard Webhooks (standardwebhooks.com): at least once,
 * with the event's id as `webhook-id`; events of one child in their order.
 */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  createdAt: Scalars['DateTime']['output'];
  /** Null: every type, also those that come later. */
  eventTypes: Maybe<Array<EventType>>;
  /** Since when every request has failed; null when the last one was taken or none was made. */
  failingSince: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Null unless it is paused. */
  pausedBecause: Maybe<WebhookPauseReason>;
  /** Until when requests are signed with the secret before, too. Null when there is one secret. */
  previousSecretUntil: Maybe<Scalars['DateTime']['output']>;
  state: WebhookEndpointState;
  url: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type WebhookEndpointOk = {
  __typename?: 'WebhookEndpointOk';
  endpoint: WebhookEndpoint;
};

/** How an endpoint stands. */
export type WebhookEndpointState =
  | 'ACTIVE'
  /** Nothing is sent. What happens meanwhile is sent when it is resumed. */
  | 'PAUSED';

/** Why a request was not taken. */
export type WebhookError =
  /** The name leads to an address that is not of the public internet. */
  | 'ADDRESS_NOT_ALLOWED'
  /** The answer was larger than 64 kB. */
  | 'ANSWER_TOO_LARGE'
  | 'CONNECTION_FAILED'
  | 'HOST_NOT_FOUND'
  /** Redirects are not followed. */
  | 'REDIRECTED'
  /** The status was neither 2xx nor 3xx. */
  | 'STATUS'
  /** There was no whole answer within ten seconds. */
  | 'TIMED_OUT'
  | 'URL_NOT_ALLOWED';

/** Why an endpoint is paused. */
export type WebhookPauseReason =
  | 'BY_OWNER'
  /** It answered 410. */
  | 'GONE'
  /** Nothing was taken for two days, or twenty deliveries after one another could not be made. */
  | 'REPEATED_FAILURE';

/** An endpoint with a secret that was made for it. */
export type WebhookSecretOk = {
  __typename?: 'WebhookSecretOk';
  endpoint: WebhookEndpoint;
  /** Shown in this answer and never again: null when the same key asks again. Rotate it when it was lost. */
  secret: Maybe<Scalars['String']['output']>;
};

export type WhatIfCareLeaverResult = CareLeaverCategoryAnswer | DaysOutOfOrder | InputRefused;

/** An answer, or what is wrong with the facts. */
export type WhatIfCommissionerResult = CommissionerAnswer | CommissioningFactsRefused;

/** Why a field of a child's record is, or is not, hidden from somebody of the caller's organisation. */
export type WhyHidden = {
  __typename?: 'WhyHidden';
  /** One of these bases is needed. */
  bases: Array<AccessBasis>;
  /** The field that was asked about, e.g. `Child.upn`. */
  field: Scalars['String']['output'];
  /** The name of the rule that opens it, e.g. `UPN`. */
  lens: Scalars['String']['output'];
  /** What the organisation, or somebody in the role, lacks; empty when neither hides it. */
  missing: Array<HiddenBecause>;
  /** What bases and roles do not say: who else reads it, and of what they read a part. For people; null when there is nothing more. */
  note: Maybe<Scalars['String']['output']>;
  /**
   * On what bases the caller's organisation sees the child today. Empty when it does not, or when there is no such child: the same for both.
   * Broken glass is one person's and not the organisation's: `breakGlassGrants` tells of it.
   */
  organisationSees: Array<AccessReason>;
  /** One of these roles is needed. */
  roles: Array<Role>;
};

export type WithdrawConsentInput = {
  /** Who withdrew it, 1 to 200 characters. */
  by: Scalars['String']['input'];
  consentId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  /** 1 to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Not before it was given, not in the future. */
  withdrawnOn: Scalars['Date']['input'];
};

/** Why a notice was withheld. */
export type WithholdingGround =
  /** Any other reason; none is lawful. */
  | 'OTHER'
  /** The notice would put the child at risk of significant harm. */
  | 'RISK_OF_SIGNIFICANT_HARM';

/** Something that was written while two records were one. */
export type WrittenSinceMerge = {
  __typename?: 'WrittenSinceMerge';
  id: Scalars['ID']['output'];
  /** The kind of record, as `AuditEntry.record` names it. */
  record: Scalars['String']['output'];
  /** With which record it is now. */
  with: MergeSide;
  written: MergeWrite;
};

/** An answer that may not be known. *Not known* is never *no*. */
export type YesNoNotKnown =
  | 'NO'
  | 'NOT_KNOWN'
  | 'YES';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddAssessmentCopiesResult:
    | ( Omit<AddAssessmentCopiesOk, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( DaysOutOfOrder )
    | ( IllegalAssessmentStep )
    | ( InputRefused )
    | ( RecordNotFound )
  ;
  AskToOpenSealedIdentityResult:
    | ( Omit<AskToOpenSealedIdentityOk, 'opening'> & { opening: _RefType['SealedOpening'] } )
    | ( InputRefused )
  ;
  BreakGlassResult:
    | ( Omit<BreakGlassOk, 'grant'> & { grant: _RefType['BreakGlass'] } )
    | ( InputRefused )
  ;
  CareLeaverEntryResult:
    | ( Omit<CareLeaverEntryOk, 'entry'> & { entry: _RefType['CareLeaverEntry'] } )
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  CareLeaverMeasureResult:
    | ( Omit<CareLeaverMeasureOk, 'measure'> & { measure: _RefType['CareLeaverMeasure'] } )
    | ( InputRefused )
    | ( MeasureBreaksRules )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  CheckAssessmentQualityResult:
    | ( Omit<CheckAssessmentQualityOk, 'assessment' | 'qualityCheck'> & { assessment: _RefType['Assessment'], qualityCheck: _RefType['QualityCheck'] } )
    | ( IllegalAssessmentStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  ClaimAssessmentChargeResult:
    | ( AlreadyClaimed )
    | ( Omit<ClaimAssessmentChargeOk, 'charge'> & { charge: _RefType['AssessmentCharge'] } )
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( NotChargeable )
    | ( RecordNotFound )
  ;
  CloseBreakGlassReviewResult:
    | ( BreakGlassNotReviewable )
    | ( Omit<CloseBreakGlassReviewOk, 'grant'> & { grant: _RefType['BreakGlass'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  CloseSealedOpeningReviewResult:
    | ( Omit<CloseSealedOpeningReviewOk, 'opening'> & { opening: _RefType['SealedOpening'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( SealedOpeningNotPossible )
    | ( VersionConflict )
  ;
  CompareCommissionerResult:
    | ( Omit<CommissionerComparison, 'after' | 'before'> & { after: _RefType['CommissionerAnswer'], before: _RefType['CommissionerAnswer'] } )
    | ( CommissioningFactsRefused )
  ;
  ConfirmAssessmentBreachResult:
    | ( Omit<BreachNoteNeeded, 'proposed'> & { proposed: _RefType['ProposedBreach'] } )
    | ( Omit<ConfirmAssessmentBreachOk, 'clock'> & { clock: _RefType['AssessmentClock'] } )
    | ( InputRefused )
    | ( NoSuchBreach )
    | ( RecordNotFound )
  ;
  ConsentResult:
    | ( AlreadyEnded )
    | ( Omit<ConsentOk, 'consent'> & { consent: _RefType['Consent'] } )
    | ( ConsentWithoutCapacity )
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  CorrectPlacementResult:
    | ( Omit<CorrectPlacementOk, 'placement'> & { placement: _RefType['Placement'] } )
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  CreateImportResult:
    | ( Omit<CreateImportOk, 'import'> & { import: _RefType['Import'] } )
    | ( ImportRefused )
  ;
  CreateWebhookEndpointResult:
    | ( InputRefused )
    | ( Omit<WebhookSecretOk, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
  ;
  CreditAssessmentChargeResult:
    | ( AlreadyCredited )
    | ( Omit<CreditAssessmentChargeOk, 'credit'> & { credit: _RefType['AssessmentCharge'] } )
    | ( InputRefused )
    | ( RecordNotFound )
  ;
  DecideDuplicateResult:
    | ( Omit<DecideDuplicateOk, 'pair'> & { pair: _RefType['DuplicatePair'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  DecideErasureResult:
    | ( Omit<ErasureNotAllowed, 'request'> & { request: _RefType['ErasureRequest'] } )
    | ( ErasureNotDecidable )
    | ( Omit<ErasureOk, 'erasure'> & { erasure: _RefType['Erasure'] } )
    | ( Omit<ErasureRequestOk, 'request'> & { request: _RefType['ErasureRequest'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  DecideRectificationResult:
    | ( InputRefused )
    | ( RecordNotFound )
    | ( RectificationDecided )
    | ( Omit<RectificationOk, 'rectification'> & { rectification: _RefType['Rectification'] } )
    | ( VersionConflict )
  ;
  DecideSealedOpeningResult:
    | ( Omit<DecideSealedOpeningOk, 'opening'> & { opening: _RefType['SealedOpening'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( SealedOpeningNotPossible )
    | ( VersionConflict )
  ;
  DeleteWebhookEndpointResult:
    | ( DeleteWebhookEndpointOk )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  DraftNoticeResult:
    | ( Omit<DraftNoticeOk, 'notice'> & { notice: _RefType['Notice'] } )
    | ( InputRefused )
    | ( RecipientNotPossible )
    | ( RecordNotFound )
  ;
  DraftOfferApplicationResult:
    | ( Omit<DraftOfferApplicationOk, 'application'> & { application: _RefType['OfferApplication'] } )
    | ( InputRefused )
    | ( OfferTakesNoApplications )
    | ( RecordNotFound )
  ;
  EndAddressProtectionResult:
    | ( AlreadyEnded )
    | ( DaysOutOfOrder )
    | ( Omit<EndAddressProtectionOk, 'protection'> & { protection: _RefType['AddressProtection'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  EndCarePeriodResult:
    | ( AlreadyEnded )
    | ( DaysOutOfOrder )
    | ( Omit<EndCarePeriodOk, 'carePeriod'> & { carePeriod: _RefType['CarePeriod'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  EndPlacementResult:
    | ( AlreadyEnded )
    | ( DaysOutOfOrder )
    | ( Omit<EndPlacementOk, 'placement'> & { placement: _RefType['Placement'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  ExpectFeedResult:
    | ( ExpectFeedOk )
    | ( InputRefused )
  ;
  ExportLinkResult:
    | ( ExportLink )
    | ( NoExportLink )
    | ( RecordNotFound )
  ;
  ExpressInterestResult:
    | ( Omit<ExpressInterestOk, 'interest'> & { interest: _RefType['VacancyInterest'] } )
    | ( IllegalInterestStep )
    | ( RecordNotFound )
  ;
  GpRegistrationResult:
    | ( DaysOutOfOrder )
    | ( Omit<GpRegistrationOk, 'redetermination' | 'registration'> & { redetermination: _RefType['Redetermination'], registration: _RefType['GpRegistration'] } )
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( PracticeNotFound )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  HealthActionResult:
    | ( HealthActionCarriedOn )
    | ( Omit<HealthActionOk, 'action'> & { action: _RefType['HealthAction'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  HealthLineResult:
    | ( Omit<HealthLineOk, 'line'> & { line: _RefType['HealthLine'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  HealthPlanResult:
    | ( DaysOutOfOrder )
    | ( Omit<HealthPlanOk, 'plan'> & { plan: _RefType['HealthPlan'] } )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  ImportResult:
    | ( Omit<ImportOk, 'import'> & { import: _RefType['Import'] } )
    | ( ImportRefused )
    | ( RecordNotFound )
  ;
  IndicatorBreachesResult:
    | ( Omit<IndicatorBreaches, 'definition' | 'period'> & { definition: _RefType['Indicator'], period: _RefType['ReportingPeriod'] } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
  ;
  IndicatorComparisonResult:
    | ( Omit<IndicatorComparison, 'areas' | 'definition' | 'period' | 'policy'> & { areas: Array<_RefType['ComparedArea']>, definition: _RefType['Indicator'], period: _RefType['ReportingPeriod'], policy: _RefType['DisclosurePolicy'] } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
  ;
  IndicatorGapResult:
    | ( Omit<IndicatorGap, 'area' | 'definition' | 'period' | 'policy'> & { area?: Maybe<_RefType['Organisation']>, definition: _RefType['Indicator'], period: _RefType['ReportingPeriod'], policy?: Maybe<_RefType['DisclosurePolicy']> } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
  ;
  IndicatorMembersResult:
    | ( Omit<IndicatorMembers, 'definition' | 'nodes'> & { definition: _RefType['Indicator'], nodes: Array<_RefType['IndicatorMember']> } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
  ;
  IndicatorResult:
    | ( Omit<IndicatorFigure, 'area' | 'cells' | 'definition' | 'period' | 'policy'> & { area?: Maybe<_RefType['Organisation']>, cells: Array<_RefType['FigureCell']>, definition: _RefType['Indicator'], period: _RefType['ReportingPeriod'], policy?: Maybe<_RefType['DisclosurePolicy']> } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
  ;
  LiftLegalHoldResult:
    | ( InputRefused )
    | ( LegalHoldLifted )
    | ( Omit<LegalHoldOk, 'hold'> & { hold: _RefType['LegalHold'] } )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  LookForDuplicatesResult: ( LookForDuplicatesOk );
  MakeReferralResult:
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<ReferralOk, 'referral'> & { referral: _RefType['Referral'] } )
  ;
  MergeChildrenResult:
    | ( ChildrenNotMergeable )
    | ( InputRefused )
    | ( Omit<MergeChildrenOk, 'merge'> & { merge: _RefType['ChildMerge'] } )
    | ( MergeConflicts )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  MovePlacementResult:
    | ( AlreadyEnded )
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( Omit<MovePlacementOk, 'ended' | 'impact' | 'started'> & { ended: _RefType['Placement'], impact: _RefType['MoveImpact'], started: _RefType['Placement'] } )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  NotificationDutiesResult:
    | ( Omit<NotificationDuties, 'alerts' | 'guidance' | 'notices' | 'steps'> & { alerts: Array<_RefType['NoticeAlert']>, guidance: Array<_RefType['NoticeGuidance']>, notices: Array<_RefType['NoticeDuty']>, steps: Array<_RefType['PlacementStep']> } )
    | ( NotificationDutiesNotEvaluated )
    | ( RecordNotFound )
  ;
  OffersForResult:
    | ( InputRefused )
    | ( OffersForRowRow )
    | ( RecordNotFound )
  ;
  PlaceLegalHoldResult:
    | ( InputRefused )
    | ( Omit<LegalHoldOk, 'hold'> & { hold: _RefType['LegalHold'] } )
    | ( RecordNotFound )
  ;
  ProtectAddressResult:
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( Omit<ProtectAddressOk, 'protection'> & { protection: _RefType['AddressProtection'] } )
    | ( RecordNotFound )
  ;
  PublishVacancyResult:
    | ( InputRefused )
    | ( Omit<PublishVacancyOk, 'vacancy'> & { vacancy: _RefType['Vacancy'] } )
  ;
  RaiseDisputeResult:
    | ( DisputeAlreadyOpen )
    | ( InputRefused )
    | ( PayerNotParty )
    | ( Omit<RaiseDisputeOk, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( RecordNotFound )
    | ( RespondentNotConcerned )
  ;
  ReceiveFeedResult:
    | ( InputRefused )
    | ( ReceiveFeedOk )
  ;
  RecordPlacementResult:
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( Omit<RecordPlacementOk, 'placement'> & { placement: _RefType['Placement'] } )
    | ( VersionConflict )
  ;
  ReplayWebhookDeliveriesResult:
    | ( RecordNotFound )
    | ( ReplayWebhookDeliveriesOk )
  ;
  RequestAssessmentResult:
    | ( AssessmentNotRequestable )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<RequestAssessmentOk, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  RequestErasureResult:
    | ( Omit<ErasureRequestOk, 'request'> & { request: _RefType['ErasureRequest'] } )
    | ( InputRefused )
    | ( RecordNotFound )
  ;
  RequestExportResult:
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
    | ( InputRefused )
    | ( Omit<RequestExportOk, 'export'> & { export: _RefType['Export'] } )
  ;
  RequestRectificationResult:
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<RectificationOk, 'rectification'> & { rectification: _RefType['Rectification'] } )
  ;
  RequestSubjectAccessResult:
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<RequestExportOk, 'export'> & { export: _RefType['Export'] } )
  ;
  ResidenceResult:
    | ( DaysOutOfOrder )
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( Omit<ResidenceOk, 'redetermination' | 'residence'> & { redetermination: _RefType['Redetermination'], residence: _RefType['Residence'] } )
    | ( VersionConflict )
  ;
  ResolvePostcodeResult:
    | ( PostcodeUnknown )
    | ( Omit<ResolvedPostcode, 'authority' | 'icb'> & { authority?: Maybe<_RefType['Organisation']>, icb?: Maybe<_RefType['Organisation']> } )
  ;
  ResponsibleCommissionerResult:
    | ( CommissioningFactsRefused )
    | ( Omit<ResponsibleCommissioner, 'answer' | 'child' | 'determination'> & { answer?: Maybe<_RefType['CommissionerAnswer']>, child: _RefType['Child'], determination?: Maybe<_RefType['Determination']> } )
  ;
  ReturnAssessmentReportResult:
    | ( DaysOutOfOrder )
    | ( IllegalAssessmentStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<ReturnAssessmentReportOk, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( VersionConflict )
  ;
  RevokeCareLeaverStatusResult:
    | ( RecordNotFound )
    | ( Omit<RevokeCareLeaverStatusOk, 'interest'> & { interest: _RefType['VacancyInterest'] } )
  ;
  RotateWebhookSecretResult:
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
    | ( Omit<WebhookSecretOk, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
  ;
  SealFigureResult:
    | ( Omit<FigureSealedBefore, 'before'> & { before: _RefType['SealedFigure'] } )
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
    | ( InputRefused )
    | ( Omit<SealFigureOk, 'figure'> & { figure: _RefType['SealedFigure'] } )
  ;
  SealIdentityResult:
    | ( IdentityNotSealable )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( SealIdentityOk )
    | ( VersionConflict )
  ;
  SealedFigureDifferencesResult:
    | ( Omit<IndicatorNotEvaluated, 'definition'> & { definition: _RefType['Indicator'] } )
    | ( IndicatorRefused )
    | ( RecordNotFound )
    | ( Omit<SealedFigureDifferences, 'cells' | 'figure'> & { cells: Array<_RefType['SealedCellDifference']>, figure: _RefType['SealedFigure'] } )
    | ( Omit<SealedFigureNotComparable, 'figure'> & { figure: _RefType['SealedFigure'] } )
  ;
  SendNoticeResult:
    | ( IllegalNoticeStep )
    | ( InputRefused )
    | ( RecipientNotPossible )
    | ( RecordNotFound )
    | ( Omit<SendNoticeOk, 'notice'> & { notice: _RefType['Notice'] } )
    | ( VersionConflict )
  ;
  SetIndicatorTargetsResult:
    | ( InputRefused )
    | ( SetIndicatorTargetsOk )
  ;
  SetOfferBudgetResult:
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( Omit<SetOfferBudgetOk, 'budget'> & { budget: _RefType['OfferBudget'] } )
    | ( VersionConflict )
  ;
  ShareCareLeaverStatusResult:
    | ( IllegalInterestStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<ShareCareLeaverStatusOk, 'interest'> & { interest: _RefType['VacancyInterest'] } )
    | ( VersionConflict )
  ;
  StartCarePeriodResult:
    | ( InputRefused )
    | ( PeriodOverlaps )
    | ( RecordNotFound )
    | ( Omit<StartCarePeriodOk, 'carePeriod'> & { carePeriod: _RefType['CarePeriod'] } )
    | ( VersionConflict )
  ;
  TakeAssessmentStepResult:
    | ( DaysOutOfOrder )
    | ( IllegalAssessmentStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<TakeAssessmentStepOk, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( VersionConflict )
  ;
  TakeBackCareLeaverEntryResult:
    | ( CareLeaverEntryTakenBack )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  TakeBackConsentResult:
    | ( ConsentTakenBackOk )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  TakeBackHealthLineResult:
    | ( HealthLineTakenBackOk )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( VersionConflict )
  ;
  TakeBackResult:
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<TakenBackOk, 'redetermination'> & { redetermination: _RefType['Redetermination'] } )
    | ( VersionConflict )
  ;
  TakeDisputeStepResult:
    | ( IllegalDisputeStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<TakeDisputeStepOk, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( VersionConflict )
  ;
  TakeNoticeStepResult:
    | ( IllegalNoticeStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<TakeNoticeStepOk, 'notice'> & { notice: _RefType['Notice'] } )
    | ( VersionConflict )
  ;
  TakeOfferApplicationStepResult:
    | ( BudgetSpent )
    | ( IllegalApplicationStep )
    | ( InputRefused )
    | ( PriceNotLoaded )
    | ( RecordNotFound )
    | ( Omit<TakeOfferApplicationStepOk, 'application'> & { application: _RefType['OfferApplication'] } )
    | ( VersionConflict )
  ;
  TakeReferralStepResult:
    | ( DaysOutOfOrder )
    | ( IllegalReferralStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<ReferralOk, 'referral'> & { referral: _RefType['Referral'] } )
    | ( VersionConflict )
  ;
  TakeVacancyInterestStepResult:
    | ( IllegalInterestStep )
    | ( InputRefused )
    | ( RecordNotFound )
    | ( Omit<TakeVacancyInterestStepOk, 'interest'> & { interest: _RefType['VacancyInterest'] } )
    | ( VersionConflict )
  ;
  UnmergeChildrenResult:
    | ( InputRefused )
    | ( MergeNotUndoable )
    | ( RecordNotFound )
    | ( Omit<UnmergeChildrenOk, 'formerChild' | 'merge'> & { formerChild: _RefType['Child'], merge: _RefType['ChildMerge'] } )
    | ( VersionConflict )
  ;
  UpdateWebhookEndpointResult:
    | ( RecordNotFound )
    | ( VersionConflict )
    | ( Omit<WebhookEndpointOk, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
  ;
  WhatIfCareLeaverResult:
    | ( CareLeaverCategoryAnswerRow )
    | ( DaysOutOfOrder )
    | ( InputRefused )
  ;
  WhatIfCommissionerResult:
    | ( CommissionerAnswerRow )
    | ( CommissioningFactsRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessBasis: AccessBasis;
  AccessCause: AccessCause;
  AccessReason: ResolverTypeWrapper<AccessRelationRowRow>;
  AcknowledgeNoticesOk: ResolverTypeWrapper<Omit<AcknowledgeNoticesOk, 'results'> & { results: Array<ResolversTypes['AcknowledgedNotice']> }>;
  AcknowledgedNotice: ResolverTypeWrapper<AcknowledgedNoticeRowRow>;
  Action: Action;
  AddAssessmentCopiesInput: AddAssessmentCopiesInput;
  AddAssessmentCopiesOk: ResolverTypeWrapper<Omit<AddAssessmentCopiesOk, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  AddAssessmentCopiesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddAssessmentCopiesResult']>;
  AddressProtection: ResolverTypeWrapper<AddressProtectionRowRow>;
  AddressProtectionGround: AddressProtectionGround;
  AdjoiningAuthority: ResolverTypeWrapper<Omit<AdjoiningAuthority, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  AlreadyClaimed: ResolverTypeWrapper<AlreadyClaimed>;
  AlreadyCredited: ResolverTypeWrapper<AlreadyCredited>;
  AlreadyEnded: ResolverTypeWrapper<AlreadyEnded>;
  AskToOpenSealedIdentityInput: AskToOpenSealedIdentityInput;
  AskToOpenSealedIdentityOk: ResolverTypeWrapper<Omit<AskToOpenSealedIdentityOk, 'opening'> & { opening: ResolversTypes['SealedOpening'] }>;
  AskToOpenSealedIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskToOpenSealedIdentityResult']>;
  Assessment: ResolverTypeWrapper<AssessmentRowRow>;
  AssessmentAccess: ResolverTypeWrapper<AssessmentAccess>;
  AssessmentBreach: ResolverTypeWrapper<BreachOfClockRow>;
  AssessmentCharge: ResolverTypeWrapper<ChargeRowRow>;
  AssessmentChargeConnection: ResolverTypeWrapper<Omit<AssessmentChargeConnection, 'nodes'> & { nodes: Array<ResolversTypes['AssessmentCharge']> }>;
  AssessmentChargeFilter: AssessmentChargeFilter;
  AssessmentChargeSort: AssessmentChargeSort;
  AssessmentChargeSortField: AssessmentChargeSortField;
  AssessmentClock: ResolverTypeWrapper<ClockAsOfRow>;
  AssessmentClockKind: AssessmentClockKind;
  AssessmentClockReason: AssessmentClockReason;
  AssessmentClockState: AssessmentClockState;
  AssessmentConnection: ResolverTypeWrapper<Omit<AssessmentConnection, 'nodes'> & { nodes: Array<ResolversTypes['Assessment']> }>;
  AssessmentCopy: ResolverTypeWrapper<AssessmentCopyRowRow>;
  AssessmentCopyInput: AssessmentCopyInput;
  AssessmentCopyRecipient: AssessmentCopyRecipient;
  AssessmentDeliverer: AssessmentDeliverer;
  AssessmentDueChange: ResolverTypeWrapper<DueChangeRowRow>;
  AssessmentFilter: AssessmentFilter;
  AssessmentKind: AssessmentKind;
  AssessmentLeg: ResolverTypeWrapper<LegRow>;
  AssessmentLegCount: ResolverTypeWrapper<AssessmentLegCount>;
  AssessmentLegName: AssessmentLegName;
  AssessmentLegOwner: AssessmentLegOwner;
  AssessmentLegTarget: ResolverTypeWrapper<AssessmentLegTarget>;
  AssessmentNotRequestable: ResolverTypeWrapper<AssessmentNotRequestable>;
  AssessmentOwnerCount: ResolverTypeWrapper<AssessmentOwnerCount>;
  AssessmentPayer: ResolverTypeWrapper<Omit<AssessmentPayer, 'icb'> & { icb: ResolversTypes['Organisation'] }>;
  AssessmentQueueConnection: ResolverTypeWrapper<Omit<AssessmentQueueConnection, 'nodes'> & { nodes: Array<ResolversTypes['AssessmentQueueItem']> }>;
  AssessmentQueueCounts: ResolverTypeWrapper<AssessmentQueueCounts>;
  AssessmentQueueFilter: AssessmentQueueFilter;
  AssessmentQueueItem: ResolverTypeWrapper<QueueRowRow>;
  AssessmentQueueSort: AssessmentQueueSort;
  AssessmentQueueSortField: AssessmentQueueSortField;
  AssessmentReport: ResolverTypeWrapper<AssessmentReportRowRow>;
  AssessmentSort: AssessmentSort;
  AssessmentSortField: AssessmentSortField;
  AssessmentStandard: AssessmentStandard;
  AssessmentState: AssessmentState;
  AssessmentStep: ResolverTypeWrapper<AssessmentStepRowRow>;
  AssessmentStepInputKind: AssessmentStepInputKind;
  AssessmentStepKind: AssessmentStepKind;
  AssessorProfession: AssessorProfession;
  AsylumSupport: AsylumSupport;
  AuditChange: ResolverTypeWrapper<AuditChange>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRowRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'nodes'> & { nodes: Array<ResolversTypes['AuditEntry']> }>;
  AuditFilter: AuditFilter;
  AuditKind: AuditKind;
  AuditOrder: AuditOrder;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BreachMeasure: BreachMeasure;
  BreachNoteNeeded: ResolverTypeWrapper<Omit<BreachNoteNeeded, 'proposed'> & { proposed: ResolversTypes['ProposedBreach'] }>;
  BreachPart: ResolverTypeWrapper<BreachPart>;
  BreachProposedBy: BreachProposedBy;
  BreachReason: BreachReason;
  BreakGlass: ResolverTypeWrapper<BreakGlassRowRow>;
  BreakGlassChild: BreakGlassChild;
  BreakGlassConnection: ResolverTypeWrapper<Omit<BreakGlassConnection, 'nodes'> & { nodes: Array<ResolversTypes['BreakGlass']> }>;
  BreakGlassFilter: BreakGlassFilter;
  BreakGlassInput: BreakGlassInput;
  BreakGlassNotReviewable: ResolverTypeWrapper<BreakGlassNotReviewable>;
  BreakGlassNotReviewableReason: BreakGlassNotReviewableReason;
  BreakGlassOk: ResolverTypeWrapper<Omit<BreakGlassOk, 'grant'> & { grant: ResolversTypes['BreakGlass'] }>;
  BreakGlassOutcome: BreakGlassOutcome;
  BreakGlassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BreakGlassResult']>;
  BrokenReturnRule: ResolverTypeWrapper<BrokenReturnRule>;
  BudgetSpent: ResolverTypeWrapper<BudgetSpent>;
  BursaryAnswer: ResolverTypeWrapper<BursaryAnswerRow>;
  BursaryCondition: ResolverTypeWrapper<BursaryCondition>;
  BursaryConditionCode: BursaryConditionCode;
  BursaryInstalment: ResolverTypeWrapper<BursaryInstalment>;
  BursaryInstalmentState: BursaryInstalmentState;
  BursaryOutcome: BursaryOutcome;
  Can: ResolverTypeWrapper<Omit<Can, 'responsibleAuthority'> & { responsibleAuthority?: Maybe<ResolversTypes['Organisation']> }>;
  CanGrantor: CanGrantor;
  CanMissing: CanMissing;
  CareDays: ResolverTypeWrapper<CareDays>;
  CareDaysLeftOut: ResolverTypeWrapper<CareDaysLeftOut>;
  CareDaysLeftOutWhy: CareDaysLeftOutWhy;
  CareHistoryFactInput: CareHistoryFactInput;
  CareHistoryInput: CareHistoryInput;
  CareHistoryPeriodInput: CareHistoryPeriodInput;
  CareHistoryStatusInput: CareHistoryStatusInput;
  CareLeaver: ResolverTypeWrapper<CareLeaverOnDayRow>;
  CareLeaverCategory: CareLeaverCategory;
  CareLeaverCategoryAnswer: ResolverTypeWrapper<CareLeaverCategoryAnswerRow>;
  CareLeaverChange: ResolverTypeWrapper<CareLeaverChange>;
  CareLeaverConnection: ResolverTypeWrapper<Omit<CareLeaverConnection, 'nodes'> & { nodes: Array<ResolversTypes['CareLeaver']> }>;
  CareLeaverDoubt: ResolverTypeWrapper<CareLeaverDoubt>;
  CareLeaverDoubtKind: CareLeaverDoubtKind;
  CareLeaverDuty: ResolverTypeWrapper<CareLeaverDutyRow>;
  CareLeaverDutyKind: CareLeaverDutyKind;
  CareLeaverDutyReason: CareLeaverDutyReason;
  CareLeaverDutyStanding: CareLeaverDutyStanding;
  CareLeaverEntry: ResolverTypeWrapper<CareLeaverEntryRow>;
  CareLeaverEntryKind: CareLeaverEntryKind;
  CareLeaverEntryOk: ResolverTypeWrapper<Omit<CareLeaverEntryOk, 'entry'> & { entry: ResolversTypes['CareLeaverEntry'] }>;
  CareLeaverEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CareLeaverEntryResult']>;
  CareLeaverEntryTakenBack: ResolverTypeWrapper<CareLeaverEntryTakenBack>;
  CareLeaverFigureGroup: ResolverTypeWrapper<CareLeaverFigureGroup>;
  CareLeaverFigures: ResolverTypeWrapper<Omit<CareLeaverFigures, 'authority'> & { authority: ResolversTypes['Organisation'] }>;
  CareLeaverFilter: CareLeaverFilter;
  CareLeaverMeasure: ResolverTypeWrapper<MeasureOfChildRow>;
  CareLeaverMeasureOk: ResolverTypeWrapper<Omit<CareLeaverMeasureOk, 'measure'> & { measure: ResolversTypes['CareLeaverMeasure'] }>;
  CareLeaverMeasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CareLeaverMeasureResult']>;
  CareLeaverMeasureState: CareLeaverMeasureState;
  CareLeaverMeasureWindow: ResolverTypeWrapper<CareLeaverMeasureWindow>;
  CareLeaverOutcome: CareLeaverOutcome;
  CareLeaverReturn: ResolverTypeWrapper<CareLeaverReturn>;
  CareLeaverReturnProblem: ResolverTypeWrapper<CareLeaverReturnProblem>;
  CareLeaverRule: ResolverTypeWrapper<CareLeaverRule>;
  CareLeaverShare: ResolverTypeWrapper<CareLeaverShare>;
  CareLeaverSort: CareLeaverSort;
  CareLeaverSortField: CareLeaverSortField;
  CareLeaverSupport: CareLeaverSupport;
  CarePeriod: ResolverTypeWrapper<CarePeriodRowRow>;
  CarePeriodAsOf: ResolverTypeWrapper<CarePeriodAsOf>;
  CarePeriodConnection: ResolverTypeWrapper<Omit<CarePeriodConnection, 'nodes'> & { nodes: Array<ResolversTypes['CarePeriod']> }>;
  CarePeriodFilter: CarePeriodFilter;
  CarePeriodSort: CarePeriodSort;
  CarePeriodSortField: CarePeriodSortField;
  ChangedGpRegistrationInput: ChangedGpRegistrationInput;
  ChangedPlacementInput: ChangedPlacementInput;
  ChangedResidenceInput: ChangedResidenceInput;
  Changes: ResolverTypeWrapper<Omit<Changes, 'nodes'> & { nodes: Array<ResolversTypes['Event']> }>;
  ChargeCause: ChargeCause;
  ChargeEntry: ChargeEntry;
  ChargePriceState: ChargePriceState;
  ChargeStatement: ResolverTypeWrapper<StatementRowsRow>;
  ChargedAssessment: ResolverTypeWrapper<ChargedAssessment>;
  CheckAssessmentQualityInput: CheckAssessmentQualityInput;
  CheckAssessmentQualityOk: ResolverTypeWrapper<Omit<CheckAssessmentQualityOk, 'assessment' | 'qualityCheck'> & { assessment: ResolversTypes['Assessment'], qualityCheck: ResolversTypes['QualityCheck'] }>;
  CheckAssessmentQualityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckAssessmentQualityResult']>;
  ChecklistAnswer: ResolverTypeWrapper<ChecklistAnswer>;
  ChecklistAnswerInput: ChecklistAnswerInput;
  ChecklistAnswerValue: ChecklistAnswerValue;
  ChecklistQuestion: ResolverTypeWrapper<ChecklistQuestion>;
  Child: ResolverTypeWrapper<ChildRowRow>;
  ChildAccess: ResolverTypeWrapper<Omit<ChildAccess, 'visibleBecause'> & { visibleBecause: Array<ResolversTypes['AccessReason']> }>;
  ChildAsOf: ResolverTypeWrapper<ChildAsOfRowRow>;
  ChildConnection: ResolverTypeWrapper<Omit<ChildConnection, 'nodes'> & { nodes: Array<ResolversTypes['Child']> }>;
  ChildDetailsAsOf: ResolverTypeWrapper<ChildDetailsAsOf>;
  ChildFilter: ChildFilter;
  ChildMerge: ResolverTypeWrapper<ChildMergeRowRow>;
  ChildReference: ChildReference;
  ChildSort: ChildSort;
  ChildSortField: ChildSortField;
  ChildrenNotMergeable: ResolverTypeWrapper<ChildrenNotMergeable>;
  ChildrenNotMergeableReason: ChildrenNotMergeableReason;
  ClaimAssessmentChargeInput: ClaimAssessmentChargeInput;
  ClaimAssessmentChargeOk: ResolverTypeWrapper<Omit<ClaimAssessmentChargeOk, 'charge'> & { charge: ResolversTypes['AssessmentCharge'] }>;
  ClaimAssessmentChargeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimAssessmentChargeResult']>;
  ClassifiedInitialAssessment: ResolverTypeWrapper<ClassifiedInitialAssessment>;
  ClockMeasure: ResolverTypeWrapper<ClockMeasure>;
  ClockMeasureState: ClockMeasureState;
  CloseBreakGlassReviewInput: CloseBreakGlassReviewInput;
  CloseBreakGlassReviewOk: ResolverTypeWrapper<Omit<CloseBreakGlassReviewOk, 'grant'> & { grant: ResolversTypes['BreakGlass'] }>;
  CloseBreakGlassReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseBreakGlassReviewResult']>;
  CloseSealedOpeningReviewInput: CloseSealedOpeningReviewInput;
  CloseSealedOpeningReviewOk: ResolverTypeWrapper<Omit<CloseSealedOpeningReviewOk, 'opening'> & { opening: ResolversTypes['SealedOpening'] }>;
  CloseSealedOpeningReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseSealedOpeningReviewResult']>;
  Commissioner: ResolverTypeWrapper<CommissionerRow>;
  CommissionerAnswer: ResolverTypeWrapper<CommissionerAnswerRow>;
  CommissionerChangeInput: CommissionerChangeInput;
  CommissionerComparedField: CommissionerComparedField;
  CommissionerComparison: ResolverTypeWrapper<Omit<CommissionerComparison, 'after' | 'before'> & { after: ResolversTypes['CommissionerAnswer'], before: ResolversTypes['CommissionerAnswer'] }>;
  CommissionerDifference: ResolverTypeWrapper<CommissionerDifference>;
  CommissionerKind: CommissionerKind;
  CommissionerOnDays: ResolverTypeWrapper<Omit<CommissionerOnDays, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversTypes['Commissioner']>, today?: Maybe<ResolversTypes['Commissioner']> }>;
  CommissionerOutcome: CommissionerOutcome;
  CommissioningAdoptionOrderInput: CommissioningAdoptionOrderInput;
  CommissioningAlternative: ResolverTypeWrapper<Omit<CommissioningAlternative, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversTypes['Commissioner']>, today?: Maybe<ResolversTypes['Commissioner']> }>;
  CommissioningArrangedByInput: CommissioningArrangedByInput;
  CommissioningArranger: CommissioningArranger;
  CommissioningAuthorityInput: CommissioningAuthorityInput;
  CommissioningCareStatus: CommissioningCareStatus;
  CommissioningCareStatusInput: CommissioningCareStatusInput;
  CommissioningContinuingCareInput: CommissioningContinuingCareInput;
  CommissioningDetentionInput: CommissioningDetentionInput;
  CommissioningEdition: ResolverTypeWrapper<CommissioningEdition>;
  CommissioningEhcPlanInput: CommissioningEhcPlanInput;
  CommissioningFactFamily: CommissioningFactFamily;
  CommissioningFactMissing: ResolverTypeWrapper<CommissioningFactMissing>;
  CommissioningFactUsed: ResolverTypeWrapper<CommissioningFactUsed>;
  CommissioningFactsInput: CommissioningFactsInput;
  CommissioningFactsRefused: ResolverTypeWrapper<CommissioningFactsRefused>;
  CommissioningGpRegistrationInput: CommissioningGpRegistrationInput;
  CommissioningInpatientSpellInput: CommissioningInpatientSpellInput;
  CommissioningLegalBasis: CommissioningLegalBasis;
  CommissioningLegalStatusInput: CommissioningLegalStatusInput;
  CommissioningLine: ResolverTypeWrapper<CommissioningLine>;
  CommissioningMotherInput: CommissioningMotherInput;
  CommissioningNotKnownInput: CommissioningNotKnownInput;
  CommissioningNotMatchedCode: CommissioningNotMatchedCode;
  CommissioningPaymentInput: CommissioningPaymentInput;
  CommissioningPlaceInput: CommissioningPlaceInput;
  CommissioningPlacementInput: CommissioningPlacementInput;
  CommissioningPlacementKind: CommissioningPlacementKind;
  CommissioningPracticeAssociationInput: CommissioningPracticeAssociationInput;
  CommissioningPracticeCountry: CommissioningPracticeCountry;
  CommissioningPracticeInput: CommissioningPracticeInput;
  CommissioningPresenceInput: CommissioningPresenceInput;
  CommissioningProblem: ResolverTypeWrapper<CommissioningProblem>;
  CommissioningProblemCode: CommissioningProblemCode;
  CommissioningReasonCode: CommissioningReasonCode;
  CommissioningResidenceInput: CommissioningResidenceInput;
  CommissioningResidenceKind: CommissioningResidenceKind;
  CommissioningRule: ResolverTypeWrapper<CommissioningRule>;
  CommissioningRuleConfidence: CommissioningRuleConfidence;
  CommissioningRuleResult: CommissioningRuleResult;
  CommissioningRuleTried: ResolverTypeWrapper<CommissioningRuleTried>;
  CommissioningServiceCategory: CommissioningServiceCategory;
  CommissioningServiceInput: CommissioningServiceInput;
  CommissioningShortBreaksInput: CommissioningShortBreaksInput;
  CommissioningSideParty: ResolverTypeWrapper<Omit<CommissioningSideParty, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversTypes['Commissioner']>, today?: Maybe<ResolversTypes['Commissioner']> }>;
  CommissioningSideRole: CommissioningSideRole;
  CommissioningWarning: CommissioningWarning;
  CompareCommissionerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompareCommissionerResult']>;
  ComparedArea: ResolverTypeWrapper<Omit<ComparedArea, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  ConditionState: ConditionState;
  ConfirmAssessmentBreachInput: ConfirmAssessmentBreachInput;
  ConfirmAssessmentBreachOk: ResolverTypeWrapper<Omit<ConfirmAssessmentBreachOk, 'clock'> & { clock: ResolversTypes['AssessmentClock'] }>;
  ConfirmAssessmentBreachResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmAssessmentBreachResult']>;
  ConfirmedBreach: ResolverTypeWrapper<BreachRowRow>;
  Consent: ResolverTypeWrapper<ConsentRowRow>;
  ConsentAccess: ResolverTypeWrapper<ConsentAccess>;
  ConsentAsOf: ResolverTypeWrapper<ConsentAsOf>;
  ConsentCapacity: ConsentCapacity;
  ConsentConnection: ResolverTypeWrapper<Omit<ConsentConnection, 'nodes'> & { nodes: Array<ResolversTypes['Consent']> }>;
  ConsentDecision: ConsentDecision;
  ConsentEvidence: ConsentEvidence;
  ConsentFilter: ConsentFilter;
  ConsentNotKnownReason: ConsentNotKnownReason;
  ConsentOk: ResolverTypeWrapper<Omit<ConsentOk, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  ConsentProvisionalReason: ConsentProvisionalReason;
  ConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConsentResult']>;
  ConsentScope: ConsentScope;
  ConsentShare: ResolverTypeWrapper<ConsentShareRowRow>;
  ConsentSort: ConsentSort;
  ConsentSortField: ConsentSortField;
  ConsentStanding: ResolverTypeWrapper<StandingRowRow>;
  ConsentStandingAsOf: ResolverTypeWrapper<ConsentStandingAsOf>;
  ConsentState: ConsentState;
  ConsentTakenBackOk: ResolverTypeWrapper<ConsentTakenBackOk>;
  ConsentValidity: ResolverTypeWrapper<ConsentValidity>;
  ConsentValidityFound: ConsentValidityFound;
  ConsentWithoutCapacity: ResolverTypeWrapper<ConsentWithoutCapacity>;
  ControlLimits: ResolverTypeWrapper<ControlLimits>;
  ControlStanding: ControlStanding;
  CorrectCareLeaverEntryInput: CorrectCareLeaverEntryInput;
  CorrectConsentInput: CorrectConsentInput;
  CorrectGpRegistrationInput: CorrectGpRegistrationInput;
  CorrectHealthLineInput: CorrectHealthLineInput;
  CorrectPlacementInput: CorrectPlacementInput;
  CorrectPlacementOk: ResolverTypeWrapper<Omit<CorrectPlacementOk, 'placement'> & { placement: ResolversTypes['Placement'] }>;
  CorrectPlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectPlacementResult']>;
  CorrectResidenceInput: CorrectResidenceInput;
  Country: Country;
  CreateImportInput: CreateImportInput;
  CreateImportOk: ResolverTypeWrapper<Omit<CreateImportOk, 'import'> & { import: ResolversTypes['Import'] }>;
  CreateImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateImportResult']>;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  CreateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWebhookEndpointResult']>;
  CreditAssessmentChargeInput: CreditAssessmentChargeInput;
  CreditAssessmentChargeOk: ResolverTypeWrapper<Omit<CreditAssessmentChargeOk, 'credit'> & { credit: ResolversTypes['AssessmentCharge'] }>;
  CreditAssessmentChargeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreditAssessmentChargeResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DaysOutOfOrder: ResolverTypeWrapper<DaysOutOfOrder>;
  DaysOutOfOrderReason: DaysOutOfOrderReason;
  DecideDuplicateInput: DecideDuplicateInput;
  DecideDuplicateOk: ResolverTypeWrapper<Omit<DecideDuplicateOk, 'pair'> & { pair: ResolversTypes['DuplicatePair'] }>;
  DecideDuplicateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideDuplicateResult']>;
  DecideErasureInput: DecideErasureInput;
  DecideErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideErasureResult']>;
  DecideRectificationInput: DecideRectificationInput;
  DecideRectificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideRectificationResult']>;
  DecideSealedOpeningInput: DecideSealedOpeningInput;
  DecideSealedOpeningOk: ResolverTypeWrapper<Omit<DecideSealedOpeningOk, 'opening'> & { opening: ResolversTypes['SealedOpening'] }>;
  DecideSealedOpeningResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideSealedOpeningResult']>;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  DeleteWebhookEndpointOk: ResolverTypeWrapper<DeleteWebhookEndpointOk>;
  DeleteWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWebhookEndpointResult']>;
  Determination: ResolverTypeWrapper<DeterminationRowRow>;
  DeterminationCause: DeterminationCause;
  DeterminationConnection: ResolverTypeWrapper<Omit<DeterminationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Determination']> }>;
  DeterminationFilter: DeterminationFilter;
  DeterminationReproduction: ResolverTypeWrapper<Omit<DeterminationReproduction, 'answer'> & { answer: ResolversTypes['CommissionerAnswer'] }>;
  DeterminationSort: DeterminationSort;
  DeterminationSortField: DeterminationSortField;
  DisclosurePolicy: ResolverTypeWrapper<DisclosurePolicyRow>;
  Dispute: ResolverTypeWrapper<DisputeRowRow>;
  DisputeAccess: ResolverTypeWrapper<DisputeAccess>;
  DisputeAlreadyOpen: ResolverTypeWrapper<DisputeAlreadyOpen>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'nodes'> & { nodes: Array<ResolversTypes['Dispute']> }>;
  DisputeEvidence: ResolverTypeWrapper<DisputeEvidence>;
  DisputeEvidenceInput: DisputeEvidenceInput;
  DisputeFilter: DisputeFilter;
  DisputeSide: DisputeSide;
  DisputeSort: DisputeSort;
  DisputeSortField: DisputeSortField;
  DisputeState: DisputeState;
  DisputeStep: ResolverTypeWrapper<DisputeStepRowRow>;
  DisputedService: DisputedService;
  DistrictCoverage: DistrictCoverage;
  DraftNoticeInput: DraftNoticeInput;
  DraftNoticeOk: ResolverTypeWrapper<Omit<DraftNoticeOk, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  DraftNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftNoticeResult']>;
  DraftOfferApplicationInput: DraftOfferApplicationInput;
  DraftOfferApplicationOk: ResolverTypeWrapper<Omit<DraftOfferApplicationOk, 'application'> & { application: ResolversTypes['OfferApplication'] }>;
  DraftOfferApplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftOfferApplicationResult']>;
  DuplicateAgreement: DuplicateAgreement;
  DuplicateBand: DuplicateBand;
  DuplicateComparison: ResolverTypeWrapper<ComparisonRow>;
  DuplicateField: DuplicateField;
  DuplicatePair: ResolverTypeWrapper<DuplicatePairRowRow>;
  DuplicatePairConnection: ResolverTypeWrapper<Omit<DuplicatePairConnection, 'nodes'> & { nodes: Array<ResolversTypes['DuplicatePair']> }>;
  DuplicatePairFilter: DuplicatePairFilter;
  DuplicatePairState: DuplicatePairState;
  DuplicateVerdict: DuplicateVerdict;
  DutyInbox: ResolverTypeWrapper<DutyInboxRow>;
  EndAddressProtectionInput: EndAddressProtectionInput;
  EndAddressProtectionOk: ResolverTypeWrapper<Omit<EndAddressProtectionOk, 'protection'> & { protection: ResolversTypes['AddressProtection'] }>;
  EndAddressProtectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndAddressProtectionResult']>;
  EndCarePeriodInput: EndCarePeriodInput;
  EndCarePeriodOk: ResolverTypeWrapper<Omit<EndCarePeriodOk, 'carePeriod'> & { carePeriod: ResolversTypes['CarePeriod'] }>;
  EndCarePeriodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndCarePeriodResult']>;
  EndPlacementInput: EndPlacementInput;
  EndPlacementOk: ResolverTypeWrapper<Omit<EndPlacementOk, 'placement'> & { placement: ResolversTypes['Placement'] }>;
  EndPlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndPlacementResult']>;
  Erasure: ResolverTypeWrapper<ErasureRowRow>;
  ErasureConnection: ResolverTypeWrapper<Omit<ErasureConnection, 'nodes'> & { nodes: Array<ResolversTypes['Erasure']> }>;
  ErasureDecision: ErasureDecision;
  ErasureNotAllowed: ResolverTypeWrapper<Omit<ErasureNotAllowed, 'request'> & { request: ResolversTypes['ErasureRequest'] }>;
  ErasureNotDecidable: ResolverTypeWrapper<ErasureNotDecidable>;
  ErasureNotDecidableReason: ErasureNotDecidableReason;
  ErasureObstacle: ErasureObstacle;
  ErasureOk: ResolverTypeWrapper<Omit<ErasureOk, 'erasure'> & { erasure: ResolversTypes['Erasure'] }>;
  ErasureRequest: ResolverTypeWrapper<ErasureRequestRowRow>;
  ErasureRequestConnection: ResolverTypeWrapper<Omit<ErasureRequestConnection, 'nodes'> & { nodes: Array<ResolversTypes['ErasureRequest']> }>;
  ErasureRequestFilter: ErasureRequestFilter;
  ErasureRequestOk: ResolverTypeWrapper<Omit<ErasureRequestOk, 'request'> & { request: ResolversTypes['ErasureRequest'] }>;
  ErasureState: ErasureState;
  Event: ResolverTypeWrapper<EventRowRow>;
  EventRecord: ResolverTypeWrapper<EventRecord>;
  EventRecordKind: EventRecordKind;
  EventType: EventType;
  ExpectFeedInput: ExpectFeedInput;
  ExpectFeedOk: ResolverTypeWrapper<ExpectFeedOk>;
  ExpectFeedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpectFeedResult']>;
  Export: ResolverTypeWrapper<ExportRowRow>;
  ExportConnection: ResolverTypeWrapper<Omit<ExportConnection, 'nodes'> & { nodes: Array<ResolversTypes['Export']> }>;
  ExportFailure: ExportFailure;
  ExportFilter: ExportFilter;
  ExportKind: ExportKind;
  ExportLayout: ExportLayout;
  ExportLink: ResolverTypeWrapper<ExportLink>;
  ExportLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportLinkResult']>;
  ExportMetadata: ResolverTypeWrapper<ExportMetadata>;
  ExportSort: ExportSort;
  ExportSortField: ExportSortField;
  ExportState: ExportState;
  ExpressInterestInput: ExpressInterestInput;
  ExpressInterestOk: ResolverTypeWrapper<Omit<ExpressInterestOk, 'interest'> & { interest: ResolversTypes['VacancyInterest'] }>;
  ExpressInterestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpressInterestResult']>;
  FactCertainty: FactCertainty;
  FactSource: FactSource;
  FactValue: FactValue;
  Feed: Feed;
  FeedMonths: ResolverTypeWrapper<FeedMonths>;
  FigureCell: ResolverTypeWrapper<Omit<FigureCell, 'at'> & { at: Array<ResolversTypes['FigurePlace']> }>;
  FigurePlace: ResolverTypeWrapper<Omit<FigurePlace, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  FigureSealedBefore: ResolverTypeWrapper<Omit<FigureSealedBefore, 'before'> & { before: ResolversTypes['SealedFigure'] }>;
  FigureStatus: FigureStatus;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GapSide: ResolverTypeWrapper<GapSide>;
  GpPractice: ResolverTypeWrapper<GpPracticeRowRow>;
  GpPracticeAssociation: ResolverTypeWrapper<Omit<GpPracticeAssociation, 'icb'> & { icb: ResolversTypes['Organisation'] }>;
  GpRegistration: ResolverTypeWrapper<GpRegistrationRowRow>;
  GpRegistrationAsOf: ResolverTypeWrapper<Omit<GpRegistrationAsOf, 'practice'> & { practice?: Maybe<ResolversTypes['GpPractice']> }>;
  GpRegistrationOk: ResolverTypeWrapper<Omit<GpRegistrationOk, 'redetermination' | 'registration'> & { redetermination: ResolversTypes['Redetermination'], registration: ResolversTypes['GpRegistration'] }>;
  GpRegistrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GpRegistrationResult']>;
  HealthAction: ResolverTypeWrapper<HealthActionRowRow>;
  HealthActionCarriedOn: ResolverTypeWrapper<HealthActionCarriedOn>;
  HealthActionConnection: ResolverTypeWrapper<Omit<HealthActionConnection, 'nodes'> & { nodes: Array<ResolversTypes['HealthAction']> }>;
  HealthActionFilter: HealthActionFilter;
  HealthActionInput: HealthActionInput;
  HealthActionOk: ResolverTypeWrapper<Omit<HealthActionOk, 'action'> & { action: ResolversTypes['HealthAction'] }>;
  HealthActionProgress: ResolverTypeWrapper<HealthActionProgressRowRow>;
  HealthActionProgressTo: HealthActionProgressTo;
  HealthActionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HealthActionResult']>;
  HealthActionSort: HealthActionSort;
  HealthActionSortField: HealthActionSortField;
  HealthActionState: HealthActionState;
  HealthCostCertificateInput: HealthCostCertificateInput;
  HealthCostCertificateKind: HealthCostCertificateKind;
  HealthKnowledge: HealthKnowledge;
  HealthLine: ResolverTypeWrapper<HealthLineRowRow>;
  HealthLineAccess: ResolverTypeWrapper<HealthLineAccess>;
  HealthLineConnection: ResolverTypeWrapper<Omit<HealthLineConnection, 'nodes'> & { nodes: Array<ResolversTypes['HealthLine']> }>;
  HealthLineFilter: HealthLineFilter;
  HealthLineKind: HealthLineKind;
  HealthLineOk: ResolverTypeWrapper<Omit<HealthLineOk, 'line'> & { line: ResolversTypes['HealthLine'] }>;
  HealthLineResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HealthLineResult']>;
  HealthLineSort: HealthLineSort;
  HealthLineSortField: HealthLineSortField;
  HealthLineSource: HealthLineSource;
  HealthLineTakenBackOk: ResolverTypeWrapper<HealthLineTakenBackOk>;
  HealthLineValue: HealthLineValue;
  HealthNeed: ResolverTypeWrapper<HealthNeedRowRow>;
  HealthNeedArea: HealthNeedArea;
  HealthNeedInput: HealthNeedInput;
  HealthPlan: ResolverTypeWrapper<HealthPlanRowRow>;
  HealthPlanAccess: ResolverTypeWrapper<HealthPlanAccess>;
  HealthPlanConnection: ResolverTypeWrapper<Omit<HealthPlanConnection, 'nodes'> & { nodes: Array<ResolversTypes['HealthPlan']> }>;
  HealthPlanFilter: HealthPlanFilter;
  HealthPlanOk: ResolverTypeWrapper<Omit<HealthPlanOk, 'plan'> & { plan: ResolversTypes['HealthPlan'] }>;
  HealthPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HealthPlanResult']>;
  HealthPlanSort: HealthPlanSort;
  HealthPlanSortField: HealthPlanSortField;
  HealthRecord: ResolverTypeWrapper<HealthRecordRowRow>;
  HealthRecordAccess: ResolverTypeWrapper<HealthRecordAccess>;
  HealthStanding: ResolverTypeWrapper<Omit<HealthStanding, 'line' | 'since'> & { line?: Maybe<ResolversTypes['HealthLine']>, since?: Maybe<ResolversTypes['HealthLine']> }>;
  HiddenBecause: HiddenBecause;
  HiddenField: ResolverTypeWrapper<HiddenField>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentityNotSealable: ResolverTypeWrapper<IdentityNotSealable>;
  IdentityNotSealableReason: IdentityNotSealableReason;
  IllegalApplicationStep: ResolverTypeWrapper<IllegalApplicationStep>;
  IllegalApplicationStepReason: IllegalApplicationStepReason;
  IllegalAssessmentStep: ResolverTypeWrapper<IllegalAssessmentStep>;
  IllegalAssessmentStepReason: IllegalAssessmentStepReason;
  IllegalDisputeStep: ResolverTypeWrapper<IllegalDisputeStep>;
  IllegalDisputeStepReason: IllegalDisputeStepReason;
  IllegalInterestStep: ResolverTypeWrapper<IllegalInterestStep>;
  IllegalInterestStepReason: IllegalInterestStepReason;
  IllegalNoticeStep: ResolverTypeWrapper<IllegalNoticeStep>;
  IllegalNoticeStepReason: IllegalNoticeStepReason;
  IllegalReferralStep: ResolverTypeWrapper<IllegalReferralStep>;
  IllegalReferralStepReason: IllegalReferralStepReason;
  Import: ResolverTypeWrapper<ImportRecordRow>;
  ImportCell: ResolverTypeWrapper<ImportCell>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'nodes'> & { nodes: Array<ResolversTypes['Import']> }>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  ImportFile: ResolverTypeWrapper<ImportFile>;
  ImportFileInput: ImportFileInput;
  ImportFilter: ImportFilter;
  ImportFinding: ResolverTypeWrapper<ImportFinding>;
  ImportFindingConnection: ResolverTypeWrapper<ImportFindingConnection>;
  ImportFindingFilter: ImportFindingFilter;
  ImportFindingSeverity: ImportFindingSeverity;
  ImportFormat: ImportFormat;
  ImportOk: ResolverTypeWrapper<Omit<ImportOk, 'import'> & { import: ResolversTypes['Import'] }>;
  ImportRefused: ResolverTypeWrapper<ImportRefused>;
  ImportRefusedCode: ImportRefusedCode;
  ImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportResult']>;
  ImportRow: ResolverTypeWrapper<ListedImportRowRow>;
  ImportRowConnection: ResolverTypeWrapper<Omit<ImportRowConnection, 'nodes'> & { nodes: Array<ResolversTypes['ImportRow']> }>;
  ImportRowFilter: ImportRowFilter;
  ImportRowReason: ImportRowReason;
  ImportRowReview: ImportRowReview;
  ImportRowStatus: ImportRowStatus;
  ImportRuleSummary: ResolverTypeWrapper<ImportRuleSummary>;
  ImportStatus: ImportStatus;
  ImportUpload: ResolverTypeWrapper<ImportUpload>;
  ImportUploadHeader: ResolverTypeWrapper<ImportUploadHeader>;
  Indicator: ResolverTypeWrapper<IndicatorDefinitionRow>;
  IndicatorBreaches: ResolverTypeWrapper<Omit<IndicatorBreaches, 'definition' | 'period'> & { definition: ResolversTypes['Indicator'], period: ResolversTypes['ReportingPeriod'] }>;
  IndicatorBreachesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorBreachesResult']>;
  IndicatorComparison: ResolverTypeWrapper<Omit<IndicatorComparison, 'areas' | 'definition' | 'period' | 'policy'> & { areas: Array<ResolversTypes['ComparedArea']>, definition: ResolversTypes['Indicator'], period: ResolversTypes['ReportingPeriod'], policy: ResolversTypes['DisclosurePolicy'] }>;
  IndicatorComparisonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorComparisonResult']>;
  IndicatorDimension: IndicatorDimension;
  IndicatorDirection: IndicatorDirection;
  IndicatorFigure: ResolverTypeWrapper<Omit<IndicatorFigure, 'area' | 'cells' | 'definition' | 'period' | 'policy'> & { area?: Maybe<ResolversTypes['Organisation']>, cells: Array<ResolversTypes['FigureCell']>, definition: ResolversTypes['Indicator'], period: ResolversTypes['ReportingPeriod'], policy?: Maybe<ResolversTypes['DisclosurePolicy']> }>;
  IndicatorFilter: IndicatorFilter;
  IndicatorGap: ResolverTypeWrapper<Omit<IndicatorGap, 'area' | 'definition' | 'period' | 'policy'> & { area?: Maybe<ResolversTypes['Organisation']>, definition: ResolversTypes['Indicator'], period: ResolversTypes['ReportingPeriod'], policy?: Maybe<ResolversTypes['DisclosurePolicy']> }>;
  IndicatorGapResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorGapResult']>;
  IndicatorGeography: IndicatorGeography;
  IndicatorMember: ResolverTypeWrapper<Omit<IndicatorMember, 'child'> & { child: ResolversTypes['Child'] }>;
  IndicatorMembers: ResolverTypeWrapper<Omit<IndicatorMembers, 'definition' | 'nodes'> & { definition: ResolversTypes['Indicator'], nodes: Array<ResolversTypes['IndicatorMember']> }>;
  IndicatorMembersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorMembersResult']>;
  IndicatorNotEvaluated: ResolverTypeWrapper<Omit<IndicatorNotEvaluated, 'definition'> & { definition: ResolversTypes['Indicator'] }>;
  IndicatorRefusal: IndicatorRefusal;
  IndicatorRefused: ResolverTypeWrapper<IndicatorRefused>;
  IndicatorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorResult']>;
  IndicatorTarget: ResolverTypeWrapper<IndicatorTarget>;
  IndicatorTargetInput: IndicatorTargetInput;
  IndicatorTiming: IndicatorTiming;
  InitialAssessmentClass: InitialAssessmentClass;
  InputRefused: ResolverTypeWrapper<InputRefused>;
  InputRefusedCode: InputRefusedCode;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InterimPayer: ResolverTypeWrapper<Omit<InterimPayer, 'commissioner'> & { commissioner: ResolversTypes['Commissioner'] }>;
  InterimPayerBasis: InterimPayerBasis;
  Known: ResolverTypeWrapper<Known>;
  LegalHold: ResolverTypeWrapper<LegalHoldRowRow>;
  LegalHoldLifted: ResolverTypeWrapper<LegalHoldLifted>;
  LegalHoldOk: ResolverTypeWrapper<Omit<LegalHoldOk, 'hold'> & { hold: ResolversTypes['LegalHold'] }>;
  LegalStatus: ResolverTypeWrapper<LegalStatusRowRow>;
  LegalStatusAsOf: ResolverTypeWrapper<LegalStatusAsOf>;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LiftLegalHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiftLegalHoldResult']>;
  LookForDuplicatesOk: ResolverTypeWrapper<LookForDuplicatesOk>;
  LookForDuplicatesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LookForDuplicatesResult']>;
  MailAttempt: ResolverTypeWrapper<MailAttemptRowRow>;
  MailError: MailError;
  MailOccasion: MailOccasion;
  MailState: MailState;
  MakeHealthPlanInput: MakeHealthPlanInput;
  MakeReferralInput: MakeReferralInput;
  MakeReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MakeReferralResult']>;
  MeasureBreaksRules: ResolverTypeWrapper<MeasureBreaksRules>;
  MemberStanding: MemberStanding;
  MergeChildrenInput: MergeChildrenInput;
  MergeChildrenOk: ResolverTypeWrapper<Omit<MergeChildrenOk, 'merge'> & { merge: ResolversTypes['ChildMerge'] }>;
  MergeChildrenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeChildrenResult']>;
  MergeConflict: ResolverTypeWrapper<MergeConflict>;
  MergeConflicts: ResolverTypeWrapper<MergeConflicts>;
  MergeNotUndoable: ResolverTypeWrapper<MergeNotUndoable>;
  MergeNotUndoableReason: MergeNotUndoableReason;
  MergeSettled: ResolverTypeWrapper<MergeSettled>;
  MergeSide: MergeSide;
  MergeWrite: MergeWrite;
  MoveAssessment: ResolverTypeWrapper<Omit<MoveAssessment, 'clock' | 'healthTeam' | 'provider'> & { clock: ResolversTypes['AssessmentClock'], healthTeam?: Maybe<ResolversTypes['Organisation']>, provider?: Maybe<ResolversTypes['Organisation']> }>;
  MoveCommissioner: ResolverTypeWrapper<Omit<MoveCommissioner, 'after' | 'before'> & { after?: Maybe<ResolversTypes['Determination']>, before?: Maybe<ResolversTypes['Determination']> }>;
  MoveGp: ResolverTypeWrapper<Omit<MoveGp, 'registration'> & { registration?: Maybe<ResolversTypes['GpRegistration']> }>;
  MoveGpReason: MoveGpReason;
  MoveIcb: ResolverTypeWrapper<Omit<MoveIcb, 'after' | 'before'> & { after?: Maybe<ResolversTypes['Organisation']>, before?: Maybe<ResolversTypes['Organisation']> }>;
  MoveImpact: ResolverTypeWrapper<Omit<MoveImpact, 'commissioner' | 'gp' | 'icb' | 'noticesDue' | 'openAssessments' | 'openReferrals'> & { commissioner: ResolversTypes['MoveCommissioner'], gp: ResolversTypes['MoveGp'], icb: ResolversTypes['MoveIcb'], noticesDue?: Maybe<ResolversTypes['NotificationDutiesResult']>, openAssessments: Array<ResolversTypes['MoveAssessment']>, openReferrals: Array<ResolversTypes['Referral']> }>;
  MovePlacementInput: MovePlacementInput;
  MovePlacementOk: ResolverTypeWrapper<Omit<MovePlacementOk, 'ended' | 'impact' | 'started'> & { ended: ResolversTypes['Placement'], impact: ResolversTypes['MoveImpact'], started: ResolversTypes['Placement'] }>;
  MovePlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MovePlacementResult']>;
  MoveProvider: ResolverTypeWrapper<MoveProvider>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewChild: NewChild;
  NhsEnglandRole: NhsEnglandRole;
  NoCapacityReason: NoCapacityReason;
  NoExportLink: ResolverTypeWrapper<NoExportLink>;
  NoExportLinkReason: NoExportLinkReason;
  NoSuchBreach: ResolverTypeWrapper<NoSuchBreach>;
  NotAnswered: ResolverTypeWrapper<NotAnswered>;
  NotAnsweredReason: NotAnsweredReason;
  NotChargeable: ResolverTypeWrapper<NotChargeable>;
  NotChargeableReason: NotChargeableReason;
  NotComparableReason: NotComparableReason;
  NotEvaluatedReason: NotEvaluatedReason;
  NotRequestableReason: NotRequestableReason;
  Notice: ResolverTypeWrapper<NoticeRowRow>;
  NoticeAbout: NoticeAbout;
  NoticeAccess: ResolverTypeWrapper<NoticeAccess>;
  NoticeAlert: ResolverTypeWrapper<AlertRow>;
  NoticeAlertCode: NoticeAlertCode;
  NoticeAreaInput: NoticeAreaInput;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'nodes'> & { nodes: Array<ResolversTypes['Notice']> }>;
  NoticeConsent: NoticeConsent;
  NoticeContent: ResolverTypeWrapper<ContentRow>;
  NoticeContentItem: NoticeContentItem;
  NoticeCounts: ResolverTypeWrapper<NoticeCounts>;
  NoticeDeadline: ResolverTypeWrapper<NoticeDeadline>;
  NoticeDeadlineKind: NoticeDeadlineKind;
  NoticeDeadlineReading: NoticeDeadlineReading;
  NoticeDoubt: NoticeDoubt;
  NoticeDueCause: NoticeDueCause;
  NoticeDueChange: ResolverTypeWrapper<NoticeDueChangeRowRow>;
  NoticeDueKind: NoticeDueKind;
  NoticeDuty: ResolverTypeWrapper<NoticeDutyRow>;
  NoticeEscalation: ResolverTypeWrapper<NoticeEscalationRowRow>;
  NoticeFactsInput: NoticeFactsInput;
  NoticeFilter: NoticeFilter;
  NoticeGpRegistration: ResolverTypeWrapper<NoticeGpRegistration>;
  NoticeGuidance: ResolverTypeWrapper<GuidanceRow>;
  NoticeGuidanceWhom: NoticeGuidanceWhom;
  NoticeIdentity: ResolverTypeWrapper<NoticeIdentity>;
  NoticeLegal: ResolverTypeWrapper<NoticeLegal>;
  NoticeMail: ResolverTypeWrapper<MailRowRow>;
  NoticeNotRequired: NoticeNotRequired;
  NoticePack: NoticePack;
  NoticePlacement: ResolverTypeWrapper<NoticePlacement>;
  NoticeReading: ResolverTypeWrapper<NoticeReading>;
  NoticeRecipient: NoticeRecipient;
  NoticeSection: NoticeSection;
  NoticeServiceStep: NoticeServiceStep;
  NoticeSide: NoticeSide;
  NoticeSnapshot: ResolverTypeWrapper<NoticeVersionRowRow>;
  NoticeSort: NoticeSort;
  NoticeSortField: NoticeSortField;
  NoticeStanding: ResolverTypeWrapper<NoticeStanding>;
  NoticeState: NoticeState;
  NoticeStateCount: ResolverTypeWrapper<NoticeStateCount>;
  NoticeStatus: NoticeStatus;
  NoticeStep: ResolverTypeWrapper<NoticeStepRowRow>;
  NoticeStepDue: ResolverTypeWrapper<NoticeStepDue>;
  NoticeStepNotEvaluated: NoticeStepNotEvaluated;
  NoticeStepTo: NoticeStepTo;
  NoticeWithheld: NoticeWithheld;
  NoticeWithheldInput: NoticeWithheldInput;
  NoticeWithholdingGround: NoticeWithholdingGround;
  NotificationDuties: ResolverTypeWrapper<Omit<NotificationDuties, 'alerts' | 'guidance' | 'notices' | 'steps'> & { alerts: Array<ResolversTypes['NoticeAlert']>, guidance: Array<ResolversTypes['NoticeGuidance']>, notices: Array<ResolversTypes['NoticeDuty']>, steps: Array<ResolversTypes['PlacementStep']> }>;
  NotificationDutiesNotEvaluated: ResolverTypeWrapper<NotificationDutiesNotEvaluated>;
  NotificationDutiesReason: NotificationDutiesReason;
  NotificationDutiesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NotificationDutiesResult']>;
  Offer: ResolverTypeWrapper<OfferRow>;
  OfferAges: ResolverTypeWrapper<OfferAges>;
  OfferAnswer: ResolverTypeWrapper<OfferAnswerRow>;
  OfferApplication: ResolverTypeWrapper<OfferApplicationRowRow>;
  OfferApplicationAccess: ResolverTypeWrapper<OfferApplicationAccess>;
  OfferApplicationConnection: ResolverTypeWrapper<Omit<OfferApplicationConnection, 'nodes'> & { nodes: Array<ResolversTypes['OfferApplication']> }>;
  OfferApplicationFilter: OfferApplicationFilter;
  OfferApplicationSide: OfferApplicationSide;
  OfferApplicationSort: OfferApplicationSort;
  OfferApplicationSortField: OfferApplicationSortField;
  OfferApplicationState: OfferApplicationState;
  OfferApplicationStep: ResolverTypeWrapper<OfferApplicationStepRowRow>;
  OfferApplicationStepTo: OfferApplicationStepTo;
  OfferBasis: OfferBasis;
  OfferBudget: ResolverTypeWrapper<OfferBudgetRowRow>;
  OfferCondition: ResolverTypeWrapper<OfferCondition>;
  OfferConditionCode: OfferConditionCode;
  OfferConnection: ResolverTypeWrapper<Omit<OfferConnection, 'nodes'> & { nodes: Array<ResolversTypes['Offer']> }>;
  OfferFactsInput: OfferFactsInput;
  OfferFilter: OfferFilter;
  OfferGpInput: OfferGpInput;
  OfferKind: OfferKind;
  OfferLoss: ResolverTypeWrapper<Omit<OfferLoss, 'offer'> & { offer?: Maybe<ResolversTypes['Offer']> }>;
  OfferOutcome: OfferOutcome;
  OfferPersonInput: OfferPersonInput;
  OfferRuns: ResolverTypeWrapper<OfferRuns>;
  OfferStanding: OfferStanding;
  OfferTakesNoApplications: ResolverTypeWrapper<OfferTakesNoApplications>;
  OfferTakesNoApplicationsReason: OfferTakesNoApplicationsReason;
  OffersFor: ResolverTypeWrapper<OffersForRowRow>;
  OffersForResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OffersForResult']>;
  OpenedHealthLine: ResolverTypeWrapper<OpenedHealthLine>;
  OpenedIdentity: ResolverTypeWrapper<OpenedIdentityRowRow>;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  OrganisationCode: ResolverTypeWrapper<OrganisationCode>;
  OrganisationCodeScheme: OrganisationCodeScheme;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Organisation']> }>;
  OrganisationDistrict: ResolverTypeWrapper<Omit<OrganisationDistrict, 'authority' | 'icb'> & { authority?: Maybe<ResolversTypes['Organisation']>, icb?: Maybe<ResolversTypes['Organisation']> }>;
  OrganisationFilter: OrganisationFilter;
  OrganisationKind: OrganisationKind;
  OrganisationSort: OrganisationSort;
  OrganisationSortField: OrganisationSortField;
  OrganisationSuccession: ResolverTypeWrapper<Omit<OrganisationSuccession, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  OriginatingIcb: ResolverTypeWrapper<Omit<OriginatingIcb, 'candidates' | 'commissioner'> & { candidates: Array<ResolversTypes['Organisation']>, commissioner: ResolversTypes['CommissionerOnDays'] }>;
  OriginatingRuleTried: ResolverTypeWrapper<OriginatingRuleTried>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayerNotParty: ResolverTypeWrapper<PayerNotParty>;
  PeriodOverlaps: ResolverTypeWrapper<PeriodOverlaps>;
  Permission: ResolverTypeWrapper<Permission>;
  PermissionDenied: PermissionDenied;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  PlaceLegalHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceLegalHoldResult']>;
  PlaceUnknownReason: PlaceUnknownReason;
  Placement: ResolverTypeWrapper<PlacementRowRow>;
  PlacementAccess: ResolverTypeWrapper<PlacementAccess>;
  PlacementApprover: PlacementApprover;
  PlacementArea: ResolverTypeWrapper<PlacementAreaRowRow>;
  PlacementAsOf: ResolverTypeWrapper<Omit<PlacementAsOf, 'areas'> & { areas: Array<ResolversTypes['PlacementArea']> }>;
  PlacementCarerKind: PlacementCarerKind;
  PlacementConnection: ResolverTypeWrapper<Omit<PlacementConnection, 'nodes'> & { nodes: Array<ResolversTypes['Placement']> }>;
  PlacementEndingException: PlacementEndingException;
  PlacementEndingInput: PlacementEndingInput;
  PlacementEvent: PlacementEvent;
  PlacementFact: ResolverTypeWrapper<PlacementFact>;
  PlacementFilter: PlacementFilter;
  PlacementReach: PlacementReach;
  PlacementSilence: PlacementSilence;
  PlacementSort: PlacementSort;
  PlacementSortField: PlacementSortField;
  PlacementStay: PlacementStay;
  PlacementStep: ResolverTypeWrapper<StepRequiredRow>;
  PlacementStepKind: PlacementStepKind;
  PlacingNation: PlacingNation;
  PossibleDuplicate: ResolverTypeWrapper<PossibleDuplicateRowRow>;
  PostcodeUnknown: ResolverTypeWrapper<PostcodeUnknown>;
  PracticeNotFound: ResolverTypeWrapper<PracticeNotFound>;
  PregnancyState: PregnancyState;
  PrescriptionAlert: PrescriptionAlert;
  PrescriptionAnswer: ResolverTypeWrapper<PrescriptionAnswerRowRow>;
  PrescriptionCosts: ResolverTypeWrapper<PrescriptionCosts>;
  PrescriptionExemption: ResolverTypeWrapper<PrescriptionExemption>;
  PrescriptionExemptionCode: PrescriptionExemptionCode;
  PrescriptionOutcome: PrescriptionOutcome;
  PriceNotLoaded: ResolverTypeWrapper<PriceNotLoaded>;
  PrimaryCareContract: PrimaryCareContract;
  ProposedBreach: ResolverTypeWrapper<ProposedBreachRow>;
  ProtectAddressInput: ProtectAddressInput;
  ProtectAddressOk: ResolverTypeWrapper<Omit<ProtectAddressOk, 'protection'> & { protection: ResolversTypes['AddressProtection'] }>;
  ProtectAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProtectAddressResult']>;
  PublishVacancyInput: PublishVacancyInput;
  PublishVacancyOk: ResolverTypeWrapper<Omit<PublishVacancyOk, 'vacancy'> & { vacancy: ResolversTypes['Vacancy'] }>;
  PublishVacancyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishVacancyResult']>;
  QualityCheck: ResolverTypeWrapper<AssessmentQualityRowRow>;
  QualityChecklist: ResolverTypeWrapper<QualityChecklist>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rag: Rag;
  RaiseDisputeInput: RaiseDisputeInput;
  RaiseDisputeOk: ResolverTypeWrapper<Omit<RaiseDisputeOk, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  RaiseDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RaiseDisputeResult']>;
  ReceiveFeedInput: ReceiveFeedInput;
  ReceiveFeedOk: ResolverTypeWrapper<ReceiveFeedOk>;
  ReceiveFeedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveFeedResult']>;
  RecipientNotPossible: ResolverTypeWrapper<RecipientNotPossible>;
  RecipientNotPossibleReason: RecipientNotPossibleReason;
  RecordCareLeaverEntryInput: RecordCareLeaverEntryInput;
  RecordCareLeaverMeasureInput: RecordCareLeaverMeasureInput;
  RecordChange: ResolverTypeWrapper<RecordChange>;
  RecordConsentInput: RecordConsentInput;
  RecordConsentReceiptInput: RecordConsentReceiptInput;
  RecordConsentRefusalInput: RecordConsentRefusalInput;
  RecordGpRegistrationInput: RecordGpRegistrationInput;
  RecordHealthActionProgressInput: RecordHealthActionProgressInput;
  RecordHealthLineInput: RecordHealthLineInput;
  RecordNotFound: ResolverTypeWrapper<RecordNotFound>;
  RecordPlacementInput: RecordPlacementInput;
  RecordPlacementOk: ResolverTypeWrapper<Omit<RecordPlacementOk, 'placement'> & { placement: ResolversTypes['Placement'] }>;
  RecordPlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordPlacementResult']>;
  RecordResidenceInput: RecordResidenceInput;
  RecordVersion: ResolverTypeWrapper<RecordVersionRowRow>;
  RecordVersionConnection: ResolverTypeWrapper<Omit<RecordVersionConnection, 'nodes'> & { nodes: Array<ResolversTypes['RecordVersion']> }>;
  RecordVersionKind: RecordVersionKind;
  RecordView: ResolverTypeWrapper<Omit<RecordView, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  RecordViewConnection: ResolverTypeWrapper<Omit<RecordViewConnection, 'nodes'> & { nodes: Array<ResolversTypes['RecordView']> }>;
  RecordWithHistory: RecordWithHistory;
  Rectification: ResolverTypeWrapper<RectificationRowRow>;
  RectificationConnection: ResolverTypeWrapper<Omit<RectificationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Rectification']> }>;
  RectificationDecided: ResolverTypeWrapper<RectificationDecided>;
  RectificationFilter: RectificationFilter;
  RectificationOk: ResolverTypeWrapper<Omit<RectificationOk, 'rectification'> & { rectification: ResolversTypes['Rectification'] }>;
  RectificationState: RectificationState;
  RectifiedRecord: RectifiedRecord;
  Redetermination: ResolverTypeWrapper<Omit<Redetermination, 'changed'> & { changed: Array<ResolversTypes['Determination']> }>;
  Referral: ResolverTypeWrapper<ReferralRowRow>;
  ReferralConnection: ResolverTypeWrapper<Omit<ReferralConnection, 'nodes'> & { nodes: Array<ResolversTypes['Referral']> }>;
  ReferralDischargeReason: ReferralDischargeReason;
  ReferralFilter: ReferralFilter;
  ReferralOk: ResolverTypeWrapper<Omit<ReferralOk, 'referral'> & { referral: ResolversTypes['Referral'] }>;
  ReferralReviewOutcome: ReferralReviewOutcome;
  ReferralService: ReferralService;
  ReferralSort: ReferralSort;
  ReferralSortField: ReferralSortField;
  ReferralState: ReferralState;
  ReferralStep: ResolverTypeWrapper<ReferralStepRowRow>;
  ReferralStepKind: ReferralStepKind;
  RegisterConnection: ResolverTypeWrapper<Omit<RegisterConnection, 'nodes'> & { nodes: Array<ResolversTypes['RegisterEntry']> }>;
  RegisterCounts: ResolverTypeWrapper<RegisterCounts>;
  RegisterEntry: ResolverTypeWrapper<RegisterEntryRowRow>;
  RegisterWhose: RegisterWhose;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesOk: ResolverTypeWrapper<ReplayWebhookDeliveriesOk>;
  ReplayWebhookDeliveriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayWebhookDeliveriesResult']>;
  ReportingPeriod: ResolverTypeWrapper<ReportingPeriodRow>;
  RequestAssessmentInput: RequestAssessmentInput;
  RequestAssessmentOk: ResolverTypeWrapper<Omit<RequestAssessmentOk, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  RequestAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestAssessmentResult']>;
  RequestErasureInput: RequestErasureInput;
  RequestErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestErasureResult']>;
  RequestExportInput: RequestExportInput;
  RequestExportOk: ResolverTypeWrapper<Omit<RequestExportOk, 'export'> & { export: ResolversTypes['Export'] }>;
  RequestExportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestExportResult']>;
  RequestRectificationInput: RequestRectificationInput;
  RequestRectificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestRectificationResult']>;
  RequestSubjectAccessInput: RequestSubjectAccessInput;
  RequestSubjectAccessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestSubjectAccessResult']>;
  Residence: ResolverTypeWrapper<ResidenceRowRow>;
  ResidenceAsOf: ResolverTypeWrapper<ResidenceAsOf>;
  ResidenceKind: ResidenceKind;
  ResidenceOk: ResolverTypeWrapper<Omit<ResidenceOk, 'redetermination' | 'residence'> & { redetermination: ResolversTypes['Redetermination'], residence: ResolversTypes['Residence'] }>;
  ResidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResidenceResult']>;
  ResolvePostcodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResolvePostcodeResult']>;
  ResolvedPostcode: ResolverTypeWrapper<Omit<ResolvedPostcode, 'authority' | 'icb'> & { authority?: Maybe<ResolversTypes['Organisation']>, icb?: Maybe<ResolversTypes['Organisation']> }>;
  RespondentNotConcerned: ResolverTypeWrapper<RespondentNotConcerned>;
  ResponsibleCommissioner: ResolverTypeWrapper<Omit<ResponsibleCommissioner, 'answer' | 'child' | 'determination'> & { answer?: Maybe<ResolversTypes['CommissionerAnswer']>, child: ResolversTypes['Child'], determination?: Maybe<ResolversTypes['Determination']> }>;
  ResponsibleCommissionerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResponsibleCommissionerResult']>;
  Retention: ResolverTypeWrapper<Omit<Retention, 'holds'> & { holds: Array<ResolversTypes['LegalHold']> }>;
  RetentionClass: RetentionClass;
  RetentionClock: ResolverTypeWrapper<RetentionClock>;
  RetentionConnection: ResolverTypeWrapper<Omit<RetentionConnection, 'nodes'> & { nodes: Array<ResolversTypes['Retention']> }>;
  RetentionEvent: RetentionEvent;
  RetentionFilter: RetentionFilter;
  RetentionStanding: RetentionStanding;
  ReturnAssessmentReportInput: ReturnAssessmentReportInput;
  ReturnAssessmentReportOk: ResolverTypeWrapper<Omit<ReturnAssessmentReportOk, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  ReturnAssessmentReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnAssessmentReportResult']>;
  ReturnBlank: ResolverTypeWrapper<ReturnBlank>;
  ReturnBlankCount: ResolverTypeWrapper<ReturnBlankCount>;
  ReturnBlankReason: ReturnBlankReason;
  ReturnCell: ResolverTypeWrapper<ProjectedCellRow>;
  ReturnCellRecord: ResolverTypeWrapper<ReturnCellRecord>;
  ReturnCellSource: ReturnCellSource;
  ReturnCounts: ResolverTypeWrapper<ReturnCounts>;
  ReturnFailureCount: ResolverTypeWrapper<ReturnFailureCount>;
  ReturnPart: ReturnPart;
  ReturnPlace: ResolverTypeWrapper<ReturnPlace>;
  ReturnReadiness: ResolverTypeWrapper<ReadinessRowRow>;
  ReturnRecordKind: ReturnRecordKind;
  ReturnRow: ResolverTypeWrapper<CheckedRowRow>;
  ReturnRowConnection: ResolverTypeWrapper<Omit<ReturnRowConnection, 'nodes'> & { nodes: Array<ResolversTypes['ReturnRow']> }>;
  ReturnRowFilter: ReturnRowFilter;
  ReturnRuleFailure: ResolverTypeWrapper<Omit<ReturnRuleFailure, 'cells'> & { cells: Array<ResolversTypes['ReturnCell']> }>;
  ReturnRuleNotEvaluated: ResolverTypeWrapper<ReturnRuleNotEvaluated>;
  ReturnRuleSeverity: ReturnRuleSeverity;
  ReviewImportRowsInput: ReviewImportRowsInput;
  RevokeCareLeaverStatusInput: RevokeCareLeaverStatusInput;
  RevokeCareLeaverStatusOk: ResolverTypeWrapper<Omit<RevokeCareLeaverStatusOk, 'interest'> & { interest: ResolversTypes['VacancyInterest'] }>;
  RevokeCareLeaverStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeCareLeaverStatusResult']>;
  Role: Role;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateWebhookSecretResult']>;
  Sdq: ResolverTypeWrapper<Sdq>;
  SdqBand: SdqBand;
  SdqInput: SdqInput;
  SdqRater: SdqRater;
  SdqReason: SdqReason;
  SdqTrend: ResolverTypeWrapper<Omit<SdqTrend, 'latest' | 'previous'> & { latest: ResolversTypes['HealthLine'], previous?: Maybe<ResolversTypes['HealthLine']> }>;
  SealFigureInput: SealFigureInput;
  SealFigureOk: ResolverTypeWrapper<Omit<SealFigureOk, 'figure'> & { figure: ResolversTypes['SealedFigure'] }>;
  SealFigureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealFigureResult']>;
  SealIdentityInput: SealIdentityInput;
  SealIdentityOk: ResolverTypeWrapper<SealIdentityOk>;
  SealIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealIdentityResult']>;
  SealedCell: ResolverTypeWrapper<SettledCellRow>;
  SealedCellDifference: ResolverTypeWrapper<Omit<SealedCellDifference, 'sealed' | 'today'> & { sealed?: Maybe<ResolversTypes['SealedCell']>, today?: Maybe<ResolversTypes['SealedCell']> }>;
  SealedFigure: ResolverTypeWrapper<SealedFigureRowRow>;
  SealedFigureConnection: ResolverTypeWrapper<Omit<SealedFigureConnection, 'nodes'> & { nodes: Array<ResolversTypes['SealedFigure']> }>;
  SealedFigureDifferences: ResolverTypeWrapper<Omit<SealedFigureDifferences, 'cells' | 'figure'> & { cells: Array<ResolversTypes['SealedCellDifference']>, figure: ResolversTypes['SealedFigure'] }>;
  SealedFigureDifferencesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealedFigureDifferencesResult']>;
  SealedFigureFilter: SealedFigureFilter;
  SealedFigureNotComparable: ResolverTypeWrapper<Omit<SealedFigureNotComparable, 'figure'> & { figure: ResolversTypes['SealedFigure'] }>;
  SealedFigureSort: SealedFigureSort;
  SealedFigureSortField: SealedFigureSortField;
  SealedFilter: ResolverTypeWrapper<SealedFilter>;
  SealedIdentity: ResolverTypeWrapper<SealedIdentityRowRow>;
  SealedIdentityConnection: ResolverTypeWrapper<Omit<SealedIdentityConnection, 'nodes'> & { nodes: Array<ResolversTypes['SealedIdentity']> }>;
  SealedMatch: ResolverTypeWrapper<SealedMatch>;
  SealedMatchBy: SealedMatchBy;
  SealedOpening: ResolverTypeWrapper<SealedOpeningRowRow>;
  SealedOpeningConnection: ResolverTypeWrapper<Omit<SealedOpeningConnection, 'nodes'> & { nodes: Array<ResolversTypes['SealedOpening']> }>;
  SealedOpeningDecision: SealedOpeningDecision;
  SealedOpeningFilter: SealedOpeningFilter;
  SealedOpeningNotPossible: ResolverTypeWrapper<SealedOpeningNotPossible>;
  SealedOpeningNotPossibleReason: SealedOpeningNotPossibleReason;
  SealedOpeningState: SealedOpeningState;
  SealedOpeningStep: SealedOpeningStep;
  SendNoticeInput: SendNoticeInput;
  SendNoticeOk: ResolverTypeWrapper<Omit<SendNoticeOk, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  SendNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendNoticeResult']>;
  Service: ResolverTypeWrapper<Service>;
  SetIndicatorTargetsInput: SetIndicatorTargetsInput;
  SetIndicatorTargetsOk: ResolverTypeWrapper<SetIndicatorTargetsOk>;
  SetIndicatorTargetsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetIndicatorTargetsResult']>;
  SetOfferBudgetInput: SetOfferBudgetInput;
  SetOfferBudgetOk: ResolverTypeWrapper<Omit<SetOfferBudgetOk, 'budget'> & { budget: ResolversTypes['OfferBudget'] }>;
  SetOfferBudgetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOfferBudgetResult']>;
  Sex: Sex;
  ShareCareLeaverStatusInput: ShareCareLeaverStatusInput;
  ShareCareLeaverStatusOk: ResolverTypeWrapper<Omit<ShareCareLeaverStatusOk, 'interest'> & { interest: ResolversTypes['VacancyInterest'] }>;
  ShareCareLeaverStatusResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShareCareLeaverStatusResult']>;
  SharedCareLeaverStatus: ResolverTypeWrapper<SharedStatusRowRow>;
  SharedCareLeaverStatusConnection: ResolverTypeWrapper<Omit<SharedCareLeaverStatusConnection, 'nodes'> & { nodes: Array<ResolversTypes['SharedCareLeaverStatus']> }>;
  ShortBreaksInput: ShortBreaksInput;
  SilentPlacement: ResolverTypeWrapper<SilentPlacementRowRow>;
  SilentPlacementConnection: ResolverTypeWrapper<Omit<SilentPlacementConnection, 'byPlacingAuthority' | 'nodes'> & { byPlacingAuthority: Array<ResolversTypes['SilentPlacementCount']>, nodes: Array<ResolversTypes['SilentPlacement']> }>;
  SilentPlacementCount: ResolverTypeWrapper<Omit<SilentPlacementCount, 'authority'> & { authority: ResolversTypes['Organisation'] }>;
  SilentPlacementFigure: ResolverTypeWrapper<SilentPlacementFigure>;
  SilentPlacementFigures: ResolverTypeWrapper<Omit<SilentPlacementFigures, 'authority'> & { authority?: Maybe<ResolversTypes['Organisation']> }>;
  SilentPlacementFilter: SilentPlacementFilter;
  SilentPlacementHiddenReason: SilentPlacementHiddenReason;
  SilentPlacementPolicy: ResolverTypeWrapper<SilentPlacementPolicy>;
  SilentPlacementRelease: ResolverTypeWrapper<Omit<SilentPlacementRelease, 'byPlacingAuthority' | 'notCounted' | 'total'> & { byPlacingAuthority: Array<ResolversTypes['SilentPlacementFigures']>, notCounted: Array<ResolversTypes['Organisation']>, total: ResolversTypes['SilentPlacementFigures'] }>;
  SortDirection: SortDirection;
  StartCarePeriodInput: StartCarePeriodInput;
  StartCarePeriodOk: ResolverTypeWrapper<Omit<StartCarePeriodOk, 'carePeriod'> & { carePeriod: ResolversTypes['CarePeriod'] }>;
  StartCarePeriodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartCarePeriodResult']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectAccessCopy: ResolverTypeWrapper<SubjectAccessCopy>;
  SuppressionReason: SuppressionReason;
  TakeAssessmentStepInput: TakeAssessmentStepInput;
  TakeAssessmentStepOk: ResolverTypeWrapper<Omit<TakeAssessmentStepOk, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  TakeAssessmentStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeAssessmentStepResult']>;
  TakeBackCareLeaverEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeBackCareLeaverEntryResult']>;
  TakeBackConsentInput: TakeBackConsentInput;
  TakeBackConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeBackConsentResult']>;
  TakeBackHealthLineInput: TakeBackHealthLineInput;
  TakeBackHealthLineResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeBackHealthLineResult']>;
  TakeBackInput: TakeBackInput;
  TakeBackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeBackResult']>;
  TakeDisputeStepInput: TakeDisputeStepInput;
  TakeDisputeStepOk: ResolverTypeWrapper<Omit<TakeDisputeStepOk, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  TakeDisputeStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeDisputeStepResult']>;
  TakeNoticeStepInput: TakeNoticeStepInput;
  TakeNoticeStepOk: ResolverTypeWrapper<Omit<TakeNoticeStepOk, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  TakeNoticeStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeNoticeStepResult']>;
  TakeOfferApplicationStepInput: TakeOfferApplicationStepInput;
  TakeOfferApplicationStepOk: ResolverTypeWrapper<Omit<TakeOfferApplicationStepOk, 'application'> & { application: ResolversTypes['OfferApplication'] }>;
  TakeOfferApplicationStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeOfferApplicationStepResult']>;
  TakeReferralStepInput: TakeReferralStepInput;
  TakeReferralStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeReferralStepResult']>;
  TakeVacancyInterestStepInput: TakeVacancyInterestStepInput;
  TakeVacancyInterestStepOk: ResolverTypeWrapper<Omit<TakeVacancyInterestStepOk, 'interest'> & { interest: ResolversTypes['VacancyInterest'] }>;
  TakeVacancyInterestStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeVacancyInterestStepResult']>;
  TakenBackOk: ResolverTypeWrapper<Omit<TakenBackOk, 'redetermination'> & { redetermination: ResolversTypes['Redetermination'] }>;
  Understanding: ResolverTypeWrapper<Understanding>;
  UnderstandingInput: UnderstandingInput;
  UnmergeChildrenInput: UnmergeChildrenInput;
  UnmergeChildrenOk: ResolverTypeWrapper<Omit<UnmergeChildrenOk, 'formerChild' | 'merge'> & { formerChild: ResolversTypes['Child'], merge: ResolversTypes['ChildMerge'] }>;
  UnmergeChildrenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnmergeChildrenResult']>;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateWebhookEndpointResult']>;
  Vacancy: ResolverTypeWrapper<VacancyRowRow>;
  VacancyConnection: ResolverTypeWrapper<Omit<VacancyConnection, 'nodes'> & { nodes: Array<ResolversTypes['Vacancy']> }>;
  VacancyFilter: VacancyFilter;
  VacancyInterest: ResolverTypeWrapper<VacancyInterestRowRow>;
  VacancyInterestConnection: ResolverTypeWrapper<Omit<VacancyInterestConnection, 'nodes'> & { nodes: Array<ResolversTypes['VacancyInterest']> }>;
  VacancyInterestEntry: ResolverTypeWrapper<VacancyInterestEntryRowRow>;
  VacancyInterestEvent: VacancyInterestEvent;
  VacancyInterestFilter: VacancyInterestFilter;
  VacancyInterestState: VacancyInterestState;
  VacancyInterestStepTo: VacancyInterestStepTo;
  VacancyKind: VacancyKind;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  WageBand: WageBand;
  WageFloor: ResolverTypeWrapper<WageFloor>;
  WayToPay: WayToPay;
  WayToPayCost: ResolverTypeWrapper<WayToPayCost>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptRowRow>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRowRow>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'nodes'> & { nodes: Array<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointRowRow>;
  WebhookEndpointOk: ResolverTypeWrapper<Omit<WebhookEndpointOk, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  WebhookEndpointState: WebhookEndpointState;
  WebhookError: WebhookError;
  WebhookPauseReason: WebhookPauseReason;
  WebhookSecretOk: ResolverTypeWrapper<Omit<WebhookSecretOk, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  WhatIfCareLeaverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WhatIfCareLeaverResult']>;
  WhatIfCommissionerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WhatIfCommissionerResult']>;
  WhyHidden: ResolverTypeWrapper<Omit<WhyHidden, 'organisationSees'> & { organisationSees: Array<ResolversTypes['AccessReason']> }>;
  WithdrawConsentInput: WithdrawConsentInput;
  WithholdingGround: WithholdingGround;
  WrittenSinceMerge: ResolverTypeWrapper<WrittenSinceMerge>;
  YesNoNotKnown: YesNoNotKnown;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessReason: AccessRelationRowRow;
  AcknowledgeNoticesOk: Omit<AcknowledgeNoticesOk, 'results'> & { results: Array<ResolversParentTypes['AcknowledgedNotice']> };
  AcknowledgedNotice: AcknowledgedNoticeRowRow;
  AddAssessmentCopiesInput: AddAssessmentCopiesInput;
  AddAssessmentCopiesOk: Omit<AddAssessmentCopiesOk, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  AddAssessmentCopiesResult: ResolversUnionTypes<ResolversParentTypes>['AddAssessmentCopiesResult'];
  AddressProtection: AddressProtectionRowRow;
  AdjoiningAuthority: Omit<AdjoiningAuthority, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  AlreadyClaimed: AlreadyClaimed;
  AlreadyCredited: AlreadyCredited;
  AlreadyEnded: AlreadyEnded;
  AskToOpenSealedIdentityInput: AskToOpenSealedIdentityInput;
  AskToOpenSealedIdentityOk: Omit<AskToOpenSealedIdentityOk, 'opening'> & { opening: ResolversParentTypes['SealedOpening'] };
  AskToOpenSealedIdentityResult: ResolversUnionTypes<ResolversParentTypes>['AskToOpenSealedIdentityResult'];
  Assessment: AssessmentRowRow;
  AssessmentAccess: AssessmentAccess;
  AssessmentBreach: BreachOfClockRow;
  AssessmentCharge: ChargeRowRow;
  AssessmentChargeConnection: Omit<AssessmentChargeConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['AssessmentCharge']> };
  AssessmentChargeFilter: AssessmentChargeFilter;
  AssessmentChargeSort: AssessmentChargeSort;
  AssessmentClock: ClockAsOfRow;
  AssessmentConnection: Omit<AssessmentConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Assessment']> };
  AssessmentCopy: AssessmentCopyRowRow;
  AssessmentCopyInput: AssessmentCopyInput;
  AssessmentDueChange: DueChangeRowRow;
  AssessmentFilter: AssessmentFilter;
  AssessmentLeg: LegRow;
  AssessmentLegCount: AssessmentLegCount;
  AssessmentLegTarget: AssessmentLegTarget;
  AssessmentNotRequestable: AssessmentNotRequestable;
  AssessmentOwnerCount: AssessmentOwnerCount;
  AssessmentPayer: Omit<AssessmentPayer, 'icb'> & { icb: ResolversParentTypes['Organisation'] };
  AssessmentQueueConnection: Omit<AssessmentQueueConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['AssessmentQueueItem']> };
  AssessmentQueueCounts: AssessmentQueueCounts;
  AssessmentQueueFilter: AssessmentQueueFilter;
  AssessmentQueueItem: QueueRowRow;
  AssessmentQueueSort: AssessmentQueueSort;
  AssessmentReport: AssessmentReportRowRow;
  AssessmentSort: AssessmentSort;
  AssessmentStep: AssessmentStepRowRow;
  AuditChange: AuditChange;
  AuditEntry: AuditEntryRowRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['AuditEntry']> };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  BreachNoteNeeded: Omit<BreachNoteNeeded, 'proposed'> & { proposed: ResolversParentTypes['ProposedBreach'] };
  BreachPart: BreachPart;
  BreakGlass: BreakGlassRowRow;
  BreakGlassChild: BreakGlassChild;
  BreakGlassConnection: Omit<BreakGlassConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['BreakGlass']> };
  BreakGlassFilter: BreakGlassFilter;
  BreakGlassInput: BreakGlassInput;
  BreakGlassNotReviewable: BreakGlassNotReviewable;
  BreakGlassOk: Omit<BreakGlassOk, 'grant'> & { grant: ResolversParentTypes['BreakGlass'] };
  BreakGlassResult: ResolversUnionTypes<ResolversParentTypes>['BreakGlassResult'];
  BrokenReturnRule: BrokenReturnRule;
  BudgetSpent: BudgetSpent;
  BursaryAnswer: BursaryAnswerRow;
  BursaryCondition: BursaryCondition;
  BursaryInstalment: BursaryInstalment;
  Can: Omit<Can, 'responsibleAuthority'> & { responsibleAuthority?: Maybe<ResolversParentTypes['Organisation']> };
  CareDays: CareDays;
  CareDaysLeftOut: CareDaysLeftOut;
  CareHistoryFactInput: CareHistoryFactInput;
  CareHistoryInput: CareHistoryInput;
  CareHistoryPeriodInput: CareHistoryPeriodInput;
  CareHistoryStatusInput: CareHistoryStatusInput;
  CareLeaver: CareLeaverOnDayRow;
  CareLeaverCategoryAnswer: CareLeaverCategoryAnswerRow;
  CareLeaverChange: CareLeaverChange;
  CareLeaverConnection: Omit<CareLeaverConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['CareLeaver']> };
  CareLeaverDoubt: CareLeaverDoubt;
  CareLeaverDuty: CareLeaverDutyRow;
  CareLeaverEntry: CareLeaverEntryRow;
  CareLeaverEntryOk: Omit<CareLeaverEntryOk, 'entry'> & { entry: ResolversParentTypes['CareLeaverEntry'] };
  CareLeaverEntryResult: ResolversUnionTypes<ResolversParentTypes>['CareLeaverEntryResult'];
  CareLeaverEntryTakenBack: CareLeaverEntryTakenBack;
  CareLeaverFigureGroup: CareLeaverFigureGroup;
  CareLeaverFigures: Omit<CareLeaverFigures, 'authority'> & { authority: ResolversParentTypes['Organisation'] };
  CareLeaverFilter: CareLeaverFilter;
  CareLeaverMeasure: MeasureOfChildRow;
  CareLeaverMeasureOk: Omit<CareLeaverMeasureOk, 'measure'> & { measure: ResolversParentTypes['CareLeaverMeasure'] };
  CareLeaverMeasureResult: ResolversUnionTypes<ResolversParentTypes>['CareLeaverMeasureResult'];
  CareLeaverMeasureWindow: CareLeaverMeasureWindow;
  CareLeaverReturn: CareLeaverReturn;
  CareLeaverReturnProblem: CareLeaverReturnProblem;
  CareLeaverRule: CareLeaverRule;
  CareLeaverShare: CareLeaverShare;
  CareLeaverSort: CareLeaverSort;
  CarePeriod: CarePeriodRowRow;
  CarePeriodAsOf: CarePeriodAsOf;
  CarePeriodConnection: Omit<CarePeriodConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['CarePeriod']> };
  CarePeriodFilter: CarePeriodFilter;
  CarePeriodSort: CarePeriodSort;
  ChangedGpRegistrationInput: ChangedGpRegistrationInput;
  ChangedPlacementInput: ChangedPlacementInput;
  ChangedResidenceInput: ChangedResidenceInput;
  Changes: Omit<Changes, 'nodes'> & { nodes: Array<ResolversParentTypes['Event']> };
  ChargeStatement: StatementRowsRow;
  ChargedAssessment: ChargedAssessment;
  CheckAssessmentQualityInput: CheckAssessmentQualityInput;
  CheckAssessmentQualityOk: Omit<CheckAssessmentQualityOk, 'assessment' | 'qualityCheck'> & { assessment: ResolversParentTypes['Assessment'], qualityCheck: ResolversParentTypes['QualityCheck'] };
  CheckAssessmentQualityResult: ResolversUnionTypes<ResolversParentTypes>['CheckAssessmentQualityResult'];
  ChecklistAnswer: ChecklistAnswer;
  ChecklistAnswerInput: ChecklistAnswerInput;
  ChecklistQuestion: ChecklistQuestion;
  Child: ChildRowRow;
  ChildAccess: Omit<ChildAccess, 'visibleBecause'> & { visibleBecause: Array<ResolversParentTypes['AccessReason']> };
  ChildAsOf: ChildAsOfRowRow;
  ChildConnection: Omit<ChildConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Child']> };
  ChildDetailsAsOf: ChildDetailsAsOf;
  ChildFilter: ChildFilter;
  ChildMerge: ChildMergeRowRow;
  ChildReference: ChildReference;
  ChildSort: ChildSort;
  ChildrenNotMergeable: ChildrenNotMergeable;
  ClaimAssessmentChargeInput: ClaimAssessmentChargeInput;
  ClaimAssessmentChargeOk: Omit<ClaimAssessmentChargeOk, 'charge'> & { charge: ResolversParentTypes['AssessmentCharge'] };
  ClaimAssessmentChargeResult: ResolversUnionTypes<ResolversParentTypes>['ClaimAssessmentChargeResult'];
  ClassifiedInitialAssessment: ClassifiedInitialAssessment;
  ClockMeasure: ClockMeasure;
  CloseBreakGlassReviewInput: CloseBreakGlassReviewInput;
  CloseBreakGlassReviewOk: Omit<CloseBreakGlassReviewOk, 'grant'> & { grant: ResolversParentTypes['BreakGlass'] };
  CloseBreakGlassReviewResult: ResolversUnionTypes<ResolversParentTypes>['CloseBreakGlassReviewResult'];
  CloseSealedOpeningReviewInput: CloseSealedOpeningReviewInput;
  CloseSealedOpeningReviewOk: Omit<CloseSealedOpeningReviewOk, 'opening'> & { opening: ResolversParentTypes['SealedOpening'] };
  CloseSealedOpeningReviewResult: ResolversUnionTypes<ResolversParentTypes>['CloseSealedOpeningReviewResult'];
  Commissioner: CommissionerRow;
  CommissionerAnswer: CommissionerAnswerRow;
  CommissionerChangeInput: CommissionerChangeInput;
  CommissionerComparison: Omit<CommissionerComparison, 'after' | 'before'> & { after: ResolversParentTypes['CommissionerAnswer'], before: ResolversParentTypes['CommissionerAnswer'] };
  CommissionerDifference: CommissionerDifference;
  CommissionerOnDays: Omit<CommissionerOnDays, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversParentTypes['Commissioner']>, today?: Maybe<ResolversParentTypes['Commissioner']> };
  CommissioningAdoptionOrderInput: CommissioningAdoptionOrderInput;
  CommissioningAlternative: Omit<CommissioningAlternative, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversParentTypes['Commissioner']>, today?: Maybe<ResolversParentTypes['Commissioner']> };
  CommissioningArrangedByInput: CommissioningArrangedByInput;
  CommissioningAuthorityInput: CommissioningAuthorityInput;
  CommissioningCareStatusInput: CommissioningCareStatusInput;
  CommissioningContinuingCareInput: CommissioningContinuingCareInput;
  CommissioningDetentionInput: CommissioningDetentionInput;
  CommissioningEdition: CommissioningEdition;
  CommissioningEhcPlanInput: CommissioningEhcPlanInput;
  CommissioningFactMissing: CommissioningFactMissing;
  CommissioningFactUsed: CommissioningFactUsed;
  CommissioningFactsInput: CommissioningFactsInput;
  CommissioningFactsRefused: CommissioningFactsRefused;
  CommissioningGpRegistrationInput: CommissioningGpRegistrationInput;
  CommissioningInpatientSpellInput: CommissioningInpatientSpellInput;
  CommissioningLegalStatusInput: CommissioningLegalStatusInput;
  CommissioningLine: CommissioningLine;
  CommissioningMotherInput: CommissioningMotherInput;
  CommissioningNotKnownInput: CommissioningNotKnownInput;
  CommissioningPaymentInput: CommissioningPaymentInput;
  CommissioningPlaceInput: CommissioningPlaceInput;
  CommissioningPlacementInput: CommissioningPlacementInput;
  CommissioningPracticeAssociationInput: CommissioningPracticeAssociationInput;
  CommissioningPracticeInput: CommissioningPracticeInput;
  CommissioningPresenceInput: CommissioningPresenceInput;
  CommissioningProblem: CommissioningProblem;
  CommissioningResidenceInput: CommissioningResidenceInput;
  CommissioningRule: CommissioningRule;
  CommissioningRuleTried: CommissioningRuleTried;
  CommissioningServiceInput: CommissioningServiceInput;
  CommissioningShortBreaksInput: CommissioningShortBreaksInput;
  CommissioningSideParty: Omit<CommissioningSideParty, 'onTheDay' | 'today'> & { onTheDay?: Maybe<ResolversParentTypes['Commissioner']>, today?: Maybe<ResolversParentTypes['Commissioner']> };
  CompareCommissionerResult: ResolversUnionTypes<ResolversParentTypes>['CompareCommissionerResult'];
  ComparedArea: Omit<ComparedArea, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  ConfirmAssessmentBreachInput: ConfirmAssessmentBreachInput;
  ConfirmAssessmentBreachOk: Omit<ConfirmAssessmentBreachOk, 'clock'> & { clock: ResolversParentTypes['AssessmentClock'] };
  ConfirmAssessmentBreachResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmAssessmentBreachResult'];
  ConfirmedBreach: BreachRowRow;
  Consent: ConsentRowRow;
  ConsentAccess: ConsentAccess;
  ConsentAsOf: ConsentAsOf;
  ConsentConnection: Omit<ConsentConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Consent']> };
  ConsentFilter: ConsentFilter;
  ConsentOk: Omit<ConsentOk, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  ConsentResult: ResolversUnionTypes<ResolversParentTypes>['ConsentResult'];
  ConsentShare: ConsentShareRowRow;
  ConsentSort: ConsentSort;
  ConsentStanding: StandingRowRow;
  ConsentStandingAsOf: ConsentStandingAsOf;
  ConsentTakenBackOk: ConsentTakenBackOk;
  ConsentValidity: ConsentValidity;
  ConsentWithoutCapacity: ConsentWithoutCapacity;
  ControlLimits: ControlLimits;
  CorrectCareLeaverEntryInput: CorrectCareLeaverEntryInput;
  CorrectConsentInput: CorrectConsentInput;
  CorrectGpRegistrationInput: CorrectGpRegistrationInput;
  CorrectHealthLineInput: CorrectHealthLineInput;
  CorrectPlacementInput: CorrectPlacementInput;
  CorrectPlacementOk: Omit<CorrectPlacementOk, 'placement'> & { placement: ResolversParentTypes['Placement'] };
  CorrectPlacementResult: ResolversUnionTypes<ResolversParentTypes>['CorrectPlacementResult'];
  CorrectResidenceInput: CorrectResidenceInput;
  CreateImportInput: CreateImportInput;
  CreateImportOk: Omit<CreateImportOk, 'import'> & { import: ResolversParentTypes['Import'] };
  CreateImportResult: ResolversUnionTypes<ResolversParentTypes>['CreateImportResult'];
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  CreateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['CreateWebhookEndpointResult'];
  CreditAssessmentChargeInput: CreditAssessmentChargeInput;
  CreditAssessmentChargeOk: Omit<CreditAssessmentChargeOk, 'credit'> & { credit: ResolversParentTypes['AssessmentCharge'] };
  CreditAssessmentChargeResult: ResolversUnionTypes<ResolversParentTypes>['CreditAssessmentChargeResult'];
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DaysOutOfOrder: DaysOutOfOrder;
  DecideDuplicateInput: DecideDuplicateInput;
  DecideDuplicateOk: Omit<DecideDuplicateOk, 'pair'> & { pair: ResolversParentTypes['DuplicatePair'] };
  DecideDuplicateResult: ResolversUnionTypes<ResolversParentTypes>['DecideDuplicateResult'];
  DecideErasureInput: DecideErasureInput;
  DecideErasureResult: ResolversUnionTypes<ResolversParentTypes>['DecideErasureResult'];
  DecideRectificationInput: DecideRectificationInput;
  DecideRectificationResult: ResolversUnionTypes<ResolversParentTypes>['DecideRectificationResult'];
  DecideSealedOpeningInput: DecideSealedOpeningInput;
  DecideSealedOpeningOk: Omit<DecideSealedOpeningOk, 'opening'> & { opening: ResolversParentTypes['SealedOpening'] };
  DecideSealedOpeningResult: ResolversUnionTypes<ResolversParentTypes>['DecideSealedOpeningResult'];
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  DeleteWebhookEndpointOk: DeleteWebhookEndpointOk;
  DeleteWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWebhookEndpointResult'];
  Determination: DeterminationRowRow;
  DeterminationConnection: Omit<DeterminationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Determination']> };
  DeterminationFilter: DeterminationFilter;
  DeterminationReproduction: Omit<DeterminationReproduction, 'answer'> & { answer: ResolversParentTypes['CommissionerAnswer'] };
  DeterminationSort: DeterminationSort;
  DisclosurePolicy: DisclosurePolicyRow;
  Dispute: DisputeRowRow;
  DisputeAccess: DisputeAccess;
  DisputeAlreadyOpen: DisputeAlreadyOpen;
  DisputeConnection: Omit<DisputeConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Dispute']> };
  DisputeEvidence: DisputeEvidence;
  DisputeEvidenceInput: DisputeEvidenceInput;
  DisputeFilter: DisputeFilter;
  DisputeSort: DisputeSort;
  DisputeStep: DisputeStepRowRow;
  DraftNoticeInput: DraftNoticeInput;
  DraftNoticeOk: Omit<DraftNoticeOk, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  DraftNoticeResult: ResolversUnionTypes<ResolversParentTypes>['DraftNoticeResult'];
  DraftOfferApplicationInput: DraftOfferApplicationInput;
  DraftOfferApplicationOk: Omit<DraftOfferApplicationOk, 'application'> & { application: ResolversParentTypes['OfferApplication'] };
  DraftOfferApplicationResult: ResolversUnionTypes<ResolversParentTypes>['DraftOfferApplicationResult'];
  DuplicateComparison: ComparisonRow;
  DuplicatePair: DuplicatePairRowRow;
  DuplicatePairConnection: Omit<DuplicatePairConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['DuplicatePair']> };
  DuplicatePairFilter: DuplicatePairFilter;
  DutyInbox: DutyInboxRow;
  EndAddressProtectionInput: EndAddressProtectionInput;
  EndAddressProtectionOk: Omit<EndAddressProtectionOk, 'protection'> & { protection: ResolversParentTypes['AddressProtection'] };
  EndAddressProtectionResult: ResolversUnionTypes<ResolversParentTypes>['EndAddressProtectionResult'];
  EndCarePeriodInput: EndCarePeriodInput;
  EndCarePeriodOk: Omit<EndCarePeriodOk, 'carePeriod'> & { carePeriod: ResolversParentTypes['CarePeriod'] };
  EndCarePeriodResult: ResolversUnionTypes<ResolversParentTypes>['EndCarePeriodResult'];
  EndPlacementInput: EndPlacementInput;
  EndPlacementOk: Omit<EndPlacementOk, 'placement'> & { placement: ResolversParentTypes['Placement'] };
  EndPlacementResult: ResolversUnionTypes<ResolversParentTypes>['EndPlacementResult'];
  Erasure: ErasureRowRow;
  ErasureConnection: Omit<ErasureConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Erasure']> };
  ErasureNotAllowed: Omit<ErasureNotAllowed, 'request'> & { request: ResolversParentTypes['ErasureRequest'] };
  ErasureNotDecidable: ErasureNotDecidable;
  ErasureOk: Omit<ErasureOk, 'erasure'> & { erasure: ResolversParentTypes['Erasure'] };
  ErasureRequest: ErasureRequestRowRow;
  ErasureRequestConnection: Omit<ErasureRequestConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ErasureRequest']> };
  ErasureRequestFilter: ErasureRequestFilter;
  ErasureRequestOk: Omit<ErasureRequestOk, 'request'> & { request: ResolversParentTypes['ErasureRequest'] };
  Event: EventRowRow;
  EventRecord: EventRecord;
  ExpectFeedInput: ExpectFeedInput;
  ExpectFeedOk: ExpectFeedOk;
  ExpectFeedResult: ResolversUnionTypes<ResolversParentTypes>['ExpectFeedResult'];
  Export: ExportRowRow;
  ExportConnection: Omit<ExportConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Export']> };
  ExportFilter: ExportFilter;
  ExportLink: ExportLink;
  ExportLinkResult: ResolversUnionTypes<ResolversParentTypes>['ExportLinkResult'];
  ExportMetadata: ExportMetadata;
  ExportSort: ExportSort;
  ExpressInterestInput: ExpressInterestInput;
  ExpressInterestOk: Omit<ExpressInterestOk, 'interest'> & { interest: ResolversParentTypes['VacancyInterest'] };
  ExpressInterestResult: ResolversUnionTypes<ResolversParentTypes>['ExpressInterestResult'];
  FeedMonths: FeedMonths;
  FigureCell: Omit<FigureCell, 'at'> & { at: Array<ResolversParentTypes['FigurePlace']> };
  FigurePlace: Omit<FigurePlace, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  FigureSealedBefore: Omit<FigureSealedBefore, 'before'> & { before: ResolversParentTypes['SealedFigure'] };
  Float: Scalars['Float']['output'];
  GapSide: GapSide;
  GpPractice: GpPracticeRowRow;
  GpPracticeAssociation: Omit<GpPracticeAssociation, 'icb'> & { icb: ResolversParentTypes['Organisation'] };
  GpRegistration: GpRegistrationRowRow;
  GpRegistrationAsOf: Omit<GpRegistrationAsOf, 'practice'> & { practice?: Maybe<ResolversParentTypes['GpPractice']> };
  GpRegistrationOk: Omit<GpRegistrationOk, 'redetermination' | 'registration'> & { redetermination: ResolversParentTypes['Redetermination'], registration: ResolversParentTypes['GpRegistration'] };
  GpRegistrationResult: ResolversUnionTypes<ResolversParentTypes>['GpRegistrationResult'];
  HealthAction: HealthActionRowRow;
  HealthActionCarriedOn: HealthActionCarriedOn;
  HealthActionConnection: Omit<HealthActionConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['HealthAction']> };
  HealthActionFilter: HealthActionFilter;
  HealthActionInput: HealthActionInput;
  HealthActionOk: Omit<HealthActionOk, 'action'> & { action: ResolversParentTypes['HealthAction'] };
  HealthActionProgress: HealthActionProgressRowRow;
  HealthActionResult: ResolversUnionTypes<ResolversParentTypes>['HealthActionResult'];
  HealthActionSort: HealthActionSort;
  HealthCostCertificateInput: HealthCostCertificateInput;
  HealthLine: HealthLineRowRow;
  HealthLineAccess: HealthLineAccess;
  HealthLineConnection: Omit<HealthLineConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['HealthLine']> };
  HealthLineFilter: HealthLineFilter;
  HealthLineOk: Omit<HealthLineOk, 'line'> & { line: ResolversParentTypes['HealthLine'] };
  HealthLineResult: ResolversUnionTypes<ResolversParentTypes>['HealthLineResult'];
  HealthLineSort: HealthLineSort;
  HealthLineTakenBackOk: HealthLineTakenBackOk;
  HealthNeed: HealthNeedRowRow;
  HealthNeedInput: HealthNeedInput;
  HealthPlan: HealthPlanRowRow;
  HealthPlanAccess: HealthPlanAccess;
  HealthPlanConnection: Omit<HealthPlanConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['HealthPlan']> };
  HealthPlanFilter: HealthPlanFilter;
  HealthPlanOk: Omit<HealthPlanOk, 'plan'> & { plan: ResolversParentTypes['HealthPlan'] };
  HealthPlanResult: ResolversUnionTypes<ResolversParentTypes>['HealthPlanResult'];
  HealthPlanSort: HealthPlanSort;
  HealthRecord: HealthRecordRowRow;
  HealthRecordAccess: HealthRecordAccess;
  HealthStanding: Omit<HealthStanding, 'line' | 'since'> & { line?: Maybe<ResolversParentTypes['HealthLine']>, since?: Maybe<ResolversParentTypes['HealthLine']> };
  HiddenField: HiddenField;
  ID: Scalars['ID']['output'];
  IdentityNotSealable: IdentityNotSealable;
  IllegalApplicationStep: IllegalApplicationStep;
  IllegalAssessmentStep: IllegalAssessmentStep;
  IllegalDisputeStep: IllegalDisputeStep;
  IllegalInterestStep: IllegalInterestStep;
  IllegalNoticeStep: IllegalNoticeStep;
  IllegalReferralStep: IllegalReferralStep;
  Import: ImportRecordRow;
  ImportCell: ImportCell;
  ImportConnection: Omit<ImportConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Import']> };
  ImportCounts: ImportCounts;
  ImportFile: ImportFile;
  ImportFileInput: ImportFileInput;
  ImportFilter: ImportFilter;
  ImportFinding: ImportFinding;
  ImportFindingConnection: ImportFindingConnection;
  ImportFindingFilter: ImportFindingFilter;
  ImportOk: Omit<ImportOk, 'import'> & { import: ResolversParentTypes['Import'] };
  ImportRefused: ImportRefused;
  ImportResult: ResolversUnionTypes<ResolversParentTypes>['ImportResult'];
  ImportRow: ListedImportRowRow;
  ImportRowConnection: Omit<ImportRowConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ImportRow']> };
  ImportRowFilter: ImportRowFilter;
  ImportRuleSummary: ImportRuleSummary;
  ImportUpload: ImportUpload;
  ImportUploadHeader: ImportUploadHeader;
  Indicator: IndicatorDefinitionRow;
  IndicatorBreaches: Omit<IndicatorBreaches, 'definition' | 'period'> & { definition: ResolversParentTypes['Indicator'], period: ResolversParentTypes['ReportingPeriod'] };
  IndicatorBreachesResult: ResolversUnionTypes<ResolversParentTypes>['IndicatorBreachesResult'];
  IndicatorComparison: Omit<IndicatorComparison, 'areas' | 'definition' | 'period' | 'policy'> & { areas: Array<ResolversParentTypes['ComparedArea']>, definition: ResolversParentTypes['Indicator'], period: ResolversParentTypes['ReportingPeriod'], policy: ResolversParentTypes['DisclosurePolicy'] };
  IndicatorComparisonResult: ResolversUnionTypes<ResolversParentTypes>['IndicatorComparisonResult'];
  IndicatorFigure: Omit<IndicatorFigure, 'area' | 'cells' | 'definition' | 'period' | 'policy'> & { area?: Maybe<ResolversParentTypes['Organisation']>, cells: Array<ResolversParentTypes['FigureCell']>, definition: ResolversParentTypes['Indicator'], period: ResolversParentTypes['ReportingPeriod'], policy?: Maybe<ResolversParentTypes['DisclosurePolicy']> };
  IndicatorFilter: IndicatorFilter;
  IndicatorGap: Omit<IndicatorGap, 'area' | 'definition' | 'period' | 'policy'> & { area?: Maybe<ResolversParentTypes['Organisation']>, definition: ResolversParentTypes['Indicator'], period: ResolversParentTypes['ReportingPeriod'], policy?: Maybe<ResolversParentTypes['DisclosurePolicy']> };
  IndicatorGapResult: ResolversUnionTypes<ResolversParentTypes>['IndicatorGapResult'];
  IndicatorMember: Omit<IndicatorMember, 'child'> & { child: ResolversParentTypes['Child'] };
  IndicatorMembers: Omit<IndicatorMembers, 'definition' | 'nodes'> & { definition: ResolversParentTypes['Indicator'], nodes: Array<ResolversParentTypes['IndicatorMember']> };
  IndicatorMembersResult: ResolversUnionTypes<ResolversParentTypes>['IndicatorMembersResult'];
  IndicatorNotEvaluated: Omit<IndicatorNotEvaluated, 'definition'> & { definition: ResolversParentTypes['Indicator'] };
  IndicatorRefused: IndicatorRefused;
  IndicatorResult: ResolversUnionTypes<ResolversParentTypes>['IndicatorResult'];
  IndicatorTarget: IndicatorTarget;
  IndicatorTargetInput: IndicatorTargetInput;
  InputRefused: InputRefused;
  Int: Scalars['Int']['output'];
  InterimPayer: Omit<InterimPayer, 'commissioner'> & { commissioner: ResolversParentTypes['Commissioner'] };
  Known: Known;
  LegalHold: LegalHoldRowRow;
  LegalHoldLifted: LegalHoldLifted;
  LegalHoldOk: Omit<LegalHoldOk, 'hold'> & { hold: ResolversParentTypes['LegalHold'] };
  LegalStatus: LegalStatusRowRow;
  LegalStatusAsOf: LegalStatusAsOf;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LiftLegalHoldResult: ResolversUnionTypes<ResolversParentTypes>['LiftLegalHoldResult'];
  LookForDuplicatesOk: LookForDuplicatesOk;
  LookForDuplicatesResult: ResolversUnionTypes<ResolversParentTypes>['LookForDuplicatesResult'];
  MailAttempt: MailAttemptRowRow;
  MakeHealthPlanInput: MakeHealthPlanInput;
  MakeReferralInput: MakeReferralInput;
  MakeReferralResult: ResolversUnionTypes<ResolversParentTypes>['MakeReferralResult'];
  MeasureBreaksRules: MeasureBreaksRules;
  MergeChildrenInput: MergeChildrenInput;
  MergeChildrenOk: Omit<MergeChildrenOk, 'merge'> & { merge: ResolversParentTypes['ChildMerge'] };
  MergeChildrenResult: ResolversUnionTypes<ResolversParentTypes>['MergeChildrenResult'];
  MergeConflict: MergeConflict;
  MergeConflicts: MergeConflicts;
  MergeNotUndoable: MergeNotUndoable;
  MergeSettled: MergeSettled;
  MoveAssessment: Omit<MoveAssessment, 'clock' | 'healthTeam' | 'provider'> & { clock: ResolversParentTypes['AssessmentClock'], healthTeam?: Maybe<ResolversParentTypes['Organisation']>, provider?: Maybe<ResolversParentTypes['Organisation']> };
  MoveCommissioner: Omit<MoveCommissioner, 'after' | 'before'> & { after?: Maybe<ResolversParentTypes['Determination']>, before?: Maybe<ResolversParentTypes['Determination']> };
  MoveGp: Omit<MoveGp, 'registration'> & { registration?: Maybe<ResolversParentTypes['GpRegistration']> };
  MoveIcb: Omit<MoveIcb, 'after' | 'before'> & { after?: Maybe<ResolversParentTypes['Organisation']>, before?: Maybe<ResolversParentTypes['Organisation']> };
  MoveImpact: Omit<MoveImpact, 'commissioner' | 'gp' | 'icb' | 'noticesDue' | 'openAssessments' | 'openReferrals'> & { commissioner: ResolversParentTypes['MoveCommissioner'], gp: ResolversParentTypes['MoveGp'], icb: ResolversParentTypes['MoveIcb'], noticesDue?: Maybe<ResolversParentTypes['NotificationDutiesResult']>, openAssessments: Array<ResolversParentTypes['MoveAssessment']>, openReferrals: Array<ResolversParentTypes['Referral']> };
  MovePlacementInput: MovePlacementInput;
  MovePlacementOk: Omit<MovePlacementOk, 'ended' | 'impact' | 'started'> & { ended: ResolversParentTypes['Placement'], impact: ResolversParentTypes['MoveImpact'], started: ResolversParentTypes['Placement'] };
  MovePlacementResult: ResolversUnionTypes<ResolversParentTypes>['MovePlacementResult'];
  MoveProvider: MoveProvider;
  Mutation: Record<PropertyKey, never>;
  NewChild: NewChild;
  NoExportLink: NoExportLink;
  NoSuchBreach: NoSuchBreach;
  NotAnswered: NotAnswered;
  NotChargeable: NotChargeable;
  Notice: NoticeRowRow;
  NoticeAccess: NoticeAccess;
  NoticeAlert: AlertRow;
  NoticeAreaInput: NoticeAreaInput;
  NoticeConnection: Omit<NoticeConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Notice']> };
  NoticeContent: ContentRow;
  NoticeCounts: NoticeCounts;
  NoticeDeadline: NoticeDeadline;
  NoticeDueChange: NoticeDueChangeRowRow;
  NoticeDuty: NoticeDutyRow;
  NoticeEscalation: NoticeEscalationRowRow;
  NoticeFactsInput: NoticeFactsInput;
  NoticeFilter: NoticeFilter;
  NoticeGpRegistration: NoticeGpRegistration;
  NoticeGuidance: GuidanceRow;
  NoticeIdentity: NoticeIdentity;
  NoticeLegal: NoticeLegal;
  NoticeMail: MailRowRow;
  NoticePlacement: NoticePlacement;
  NoticeReading: NoticeReading;
  NoticeSnapshot: NoticeVersionRowRow;
  NoticeSort: NoticeSort;
  NoticeStanding: NoticeStanding;
  NoticeStateCount: NoticeStateCount;
  NoticeStep: NoticeStepRowRow;
  NoticeStepDue: NoticeStepDue;
  NoticeWithheldInput: NoticeWithheldInput;
  NotificationDuties: Omit<NotificationDuties, 'alerts' | 'guidance' | 'notices' | 'steps'> & { alerts: Array<ResolversParentTypes['NoticeAlert']>, guidance: Array<ResolversParentTypes['NoticeGuidance']>, notices: Array<ResolversParentTypes['NoticeDuty']>, steps: Array<ResolversParentTypes['PlacementStep']> };
  NotificationDutiesNotEvaluated: NotificationDutiesNotEvaluated;
  NotificationDutiesResult: ResolversUnionTypes<ResolversParentTypes>['NotificationDutiesResult'];
  Offer: OfferRow;
  OfferAges: OfferAges;
  OfferAnswer: OfferAnswerRow;
  OfferApplication: OfferApplicationRowRow;
  OfferApplicationAccess: OfferApplicationAccess;
  OfferApplicationConnection: Omit<OfferApplicationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['OfferApplication']> };
  OfferApplicationFilter: OfferApplicationFilter;
  OfferApplicationSort: OfferApplicationSort;
  OfferApplicationStep: OfferApplicationStepRowRow;
  OfferBudget: OfferBudgetRowRow;
  OfferCondition: OfferCondition;
  OfferConnection: Omit<OfferConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Offer']> };
  OfferFactsInput: OfferFactsInput;
  OfferFilter: OfferFilter;
  OfferGpInput: OfferGpInput;
  OfferLoss: Omit<OfferLoss, 'offer'> & { offer?: Maybe<ResolversParentTypes['Offer']> };
  OfferPersonInput: OfferPersonInput;
  OfferRuns: OfferRuns;
  OfferTakesNoApplications: OfferTakesNoApplications;
  OffersFor: OffersForRowRow;
  OffersForResult: ResolversUnionTypes<ResolversParentTypes>['OffersForResult'];
  OpenedHealthLine: OpenedHealthLine;
  OpenedIdentity: OpenedIdentityRowRow;
  Organisation: OrganisationRow;
  OrganisationCode: OrganisationCode;
  OrganisationConnection: Omit<OrganisationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Organisation']> };
  OrganisationDistrict: Omit<OrganisationDistrict, 'authority' | 'icb'> & { authority?: Maybe<ResolversParentTypes['Organisation']>, icb?: Maybe<ResolversParentTypes['Organisation']> };
  OrganisationFilter: OrganisationFilter;
  OrganisationSort: OrganisationSort;
  OrganisationSuccession: Omit<OrganisationSuccession, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  OriginatingIcb: Omit<OriginatingIcb, 'candidates' | 'commissioner'> & { candidates: Array<ResolversParentTypes['Organisation']>, commissioner: ResolversParentTypes['CommissionerOnDays'] };
  OriginatingRuleTried: OriginatingRuleTried;
  PageInfo: PageInfo;
  PayerNotParty: PayerNotParty;
  PeriodOverlaps: PeriodOverlaps;
  Permission: Permission;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  PlaceLegalHoldResult: ResolversUnionTypes<ResolversParentTypes>['PlaceLegalHoldResult'];
  Placement: PlacementRowRow;
  PlacementAccess: PlacementAccess;
  PlacementArea: PlacementAreaRowRow;
  PlacementAsOf: Omit<PlacementAsOf, 'areas'> & { areas: Array<ResolversParentTypes['PlacementArea']> };
  PlacementConnection: Omit<PlacementConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Placement']> };
  PlacementEndingInput: PlacementEndingInput;
  PlacementFact: PlacementFact;
  PlacementFilter: PlacementFilter;
  PlacementSort: PlacementSort;
  PlacementStep: StepRequiredRow;
  PossibleDuplicate: PossibleDuplicateRowRow;
  PostcodeUnknown: PostcodeUnknown;
  PracticeNotFound: PracticeNotFound;
  PrescriptionAnswer: PrescriptionAnswerRowRow;
  PrescriptionCosts: PrescriptionCosts;
  PrescriptionExemption: PrescriptionExemption;
  PriceNotLoaded: PriceNotLoaded;
  ProposedBreach: ProposedBreachRow;
  ProtectAddressInput: ProtectAddressInput;
  ProtectAddressOk: Omit<ProtectAddressOk, 'protection'> & { protection: ResolversParentTypes['AddressProtection'] };
  ProtectAddressResult: ResolversUnionTypes<ResolversParentTypes>['ProtectAddressResult'];
  PublishVacancyInput: PublishVacancyInput;
  PublishVacancyOk: Omit<PublishVacancyOk, 'vacancy'> & { vacancy: ResolversParentTypes['Vacancy'] };
  PublishVacancyResult: ResolversUnionTypes<ResolversParentTypes>['PublishVacancyResult'];
  QualityCheck: AssessmentQualityRowRow;
  QualityChecklist: QualityChecklist;
  Query: Record<PropertyKey, never>;
  RaiseDisputeInput: RaiseDisputeInput;
  RaiseDisputeOk: Omit<RaiseDisputeOk, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  RaiseDisputeResult: ResolversUnionTypes<ResolversParentTypes>['RaiseDisputeResult'];
  ReceiveFeedInput: ReceiveFeedInput;
  ReceiveFeedOk: ReceiveFeedOk;
  ReceiveFeedResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveFeedResult'];
  RecipientNotPossible: RecipientNotPossible;
  RecordCareLeaverEntryInput: RecordCareLeaverEntryInput;
  RecordCareLeaverMeasureInput: RecordCareLeaverMeasureInput;
  RecordChange: RecordChange;
  RecordConsentInput: RecordConsentInput;
  RecordConsentReceiptInput: RecordConsentReceiptInput;
  RecordConsentRefusalInput: RecordConsentRefusalInput;
  RecordGpRegistrationInput: RecordGpRegistrationInput;
  RecordHealthActionProgressInput: RecordHealthActionProgressInput;
  RecordHealthLineInput: RecordHealthLineInput;
  RecordNotFound: RecordNotFound;
  RecordPlacementInput: RecordPlacementInput;
  RecordPlacementOk: Omit<RecordPlacementOk, 'placement'> & { placement: ResolversParentTypes['Placement'] };
  RecordPlacementResult: ResolversUnionTypes<ResolversParentTypes>['RecordPlacementResult'];
  RecordResidenceInput: RecordResidenceInput;
  RecordVersion: RecordVersionRowRow;
  RecordVersionConnection: Omit<RecordVersionConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RecordVersion']> };
  RecordView: Omit<RecordView, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  RecordViewConnection: Omit<RecordViewConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RecordView']> };
  Rectification: RectificationRowRow;
  RectificationConnection: Omit<RectificationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Rectification']> };
  RectificationDecided: RectificationDecided;
  RectificationFilter: RectificationFilter;
  RectificationOk: Omit<RectificationOk, 'rectification'> & { rectification: ResolversParentTypes['Rectification'] };
  Redetermination: Omit<Redetermination, 'changed'> & { changed: Array<ResolversParentTypes['Determination']> };
  Referral: ReferralRowRow;
  ReferralConnection: Omit<ReferralConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Referral']> };
  ReferralFilter: ReferralFilter;
  ReferralOk: Omit<ReferralOk, 'referral'> & { referral: ResolversParentTypes['Referral'] };
  ReferralSort: ReferralSort;
  ReferralStep: ReferralStepRowRow;
  RegisterConnection: Omit<RegisterConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RegisterEntry']> };
  RegisterCounts: RegisterCounts;
  RegisterEntry: RegisterEntryRowRow;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesOk: ReplayWebhookDeliveriesOk;
  ReplayWebhookDeliveriesResult: ResolversUnionTypes<ResolversParentTypes>['ReplayWebhookDeliveriesResult'];
  ReportingPeriod: ReportingPeriodRow;
  RequestAssessmentInput: RequestAssessmentInput;
  RequestAssessmentOk: Omit<RequestAssessmentOk, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  RequestAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['RequestAssessmentResult'];
  RequestErasureInput: RequestErasureInput;
  RequestErasureResult: ResolversUnionTypes<ResolversParentTypes>['RequestErasureResult'];
  RequestExportInput: RequestExportInput;
  RequestExportOk: Omit<RequestExportOk, 'export'> & { export: ResolversParentTypes['Export'] };
  RequestExportResult: ResolversUnionTypes<ResolversParentTypes>['RequestExportResult'];
  RequestRectificationInput: RequestRectificationInput;
  RequestRectificationResult: ResolversUnionTypes<ResolversParentTypes>['RequestRectificationResult'];
  RequestSubjectAccessInput: RequestSubjectAccessInput;
  RequestSubjectAccessResult: ResolversUnionTypes<ResolversParentTypes>['RequestSubjectAccessResult'];
  Residence: ResidenceRowRow;
  ResidenceAsOf: ResidenceAsOf;
  ResidenceOk: Omit<ResidenceOk, 'redetermination' | 'residence'> & { redetermination: ResolversParentTypes['Redetermination'], residence: ResolversParentTypes['Residence'] };
  ResidenceResult: ResolversUnionTypes<ResolversParentTypes>['ResidenceResult'];
  ResolvePostcodeResult: ResolversUnionTypes<ResolversParentTypes>['ResolvePostcodeResult'];
  ResolvedPostcode: Omit<ResolvedPostcode, 'authority' | 'icb'> & { authority?: Maybe<ResolversParentTypes['Organisation']>, icb?: Maybe<ResolversParentTypes['Organisation']> };
  RespondentNotConcerned: RespondentNotConcerned;
  ResponsibleCommissioner: Omit<ResponsibleCommissioner, 'answer' | 'child' | 'determination'> & { answer?: Maybe<ResolversParentTypes['CommissionerAnswer']>, child: ResolversParentTypes['Child'], determination?: Maybe<ResolversParentTypes['Determination']> };
  ResponsibleCommissionerResult: ResolversUnionTypes<ResolversParentTypes>['ResponsibleCommissionerResult'];
  Retention: Omit<Retention, 'holds'> & { holds: Array<ResolversParentTypes['LegalHold']> };
  RetentionClock: RetentionClock;
  RetentionConnection: Omit<RetentionConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Retention']> };
  RetentionFilter: RetentionFilter;
  ReturnAssessmentReportInput: ReturnAssessmentReportInput;
  ReturnAssessmentReportOk: Omit<ReturnAssessmentReportOk, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  ReturnAssessmentReportResult: ResolversUnionTypes<ResolversParentTypes>['ReturnAssessmentReportResult'];
  ReturnBlank: ReturnBlank;
  ReturnBlankCount: ReturnBlankCount;
  ReturnCell: ProjectedCellRow;
  ReturnCellRecord: ReturnCellRecord;
  ReturnCounts: ReturnCounts;
  ReturnFailureCount: ReturnFailureCount;
  ReturnPlace: ReturnPlace;
  ReturnReadiness: ReadinessRowRow;
  ReturnRow: CheckedRowRow;
  ReturnRowConnection: Omit<ReturnRowConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ReturnRow']> };
  ReturnRowFilter: ReturnRowFilter;
  ReturnRuleFailure: Omit<ReturnRuleFailure, 'cells'> & { cells: Array<ResolversParentTypes['ReturnCell']> };
  ReturnRuleNotEvaluated: ReturnRuleNotEvaluated;
  ReviewImportRowsInput: ReviewImportRowsInput;
  RevokeCareLeaverStatusInput: RevokeCareLeaverStatusInput;
  RevokeCareLeaverStatusOk: Omit<RevokeCareLeaverStatusOk, 'interest'> & { interest: ResolversParentTypes['VacancyInterest'] };
  RevokeCareLeaverStatusResult: ResolversUnionTypes<ResolversParentTypes>['RevokeCareLeaverStatusResult'];
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotateWebhookSecretResult'];
  Sdq: Sdq;
  SdqInput: SdqInput;
  SdqTrend: Omit<SdqTrend, 'latest' | 'previous'> & { latest: ResolversParentTypes['HealthLine'], previous?: Maybe<ResolversParentTypes['HealthLine']> };
  SealFigureInput: SealFigureInput;
  SealFigureOk: Omit<SealFigureOk, 'figure'> & { figure: ResolversParentTypes['SealedFigure'] };
  SealFigureResult: ResolversUnionTypes<ResolversParentTypes>['SealFigureResult'];
  SealIdentityInput: SealIdentityInput;
  SealIdentityOk: SealIdentityOk;
  SealIdentityResult: ResolversUnionTypes<ResolversParentTypes>['SealIdentityResult'];
  SealedCell: SettledCellRow;
  SealedCellDifference: Omit<SealedCellDifference, 'sealed' | 'today'> & { sealed?: Maybe<ResolversParentTypes['SealedCell']>, today?: Maybe<ResolversParentTypes['SealedCell']> };
  SealedFigure: SealedFigureRowRow;
  SealedFigureConnection: Omit<SealedFigureConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SealedFigure']> };
  SealedFigureDifferences: Omit<SealedFigureDifferences, 'cells' | 'figure'> & { cells: Array<ResolversParentTypes['SealedCellDifference']>, figure: ResolversParentTypes['SealedFigure'] };
  SealedFigureDifferencesResult: ResolversUnionTypes<ResolversParentTypes>['SealedFigureDifferencesResult'];
  SealedFigureFilter: SealedFigureFilter;
  SealedFigureNotComparable: Omit<SealedFigureNotComparable, 'figure'> & { figure: ResolversParentTypes['SealedFigure'] };
  SealedFigureSort: SealedFigureSort;
  SealedFilter: SealedFilter;
  SealedIdentity: SealedIdentityRowRow;
  SealedIdentityConnection: Omit<SealedIdentityConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SealedIdentity']> };
  SealedMatch: SealedMatch;
  SealedOpening: SealedOpeningRowRow;
  SealedOpeningConnection: Omit<SealedOpeningConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SealedOpening']> };
  SealedOpeningFilter: SealedOpeningFilter;
  SealedOpeningNotPossible: SealedOpeningNotPossible;
  SendNoticeInput: SendNoticeInput;
  SendNoticeOk: Omit<SendNoticeOk, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  SendNoticeResult: ResolversUnionTypes<ResolversParentTypes>['SendNoticeResult'];
  Service: Service;
  SetIndicatorTargetsInput: SetIndicatorTargetsInput;
  SetIndicatorTargetsOk: SetIndicatorTargetsOk;
  SetIndicatorTargetsResult: ResolversUnionTypes<ResolversParentTypes>['SetIndicatorTargetsResult'];
  SetOfferBudgetInput: SetOfferBudgetInput;
  SetOfferBudgetOk: Omit<SetOfferBudgetOk, 'budget'> & { budget: ResolversParentTypes['OfferBudget'] };
  SetOfferBudgetResult: ResolversUnionTypes<ResolversParentTypes>['SetOfferBudgetResult'];
  ShareCareLeaverStatusInput: ShareCareLeaverStatusInput;
  ShareCareLeaverStatusOk: Omit<ShareCareLeaverStatusOk, 'interest'> & { interest: ResolversParentTypes['VacancyInterest'] };
  ShareCareLeaverStatusResult: ResolversUnionTypes<ResolversParentTypes>['ShareCareLeaverStatusResult'];
  SharedCareLeaverStatus: SharedStatusRowRow;
  SharedCareLeaverStatusConnection: Omit<SharedCareLeaverStatusConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SharedCareLeaverStatus']> };
  ShortBreaksInput: ShortBreaksInput;
  SilentPlacement: SilentPlacementRowRow;
  SilentPlacementConnection: Omit<SilentPlacementConnection, 'byPlacingAuthority' | 'nodes'> & { byPlacingAuthority: Array<ResolversParentTypes['SilentPlacementCount']>, nodes: Array<ResolversParentTypes['SilentPlacement']> };
  SilentPlacementCount: Omit<SilentPlacementCount, 'authority'> & { authority: ResolversParentTypes['Organisation'] };
  SilentPlacementFigure: SilentPlacementFigure;
  SilentPlacementFigures: Omit<SilentPlacementFigures, 'authority'> & { authority?: Maybe<ResolversParentTypes['Organisation']> };
  SilentPlacementFilter: SilentPlacementFilter;
  SilentPlacementPolicy: SilentPlacementPolicy;
  SilentPlacementRelease: Omit<SilentPlacementRelease, 'byPlacingAuthority' | 'notCounted' | 'total'> & { byPlacingAuthority: Array<ResolversParentTypes['SilentPlacementFigures']>, notCounted: Array<ResolversParentTypes['Organisation']>, total: ResolversParentTypes['SilentPlacementFigures'] };
  StartCarePeriodInput: StartCarePeriodInput;
  StartCarePeriodOk: Omit<StartCarePeriodOk, 'carePeriod'> & { carePeriod: ResolversParentTypes['CarePeriod'] };
  StartCarePeriodResult: ResolversUnionTypes<ResolversParentTypes>['StartCarePeriodResult'];
  String: Scalars['String']['output'];
  SubjectAccessCopy: SubjectAccessCopy;
  TakeAssessmentStepInput: TakeAssessmentStepInput;
  TakeAssessmentStepOk: Omit<TakeAssessmentStepOk, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  TakeAssessmentStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeAssessmentStepResult'];
  TakeBackCareLeaverEntryResult: ResolversUnionTypes<ResolversParentTypes>['TakeBackCareLeaverEntryResult'];
  TakeBackConsentInput: TakeBackConsentInput;
  TakeBackConsentResult: ResolversUnionTypes<ResolversParentTypes>['TakeBackConsentResult'];
  TakeBackHealthLineInput: TakeBackHealthLineInput;
  TakeBackHealthLineResult: ResolversUnionTypes<ResolversParentTypes>['TakeBackHealthLineResult'];
  TakeBackInput: TakeBackInput;
  TakeBackResult: ResolversUnionTypes<ResolversParentTypes>['TakeBackResult'];
  TakeDisputeStepInput: TakeDisputeStepInput;
  TakeDisputeStepOk: Omit<TakeDisputeStepOk, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  TakeDisputeStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeDisputeStepResult'];
  TakeNoticeStepInput: TakeNoticeStepInput;
  TakeNoticeStepOk: Omit<TakeNoticeStepOk, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  TakeNoticeStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeNoticeStepResult'];
  TakeOfferApplicationStepInput: TakeOfferApplicationStepInput;
  TakeOfferApplicationStepOk: Omit<TakeOfferApplicationStepOk, 'application'> & { application: ResolversParentTypes['OfferApplication'] };
  TakeOfferApplicationStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeOfferApplicationStepResult'];
  TakeReferralStepInput: TakeReferralStepInput;
  TakeReferralStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeReferralStepResult'];
  TakeVacancyInterestStepInput: TakeVacancyInterestStepInput;
  TakeVacancyInterestStepOk: Omit<TakeVacancyInterestStepOk, 'interest'> & { interest: ResolversParentTypes['VacancyInterest'] };
  TakeVacancyInterestStepResult: ResolversUnionTypes<ResolversParentTypes>['TakeVacancyInterestStepResult'];
  TakenBackOk: Omit<TakenBackOk, 'redetermination'> & { redetermination: ResolversParentTypes['Redetermination'] };
  Understanding: Understanding;
  UnderstandingInput: UnderstandingInput;
  UnmergeChildrenInput: UnmergeChildrenInput;
  UnmergeChildrenOk: Omit<UnmergeChildrenOk, 'formerChild' | 'merge'> & { formerChild: ResolversParentTypes['Child'], merge: ResolversParentTypes['ChildMerge'] };
  UnmergeChildrenResult: ResolversUnionTypes<ResolversParentTypes>['UnmergeChildrenResult'];
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['UpdateWebhookEndpointResult'];
  Vacancy: VacancyRowRow;
  VacancyConnection: Omit<VacancyConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Vacancy']> };
  VacancyFilter: VacancyFilter;
  VacancyInterest: VacancyInterestRowRow;
  VacancyInterestConnection: Omit<VacancyInterestConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['VacancyInterest']> };
  VacancyInterestEntry: VacancyInterestEntryRowRow;
  VacancyInterestFilter: VacancyInterestFilter;
  VersionConflict: VersionConflict;
  WageFloor: WageFloor;
  WayToPayCost: WayToPayCost;
  WebhookAttempt: WebhookAttemptRowRow;
  WebhookDelivery: WebhookDeliveryRowRow;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookEndpoint: WebhookEndpointRowRow;
  WebhookEndpointOk: Omit<WebhookEndpointOk, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  WebhookSecretOk: Omit<WebhookSecretOk, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  WhatIfCareLeaverResult: ResolversUnionTypes<ResolversParentTypes>['WhatIfCareLeaverResult'];
  WhatIfCommissionerResult: ResolversUnionTypes<ResolversParentTypes>['WhatIfCommissionerResult'];
  WhyHidden: Omit<WhyHidden, 'organisationSees'> & { organisationSees: Array<ResolversParentTypes['AccessReason']> };
  WithdrawConsentInput: WithdrawConsentInput;
  WrittenSinceMerge: WrittenSinceMerge;
};

export type AccessReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessReason'] = ResolversParentTypes['AccessReason']> = {
  basis?: Resolver<ResolversTypes['AccessBasis'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AccessCause'], ParentType, ContextType>;
  causeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AcknowledgeNoticesOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeNoticesOk'] = ResolversParentTypes['AcknowledgeNoticesOk']> = {
  results?: Resolver<Array<ResolversTypes['AcknowledgedNotice']>, ParentType, ContextType>;
};

export type AcknowledgedNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgedNotice'] = ResolversParentTypes['AcknowledgedNotice']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  noticeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['IllegalNoticeStep']>, ParentType, ContextType>;
};

export type AddAssessmentCopiesOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAssessmentCopiesOk'] = ResolversParentTypes['AddAssessmentCopiesOk']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddAssessmentCopiesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAssessmentCopiesResult'] = ResolversParentTypes['AddAssessmentCopiesResult']> = {
  __resolveType: TypeResolveFn<'AddAssessmentCopiesOk' | 'DaysOutOfOrder' | 'IllegalAssessmentStep' | 'InputRefused' | 'RecordNotFound', ParentType, ContextType>;
};

export type AddressProtectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressProtection'] = ResolversParentTypes['AddressProtection']> = {
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['AddressProtectionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdjoiningAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjoiningAuthority'] = ResolversParentTypes['AdjoiningAuthority']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onsCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type AlreadyClaimedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyClaimed'] = ResolversParentTypes['AlreadyClaimed']> = {
  chargeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyCreditedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyCredited'] = ResolversParentTypes['AlreadyCredited']> = {
  creditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyEnded'] = ResolversParentTypes['AlreadyEnded']> = {
  endedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskToOpenSealedIdentityOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskToOpenSealedIdentityOk'] = ResolversParentTypes['AskToOpenSealedIdentityOk']> = {
  opening?: Resolver<ResolversTypes['SealedOpening'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskToOpenSealedIdentityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskToOpenSealedIdentityResult'] = ResolversParentTypes['AskToOpenSealedIdentityResult']> = {
  __resolveType: TypeResolveFn<'AskToOpenSealedIdentityOk' | 'InputRefused', ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  access?: Resolver<ResolversTypes['AssessmentAccess'], ParentType, ContextType>;
  appointmentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  assessedBy?: Resolver<Maybe<ResolversTypes['AssessorProfession']>, ParentType, ContextType>;
  assessedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bookedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  cancelledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  carePeriodId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  copies?: Resolver<Array<ResolversTypes['AssessmentCopy']>, ParentType, ContextType>;
  declinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  icb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssessmentClockKind'], ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['AssessmentStepKind']>, ParentType, ContextType>;
  outOfArea?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['AssessmentPayer']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  qualityChecks?: Resolver<Array<ResolversTypes['QualityCheck']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['AssessmentReport']>, ParentType, ContextType>;
  reportReturnedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['AssessmentReport']>, ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  satisfiesDuty?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sdqMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssessmentState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AssessmentStep']>, ParentType, ContextType>;
  timesCancelledByCarer?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timesCancelledByService?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timesNotBrought?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentAccess'] = ResolversParentTypes['AssessmentAccess']> = {
  canTakeStep?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
};

export type AssessmentBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentBreach'] = ResolversParentTypes['AssessmentBreach']> = {
  confirmations?: Resolver<Array<ResolversTypes['ConfirmedBreach']>, ParentType, ContextType>;
  confirmed?: Resolver<Maybe<ResolversTypes['ConfirmedBreach']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['BreachMeasure'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['ProposedBreach'], ParentType, ContextType>;
};

export type AssessmentChargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentCharge'] = ResolversParentTypes['AssessmentCharge']> = {
  amountPence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  assessment?: Resolver<ResolversTypes['ChargedAssessment'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ChargeCause'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  claimedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  creditedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  creditsId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  determinationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['ChargeEntry'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payer?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  payerCertainty?: Resolver<ResolversTypes['CommissionerOutcome'], ParentType, ContextType>;
  priceInstrument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceState?: Resolver<ResolversTypes['ChargePriceState'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replacesId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AssessmentChargeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentChargeConnection'] = ResolversParentTypes['AssessmentChargeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['AssessmentCharge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentClock'] = ResolversParentTypes['AssessmentClock']> = {
  assessed?: Resolver<ResolversTypes['ClockMeasure'], ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  breaches?: Resolver<Array<ResolversTypes['AssessmentBreach']>, ParentType, ContextType>;
  calendarGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  carePeriodId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  causeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  classified?: Resolver<Maybe<ResolversTypes['ClassifiedInitialAssessment']>, ParentType, ContextType>;
  crossover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueChanges?: Resolver<Array<ResolversTypes['AssessmentDueChange']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  exemptById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssessmentClockKind'], ParentType, ContextType>;
  leg?: Resolver<Maybe<ResolversTypes['AssessmentLegName']>, ParentType, ContextType>;
  legs?: Resolver<Array<ResolversTypes['AssessmentLeg']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pausedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AssessmentClockReason']>, ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['ClockMeasure'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssessmentClockState'], ParentType, ContextType>;
  stricterDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  twentyEightDaysOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AssessmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentConnection'] = ResolversParentTypes['AssessmentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentCopyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentCopy'] = ResolversParentTypes['AssessmentCopy']> = {
  recipient?: Resolver<ResolversTypes['AssessmentCopyRecipient'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AssessmentDueChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentDueChange'] = ResolversParentTypes['AssessmentDueChange']> = {
  after?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssessmentLegResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLeg'] = ResolversParentTypes['AssessmentLeg']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['AssessmentLegName'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['AssessmentLegOwner'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['AssessmentLegTarget']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workingDaysOverTarget?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AssessmentLegCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLegCount'] = ResolversParentTypes['AssessmentLegCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['AssessmentLegName'], ParentType, ContextType>;
};

export type AssessmentLegTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLegTarget'] = ResolversParentTypes['AssessmentLegTarget']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['AssessmentStandard'], ParentType, ContextType>;
};

export type AssessmentNotRequestableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentNotRequestable'] = ResolversParentTypes['AssessmentNotRequestable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notRequestableReason?: Resolver<ResolversTypes['NotRequestableReason'], ParentType, ContextType>;
  underWayId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentOwnerCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentOwnerCount'] = ResolversParentTypes['AssessmentOwnerCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['AssessmentLegOwner'], ParentType, ContextType>;
};

export type AssessmentPayerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentPayer'] = ResolversParentTypes['AssessmentPayer']> = {
  certainty?: Resolver<ResolversTypes['CommissionerOutcome'], ParentType, ContextType>;
  icb?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type AssessmentQueueConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentQueueConnection'] = ResolversParentTypes['AssessmentQueueConnection']> = {
  counts?: Resolver<ResolversTypes['AssessmentQueueCounts'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AssessmentQueueItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentQueueCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentQueueCounts'] = ResolversParentTypes['AssessmentQueueCounts']> = {
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  legs?: Resolver<Array<ResolversTypes['AssessmentLegCount']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingOn?: Resolver<Array<ResolversTypes['AssessmentOwnerCount']>, ParentType, ContextType>;
};

export type AssessmentQueueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentQueueItem'] = ResolversParentTypes['AssessmentQueueItem']> = {
  assessmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  causeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['AssessmentClock'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssessmentClockKind'], ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['AssessmentLegName'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  waitingOn?: Resolver<ResolversTypes['AssessmentLegOwner'], ParentType, ContextType>;
  waitingSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AssessmentReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentReport'] = ResolversParentTypes['AssessmentReport']> = {
  clinical?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  returnedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentStep'] = ResolversParentTypes['AssessmentStep']> = {
  alternativesOffered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appointmentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['AssessmentState']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssessmentStepKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reofferOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['AssessmentState'], ParentType, ContextType>;
  understandingJudgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Maybe<Array<ResolversTypes['AuditChange']>>, ParentType, ContextType>;
  childIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  documentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreachNoteNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachNoteNeeded'] = ResolversParentTypes['BreachNoteNeeded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['ProposedBreach'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreachPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachPart'] = ResolversParentTypes['BreachPart']> = {
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leg?: Resolver<Maybe<ResolversTypes['AssessmentLegName']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['AssessmentLegOwner']>, ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['BreachReason']>, ParentType, ContextType>;
};

export type BreakGlassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlass'] = ResolversParentTypes['BreakGlass']> = {
  beganAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['BreakGlassOutcome']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreakGlassConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassConnection'] = ResolversParentTypes['BreakGlassConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['BreakGlass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreakGlassNotReviewableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassNotReviewable'] = ResolversParentTypes['BreakGlassNotReviewable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notReviewableBecause?: Resolver<ResolversTypes['BreakGlassNotReviewableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreakGlassOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassOk'] = ResolversParentTypes['BreakGlassOk']> = {
  grant?: Resolver<ResolversTypes['BreakGlass'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreakGlassResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassResult'] = ResolversParentTypes['BreakGlassResult']> = {
  __resolveType: TypeResolveFn<'BreakGlassOk' | 'InputRefused', ParentType, ContextType>;
};

export type BrokenReturnRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenReturnRule'] = ResolversParentTypes['BrokenReturnRule']> = {
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BudgetSpentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetSpent'] = ResolversParentTypes['BudgetSpent']> = {
  costPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BursaryAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BursaryAnswer'] = ResolversParentTypes['BursaryAnswer']> = {
  conditions?: Resolver<Array<ResolversTypes['BursaryCondition']>, ParentType, ContextType>;
  instalments?: Resolver<Array<ResolversTypes['BursaryInstalment']>, ParentType, ContextType>;
  next?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['BursaryOutcome'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BursaryConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BursaryCondition'] = ResolversParentTypes['BursaryCondition']> = {
  code?: Resolver<ResolversTypes['BursaryConditionCode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConditionState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BursaryInstalmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BursaryInstalment'] = ResolversParentTypes['BursaryInstalment']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BursaryInstalmentState'], ParentType, ContextType>;
};

export type CanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Can'] = ResolversParentTypes['Can']> = {
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grantor?: Resolver<Maybe<ResolversTypes['CanGrantor']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['CanMissing']>, ParentType, ContextType>;
  responsibleAuthority?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type CareDaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareDays'] = ResolversParentTypes['CareDays']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CareDaysLeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareDaysLeftOut'] = ResolversParentTypes['CareDaysLeftOut']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['CareDaysLeftOutWhy'], ParentType, ContextType>;
};

export type CareLeaverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaver'] = ResolversParentTypes['CareLeaver']> = {
  category?: Resolver<ResolversTypes['CareLeaverCategoryAnswer'], ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  duties?: Resolver<Array<ResolversTypes['CareLeaverDuty']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['CareLeaverEntry']>, ParentType, ContextType>;
  measureState?: Resolver<ResolversTypes['CareLeaverMeasureState'], ParentType, ContextType>;
  measureWindow?: Resolver<Maybe<ResolversTypes['CareLeaverMeasureWindow']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['CareLeaverMeasure']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  personalAdviser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CareLeaverCategoryAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverCategoryAnswer'] = ResolversParentTypes['CareLeaverCategoryAnswer']> = {
  afterSixteen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  counted?: Resolver<Array<ResolversTypes['CareDays']>, ParentType, ContextType>;
  daysNeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daysSince14?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['CareLeaverDoubt']>, ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['CareDaysLeftOut']>, ParentType, ContextType>;
  lookedAfter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextChange?: Resolver<Maybe<ResolversTypes['CareLeaverChange']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CareLeaverOutcome'], ParentType, ContextType>;
  possible?: Resolver<Array<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['CareLeaverRule']>, ParentType, ContextType>;
  support?: Resolver<Maybe<ResolversTypes['CareLeaverSupport']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareLeaverChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverChange'] = ResolversParentTypes['CareLeaverChange']> = {
  category?: Resolver<Maybe<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CareLeaverOutcome'], ParentType, ContextType>;
  possible?: Resolver<Array<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['CareLeaverRule']>, ParentType, ContextType>;
  support?: Resolver<Maybe<ResolversTypes['CareLeaverSupport']>, ParentType, ContextType>;
};

export type CareLeaverConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverConnection'] = ResolversParentTypes['CareLeaverConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['CareLeaver']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareLeaverDoubtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverDoubt'] = ResolversParentTypes['CareLeaverDoubt']> = {
  fact?: Resolver<Maybe<ResolversTypes['CareLeaverEntryKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CareLeaverDoubtKind'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CareLeaverDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverDuty'] = ResolversParentTypes['CareLeaverDuty']> = {
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['CommissioningRuleConfidence'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['CareLeaverDutyKind'], ParentType, ContextType>;
  metOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CareLeaverDutyReason']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['CareLeaverDutyStanding'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CareLeaverEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverEntry'] = ResolversParentTypes['CareLeaverEntry']> = {
  adviser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CareLeaverEntryKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FactSource'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareLeaverEntryOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverEntryOk'] = ResolversParentTypes['CareLeaverEntryOk']> = {
  entry?: Resolver<ResolversTypes['CareLeaverEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareLeaverEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverEntryResult'] = ResolversParentTypes['CareLeaverEntryResult']> = {
  __resolveType: TypeResolveFn<'CareLeaverEntryOk' | 'DaysOutOfOrder' | 'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type CareLeaverEntryTakenBackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverEntryTakenBack'] = ResolversParentTypes['CareLeaverEntryTakenBack']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareLeaverFigureGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverFigureGroup'] = ResolversParentTypes['CareLeaverFigureGroup']> = {
  accommodationNotKnown?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  activityNotKnown?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  ageFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageUntil?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  died?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inEducationOrWork?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  inTouch?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  needsNoServices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notInEducationOrWork?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedHome?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stayingPut?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  suitableAccommodation?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
  unsuitableAccommodation?: Resolver<ResolversTypes['CareLeaverShare'], ParentType, ContextType>;
};

export type CareLeaverFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverFigures'] = ResolversParentTypes['CareLeaverFigures']> = {
  authority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  byAge?: Resolver<Array<ResolversTypes['CareLeaverFigureGroup']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['CareLeaverFigureGroup'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareLeaverMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverMeasure'] = ResolversParentTypes['CareLeaverMeasure']> = {
  accommodation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accommodationDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  activityDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inTouch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outsideWindow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suitableAccommodation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareLeaverMeasureOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverMeasureOk'] = ResolversParentTypes['CareLeaverMeasureOk']> = {
  measure?: Resolver<ResolversTypes['CareLeaverMeasure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareLeaverMeasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverMeasureResult'] = ResolversParentTypes['CareLeaverMeasureResult']> = {
  __resolveType: TypeResolveFn<'CareLeaverMeasureOk' | 'InputRefused' | 'MeasureBreaksRules' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type CareLeaverMeasureWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverMeasureWindow'] = ResolversParentTypes['CareLeaverMeasureWindow']> = {
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  birthday?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CareLeaverReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverReturn'] = ResolversParentTypes['CareLeaverReturn']> = {
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CareLeaverReturnProblem']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareLeaverReturnProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverReturnProblem'] = ResolversParentTypes['CareLeaverReturnProblem']> = {
  broken?: Resolver<Array<ResolversTypes['BrokenReturnRule']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CareLeaverRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverRule'] = ResolversParentTypes['CareLeaverRule']> = {
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['CommissioningRuleConfidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CareLeaverShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareLeaverShare'] = ResolversParentTypes['CareLeaverShare']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CarePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarePeriod'] = ResolversParentTypes['CarePeriod']> = {
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalStatuses?: Resolver<Array<ResolversTypes['LegalStatus']>, ParentType, ContextType>;
  placements?: Resolver<ResolversTypes['PlacementConnection'], ParentType, ContextType, RequireFields<CarePeriodPlacementsArgs, 'first'>>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CarePeriodAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarePeriodAsOf'] = ResolversParentTypes['CarePeriodAsOf']> = {
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CarePeriodConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarePeriodConnection'] = ResolversParentTypes['CarePeriodConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['CarePeriod']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type ChargeStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChargeStatement'] = ResolversParentTypes['ChargeStatement']> = {
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['AssessmentCharge']>, ParentType, ContextType>;
  linesWithoutPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payer?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChargedAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChargedAssessment'] = ResolversParentTypes['ChargedAssessment']> = {
  assessedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deliveredBy?: Resolver<ResolversTypes['AssessmentDeliverer'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssessmentKind'], ParentType, ContextType>;
  qualityCheckedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckAssessmentQualityOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckAssessmentQualityOk'] = ResolversParentTypes['CheckAssessmentQualityOk']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  qualityCheck?: Resolver<ResolversTypes['QualityCheck'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckAssessmentQualityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckAssessmentQualityResult'] = ResolversParentTypes['CheckAssessmentQualityResult']> = {
  __resolveType: TypeResolveFn<'CheckAssessmentQualityOk' | 'IllegalAssessmentStep' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type ChecklistAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChecklistAnswer'] = ResolversParentTypes['ChecklistAnswer']> = {
  answer?: Resolver<ResolversTypes['ChecklistAnswerValue'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChecklistQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChecklistQuestion'] = ResolversParentTypes['ChecklistQuestion']> = {
  critical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Child'] = ResolversParentTypes['Child']> = {
  access?: Resolver<ResolversTypes['ChildAccess'], ParentType, ContextType>;
  addressProtections?: Resolver<Array<ResolversTypes['AddressProtection']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['ChildAsOf'], ParentType, ContextType, Partial<ChildAsOfArgs>>;
  assessmentClocks?: Resolver<Array<ResolversTypes['AssessmentClock']>, ParentType, ContextType, Partial<ChildAssessmentClocksArgs>>;
  assessments?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  careLeaver?: Resolver<Maybe<ResolversTypes['CareLeaver']>, ParentType, ContextType, Partial<ChildCareLeaverArgs>>;
  carePeriods?: Resolver<ResolversTypes['CarePeriodConnection'], ParentType, ContextType, RequireFields<ChildCarePeriodsArgs, 'first'>>;
  consentStanding?: Resolver<Maybe<Array<ResolversTypes['ConsentStanding']>>, ParentType, ContextType, Partial<ChildConsentStandingArgs>>;
  dateOfBirth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  determinationOn?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType, Partial<ChildDeterminationOnArgs>>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gpRegistrations?: Resolver<Array<ResolversTypes['GpRegistration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  merges?: Resolver<Array<ResolversTypes['ChildMerge']>, ParentType, ContextType>;
  nhsNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placementOn?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType, Partial<ChildPlacementOnArgs>>;
  placements?: Resolver<ResolversTypes['PlacementConnection'], ParentType, ContextType, RequireFields<ChildPlacementsArgs, 'first'>>;
  possibleDuplicates?: Resolver<Array<ResolversTypes['PossibleDuplicate']>, ParentType, ContextType>;
  referrals?: Resolver<Array<ResolversTypes['Referral']>, ParentType, ContextType>;
  residences?: Resolver<Array<ResolversTypes['Residence']>, ParentType, ContextType>;
  responsibleAuthority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  unaccompaniedAsylumSeeking?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  upn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChildAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildAccess'] = ResolversParentTypes['ChildAccess']> = {
  canRecordPlacement?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canStartCarePeriod?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  visibleBecause?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType>;
};

export type ChildAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildAsOf'] = ResolversParentTypes['ChildAsOf']> = {
  carePeriods?: Resolver<Maybe<Array<ResolversTypes['CarePeriodAsOf']>>, ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  consentStanding?: Resolver<Maybe<Array<ResolversTypes['ConsentStandingAsOf']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<Array<ResolversTypes['ConsentAsOf']>>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['ChildDetailsAsOf']>, ParentType, ContextType>;
  determinations?: Resolver<Maybe<Array<ResolversTypes['Determination']>>, ParentType, ContextType>;
  gpRegistrations?: Resolver<Maybe<Array<ResolversTypes['GpRegistrationAsOf']>>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  legalStatuses?: Resolver<Maybe<Array<ResolversTypes['LegalStatusAsOf']>>, ParentType, ContextType>;
  notAnswered?: Resolver<Array<ResolversTypes['NotAnswered']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<Array<ResolversTypes['PlacementAsOf']>>, ParentType, ContextType>;
  residences?: Resolver<Maybe<Array<ResolversTypes['ResidenceAsOf']>>, ParentType, ContextType>;
  validAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChildConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildConnection'] = ResolversParentTypes['ChildConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Child']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChildDetailsAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildDetailsAsOf'] = ResolversParentTypes['ChildDetailsAsOf']> = {
  dateOfBirth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  localId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nhsNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  unaccompaniedAsylumSeeking?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  upn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChildMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildMerge'] = ResolversParentTypes['ChildMerge']> = {
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  formerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mergedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmergeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmergedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenSince?: Resolver<Maybe<Array<ResolversTypes['WrittenSinceMerge']>>, ParentType, ContextType>;
};

export type ChildrenNotMergeableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildrenNotMergeable'] = ResolversParentTypes['ChildrenNotMergeable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notMergeableBecause?: Resolver<ResolversTypes['ChildrenNotMergeableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimAssessmentChargeOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimAssessmentChargeOk'] = ResolversParentTypes['ClaimAssessmentChargeOk']> = {
  charge?: Resolver<ResolversTypes['AssessmentCharge'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimAssessmentChargeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimAssessmentChargeResult'] = ResolversParentTypes['ClaimAssessmentChargeResult']> = {
  __resolveType: TypeResolveFn<'AlreadyClaimed' | 'ClaimAssessmentChargeOk' | 'DaysOutOfOrder' | 'InputRefused' | 'NotChargeable' | 'RecordNotFound', ParentType, ContextType>;
};

export type ClassifiedInitialAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassifiedInitialAssessment'] = ResolversParentTypes['ClassifiedInitialAssessment']> = {
  assessedInTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['InitialAssessmentClass'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportedInTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockMeasure'] = ResolversParentTypes['ClockMeasure']> = {
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateByWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockMeasureState'], ParentType, ContextType>;
};

export type CloseBreakGlassReviewOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseBreakGlassReviewOk'] = ResolversParentTypes['CloseBreakGlassReviewOk']> = {
  grant?: Resolver<ResolversTypes['BreakGlass'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseBreakGlassReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseBreakGlassReviewResult'] = ResolversParentTypes['CloseBreakGlassReviewResult']> = {
  __resolveType: TypeResolveFn<'BreakGlassNotReviewable' | 'CloseBreakGlassReviewOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type CloseSealedOpeningReviewOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSealedOpeningReviewOk'] = ResolversParentTypes['CloseSealedOpeningReviewOk']> = {
  opening?: Resolver<ResolversTypes['SealedOpening'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseSealedOpeningReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSealedOpeningReviewResult'] = ResolversParentTypes['CloseSealedOpeningReviewResult']> = {
  __resolveType: TypeResolveFn<'CloseSealedOpeningReviewOk' | 'InputRefused' | 'RecordNotFound' | 'SealedOpeningNotPossible' | 'VersionConflict', ParentType, ContextType>;
};

export type CommissionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commissioner'] = ResolversParentTypes['Commissioner']> = {
  alignedIcb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  healthBoardCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommissionerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nhsEnglandRole?: Resolver<Maybe<ResolversTypes['NhsEnglandRole']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type CommissionerAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionerAnswer'] = ResolversParentTypes['CommissionerAnswer']> = {
  alongside?: Resolver<Array<ResolversTypes['CommissioningSideParty']>, ParentType, ContextType>;
  alternatives?: Resolver<Array<ResolversTypes['CommissioningAlternative']>, ParentType, ContextType>;
  commissioner?: Resolver<ResolversTypes['CommissionerOnDays'], ParentType, ContextType>;
  decidedBy?: Resolver<Array<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['CommissioningEdition']>, ParentType, ContextType>;
  explanation?: Resolver<Array<ResolversTypes['CommissioningLine']>, ParentType, ContextType>;
  factsMissing?: Resolver<Array<ResolversTypes['CommissioningFactMissing']>, ParentType, ContextType>;
  factsUsed?: Resolver<Array<ResolversTypes['CommissioningFactUsed']>, ParentType, ContextType>;
  interimPayer?: Resolver<Maybe<ResolversTypes['InterimPayer']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  originatingIcb?: Resolver<Maybe<ResolversTypes['OriginatingIcb']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CommissionerOutcome'], ParentType, ContextType>;
  reasonCodes?: Resolver<Array<ResolversTypes['CommissioningReasonCode']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  rulesTried?: Resolver<Array<ResolversTypes['CommissioningRuleTried']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['CommissioningServiceCategory'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['CommissioningWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommissionerComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionerComparison'] = ResolversParentTypes['CommissionerComparison']> = {
  after?: Resolver<ResolversTypes['CommissionerAnswer'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['CommissionerAnswer'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['CommissionerDifference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommissionerDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionerDifference'] = ResolversParentTypes['CommissionerDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['CommissionerComparedField'], ParentType, ContextType>;
};

export type CommissionerOnDaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionerOnDays'] = ResolversParentTypes['CommissionerOnDays']> = {
  onTheDay?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
};

export type CommissioningAlternativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningAlternative'] = ResolversParentTypes['CommissioningAlternative']> = {
  onTheDay?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
};

export type CommissioningEditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningEdition'] = ResolversParentTypes['CommissioningEdition']> = {
  evaluatedAs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommissioningFactMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningFactMissing'] = ResolversParentTypes['CommissioningFactMissing']> = {
  ask?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommissioningFactUsedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningFactUsed'] = ResolversParentTypes['CommissioningFactUsed']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommissioningFactsRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningFactsRefused'] = ResolversParentTypes['CommissioningFactsRefused']> = {
  problems?: Resolver<Array<ResolversTypes['CommissioningProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommissioningLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningLine'] = ResolversParentTypes['CommissioningLine']> = {
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommissioningProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningProblem'] = ResolversParentTypes['CommissioningProblem']> = {
  code?: Resolver<ResolversTypes['CommissioningProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommissioningRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningRule'] = ResolversParentTypes['CommissioningRule']> = {
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['CommissioningRuleConfidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verify?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommissioningRuleTriedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningRuleTried'] = ResolversParentTypes['CommissioningRuleTried']> = {
  code?: Resolver<Maybe<ResolversTypes['CommissioningNotMatchedCode']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CommissioningRuleResult'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CommissioningRule'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommissioningSidePartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissioningSideParty'] = ResolversParentTypes['CommissioningSideParty']> = {
  onTheDay?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CommissioningSideRole'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
};

export type CompareCommissionerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompareCommissionerResult'] = ResolversParentTypes['CompareCommissionerResult']> = {
  __resolveType: TypeResolveFn<'CommissionerComparison' | 'CommissioningFactsRefused', ParentType, ContextType>;
};

export type ComparedAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedArea'] = ResolversParentTypes['ComparedArea']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['ControlLimits']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['ControlStanding']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConfirmAssessmentBreachOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmAssessmentBreachOk'] = ResolversParentTypes['ConfirmAssessmentBreachOk']> = {
  clock?: Resolver<ResolversTypes['AssessmentClock'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmAssessmentBreachResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmAssessmentBreachResult'] = ResolversParentTypes['ConfirmAssessmentBreachResult']> = {
  __resolveType: TypeResolveFn<'BreachNoteNeeded' | 'ConfirmAssessmentBreachOk' | 'InputRefused' | 'NoSuchBreach' | 'RecordNotFound', ParentType, ContextType>;
};

export type ConfirmedBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmedBreach'] = ResolversParentTypes['ConfirmedBreach']> = {
  agrees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['AssessmentLegOwner'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['BreachReason'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  access?: Resolver<ResolversTypes['ConsentAccess'], ParentType, ContextType>;
  alternativesOffered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['ConsentCapacity'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ConsentDecision'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['ConsentEvidence'], ParentType, ContextType>;
  evidenceReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reofferOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['ConsentScope']>, ParentType, ContextType>;
  sharedWith?: Resolver<Array<ResolversTypes['ConsentShare']>, ParentType, ContextType>;
  understanding?: Resolver<Maybe<ResolversTypes['Understanding']>, ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['ConsentValidity'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ConsentAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentAccess'] = ResolversParentTypes['ConsentAccess']> = {
  canCorrect?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canRecordReceipt?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canWithdraw?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type ConsentAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentAsOf'] = ResolversParentTypes['ConsentAsOf']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['ConsentCapacity'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ConsentDecision'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['ConsentEvidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reofferOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['ConsentScope']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentOk'] = ResolversParentTypes['ConsentOk']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentResult'] = ResolversParentTypes['ConsentResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'ConsentOk' | 'ConsentWithoutCapacity' | 'DaysOutOfOrder' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type ConsentShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentShare'] = ResolversParentTypes['ConsentShare']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ConsentStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStanding'] = ResolversParentTypes['ConsentStanding']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  lapsedBecause?: Resolver<Maybe<ResolversTypes['NoCapacityReason']>, ParentType, ContextType>;
  notKnownBecause?: Resolver<Maybe<ResolversTypes['ConsentNotKnownReason']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  provisionalBecause?: Resolver<Array<ResolversTypes['ConsentProvisionalReason']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refusedByChild?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reofferOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ConsentScope'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
};

export type ConsentStandingAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStandingAsOf'] = ResolversParentTypes['ConsentStandingAsOf']> = {
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lapsedBecause?: Resolver<Maybe<ResolversTypes['NoCapacityReason']>, ParentType, ContextType>;
  notKnownBecause?: Resolver<Maybe<ResolversTypes['ConsentNotKnownReason']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  provisionalBecause?: Resolver<Array<ResolversTypes['ConsentProvisionalReason']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refusedByChild?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reofferOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ConsentScope'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
};

export type ConsentTakenBackOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentTakenBackOk'] = ResolversParentTypes['ConsentTakenBackOk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentValidityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentValidity'] = ResolversParentTypes['ConsentValidity']> = {
  found?: Resolver<ResolversTypes['ConsentValidityFound'], ParentType, ContextType>;
  notKnownBecause?: Resolver<Maybe<ResolversTypes['ConsentNotKnownReason']>, ParentType, ContextType>;
  notValidBecause?: Resolver<Maybe<ResolversTypes['NoCapacityReason']>, ParentType, ContextType>;
  provisionalBecause?: Resolver<Array<ResolversTypes['ConsentProvisionalReason']>, ParentType, ContextType>;
};

export type ConsentWithoutCapacityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentWithoutCapacity'] = ResolversParentTypes['ConsentWithoutCapacity']> = {
  capacityReason?: Resolver<ResolversTypes['NoCapacityReason'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fittingCapacities?: Resolver<Array<ResolversTypes['ConsentCapacity']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ControlLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlLimits'] = ResolversParentTypes['ControlLimits']> = {
  lower95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower998?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper998?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CorrectPlacementOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectPlacementOk'] = ResolversParentTypes['CorrectPlacementOk']> = {
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectPlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectPlacementResult'] = ResolversParentTypes['CorrectPlacementResult']> = {
  __resolveType: TypeResolveFn<'CorrectPlacementOk' | 'DaysOutOfOrder' | 'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type CreateImportOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportOk'] = ResolversParentTypes['CreateImportOk']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  uploads?: Resolver<Array<ResolversTypes['ImportUpload']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportResult'] = ResolversParentTypes['CreateImportResult']> = {
  __resolveType: TypeResolveFn<'CreateImportOk' | 'ImportRefused', ParentType, ContextType>;
};

export type CreateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookEndpointResult'] = ResolversParentTypes['CreateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'WebhookSecretOk', ParentType, ContextType>;
};

export type CreditAssessmentChargeOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditAssessmentChargeOk'] = ResolversParentTypes['CreditAssessmentChargeOk']> = {
  credit?: Resolver<ResolversTypes['AssessmentCharge'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditAssessmentChargeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditAssessmentChargeResult'] = ResolversParentTypes['CreditAssessmentChargeResult']> = {
  __resolveType: TypeResolveFn<'AlreadyCredited' | 'CreditAssessmentChargeOk' | 'InputRefused' | 'RecordNotFound', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DaysOutOfOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DaysOutOfOrder'] = ResolversParentTypes['DaysOutOfOrder']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DaysOutOfOrderReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideDuplicateOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideDuplicateOk'] = ResolversParentTypes['DecideDuplicateOk']> = {
  pair?: Resolver<ResolversTypes['DuplicatePair'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideDuplicateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideDuplicateResult'] = ResolversParentTypes['DecideDuplicateResult']> = {
  __resolveType: TypeResolveFn<'DecideDuplicateOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type DecideErasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideErasureResult'] = ResolversParentTypes['DecideErasureResult']> = {
  __resolveType: TypeResolveFn<'ErasureNotAllowed' | 'ErasureNotDecidable' | 'ErasureOk' | 'ErasureRequestOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type DecideRectificationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideRectificationResult'] = ResolversParentTypes['DecideRectificationResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'RecordNotFound' | 'RectificationDecided' | 'RectificationOk' | 'VersionConflict', ParentType, ContextType>;
};

export type DecideSealedOpeningOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideSealedOpeningOk'] = ResolversParentTypes['DecideSealedOpeningOk']> = {
  opening?: Resolver<ResolversTypes['SealedOpening'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideSealedOpeningResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideSealedOpeningResult'] = ResolversParentTypes['DecideSealedOpeningResult']> = {
  __resolveType: TypeResolveFn<'DecideSealedOpeningOk' | 'InputRefused' | 'RecordNotFound' | 'SealedOpeningNotPossible' | 'VersionConflict', ParentType, ContextType>;
};

export type DeleteWebhookEndpointOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookEndpointOk'] = ResolversParentTypes['DeleteWebhookEndpointOk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookEndpointResult'] = ResolversParentTypes['DeleteWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'DeleteWebhookEndpointOk' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type DeterminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Determination'] = ResolversParentTypes['Determination']> = {
  answer?: Resolver<Maybe<ResolversTypes['CommissionerAnswer']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['DeterminationCause']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['CommissionerDifference']>, ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  commissioner?: Resolver<ResolversTypes['CommissionerOnDays'], ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['CommissioningEdition']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inCare?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interimPayer?: Resolver<Maybe<ResolversTypes['InterimPayer']>, ParentType, ContextType>;
  originatingIcb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CommissionerOutcome'], ParentType, ContextType>;
  reasonCodes?: Resolver<Array<ResolversTypes['CommissioningReasonCode']>, ParentType, ContextType>;
  recordThen?: Resolver<Maybe<ResolversTypes['ChildAsOf']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reproduction?: Resolver<Maybe<ResolversTypes['DeterminationReproduction']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supersedesId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['CommissioningWarning']>, ParentType, ContextType>;
};

export type DeterminationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationConnection'] = ResolversParentTypes['DeterminationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Determination']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeterminationReproductionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationReproduction'] = ResolversParentTypes['DeterminationReproduction']> = {
  answer?: Resolver<ResolversTypes['CommissionerAnswer'], ParentType, ContextType>;
  determinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['CommissionerDifference']>, ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rulesVersionNow?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DisclosurePolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisclosurePolicy'] = ResolversParentTypes['DisclosurePolicy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minDenominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roundAreaTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundNationTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sensitiveThreshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zeroShown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  access?: Resolver<ResolversTypes['DisputeAccess'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType>;
  determinationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOnSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interimPayer?: Resolver<Maybe<ResolversTypes['InterimPayer']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['DisputeState']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcomeIcb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  respondent?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['DisputedService'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['DisputeStep']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeAccess'] = ResolversParentTypes['DisputeAccess']> = {
  canTakeStep?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['DisputeSide']>, ParentType, ContextType>;
};

export type DisputeAlreadyOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeAlreadyOpen'] = ResolversParentTypes['DisputeAlreadyOpen']> = {
  disputeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEvidence'] = ResolversParentTypes['DisputeEvidence']> = {
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeStep'] = ResolversParentTypes['DisputeStep']> = {
  evidence?: Resolver<Array<ResolversTypes['DisputeEvidence']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DisputeState']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  outcomeIcb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
};

export type DraftNoticeOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftNoticeOk'] = ResolversParentTypes['DraftNoticeOk']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DraftNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftNoticeResult'] = ResolversParentTypes['DraftNoticeResult']> = {
  __resolveType: TypeResolveFn<'DraftNoticeOk' | 'InputRefused' | 'RecipientNotPossible' | 'RecordNotFound', ParentType, ContextType>;
};

export type DraftOfferApplicationOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOfferApplicationOk'] = ResolversParentTypes['DraftOfferApplicationOk']> = {
  application?: Resolver<ResolversTypes['OfferApplication'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DraftOfferApplicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOfferApplicationResult'] = ResolversParentTypes['DraftOfferApplicationResult']> = {
  __resolveType: TypeResolveFn<'DraftOfferApplicationOk' | 'InputRefused' | 'OfferTakesNoApplications' | 'RecordNotFound', ParentType, ContextType>;
};

export type DuplicateComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateComparison'] = ResolversParentTypes['DuplicateComparison']> = {
  agreement?: Resolver<ResolversTypes['DuplicateAgreement'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['DuplicateField'], ParentType, ContextType>;
  oftenOfOne?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  oftenOfTwo?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DuplicatePairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicatePair'] = ResolversParentTypes['DuplicatePair']> = {
  band?: Resolver<ResolversTypes['DuplicateBand'], ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  comparisons?: Resolver<Array<ResolversTypes['DuplicateComparison']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  otherChild?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DuplicatePairState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DuplicatePairConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicatePairConnection'] = ResolversParentTypes['DuplicatePairConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['DuplicatePair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DutyInboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyInbox'] = ResolversParentTypes['DutyInbox']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EndAddressProtectionOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAddressProtectionOk'] = ResolversParentTypes['EndAddressProtectionOk']> = {
  protection?: Resolver<ResolversTypes['AddressProtection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndAddressProtectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAddressProtectionResult'] = ResolversParentTypes['EndAddressProtectionResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'DaysOutOfOrder' | 'EndAddressProtectionOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type EndCarePeriodOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndCarePeriodOk'] = ResolversParentTypes['EndCarePeriodOk']> = {
  carePeriod?: Resolver<ResolversTypes['CarePeriod'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndCarePeriodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndCarePeriodResult'] = ResolversParentTypes['EndCarePeriodResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'DaysOutOfOrder' | 'EndCarePeriodOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type EndPlacementOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndPlacementOk'] = ResolversParentTypes['EndPlacementOk']> = {
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndPlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndPlacementResult'] = ResolversParentTypes['EndPlacementResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'DaysOutOfOrder' | 'EndPlacementOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  approvedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erasedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keptUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureConnection'] = ResolversParentTypes['ErasureConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Erasure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureNotAllowedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureNotAllowed'] = ResolversParentTypes['ErasureNotAllowed']> = {
  keptUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['ErasureObstacle']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ErasureRequest'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureNotDecidableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureNotDecidable'] = ResolversParentTypes['ErasureNotDecidable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notDecidableBecause?: Resolver<ResolversTypes['ErasureNotDecidableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureOk'] = ResolversParentTypes['ErasureOk']> = {
  erasure?: Resolver<ResolversTypes['Erasure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRequest'] = ResolversParentTypes['ErasureRequest']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askedByThem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusedBecause?: Resolver<Maybe<Array<ResolversTypes['ErasureObstacle']>>, ParentType, ContextType>;
  refusedRule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRequestConnection'] = ResolversParentTypes['ErasureRequestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ErasureRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureRequestOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRequestOk'] = ResolversParentTypes['ErasureRequestOk']> = {
  request?: Resolver<ResolversTypes['ErasureRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['EventRecord']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
};

export type EventRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventRecord'] = ResolversParentTypes['EventRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['EventRecordKind'], ParentType, ContextType>;
};

export type ExpectFeedOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpectFeedOk'] = ResolversParentTypes['ExpectFeedOk']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpectFeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpectFeedResult'] = ResolversParentTypes['ExpectFeedResult']> = {
  __resolveType: TypeResolveFn<'ExpectFeedOk' | 'InputRefused', ParentType, ContextType>;
};

export type ExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copy?: Resolver<Maybe<ResolversTypes['SubjectAccessCopy']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failedBecause?: Resolver<Maybe<ResolversTypes['ExportFailure']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExportKind'], ParentType, ContextType>;
  layout?: Resolver<ResolversTypes['ExportLayout'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['ExportMetadata']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rowsExpected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsWritten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExportState'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ExportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportConnection'] = ResolversParentTypes['ExportConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Export']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExportLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportLink'] = ResolversParentTypes['ExportLink']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportLinkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportLinkResult'] = ResolversParentTypes['ExportLinkResult']> = {
  __resolveType: TypeResolveFn<'ExportLink' | 'NoExportLink' | 'RecordNotFound', ParentType, ContextType>;
};

export type ExportMetadataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportMetadata'] = ResolversParentTypes['ExportMetadata']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  definitionHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notVisible?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExpressInterestOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpressInterestOk'] = ResolversParentTypes['ExpressInterestOk']> = {
  interest?: Resolver<ResolversTypes['VacancyInterest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpressInterestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpressInterestResult'] = ResolversParentTypes['ExpressInterestResult']> = {
  __resolveType: TypeResolveFn<'ExpressInterestOk' | 'IllegalInterestStep' | 'RecordNotFound', ParentType, ContextType>;
};

export type FeedMonthsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedMonths'] = ResolversParentTypes['FeedMonths']> = {
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FigureCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureCell'] = ResolversParentTypes['FigureCell']> = {
  at?: Resolver<Array<ResolversTypes['FigurePlace']>, ParentType, ContextType>;
  completeness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  feedMonths?: Resolver<Maybe<ResolversTypes['FeedMonths']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rag?: Resolver<Maybe<ResolversTypes['Rag']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FigurePlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigurePlace'] = ResolversParentTypes['FigurePlace']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['IndicatorDimension'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type FigureSealedBeforeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureSealedBefore'] = ResolversParentTypes['FigureSealedBefore']> = {
  before?: Resolver<ResolversTypes['SealedFigure'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GapSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapSide'] = ResolversParentTypes['GapSide']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GpPracticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpPractice'] = ResolversParentTypes['GpPractice']> = {
  associations?: Resolver<Array<ResolversTypes['GpPracticeAssociation']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CommissioningPracticeCountry'], ParentType, ContextType>;
  defence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  odsCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GpPracticeAssociationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpPracticeAssociation'] = ResolversParentTypes['GpPracticeAssociation']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  icb?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GpRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpRegistration'] = ResolversParentTypes['GpRegistration']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['GpPractice']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FactSource'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GpRegistrationAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpRegistrationAsOf'] = ResolversParentTypes['GpRegistrationAsOf']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['GpPractice']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FactSource'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GpRegistrationOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpRegistrationOk'] = ResolversParentTypes['GpRegistrationOk']> = {
  redetermination?: Resolver<ResolversTypes['Redetermination'], ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['GpRegistration'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GpRegistrationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GpRegistrationResult'] = ResolversParentTypes['GpRegistrationResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'GpRegistrationOk' | 'InputRefused' | 'PeriodOverlaps' | 'PracticeNotFound' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type HealthActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthAction'] = ResolversParentTypes['HealthAction']> = {
  carriedFromId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerOrganisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  planId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<Array<ResolversTypes['HealthActionProgress']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HealthActionState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthActionCarriedOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthActionCarriedOn'] = ResolversParentTypes['HealthActionCarriedOn']> = {
  currentActionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthActionConnection'] = ResolversParentTypes['HealthActionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HealthAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthActionOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthActionOk'] = ResolversParentTypes['HealthActionOk']> = {
  action?: Resolver<ResolversTypes['HealthAction'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthActionProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthActionProgress'] = ResolversParentTypes['HealthActionProgress']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HealthActionState'], ParentType, ContextType>;
};

export type HealthActionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthActionResult'] = ResolversParentTypes['HealthActionResult']> = {
  __resolveType: TypeResolveFn<'HealthActionCarriedOn' | 'HealthActionOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type HealthLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLine'] = ResolversParentTypes['HealthLine']> = {
  access?: Resolver<ResolversTypes['HealthLineAccess'], ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthLineKind'], ParentType, ContextType>;
  ofYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sdq?: Resolver<Maybe<ResolversTypes['Sdq']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['HealthLineSource'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['HealthLineValue'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthLineAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLineAccess'] = ResolversParentTypes['HealthLineAccess']> = {
  canCorrect?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type HealthLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLineConnection'] = ResolversParentTypes['HealthLineConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HealthLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthLineOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLineOk'] = ResolversParentTypes['HealthLineOk']> = {
  line?: Resolver<ResolversTypes['HealthLine'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthLineResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLineResult'] = ResolversParentTypes['HealthLineResult']> = {
  __resolveType: TypeResolveFn<'HealthLineOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type HealthLineTakenBackOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthLineTakenBackOk'] = ResolversParentTypes['HealthLineTakenBackOk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthNeed'] = ResolversParentTypes['HealthNeed']> = {
  actions?: Resolver<Array<ResolversTypes['HealthAction']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['HealthNeedArea'], ParentType, ContextType>;
  carried?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HealthPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthPlan'] = ResolversParentTypes['HealthPlan']> = {
  access?: Resolver<ResolversTypes['HealthPlanAccess'], ParentType, ContextType>;
  assessmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clinical?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  needs?: Resolver<Array<ResolversTypes['HealthNeed']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  replacedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthPlanAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthPlanAccess'] = ResolversParentTypes['HealthPlanAccess']> = {
  canMakeNext?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canRecordProgress?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
};

export type HealthPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthPlanConnection'] = ResolversParentTypes['HealthPlanConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HealthPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthPlanOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthPlanOk'] = ResolversParentTypes['HealthPlanOk']> = {
  plan?: Resolver<ResolversTypes['HealthPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthPlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthPlanResult'] = ResolversParentTypes['HealthPlanResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'HealthPlanOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type HealthRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthRecord'] = ResolversParentTypes['HealthRecord']> = {
  access?: Resolver<ResolversTypes['HealthRecordAccess'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['HealthLineConnection'], ParentType, ContextType, RequireFields<HealthRecordLinesArgs, 'first'>>;
  sdq?: Resolver<Array<ResolversTypes['SdqTrend']>, ParentType, ContextType>;
  standings?: Resolver<Array<ResolversTypes['HealthStanding']>, ParentType, ContextType>;
};

export type HealthRecordAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthRecordAccess'] = ResolversParentTypes['HealthRecordAccess']> = {
  canRecordLine?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  sharedByConsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HealthStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthStanding'] = ResolversParentTypes['HealthStanding']> = {
  kind?: Resolver<ResolversTypes['HealthLineKind'], ParentType, ContextType>;
  knowledge?: Resolver<ResolversTypes['HealthKnowledge'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['HealthLine']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['HealthLine']>, ParentType, ContextType>;
};

export type HiddenFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HiddenField'] = ResolversParentTypes['HiddenField']> = {
  because?: Resolver<Array<ResolversTypes['HiddenBecause']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  visibleTo?: Resolver<Array<ResolversTypes['AccessBasis']>, ParentType, ContextType>;
};

export type IdentityNotSealableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityNotSealable'] = ResolversParentTypes['IdentityNotSealable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notSealableBecause?: Resolver<ResolversTypes['IdentityNotSealableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalApplicationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalApplicationStep'] = ResolversParentTypes['IllegalApplicationStep']> = {
  allowed?: Resolver<Array<ResolversTypes['OfferApplicationState']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['IllegalApplicationStepReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalAssessmentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalAssessmentStep'] = ResolversParentTypes['IllegalAssessmentStep']> = {
  allowedSteps?: Resolver<Array<ResolversTypes['AssessmentStepKind']>, ParentType, ContextType>;
  illegalReason?: Resolver<ResolversTypes['IllegalAssessmentStepReason'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalDisputeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalDisputeStep'] = ResolversParentTypes['IllegalDisputeStep']> = {
  allowed?: Resolver<Array<ResolversTypes['DisputeState']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['IllegalDisputeStepReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalInterestStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalInterestStep'] = ResolversParentTypes['IllegalInterestStep']> = {
  allowed?: Resolver<Array<ResolversTypes['VacancyInterestState']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['IllegalInterestStepReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalNoticeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalNoticeStep'] = ResolversParentTypes['IllegalNoticeStep']> = {
  allowed?: Resolver<Array<ResolversTypes['NoticeState']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['IllegalNoticeStepReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalReferralStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalReferralStep'] = ResolversParentTypes['IllegalReferralStep']> = {
  allowedSteps?: Resolver<Array<ResolversTypes['ReferralStepKind']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stepReason?: Resolver<ResolversTypes['IllegalReferralStepReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['ImportFile']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['ImportFindingConnection'], ParentType, ContextType, RequireFields<ImportFindingsArgs, 'first'>>;
  findingsCsvUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ImportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['ImportRowConnection'], ParentType, ContextType, RequireFields<ImportRowsArgs, 'first'>>;
  rules?: Resolver<Array<ResolversTypes['ImportRuleSummary']>, ParentType, ContextType>;
  stagedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCell'] = ResolversParentTypes['ImportCell']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  blocking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fatal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFile'] = ResolversParentTypes['ImportFile']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFinding'] = ResolversParentTypes['ImportFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ImportFindingSeverity'], ParentType, ContextType>;
};

export type ImportFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFindingConnection'] = ResolversParentTypes['ImportFindingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ImportFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOk'] = ResolversParentTypes['ImportOk']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRefused'] = ResolversParentTypes['ImportRefused']> = {
  code?: Resolver<ResolversTypes['ImportRefusedCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  __resolveType: TypeResolveFn<'ImportOk' | 'ImportRefused' | 'RecordNotFound', ParentType, ContextType>;
};

export type ImportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRow'] = ResolversParentTypes['ImportRow']> = {
  cells?: Resolver<Array<ResolversTypes['ImportCell']>, ParentType, ContextType>;
  childLocalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['ImportFinding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  module?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ImportRowReason']>, ParentType, ContextType>;
  review?: Resolver<ResolversTypes['ImportRowReview'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportRowStatus'], ParentType, ContextType>;
};

export type ImportRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowConnection'] = ResolversParentTypes['ImportRowConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ImportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRuleSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRuleSummary'] = ResolversParentTypes['ImportRuleSummary']> = {
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notEvaluated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notEvaluatedReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUpload'] = ResolversParentTypes['ImportUpload']> = {
  headers?: Resolver<Array<ResolversTypes['ImportUploadHeader']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportUploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUploadHeader'] = ResolversParentTypes['ImportUploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  anchor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declaredDimension?: Resolver<Maybe<ResolversTypes['IndicatorDimension']>, ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['IndicatorDimension']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['IndicatorDirection'], ParentType, ContextType>;
  documentation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exclusions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  geography?: Resolver<ResolversTypes['IndicatorGeography'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  niceQs31?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notEvaluated?: Resolver<Maybe<ResolversTypes['NotEvaluatedReason']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provisional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timing?: Resolver<Maybe<ResolversTypes['IndicatorTiming']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorBreachesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorBreaches'] = ResolversParentTypes['IndicatorBreaches']> = {
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notVisible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['BreachPart']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorBreachesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorBreachesResult'] = ResolversParentTypes['IndicatorBreachesResult']> = {
  __resolveType: TypeResolveFn<'IndicatorBreaches' | 'IndicatorNotEvaluated' | 'IndicatorRefused', ParentType, ContextType>;
};

export type IndicatorComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorComparison'] = ResolversParentTypes['IndicatorComparison']> = {
  areas?: Resolver<Array<ResolversTypes['ComparedArea']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['DisclosurePolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorComparisonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorComparisonResult'] = ResolversParentTypes['IndicatorComparisonResult']> = {
  __resolveType: TypeResolveFn<'IndicatorComparison' | 'IndicatorNotEvaluated' | 'IndicatorRefused', ParentType, ContextType>;
};

export type IndicatorFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorFigure'] = ResolversParentTypes['IndicatorFigure']> = {
  area?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['FigureCell']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['DisclosurePolicy']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorGap'] = ResolversParentTypes['IndicatorGap']> = {
  area?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  inArea?: Resolver<Maybe<ResolversTypes['GapSide']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  outOfArea?: Resolver<Maybe<ResolversTypes['GapSide']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['DisclosurePolicy']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorGapResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorGapResult'] = ResolversParentTypes['IndicatorGapResult']> = {
  __resolveType: TypeResolveFn<'IndicatorGap' | 'IndicatorNotEvaluated' | 'IndicatorRefused', ParentType, ContextType>;
};

export type IndicatorMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorMember'] = ResolversParentTypes['IndicatorMember']> = {
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['MemberStanding'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IndicatorMembersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorMembers'] = ResolversParentTypes['IndicatorMembers']> = {
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IndicatorMember']>, ParentType, ContextType>;
  notVisible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorMembersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorMembersResult'] = ResolversParentTypes['IndicatorMembersResult']> = {
  __resolveType: TypeResolveFn<'IndicatorMembers' | 'IndicatorNotEvaluated' | 'IndicatorRefused', ParentType, ContextType>;
};

export type IndicatorNotEvaluatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorNotEvaluated'] = ResolversParentTypes['IndicatorNotEvaluated']> = {
  definition?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notEvaluatedBecause?: Resolver<ResolversTypes['NotEvaluatedReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorRefused'] = ResolversParentTypes['IndicatorRefused']> = {
  argument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['IndicatorRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorResult'] = ResolversParentTypes['IndicatorResult']> = {
  __resolveType: TypeResolveFn<'IndicatorFigure' | 'IndicatorNotEvaluated' | 'IndicatorRefused', ParentType, ContextType>;
};

export type IndicatorTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorTarget'] = ResolversParentTypes['IndicatorTarget']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type InputRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputRefused'] = ResolversParentTypes['InputRefused']> = {
  code?: Resolver<ResolversTypes['InputRefusedCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InterimPayerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterimPayer'] = ResolversParentTypes['InterimPayer']> = {
  basis?: Resolver<ResolversTypes['InterimPayerBasis'], ParentType, ContextType>;
  commissioner?: Resolver<ResolversTypes['Commissioner'], ParentType, ContextType>;
  fundingWithoutPrejudice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type KnownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Known'] = ResolversParentTypes['Known']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenBackAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LegalHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold']> = {
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liftReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegalHoldLiftedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldLifted'] = ResolversParentTypes['LegalHoldLifted']> = {
  holdLiftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalHoldOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldOk'] = ResolversParentTypes['LegalHoldOk']> = {
  hold?: Resolver<ResolversTypes['LegalHold'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalStatus'] = ResolversParentTypes['LegalStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type LegalStatusAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalStatusAsOf'] = ResolversParentTypes['LegalStatusAsOf']> = {
  carePeriodId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type LiftLegalHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftLegalHoldResult'] = ResolversParentTypes['LiftLegalHoldResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'LegalHoldLifted' | 'LegalHoldOk' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type LookForDuplicatesOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookForDuplicatesOk'] = ResolversParentTypes['LookForDuplicatesOk']> = {
  compared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookForDuplicatesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookForDuplicatesResult'] = ResolversParentTypes['LookForDuplicatesResult']> = {
  __resolveType: TypeResolveFn<'LookForDuplicatesOk', ParentType, ContextType>;
};

export type MailAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailAttempt'] = ResolversParentTypes['MailAttempt']> = {
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['MailError']>, ParentType, ContextType>;
};

export type MakeReferralResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MakeReferralResult'] = ResolversParentTypes['MakeReferralResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'InputRefused' | 'RecordNotFound' | 'ReferralOk', ParentType, ContextType>;
};

export type MeasureBreaksRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureBreaksRules'] = ResolversParentTypes['MeasureBreaksRules']> = {
  broken?: Resolver<Array<ResolversTypes['BrokenReturnRule']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeChildrenOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeChildrenOk'] = ResolversParentTypes['MergeChildrenOk']> = {
  merge?: Resolver<ResolversTypes['ChildMerge'], ParentType, ContextType>;
  settled?: Resolver<Array<ResolversTypes['MergeSettled']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeChildrenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeChildrenResult'] = ResolversParentTypes['MergeChildrenResult']> = {
  __resolveType: TypeResolveFn<'ChildrenNotMergeable' | 'InputRefused' | 'MergeChildrenOk' | 'MergeConflicts' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type MergeConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeConflict'] = ResolversParentTypes['MergeConflict']> = {
  formerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  keptId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MergeConflictsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeConflicts'] = ResolversParentTypes['MergeConflicts']> = {
  conflicts?: Resolver<Array<ResolversTypes['MergeConflict']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeNotUndoableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeNotUndoable'] = ResolversParentTypes['MergeNotUndoable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notUndoableBecause?: Resolver<ResolversTypes['MergeNotUndoableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeSettledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeSettled'] = ResolversParentTypes['MergeSettled']> = {
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoveAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveAssessment'] = ResolversParentTypes['MoveAssessment']> = {
  clock?: Resolver<ResolversTypes['AssessmentClock'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  healthTeam?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  livesElsewhere?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  outOfArea?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type MoveCommissionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCommissioner'] = ResolversParentTypes['MoveCommissioner']> = {
  after?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
};

export type MoveGpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveGp'] = ResolversParentTypes['MoveGp']> = {
  because?: Resolver<ResolversTypes['MoveGpReason'], ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['GpRegistration']>, ParentType, ContextType>;
  registrationNeeded?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
};

export type MoveIcbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveIcb'] = ResolversParentTypes['MoveIcb']> = {
  after?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
};

export type MoveImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveImpact'] = ResolversParentTypes['MoveImpact']> = {
  commissioner?: Resolver<ResolversTypes['MoveCommissioner'], ParentType, ContextType>;
  gp?: Resolver<ResolversTypes['MoveGp'], ParentType, ContextType>;
  icb?: Resolver<ResolversTypes['MoveIcb'], ParentType, ContextType>;
  noticesDue?: Resolver<Maybe<ResolversTypes['NotificationDutiesResult']>, ParentType, ContextType>;
  openAssessments?: Resolver<Array<ResolversTypes['MoveAssessment']>, ParentType, ContextType>;
  openReferrals?: Resolver<Array<ResolversTypes['Referral']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['MoveProvider'], ParentType, ContextType>;
};

export type MovePlacementOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovePlacementOk'] = ResolversParentTypes['MovePlacementOk']> = {
  ended?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['MoveImpact'], ParentType, ContextType>;
  started?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovePlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovePlacementResult'] = ResolversParentTypes['MovePlacementResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'DaysOutOfOrder' | 'InputRefused' | 'MovePlacementOk' | 'PeriodOverlaps' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type MoveProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveProvider'] = ResolversParentTypes['MoveProvider']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeNotices?: Resolver<ResolversTypes['AcknowledgeNoticesOk'], ParentType, ContextType, RequireFields<MutationAcknowledgeNoticesArgs, 'idempotencyKey' | 'noticeIds'>>;
  addAssessmentCopies?: Resolver<ResolversTypes['AddAssessmentCopiesResult'], ParentType, ContextType, RequireFields<MutationAddAssessmentCopiesArgs, 'idempotencyKey' | 'input'>>;
  applyImport?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationApplyImportArgs, 'importId'>>;
  askToOpenSealedIdentity?: Resolver<ResolversTypes['AskToOpenSealedIdentityResult'], ParentType, ContextType, RequireFields<MutationAskToOpenSealedIdentityArgs, 'idempotencyKey' | 'input'>>;
  breakGlass?: Resolver<ResolversTypes['BreakGlassResult'], ParentType, ContextType, RequireFields<MutationBreakGlassArgs, 'idempotencyKey' | 'input'>>;
  checkAssessmentQuality?: Resolver<ResolversTypes['CheckAssessmentQualityResult'], ParentType, ContextType, RequireFields<MutationCheckAssessmentQualityArgs, 'idempotencyKey' | 'input'>>;
  claimAssessmentCharge?: Resolver<ResolversTypes['ClaimAssessmentChargeResult'], ParentType, ContextType, RequireFields<MutationClaimAssessmentChargeArgs, 'idempotencyKey' | 'input'>>;
  closeBreakGlassReview?: Resolver<ResolversTypes['CloseBreakGlassReviewResult'], ParentType, ContextType, RequireFields<MutationCloseBreakGlassReviewArgs, 'idempotencyKey' | 'input'>>;
  closeSealedOpeningReview?: Resolver<ResolversTypes['CloseSealedOpeningReviewResult'], ParentType, ContextType, RequireFields<MutationCloseSealedOpeningReviewArgs, 'idempotencyKey' | 'input'>>;
  confirmAssessmentBreach?: Resolver<ResolversTypes['ConfirmAssessmentBreachResult'], ParentType, ContextType, RequireFields<MutationConfirmAssessmentBreachArgs, 'idempotencyKey' | 'input'>>;
  correctCareLeaverEntry?: Resolver<ResolversTypes['CareLeaverEntryResult'], ParentType, ContextType, RequireFields<MutationCorrectCareLeaverEntryArgs, 'idempotencyKey' | 'input'>>;
  correctConsent?: Resolver<ResolversTypes['ConsentResult'], ParentType, ContextType, RequireFields<MutationCorrectConsentArgs, 'idempotencyKey' | 'input'>>;
  correctGpRegistration?: Resolver<ResolversTypes['GpRegistrationResult'], ParentType, ContextType, RequireFields<MutationCorrectGpRegistrationArgs, 'idempotencyKey' | 'input'>>;
  correctHealthLine?: Resolver<ResolversTypes['HealthLineResult'], ParentType, ContextType, RequireFields<MutationCorrectHealthLineArgs, 'idempotencyKey' | 'input'>>;
  correctPlacement?: Resolver<ResolversTypes['CorrectPlacementResult'], ParentType, ContextType, RequireFields<MutationCorrectPlacementArgs, 'idempotencyKey' | 'input'>>;
  correctResidence?: Resolver<ResolversTypes['ResidenceResult'], ParentType, ContextType, RequireFields<MutationCorrectResidenceArgs, 'idempotencyKey' | 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportResult'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'idempotencyKey' | 'input'>>;
  createWebhookEndpoint?: Resolver<ResolversTypes['CreateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationCreateWebhookEndpointArgs, 'idempotencyKey' | 'input'>>;
  creditAssessmentCharge?: Resolver<ResolversTypes['CreditAssessmentChargeResult'], ParentType, ContextType, RequireFields<MutationCreditAssessmentChargeArgs, 'idempotencyKey' | 'input'>>;
  decideDuplicate?: Resolver<ResolversTypes['DecideDuplicateResult'], ParentType, ContextType, RequireFields<MutationDecideDuplicateArgs, 'idempotencyKey' | 'input'>>;
  decideErasure?: Resolver<ResolversTypes['DecideErasureResult'], ParentType, ContextType, RequireFields<MutationDecideErasureArgs, 'idempotencyKey' | 'input'>>;
  decideRectification?: Resolver<ResolversTypes['DecideRectificationResult'], ParentType, ContextType, RequireFields<MutationDecideRectificationArgs, 'idempotencyKey' | 'input'>>;
  decideSealedOpening?: Resolver<ResolversTypes['DecideSealedOpeningResult'], ParentType, ContextType, RequireFields<MutationDecideSealedOpeningArgs, 'idempotencyKey' | 'input'>>;
  deleteWebhookEndpoint?: Resolver<ResolversTypes['DeleteWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationDeleteWebhookEndpointArgs, 'idempotencyKey' | 'input'>>;
  discardImport?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationDiscardImportArgs, 'importId'>>;
  draftNotice?: Resolver<ResolversTypes['DraftNoticeResult'], ParentType, ContextType, RequireFields<MutationDraftNoticeArgs, 'idempotencyKey' | 'input'>>;
  draftOfferApplication?: Resolver<ResolversTypes['DraftOfferApplicationResult'], ParentType, ContextType, RequireFields<MutationDraftOfferApplicationArgs, 'idempotencyKey' | 'input'>>;
  endAddressProtection?: Resolver<ResolversTypes['EndAddressProtectionResult'], ParentType, ContextType, RequireFields<MutationEndAddressProtectionArgs, 'idempotencyKey' | 'input'>>;
  endCarePeriod?: Resolver<ResolversTypes['EndCarePeriodResult'], ParentType, ContextType, RequireFields<MutationEndCarePeriodArgs, 'idempotencyKey' | 'input'>>;
  endPlacement?: Resolver<ResolversTypes['EndPlacementResult'], ParentType, ContextType, RequireFields<MutationEndPlacementArgs, 'idempotencyKey' | 'input'>>;
  expectFeed?: Resolver<ResolversTypes['ExpectFeedResult'], ParentType, ContextType, RequireFields<MutationExpectFeedArgs, 'idempotencyKey' | 'input'>>;
  expressInterest?: Resolver<ResolversTypes['ExpressInterestResult'], ParentType, ContextType, RequireFields<MutationExpressInterestArgs, 'idempotencyKey' | 'input'>>;
  liftLegalHold?: Resolver<ResolversTypes['LiftLegalHoldResult'], ParentType, ContextType, RequireFields<MutationLiftLegalHoldArgs, 'idempotencyKey' | 'input'>>;
  lookForDuplicates?: Resolver<ResolversTypes['LookForDuplicatesResult'], ParentType, ContextType, RequireFields<MutationLookForDuplicatesArgs, 'idempotencyKey'>>;
  makeHealthPlan?: Resolver<ResolversTypes['HealthPlanResult'], ParentType, ContextType, RequireFields<MutationMakeHealthPlanArgs, 'idempotencyKey' | 'input'>>;
  makeReferral?: Resolver<ResolversTypes['MakeReferralResult'], ParentType, ContextType, RequireFields<MutationMakeReferralArgs, 'idempotencyKey' | 'input'>>;
  mergeChildren?: Resolver<ResolversTypes['MergeChildrenResult'], ParentType, ContextType, RequireFields<MutationMergeChildrenArgs, 'idempotencyKey' | 'input'>>;
  movePlacement?: Resolver<ResolversTypes['MovePlacementResult'], ParentType, ContextType, RequireFields<MutationMovePlacementArgs, 'idempotencyKey' | 'input'>>;
  ping?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  placeLegalHold?: Resolver<ResolversTypes['PlaceLegalHoldResult'], ParentType, ContextType, RequireFields<MutationPlaceLegalHoldArgs, 'idempotencyKey' | 'input'>>;
  protectAddress?: Resolver<ResolversTypes['ProtectAddressResult'], ParentType, ContextType, RequireFields<MutationProtectAddressArgs, 'idempotencyKey' | 'input'>>;
  publishVacancy?: Resolver<ResolversTypes['PublishVacancyResult'], ParentType, ContextType, RequireFields<MutationPublishVacancyArgs, 'idempotencyKey' | 'input'>>;
  raiseDispute?: Resolver<ResolversTypes['RaiseDisputeResult'], ParentType, ContextType, RequireFields<MutationRaiseDisputeArgs, 'idempotencyKey' | 'input'>>;
  receiveFeed?: Resolver<ResolversTypes['ReceiveFeedResult'], ParentType, ContextType, RequireFields<MutationReceiveFeedArgs, 'idempotencyKey' | 'input'>>;
  recordCareLeaverEntry?: Resolver<ResolversTypes['CareLeaverEntryResult'], ParentType, ContextType, RequireFields<MutationRecordCareLeaverEntryArgs, 'idempotencyKey' | 'input'>>;
  recordCareLeaverMeasure?: Resolver<ResolversTypes['CareLeaverMeasureResult'], ParentType, ContextType, RequireFields<MutationRecordCareLeaverMeasureArgs, 'idempotencyKey' | 'input'>>;
  recordConsent?: Resolver<ResolversTypes['ConsentResult'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'idempotencyKey' | 'input'>>;
  recordConsentReceipt?: Resolver<ResolversTypes['ConsentResult'], ParentType, ContextType, RequireFields<MutationRecordConsentReceiptArgs, 'idempotencyKey' | 'input'>>;
  recordConsentRefusal?: Resolver<ResolversTypes['ConsentResult'], ParentType, ContextType, RequireFields<MutationRecordConsentRefusalArgs, 'idempotencyKey' | 'input'>>;
  recordGpRegistration?: Resolver<ResolversTypes['GpRegistrationResult'], ParentType, ContextType, RequireFields<MutationRecordGpRegistrationArgs, 'idempotencyKey' | 'input'>>;
  recordHealthActionProgress?: Resolver<ResolversTypes['HealthActionResult'], ParentType, ContextType, RequireFields<MutationRecordHealthActionProgressArgs, 'idempotencyKey' | 'input'>>;
  recordHealthLine?: Resolver<ResolversTypes['HealthLineResult'], ParentType, ContextType, RequireFields<MutationRecordHealthLineArgs, 'idempotencyKey' | 'input'>>;
  recordPlacement?: Resolver<ResolversTypes['RecordPlacementResult'], ParentType, ContextType, RequireFields<MutationRecordPlacementArgs, 'idempotencyKey' | 'input'>>;
  recordResidence?: Resolver<ResolversTypes['ResidenceResult'], ParentType, ContextType, RequireFields<MutationRecordResidenceArgs, 'idempotencyKey' | 'input'>>;
  replayWebhookDeliveries?: Resolver<ResolversTypes['ReplayWebhookDeliveriesResult'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveriesArgs, 'idempotencyKey' | 'input'>>;
  requestAssessment?: Resolver<ResolversTypes['RequestAssessmentResult'], ParentType, ContextType, RequireFields<MutationRequestAssessmentArgs, 'idempotencyKey' | 'input'>>;
  requestErasure?: Resolver<ResolversTypes['RequestErasureResult'], ParentType, ContextType, RequireFields<MutationRequestErasureArgs, 'idempotencyKey' | 'input'>>;
  requestExport?: Resolver<ResolversTypes['RequestExportResult'], ParentType, ContextType, RequireFields<MutationRequestExportArgs, 'idempotencyKey' | 'input'>>;
  requestRectification?: Resolver<ResolversTypes['RequestRectificationResult'], ParentType, ContextType, RequireFields<MutationRequestRectificationArgs, 'idempotencyKey' | 'input'>>;
  requestSubjectAccess?: Resolver<ResolversTypes['RequestSubjectAccessResult'], ParentType, ContextType, RequireFields<MutationRequestSubjectAccessArgs, 'idempotencyKey' | 'input'>>;
  returnAssessmentReport?: Resolver<ResolversTypes['ReturnAssessmentReportResult'], ParentType, ContextType, RequireFields<MutationReturnAssessmentReportArgs, 'idempotencyKey' | 'input'>>;
  reviewImportRows?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationReviewImportRowsArgs, 'input'>>;
  revokeCareLeaverStatus?: Resolver<ResolversTypes['RevokeCareLeaverStatusResult'], ParentType, ContextType, RequireFields<MutationRevokeCareLeaverStatusArgs, 'idempotencyKey' | 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['RotateWebhookSecretResult'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'idempotencyKey' | 'input'>>;
  sealFigure?: Resolver<ResolversTypes['SealFigureResult'], ParentType, ContextType, RequireFields<MutationSealFigureArgs, 'idempotencyKey' | 'input'>>;
  sealIdentity?: Resolver<ResolversTypes['SealIdentityResult'], ParentType, ContextType, RequireFields<MutationSealIdentityArgs, 'idempotencyKey' | 'input'>>;
  sendNotice?: Resolver<ResolversTypes['SendNoticeResult'], ParentType, ContextType, RequireFields<MutationSendNoticeArgs, 'idempotencyKey' | 'input'>>;
  setIndicatorTargets?: Resolver<ResolversTypes['SetIndicatorTargetsResult'], ParentType, ContextType, RequireFields<MutationSetIndicatorTargetsArgs, 'idempotencyKey' | 'input'>>;
  setOfferBudget?: Resolver<ResolversTypes['SetOfferBudgetResult'], ParentType, ContextType, RequireFields<MutationSetOfferBudgetArgs, 'idempotencyKey' | 'input'>>;
  shareCareLeaverStatus?: Resolver<ResolversTypes['ShareCareLeaverStatusResult'], ParentType, ContextType, RequireFields<MutationShareCareLeaverStatusArgs, 'idempotencyKey' | 'input'>>;
  stageImport?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationStageImportArgs, 'importId'>>;
  startCarePeriod?: Resolver<ResolversTypes['StartCarePeriodResult'], ParentType, ContextType, RequireFields<MutationStartCarePeriodArgs, 'idempotencyKey' | 'input'>>;
  takeAssessmentStep?: Resolver<ResolversTypes['TakeAssessmentStepResult'], ParentType, ContextType, RequireFields<MutationTakeAssessmentStepArgs, 'idempotencyKey' | 'input'>>;
  takeBackCareLeaverEntry?: Resolver<ResolversTypes['TakeBackCareLeaverEntryResult'], ParentType, ContextType, RequireFields<MutationTakeBackCareLeaverEntryArgs, 'idempotencyKey' | 'input'>>;
  takeBackConsent?: Resolver<ResolversTypes['TakeBackConsentResult'], ParentType, ContextType, RequireFields<MutationTakeBackConsentArgs, 'idempotencyKey' | 'input'>>;
  takeBackGpRegistration?: Resolver<ResolversTypes['TakeBackResult'], ParentType, ContextType, RequireFields<MutationTakeBackGpRegistrationArgs, 'idempotencyKey' | 'input'>>;
  takeBackHealthLine?: Resolver<ResolversTypes['TakeBackHealthLineResult'], ParentType, ContextType, RequireFields<MutationTakeBackHealthLineArgs, 'idempotencyKey' | 'input'>>;
  takeBackResidence?: Resolver<ResolversTypes['TakeBackResult'], ParentType, ContextType, RequireFields<MutationTakeBackResidenceArgs, 'idempotencyKey' | 'input'>>;
  takeDisputeStep?: Resolver<ResolversTypes['TakeDisputeStepResult'], ParentType, ContextType, RequireFields<MutationTakeDisputeStepArgs, 'idempotencyKey' | 'input'>>;
  takeNoticeStep?: Resolver<ResolversTypes['TakeNoticeStepResult'], ParentType, ContextType, RequireFields<MutationTakeNoticeStepArgs, 'idempotencyKey' | 'input'>>;
  takeOfferApplicationStep?: Resolver<ResolversTypes['TakeOfferApplicationStepResult'], ParentType, ContextType, RequireFields<MutationTakeOfferApplicationStepArgs, 'idempotencyKey' | 'input'>>;
  takeReferralStep?: Resolver<ResolversTypes['TakeReferralStepResult'], ParentType, ContextType, RequireFields<MutationTakeReferralStepArgs, 'idempotencyKey' | 'input'>>;
  takeVacancyInterestStep?: Resolver<ResolversTypes['TakeVacancyInterestStepResult'], ParentType, ContextType, RequireFields<MutationTakeVacancyInterestStepArgs, 'idempotencyKey' | 'input'>>;
  unmergeChildren?: Resolver<ResolversTypes['UnmergeChildrenResult'], ParentType, ContextType, RequireFields<MutationUnmergeChildrenArgs, 'idempotencyKey' | 'input'>>;
  updateWebhookEndpoint?: Resolver<ResolversTypes['UpdateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationUpdateWebhookEndpointArgs, 'idempotencyKey' | 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['ConsentResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'idempotencyKey' | 'input'>>;
};

export type NoExportLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoExportLink'] = ResolversParentTypes['NoExportLink']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  noLinkBecause?: Resolver<ResolversTypes['NoExportLinkReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoSuchBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoSuchBreach'] = ResolversParentTypes['NoSuchBreach']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotAnsweredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAnswered'] = ResolversParentTypes['NotAnswered']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotAnsweredReason'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  visibleTo?: Resolver<Array<ResolversTypes['AccessBasis']>, ParentType, ContextType>;
};

export type NotChargeableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotChargeable'] = ResolversParentTypes['NotChargeable']> = {
  because?: Resolver<ResolversTypes['NotChargeableReason'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  access?: Resolver<ResolversTypes['NoticeAccess'], ParentType, ContextType>;
  ageInWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  chain?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  chainId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['NoticeSnapshot']>, ParentType, ContextType>;
  contentVersions?: Resolver<Array<ResolversTypes['NoticeSnapshot']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueChanges?: Resolver<Array<ResolversTypes['NoticeDueChange']>, ParentType, ContextType>;
  dueKind?: Resolver<Maybe<ResolversTypes['NoticeDueKind']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  escalations?: Resolver<Array<ResolversTypes['NoticeEscalation']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['PlacementEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateByWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  madeInEmergency?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  mail?: Resolver<Array<ResolversTypes['NoticeMail']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['NoticeState']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  placementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  recipientKind?: Resolver<ResolversTypes['NoticeRecipient'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stepDue?: Resolver<Maybe<ResolversTypes['NoticeStepDue']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['NoticeStep']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheldGround?: Resolver<Maybe<ResolversTypes['NoticeWithholdingGround']>, ParentType, ContextType>;
};

export type NoticeAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeAccess'] = ResolversParentTypes['NoticeAccess']> = {
  canTakeStep?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['NoticeSide']>, ParentType, ContextType>;
};

export type NoticeAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeAlert'] = ResolversParentTypes['NoticeAlert']> = {
  code?: Resolver<ResolversTypes['NoticeAlertCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CommissioningRule'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  counts?: Resolver<ResolversTypes['NoticeCounts'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeContent'] = ResolversParentTypes['NoticeContent']> = {
  item?: Resolver<ResolversTypes['NoticeContentItem'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  unlessGiven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NoticeCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeCounts'] = ResolversParentTypes['NoticeCounts']> = {
  escalated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['NoticeStateCount']>, ParentType, ContextType>;
};

export type NoticeDeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeDeadline'] = ResolversParentTypes['NoticeDeadline']> = {
  calendarGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeDeadlineKind'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['NoticeDeadlineReading'], ParentType, ContextType>;
};

export type NoticeDueChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeDueChange'] = ResolversParentTypes['NoticeDueChange']> = {
  cause?: Resolver<ResolversTypes['NoticeDueCause'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueKind?: Resolver<Maybe<ResolversTypes['NoticeDueKind']>, ParentType, ContextType>;
  dueKindBefore?: Resolver<Maybe<ResolversTypes['NoticeDueKind']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOnBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type NoticeDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeDuty'] = ResolversParentTypes['NoticeDuty']> = {
  about?: Resolver<ResolversTypes['NoticeAbout'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['FactCertainty'], ParentType, ContextType>;
  content?: Resolver<Array<ResolversTypes['NoticeContent']>, ParentType, ContextType>;
  deadlines?: Resolver<Array<ResolversTypes['NoticeDeadline']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['NoticeDoubt']>, ParentType, ContextType>;
  factsMissing?: Resolver<Array<ResolversTypes['CommissioningFactMissing']>, ParentType, ContextType>;
  healthBoardCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayBeWithheldFor?: Resolver<Maybe<ResolversTypes['WithholdingGround']>, ParentType, ContextType>;
  notRequiredBecause?: Resolver<Maybe<ResolversTypes['NoticeNotRequired']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  practiceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['NoticeRecipient'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['FactValue'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['NoticeStanding']>, ParentType, ContextType, RequireFields<NoticeDutyStandingArgs, 'notPracticable' | 'sentBeforeEvent'>>;
  withheld?: Resolver<ResolversTypes['NoticeWithheld'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NoticeEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeEscalation'] = ResolversParentTypes['NoticeEscalation']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  escalatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['NoticeServiceStep'], ParentType, ContextType>;
  waitedSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeGpRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeGpRegistration'] = ResolversParentTypes['NoticeGpRegistration']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  practiceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type NoticeGuidanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeGuidance'] = ResolversParentTypes['NoticeGuidance']> = {
  commonly?: Resolver<ResolversTypes['NoticeDeadline'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CommissioningRule'], ParentType, ContextType>;
  whom?: Resolver<ResolversTypes['NoticeGuidanceWhom'], ParentType, ContextType>;
};

export type NoticeIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeIdentity'] = ResolversParentTypes['NoticeIdentity']> = {
  dateOfBirth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  nhsNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  unaccompaniedAsylumSeeking?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
};

export type NoticeLegalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeLegal'] = ResolversParentTypes['NoticeLegal']> = {
  careStartedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  legalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalStatusFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type NoticeMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeMail'] = ResolversParentTypes['NoticeMail']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['MailError']>, ParentType, ContextType>;
  log?: Resolver<Array<ResolversTypes['MailAttempt']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occasion?: Resolver<ResolversTypes['MailOccasion'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailState'], ParentType, ContextType>;
};

export type NoticePlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticePlacement'] = ResolversParentTypes['NoticePlacement']> = {
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  madeInEmergency?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeReading'] = ResolversParentTypes['NoticeReading']> = {
  calendarGap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lateByWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['NoticeDeadlineReading'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NoticeStatus'], ParentType, ContextType>;
};

export type NoticeSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeSnapshot'] = ResolversParentTypes['NoticeSnapshot']> = {
  clinical?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['NoticeConsent']>, ParentType, ContextType>;
  gpRegistrations?: Resolver<Maybe<Array<ResolversTypes['NoticeGpRegistration']>>, ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['NoticeIdentity']>, ParentType, ContextType>;
  legal?: Resolver<Maybe<ResolversTypes['NoticeLegal']>, ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['NoticePlacement']>, ParentType, ContextType>;
  risks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['NoticeSection']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStanding'] = ResolversParentTypes['NoticeStanding']> = {
  certainty?: Resolver<ResolversTypes['FactCertainty'], ParentType, ContextType>;
  lateByWorkingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  readings?: Resolver<Array<ResolversTypes['NoticeReading']>, ParentType, ContextType>;
  sameDayAmbiguous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NoticeStatus'], ParentType, ContextType>;
};

export type NoticeStateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStateCount'] = ResolversParentTypes['NoticeStateCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
};

export type NoticeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStep'] = ResolversParentTypes['NoticeStep']> = {
  from?: Resolver<Maybe<ResolversTypes['NoticeState']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectedTo?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
};

export type NoticeStepDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStepDue'] = ResolversParentTypes['NoticeStepDue']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notEvaluated?: Resolver<Maybe<ResolversTypes['NoticeStepNotEvaluated']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['NoticeServiceStep'], ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NotificationDutiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDuties'] = ResolversParentTypes['NotificationDuties']> = {
  alerts?: Resolver<Array<ResolversTypes['NoticeAlert']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['PlacementEvent'], ParentType, ContextType>;
  guidance?: Resolver<Array<ResolversTypes['NoticeGuidance']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['NoticeDuty']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  pack?: Resolver<ResolversTypes['NoticePack'], ParentType, ContextType>;
  packFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['PlacementStep']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationDutiesNotEvaluatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDutiesNotEvaluated'] = ResolversParentTypes['NotificationDutiesNotEvaluated']> = {
  reason?: Resolver<ResolversTypes['NotificationDutiesReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationDutiesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDutiesResult'] = ResolversParentTypes['NotificationDutiesResult']> = {
  __resolveType: TypeResolveFn<'NotificationDuties' | 'NotificationDutiesNotEvaluated' | 'RecordNotFound', ParentType, ContextType>;
};

export type OfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  ages?: Resolver<ResolversTypes['OfferAges'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorities?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['OfferBasis'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  certificateMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  doubtfulCategories?: Resolver<Array<ResolversTypes['CareLeaverCategory']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  howTo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfferKind'], ParentType, ContextType>;
  needsEmail?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  needsGpRegistration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  needsNotExempt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  ownerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedBy?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reminderMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['OfferRuns'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['OfferStanding'], ParentType, ContextType>;
  takesApplications?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfferAgesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferAges'] = ResolversParentTypes['OfferAges']> = {
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doubtfulFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxExclusive?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minInclusive?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OfferAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferAnswer'] = ResolversParentTypes['OfferAnswer']> = {
  conditions?: Resolver<Array<ResolversTypes['OfferCondition']>, ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['PrescriptionExemptionCode']>, ParentType, ContextType>;
  next?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['OfferOutcome'], ParentType, ContextType>;
};

export type OfferApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferApplication'] = ResolversParentTypes['OfferApplication']> = {
  access?: Resolver<ResolversTypes['OfferApplicationAccess'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['OfferAnswer']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  certificateFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  committedPence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['OfferApplicationState']>, ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  remindOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  renewsId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OfferApplicationState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['OfferApplicationStep']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferApplicationAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferApplicationAccess'] = ResolversParentTypes['OfferApplicationAccess']> = {
  canTakeStep?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['OfferApplicationSide']>, ParentType, ContextType>;
};

export type OfferApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferApplicationConnection'] = ResolversParentTypes['OfferApplicationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['OfferApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferApplicationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferApplicationStep'] = ResolversParentTypes['OfferApplicationStep']> = {
  by?: Resolver<Maybe<ResolversTypes['OfferApplicationSide']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['OfferApplicationState']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OfferApplicationState'], ParentType, ContextType>;
};

export type OfferBudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferBudget'] = ResolversParentTypes['OfferBudget']> = {
  amountPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committedPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferCondition'] = ResolversParentTypes['OfferCondition']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['OfferConditionCode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConditionState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferConnection'] = ResolversParentTypes['OfferConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferLossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferLoss'] = ResolversParentTypes['OfferLoss']> = {
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  becomes?: Resolver<ResolversTypes['OfferOutcome'], ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['PrescriptionExemptionCode']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
};

export type OfferRunsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferRuns'] = ResolversParentTypes['OfferRuns']> = {
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  surelyFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  surelyUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OfferTakesNoApplicationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferTakesNoApplications'] = ResolversParentTypes['OfferTakesNoApplications']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  noApplicationsReason?: Resolver<ResolversTypes['OfferTakesNoApplicationsReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OffersForResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffersFor'] = ResolversParentTypes['OffersFor']> = {
  later?: Resolver<Array<ResolversTypes['OfferAnswer']>, ParentType, ContextType>;
  losing?: Resolver<Array<ResolversTypes['OfferLoss']>, ParentType, ContextType>;
  notEvaluated?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType>;
  notForThem?: Resolver<Array<ResolversTypes['OfferAnswer']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  prescriptions?: Resolver<ResolversTypes['PrescriptionAnswer'], ParentType, ContextType>;
  today?: Resolver<Array<ResolversTypes['OfferAnswer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OffersForResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffersForResult'] = ResolversParentTypes['OffersForResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'OffersFor' | 'RecordNotFound', ParentType, ContextType>;
};

export type OpenedHealthLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenedHealthLine'] = ResolversParentTypes['OpenedHealthLine']> = {
  kind?: Resolver<ResolversTypes['HealthLineKind'], ParentType, ContextType>;
  ofYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['HealthLineValue'], ParentType, ContextType>;
};

export type OpenedIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenedIdentity'] = ResolversParentTypes['OpenedIdentity']> = {
  adoptedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  afterChildId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dateOfBirth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  foundChildIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  healthLines?: Resolver<Maybe<Array<ResolversTypes['OpenedHealthLine']>>, ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nhsNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibleAuthority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  upn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  adjoining?: Resolver<Array<ResolversTypes['AdjoiningAuthority']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrganisationCodeArgs, 'scheme'>>;
  codes?: Resolver<Array<ResolversTypes['OrganisationCode']>, ParentType, ContextType>;
  districts?: Resolver<Array<ResolversTypes['OrganisationDistrict']>, ParentType, ContextType, Partial<OrganisationDistrictsArgs>>;
  dutyInbox?: Resolver<Maybe<ResolversTypes['DutyInbox']>, ParentType, ContextType, Partial<OrganisationDutyInboxArgs>>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predecessors?: Resolver<Array<ResolversTypes['OrganisationSuccession']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['OrganisationSuccession']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganisationCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationCode'] = ResolversParentTypes['OrganisationCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['OrganisationCodeScheme'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationDistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationDistrict'] = ResolversParentTypes['OrganisationDistrict']> = {
  authority?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['DistrictCoverage']>, ParentType, ContextType>;
  icb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganisationSuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationSuccession'] = ResolversParentTypes['OrganisationSuccession']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  split?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OriginatingIcbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OriginatingIcb'] = ResolversParentTypes['OriginatingIcb']> = {
  candidates?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  commissioner?: Resolver<ResolversTypes['CommissionerOnDays'], ParentType, ContextType>;
  fixedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fixedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CommissioningRule'], ParentType, ContextType>;
  rulesTried?: Resolver<Array<ResolversTypes['OriginatingRuleTried']>, ParentType, ContextType>;
};

export type OriginatingRuleTriedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OriginatingRuleTried'] = ResolversParentTypes['OriginatingRuleTried']> = {
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayerNotPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayerNotParty'] = ResolversParentTypes['PayerNotParty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodOverlapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodOverlaps'] = ResolversParentTypes['PeriodOverlaps']> = {
  conflictFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  conflictUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  conflictingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['PermissionDenied']>, ParentType, ContextType>;
};

export type PlaceLegalHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceLegalHoldResult'] = ResolversParentTypes['PlaceLegalHoldResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'LegalHoldOk' | 'RecordNotFound', ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement']> = {
  access?: Resolver<ResolversTypes['PlacementAccess'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['PlacementArea'], ParentType, ContextType, Partial<PlacementAreaArgs>>;
  carePeriod?: Resolver<ResolversTypes['CarePeriod'], ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  distanceMiles?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  homePostcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeInEmergency?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  over20Miles?: Resolver<Maybe<ResolversTypes['PlacementFact']>, ParentType, ContextType>;
  placingAuthority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  temporary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlacementAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementAccess'] = ResolversParentTypes['PlacementAccess']> = {
  canCorrect?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canEnd?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  canMove?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
};

export type PlacementAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementArea'] = ResolversParentTypes['PlacementArea']> = {
  atADistance?: Resolver<ResolversTypes['PlacementFact'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  authorityUnknown?: Resolver<Maybe<ResolversTypes['PlaceUnknownReason']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  icb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  icbUnknown?: Resolver<Maybe<ResolversTypes['PlaceUnknownReason']>, ParentType, ContextType>;
  outOfAuthorityArea?: Resolver<ResolversTypes['PlacementFact'], ParentType, ContextType>;
  outOfIcbArea?: Resolver<ResolversTypes['PlacementFact'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PlacementAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementAsOf'] = ResolversParentTypes['PlacementAsOf']> = {
  areas?: Resolver<Array<ResolversTypes['PlacementArea']>, ParentType, ContextType>;
  carePeriodId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  homePostcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  madeInEmergency?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlacementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementConnection'] = ResolversParentTypes['PlacementConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Placement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlacementFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementFact'] = ResolversParentTypes['PlacementFact']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['FactCertainty'], ParentType, ContextType>;
  unknownReason?: Resolver<Maybe<ResolversTypes['PlaceUnknownReason']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['FactValue'], ParentType, ContextType>;
};

export type PlacementStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementStep'] = ResolversParentTypes['PlacementStep']> = {
  approvers?: Resolver<Array<ResolversTypes['PlacementApprover']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['FactCertainty'], ParentType, ContextType>;
  consulted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  deadlines?: Resolver<Array<ResolversTypes['NoticeDeadline']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['NoticeDoubt']>, ParentType, ContextType>;
  factsMissing?: Resolver<Array<ResolversTypes['CommissioningFactMissing']>, ParentType, ContextType>;
  notRequiredBecause?: Resolver<Maybe<ResolversTypes['NoticeNotRequired']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['FactValue'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['CommissioningRule']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PlacementStepKind'], ParentType, ContextType>;
};

export type PossibleDuplicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PossibleDuplicate'] = ResolversParentTypes['PossibleDuplicate']> = {
  band?: Resolver<ResolversTypes['DuplicateBand'], ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  comparisons?: Resolver<Array<ResolversTypes['DuplicateComparison']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PostcodeUnknownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostcodeUnknown'] = ResolversParentTypes['PostcodeUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PlaceUnknownReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PracticeNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PracticeNotFound'] = ResolversParentTypes['PracticeNotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrescriptionAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrescriptionAnswer'] = ResolversParentTypes['PrescriptionAnswer']> = {
  alerts?: Resolver<Array<ResolversTypes['PrescriptionAlert']>, ParentType, ContextType>;
  alwaysFree?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  costs?: Resolver<Maybe<ResolversTypes['PrescriptionCosts']>, ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['PrescriptionExemptionCode']>, ParentType, ContextType>;
  next?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PrescriptionOutcome'], ParentType, ContextType>;
  priceNotLoaded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['PrescriptionExemption']>, ParentType, ContextType>;
};

export type PrescriptionCostsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrescriptionCosts'] = ResolversParentTypes['PrescriptionCosts']> = {
  assumed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directDebitPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directDebits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hrtCheaperFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hrtPence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  itemPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threeMonthPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  threeMonthsCheaperFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twelveMonthPence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  twelveMonthsCheaperFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ways?: Resolver<Maybe<Array<ResolversTypes['WayToPayCost']>>, ParentType, ContextType>;
};

export type PrescriptionExemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrescriptionExemption'] = ResolversParentTypes['PrescriptionExemption']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['PrescriptionExemptionCode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConditionState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceNotLoadedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceNotLoaded'] = ResolversParentTypes['PriceNotLoaded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposedBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedBreach'] = ResolversParentTypes['ProposedBreach']> = {
  by?: Resolver<ResolversTypes['BreachProposedBy'], ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['AssessmentLegName'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['AssessmentLegOwner'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['BreachReason'], ParentType, ContextType>;
};

export type ProtectAddressOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectAddressOk'] = ResolversParentTypes['ProtectAddressOk']> = {
  protection?: Resolver<ResolversTypes['AddressProtection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProtectAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectAddressResult'] = ResolversParentTypes['ProtectAddressResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'InputRefused' | 'ProtectAddressOk' | 'RecordNotFound', ParentType, ContextType>;
};

export type PublishVacancyOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishVacancyOk'] = ResolversParentTypes['PublishVacancyOk']> = {
  vacancy?: Resolver<ResolversTypes['Vacancy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishVacancyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishVacancyResult'] = ResolversParentTypes['PublishVacancyResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'PublishVacancyOk', ParentType, ContextType>;
};

export type QualityCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualityCheck'] = ResolversParentTypes['QualityCheck']> = {
  answers?: Resolver<Array<ResolversTypes['ChecklistAnswer']>, ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  checklistVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failed?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualityChecklistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualityChecklist'] = ResolversParentTypes['QualityChecklist']> = {
  questions?: Resolver<Array<ResolversTypes['ChecklistQuestion']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType, RequireFields<QueryAssessmentArgs, 'id'>>;
  assessmentCharge?: Resolver<Maybe<ResolversTypes['AssessmentCharge']>, ParentType, ContextType, RequireFields<QueryAssessmentChargeArgs, 'id'>>;
  assessmentCharges?: Resolver<ResolversTypes['AssessmentChargeConnection'], ParentType, ContextType, RequireFields<QueryAssessmentChargesArgs, 'first'>>;
  assessmentClocks?: Resolver<Array<ResolversTypes['AssessmentClock']>, ParentType, ContextType, RequireFields<QueryAssessmentClocksArgs, 'childId'>>;
  assessmentQualityChecklist?: Resolver<ResolversTypes['QualityChecklist'], ParentType, ContextType>;
  assessmentQueue?: Resolver<ResolversTypes['AssessmentQueueConnection'], ParentType, ContextType, RequireFields<QueryAssessmentQueueArgs, 'first'>>;
  assessments?: Resolver<ResolversTypes['AssessmentConnection'], ParentType, ContextType, RequireFields<QueryAssessmentsArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first' | 'order'>>;
  breakGlassGrants?: Resolver<ResolversTypes['BreakGlassConnection'], ParentType, ContextType, RequireFields<QueryBreakGlassGrantsArgs, 'first'>>;
  can?: Resolver<ResolversTypes['Can'], ParentType, ContextType, RequireFields<QueryCanArgs, 'action'>>;
  careLeaverCategory?: Resolver<Maybe<ResolversTypes['CareLeaverCategoryAnswer']>, ParentType, ContextType, RequireFields<QueryCareLeaverCategoryArgs, 'childId'>>;
  careLeaverFigures?: Resolver<ResolversTypes['CareLeaverFigures'], ParentType, ContextType, RequireFields<QueryCareLeaverFiguresArgs, 'year'>>;
  careLeaverReturn?: Resolver<ResolversTypes['CareLeaverReturn'], ParentType, ContextType, RequireFields<QueryCareLeaverReturnArgs, 'year'>>;
  careLeavers?: Resolver<ResolversTypes['CareLeaverConnection'], ParentType, ContextType, RequireFields<QueryCareLeaversArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['Changes'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  chargeStatement?: Resolver<Maybe<ResolversTypes['ChargeStatement']>, ParentType, ContextType, RequireFields<QueryChargeStatementArgs, 'month' | 'payerId' | 'providerId'>>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType, RequireFields<QueryChildArgs, 'id'>>;
  children?: Resolver<ResolversTypes['ChildConnection'], ParentType, ContextType, RequireFields<QueryChildrenArgs, 'first'>>;
  commissionerTimeline?: Resolver<Maybe<Array<ResolversTypes['Determination']>>, ParentType, ContextType, RequireFields<QueryCommissionerTimelineArgs, 'childId'>>;
  compareCommissioner?: Resolver<Maybe<ResolversTypes['CompareCommissionerResult']>, ParentType, ContextType, RequireFields<QueryCompareCommissionerArgs, 'change' | 'childId' | 'on' | 'service'>>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<QueryConsentArgs, 'id'>>;
  consentStanding?: Resolver<Maybe<Array<ResolversTypes['ConsentStanding']>>, ParentType, ContextType, RequireFields<QueryConsentStandingArgs, 'childId'>>;
  consents?: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<QueryConsentsArgs, 'first'>>;
  determination?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType, RequireFields<QueryDeterminationArgs, 'id'>>;
  determinations?: Resolver<ResolversTypes['DeterminationConnection'], ParentType, ContextType, RequireFields<QueryDeterminationsArgs, 'first'>>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<QueryDisputeArgs, 'id'>>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first'>>;
  duplicatePairs?: Resolver<ResolversTypes['DuplicatePairConnection'], ParentType, ContextType, RequireFields<QueryDuplicatePairsArgs, 'first'>>;
  erasureRequests?: Resolver<ResolversTypes['ErasureRequestConnection'], ParentType, ContextType, RequireFields<QueryErasureRequestsArgs, 'first'>>;
  erasures?: Resolver<ResolversTypes['ErasureConnection'], ParentType, ContextType, RequireFields<QueryErasuresArgs, 'first'>>;
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryExportArgs, 'id'>>;
  exportLink?: Resolver<ResolversTypes['ExportLinkResult'], ParentType, ContextType, RequireFields<QueryExportLinkArgs, 'id'>>;
  exports?: Resolver<ResolversTypes['ExportConnection'], ParentType, ContextType, RequireFields<QueryExportsArgs, 'first'>>;
  gpPractice?: Resolver<Maybe<ResolversTypes['GpPractice']>, ParentType, ContextType, RequireFields<QueryGpPracticeArgs, 'odsCode'>>;
  healthActions?: Resolver<ResolversTypes['HealthActionConnection'], ParentType, ContextType, RequireFields<QueryHealthActionsArgs, 'first'>>;
  healthLines?: Resolver<ResolversTypes['HealthLineConnection'], ParentType, ContextType, RequireFields<QueryHealthLinesArgs, 'first'>>;
  healthPlan?: Resolver<Maybe<ResolversTypes['HealthPlan']>, ParentType, ContextType, RequireFields<QueryHealthPlanArgs, 'id'>>;
  healthPlans?: Resolver<ResolversTypes['HealthPlanConnection'], ParentType, ContextType, RequireFields<QueryHealthPlansArgs, 'first'>>;
  healthRecord?: Resolver<Maybe<ResolversTypes['HealthRecord']>, ParentType, ContextType, RequireFields<QueryHealthRecordArgs, 'childId'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first'>>;
  inbox?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryInboxArgs, 'first'>>;
  indicator?: Resolver<ResolversTypes['IndicatorResult'], ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'filter' | 'groupBy' | 'id' | 'period'>>;
  indicatorBreaches?: Resolver<ResolversTypes['IndicatorBreachesResult'], ParentType, ContextType, RequireFields<QueryIndicatorBreachesArgs, 'filter' | 'id' | 'period'>>;
  indicatorComparison?: Resolver<ResolversTypes['IndicatorComparisonResult'], ParentType, ContextType, RequireFields<QueryIndicatorComparisonArgs, 'id' | 'period'>>;
  indicatorGap?: Resolver<ResolversTypes['IndicatorGapResult'], ParentType, ContextType, RequireFields<QueryIndicatorGapArgs, 'id' | 'period'>>;
  indicatorMembers?: Resolver<ResolversTypes['IndicatorMembersResult'], ParentType, ContextType, RequireFields<QueryIndicatorMembersArgs, 'filter' | 'first' | 'id' | 'period'>>;
  indicatorTargets?: Resolver<Array<ResolversTypes['IndicatorTarget']>, ParentType, ContextType, RequireFields<QueryIndicatorTargetsArgs, 'indicatorId'>>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'id'>>;
  notificationDuties?: Resolver<Maybe<ResolversTypes['NotificationDutiesResult']>, ParentType, ContextType, RequireFields<QueryNotificationDutiesArgs, 'event' | 'placementId'>>;
  offerApplication?: Resolver<Maybe<ResolversTypes['OfferApplication']>, ParentType, ContextType, RequireFields<QueryOfferApplicationArgs, 'id'>>;
  offerApplications?: Resolver<ResolversTypes['OfferApplicationConnection'], ParentType, ContextType, RequireFields<QueryOfferApplicationsArgs, 'first'>>;
  offerBudgets?: Resolver<Array<ResolversTypes['OfferBudget']>, ParentType, ContextType, RequireFields<QueryOfferBudgetsArgs, 'offerId'>>;
  offers?: Resolver<ResolversTypes['OfferConnection'], ParentType, ContextType, RequireFields<QueryOffersArgs, 'first'>>;
  offersFor?: Resolver<ResolversTypes['OffersForResult'], ParentType, ContextType, RequireFields<QueryOffersForArgs, 'childId'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'code'>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'first'>>;
  outbox?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryOutboxArgs, 'first'>>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType, RequireFields<QueryPlacementArgs, 'id'>>;
  placements?: Resolver<ResolversTypes['PlacementConnection'], ParentType, ContextType, RequireFields<QueryPlacementsArgs, 'first'>>;
  placementsInArea?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<QueryPlacementsInAreaArgs, 'area' | 'first'>>;
  recordHistory?: Resolver<Maybe<ResolversTypes['RecordVersionConnection']>, ParentType, ContextType, RequireFields<QueryRecordHistoryArgs, 'first' | 'id' | 'record'>>;
  rectifications?: Resolver<ResolversTypes['RectificationConnection'], ParentType, ContextType, RequireFields<QueryRectificationsArgs, 'first'>>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<QueryReferralArgs, 'id'>>;
  referrals?: Resolver<ResolversTypes['ReferralConnection'], ParentType, ContextType, RequireFields<QueryReferralsArgs, 'first'>>;
  register?: Resolver<Maybe<ResolversTypes['RegisterConnection']>, ParentType, ContextType, RequireFields<QueryRegisterArgs, 'area' | 'first'>>;
  resolvePostcode?: Resolver<ResolversTypes['ResolvePostcodeResult'], ParentType, ContextType, RequireFields<QueryResolvePostcodeArgs, 'postcode'>>;
  responsibleCommissioner?: Resolver<Maybe<ResolversTypes['ResponsibleCommissionerResult']>, ParentType, ContextType, RequireFields<QueryResponsibleCommissionerArgs, 'childId' | 'on' | 'service'>>;
  retention?: Resolver<Maybe<ResolversTypes['Retention']>, ParentType, ContextType, RequireFields<QueryRetentionArgs, 'childId'>>;
  retentionList?: Resolver<ResolversTypes['RetentionConnection'], ParentType, ContextType, RequireFields<QueryRetentionListArgs, 'first'>>;
  returnReadiness?: Resolver<ResolversTypes['ReturnReadiness'], ParentType, ContextType, RequireFields<QueryReturnReadinessArgs, 'part' | 'year'>>;
  sealedFigure?: Resolver<Maybe<ResolversTypes['SealedFigure']>, ParentType, ContextType, RequireFields<QuerySealedFigureArgs, 'id'>>;
  sealedFigureDifferences?: Resolver<ResolversTypes['SealedFigureDifferencesResult'], ParentType, ContextType, RequireFields<QuerySealedFigureDifferencesArgs, 'filter' | 'groupBy' | 'hideSmallNumbers' | 'indicatorId' | 'period'>>;
  sealedFigures?: Resolver<ResolversTypes['SealedFigureConnection'], ParentType, ContextType, RequireFields<QuerySealedFiguresArgs, 'first'>>;
  sealedIdentities?: Resolver<ResolversTypes['SealedIdentityConnection'], ParentType, ContextType, RequireFields<QuerySealedIdentitiesArgs, 'first'>>;
  sealedOpenings?: Resolver<ResolversTypes['SealedOpeningConnection'], ParentType, ContextType, RequireFields<QuerySealedOpeningsArgs, 'first'>>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  sharedCareLeaverStatuses?: Resolver<ResolversTypes['SharedCareLeaverStatusConnection'], ParentType, ContextType, RequireFields<QuerySharedCareLeaverStatusesArgs, 'first'>>;
  silentPlacementRelease?: Resolver<Maybe<ResolversTypes['SilentPlacementRelease']>, ParentType, ContextType, Partial<QuerySilentPlacementReleaseArgs>>;
  silentPlacements?: Resolver<ResolversTypes['SilentPlacementConnection'], ParentType, ContextType, RequireFields<QuerySilentPlacementsArgs, 'first'>>;
  vacancies?: Resolver<ResolversTypes['VacancyConnection'], ParentType, ContextType, RequireFields<QueryVacanciesArgs, 'first'>>;
  vacancyInterests?: Resolver<ResolversTypes['VacancyInterestConnection'], ParentType, ContextType, RequireFields<QueryVacancyInterestsArgs, 'first'>>;
  wageFloor?: Resolver<Maybe<ResolversTypes['WageFloor']>, ParentType, ContextType, RequireFields<QueryWageFloorArgs, 'born'>>;
  webhookDeliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'first'>>;
  webhookEndpoints?: Resolver<Array<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  whatIfBursary?: Resolver<ResolversTypes['BursaryAnswer'], ParentType, ContextType, RequireFields<QueryWhatIfBursaryArgs, 'born' | 'receivedBefore' | 'shortProgramme' | 'startsOn'>>;
  whatIfCareLeaver?: Resolver<ResolversTypes['WhatIfCareLeaverResult'], ParentType, ContextType, RequireFields<QueryWhatIfCareLeaverArgs, 'history' | 'on'>>;
  whatIfCommissioner?: Resolver<ResolversTypes['WhatIfCommissionerResult'], ParentType, ContextType, RequireFields<QueryWhatIfCommissionerArgs, 'facts' | 'on' | 'service'>>;
  whatIfNotificationDuties?: Resolver<ResolversTypes['NotificationDutiesResult'], ParentType, ContextType, RequireFields<QueryWhatIfNotificationDutiesArgs, 'event' | 'facts' | 'on'>>;
  whatIfOffers?: Resolver<ResolversTypes['OffersForResult'], ParentType, ContextType, RequireFields<QueryWhatIfOffersArgs, 'person'>>;
  whoSawMyRecord?: Resolver<ResolversTypes['RecordViewConnection'], ParentType, ContextType, RequireFields<QueryWhoSawMyRecordArgs, 'first'>>;
  whyHidden?: Resolver<ResolversTypes['WhyHidden'], ParentType, ContextType, RequireFields<QueryWhyHiddenArgs, 'childId' | 'field' | 'role'>>;
  whyVisible?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType, RequireFields<QueryWhyVisibleArgs, 'childId'>>;
};

export type RaiseDisputeOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RaiseDisputeOk'] = ResolversParentTypes['RaiseDisputeOk']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RaiseDisputeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RaiseDisputeResult'] = ResolversParentTypes['RaiseDisputeResult']> = {
  __resolveType: TypeResolveFn<'DisputeAlreadyOpen' | 'InputRefused' | 'PayerNotParty' | 'RaiseDisputeOk' | 'RecordNotFound' | 'RespondentNotConcerned', ParentType, ContextType>;
};

export type ReceiveFeedOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveFeedOk'] = ResolversParentTypes['ReceiveFeedOk']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiveFeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveFeedResult'] = ResolversParentTypes['ReceiveFeedResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'ReceiveFeedOk', ParentType, ContextType>;
};

export type RecipientNotPossibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecipientNotPossible'] = ResolversParentTypes['RecipientNotPossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipientReason?: Resolver<ResolversTypes['RecipientNotPossibleReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotFound'] = ResolversParentTypes['RecordNotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordPlacementOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPlacementOk'] = ResolversParentTypes['RecordPlacementOk']> = {
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordPlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPlacementResult'] = ResolversParentTypes['RecordPlacementResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'RecordPlacementOk' | 'VersionConflict', ParentType, ContextType>;
};

export type RecordVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVersion'] = ResolversParentTypes['RecordVersion']> = {
  changes?: Resolver<Array<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordVersionKind'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVersionConnection'] = ResolversParentTypes['RecordVersionConnection']> = {
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordView'] = ResolversParentTypes['RecordView']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordViewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordViewConnection'] = ResolversParentTypes['RecordViewConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['RecordView']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RectificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rectification'] = ResolversParentTypes['Rectification']> = {
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  askedByThem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correctionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['RectifiedRecord'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RectificationState'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RectificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RectificationConnection'] = ResolversParentTypes['RectificationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Rectification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RectificationDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RectificationDecided'] = ResolversParentTypes['RectificationDecided']> = {
  decidedState?: Resolver<ResolversTypes['RectificationState'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RectificationOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RectificationOk'] = ResolversParentTypes['RectificationOk']> = {
  rectification?: Resolver<ResolversTypes['Rectification'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedeterminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Redetermination'] = ResolversParentTypes['Redetermination']> = {
  changed?: Resolver<Array<ResolversTypes['Determination']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral']> = {
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  daysWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dischargeReason?: Resolver<Maybe<ResolversTypes['ReferralDischargeReason']>, ParentType, ContextType>;
  firstAttendedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missedAppointments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['ReferralStepKind']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reviewNeeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ReferralService'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReferralState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ReferralStep']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Referral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralOk'] = ResolversParentTypes['ReferralOk']> = {
  referral?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferralStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralStep'] = ResolversParentTypes['ReferralStep']> = {
  dischargeReason?: Resolver<Maybe<ResolversTypes['ReferralDischargeReason']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReferralStepKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewOutcome?: Resolver<Maybe<ResolversTypes['ReferralReviewOutcome']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterConnection'] = ResolversParentTypes['RegisterConnection']> = {
  counts?: Resolver<ResolversTypes['RegisterCounts'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterCounts'] = ResolversParentTypes['RegisterCounts']> = {
  notKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  others?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  whose?: Resolver<ResolversTypes['RegisterWhose'], ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesOk'] = ResolversParentTypes['ReplayWebhookDeliveriesOk']> = {
  replayed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesResult'] = ResolversParentTypes['ReplayWebhookDeliveriesResult']> = {
  __resolveType: TypeResolveFn<'RecordNotFound' | 'ReplayWebhookDeliveriesOk', ParentType, ContextType>;
};

export type ReportingPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportingPeriod'] = ResolversParentTypes['ReportingPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RequestAssessmentOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestAssessmentOk'] = ResolversParentTypes['RequestAssessmentOk']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestAssessmentResult'] = ResolversParentTypes['RequestAssessmentResult']> = {
  __resolveType: TypeResolveFn<'AssessmentNotRequestable' | 'InputRefused' | 'RecordNotFound' | 'RequestAssessmentOk', ParentType, ContextType>;
};

export type RequestErasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestErasureResult'] = ResolversParentTypes['RequestErasureResult']> = {
  __resolveType: TypeResolveFn<'ErasureRequestOk' | 'InputRefused' | 'RecordNotFound', ParentType, ContextType>;
};

export type RequestExportOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestExportOk'] = ResolversParentTypes['RequestExportOk']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestExportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestExportResult'] = ResolversParentTypes['RequestExportResult']> = {
  __resolveType: TypeResolveFn<'IndicatorNotEvaluated' | 'IndicatorRefused' | 'InputRefused' | 'RequestExportOk', ParentType, ContextType>;
};

export type RequestRectificationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestRectificationResult'] = ResolversParentTypes['RequestRectificationResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'RecordNotFound' | 'RectificationOk', ParentType, ContextType>;
};

export type RequestSubjectAccessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSubjectAccessResult'] = ResolversParentTypes['RequestSubjectAccessResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'RecordNotFound' | 'RequestExportOk', ParentType, ContextType>;
};

export type ResidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Residence'] = ResolversParentTypes['Residence']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResidenceKind'], ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FactSource'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResidenceAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidenceAsOf'] = ResolversParentTypes['ResidenceAsOf']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResidenceKind'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Known'], ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FactSource'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ResidenceOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidenceOk'] = ResolversParentTypes['ResidenceOk']> = {
  redetermination?: Resolver<ResolversTypes['Redetermination'], ParentType, ContextType>;
  residence?: Resolver<ResolversTypes['Residence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResidenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResidenceResult'] = ResolversParentTypes['ResidenceResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'ResidenceOk' | 'VersionConflict', ParentType, ContextType>;
};

export type ResolvePostcodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolvePostcodeResult'] = ResolversParentTypes['ResolvePostcodeResult']> = {
  __resolveType: TypeResolveFn<'PostcodeUnknown' | 'ResolvedPostcode', ParentType, ContextType>;
};

export type ResolvedPostcodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolvedPostcode'] = ResolversParentTypes['ResolvedPostcode']> = {
  authority?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  districtCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  easting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  icb?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  icbUnknown?: Resolver<Maybe<ResolversTypes['PlaceUnknownReason']>, ParentType, ContextType>;
  northing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  terminatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  vintage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RespondentNotConcernedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RespondentNotConcerned'] = ResolversParentTypes['RespondentNotConcerned']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponsibleCommissionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibleCommissioner'] = ResolversParentTypes['ResponsibleCommissioner']> = {
  answer?: Resolver<Maybe<ResolversTypes['CommissionerAnswer']>, ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['Determination']>, ParentType, ContextType>;
  hidden?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  takenAsNone?: Resolver<Array<ResolversTypes['CommissioningFactFamily']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponsibleCommissionerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibleCommissionerResult'] = ResolversParentTypes['ResponsibleCommissionerResult']> = {
  __resolveType: TypeResolveFn<'CommissioningFactsRefused' | 'ResponsibleCommissioner', ParentType, ContextType>;
};

export type RetentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Retention'] = ResolversParentTypes['Retention']> = {
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['RetentionClock']>, ParentType, ContextType>;
  goodPracticeUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  longest?: Resolver<ResolversTypes['RetentionClass'], ParentType, ContextType>;
  mayBeErasedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['ErasureObstacle']>, ParentType, ContextType>;
};

export type RetentionClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionClock'] = ResolversParentTypes['RetentionClock']> = {
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['RetentionClass'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['RetentionEvent']>, ParentType, ContextType>;
  eventOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  keptUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['RetentionStanding'], ParentType, ContextType>;
};

export type RetentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionConnection'] = ResolversParentTypes['RetentionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Retention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnAssessmentReportOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnAssessmentReportOk'] = ResolversParentTypes['ReturnAssessmentReportOk']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnAssessmentReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnAssessmentReportResult'] = ResolversParentTypes['ReturnAssessmentReportResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'IllegalAssessmentStep' | 'InputRefused' | 'RecordNotFound' | 'ReturnAssessmentReportOk' | 'VersionConflict', ParentType, ContextType>;
};

export type ReturnBlankResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnBlank'] = ResolversParentTypes['ReturnBlank']> = {
  reason?: Resolver<ResolversTypes['ReturnBlankReason'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnBlankCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnBlankCount'] = ResolversParentTypes['ReturnBlankCount']> = {
  cells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnBlankReason'], ParentType, ContextType>;
};

export type ReturnCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnCell'] = ResolversParentTypes['ReturnCell']> = {
  blank?: Resolver<Maybe<ResolversTypes['ReturnBlank']>, ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ReturnCellRecord']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ReturnCellSource']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnCellRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnCellRecord'] = ResolversParentTypes['ReturnCellRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReturnRecordKind'], ParentType, ContextType>;
};

export type ReturnCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnCounts'] = ResolversParentTypes['ReturnCounts']> = {
  notExpected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withBlanks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withDisagreements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withFailures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnFailureCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnFailureCount'] = ResolversParentTypes['ReturnFailureCount']> = {
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ReturnRuleSeverity'], ParentType, ContextType>;
};

export type ReturnPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnPlace'] = ResolversParentTypes['ReturnPlace']> = {
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnReadinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReadiness'] = ResolversParentTypes['ReturnReadiness']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  blanks?: Resolver<Array<ResolversTypes['ReturnBlankCount']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReturnCounts'], ParentType, ContextType>;
  csvPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['ReturnFailureCount']>, ParentType, ContextType>;
  notEvaluated?: Resolver<Array<ResolversTypes['ReturnRuleNotEvaluated']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['ReturnPart'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['ReturnRowConnection'], ParentType, ContextType, RequireFields<ReturnReadinessRowsArgs, 'first'>>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yearIsOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReturnRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRow'] = ResolversParentTypes['ReturnRow']> = {
  cells?: Resolver<Array<ResolversTypes['ReturnCell']>, ParentType, ContextType>;
  child?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['ReturnRuleFailure']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['ReturnPlace']>, ParentType, ContextType>;
};

export type ReturnRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRowConnection'] = ResolversParentTypes['ReturnRowConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ReturnRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnRuleFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRuleFailure'] = ResolversParentTypes['ReturnRuleFailure']> = {
  cells?: Resolver<Array<ResolversTypes['ReturnCell']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ReturnRuleSeverity'], ParentType, ContextType>;
};

export type ReturnRuleNotEvaluatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRuleNotEvaluated'] = ResolversParentTypes['ReturnRuleNotEvaluated']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeCareLeaverStatusOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCareLeaverStatusOk'] = ResolversParentTypes['RevokeCareLeaverStatusOk']> = {
  interest?: Resolver<ResolversTypes['VacancyInterest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeCareLeaverStatusResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCareLeaverStatusResult'] = ResolversParentTypes['RevokeCareLeaverStatusResult']> = {
  __resolveType: TypeResolveFn<'RecordNotFound' | 'RevokeCareLeaverStatusOk', ParentType, ContextType>;
};

export type RotateWebhookSecretResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretResult'] = ResolversParentTypes['RotateWebhookSecretResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'RecordNotFound' | 'VersionConflict' | 'WebhookSecretOk', ParentType, ContextType>;
};

export type SdqResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sdq'] = ResolversParentTypes['Sdq']> = {
  band?: Resolver<Maybe<ResolversTypes['SdqBand']>, ParentType, ContextType>;
  conduct?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  emotional?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hyperactivity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notDoneBecause?: Resolver<Maybe<ResolversTypes['SdqReason']>, ParentType, ContextType>;
  peer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  prosocial?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rater?: Resolver<ResolversTypes['SdqRater'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SdqTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SdqTrend'] = ResolversParentTypes['SdqTrend']> = {
  change?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['HealthLine'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['HealthLine']>, ParentType, ContextType>;
  rater?: Resolver<ResolversTypes['SdqRater'], ParentType, ContextType>;
};

export type SealFigureOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealFigureOk'] = ResolversParentTypes['SealFigureOk']> = {
  figure?: Resolver<ResolversTypes['SealedFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealFigureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealFigureResult'] = ResolversParentTypes['SealFigureResult']> = {
  __resolveType: TypeResolveFn<'FigureSealedBefore' | 'IndicatorNotEvaluated' | 'IndicatorRefused' | 'InputRefused' | 'SealFigureOk', ParentType, ContextType>;
};

export type SealIdentityOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealIdentityOk'] = ResolversParentTypes['SealIdentityOk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealIdentityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealIdentityResult'] = ResolversParentTypes['SealIdentityResult']> = {
  __resolveType: TypeResolveFn<'IdentityNotSealable' | 'InputRefused' | 'RecordNotFound' | 'SealIdentityOk' | 'VersionConflict', ParentType, ContextType>;
};

export type SealedCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedCell'] = ResolversParentTypes['SealedCell']> = {
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  feedMonths?: Resolver<Maybe<ResolversTypes['FeedMonths']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SealedCellDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedCellDifference'] = ResolversParentTypes['SealedCellDifference']> = {
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sealed?: Resolver<Maybe<ResolversTypes['SealedCell']>, ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['SealedCell']>, ParentType, ContextType>;
};

export type SealedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFigure'] = ResolversParentTypes['SealedFigure']> = {
  area?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['SealedCell']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  definitionHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filter?: Resolver<Array<ResolversTypes['SealedFilter']>, ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['IndicatorDimension']>, ParentType, ContextType>;
  hideSmallNumbers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicatorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['DisclosurePolicy']>, ParentType, ContextType>;
  replacedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replacesId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sealedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SealedFigureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFigureConnection'] = ResolversParentTypes['SealedFigureConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SealedFigure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SealedFigureDifferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFigureDifferences'] = ResolversParentTypes['SealedFigureDifferences']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['SealedCellDifference']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['SealedFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealedFigureDifferencesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFigureDifferencesResult'] = ResolversParentTypes['SealedFigureDifferencesResult']> = {
  __resolveType: TypeResolveFn<'IndicatorNotEvaluated' | 'IndicatorRefused' | 'RecordNotFound' | 'SealedFigureDifferences' | 'SealedFigureNotComparable', ParentType, ContextType>;
};

export type SealedFigureNotComparableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFigureNotComparable'] = ResolversParentTypes['SealedFigureNotComparable']> = {
  figure?: Resolver<ResolversTypes['SealedFigure'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notComparableBecause?: Resolver<ResolversTypes['NotComparableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedFilter'] = ResolversParentTypes['SealedFilter']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['IndicatorDimension'], ParentType, ContextType>;
};

export type SealedIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedIdentity'] = ResolversParentTypes['SealedIdentity']> = {
  adoptedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['SealedMatch']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sealedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SealedIdentityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedIdentityConnection'] = ResolversParentTypes['SealedIdentityConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SealedIdentity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SealedMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedMatch'] = ResolversParentTypes['SealedMatch']> = {
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['SealedMatchBy'], ParentType, ContextType>;
};

export type SealedOpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedOpening'] = ResolversParentTypes['SealedOpening']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['SealedOpeningDecision']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['SealedOpeningStep']>, ParentType, ContextType>;
  opened?: Resolver<Maybe<ResolversTypes['OpenedIdentity']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['BreakGlassOutcome']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SealedOpeningState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SealedOpeningConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedOpeningConnection'] = ResolversParentTypes['SealedOpeningConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SealedOpening']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SealedOpeningNotPossibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedOpeningNotPossible'] = ResolversParentTypes['SealedOpeningNotPossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['SealedOpeningStep']>, ParentType, ContextType>;
  notPossibleBecause?: Resolver<ResolversTypes['SealedOpeningNotPossibleReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendNoticeOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendNoticeOk'] = ResolversParentTypes['SendNoticeOk']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendNoticeResult'] = ResolversParentTypes['SendNoticeResult']> = {
  __resolveType: TypeResolveFn<'IllegalNoticeStep' | 'InputRefused' | 'RecipientNotPossible' | 'RecordNotFound' | 'SendNoticeOk' | 'VersionConflict', ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetIndicatorTargetsOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetIndicatorTargetsOk'] = ResolversParentTypes['SetIndicatorTargetsOk']> = {
  targets?: Resolver<Array<ResolversTypes['IndicatorTarget']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetIndicatorTargetsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetIndicatorTargetsResult'] = ResolversParentTypes['SetIndicatorTargetsResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'SetIndicatorTargetsOk', ParentType, ContextType>;
};

export type SetOfferBudgetOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOfferBudgetOk'] = ResolversParentTypes['SetOfferBudgetOk']> = {
  budget?: Resolver<ResolversTypes['OfferBudget'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOfferBudgetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOfferBudgetResult'] = ResolversParentTypes['SetOfferBudgetResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'SetOfferBudgetOk' | 'VersionConflict', ParentType, ContextType>;
};

export type ShareCareLeaverStatusOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareCareLeaverStatusOk'] = ResolversParentTypes['ShareCareLeaverStatusOk']> = {
  interest?: Resolver<ResolversTypes['VacancyInterest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShareCareLeaverStatusResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareCareLeaverStatusResult'] = ResolversParentTypes['ShareCareLeaverStatusResult']> = {
  __resolveType: TypeResolveFn<'IllegalInterestStep' | 'InputRefused' | 'RecordNotFound' | 'ShareCareLeaverStatusOk' | 'VersionConflict', ParentType, ContextType>;
};

export type SharedCareLeaverStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedCareLeaverStatus'] = ResolversParentTypes['SharedCareLeaverStatus']> = {
  candidateReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guaranteedInterview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sharedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vacancy?: Resolver<ResolversTypes['Vacancy'], ParentType, ContextType>;
};

export type SharedCareLeaverStatusConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedCareLeaverStatusConnection'] = ResolversParentTypes['SharedCareLeaverStatusConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SharedCareLeaverStatus']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SilentPlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacement'] = ResolversParentTypes['SilentPlacement']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  silence?: Resolver<ResolversTypes['PlacementSilence'], ParentType, ContextType>;
};

export type SilentPlacementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementConnection'] = ResolversParentTypes['SilentPlacementConnection']> = {
  byPlacingAuthority?: Resolver<Array<ResolversTypes['SilentPlacementCount']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SilentPlacement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SilentPlacementCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementCount'] = ResolversParentTypes['SilentPlacementCount']> = {
  authority?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SilentPlacementFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementFigure'] = ResolversParentTypes['SilentPlacementFigure']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['SilentPlacementHiddenReason']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SilentPlacementFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementFigures'] = ResolversParentTypes['SilentPlacementFigures']> = {
  all?: Resolver<ResolversTypes['SilentPlacementFigure'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['SilentPlacementFigure'], ParentType, ContextType>;
  noNotice?: Resolver<ResolversTypes['SilentPlacementFigure'], ParentType, ContextType>;
  sentElsewhere?: Resolver<ResolversTypes['SilentPlacementFigure'], ParentType, ContextType>;
};

export type SilentPlacementPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementPolicy'] = ResolversParentTypes['SilentPlacementPolicy']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provisional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roundedTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SilentPlacementReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilentPlacementRelease'] = ResolversParentTypes['SilentPlacementRelease']> = {
  byPlacingAuthority?: Resolver<Array<ResolversTypes['SilentPlacementFigures']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  notCounted?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['SilentPlacementPolicy'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SilentPlacementFigures'], ParentType, ContextType>;
};

export type StartCarePeriodOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCarePeriodOk'] = ResolversParentTypes['StartCarePeriodOk']> = {
  carePeriod?: Resolver<ResolversTypes['CarePeriod'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartCarePeriodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCarePeriodResult'] = ResolversParentTypes['StartCarePeriodResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'PeriodOverlaps' | 'RecordNotFound' | 'StartCarePeriodOk' | 'VersionConflict', ParentType, ContextType>;
};

export type SubjectAccessCopyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectAccessCopy'] = ResolversParentTypes['SubjectAccessCopy']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  redacted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsNotShown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tables?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TakeAssessmentStepOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeAssessmentStepOk'] = ResolversParentTypes['TakeAssessmentStepOk']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeAssessmentStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeAssessmentStepResult'] = ResolversParentTypes['TakeAssessmentStepResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'IllegalAssessmentStep' | 'InputRefused' | 'RecordNotFound' | 'TakeAssessmentStepOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeBackCareLeaverEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackCareLeaverEntryResult'] = ResolversParentTypes['TakeBackCareLeaverEntryResult']> = {
  __resolveType: TypeResolveFn<'CareLeaverEntryTakenBack' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeBackConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackConsentResult'] = ResolversParentTypes['TakeBackConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentTakenBackOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeBackHealthLineResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackHealthLineResult'] = ResolversParentTypes['TakeBackHealthLineResult']> = {
  __resolveType: TypeResolveFn<'HealthLineTakenBackOk' | 'InputRefused' | 'RecordNotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeBackResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackResult'] = ResolversParentTypes['TakeBackResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'RecordNotFound' | 'TakenBackOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeDisputeStepOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeDisputeStepOk'] = ResolversParentTypes['TakeDisputeStepOk']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeDisputeStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeDisputeStepResult'] = ResolversParentTypes['TakeDisputeStepResult']> = {
  __resolveType: TypeResolveFn<'IllegalDisputeStep' | 'InputRefused' | 'RecordNotFound' | 'TakeDisputeStepOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeNoticeStepOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeNoticeStepOk'] = ResolversParentTypes['TakeNoticeStepOk']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeNoticeStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeNoticeStepResult'] = ResolversParentTypes['TakeNoticeStepResult']> = {
  __resolveType: TypeResolveFn<'IllegalNoticeStep' | 'InputRefused' | 'RecordNotFound' | 'TakeNoticeStepOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeOfferApplicationStepOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeOfferApplicationStepOk'] = ResolversParentTypes['TakeOfferApplicationStepOk']> = {
  application?: Resolver<ResolversTypes['OfferApplication'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeOfferApplicationStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeOfferApplicationStepResult'] = ResolversParentTypes['TakeOfferApplicationStepResult']> = {
  __resolveType: TypeResolveFn<'BudgetSpent' | 'IllegalApplicationStep' | 'InputRefused' | 'PriceNotLoaded' | 'RecordNotFound' | 'TakeOfferApplicationStepOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeReferralStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeReferralStepResult'] = ResolversParentTypes['TakeReferralStepResult']> = {
  __resolveType: TypeResolveFn<'DaysOutOfOrder' | 'IllegalReferralStep' | 'InputRefused' | 'RecordNotFound' | 'ReferralOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakeVacancyInterestStepOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeVacancyInterestStepOk'] = ResolversParentTypes['TakeVacancyInterestStepOk']> = {
  interest?: Resolver<ResolversTypes['VacancyInterest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeVacancyInterestStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeVacancyInterestStepResult'] = ResolversParentTypes['TakeVacancyInterestStepResult']> = {
  __resolveType: TypeResolveFn<'IllegalInterestStep' | 'InputRefused' | 'RecordNotFound' | 'TakeVacancyInterestStepOk' | 'VersionConflict', ParentType, ContextType>;
};

export type TakenBackOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakenBackOk'] = ResolversParentTypes['TakenBackOk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  redetermination?: Resolver<ResolversTypes['Redetermination'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnderstandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Understanding'] = ResolversParentTypes['Understanding']> = {
  judgedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  judgedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sufficient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnmergeChildrenOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmergeChildrenOk'] = ResolversParentTypes['UnmergeChildrenOk']> = {
  formerChild?: Resolver<ResolversTypes['Child'], ParentType, ContextType>;
  merge?: Resolver<ResolversTypes['ChildMerge'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnmergeChildrenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmergeChildrenResult'] = ResolversParentTypes['UnmergeChildrenResult']> = {
  __resolveType: TypeResolveFn<'InputRefused' | 'MergeNotUndoable' | 'RecordNotFound' | 'UnmergeChildrenOk' | 'VersionConflict', ParentType, ContextType>;
};

export type UpdateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookEndpointResult'] = ResolversParentTypes['UpdateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'RecordNotFound' | 'VersionConflict' | 'WebhookEndpointOk', ParentType, ContextType>;
};

export type VacancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vacancy'] = ResolversParentTypes['Vacancy']> = {
  closesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  employer?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  guaranteedInterview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VacancyKind'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  shortProgramme?: Resolver<ResolversTypes['YesNoNotKnown'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacancyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyConnection'] = ResolversParentTypes['VacancyConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Vacancy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacancyInterestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyInterest'] = ResolversParentTypes['VacancyInterest']> = {
  bursary?: Resolver<Maybe<ResolversTypes['BursaryAnswer']>, ParentType, ContextType>;
  candidateReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Child']>, ParentType, ContextType>;
  childId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  log?: Resolver<Array<ResolversTypes['VacancyInterestEntry']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['VacancyInterestState']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VacancyInterestState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vacancy?: Resolver<ResolversTypes['Vacancy'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wageFloor?: Resolver<Maybe<ResolversTypes['WageFloor']>, ParentType, ContextType>;
};

export type VacancyInterestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyInterestConnection'] = ResolversParentTypes['VacancyInterestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['VacancyInterest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacancyInterestEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyInterestEntry'] = ResolversParentTypes['VacancyInterestEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['VacancyInterestEvent'], ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WageFloorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WageFloor'] = ResolversParentTypes['WageFloor']> = {
  band?: Resolver<ResolversTypes['WageBand'], ParentType, ContextType>;
  pence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WayToPayCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WayToPayCost'] = ResolversParentTypes['WayToPayCost']> = {
  pence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['WayToPay'], ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpointId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  log?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  eventTypes?: Resolver<Maybe<Array<ResolversTypes['EventType']>>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pausedBecause?: Resolver<Maybe<ResolversTypes['WebhookPauseReason']>, ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookEndpointState'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookEndpointOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointOk'] = ResolversParentTypes['WebhookEndpointOk']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookSecretOkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookSecretOk'] = ResolversParentTypes['WebhookSecretOk']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhatIfCareLeaverResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhatIfCareLeaverResult'] = ResolversParentTypes['WhatIfCareLeaverResult']> = {
  __resolveType: TypeResolveFn<'CareLeaverCategoryAnswer' | 'DaysOutOfOrder' | 'InputRefused', ParentType, ContextType>;
};

export type WhatIfCommissionerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhatIfCommissionerResult'] = ResolversParentTypes['WhatIfCommissionerResult']> = {
  __resolveType: TypeResolveFn<'CommissionerAnswer' | 'CommissioningFactsRefused', ParentType, ContextType>;
};

export type WhyHiddenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyHidden'] = ResolversParentTypes['WhyHidden']> = {
  bases?: Resolver<Array<ResolversTypes['AccessBasis']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['HiddenBecause']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationSees?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type WrittenSinceMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenSinceMerge'] = ResolversParentTypes['WrittenSinceMerge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  with?: Resolver<ResolversTypes['MergeSide'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['MergeWrite'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessReason?: AccessReasonResolvers<ContextType>;
  AcknowledgeNoticesOk?: AcknowledgeNoticesOkResolvers<ContextType>;
  AcknowledgedNotice?: AcknowledgedNoticeResolvers<ContextType>;
  AddAssessmentCopiesOk?: AddAssessmentCopiesOkResolvers<ContextType>;
  AddAssessmentCopiesResult?: AddAssessmentCopiesResultResolvers<ContextType>;
  AddressProtection?: AddressProtectionResolvers<ContextType>;
  AdjoiningAuthority?: AdjoiningAuthorityResolvers<ContextType>;
  AlreadyClaimed?: AlreadyClaimedResolvers<ContextType>;
  AlreadyCredited?: AlreadyCreditedResolvers<ContextType>;
  AlreadyEnded?: AlreadyEndedResolvers<ContextType>;
  AskToOpenSealedIdentityOk?: AskToOpenSealedIdentityOkResolvers<ContextType>;
  AskToOpenSealedIdentityResult?: AskToOpenSealedIdentityResultResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentAccess?: AssessmentAccessResolvers<ContextType>;
  AssessmentBreach?: AssessmentBreachResolvers<ContextType>;
  AssessmentCharge?: AssessmentChargeResolvers<ContextType>;
  AssessmentChargeConnection?: AssessmentChargeConnectionResolvers<ContextType>;
  AssessmentClock?: AssessmentClockResolvers<ContextType>;
  AssessmentConnection?: AssessmentConnectionResolvers<ContextType>;
  AssessmentCopy?: AssessmentCopyResolvers<ContextType>;
  AssessmentDueChange?: AssessmentDueChangeResolvers<ContextType>;
  AssessmentLeg?: AssessmentLegResolvers<ContextType>;
  AssessmentLegCount?: AssessmentLegCountResolvers<ContextType>;
  AssessmentLegTarget?: AssessmentLegTargetResolvers<ContextType>;
  AssessmentNotRequestable?: AssessmentNotRequestableResolvers<ContextType>;
  AssessmentOwnerCount?: AssessmentOwnerCountResolvers<ContextType>;
  AssessmentPayer?: AssessmentPayerResolvers<ContextType>;
  AssessmentQueueConnection?: AssessmentQueueConnectionResolvers<ContextType>;
  AssessmentQueueCounts?: AssessmentQueueCountsResolvers<ContextType>;
  AssessmentQueueItem?: AssessmentQueueItemResolvers<ContextType>;
  AssessmentReport?: AssessmentReportResolvers<ContextType>;
  AssessmentStep?: AssessmentStepResolvers<ContextType>;
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  BreachNoteNeeded?: BreachNoteNeededResolvers<ContextType>;
  BreachPart?: BreachPartResolvers<ContextType>;
  BreakGlass?: BreakGlassResolvers<ContextType>;
  BreakGlassConnection?: BreakGlassConnectionResolvers<ContextType>;
  BreakGlassNotReviewable?: BreakGlassNotReviewableResolvers<ContextType>;
  BreakGlassOk?: BreakGlassOkResolvers<ContextType>;
  BreakGlassResult?: BreakGlassResultResolvers<ContextType>;
  BrokenReturnRule?: BrokenReturnRuleResolvers<ContextType>;
  BudgetSpent?: BudgetSpentResolvers<ContextType>;
  BursaryAnswer?: BursaryAnswerResolvers<ContextType>;
  BursaryCondition?: BursaryConditionResolvers<ContextType>;
  BursaryInstalment?: BursaryInstalmentResolvers<ContextType>;
  Can?: CanResolvers<ContextType>;
  CareDays?: CareDaysResolvers<ContextType>;
  CareDaysLeftOut?: CareDaysLeftOutResolvers<ContextType>;
  CareLeaver?: CareLeaverResolvers<ContextType>;
  CareLeaverCategoryAnswer?: CareLeaverCategoryAnswerResolvers<ContextType>;
  CareLeaverChange?: CareLeaverChangeResolvers<ContextType>;
  CareLeaverConnection?: CareLeaverConnectionResolvers<ContextType>;
  CareLeaverDoubt?: CareLeaverDoubtResolvers<ContextType>;
  CareLeaverDuty?: CareLeaverDutyResolvers<ContextType>;
  CareLeaverEntry?: CareLeaverEntryResolvers<ContextType>;
  CareLeaverEntryOk?: CareLeaverEntryOkResolvers<ContextType>;
  CareLeaverEntryResult?: CareLeaverEntryResultResolvers<ContextType>;
  CareLeaverEntryTakenBack?: CareLeaverEntryTakenBackResolvers<ContextType>;
  CareLeaverFigureGroup?: CareLeaverFigureGroupResolvers<ContextType>;
  CareLeaverFigures?: CareLeaverFiguresResolvers<ContextType>;
  CareLeaverMeasure?: CareLeaverMeasureResolvers<ContextType>;
  CareLeaverMeasureOk?: CareLeaverMeasureOkResolvers<ContextType>;
  CareLeaverMeasureResult?: CareLeaverMeasureResultResolvers<ContextType>;
  CareLeaverMeasureWindow?: CareLeaverMeasureWindowResolvers<ContextType>;
  CareLeaverReturn?: CareLeaverReturnResolvers<ContextType>;
  CareLeaverReturnProblem?: CareLeaverReturnProblemResolvers<ContextType>;
  CareLeaverRule?: CareLeaverRuleResolvers<ContextType>;
  CareLeaverShare?: CareLeaverShareResolvers<ContextType>;
  CarePeriod?: CarePeriodResolvers<ContextType>;
  CarePeriodAsOf?: CarePeriodAsOfResolvers<ContextType>;
  CarePeriodConnection?: CarePeriodConnectionResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  ChargeStatement?: ChargeStatementResolvers<ContextType>;
  ChargedAssessment?: ChargedAssessmentResolvers<ContextType>;
  CheckAssessmentQualityOk?: CheckAssessmentQualityOkResolvers<ContextType>;
  CheckAssessmentQualityResult?: CheckAssessmentQualityResultResolvers<ContextType>;
  ChecklistAnswer?: ChecklistAnswerResolvers<ContextType>;
  ChecklistQuestion?: ChecklistQuestionResolvers<ContextType>;
  Child?: ChildResolvers<ContextType>;
  ChildAccess?: ChildAccessResolvers<ContextType>;
  ChildAsOf?: ChildAsOfResolvers<ContextType>;
  ChildConnection?: ChildConnectionResolvers<ContextType>;
  ChildDetailsAsOf?: ChildDetailsAsOfResolvers<ContextType>;
  ChildMerge?: ChildMergeResolvers<ContextType>;
  ChildrenNotMergeable?: ChildrenNotMergeableResolvers<ContextType>;
  ClaimAssessmentChargeOk?: ClaimAssessmentChargeOkResolvers<ContextType>;
  ClaimAssessmentChargeResult?: ClaimAssessmentChargeResultResolvers<ContextType>;
  ClassifiedInitialAssessment?: ClassifiedInitialAssessmentResolvers<ContextType>;
  ClockMeasure?: ClockMeasureResolvers<ContextType>;
  CloseBreakGlassReviewOk?: CloseBreakGlassReviewOkResolvers<ContextType>;
  CloseBreakGlassReviewResult?: CloseBreakGlassReviewResultResolvers<ContextType>;
  CloseSealedOpeningReviewOk?: CloseSealedOpeningReviewOkResolvers<ContextType>;
  CloseSealedOpeningReviewResult?: CloseSealedOpeningReviewResultResolvers<ContextType>;
  Commissioner?: CommissionerResolvers<ContextType>;
  CommissionerAnswer?: CommissionerAnswerResolvers<ContextType>;
  CommissionerComparison?: CommissionerComparisonResolvers<ContextType>;
  CommissionerDifference?: CommissionerDifferenceResolvers<ContextType>;
  CommissionerOnDays?: CommissionerOnDaysResolvers<ContextType>;
  CommissioningAlternative?: CommissioningAlternativeResolvers<ContextType>;
  CommissioningEdition?: CommissioningEditionResolvers<ContextType>;
  CommissioningFactMissing?: CommissioningFactMissingResolvers<ContextType>;
  CommissioningFactUsed?: CommissioningFactUsedResolvers<ContextType>;
  CommissioningFactsRefused?: CommissioningFactsRefusedResolvers<ContextType>;
  CommissioningLine?: CommissioningLineResolvers<ContextType>;
  CommissioningProblem?: CommissioningProblemResolvers<ContextType>;
  CommissioningRule?: CommissioningRuleResolvers<ContextType>;
  CommissioningRuleTried?: CommissioningRuleTriedResolvers<ContextType>;
  CommissioningSideParty?: CommissioningSidePartyResolvers<ContextType>;
  CompareCommissionerResult?: CompareCommissionerResultResolvers<ContextType>;
  ComparedArea?: ComparedAreaResolvers<ContextType>;
  ConfirmAssessmentBreachOk?: ConfirmAssessmentBreachOkResolvers<ContextType>;
  ConfirmAssessmentBreachResult?: ConfirmAssessmentBreachResultResolvers<ContextType>;
  ConfirmedBreach?: ConfirmedBreachResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentAccess?: ConsentAccessResolvers<ContextType>;
  ConsentAsOf?: ConsentAsOfResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentOk?: ConsentOkResolvers<ContextType>;
  ConsentResult?: ConsentResultResolvers<ContextType>;
  ConsentShare?: ConsentShareResolvers<ContextType>;
  ConsentStanding?: ConsentStandingResolvers<ContextType>;
  ConsentStandingAsOf?: ConsentStandingAsOfResolvers<ContextType>;
  ConsentTakenBackOk?: ConsentTakenBackOkResolvers<ContextType>;
  ConsentValidity?: ConsentValidityResolvers<ContextType>;
  ConsentWithoutCapacity?: ConsentWithoutCapacityResolvers<ContextType>;
  ControlLimits?: ControlLimitsResolvers<ContextType>;
  CorrectPlacementOk?: CorrectPlacementOkResolvers<ContextType>;
  CorrectPlacementResult?: CorrectPlacementResultResolvers<ContextType>;
  CreateImportOk?: CreateImportOkResolvers<ContextType>;
  CreateImportResult?: CreateImportResultResolvers<ContextType>;
  CreateWebhookEndpointResult?: CreateWebhookEndpointResultResolvers<ContextType>;
  CreditAssessmentChargeOk?: CreditAssessmentChargeOkResolvers<ContextType>;
  CreditAssessmentChargeResult?: CreditAssessmentChargeResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DaysOutOfOrder?: DaysOutOfOrderResolvers<ContextType>;
  DecideDuplicateOk?: DecideDuplicateOkResolvers<ContextType>;
  DecideDuplicateResult?: DecideDuplicateResultResolvers<ContextType>;
  DecideErasureResult?: DecideErasureResultResolvers<ContextType>;
  DecideRectificationResult?: DecideRectificationResultResolvers<ContextType>;
  DecideSealedOpeningOk?: DecideSealedOpeningOkResolvers<ContextType>;
  DecideSealedOpeningResult?: DecideSealedOpeningResultResolvers<ContextType>;
  DeleteWebhookEndpointOk?: DeleteWebhookEndpointOkResolvers<ContextType>;
  DeleteWebhookEndpointResult?: DeleteWebhookEndpointResultResolvers<ContextType>;
  Determination?: DeterminationResolvers<ContextType>;
  DeterminationConnection?: DeterminationConnectionResolvers<ContextType>;
  DeterminationReproduction?: DeterminationReproductionResolvers<ContextType>;
  DisclosurePolicy?: DisclosurePolicyResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeAccess?: DisputeAccessResolvers<ContextType>;
  DisputeAlreadyOpen?: DisputeAlreadyOpenResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEvidence?: DisputeEvidenceResolvers<ContextType>;
  DisputeStep?: DisputeStepResolvers<ContextType>;
  DraftNoticeOk?: DraftNoticeOkResolvers<ContextType>;
  DraftNoticeResult?: DraftNoticeResultResolvers<ContextType>;
  DraftOfferApplicationOk?: DraftOfferApplicationOkResolvers<ContextType>;
  DraftOfferApplicationResult?: DraftOfferApplicationResultResolvers<ContextType>;
  DuplicateComparison?: DuplicateComparisonResolvers<ContextType>;
  DuplicatePair?: DuplicatePairResolvers<ContextType>;
  DuplicatePairConnection?: DuplicatePairConnectionResolvers<ContextType>;
  DutyInbox?: DutyInboxResolvers<ContextType>;
  EndAddressProtectionOk?: EndAddressProtectionOkResolvers<ContextType>;
  EndAddressProtectionResult?: EndAddressProtectionResultResolvers<ContextType>;
  EndCarePeriodOk?: EndCarePeriodOkResolvers<ContextType>;
  EndCarePeriodResult?: EndCarePeriodResultResolvers<ContextType>;
  EndPlacementOk?: EndPlacementOkResolvers<ContextType>;
  EndPlacementResult?: EndPlacementResultResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureConnection?: ErasureConnectionResolvers<ContextType>;
  ErasureNotAllowed?: ErasureNotAllowedResolvers<ContextType>;
  ErasureNotDecidable?: ErasureNotDecidableResolvers<ContextType>;
  ErasureOk?: ErasureOkResolvers<ContextType>;
  ErasureRequest?: ErasureRequestResolvers<ContextType>;
  ErasureRequestConnection?: ErasureRequestConnectionResolvers<ContextType>;
  ErasureRequestOk?: ErasureRequestOkResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventRecord?: EventRecordResolvers<ContextType>;
  ExpectFeedOk?: ExpectFeedOkResolvers<ContextType>;
  ExpectFeedResult?: ExpectFeedResultResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  ExportConnection?: ExportConnectionResolvers<ContextType>;
  ExportLink?: ExportLinkResolvers<ContextType>;
  ExportLinkResult?: ExportLinkResultResolvers<ContextType>;
  ExportMetadata?: ExportMetadataResolvers<ContextType>;
  ExpressInterestOk?: ExpressInterestOkResolvers<ContextType>;
  ExpressInterestResult?: ExpressInterestResultResolvers<ContextType>;
  FeedMonths?: FeedMonthsResolvers<ContextType>;
  FigureCell?: FigureCellResolvers<ContextType>;
  FigurePlace?: FigurePlaceResolvers<ContextType>;
  FigureSealedBefore?: FigureSealedBeforeResolvers<ContextType>;
  GapSide?: GapSideResolvers<ContextType>;
  GpPractice?: GpPracticeResolvers<ContextType>;
  GpPracticeAssociation?: GpPracticeAssociationResolvers<ContextType>;
  GpRegistration?: GpRegistrationResolvers<ContextType>;
  GpRegistrationAsOf?: GpRegistrationAsOfResolvers<ContextType>;
  GpRegistrationOk?: GpRegistrationOkResolvers<ContextType>;
  GpRegistrationResult?: GpRegistrationResultResolvers<ContextType>;
  HealthAction?: HealthActionResolvers<ContextType>;
  HealthActionCarriedOn?: HealthActionCarriedOnResolvers<ContextType>;
  HealthActionConnection?: HealthActionConnectionResolvers<ContextType>;
  HealthActionOk?: HealthActionOkResolvers<ContextType>;
  HealthActionProgress?: HealthActionProgressResolvers<ContextType>;
  HealthActionResult?: HealthActionResultResolvers<ContextType>;
  HealthLine?: HealthLineResolvers<ContextType>;
  HealthLineAccess?: HealthLineAccessResolvers<ContextType>;
  HealthLineConnection?: HealthLineConnectionResolvers<ContextType>;
  HealthLineOk?: HealthLineOkResolvers<ContextType>;
  HealthLineResult?: HealthLineResultResolvers<ContextType>;
  HealthLineTakenBackOk?: HealthLineTakenBackOkResolvers<ContextType>;
  HealthNeed?: HealthNeedResolvers<ContextType>;
  HealthPlan?: HealthPlanResolvers<ContextType>;
  HealthPlanAccess?: HealthPlanAccessResolvers<ContextType>;
  HealthPlanConnection?: HealthPlanConnectionResolvers<ContextType>;
  HealthPlanOk?: HealthPlanOkResolvers<ContextType>;
  HealthPlanResult?: HealthPlanResultResolvers<ContextType>;
  HealthRecord?: HealthRecordResolvers<ContextType>;
  HealthRecordAccess?: HealthRecordAccessResolvers<ContextType>;
  HealthStanding?: HealthStandingResolvers<ContextType>;
  HiddenField?: HiddenFieldResolvers<ContextType>;
  IdentityNotSealable?: IdentityNotSealableResolvers<ContextType>;
  IllegalApplicationStep?: IllegalApplicationStepResolvers<ContextType>;
  IllegalAssessmentStep?: IllegalAssessmentStepResolvers<ContextType>;
  IllegalDisputeStep?: IllegalDisputeStepResolvers<ContextType>;
  IllegalInterestStep?: IllegalInterestStepResolvers<ContextType>;
  IllegalNoticeStep?: IllegalNoticeStepResolvers<ContextType>;
  IllegalReferralStep?: IllegalReferralStepResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportCell?: ImportCellResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportFile?: ImportFileResolvers<ContextType>;
  ImportFinding?: ImportFindingResolvers<ContextType>;
  ImportFindingConnection?: ImportFindingConnectionResolvers<ContextType>;
  ImportOk?: ImportOkResolvers<ContextType>;
  ImportRefused?: ImportRefusedResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportRow?: ImportRowResolvers<ContextType>;
  ImportRowConnection?: ImportRowConnectionResolvers<ContextType>;
  ImportRuleSummary?: ImportRuleSummaryResolvers<ContextType>;
  ImportUpload?: ImportUploadResolvers<ContextType>;
  ImportUploadHeader?: ImportUploadHeaderResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorBreaches?: IndicatorBreachesResolvers<ContextType>;
  IndicatorBreachesResult?: IndicatorBreachesResultResolvers<ContextType>;
  IndicatorComparison?: IndicatorComparisonResolvers<ContextType>;
  IndicatorComparisonResult?: IndicatorComparisonResultResolvers<ContextType>;
  IndicatorFigure?: IndicatorFigureResolvers<ContextType>;
  IndicatorGap?: IndicatorGapResolvers<ContextType>;
  IndicatorGapResult?: IndicatorGapResultResolvers<ContextType>;
  IndicatorMember?: IndicatorMemberResolvers<ContextType>;
  IndicatorMembers?: IndicatorMembersResolvers<ContextType>;
  IndicatorMembersResult?: IndicatorMembersResultResolvers<ContextType>;
  IndicatorNotEvaluated?: IndicatorNotEvaluatedResolvers<ContextType>;
  IndicatorRefused?: IndicatorRefusedResolvers<ContextType>;
  IndicatorResult?: IndicatorResultResolvers<ContextType>;
  IndicatorTarget?: IndicatorTargetResolvers<ContextType>;
  InputRefused?: InputRefusedResolvers<ContextType>;
  InterimPayer?: InterimPayerResolvers<ContextType>;
  Known?: KnownResolvers<ContextType>;
  LegalHold?: LegalHoldResolvers<ContextType>;
  LegalHoldLifted?: LegalHoldLiftedResolvers<ContextType>;
  LegalHoldOk?: LegalHoldOkResolvers<ContextType>;
  LegalStatus?: LegalStatusResolvers<ContextType>;
  LegalStatusAsOf?: LegalStatusAsOfResolvers<ContextType>;
  LiftLegalHoldResult?: LiftLegalHoldResultResolvers<ContextType>;
  LookForDuplicatesOk?: LookForDuplicatesOkResolvers<ContextType>;
  LookForDuplicatesResult?: LookForDuplicatesResultResolvers<ContextType>;
  MailAttempt?: MailAttemptResolvers<ContextType>;
  MakeReferralResult?: MakeReferralResultResolvers<ContextType>;
  MeasureBreaksRules?: MeasureBreaksRulesResolvers<ContextType>;
  MergeChildrenOk?: MergeChildrenOkResolvers<ContextType>;
  MergeChildrenResult?: MergeChildrenResultResolvers<ContextType>;
  MergeConflict?: MergeConflictResolvers<ContextType>;
  MergeConflicts?: MergeConflictsResolvers<ContextType>;
  MergeNotUndoable?: MergeNotUndoableResolvers<ContextType>;
  MergeSettled?: MergeSettledResolvers<ContextType>;
  MoveAssessment?: MoveAssessmentResolvers<ContextType>;
  MoveCommissioner?: MoveCommissionerResolvers<ContextType>;
  MoveGp?: MoveGpResolvers<ContextType>;
  MoveIcb?: MoveIcbResolvers<ContextType>;
  MoveImpact?: MoveImpactResolvers<ContextType>;
  MovePlacementOk?: MovePlacementOkResolvers<ContextType>;
  MovePlacementResult?: MovePlacementResultResolvers<ContextType>;
  MoveProvider?: MoveProviderResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoExportLink?: NoExportLinkResolvers<ContextType>;
  NoSuchBreach?: NoSuchBreachResolvers<ContextType>;
  NotAnswered?: NotAnsweredResolvers<ContextType>;
  NotChargeable?: NotChargeableResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeAccess?: NoticeAccessResolvers<ContextType>;
  NoticeAlert?: NoticeAlertResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeContent?: NoticeContentResolvers<ContextType>;
  NoticeCounts?: NoticeCountsResolvers<ContextType>;
  NoticeDeadline?: NoticeDeadlineResolvers<ContextType>;
  NoticeDueChange?: NoticeDueChangeResolvers<ContextType>;
  NoticeDuty?: NoticeDutyResolvers<ContextType>;
  NoticeEscalation?: NoticeEscalationResolvers<ContextType>;
  NoticeGpRegistration?: NoticeGpRegistrationResolvers<ContextType>;
  NoticeGuidance?: NoticeGuidanceResolvers<ContextType>;
  NoticeIdentity?: NoticeIdentityResolvers<ContextType>;
  NoticeLegal?: NoticeLegalResolvers<ContextType>;
  NoticeMail?: NoticeMailResolvers<ContextType>;
  NoticePlacement?: NoticePlacementResolvers<ContextType>;
  NoticeReading?: NoticeReadingResolvers<ContextType>;
  NoticeSnapshot?: NoticeSnapshotResolvers<ContextType>;
  NoticeStanding?: NoticeStandingResolvers<ContextType>;
  NoticeStateCount?: NoticeStateCountResolvers<ContextType>;
  NoticeStep?: NoticeStepResolvers<ContextType>;
  NoticeStepDue?: NoticeStepDueResolvers<ContextType>;
  NotificationDuties?: NotificationDutiesResolvers<ContextType>;
  NotificationDutiesNotEvaluated?: NotificationDutiesNotEvaluatedResolvers<ContextType>;
  NotificationDutiesResult?: NotificationDutiesResultResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferAges?: OfferAgesResolvers<ContextType>;
  OfferAnswer?: OfferAnswerResolvers<ContextType>;
  OfferApplication?: OfferApplicationResolvers<ContextType>;
  OfferApplicationAccess?: OfferApplicationAccessResolvers<ContextType>;
  OfferApplicationConnection?: OfferApplicationConnectionResolvers<ContextType>;
  OfferApplicationStep?: OfferApplicationStepResolvers<ContextType>;
  OfferBudget?: OfferBudgetResolvers<ContextType>;
  OfferCondition?: OfferConditionResolvers<ContextType>;
  OfferConnection?: OfferConnectionResolvers<ContextType>;
  OfferLoss?: OfferLossResolvers<ContextType>;
  OfferRuns?: OfferRunsResolvers<ContextType>;
  OfferTakesNoApplications?: OfferTakesNoApplicationsResolvers<ContextType>;
  OffersFor?: OffersForResolvers<ContextType>;
  OffersForResult?: OffersForResultResolvers<ContextType>;
  OpenedHealthLine?: OpenedHealthLineResolvers<ContextType>;
  OpenedIdentity?: OpenedIdentityResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationCode?: OrganisationCodeResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationDistrict?: OrganisationDistrictResolvers<ContextType>;
  OrganisationSuccession?: OrganisationSuccessionResolvers<ContextType>;
  OriginatingIcb?: OriginatingIcbResolvers<ContextType>;
  OriginatingRuleTried?: OriginatingRuleTriedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayerNotParty?: PayerNotPartyResolvers<ContextType>;
  PeriodOverlaps?: PeriodOverlapsResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PlaceLegalHoldResult?: PlaceLegalHoldResultResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  PlacementAccess?: PlacementAccessResolvers<ContextType>;
  PlacementArea?: PlacementAreaResolvers<ContextType>;
  PlacementAsOf?: PlacementAsOfResolvers<ContextType>;
  PlacementConnection?: PlacementConnectionResolvers<ContextType>;
  PlacementFact?: PlacementFactResolvers<ContextType>;
  PlacementStep?: PlacementStepResolvers<ContextType>;
  PossibleDuplicate?: PossibleDuplicateResolvers<ContextType>;
  PostcodeUnknown?: PostcodeUnknownResolvers<ContextType>;
  PracticeNotFound?: PracticeNotFoundResolvers<ContextType>;
  PrescriptionAnswer?: PrescriptionAnswerResolvers<ContextType>;
  PrescriptionCosts?: PrescriptionCostsResolvers<ContextType>;
  PrescriptionExemption?: PrescriptionExemptionResolvers<ContextType>;
  PriceNotLoaded?: PriceNotLoadedResolvers<ContextType>;
  ProposedBreach?: ProposedBreachResolvers<ContextType>;
  ProtectAddressOk?: ProtectAddressOkResolvers<ContextType>;
  ProtectAddressResult?: ProtectAddressResultResolvers<ContextType>;
  PublishVacancyOk?: PublishVacancyOkResolvers<ContextType>;
  PublishVacancyResult?: PublishVacancyResultResolvers<ContextType>;
  QualityCheck?: QualityCheckResolvers<ContextType>;
  QualityChecklist?: QualityChecklistResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RaiseDisputeOk?: RaiseDisputeOkResolvers<ContextType>;
  RaiseDisputeResult?: RaiseDisputeResultResolvers<ContextType>;
  ReceiveFeedOk?: ReceiveFeedOkResolvers<ContextType>;
  ReceiveFeedResult?: ReceiveFeedResultResolvers<ContextType>;
  RecipientNotPossible?: RecipientNotPossibleResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordNotFound?: RecordNotFoundResolvers<ContextType>;
  RecordPlacementOk?: RecordPlacementOkResolvers<ContextType>;
  RecordPlacementResult?: RecordPlacementResultResolvers<ContextType>;
  RecordVersion?: RecordVersionResolvers<ContextType>;
  RecordVersionConnection?: RecordVersionConnectionResolvers<ContextType>;
  RecordView?: RecordViewResolvers<ContextType>;
  RecordViewConnection?: RecordViewConnectionResolvers<ContextType>;
  Rectification?: RectificationResolvers<ContextType>;
  RectificationConnection?: RectificationConnectionResolvers<ContextType>;
  RectificationDecided?: RectificationDecidedResolvers<ContextType>;
  RectificationOk?: RectificationOkResolvers<ContextType>;
  Redetermination?: RedeterminationResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralOk?: ReferralOkResolvers<ContextType>;
  ReferralStep?: ReferralStepResolvers<ContextType>;
  RegisterConnection?: RegisterConnectionResolvers<ContextType>;
  RegisterCounts?: RegisterCountsResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  ReplayWebhookDeliveriesOk?: ReplayWebhookDeliveriesOkResolvers<ContextType>;
  ReplayWebhookDeliveriesResult?: ReplayWebhookDeliveriesResultResolvers<ContextType>;
  ReportingPeriod?: ReportingPeriodResolvers<ContextType>;
  RequestAssessmentOk?: RequestAssessmentOkResolvers<ContextType>;
  RequestAssessmentResult?: RequestAssessmentResultResolvers<ContextType>;
  RequestErasureResult?: RequestErasureResultResolvers<ContextType>;
  RequestExportOk?: RequestExportOkResolvers<ContextType>;
  RequestExportResult?: RequestExportResultResolvers<ContextType>;
  RequestRectificationResult?: RequestRectificationResultResolvers<ContextType>;
  RequestSubjectAccessResult?: RequestSubjectAccessResultResolvers<ContextType>;
  Residence?: ResidenceResolvers<ContextType>;
  ResidenceAsOf?: ResidenceAsOfResolvers<ContextType>;
  ResidenceOk?: ResidenceOkResolvers<ContextType>;
  ResidenceResult?: ResidenceResultResolvers<ContextType>;
  ResolvePostcodeResult?: ResolvePostcodeResultResolvers<ContextType>;
  ResolvedPostcode?: ResolvedPostcodeResolvers<ContextType>;
  RespondentNotConcerned?: RespondentNotConcernedResolvers<ContextType>;
  ResponsibleCommissioner?: ResponsibleCommissionerResolvers<ContextType>;
  ResponsibleCommissionerResult?: ResponsibleCommissionerResultResolvers<ContextType>;
  Retention?: RetentionResolvers<ContextType>;
  RetentionClock?: RetentionClockResolvers<ContextType>;
  RetentionConnection?: RetentionConnectionResolvers<ContextType>;
  ReturnAssessmentReportOk?: ReturnAssessmentReportOkResolvers<ContextType>;
  ReturnAssessmentReportResult?: ReturnAssessmentReportResultResolvers<ContextType>;
  ReturnBlank?: ReturnBlankResolvers<ContextType>;
  ReturnBlankCount?: ReturnBlankCountResolvers<ContextType>;
  ReturnCell?: ReturnCellResolvers<ContextType>;
  ReturnCellRecord?: ReturnCellRecordResolvers<ContextType>;
  ReturnCounts?: ReturnCountsResolvers<ContextType>;
  ReturnFailureCount?: ReturnFailureCountResolvers<ContextType>;
  ReturnPlace?: ReturnPlaceResolvers<ContextType>;
  ReturnReadiness?: ReturnReadinessResolvers<ContextType>;
  ReturnRow?: ReturnRowResolvers<ContextType>;
  ReturnRowConnection?: ReturnRowConnectionResolvers<ContextType>;
  ReturnRuleFailure?: ReturnRuleFailureResolvers<ContextType>;
  ReturnRuleNotEvaluated?: ReturnRuleNotEvaluatedResolvers<ContextType>;
  RevokeCareLeaverStatusOk?: RevokeCareLeaverStatusOkResolvers<ContextType>;
  RevokeCareLeaverStatusResult?: RevokeCareLeaverStatusResultResolvers<ContextType>;
  RotateWebhookSecretResult?: RotateWebhookSecretResultResolvers<ContextType>;
  Sdq?: SdqResolvers<ContextType>;
  SdqTrend?: SdqTrendResolvers<ContextType>;
  SealFigureOk?: SealFigureOkResolvers<ContextType>;
  SealFigureResult?: SealFigureResultResolvers<ContextType>;
  SealIdentityOk?: SealIdentityOkResolvers<ContextType>;
  SealIdentityResult?: SealIdentityResultResolvers<ContextType>;
  SealedCell?: SealedCellResolvers<ContextType>;
  SealedCellDifference?: SealedCellDifferenceResolvers<ContextType>;
  SealedFigure?: SealedFigureResolvers<ContextType>;
  SealedFigureConnection?: SealedFigureConnectionResolvers<ContextType>;
  SealedFigureDifferences?: SealedFigureDifferencesResolvers<ContextType>;
  SealedFigureDifferencesResult?: SealedFigureDifferencesResultResolvers<ContextType>;
  SealedFigureNotComparable?: SealedFigureNotComparableResolvers<ContextType>;
  SealedFilter?: SealedFilterResolvers<ContextType>;
  SealedIdentity?: SealedIdentityResolvers<ContextType>;
  SealedIdentityConnection?: SealedIdentityConnectionResolvers<ContextType>;
  SealedMatch?: SealedMatchResolvers<ContextType>;
  SealedOpening?: SealedOpeningResolvers<ContextType>;
  SealedOpeningConnection?: SealedOpeningConnectionResolvers<ContextType>;
  SealedOpeningNotPossible?: SealedOpeningNotPossibleResolvers<ContextType>;
  SendNoticeOk?: SendNoticeOkResolvers<ContextType>;
  SendNoticeResult?: SendNoticeResultResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  SetIndicatorTargetsOk?: SetIndicatorTargetsOkResolvers<ContextType>;
  SetIndicatorTargetsResult?: SetIndicatorTargetsResultResolvers<ContextType>;
  SetOfferBudgetOk?: SetOfferBudgetOkResolvers<ContextType>;
  SetOfferBudgetResult?: SetOfferBudgetResultResolvers<ContextType>;
  ShareCareLeaverStatusOk?: ShareCareLeaverStatusOkResolvers<ContextType>;
  ShareCareLeaverStatusResult?: ShareCareLeaverStatusResultResolvers<ContextType>;
  SharedCareLeaverStatus?: SharedCareLeaverStatusResolvers<ContextType>;
  SharedCareLeaverStatusConnection?: SharedCareLeaverStatusConnectionResolvers<ContextType>;
  SilentPlacement?: SilentPlacementResolvers<ContextType>;
  SilentPlacementConnection?: SilentPlacementConnectionResolvers<ContextType>;
  SilentPlacementCount?: SilentPlacementCountResolvers<ContextType>;
  SilentPlacementFigure?: SilentPlacementFigureResolvers<ContextType>;
  SilentPlacementFigures?: SilentPlacementFiguresResolvers<ContextType>;
  SilentPlacementPolicy?: SilentPlacementPolicyResolvers<ContextType>;
  SilentPlacementRelease?: SilentPlacementReleaseResolvers<ContextType>;
  StartCarePeriodOk?: StartCarePeriodOkResolvers<ContextType>;
  StartCarePeriodResult?: StartCarePeriodResultResolvers<ContextType>;
  SubjectAccessCopy?: SubjectAccessCopyResolvers<ContextType>;
  TakeAssessmentStepOk?: TakeAssessmentStepOkResolvers<ContextType>;
  TakeAssessmentStepResult?: TakeAssessmentStepResultResolvers<ContextType>;
  TakeBackCareLeaverEntryResult?: TakeBackCareLeaverEntryResultResolvers<ContextType>;
  TakeBackConsentResult?: TakeBackConsentResultResolvers<ContextType>;
  TakeBackHealthLineResult?: TakeBackHealthLineResultResolvers<ContextType>;
  TakeBackResult?: TakeBackResultResolvers<ContextType>;
  TakeDisputeStepOk?: TakeDisputeStepOkResolvers<ContextType>;
  TakeDisputeStepResult?: TakeDisputeStepResultResolvers<ContextType>;
  TakeNoticeStepOk?: TakeNoticeStepOkResolvers<ContextType>;
  TakeNoticeStepResult?: TakeNoticeStepResultResolvers<ContextType>;
  TakeOfferApplicationStepOk?: TakeOfferApplicationStepOkResolvers<ContextType>;
  TakeOfferApplicationStepResult?: TakeOfferApplicationStepResultResolvers<ContextType>;
  TakeReferralStepResult?: TakeReferralStepResultResolvers<ContextType>;
  TakeVacancyInterestStepOk?: TakeVacancyInterestStepOkResolvers<ContextType>;
  TakeVacancyInterestStepResult?: TakeVacancyInterestStepResultResolvers<ContextType>;
  TakenBackOk?: TakenBackOkResolvers<ContextType>;
  Understanding?: UnderstandingResolvers<ContextType>;
  UnmergeChildrenOk?: UnmergeChildrenOkResolvers<ContextType>;
  UnmergeChildrenResult?: UnmergeChildrenResultResolvers<ContextType>;
  UpdateWebhookEndpointResult?: UpdateWebhookEndpointResultResolvers<ContextType>;
  Vacancy?: VacancyResolvers<ContextType>;
  VacancyConnection?: VacancyConnectionResolvers<ContextType>;
  VacancyInterest?: VacancyInterestResolvers<ContextType>;
  VacancyInterestConnection?: VacancyInterestConnectionResolvers<ContextType>;
  VacancyInterestEntry?: VacancyInterestEntryResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  WageFloor?: WageFloorResolvers<ContextType>;
  WayToPayCost?: WayToPayCostResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointOk?: WebhookEndpointOkResolvers<ContextType>;
  WebhookSecretOk?: WebhookSecretOkResolvers<ContextType>;
  WhatIfCareLeaverResult?: WhatIfCareLeaverResultResolvers<ContextType>;
  WhatIfCommissionerResult?: WhatIfCommissionerResultResolvers<ContextType>;
  WhyHidden?: WhyHiddenResolvers<ContextType>;
  WrittenSinceMerge?: WrittenSinceMergeResolvers<ContextType>;
};

