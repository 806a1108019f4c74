import type { Day } from "@cic/domain/dates";
import type { GpRegistrationResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { mustExist } from "./child.loaders.ts";
import { loadPractice } from "./registration.loaders.ts";

export const GpRegistration: GpRegistrationResolvers = {
  practice: ({ practiceCode }, _, context) =>
    practiceCode === null ? null : mustExist(loadPractice(context, practiceCode), "the practice"),

  from: ({ startedOn }) => startedOn as Day,

  until: ({ endedOn }) => endedOn as Day | null,

  recordedAt: ({ createdAt }) => instant(createdAt),
};
