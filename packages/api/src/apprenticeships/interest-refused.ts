import type { IllegalInterestStep as Illegal } from "@cic/domain/apprenticeships/take-interest-step";
import type { IllegalInterestStep } from "../generated/types.ts";

// Written for people; callers go by the reason.
const messages: Readonly<Record<Illegal["reason"], string>> = {
  NOT_NEXT: "That state does not follow from the one the interest is in.",
  VACANCY_CLOSED: "The vacancy takes no expressions of interest today.",
  EXPRESSED_ALREADY: "There is an interest of this person in this vacancy.",
  OVER: "It is over: nothing is shared of it any more.",
};

export const interestRefused = ({
  reason,
  allowed,
}: Illegal): { __typename: "IllegalInterestStep" } & IllegalInterestStep => ({
  __typename: "IllegalInterestStep",
  message: messages[reason],
  reason,
  allowed: [...allowed],
});
