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
  const nothing = withoutRole(typeName, field);
  if (lens === undefined || nothing === undefined) return resolve;
  const asks = withheld.has(lens);
  const readChild = asks ? whoseIs(typeName) : undefined;
  const coordinate = `${typeName}.${field.name}`;
  const known = lensed.get(resolve) ?? new Map<string, Resolver>();
  lensed.set(resolve, known);
  const behind: Resolver =
    known.get(coordinate) ??
    ((row, args, context: Context | undefined, info) => {
      // Whoever tries a schema out may have no context.
      if (context === undefined) return resolve(row, args, context as never, info);
      if (!inRole(context, lens)) return nothing;
      if (readChild === undefined) return resolve(row, args, context, info);
      return mayRead(context, readChild(row as never), lens).then((opens) =>
        opens ? resolve(row, args, context, info) : nothing,
      );
    });
  known.set(coordinate, behind);
  return behind;
}

/** What a field behind a lens is for whoever may not read through it; undefined where nothing is in its place. */
export function withoutRole(
  typeName: string,
  field: { readonly name: string; readonly type: GraphQLOutputType },
): null | readonly [] | undefined {
  const lens = lensOf(typeName, field.name);
  if (lens === undefined || lens === ownLensOf(typeName)) return undefined;
  const always = isNonNullType(field.type) ? field.type.ofType : null;
  // What is always there and no list (a connection, a link) is empty or not reached when its rows are hidden.
  if (isObjectType(always)) return undefined;
  if (always !== null && !isListType(always)) throw new Error(`${typeName}.${field.name} cannot be hidden`);
  return always === null ? null : [];
}

/** Resolvers that are behind a lens, by the field: one for each. */
const lensed = new WeakMap<Resolver, Map<string, Resolver>>();

/** Whose child an object is about; of what `childOf` leaves to the field that answers with it, here. */
function whoseIs(typeName: string): (row: never) => string {
  const byField = { ResponsibleCommissioner: ({ child }: { readonly child: { readonly id: string } }) => child.id };
  const read = ({ ...childOf, ...byField } as Readonly<Record<string, ((row: never) => string | null) | undefined>>)[
    typeName
  ];
  if (read === undefined) throw new Error(`nothing says whose child a ${typeName} is about`);
  return read as (row: never) => string;
}
