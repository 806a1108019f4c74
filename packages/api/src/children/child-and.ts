import type { ChildRow } from "@cic/db/children/child.queries";
import { isUuid } from "@cic/db/ids";
import type { GraphQLResolveInfo } from "graphql";
import { inRole } from "../access/hidden-fields.ts";
import { asksFor } from "../asks-for.ts";
import type { Context } from "../context.ts";
import { loadChild, loadIdentifiers } from "./child.loaders.ts";

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

/** Has the child's identifiers read with what is read now, where one of them is asked for below the field that is resolved. */
export async function askIdentifiers(context: Context, info: GraphQLResolveInfo, childId: string): Promise<void> {
  const mayRead = inRole(context, "NHS_NUMBER") || inRole(context, "UPN");
  if (mayRead && asksFor(info, "nhsNumber", "upn")) await loadIdentifiers(context, childId);
}
