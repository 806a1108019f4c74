import { resolvers } from "@cic/api/generated/resolvers";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { withScope } from "@cic/db/scope";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { day } from "@cic/domain/dates";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Api, startApi } from "./testkit.ts";

let database: Database;
let api: Api;
let authorization: string;
/** Connections that were taken and not given back. */
let held = 0;

beforeAll(async () => {
  // One connection: whoever keeps it keeps everybody else waiting for ever.
  database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
  api = await startApi({ database: counting(database), resolvers });
  authorization = `Bearer ${await api.issuer.issue({ subject: "worker", org: "LA:202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", expiresInSeconds: 600 })}`;
});
afterAll(async () => {
  await api.close();
  await database.close();
});

function counting(counted: Database): Database {
  return {
    ...counted,
    async acquire() {
      const session = await counted.acquire();
      held += 1;
      return {
        ...session,
        release(broken) {
          held -= 1;
          session.release(broken);
        },
      };
    },
  };
}

const child = 'child(id: "01234567-89ab-4def-8123-456789abcdef")';

it.each([
  ["a page size out of range beside a record", `{ ${child} { id } children(first: 0) { totalCount } }`],
  ["a cursor of another list beside a record", `{ ${child} { id } placements(after: "x") { totalCount } }`],
  ["an action that is not allowed beside a record", `{ ${child} { id } imports { totalCount } }`],
  [
    "an error in one of several lists",
    '{ placements(after: "x") { totalCount } children { totalCount nodes { id } } resolvePostcode(postcode: "NG1 1AA") { __typename } }',
  ],
  [
    "an error in a mutation",
    `mutation { a: startCarePeriod(idempotencyKey: "short", input: { child: { new: { localId: "a", dateOfBirth: "2020-01-01" } }, startedOn: "2024-01-01", legalStatus: "C1" }) { __typename } }`,
  ],
])("gives every connection back after %s", async (_, query) => {
  const { errors } = await api.ask(query, undefined, { authorization });
  expect(errors).toHaveLength(1);
  const { data } = await api.ask(`{ ${child} { id } }`, undefined, { authorization });
  expect(data).toEqual({ child: null });
  expect(held).toBe(0);
});

/** A pool whose first connections have died unseen. */
function withDead(dead: number): Database {
  let left = dead;
  const counted = counting(database);
  return {
    ...counted,
    async acquire() {
      const session = await counted.acquire();
      if (left === 0) return session;
      left -= 1;
      return { ...session, exec: () => Promise.reject(new Error("connection terminated")) };
    },
  };
}

const scope = { organisationId: null, subject: "s", requestId: "r", today: day("2026-11-22") };

it("passes over two dead connections to one that lives", async () => {
  expect(await withScope(withDead(2), scope, "read", async () => "done")).toBe("done");
  expect(held).toBe(0);
});

it("gives up at the third", async () => {
  const asked = withScope(withDead(3), scope, "read", async () => "done");
  await expect(asked).rejects.toThrow(DatabaseUnavailable);
  expect(held).toBe(0);
});
