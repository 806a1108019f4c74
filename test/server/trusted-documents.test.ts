import { createHash } from "node:crypto";
import { executableSchema } from "@cic/api/schema";
import { trustedDocuments } from "@cic/api/trusted-documents";
import { trustedTexts } from "@cic/functions/trusted-documents";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, startApi } from "./testkit.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const known = "query Known($yes: Boolean = true) { service { name @include(if: $yes) } }";
const unknown = "{ service { version } }";
const named = { data: { service: { name: "cic-health" } } };

let beside: Api;
let only: Api;
beforeAll(async () => {
  [beside, only] = await Promise.all([
    startApi({ trusted: trustedDocuments([known], false) }),
    startApi({ trusted: trustedDocuments([known], true) }),
  ]);
});
afterAll(() => Promise.all([beside.close(), only.close()]));

async function post(api: Api, body: object) {
  const answer = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, code: errors?.[0]?.extensions.code };
}
const byId = (hash: string, query?: string) => ({ documentId: hash, ...(query !== undefined && { query }) });
const byApollo = (hash: string, query?: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  ...(query !== undefined && { query }),
});

describe.each([
  ["beside others", () => beside],
  ["alone", () => only],
] as const)("trusted documents %s", (_, api) => {
  it.each([
    ["documentId", byId(hashOf(known))],
    ["documentId with its algorithm", byId(`sha256:${hashOf(known)}`)],
    ["Apollo's extension", byApollo(hashOf(known))],
    ["its hash and its text", byId(hashOf(known), known)],
    ["its text alone", { query: known }],
  ])("are answered by %s", async (_name, body) => {
    expect(await post(api(), body)).toEqual({ ...named, code: undefined });
  });

  it("take variables and an operation's name as any document does", async () => {
    const body = { ...byId(hashOf(known)), operationName: "Known", variables: { yes: false } };
    expect((await post(api(), body)).data).toEqual({ service: {} });
  });

  it("are asked for with GET", async () => {
    const extensions = JSON.stringify(byApollo(hashOf(known)).extensions);
    const answer = await fetch(`${api().url}/graphql?${new URLSearchParams({ extensions })}`, {
      headers: { "apollo-require-preflight": "yes" },
    });
    expect(await answer.json()).toEqual(named);
  });

  it.each([byId(hashOf(unknown)), byApollo(hashOf(unknown)), byId("nonsense")])(
    "are not guessed: an unknown hash is refused",
    async (body) => {
      expect(await post(api(), body)).toEqual({ data: undefined, code: "PERSISTED_QUERY_NOT_FOUND" });
    },
  );

  it("are not what is sent under their hash", async () => {
    expect((await post(api(), byId(hashOf(known), unknown))).code).toBe("PERSISTED_QUERY_HASH_WRONG");
  });
});

it("any document is answered where trusted ones stand beside it, and none where they stand alone", async () => {
  for (const body of [{ query: unknown }, byApollo(hashOf(unknown), unknown)]) {
    expect((await post(beside, body)).data).toEqual({ service: { version: "0" } });
    expect(await post(only, body)).toEqual({ data: undefined, code: "DOCUMENT_NOT_TRUSTED" });
  }
});

it("the list of the project holds documents of the contract", () => {
  for (const text of trustedTexts) expect(validate(executableSchema(), parse(text))).toEqual([]);
});
