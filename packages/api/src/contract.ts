import { readFileSync } from "node:fs";
import {
  defaultFieldResolver,
  type EnumTypeDefinitionNode,
  GraphQLDeprecatedDirective,
  GraphQLEnumType,
  type GraphQLFieldResolver,
  GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLUnionType,
  getDirectiveValues,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  isObjectType,
  type NameNode,
  type ObjectTypeDefinitionNode,
  parse,
  specifiedScalarTypes,
  type TypeNode,
  typeFromAST,
  type UnionTypeDefinitionNode,
  valueFromAST,
} from "graphql";
import { throughLens } from "./access/lensed.ts";
import { tellingOfChild, tellingOfField } from "./audit/audited.ts";
import type { Context } from "./context.ts";
import { DateScalar, DateTimeScalar } from "./scalars.ts";

/** Resolver functions by type and field. What the types promise of them is checked where they are listed. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The whole contract as one text, as codegen wrote it from `schema/`. */
export const sdl: string = readFileSync(new URL("./generated/schema.graphql", import.meta.url), "utf8");

const scalars: Readonly<Record<string, GraphQLScalarType>> = { Date: DateScalar, DateTime: DateTimeScalar };

/** A definition in the contract with its description, as codegen writes it: a body ends with a brace that begins a line. */
const DEFINITION =
  /^(?:"""(?:\\"""|[\s\S])*?"""\n)?(type|input|enum|union|scalar) (\w+)( @oneOf)?(?:[^{\n]*\{\n[\s\S]*?^\}$|[^\n]*$)/gm;

/**
 * The contract as a schema that answers all that `buildSchema`'s would, and reads the text of a type when its fields are first
 * asked for: a process that has just started would read ten thousand lines to answer with one field of them.
 * Whether the text is valid is a test's question.
 */
export class Contract extends GraphQLSchema {
  readonly #types: Record<string, GraphQLNamedType> = Object.create(null);

  constructor(text: string = sdl) {
    super({ assumeValid: true });
    Object.assign(this.#types, super.getTypeMap());
    for (const scalar of specifiedScalarTypes) this.#types[scalar.name] = scalar;
    for (const [definition, keyword, name = "", oneOf] of text.matchAll(DEFINITION)) {
      Object.defineProperty(this.#types, name, {
        configurable: true,
        enumerable: true,
        get: () => {
          let node: unknown;
          const read = <Node>() => {
            node ??= parse(definition, { noLocation: true }).definitions[0];
            return node as Node;
          };
          const value = this.#make(keyword, name, oneOf !== undefined, read);
          // For those who ask for the schema alone.
          Object.defineProperty(value, "description", { get: () => read<Described>().description?.value });
          Object.defineProperty(this.#types, name, { enumerable: true, value });
          return value;
        },
      });
    }
  }

  override getTypeMap(): Record<string, GraphQLNamedType> {
    return this.#types;
  }

  override getQueryType(): GraphQLObjectType | undefined {
    return this.#types.Query as GraphQLObjectType | undefined;
  }

  override getMutationType(): GraphQLObjectType | undefined {
    return this.#types.Mutation as GraphQLObjectType | undefined;
  }

  /** Gives fields their resolvers. Throws when one is named that the contract does not have. */
  resolveWith(resolvers: ResolverMap): void {
    for (const [typeName, fields] of Object.entries(resolvers)) {
      const type = this.getType(typeName);
      if (!isObjectType(type))
        throw new Error(`resolvers name ${typeName}, which is not an object type of the contract`);
      for (const [fieldName, resolve] of Object.entries(fields ?? {})) {
        const field = type.getFields()[fieldName];
        if (field === undefined) throw new Error(`resolvers name ${typeName}.${fieldName}, which the contract lacks`);
        if (typeof resolve !== "function") throw new Error(`the resolver ${typeName}.${fieldName} is not a function`);
        const resolver = resolve as GraphQLFieldResolver<unknown, Context>;
        field.resolve = isRoot(typeName) ? tellingOfField(resolver) : throughLens(typeName, field, resolver);
      }
    }
  }

  #make(keyword: string | undefined, name: string, isOneOf: boolean, read: <Node>() => Node): GraphQLNamedType {
    switch (keyword) {
      case "type":
        return new GraphQLObjectType<unknown, Context>({
          name,
          isTypeOf: tellingOfChild(name),
          fields: () =>
            byName(read<ObjectTypeDefinitionNode>().fields, (field) => {
              const type = this.#typeOf(field.type) as GraphQLOutputType;
              return {
                ...described(field),
                resolve: isRoot(name)
                  ? tellingOfField(defaultFieldResolver)
                  : throughLens(name, { name: field.name.value, type }, defaultFieldResolver),
                type,
                args: byName(field.arguments, (argument) => this.#input(argument)),
              };
            }),
        });
      case "input":
        return new GraphQLInputObjectType({
          name,
          isOneOf,
          fields: () => byName(read<InputObjectTypeDefinitionNode>().fields, (field) => this.#input(field)),
        });
      case "union":
        return new GraphQLUnionType({
          name,
          types: () =>
            (read<UnionTypeDefinitionNode>().types ?? []).map((type) => this.#typeOf(type) as GraphQLObjectType),
        });
      case "enum":
        return new GraphQLEnumType({ name, values: () => byName(read<EnumTypeDefinitionNode>().values, described) });
      default: {
        const scalar = scalars[name];
        if (scalar === undefined) throw new Error(`nothing says how the contract's scalar ${name} is read`);
        return new GraphQLScalarType(scalar.toConfig());
      }
    }
  }

  #input(node: InputValueDefinitionNode) {
    const type = this.#typeOf(node.type) as GraphQLInputType;
    return { ...described(node), type, defaultValue: valueFromAST(node.defaultValue, type) };
  }

  #typeOf(node: TypeNode) {
    const type = typeFromAST(this, node as never);
    if (type === undefined) throw new Error("the contract names a type that it does not define");
    return type;
  }
}

const isRoot = (typeName: string) => typeName === "Query" || typeName === "Mutation";

type Described = Pick<InputValueDefinitionNode, "description" | "directives">;

const described = (node: Described) => ({
  description: node.description?.value,
  deprecationReason: getDirectiveValues(GraphQLDeprecatedDirective, node)?.reason as string | undefined,
});

function byName<Node extends { readonly name: NameNode }, Config>(
  nodes: readonly Node[] | undefined,
  configOf: (node: Node) => Config,
): Record<string, Config> {
  return Object.fromEntries((nodes ?? []).map((node) => [node.name.value, configOf(node)]));
}
