import { type Below, together } from "@cic/db/compiled/below";
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What of a resolver's last argument says what is asked for below its field. */
export type Selecting = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/**
 * Whether a field is asked for below the one that is resolved: `name` of the object that it leads to, the next name of the object that this
 * leads to, and so on. None of these objects may be of a union.
 */
export function selects(info: Selecting, ...[name, ...below]: readonly string[]): boolean {
  if (name === undefined) return info.fieldNodes.length > 0;
  return selects({ ...info, fieldNodes: fieldsNamed(info, name) }, ...below);
}

/** The field at `path`, once for each key under which it is answered. */
export function askedAt(info: Selecting, ...[name = "", ...below]: readonly string[]): Selecting[] {
  const nodes = fieldsNamed(info, name);
  if (below.length > 0) return askedAt({ ...info, fieldNodes: nodes }, ...below);
  const byKey = Map.groupBy(nodes, (node) => (node.alias ?? node.name).value);
  return [...byKey.values()].map((fieldNodes) => ({ ...info, fieldNodes }));
}

/**
 * What is asked for of the records at `path` below the field that is resolved, for a statement that finds them to read with them: they are then
 * answered when the resolver leads to them. Nothing where the operation is executed as GraphQL says: its loaders read it.
 */
export const belowOf = (info: Selecting, ...path: readonly string[]): Below =>
  together((info as Partial<{ below: (...path: readonly string[]) => readonly Below[] }>).below?.(...path) ?? []);

function fieldsNamed({ fieldNodes, fragments, variableValues }: Selecting, name: string): FieldNode[] {
  const spread = new Set<string>();
  const among = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (isLeftOut(selection, variableValues)) return [];
      if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return among(selection.selectionSet);
      const fragment = spread.has(selection.name.value) ? undefined : fragments[selection.name.value];
      spread.add(selection.name.value);
      return fragment === undefined ? [] : among(fragment.selectionSet);
    });
  return fieldNodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : among(selectionSet)));
}

/** Whether `@skip` or `@include` leaves it out. */
export const isLeftOut = (selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false;
