import type { QueryResolvers } from "../generated/types.ts";
import { noticeConnection } from "./notice-connection.ts";

export const inbox: NonNullable<QueryResolvers["inbox"]> = (_, args, context, info) =>
  noticeConnection(context, info, { ...args, box: "INBOX" });
