/**
 * How functions are bundled. What is imported when it is needed is a file of its own: in one file with the rest, a library that both
 * import would be set up too late for what uses it first, and the function would fail as it begins. What is left out is never loaded in the
 * cloud: the embedded database, the driver for databases that are not Neon's, what only operators load files with (COPY), Apollo Server's
 * plugins that are turned off (those for Apollo's own cloud are a fifth of the bundle), and four of its libraries, for which `stand-ins` has
 * what is needed of them.
 */
export const nodejs = {
  format: "esm" as const,
  splitting: true,
  minify: true,
  esbuild: {
    // Said here and not as `sourcemap` above, which would put the map beside the bundle.
    sourcemap: false,
    // Every class and function would be given its name again as the bundle loads; ours that are told of have names of their own.
    keepNames: false,
    external: [
      "pg",
      "drizzle-orm/node-postgres",
      "@electric-sql/pglite",
      "@electric-sql/pglite/*",
      "drizzle-orm/pglite",
      "*/embedded-database.ts",
      "@graphql-tools/schema",
      "*/plugin/usageReporting/index.js",
      "*/plugin/schemaReporting/index.js",
      "*/plugin/inlineTrace/index.js",
      "*/plugin/landingPage/default/index.js",
      "*/plugin/cacheControl/index.js",
      "sha.js",
      "lru-cache",
      "whatwg-mimetype",
      "pg-copy-streams",
    ],
  },
};

/** Where callers wait for a process to start. Its logs are ours, and nothing in them is redacted. */
export const quick = {
  ...nodejs,
  esbuild: { ...nodejs.esbuild, external: [...nodejs.esbuild.external, "loglevel", "@pinojs/redact"] },
};

/** What lies beside the bundle of who answers GraphQL: the contract, and what libraries that it leaves out are replaced by. */
export const contract = [
  { from: "packages/api/src/generated/schema.graphql", to: "generated/schema.graphql" },
  { from: "infra/stand-ins", to: "node_modules" },
];
