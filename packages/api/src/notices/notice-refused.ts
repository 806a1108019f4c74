import type { RecipientNotPossible as NotPossible, RecipientNotPossibleReason } from "@cic/domain/notices/draft-notice";
import type { IllegalNoticeStep as Illegal, IllegalNoticeStepReason } from "@cic/domain/notices/take-step";
import type { IllegalNoticeStep, RecipientNotPossible } from "../generated/types.ts";

// Written for people; callers go by the reason.
const ofStep: Readonly<Record<IllegalNoticeStepReason, string>> = {
  NOT_NEXT: "That state does not follow from the one the notice is in.",
  ONLY_SENDER: "The step is the sender's.",
  ONLY_RECIPIENT: "The step is the recipient's.",
  REASON_NEEDED: "The step needs a reason.",
  REDIRECTION_NEEDED: "Say which organisation is the right one.",
  REDIRECTION_NOT_EXPECTED: "Only a redirection names another recipient.",
  REDIRECTION_NOT_POSSIBLE: "The notice cannot go to that organisation.",
  WITHHELD: "The notice is recorded as lawfully withheld.",
};

const ofRecipient: Readonly<Record<RecipientNotPossibleReason, string>> = {
  NEEDED: "Say which organisation is told.",
  NOT_EXPECTED: "This recipient is outside the system: there is no organisation to name.",
  WRONG_KIND: "There is no such organisation, or it is of another kind than the recipient.",
  NOT_IN_FORCE: "The organisation does not exist today.",
  SENDER: "An authority does not send a notice to itself.",
};

export const stepRefused = ({ reason, allowed }: Illegal): { __typename: "IllegalNoticeStep" } & IllegalNoticeStep => ({
  __typename: "IllegalNoticeStep",
  message: ofStep[reason],
  reason,
  allowed: [...allowed],
});

export const recipientRefused = ({
  reason,
}: NotPossible): { __typename: "RecipientNotPossible" } & RecipientNotPossible => ({
  __typename: "RecipientNotPossible",
  message: ofRecipient[reason],
  recipientReason: reason,
});
