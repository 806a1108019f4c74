import { listReferrals } from "@cic/db/referrals/referral.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const referrals: NonNullable<QueryResolvers["referrals"]> = (_, args, context, info) => {
  context.require("referral:read");
  return connection(info, args, (asksTotal) => context.read((db) => listReferrals(db, args, asksTotal)));
};
