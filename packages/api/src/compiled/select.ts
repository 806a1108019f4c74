import { idGiven, isCompiled, isCounted, isResolved } from "@cic/db/compiled/compile-read";
import type { Selected, SelectedField } from "@cic/db/compiled/selected";
import { type Lens, withheld } from "@cic/domain/access/lenses";
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { lensOf } from "../access/field-lenses.ts";
import { isLeftOut, selects } from "../selects.ts";
import { finisherOf, isMade } from "./finishers.ts";
import { type Asked, answerMade, answerResolved } from "./resolved.ts";

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
    const isOfResolver = isResolved(parent.name, name);
    const lens = lensOf(parent.name, name);
    if (lens !== undefined && !isOfResolver) lenses.add(lens);
    if (isOfResolver || isMade(`${parent.name}.${name}`)) {
      // What is below is answered by its resolvers, whatever it is.
      noteAll(node);
      if (parent === query) types.add(type.name);
      return true;
    }
    if (node.selectionSet === undefined) return true;
    if (!isObjectType(type)) return false;
    types.add(type.name);
    return covers(type, node.selectionSet, root ?? name);
  }

  function noteAll(node: FieldNode): void {
    const noted = new Set<string>();
    const note = (of: ASTNode): unknown =>
      visit(of, {
        Variable: ({ name }) => void shaping.add(name.value),
        FragmentSpread({ name: { value } }) {
          const fragment = fragments.get(value);
          if (fragment === undefined || noted.has(value)) return;
          noted.add(value);
          note(fragment);
        },
      });
    note(node);
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
    const fields = [...collect(type, sets, variables)];
    return { type: type.name, fields: fields.map(([key, nodes]) => selectField(type, key, nodes, variables)) };
  }

  /** The fields that are asked for of an object of this type, by their keys. */
  function collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    variables: Readonly<Record<string, unknown>>,
  ): Map<string, FieldNode[]> {
    const byKey = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const isOf = (condition: NamedTypeNode | undefined): boolean => {
      const named = condition && schema.getType(condition.name.value);
      return named === undefined || named === type || (isAbstractType(named) && schema.isSubType(named, type));
    };
    const add = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (isLeftOut(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          byKey.set(key, [...(byKey.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (isOf(selection.typeCondition)) add(selection.selectionSet);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value) as FragmentDefinitionNode;
          if (isOf(fragment.typeCondition)) add(fragment.selectionSet);
        }
      }
    };
    sets.forEach(add);
    return byKey;
  }

  /** The same for what resolvers answer, made once for each type. */
  function askedBelow(variables: Readonly<Record<string, unknown>>) {
    const known = new Map<readonly FieldNode[], Map<GraphQLObjectType, readonly Asked[]>>();
    return (type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Asked[] => {
      const ofNodes = known.get(nodes) ?? new Map<GraphQLObjectType, readonly Asked[]>();
      known.set(nodes, ofNodes);
      const found =
        ofNodes.get(type) ??
        [
          ...collect(
            type,
            nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
            variables,
          ),
        ].map(([key, own]) => asked(type, key, own, variables));
      ofNodes.set(type, found);
      return found;
    };
  }

  function asked(
    type: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    variables: Readonly<Record<string, unknown>>,
  ): Asked {
    const node = nodes[0] as FieldNode;
    const field = type.getFields()[node.name.value];
    const info = {
      fieldName: node.name.value,
      fieldNodes: nodes,
      fragments: Object.fromEntries(fragments),
      variableValues: variables,
    };
    return { key, nodes, field, info, args: field === undefined ? {} : getArgumentValues(field, node, variables) };
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
    const coordinate = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const lens = lensOf(parent.name, name);
    const args = getArgumentValues(field, node, variables);
    const of = { key, name, args, isNonNull: isNonNullType(field.type) };
    if (isResolved(parent.name, name)) {
      const own = asked(parent, key, nodes, variables);
      const asks: SelectedField["asks"] = (...path) => selects(own.info, ...path);
      return { ...of, asks, finish: answerResolved(own, askedBelow(variables)) };
    }
    const finish = finisherOf(coordinate);
    const withheldBy = lens !== undefined && withheld.has(lens) ? lens : undefined;
    if (isMade(coordinate)) {
      const made = answerMade(getNullableType(field.type), nodes, finish, askedBelow(variables));
      return { ...of, lens: withheldBy, finish: made };
    }
    const id = node.arguments?.find((argument) => argument.name.value === "id")?.value;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      ...of,
      args: parent === query && id?.kind === Kind.VARIABLE ? { ...args, id: idGiven(id.name.value) } : args,
      lens: withheldBy,
      of: isObjectType(type) ? select(type, sets, variables) : undefined,
      finish: finish as SelectedField["finish"],
    };
  }
}
