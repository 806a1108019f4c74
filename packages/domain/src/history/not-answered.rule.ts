import type { AccessBasis, Lens } from "../access/lenses.ts";
import { basesOf } from "../access/protected-address.ts";

/** A basis on which the caller sees the child today, and whether their organisation had been told by the moment asked about. */
export interface BasisThen {
  readonly basis: AccessBasis;
  readonly wasTold: boolean;
  /** When it was told. */
  readonly since: string;
}

/** What decides whether a part of what was known at a moment is answered. */
export interface PartAsked {
  readonly lens: Lens;
  readonly roleReads: boolean;
  readonly bases: readonly BasisThen[];
  /** Where the child lives is protected today and not the caller's to know. */
  readonly addressHidden: boolean;
  /** Whether the child was on record, and since when they are. */
  readonly isRecorded: boolean;
  readonly recordedSince: string;
  /** Of what is kept only since a moment after the one asked about, where something on record may be from before or after: that moment. */
  readonly keptSince: string | null;
}

/** Why a part is not answered. The meanings stand in the schema (`NotAnsweredReason`). */
export type WhyNotAnswered =
  | { readonly reason: "ROLE" }
  | { readonly reason: "HIDDEN" }
  | { readonly reason: "BEFORE_TOLD" | "NOT_RECORDED" | "HISTORY_NOT_KEPT"; readonly since: string };

/** Bases on which the whole child is seen, and so all of the past; who sees a part knows it since they were told of it. */
const WHOLE: readonly AccessBasis[] = ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"];

/**
 * Why a part of what was known of a child at a moment is not answered to a caller; `null` when it is. What the caller may not know goes
 * first, so that no reason tells of what is hidden. The bases are those of today: visibility ends with the basis (rules 7, minimum
 * necessary; Caldicott principle 3).
 */
export function whyNotAnswered(asked: PartAsked): WhyNotAnswered | null {
  const { lens, roleReads, bases, addressHidden, isRecorded, recordedSince, keptSince } = asked;
  if (!roleReads) return { reason: "ROLE" };
  const reading = bases.filter(({ basis }) => basesOf(lens, addressHidden).includes(basis));
  const [first, ...others] = reading;
  if (first === undefined) return { reason: "HIDDEN" };
  if (!reading.some(({ basis, wasTold }) => wasTold || WHOLE.includes(basis))) {
    return { reason: "BEFORE_TOLD", since: others.reduce((since, one) => earlier(since, one.since), first.since) };
  }
  if (!isRecorded) return { reason: "NOT_RECORDED", since: recordedSince };
  return keptSince === null ? null : { reason: "HISTORY_NOT_KEPT", since: keptSince };
}

/** Instants of one form and zone compare as texts. */
const earlier = (a: string, b: string): string => (b < a ? b : a);
