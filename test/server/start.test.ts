import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lockFolder } from "@cic/functions/folder-lock";
import { readStartOptions } from "@cic/functions/start-options";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../packages/functions/src/start.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cic-start-"));
const running: ChildProcess[] = [];
let busy: Server;
let busyPort: number;

beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
  busyPort = (busy.address() as { port: number }).port;
});
afterAll(() => {
  busy.close();
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(words: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, ...environment }, cwd: folder });
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, said, ended };
}

function lockHeldBy(pid: number): string {
  const data = mkdtempSync(join(folder, "locked-"));
  writeFileSync(join(data, "database.lock"), String(pid));
  return data;
}
function fileInTheWay(): string {
  const file = join(folder, "file");
  writeFileSync(file, "");
  return join(file, "data");
}

describe("options that cannot be", () => {
  it.each<[string, string[], RegExp]>([
    ["a port that is none", ["--port", "http"], /^--port must be a number/],
    ["a port too high", ["--port", "65536"], /^--port must be a number/],
    ["an option that is none", ["--prot", "1"], /^Unknown option '--prot'; --help lists/],
    ["an option without its value", ["--database-url"], /argument missing; --help lists/],
    ["a word that is no option", ["now"], /^Unexpected argument 'now'/],
    ["a URL of another kind", ["--database-url", "mysql://x:secret@y/z"], /begins with postgres:\/\/ or pglite:/],
    ["a URL that is none", ["--database-url", "secret"], /begins with postgres:\/\/ or pglite:/],
    ["an embedded database nowhere", ["--database-url", "pglite:"], /names no folder/],
    ["--reset of a server", ["--reset", "--database-url", "postgres://x:secret@y/z"], /^--reset removes the embedded/],
    ["--reset of another folder", ["--reset", "--database-url", "pglite:secret"], /^--reset removes the embedded/],
  ])("are refused in one line: %s", (_, words, line) => {
    expect(() => readStartOptions(words)).toThrow(line);
    expect(() => readStartOptions(words)).not.toThrow(/secret|\n/);
  });

  it("may all be left out", () => {
    const dataFolder = resolve(".cic");
    expect(readStartOptions([])).toEqual({
      databaseUrl: `pglite:${resolve(dataFolder, "database")}`,
      databaseFolder: resolve(dataFolder, "database"),
      dataFolder,
      port: 4000,
      reset: false,
      demo: true,
    });
  });
});

describe("a start that cannot be", () => {
  it.each<[string, () => string[], RegExp, Record<string, string>?]>([
    ["a port in use", () => ["--port", String(busyPort)], /port \d+ is in use/],
    [
      "a folder that cannot be made",
      () => ["--data-folder", fileInTheWay()],
      /cannot make the folder .* \((ENOTDIR|EEXIST)\)/,
    ],
    [
      "a folder where the system makes none",
      () => ["--data-folder", "/proc/cic-health/data"],
      /cannot make the folder .* \(\w+\)/,
    ],
    [
      "a server that nobody reaches",
      () => ["--database-url", "postgres://user:secret@127.0.0.1:9/x"],
      /127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/,
    ],
    [
      "a database in use",
      () => ["--data-folder", lockHeldBy(process.pid)],
      /is in use by another start \(process \d+\)/,
    ],
    ["a setting that is none", () => [], /CIC_LIMIT_DEPTH must be a whole number/, { CIC_LIMIT_DEPTH: "deep" }],
  ])("says so in one line and ends with 1: %s", async (_, words, line, environment) => {
    const wanted = words();
    const port = wanted.includes("--port") ? [] : ["--port", "0"];
    const { said, ended } = start([...wanted, ...port], environment);
    expect(await ended).toBe(1);
    expect(said.err).toMatch(/^start: [^\n]+\n$/);
    expect(said.err).toMatch(line);
    expect(said.err + said.out).not.toMatch(/secret|\n\s+at /);
  });

  it("is not kept from the folder by an earlier start that had the same process id", () => {
    const unlock = lockFolder(join(lockHeldBy(process.pid), "database"));
    unlock();
  });

  it("leaves the lock of another start where it is", async () => {
    const data = lockHeldBy(process.pid);
    await start(["--data-folder", data, "--port", "0"]).ended;
    expect(existsSync(join(data, "database.lock"))).toBe(true);
  });
});

describe("start", () => {
  it("says how it is used", async () => {
    const { said, ended } = start(["--help"]);
    expect(await ended).toBe(0);
    expect(said.out).toContain("--database-url");
  });

  it("takes over from a start that died, loads, prints tokens that work, serves GraphiQL offline, and ends on a signal", async () => {
    const data = join(folder, "data");
    mkdirSync(data);
    const died = start(["--help"]);
    await died.ended;
    writeFileSync(join(data, "database.lock"), String(died.child.pid));

    const { child, said, ended } = start(["--data-folder", data, "--port", "0", "--no-demo"]);
    await expect.poll(() => said.out, { timeout: 60_000, interval: 100 }).toContain("Stop with Ctrl-C");
    expect(said.out).toContain("Bringing the tables up to date");
    expect(readFileSync(join(data, "database.lock"), "utf8")).toBe(String(child.pid));
    const address = /http:\/\/localhost:\d+/.exec(said.out)?.[0] ?? "";
    const token = /# receiving ICB.*\n(\S+)/.exec(said.out)?.[1];

    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: '{"query":"{ organisation(code: \\"QJ2\\") { name } }"}',
    });
    expect(await answer.json()).toEqual({
      data: { organisation: { name: "NHS Derby and Derbyshire Integrated Care Board" } },
      extensions: { quota: expect.objectContaining({ budget: "INTERACTIVE", cost: 1 }) },
    });

    const page = await fetch(`${address}/graphql`, { headers: { accept: "text/html,*/*;q=0.8" } });
    const html = await page.text();
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(html).not.toMatch(/(src|href|from|import)\s*\(?=?\s*["']?(https?:)?\/\//);
    const assets = [...html.matchAll(/\/ruru\/[\w.]+\.(js|css)/g)].map(([path]) => path);
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) expect((await fetch(address + path)).status).toBe(200);
    expect((await fetch(`${address}/ruru/..%2f..%2fpackage.json`)).status).toBe(404);

    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(existsSync(join(data, "database.lock"))).toBe(false);
    expect(said.err).not.toMatch(/eyJ|Error/);
  });
});
