import type { Context } from "../context.ts";
import type { QueryResolvers, Service } from "../generated/types.ts";

/** What answers, and the day for which it decides visibility. Says nothing of any record, so that it needs no token. */
export const describeService = (context: Context): Service => ({
  name: "cic-health",
  version: "0.1.0",
  today: context.today,
});

export const service: NonNullable<QueryResolvers["service"]> = (_, _args, context) => describeService(context);
