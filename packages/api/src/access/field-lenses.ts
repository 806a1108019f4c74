import type { Lens } from "@cic/domain/access/lenses";

const fieldLenses: Readonly<Record<string, Lens>> = {
  "CarePeriod.endReason": "CARE_PERIOD_END_REASON",
  "Child.ethnicity": "CHILD_ETHNICITY",
  "Child.localId": "CHILD_LOCAL_ID",
  "Placement.endReason": "PLACEMENT_END_REASON",
};

/** The lens that opens a field; undefined when whoever sees its record reads it. */
export const lensOf = (typeName: string, fieldName: string): Lens | undefined =>
  fieldLenses[`${typeName}.${fieldName}`];
