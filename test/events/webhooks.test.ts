import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createEndpoint,
  deleteEndpoint,
  deliveryList,
  type EventApi,
  endpointList,
  key,
  openEventApi,
  placementEvent,
  replay,
  rotateSecret,
  updateEndpoint,
} from "./event-api.ts";
import { openReceiver, type Receiver, status, taken } from "./receiver.ts";

const hour = 3_600_000;
let api: EventApi;
let receiver: Receiver;
beforeAll(async () => {
  api = await openEventApi("pglite");
  receiver = await openReceiver();
});
beforeEach(async () => {
  await api.forget();
  receiver.received.length = 0;
  receiver.behaviour = taken;
});
afterAll(async () => {
  await receiver.close();
  await api.close();
});

const officer = () => api.as("RETURNS_OFFICER", "LA:202");
const deliveries = async () => (await officer()(deliveryList)).data.webhookDeliveries.nodes;
const states = async () => (await deliveries()).map(({ state }: { state: string }) => state).sort();

async function aChild() {
  const child = api.world.child("LA:202");
  const placement = child.carePeriod().placement({ from: "2024-01-10", area: { icb: "ICB:QRL", authority: "LA:850" } });
  await api.world.save();
  return { child, placement, event: () => placementEvent(child, placement.id) };
}

describe("a webhook", () => {
  test("says by ids and types what happened, and verifies with the reference library", async () => {
    const { secret } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const { child, placement, event } = await aChild();
    await api.happen("LA:202", [event()]);
    expect(await api.deliver()).toEqual({ sent: 1, delivered: 1, failed: 0, dead: 0 });
    const [got] = receiver.received;
    const { body, headers } = got as NonNullable<typeof got>;
    const { nodes } = await api.feed("RETURNS_OFFICER", "LA:202");
    const records = [{ record: "PLACEMENT", id: placement.id }];
    expect(JSON.parse(body)).toEqual({
      type: "PLACEMENT_CORRECTED",
      timestamp: nodes[0]?.recordedAt,
      data: { id: nodes[0]?.id, childId: child.id, records },
    });
    expect(headers["webhook-id"]).toBe(nodes[0]?.id);
    // The library compares the time of the request with this machine's.
    const now = Math.floor(Date.now() / 1000);
    const signed = (at: number, by = secret, id = got?.id as string) => ({
      "webhook-id": id,
      "webhook-timestamp": String(at),
      "webhook-signature": new Webhook(by).sign(got?.id as string, new Date(at * 1000), body),
    });
    const sentAt = Math.floor(api.now.getTime() / 1000);
    expect(headers).toMatchObject(signed(sentAt));
    const verify = (text: string, said: Record<string, string>) => () => new Webhook(secret).verify(text, said);
    expect(verify(body, signed(now))()).toEqual(JSON.parse(body));
    expect(verify(body.replace("CORRECTED", "ENDED"), signed(now)), "another body").toThrow();
    expect(verify(body, signed(now, `whsec_${Buffer.from("another secret!!").toString("base64")}`))).toThrow();
    expect(verify(body, { ...signed(now), "webhook-id": "another" }), "replayed under another id").toThrow();
    expect(verify(body, { ...signed(now), "webhook-timestamp": String(now + 1) }), "at another time").toThrow();
    expect(verify(body, signed(now - 301)), "stale").toThrow(/too old/i);
  });

  test("is of the types that were asked for, and of what happens after the endpoint was made", async () => {
    const { child, placement } = await aChild();
    await api.happen("LA:202", [placementEvent(child, placement.id, "PLACEMENT_ENDED")]);
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url, ["PLACEMENT_ENDED"]);
    await api.happen("LA:202", [
      placementEvent(child, placement.id, "PLACEMENT_ENDED"),
      placementEvent(child, placement.id, "PLACEMENT_CORRECTED"),
    ]);
    await api.deliver();
    expect(receiver.received.map(({ type }) => type)).toEqual(["PLACEMENT_ENDED"]);
  });

  test("is signed with both secrets while one is being replaced", async () => {
    const { id, secret: before } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const rotated = await officer()(rotateSecret, { key: key(), input: { id, expectedVersion: 1, overlapHours: 2 } });
    const { secret: after, endpoint } = rotated.data.rotateWebhookSecret;
    expect(endpoint).toEqual({ previousSecretUntil: "2026-11-22T14:00:00+00:00", version: 2 });
    const { event } = await aChild();
    const signedBy = async () => {
      await api.happen("LA:202", [event()]);
      await api.deliver();
      const got = receiver.received.at(-1);
      const given = String(got?.headers["webhook-signature"]).split(" ");
      return [before, after].map((secret) =>
        given.includes(new Webhook(secret).sign(got?.id as string, api.now, got?.body as string)),
      );
    };
    expect(await signedBy()).toEqual([true, true]);
    api.pass(2 * hour);
    expect(await signedBy()).toEqual([false, true]);
  });
});

describe("a receiver that", () => {
  test.each([
    ["answers 500", status(500), { lastStatus: 500, lastError: "STATUS" }],
    ["answers 404", status(404), { lastStatus: 404, lastError: "STATUS" }],
    ["redirects", status(302, { location: "http://127.0.0.1:1/" }), { lastStatus: 302, lastError: "REDIRECTED" }],
    ["hangs up", (response) => response.destroy(), { lastStatus: null, lastError: "CONNECTION_FAILED" }],
    ["never answers", () => {}, { lastStatus: null, lastError: "TIMED_OUT" }],
    [
      "answers drop by drop",
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(timer));
      },
      { lastStatus: null, lastError: "TIMED_OUT" },
    ],
    [
      "answers with too much",
      (response) => void response.writeHead(200).end("x".repeat(65_537)),
      { lastStatus: 200, lastError: "ANSWER_TOO_LARGE" },
    ],
  ] as [string, Receiver["behaviour"], object][])("%s gets it again, under the same id", async (_, behaviour, said) => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const { event } = await aChild();
    await api.happen("LA:202", [event()]);
    receiver.behaviour = behaviour;
    expect(await api.deliver({ timeoutMs: 300 })).toEqual({ sent: 1, delivered: 0, failed: 1, dead: 0 });
    expect(await deliveries()).toMatchObject([
      { state: "FAILED", attempts: 1, nextAttemptAt: "2026-11-22T12:00:10+00:00", ...said },
    ]);
    receiver.behaviour = taken;
    expect((await api.deliver()).sent).toBe(0);
    api.pass(10_000);
    expect((await api.deliver()).delivered).toBe(1);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(await deliveries()).toMatchObject([
      { state: "DELIVERED", attempts: 2, lastError: null, nextAttemptAt: null },
    ]);
  });

  test("answers slowly is waited for, and one with just as much as is read is taken", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const { event } = await aChild();
    await api.happen("LA:202", [event()]);
    receiver.behaviour = (response) => void setTimeout(() => response.writeHead(200).end("x".repeat(65_536)), 200);
    expect(await api.deliver({ timeoutMs: 5_000 })).toMatchObject({ delivered: 1 });
  });

  test("disappears for an hour gets everything, each child's in its order", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const children = [await aChild(), await aChild(), await aChild()];
    receiver.behaviour = (response) => response.destroy();
    for (let minute = 0; minute < 60; minute += 5) {
      await api.happen(
        "LA:202",
        children.map(({ event }) => event()),
      );
      await api.deliver();
      api.pass(5 * 60_000);
    }
    expect(receiver.received.length).toBeGreaterThan(0);
    receiver.received.length = 0;
    receiver.behaviour = taken;
    for (let i = 0; i < 60; i += 1) {
      await api.deliver();
      api.pass(10 * 60_000);
    }
    const { nodes } = await api.feed("RETURNS_OFFICER", "LA:202");
    expect(nodes).toHaveLength(36);
    for (const { child } of children) {
      const own = receiver.received.filter(({ childId }) => childId === child.id);
      expect(own.map(({ id }) => id)).toEqual(nodes.filter((node) => node.child?.id === child.id).map(({ id }) => id));
    }
    expect(await states()).toEqual(Array(36).fill("DELIVERED"));
  });

  test("takes nothing of one child holds up no other", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const [stuck, free] = [await aChild(), await aChild()];
    await api.happen("LA:202", [stuck.event(), free.event(), stuck.event(), free.event()]);
    receiver.behaviour = (response, { childId }) =>
      void response.writeHead(childId === stuck.child.id ? 500 : 204).end();
    await api.deliver();
    const order = receiver.received.map(({ childId }) => childId);
    expect(order.filter((id) => id === stuck.child.id)).toHaveLength(1);
    expect(order.filter((id) => id === free.child.id)).toHaveLength(2);
  });
});

describe("dead letters", () => {
  test("are given up after twelve requests, make way, and are replayed", async () => {
    const { id } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const { event } = await aChild();
    await api.happen("LA:202", [event(), event()]);
    receiver.behaviour = status(500);
    for (let i = 0; i < 12; i += 1) {
      await api.deliver({ random: 0 });
      api.pass(1_000);
    }
    expect(receiver.received).toHaveLength(12);
    expect(await states()).toEqual(["DEAD", "PENDING"]);
    receiver.behaviour = taken;
    await api.deliver();
    expect(await states()).toEqual(["DEAD", "DELIVERED"]);
    const [dead] = (await officer()(deliveryList, { filter: { state: ["DEAD"] } })).data.webhookDeliveries.nodes;
    expect(dead).toMatchObject({ attempts: 12, lastStatus: 500 });
    expect(dead.log).toEqual(Array(12).fill({ status: 500, error: "STATUS" }));
    const variables = { key: key(), input: { endpointId: id, deliveryIds: [dead.id] } };
    const replayed = await officer()(replay, variables);
    expect(replayed.data.replayWebhookDeliveries).toEqual({ __typename: "ReplayWebhookDeliveriesOk", replayed: 1 });
    expect(await officer()(replay, variables)).toEqual(replayed);
    expect(
      (await officer()(replay, { key: key(), input: { endpointId: id } })).data.replayWebhookDeliveries.replayed,
    ).toBe(0);
    await api.deliver();
    expect(await states()).toEqual(["DELIVERED", "DELIVERED"]);
    expect(receiver.received.at(-1)?.id).toBe(dead.eventId);
  });
});

describe("an endpoint", () => {
  test("is paused when nothing was taken for two days; its owner is told, and nothing is lost", async () => {
    const { id } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const watcher = await openReceiver();
    await api.endpoint("RETURNS_OFFICER", "LA:202", watcher.url, ["WEBHOOK_PAUSED"]);
    const { event } = await aChild();
    receiver.behaviour = status(503);
    for (let i = 0; i < 8; i += 1) {
      await api.happen("LA:202", [event()]);
      await api.deliver();
      api.pass(8 * hour);
    }
    const of = async () =>
      (await officer()(endpointList)).data.webhookEndpoints.find((one: { id: string }) => one.id === id);
    expect(await of()).toMatchObject({ state: "PAUSED", pausedBecause: "REPEATED_FAILURE", version: 2 });
    const { nodes } = await api.feed("RETURNS_OFFICER", "LA:202");
    const told = nodes.filter(({ type }) => type === "WEBHOOK_PAUSED");
    expect(told).toMatchObject([{ child: null, records: [{ record: "WEBHOOK_ENDPOINT", id }] }]);
    await api.deliver();
    expect(watcher.received.map(({ recordId }) => recordId)).toEqual([id]);
    await watcher.close();

    receiver.received.length = 0;
    receiver.behaviour = taken;
    expect((await api.deliver()).sent).toBe(0);
    const resumed = await officer()(updateEndpoint, { key: key(), input: { id, expectedVersion: 2, state: "ACTIVE" } });
    expect(resumed.data.updateWebhookEndpoint.endpoint).toMatchObject({ state: "ACTIVE", pausedBecause: null });
    await api.deliver();
    const ids = (all: readonly { id: string; type: string }[]) =>
      all.filter(({ type }) => type !== "WEBHOOK_PAUSED").map((one) => one.id);
    expect(ids(receiver.received)).toEqual(ids(nodes));
    expect(receiver.received).toHaveLength(nodes.length);
  });

  test("that answers 410 is paused at once", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const { event } = await aChild();
    await api.happen("LA:202", [event()]);
    receiver.behaviour = status(410);
    await api.deliver();
    expect((await officer()(endpointList)).data.webhookEndpoints).toMatchObject([
      { state: "PAUSED", pausedBecause: "GONE" },
    ]);
  });

  test("shows its secret once, and keeps it from every other answer and from the key's", async () => {
    const variables = { key: key(), input: { url: receiver.url } };
    const first = (await officer()(createEndpoint, variables)).data.createWebhookEndpoint;
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const again = (await officer()(createEndpoint, variables)).data.createWebhookEndpoint;
    expect(again).toEqual({ ...first, secret: null });
    expect(JSON.stringify((await officer()(endpointList)).data)).not.toContain("whsec");
  });

  test("is changed from the version that was read, and ended", async () => {
    const { id } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const update = async (input: object) =>
      (await officer()(updateEndpoint, { key: key(), input: { id, ...input } })).data.updateWebhookEndpoint;
    const types = ["PLACEMENT_ENDED"];
    expect((await update({ expectedVersion: 1, eventTypes: types })).endpoint).toMatchObject({
      eventTypes: types,
      version: 2,
    });
    expect(await update({ expectedVersion: 1, state: "PAUSED" })).toEqual({
      __typename: "VersionConflict",
      currentVersion: 2,
    });
    expect((await update({ expectedVersion: 2, state: "PAUSED" })).endpoint).toMatchObject({
      ...{ state: "PAUSED", pausedBecause: "BY_OWNER", eventTypes: types },
    });
    expect((await update({ expectedVersion: 3, eventTypes: null })).endpoint).toMatchObject({
      eventTypes: null,
      state: "PAUSED",
    });
    const end = async (expectedVersion: number) =>
      (await officer()(deleteEndpoint, { key: key(), input: { id, expectedVersion } })).data.deleteWebhookEndpoint;
    expect(await end(3)).toEqual({ __typename: "VersionConflict", currentVersion: 4 });
    expect(await end(4)).toEqual({ __typename: "DeleteWebhookEndpointOk", id });
    expect(await end(5)).toEqual({ __typename: "RecordNotFound", field: "id" });
    expect((await officer()(endpointList)).data.webhookEndpoints).toEqual([]);
    const { event } = await aChild();
    await api.happen("LA:202", [event()]);
    expect((await api.deliver()).sent).toBe(0);
  });

  test.each([-1, 169])("takes no overlap of %i hours", async (overlapHours) => {
    const { id } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const answer = await officer()(rotateSecret, { key: key(), input: { id, expectedVersion: 1, overlapHours } });
    expect(answer.data.rotateWebhookSecret).toEqual({
      ...{ __typename: "InputRefused", code: "NUMBER_OUT_OF_RANGE", field: "overlapHours" },
    });
  });
});
