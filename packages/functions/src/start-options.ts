import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** `start` cannot go on. The message is the one line that its user reads; it holds no password. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

export interface StartOptions {
  readonly databaseUrl: string;
  /** Folder of the embedded database; `undefined` for a database server or one in memory. */
  readonly databaseFolder: string | undefined;
  /** Where uploads lie, and the embedded database unless another was named. */
  readonly dataFolder: string;
  readonly port: number;
  readonly reset: boolean;
  readonly demo: boolean;
}

export const USAGE =
  "start [--database-url URL] [--port N] [--reset] [--no-demo] [--data-folder DIR]\n" +
  "  --database-url  postgres://…, pglite:<folder> or pglite:memory; default: an embedded database in the data folder\n" +
  "  --port          default 4000; 0 takes any free one\n" +
  "  --reset         removes the embedded database first\n" +
  "  --no-demo       does not load the made-up region\n" +
  "  --data-folder   default .cic";

/** Throws `StartFailure`. `undefined` when only the usage is asked for. */
export function readStartOptions(words: readonly string[]): StartOptions | undefined {
  const given = parse(words);
  if (given.help) return undefined;
  const port = Number(given.port);
  if (!/^\d+$/.test(given.port) || port > 65_535) throw new StartFailure("--port must be a number from 0 to 65535");

  const dataFolder = resolve(given["data-folder"]);
  const databaseUrl = given["database-url"] ?? `pglite:${resolve(dataFolder, "database")}`;
  if (given.reset && given["database-url"] !== undefined) {
    throw new StartFailure("--reset removes the embedded database of the data folder only: leave out --database-url");
  }
  return {
    databaseUrl,
    databaseFolder: folderOf(databaseUrl),
    dataFolder,
    port,
    reset: given.reset,
    demo: !given["no-demo"],
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        "database-url": { type: "string" },
        port: { type: "string", default: "4000" },
        reset: { type: "boolean", default: false },
        "no-demo": { type: "boolean", default: false },
        "data-folder": { type: "string", default: ".cic" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : "").split(/\.|\n/);
    throw new StartFailure(`${line}; --help lists the options`);
  }
}

function folderOf(databaseUrl: string): string | undefined {
  if (databaseUrl.startsWith("pglite:")) {
    const folder = databaseUrl.slice("pglite:".length);
    if (folder === "") throw new StartFailure("--database-url names no folder after pglite:");
    return folder === "memory" ? undefined : resolve(folder);
  }
  const protocol = URL.parse(databaseUrl)?.protocol;
  if (protocol !== "postgres:" && protocol !== "postgresql:") {
    throw new StartFailure("--database-url must be a URL that begins with postgres:// or pglite:");
  }
  return undefined;
}
