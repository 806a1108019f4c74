import { linesWithoutPrice, totalPence } from "@cic/domain/charges/statement";
import type { ChargeStatementResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { statementCsv } from "./statement-csv.ts";

export const ChargeStatement: ChargeStatementResolvers = {
  payer: ({ payerId }, _, context) => organisationOf(context, payerId),

  provider: ({ providerId }, _, context) => organisationOf(context, providerId),

  lines: ({ lines }) => [...lines],

  totalPence: ({ lines }) => totalPence(lines),

  linesWithoutPrice: ({ lines }) => linesWithoutPrice(lines),

  csv: ({ lines }) => statementCsv(lines),
};
