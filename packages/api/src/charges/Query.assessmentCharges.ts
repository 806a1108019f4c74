import { listCharges } from "@cic/db/charges/charge.queries";
import { standsFor } from "@cic/domain/charges/stands-for.rule";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { monthAsked } from "./month-asked.ts";

export const assessmentCharges: NonNullable<QueryResolvers["assessmentCharges"]> = (_, args, context, info) => {
  const { organisationId } = context.require("charge:read");
  const month = args.filter?.month == null ? undefined : monthAsked(args.filter.month, "filter.month");
  const callers = standsFor(organisationId, context.today, context.directory());
  const list = { ...args, callers, filter: args.filter == null ? null : { ...args.filter, month } };
  return connection(info, args, (asksTotal) => context.read((db) => listCharges(db, list, asksTotal)));
};
