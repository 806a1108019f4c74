import { listSilentPlacements } from "@cic/db/notices/silent-placement.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";
import { belowOf, selects } from "../selects.ts";

export const silentPlacements: NonNullable<QueryResolvers["silentPlacements"]> = async (_, args, context, info) => {
  context.require("notice:read");
  const [ofPlacement, ofNotice] = [belowOf(info, "nodes", "placement"), belowOf(info, "nodes", "notice")];
  const below = [["id", ofPlacement] as const, ["noticeId", ofNotice] as const];
  const byAuthority = selects(info, "byPlacingAuthority");
  return connection(info, args, async (total) => {
    const page = await context.read((db) => listSilentPlacements(db, args, { byAuthority, total, below }));
    ofPlacement.give(page.below?.[0], context);
    ofNotice.give(page.below?.[1], context);
    const counts = page.byAuthority?.map(({ authorityId, count }) => ({
      authority: organisationOf(context, authorityId),
      count,
    }));
    return { ...page, byPlacingAuthority: counts ?? [] };
  });
};
