import type {
  IllegalApplicationStep as Illegal,
  IllegalApplicationStepReason,
} from "@cic/domain/offer-applications/take-step";
import type { NoApplicationsReason, TakesNoApplications } from "@cic/domain/offer-applications/takes-applications";
import type { IllegalApplicationStep, OfferTakesNoApplications } from "../generated/types.ts";

// Written for people; callers go by the reason.
const ofStep: Readonly<Record<IllegalApplicationStepReason, string>> = {
  NOT_NEXT: "That state does not follow from the one the application is in.",
  ONLY_APPLICANT: "The step is the applicant's.",
  ONLY_OWNER: "The step is that of who gives the offer.",
  REASON_NEEDED: "The step needs a reason.",
  APPEAL_HEARD: "It was refused twice: an appeal is heard once.",
  NOT_ELIGIBLE: "By what was published this offer is not for this person.",
  ALREADY_EXEMPT: "Their prescriptions are free anyway: they need no certificate.",
  OFFER_GIVES_NO_CERTIFICATE: "The offer gives no certificate.",
};

const ofOffer: Readonly<Record<NoApplicationsReason, string>> = {
  OWNER_OUTSIDE: "Who gives this offer is outside the system: ask them.",
  NOT_PUBLISHED: "The offer is not published yet.",
  UNDER_WAY: "An application of this person for this offer is under way.",
  NOTHING_TO_RENEW: "There is no such certificate of this person for this offer to renew.",
};

export const stepRefused = ({
  reason,
  allowed,
}: Illegal): { __typename: "IllegalApplicationStep" } & IllegalApplicationStep => ({
  __typename: "IllegalApplicationStep",
  message: ofStep[reason],
  reason,
  allowed: [...allowed],
});

export const applicationRefused = ({
  reason,
}: TakesNoApplications): { __typename: "OfferTakesNoApplications" } & OfferTakesNoApplications => ({
  __typename: "OfferTakesNoApplications",
  message: ofOffer[reason],
  noApplicationsReason: reason,
});
