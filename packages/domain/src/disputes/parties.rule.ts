import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { DISPUTE_STATES, type DisputeState, STEPS } from "./dispute-states.ts";

export interface Parties {
  readonly raisedById: string;
  readonly respondentId: string;
}

/** The meanings stand in the schema (`DisputeSide`). */
export type DisputeSide = "RAISER" | "RESPONDENT";

/** A party, or the only successor of one that ended, follows the case (rules 1.9, ICBSUC-3). */
export function actsFor(organisationId: string, partyId: string, today: Day, directory: Directory): boolean {
  if (organisationId === partyId) return true;
  const current = directory.currentFor(partyId, today);
  return current.kind === "one" && current.organisationId === organisationId;
}

export function sidesOf(parties: Parties, organisationId: string, today: Day, directory: Directory): DisputeSide[] {
  return [
    ...(actsFor(organisationId, parties.raisedById, today, directory) ? (["RAISER"] as const) : []),
    ...(actsFor(organisationId, parties.respondentId, today, directory) ? (["RESPONDENT"] as const) : []),
  ];
}

/** The states to which a party with these sides may take a dispute, in the order of the states. */
export function nextSteps(state: DisputeState, sides: readonly DisputeSide[]): DisputeState[] {
  if (sides.length === 0) return [];
  return DISPUTE_STATES.filter((to) => {
    const rule = STEPS[state][to];
    return rule !== undefined && (rule.by === "EITHER" || sides.includes("RAISER"));
  });
}
