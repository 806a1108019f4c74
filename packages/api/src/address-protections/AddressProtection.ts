import type { Day } from "@cic/domain/dates";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { AddressProtectionResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const AddressProtection: AddressProtectionResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  from: ({ validFrom }) => validFrom as Day,

  until: ({ validUntil }) => validUntil as Day | null,

  recordedAt: ({ createdAt }) => instant(createdAt),
};
