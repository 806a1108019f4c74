import type { MutationResolvers } from "../generated/types.ts";
import { describeService } from "./Query.service.ts";

export const ping: NonNullable<MutationResolvers["ping"]> = (_, _args, context) => describeService(context);
