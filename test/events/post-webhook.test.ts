import { createServer } from "node:net";
import { makePostWebhook, type ResolveHost } from "@cic/api/events/post-webhook";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReceiver, type Receiver, status } from "./receiver.ts";

let receiver: Receiver;
let port: number;
beforeAll(async () => {
  receiver = await openReceiver();
  port = Number(new URL(receiver.url).port);
});
afterAll(() => receiver.close());

const body = JSON.stringify({ type: "X", data: { records: [] } });
const to =
  (...addresses: string[]): ResolveHost =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("in production", () => {
  test.each([
    ["loopback", ["127.0.0.1"]],
    ["loopback, IPv6", ["::1"]],
    ["loopback, mapped", ["::ffff:127.0.0.1"]],
    ["a private network", ["10.1.2.3"]],
    ["another", ["172.20.0.1"]],
    ["a third", ["192.168.1.1"]],
    ["a carrier's network", ["100.64.0.1"]],
    ["link-local", ["169.254.1.1"]],
    ["a cloud's metadata", ["169.254.169.254"]],
    ["a cloud's metadata, IPv6", ["fd00:ec2::254"]],
    ["unique-local", ["fc00::1"]],
    ["link-local, IPv6", ["fe80::1"]],
    ["multicast", ["224.0.0.1"]],
    ["translated IPv4", ["64:ff9b::7f00:1"]],
    ["nowhere", ["0.0.0.0"]],
    ["a public address and an inner one", ["1.1.1.1", "127.0.0.1"]],
  ])("a name that leads to %s is not reached", async (_, addresses) => {
    const before = receiver.received.length;
    const post = makePostWebhook({ resolve: to(...addresses) });
    expect(await post(`https://hooks.example.org:${port}/`, {}, body)).toEqual({
      status: null,
      error: "ADDRESS_NOT_ALLOWED",
    });
    expect(receiver.received).toHaveLength(before);
  });

  test.each([
    ["https://127.0.0.1/", "ADDRESS_NOT_ALLOWED"],
    ["https://[::1]/", "ADDRESS_NOT_ALLOWED"],
    ["https://localhost/", "ADDRESS_NOT_ALLOWED"],
    ["https://169.254.169.254/latest", "ADDRESS_NOT_ALLOWED"],
    ["http://hooks.example.org/", "URL_NOT_ALLOWED"],
    ["https://user:pass@hooks.example.org/", "URL_NOT_ALLOWED"],
    ["file:///etc/passwd", "URL_NOT_ALLOWED"],
  ])("%s is not reached, whatever it resolves to", async (url, error) => {
    let asked = 0;
    const resolve: ResolveHost = () => {
      asked += 1;
      return to("1.1.1.1")("");
    };
    expect(await makePostWebhook({ resolve })(url, {}, body)).toEqual({ status: null, error });
    expect(asked).toBe(0);
  });

  test.each([
    ["leads nowhere", () => Promise.resolve([])],
    ["is not known", () => Promise.reject(new Error("ENOTFOUND"))],
  ] as [string, ResolveHost][])("a name that %s", async (_, resolve) => {
    const post = makePostWebhook({ resolve });
    expect(await post("https://hooks.example.org/", {}, body)).toEqual({ status: null, error: "HOST_NOT_FOUND" });
  });

  test("a name that takes for ever to resolve is given up", async () => {
    const post = makePostWebhook({ resolve: () => new Promise(() => {}), timeoutMs: 50 });
    expect(await post("https://hooks.example.org/", {}, body)).toEqual({ status: null, error: "TIMED_OUT" });
  });
});

describe("in development", () => {
  const post = makePostWebhook({ allowLoopback: true });

  test("this machine is reached, and no other address of the inside", async () => {
    expect(await post(receiver.url, {}, body)).toEqual({ status: 204, error: null });
    const inner = makePostWebhook({ allowLoopback: true, resolve: to("192.168.0.1") });
    expect(await inner("https://hooks.example.org/", {}, body)).toEqual({ status: null, error: "ADDRESS_NOT_ALLOWED" });
  });

  test("the connection is made to the address that was checked: the name is asked once", async () => {
    let asked = 0;
    const resolve: ResolveHost = () => {
      asked += 1;
      // A moment later it would lead elsewhere.
      return asked === 1 ? to("127.0.0.1")("") : to("10.0.0.1")("");
    };
    const pinned = makePostWebhook({ allowLoopback: true, resolve });
    const { received } = receiver;
    const before = received.length;
    expect(await pinned(`http://localhost:${port}/`, {}, body)).toEqual({ status: 204, error: null });
    expect(asked).toBe(1);
    expect(received.slice(before).map(({ headers }) => headers.host)).toEqual([`localhost:${port}`]);
  });

  test("a redirect is not followed", async () => {
    const other = await openReceiver();
    receiver.behaviour = status(307, { location: other.url });
    expect(await post(receiver.url, {}, body)).toEqual({ status: 307, error: "REDIRECTED" });
    expect(other.received).toEqual([]);
    await other.close();
  });

  test("a closed port and an answer that is no HTTP are failures, not exceptions", async () => {
    expect(await post("http://127.0.0.1:1/", {}, body)).toEqual({ status: null, error: "CONNECTION_FAILED" });
    const server = createServer((socket) => socket.end("nonsense\r\n\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port: own } = server.address() as { port: number };
    expect(await post(`http://127.0.0.1:${own}/`, {}, body)).toEqual({ status: null, error: "CONNECTION_FAILED" });
    server.close();
  });
});
