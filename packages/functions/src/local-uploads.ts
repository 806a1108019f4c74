import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { refusal } from "@cic/api/http";
import type { ImportServices } from "@cic/api/services";
import { type LocalRoute, send } from "./local-server.ts";

const VALID_FOR_MS = 3_600_000;

export interface LocalUploads extends Pick<ImportServices, "upload" | "receivedBytes" | "forget"> {
  /** `PUT /uploads/<importId>/<name>?expires=…&most=…&signature=…` with the file's bytes as the body. */
  readonly route: LocalRoute;
  /** The bytes of a file that was received. */
  open(importId: string, name: string): AsyncIterable<Uint8Array>;
}

/**
 * Keeps the files of imports in `folder`. An address to send one to is signed with a key that lives as long as the
 * process, is valid for an hour, and takes no more bytes than the file was said to have. A file counts as received once
 * all that was sent is stored.
 */
export function makeLocalUploads({
  folder,
  address,
  clock,
}: {
  readonly folder: string;
  /** Where the server answers, e.g. `http://localhost:4000`; known once it listens. */
  readonly address: () => string;
  readonly clock: () => Date;
}): LocalUploads {
  const key = randomBytes(32);

  const sign = (importId: string, name: string, expires: string, most: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([importId, name, expires, most]))
      .digest("base64url");

  /** Named by a digest of its name: whatever a name holds, the file lies in its import's folder. */
  function fileOf(importId: string, name: string): string {
    return join(folderOf(importId), createHash("sha256").update(name).digest("hex"));
  }
  function folderOf(importId: string): string {
    if (!/^[0-9a-f-]{36}$/.test(importId)) throw new TypeError("not the id of an import");
    return join(folder, importId);
  }

  const route: LocalRoute = async (request, response) => {
    const [path = "", search] = (request.url ?? "").split("?");
    if (!path.startsWith("/uploads/")) return false;
    if (request.method !== "PUT") {
      send(response, refusal(405, "METHOD_NOT_ALLOWED", "Files are sent with PUT.", { allow: "PUT" }));
      return true;
    }
    const asked = new URLSearchParams(search);
    const [expires = "", most = "", signature = ""] = ["expires", "most", "signature"].map(
      (name) => asked.get(name) ?? "",
    );
    const [importId, name] = partsOf(path);
    if (importId === undefined || name === undefined || !isSame(signature, sign(importId, name, expires, most))) {
      send(response, refusal(403, "UPLOAD_NOT_SIGNED", "This address was not given out for an upload."));
      return true;
    }
    if (Number(expires) < clock().getTime()) {
      send(response, refusal(403, "UPLOAD_EXPIRED", "This address has expired. Stage the import anew to get another."));
      return true;
    }
    const file = fileOf(importId, name);
    const part = `${file}.${randomBytes(6).toString("hex")}.part`;
    await mkdir(folderOf(importId), { recursive: true });
    try {
      await pipeline(request.iterator({ destroyOnReturn: false }), upTo(Number(most)), createWriteStream(part));
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      if (!(error instanceof TooLarge)) throw error;
      send(response, refusal(413, "UPLOAD_TOO_LARGE", "The file is larger than it was said to be.", closing));
      request.resume();
      setTimeout(() => request.destroy(), 500).unref();
      return true;
    }
    send(response, { status: 204, headers: {}, body: "" });
    return true;
  };

  return {
    route,
    async upload(importId, name, bytes) {
      const expires = String(clock().getTime() + VALID_FOR_MS);
      const most = String(bytes);
      const query = new URLSearchParams({ expires, most, signature: sign(importId, name, expires, most) });
      const url = `${address()}/uploads/${importId}/${encodeURIComponent(name)}?${query}`;
      return { method: "PUT", url, headers: {} };
    },
    async receivedBytes(importId, name) {
      try {
        return (await stat(fileOf(importId, name))).size;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    open: (importId, name) => createReadStream(fileOf(importId, name)),
    forget: (importId) => rm(folderOf(importId), { recursive: true, force: true }),
  };
}

class TooLarge extends Error {}

const closing = { connection: "close" };

function upTo(most: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most) throw new TooLarge();
      yield chunk;
    }
  };
}

function partsOf(path: string): readonly (string | undefined)[] {
  const [, , importId, encoded, ...more] = path.split("/");
  if (importId === undefined || encoded === undefined || more.length > 0) return [];
  try {
    return [importId, decodeURIComponent(encoded)];
  } catch {
    return [];
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
