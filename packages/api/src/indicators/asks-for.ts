import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** The names of all fields below a field, by its place in its document: a document is read once. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/** Whether any of the names is asked for anywhere below the field that is resolved, whatever is skipped below it. */
export const asksFor = ({ fieldNodes, fragments }: GraphQLResolveInfo, ...names: readonly string[]): boolean =>
  fieldNodes.some((node) => {
    const below = known.get(node) ?? namesBelow(node, fragments);
    known.set(node, below);
    return names.some((name) => below.has(name));
  });

function namesBelow(node: FieldNode, fragments: GraphQLResolveInfo["fragments"]): ReadonlySet<string> {
  const found = new Set<string>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) found.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        collect(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  collect(node.selectionSet);
  return found;
}
