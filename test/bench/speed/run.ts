import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import pg from "pg";
import { openData } from "./data.ts";
import { cloneUntilLarge, FIRST_PAGES, fillSmall, SMALL_CHILDREN } from "./growth.ts";
import { ask, load, type Spell } from "./load.ts";
import { compareWritten, MOVE, momentOf, prepareMoves, writtenSince } from "./moves.ts";
import { OPERATIONS, type Operation } from "./operations.ts";
import { cpuMs, familyCpuMs, residentMb } from "./processes.ts";
import { RIVAL_FUNCTIONS } from "./rival-functions.ts";
import { type RunningServer, SERVERS, type Sent, type ServerKind, startServer } from "./servers.ts";
import { soak } from "./soak.ts";
import { type Measured, median, table } from "./table.ts";
import { makeTokens } from "./tokens.ts";

/**
 * How fast the API is beside what somebody would pick instead, and beside what the database can do: the same operations on the same
 * tables with row-level security on, each server in a process of its own, in turn and in random order. Answers are held to be the same
 * before anything is timed.
 *
 *     node test/bench/speed/run.ts --data FOLDER                   everything; makes the data first where there are none
 *     node test/bench/speed/run.ts --data FOLDER --operations child,children --servers limit,ours --rounds 5 --seconds 3
 *     node test/bench/speed/run.ts --data FOLDER --operations move  what writes: ours beside the limit
 *     node test/bench/speed/run.ts --data FOLDER --soak 10         ours alone, 24 clients for so many minutes: errors and memory
 *     node test/bench/speed/run.ts --data FOLDER --growth          ours alone, the same page over 10,000 and over a million placements
 */
const ALL = [...OPERATIONS, MOVE];
const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    children: { type: "string", default: "100000" },
    operations: { type: "string", default: ALL.map(({ id }) => id).join(",") },
    servers: { type: "string", default: SERVERS.map(({ id }) => id).join(",") },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    connections: { type: "string", default: "10" },
    soak: { type: "string" },
    growth: { type: "boolean", default: false },
  },
});
if (options.data === undefined) throw new Error("--data: a folder that keeps the data");
const named = <T extends { readonly id: string }>(all: readonly T[], list: string): T[] =>
  list.split(",").map((id) => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is none of ${all.map((one) => one.id).join(", ")}`);
    return found;
  });
const operations = named(ALL, options.operations);
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const MOST_MOVES = 10_000;
const COMPARED_MOVES = 40;

const data = await openData(options.data, Number(options.children), say);
const tokens = await makeTokens();
const running: RunningServer[] = [];
const server = new pg.Client(data.operatorUrl.replace(/bench$/, "postgres"));
await server.connect();
try {
  if (options.growth) await growth();
  else if (options.soak !== undefined) await withCopy((operator) => soakOurs(operator, Number(options.soak)));
  else {
    if (operations.some((operation) => operation !== MOVE)) await withCopy(compareServers);
    if (operations.includes(MOVE)) await telling(MOVE, compareMoves());
  }
} finally {
  for (const one of running) await one.stop();
  for (const name of ["run", "small", "moves"])
    await server.query(`drop database if exists bench_${name} with (force)`);
  await server.end();
  await data.stop();
}
// What stops PostgreSQL when a process ends would end it as if nothing had failed.
process.exit();

/** What is written goes into a copy. */
async function copy(to: "run" | "moves" = "run", from: "bench" | "bench_moves" = "bench"): Promise<void> {
  await server.query(`drop database if exists bench_${to} with (force)`);
  await server.query(`create database bench_${to} template ${from} owner cic_owner strategy file_copy`);
}

async function withCopy(work: (operator: pg.Client) => Promise<void>): Promise<void> {
  await copy();
  const operator = await connect("run");
  await operator.query(RIVAL_FUNCTIONS);
  const kinds = options.soak === undefined ? options.servers : "ours";
  for (const kind of named(SERVERS, kinds)) running.push(await startServer(kind, `${data.url}_run`, tokens.keys));
  await work(operator);
  await operator.end();
  for (const one of running.splice(0)) await one.stop();
}

async function connect(name: "run" | "small" | "moves"): Promise<pg.Client> {
  const operator = new pg.Client(`${data.operatorUrl}_${name}`);
  // Its database is dropped under it when something failed.
  operator.on("error", () => {});
  await operator.connect();
  return operator;
}

async function compareServers(operator: pg.Client): Promise<void> {
  for (const operation of operations) {
    if (operation !== MOVE) await telling(operation, compareOn(operation, operator));
  }
}

/** What one operation cannot be measured for is told; the others still are. */
async function telling(operation: Operation, compared: Promise<void>): Promise<void> {
  await compared.catch((error: Error) => {
    say(`**${operation.title}**: ${error.message}\n`);
    process.exitCode = 1;
  });
}

async function compareOn(operation: Operation, operator: pg.Client): Promise<void> {
  const requests = await requestsFor(operation, operator);
  const serving = running.filter(({ kind }) => requests.has(kind.id));
  await compare(operation, requests, serving);
  const measured: Measured[] = [];
  const leftOut = new Map<ServerKind, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const one of shuffled(serving).filter(({ kind }) => !leftOut.has(kind))) {
      const own = requests.get(one.kind.id) as Sent[];
      try {
        const statements = round === 0 ? await countStatements(one, own, operator) : undefined;
        measured.push({
          ...(await measureFor(one, own, round === 0, operator)),
          ...(statements !== undefined && { statements }),
        });
      } catch (error) {
        if (one.kind.id === "ours") throw error;
        leftOut.set(one.kind, (error as Error).message);
      }
    }
  }
  const told = measured.filter(({ kind }) => !leftOut.has(kind));
  say(table(operation.title, kindsOf(running), told));
  for (const [kind, message] of leftOut) say(`${kind.title} is left out, in ${seconds} s: ${message}\n`);
}

/** What is still asked for clients who are gone would be in the way of those who come: it is waited for, and ended where it takes long. */
async function untilIdle(operator: pg.Client): Promise<void> {
  const active =
    "from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and state = 'active' and pid <> pg_backend_pid()";
  for (let waited = 0; ; waited += 50) {
    const act = waited < 3_000 ? "select pid" : "select pg_cancel_backend(pid)";
    if ((await operator.query(`${act} ${active}`)).rowCount === 0) return;
    await delay(50);
  }
}

/** The same moves by each server, each time in a new copy: a child is moved once, and every server finds what the others found. */
async function compareMoves(): Promise<void> {
  await copy("moves");
  const operator = await connect("moves");
  await prepareMoves(operator, `${data.url}_moves`, MOST_MOVES);
  const drawn = await MOVE.draw(operator);
  await operator.end();
  const serving: { readonly kind: ServerKind; readonly requests: readonly Sent[] }[] = [];
  for (const kind of named(SERVERS, options.servers)) {
    const requests: Sent[] = [];
    for (const asked of drawn)
      requests.push(...[kind.request(MOVE, asked, await tokens.of(asked.caller)) ?? []].flat());
    if (requests.length > 0) serving.push({ kind, requests });
  }
  const statements = new Map<ServerKind, number>();
  let first: { readonly answers: unknown[]; readonly written: Awaited<ReturnType<typeof writtenSince>> } | undefined;
  for (const { kind, requests } of serving) {
    await moving(kind, async (one, copied) => {
      const moment = await momentOf(copied);
      const answers: unknown[] = [];
      for (const request of requests.slice(0, COMPARED_MOVES)) answers.push(await ask(one, request));
      const written = await writtenSince(copied, moment);
      first ??= { answers, written };
      const differs = answers.findIndex((answer, i) => !MOVE.same?.(answer, first?.answers[i]));
      if (differs >= 0) throw new Error(`${kind.id} answers a move otherwise: ${JSON.stringify(answers[differs])}`);
      compareWritten(kind.id, written, first.written);
      statements.set(kind, await statementsOf(one, requests.slice(COMPARED_MOVES, COMPARED_MOVES + 20), copied));
    });
  }
  // As many on each connection, a fifth of them before it is timed.
  const warm = Math.ceil(drawn.length / 5 / connections) * connections;
  const until = Math.floor(drawn.length / connections) * connections;
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { kind, requests } of shuffled(serving)) {
      await moving(kind, async (one) => {
        const moved = await measure(
          one,
          () => load(one, requests.slice(0, warm), { connections }),
          () => load(one, requests.slice(warm, until), { connections }),
        );
        measured.push({ ...moved, statements: statements.get(kind) as number });
      });
    }
  }
  say(`${until - warm} moves in each round; of the first ${COMPARED_MOVES} every written row is the same.\n`);
  say(table(MOVE.title, kindsOf(serving), measured));
}

/** Starts a server over a new copy of the children who can be moved. */
async function moving(
  kind: ServerKind,
  work: (one: RunningServer, operator: pg.Client) => Promise<void>,
): Promise<void> {
  await copy("run", "bench_moves");
  const operator = await connect("run");
  const one = await startServer(kind, `${data.url}_run`, tokens.keys);
  try {
    await work(one, operator);
  } finally {
    await one.stop();
    await operator.end();
  }
}

/** A spell of load of some seconds after a short one that is not counted. */
async function measureFor(
  one: RunningServer,
  requests: readonly Sent[],
  isFirst: boolean,
  operator: pg.Client,
): Promise<Measured> {
  return await measure(
    one,
    async () => {
      await untilIdle(operator);
      await load(one, requests, { seconds: isFirst ? 2 : 0.5, connections });
      await untilIdle(operator);
    },
    () => load(one, requests, { seconds, connections }),
  );
}

async function measure(
  one: RunningServer,
  warmUp: () => Promise<unknown>,
  timed: () => Promise<Spell>,
): Promise<Measured> {
  await warmUp();
  const before = [cpuMs(one.pid), familyCpuMs(data.pid)] as const;
  const spell = await timed();
  if (spell.failed > 0 || spell.requests === 0) {
    throw new Error(`${one.kind.id} answered ${spell.requests} and failed ${spell.failed}`);
  }
  return {
    ...{ kind: one.kind, ...spell },
    nodeMs: (cpuMs(one.pid) - before[0]) / spell.requests,
    postgresMs: (familyCpuMs(data.pid) - before[1]) / spell.requests,
    memoryMb: residentMb(one.pid),
  };
}

async function soakOurs(operator: pg.Client, minutes: number): Promise<void> {
  const all: Sent[] = [];
  for (const operation of operations) {
    if (operation !== MOVE) all.push(...((await requestsFor(operation, operator)).get("ours") ?? []).slice(0, 50));
  }
  say(await soak(running[0] as RunningServer, shuffled(all), minutes, () => untilIdle(operator)));
}

/** The same page of ours over 10,000 and over a million placements. */
async function growth(): Promise<void> {
  await copy();
  say(`${await cloneUntilLarge(`${data.operatorUrl}_run`)} placements beside about ${SMALL_CHILDREN * 3}`);
  await server.query("drop database if exists bench_small with (force)");
  await server.query("create database bench_small owner cic_owner");
  await fillSmall(`${data.url}_small`);
  const kind = SERVERS.find(({ id }) => id === "ours") as ServerKind;
  const small = await startServer({ ...kind, title: "10,000" }, `${data.url}_small`, tokens.keys);
  const large = await startServer({ ...kind, title: "1,000,000" }, `${data.url}_run`, tokens.keys);
  running.push(small, large);
  const operators = new Map([
    [small, await connect("small")],
    [large, await connect("run")],
  ]);
  for (const operator of operators.values()) await operator.query("vacuum analyze");
  for (const page of FIRST_PAGES) await telling(page, comparePage(page, operators));
  for (const operator of operators.values()) await operator.end();
}

/** One asker at a time, so that what is told is how long the page takes and not how long it waits. */
async function comparePage(page: Operation, operators: ReadonlyMap<RunningServer, pg.Client>): Promise<void> {
  const requests = new Map<RunningServer, Sent[]>();
  for (const [one, operator] of operators) requests.set(one, (await requestsFor(page, operator)).get("ours") as Sent[]);
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const one of shuffled([...operators.keys()])) {
      // Nothing of a million is in memory at first, and who asks then may wait too long: that is not counted.
      const each = () => load(one, requests.get(one) as Sent[], { connections: 1 });
      measured.push(await measure(one, each, each));
    }
  }
  say(table(page.title, kindsOf(running), measured));
  const [small, large] = kindsOf(running).map((kind) =>
    median(measured.filter((spell) => spell.kind === kind).map(({ p50 }) => p50)),
  ) as [number, number];
  say(`p50 of the larger: ${(large / small).toFixed(2)} times\n`);
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
      else if (!(operation.same ?? isDeepStrictEqual)(normal, expected)) {
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
  return await statementsOf(server, some, operator);
}

async function statementsOf(server: RunningServer, some: readonly Sent[], operator: pg.Client): Promise<number> {
  await operator.query("select pg_stat_statements_reset()");
  for (const request of some) await ask(server, request);
  const { rows } = await operator.query(
    `select sum(calls)::integer as n from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
        and query !~* '^\\s*(begin|start transaction|commit|rollback|set |select set_config|select pg_stat|savepoint|release)'`,
  );
  return (rows[0].n ?? 0) / some.length;
}

function kindsOf(servers: readonly { readonly kind: ServerKind }[]): ServerKind[] {
  return servers.map(({ kind }) => kind);
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
