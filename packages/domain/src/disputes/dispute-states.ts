/** The meanings stand in the schema (`DisputeState`). */
export const DISPUTE_STATES = [
  "RAISED",
  "LOCAL_RESOLUTION",
  "ESCALATED",
  "ARBITRATION_REQUESTED",
  "DETERMINED",
  "SETTLED",
  "WITHDRAWN",
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** The states in which a dispute is over. */
export const OVER = ["SETTLED", "WITHDRAWN"] as const satisfies readonly DisputeState[];
export type OpenDisputeState = Exclude<DisputeState, (typeof OVER)[number]>;

export const isOver = (state: DisputeState): boolean => (OVER as readonly DisputeState[]).includes(state);

/** The services that a determination covers. The meanings stand in the schema (`DisputedService`). */
export const DISPUTED_SERVICES = [
  "STATUTORY_ASSESSMENT",
  "COMMUNITY",
  "ACUTE_ELECTIVE",
  "URGENT_EMERGENCY",
  "MENTAL_HEALTH_COMMUNITY",
] as const;
export type DisputedService = (typeof DISPUTED_SERVICES)[number];

/** What a step asks for. */
export interface StepRule {
  readonly by: "EITHER" | "RAISER";
  readonly evidence: "NEEDED" | "OPTIONAL";
  /**
   * `NONE`: it says nothing of who is responsible. `FOUND`: the arbiter's decision, recorded by either party. `ACCEPTED`: by
   * agreement; nobody is made to pay by the other's word. `KEPT`: as it was determined.
   */
  readonly outcome: "NONE" | "FOUND" | "ACCEPTED" | "KEPT";
}

const plain: StepRule = { by: "EITHER", evidence: "OPTIONAL", outcome: "NONE" };
const onEvidence: StepRule = { ...plain, evidence: "NEEDED" };
const agreed: StepRule = { ...plain, outcome: "ACCEPTED" };
const takenBack: StepRule = { ...plain, by: "RAISER" };

/** From each state, the states that can follow and what each step asks for (rules 1.8). */
export const STEPS: Readonly<Record<DisputeState, Readonly<Partial<Record<DisputeState, StepRule>>>>> = {
  RAISED: { LOCAL_RESOLUTION: plain, WITHDRAWN: takenBack },
  LOCAL_RESOLUTION: { ESCALATED: onEvidence, SETTLED: agreed, WITHDRAWN: takenBack },
  ESCALATED: { ARBITRATION_REQUESTED: onEvidence, SETTLED: agreed, WITHDRAWN: takenBack },
  ARBITRATION_REQUESTED: { DETERMINED: { ...onEvidence, outcome: "FOUND" }, WITHDRAWN: takenBack },
  DETERMINED: { SETTLED: { ...plain, outcome: "KEPT" } },
  SETTLED: {},
  WITHDRAWN: {},
};
