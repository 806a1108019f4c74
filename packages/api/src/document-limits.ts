import { BREAK, type FragmentDefinitionNode, Kind, type SelectionSetNode, type ValidationRule } from "graphql";
import { type Limits, limitExceeded } from "./limits.ts";

/** How large a selection is with its fragments spread. */
interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * Checks what a document alone can tell: operations, directives, depth, aliases, root fields and fields.
 * A fragment is measured once however often it is spread, so that 2^25 fields cost as little to refuse as 25.
 */
export function documentLimits(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const refuse = (name: "operations" | "depth" | "aliases" | "rootFields" | "fields") =>
        context.reportError(limitExceeded(name, limits));
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      }
      const measure = measurer(fragments);
      const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      if (operations.length > limits.operations) refuse("operations");
      for (const operation of operations) {
        const size = measure(operation.selectionSet);
        const exceeded = (["depth", "aliases", "rootFields", "fields"] as const).find(
          (name) => size[name] > limits[name],
        );
        if (exceeded !== undefined) refuse(exceeded);
      }
    },
    enter(node) {
      if ("directives" in node && (node.directives?.length ?? 0) > limits.directives) {
        context.reportError(limitExceeded("directives", limits));
        return BREAK;
      }
      return undefined;
    },
  });
}

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (selections: SelectionSetNode) => Size {
  const sizes = new Map<string, Size>();

  function sizeOfFragment(name: string): Size {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused elsewhere; here it must only come to an end.
    sizes.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? nothing : measure(fragment.selectionSet);
    sizes.set(name, size);
    return size;
  }

  function measure(selections: SelectionSetNode): Size {
    let { depth, fields, aliases, rootFields } = nothing;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet === undefined ? nothing : measure(selection.selectionSet);
        const describesSchema = selection.name.value === "__schema" || selection.name.value === "__type";
        depth = Math.max(depth, describesSchema ? 1 : inner.depth + 1);
        fields += inner.fields + 1;
        aliases += inner.aliases + (selection.alias === undefined ? 0 : 1);
        rootFields += 1;
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? sizeOfFragment(selection.name.value)
            : measure(selection.selectionSet);
        depth = Math.max(depth, inner.depth);
        fields += inner.fields;
        aliases += inner.aliases;
        rootFields += inner.rootFields;
      }
    }
    return { depth, fields, aliases, rootFields };
  }

  return measure;
}
