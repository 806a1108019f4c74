import type { Offer } from "../offers/offer.ts";
import type { ApplicationState } from "./application-states.ts";
import { OPEN_APPLICATION, RENEWABLE } from "./application-states.ts";

/** The meanings stand in the schema (`OfferTakesNoApplicationsReason`). */
export type NoApplicationsReason = "OWNER_OUTSIDE" | "NOT_PUBLISHED" | "UNDER_WAY" | "NOTHING_TO_RENEW";

export interface TakesNoApplications {
  readonly kind: "takesNoApplications";
  readonly reason: NoApplicationsReason;
}

/** Why no application can be made for an offer; `null` when one can. */
export function takesApplications({
  ownerId,
  standing,
}: Pick<Offer, "ownerId" | "standing">): NoApplicationsReason | null {
  if (standing !== "PUBLISHED") return "NOT_PUBLISHED";
  return ownerId === null ? "OWNER_OUTSIDE" : null;
}

/** The same beside those that the person has made for it. */
export function refuseApplication(
  offer: Offer,
  made: readonly { readonly id: string; readonly state: ApplicationState }[],
  renewsId: string | null,
): TakesNoApplications | undefined {
  const refused = (reason: NoApplicationsReason) => ({ kind: "takesNoApplications", reason }) as const;
  const reason = takesApplications(offer);
  if (reason !== null) return refused(reason);
  if (made.some(({ state }) => (OPEN_APPLICATION as readonly ApplicationState[]).includes(state)))
    return refused("UNDER_WAY");
  if (renewsId === null) return undefined;
  const renewed = made.find(({ id }) => id === renewsId.toLowerCase());
  const renewable = renewed !== undefined && (RENEWABLE as readonly ApplicationState[]).includes(renewed.state);
  return renewable ? undefined : refused("NOTHING_TO_RENEW");
}
