import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that a receiver got. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly type: string;
  readonly childId: string | null;
  readonly recordId: string;
}

/** What a receiver does with a request; `taken` answers 204. */
export type Behaviour = (response: ServerResponse, request: Received) => void;

export const taken: Behaviour = (response) => void response.writeHead(204).end();
export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(code, headers).end("no");

export interface Receiver {
  readonly url: string;
  /** Every request, in the order in which it came. */
  readonly received: Received[];
  behaviour: Behaviour;
  close(): Promise<void>;
}

/** A server on this machine to which webhooks are sent. */
export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const { type, data } = JSON.parse(body);
      const got: Received = {
        ...{ id: String(request.headers["webhook-id"]), headers: request.headers, body, type },
        ...{ childId: data.childId, recordId: data.records[0]?.id },
      };
      receiver.received.push(got);
      receiver.behaviour(response, got);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received: [],
    behaviour: taken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
