import { expectFeed as writeExpectation } from "@cic/db/indicators/feed.queries";
import { readPeriod } from "@cic/domain/indicators/reporting-period";
import { inputRefused } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const expectFeed: MutationResolvers["expectFeed"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "indicator:write", operation: "expectFeed", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const month = readPeriod(input.fromMonth);
    if (month?.kind !== "MONTH") return inputRefused("CODE_NOT_IN_SET", "fromMonth");
    return { kind: "expected", changed: await writeExpectation(db, organisationId, input.feed, month.from) } as const;
  });
  if (outcome.kind !== "expected") return refused(outcome);
  return { __typename: "ExpectFeedOk", changed: outcome.changed };
};
