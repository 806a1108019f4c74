import { createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type ExportWork, type FileForm, workOnExport } from "@cic/api/exports/work-on-export";
import { refusal } from "@cic/api/http";
import type { ExportServices } from "@cic/api/services";
import { describeUnexpected } from "@cic/api/unexpected-error";
import type { Logger } from "pino";
import { contentTypes, formOf, writeHashed } from "./hashed-file.ts";
import { type LocalRoute, send } from "./local-server.ts";

const VALID_FOR_MS = 300_000;
const MOST_ATTEMPTS = 3;

export interface LocalExports extends ExportServices {
  /** `GET /exports/<exportId>/<hash>.<form>?name=…&expires=…&signature=…`. */
  readonly route: LocalRoute;
  /** Resolves when what was asked for so far is made, or given up. */
  idle(): Promise<void>;
}

/**
 * Exports within this process: files in `folder`, work in the background, one export after another. An address to fetch one from is
 * signed with a key that lives as long as the process, and is valid for five minutes.
 */
export function makeLocalExports({
  folder,
  address,
  log,
  ...services
}: Omit<ExportWork, "files"> & {
  readonly folder: string;
  readonly address: () => string;
  readonly log: Logger;
}): LocalExports {
  const key = randomBytes(32);
  let last: Promise<void> = Promise.resolve();
  const folderOf = (exportId: string) => join(folder, exportId);
  const sign = (...parts: string[]) => createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");

  const files: ExportWork["files"] = {
    async store(exportId, parts, form) {
      await mkdir(folderOf(exportId), { recursive: true });
      const part = join(folderOf(exportId), `${randomUUID()}.part`);
      try {
        const stored = await writeHashed(part, parts);
        await rename(part, join(folderOf(exportId), `${stored.contentHash}.${form}`));
        return stored;
      } finally {
        await rm(part, { force: true });
      }
    },
  };

  const route: LocalRoute = async (request, response) => {
    const [path = "", search] = (request.url ?? "").split("?");
    const [, exportId = "", contentHash = "", form = ""] =
      /^\/exports\/([0-9a-f-]{36})\/([0-9a-f]{64})\.(csv|json|html)$/.exec(path) ?? [];
    if (exportId === "") return false;
    if (request.method !== "GET") {
      send(response, refusal(405, "METHOD_NOT_ALLOWED", "Files are fetched with GET.", { allow: "GET" }));
      return true;
    }
    const asked = new URLSearchParams(search);
    const [name = "", expires = "", signature = ""] = ["name", "expires", "signature"].map(
      (one) => asked.get(one) ?? "",
    );
    if (!isSame(signature, sign(exportId, contentHash, form, name, expires))) {
      send(response, refusal(403, "LINK_NOT_SIGNED", "This address was not given out for a file."));
      return true;
    }
    if (Number(expires) < services.clock().getTime()) {
      send(response, refusal(403, "LINK_EXPIRED", "This address has expired. Ask the export for another."));
      return true;
    }
    const file = join(folderOf(exportId), `${contentHash}.${form}`);
    const size = await stat(file).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) {
      send(response, refusal(404, "NOT_FOUND", "The file is no more."));
      return true;
    }
    response.writeHead(200, {
      "content-type": contentTypes[form as FileForm],
      "content-length": size,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    await pipeline(createReadStream(file), response);
    return true;
  };

  return {
    route,
    async work(exportId, actor) {
      const requestId = randomUUID();
      last = last.then(async () => {
        for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
          try {
            await workOnExport({ ...services, files }, actor, exportId, requestId);
            return;
          } catch (error) {
            log.error({ requestId, exportId, error: describeUnexpected(error) }, "work on an export failed");
          }
        }
      });
    },
    async link(exportId, contentHash, name) {
      const expires = String(services.clock().getTime() + VALID_FOR_MS);
      const form = formOf(name);
      const query = new URLSearchParams({ name, expires, signature: sign(exportId, contentHash, form, name, expires) });
      return {
        url: `${address()}/exports/${exportId}/${contentHash}.${form}?${query}`,
        expiresAt: new Date(Number(expires)).toISOString(),
      };
    },
    idle: () => last,
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
