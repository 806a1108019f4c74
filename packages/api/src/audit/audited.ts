import { defaultFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import type { Context } from "../context.ts";
import { childOf } from "./child-of.ts";

/**
 * Has the contract say what the audit is told: which root fields an operation asks for, and of every object that is about a child,
 * before any field of it is resolved, whose it is. An object whose child is not known is not answered with.
 */
export function audited(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, readChild] of Object.entries(childOf) as [string, (row: unknown) => unknown][]) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is not an object type of the contract`);
    type.isTypeOf = (row: unknown, context: Context) => {
      const childId = readChild(row);
      // Null is an event about no child.
      if (childId !== null && typeof childId !== "string") throw new Error(`a ${name} came without its child`);
      if (childId !== null) context.saw([childId]);
      return true;
    };
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { resolve = defaultFieldResolver } = field;
      // Whoever tries a schema out may have no context.
      field.resolve = (source, args, context: Context | undefined, info) => {
        context?.asked?.fields.add(field.name);
        if (context?.asked !== undefined) context.asked.operation = info.operation;
        return resolve(source, args, context as Context, info);
      };
    }
  }
  return schema;
}
