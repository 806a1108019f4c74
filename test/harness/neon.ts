import { createRequire } from "node:module";
import { type AddressInfo, connect } from "node:net";
import { pathToFileURL } from "node:url";
import { createWebSocketStream, WebSocketServer } from "ws";

/** The settings of the copy of Neon's driver that `@cic/db` uses. */
interface NeonSettings {
  wsProxy: (host: string, port: number | string) => string;
  useSecureWebSocket: boolean;
  pipelineConnect: "password" | false;
}

/**
 * Lets Neon's driver reach an ordinary PostgreSQL server, as its own proxy does: every WebSocket becomes a TCP connection to
 * the server that the driver names. Resolves to what ends it.
 */
export async function startNeonProxy(): Promise<() => Promise<void>> {
  const proxy = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => proxy.once("listening", resolve));
  proxy.on("connection", (socket, request) => {
    const target = new URL(request.url ?? "/", "ws://proxy").searchParams;
    const tcp = connect(Number(target.get("port")), target.get("host") ?? "");
    const stream = createWebSocketStream(socket);
    tcp.pipe(stream).pipe(tcp);
    tcp.on("error", () => socket.terminate());
    stream.on("error", () => tcp.destroy());
    socket.on("close", () => tcp.destroy());
  });
  const { port } = proxy.address() as AddressInfo;
  const settings = await neonSettings();
  settings.wsProxy = (host, serverPort) => `127.0.0.1:${port}/?host=${host}&port=${serverPort}`;
  settings.useSecureWebSocket = false;
  settings.pipelineConnect = false;
  return async () => {
    for (const client of proxy.clients) client.terminate();
    await new Promise((resolve) => proxy.close(resolve));
  };
}

/** The tests do not depend on the driver themselves, and a second copy would have settings of its own. */
async function neonSettings(): Promise<NeonSettings> {
  const fromDb = createRequire(new URL("../../packages/db/package.json", import.meta.url));
  const file = fromDb.resolve("@neondatabase/serverless").replace(/index\.js$/, "index.mjs");
  const driver = (await import(pathToFileURL(file).href)) as { neonConfig: NeonSettings };
  return driver.neonConfig;
}
