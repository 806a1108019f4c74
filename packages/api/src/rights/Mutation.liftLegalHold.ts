import { isUuid } from "@cic/db/ids";
import { findHoldsByIds, liftHold } from "@cic/db/rights/legal-hold.queries";
import { recordNotFound, versionConflict } from "@cic/domain/refusals";
import { readReason } from "@cic/domain/rights/erasure";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { instant } from "../instant.ts";
import { refused } from "../refused.ts";
import { loadHold } from "./rights.loaders.ts";

export const liftLegalHold: MutationResolvers["liftLegalHold"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:govern", operation: "liftLegalHold", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const [hold = null] = isUuid(input.id) ? await findHoldsByIds(db, [input.id]) : [];
    if (hold === null) return recordNotFound("id");
    if (hold.liftedAt !== null) return { kind: "lifted before", at: hold.liftedAt } as const;
    const conflict = versionConflict(hold.version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
    const reason = readReason(input.reason, "reason");
    if (typeof reason !== "string") return reason;
    await liftHold(db, hold, reason);
    return { kind: "lifted", id: hold.id } as const;
  });
  if (outcome.kind === "lifted before") {
    return {
      __typename: "LegalHoldLifted",
      holdLiftedAt: instant(outcome.at),
      message: "The hold was lifted already.",
    };
  }
  if (outcome.kind !== "lifted") return refused(outcome);
  return { __typename: "LegalHoldOk", hold: await mustExist(loadHold(context, outcome.id), "the hold") };
};
