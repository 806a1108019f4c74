import type { Action } from "@cic/auth/actions";
import type { Lens } from "@cic/domain/access/lenses";
import type { Resolvers } from "../generated/types.ts";

/**
 * Which lens opens each field of the contract that is about a child: beside the contract, field by field. The first lens of a type is
 * that of the record itself. A test walks the contract: a field that is not here fails it.
 */
const declared = {
  AccessReason: { CHILD: "basis cause causeId from organisation until" },
  AddressProtection: {
    ADDRESS_PROTECTION: "endReason from ground id reason recordedAt until version",
    CHILD: "child",
  },
  Assessment: {
    ASSESSMENT: `
      acceptedOn access appointmentOn assessedBy assessedOn bookedOn cancelledOn carePeriodId childId copies
      declinedOn icb id kind nextSteps outOfArea payer provider qualityChecks report reportReturnedOn reports
      requestedBy requestedOn satisfiesDuty sdqMissing state stateSince steps timesCancelledByCarer
      timesCancelledByService timesNotBrought version`,
    CHILD: "child",
  },
  AssessmentAccess: { ASSESSMENT: "canTakeStep hidden" },
  AssessmentBreach: {
    ASSESSMENT: "dueOn measure proposed",
    ASSESSMENT_BREACH: "confirmations confirmed",
  },
  AssessmentCharge: {
    CHARGE: `
      amountPence assessment cause claimedBy creditedById creditsId determinationId entry id month payer
      payerCertainty priceInstrument priceSource priceState provider reason recordedAt replacesId`,
    CHILD: "child",
  },
  AssessmentClock: {
    ASSESSMENT: `
      assessed assessment breaches calendarGap carePeriodId causeId classified crossover dueChanges dueOn
      exemptById kind leg legs overdue pausedOn reason reported startsOn state stricterDueOn twentyEightDaysOn
      workingDays`,
  },
  AssessmentCopy: { ASSESSMENT: "recipient sentOn" },
  AssessmentDueChange: { ASSESSMENT: "after before changedAt" },
  AssessmentLeg: { ASSESSMENT: "from leg organisation owner target until workingDays workingDaysOverTarget" },
  AssessmentLegTarget: { ASSESSMENT: "on source standard" },
  AssessmentPayer: { ASSESSMENT: "certainty icb" },
  AssessmentQueueItem: {
    ASSESSMENT: "assessmentId causeId childId clock dueOn kind leg overdue paused startedOn waitingOn waitingSince",
    CHILD: "child",
  },
  AssessmentReport: {
    ASSESSMENT: "organisation returnedOn summary version",
    ASSESSMENT_CLINICAL: "clinical",
  },
  AssessmentStep: {
    ASSESSMENT: `
      alternativesOffered appointmentOn from kind on organisation reason reofferOn takenAt takenBy to
      understandingJudgedBy`,
  },
  BreakGlass: {
    BREAK_GLASS_GRANT: `
      beganAt childId endsAt id organisation outcome reason reviewNote reviewedAt role subject version`,
    CHILD: "child",
  },
  CareDays: { CARE_LEAVER: "days from until" },
  CareDaysLeftOut: { CARE_LEAVER: "days from until why" },
  CareLeaver: {
    CARE_LEAVER: "category duties entries measureState measureWindow measures on personalAdviser",
    CHILD: "child",
  },
  CareLeaverCategoryAnswer: {
    CARE_LEAVER: `
      afterSixteen age category counted daysNeeded daysSince14 doubts leftOut lookedAfter nextChange on outcome
      possible rule support`,
  },
  CareLeaverChange: { CARE_LEAVER: "category on outcome possible rule support" },
  CareLeaverDoubt: { CARE_LEAVER: "fact id kind says" },
  CareLeaverDuty: { CARE_LEAVER: "citation confidence dueOn duty metOn reason standing title" },
  CareLeaverEntry: { CARE_LEAVER: "adviser endedOn holds id kind source startedOn version" },
  CareLeaverMeasure: {
    CARE_LEAVER: `
      accommodation accommodationDescription activity activityDescription id inTouch observedOn outsideWindow
      suitableAccommodation version year`,
  },
  CareLeaverMeasureWindow: { CARE_LEAVER: "age birthday closesOn opensOn" },
  CareLeaverReturn: { CARE_LEAVER: "csv problems rows year" },
  CareLeaverReturnProblem: { CARE_LEAVER: "broken childId" },
  CarePeriod: {
    CARE_PERIOD: "endedOn id startedOn version",
    CHILD: "child",
    CARE_PERIOD_END_REASON: "endReason",
    LEGAL_STATUS: "legalStatuses",
    PLACEMENT: "placements",
  },
  CarePeriodAsOf: { CARE_PERIOD_PAST: "endReason endedOn id known startedOn" },
  ChargeStatement: { CHARGE: "csv lines linesWithoutPrice month payer provider totalPence" },
  ChargedAssessment: { CHARGE: "assessedOn deliveredBy kind qualityCheckedOn reference" },
  Child: {
    CHILD: "access asOf dateOfBirth id merges responsibleAuthority sex unaccompaniedAsylumSeeking version",
    ADDRESS_PROTECTION: "addressProtections",
    ASSESSMENT: "assessmentClocks assessments",
    CARE_LEAVER: "careLeaver",
    CARE_PERIOD: "carePeriods",
    CONSENT: "consentStanding",
    DETERMINATION: "determinationOn",
    DUPLICATE: "possibleDuplicates",
    CHILD_ETHNICITY: "ethnicity",
    GP_REGISTRATION: "gpRegistrations",
    CHILD_LOCAL_ID: "localId",
    NHS_NUMBER: "nhsNumber",
    PLACEMENT: "placementOn placements",
    REFERRAL: "referrals",
    RESIDENCE: "residences",
    UPN: "upn",
  },
  ChildAccess: { CHILD: "canRecordPlacement canStartCarePeriod hidden visibleBecause" },
  // What is not answered of these says so in `notAnswered`, with the lens of each part.
  ChildAsOf: {
    CHILD: `
      carePeriods child consentStanding consents details determinations gpRegistrations knownAt legalStatuses
      notAnswered placements residences validAt`,
  },
  ChildDetailsAsOf: {
    CHILD_PAST: "dateOfBirth ethnicity known localId nhsNumber sex unaccompaniedAsylumSeeking upn",
  },
  ChildMerge: { CHILD: "child formerId id mergedAt mergedBy reason unmergeReason unmergedAt version writtenSince" },
  ClassifiedInitialAssessment: { ASSESSMENT: "assessedInTime class counts reportedInTime" },
  ClockMeasure: { ASSESSMENT: "doneOn dueOn lateByWorkingDays state" },
  CommissionerComparison: { COMMISSIONING_FACTS: "after before differences" },
  ConfirmedBreach: { ASSESSMENT_BREACH: "agrees confirmedAt confirmedBy note organisation owner reason" },
  Consent: {
    CONSENT: `
      access alternativesOffered by capacity childId decidedOn decision evidence evidenceReference id receivedOn
      recordedAt recordedBy reofferOn scopes sharedWith understanding validity version withdrawalReason
      withdrawnBy withdrawnOn`,
    CHILD: "child",
  },
  ConsentAccess: { CONSENT: "canCorrect canRecordReceipt canWithdraw" },
  ConsentAsOf: {
    CONSENT: "by capacity decidedOn decision evidence id known receivedOn reofferOn scopes withdrawnOn",
  },
  ConsentShare: { CONSENT: "endedAt from organisation until" },
  ConsentStanding: {
    CONSENT: `
      consent lapsedBecause notKnownBecause on provisionalBecause receivedOn refusedByChild reofferOn scope since
      state`,
  },
  ConsentStandingAsOf: {
    CONSENT: `
      consentId lapsedBecause notKnownBecause on provisionalBecause receivedOn refusedByChild reofferOn scope since
      state`,
  },
  ConsentValidity: { CONSENT: "found notKnownBecause notValidBecause provisionalBecause" },
  Determination: {
    DETERMINATION: `
      commissioner edition hidden id inCare interimPayer outcome reasonCodes recordedAt supersededAt warnings`,
    COMMISSIONING_FACTS: "from until rule originatingIcb cause supersedesId changes answer reproduction recordThen",
    CHILD: "child",
  },
  DeterminationReproduction: {
    COMMISSIONING_FACTS: "answer determinedOn differences rulesVersion rulesVersionNow same",
  },
  Dispute: {
    DISPUTE: `
      access childId determinationId dueOn dueOnSource id interimPayer nextSteps on outcomeIcb raisedAt raisedBy
      respondent service state stateSince steps version`,
    CHILD: "child",
    DETERMINATION: "determination",
  },
  DisputeAccess: { DISPUTE: "canTakeStep hidden sides" },
  DisputeEvidence: { DISPUTE: "reference title" },
  DisputeStep: { DISPUTE: "evidence from organisation outcomeIcb reason takenAt takenBy to" },
  ErasureRequest: {
    RIGHTS: `
      askedAt askedBy askedByThem childId decidedAt decisionNote id reason refusedBecause refusedRule refusedUntil
      state version`,
  },
  DuplicateComparison: { DUPLICATE: "agreement field oftenOfOne oftenOfTwo weight" },
  DuplicatePair: {
    DUPLICATE: "band comparisons decidedAt decidedBy foundAt id reason score state version",
    CHILD: "child otherChild",
  },
  Event: {
    EVENT: "id recordedAt records type",
    CHILD: "child",
  },
  EventRecord: { EVENT: "id record" },
  Export: {
    SUBJECT_COPY: `
      bytes contentHash copy expiresAt failedBecause finishedAt id indicatorId kind layout metadata period
      requestedAt rowsExpected rowsWritten state subjectId`,
  },
  ExportMetadata: { SUBJECT_COPY: "asOf columns definitionHash definitionVersion notVisible policy rows" },
  GpRegistration: { GP_REGISTRATION: "from id practice recordedAt source until version" },
  GpRegistrationAsOf: { GP_REGISTRATION_PAST: "from id known practice source until" },
  HealthAction: {
    HEALTH_PLAN: `
      carriedFromId childId description dueOn id originId overdue owner ownerOrganisation planId progress state
      version`,
  },
  HealthActionProgress: { HEALTH_PLAN: "dueOn note recordedAt recordedBy state" },
  HealthLine: { HEALTH_LINE: "access childId id kind ofYear on recordedAt recordedBy sdq source value version" },
  HealthLineAccess: { HEALTH_LINE: "canCorrect" },
  HealthNeed: { HEALTH_PLAN: "actions area carried description id" },
  HealthPlan: {
    HEALTH_PLAN: "access assessmentId childId id madeOn needs number recordedAt recordedBy replacedOn reviewOn version",
    CHILD: "child",
    HEALTH_PLAN_CLINICAL: "clinical",
  },
  HealthPlanAccess: { HEALTH_PLAN: "canMakeNext canRecordProgress hidden" },
  HealthRecord: {
    HEALTH_LINE: "access childId lines sdq standings",
    CHILD: "child",
  },
  HealthRecordAccess: { HEALTH_LINE: "canRecordLine hidden sharedByConsent" },
  HealthStanding: { HEALTH_LINE: "kind knowledge line since" },
  Import: {
    RETURN_ROW: `
      appliedAt authority counts createdAt files findings findingsCsvUrl format id rows rules stagedAt status
      version year`,
  },
  ImportCell: { RETURN_ROW: "column recorded value" },
  ImportFinding: { RETURN_ROW: "code column file line message severity" },
  ImportRow: { RETURN_ROW: "cells childLocalId file findings id line module reason review status" },
  IndicatorMember: { CHILD: "child class on standing why" },
  IndicatorMembers: { CHILD: "definition nodes notVisible pageInfo totalCount" },
  Known: { CHILD_PAST: "from recordedAt takenBackAt until" },
  LegalStatus: { LEGAL_STATUS: "code endedOn startedOn" },
  LegalStatusAsOf: { LEGAL_STATUS: "carePeriodId code endedOn id known startedOn" },
  LegalHold: { RIGHTS: "childId id liftReason liftedAt liftedBy placedAt placedBy reason version" },
  MailAttempt: { NOTICE: "attemptedAt error" },
  MoveCommissioner: {
    PLACEMENT: "changed",
    DETERMINATION: "after before",
  },
  MoveGp: {
    PLACEMENT: "because registrationNeeded",
    GP_REGISTRATION: "registration",
  },
  MoveIcb: { PLACEMENT: "after before changed" },
  MoveImpact: {
    PLACEMENT: "gp icb noticesDue provider",
    DETERMINATION: "commissioner",
    ASSESSMENT: "openAssessments",
    REFERRAL: "openReferrals",
  },
  MoveProvider: { PLACEMENT: "after before changed" },
  NotAnswered: { CHILD: "field reason since visibleTo" },
  Notice: {
    NOTICE: `
      access ageInWorkingDays chain chainId childId content contentVersions deliveredAt dueChanges dueKind dueOn
      escalated escalations event id lateByWorkingDays madeInEmergency mail nextSteps overdue placementId
      recipient recipientKind sender sentAt state stateSince stepDue steps version voidReason withheldGround`,
    CHILD: "child",
    PLACEMENT: "placement",
  },
  NoticeAccess: { NOTICE: "canTakeStep hidden sides" },
  NoticeDueChange: { NOTICE: "cause changedAt dueKind dueKindBefore dueOn dueOnBefore" },
  NoticeEscalation: { NOTICE: "dueOn escalatedAt source state step waitedSince workingDays" },
  NoticeGpRegistration: { NOTICE: "from practiceCode until" },
  NoticeIdentity: { NOTICE: "dateOfBirth nhsNumber sex unaccompaniedAsylumSeeking" },
  NoticeLegal: { NOTICE: "careStartedOn legalStatus legalStatusFrom" },
  NoticeMail: { NOTICE: "address attempts createdAt id lastError log nextAttemptAt occasion organisation state" },
  NoticePlacement: { NOTICE: "endedOn madeInEmergency postcode provider startedOn type urn" },
  NoticeSnapshot: {
    NOTICE: "consent gpRegistrations identity legal madeAt placement risks sections version",
    NOTICE_CLINICAL: "clinical",
  },
  NoticeStep: { NOTICE: "from organisation reason redirectedTo takenAt takenBy to" },
  NoticeStepDue: { NOTICE: "dueOn notEvaluated passed since source step workingDays" },
  NotificationDuties: { PLACEMENT: "alerts event guidance notices on pack packFrom steps" },
  OfferApplication: {
    OFFER_APPLICATION: `
      access answer authority certificateFrom certificateNumber certificateUntil childId committedPence email id
      nextSteps offer remindOn renewsId state stateSince steps version`,
    CHILD: "child",
  },
  OfferApplicationAccess: { OFFER_APPLICATION: "canTakeStep hidden sides" },
  OfferApplicationStep: { OFFER_APPLICATION: "by from reason takenAt to" },
  OfferLoss: { CARE_LEAVER: "because becomes exemption from offer" },
  OffersFor: { CARE_LEAVER: "later losing notEvaluated notForThem on prescriptions today" },
  OpenedHealthLine: { SEALED_IDENTITY: "kind ofYear on value" },
  OpenedIdentity: {
    SEALED_IDENTITY: `
      adoptedOn afterChildId childId dateOfBirth foundChildIds healthLines localId nhsNumber responsibleAuthority
      sex upn`,
  },
  Placement: {
    PLACEMENT: `
      access endedOn id madeInEmergency placingAuthority startedOn temporary type
      typeDescription version`,
    CARE_PERIOD: "carePeriod",
    CHILD: "child",
    PLACEMENT_HOME: "distanceMiles homePostcode over20Miles",
    PLACEMENT_END_REASON: "endReason",
    PLACEMENT_ADDRESS: "postcode provider urn",
    PLACEMENT_AREA: "area",
  },
  PlacementAccess: { PLACEMENT: "canCorrect canEnd canMove hidden" },
  PlacementArea: {
    PLACEMENT: `
      atADistance authority authorityUnknown country from icb icbUnknown outOfAuthorityArea outOfIcbArea until`,
  },
  PlacementAsOf: {
    PLACEMENT_PAST: `
      areas carePeriodId endReason endedOn homePostcode id known madeInEmergency postcode provider startedOn type
      urn`,
  },
  PossibleDuplicate: {
    DUPLICATE: "band comparisons score",
    CHILD: "child",
  },
  QualityCheck: { ASSESSMENT: "answers checkedOn checklistVersion failed organisation passed reportVersion" },
  RecordChange: { CHILD_PAST: "after before field" },
  RecordVersion: { CHILD_PAST: "changes from id kind organisation subject until why" },
  Rectification: {
    RECTIFICATION: `
      answerBy askedByThem childId correctionId decidedAt decisionReason id overdue receivedOn record recordId state
      statement version`,
  },
  Redetermination: { DETERMINATION: "changed" },
  Referral: {
    REFERRAL: `
      childId closedOn daysWaiting dischargeReason firstAttendedOn id missedAppointments nextSteps provider
      referredOn reviewNeeded service state steps version waitingSince`,
    CHILD: "child",
  },
  ReferralStep: { REFERRAL: "dischargeReason kind on organisation provider recordedAt reviewOutcome reviewer" },
  Residence: { RESIDENCE: "from id kind postcode recordedAt source until version" },
  ResidenceAsOf: { RESIDENCE: "from id kind known postcode source until" },
  ResponsibleCommissioner: {
    CHILD: "child hidden knownAt on takenAsNone",
    DETERMINATION: "determination",
    COMMISSIONING_FACTS: "answer",
  },
  Retention: {
    RIGHTS: "childId clocks goodPracticeUntil holds longest mayBeErasedFrom obstacles",
  },
  RetentionClock: { RIGHTS: "because class event eventOn keptUntil rule source standing" },
  ReturnBlank: { RETURN_ROW: "reason rule why" },
  ReturnCell: { RETURN_ROW: "blank column owner record source told value" },
  ReturnCellRecord: { RETURN_ROW: "id kind" },
  ReturnPlace: { RETURN_ROW: "file line" },
  ReturnRow: {
    RETURN_ROW: "cells expected failures ready toldAt",
    CHILD: "child",
  },
  ReturnRuleFailure: { RETURN_ROW: "cells rule says severity" },
  Sdq: { HEALTH_LINE: "band conduct emotional hyperactivity notDoneBecause peer prosocial rater total" },
  SdqTrend: { HEALTH_LINE: "change latest previous rater" },
  SubjectAccessCopy: { SUBJECT_COPY: "asOf redacted rows rowsNotShown seen tables" },
  Understanding: { CONSENT: "judgedBy judgedOn sufficient" },
  VacancyInterest: {
    VACANCY_INTEREST: `
      bursary candidateReference childId endedOn id log nextSteps shared startsOn state stateSince vacancy version
      wageFloor`,
    CHILD: "child",
  },
  VacancyInterestEntry: { VACANCY_INTEREST: "at by event" },
  WebhookAttempt: { EVENT: "attemptedAt durationMs error status" },
  WebhookDelivery: {
    EVENT: "attempts createdAt endpointId eventId id lastAttemptAt lastError lastStatus log nextAttemptAt state",
  },
  WrittenSinceMerge: { CHILD: "id record with written" },
} as const satisfies { readonly [Type in keyof Resolvers]?: { readonly [L in Lens]?: string } };

export type LensedType = keyof typeof declared;

/** Values of many records: read where the field that leads to them is. */
export const valuesOfMany: ReadonlySet<string> = new Set<keyof Resolvers>([
  "Can",
  "CareLeaverEntryTakenBack",
  "CommissionerDifference",
  "ExportLink",
  "HiddenField",
  "OfferAnswer",
  "OfferCondition",
  "Permission",
  "PlacementFact",
  "PrescriptionAnswer",
  "WhyHidden",
]);

/** What a role must be allowed to do in order to read through a lens. */
export const actionOfLens = {
  CHILD: "child:read",
  CHILD_PAST: "child:read",
  CARE_PERIOD_PAST: "child:read",
  PLACEMENT_PAST: "placement:read",
  GP_REGISTRATION_PAST: "child:read",
  CHILD_LOCAL_ID: "child:read",
  CHILD_ETHNICITY: "child:read",
  UPN: "child:read",
  NHS_NUMBER: "child:read",
  CARE_PERIOD: "child:read",
  CARE_PERIOD_END_REASON: "child:read",
  LEGAL_STATUS: "child:read",
  PLACEMENT: "placement:read",
  PLACEMENT_ADDRESS: "placement:read",
  PLACEMENT_AREA: "placement:read",
  PLACEMENT_END_REASON: "placement:read",
  PLACEMENT_HOME: "placement:read",
  GP_REGISTRATION: "child:read",
  RESIDENCE: "child:read",
  DETERMINATION: "commissioning:read",
  COMMISSIONING_FACTS: "commissioning:read",
  REFERRAL: "referral:read",
  CARE_LEAVER: "care-leaver:read",
  ASSESSMENT: "assessment:read",
  ASSESSMENT_CLINICAL: "clinical:read",
  ASSESSMENT_BREACH: "assessment:read",
  CONSENT: "consent:read",
  HEALTH_LINE: "health-record:read",
  HEALTH_PLAN: "health-record:read",
  HEALTH_PLAN_CLINICAL: "clinical:read",
  OFFER_APPLICATION: "offer-application:read",
  VACANCY_INTEREST: "vacancy-interest:read",
  RECORD_HISTORY: "child:read",
  RETURN_ROW: "return:read",
  NOTICE: "notice:read",
  NOTICE_CLINICAL: "notice:read",
  DISPUTE: "dispute:read",
  CHARGE: "charge:read",
  EVENT: "event:read",
  ADDRESS_PROTECTION: "placement:read",
  SEALED_IDENTITY: "sealed-identity:open",
  DUPLICATE: "duplicate:read",
  RECTIFICATION: "rights:read",
  RIGHTS: "rights:ask",
  SUBJECT_COPY: "rights:ask",
  BREAK_GLASS_GRANT: "break-glass:review",
} as const satisfies Readonly<Record<Lens, Action>>;

/** The fields of each type, with their lenses, in the order of the declaration. */
const fieldsByType = new Map<string, ReadonlyMap<string, Lens>>(
  Object.entries(declared).map(([type, byLens]) => [
    type,
    new Map(
      Object.entries(byLens).flatMap(([lens, fields]) =>
        fields
          .trim()
          .split(/\s+/)
          .map((field) => [field, lens as Lens] as const),
      ),
    ),
  ]),
);

/** The lens that opens `fieldName` of `typeName`; undefined when it is about no child, or is read where what leads to it is. */
export const lensOf = (typeName: string, fieldName: string): Lens | undefined =>
  fieldsByType.get(typeName)?.get(fieldName);

/** The lens of the record itself: whoever has an object of this type at all reads through it. */
export const ownLensOf = (typeName: string): Lens | undefined => {
  const byLens: object | undefined = (declared as Readonly<Record<string, object>>)[typeName];
  return byLens === undefined ? undefined : (Object.keys(byLens)[0] as Lens);
};

/** The fields of a type that not everybody reads who has the object, with their lenses. */
export const narrowerFields = (typeName: string): [field: string, lens: Lens][] =>
  [...(fieldsByType.get(typeName) ?? [])].filter(([, lens]) => lens !== ownLensOf(typeName));

export const lensedTypes: readonly string[] = Object.keys(declared);

export const lensedFields = (): [type: string, field: string][] =>
  [...fieldsByType].flatMap(([type, fields]) => [...fields.keys()].map((field): [string, string] => [type, field]));
