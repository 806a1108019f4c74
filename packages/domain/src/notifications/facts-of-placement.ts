import { addDays, type Day } from "../dates.ts";
import { isTemporary, legalBasisOf, placementKindOf } from "../determinations/placement-kinds.ts";
import type { AreaAnswer } from "../organisations/place.ts";
import { contains } from "../periods.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import {
  type EndingFacts,
  endsPlacement,
  type KnownReach,
  type NoticeArea,
  type NoticeEvent,
  type NoticeFacts,
  type Stay,
  startsPlacement,
} from "./notice-facts.ts";

/** Half-open days, as they are recorded. */
interface Recorded {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface RecordedPlacement extends Recorded {
  readonly typeCode: string;
  readonly providerCode: string | null;
  readonly madeInEmergency: YesNoNotKnown;
}

/** Where a placement lies on a day. */
export interface PlacedArea extends NoticeArea {
  readonly reach: KnownReach | null;
}

/** What is recorded of a placement, as far as notices need it. */
export interface NoticeRecord {
  readonly placement: RecordedPlacement;
  readonly carePeriod: Recorded;
  /** The placement in which the child was on the day before this one began. */
  readonly previous: RecordedPlacement | null;
  readonly placed: PlacedArea;
  /** Of the previous placement, on its last day. */
  readonly previousArea: PlacedArea | null;
  /** The home on the day before the placement, when there was no previous one. */
  readonly home: NoticeArea;
  readonly legalStatuses: readonly (Recorded & { readonly code: string })[];
  readonly registrations: readonly (Recorded & { readonly practiceCode: string | null })[];
}

/** What a caller says beside the record, or instead of it. */
export type GivenFacts = Partial<Omit<NoticeFacts, "event" | "on" | "placingNation" | "ending">> & {
  readonly ending?: Partial<EndingFacts>;
};

/**
 * The day of an event of the placement, or `undefined` when the record knows of no such event. A move is of the placement that it
 * starts; entering and leaving care are of the first and the last placement of the period.
 */
export function eventDay(
  event: NoticeEvent,
  { placement, carePeriod, previous }: Pick<NoticeRecord, "placement" | "carePeriod" | "previous">,
): Day | undefined {
  const { startedOn, endedOn } = placement;
  switch (event) {
    case "STARTED":
      return startedOn;
    case "MOVED":
      return previous?.endedOn === startedOn ? startedOn : undefined;
    case "ENTERED_CARE":
      return carePeriod.startedOn === startedOn ? startedOn : undefined;
    case "ENDED":
      return endedOn ?? undefined;
    case "LEFT_CARE":
      return endedOn !== null && carePeriod.endedOn === endedOn ? endedOn : undefined;
  }
}

/** The facts of an event on `on`. What is neither recorded nor given is not known. */
export function factsOfPlacement(
  event: NoticeEvent,
  on: Day,
  record: NoticeRecord,
  given: GivenFacts,
): Omit<NoticeFacts, "placingNation"> {
  const { placement, previous, placed, previousArea, home } = record;
  const { ending, ...rest } = given;
  const afterTemporary = startsPlacement(event) && previous !== null && isTemporary(previous.typeCode);
  const dayBefore = addDays(on, -1);
  const held = recordedOn(record.registrations, dayBefore);
  // The status of the first day of what starts, and of the last day of what ends.
  const status = recordedOn(record.legalStatuses, startsPlacement(event) ? on : dayBefore);
  const next = record.registrations.find(
    (row) =>
      row.startedOn >= on &&
      row.practiceCode !== null &&
      row.practiceCode !== held?.practiceCode &&
      (placement.endedOn === null || row.startedOn < placement.endedOn),
  );
  return {
    ...NOT_RECORDED,
    event,
    on,
    legalBasis: (status === undefined ? undefined : legalBasisOf(status.code)) ?? null,
    // Who comes back from a temporary stay may come back to the same placement, or to another.
    stay: afterTemporary ? null : stayOf(placement.typeCode),
    emergency: placement.madeInEmergency,
    reach: placed.reach,
    living: afterTemporary ? NOWHERE_KNOWN : (previousArea ?? home),
    placed,
    previousCarer: previous === null ? "NOT_KNOWN" : "YES",
    registeredWithGp: held === undefined ? "NOT_KNOWN" : held.practiceCode === null ? "NO" : "YES",
    practiceCode: held?.practiceCode ?? null,
    changesGp: next === undefined ? "NOT_KNOWN" : "YES",
    newPracticeCode: next?.practiceCode ?? null,
    carer: carerOf(placement),
    ...rest,
    ending: {
      ...NO_ENDING,
      reach: (event === "MOVED" ? previousArea : endsPlacement(event) ? placed : null)?.reach ?? null,
      ...ending,
    },
  };
}

/** The facts of an event that is made up: what is not given is not known, and there is nothing but a placement. */
export function factsGiven(event: NoticeEvent, on: Day, given: GivenFacts): Omit<NoticeFacts, "placingNation"> {
  const { ending, ...rest } = given;
  const known = { legalBasis: null, stay: "PLACEMENT", emergency: "NOT_KNOWN", reach: null, carer: null } as const;
  const places = { living: NOWHERE_KNOWN, placed: NOWHERE_KNOWN };
  return { event, on, ...NOT_RECORDED, ...known, ...places, ...rest, ending: { ...NO_ENDING, ...ending } };
}

/** Of these nothing is recorded. */
const NOT_RECORDED = {
  shortBreaks: null,
  contactUnderSection34: "NOT_KNOWN",
  contactUnderSection8: "NOT_KNOWN",
  previousCarer: "NOT_KNOWN",
  registeredWithGp: "NOT_KNOWN",
  practiceCode: null,
  changesGp: "NOT_KNOWN",
  newPracticeCode: null,
  inEducation: "NOT_KNOWN",
  notAppropriateForChild: false,
  withheld: [],
} as const;
const NO_ENDING: EndingFacts = {
  byAuthority: "NOT_KNOWN",
  exception: null,
  immediateRisk: false,
  priorNoticePracticable: "NOT_KNOWN",
  notifiedOfStart: null,
  reach: null,
};

export const NOWHERE_KNOWN: NoticeArea = { country: null, icbId: null, healthBoardCode: null, authorityId: null };

/** The stored answers about a placement's area as one. */
export function reachFrom(outOfArea: AreaAnswer["value"], atADistance: AreaAnswer["value"]): KnownReach | null {
  if (outOfArea === "UNKNOWN") return null;
  if (outOfArea === "NO") return "IN_AREA";
  if (atADistance === "UNKNOWN") return "OUT_OF_AREA_OR_FARTHER";
  return atADistance === "YES" ? "AT_A_DISTANCE" : "OUT_OF_AREA";
}

export function stayOf(typeCode: string): Stay {
  if (isTemporary(typeCode)) return typeCode === "T1" ? "TEMPORARY_IN_HOSPITAL" : "TEMPORARY";
  return placementKindOf(typeCode) === "FOR_ADOPTION" ? "FOR_ADOPTION" : "PLACEMENT";
}

/** SSDA903: U1 to U3 with relatives or friends; U4 to U6 with other foster carers, whose they are the provider tells (PR1: the authority's own). */
export function carerOf({
  typeCode,
  providerCode,
}: Pick<RecordedPlacement, "typeCode" | "providerCode">): NoticeFacts["carer"] {
  if (/^U[123]$/.test(typeCode)) return "CONNECTED_PERSON";
  if (!/^U[456]$/.test(typeCode)) return "OTHER";
  if (providerCode === null) return null;
  return providerCode === "PR1" ? "AUTHORITY_FOSTER_CARER" : "OTHER";
}

const recordedOn = <Row extends Recorded>(rows: readonly Row[], on: Day): Row | undefined =>
  rows.findLast((row) => contains({ from: row.startedOn, until: row.endedOn }, on));
