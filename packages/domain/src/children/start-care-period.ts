import type { Day } from "../dates.ts";
import {
  type InputRefused,
  inputRefused,
  type PeriodOverlaps,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import { type ChildInCare, firstOverlap } from "./child-in-care.ts";
import { refuseStart } from "./childhood.rule.ts";
import { type ChildDraft, type NewChild, readNewChild } from "./new-child.ts";

export interface StartCarePeriod {
  readonly startedOn: Day;
  /** SSDA903 LS code from the start. */
  readonly legalStatus: string;
  /** Of the child, when they are recorded already. */
  readonly expectedVersion?: number | null | undefined;
}

/** What is to be recorded: a care period with its first legal status. */
export interface StartedCare {
  readonly kind: "started";
  readonly startedOn: Day;
  readonly legalStatus: string;
}

export type StartCarePeriodDecision = StartedCare | PeriodOverlaps | VersionConflict | InputRefused;

export type StartCareOfNewChildDecision = (StartedCare & { readonly newChild: ChildDraft }) | InputRefused;

/** Care begins for a child who is recorded. */
export function startCarePeriod(
  child: ChildInCare,
  input: StartCarePeriod,
  today: Day,
  codes: CodesFor,
): StartCarePeriodDecision {
  if (input.expectedVersion == null) return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
  const refused =
    versionConflict(child.version, input.expectedVersion) ?? refuseCare(child.dateOfBirth, input, today, codes);
  if (refused !== undefined) return refused;
  const period = { from: input.startedOn, until: null };
  const overlap = firstOverlap(period, child.carePeriods) ?? firstOverlap(period, carePeriodsByStatus(child));
  return overlap ?? started(input);
}

/** Care begins for a child whom the authority has not recorded. Whether it has one under that id is still to be asked. */
export function startCarePeriodOfNewChild(
  newChild: NewChild,
  input: StartCarePeriod,
  today: Day,
  codes: CodesFor,
): StartCareOfNewChildDecision {
  const read = readNewChild(newChild, input.startedOn, today, codes);
  if (read.kind !== "child") return read;
  const refused = refuseCare(newChild.dateOfBirth, input, today, codes);
  if (refused !== undefined) return refused;
  return { ...started(input), newChild: read.child };
}

function refuseCare(born: Day, { startedOn, legalStatus }: StartCarePeriod, today: Day, codes: CodesFor) {
  return (
    refuseStart(born, startedOn, today, "startedOn") ??
    (isCodeOn(startedOn, legalStatus, ["LS"], codes) ? undefined : inputRefused("CODE_NOT_IN_SET", "legalStatus"))
  );
}

/** A legal status may be recorded beyond the care period to which it belongs; the conflict to name is that care period. */
const carePeriodsByStatus = (child: ChildInCare) =>
  child.legalStatuses.map((status) => ({ ...status, id: status.carePeriodId }));

const started = ({ startedOn, legalStatus }: StartCarePeriod): StartedCare => ({
  kind: "started",
  startedOn,
  legalStatus,
});
