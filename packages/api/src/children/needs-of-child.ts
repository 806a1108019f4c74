import type { NeedOfChild } from "@cic/db/compiled/needs";
import { withheld } from "@cic/domain/access/lenses";
import { narrowerFields } from "../access/field-lenses.ts";
import { inRole } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";
import { type Selecting, selects } from "../selects.ts";

/**
 * What the resolvers of a child ask for first, of that which is selected at `path` below the field that is resolved: for a statement that
 * reads what leads to the child, so that they need not ask for one after the other. `always` is read whatever is selected.
 */
export function needsOfChild(
  context: Context,
  info: Selecting,
  path: readonly string[],
  ...always: readonly NeedOfChild[]
): readonly NeedOfChild[] {
  return [...new Set([...always, ...needsSelected(context, info, path)])];
}

function needsSelected(context: Context, info: Selecting, path: readonly string[]): readonly NeedOfChild[] {
  if (!selects(info, ...path)) return [];
  const isIdentified =
    (inRole(context, "NHS_NUMBER") && selects(info, ...path, "nhsNumber")) ||
    (inRole(context, "UPN") && selects(info, ...path, "upn"));
  return [
    "child",
    ...(isIdentified ? (["identifiers"] as const) : []),
    ...(asksForBases(context, info, path, "Child") ? (["accessRelations"] as const) : []),
  ];
}

/** Whether anything is selected of the object of this type at `path` for which the caller's bases are read. */
export function asksForBases(context: Context, info: Selecting, path: readonly string[], typeName: string): boolean {
  const lensed = narrowerFields(typeName).filter(([, lens]) => withheld.has(lens) && inRole(context, lens));
  return ["access", ...lensed.map(([name]) => name)].some((name) => selects(info, ...path, name));
}
