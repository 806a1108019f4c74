import { type AddressInfo, connect } from "node:net";
import { neonConfig } from "@neondatabase/serverless";
import { createWebSocketStream, WebSocketServer } from "ws";

/**
 * Lets Neon's driver reach an ordinary PostgreSQL server, as its own proxy does: every WebSocket becomes a TCP connection to
 * the server that the driver names; a host of Neon's is this machine. Resolves to what ends it.
 */
export async function startNeonProxy(): Promise<() => Promise<void>> {
  const proxy = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => proxy.once("listening", resolve));
  proxy.on("connection", (socket, request) => {
    const target = new URL(request.url ?? "/", "ws://proxy").searchParams;
    const host = target.get("host") ?? "";
    const tcp = connect(Number(target.get("port")), host.endsWith(".neon.tech") ? "127.0.0.1" : host);
    const stream = createWebSocketStream(socket);
    tcp.pipe(stream).pipe(tcp);
    tcp.on("error", () => socket.terminate());
    stream.on("error", () => tcp.destroy());
    socket.on("close", () => tcp.destroy());
  });
  const { port } = proxy.address() as AddressInfo;
  neonConfig.wsProxy = (host, serverPort) => `127.0.0.1:${port}/?host=${host}&port=${serverPort}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
  return async () => {
    for (const client of proxy.clients) client.terminate();
    await new Promise((resolve) => proxy.close(resolve));
  };
}
