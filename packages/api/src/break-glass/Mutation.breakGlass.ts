import { openGlass } from "@cic/db/break-glass/break-glass.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { insertMail } from "@cic/db/mail/mail.writes";
import { readBreakGlass } from "@cic/domain/break-glass/break-glass";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadGrant } from "./grant.loaders.ts";

export const breakGlass: MutationResolvers["breakGlass"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "break-glass:use", operation: "breakGlass", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const read = readBreakGlass(input);
    if (read.kind !== "read") return read;
    const { id, child, told } = await openGlass(db, read);
    const records = [{ record: "BREAK_GLASS", id }] as const;
    const event = { type: "GLASS_BROKEN", records } as const;
    const others = told.filter((organisation) => organisation !== actor.organisationId);
    // Their own organisation is told without the child, and so alike when there is none.
    await recordEvents(db, [
      ...(child === null ? [] : [{ ...event, child, named: others }]),
      { ...event, named: [actor.organisationId] },
    ]);
    await insertMail(
      db,
      "GLASS_BROKEN",
      [
        ...others.map((organisationId) => ({
          organisationId,
          childId: child?.id ?? null,
          authorityId: child?.authorityId ?? null,
        })),
        { organisationId: actor.organisationId, childId: null, authorityId: null },
      ].map((row) => ({ id, ...row })),
      context.clock(),
    );
    return { kind: "opened", id } as const;
  });
  if (outcome.kind !== "opened") return refused(outcome);
  return { __typename: "BreakGlassOk", grant: await mustExist(loadGrant(context, outcome.id), "the grant") };
};
