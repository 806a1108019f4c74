import { withheld } from "@cic/domain/access/lenses";
import { type GraphQLFieldResolver, type GraphQLOutputType, isListType, isNonNullType, isObjectType } from "graphql";
import { childOf } from "../audit/child-of.ts";
import type { Context } from "../context.ts";
import { lensOf, ownLensOf } from "./field-lenses.ts";
import { inRole, mayRead } from "./hidden-fields.ts";

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * The resolver of a field behind its lens: null, or an empty list where there is always one, for whoever may not read through it, and
 * `access.hidden` says why. Rows are hidden by row-level security, so bases are asked for here only of what it leaves to the
 * API (`withheld`). A field of the record's own lens is read by whoever has the record, and is not asked about again.
 */
export function throughLens(
  typeName: string,
  field: { readonly name: string; readonly type: GraphQLOutputType },
  resolve: Resolver,
): Resolver {
  const lens = lensOf(typeName, field.name);
  if (lens === undefined || lens === ownLensOf(typeName)) return resolve;
  const always = isNonNullType(field.type) ? field.type.ofType : null;
  // What is always there and no list (a connection, a link) is empty or not reached when its rows are hidden.
  if (isObjectType(always)) return resolve;
  if (always !== null && !isListType(always)) throw new Error(`${typeName}.${field.name} cannot be hidden`);
  const nothing = always === null ? null : [];
  const readChild = (childOf as Readonly<Record<string, ((row: never) => string | null) | undefined>>)[typeName];
  const asks = withheld.has(lens);
  if (asks && readChild === undefined) throw new Error(`nothing says whose child a ${typeName} is about`);
  return (row, args, context: Context | undefined, info) => {
    // Whoever tries a schema out may have no context.
    if (context === undefined) return resolve(row, args, context as never, info);
    if (!inRole(context, lens)) return nothing;
    if (!asks) return resolve(row, args, context, info);
    return mayRead(context, readChild?.(row as never) as string, lens).then((opens) =>
      opens ? resolve(row, args, context, info) : nothing,
    );
  };
}
