import type { Day } from "../dates.ts";
import {
  type InputRefused,
  inputRefused,
  type PeriodOverlaps,
  type RecordNotFound,
  recordNotFound,
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

export type StartCarePeriodDecision =
  | {
      readonly kind: "started";
      /** The child to record first; `null` when they are recorded already. */
      readonly newChild: ChildDraft | null;
      readonly startedOn: Day;
      readonly legalStatus: string;
    }
  | PeriodOverlaps
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** Care begins for a child who is recorded; `undefined` when the caller has no such child. */
export function startCarePeriod(
  child: ChildInCare | undefined,
  input: StartCarePeriod,
  today: Day,
  codes: CodesFor,
): StartCarePeriodDecision {
  if (child === undefined) return recordNotFound("child.id");
  if (input.expectedVersion == null) return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
  const refused =
    versionConflict(child.version, input.expectedVersion) ?? refuseCare(child.dateOfBirth, input, today, codes);
  if (refused !== undefined) return refused;
  const period = { from: input.startedOn, until: null };
  const overlap = firstOverlap(period, child.carePeriods) ?? firstOverlap(period, carePeriodsByStatus(child));
  return overlap ?? started(null, input);
}

/** Care begins for a child whom the authority has not recorded. `localIdInUse`: it has, under that id. */
export function startCarePeriodOfNewChild(
  newChild: NewChild,
  localIdInUse: boolean,
  input: StartCarePeriod,
  today: Day,
  codes: CodesFor,
): Exclude<StartCarePeriodDecision, PeriodOverlaps | VersionConflict | RecordNotFound> {
  const read = readNewChild(newChild, input.startedOn, today, codes);
  if (read.kind !== "child") return read;
  const refused = refuseCare(newChild.dateOfBirth, input, today, codes);
  if (refused !== undefined) return refused;
  if (localIdInUse) return inputRefused("LOCAL_ID_IN_USE", "child.new.localId");
  return started(read.child, input);
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

const started = (newChild: ChildDraft | null, { startedOn, legalStatus }: StartCarePeriod) =>
  ({ kind: "started", newChild, startedOn, legalStatus }) as const;
