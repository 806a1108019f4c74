import { ApolloServer, HeaderMap } from "@apollo/server";

/** What Apollo Server is without anything of ours: one field, no database. For `pnpm bench:cold`. */
const server = new ApolloServer({
  typeDefs: "type Query { service: Service! } type Service { name: String! }",
  resolvers: { Query: { service: () => ({ name: "bare" }) } },
});
const started = server.start();

export async function handler(event: { readonly body: string }) {
  await started;
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: JSON.parse(event.body),
    },
    context: async () => ({}),
  });
  return {
    statusCode: status ?? 200,
    headers: Object.fromEntries(headers),
    body: body.kind === "complete" ? body.string : "",
    isBase64Encoded: false,
  };
}
