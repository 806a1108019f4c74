import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Asked, Operation } from "./operations.ts";
import { POSTGRAPHILE } from "./postgraphile-documents.ts";
import { FIGURES_HEADER, ORGANISATION_HEADER } from "./servers/claims.ts";

/** A request as it goes over HTTP. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that answers operations. */
export interface ServerKind {
  readonly id: string;
  readonly title: string;
  /** In `servers/`. */
  readonly script: string;
  /** `undefined` where it does not serve the operation. */
  request(operation: Operation, asked: Asked, token: string): Sent | undefined;
  /** Its answer in the shape of ours. */
  normal(operation: Operation, data: unknown): unknown;
}

export interface RunningServer {
  readonly kind: ServerKind;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Servers other than ours verify nothing: for whom they ask stands in headers. */
const claimed = ({ organisation, purpose }: Asked["caller"]): Record<string, string> => ({
  [ORGANISATION_HEADER]: organisation,
  ...(purpose === "COMMISSIONING" && { [FIGURES_HEADER]: "on" }),
});
const json = { "content-type": "application/json" };

const graphql = (document: string, { variables }: Asked, headers: Record<string, string>): Sent => ({
  path: "/graphql",
  headers: { ...json, ...headers },
  body: JSON.stringify({ query: document, variables }),
});

export const SERVERS: readonly ServerKind[] = [
  {
    id: "limit",
    title: "hand-written SQL",
    script: "limit.ts",
    request: ({ id }, { caller, variables }) => ({
      path: "/",
      headers: { ...json, ...claimed(caller) },
      body: JSON.stringify({ operation: id, variables }),
    }),
    normal: (_, data) => data,
  },
  {
    id: "ours",
    title: "cic-health",
    script: "ours.ts",
    request: ({ document }, asked, token) => graphql(document, asked, { authorization: `Bearer ${token}` }),
    normal: (_, data) => data,
  },
  {
    id: "postgraphile",
    title: "PostGraphile v5",
    script: "postgraphile.ts",
    request: ({ id }, asked) => {
      const own = POSTGRAPHILE[id];
      return own && graphql(own.document, asked, { ...claimed(asked.caller) });
    },
    normal: ({ id }, data) => POSTGRAPHILE[id]?.normal(data),
  },
  ...(["apollo", "mercurius"] as const).map(
    (id): ServerKind => ({
      id,
      title: { apollo: "Apollo Server, DataLoader", mercurius: "Mercurius, jit, loaders" }[id],
      script: `${id}.ts`,
      request: ({ document, writes }, asked) =>
        writes ? undefined : graphql(document, asked, { ...claimed(asked.caller) }),
      normal: (_, data) => data,
    }),
  ),
];

/** Starts a server in a process of its own; rejects when it ends before it listens. */
export async function startServer(kind: ServerKind, databaseUrl: string, keys: string): Promise<RunningServer> {
  const script = fileURLToPath(new URL(`servers/${kind.script}`, import.meta.url));
  const child: ChildProcess = fork(script, [], {
    env: { ...process.env, NODE_ENV: "production", BENCH_DATABASE_URL: databaseUrl, BENCH_KEYS: keys },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // PostGraphile says much of types that it does not know.
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  const ended = once(child, "exit");
  const first = await Promise.race([once(child, "message"), ended.then(() => undefined)]);
  if (first === undefined) throw new Error(`${kind.id} did not start: ${said}`);
  const { port } = first[0] as { port: number };
  return {
    kind,
    port,
    pid: child.pid as number,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
