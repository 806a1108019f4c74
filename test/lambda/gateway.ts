import { randomUUID } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Role } from "@cic/auth/actions";
import type { AuthorizerResult } from "@cic/functions/authorizer";
import type { GatewayResult } from "@cic/functions/lambda-http";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import type { Runtime } from "./runtime.ts";

export const ISSUER = "https://issuer.example";
export const AUDIENCE = "https://api.example";

export interface Issuer {
  /** `host:port` where its keys are. */
  readonly address: string;
  readonly keys: { keys: JWK[] };
  /** How often its keys were asked for. */
  asked(): number;
  /** `answers`, `hangs`, or answers with 500 (`fails`). */
  state: "answers" | "hangs" | "fails";
  /** A new key takes the place of the one before. */
  rotate(): Promise<void>;
  issue(bearer: { org: string; role: Role; purpose: string; issuedAt?: Date; seconds?: number }): Promise<string>;
  stop(): Promise<void>;
}

/** An issuer of tokens, as an identity provider is one. */
export async function startIssuer(): Promise<Issuer> {
  let asked = 0;
  let signing: { key: CryptoKey; id: string };
  const hanging: ServerResponse[] = [];
  const server = createServer((_, response) => {
    asked += 1;
    if (issuer.state === "hangs") hanging.push(response);
    else if (issuer.state === "fails") response.writeHead(500).end();
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(issuer.keys));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer: Issuer = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: { keys: [] },
    asked: () => asked,
    state: "answers",
    async rotate() {
      const { privateKey, publicKey } = await generateKeyPair("ES256");
      signing = { key: privateKey, id: randomUUID() };
      issuer.keys.keys = [{ ...(await exportJWK(publicKey)), kid: signing.id, alg: "ES256", use: "sig" }];
    },
    issue({ org, role, purpose, issuedAt = new Date(), seconds = 600 }) {
      const at = Math.floor(issuedAt.getTime() / 1000);
      return new SignJWT({ org, role, purpose })
        .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: signing.id })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject("made-up-person")
        .setJti(randomUUID())
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .sign(signing.key);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await issuer.rotate();
  return issuer;
}

/** What a caller sends to the gateway. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** API Gateway sends what is no text in base64. */
  readonly base64?: boolean;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An event as API Gateway writes one (payload format 2.0), recorded and then made up where it names somebody. */
export function eventOf({ method = "POST", path = "/graphql", headers = {}, body, base64 = false }: Sent) {
  const id = `made-up-${randomUUID().slice(0, 8)}`;
  return {
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: "",
    headers: {
      "accept-encoding": "gzip, br",
      host: "api.example",
      "user-agent": "made-up/1",
      "x-amzn-trace-id": "Root=1-6746a1b2-0123456789abcdef01234567",
      "x-forwarded-for": "192.0.2.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
      ...headers,
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "madeupapi1",
      domainName: "api.example",
      domainPrefix: "api",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "made-up/1" },
      requestId: id,
      routeKey: `${method} ${path}`,
      stage: "$default",
      time: "20/Nov/2026:10:00:00 +0000",
      timeEpoch: 1_795_168_800_000,
    },
    ...(body === undefined
      ? {}
      : { body: base64 ? Buffer.from(body).toString("base64") : body, isBase64Encoded: base64 }),
    ...(body === undefined ? { isBase64Encoded: false } : {}),
  };
}

/** As much of API Gateway as stands before a function: asks the authorizer, keeps its answer by token, and denies in its words. */
export function makeGateway(authorizer: Runtime, graphql: Runtime) {
  const kept = new Map<string, AuthorizerResult>();
  let reached = 0;

  async function send(sent: Sent): Promise<Answered> {
    const event = eventOf(sent);
    const authorization = sent.headers?.authorization;
    if (authorization === undefined) return denied(401, "Unauthorized");
    let result = kept.get(authorization);
    if (result === undefined) {
      const { body: _, isBase64Encoded: __, ...rest } = { body: undefined, ...event };
      const invoked = await authorizer.invoke({ ...rest, type: "REQUEST", identitySource: [authorization] });
      if (invoked.kind === "failed") return denied(500, "Internal Server Error");
      result = invoked.value as AuthorizerResult;
      kept.set(authorization, result);
    }
    if (!result.isAuthorized) return denied(403, "Forbidden");
    reached += 1;
    return answerOf(
      await graphql.invoke({
        ...event,
        requestContext: { ...event.requestContext, authorizer: { lambda: result.context } },
      }),
    );
  }
  return {
    send,
    /** How many requests came to the function. */
    reached: () => reached,
    /** Its answers are kept for minutes; these have passed. */
    forget: () => kept.clear(),
  };
}

export function answerOf(invoked: Awaited<ReturnType<Runtime["invoke"]>>): Answered {
  if (invoked.kind === "failed")
    return denied(500, `Internal Server Error: ${invoked.errorType} ${invoked.errorMessage}`);
  const { statusCode, headers, body, isBase64Encoded } = invoked.value as GatewayResult;
  return { status: statusCode, headers, body: isBase64Encoded ? Buffer.from(body, "base64").toString("latin1") : body };
}

const denied = (status: number, message: string): Answered => ({
  status,
  headers: {},
  body: JSON.stringify({ message }),
});
