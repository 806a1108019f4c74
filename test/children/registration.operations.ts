export { key } from "../placements/operations.ts";

const redetermination = `redetermination { changed { id } }`;
const registration = `registration { id practice { odsCode name } from until source recordedAt version } ${redetermination}`;
const residence = `residence { id kind postcode from until source recordedAt version } ${redetermination}`;
const taken = `... on TakenBackOk { id ${redetermination} }`;
const days = `... on PeriodOverlaps { message conflictingId conflictFrom conflictUntil }
  ... on DaysOutOfOrder { message daysReason: reason field }`;
const common = `... on RecordNotFound { message field } ... on VersionConflict { message currentVersion }
  ... on InputRefused { message code field }`;

const mutation = (name: string, input: string, members: string) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${members} ${common} } }`;

const ofRegistration = `... on GpRegistrationOk { ${registration} } ... on PracticeNotFound { message field } ${days}`;
const ofResidence = `... on ResidenceOk { ${residence} } ${days}`;

export const recordRegistration = mutation("recordGpRegistration", "RecordGpRegistrationInput", ofRegistration);
export const correctRegistration = mutation("correctGpRegistration", "CorrectGpRegistrationInput", ofRegistration);
export const takeBackRegistration = mutation("takeBackGpRegistration", "TakeBackInput", taken);
export const recordHome = mutation("recordResidence", "RecordResidenceInput", ofResidence);
export const correctHome = mutation("correctResidence", "CorrectResidenceInput", ofResidence);
export const takeBackHome = mutation("takeBackResidence", "TakeBackInput", taken);

export const known = `query ($id: ID!) { child(id: $id) {
  gpRegistrations { id practice { odsCode } from until source version }
  residences { id kind postcode from until source version } } }`;
