import type { BrokenRule } from "@cic/imports/ssda903/care-leaver-return";
import type { BrokenReturnRule } from "../generated/types.ts";

/** A rule that a row breaks, as the contract has it. */
export const brokenFrom = ({ rule, says, columns }: BrokenRule): BrokenReturnRule => ({
  rule,
  says,
  columns: [...columns],
});
