import { listOfferApplications } from "@cic/db/offer-applications/offer-application.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const offerApplications: NonNullable<QueryResolvers["offerApplications"]> = (_, args, context, info) => {
  context.require("offer-application:read");
  return connection(info, args, (asksTotal) => context.read((db) => listOfferApplications(db, args, asksTotal)));
};
