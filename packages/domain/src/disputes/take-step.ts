import type { InterimPayer } from "../commissioning/interim-payer.rule.ts";
import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { type InputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { type DisputeState, isOver, STEPS, type StepRule } from "./dispute-states.ts";
import { actsFor, nextSteps, type Parties, sidesOf } from "./parties.rule.ts";
import { readStatement, type Statement } from "./statement.ts";

export interface DisputeRecord extends Parties {
  readonly id: string;
  readonly state: DisputeState;
  readonly interimPayer: InterimPayer | null;
  readonly outcomeIcbId: string | null;
  /** The position of its last step. */
  readonly version: number;
}

export interface TakeStep extends Statement {
  readonly to: DisputeState;
  readonly outcomeIcbId?: string | null | undefined;
  readonly expectedVersion: number;
}

export interface TakenStep {
  readonly position: number;
  readonly from: DisputeState | null;
  readonly to: DisputeState;
  readonly statement: Statement;
  readonly outcomeIcbId: string | null;
}

/** The meanings stand in the schema (`IllegalDisputeStepReason`). */
export type IllegalStepReason =
  | "NOT_NEXT"
  | "ONLY_RAISER"
  | "ONLY_WHO_ACCEPTS"
  | "EVIDENCE_NEEDED"
  | "OUTCOME_NEEDED"
  | "OUTCOME_NOT_PARTY"
  | "OUTCOME_NOT_EXPECTED";

export interface IllegalStep {
  readonly kind: "illegalStep";
  readonly reason: IllegalStepReason;
  readonly allowed: readonly DisputeState[];
}

export type TakeStepDecision =
  | { readonly kind: "taken"; readonly dispute: DisputeRecord; readonly step: TakenStep }
  | IllegalStep
  | VersionConflict
  | InputRefused;

/** The dispute after the step that a party takes. `organisationId` is a party, or acts for one. */
export function takeStep(
  dispute: DisputeRecord,
  input: TakeStep,
  organisationId: string,
  today: Day,
  directory: Directory,
): TakeStepDecision {
  const conflict = versionConflict(dispute.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const sides = sidesOf(dispute, organisationId, today, directory);
  const illegal = (reason: IllegalStepReason): IllegalStep => ({
    kind: "illegalStep",
    reason,
    allowed: nextSteps(dispute.state, sides),
  });
  const rule = STEPS[dispute.state][input.to];
  if (rule === undefined || sides.length === 0) return illegal("NOT_NEXT");
  if (rule.by === "RAISER" && !sides.includes("RAISER")) return illegal("ONLY_RAISER");
  const read = readStatement(input);
  if (read.kind !== "read") return read;
  if (rule.evidence === "NEEDED" && read.statement.evidence.length === 0) return illegal("EVIDENCE_NEEDED");
  const outcome = input.outcomeIcbId ?? null;
  const wrong = wrongOutcome(rule, dispute, outcome);
  if (wrong !== undefined) return illegal(wrong);
  if (rule.outcome === "ACCEPTED" && !actsFor(organisationId, outcome as string, today, directory)) {
    return illegal("ONLY_WHO_ACCEPTS");
  }
  const outcomeIcbId = rule.outcome === "KEPT" ? dispute.outcomeIcbId : outcome;
  const position = dispute.version + 1;
  return {
    kind: "taken",
    dispute: {
      ...dispute,
      state: input.to,
      interimPayer: isOver(input.to) ? null : dispute.interimPayer,
      outcomeIcbId,
      version: position,
    },
    step: { position, from: dispute.state, to: input.to, statement: read.statement, outcomeIcbId },
  };
}

function wrongOutcome(rule: StepRule, dispute: DisputeRecord, outcome: string | null): IllegalStepReason | undefined {
  if (rule.outcome === "NONE") return outcome === null ? undefined : "OUTCOME_NOT_EXPECTED";
  if (rule.outcome === "KEPT") {
    return outcome === null || outcome === dispute.outcomeIcbId ? undefined : "OUTCOME_NOT_EXPECTED";
  }
  if (outcome === null) return "OUTCOME_NEEDED";
  return outcome === dispute.raisedById || outcome === dispute.respondentId ? undefined : "OUTCOME_NOT_PARTY";
}
