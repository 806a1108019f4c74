import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { claimsOf } from "./claims.ts";
import { ready } from "./ready.ts";

/** PostGraphile v5 with its own preset, as the role and with the claims that row-level security goes by. Lists that need conditions are functions. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCH_DATABASE_URL as string,
      schemas: ["public", "rival"],
      poolConfig: { max: 10 },
    } as never),
  ],
  // It leaves out relations whose index does not begin with all columns of the key; ours begin with the child.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: ({ node }) => ({ pgSettings: claimsOf(node?.req as never) }),
  },
});
// It makes its schema when it is first asked for, which takes seconds.
await instance.getSchema();
const server = createServer();
await instance.createServ(grafserv).addTo(server);
ready(server);
