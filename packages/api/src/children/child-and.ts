import type { ChildRow } from "@cic/db/children/child.queries";
import { isUuid } from "@cic/db/ids";
import { withheld } from "@cic/domain/access/lenses";
import type { GraphQLResolveInfo } from "graphql";
import { narrowerFields } from "../access/field-lenses.ts";
import { inRole, relationsOf } from "../access/hidden-fields.ts";
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

/** The child, by the id that they have now, with what is asked of them below the field that is resolved. */
export async function loadChildAsked(context: Context, id: string, info: GraphQLResolveInfo): Promise<ChildRow | null> {
  const [child] = await Promise.all([loadChild(context, id), askAhead(context, id, info)]);
  return child;
}

/** Fields of a child that the API opens by the bases on which the caller sees them. */
const BY_BASIS = ["access", ...narrowerFields("Child").flatMap(([name, lens]) => (withheld.has(lens) ? [name] : []))];

/**
 * Has what nearly all fields of a child are answered from beside its row, its identifiers and the caller's relations, read with what is read
 * now, where they are asked for below the field that is resolved.
 */
export async function askAhead(context: Context, childId: string, info: GraphQLResolveInfo): Promise<void> {
  const mayIdentify = inRole(context, "NHS_NUMBER") || inRole(context, "UPN");
  await Promise.all([
    mayIdentify && asksFor(info, "nhsNumber", "upn") ? loadIdentifiers(context, childId) : undefined,
    asksFor(info, ...BY_BASIS) ? relationsOf(context, childId) : undefined,
  ]);
}
