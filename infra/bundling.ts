/**
 * How functions are bundled. What is left out is never loaded in the cloud: the embedded database, the driver for databases that
 * are not Neon's, and Apollo Server's plugins for Apollo's own cloud, which are turned off and are a fifth of the bundle.
 */
export const nodejs = {
  format: "esm" as const,
  minify: true,
  // What is imported when it is needed is a file of its own, and not read before.
  splitting: true,
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
      "@graphql-tools/schema",
      "*/plugin/usageReporting/index.js",
      "*/plugin/schemaReporting/index.js",
      "*/plugin/inlineTrace/index.js",
      "*/plugin/landingPage/default/index.js",
    ],
  },
};

/** What lies beside the bundle of who answers GraphQL. */
export const contract = [
  { from: "packages/api/src/generated/schema.graphql", to: "generated/schema.graphql" },
  { from: "infra/unused-schema-tools", to: "node_modules/@graphql-tools/schema" },
];
