import { serverAudits } from "graphql-http";
import { afterAll, describe, expect, it } from "vitest";
import { startApi } from "./testkit.ts";

const api = await startApi();
afterAll(() => api.close());

/** Asked with GET by a client that sends nothing a page of another site could not: refused, as it may be. */
const REFUSED_AS_CROSS_SITE = ["5A70", "D6D5", "6A70"];

describe("GraphQL over HTTP", () => {
  for (const audit of serverAudits({ url: `${api.url}/graphql` })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      const expected = REFUSED_AS_CROSS_SITE.includes(audit.id) ? "notice" : "ok";
      expect(result.status, "reason" in result ? result.reason : undefined).toBe(expected);
    });
  }

  for (const id of REFUSED_AS_CROSS_SITE) {
    const audits = serverAudits({
      url: `${api.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, "apollo-require-preflight": "yes" } }),
    });
    it(`${id} with a header that only an allowed page can send`, async () => {
      expect(await audits.find((audit) => audit.id === id)?.fn()).toMatchObject({ status: "ok" });
    });
  }
});
