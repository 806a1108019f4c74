import type { GraphQLFieldResolver, GraphQLIsTypeOfFn } from "graphql";
import type { Context } from "../context.ts";
import { childOf } from "./child-of.ts";

/**
 * Tells the audit, of an object that is about a child and before any field of it is resolved, whose it is. An object whose child is
 * not known is not answered with. None for a type that is about no child.
 */
export function tellingOfChild(typeName: string): GraphQLIsTypeOfFn<unknown, Context> | undefined {
  const readChild = (childOf as Readonly<Record<string, ((row: never) => unknown) | undefined>>)[typeName];
  if (readChild === undefined) return undefined;
  return (row, context) => {
    const childId = readChild(row as never);
    // Null is an event about no child.
    if (childId !== null && typeof childId !== "string") throw new Error(`a ${typeName} came without its child`);
    if (childId !== null) context.saw([childId]);
    return true;
  };
}

type Resolver = GraphQLFieldResolver<unknown, Context>;
const telling = new WeakMap<Resolver, Resolver>();

/** The resolver of a root field, which tells the audit that the field is asked for: one for each. */
export function tellingOfField(resolve: Resolver): Resolver {
  const told: Resolver =
    telling.get(resolve) ??
    ((source, args, context: Context | undefined, info) => {
      // Whoever tries a schema out may have no context.
      context?.asked?.fields.add(info.fieldName);
      if (context?.asked !== undefined) context.asked.operation = info.operation;
      return resolve(source, args, context as Context, info);
    });
  telling.set(resolve, told);
  return told;
}
