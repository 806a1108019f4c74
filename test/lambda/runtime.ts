import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a function did with an event: what it returned, or how it failed. */
export type Invoked =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "failed"; readonly errorType: string; readonly errorMessage: string };

export interface Runtime {
  /** Gives the function an event, as API Gateway or a schedule would; one at a time, like Lambda. */
  invoke(event: unknown): Promise<Invoked>;
  /** What it wrote: its log. */
  readonly said: () => string;
  /** Milliseconds from the start of the process to its first question for an event. */
  readonly startedIn: () => Promise<number>;
  /** Milliseconds of a processor that it took so far, of both kinds. */
  readonly cpuMs: () => number;
  stop(): Promise<void>;
}

const here = new URL("./", import.meta.url);

/**
 * A fresh Node process that runs `file`'s `handler` against a stand-in for Lambda's runtime API (next, response, error), with
 * `environment` and nothing else.
 */
export async function startRuntime(file: string, environment: Record<string, string>): Promise<Runtime> {
  let waiting: ServerResponse | undefined;
  let queued: { id: string; event: unknown; settle: (invoked: Invoked) => void } | undefined;
  const running = new Map<string, (invoked: Invoked) => void>();
  const { promise: asked, resolve: isAsking } = Promise.withResolvers<number>();
  const began = performance.now();

  function hand(): void {
    if (waiting === undefined || queued === undefined) return;
    const { id, event, settle } = queued;
    running.set(id, settle);
    waiting.writeHead(200, {
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": id,
      "lambda-runtime-deadline-ms": String(Date.now() + 29_000),
    });
    waiting.end(JSON.stringify(event));
    waiting = undefined;
    queued = undefined;
  }
  function fail(error: { errorType: string; errorMessage: string }): void {
    for (const settle of running.values()) settle({ kind: "failed", ...error });
    running.clear();
    queued?.settle({ kind: "failed", ...error });
    queued = undefined;
  }

  const server = createServer(async (request, response) => {
    const path = (request.url ?? "").replace("/2018-06-01/runtime/", "");
    if (path === "invocation/next") {
      isAsking(performance.now() - began);
      waiting = response;
      hand();
      return;
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    const [, id = "", outcome] = path.split("/");
    if (path === "init/error") fail(JSON.parse(body));
    else {
      const settle = running.get(id);
      running.delete(id);
      settle?.(
        outcome === "response"
          ? { kind: "returned", value: JSON.parse(body) }
          : { kind: "failed", ...(JSON.parse(body) as { errorType: string; errorMessage: string }) },
      );
    }
    response.writeHead(202).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  let said = "";
  const child: ChildProcess = spawn(
    process.execPath,
    [`--import=${new URL("network.mjs", here)}`, `${new URL("bootstrap.mjs", here).pathname}`],
    {
      env: {
        AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        AWS_REGION: "eu-west-2",
        AWS_ACCESS_KEY_ID: "made-up",
        AWS_SECRET_ACCESS_KEY: "made-up",
        _HANDLER: `${file}#handler`,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() =>
    fail({ errorType: "Runtime.ExitError", errorMessage: `the process ended: ${said.slice(-2_000)}` }),
  );

  return {
    invoke: (event) =>
      new Promise((settle) => {
        queued = { id: randomUUID(), event, settle };
        hand();
      }),
    said: () => said,
    startedIn: () => asked,
    cpuMs() {
      // Fields 14 and 15, in ticks of 10 ms; the second field is a name in brackets, which may hold anything.
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    async stop() {
      child.kill("SIGKILL");
      await ended;
      server.closeAllConnections();
      server.close();
    },
  };
}
