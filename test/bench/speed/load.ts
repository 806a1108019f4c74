import autocannon, { type Result } from "autocannon";
import type { RunningServer, Sent } from "./servers.ts";

/** What one spell of load showed; times are milliseconds. */
export interface Spell {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly failed: number;
}

/** Sends the requests in turn over each connection, every connection beginning at another, for so many seconds; where no seconds are said, each request once. */
export async function load(
  { port }: RunningServer,
  requests: readonly Sent[],
  { seconds, connections }: { readonly seconds?: number; readonly connections: number },
): Promise<Spell> {
  let n = 0;
  const begun = performance.now();
  let answered = begun;
  const times: number[] = [];
  const all = requests.map(({ path, headers, body }) => ({ method: "POST" as const, path, headers, body }));
  const result = await new Promise<Result>((resolve, reject) => {
    autocannon(
      {
        url: `http://127.0.0.1:${port}`,
        connections,
        ...(seconds === undefined ? { amount: all.length } : { duration: seconds }),
        requests: all,
        // Answers to GraphQL come with status 200 whatever they say.
        verifyBody: (body) => String(body).startsWith('{"data"') && !String(body).includes('"errors"'),
        setupClient(client) {
          const from = Math.floor((n * all.length) / connections);
          n += 1;
          const until = Math.floor((n * all.length) / connections);
          client.setRequests(
            seconds === undefined ? all.slice(from, until) : [...all.slice(from), ...all.slice(0, from)],
          );
        },
      },
      (error, found) => (error == null ? resolve(found) : reject(error)),
    ).on("response", (_client, _status, _bytes, time) => {
      answered = performance.now();
      times.push(time);
    });
  });
  // autocannon's own are of whole milliseconds.
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    requestsPerSecond: result.requests.total / ((answered - begun) / 1_000),
    p50: percentile(0.5),
    p99: percentile(0.99),
    requests: result.requests.total,
    failed: result.errors + result.non2xx + result.mismatches,
  };
}

/** Sends one request; its `data`, or rejects when it has none. */
export async function ask({ port, kind }: RunningServer, { path, headers, body }: Sent): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body });
  const text = await response.text();
  const answer = response.status === 200 ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : {};
  if (answer.data == null || answer.errors !== undefined)
    throw new Error(`${kind.id}: ${response.status} ${text.slice(0, 2000)}`);
  return answer.data;
}
