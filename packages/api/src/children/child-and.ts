import type { ChildRow } from "@cic/db/children/child.queries";
import { isUuid } from "@cic/db/ids";
import { relationsOf } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";
import type { Selecting } from "../selects.ts";
import { loadChild, loadIdentifiers } from "./child.loaders.ts";
import { needsOfChild } from "./needs-of-child.ts";

/**
 * The child, and what `ask` asks of it by its id alone, at the same time. The former id of a record that was merged leads to the other, which
 * is then asked of once more. `null` when there is no child that the caller sees.
 */
export async function childAnd<T>(
  context: Context,
  id: string,
  ask: (childId: string) => Promise<T>,
): Promise<readonly [child: ChildRow, answer: T] | null> {
  if (!isUuid(id)) return null;
  const asked = id.toLowerCase();
  const [child, answer] = await Promise.all([loadChild(context, asked), ask(asked)]);
  if (child === null) return null;
  return [child, child.id === asked ? answer : await ask(child.id)];
}

/** The child, by the id that they have now, with what their resolvers ask for first, of that which is selected at `path`. */
export async function loadChildAsked(
  context: Context,
  id: string,
  info: Selecting,
  ...path: string[]
): Promise<ChildRow | null> {
  const [child] = await Promise.all([loadChild(context, id), askAhead(context, id, info, ...path)]);
  return child;
}

const loadNeed = { accessRelations: relationsOf, child: loadChild, identifiers: loadIdentifiers } as const;

/** Has what the resolvers of a child ask for first, of that which is selected at `path`, read with what is read now. */
export async function askAhead(context: Context, childId: string, info: Selecting, ...path: string[]): Promise<void> {
  await Promise.all(needsOfChild(context, info, path).map((need) => loadNeed[need](context, childId)));
}
