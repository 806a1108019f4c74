import type { QueryResolvers } from "../generated/types.ts";
import { loadReferral } from "./referral.loaders.ts";

export const referral: NonNullable<QueryResolvers["referral"]> = (_, { id }, context) => {
  context.require("referral:read");
  return loadReferral(context, id);
};
