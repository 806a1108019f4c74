import {
  countSilentByAuthority,
  countSilentPlacements,
  listSilentPlacements,
} from "@cic/db/notices/silent-placement.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";

export const silentPlacements: NonNullable<QueryResolvers["silentPlacements"]> = async (_, args, context, info) => {
  context.require("notice:read");
  return connection(
    info,
    args,
    () => context.read((db) => listSilentPlacements(db, args)),
    () => context.read((db) => countSilentPlacements(db, args)),
    {
      async byPlacingAuthority() {
        const counts = await context.read((db) => countSilentByAuthority(db, args));
        return counts.map(({ authorityId, count }) => ({ authority: organisationOf(context, authorityId), count }));
      },
    },
  );
};
