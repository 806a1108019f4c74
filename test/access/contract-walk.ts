import { lensedTypes, lensOf, valuesOfMany } from "@cic/api/access/field-lenses";
import { executableSchema } from "@cic/api/schema";
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";

/** Ways through the contract to what is about a child, made from the contract itself: what is added to it is walked too. */
export const schema = executableSchema();
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;

/** What tells a record from others of its type, where it is not its id. */
const keys: Readonly<Record<string, readonly string[]>> = {
  AssessmentClock: ["kind", "causeId"],
  AssessmentQueueItem: ["causeId"],
  HealthRecord: ["childId"],
};
/** Of these there is one for a child. */
const oneForAChild = ["CareLeaver", "ResponsibleCommissioner", "ReturnRow"];
/** Made anew wherever it is asked for. */
const isRecord = (name: string): boolean =>
  lensedTypes.includes(name) &&
  (name in keys ||
    oneForAChild.includes(name) ||
    ("id" in typeOf(name).getFields() &&
      name !== "EventRecord" &&
      name !== "CareLeaverDoubt" &&
      name !== "ReturnCellRecord"));

/** How a field is asked for that needs to be told something. */
const argumentsOf: Readonly<Record<string, string>> = {};

/** Fields of what is about a child that the documents made so far ask for. */
export const walked = new Set<string>();

/** Everything that is about a child in a field of this type: records `depth` deep, and deeper where nothing led before. */
function select(type: GraphQLObjectType, depth: number, path: readonly string[]): string {
  const parts = Object.values(type.getFields()).map((field) => selectField(type, field, depth, path));
  return `{ __typename ${parts.filter((part) => part !== "").join(" ")} }`;
}

function selectField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  path: readonly string[],
): string {
  const coordinate = `${type.name}.${field.name}`;
  const named = getNamedType(field.type);
  const given = argumentsOf[coordinate];
  if (given === undefined && field.args.some(isRequiredArgument))
    throw new Error(`nothing says how to ask for ${coordinate}`);
  const pages = field.args.some(({ name }) => name === "first") ? "(first: 1000)" : "";
  const asked = `${field.name}${given ?? pages}`;
  const inner = isLeafType(named) ? "" : within(named.name, coordinate, depth, path);
  // A value is the same wherever it is reached, with the records that it names.
  if (inner === null) return field.name === "child" || !isRecord(type.name) ? `${asked} ${keyOf(named.name)}` : "";
  if (lensOf(type.name, field.name) !== undefined) walked.add(coordinate);
  return `${asked} ${inner}`;
}

const keyOf = (name: string): string =>
  `{ __typename ${oneForAChild.includes(name) ? "child { __typename id }" : (keys[name] ?? ["id"]).join(" ")} }`;

/** A selection of what a field leads to; null where it goes no further. */
function within(name: string, coordinate: string, depth: number, path: readonly string[]): string | null {
  const type = schema.getType(name);
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member) => `... on ${member.name} ${within(member.name, coordinate, depth, path) ?? "{ __typename }"}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) throw new Error(`${coordinate} leads to ${name}`);
  if (/Connection$|^Changes$/.test(name)) {
    const { nodes: listed } = type.getFields();
    if (listed === undefined) throw new Error(`${name} has no nodes`);
    const nodes = within(getNamedType(listed.type).name, coordinate, depth, path);
    return nodes === null
      ? null
      : `{ __typename ${"totalCount" in type.getFields() ? "totalCount " : ""}nodes ${nodes} }`;
  }
  if (!lensedTypes.includes(name) && !valuesOfMany.has(name)) {
    // What is about nobody is asked for what it leads to.
    const on = path.includes(name)
      ? []
      : Object.values(type.getFields()).filter((field) => leads(getNamedType(field.type).name));
    const parts = on.map((field) => selectField(type, field, depth, [...path, name]));
    return `{ __typename ${"id" in type.getFields() ? "id " : ""}${parts.join(" ")} }`;
  }
  if (!isRecord(name)) return path.includes(name) ? null : select(type, depth, [...path, name]);
  if (depth > 0) return select(type, depth - 1, [...path, name]);
  return walked.has(coordinate) || path.includes(name) ? null : select(type, 0, [...path, name]);
}

/** A root field with its arguments as they are written, and what is asked of it. */
export function ask(field: string, given: string): string {
  const { type } = (schema.getQueryType() as GraphQLObjectType).getFields()[field] as GraphQLField<unknown, unknown>;
  return `${field}${given === "" ? "" : `(${given})`} ${within(getNamedType(type).name, `Query.${field}`, 2, []) ?? "{ __typename }"}`;
}

/** Root fields that lead to what is about a child. */
export const rootsToChildren = (): string[] =>
  Object.values((schema.getQueryType() as GraphQLObjectType).getFields())
    .filter((field) => leads(getNamedType(field.type).name))
    .map(({ name }) => name);

/** Whether something about a child is reached from a type. */
function leads(name: string, seen: ReadonlySet<string> = new Set()): boolean {
  const type = schema.getType(name);
  if (lensedTypes.includes(name)) return true;
  if (seen.has(name)) return false;
  const on = new Set([...seen, name]);
  if (isUnionType(type)) return type.getTypes().some((member) => leads(member.name, on));
  return (
    isObjectType(type) && Object.values(type.getFields()).some((field) => leads(getNamedType(field.type).name, on))
  );
}

/** What an answer says of a field: a value as text, and the records it leads to. */
export interface Said {
  readonly text: string;
  readonly records: readonly string[];
  readonly empty: boolean;
}

/** All that answers to one caller said of records, however they were reached. */
export class Sightings {
  /** Of each record, by `Type:key`, of each field all that was said of it: one thing, if every path says the same. */
  readonly records = new Map<string, Map<string, Map<string, Said>>>();
  readonly childOf = new Map<string, string>();
  /** By the root field as it was asked. */
  readonly roots = new Map<string, ReadonlySet<string>>();
  readonly wrongCounts: string[] = [];
  /** Values of a type, by `Type childId`, that are no records of their own. */
  readonly values = new Map<string, { readonly type: string; readonly childId: string }>();
  readonly types = new Set<string>();

  /** Of `childId`, where the field was asked of one child. */
  take(root: string, value: unknown, childId: string | undefined): void {
    const { records } = said(this.#read(value, childId));
    this.roots.set(root, new Set(records));
  }

  /** A value with the records in it as references. */
  #read(value: unknown, childId: string | undefined): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#read(one, childId));
    if (typeof value !== "object" || value === null) return value;
    const { __typename: name, ...fields } = value as Record<string, unknown> & { __typename: string };
    this.types.add(name);
    if ("nodes" in fields) {
      const nodes = this.#read(fields.nodes, childId) as unknown[];
      if ("totalCount" in fields && fields.totalCount !== nodes.length) this.wrongCounts.push(name);
      return nodes;
    }
    const own =
      name === "Child" ? fields.id : (fields.childId ?? (fields.child as { id?: string } | null)?.id ?? childId);
    if (!isRecord(name) && own != null && lensedTypes.includes(name)) {
      this.values.set(`${name} ${own}`, { type: name, childId: own as string });
    }
    if (!isRecord(name))
      return Object.fromEntries(
        Object.entries(fields).map(([field, inner]) => [field, this.#read(inner, own as string)]),
      );
    const key = `${name}:${oneForAChild.includes(name) ? own : (keys[name] ?? ["id"]).map((field) => fields[field]).join(" ")}`;
    if (own != null) this.childOf.set(key, own as string);
    const of = this.records.get(key) ?? new Map<string, Map<string, Said>>();
    this.records.set(key, of);
    for (const [field, inner] of Object.entries(fields)) {
      const what = said(this.#read(inner, own as string));
      of.set(field, (of.get(field) ?? new Map()).set(what.text, what));
    }
    return { ref: key };
  }
}

function said(value: unknown): Said {
  const records: string[] = [];
  const text = JSON.stringify(value, (_, inner) => {
    if (typeof inner === "object" && inner !== null && "ref" in inner) records.push(inner.ref as string);
    return inner;
  });
  return {
    text,
    records,
    empty: value === null || value === undefined || (Array.isArray(value) && value.length === 0),
  };
}
