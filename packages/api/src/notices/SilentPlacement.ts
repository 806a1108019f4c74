import type { SilentPlacementResolvers } from "../generated/types.ts";
import { loadNotice } from "./notice.loaders.ts";

export const SilentPlacement: SilentPlacementResolvers = {
  placement: (row) => row,

  notice: ({ noticeId }, _, context) => (noticeId === null ? null : loadNotice(context, noticeId)),
};
