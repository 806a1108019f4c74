import type { QueryResolvers } from "../generated/types.ts";
import { noticeConnection } from "./notice-connection.ts";

export const outbox: NonNullable<QueryResolvers["outbox"]> = (_, args, context, info) =>
  noticeConnection(context, info, { ...args, box: "OUTBOX" });
