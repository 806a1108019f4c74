import { listAuditEntries } from "@cic/db/audit/audit.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const auditEntries: NonNullable<QueryResolvers["auditEntries"]> = (_, { order, ...args }, context, info) => {
  context.require("audit:read");
  const change = selects(info, "nodes", "changes");
  const beside = { change, children: change || selects(info, "nodes", "childIds") };
  const list = { ...args, direction: order === "OLDEST_FIRST" ? "ASC" : "DESC", beside } as const;
  return connection(info, args, (asksTotal) => context.read((db) => listAuditEntries(db, list, asksTotal)));
};
