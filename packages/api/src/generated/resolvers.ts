import type { Resolvers } from "./types.ts";
import { AccessReason as AccessReason } from "../access/AccessReason.ts";
import { can as Query_can } from "../access/Query.can.ts";
import { whyHidden as Query_whyHidden } from "../access/Query.whyHidden.ts";
import { whyVisible as Query_whyVisible } from "../access/Query.whyVisible.ts";
import { AddressProtection as AddressProtection } from "../address-protections/AddressProtection.ts";
import { endAddressProtection as Mutation_endAddressProtection } from "../address-protections/Mutation.endAddressProtection.ts";
import { protectAddress as Mutation_protectAddress } from "../address-protections/Mutation.protectAddress.ts";
import { expressInterest as Mutation_expressInterest } from "../apprenticeships/Mutation.expressInterest.ts";
import { publishVacancy as Mutation_publishVacancy } from "../apprenticeships/Mutation.publishVacancy.ts";
import { revokeCareLeaverStatus as Mutation_revokeCareLeaverStatus } from "../apprenticeships/Mutation.revokeCareLeaverStatus.ts";
import { shareCareLeaverStatus as Mutation_shareCareLeaverStatus } from "../apprenticeships/Mutation.shareCareLeaverStatus.ts";
import { takeVacancyInterestStep as Mutation_takeVacancyInterestStep } from "../apprenticeships/Mutation.takeVacancyInterestStep.ts";
import { sharedCareLeaverStatuses as Query_sharedCareLeaverStatuses } from "../apprenticeships/Query.sharedCareLeaverStatuses.ts";
import { vacancies as Query_vacancies } from "../apprenticeships/Query.vacancies.ts";
import { vacancyInterests as Query_vacancyInterests } from "../apprenticeships/Query.vacancyInterests.ts";
import { wageFloor as Query_wageFloor } from "../apprenticeships/Query.wageFloor.ts";
import { whatIfBursary as Query_whatIfBursary } from "../apprenticeships/Query.whatIfBursary.ts";
import { SharedCareLeaverStatus as SharedCareLeaverStatus } from "../apprenticeships/SharedCareLeaverStatus.ts";
import { Vacancy as Vacancy } from "../apprenticeships/Vacancy.ts";
import { VacancyInterest as VacancyInterest } from "../apprenticeships/VacancyInterest.ts";
import { VacancyInterestEntry as VacancyInterestEntry } from "../apprenticeships/VacancyInterestEntry.ts";
import { Assessment as Assessment } from "../assessments/Assessment.ts";
import { AssessmentCopy as AssessmentCopy } from "../assessments/AssessmentCopy.ts";
import { AssessmentReport as AssessmentReport } from "../assessments/AssessmentReport.ts";
import { AssessmentStep as AssessmentStep } from "../assessments/AssessmentStep.ts";
import { addAssessmentCopies as Mutation_addAssessmentCopies } from "../assessments/Mutation.addAssessmentCopies.ts";
import { checkAssessmentQuality as Mutation_checkAssessmentQuality } from "../assessments/Mutation.checkAssessmentQuality.ts";
import { requestAssessment as Mutation_requestAssessment } from "../assessments/Mutation.requestAssessment.ts";
import { returnAssessmentReport as Mutation_returnAssessmentReport } from "../assessments/Mutation.returnAssessmentReport.ts";
import { takeAssessmentStep as Mutation_takeAssessmentStep } from "../assessments/Mutation.takeAssessmentStep.ts";
import { QualityCheck as QualityCheck } from "../assessments/QualityCheck.ts";
import { assessment as Query_assessment } from "../assessments/Query.assessment.ts";
import { assessmentQualityChecklist as Query_assessmentQualityChecklist } from "../assessments/Query.assessmentQualityChecklist.ts";
import { assessments as Query_assessments } from "../assessments/Query.assessments.ts";
import { AuditEntry as AuditEntry } from "../audit/AuditEntry.ts";
import { auditEntries as Query_auditEntries } from "../audit/Query.auditEntries.ts";
import { whoSawMyRecord as Query_whoSawMyRecord } from "../audit/Query.whoSawMyRecord.ts";
import { BreakGlass as BreakGlass } from "../break-glass/BreakGlass.ts";
import { breakGlass as Mutation_breakGlass } from "../break-glass/Mutation.breakGlass.ts";
import { closeBreakGlassReview as Mutation_closeBreakGlassReview } from "../break-glass/Mutation.closeBreakGlassReview.ts";
import { breakGlassGrants as Query_breakGlassGrants } from "../break-glass/Query.breakGlassGrants.ts";
import { CareLeaver as CareLeaver } from "../care-leavers/CareLeaver.ts";
import { CareLeaverDuty as CareLeaverDuty } from "../care-leavers/CareLeaverDuty.ts";
import { CareLeaverMeasure as CareLeaverMeasure } from "../care-leavers/CareLeaverMeasure.ts";
import { correctCareLeaverEntry as Mutation_correctCareLeaverEntry } from "../care-leavers/Mutation.correctCareLeaverEntry.ts";
import { recordCareLeaverEntry as Mutation_recordCareLeaverEntry } from "../care-leavers/Mutation.recordCareLeaverEntry.ts";
import { recordCareLeaverMeasure as Mutation_recordCareLeaverMeasure } from "../care-leavers/Mutation.recordCareLeaverMeasure.ts";
import { takeBackCareLeaverEntry as Mutation_takeBackCareLeaverEntry } from "../care-leavers/Mutation.takeBackCareLeaverEntry.ts";
import { careLeaverCategory as Query_careLeaverCategory } from "../care-leavers/Query.careLeaverCategory.ts";
import { careLeaverFigures as Query_careLeaverFigures } from "../care-leavers/Query.careLeaverFigures.ts";
import { careLeaverReturn as Query_careLeaverReturn } from "../care-leavers/Query.careLeaverReturn.ts";
import { careLeavers as Query_careLeavers } from "../care-leavers/Query.careLeavers.ts";
import { whatIfCareLeaver as Query_whatIfCareLeaver } from "../care-leavers/Query.whatIfCareLeaver.ts";
import { AssessmentCharge as AssessmentCharge } from "../charges/AssessmentCharge.ts";
import { ChargeStatement as ChargeStatement } from "../charges/ChargeStatement.ts";
import { claimAssessmentCharge as Mutation_claimAssessmentCharge } from "../charges/Mutation.claimAssessmentCharge.ts";
import { creditAssessmentCharge as Mutation_creditAssessmentCharge } from "../charges/Mutation.creditAssessmentCharge.ts";
import { assessmentCharge as Query_assessmentCharge } from "../charges/Query.assessmentCharge.ts";
import { assessmentCharges as Query_assessmentCharges } from "../charges/Query.assessmentCharges.ts";
import { chargeStatement as Query_chargeStatement } from "../charges/Query.chargeStatement.ts";
import { CarePeriod as CarePeriod } from "../children/CarePeriod.ts";
import { Child as Child } from "../children/Child.ts";
import { GpPractice as GpPractice } from "../children/GpPractice.ts";
import { GpRegistration as GpRegistration } from "../children/GpRegistration.ts";
import { correctGpRegistration as Mutation_correctGpRegistration } from "../children/Mutation.correctGpRegistration.ts";
import { correctResidence as Mutation_correctResidence } from "../children/Mutation.correctResidence.ts";
import { endCarePeriod as Mutation_endCarePeriod } from "../children/Mutation.endCarePeriod.ts";
import { recordGpRegistration as Mutation_recordGpRegistration } from "../children/Mutation.recordGpRegistration.ts";
import { recordResidence as Mutation_recordResidence } from "../children/Mutation.recordResidence.ts";
import { startCarePeriod as Mutation_startCarePeriod } from "../children/Mutation.startCarePeriod.ts";
import { takeBackGpRegistration as Mutation_takeBackGpRegistration } from "../children/Mutation.takeBackGpRegistration.ts";
import { takeBackResidence as Mutation_takeBackResidence } from "../children/Mutation.takeBackResidence.ts";
import { child as Query_child } from "../children/Query.child.ts";
import { children as Query_children } from "../children/Query.children.ts";
import { gpPractice as Query_gpPractice } from "../children/Query.gpPractice.ts";
import { Residence as Residence } from "../children/Residence.ts";
import { AssessmentBreach as AssessmentBreach } from "../clocks/AssessmentBreach.ts";
import { AssessmentClock as AssessmentClock } from "../clocks/AssessmentClock.ts";
import { AssessmentDueChange as AssessmentDueChange } from "../clocks/AssessmentDueChange.ts";
import { AssessmentLeg as AssessmentLeg } from "../clocks/AssessmentLeg.ts";
import { AssessmentQueueItem as AssessmentQueueItem } from "../clocks/AssessmentQueueItem.ts";
import { ConfirmedBreach as ConfirmedBreach } from "../clocks/ConfirmedBreach.ts";
import { confirmAssessmentBreach as Mutation_confirmAssessmentBreach } from "../clocks/Mutation.confirmAssessmentBreach.ts";
import { ProposedBreach as ProposedBreach } from "../clocks/ProposedBreach.ts";
import { assessmentClocks as Query_assessmentClocks } from "../clocks/Query.assessmentClocks.ts";
import { assessmentQueue as Query_assessmentQueue } from "../clocks/Query.assessmentQueue.ts";
import { Commissioner as Commissioner } from "../commissioning/Commissioner.ts";
import { CommissionerAnswer as CommissionerAnswer } from "../commissioning/CommissionerAnswer.ts";
import { whatIfCommissioner as Query_whatIfCommissioner } from "../commissioning/Query.whatIfCommissioner.ts";
import { Consent as Consent } from "../consents/Consent.ts";
import { ConsentShare as ConsentShare } from "../consents/ConsentShare.ts";
import { ConsentStanding as ConsentStanding } from "../consents/ConsentStanding.ts";
import { correctConsent as Mutation_correctConsent } from "../consents/Mutation.correctConsent.ts";
import { recordConsent as Mutation_recordConsent } from "../consents/Mutation.recordConsent.ts";
import { recordConsentReceipt as Mutation_recordConsentReceipt } from "../consents/Mutation.recordConsentReceipt.ts";
import { recordConsentRefusal as Mutation_recordConsentRefusal } from "../consents/Mutation.recordConsentRefusal.ts";
import { takeBackConsent as Mutation_takeBackConsent } from "../consents/Mutation.takeBackConsent.ts";
import { withdrawConsent as Mutation_withdrawConsent } from "../consents/Mutation.withdrawConsent.ts";
import { consent as Query_consent } from "../consents/Query.consent.ts";
import { consentStanding as Query_consentStanding } from "../consents/Query.consentStanding.ts";
import { consents as Query_consents } from "../consents/Query.consents.ts";
import { Determination as Determination } from "../determinations/Determination.ts";
import { commissionerTimeline as Query_commissionerTimeline } from "../determinations/Query.commissionerTimeline.ts";
import { compareCommissioner as Query_compareCommissioner } from "../determinations/Query.compareCommissioner.ts";
import { determination as Query_determination } from "../determinations/Query.determination.ts";
import { determinations as Query_determinations } from "../determinations/Query.determinations.ts";
import { responsibleCommissioner as Query_responsibleCommissioner } from "../determinations/Query.responsibleCommissioner.ts";
import { Dispute as Dispute } from "../disputes/Dispute.ts";
import { DisputeStep as DisputeStep } from "../disputes/DisputeStep.ts";
import { raiseDispute as Mutation_raiseDispute } from "../disputes/Mutation.raiseDispute.ts";
import { takeDisputeStep as Mutation_takeDisputeStep } from "../disputes/Mutation.takeDisputeStep.ts";
import { dispute as Query_dispute } from "../disputes/Query.dispute.ts";
import { disputes as Query_disputes } from "../disputes/Query.disputes.ts";
import { ChildMerge as ChildMerge } from "../duplicates/ChildMerge.ts";
import { DuplicateComparison as DuplicateComparison } from "../duplicates/DuplicateComparison.ts";
import { DuplicatePair as DuplicatePair } from "../duplicates/DuplicatePair.ts";
import { decideDuplicate as Mutation_decideDuplicate } from "../duplicates/Mutation.decideDuplicate.ts";
import { lookForDuplicates as Mutation_lookForDuplicates } from "../duplicates/Mutation.lookForDuplicates.ts";
import { mergeChildren as Mutation_mergeChildren } from "../duplicates/Mutation.mergeChildren.ts";
import { unmergeChildren as Mutation_unmergeChildren } from "../duplicates/Mutation.unmergeChildren.ts";
import { PossibleDuplicate as PossibleDuplicate } from "../duplicates/PossibleDuplicate.ts";
import { duplicatePairs as Query_duplicatePairs } from "../duplicates/Query.duplicatePairs.ts";
import { Event as Event } from "../events/Event.ts";
import { createWebhookEndpoint as Mutation_createWebhookEndpoint } from "../events/Mutation.createWebhookEndpoint.ts";
import { deleteWebhookEndpoint as Mutation_deleteWebhookEndpoint } from "../events/Mutation.deleteWebhookEndpoint.ts";
import { replayWebhookDeliveries as Mutation_replayWebhookDeliveries } from "../events/Mutation.replayWebhookDeliveries.ts";
import { rotateWebhookSecret as Mutation_rotateWebhookSecret } from "../events/Mutation.rotateWebhookSecret.ts";
import { updateWebhookEndpoint as Mutation_updateWebhookEndpoint } from "../events/Mutation.updateWebhookEndpoint.ts";
import { changes as Query_changes } from "../events/Query.changes.ts";
import { webhookDeliveries as Query_webhookDeliveries } from "../events/Query.webhookDeliveries.ts";
import { webhookEndpoints as Query_webhookEndpoints } from "../events/Query.webhookEndpoints.ts";
import { WebhookAttempt as WebhookAttempt } from "../events/WebhookAttempt.ts";
import { WebhookDelivery as WebhookDelivery } from "../events/WebhookDelivery.ts";
import { WebhookEndpoint as WebhookEndpoint } from "../events/WebhookEndpoint.ts";
import { Export as Export } from "../exports/Export.ts";
import { requestExport as Mutation_requestExport } from "../exports/Mutation.requestExport.ts";
import { requestSubjectAccess as Mutation_requestSubjectAccess } from "../exports/Mutation.requestSubjectAccess.ts";
import { export as Query_export } from "../exports/Query.export.ts";
import { exportLink as Query_exportLink } from "../exports/Query.exportLink.ts";
import { exports as Query_exports } from "../exports/Query.exports.ts";
import { HealthAction as HealthAction } from "../health-plans/HealthAction.ts";
import { HealthActionProgress as HealthActionProgress } from "../health-plans/HealthActionProgress.ts";
import { HealthNeed as HealthNeed } from "../health-plans/HealthNeed.ts";
import { HealthPlan as HealthPlan } from "../health-plans/HealthPlan.ts";
import { makeHealthPlan as Mutation_makeHealthPlan } from "../health-plans/Mutation.makeHealthPlan.ts";
import { recordHealthActionProgress as Mutation_recordHealthActionProgress } from "../health-plans/Mutation.recordHealthActionProgress.ts";
import { healthActions as Query_healthActions } from "../health-plans/Query.healthActions.ts";
import { healthPlan as Query_healthPlan } from "../health-plans/Query.healthPlan.ts";
import { healthPlans as Query_healthPlans } from "../health-plans/Query.healthPlans.ts";
import { HealthLine as HealthLine } from "../health-records/HealthLine.ts";
import { HealthRecord as HealthRecord } from "../health-records/HealthRecord.ts";
import { correctHealthLine as Mutation_correctHealthLine } from "../health-records/Mutation.correctHealthLine.ts";
import { recordHealthLine as Mutation_recordHealthLine } from "../health-records/Mutation.recordHealthLine.ts";
import { takeBackHealthLine as Mutation_takeBackHealthLine } from "../health-records/Mutation.takeBackHealthLine.ts";
import { healthLines as Query_healthLines } from "../health-records/Query.healthLines.ts";
import { healthRecord as Query_healthRecord } from "../health-records/Query.healthRecord.ts";
import { ChildAsOf as ChildAsOf } from "../history/ChildAsOf.ts";
import { recordHistory as Query_recordHistory } from "../history/Query.recordHistory.ts";
import { RecordVersion as RecordVersion } from "../history/RecordVersion.ts";
import { Import as Import } from "../imports/Import.ts";
import { ImportRow as ImportRow } from "../imports/ImportRow.ts";
import { applyImport as Mutation_applyImport } from "../imports/Mutation.applyImport.ts";
import { createImport as Mutation_createImport } from "../imports/Mutation.createImport.ts";
import { discardImport as Mutation_discardImport } from "../imports/Mutation.discardImport.ts";
import { reviewImportRows as Mutation_reviewImportRows } from "../imports/Mutation.reviewImportRows.ts";
import { stageImport as Mutation_stageImport } from "../imports/Mutation.stageImport.ts";
import { import as Query_import } from "../imports/Query.import.ts";
import { imports as Query_imports } from "../imports/Query.imports.ts";
import { Indicator as Indicator } from "../indicators/Indicator.ts";
import { expectFeed as Mutation_expectFeed } from "../indicators/Mutation.expectFeed.ts";
import { receiveFeed as Mutation_receiveFeed } from "../indicators/Mutation.receiveFeed.ts";
import { setIndicatorTargets as Mutation_setIndicatorTargets } from "../indicators/Mutation.setIndicatorTargets.ts";
import { indicator as Query_indicator } from "../indicators/Query.indicator.ts";
import { indicatorBreaches as Query_indicatorBreaches } from "../indicators/Query.indicatorBreaches.ts";
import { indicatorComparison as Query_indicatorComparison } from "../indicators/Query.indicatorComparison.ts";
import { indicatorGap as Query_indicatorGap } from "../indicators/Query.indicatorGap.ts";
import { indicatorMembers as Query_indicatorMembers } from "../indicators/Query.indicatorMembers.ts";
import { indicatorTargets as Query_indicatorTargets } from "../indicators/Query.indicatorTargets.ts";
import { indicators as Query_indicators } from "../indicators/Query.indicators.ts";
import { MailAttempt as MailAttempt } from "../mail/MailAttempt.ts";
import { NoticeMail as NoticeMail } from "../mail/NoticeMail.ts";
import { AcknowledgedNotice as AcknowledgedNotice } from "../notices/AcknowledgedNotice.ts";
import { acknowledgeNotices as Mutation_acknowledgeNotices } from "../notices/Mutation.acknowledgeNotices.ts";
import { draftNotice as Mutation_draftNotice } from "../notices/Mutation.draftNotice.ts";
import { sendNotice as Mutation_sendNotice } from "../notices/Mutation.sendNotice.ts";
import { takeNoticeStep as Mutation_takeNoticeStep } from "../notices/Mutation.takeNoticeStep.ts";
import { Notice as Notice } from "../notices/Notice.ts";
import { NoticeDueChange as NoticeDueChange } from "../notices/NoticeDueChange.ts";
import { NoticeEscalation as NoticeEscalation } from "../notices/NoticeEscalation.ts";
import { NoticeSnapshot as NoticeSnapshot } from "../notices/NoticeSnapshot.ts";
import { NoticeStep as NoticeStep } from "../notices/NoticeStep.ts";
import { inbox as Query_inbox } from "../notices/Query.inbox.ts";
import { notice as Query_notice } from "../notices/Query.notice.ts";
import { outbox as Query_outbox } from "../notices/Query.outbox.ts";
import { silentPlacements as Query_silentPlacements } from "../notices/Query.silentPlacements.ts";
import { SilentPlacement as SilentPlacement } from "../notices/SilentPlacement.ts";
import { NoticeAlert as NoticeAlert } from "../notifications/NoticeAlert.ts";
import { NoticeContent as NoticeContent } from "../notifications/NoticeContent.ts";
import { NoticeDuty as NoticeDuty } from "../notifications/NoticeDuty.ts";
import { NoticeGuidance as NoticeGuidance } from "../notifications/NoticeGuidance.ts";
import { PlacementStep as PlacementStep } from "../notifications/PlacementStep.ts";
import { notificationDuties as Query_notificationDuties } from "../notifications/Query.notificationDuties.ts";
import { whatIfNotificationDuties as Query_whatIfNotificationDuties } from "../notifications/Query.whatIfNotificationDuties.ts";
import { draftOfferApplication as Mutation_draftOfferApplication } from "../offer-applications/Mutation.draftOfferApplication.ts";
import { setOfferBudget as Mutation_setOfferBudget } from "../offer-applications/Mutation.setOfferBudget.ts";
import { takeOfferApplicationStep as Mutation_takeOfferApplicationStep } from "../offer-applications/Mutation.takeOfferApplicationStep.ts";
import { OfferApplication as OfferApplication } from "../offer-applications/OfferApplication.ts";
import { OfferApplicationStep as OfferApplicationStep } from "../offer-applications/OfferApplicationStep.ts";
import { OfferBudget as OfferBudget } from "../offer-applications/OfferBudget.ts";
import { offerApplication as Query_offerApplication } from "../offer-applications/Query.offerApplication.ts";
import { offerApplications as Query_offerApplications } from "../offer-applications/Query.offerApplications.ts";
import { offerBudgets as Query_offerBudgets } from "../offer-applications/Query.offerBudgets.ts";
import { Offer as Offer } from "../offers/Offer.ts";
import { OfferAnswer as OfferAnswer } from "../offers/OfferAnswer.ts";
import { OffersFor as OffersFor } from "../offers/OffersFor.ts";
import { PrescriptionAnswer as PrescriptionAnswer } from "../offers/PrescriptionAnswer.ts";
import { offers as Query_offers } from "../offers/Query.offers.ts";
import { offersFor as Query_offersFor } from "../offers/Query.offersFor.ts";
import { whatIfOffers as Query_whatIfOffers } from "../offers/Query.whatIfOffers.ts";
import { Organisation as Organisation } from "../organisations/Organisation.ts";
import { organisation as Query_organisation } from "../organisations/Query.organisation.ts";
import { organisations as Query_organisations } from "../organisations/Query.organisations.ts";
import { resolvePostcode as Query_resolvePostcode } from "../organisations/Query.resolvePostcode.ts";
import { correctPlacement as Mutation_correctPlacement } from "../placements/Mutation.correctPlacement.ts";
import { endPlacement as Mutation_endPlacement } from "../placements/Mutation.endPlacement.ts";
import { movePlacement as Mutation_movePlacement } from "../placements/Mutation.movePlacement.ts";
import { recordPlacement as Mutation_recordPlacement } from "../placements/Mutation.recordPlacement.ts";
import { Placement as Placement } from "../placements/Placement.ts";
import { PlacementArea as PlacementArea } from "../placements/PlacementArea.ts";
import { placement as Query_placement } from "../placements/Query.placement.ts";
import { placements as Query_placements } from "../placements/Query.placements.ts";
import { placementsInArea as Query_placementsInArea } from "../placements/Query.placementsInArea.ts";
import { register as Query_register } from "../placements/Query.register.ts";
import { RegisterEntry as RegisterEntry } from "../placements/RegisterEntry.ts";
import { makeReferral as Mutation_makeReferral } from "../referrals/Mutation.makeReferral.ts";
import { takeReferralStep as Mutation_takeReferralStep } from "../referrals/Mutation.takeReferralStep.ts";
import { referral as Query_referral } from "../referrals/Query.referral.ts";
import { referrals as Query_referrals } from "../referrals/Query.referrals.ts";
import { Referral as Referral } from "../referrals/Referral.ts";
import { ReferralStep as ReferralStep } from "../referrals/ReferralStep.ts";
import { returnReadiness as Query_returnReadiness } from "../returns/Query.returnReadiness.ts";
import { ReturnCell as ReturnCell } from "../returns/ReturnCell.ts";
import { ReturnReadiness as ReturnReadiness } from "../returns/ReturnReadiness.ts";
import { ReturnRow as ReturnRow } from "../returns/ReturnRow.ts";
import { Erasure as Erasure } from "../rights/Erasure.ts";
import { ErasureRequest as ErasureRequest } from "../rights/ErasureRequest.ts";
import { LegalHold as LegalHold } from "../rights/LegalHold.ts";
import { decideErasure as Mutation_decideErasure } from "../rights/Mutation.decideErasure.ts";
import { decideRectification as Mutation_decideRectification } from "../rights/Mutation.decideRectification.ts";
import { liftLegalHold as Mutation_liftLegalHold } from "../rights/Mutation.liftLegalHold.ts";
import { placeLegalHold as Mutation_placeLegalHold } from "../rights/Mutation.placeLegalHold.ts";
import { requestErasure as Mutation_requestErasure } from "../rights/Mutation.requestErasure.ts";
import { requestRectification as Mutation_requestRectification } from "../rights/Mutation.requestRectification.ts";
import { erasureRequests as Query_erasureRequests } from "../rights/Query.erasureRequests.ts";
import { erasures as Query_erasures } from "../rights/Query.erasures.ts";
import { rectifications as Query_rectifications } from "../rights/Query.rectifications.ts";
import { retention as Query_retention } from "../rights/Query.retention.ts";
import { retentionList as Query_retentionList } from "../rights/Query.retentionList.ts";
import { Rectification as Rectification } from "../rights/Rectification.ts";
import { sealFigure as Mutation_sealFigure } from "../sealed-figures/Mutation.sealFigure.ts";
import { sealedFigure as Query_sealedFigure } from "../sealed-figures/Query.sealedFigure.ts";
import { sealedFigureDifferences as Query_sealedFigureDifferences } from "../sealed-figures/Query.sealedFigureDifferences.ts";
import { sealedFigures as Query_sealedFigures } from "../sealed-figures/Query.sealedFigures.ts";
import { SealedCell as SealedCell } from "../sealed-figures/SealedCell.ts";
import { SealedFigure as SealedFigure } from "../sealed-figures/SealedFigure.ts";
import { askToOpenSealedIdentity as Mutation_askToOpenSealedIdentity } from "../sealed-identities/Mutation.askToOpenSealedIdentity.ts";
import { closeSealedOpeningReview as Mutation_closeSealedOpeningReview } from "../sealed-identities/Mutation.closeSealedOpeningReview.ts";
import { decideSealedOpening as Mutation_decideSealedOpening } from "../sealed-identities/Mutation.decideSealedOpening.ts";
import { sealIdentity as Mutation_sealIdentity } from "../sealed-identities/Mutation.sealIdentity.ts";
import { OpenedIdentity as OpenedIdentity } from "../sealed-identities/OpenedIdentity.ts";
import { sealedIdentities as Query_sealedIdentities } from "../sealed-identities/Query.sealedIdentities.ts";
import { sealedOpenings as Query_sealedOpenings } from "../sealed-identities/Query.sealedOpenings.ts";
import { SealedIdentity as SealedIdentity } from "../sealed-identities/SealedIdentity.ts";
import { SealedOpening as SealedOpening } from "../sealed-identities/SealedOpening.ts";
import { ping as Mutation_ping } from "../service/Mutation.ping.ts";
import { service as Query_service } from "../service/Query.service.ts";
import { silentPlacementRelease as Query_silentPlacementRelease } from "../silent-placements/Query.silentPlacementRelease.ts";

type Listed = {
  readonly [Type in keyof Resolvers]: {
    readonly [Field in keyof NonNullable<Resolvers[Type]>]: NonNullable<Resolvers[Type]>[Field] | undefined;
  };
};

/** Every resolver of the API by type and field. */
export const resolvers = {
  AccessReason,
  AcknowledgedNotice,
  AddressProtection,
  Assessment,
  AssessmentBreach,
  AssessmentCharge,
  AssessmentClock,
  AssessmentCopy,
  AssessmentDueChange,
  AssessmentLeg,
  AssessmentQueueItem,
  AssessmentReport,
  AssessmentStep,
  AuditEntry,
  BreakGlass,
  CareLeaver,
  CareLeaverDuty,
  CareLeaverMeasure,
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
    endAddressProtection: Mutation_endAddressProtection,
    protectAddress: Mutation_protectAddress,
    expressInterest: Mutation_expressInterest,
    publishVacancy: Mutation_publishVacancy,
    revokeCareLeaverStatus: Mutation_revokeCareLeaverStatus,
    shareCareLeaverStatus: Mutation_shareCareLeaverStatus,
    takeVacancyInterestStep: Mutation_takeVacancyInterestStep,
    addAssessmentCopies: Mutation_addAssessmentCopies,
    checkAssessmentQuality: Mutation_checkAssessmentQuality,
    requestAssessment: Mutation_requestAssessment,
    returnAssessmentReport: Mutation_returnAssessmentReport,
    takeAssessmentStep: Mutation_takeAssessmentStep,
    breakGlass: Mutation_breakGlass,
    closeBreakGlassReview: Mutation_closeBreakGlassReview,
    correctCareLeaverEntry: Mutation_correctCareLeaverEntry,
    recordCareLeaverEntry: Mutation_recordCareLeaverEntry,
    recordCareLeaverMeasure: Mutation_recordCareLeaverMeasure,
    takeBackCareLeaverEntry: Mutation_takeBackCareLeaverEntry,
    claimAssessmentCharge: Mutation_claimAssessmentCharge,
    creditAssessmentCharge: Mutation_creditAssessmentCharge,
    correctGpRegistration: Mutation_correctGpRegistration,
    correctResidence: Mutation_correctResidence,
    endCarePeriod: Mutation_endCarePeriod,
    recordGpRegistration: Mutation_recordGpRegistration,
    recordResidence: Mutation_recordResidence,
    startCarePeriod: Mutation_startCarePeriod,
    takeBackGpRegistration: Mutation_takeBackGpRegistration,
    takeBackResidence: Mutation_takeBackResidence,
    confirmAssessmentBreach: Mutation_confirmAssessmentBreach,
    correctConsent: Mutation_correctConsent,
    recordConsent: Mutation_recordConsent,
    recordConsentReceipt: Mutation_recordConsentReceipt,
    recordConsentRefusal: Mutation_recordConsentRefusal,
    takeBackConsent: Mutation_takeBackConsent,
    withdrawConsent: Mutation_withdrawConsent,
    raiseDispute: Mutation_raiseDispute,
    takeDisputeStep: Mutation_takeDisputeStep,
    decideDuplicate: Mutation_decideDuplicate,
    lookForDuplicates: Mutation_lookForDuplicates,
    mergeChildren: Mutation_mergeChildren,
    unmergeChildren: Mutation_unmergeChildren,
    createWebhookEndpoint: Mutation_createWebhookEndpoint,
    deleteWebhookEndpoint: Mutation_deleteWebhookEndpoint,
    replayWebhookDeliveries: Mutation_replayWebhookDeliveries,
    rotateWebhookSecret: Mutation_rotateWebhookSecret,
    updateWebhookEndpoint: Mutation_updateWebhookEndpoint,
    requestExport: Mutation_requestExport,
    requestSubjectAccess: Mutation_requestSubjectAccess,
    makeHealthPlan: Mutation_makeHealthPlan,
    recordHealthActionProgress: Mutation_recordHealthActionProgress,
    correctHealthLine: Mutation_correctHealthLine,
    recordHealthLine: Mutation_recordHealthLine,
    takeBackHealthLine: Mutation_takeBackHealthLine,
    applyImport: Mutation_applyImport,
    createImport: Mutation_createImport,
    discardImport: Mutation_discardImport,
    reviewImportRows: Mutation_reviewImportRows,
    stageImport: Mutation_stageImport,
    expectFeed: Mutation_expectFeed,
    receiveFeed: Mutation_receiveFeed,
    setIndicatorTargets: Mutation_setIndicatorTargets,
    acknowledgeNotices: Mutation_acknowledgeNotices,
    draftNotice: Mutation_draftNotice,
    sendNotice: Mutation_sendNotice,
    takeNoticeStep: Mutation_takeNoticeStep,
    draftOfferApplication: Mutation_draftOfferApplication,
    setOfferBudget: Mutation_setOfferBudget,
    takeOfferApplicationStep: Mutation_takeOfferApplicationStep,
    correctPlacement: Mutation_correctPlacement,
    endPlacement: Mutation_endPlacement,
    movePlacement: Mutation_movePlacement,
    recordPlacement: Mutation_recordPlacement,
    makeReferral: Mutation_makeReferral,
    takeReferralStep: Mutation_takeReferralStep,
    decideErasure: Mutation_decideErasure,
    decideRectification: Mutation_decideRectification,
    liftLegalHold: Mutation_liftLegalHold,
    placeLegalHold: Mutation_placeLegalHold,
    requestErasure: Mutation_requestErasure,
    requestRectification: Mutation_requestRectification,
    sealFigure: Mutation_sealFigure,
    askToOpenSealedIdentity: Mutation_askToOpenSealedIdentity,
    closeSealedOpeningReview: Mutation_closeSealedOpeningReview,
    decideSealedOpening: Mutation_decideSealedOpening,
    sealIdentity: Mutation_sealIdentity,
    ping: Mutation_ping,
  },
  Notice,
  NoticeAlert,
  NoticeContent,
  NoticeDueChange,
  NoticeDuty,
  NoticeEscalation,
  NoticeGuidance,
  NoticeMail,
  NoticeSnapshot,
  NoticeStep,
  Offer,
  OfferAnswer,
  OfferApplication,
  OfferApplicationStep,
  OfferBudget,
  OffersFor,
  OpenedIdentity,
  Organisation,
  Placement,
  PlacementArea,
  PlacementStep,
  PossibleDuplicate,
  PrescriptionAnswer,
  ProposedBreach,
  QualityCheck,
  Query: {
    can: Query_can,
    whyHidden: Query_whyHidden,
    whyVisible: Query_whyVisible,
    sharedCareLeaverStatuses: Query_sharedCareLeaverStatuses,
    vacancies: Query_vacancies,
    vacancyInterests: Query_vacancyInterests,
    wageFloor: Query_wageFloor,
    whatIfBursary: Query_whatIfBursary,
    assessment: Query_assessment,
    assessmentQualityChecklist: Query_assessmentQualityChecklist,
    assessments: Query_assessments,
    auditEntries: Query_auditEntries,
    whoSawMyRecord: Query_whoSawMyRecord,
    breakGlassGrants: Query_breakGlassGrants,
    careLeaverCategory: Query_careLeaverCategory,
    careLeaverFigures: Query_careLeaverFigures,
    careLeaverReturn: Query_careLeaverReturn,
    careLeavers: Query_careLeavers,
    whatIfCareLeaver: Query_whatIfCareLeaver,
    assessmentCharge: Query_assessmentCharge,
    assessmentCharges: Query_assessmentCharges,
    chargeStatement: Query_chargeStatement,
    child: Query_child,
    children: Query_children,
    gpPractice: Query_gpPractice,
    assessmentClocks: Query_assessmentClocks,
    assessmentQueue: Query_assessmentQueue,
    whatIfCommissioner: Query_whatIfCommissioner,
    consent: Query_consent,
    consentStanding: Query_consentStanding,
    consents: Query_consents,
    commissionerTimeline: Query_commissionerTimeline,
    compareCommissioner: Query_compareCommissioner,
    determination: Query_determination,
    determinations: Query_determinations,
    responsibleCommissioner: Query_responsibleCommissioner,
    dispute: Query_dispute,
    disputes: Query_disputes,
    duplicatePairs: Query_duplicatePairs,
    changes: Query_changes,
    webhookDeliveries: Query_webhookDeliveries,
    webhookEndpoints: Query_webhookEndpoints,
    export: Query_export,
    exportLink: Query_exportLink,
    exports: Query_exports,
    healthActions: Query_healthActions,
    healthPlan: Query_healthPlan,
    healthPlans: Query_healthPlans,
    healthLines: Query_healthLines,
    healthRecord: Query_healthRecord,
    recordHistory: Query_recordHistory,
    import: Query_import,
    imports: Query_imports,
    indicator: Query_indicator,
    indicatorBreaches: Query_indicatorBreaches,
    indicatorComparison: Query_indicatorComparison,
    indicatorGap: Query_indicatorGap,
    indicatorMembers: Query_indicatorMembers,
    indicatorTargets: Query_indicatorTargets,
    indicators: Query_indicators,
    inbox: Query_inbox,
    notice: Query_notice,
    outbox: Query_outbox,
    silentPlacements: Query_silentPlacements,
    notificationDuties: Query_notificationDuties,
    whatIfNotificationDuties: Query_whatIfNotificationDuties,
    offerApplication: Query_offerApplication,
    offerApplications: Query_offerApplications,
    offerBudgets: Query_offerBudgets,
    offers: Query_offers,
    offersFor: Query_offersFor,
    whatIfOffers: Query_whatIfOffers,
    organisation: Query_organisation,
    organisations: Query_organisations,
    resolvePostcode: Query_resolvePostcode,
    placement: Query_placement,
    placements: Query_placements,
    placementsInArea: Query_placementsInArea,
    register: Query_register,
    referral: Query_referral,
    referrals: Query_referrals,
    returnReadiness: Query_returnReadiness,
    erasureRequests: Query_erasureRequests,
    erasures: Query_erasures,
    rectifications: Query_rectifications,
    retention: Query_retention,
    retentionList: Query_retentionList,
    sealedFigure: Query_sealedFigure,
    sealedFigureDifferences: Query_sealedFigureDifferences,
    sealedFigures: Query_sealedFigures,
    sealedIdentities: Query_sealedIdentities,
    sealedOpenings: Query_sealedOpenings,
    service: Query_service,
    silentPlacementRelease: Query_silentPlacementRelease,
  },
  RecordVersion,
  Rectification,
  Referral,
  ReferralStep,
  RegisterEntry,
  Residence,
  ReturnCell,
  ReturnReadiness,
  ReturnRow,
  SealedCell,
  SealedFigure,
  SealedIdentity,
  SealedOpening,
  SharedCareLeaverStatus,
  SilentPlacement,
  Vacancy,
  VacancyInterest,
  VacancyInterestEntry,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
} satisfies Listed;
