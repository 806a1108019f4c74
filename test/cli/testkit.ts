import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Handler } from "@cic/api/handler";
import type { HttpRequest, HttpResponse } from "@cic/api/http";
import { grantOf, type Role } from "@cic/auth/actions";
import { cic as run } from "@cic/cli/cic";
import { makeTerminal } from "@cic/cli/terminal";
import { openDatabase } from "@cic/db/database";
import { asOperator } from "@cic/db/scope";
import { readCommonConfig } from "@cic/functions/config";
import { makeLocalApi } from "@cic/functions/local-api";
import { type LocalRoute, type LocalServer, serve } from "@cic/functions/local-server";
import { makeLog } from "@cic/functions/log";
import { sql } from "drizzle-orm";
import { freshDatabase } from "../harness/postgres.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `cic` in this process, with none of its settings. */
export async function cic(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const said = { out: "", err: "" };
  const into = (stream: keyof typeof said) => ({
    write(text: string) {
      said[stream] += text;
    },
  });
  const code = await run(args, { terminal: makeTerminal(into("out"), into("err")), environment });
  return { code, stdout: said.out, stderr: said.err };
}

/** Runs `cic` as its users do, in a process of its own. */
export function cicProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder of the test's own, removed by `remove`. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), "cic-cli-"));
  return {
    path,
    /** Writes files into a folder inside it, by name; resolves to that folder. */
    files(folder: string, files: Readonly<Record<string, string>>): string {
      const inside = join(path, folder);
      mkdirSync(inside, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(inside, name), text);
      return inside;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Answers in the handler's stead; calls it or not. */
export type Intercept = (request: HttpRequest, handle: Handler) => Promise<HttpResponse>;

/** A local server over a database with the reference data and nothing else. */
export async function startServer() {
  const folder = makeFolder();
  const fresh = await freshDatabase();
  const database = await openDatabase(fresh.url);
  const operator = await openDatabase(fresh.operatorUrl);
  const log = makeLog("silent");
  let server: LocalServer | undefined;
  const address = () => `http://127.0.0.1:${server?.port}`;
  const config = { ...readCommonConfig({}), logLevel: "silent" };
  const api = await makeLocalApi({ database, dataFolder: folder.path, address, config, log });
  const running = {
    /** What stands before the handler, and before the uploads. */
    intercept: undefined as Intercept | undefined,
    beforeUploads: undefined as LocalRoute | undefined,
    /** Requests that came, as operation names and `PUT`. */
    seen: [] as string[],
    database,
    url: "",
    token: (role: Role = "RETURNS_OFFICER", org = "926", expiresInSeconds = 3_600) =>
      api.issuer.issue({
        subject: "tester",
        org,
        role,
        purpose: [...grantOf(role).purposes][0] as never,
        expiresInSeconds,
      }),
    rows: <R>(statement: ReturnType<typeof sql>) =>
      asOperator(
        operator,
        async ({ drizzle }) => ((await drizzle.execute(statement)) as unknown as { rows: R[] }).rows,
      ),
    count: async (table: string) =>
      (await running.rows<{ n: number }>(sql`select count(*)::integer as n from ${sql.identifier(table)}`))[0]?.n,
    async close() {
      await server?.close();
      await database.close();
      await operator.close();
      folder.remove();
    },
  };
  const uploadRoute: LocalRoute = async (request, response) => {
    if (request.method === "PUT") running.seen.push("PUT");
    return (await running.beforeUploads?.(request, response)) || api.uploadRoute(request, response);
  };
  server = await serve({
    handler: async (request) => {
      running.seen.push(operationOf(request));
      return running.intercept === undefined ? api.handler(request) : running.intercept(request, api.handler);
    },
    port: 0,
    bodyBytes: config.limits.bodyBytes,
    log,
    routes: [uploadRoute],
  });
  running.url = `${address()}/graphql`;
  return running;
}

export type Server = Awaited<ReturnType<typeof startServer>>;

export const operationOf = (request: HttpRequest): string =>
  /(?:query|mutation) (\w+)/.exec(String(request.body ?? ""))?.[1] ?? request.path;

/** Made-up children of a return of the year that ends on 31 March 2026. */
export const header = [
  "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
  "A1,F,27/03/2014,WBRI,UN1,0,",
  "A2,M,09/09/2011,WBRI,UN1,,",
  "",
].join("\n");
export const episodes = [
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
  "A1,01/06/2025,S,C2,N1,U4,PR1,,,,TS24 0HP,TS26 0SZ,",
  "A2,01/07/2025,S,C2,N1,U4,PR1,,,,TS24 0HP,TS26 0SZ,",
  "",
].join("\n");
