export { Offer as Offer } from "../../offers/Offer.ts";
export { OfferAnswer as OfferAnswer } from "../../offers/OfferAnswer.ts";
export { OffersFor as OffersFor } from "../../offers/OffersFor.ts";
export { PrescriptionAnswer as PrescriptionAnswer } from "../../offers/PrescriptionAnswer.ts";
export { offers as Query_offers } from "../../offers/Query.offers.ts";
export { offersFor as Query_offersFor } from "../../offers/Query.offersFor.ts";
export { whatIfOffers as Query_whatIfOffers } from "../../offers/Query.whatIfOffers.ts";
