import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** The names of all fields below one field, by the first place that asks for it: a document is read once. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/** Whether any of the names is asked for anywhere below the field that is resolved, whatever is skipped. */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, ...names: readonly string[]): boolean {
  const first = fieldNodes[0] as FieldNode;
  let below = known.get(first);
  if (below === undefined) {
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
    for (const { selectionSet } of fieldNodes) collect(selectionSet);
    below = found;
    known.set(first, below);
  }
  return names.some((name) => below.has(name));
}
