import { defineConfig } from "vitest/config";

export default defineConfig({
  // Vite would load the ES modules of graphql and Apollo Server the others: two copies that do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/harness/global-setup.ts"],
    // As many as a small machine has cores: what waits for PostgreSQL leaves room for another.
    maxWorkers: 2,
    // Loading Apollo, Drizzle and the schema anew for every file would take longer than many files do.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
