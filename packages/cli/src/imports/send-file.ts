import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { Failure, NotNow, whyUnreachable } from "../failures.ts";
import { plain } from "../words.ts";
import type { Upload } from "./import.operations.ts";
import type { ReturnFile } from "./return-files.ts";

const SILENT_FOR_MS = 60_000;

/**
 * Sends a file to the address that the service gave for it, without holding it in memory and without the token, which the
 * address does not need. `onProgress` is told the bytes sent so far.
 *
 * Not `fetch`: a store of objects wants the length announced, which `fetch` does not do for a stream.
 */
export async function sendFile(
  file: ReturnFile,
  { url, method, headers }: Upload,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const name = plain(file.name);
  const target = URL.parse(url);
  if (target === null || (target.protocol !== "https:" && target.protocol !== "http:")) {
    throw new Failure(`The service gave no usable address to send ${name} to.`);
  }
  const given = Object.fromEntries(headers.map((header) => [header.name.toLowerCase(), header.value]));
  const request = (target.protocol === "https:" ? httpsRequest : httpRequest)(target, {
    method,
    headers: { ...given, "content-length": String(file.bytes) },
  });
  request.setTimeout(SILENT_FOR_MS, () => request.destroy(new DOMException("silence", "TimeoutError")));
  const [sent, answered] = await Promise.allSettled([
    pipeline(createReadStream(file.path), unchanged(file, onProgress), request),
    answerTo(request),
  ]);
  if (sent.status === "rejected" && sent.reason instanceof Failure) throw sent.reason;
  if (answered.status === "rejected") {
    throw new NotNow(`${name} could not be sent to ${target.host}: ${whyUnreachable(answered.reason)}`);
  }
  const { status, message } = answered.value;
  if (status >= 200 && status < 300) return;
  throw new Failure(`${name} was not taken by ${target.host}: ${message ?? `status ${status}`}`);
}

/** The file's bytes; rejects before the last of them are sent when they are not those that were read first. */
function unchanged(file: ReturnFile, onProgress: (bytes: number) => void) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    let bytes = 0;
    let held: Buffer | undefined;
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (held !== undefined) yield held;
      held = chunk;
      bytes += chunk.length;
      if (bytes > file.bytes) break;
      onProgress(bytes);
    }
    if (bytes !== file.bytes || hash.digest("hex") !== file.sha256) {
      throw new Failure(`${plain(file.path)} was changed while it was being sent. Repeat the command.`);
    }
    if (held !== undefined) yield held;
  };
}

const MOST_OF_ANSWER = 10_000;

async function answerTo(request: ClientRequest): Promise<{ status: number; message: string | undefined }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
  });
  let body = "";
  try {
    for await (const chunk of response) if (body.length < MOST_OF_ANSWER) body += String(chunk);
  } catch {
    // Its status says enough.
  }
  return { status: response.statusCode ?? 0, message: messageIn(body) };
}

/** This API says why in JSON; a store of objects in XML. */
function messageIn(body: string): string | undefined {
  const inXml = /<Message>([^<]{1,300})<\/Message>/.exec(body)?.[1];
  if (inXml !== undefined) return plain(inXml);
  try {
    const { errors } = JSON.parse(body) as { errors?: { message?: unknown }[] };
    const message = errors?.[0]?.message;
    return typeof message === "string" ? plain(message) : undefined;
  } catch {
    return undefined;
  }
}
