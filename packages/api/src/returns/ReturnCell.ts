import type { ReturnCellResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const ReturnCell: ReturnCellResolvers = {
  source: ({ from }) => from,
  record: ({ by }) => (by === null ? null : { kind: by.record, id: by.id }),
  owner: ({ by }, _, context) => organisationOf(context, by?.ownerId ?? context.require("return:read").organisationId),
};
