import { findStatement } from "@cic/db/charges/charge-statement.queries";
import { mostStatementLines } from "@cic/domain/charges/statement";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { belowOf } from "../selects.ts";
import { monthAsked } from "./month-asked.ts";

export const chargeStatement: NonNullable<QueryResolvers["chargeStatement"]> = async (_, args, context, info) => {
  context.require("charge:read");
  const month = monthAsked(args.month, "month");
  const directory = context.directory();
  if (directory.byId(args.payerId)?.kind !== "ICB" || directory.byId(args.providerId)?.kind !== "PROVIDER") return null;
  const below = belowOf(info, "lines");
  const statement = await context.read((db) => findStatement(db, args, month, mostStatementLines, below));
  if (statement === undefined) {
    throw new ApiError("BAD_USER_INPUT", `A statement has at most ${mostStatementLines} lines.`, {
      argument: "month",
      limit: mostStatementLines,
    });
  }
  below.give(statement.below, context);
  context.saw(statement.lines.flatMap(({ childId }) => childId ?? []));
  return statement;
};
