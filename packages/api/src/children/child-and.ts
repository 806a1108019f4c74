import type { ChildRow } from "@cic/db/children/child.queries";
import { isUuid } from "@cic/db/ids";
import { relationsOf } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";
import type { Selecting } from "../selects.ts";
import { loadChild, loadIdentifiers } from "./child.loaders.ts";
import { needsOfChild } from "./needs-of-child.ts";

/**
 * The child, and what `ask` asks at the same time by the id that was given: today's, or that of a record that was merged into theirs. `null`
 * when there is no child that the caller sees.
 */
export async function childAnd<T>(
  context: Context,
  id: string,
  ask: (idThen: string) => Promise<T>,
): Promise<readonly [child: ChildRow, answer: T] | null> {
  if (!isUuid(id)) return null;
  const asked = id.toLowerCase();
  const [child, answer] = await Promise.all([loadChild(context, asked), ask(asked)]);
  return child === null ? null : [child, answer];
}

/**
 * Says that the answer shows the child, who was asked for by `id`. By that of a merged record what was asked ahead was nobody's: it is asked
 * of the child now, and the audit is told with it.
 */
export async function showAsked(context: Context, child: ChildRow, id: string, info: Selecting, ...path: string[]) {
  if (child.id === id.toLowerCase()) return context.saw([child.id]);
  context.isToShow([child.id]);
  await Promise.all([relationsOf(context, child.id), askAhead(context, child.id, info, ...path)]);
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
