import { AccessReason } from "./access/AccessReason.ts";
import { can } from "./access/Query.can.ts";
import { whyHidden } from "./access/Query.whyHidden.ts";
import { whyVisible } from "./access/Query.whyVisible.ts";
import { AddressProtection } from "./address-protections/AddressProtection.ts";
import { endAddressProtection } from "./address-protections/Mutation.endAddressProtection.ts";
import { protectAddress } from "./address-protections/Mutation.protectAddress.ts";
import { expressInterest } from "./apprenticeships/Mutation.expressInterest.ts";
import { publishVacancy } from "./apprenticeships/Mutation.publishVacancy.ts";
import { revokeCareLeaverStatus } from "./apprenticeships/Mutation.revokeCareLeaverStatus.ts";
import { shareCareLeaverStatus } from "./apprenticeships/Mutation.shareCareLeaverStatus.ts";
import { takeVacancyInterestStep } from "./apprenticeships/Mutation.takeVacancyInterestStep.ts";
import { sharedCareLeaverStatuses } from "./apprenticeships/Query.sharedCareLeaverStatuses.ts";
import { vacancies } from "./apprenticeships/Query.vacancies.ts";
import { vacancyInterests } from "./apprenticeships/Query.vacancyInterests.ts";
import { wageFloor } from "./apprenticeships/Query.wageFloor.ts";
import { whatIfBursary } from "./apprenticeships/Query.whatIfBursary.ts";
import { SharedCareLeaverStatus } from "./apprenticeships/SharedCareLeaverStatus.ts";
import { Vacancy } from "./apprenticeships/Vacancy.ts";
import { VacancyInterest } from "./apprenticeships/VacancyInterest.ts";
import { VacancyInterestEntry } from "./apprenticeships/VacancyInterestEntry.ts";
import { Assessment } from "./assessments/Assessment.ts";
import { AssessmentCopy } from "./assessments/AssessmentCopy.ts";
import { AssessmentReport } from "./assessments/AssessmentReport.ts";
import { AssessmentStep } from "./assessments/AssessmentStep.ts";
import { addAssessmentCopies } from "./assessments/Mutation.addAssessmentCopies.ts";
import { checkAssessmentQuality } from "./assessments/Mutation.checkAssessmentQuality.ts";
import { requestAssessment } from "./assessments/Mutation.requestAssessment.ts";
import { returnAssessmentReport } from "./assessments/Mutation.returnAssessmentReport.ts";
import { takeAssessmentStep } from "./assessments/Mutation.takeAssessmentStep.ts";
import { QualityCheck } from "./assessments/QualityCheck.ts";
import { assessment } from "./assessments/Query.assessment.ts";
import { assessmentQualityChecklist } from "./assessments/Query.assessmentQualityChecklist.ts";
import { assessments } from "./assessments/Query.assessments.ts";
import { AuditEntry } from "./audit/AuditEntry.ts";
import { auditEntries } from "./audit/Query.auditEntries.ts";
import { whoSawMyRecord } from "./audit/Query.whoSawMyRecord.ts";
import { BreakGlass } from "./break-glass/BreakGlass.ts";
import { breakGlass } from "./break-glass/Mutation.breakGlass.ts";
import { closeBreakGlassReview } from "./break-glass/Mutation.closeBreakGlassReview.ts";
import { breakGlassGrants } from "./break-glass/Query.breakGlassGrants.ts";
import { CareLeaver } from "./care-leavers/CareLeaver.ts";
import { CareLeaverDuty } from "./care-leavers/CareLeaverDuty.ts";
import { CareLeaverMeasure } from "./care-leavers/CareLeaverMeasure.ts";
import { correctCareLeaverEntry } from "./care-leavers/Mutation.correctCareLeaverEntry.ts";
import { recordCareLeaverEntry } from "./care-leavers/Mutation.recordCareLeaverEntry.ts";
import { recordCareLeaverMeasure } from "./care-leavers/Mutation.recordCareLeaverMeasure.ts";
import { takeBackCareLeaverEntry } from "./care-leavers/Mutation.takeBackCareLeaverEntry.ts";
import { careLeaverCategory } from "./care-leavers/Query.careLeaverCategory.ts";
import { careLeaverFigures } from "./care-leavers/Query.careLeaverFigures.ts";
import { careLeaverReturn } from "./care-leavers/Query.careLeaverReturn.ts";
import { careLeavers } from "./care-leavers/Query.careLeavers.ts";
import { whatIfCareLeaver } from "./care-leavers/Query.whatIfCareLeaver.ts";
import { AssessmentCharge } from "./charges/AssessmentCharge.ts";
import { ChargeStatement } from "./charges/ChargeStatement.ts";
import { claimAssessmentCharge } from "./charges/Mutation.claimAssessmentCharge.ts";
import { creditAssessmentCharge } from "./charges/Mutation.creditAssessmentCharge.ts";
import { assessmentCharge } from "./charges/Query.assessmentCharge.ts";
import { assessmentCharges } from "./charges/Query.assessmentCharges.ts";
import { chargeStatement } from "./charges/Query.chargeStatement.ts";
import { CarePeriod } from "./children/CarePeriod.ts";
import { Child } from "./children/Child.ts";
import { GpPractice } from "./children/GpPractice.ts";
import { GpRegistration } from "./children/GpRegistration.ts";
import { correctGpRegistration } from "./children/Mutation.correctGpRegistration.ts";
import { correctResidence } from "./children/Mutation.correctResidence.ts";
import { endCarePeriod } from "./children/Mutation.endCarePeriod.ts";
import { recordGpRegistration } from "./children/Mutation.recordGpRegistration.ts";
import { recordResidence } from "./children/Mutation.recordResidence.ts";
import { startCarePeriod } from "./children/Mutation.startCarePeriod.ts";
import { takeBackGpRegistration } from "./children/Mutation.takeBackGpRegistration.ts";
import { takeBackResidence } from "./children/Mutation.takeBackResidence.ts";
import { child } from "./children/Query.child.ts";
import { children } from "./children/Query.children.ts";
import { gpPractice } from "./children/Query.gpPractice.ts";
import { Residence } from "./children/Residence.ts";
import { AssessmentBreach } from "./clocks/AssessmentBreach.ts";
import { AssessmentClock } from "./clocks/AssessmentClock.ts";
import { AssessmentDueChange } from "./clocks/AssessmentDueChange.ts";
import { AssessmentLeg } from "./clocks/AssessmentLeg.ts";
import { AssessmentQueueItem } from "./clocks/AssessmentQueueItem.ts";
import { ConfirmedBreach } from "./clocks/ConfirmedBreach.ts";
import { confirmAssessmentBreach } from "./clocks/Mutation.confirmAssessmentBreach.ts";
import { ProposedBreach } from "./clocks/ProposedBreach.ts";
import { assessmentClocks } from "./clocks/Query.assessmentClocks.ts";
import { assessmentQueue } from "./clocks/Query.assessmentQueue.ts";
import { Commissioner } from "./commissioning/Commissioner.ts";
import { CommissionerAnswer } from "./commissioning/CommissionerAnswer.ts";
import { whatIfCommissioner } from "./commissioning/Query.whatIfCommissioner.ts";
import { Consent } from "./consents/Consent.ts";
import { ConsentShare } from "./consents/ConsentShare.ts";
import { ConsentStanding } from "./consents/ConsentStanding.ts";
import { correctConsent } from "./consents/Mutation.correctConsent.ts";
import { recordConsent } from "./consents/Mutation.recordConsent.ts";
import { recordConsentReceipt } from "./consents/Mutation.recordConsentReceipt.ts";
import { recordConsentRefusal } from "./consents/Mutation.recordConsentRefusal.ts";
import { takeBackConsent } from "./consents/Mutation.takeBackConsent.ts";
import { withdrawConsent } from "./consents/Mutation.withdrawConsent.ts";
import { consent } from "./consents/Query.consent.ts";
import { consentStanding } from "./consents/Query.consentStanding.ts";
import { consents } from "./consents/Query.consents.ts";
import { Determination } from "./determinations/Determination.ts";
import { commissionerTimeline } from "./determinations/Query.commissionerTimeline.ts";
import { compareCommissioner } from "./determinations/Query.compareCommissioner.ts";
import { determination } from "./determinations/Query.determination.ts";
import { determinations } from "./determinations/Query.determinations.ts";
import { responsibleCommissioner } from "./determinations/Query.responsibleCommissioner.ts";
import { Dispute } from "./disputes/Dispute.ts";
import { DisputeStep } from "./disputes/DisputeStep.ts";
import { raiseDispute } from "./disputes/Mutation.raiseDispute.ts";
import { takeDisputeStep } from "./disputes/Mutation.takeDisputeStep.ts";
import { dispute } from "./disputes/Query.dispute.ts";
import { disputes } from "./disputes/Query.disputes.ts";
import { ChildMerge } from "./duplicates/ChildMerge.ts";
import { DuplicateComparison } from "./duplicates/DuplicateComparison.ts";
import { DuplicatePair } from "./duplicates/DuplicatePair.ts";
import { decideDuplicate } from "./duplicates/Mutation.decideDuplicate.ts";
import { lookForDuplicates } from "./duplicates/Mutation.lookForDuplicates.ts";
import { mergeChildren } from "./duplicates/Mutation.mergeChildren.ts";
import { unmergeChildren } from "./duplicates/Mutation.unmergeChildren.ts";
import { PossibleDuplicate } from "./duplicates/PossibleDuplicate.ts";
import { duplicatePairs } from "./duplicates/Query.duplicatePairs.ts";
import { Event } from "./events/Event.ts";
import { createWebhookEndpoint } from "./events/Mutation.createWebhookEndpoint.ts";
import { deleteWebhookEndpoint } from "./events/Mutation.deleteWebhookEndpoint.ts";
import { replayWebhookDeliveries } from "./events/Mutation.replayWebhookDeliveries.ts";
import { rotateWebhookSecret } from "./events/Mutation.rotateWebhookSecret.ts";
import { updateWebhookEndpoint } from "./events/Mutation.updateWebhookEndpoint.ts";
import { changes } from "./events/Query.changes.ts";
import { webhookDeliveries } from "./events/Query.webhookDeliveries.ts";
import { webhookEndpoints } from "./events/Query.webhookEndpoints.ts";
import { WebhookAttempt } from "./events/WebhookAttempt.ts";
import { WebhookDelivery } from "./events/WebhookDelivery.ts";
import { WebhookEndpoint } from "./events/WebhookEndpoint.ts";
import { Export } from "./exports/Export.ts";
import { requestExport } from "./exports/Mutation.requestExport.ts";
import { requestSubjectAccess } from "./exports/Mutation.requestSubjectAccess.ts";
import { export as exportById } from "./exports/Query.export.ts";
import { exportLink } from "./exports/Query.exportLink.ts";
import { exports } from "./exports/Query.exports.ts";
import type { Resolvers } from "./generated/types.ts";
import { HealthAction } from "./health-plans/HealthAction.ts";
import { HealthActionProgress } from "./health-plans/HealthActionProgress.ts";
import { HealthNeed } from "./health-plans/HealthNeed.ts";
import { HealthPlan } from "./health-plans/HealthPlan.ts";
import { makeHealthPlan } from "./health-plans/Mutation.makeHealthPlan.ts";
import { recordHealthActionProgress } from "./health-plans/Mutation.recordHealthActionProgress.ts";
import { healthActions } from "./health-plans/Query.healthActions.ts";
import { healthPlan } from "./health-plans/Query.healthPlan.ts";
import { healthPlans } from "./health-plans/Query.healthPlans.ts";
import { HealthLine } from "./health-records/HealthLine.ts";
import { HealthRecord } from "./health-records/HealthRecord.ts";
import { correctHealthLine } from "./health-records/Mutation.correctHealthLine.ts";
import { recordHealthLine } from "./health-records/Mutation.recordHealthLine.ts";
import { takeBackHealthLine } from "./health-records/Mutation.takeBackHealthLine.ts";
import { healthLines } from "./health-records/Query.healthLines.ts";
import { healthRecord } from "./health-records/Query.healthRecord.ts";
import { ChildAsOf } from "./history/ChildAsOf.ts";
import { recordHistory } from "./history/Query.recordHistory.ts";
import { RecordVersion } from "./history/RecordVersion.ts";
import { Import } from "./imports/Import.ts";
import { ImportRow } from "./imports/ImportRow.ts";
import { applyImport } from "./imports/Mutation.applyImport.ts";
import { createImport } from "./imports/Mutation.createImport.ts";
import { discardImport } from "./imports/Mutation.discardImport.ts";
import { reviewImportRows } from "./imports/Mutation.reviewImportRows.ts";
import { stageImport } from "./imports/Mutation.stageImport.ts";
import { import as importById } from "./imports/Query.import.ts";
import { imports } from "./imports/Query.imports.ts";
import { Indicator } from "./indicators/Indicator.ts";
import { expectFeed } from "./indicators/Mutation.expectFeed.ts";
import { receiveFeed } from "./indicators/Mutation.receiveFeed.ts";
import { setIndicatorTargets } from "./indicators/Mutation.setIndicatorTargets.ts";
import { indicator } from "./indicators/Query.indicator.ts";
import { indicatorBreaches } from "./indicators/Query.indicatorBreaches.ts";
import { indicatorComparison } from "./indicators/Query.indicatorComparison.ts";
import { indicatorGap } from "./indicators/Query.indicatorGap.ts";
import { indicatorMembers } from "./indicators/Query.indicatorMembers.ts";
import { indicators } from "./indicators/Query.indicators.ts";
import { indicatorTargets } from "./indicators/Query.indicatorTargets.ts";
import { DutyInbox } from "./mail/DutyInbox.ts";
import { MailAttempt } from "./mail/MailAttempt.ts";
import { NoticeMail } from "./mail/NoticeMail.ts";
import { AcknowledgedNotice } from "./notices/AcknowledgedNotice.ts";
import { acknowledgeNotices } from "./notices/Mutation.acknowledgeNotices.ts";
import { draftNotice } from "./notices/Mutation.draftNotice.ts";
import { sendNotice } from "./notices/Mutation.sendNotice.ts";
import { takeNoticeStep } from "./notices/Mutation.takeNoticeStep.ts";
import { Notice } from "./notices/Notice.ts";
import { NoticeDueChange } from "./notices/NoticeDueChange.ts";
import { NoticeEscalation } from "./notices/NoticeEscalation.ts";
import { NoticeSnapshot } from "./notices/NoticeSnapshot.ts";
import { NoticeStep } from "./notices/NoticeStep.ts";
import { inbox } from "./notices/Query.inbox.ts";
import { notice } from "./notices/Query.notice.ts";
import { outbox } from "./notices/Query.outbox.ts";
import { silentPlacements } from "./notices/Query.silentPlacements.ts";
import { SilentPlacement } from "./notices/SilentPlacement.ts";
import { NoticeAlert } from "./notifications/NoticeAlert.ts";
import { NoticeContent } from "./notifications/NoticeContent.ts";
import { NoticeDuty } from "./notifications/NoticeDuty.ts";
import { NoticeGuidance } from "./notifications/NoticeGuidance.ts";
import { PlacementStep } from "./notifications/PlacementStep.ts";
import { notificationDuties } from "./notifications/Query.notificationDuties.ts";
import { whatIfNotificationDuties } from "./notifications/Query.whatIfNotificationDuties.ts";
import { draftOfferApplication } from "./offer-applications/Mutation.draftOfferApplication.ts";
import { setOfferBudget } from "./offer-applications/Mutation.setOfferBudget.ts";
import { takeOfferApplicationStep } from "./offer-applications/Mutation.takeOfferApplicationStep.ts";
import { OfferApplication } from "./offer-applications/OfferApplication.ts";
import { OfferApplicationStep } from "./offer-applications/OfferApplicationStep.ts";
import { OfferBudget } from "./offer-applications/OfferBudget.ts";
import { offerApplication } from "./offer-applications/Query.offerApplication.ts";
import { offerApplications } from "./offer-applications/Query.offerApplications.ts";
import { offerBudgets } from "./offer-applications/Query.offerBudgets.ts";
import { Offer } from "./offers/Offer.ts";
import { OfferAnswer } from "./offers/OfferAnswer.ts";
import { OffersFor } from "./offers/OffersFor.ts";
import { PrescriptionAnswer } from "./offers/PrescriptionAnswer.ts";
import { offers } from "./offers/Query.offers.ts";
import { offersFor } from "./offers/Query.offersFor.ts";
import { whatIfOffers } from "./offers/Query.whatIfOffers.ts";
import { Organisation } from "./organisations/Organisation.ts";
import { organisation } from "./organisations/Query.organisation.ts";
import { organisations } from "./organisations/Query.organisations.ts";
import { resolvePostcode } from "./organisations/Query.resolvePostcode.ts";
import { correctPlacement } from "./placements/Mutation.correctPlacement.ts";
import { endPlacement } from "./placements/Mutation.endPlacement.ts";
import { movePlacement } from "./placements/Mutation.movePlacement.ts";
import { recordPlacement } from "./placements/Mutation.recordPlacement.ts";
import { Placement } from "./placements/Placement.ts";
import { PlacementArea } from "./placements/PlacementArea.ts";
import { placement } from "./placements/Query.placement.ts";
import { placements } from "./placements/Query.placements.ts";
import { placementsInArea } from "./placements/Query.placementsInArea.ts";
import { register } from "./placements/Query.register.ts";
import { RegisterEntry } from "./placements/RegisterEntry.ts";
import { makeReferral } from "./referrals/Mutation.makeReferral.ts";
import { takeReferralStep } from "./referrals/Mutation.takeReferralStep.ts";
import { referral } from "./referrals/Query.referral.ts";
import { referrals } from "./referrals/Query.referrals.ts";
import { Referral } from "./referrals/Referral.ts";
import { ReferralStep } from "./referrals/ReferralStep.ts";
import { returnReadiness } from "./returns/Query.returnReadiness.ts";
import { ReturnCell } from "./returns/ReturnCell.ts";
import { ReturnReadiness } from "./returns/ReturnReadiness.ts";
import { ReturnRow } from "./returns/ReturnRow.ts";
import { Erasure } from "./rights/Erasure.ts";
import { ErasureRequest } from "./rights/ErasureRequest.ts";
import { LegalHold } from "./rights/LegalHold.ts";
import { decideErasure } from "./rights/Mutation.decideErasure.ts";
import { decideRectification } from "./rights/Mutation.decideRectification.ts";
import { liftLegalHold } from "./rights/Mutation.liftLegalHold.ts";
import { placeLegalHold } from "./rights/Mutation.placeLegalHold.ts";
import { requestErasure } from "./rights/Mutation.requestErasure.ts";
import { requestRectification } from "./rights/Mutation.requestRectification.ts";
import { erasureRequests } from "./rights/Query.erasureRequests.ts";
import { erasures } from "./rights/Query.erasures.ts";
import { rectifications } from "./rights/Query.rectifications.ts";
import { retention } from "./rights/Query.retention.ts";
import { retentionList } from "./rights/Query.retentionList.ts";
import { Rectification } from "./rights/Rectification.ts";
import { sealFigure } from "./sealed-figures/Mutation.sealFigure.ts";
import { sealedFigure } from "./sealed-figures/Query.sealedFigure.ts";
import { sealedFigureDifferences } from "./sealed-figures/Query.sealedFigureDifferences.ts";
import { sealedFigures } from "./sealed-figures/Query.sealedFigures.ts";
import { SealedCell } from "./sealed-figures/SealedCell.ts";
import { SealedFigure } from "./sealed-figures/SealedFigure.ts";
import { askToOpenSealedIdentity } from "./sealed-identities/Mutation.askToOpenSealedIdentity.ts";
import { closeSealedOpeningReview } from "./sealed-identities/Mutation.closeSealedOpeningReview.ts";
import { decideSealedOpening } from "./sealed-identities/Mutation.decideSealedOpening.ts";
import { sealIdentity } from "./sealed-identities/Mutation.sealIdentity.ts";
import { OpenedIdentity } from "./sealed-identities/OpenedIdentity.ts";
import { sealedIdentities } from "./sealed-identities/Query.sealedIdentities.ts";
import { sealedOpenings } from "./sealed-identities/Query.sealedOpenings.ts";
import { SealedIdentity } from "./sealed-identities/SealedIdentity.ts";
import { SealedOpening } from "./sealed-identities/SealedOpening.ts";
import { ping } from "./service/Mutation.ping.ts";
import { service } from "./service/Query.service.ts";
import { silentPlacementRelease } from "./silent-placements/Query.silentPlacementRelease.ts";

type Listed = {
  readonly [Type in keyof Resolvers]: {
    readonly [Field in keyof NonNullable<Resolvers[Type]>]: NonNullable<Resolvers[Type]>[Field] | undefined;
  };
};

/** Every resolver of the API by type and field: the map from the contract to the files that answer it. */
export const resolvers = {
  AccessReason,
  AcknowledgedNotice,
  AddressProtection,
  Assessment,
  AssessmentBreach,
  AssessmentCharge,
  CareLeaver,
  CareLeaverDuty,
  CareLeaverMeasure,
  AssessmentClock,
  AssessmentCopy,
  AssessmentDueChange,
  AssessmentLeg,
  AssessmentQueueItem,
  AssessmentReport,
  AssessmentStep,
  AuditEntry,
  BreakGlass,
  CarePeriod,
  ChargeStatement,
  Child,
  ChildAsOf,
  ChildMerge,
  Commissioner,
  CommissionerAnswer,
  ConfirmedBreach,
  Consent,
  ConsentShare,
  ConsentStanding,
  Determination,
  Dispute,
  DisputeStep,
  DuplicateComparison,
  DuplicatePair,
  DutyInbox,
  Erasure,
  ErasureRequest,
  Event,
  Export,
  GpPractice,
  GpRegistration,
  HealthAction,
  HealthActionProgress,
  HealthLine,
  HealthNeed,
  HealthPlan,
  HealthRecord,
  Import,
  ImportRow,
  Indicator,
  LegalHold,
  MailAttempt,
  Mutation: {
    expectFeed,
    receiveFeed,
    setIndicatorTargets,
    sealFigure,
    sealIdentity,
    requestExport,
    acknowledgeNotices,
    addAssessmentCopies,
    applyImport,
    askToOpenSealedIdentity,
    breakGlass,
    checkAssessmentQuality,
    claimAssessmentCharge,
    closeBreakGlassReview,
    closeSealedOpeningReview,
    correctCareLeaverEntry,
    confirmAssessmentBreach,
    correctConsent,
    correctGpRegistration,
    correctHealthLine,
    correctPlacement,
    correctResidence,
    createImport,
    createWebhookEndpoint,
    decideSealedOpening,
    creditAssessmentCharge,
    decideErasure,
    decideRectification,
    decideDuplicate,
    deleteWebhookEndpoint,
    discardImport,
    draftNotice,
    draftOfferApplication,
    endAddressProtection,
    endCarePeriod,
    endPlacement,
    liftLegalHold,
    makeHealthPlan,
    makeReferral,
    expressInterest,
    lookForDuplicates,
    mergeChildren,
    movePlacement,
    ping,
    placeLegalHold,
    protectAddress,
    publishVacancy,
    raiseDispute,
    recordCareLeaverEntry,
    recordCareLeaverMeasure,
    recordConsent,
    recordConsentReceipt,
    recordConsentRefusal,
    recordGpRegistration,
    recordHealthActionProgress,
    recordHealthLine,
    recordPlacement,
    recordResidence,
    replayWebhookDeliveries,
    requestAssessment,
    requestErasure,
    requestRectification,
    requestSubjectAccess,
    returnAssessmentReport,
    reviewImportRows,
    revokeCareLeaverStatus,
    rotateWebhookSecret,
    sendNotice,
    setOfferBudget,
    shareCareLeaverStatus,
    stageImport,
    startCarePeriod,
    takeBackCareLeaverEntry,
    takeAssessmentStep,
    takeBackConsent,
    takeBackGpRegistration,
    takeBackHealthLine,
    takeBackResidence,
    takeDisputeStep,
    takeNoticeStep,
    takeReferralStep,
    takeOfferApplicationStep,
    takeVacancyInterestStep,
    updateWebhookEndpoint,
    unmergeChildren,
    withdrawConsent,
  },
  Notice,
  NoticeDueChange,
  NoticeEscalation,
  NoticeMail,
  NoticeSnapshot,
  NoticeStep,
  NoticeAlert,
  NoticeContent,
  NoticeDuty,
  NoticeGuidance,
  OfferApplication,
  OfferApplicationStep,
  OfferBudget,
  OpenedIdentity,
  Offer,
  OfferAnswer,
  OffersFor,
  Organisation,
  Placement,
  PlacementArea,
  PlacementStep,
  ProposedBreach,
  QualityCheck,
  PossibleDuplicate,
  PrescriptionAnswer,
  Query: {
    indicator,
    indicatorBreaches,
    indicatorComparison,
    indicatorGap,
    indicatorMembers,
    indicators,
    indicatorTargets,
    assessment,
    assessmentCharge,
    assessmentCharges,
    careLeaverCategory,
    careLeaverFigures,
    careLeaverReturn,
    careLeavers,
    assessmentClocks,
    assessmentQualityChecklist,
    assessmentQueue,
    assessments,
    auditEntries,
    breakGlassGrants,
    can,
    changes,
    chargeStatement,
    child,
    children,
    commissionerTimeline,
    compareCommissioner,
    consent,
    consentStanding,
    consents,
    determination,
    determinations,
    dispute,
    disputes,
    erasureRequests,
    erasures,
    duplicatePairs,
    gpPractice,
    healthActions,
    healthLines,
    healthPlan,
    healthPlans,
    healthRecord,
    import: importById,
    imports,
    inbox,
    notice,
    notificationDuties,
    offerApplication,
    offerApplications,
    offerBudgets,
    offers,
    offersFor,
    organisation,
    organisations,
    outbox,
    placement,
    placements,
    placementsInArea,
    recordHistory,
    referral,
    returnReadiness,
    sealedFigure,
    sealedFigureDifferences,
    sealedFigures,
    sealedIdentities,
    sealedOpenings,
    export: exportById,
    exportLink,
    exports,
    rectifications,
    referrals,
    register,
    resolvePostcode,
    responsibleCommissioner,
    retention,
    retentionList,
    service,
    silentPlacementRelease,
    sharedCareLeaverStatuses,
    silentPlacements,
    vacancies,
    vacancyInterests,
    wageFloor,
    webhookDeliveries,
    webhookEndpoints,
    whatIfBursary,
    whatIfCareLeaver,
    whatIfCommissioner,
    whatIfNotificationDuties,
    whatIfOffers,
    whoSawMyRecord,
    whyHidden,
    whyVisible,
  },
  RecordVersion,
  Rectification,
  Referral,
  ReturnCell,
  ReturnReadiness,
  ReturnRow,
  SealedCell,
  SealedFigure,
  SealedIdentity,
  SealedOpening,
  ReferralStep,
  RegisterEntry,
  Residence,
  SharedCareLeaverStatus,
  SilentPlacement,
  Vacancy,
  VacancyInterest,
  VacancyInterestEntry,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
} satisfies Listed;
