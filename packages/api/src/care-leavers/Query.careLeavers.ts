import type { CareLeaverRecord } from "@cic/db/care-leavers/care-leaver.queries";
import { careLeaverPage, findMatchingCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  // The page and the total are of the same records, which are read once.
  let reading: Promise<CareLeaverRecord[]> | undefined;
  const found = () => {
    reading ??= context.read((db) => findMatchingCareLeavers(db, organisationId, on, args));
    return reading;
  };
  return connection(
    info,
    args,
    async () => {
      const page = careLeaverPage(await found(), organisationId, on, args);
      if (selects(info, "nodes", "child")) context.isToShow(page.nodes.map(({ child }) => child.id));
      return { ...page, nodes: page.nodes.map((record) => ({ record, on })) };
    },
    async () => (await found()).length,
  );
};
