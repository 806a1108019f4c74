import { actionOfLens, lensOf } from "@cic/api/access/field-lenses";
import { executableSchema } from "@cic/api/schema";
import { grantOf, type Role } from "@cic/auth/actions";
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";

export const schema = executableSchema();
export const roots: readonly GraphQLField<unknown, unknown>[] = Object.values(schema.getQueryType()?.getFields() ?? {});

/** Asked by those who look for them. */
const OF_ITS_OWN = ["Child.possibleDuplicates"];

/**
 * A root field as a front end that shows a record asks for it: all that its role may read of the record without being told something, with
 * its values, and of the records beside it the same without those beside them. `given` are its arguments.
 */
export function naturalDocument(root: GraphQLField<unknown, unknown>, given: string, role: Role): string {
  const { actions } = grantOf(role);

  function select(type: GraphQLNamedType, deep: number, path: readonly string[]): string {
    if (isUnionType(type)) {
      const members = type.getTypes().map((member) => `... on ${member.name} ${select(member, deep, path)}`);
      return `{ __typename ${members.join(" ")} }`;
    }
    if (!isObjectType(type)) return "";
    const fields = Object.values(type.getFields()).map((field) => selectField(type, field, deep, [...path, type.name]));
    return `{ __typename ${fields.join(" ")} }`;
  }

  function selectField(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    deep: number,
    path: readonly string[],
  ): string {
    const named = getNamedType(field.type);
    const lens = lensOf(type.name, field.name);
    // The record of another day is a question of its own.
    const isAnother = field.args.some(isRequiredArgument) || /AsOf$/.test(named.name);
    if (
      isAnother ||
      OF_ITS_OWN.includes(`${type.name}.${field.name}`) ||
      (lens !== undefined && !actions.has(actionOfLens[lens]))
    )
      return "";
    if (isLeafType(named)) return field.name;
    if (named.name === "Organisation") return `${field.name} { id name }`;
    if (deep === 0) return "";
    if (isRecord(named)) return `${field.name} ${select(named, deep - 1, [])}`;
    if (named.name.endsWith("Connection")) return `${field.name}(first: 5) ${select(named, deep, [])}`;
    return path.includes(named.name) ? "" : `${field.name} ${select(named, deep, path)}`;
  }

  const named = getNamedType(root.type);
  const nodes = isObjectType(named) ? getNamedType(named.getFields().nodes?.type ?? named) : named;
  const below = isLeafType(named) ? "" : select(named, nodes !== named && isRecord(nodes) ? 2 : 1, []);
  return `{ ${root.name}${given === "" ? "" : `(${given})`} ${below} }`;
}

const isRecord = (type: GraphQLNamedType): boolean => isObjectType(type) && "id" in type.getFields();
