import { listPlacements } from "@cic/db/placements/placement.queries";
import type { AreaOn } from "@cic/db/placements/placement-list";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const placementsInArea: NonNullable<QueryResolvers["placementsInArea"]> = (_, args, context, info) => {
  context.require("placement:read");
  const inArea = areaOf(args.area, args.on ?? context.today, context.directory());
  if (inArea === undefined) return null;
  const { filter, sort, first, after } = args;
  const list = { filter, sort, first, after, inArea };
  return connection(info, args, (asksTotal) => context.read((db) => listPlacements(db, list, asksTotal)));
};

/** The ICB or authority that `text` names on the day. A provider may have an ODS code that is also an authority's DfE number. */
export function areaOf(text: string, on: Day, directory: Directory): AreaOn | undefined {
  const code = text.trim().toUpperCase();
  for (const scheme of [undefined, "ONS", "DFE"] as const) {
    const found = directory.byCode(code, on, scheme);
    if (found?.kind === "ICB" || found?.kind === "LOCAL_AUTHORITY") {
      return { kind: found.kind, organisationId: found.id, on };
    }
  }
  return undefined;
}
