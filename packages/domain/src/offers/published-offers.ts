import { LOCAL_OFFERS } from "./local-offers.ts";
import type { Offer } from "./offer.ts";
import { PRESCRIPTION_SCHEMES } from "./prescription-schemes.ts";

/** Every offer that ships with the project: what was read of ICBs, authorities and departments. */
export const PUBLISHED_OFFERS: readonly Offer[] = [...PRESCRIPTION_SCHEMES, ...LOCAL_OFFERS];

/** The offer of that id. */
export const offerById = (id: string): Offer | undefined => PUBLISHED_OFFERS.find((offer) => offer.id === id);
