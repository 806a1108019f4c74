import { receiveFeed as writeReceipt } from "@cic/db/indicators/feed.queries";
import { readPeriod } from "@cic/domain/indicators/reporting-period";
import { inputRefused } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const receiveFeed: MutationResolvers["receiveFeed"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "indicator:write", operation: "receiveFeed", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const month = readPeriod(input.month);
    if (month?.kind !== "MONTH") return inputRefused("CODE_NOT_IN_SET", "month");
    if (input.receivedOn > context.today || month.from > context.today)
      return inputRefused("DAY_IN_FUTURE", "receivedOn");
    const changed = await writeReceipt(db, organisationId, input.feed, month.from, input.receivedOn);
    return { kind: "received", changed } as const;
  });
  if (outcome.kind !== "received") return refused(outcome);
  return { __typename: "ReceiveFeedOk", changed: outcome.changed };
};
