import { insertProtection } from "@cic/db/address-protections/address-protection.queries";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { protectAddress as decide } from "@cic/domain/address-protections/protect-address";
import { recordNotFound } from "@cic/domain/refusals";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadProtection } from "./protection.loaders.ts";

export const protectAddress: MutationResolvers["protectAddress"] = async (_, { idempotencyKey, input }, context) => {
  const operation = "protectAddress";
  const request = { action: "address-protection:write", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const decision = decide(child, input, context.today);
    if (decision.kind !== "protected") return decision;
    const id = await insertProtection(db, child, decision);
    // Whoever keeps a copy of the address is told to look again.
    await recordEvents(db, [
      { type: "ADDRESS_PROTECTION_CHANGED", child, records: [{ record: "CHILD", id: child.id }] },
    ]);
    return { kind: "protected", id } as const;
  });
  if (outcome.kind !== "protected") return refused(outcome);
  const protection = await mustExist(loadProtection(context, outcome.id), "the protection");
  return { __typename: "ProtectAddressOk", protection };
};
