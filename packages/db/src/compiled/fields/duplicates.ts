import { sql } from "drizzle-orm";
import { duplicatePair } from "../../duplicates/duplicate.table.ts";
import { type CompiledType, leadingTo, ofRow, resolved } from "../compiled-field.ts";
import { childOf } from "./shared.ts";

const { childId, otherChildId } = duplicatePair;

export const duplicates: Readonly<Record<string, CompiledType>> = {
  DuplicatePair: ofRow(
    duplicatePair,
    childId,
    "band comparisons decidedAt decidedBy foundAt id reason score state version",
    {
      child: childOf(childId),
      // A pair is told of as its first child's: that its other is seen too, the other's own resolvers tell.
      otherChild: leadingTo(resolved(), [[[], sql`array[${otherChildId}]`]]),
    },
  ),
};
