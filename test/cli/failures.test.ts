import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  cic,
  cicProcess,
  type Ended,
  episodes,
  header,
  makeFolder,
  operationOf,
  type Server,
  startServer,
} from "./testkit.ts";

const folder = makeFolder();
const path = folder.files("return", { "header.csv": header, "episodes.csv": episodes });
let server: Server;
let token: string;
beforeAll(async () => {
  server = await startServer();
  token = await server.token();
});
afterEach(() => {
  server.intercept = undefined;
  server.beforeUploads = undefined;
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

const own = ["--authority", "926", "--year", "2026"];
const load = (args: readonly string[], environment: Record<string, string> = { CIC_TOKEN: token }) =>
  cic(["import", "ssda903", ...args, "--url", server.url], environment);
/** The failure's one line; what went before it tells how far it came. */
function lineOf(ended: Ended, code: number): string {
  expect(ended.code).toBe(code);
  const lines = ended.stderr.trimEnd().split("\n");
  expect(lines.filter((line) => line.startsWith("cic: "))).toHaveLength(1);
  expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at |node:internal|\beyJ/m);
  return lines.at(-1) ?? "";
}

describe("wrong use", () => {
  test.each<[string, string[], string]>([
    ["nothing", [], "cic: say what to do. `cic help` lists the commands."],
    ["another command", ["export"], "cic: there is no such command. `cic help` lists them."],
    ["half a command", ["import"], "cic: there is no such command. `cic help` lists them."],
    ["no files", ["import", "ssda903"], "cic: import ssda903 was given too little."],
    ["two ids", ["import", "status", "a", "b"], "cic: import status was given too much."],
    [
      "an unknown option",
      ["import", "ssda903", "x", "--token=eyJsecret"],
      "cic: import ssda903 does not know --token.",
    ],
    ["an option without its value", ["import", "status", "x", "--url"], "cic: import status was given --url without"],
    ["no authority", ["import", "ssda903", "x", "--year", "2026"], "cic: --authority is needed"],
    ["no year", ["import", "ssda903", "x", "--authority", "926"], "cic: --year is needed"],
    ["a year in words", ["import", "ssda903", "x", "--authority", "926", "--year", "25/26"], "cic: --year is needed"],
    ["no token", ["import", "status", "x"], "cic: a token is needed: --token-file FILE, or CIC_TOKEN"],
    ["no database", ["migrate"], "cic: a database is needed: --database-url, or CIC_DATABASE_URL"],
    ["another database", ["migrate", "--database-url", "mysql://u:secret@h/d"], "cic: --database-url must begin with"],
    ["no edition", ["postcodes", "load", "x.csv", "--on", "2025-11-01"], "cic: --vintage is needed"],
    ["no such day", ["postcodes", "load", "x.csv", "--vintage", "v", "--on", "2025-11-31"], "cic: --on is needed"],
  ])("%s", async (name, args, line) => {
    const ended = await (name === "no authority" ? cicProcess : cic)(args);
    expect(lineOf(ended, 2)).toContain(line);
    expect(ended.stdout + ended.stderr).not.toContain("secret");
  });

  test.each([
    ["http to another machine", "http://api.example/graphql", "must begin with https://"],
    ["a name that looks like this machine", "http://127.0.0.1.example/graphql", "must begin with https://"],
    ["a password", "https://u:secret@api.example/graphql", "must not hold a user or password"],
    ["no address", "localhost", "must be the address of the API"],
  ])("an address with %s", async (_, url, line) => {
    const ended = await cic(["import", "status", "x", "--url", url], { CIC_TOKEN: token });
    expect(lineOf(ended, 2)).toContain(line);
    expect(ended.stderr).not.toContain("secret");
  });
});

test("help says how each command is used", async () => {
  const overview = await cicProcess(["help"]);
  expect(overview).toMatchObject({ code: 0, stderr: "" });
  const commands = [...overview.stdout.matchAll(/^ {2}cic (\S+(?: \S+)*) {2}/gm)].map((match) => match[1] as string);
  expect(commands).toHaveLength(20);
  for (const command of commands) {
    const help = await cic(["help", ...command.split(" ")]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`^cic ${command}[^]*Example`));
  }
  expect((await cic(["import", "apply", "--help"])).stdout).toMatch(/^cic import apply <id>/);
});

describe("who asks", () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    ["a token that is none", async () => "x.y.z", /^cic: The token was not accepted: .+ Get a new one/],
    [
      "a token that ran out",
      () => server.token("RETURNS_OFFICER", "926", -60),
      /^cic: The token was not accepted: .*expired/i,
    ],
    ["a role that may not import", () => server.token("SOCIAL_WORKER"), /^cic: Not allowed: This role may not do that/],
    ["an organisation that is none", () => server.token("RETURNS_OFFICER", "000"), /^cic: Not allowed: /],
    [
      "another authority",
      () => server.token("RETURNS_OFFICER", "202"),
      /^cic: You can only load the return of your own authority\.$/,
    ],
  ])("%s", async (_, issue, line) => {
    expect(lineOf(await load([path, ...own], { CIC_TOKEN: await issue() }), 1)).toMatch(line);
  });

  test("a token is read from its file, and must be alone in it", async () => {
    const file = join(folder.path, "token.txt");
    const ask = () => load([join(path, "none"), ...own, "--token-file", file], { CIC_TOKEN: "unused" });
    expect(lineOf(await ask(), 1)).toMatch(/^cic: The token file .+token\.txt cannot be read \(ENOENT\)\.$/);
    for (const [text, line] of [
      ["\n", "cic: The token file is empty."],
      [`Bearer ${token}`, "cic: The token file must hold one token and nothing else, without the word Bearer."],
      [`${token}\n`, `cic: There is no file or folder ${join(path, "none")}.`],
    ] as const) {
      writeFileSync(file, text);
      expect(lineOf(await ask(), 1)).toBe(line);
    }
  });

  test("a token in the wrong place is not repeated", async () => {
    expect(lineOf(await load([token, ...own]), 1)).toBe("cic: There is no file or folder (a token).");
    expect(lineOf(await cic(["import", token]), 2)).toBe("cic: there is no such command. `cic help` lists them.");
  });
});

describe("the service", () => {
  const status = (url: string) => cic(["import", "status", "x", "--url", url], { CIC_TOKEN: token });

  test("is not running", async () => {
    const closed = await startAndStop();
    expect(lineOf(await status(`http://127.0.0.1:${closed}/graphql`), 1)).toBe(
      `cic: The service at http://127.0.0.1:${closed} cannot be reached: the connection was refused; is it running?`,
    );
  });
  test("cannot answer just now", async () => {
    server.intercept = async () => ({ status: 503, headers: {}, body: `{"errors":[{"message":"secret"}]}` });
    expect(lineOf(await status(server.url), 1)).toBe(
      "cic: The service cannot answer just now. Wait a little and repeat the command.",
    );
  });
  test("has a defect", async () => {
    server.intercept = async () => {
      throw new Error("a defect");
    };
    expect(lineOf(await status(server.url), 1)).toBe(
      "cic: The service refused: Internal error (INTERNAL_SERVER_ERROR)",
    );
  });
  test.each([
    ["is another one", 200, "<html>"],
    ["answers with something else", 200, `{"hello":1}`],
    ["sends elsewhere", 307, ""],
  ])("%s", async (_, code, body) => {
    const elsewhere = { location: `http://localhost:${new URL(server.url).port}/graphql` };
    server.intercept = async () => ({ status: code, headers: code === 307 ? elsewhere : {}, body });
    server.seen.length = 0;
    expect(lineOf(await status(server.url), 1)).toContain(
      `answered with status ${code}, but not as this API does. Is --url right?`,
    );
    expect(server.seen).toHaveLength(1);
  });
  test("is elsewhere on its host", async () => {
    const line = lineOf(await status(server.url.replace("/graphql", "/")), 1);
    expect(line).toBe(
      "cic: The service refused: There is nothing at this address. GraphQL is at /graphql. (NOT_FOUND)",
    );
  });
  test("does not know the import", async () => {
    for (const id of ["x", "0199c2a4-0000-7000-8000-000000000000"]) {
      for (const command of ["status", "resume", "apply", "discard"]) {
        const ended = await cic(["import", command, id, "--url", server.url], { CIC_TOKEN: token });
        expect(lineOf(ended, 1)).toBe("cic: There is no such import, or you may not see it.");
      }
    }
  });
  test("does not know the year", async () => {
    expect(lineOf(await load([path, "--authority", "926", "--year", "1999"]), 1)).toMatch(
      /^cic: Returns of 2017 to \d+/,
    );
  });
});

describe("the files", () => {
  test.each<[string, () => string[], RegExp]>([
    ["are not there", () => [join(folder.path, "none")], /^cic: There is no file or folder .+none\.$/],
    ["are none", () => [folder.files("notes", { "a.txt": "x" })], /^cic: There is no \.csv or \.xml file in/],
    ["are empty", () => [folder.files("empty", { "header.csv": "" })], /header\.csv is empty\.$/],
    [
      "have one name",
      () => [path, folder.files("more", { "header.csv": header })],
      /^cic: Two of the files are called header\.csv/,
    ],
    [
      "are too many",
      () => [folder.files("many", Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`${i}.csv`, "x"])))],
      /^cic: Send 1 to 40 files/,
    ],
    [
      "are named to steer a terminal",
      () => [folder.files("steer", { "a\u001b[2J.csv": "" })],
      /steer\/a \[2J\.csv is empty\.$/,
    ],
  ])("%s", async (_, paths, line) => {
    expect(lineOf(await load([...paths(), ...own]), 1)).toMatch(line);
  });

  test("are changed after they were read: nothing of them is taken", async () => {
    const changing = folder.files("changing", { "header.csv": header });
    server.intercept = async (request, handle) => {
      if (operationOf(request) === "CreateImport") {
        writeFileSync(join(changing, "header.csv"), header.replace("A1", "A9"));
      }
      return handle(request);
    };
    const first = await load([changing, ...own]);
    expect(lineOf(first, 1)).toMatch(/header\.csv was changed while it was being sent\. Repeat the command\.$/);
    const id = /Import (\S+):/.exec(first.stderr)?.[1] ?? "";
    const resumed = await cic(["import", "resume", id, "--url", server.url], { CIC_TOKEN: token });
    expect(lineOf(resumed, 1)).toContain("Not every file was received.");
  });

  test("are not taken by the place they are sent to, which is not shown the token", async () => {
    const headers: unknown[] = [];
    server.beforeUploads = async (request, response) => {
      if (request.method !== "PUT") return false;
      headers.push(request.headers);
      request.resume();
      response.writeHead(403);
      response.end("<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>");
      return true;
    };
    const refused = folder.files("refused", { "header.csv": header.replace("A1", "A7") });
    expect(lineOf(await load([refused, ...own]), 1)).toMatch(
      /^cic: header\.csv was not taken by 127\.0\.0\.1:\d+: Request has expired$/,
    );
    expect(headers).toMatchObject([{ "content-length": String(header.length) }]);
    expect(headers[0]).not.toHaveProperty("authorization");
    expect(headers[0]).not.toHaveProperty("transfer-encoding");
  });

  test("the findings have nowhere to go: told before anything is sent", async () => {
    server.seen.length = 0;
    mkdirSync(join(folder.path, "inside"), { recursive: true });
    for (const [where, why] of [
      [join(folder.path, "none", "f.csv"), "(ENOENT)."],
      [join(folder.path, "inside"), ": it is a folder."],
    ] as const) {
      expect(lineOf(await load([path, ...own, "--errors", where]), 1)).toBe(
        `cic: The findings cannot be written to ${where}${why.startsWith("(") ? " " : ""}${why}`,
      );
    }
    expect(server.seen).toEqual([]);
    rmSync(join(folder.path, "inside"), { recursive: true });
  });

  test("an import is not applied before it is checked", async () => {
    server.intercept = async (request, handle) =>
      operationOf(request) === "StageImport" ? { status: 502, headers: {}, body: "" } : handle(request);
    const early = folder.files("early", { "header.csv": header.replace("A1", "A8") });
    const id = /Import (\S+):/.exec((await load([early, ...own])).stderr)?.[1] ?? "";
    const ended = await cic(["import", "apply", id, "--url", server.url], { CIC_TOKEN: token });
    expect(lineOf(ended, 1)).toMatch(/^cic: The import is AWAITING_FILES/);
  });
});

/** A port on which nothing listens any more. */
async function startAndStop(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
