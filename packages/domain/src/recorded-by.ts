import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "./refusals.ts";
import { readText } from "./text.ts";

/** A record about a child's health, which one of several organisations made. */
export interface RecordedBy {
  /** The responsible authority. */
  readonly authorityId: string;
  /** The organisation that recorded it. */
  readonly recordedById: string;
  readonly version: number;
}

export interface TakeBack {
  /** 1 to 500 characters. */
  readonly reason: string;
  readonly expectedVersion: number;
}

export type TakeBackDecision = { readonly kind: "takenBack"; readonly reason: string } | VersionConflict | InputRefused;

/** Only its recorder and the authority change it, as they last read it. `field`: the input that names it. */
export function refuseChange(
  { authorityId, recordedById, version }: RecordedBy,
  expectedVersion: number,
  organisationId: string,
  field: string,
): VersionConflict | InputRefused | undefined {
  const conflict = versionConflict(version, expectedVersion);
  if (conflict !== undefined) return conflict;
  return organisationId === authorityId || organisationId === recordedById
    ? undefined
    : inputRefused("RECORDED_BY_ANOTHER", field);
}

/** A record that never was so; `refused` says why it stays. */
export function takeBack(
  { reason: said }: TakeBack,
  refused: VersionConflict | InputRefused | undefined,
): TakeBackDecision {
  if (refused !== undefined) return refused;
  const reason = readText(said, 500);
  return reason === undefined ? inputRefused("TEXT_LENGTH", "reason") : { kind: "takenBack", reason };
}
