/**
 * `pnpm check`: what tests cannot say. Each step is a command; a step that fails is told, the others still run.
 */
import { spawnSync } from "node:child_process";
import { installPlatform } from "./infra/platform.ts";

const root = new URL("../", import.meta.url).pathname;
const packages = ["domain", "auth", "imports", "db", "api", "functions", "cli"];

const missing = installPlatform();
const infrastructure = [
  ["types of the infrastructure", "tsc", "-p", "infra"],
  ["what production would be", "vitest", "run", "test/infra"],
] as const;

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["the generated code is that of the contract", "graphql-codegen", "--config", "packages/api/codegen.ts", "--check"],
  ["nouns are listed", "node", "packages/api/list-nouns.ts", "--check"],
  ...packages.map((name) => [`types of ${name}`, "tsc", "-p", `packages/${name}`] as const),
  ["types of the tests", "tsc", "-p", "test"],
  ["lint and format", "biome", "ci", "--colors=off", "--error-on-warnings", "."],
  ...(missing === undefined ? infrastructure : []),
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
if (missing !== undefined) {
  // Where changes are accepted this must be looked at; on a train it need not.
  if (process.env.CI !== undefined) failed += 1;
  console.log(`\n!!! THE INFRASTRUCTURE WAS NOT LOOKED AT: ${missing}\n`);
}
console.log(failed === 0 ? "All checks passed." : `${failed} of ${steps.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
