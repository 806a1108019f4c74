import { findProtectionsByIds, writeProtectionEnd } from "@cic/db/address-protections/address-protection.queries";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { isUuid } from "@cic/db/ids";
import { endProtection } from "@cic/domain/address-protections/protect-address";
import { recordNotFound } from "@cic/domain/refusals";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadProtection } from "./protection.loaders.ts";

type Resolver = MutationResolvers["endAddressProtection"];

export const endAddressProtection: Resolver = async (_, { idempotencyKey, input }, context) => {
  const operation = "endAddressProtection";
  const request = { action: "address-protection:write", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [protection = null] = isUuid(input.id) ? await findProtectionsByIds(db, [input.id]) : [];
    if (protection === null) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: protection.childId });
    if (child === undefined) return recordNotFound("id");
    const decision = endProtection(protection, input, context.today);
    if (decision.kind !== "ended") return decision;
    await writeProtectionEnd(db, protection, decision);
    await recordEvents(db, [
      { type: "ADDRESS_PROTECTION_CHANGED", child, records: [{ record: "CHILD", id: child.id }] },
    ]);
    return { kind: "ended", id: protection.id } as const;
  });
  if (outcome.kind !== "ended") return refused(outcome);
  const protection = await mustExist(loadProtection(context, outcome.id), "the protection");
  return { __typename: "EndAddressProtectionOk", protection };
};
