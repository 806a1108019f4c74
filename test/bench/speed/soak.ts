import { load } from "./load.ts";
import { residentMb } from "./processes.ts";
import type { RunningServer, Sent } from "./servers.ts";

const CONNECTIONS = 24;

/** Keeps a server busy with everything that is asked, and says what failed and how much memory it held at the start, in the middle and at the end. */
export async function soak(
  server: RunningServer,
  requests: readonly Sent[],
  minutes: number,
  untilIdle: () => Promise<void>,
): Promise<string> {
  // Until it has answered everything a few times its memory only grows.
  await load(server, requests, { seconds: 20, connections: CONNECTIONS });
  await untilIdle();
  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(residentMb(server.pid)), 1_000);
  const spell = await load(server, requests, { seconds: minutes * 60, connections: CONNECTIONS });
  clearInterval(sampling);
  const part = Math.max(1, Math.floor(memory.length / 10));
  const middle = Math.floor(memory.length / 2);
  const mean = (from: number) => (memory.slice(from, from + part).reduce((sum, mb) => sum + mb, 0) / part).toFixed(0);
  return [
    `${CONNECTIONS} clients, ${minutes} minutes: ${spell.requests} requests, ${spell.failed} failed, ${spell.requestsPerSecond.toFixed(0)} requests/s`,
    `memory: ${mean(0)} MB at the start, ${mean(middle)} MB in the middle, ${mean(memory.length - part)} MB at the end`,
  ].join("\n");
}
