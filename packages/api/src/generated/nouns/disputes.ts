export { Dispute as Dispute } from "../../disputes/Dispute.ts";
export { DisputeStep as DisputeStep } from "../../disputes/DisputeStep.ts";
export { dispute as Query_dispute } from "../../disputes/Query.dispute.ts";
export { disputes as Query_disputes } from "../../disputes/Query.disputes.ts";
