import type { DisputeRefusal } from "@cic/domain/disputes/raise-dispute";
import type { IllegalStep, IllegalStepReason } from "@cic/domain/disputes/take-step";
import type {
  DisputeAlreadyOpen,
  IllegalDisputeStep,
  PayerNotParty,
  RespondentNotConcerned,
} from "../generated/types.ts";

type Refused =
  | ({ __typename: "RespondentNotConcerned" } & RespondentNotConcerned)
  | ({ __typename: "PayerNotParty" } & PayerNotParty)
  | ({ __typename: "DisputeAlreadyOpen" } & DisputeAlreadyOpen);

/** Why a dispute cannot be raised, as the member of its name of the result union. */
export function disputeRefused(refusal: DisputeRefusal): Refused {
  switch (refusal.kind) {
    case "respondentNotConcerned":
      return {
        __typename: "RespondentNotConcerned",
        message: "The case does not concern that ICB, as far as the record shows you, or it is your own.",
      };
    case "payerNotParty":
      return { __typename: "PayerNotParty", message: "The ICB that has been paying must be one of the two parties." };
    case "disputeAlreadyOpen":
      return {
        __typename: "DisputeAlreadyOpen",
        disputeId: refusal.disputeId,
        message: "The two ICBs have an open dispute about this child.",
      };
  }
}

// Written for people; callers go by the reason.
const ofStep: Readonly<Record<IllegalStepReason, string>> = {
  NOT_NEXT: "That state does not follow from the one the dispute is in.",
  ONLY_RAISER: "Only the ICB that raised the dispute may withdraw it.",
  ONLY_WHO_ACCEPTS: "A settlement by agreement is recorded by the ICB that accepts responsibility.",
  EVIDENCE_NEEDED: "The step needs evidence.",
  OUTCOME_NEEDED: "The step must say which of the two ICBs is responsible.",
  OUTCOME_NOT_PARTY: "The outcome must be one of the two parties.",
  OUTCOME_NOT_EXPECTED: "The step has no outcome, or another than was determined.",
};

export const stepRefused = ({
  reason,
  allowed,
}: IllegalStep): { __typename: "IllegalDisputeStep" } & IllegalDisputeStep => ({
  __typename: "IllegalDisputeStep",
  message: ofStep[reason],
  reason,
  allowed: [...allowed],
});
