import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { answerOf, eventOf } from "../lambda/gateway.ts";
import type { Runtime } from "../lambda/runtime.ts";
import { type CloudWorld, openCloudWorld } from "../lambda/world.ts";
import { ATTACKS, type Attack, RAW, SCHEMA_ATTACKS } from "./attacks.ts";
import { holdsCanary } from "./target.ts";

interface Held {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
/** Something that runs in a process of its own, which is never started again. */
interface Victim {
  send(attack: Attack): Promise<Held>;
  said(): string;
  isRunning(): boolean;
}

let fresh: FreshDatabase;
let cloud: CloudWorld;
let runtime: Runtime;
let child: ChildProcess;
let port: number;
let local: Victim;
let lambda: Victim;
const folder = mkdtempSync(join(tmpdir(), "cic-hostile-"));

beforeAll(async () => {
  fresh = await freshDatabase();
  await Promise.all([startLocal(), startLambda()]);
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function startLocal(): Promise<void> {
  const script = fileURLToPath(new URL("../../packages/functions/src/start.ts", import.meta.url));
  const words = ["--port", "0", "--no-demo", "--database-url", fresh.url, "--data-folder", folder];
  child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let logged = "";
  child.stderr?.on("data", (chunk) => {
    logged += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(logged.slice(-2_000))));
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("Stop with")) resolve();
    });
  });
  port = Number(/localhost:(\d+)/.exec(said)?.[1]);
  const token = /^eyJ\S+$/m.exec(said)?.[0] ?? "";
  local = {
    said: () => logged,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    send: ({ method = "POST", path = "/graphql", headers = { "content-type": "application/json" }, body, isNobody }) =>
      new Promise((resolve, reject) => {
        const own = { ...headers, ...(isNobody ? {} : { authorization: `Bearer ${token}` }) };
        const sent = request({ host: "127.0.0.1", port, method, path, headers: own }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          const end = () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            });
          response.on("end", end);
          response.on("error", end);
        });
        sent.on("error", reject);
        sent.end(body);
      }),
  };
}

async function startLambda(): Promise<void> {
  cloud = await openCloudWorld(fresh.url);
  runtime = await cloud.start("graphql");
  const token = await cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" });
  let died = false;
  lambda = {
    said: runtime.said,
    isRunning: () => !died,
    async send({
      method = "POST",
      path = "/graphql",
      headers = { "content-type": "application/json" },
      body,
      isNobody,
    }) {
      const [rawPath = "", search = ""] = path.split("?");
      const own = { ...headers, ...(isNobody ? {} : { authorization: `Bearer ${token}` }) };
      const event = {
        ...eventOf({ method, path: rawPath, headers: own }),
        rawQueryString: search,
        // As API Gateway sends what may be no text.
        ...(body === undefined ? {} : { body: Buffer.from(body).toString("base64"), isBase64Encoded: true }),
      };
      const invoked = await runtime.invoke(event);
      if (invoked.kind === "failed") died = true;
      const answer = answerOf(invoked);
      return { status: answer.status, headers: answer.headers, text: answer.body };
    },
  };
}

/** The code of the first error; what a server says before it reads the request has none. */
function codeOf({ status, text }: Held): string {
  if (status === 431) return "HEADER_LIMIT";
  const { errors = [] } = (text.startsWith("{") ? JSON.parse(text) : {}) as {
    errors?: { extensions: { code: string } }[];
  };
  return errors[0]?.extensions.code ?? (status < 300 ? "answered" : String(status));
}

async function holds(victim: Victim, attack: Attack): Promise<void> {
  const from = victim.said().length;
  const answer = await victim.send(attack);
  expect([attack.held].flat()).toContain(codeOf(answer));
  expect(answer.status).toBeLessThan(500);
  if (attack.without !== undefined) expect(answer.text + JSON.stringify(answer.headers)).not.toMatch(attack.without);
  expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|select |insert into/);
  // The same process goes on answering.
  const good = await victim.send({ name: "good", held: "answered", body: '{"query":"{ service { name } }"}' });
  expect({ status: good.status, code: codeOf(good) }).toEqual({ status: 200, code: "answered" });
  expect(good.text).toContain('"cic-health"');
  expect(victim.isRunning()).toBe(true);
  expect(holdsCanary(victim.said().slice(from))).toBe(false);
}

describe("the local server", () => {
  it.each(ATTACKS)("holds: $name", (attack) => holds(local, attack));

  it("holds what is no HTTP, all at once", async () => {
    const answers = await Promise.all(
      RAW.map(
        ({ bytes }) =>
          new Promise<string>((resolve) => {
            const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
            let received = "";
            socket.on("data", (chunk) => {
              received += chunk;
            });
            socket.on("error", () => {});
            socket.on("close", () => resolve(received));
          }),
      ),
    );
    expect(answers.map((answer, i) => [RAW[i]?.name, RAW[i]?.status.test(answer)])).toEqual(
      RAW.map(({ name }) => [name, true]),
    );
    await holds(local, ATTACKS[0] as Attack);
  });
});

describe("Lambda's handler", () => {
  it.each([...ATTACKS, ...SCHEMA_ATTACKS])("holds: $name", (attack) => holds(lambda, attack));

  it.each<[string, unknown]>([
    ["nothing", {}],
    ["headers that are null", { ...eventOf({ body: "{}" }), headers: null }],
    ["a body that is a number", { ...eventOf({}), body: 1 }],
    ["a path that is a list", { ...eventOf({ body: "{}" }), rawPath: ["/graphql"] }],
    ["a header that is an object", { ...eventOf({ body: "{}" }), headers: { authorization: {} } }],
    ["another kind of event", { Records: [{ eventSource: "aws:sqs", body: "{}" }] }],
  ])("answers an event of %s and goes on", async (_, event) => {
    const answer = answerOf(await runtime.invoke(event));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/TypeError|node_modules/);
    const good = await lambda.send({ name: "good", held: "answered", body: '{"query":"{ service { name } }"}' });
    expect(good.status).toBe(200);
  });
});

it("are more than seventy, and none has written anything", async () => {
  expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThan(70);
  const operator = new pg.Client(fresh.operatorUrl);
  await operator.connect();
  const { rows } = await operator.query(
    "select (select count(*) from child)::int as children, (select count(*) from event)::int as events",
  );
  await operator.end();
  expect(rows).toEqual([{ children: 0, events: 0 }]);
});
