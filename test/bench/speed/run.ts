import { isDeepStrictEqual, parseArgs } from "node:util";
import pg from "pg";
import { openData } from "./data.ts";
import { ask, load } from "./load.ts";
import { OPERATIONS, type Operation } from "./operations.ts";
import { cpuMs, familyCpuMs, residentMb } from "./processes.ts";
import { RIVAL_FUNCTIONS } from "./rival-functions.ts";
import { type RunningServer, SERVERS, type Sent, startServer } from "./servers.ts";
import { type Measured, table } from "./table.ts";
import { makeTokens } from "./tokens.ts";

/**
 * How fast the API is beside what somebody would pick instead, and beside what the database can do: the same operations on the same
 * tables with row-level security on, each server in a process of its own, in turn and in random order. Answers are held to be the same
 * before anything is timed.
 *
 *     node test/bench/speed/run.ts --data FOLDER                   everything; makes the data first where there are none
 *     node test/bench/speed/run.ts --data FOLDER --operations child,children --servers limit,ours --rounds 5 --seconds 3
 */
const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    children: { type: "string", default: "100000" },
    operations: { type: "string", default: OPERATIONS.map(({ id }) => id).join(",") },
    servers: { type: "string", default: SERVERS.map(({ id }) => id).join(",") },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    connections: { type: "string", default: "10" },
  },
});
if (options.data === undefined) throw new Error("--data: a folder that keeps the data");
const named = <T extends { readonly id: string }>(all: readonly T[], list: string): T[] =>
  list.split(",").map((id) => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is none of ${all.map((one) => one.id).join(", ")}`);
    return found;
  });
const operations = named(OPERATIONS, options.operations);
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const connections = Number(options.connections);

const data = await openData(options.data, Number(options.children), say);
const tokens = await makeTokens();
const running: RunningServer[] = [];
const template = new pg.Client(data.operatorUrl.replace(/bench$/, "postgres"));
await template.connect();
try {
  // What is written goes into a copy.
  await template.query("drop database if exists bench_run");
  await template.query("create database bench_run template bench owner cic_owner strategy file_copy");
  const [url, operatorUrl] = [`${data.url}_run`, `${data.operatorUrl}_run`];
  const operator = new pg.Client(operatorUrl);
  // Its database is dropped under it when something failed.
  operator.on("error", () => {});
  await operator.connect();
  await operator.query(RIVAL_FUNCTIONS);
  for (const kind of named(SERVERS, options.servers)) running.push(await startServer(kind, url, tokens.keys));

  const measured: Measured[] = [];
  for (const operation of operations) {
    const requests = await requestsFor(operation, operator);
    const serving = running.filter(({ kind }) => requests.has(kind.id));
    await compare(operation, requests, serving);
    for (let round = 0; round < rounds; round += 1) {
      for (const server of shuffled(serving)) {
        const own = requests.get(server.kind.id) as Sent[];
        const statements = round === 0 ? await countStatements(server, own, operator) : undefined;
        await load(server, own, { seconds: round === 0 ? 2 : 0.5, connections });
        const before = [cpuMs(server.pid), familyCpuMs(data.pid)] as const;
        const spell = await load(server, own, { seconds, connections });
        if (spell.failed > 0) throw new Error(`${server.kind.id} failed ${spell.failed} of ${operation.id}`);
        measured.push({
          ...{ operation: operation.id, server: server.kind.id, ...spell },
          nodeMs: (cpuMs(server.pid) - before[0]) / spell.requests,
          postgresMs: (familyCpuMs(data.pid) - before[1]) / spell.requests,
          memoryMb: residentMb(server.pid),
          ...(statements !== undefined && { statements }),
        });
      }
    }
    say(
      table(
        operation,
        serving.map(({ kind }) => kind),
        measured,
      ),
    );
  }
  await operator.end();
} finally {
  for (const server of running) await server.stop();
  await template.query("drop database if exists bench_run with (force)");
  await template.end();
  await data.stop();
}

/** For each server that serves the operation what it is sent. */
async function requestsFor(operation: Operation, operator: pg.Client): Promise<Map<string, Sent[]>> {
  const drawn = await operation.draw(operator);
  const requests = new Map<string, Sent[]>();
  for (const { kind } of running) {
    const own: Sent[] = [];
    for (const asked of drawn) {
      const sent = kind.request(operation, asked, await tokens.of(asked.caller));
      if (sent !== undefined) own.push(sent);
    }
    if (own.length > 0) requests.set(kind.id, own);
  }
  return requests;
}

/** Holds the answers of all servers to be those of the first, for a sample of the requests. */
async function compare(operation: Operation, requests: Map<string, Sent[]>, serving: readonly RunningServer[]) {
  const count = requests.get(serving[0]?.kind.id ?? "")?.length ?? 0;
  for (let i = 0; i < count; i += Math.ceil(count / 12)) {
    let expected: unknown;
    for (const [n, server] of serving.entries()) {
      const answered = await ask(server, requests.get(server.kind.id)?.[i] as Sent);
      const normal = server.kind.normal(operation, answered);
      if (n === 0) expected = normal;
      else if (!isDeepStrictEqual(normal, expected)) {
        const [theirs, first] = [
          JSON.stringify(normal, null, 1).split("\n"),
          JSON.stringify(expected, null, 1).split("\n"),
        ];
        const at = theirs.findIndex((line, place) => line !== first[place]);
        throw new Error(
          `${server.kind.id} answers ${operation.id} otherwise than ${serving[0]?.kind.id}:\n${theirs.slice(at, at + 9).join("\n")}\nand not\n${first.slice(at, at + 9).join("\n")}`,
        );
      }
    }
  }
}

/** How many statements reach the tables for one request: without those that begin, end and set. */
async function countStatements(server: RunningServer, requests: readonly Sent[], operator: pg.Client): Promise<number> {
  const some = requests.slice(0, 20);
  for (const request of some) await ask(server, request);
  await operator.query("select pg_stat_statements_reset()");
  for (const request of some) await ask(server, request);
  const { rows } = await operator.query(
    `select sum(calls)::integer as n from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
        and query !~* '^\\s*(begin|start transaction|commit|rollback|set |select set_config|select pg_stat|savepoint|release)'`,
  );
  return (rows[0].n ?? 0) / some.length;
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => [Math.random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
