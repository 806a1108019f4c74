import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import mercurius from "mercurius";
import { tell } from "./ready.ts";
import { begin, counts, loadMany, type Relation, relations, roots, type Transaction, typeDefs } from "./typical.ts";

/** Mercurius with its compiler (`jit`) and its loaders. */
interface Context {
  readonly transaction: Transaction;
}

const loadersOf = (fields: Readonly<Record<string, Relation>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, relation]) => [
      name,
      async (queries: readonly { obj: unknown }[], { transaction }: Context) => {
        const keys = queries.map(({ obj }) => relation.key(obj));
        const wanted = [...new Set(keys.filter((key) => key !== null))];
        const found = wanted.length === 0 ? [] : await loadMany(transaction.query, relation, wanted);
        const byKey = new Map(wanted.map((key, i) => [key, found[i]]));
        return keys.map((key) => (key === null ? null : byKey.get(key)));
      },
    ]),
  );

const countsOf = (fields: (typeof counts)[string]) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [
      name,
      (row: unknown, _: unknown, context: unknown) => read((context as Context).transaction.query, row),
    ]),
  );

const app = Fastify();
app.register(mercurius, {
  schema: typeDefs,
  resolvers: {
    Query: Object.fromEntries(
      Object.entries(roots).map(([name, read]) => [
        name,
        (_: unknown, args: unknown, context: unknown) => read((context as Context).transaction.query, args),
      ]),
    ),
    ...Object.fromEntries(Object.entries(counts).map(([type, fields]) => [type, countsOf(fields)])),
  } as never,
  loaders: Object.fromEntries(Object.entries(relations).map(([type, fields]) => [type, loadersOf(fields)])) as never,
  jit: 1,
  context: async (request) => ({ transaction: await begin(request.raw) }),
});
await app.ready();
app.graphql.addHook("onResolution", async (_, context) => {
  await (context as unknown as Context).transaction.end();
});
await app.listen({ port: 0, host: "127.0.0.1" });
tell((app.server.address() as AddressInfo).port);
