import type { Commissioner } from "../commissioning/commissioner.ts";
import type { Party } from "../commissioning/determine-commissioner.ts";
import type { InterimPayer } from "../commissioning/interim-payer.rule.ts";
import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { type InputRefused, type RecordNotFound, recordNotFound } from "../refusals.ts";
import type { DisputedService } from "./dispute-states.ts";
import { actsFor, type Parties } from "./parties.rule.ts";
import { readStatement, type Statement } from "./statement.ts";

/** The determination that holds on the day, as far as the caller may read it. */
export interface DisputedDetermination {
  readonly determinationId: string;
  readonly commissioner: Party;
  /** `null` when there is none, or the caller may not be told. */
  readonly originatingIcbId: string | null;
  readonly interimPayer: InterimPayer | null;
  /** The ICBs in whose area the child is placed on the day. */
  readonly areaIcbIds: readonly string[];
  /** Disputes about the child that are not over and to which the caller is a party. */
  readonly open: readonly (Parties & { readonly id: string })[];
}

export interface RaiseDispute extends Statement {
  readonly on: Day;
  readonly service: DisputedService;
  readonly respondentIcbId: string;
  readonly alreadyPayingIcbId?: string | null | undefined;
}

export interface RaisedDispute extends Parties {
  readonly determinationId: string;
  readonly on: Day;
  readonly service: DisputedService;
  readonly interimPayer: InterimPayer;
  readonly statement: Statement;
}

export type DisputeRefusal =
  | { readonly kind: "respondentNotConcerned" }
  | { readonly kind: "payerNotParty" }
  | { readonly kind: "disputeAlreadyOpen"; readonly disputeId: string };

export type RaiseDisputeDecision =
  | { readonly kind: "raised"; readonly dispute: RaisedDispute }
  | DisputeRefusal
  | RecordNotFound
  | InputRefused;

/** A dispute that the ICB `raisedById` may raise about the determination: with another ICB that the case concerns. */
export function raiseDispute(
  disputed: DisputedDetermination,
  input: RaiseDispute,
  raisedById: string,
  today: Day,
  directory: Directory,
): RaiseDisputeDecision {
  // The process is between ICBs: to anyone else there is nothing to dispute.
  if (directory.byId(raisedById)?.kind !== "ICB" || !directory.existsOn(raisedById, today)) {
    return recordNotFound("childId");
  }
  const read = readStatement(input);
  if (read.kind !== "read") return read;
  const respondentId = input.respondentIcbId;
  if (respondentId === raisedById || !directory.existsOn(respondentId, today))
    return { kind: "respondentNotConcerned" };
  if (!concerned(disputed).some((id) => actsFor(respondentId, id, today, directory))) {
    return { kind: "respondentNotConcerned" };
  }
  const payer = input.alreadyPayingIcbId ?? null;
  if (payer !== null && payer !== raisedById && payer !== respondentId) return { kind: "payerNotParty" };
  const between = (raiser: string, other: string) =>
    actsFor(raisedById, raiser, today, directory) && actsFor(respondentId, other, today, directory);
  const open = disputed.open.find(
    (one) => between(one.raisedById, one.respondentId) || between(one.respondentId, one.raisedById),
  );
  if (open !== undefined) return { kind: "disputeAlreadyOpen", disputeId: open.id };
  const { determinationId } = disputed;
  const { on, service } = input;
  const interimPayer = paysMeanwhile(disputed, payer, today, directory);
  return {
    kind: "raised",
    dispute: { determinationId, on, service, raisedById, respondentId, interimPayer, statement: read.statement },
  };
}

/** The ICBs that the case concerns, on the day and today. */
function concerned({ commissioner, originatingIcbId, interimPayer, areaIcbIds }: DisputedDetermination): string[] {
  const named = [commissioner.onTheDay, commissioner.today, interimPayer?.commissioner ?? null];
  return [
    ...named.flatMap((one) => (one?.kind === "ICB" ? [one.id] : [])),
    ...(originatingIcbId === null ? [] : [originatingIcbId]),
    ...areaIcbIds,
  ];
}

/**
 * Who pays while it is disputed (rules 1.8): the ICB already paying; else whoever the determination says pays meanwhile; else
 * the commissioner that it names, although that is disputed. There is always one.
 */
function paysMeanwhile(
  { commissioner, interimPayer }: DisputedDetermination,
  alreadyPaying: string | null,
  today: Day,
  directory: Directory,
): InterimPayer {
  if (alreadyPaying !== null) {
    return {
      commissioner: { kind: "ICB", id: alreadyPaying },
      basis: "ALREADY_PAYING",
      fundingWithoutPrejudice: true,
    };
  }
  if (interimPayer !== null) {
    return { ...interimPayer, commissioner: current(interimPayer.commissioner, today, directory) };
  }
  const named = commissioner.today ?? commissioner.onTheDay;
  if (named !== null) {
    return {
      commissioner: current(named, today, directory),
      basis: "DETERMINATION",
      fundingWithoutPrejudice: true,
    };
  }
  return { commissioner: { kind: "ICB_WHERE_PRESENT" }, basis: "PRESENT", fundingWithoutPrejudice: true };
}

/** An ICB that ended cannot pay: its only successor does. */
function current(commissioner: Commissioner, today: Day, directory: Directory): Commissioner {
  if (commissioner.kind !== "ICB") return commissioner;
  const now = directory.currentFor(commissioner.id, today);
  return now.kind === "one" ? { kind: "ICB", id: now.organisationId } : commissioner;
}
