import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Bucket {
  /** `host:port`. */
  readonly address: string;
  readonly objects: Map<string, Buffer>;
  /** Requests as they came. */
  readonly asked: Pick<IncomingMessage, "method" | "url" | "headers">[];
  /** How many more PUTs are answered with 503. */
  failing: number;
  stop(): Promise<void>;
}

/** As much of S3 as the API needs, on loopback: objects by key, in one bucket, below `prefix` of the path. It refuses what does not have its hash. */
export async function startBucket(prefix = ""): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  const asked: Bucket["asked"] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const key = decodeURIComponent(url.pathname.slice(prefix.length + 1));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ method: request.method, url: request.url, headers: request.headers });
    const object = objects.get(key);
    if (request.method === "PUT") {
      const body = Buffer.concat(chunks);
      const hash = request.headers["x-amz-content-sha256"];
      const isHash = typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);
      if (bucket.failing > 0) {
        bucket.failing -= 1;
        response.writeHead(503).end();
      } else if (isHash && createHash("sha256").update(body).digest("hex") !== hash) {
        response.writeHead(400).end();
      } else {
        objects.set(key, body);
        response.end();
      }
    } else if (request.method === "DELETE") {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (url.searchParams.has("list-type")) {
      const wanted = url.searchParams.get("prefix") ?? "";
      const found = [...objects.keys()].filter((one) => one.startsWith(wanted));
      response.end(
        `<ListBucketResult>${found.map((one) => `<Contents><Key>${encodeURIComponent(one)}</Key></Contents>`).join("")}</ListBucketResult>`,
      );
    } else if (object === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { "content-length": object.length }).end(request.method === "HEAD" ? undefined : object);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bucket: Bucket = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    failing: 0,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bucket;
}
