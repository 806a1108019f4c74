import type { ChildRow } from "@cic/db/children/child.queries";
import type { Beside } from "@cic/db/compiled/needs";
import { giveNeeds } from "../compiled/needs.ts";
import type { Context } from "../context.ts";

/** The child of whom this was read, and among it their row; `null` when there is none that the caller sees. */
export function childBeside(context: Context, beside: Beside): ChildRow | null {
  giveNeeds(beside, context);
  return (beside.child?.[1] ?? null) as ChildRow | null;
}

/** The same where what they are read beside is visible: the policies say that they are, too, so that they are missing is our fault. */
export function childRead(context: Context, beside: Beside): ChildRow {
  const child = childBeside(context, beside);
  if (child === null) throw new Error("the child of a visible record is not visible");
  return child;
}
