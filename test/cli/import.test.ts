import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cic, cicProcess, episodes, header, makeFolder, operationOf, type Server, startServer } from "./testkit.ts";

const folder = makeFolder();
let server: Server;
let token: string;
beforeAll(async () => {
  server = await startServer();
  token = await server.token();
});
afterEach(() => {
  server.intercept = undefined;
  server.seen.length = 0;
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

const run = (...args: string[]) => cic([...args, "--url", server.url], { CIC_TOKEN: token });
const load = (path: string, ...more: string[]) =>
  run("import", "ssda903", path, "--authority", "926", "--year", "2026", ...more);
const idIn = (text: string) => /Import ([0-9a-f-]{36})/.exec(text)?.[1] ?? "";
const imports = () => server.count("import");
const childCalled = (localId: string) =>
  server.rows<{ placed: number }>(
    sql`select (select count(*)::integer from placement where child_id = child.id) as placed from child where local_id = ${localId}`,
  );
/** The same return with another child in the first's place, so that each test has files of its own. */
const filesOf = (name: string) => ({
  "header.csv": header.replaceAll("A1,", `${name},`),
  "episodes.csv": episodes.replaceAll("A1,", `${name},`),
});

describe("a return", () => {
  test("is sent, checked and told in words, and nothing is recorded; then it is applied, once", async () => {
    const path = folder.files("return", { ...filesOf("W1"), "notes.txt": "x", ".header.csv": "x" });
    folder.files("return/older.csv", {});
    const findings = join(folder.path, "findings.csv");
    const command = ["import", "ssda903", path, "--authority", "926", "--year", "2026", "--errors", findings];
    const staged = await cicProcess([...command, "--url", server.url], { CIC_TOKEN: token });
    expect(staged).toMatchObject({ code: 0 });
    expect(staged.stderr).toContain("Left out: .header.csv, notes.txt, older.csv/");
    expect(staged.stderr).toMatch(/Sent episodes\.csv \(\d+ bytes\)/);
    expect(staged.stdout).toContain("SSDA903) of Norfolk");
    expect(staged.stdout).toContain("year ending 31 March 2026");
    expect(staged.stdout).toContain("2 files, 4 rows read");
    expect(staged.stdout).toContain("4 new, 0 changed, 0 unchanged, 0 in error, 0 for decision");
    expect(staged.stdout).toMatch(/Rules that failed most often/);
    const id = idIn(staged.stdout);
    expect(staged.stdout).toContain(`cic import apply ${id} --url ${server.url}`);
    expect(await childCalled("W1")).toEqual([]);
    const csv = readFileSync(findings, "utf8").trimEnd().split("\r\n");
    expect(csv[0]).toBe("\ufefffile,line,column,code,severity,message");
    expect(staged.stdout).toContain(`Findings: ${csv.length - 1} lines in`);
    expect(statSync(findings).mode & 0o077).toBe(0);

    const status = await run("import", "status", id);
    expect(status.stdout).toBe(staged.stdout.replace(/Findings: \d+ lines in .*\n/, ""));
    const applied = await run("import", "apply", id);
    expect(applied).toMatchObject({ code: 0 });
    expect(applied.stdout).toContain("applied: the accepted rows are in the record");
    expect(await childCalled("W1")).toEqual([{ placed: 1 }]);

    const again = await run("import", "apply", id);
    expect(again.code).toBe(0);
    expect(await childCalled("W1")).toEqual([{ placed: 1 }]);
    const repeated = await load(path);
    expect(repeated.code).toBe(0);
    expect(repeated.stderr).toContain("These files were applied before; nothing was done.");
    expect(idIn(repeated.stdout)).toBe(id);
    const discarded = await run("import", "discard", id);
    expect(discarded.code).toBe(1);
    expect(discarded.stderr).toMatch(/^cic: .*APPLIED.*\n$/);
  });

  test("is applied at once with --apply; files may be named, and named from elsewhere", async () => {
    const path = folder.files("at-once", filesOf("W2"));
    const applied = await load(join(path, "header.csv"), join(path, "episodes.csv"), "--apply");
    expect(applied).toMatchObject({ code: 0 });
    expect(applied.stdout).toContain("applied: the accepted rows are in the record");
    expect(await childCalled("W2")).toEqual([{ placed: 1 }]);
    const before = await imports();
    expect((await load(folder.files("elsewhere", filesOf("W2")))).stderr).toContain("were applied before");
    expect(await imports()).toBe(before);
    const anew = await load(path, "--anew");
    expect(anew.stdout).toContain("0 new, 0 changed, 4 unchanged");
    expect(await imports()).toBe((before ?? 0) + 1);
  });

  test("with rows that wait for a decision is applied without them, or with them on request", async () => {
    const path = folder.files("decide", filesOf("W3"));
    expect((await load(path, "--apply")).code).toBe(0);
    const changed = filesOf("W3");
    folder.files("decide", { ...changed, "header.csv": changed["header.csv"].replace("27/03/2014", "28/03/2014") });
    const staged = await load(path);
    expect(staged.stdout).toMatch(/[1-9] for decision \([1-9] not decided yet\)/);
    expect(staged.stdout).toContain("for a decision and will be left out; to accept all of them");
    const bornOn = () => server.rows(sql`select date_of_birth::text as born from child where local_id = 'W3'`);
    const accepted = await run("import", "apply", idIn(staged.stdout), "--accept-decisions");
    expect(accepted.code).toBe(0);
    expect(accepted.stdout).toContain("(0 not decided yet)");
    expect(await bornOn()).toEqual([{ born: "2014-03-28" }]);
  });

  test("that is given up is begun anew when the command is repeated", async () => {
    const path = folder.files("given-up", filesOf("W4"));
    const first = await load(path);
    const given = await run("import", "discard", idIn(first.stdout));
    expect(given).toMatchObject({ code: 0, stdout: "Given up: nothing of the import was applied.\n" });
    const status = await run("import", "status", idIn(first.stdout));
    expect(status.stdout).toContain("given up; nothing of it was applied");
    const second = await load(path);
    expect(second.code).toBe(0);
    expect(idIn(second.stdout)).not.toBe(idIn(first.stdout));
    expect(idIn((await load(path)).stdout)).toBe(idIn(second.stdout));
  });

  test("that cannot be read is refused, with the place", async () => {
    const path = folder.files("unreadable", { "header.csv": "CHILD,COLOUR\n1,2\n" });
    const refused = await load(path);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/ {2}header\.csv(:1)? {2}\w+/);
    expect(refused.stdout).toContain("refused: its files cannot be read");
    expect(refused.stderr).toContain("cic: The files cannot be read: correct them and import them again.\n");
  });
});

describe("an import that was cut short goes on", () => {
  const lost = (operation: string): void => {
    server.intercept = async (request, handle) => {
      const answered = await handle(request);
      return operationOf(request) === operation ? { status: 502, headers: {}, body: "<html>" } : answered;
    };
  };

  test("when the answer to its beginning was lost: the same import, not a second", async () => {
    const path = folder.files("lost", filesOf("X1"));
    const before = (await imports()) ?? 0;
    lost("CreateImport");
    const first = await load(path);
    expect(first).toMatchObject({ code: 1, stdout: "" });
    expect(first.stderr).toContain("answered with status 502, but not as this API does");
    server.intercept = undefined;
    expect((await load(path, "--apply")).code).toBe(0);
    expect(await imports()).toBe(before + 1);
    expect(await childCalled("X1")).toEqual([{ placed: 1 }]);
  });

  test("between sending and checking, by `resume` or by repeating the command", async () => {
    const path = folder.files("between", filesOf("X2"));
    server.intercept = async (request, handle) =>
      operationOf(request) === "StageImport" ? { status: 502, headers: {}, body: "" } : handle(request);
    const first = await load(path);
    expect(first.code).toBe(1);
    server.intercept = undefined;
    const id = idIn(first.stderr);
    const status = await run("import", "status", id);
    expect(status.stdout).toContain("waiting for its files");
    expect(status.stdout).toContain("Repeat the `cic import ssda903` command");
    server.seen.length = 0;
    const resumed = await run("import", "resume", id);
    expect(resumed).toMatchObject({ code: 0 });
    expect(resumed.stdout).toContain("checked and ready; nothing is applied yet");
    expect(server.seen).not.toContain("PUT");
    const repeated = await load(path, "--apply");
    expect(idIn(repeated.stdout)).toBe(id);
    expect(server.seen).not.toContain("PUT");
    expect(await childCalled("X2")).toEqual([{ placed: 1 }]);
  });

  test("in the middle of sending: `resume` says what to do, and the repeated command does it", async () => {
    const path = folder.files("middle", filesOf("X3"));
    let puts = 0;
    server.beforeUploads = async (request) => {
      if (request.method !== "PUT") return false;
      puts += 1;
      if (puts === 2) request.destroy();
      return puts === 2;
    };
    const first = await load(path);
    server.beforeUploads = undefined;
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/cic: header\.csv could not be sent to 127\.0\.0\.1:\d+: the connection broke\n$/);
    const resumed = await run("import", "resume", idIn(first.stderr));
    expect(resumed.stderr).toMatch(/cic: Not every file was received. Repeat the `cic import ssda903` command/);
    const repeated = await load(path);
    expect(repeated).toMatchObject({ code: 0 });
    expect(idIn(repeated.stdout)).toBe(idIn(first.stderr));
  });

  test("while it waits: a service away for a moment is asked again, and one that takes long is told", async () => {
    const path = folder.files("waits", filesOf("X4"));
    let misses = 0;
    server.intercept = async (request, handle) => {
      if (operationOf(request) !== "ImportStatus" || misses >= 3) return handle(request);
      misses += 1;
      return { status: 503, headers: {}, body: "" };
    };
    expect((await load(path)).code).toBe(0);
    expect(misses).toBe(3);

    const id = idIn((await load(path)).stdout);
    server.intercept = async (request, handle) =>
      operationOf(request) === "ImportStatus"
        ? { status: 200, headers: {}, body: `{"data":{"import":{"status":"APPLYING"}}}` }
        : handle(request);
    const slow = await run("import", "apply", id, "--wait", "0.5");
    expect(slow.code).toBe(1);
    expect(slow.stderr).toContain(`cic: The import is still being applied. Ask with \`cic import status ${id}\`.\n`);
    server.intercept = undefined;
    const resumed = await run("import", "resume", id);
    expect(resumed).toMatchObject({ code: 0 });
    expect(resumed.stdout).toContain("applied: the accepted rows are in the record");
  });
});
