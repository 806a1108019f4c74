import type { NeedOfChild } from "@cic/db/compiled/needs";
import { withheld } from "@cic/domain/access/lenses";
import { narrowerFields } from "../access/field-lenses.ts";
import { inRole } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";
import { type Selecting, selects } from "../selects.ts";

/**
 * What the resolvers of a child ask for first, of that which is selected at `path` below the field that is resolved: for a statement that
 * reads what leads to the child, so that they need not ask for one after the other.
 */
export function needsOfChild(
  context: Context,
  info: Selecting,
  path: readonly [string, ...string[]],
): readonly NeedOfChild[] {
  if (!selects(info, ...path)) return [];
  const asksFor = (...names: readonly string[]) => names.some((name) => selects(info, ...path, name));
  const lensed = narrowerFields("Child").filter(([, lens]) => withheld.has(lens) && inRole(context, lens));
  return [
    "child",
    ...(asksFor("nhsNumber", "upn") ? (["identifiers"] as const) : []),
    ...(asksFor("access", ...lensed.map(([name]) => name)) ? (["accessRelations"] as const) : []),
  ];
}
