import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeLocalUploads } from "@cic/functions/local-uploads";
import { afterAll, describe, expect, it } from "vitest";
import { startApi } from "./testkit.ts";

const folder = mkdtempSync(join(tmpdir(), "cic-uploads-"));
let now = new Date("2026-11-20T10:00:00Z");
let address = "";
const uploads = makeLocalUploads({ folder, address: () => address, clock: () => now });
const api = await startApi({ localRoutes: [uploads.route] });
address = api.url;
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const importId = randomUUID();
const signed = async (name: string, bytes: number) => (await uploads.upload(importId, name, bytes)).url;
const put = (url: string, body: string) => fetch(url, { method: "PUT", body });
async function read(name: string): Promise<string> {
  let text = "";
  for await (const chunk of uploads.open(importId, name)) text += Buffer.from(chunk).toString();
  return text;
}

describe("uploading a file of an import", () => {
  it.each([
    "header.csv",
    "Kinder & Jugend 2026.csv",
    "..",
    "../../etc/passwd",
    "日本.xml",
    "x".repeat(200),
    "a%2fb",
    "con",
  ])("keeps it in the import's own folder: %s", async (name) => {
    expect(await uploads.receivedBytes(importId, name)).toBeNull();
    const url = await signed(name, 1_000);
    if (new URL(url).pathname.startsWith(`/uploads/${importId}/`)) {
      expect((await put(url, `file ${name}`)).status).toBe(204);
      expect(await uploads.receivedBytes(importId, name)).toBe(Buffer.byteLength(`file ${name}`));
      expect(await read(name)).toBe(`file ${name}`);
    }
    expect(readdirSync(folder)).toEqual(readdirSync(folder).filter((entry) => entry === importId));
  });

  it("takes the place of what was sent before", async () => {
    await put(await signed("again.csv", 100), "first, and longer");
    await put(await signed("again.csv", 100), "second");
    expect(await read("again.csv")).toBe("second");
  });

  it("takes as many bytes as the file was said to have, and not one more", async () => {
    expect((await put(await signed("sized.csv", 1_000), "x".repeat(1_000))).status).toBe(204);
    const answer = await put(await signed("larger.csv", 1_000), "x".repeat(1_001));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "UPLOAD_TOO_LARGE" } }] });
    expect(await uploads.receivedBytes(importId, "larger.csv")).toBeNull();
  });

  it("keeps nothing of a file that did not arrive whole", async () => {
    const { pathname, search } = new URL(await signed("cut.csv", 1_000));
    await new Promise<void>((resolve) => {
      const head = `PUT ${pathname}${search} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf`;
      const socket = connect(api.port, "127.0.0.1", () =>
        socket.write(head, () => setTimeout(() => socket.destroy(), 100)),
      );
      socket.on("close", () => resolve());
    });
    await expect.poll(() => readdirSync(join(folder, importId)).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await uploads.receivedBytes(importId, "cut.csv")).toBeNull();
  });

  it.each<[string, (url: URL) => void]>([
    ["another name", (url) => (url.pathname = url.pathname.replace("own.csv", "other.csv"))],
    ["another import", (url) => (url.pathname = url.pathname.replace(importId, randomUUID()))],
    ["another size", (url) => url.searchParams.set("most", "100000")],
    ["a later end", (url) => url.searchParams.set("expires", "99999999999999")],
    ["another signature", (url) => url.searchParams.set("signature", "x".repeat(43))],
    ["no signature", (url) => url.searchParams.delete("signature")],
    ["more of a path", (url) => (url.pathname += "/more")],
    ["a name that is no text", (url) => (url.pathname = url.pathname.replace("own.csv", "%ff"))],
  ])("is refused at an address with %s", async (_, change) => {
    const url = new URL(await signed("own.csv", 100));
    change(url);
    const answer = await put(url.href, "x");
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "UPLOAD_NOT_SIGNED" } }] });
  });

  it("is refused an hour later", async () => {
    const url = await signed("late.csv", 100);
    now = new Date(now.getTime() + 3_600_001);
    expect(await (await put(url, "x")).json()).toMatchObject({ errors: [{ extensions: { code: "UPLOAD_EXPIRED" } }] });
  });

  it("is refused with any method but PUT", async () => {
    expect((await fetch(await signed("own.csv", 100), { method: "POST", body: "x" })).status).toBe(405);
  });

  it("is forgotten with its import, and forgetting twice is no harm", async () => {
    await put(await signed("gone.csv", 100), "x");
    await uploads.forget(importId);
    await uploads.forget(importId);
    expect(await uploads.receivedBytes(importId, "gone.csv")).toBeNull();
    expect(existsSync(join(folder, importId))).toBe(false);
  });

  it("never leaves the folder for what is not the id of an import", async () => {
    await expect(uploads.receivedBytes("../..", "x")).rejects.toThrow(TypeError);
  });
});
