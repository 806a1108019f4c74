import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { icbAt } from "../organisations/icb-at.rule.ts";
import type { Place } from "../organisations/place.ts";
import { contains } from "../periods.ts";
import { inWords, nameIcb } from "./commissioner.ts";
import type { Practice } from "./facts.ts";
import type { ReasonCode, WarningCode } from "./reason-codes.ts";

/** An ICB as the deciding fact named it, and that fact: what tells which part of it followed, should it be divided later. */
export interface IcbBasis {
  readonly icbId: string;
  /** The day on which the fact named it. */
  readonly at: Day;
  readonly practice: Practice | null;
  readonly place: Place | null;
  readonly warnings: readonly WarningCode[];
}

export type IcbOn =
  | {
      readonly kind: "known";
      readonly icbId: string;
      readonly how: string | null;
      readonly warnings: readonly WarningCode[];
    }
  | {
      readonly kind: "unknown";
      readonly reason: ReasonCode;
      readonly candidateIds: readonly string[];
      readonly how: string;
    };

/**
 * The ICB that carries, on a day, what an ICB was responsible for (ICBSUC-1): itself while it lasts; its successor once it was
 * abolished; of several successors, the one with which the practice is associated on that day, else the one in whose area the
 * small area lies. Nothing is picked without such a fact.
 */
export function icbOn(basis: IcbBasis, on: Day, directory: Directory): IcbOn {
  const { icbId, practice, place } = basis;
  const name = (id: string) => nameIcb(id, directory);
  const known = (id: string, how: string | null, warnings: readonly WarningCode[] = []): IcbOn => ({
    kind: "known",
    icbId: id,
    how,
    warnings,
  });
  const current = directory.currentFor(icbId, on);
  if (current.kind === "one") {
    const followed = current.organisationId !== icbId;
    return known(
      current.organisationId,
      followed ? `${name(icbId)} was abolished; ${name(current.organisationId)} carries its responsibilities.` : null,
    );
  }
  if (current.kind !== "split") {
    const early = current.kind === "notYet";
    return {
      kind: "unknown",
      reason: early && directory.icbsBegan !== undefined && on < directory.icbsBegan ? "BEFORE_ICBS" : "FACTS_MISSING",
      candidateIds: [],
      how: early
        ? `${name(icbId)} did not exist yet on ${inWords(on)}.`
        : `${name(icbId)} ended, and no successor is recorded.`,
    };
  }
  const candidateIds = current.candidateIds.flatMap((id) => carriersOf(id, on, directory));
  const chosen = (id: string | undefined): id is string => id !== undefined && candidateIds.includes(id);
  const associated = practice?.associations.find((row) => contains(row, on))?.icbId;
  if (chosen(associated)) {
    return known(associated, `${name(icbId)} was divided; the practice is associated with ${name(associated)}.`);
  }
  const ofPractice = practice?.place == null ? undefined : knownIcb(practice.place, on, directory);
  if (chosen(ofPractice)) {
    return known(ofPractice, `${name(icbId)} was divided; the practice's small area fell to ${name(ofPractice)}.`);
  }
  const ofHome = place === null ? undefined : knownIcb(place, on, directory);
  if (chosen(ofHome)) {
    const how = `${name(icbId)} was divided; the home's small area fell to ${name(ofHome)}.`;
    return known(ofHome, how, practice === null ? [] : ["SPLIT_RESOLVED_BY_RESIDENCE"]);
  }
  return {
    kind: "unknown",
    reason: "ICB_SPLIT_NEEDS_FACTS",
    candidateIds,
    how: `${name(icbId)} was divided among ${candidateIds.map(name).join(", ")}; the facts do not say which one followed.`,
  };
}

function carriersOf(icbId: string, on: Day, directory: Directory): readonly string[] {
  const current = directory.currentFor(icbId, on);
  if (current.kind === "one") return [current.organisationId];
  return current.kind === "split" ? current.candidateIds.flatMap((id) => carriersOf(id, on, directory)) : [];
}

function knownIcb(place: Place, on: Day, directory: Directory): string | undefined {
  const answer = icbAt(place, directory, on);
  return answer.kind === "known" ? answer.icbId : undefined;
}

/** The ICB that an id or a code of any time names, abolished ones too. */
export function icbIdOf(code: string, directory: Directory): string | undefined {
  const ids = [code, ...directory.codes.filter((row) => row.code === code).map((row) => row.organisationId)];
  return ids.find((id) => directory.byId(id)?.kind === "ICB");
}

/** ICBSUC-1 for a bare code: `undefined` when no ICB ever had it. */
export function resolveIcbCode(
  code: string,
  on: Day,
  evidence: Pick<IcbBasis, "practice" | "place">,
  directory: Directory,
): IcbOn | undefined {
  const icbId = icbIdOf(code, directory);
  return icbId === undefined ? undefined : icbOn({ icbId, at: on, warnings: [], ...evidence }, on, directory);
}
