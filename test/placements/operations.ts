import { randomUUID } from "node:crypto";

export const key = (): string => randomUUID();

const placement = `id type provider postcode startedOn endedOn endReason version distanceMiles over20Miles { value }`;
const carePeriod = `id startedOn endedOn endReason version legalStatuses { code startedOn endedOn }
  placements { nodes { id endedOn endReason } } child { localId nhsNumber access { visibleBecause { basis from } } }`;
const overlaps = `... on PeriodOverlaps { message conflictingId conflictFrom conflictUntil }`;
const outOfOrder = `... on DaysOutOfOrder { message daysReason: reason field }`;
const ended = `... on AlreadyEnded { message endedOn }`;
const common = `... on RecordNotFound { message field } ... on VersionConflict { message currentVersion }
  ... on InputRefused { message code field }`;

const mutation = (name: string, input: string, members: string) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${members} ${common} } }`;

export const startCare = mutation(
  "startCarePeriod",
  "StartCarePeriodInput",
  `... on StartCarePeriodOk { carePeriod { ${carePeriod} } } ${overlaps}`,
);
export const record = mutation(
  "recordPlacement",
  "RecordPlacementInput",
  `... on RecordPlacementOk { placement { ${placement} } } ${overlaps} ${outOfOrder}`,
);
export const move = mutation(
  "movePlacement",
  "MovePlacementInput",
  `... on MovePlacementOk { ended { ${placement} } started { ${placement} } } ${overlaps} ${outOfOrder} ${ended}`,
);
export const endPlacement = mutation(
  "endPlacement",
  "EndPlacementInput",
  `... on EndPlacementOk { placement { ${placement} } } ${outOfOrder} ${ended}`,
);
export const endCare = mutation(
  "endCarePeriod",
  "EndCarePeriodInput",
  `... on EndCarePeriodOk { carePeriod { ${carePeriod} } } ${outOfOrder} ${ended}`,
);
export const correct = mutation(
  "correctPlacement",
  "CorrectPlacementInput",
  `... on CorrectPlacementOk { placement { ${placement} } } ${overlaps} ${outOfOrder}`,
);
