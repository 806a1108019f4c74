import { type Database, openDatabase } from "@cic/db/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import type { WorldChild } from "../harness/world.ts";
import { type EventApi, openEventApi, placementEvent, settled } from "./event-api.ts";
import { openReceiver, type Receiver, taken } from "./receiver.ts";

let fresh: FreshDatabase;
let api: EventApi;
let receiver: Receiver;
let children: { child: WorldChild; placementId: string }[];
beforeAll(async () => {
  fresh = await freshDatabase();
  const opened = { database: await openDatabase(fresh.url), operator: await openDatabase(fresh.operatorUrl) };
  api = await openEventApi("postgres", opened);
  receiver = await openReceiver();
  children = Array.from({ length: 100 }, () => {
    const child = api.world.child("LA:202");
    return { child, placementId: child.carePeriod().placement({ from: "2024-01-10" }).id };
  });
  await api.world.save();
});
beforeEach(async () => {
  await api.forget();
  receiver.received.length = 0;
  receiver.behaviour = taken;
});
afterAll(async () => {
  await receiver.close();
  await api.close();
});

/** As many events of each of the hundred children, one after another. */
async function happen(times: number, to = children): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await api.happen(
      "LA:202",
      to.map(({ child, placementId }) => placementEvent(child, placementId)),
    );
  }
  await settled(api);
}

/** The ids that the feed has of each child, and the first time that each came to the receiver: in one order. */
async function expectEachInOrder(events: number): Promise<void> {
  const { nodes } = await api.feed("RETURNS_OFFICER", "LA:202");
  const placed = nodes.filter(({ child }) => child !== null);
  expect(placed).toHaveLength(events);
  const first = [...new Map(receiver.received.map((one) => [one.id, one])).values()];
  expect(first).toHaveLength(events);
  for (const { child } of children) {
    const own = first.filter(({ childId }) => childId === child.id).map(({ id }) => id);
    expect(own).toEqual(placed.filter((node) => node.child?.id === child.id).map(({ id }) => id));
  }
  const [left] = await api.look<{ n: number }>(
    sql`select count(*)::integer as n from webhook_delivery where state <> 'DELIVERED'`,
  );
  expect(left?.n).toBe(0);
}

describe("workers", () => {
  test("two at once send each of 500 events once, every child's in its order", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    await happen(5);
    // Deliveries are made of them by one worker; both send.
    await api.deliver({ isOver: () => true });
    const [a, b] = await Promise.all([api.deliver(), api.deliver()]);
    await api.deliver();
    expect(receiver.received).toHaveLength(500);
    await expectEachInOrder(500);
    expect((a?.sent ?? 0) > 0 && (b?.sent ?? 0) > 0).toBe(true);
  });

  test("at a receiver that now and then fails, two at once lose nothing and turn nothing round", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    await happen(2);
    let n = 0;
    receiver.behaviour = (response) => {
      n += 1;
      response.writeHead(n % 7 === 0 ? 500 : 204).end();
    };
    for (let i = 0; i < 40; i += 1) {
      await Promise.all([api.deliver(), api.deliver()]);
      api.pass(60_000);
    }
    await expectEachInOrder(200);
  });

  test("one that was killed while it sent: what it held is sent again under the same id when its lease ends", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    await happen(1);
    // It claims, sends, and dies before it can write anything down.
    const database = await openDatabase(fresh.url);
    let commits = 0;
    const dying = {
      ...database,
      async acquire() {
        if (receiver.received.length > 0) throw new Error("killed");
        commits += 1;
        return database.acquire();
      },
    };
    await expect(api.deliver({ database: dying, leaseMs: 60_000 })).rejects.toThrow("killed");
    await database.close();
    expect(commits).toBeGreaterThan(0);
    expect(receiver.received).toHaveLength(50);
    // The others are free; those of the dead worker are not, until its lease ends.
    expect((await api.deliver()).delivered).toBe(50);
    api.pass(60_000);
    expect((await api.deliver()).delivered).toBe(50);
    expect(receiver.received).toHaveLength(150);
    await expectEachInOrder(100);
  });

  test.each([
    ["before any statement", 35, 10],
    ["after any commit, whose answer is lost", 9, 4],
  ] as const)("killed %s: nothing is lost, and nothing comes twice but under its id", async (when, most, least) => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    let cuts = 0;
    for (let n = 1; n <= most; n += 1) {
      await happen(1, children.slice(0, 20));
      let left = n;
      const cut = (counts: boolean) => {
        if (counts) left -= 1;
        if (counts && left === 0) throw Object.assign(new Error("the connection was cut"), { code: "ECONNRESET" });
      };
      const opened = await openDatabase(fresh.url, { onStatement: () => cut(when === "before any statement") });
      const database: Database = {
        ...opened,
        async acquire() {
          const session = await opened.acquire();
          return {
            ...session,
            async exec(statement) {
              await session.exec(statement);
              cut(when !== "before any statement" && statement === "commit");
            },
          };
        },
      };
      const died = await api.deliver({ database, leaseMs: 1_000 }).then(
        () => false,
        () => true,
      );
      await opened.close();
      if (died) cuts += 1;
      api.pass(1_000);
    }
    await api.deliver();
    expect(cuts).toBeGreaterThanOrEqual(least);
    await expectEachInOrder(most * 20);
  });
});

describe("the feed", () => {
  test("waits for a transaction that began before: what commits late is not passed by", async () => {
    const { child, placementId } = children[0] as (typeof children)[number];
    const slow = await api.operator.acquire();
    await slow.exec("begin; select pg_current_xact_id()");
    await api.happen("LA:202", [placementEvent(child, placementId)]);
    const during = await api.feed("SOCIAL_WORKER", "LA:202");
    expect(during.nodes).toEqual([]);
    await slow.exec(
      `insert into event (id, transaction, sequence, type, records) values ('00000000-0000-7000-8000-000000000001',
        pg_current_xact_id()::text::bigint, nextval('event_sequence'), 'WEBHOOK_PAUSED', '[]');
      insert into event_audience select id, 'LA:202', null, null, transaction, sequence, true from event where child_id is null;
      commit`,
    );
    slow.release();
    await settled(api);
    const after = await api.feed("SOCIAL_WORKER", "LA:202", during.cursor);
    expect(after.nodes.map(({ type }) => type)).toEqual(["WEBHOOK_PAUSED", "PLACEMENT_CORRECTED"]);
  });

  test("keeps a child's order when the transaction that comes second began first", async () => {
    const { child, placementId } = children[0] as (typeof children)[number];
    const early = await api.operator.acquire();
    await early.exec("begin; select pg_current_xact_id(); select set_config('cic.today', '2026-11-22', true)");
    await api.happen("LA:202", [placementEvent(child, placementId, "PLACEMENT_CORRECTED")]);
    const { recordEvents } = await import("@cic/db/events/event.writes");
    await recordEvents(early.drizzle as never, [placementEvent(child, placementId, "PLACEMENT_ENDED")]);
    await early.exec("commit");
    early.release();
    await settled(api);
    const { nodes } = await api.feed("SOCIAL_WORKER", "LA:202");
    expect(nodes.map(({ type }) => type)).toEqual(["PLACEMENT_CORRECTED", "PLACEMENT_ENDED"]);
  });

  test("is read in pages, each event once", async () => {
    await happen(3);
    const { nodes, cursor } = await api.feed("SOCIAL_WORKER", "LA:202");
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(300);
    expect(nodes).toHaveLength(300);
    expect(await api.feed("SOCIAL_WORKER", "LA:202", cursor)).toEqual({ nodes: [], cursor });
  });
});
