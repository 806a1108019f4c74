import { insertVacancy } from "@cic/db/apprenticeships/vacancy.writes";
import { readVacancy } from "@cic/domain/apprenticeships/take-interest-step";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadVacancy } from "./vacancy.loaders.ts";

export const publishVacancy: MutationResolvers["publishVacancy"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "vacancy:write", operation: "publishVacancy", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const read = readVacancy(input);
    if (read.kind !== "read") return read;
    const { kind, guaranteedInterview, opensOn, closesOn } = input;
    const shortProgramme = input.shortProgramme ?? "NOT_KNOWN";
    const row = {
      employerId: organisationId,
      title: read.title,
      kind,
      guaranteedInterview,
      shortProgramme,
      opensOn,
      closesOn,
    };
    return { kind: "published", id: await insertVacancy(db, row) } as const;
  });
  if (outcome.kind !== "published") return refused(outcome);
  return { __typename: "PublishVacancyOk", vacancy: await loadVacancy(context, outcome.id) };
};
