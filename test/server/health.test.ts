import { type Database, openDatabase } from "@cic/db/database";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { makeDirectory } from "@cic/domain/organisations/directory";
import { afterEach, describe, expect, it } from "vitest";
import { type Api, idleDatabase, type Setup, startApi } from "./testkit.ts";

let api: Api;
afterEach(() => api.close());

async function health(setup: Setup, path = "/health/ready") {
  api = await startApi(setup);
  const response = await fetch(`${api.url}${path}`);
  return { status: response.status, body: await response.json(), retryAfter: response.headers.get("retry-after") };
}
const empty = makeDirectory({
  organisations: [],
  codes: [],
  successions: [],
  districts: [],
  districtIcbs: [],
  adjacencies: [],
  dutyInboxes: [],
});
const silent: Database = { ...idleDatabase, acquire: () => new Promise(() => {}) };
const gone: Database = {
  ...idleDatabase,
  acquire: async () => {
    throw new DatabaseUnavailable("no database connection at db.internal:5432");
  },
};
const broken: Database = {
  ...idleDatabase,
  acquire: async () => ({
    ...(await idleDatabase.acquire()),
    exec: async () => {
      throw new Error("terminating connection of db.internal");
    },
  }),
};

describe("/health/live", () => {
  it("says that the process answers, whatever the database does", async () => {
    expect(await health({ database: gone }, "/health/live")).toMatchObject({ status: 200, body: { status: "ok" } });
  });
});

describe("/health/ready", () => {
  it("is ready when a real database answers and the directory is loaded", async () => {
    const database = await openDatabase("pglite:memory");
    expect(await health({ database })).toMatchObject({ status: 200, body: { status: "ok" } });
    await database.close();
  });

  it.each<[string, Setup, string[]]>([
    ["cannot be reached", { database: gone }, ["database"]],
    ["breaks the connection", { database: broken }, ["database"]],
    ["does not answer within a second", { database: silent }, ["database"]],
    ["is there, but the directory is empty", { directory: () => empty }, ["directory"]],
    [
      "is gone and the directory cannot be had",
      {
        database: gone,
        directory: () => {
          throw new Error("not loaded");
        },
      },
      ["database", "directory"],
    ],
  ])("names the check that failed and no more when the database %s", async (_, setup, failed) => {
    const started = performance.now();
    expect(await health(setup)).toEqual({ status: 503, body: { status: "unavailable", failed }, retryAfter: "5" });
    expect(performance.now() - started).toBeLessThan(2_500);
  });

  it("asks the database once for many who ask at the same time", async () => {
    let asked = 0;
    const database: Database = {
      ...idleDatabase,
      acquire: async () => {
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return idleDatabase.acquire();
      },
    };
    api = await startApi({ database });
    const all = await Promise.all(Array.from({ length: 20 }, () => fetch(`${api.url}/health/ready`)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect(asked).toBeLessThanOrEqual(2);
  });
});

describe("closing the server", () => {
  it("lets a request under way finish, accepts no more, and ends idle connections", async () => {
    const { promise: proceed, resolve: go } = Promise.withResolvers<void>();
    const { promise: running, resolve: started } = Promise.withResolvers<void>();
    api = await startApi({
      resolvers: {
        Query: {
          service: async () => {
            started();
            await proceed;
            return { name: "done" };
          },
        },
      },
    });
    await fetch(`${api.url}/health/live`);
    const answer = api.ask("{ service { name } }");
    await running;
    const closed = api.close();
    await expect(fetch(`${api.url}/health/live`)).rejects.toThrow();
    go();
    expect(await answer).toMatchObject({ status: 200, data: { service: { name: "done" } } });
    expect((await answer).headers.get("connection")).toBe("close");
    await closed;
  });
});
