import type { Resolvers, ResolversParentTypes } from "./generated/types.ts";

type ObjectType = Exclude<keyof Resolvers & keyof ResolversParentTypes, "Date" | "DateTime">;

/** The fields of a type that what it resolves from does not have: without a resolver they would be null. */
type Needed<Type extends ObjectType> = Exclude<
  keyof NonNullable<Resolvers[Type]>,
  (Type extends "Query" | "Mutation" ? never : keyof ResolversParentTypes[Type]) | "__isTypeOf" | "__resolveType"
>;

type Coordinate = { [Type in ObjectType]: `${Type}.${Needed<Type> & string}` }[ObjectType];

/**
 * The fields that cannot do without a resolver. The compiler works them out from the contract and from what its types
 * resolve from, and accepts this list only when it is complete; a test asks that each has its resolver.
 */
export const neededResolvers: Readonly<Record<Coordinate, true>> = {
  "AccessReason.from": true,
  "AccessReason.organisation": true,
  "AccessReason.until": true,
  "CarePeriod.child": true,
  "CarePeriod.legalStatuses": true,
  "CarePeriod.placements": true,
  "Child.access": true,
  "Child.carePeriods": true,
  "Child.nhsNumber": true,
  "Child.placementOn": true,
  "Child.placements": true,
  "Child.responsibleAuthority": true,
  "Child.unaccompaniedAsylumSeeking": true,
  "Child.upn": true,
  "Import.authority": true,
  "Import.counts": true,
  "Import.files": true,
  "Import.findings": true,
  "Import.findingsCsvUrl": true,
  "Import.rows": true,
  "Import.rules": true,
  "ImportRow.findings": true,
  "Mutation.applyImport": true,
  "Mutation.correctPlacement": true,
  "Mutation.createImport": true,
  "Mutation.discardImport": true,
  "Mutation.endCarePeriod": true,
  "Mutation.endPlacement": true,
  "Mutation.movePlacement": true,
  "Mutation.ping": true,
  "Mutation.recordPlacement": true,
  "Mutation.reviewImportRows": true,
  "Mutation.stageImport": true,
  "Mutation.startCarePeriod": true,
  "Organisation.adjoining": true,
  "Organisation.code": true,
  "Organisation.codes": true,
  "Organisation.districts": true,
  "Organisation.predecessors": true,
  "Organisation.successors": true,
  "Placement.access": true,
  "Placement.area": true,
  "Placement.carePeriod": true,
  "Placement.child": true,
  "Placement.distanceMiles": true,
  "Placement.homePostcode": true,
  "Placement.over20Miles": true,
  "Placement.placingAuthority": true,
  "Placement.provider": true,
  "Placement.temporary": true,
  "Placement.type": true,
  "Placement.typeDescription": true,
  "PlacementArea.authority": true,
  "PlacementArea.authorityUnknown": true,
  "PlacementArea.country": true,
  "PlacementArea.from": true,
  "PlacementArea.icb": true,
  "PlacementArea.until": true,
  "Query.child": true,
  "Query.children": true,
  "Query.import": true,
  "Query.imports": true,
  "Query.organisation": true,
  "Query.organisations": true,
  "Query.placement": true,
  "Query.placements": true,
  "Query.placementsInArea": true,
  "Query.resolvePostcode": true,
  "Query.service": true,
  "Query.whyVisible": true,
};
