import { type AddressInfo, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { neonConfig } from "@neondatabase/serverless";
import { createWebSocketStream, WebSocketServer } from "ws";

export interface NeonProxy {
  /** `host:port` where it takes WebSockets. */
  readonly address: string;
  /** Where PostgreSQL is on this machine, for a driver that names its host alone: Neon's own proxy knows by that. */
  port: string;
  /** How long it waits before it goes on to PostgreSQL, as when a database is started by whoever asks first. */
  delayMs: number;
  /** How long whatever is sent to PostgreSQL is on its way, there and back. */
  roundTripMs: number;
  /** Refuses whoever comes, as when it restarts. */
  isDown: boolean;
  /** Cuts every connection off. */
  cut(): void;
  stop(): Promise<void>;
}

/**
 * Lets Neon's driver reach an ordinary PostgreSQL server, as its own proxy does: every WebSocket becomes a TCP connection to
 * the server that the driver names; a host of Neon's is this machine.
 */
export async function openNeonProxy(): Promise<NeonProxy> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", verifyClient: () => !proxy.isDown });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", async (socket, request) => {
    const target = new URL(request.url ?? "/", "ws://proxy").searchParams;
    const host = target.get("host") ?? "";
    const port = target.get("port") ?? proxy.port;
    const stream = createWebSocketStream(socket);
    stream.on("error", () => socket.terminate());
    if (proxy.delayMs > 0) await wait(proxy.delayMs);
    const tcp = connect(Number(port), host === "" || host.endsWith(".neon.tech") ? "127.0.0.1" : host);
    // PostgreSQL would wait for the rest of what is sent in two pieces, and TCP send it when it has heard of the first.
    tcp.setNoDelay(true);
    tcp.pipe(stream);
    stream.on("data", (chunk) => {
      if (proxy.roundTripMs === 0) tcp.write(chunk);
      else setTimeout(() => tcp.write(chunk), proxy.roundTripMs);
    });
    tcp.on("error", () => socket.terminate());
    tcp.on("close", () => socket.terminate());
    stream.on("error", () => tcp.destroy());
    socket.on("close", () => tcp.destroy());
  });
  const proxy: NeonProxy = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    port: "",
    delayMs: 0,
    roundTripMs: 0,
    isDown: false,
    cut() {
      for (const client of server.clients) client.terminate();
    },
    async stop() {
      proxy.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

/** Tells Neon's driver in this process of a proxy. Resolves to what ends it. */
export async function startNeonProxy(): Promise<() => Promise<void>> {
  const proxy = await openNeonProxy();
  neonConfig.wsProxy = (host, serverPort) => `${proxy.address}/?host=${host}&port=${serverPort}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
  return proxy.stop;
}
