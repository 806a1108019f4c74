import type { InterimPayer } from "../commissioning/interim-payer.rule.ts";
import { day } from "../dates.ts";
import { type DisputeState, isOver } from "./dispute-states.ts";
import type { DisputeRecord } from "./take-step.ts";

export const today = day("2026-11-22");

export const payer: InterimPayer = {
  commissioner: { kind: "ICB", id: "ICB:A" },
  basis: "GP_REGISTRATION",
  fundingWithoutPrejudice: true,
};

/** ICB A disputes with ICB B. */
export const disputeIn = (state: DisputeState, over: Partial<DisputeRecord> = {}): DisputeRecord => ({
  id: "dispute",
  raisedById: "ICB:A",
  respondentId: "ICB:B",
  state,
  interimPayer: isOver(state) ? null : payer,
  outcomeIcbId: state === "DETERMINED" || state === "SETTLED" ? "ICB:B" : null,
  version: 4,
  ...over,
});

export const evidence = [{ title: "Agreed statement of facts", reference: "DOC-1" }];
