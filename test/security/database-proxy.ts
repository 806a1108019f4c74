import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A network before PostgreSQL, which a test can make fail. */
export interface DatabaseProxy {
  /** The URL, by way of the proxy. */
  through(url: string): string;
  /** `answers`, swallows everything that is said (`hangs`), or passes every piece on after a while (`slow`). */
  state: "answers" | "hangs" | "slow";
  /** Cuts every connection off and takes none. */
  refuse(): Promise<void>;
  /** Takes connections again. */
  accept(): Promise<void>;
  stop(): Promise<void>;
}

const SLOW_MS = 100;

export async function openDatabaseProxy(): Promise<DatabaseProxy> {
  const sockets = new Set<Socket>();
  let target = 0;
  let port = 0;
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.setNoDelay();
      let before: Promise<unknown> = Promise.resolve();
      from.on("data", (chunk) => {
        if (proxy.state === "hangs") return;
        if (proxy.state === "slow") before = before.then(() => wait(SLOW_MS));
        before = before.then(() => to.writable && to.write(chunk));
      });
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const accept = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const refuse = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await accept();
  port = (server.address() as AddressInfo).port;
  const proxy: DatabaseProxy = {
    through(url) {
      const own = new URL(url);
      target = Number(own.port);
      own.port = String(port);
      own.hostname = "127.0.0.1";
      return own.href;
    },
    state: "answers",
    refuse,
    accept,
    stop: refuse,
  };
  return proxy;
}
