import { lensedFields, lensedTypes, lensOf, valuesOfMany } from "@cic/api/access/field-lenses";
import { childOf } from "@cic/api/audit/child-of";
import { executableSchema } from "@cic/api/schema";
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isObjectType, isUnionType } from "graphql";
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
  Can CareDays CareDaysLeftOut CareLeaverCategoryAnswer CareLeaverChange CareLeaverDoubt CareLeaverEntry CareLeaverEntryTakenBack
  CareLeaverMeasure CareLeaverReturn CareLeaverReturnProblem ChargeStatement CommissionerComparison CommissionerDifference ConsentStanding
  ExportLink Import ImportCell ImportFinding ImportRow IndicatorMember IndicatorMembers MoveCommissioner MoveGp MoveIcb MoveImpact
  MoveProvider NotificationDuties OfferAnswer OfferCondition OfferLoss OffersFor OpenedHealthLine OpenedIdentity PrescriptionAnswer QualityCheck Redetermination
  ResponsibleCommissioner WhyHidden`;

/** Of nobody: reference data, rules, refusals, counts, and what an employer is told without knowing of whom. */
const ofNobody = `
  AcknowledgedNotice AdjoiningAuthority AlreadyClaimed AlreadyCredited AlreadyEnded AssessmentLegCount AssessmentNotRequestable
  AssessmentOwnerCount AssessmentQueueCounts AuditChange AuditEntry BreachNoteNeeded BreachPart BreakGlassNotReviewable BrokenReturnRule
  BudgetSpent BursaryAnswer BursaryCondition BursaryInstalment CareLeaverFigureGroup CareLeaverFigures CareLeaverRule CareLeaverShare
  Changes ChecklistAnswer ChecklistQuestion ChildrenNotMergeable Commissioner CommissionerAnswer CommissionerOnDays
  CommissioningAlternative CommissioningEdition CommissioningFactMissing CommissioningFactUsed CommissioningFactsRefused CommissioningLine
  CommissioningProblem CommissioningRule CommissioningRuleTried CommissioningSideParty ComparedArea ConsentWithoutCapacity ControlLimits
  DaysOutOfOrder DisclosurePolicy DisputeAlreadyOpen DutyInbox Erasure ErasureNotAllowed ErasureNotDecidable FeedMonths FigureCell
  FigurePlace FigureSealedBefore GapSide GpPractice GpPracticeAssociation HealthActionCarriedOn HiddenField IdentityNotSealable
  IllegalApplicationStep IllegalAssessmentStep IllegalDisputeStep IllegalInterestStep IllegalNoticeStep IllegalReferralStep ImportCounts
  ImportFile ImportRefused ImportRuleSummary ImportUpload ImportUploadHeader Indicator IndicatorBreaches IndicatorComparison
  IndicatorFigure IndicatorGap IndicatorNotEvaluated IndicatorRefused IndicatorTarget InputRefused InterimPayer LegalHoldLifted
  MeasureBreaksRules MergeConflict MergeConflicts MergeNotUndoable MergeSettled MoveAssessment Mutation NoExportLink NoSuchBreach
  NotChargeable NoticeAlert NoticeContent NoticeCounts NoticeDeadline NoticeDuty NoticeGuidance NoticeReading NoticeStanding
  NoticeStateCount NotificationDutiesNotEvaluated Offer OfferAges OfferBudget OfferRuns OfferTakesNoApplications Organisation
  OrganisationCode OrganisationDistrict OrganisationSuccession OriginatingIcb OriginatingRuleTried PageInfo PayerNotParty PeriodOverlaps
  PlacementStep PostcodeUnknown PracticeNotFound PrescriptionCosts PrescriptionExemption PriceNotLoaded ProposedBreach QualityChecklist
  Query RecipientNotPossible RecordNotFound RecordView RectificationDecided RegisterCounts RegisterEntry ReportingPeriod ResolvedPostcode
  RespondentNotConcerned ReturnBlankCount ReturnCounts ReturnFailureCount ReturnReadiness ReturnRuleNotEvaluated SealedCell
  SealedCellDifference SealedFigure SealedFigureDifferences SealedFigureNotComparable SealedFilter SealedIdentity SealedMatch
  SealedOpening SealedOpeningNotPossible Service SharedCareLeaverStatus SilentPlacement SilentPlacementCount SilentPlacementFigure
  SilentPlacementFigures SilentPlacementPolicy SilentPlacementRelease Vacancy VersionConflict WageFloor WayToPayCost WebhookEndpoint`;

const names = (list: string) => list.trim().split(/\s+/);

test("every way to what is known of a child leads past whoever says whose it is", () => {
  expect(reached()).toEqual([...names(saidByTheirField), ...names(ofNobody)].sort());
});

test("every field of what is about a child has its lens, and nothing else has one", () => {
  const schema = executableSchema();
  const about = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      !/^__|^(Query|Mutation)$|(Ok|Connection)$/.test(type.name) &&
      !names(ofNobody).includes(type.name),
  ) as GraphQLObjectType[];
  const undeclared = about
    .filter(({ name }) => !valuesOfMany.has(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const))
    .filter(([type, field]) => lensOf(type, field) === undefined);
  expect(undeclared).toEqual([]);
  expect(lensedTypes.filter((name) => names(ofNobody).includes(name) || valuesOfMany.has(name))).toEqual([]);
  const ofNoField = lensedFields().filter(([name, field]) => {
    const type = schema.getType(name);
    return !isObjectType(type) || type.getFields()[field] === undefined;
  });
  expect(ofNoField).toEqual([]);
});
