import { findBesideChildren } from "@cic/db/children/beside-child.queries";
import type { ChildRow } from "@cic/db/children/child.queries";
import type { Beside } from "@cic/db/compiled/needs";
import { giveNeeds } from "../compiled/needs.ts";
import type { Context } from "../context.ts";
import type { Selecting } from "../selects.ts";
import { needsOfChild } from "./needs-of-child.ts";

/** The child of whom this was read, and among it their row; `null` when there is none that the caller sees. */
export function childBeside(context: Context, beside: Beside): ChildRow | null {
  giveNeeds(beside, context);
  return (beside.child?.[1] ?? null) as ChildRow | null;
}

/** The child, by the id that they have now, with what their resolvers ask for first, of that which is selected at `path`. */
export async function loadChildAsked(
  context: Context,
  id: string,
  info: Selecting,
  ...path: string[]
): Promise<ChildRow | null> {
  const ofChild = needsOfChild(context, info, path, "child");
  const beside = context.loader(`children with ${ofChild}`, (db, ids: readonly string[]) =>
    findBesideChildren(db, ids, ofChild),
  );
  return childBeside(context, await beside.load(id));
}
