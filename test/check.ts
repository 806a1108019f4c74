/**
 * `pnpm check`: what tests cannot say. Each step is a command; a step that fails is told, the others still run.
 */
import { spawnSync } from "node:child_process";

const root = new URL("../", import.meta.url).pathname;
const packages = ["domain", "auth", "imports", "db", "api", "functions", "cli"];

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["the generated code is that of the contract", "graphql-codegen", "--config", "packages/api/codegen.ts", "--check"],
  ...packages.map((name) => [`types of ${name}`, "tsc", "-p", `packages/${name}`] as const),
  ["types of the tests", "tsc", "-p", "test"],
  ["lint and format", "biome", "ci", "--colors=off", "--error-on-warnings", "."],
  ["arrows, and migrations against tables", "vitest", "run", "test/architecture.test.ts", "test/migrations.test.ts"],
];

let failed = 0;
for (const [name, command, ...args] of steps) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  const ok = status === 0;
  console.log(`${ok ? "ok    " : "FAILED"}  ${name}`);
  if (ok) continue;
  failed += 1;
  console.log(`${stdout}\n${stderr}`.trim());
}
console.log(failed === 0 ? "All checks passed." : `${failed} of ${steps.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
