import {
  countSilentByAuthority,
  countSilentPlacements,
  listSilentPlacements,
} from "@cic/db/notices/silent-placement.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";

export const silentPlacements: NonNullable<QueryResolvers["silentPlacements"]> = async (_, args, context) => {
  context.require("notice:read");
  const page = await connection(
    args,
    () => context.read((db) => listSilentPlacements(db, args)),
    () => context.read((db) => countSilentPlacements(db, args)),
  );
  // The default resolver of a field calls a function that it finds in its place.
  const byPlacingAuthority = async () => {
    const counts = await context.read((db) => countSilentByAuthority(db, args));
    return counts.map(({ authorityId, count }) => ({ authority: organisationOf(context, authorityId), count }));
  };
  return { ...page, byPlacingAuthority: byPlacingAuthority as never };
};
