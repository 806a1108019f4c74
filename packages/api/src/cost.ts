import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { maxPageSize } from "./page.ts";

/** Of operations whose cost goes by no variable. */
const known = new WeakMap<OperationDefinitionNode, number>();

/** How many objects a list without `first` is counted as: codes, successors, legal statuses, findings of a row. */
export const ASSUMED_LIST_LENGTH = 10;

/**
 * How many objects `operation` leads to, were every page full: one for each field that answers with an object, times
 * the sizes of the lists it stands in. Scalars are free. `first` is the size of the list below it; a value that is no
 * page size counts as none, or as the greatest page, and is refused where the page is read.
 *
 * `document` must be valid. Stops counting above `most`.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  most: number,
): number {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let cost = 0;
  let isFixed = true;

  function add(selections: SelectionSetNode, typeName: string, times: number, pageSize: number | undefined): void {
    for (const selection of selections.selections) {
      if (cost > most) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, times, pageSize);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) add(fragment.selectionSet, fragment.typeCondition.name.value, times, pageSize);
      } else {
        addField(selection, typeName, times, pageSize);
      }
    }
  }

  function addField(node: FieldNode, typeName: string, times: number, pageSize: number | undefined): void {
    const type = schema.getType(typeName);
    const field = type !== undefined && "getFields" in type ? type.getFields()[node.name.value] : undefined;
    // Fields that describe the schema are in no type's list.
    if (field === undefined || !("args" in field) || node.selectionSet === undefined) return;
    const answer = getNamedType(field.type);
    if (!isCompositeType(answer)) return;
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const count = isList ? times * (pageSize ?? ASSUMED_LIST_LENGTH) : times;
    cost += count;
    const { size, isGiven } = firstOf(node, field, operation, variables);
    isFixed &&= !isGiven;
    add(node.selectionSet, answer.name, count, size);
  }

  const root = schema.getRootType(operation.operation);
  if (root) add(operation.selectionSet, root.name, 1, undefined);
  if (isFixed && cost <= most) known.set(operation, cost);
  return cost;
}

/** The page size that a field asks for, `undefined` when it takes none, and whether a variable gives it. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): { readonly size: number | undefined; readonly isGiven: boolean } {
  const declared = field.args.find((argument) => argument.name === "first");
  if (declared === undefined) return { size: undefined, isGiven: false };
  const given = node.arguments?.find((argument) => argument.name.value === "first")?.value;
  let size: unknown;
  if (given?.kind === Kind.INT) size = Number(given.value);
  if (given?.kind === Kind.VARIABLE) {
    const name = given.name.value;
    const byDefault = operation.variableDefinitions?.find((definition) => definition.variable.name.value === name);
    size = variables[name];
    if (size === undefined && byDefault?.defaultValue?.kind === Kind.INT) size = Number(byDefault.defaultValue.value);
  }
  size ??= declared.defaultValue;
  return {
    size: typeof size === "number" ? Math.min(Math.max(size, 0), maxPageSize) : maxPageSize,
    isGiven: given?.kind === Kind.VARIABLE,
  };
}
