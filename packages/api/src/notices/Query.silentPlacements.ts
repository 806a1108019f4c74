import { listSilentPlacements } from "@cic/db/notices/silent-placement.queries";
import { asksForBases } from "../children/needs-of-child.ts";
import { giveNeeds } from "../compiled/needs.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const silentPlacements: NonNullable<QueryResolvers["silentPlacements"]> = async (_, args, context, info) => {
  context.require("notice:read");
  const path = ["nodes", "placement"] as const;
  const asksHome = ["distanceMiles", "homePostcode", "over20Miles"].some((name) => selects(info, ...path, name));
  const beside = [
    ...(asksForBases(context, info, path, "Placement") ? (["accessRelations"] as const) : []),
    ...(selects(info, "nodes", "notice") ? (["notice"] as const) : []),
    ...(asksHome ? (["placementHome"] as const) : []),
  ];
  const byAuthority = selects(info, "byPlacingAuthority");
  return connection(info, args, async (total) => {
    const page = await context.read((db) => listSilentPlacements(db, { ...args, beside }, { byAuthority, total }));
    for (const { needs } of page.nodes) giveNeeds(needs, context);
    const counts = page.byAuthority?.map(({ authorityId, count }) => ({
      authority: organisationOf(context, authorityId),
      count,
    }));
    return { ...page, byPlacingAuthority: counts ?? [] };
  });
};
