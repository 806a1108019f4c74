import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { tell } from "./ready.ts";
import { begin, counts, loadMany, type Relation, relations, roots, type Transaction, typeDefs } from "./typical.ts";

/** Apollo Server 5 as its documentation has it, with DataLoader. */
interface Context {
  readonly transaction: Transaction;
  readonly loaders: Map<Relation, DataLoader<string, unknown>>;
}

const loaderOf = ({ transaction, loaders }: Context, relation: Relation) => {
  let loader = loaders.get(relation);
  if (loader === undefined) {
    loader = new DataLoader((keys) => loadMany(transaction.query, relation, keys) as Promise<unknown[]>);
    loaders.set(relation, loader);
  }
  return loader;
};

const resolversOf = (fields: Readonly<Record<string, Relation>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, relation]) => [
      name,
      (row: unknown, _: unknown, context: Context) => {
        const key = relation.key(row);
        return key === null ? null : loaderOf(context, relation).load(key);
      },
    ]),
  );

const countsOf = (fields: (typeof counts)[string]) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [
      name,
      (row: unknown, _: unknown, context: Context) => read(context.transaction.query, row),
    ]),
  );

const server = new ApolloServer<Context>({
  typeDefs,
  resolvers: {
    Query: Object.fromEntries(
      Object.entries(roots).map(([name, read]) => [
        name,
        (_: unknown, args: unknown, { transaction }: Context) => read(transaction.query, args),
      ]),
    ),
    ...Object.fromEntries(Object.entries(counts).map(([type, fields]) => [type, countsOf(fields)])),
    ...Object.fromEntries(Object.entries(relations).map(([type, fields]) => [type, resolversOf(fields)])),
  },
  introspection: false,
  plugins: [
    {
      requestDidStart: async ({ contextValue }) => ({ willSendResponse: () => contextValue.transaction.end() }),
    },
  ],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async ({ req }) => ({ transaction: await begin(req), loaders: new Map() }),
});
tell(Number(new URL(url).port));
