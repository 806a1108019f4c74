import { type DocumentNode, isObjectType, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Contract } from "./contract.ts";
import { resolversOf } from "./generated/nouns.ts";

/** What must be awaited before a valid document is executed. */
export type Prepare = (document: DocumentNode) => Promise<void>;

/**
 * Loads the resolvers of the nouns that a document reaches, and gives them to the schema: a process that has just started loads
 * what it is asked for. Where it is bundled each noun is a file of its own; where the schema has all its resolvers nobody needs this.
 */
export function resolversAsNeeded(schema: Contract): Prepare {
  const prepared = new WeakSet<DocumentNode>();
  const given = new Set<string>();

  async function give(coordinate: string): Promise<void> {
    const loaded = (await resolversOf[coordinate]?.()) as Readonly<Record<string, unknown>> | undefined;
    const [type = "", field] = coordinate.split(".");
    const resolvers = loaded?.[coordinate.replace(".", "_")] as Readonly<Record<string, unknown>> | undefined;
    if (resolvers !== undefined)
      schema.resolveWith({ [type]: field === undefined ? resolvers : { [field]: resolvers } });
    given.add(coordinate);
  }

  return async (document) => {
    if (prepared.has(document)) return;
    const reached = new Set<string>();
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field({ name }) {
          const parent = types.getParentType();
          if (isObjectType(parent)) reached.add(roots.includes(parent) ? `${parent.name}.${name.value}` : parent.name);
        },
      }),
    );
    await Promise.all([...reached].filter((coordinate) => !given.has(coordinate)).map(give));
    prepared.add(document);
  };
}
