import { deliverDue } from "@cic/api/events/deliver-due";
import { makePostWebhook } from "@cic/api/events/post-webhook";
import { defaultQuotas } from "@cic/api/quotas";
import { makeTracing } from "@cic/api/tracing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settled } from "../events/event-api.ts";
import { openReceiver, type Receiver } from "../events/receiver.ts";
import { TODAY } from "../server/testkit.ts";
import { ATTACKS } from "./attacks.ts";
import { HOSTILE } from "./documents.ts";
import { CANARIES, holdsCanary, openTarget, type Target, WORKER } from "./target.ts";

/** Spans, as a collector would get them. */
const spans: string[] = [];
const tracing = makeTracing((otlp) => spans.push(JSON.stringify(otlp)));
let target: Target;
let receiver: Receiver;
beforeAll(async () => {
  [target, receiver] = await Promise.all([
    openTarget({
      quotas: { ...defaultQuotas, interactive: { objects: 10_000_000, perSecond: 1 } },
      allowLoopbackWebhooks: true,
      metricsNamespace: "made-up",
      tracing,
      database: { around: tracing.statement },
    }),
    openReceiver(),
  ]);
});
afterAll(() => Promise.all([target.closeAll(), receiver.close()]));

it("names, NHS numbers and days of birth of the data and of what is sent are in no log, error, header, metric, span or webhook", async () => {
  const worker = await target.token(WORKER);
  const officer = await target.token({ org: "LA:202", role: "RETURNS_OFFICER", purpose: "STATUTORY_RETURN" });
  const told: string[] = [];
  async function send(body: unknown, token: string, headers: Readonly<Record<string, string>> = {}, search = "") {
    const answer = await target.handler({
      method: "POST",
      path: "/graphql",
      search,
      headers: new Map(
        Object.entries({
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
          traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
          ...headers,
        }),
      ),
      body: Buffer.from(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body)),
    });
    const text = String(answer.body);
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    told.push(JSON.stringify(errors ?? []), JSON.stringify(answer.headers));
    return { data, text };
  }

  // The data is there to be read by whom it concerns.
  const read = await send({ query: "{ children(first: 10) { nodes { id localId dateOfBirth } } }" }, worker);
  expect(holdsCanary(read.text)).toBe(true);

  const endpoint = await send(
    {
      query: `mutation($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(idempotencyKey: "canary-endpoint", input: $input) { __typename } }`,
      variables: { input: { url: receiver.url } },
    },
    officer,
  );
  expect(endpoint.text).toContain("WebhookSecretOk");

  // Changes that succeed, are refused, and fail, each with names in them.
  for (const [i, value] of [CANARIES.name, CANARIES.nhsNumber, ...HOSTILE].entries()) {
    const variables = { key: `canary-key-${i}`, name: value, born: i % 3 === 0 ? CANARIES.born : value };
    await send(
      {
        query: `mutation($key: String!, $name: String!, $born: Date!) { startCarePeriod(idempotencyKey: $key, input: { child: { new: { localId: $name, dateOfBirth: $born } }, startedOn: "2024-01-01", legalStatus: "C2" }) { __typename } }`,
        variables,
      },
      worker,
    );
  }
  for (const attack of ATTACKS.filter(({ method, path }) => method === undefined && path === undefined)) {
    await send(attack.body ?? "", worker, attack.headers);
  }
  await settled(target);
  const { delivered } = await deliverDue({
    database: target.database,
    clock: () => TODAY,
    random: () => 0.5,
    isOver: () => false,
    post: makePostWebhook({ allowLoopback: true }),
  });
  expect(delivered).toBeGreaterThan(2);

  const places = {
    logs: target.lines,
    "errors and headers": told,
    spans,
    webhooks: receiver.received.map(({ body, headers }) => body + JSON.stringify(headers)),
  };
  for (const [place, lines] of Object.entries(places)) {
    expect([place, lines.length > 0, lines.filter(holdsCanary).slice(0, 3)]).toEqual([place, true, []]);
  }
  // Lines with metrics are among those of the log.
  expect(target.lines.some((line) => line.includes("CloudWatchMetrics"))).toBe(true);
});
