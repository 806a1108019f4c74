import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  parse,
} from "graphql";
import { audited } from "./audit/audited.ts";
import type { Context } from "./context.ts";
import { resolvers as allResolvers } from "./resolvers.ts";
import { DateScalar, DateTimeScalar } from "./scalars.ts";
import { sdl, withoutDescriptions } from "./sdl.ts";

type Resolver = GraphQLFieldResolver<unknown, Context>;
/** Resolver functions by type and field. What the types promise of them is checked where they are listed. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/**
 * The contract with its resolvers, made with `graphql` alone. A field without a resolver reads the property of its name
 * (and calls it when it is a function); a member of a union is told by its `__typename`.
 *
 * `described` keeps its descriptions, for those who may ask for the schema; reading them takes longer than the rest of it.
 *
 * Throws when a resolver names a type or a field that the contract does not have.
 */
export function executableSchema(
  resolvers: ResolverMap = allResolvers as unknown as ResolverMap,
  { described = true }: { readonly described?: boolean } = {},
): GraphQLSchema {
  const text = described ? sdl : withoutDescriptions(sdl);
  // Whether it is valid is a test's question: asking again is a third of the time that a process takes to start.
  const schema = buildASTSchema(parse(text, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
  useScalar(schema, DateScalar);
  useScalar(schema, DateTimeScalar);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`resolvers name ${typeName}, which is not an object type of the contract`);
    for (const [fieldName, resolve] of Object.entries(fields ?? {})) {
      const field = type.getFields()[fieldName];
      if (field === undefined) throw new Error(`resolvers name ${typeName}.${fieldName}, which the contract lacks`);
      if (typeof resolve !== "function") throw new Error(`the resolver ${typeName}.${fieldName} is not a function`);
      field.resolve = resolve as Resolver;
    }
  }
  return audited(schema);
}

/** Makes the contract's scalar of that name read and write values as `scalar` does. */
function useScalar(schema: GraphQLSchema, scalar: GraphQLScalarType): void {
  const type = schema.getType(scalar.name);
  if (!isScalarType(type)) throw new Error(`the contract has no scalar ${scalar.name}`);
  type.serialize = scalar.serialize;
  type.parseValue = scalar.parseValue;
  type.parseLiteral = scalar.parseLiteral;
}
