import type { Below } from "@cic/db/compiled/below";
import type { ResolvedFrom } from "@cic/db/compiled/compile-read";
import { NotCompiled } from "@cic/db/compiled/selected";
import { InvalidCursor } from "@cic/db/cursor";
import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Context } from "../context.ts";
import { ApiError } from "../errors.ts";
import type { Selecting } from "../selects.ts";
import { giveNeeds } from "./needs.ts";

/** A field as it is asked for of an object. */
export interface Asked {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** None for `__typename`. */
  readonly field: GraphQLField<unknown, Context> | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  /** As much of what GraphQL tells a resolver of the field as they ask for, and what a statement of theirs can read with what it finds. */
  readonly info: Selecting &
    Pick<GraphQLResolveInfo, "fieldName" | "operation" | "schema"> & {
      below(...path: readonly string[]): readonly Below[];
    };
  /** What is asked for of what it leads to. */
  readonly below: AskedOf;
}

/** What is asked for of objects of a type by these fields. */
type AskedOf = (type: GraphQLObjectType, nodes: readonly FieldNode[]) => readonly Asked[];
type Finish = (raw: never, given: unknown) => unknown;

/**
 * Has a field answered by its resolver, of the row and of what the statement read beside it, which the operation's loaders are given first.
 * What the resolver asks for beyond that it reads, as ever, in the same transaction.
 */
export function answerResolved(asked: Asked): Finish {
  return ({ row, needs }: ResolvedFrom, given) => {
    const context = given as Context;
    for (const beside of needs) giveNeeds(beside, context);
    return answer(asked, row, context);
  };
}

/** Has what is asked for of an object that `make` made of a value answered by its resolvers. */
export function answerMade(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  make: ((raw: never, context: Context) => unknown) | undefined,
  below: AskedOf,
): Finish {
  return (raw, given) => complete(type, make?.(raw, given as Context), nodes, given as Context, below);
}

/** What a field's resolver says of `source`, with all that is asked for below it. Throws, or rejects, with whatever is wrong. */
export function answer({ field, args, nodes, info, below }: Asked, source: unknown, context: Context): unknown {
  if (field?.resolve === undefined) throw new NotCompiled(field?.name);
  return after(field.resolve(source, args, context, info as unknown as GraphQLResolveInfo), (value) =>
    complete(field.type, value, nodes, context, below),
  );
}

/** As GraphQL completes a value; what it would call an error is left to it. */
function complete(
  type: GraphQLOutputType,
  value: unknown,
  nodes: readonly FieldNode[],
  context: Context,
  below: AskedOf,
): unknown {
  if (isNonNullType(type)) {
    return after(complete(type.ofType, value, nodes, context, below), (completed) => {
      if (completed === null) throw new NotCompiled("null");
      return completed;
    });
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) throw new NotCompiled("no list");
    return each(value, (one) => after(one, (item) => complete(type.ofType, item, nodes, context, below)));
  }
  if (isLeafType(type)) return type.serialize(value);
  const object = isUnionType(type)
    ? type.getTypes().find(({ name }) => name === (value as { __typename?: unknown }).__typename)
    : type;
  if (!isObjectType(object)) throw new NotCompiled("no object");
  // Tells whose child it is about.
  const isOf = object.isTypeOf?.(value, context, {} as GraphQLResolveInfo) ?? true;
  return after(isOf, (so) => {
    if (!so) throw new NotCompiled(object.name);
    const answered = context.answered.get(nodes)?.get((value as { readonly id?: string }).id ?? "");
    if (answered !== undefined) return answered();
    const asked = below(object, nodes);
    const values = each(asked, (one) => (one.field === undefined ? object.name : answer(one, value, context)));
    return after(values, (answered) =>
      Object.fromEntries(asked.map(({ key }, i) => [key, (answered as unknown[])[i]])),
    );
  });
}

/** `next` of a value at once where it is there, and else when it is. */
const after = (value: unknown, next: (value: unknown) => unknown): unknown =>
  isAwaited(value) ? Promise.resolve(value).then(next) : next(value);

const isAwaited = (value: unknown): boolean =>
  typeof (value as { readonly then?: unknown } | null)?.then === "function";

/** What `make` makes of each, at once where all of it is there. */
function each<T>(list: readonly T[], make: (one: T) => unknown): unknown {
  const made: unknown[] = [];
  try {
    for (const one of list) made.push(make(one));
  } catch (error) {
    made.push(Promise.reject(error));
  }
  return made.some(isAwaited) ? settled(made) : made;
}

/**
 * Waits for all, whatever becomes of one: nothing goes on when the operation is executed. Rejects with what is no matter of the request, if anything is: the
 * transaction in which the database refused a statement takes no other.
 */
export async function settled(values: readonly unknown[]): Promise<unknown[]> {
  const all = await Promise.allSettled(values);
  const errors = all.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => !isOfRequest(error)) ?? errors[0];
  return all.map((one) => (one as PromiseFulfilledResult<unknown>).value);
}

/** Whether it is what GraphQL, or a resolver, says to whoever asked. */
export const isOfRequest = (error: unknown): boolean =>
  error instanceof NotCompiled ||
  error instanceof InvalidCursor ||
  error instanceof ApiError ||
  error instanceof GraphQLError;
