/**
 * SST's own components and types, as `sst install` writes them to `.sst/platform`; kept there until another version is asked for.
 * Needs the package registry, no AWS account.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = new URL("../../", import.meta.url).pathname;
const done = join(root, ".sst/platform/installed");

/** With what the types of every provider that a stage may use are installed. */
const environment = {
  ...process.env,
  NEON_API_KEY: "for its types alone",
  SST_SKIP_DEPENDENCY_CHECK: "1",
  SST_TELEMETRY_DISABLED: "1",
  // Else SST would download one.
  SST_BUN_PATH: join(root, "node_modules/bun/bin/bun.exe"),
};

/** Installs the platform unless it is there. Answers why it could not be, or `undefined`. */
export function installPlatform(): string | undefined {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/sst/package.json"), "utf8")) as {
    version: string;
  };
  const wanted = `${version} ${readFileSync(join(root, "sst.config.ts"), "utf8")}`;
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return undefined;
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(root, "node_modules/sst/bin/sst.mjs"), "install", "--stage", "preview-types"],
    { cwd: root, env: environment, encoding: "utf8", timeout: 180_000 },
  );
  if (status !== 0) return `sst install: ${error?.message ?? `${stdout}${stderr}`.trim()}`;
  writeFileSync(done, wanted);
  return undefined;
}
