import type { QueryResolvers } from "../generated/types.ts";

export const organisation: NonNullable<QueryResolvers["organisation"]> = (_, { code, scheme, on }, context) => {
  context.require("organisation:read");
  const found = context.directory().byCode(code.trim().toUpperCase(), on ?? context.today, scheme ?? undefined);
  return found ?? null;
};
