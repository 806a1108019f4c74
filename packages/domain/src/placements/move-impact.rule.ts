import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** Whether two answers differ; not known when either is. */
export function differs(before: string | null, after: string | null): YesNoNotKnown {
  if (before === null || after === null) return "NOT_KNOWN";
  return before === after ? "NO" : "YES";
}

/** The meanings stand in the schema (`MoveGpReason`). */
export type MoveGpReason =
  | "NOT_REGISTERED"
  | "PRACTICE_OF_ANOTHER_ICB"
  | "PRACTICE_OF_THAT_ICB"
  | "NO_REGISTRATION_RECORDED"
  | "ICB_NOT_KNOWN";

/**
 * Whether a child who moves needs to register with a practice near the new placement (rules 2.6 G-5: registered with a GP). Which
 * addresses a practice serves is not known here, so that the same ICB is no answer.
 */
export function gpAfterMove(
  /** `null`: nobody has told of one. `practice: null`: known to be registered with none. */
  registration: { readonly practice: { readonly icbId: string | null } | null } | null,
  placedIcbId: string | null,
): { readonly needed: YesNoNotKnown; readonly because: MoveGpReason } {
  if (registration === null) return { needed: "NOT_KNOWN", because: "NO_REGISTRATION_RECORDED" };
  if (registration.practice === null) return { needed: "YES", because: "NOT_REGISTERED" };
  const differ = differs(registration.practice.icbId, placedIcbId);
  if (differ === "NOT_KNOWN") return { needed: "NOT_KNOWN", because: "ICB_NOT_KNOWN" };
  return differ === "YES"
    ? { needed: "YES", because: "PRACTICE_OF_ANOTHER_ICB" }
    : { needed: "NOT_KNOWN", because: "PRACTICE_OF_THAT_ICB" };
}

/** Whether who provides the placement changes: by the home where it is known of both, else by the kind of provider. */
export const providerDiffers = (
  before: { readonly provider: string | null; readonly urn: string | null },
  after: { readonly provider: string | null; readonly urn: string | null },
): YesNoNotKnown => {
  const byHome = differs(before.urn, after.urn);
  return byHome === "NOT_KNOWN" ? (differs(before.provider, after.provider) === "YES" ? "YES" : "NOT_KNOWN") : byHome;
};
