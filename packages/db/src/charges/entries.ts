import type { ChargeCause, Payer, PriceOfCharge } from "@cic/domain/charges/assessment-charge";
import type { Day } from "@cic/domain/dates";
import { uuidv7 } from "../ids.ts";
import type { assessmentCharge } from "./charge.table.ts";

export type Entry = typeof assessmentCharge.$inferInsert;
export type CreditEntry = Entry & { readonly creditsId: string };
type Recorded = typeof assessmentCharge.$inferSelect;

/** What every entry of one assessment says. */
const sameAssessment = (charge: Recorded) => ({
  childId: charge.childId,
  authorityId: charge.authorityId,
  kind: charge.kind,
  deliveredBy: charge.deliveredBy,
  assessedOn: charge.assessedOn,
  qualityCheckedOn: charge.qualityCheckedOn,
  reference: charge.reference,
  claimedById: charge.claimedById,
  providerId: charge.providerId,
});

/** The entry that takes a charge back. */
export const creditFor = (charge: Recorded, cause: ChargeCause, reason: string | null, today: Day): CreditEntry => ({
  ...sameAssessment(charge),
  id: uuidv7(),
  entry: "CREDIT",
  cause,
  reason,
  creditsId: charge.id,
  replacesId: null,
  payerId: charge.payerId,
  payerCertainty: charge.payerCertainty,
  determinationId: charge.determinationId,
  amountPence: charge.amountPence === null ? null : -charge.amountPence,
  priceInstrument: charge.priceInstrument,
  priceSource: charge.priceSource,
  recordedOn: today,
});

/** The charge that stands in the place of another. */
export const chargeInPlaceOf = (
  charge: Recorded,
  { payer, price, cause }: { payer: Payer; price: PriceOfCharge | null; cause: ChargeCause },
  today: Day,
): Entry => ({
  ...sameAssessment(charge),
  id: uuidv7(),
  entry: "CHARGE",
  cause,
  reason: null,
  creditsId: null,
  replacesId: charge.id,
  ...columnsOfPayer(payer),
  ...columnsOfPrice(price),
  recordedOn: today,
});

export const columnsOfPayer = ({ icbId, certainty, determinationId }: Payer) => ({
  payerId: icbId,
  payerCertainty: certainty,
  determinationId,
});

export const columnsOfPrice = (price: PriceOfCharge | null) => ({
  amountPence: price?.amountPence ?? null,
  priceInstrument: price?.instrument ?? null,
  priceSource: price?.source ?? null,
});

/** `null`: no price was loaded. */
export const priceIn = ({ amountPence, priceInstrument, priceSource }: Recorded): PriceOfCharge | null =>
  amountPence === null || priceInstrument === null || priceSource === null
    ? null
    : { amountPence, instrument: priceInstrument, source: priceSource };
