import { actionOfLens, lensOf, ownLensOf } from "@cic/api/access/field-lenses";
import { isMade } from "@cic/api/compiled/finishers";
import type { Action } from "@cic/auth/actions";
import { isCompiled, isResolved } from "@cic/db/compiled/compile-read";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Random, Sent } from "../security/documents.ts";

type Field = GraphQLField<unknown, unknown>;

/** What values of the data an operation may ask for. */
export interface Known {
  readonly children: readonly string[];
  readonly placements: readonly string[];
  readonly organisations: readonly string[];
  readonly areas: readonly string[];
  /** Ids of what else there is, by its type. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** Arguments by which a root field that its resolver answers finds something; none for one that is read by a statement. */
  told?(root: Field): readonly string[] | undefined;
}

/**
 * Makes valid operations of all root fields, below which mostly no more is asked than what statements cover: several root fields, aliases, fields asked for twice,
 * fragments of both kinds, `@skip` and `@include`, variables and values in their place.
 */
export function makeCoveredWriter(schema: GraphQLSchema, random: Random, known: Known) {
  const query = schema.getQueryType() as GraphQLObjectType;
  const isAnsweredOf = (field: Field) => !isCompiled("Query", field.name) || isResolved("Query", field.name);
  let declared: string[];
  let variables: Record<string, unknown>;
  let fragments: string[];
  let aliases: number;
  /** How often a field that is not compiled is asked for. */
  let strays: number;
  /** What the caller's role may do: mostly no more is asked, because one field of another would leave all to the resolvers. */
  let may: (type: string, field: string) => boolean;
  let root: string;

  function operation(actions: ReadonlySet<Action>): Sent {
    const asksAny = random.chance(0.1);
    const mayLens = (lens: ReturnType<typeof lensOf>) =>
      asksAny || lens === undefined || actions.has(actionOfLens[lens]);
    may = (type, field) => mayLens(lensOf(type, field));
    const own = Object.values(query.getFields()).filter((field) =>
      mayLens(ownLensOf(getNamedType(field.type).name.replace(/Connection$/, ""))),
    );
    [declared, variables, fragments, aliases] = [[], {}, [], 0];
    strays = random.chance(0.15) ? 0.1 : 0;
    const asked = Array.from({ length: random.chance(0.2) ? 2 : 1 }, (_, i) => {
      const field = random.of(random.chance(0.6) ? own.filter(({ name }) => isCompiled("Query", name)) : own);
      root = getNamedType(field.type).name;
      const args = field.args.filter(
        (argument) => isNeeded(argument) || random.chance(ROOT_SHARE[argument.name] ?? 0.5),
      );
      const told = random.chance(0.7) && known.told?.(field);
      const said = told ? inBrackets(random.of(told)) : argumentsOf(args, true);
      return `r${i}: ${field.name}${said} ${below(field, 0, isAnsweredOf(field))}`;
    });
    const head = declared.length === 0 ? "query" : `query(${declared.join(", ")})`;
    return { query: `${head} { ${asked.join(" ")} } ${fragments.join(" ")}`, variables };
  }

  function below(field: Field, depth: number, isFree: boolean): string {
    const type = getNamedType(field.type);
    if (isUnionType(type)) {
      return `{ __typename ${type
        .getTypes()
        .map((member) => `... on ${member.name} ${selection(member, depth, isFree)}`)
        .join(" ")} }`;
    }
    return isObjectType(type) ? selection(type, depth, isFree) : "";
  }

  /** `isFree` below what resolvers answer, whatever it is. */
  function selection(type: GraphQLObjectType, depth: number, isFree: boolean): string {
    const isCovered = (field: Field) => isFree || isPlumbing(type, field) || isCompiled(type.name, field.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => (isCovered(field) && may(type.name, field.name)) || random.chance(strays),
    );
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const branches = depth > 6 ? [] : fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const isConnection = type.name.endsWith("Connection");
    const chosen = [
      ...leaves.filter(() => random.chance(0.5)),
      ...branches.filter(({ name }) => random.chance(isConnection && name === "nodes" ? 0.9 : 0.3)).slice(0, 4),
    ].filter((field) => !field.args.some(isNeeded));
    const words = ["__typename", ...chosen.flatMap((field) => word(type, field, depth, isFree))];
    if (random.chance(0.1)) words.push(...words.slice(1, 2));
    if (random.chance(0.1))
      words.push(`... on ${type.name} ${directive()} { ${words.splice(1, 2).join(" ") || "__typename"} }`);
    if (random.chance(0.1)) {
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { ${words.splice(1, 2).join(" ") || "__typename"} }`);
      words.push(`...${name} ${directive()}`);
    }
    return `{ ${words.join(" ")} }`;
  }

  function word(type: GraphQLObjectType, field: Field, depth: number, isFree: boolean): string[] {
    const args = argumentsOf(
      field.args.filter(({ name }) => random.chance(NESTED_SHARE[name] ?? 0.4)),
      false,
    );
    const alias = args !== "" || random.chance(0.15) ? `a${aliases++}: ` : "";
    const isBelowFree = isFree || isResolved(type.name, field.name) || isMade(`${type.name}.${field.name}`);
    const text = `${alias}${field.name}${args} ${random.chance(0.08) ? directive() : ""} ${below(field, depth + (isBelowFree ? 3 : 1), isBelowFree)}`;
    return [text];
  }

  function directive(): string {
    if (random.chance(0.4)) return "";
    const name = random.of(["skip", "include"]);
    const isSo = random.chance(0.5);
    return `@${name}(if: ${random.chance(0.5) ? isSo : variable("Boolean!", isSo)})`;
  }

  function variable(type: string, value: unknown): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  }

  function argumentsOf(args: readonly GraphQLArgument[], isRoot: boolean): string {
    if (args.length === 0) return "";
    const passed = args.map((argument) => {
      const given = value(argument.type, argument.name, 0);
      return `${argument.name}: ${random.chance(isRoot ? 0.8 : 0.4) ? variable(String(argument.type), given) : literal(given, argument.type)}`;
    });
    return `(${passed.join(", ")})`;
  }

  function value(type: GraphQLInputType, name: string, depth: number): unknown {
    if (isNonNullType(type)) return some(type.ofType as GraphQLInputType, name, depth);
    return random.chance(0.05) ? null : some(type, name, depth);
  }

  function some(type: GraphQLInputType, name: string, depth: number): unknown {
    if (isListType(type)) {
      return Array.from({ length: 1 + random.below(2) }, () => value(type.ofType, name, depth + 1)).filter(
        (one) => one !== null,
      );
    }
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).filter(
        (field) => isNonNullType(field.type) || random.chance(depth === 0 ? 0.2 : 0.5),
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, field.name, depth + 1)]));
    }
    if (isEnumType(named)) return random.of(named.getValues()).name;
    switch (named.name) {
      case "Int":
        return name === "first"
          ? random.of([1, 2, 3, 5, 20, 50, random.chance(0.05) ? 0 : 4, random.chance(0.05) ? 1001 : 30])
          : random.below(5);
      case "Boolean":
        return random.chance(0.5);
      case "DateTime":
        return random.of(["2026-01-01T00:00:00Z", "2026-11-22T12:00:00Z"]);
      case "Date":
        return random.of(["2012-01-01", "2018-05-01", "2024-05-01", "2025-02-03", "2026-11-22"]);
      default:
        if (name === "after") return random.of(["none", "WyJhIl0"]);
        if (name === "area") return random.of(known.areas);
        if (name === "id" && root in known.records) return random.of(known.records[root] ?? []);
        if (/placement/i.test(name)) return random.of(known.placements);
        if (/(authority|icb|organisation|provider)id/i.test(name)) return random.of(known.organisations);
        if (/id$/i.test(name)) return random.of([...random.of([known.children, known.placements]), "no id"]);
        return random.of(["C2", "U4", "x"]);
    }
  }

  return { operation };
}

const inBrackets = (args: string): string => (args === "" ? "" : `(${args})`);

/** How often an argument is given: a filter leaves little to compare, and a cursor that is not one of ours nothing. */
const ROOT_SHARE: Readonly<Record<string, number>> = { after: 0.03, filter: 0.3 };
const NESTED_SHARE: Readonly<Record<string, number>> = { after: 0.01, filter: 0.15 };

const isNeeded = (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined;
export const isPlumbing = ({ name: type }: GraphQLObjectType, { name }: Field) =>
  /(Connection|Counts|StateCount)$|^PageInfo$/.test(type) &&
  (name !== "counts" || !/^(Child|AssessmentQueue)Connection$/.test(type));

/** As it is written in a document. */
function literal(given: unknown, type: GraphQLInputType): string {
  if (given === null) return "null";
  const named = getNamedType(type);
  if (Array.isArray(given)) return `[${given.map((one) => literal(one, named)).join(", ")}]`;
  if (isInputObjectType(named)) {
    const fields = named.getFields();
    return `{ ${Object.entries(given as object)
      .map(([name, one]) => `${name}: ${literal(one, fields[name]?.type as GraphQLInputType)}`)
      .join(", ")} }`;
  }
  return isEnumType(named) ? String(given) : JSON.stringify(given);
}
