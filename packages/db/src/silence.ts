import type { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { DatabaseSilent } from "./unavailable.ts";

/** For how long a server may say nothing before it is asked whether it is there. */
export const SILENT_MS = 500;
const THERE_WITHIN_MS = 1_000;

/** Rejects with `DatabaseSilent` when what was sent is not answered and the server is not there. */
export async function unlessSilent<T>(sent: Promise<T>, isThere: () => Promise<boolean>, silentMs: number): Promise<T> {
  sent.catch(() => {});
  for (;;) {
    const { promise: waited, resolve } = Promise.withResolvers<"silent">();
    const timer = setTimeout(resolve, silentMs, "silent");
    let first: "silent" | "answered";
    try {
      first = await Promise.race([sent.then(() => "answered" as const), waited]);
    } finally {
      clearTimeout(timer);
    }
    if (first === "answered") return sent;
    const there = await Promise.race([sent.then(() => true), isThere()]);
    if (!there) throw new DatabaseSilent("the database says nothing");
  }
}

/** Asks whether the server is there, once for all who want to know at the same time. */
export function asked(connect: () => Client): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  async function ask(): Promise<boolean> {
    const client = connect();
    client.on("error", () => {});
    let heardAt = performance.now();
    (client as unknown as { connection: EventEmitter }).connection.on("message", () => {
      heardAt = performance.now();
    });
    const answer = client
      .connect()
      .then(() => client.query("select 1"))
      // A server that refuses with an error of its own is there.
      .then(() => true)
      .catch((error: { code?: unknown }) => typeof error.code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code));
    const isThere = await Promise.race([answer, silenceSince(() => heardAt).then(() => false)]);
    client.end().catch(() => {});
    asking = undefined;
    return isThere;
  }
  return () => {
    asking ??= ask();
    return asking;
  };
}

/** In short spells: of one that a busy process sleeps through, the answer may have come meanwhile. */
async function silenceSince(heardAt: () => number): Promise<void> {
  for (let spells = 0; spells < THERE_WITHIN_MS / 100 || performance.now() - heardAt() < THERE_WITHIN_MS; spells += 1) {
    await wait(100, undefined, { ref: false });
  }
}
