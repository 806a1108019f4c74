import { type DocumentNode, isObjectType, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Contract } from "./contract.ts";

/** Files of a bundle, each with all that it needs (`list-nouns.ts`): a part for each noun would repeat what nouns have in common. */
const load = {
  mutations: () => import("./generated/nouns/mutations.ts"),
  reads: () => import("./generated/nouns/reads.ts"),
  service: () => import("./generated/nouns/service.ts"),
};
const partOf = (root: string): keyof typeof load =>
  root.startsWith("Mutation.") ? "mutations" : root === "Query.service" ? "service" : "reads";

/** What must be awaited before a valid document is executed. */
export type Prepare = (document: DocumentNode) => Promise<void>;

/**
 * Loads the part that resolves what a document reaches, and gives it to the schema: a process that has just started loads what it
 * is asked for. Where the schema has all its resolvers nobody needs this.
 */
export function resolversAsNeeded(schema: Contract): Prepare {
  const prepared = new WeakSet<DocumentNode>();
  const given = new Set<string>();

  async function give(coordinate: string): Promise<void> {
    const loaded = (await load[partOf(coordinate)]()) as Readonly<Record<string, unknown>>;
    const [type = "", field] = coordinate.split(".");
    const resolvers = loaded[field ?? type] as Readonly<Record<string, unknown>> | undefined;
    if (resolvers !== undefined)
      schema.resolveWith({ [type]: field === undefined ? resolvers : { [field]: resolvers } });
    given.add(coordinate);
  }

  return async (document) => {
    if (prepared.has(document)) return;
    const [fields, below] = [new Set<string>(), new Set<string>()];
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field({ name }) {
          const parent = types.getParentType();
          if (!isObjectType(parent)) return;
          if (roots.includes(parent)) fields.add(`${parent.name}.${name.value}`);
          else below.add(parent.name);
        },
      }),
    );
    // Below what is asked of the service alone nothing is resolved.
    const reached = fields.size === 1 && fields.has("Query.service") ? fields : [...fields, ...below];
    await Promise.all([...reached].filter((coordinate) => !given.has(coordinate)).map(give));
    prepared.add(document);
  };
}
