import { idGiven, isCompiled, isCounted, type Selected, type SelectedField } from "@cic/db/compiled/compile-read";
import { type Lens, withheld } from "@cic/domain/access/lenses";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { lensOf } from "../access/field-lenses.ts";
import { fieldsOfMade, finisherOf } from "./finishers.ts";

/** An operation that is made wholly of what is covered. */
export interface Covered {
  /** The types of what it reads. */
  readonly types: ReadonlySet<string>;
  /** Through which it is read. */
  readonly lenses: ReadonlySet<Lens>;
  /** The variables on whose values more depends than which row is read. */
  readonly shaping: readonly string[];
  /** The selection with these values, coerced. */
  select(variables: Readonly<Record<string, unknown>>): Selected;
}

/** Of a connection, what is covered whatever it is a connection of. */
const OF_CONNECTION: ReadonlySet<string> = new Set(["nodes", "pageInfo", "totalCount"]);
/** A column's name can be no longer. */
const LONGEST_KEY = 63;

/** The operation, when it is covered. `document` must be valid. */
export function coveredOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Covered | undefined {
  const query = schema.getQueryType();
  if (operation.operation !== "query" || query == null || operation.directives?.length) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const types = new Set<string>();
  const lenses = new Set<Lens>();
  const shaping = new Set<string>();

  /** Whether all that may be selected of the type is covered, whatever is skipped. `root` is the root field that it is below. */
  function covers(type: GraphQLObjectType, selections: SelectionSetNode, root: string | undefined): boolean {
    return selections.selections.every((selection) => {
      noteVariables(selection, root);
      if (selection.kind === Kind.FIELD) return coversField(type, selection, root);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment !== undefined && covers(type, fragment.selectionSet, root);
    });
  }

  function coversField(parent: GraphQLObjectType, node: FieldNode, root: string | undefined): boolean {
    const name = node.name.value;
    if ((node.alias ?? node.name).value.length > LONGEST_KEY) return false;
    if (name === "__typename") return root !== undefined;
    const field = parent.getFields()[name];
    if (field === undefined) return false;
    const type = getNamedType(field.type);
    const isPlumbing =
      (parent.name.endsWith("Connection") &&
        (OF_CONNECTION.has(name) || (name === "counts" && isCounted(root ?? "")))) ||
      parent.name === "PageInfo" ||
      parent.name.endsWith("Counts") ||
      parent.name === "NoticeStateCount";
    if (!isPlumbing && !isCompiled(parent.name, name)) return false;
    const lens = lensOf(parent.name, name);
    if (lens !== undefined) lenses.add(lens);
    if (node.selectionSet === undefined) return true;
    if (!isObjectType(type)) return false;
    const made = fieldsOfMade(`${parent.name}.${name}`);
    if (made !== undefined) return onlyHas(node.selectionSet, made);
    types.add(type.name);
    return covers(type, node.selectionSet, root ?? name);
  }

  function onlyHas(selections: SelectionSetNode, names: ReadonlySet<string>): boolean {
    return selections.selections.every((selection) => {
      noteVariables(selection, "");
      if (selection.kind === Kind.FIELD) return names.has(selection.name.value);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment !== undefined && onlyHas(fragment.selectionSet, names);
    });
  }

  function noteVariables(selection: SelectionSetNode["selections"][number], root: string | undefined): void {
    const isOfRow = root === undefined && selection.kind === Kind.FIELD;
    for (const argument of ("arguments" in selection && selection.arguments) || []) {
      if (isOfRow && argument.name.value === "id" && argument.value.kind === Kind.VARIABLE) continue;
      noteIn(argument);
    }
    for (const directive of selection.directives ?? []) noteIn(directive);
  }
  const noteIn = (node: Parameters<typeof visit>[0]) =>
    visit(node, { Variable: ({ name }) => void shaping.add(name.value) });

  if (!covers(query, operation.selectionSet, undefined)) return undefined;
  return {
    types,
    lenses,
    shaping: [...shaping],
    select: (variables) => select(query, [operation.selectionSet], variables),
  };

  function select(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    variables: Readonly<Record<string, unknown>>,
  ): Selected {
    const byKey = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (isLeftOut(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          byKey.set(key, [...(byKey.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          collect(selection.selectionSet);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          collect((fragments.get(selection.name.value) as FragmentDefinitionNode).selectionSet);
        }
      }
    };
    sets.forEach(collect);
    return { type: type.name, fields: [...byKey].map(([key, nodes]) => selectField(type, key, nodes, variables)) };
  }

  function selectField(
    parent: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    variables: Readonly<Record<string, unknown>>,
  ): SelectedField {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    const field = parent.getFields()[name];
    if (field === undefined) return { key, name, args: {}, isNonNull: true };
    const type = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const of = isObjectType(type) ? select(type, sets, variables) : undefined;
    const lens = lensOf(parent.name, name);
    const args = getArgumentValues(field, node, variables);
    const id = node.arguments?.find((argument) => argument.name.value === "id")?.value;
    return {
      key,
      name,
      args: parent === query && id?.kind === Kind.VARIABLE ? { ...args, id: idGiven(id.name.value) } : args,
      isNonNull: isNonNullType(field.type),
      lens: lens !== undefined && withheld.has(lens) ? lens : undefined,
      of,
      finish: finisherOf(`${parent.name}.${name}`, of) as SelectedField["finish"],
    };
  }
}

function isLeftOut(
  selection: SelectionSetNode["selections"][number],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false
  );
}
