import type { Actor } from "@cic/auth/actor";
import type { Below } from "@cic/db/compiled/below";
import {
  type CompiledRecords,
  compileRecords,
  idGiven,
  isCompiled,
  isCounted,
  isResolved,
} from "@cic/db/compiled/compile-read";
import { NotCompiled, type Selected, type SelectedField } from "@cic/db/compiled/selected";
import { InvalidCursor } from "@cic/db/cursor";
import { withheld as isWithheld, type Lens } from "@cic/domain/access/lenses";
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { lensOf } from "../access/field-lenses.ts";
import { withoutRole } from "../access/lensed.ts";
import type { Context } from "../context.ts";
import { isLeftOut, selects } from "../selects.ts";
import { finisherOf, isMade } from "./finishers.ts";
import { mayRead, mayThrough } from "./may-read.ts";
import { giveNeeds } from "./needs.ts";
import { type Asked, answerMade, answerResolved } from "./resolved.ts";

/** What is read when a selection is answered by a statement. */
export interface Reads {
  /** The types of what it reads. */
  readonly types: ReadonlySet<string>;
  /** Through which it is read. */
  readonly lenses: ReadonlySet<Lens>;
}

/** A root field as it is asked for. */
export interface AskedRoot {
  /** For its resolver. */
  readonly asked: Asked;
  /** None where not all of it is covered. */
  readonly reads: Reads | undefined;
  /** As a statement is made of it. */
  select(): SelectedField;
}

export interface AskedOperation {
  /** Of its root fields, whatever is left out. */
  readonly names: ReadonlySet<string>;
  /** The variables on whose values more depends than which row is read, or what a root field's resolver is told. */
  readonly shaping: readonly string[];
  /** Its root fields with these values, coerced, as they are for a caller of this role. */
  roots(variables: Readonly<Record<string, unknown>>, actor: Actor): readonly AskedRoot[];
}

/** Of a connection, what is covered whatever it is a connection of. */
const OF_CONNECTION: ReadonlySet<string> = new Set(["nodes", "pageInfo", "totalCount"]);
/** A column's name can be no longer. */
const LONGEST_KEY = 63;

/** The operation; none where it is no query of ours alone. `document` must be valid. */
export function askedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AskedOperation | undefined {
  const query = schema.getQueryType();
  if (operation.operation !== "query" || query == null || operation.directives?.length) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const shaping = new Set<string>();
  const names = new Set<string>();
  noteRoots(operation.selectionSet);
  if (names.has("__schema") || names.has("__type")) return undefined;
  return { names, shaping: [...shaping], roots: rootsOf };

  function noteRoots({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) noteAll(directive);
      if (selection.kind === Kind.FIELD) noteRoot(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) noteRoots(selection.selectionSet);
      else noteRoots((fragments.get(selection.name.value) as FragmentDefinitionNode).selectionSet);
    }
  }

  function noteRoot({ name: { value: name }, arguments: args = [], selectionSet }: FieldNode): void {
    names.add(name);
    for (const argument of args) {
      const isOfRequest = !isCompiled("Query", name) || argument.name.value === "id";
      if (!isOfRequest || argument.value.kind !== Kind.VARIABLE) noteAll(argument);
    }
    if (selectionSet !== undefined) noteAll(selectionSet);
  }

  function noteAll(node: ASTNode): void {
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

  function rootsOf(variables: Readonly<Record<string, unknown>>, actor: Actor): readonly AskedRoot[] {
    const type = query as GraphQLObjectType;
    const known = new Map<readonly FieldNode[], Map<GraphQLObjectType, readonly Asked[]>>();
    const knownBelow = new Map<string, Map<readonly FieldNode[], Below | undefined>>();
    return [...collect(type, [operation.selectionSet])].map(([key, nodes]) => ({
      asked: asked(type, key, nodes),
      reads: readsOf((covers) => nodes.every((node) => covers.field(type, node, undefined))),
      select: () => selectField(type, key, nodes),
    }));

    /** What is read, where it `isCovered` by statements and the caller's role may have it. */
    function readsOf(isCovered: (covers: Covers) => boolean, ...of: readonly string[]): Reads | undefined {
      const reads = { types: new Set(of), lenses: new Set<Lens>() };
      return isCovered(coversInto(reads.types, reads.lenses)) && mayRead(actor, reads) ? reads : undefined;
    }

    function coversInto(types: Set<string>, lenses: Set<Lens>): Covers {
      /** Whether all that is selected of the type is covered. `root` is the root field that it is below. */
      function selections(of: GraphQLObjectType, set: SelectionSetNode, root: string | undefined): boolean {
        return set.selections.every((selection) => {
          if (isLeftOut(selection, variables)) return true;
          if (selection.kind === Kind.FIELD) return field(of, selection, root);
          const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
          return fragment !== undefined && selections(of, fragment.selectionSet, root);
        });
      }
      function field(parent: GraphQLObjectType, node: FieldNode, root: string | undefined): boolean {
        const name = node.name.value;
        if ((node.alias ?? node.name).value.length > LONGEST_KEY) return false;
        if (name === "__typename") return root !== undefined;
        const found = parent.getFields()[name];
        if (found === undefined) return false;
        const type = getNamedType(found.type);
        const isPlumbing =
          (parent.name.endsWith("Connection") &&
            (OF_CONNECTION.has(name) || (name === "counts" && isCounted(root ?? "")))) ||
          parent.name === "PageInfo" ||
          parent.name.endsWith("Counts") ||
          parent.name === "NoticeStateCount";
        if (!isPlumbing && !isCompiled(parent.name, name)) return false;
        const isOfResolver = isResolved(parent.name, name);
        if (parent === query) types.add(type.name);
        if (isOfResolver || withheldAs(parent.name, found) !== undefined) return true;
        const lens = lensOf(parent.name, name);
        if (lens !== undefined) lenses.add(lens);
        // What is below is answered by its resolvers, whatever it is.
        if (isMade(`${parent.name}.${name}`) || node.selectionSet === undefined) return true;
        if (!isObjectType(type)) return false;
        types.add(type.name);
        return selections(type, node.selectionSet, root ?? name);
      }
      return { selections, field };
    }

    /** What a field is for a caller whose role may not read it; undefined where that is no matter, or decided elsewhere. */
    function withheldAs(typeName: string, field: GraphQLField<unknown, unknown>): null | readonly [] | undefined {
      const lens = typeName === "Query" ? undefined : lensOf(typeName, field.name);
      return lens === undefined || mayThrough(actor, lens) ? undefined : withoutRole(typeName, field);
    }

    function select(of: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selected {
      const fields = [...collect(of, sets)];
      return { type: of.name, fields: fields.map(([key, nodes]) => selectField(of, key, nodes)) };
    }

    /** The fields that are asked for of an object of this type, by their keys. */
    function collect(of: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
      const byKey = new Map<string, FieldNode[]>();
      const spread = new Set<string>();
      const isOf = (condition: NamedTypeNode | undefined): boolean => {
        const named = condition && schema.getType(condition.name.value);
        return named === undefined || named === of || (isAbstractType(named) && schema.isSubType(named, of));
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
    function below(of: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Asked[] {
      const ofNodes = known.get(nodes) ?? new Map<GraphQLObjectType, readonly Asked[]>();
      known.set(nodes, ofNodes);
      const found = ofNodes.get(of) ?? [...collect(of, setsOf(nodes))].map(([key, own]) => asked(of, key, own));
      ofNodes.set(of, found);
      return found;
    }

    function asked(of: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Asked {
      const node = nodes[0] as FieldNode;
      const field = of.getFields()[node.name.value];
      const info = {
        ...{ fieldName: node.name.value, fieldNodes: nodes, operation, schema },
        ...{ fragments: Object.fromEntries(fragments), variableValues: variables },
        below: (...path: readonly string[]) =>
          field === undefined ? [] : recordsAt(getNamedType(field.type), nodes, path).flatMap((one) => one ?? []),
      };
      return {
        key,
        nodes,
        field,
        info,
        below,
        args: field === undefined ? {} : getArgumentValues(field, node, variables),
      };
    }

    /** What is asked for of the objects that a field leads to at a path, for each key under which it is. */
    function recordsAt(
      type: GraphQLNamedType,
      nodes: readonly FieldNode[],
      [name, ...path]: readonly string[],
    ): readonly (Below | undefined)[] {
      const objects = isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
      return objects.flatMap((object) => {
        if (name === undefined) return [recordsOf(object, nodes)];
        return below(object, nodes)
          .filter(({ field }) => field?.name === name)
          .flatMap((one) => recordsAt(getNamedType((one.field as NonNullable<Asked["field"]>).type), one.nodes, path));
      });
    }

    function recordsOf(of: GraphQLObjectType, nodes: readonly FieldNode[]): Below | undefined {
      const ofType = knownBelow.get(of.name) ?? new Map<readonly FieldNode[], Below | undefined>();
      knownBelow.set(of.name, ofType);
      if (ofType.has(nodes)) return ofType.get(nodes);
      const sets = setsOf(nodes);
      const reads = readsOf(({ selections }) => sets.every((set) => selections(of, set, of.name)), of.name);
      const made = reads === undefined ? undefined : makeBelow(of.name, nodes, () => select(of, sets));
      ofType.set(nodes, made);
      return made;
    }

    function selectField(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): SelectedField {
      const node = nodes[0] as FieldNode;
      const name = node.name.value;
      const field = parent.getFields()[name];
      if (field === undefined) return { key, name, args: {}, isNonNull: true };
      const coordinate = `${parent.name}.${name}`;
      const type = getNamedType(field.type);
      const args = getArgumentValues(field, node, variables);
      const of = { key, name, args, isNonNull: isNonNullType(field.type) };
      if (isResolved(parent.name, name)) {
        const own = asked(parent, key, nodes);
        const asks: SelectedField["asks"] = (...path) => selects(own.info, ...path);
        return { ...of, asks, below: own.info.below, finish: answerResolved(own) };
      }
      const withheld = withheldAs(parent.name, field);
      if (withheld !== undefined) return { ...of, withheld };
      const finish = finisherOf(coordinate);
      const lens = lensOf(parent.name, name);
      const withheldBy = lens !== undefined && isWithheld.has(lens) ? lens : undefined;
      if (isMade(coordinate)) {
        return { ...of, lens: withheldBy, finish: answerMade(getNullableType(field.type), nodes, finish, below) };
      }
      const id = node.arguments?.find((argument) => argument.name.value === "id")?.value;
      return {
        ...of,
        args: parent === query && id?.kind === Kind.VARIABLE ? { ...args, id: idGiven(id.name.value) } : args,
        lens: withheldBy,
        of: isObjectType(type) ? select(type, setsOf(nodes)) : undefined,
        finish: finish as SelectedField["finish"],
      };
    }
  }
}

interface Covers {
  selections(of: GraphQLObjectType, set: SelectionSetNode, root: string | undefined): boolean;
  field(parent: GraphQLObjectType, node: FieldNode, root: string | undefined): boolean;
}

const setsOf = (nodes: readonly FieldNode[]): readonly SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

/** What a statement reads of the records of a type, for resolvers that lead to them; none where it cannot. */
function makeBelow(type: string, nodes: readonly FieldNode[], select: () => Selected): Below | undefined {
  let records: CompiledRecords;
  try {
    records = compileRecords(select());
  } catch (error) {
    // Whatever is wrong, the resolvers say.
    if (error instanceof NotCompiled || error instanceof InvalidCursor) return undefined;
    throw error;
  }
  const need = type === "Child" ? "childOfAnyId" : type[0]?.toLowerCase() + type.slice(1);
  return {
    of: records.of,
    give(said, given) {
      const { answered } = given as Context;
      const values = answered.get(nodes) ?? new Map<string, () => unknown>();
      answered.set(nodes, values);
      for (const [id, row, value] of records.read(said, given)) {
        giveNeeds({ [need]: [id, row] }, given as Context);
        if (row !== null) values.set((row as { readonly id: string }).id, value);
      }
    },
  };
}
