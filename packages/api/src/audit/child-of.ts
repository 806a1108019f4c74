import type { ResolversParentTypes } from "../generated/types.ts";

type ChildOf = { readonly [Type in keyof ResolversParentTypes]?: (row: ResolversParentTypes[Type]) => string | null };

/**
 * Whose child an object of the contract is about, for each type that carries a child's id. Every way to what is known of a child leads
 * through one of them, or through a field that says itself whom its answer names (`Context.saw`): a test walks the contract.
 */
export const childOf = {
  AccessReason: ({ childId }) => childId,
  AddressProtection: ({ childId }) => childId,
  Assessment: ({ childId }) => childId,
  AssessmentCharge: ({ childId }) => childId,
  AssessmentClock: ({ childId }) => childId,
  AssessmentQueueItem: ({ childId }) => childId,
  BreakGlass: ({ childId }) => childId,
  CareLeaver: ({ record }) => record.child.id,
  CarePeriod: ({ childId }) => childId,
  Child: ({ id }) => id,
  ChildAsOf: ({ childId }) => childId,
  ChildMerge: ({ childId }) => childId,
  Consent: ({ childId }) => childId,
  Determination: ({ childId }) => childId,
  Dispute: ({ childId }) => childId,
  DuplicatePair: ({ childId }) => childId,
  ErasureRequest: ({ childId }) => childId,
  Event: ({ childId }) => childId,
  Export: ({ question }) => ("childId" in question ? question.childId : null),
  GpRegistration: ({ childId }) => childId,
  HealthAction: ({ childId }) => childId,
  HealthLine: ({ childId }) => childId,
  HealthPlan: ({ childId }) => childId,
  HealthRecord: ({ childId }) => childId,
  LegalHold: ({ childId }) => childId,
  LegalStatus: ({ childId }) => childId,
  Notice: ({ childId }) => childId,
  OfferApplication: ({ childId }) => childId,
  Placement: ({ childId }) => childId,
  PossibleDuplicate: ({ otherChildId }) => otherChildId,
  RecordVersion: ({ childId }) => childId,
  Rectification: ({ childId }) => childId,
  Referral: ({ childId }) => childId,
  Residence: ({ childId }) => childId,
  Retention: ({ childId }) => childId,
  ReturnRow: ({ id }) => id,
  VacancyInterest: ({ childId }) => childId,
  WebhookDelivery: ({ childId }) => childId,
} as const satisfies ChildOf;
