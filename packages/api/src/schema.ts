import { Contract, type ResolverMap } from "./contract.ts";
import { resolvers as allResolvers } from "./generated/resolvers.ts";

export type { ResolverMap };

/**
 * The contract with its resolvers. A field without one reads the property of its name (and calls it when it is a function); a
 * member of a union is told by its `__typename`.
 *
 * Throws when a resolver names a type or a field that the contract does not have.
 */
export function executableSchema(resolvers: ResolverMap = allResolvers as unknown as ResolverMap): Contract {
  const schema = new Contract();
  schema.resolveWith(resolvers);
  return schema;
}
