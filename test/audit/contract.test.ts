import { childOf } from "@cic/api/audit/child-of";
import { executableSchema } from "@cic/api/schema";
import { type GraphQLOutputType, getNamedType, isObjectType, isUnionType } from "graphql";
import { expect, test } from "vitest";

/** Types that are reached without an object that says whose child it is about, and what of a child they hold. */
const reached = () => {
  const schema = executableSchema();
  const found = new Set<string>();
  const walk = (output: GraphQLOutputType) => {
    const type = getNamedType(output);
    if (isUnionType(type)) return type.getTypes().forEach(walk);
    if (!isObjectType(type) || type.name in childOf || found.has(type.name)) return;
    found.add(type.name);
    for (const field of Object.values(type.getFields())) walk(field.type);
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root != null) walk(root);
  return [...found].filter((name) => !/(Ok|Connection)$/.test(name)).sort();
};

/** Of a child; the field that answers with them says itself whose (`Context.saw`), or its write is audited. */
const saidByTheirField = `
  CareDays CareDaysLeftOut CareLeaverCategoryAnswer CareLeaverChange CareLeaverDoubt CareLeaverEntry CareLeaverEntryTakenBack
  CareLeaverMeasure CareLeaverReturn CareLeaverReturnProblem ChargeStatement CommissionerComparison CommissionerDifference ConsentStanding
  ExportLink Import ImportCell ImportFinding ImportRow IndicatorMember IndicatorMembers MoveCommissioner MoveGp MoveIcb MoveImpact
  MoveProvider NotificationDuties OfferAnswer OfferCondition OfferLoss OffersFor PrescriptionAnswer QualityCheck Redetermination
  ResponsibleCommissioner`;

/** Of nobody: reference data, rules, refusals, counts, and what an employer is told without knowing of whom. */
const ofNobody = `
  AcknowledgedNotice AdjoiningAuthority AlreadyClaimed AlreadyCredited AlreadyEnded AssessmentLegCount AssessmentNotRequestable
  AssessmentOwnerCount AssessmentQueueCounts AuditChange AuditEntry BreachNoteNeeded BreachPart BreakGlassNotReviewable BrokenReturnRule
  BudgetSpent BursaryAnswer BursaryCondition BursaryInstalment CareLeaverFigureGroup CareLeaverFigures CareLeaverRule CareLeaverShare
  Changes ChecklistAnswer ChecklistQuestion ChildrenNotMergeable Commissioner CommissionerAnswer CommissionerOnDays
  CommissioningAlternative CommissioningEdition CommissioningFactMissing CommissioningFactUsed CommissioningFactsRefused CommissioningLine
  CommissioningProblem CommissioningRule CommissioningRuleTried CommissioningSideParty ComparedArea ConsentWithoutCapacity ControlLimits
  DaysOutOfOrder DisclosurePolicy DisputeAlreadyOpen DutyInbox Export ExportMetadata FeedMonths FigureCell FigurePlace
  FigureSealedBefore GapSide GpPractice GpPracticeAssociation HealthActionCarriedOn HiddenField IllegalApplicationStep
  IllegalAssessmentStep IllegalDisputeStep IllegalInterestStep IllegalNoticeStep IllegalReferralStep ImportCounts ImportFile ImportRefused
  ImportRuleSummary ImportUpload ImportUploadHeader Indicator IndicatorBreaches IndicatorComparison IndicatorFigure IndicatorGap
  IndicatorNotEvaluated IndicatorRefused IndicatorTarget InputRefused InterimPayer MeasureBreaksRules MergeConflict MergeConflicts
  MergeNotUndoable MergeSettled MoveAssessment Mutation NoExportLink NoSuchBreach NotChargeable NoticeAlert NoticeContent NoticeCounts
  NoticeDeadline NoticeDuty NoticeGuidance NoticeReading NoticeStanding NoticeStateCount NotificationDutiesNotEvaluated Offer OfferAges
  OfferBudget OfferRuns OfferTakesNoApplications Organisation OrganisationCode OrganisationDistrict OrganisationSuccession OriginatingIcb
  OriginatingRuleTried PageInfo PayerNotParty PeriodOverlaps PlacementStep PostcodeUnknown PracticeNotFound PrescriptionCosts
  PrescriptionExemption PriceNotLoaded ProposedBreach QualityChecklist Query RecipientNotPossible RecordNotFound RecordView RegisterCounts
  RegisterEntry ReportingPeriod ResolvedPostcode RespondentNotConcerned ReturnBlankCount ReturnCounts ReturnFailureCount ReturnReadiness
  ReturnRuleNotEvaluated SealedCell SealedCellDifference SealedFigure SealedFigureDifferences SealedFigureNotComparable SealedFilter
  Service SharedCareLeaverStatus SilentPlacement SilentPlacementCount SilentPlacementFigure SilentPlacementFigures SilentPlacementPolicy
  SilentPlacementRelease Vacancy VersionConflict WageFloor WayToPayCost WebhookEndpoint`;

const names = (list: string) => list.trim().split(/\s+/);

test("every way to what is known of a child leads past whoever says whose it is", () => {
  expect(reached()).toEqual([...names(saidByTheirField), ...names(ofNobody)].sort());
});
