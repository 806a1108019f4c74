import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { directUrl } from "./database";
import { makeFunction } from "./function";

const folders = ["packages/db/migrations", "packages/db/reference"];

const migrate = makeFunction("Migrate", {
  entry: "migrate",
  seconds: 900,
  megabytes: 1024,
  slowAfterMs: 300_000,
  environment: { CIC_DATABASE_URL: directUrl },
  copyFiles: folders.map((from) => ({ from, to: from.replace("packages/db/", "") })),
});

/**
 * Brings the tables up to date whenever there is something new. What uses them is deployed after it, and not at all when it
 * fails; the code that ran before goes on with the new tables, so a migration only adds what old code can do without.
 */
export const migrated = new aws.lambda.Invocation("Migrated", {
  functionName: migrate.name,
  input: "{}",
  triggers: { sha256: digest() },
});

function digest(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const path = join($cli.paths.root, folder);
    for (const name of readdirSync(path).sort()) hash.update(name).update(readFileSync(join(path, name)));
  }
  return hash.digest("hex");
}
