import { isUuid } from "@cic/db/ids";
import {
  findOfferApplicationsByIds,
  findStepsOfOfferApplications,
  type OfferApplicationRow,
  type OfferApplicationStepRow,
} from "@cic/db/offer-applications/offer-application.queries";
import type { Context } from "../context.ts";

/** The application, or `null` when there is none that the caller sees. */
export const loadOfferApplication = async (context: Context, id: string): Promise<OfferApplicationRow | null> =>
  isUuid(id) ? context.loader("offer applications", findOfferApplicationsByIds).load(id.toLowerCase()) : null;

/** Its steps, oldest first. */
export const loadApplicationSteps = (context: Context, id: string): Promise<OfferApplicationStepRow[]> =>
  context.loader("steps of offer applications", findStepsOfOfferApplications).load(id);
