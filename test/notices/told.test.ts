import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { followHolidays } from "@cic/db/organisations/follow-holidays.writes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CAMDEN, loadPractices } from "../determinations/child-on-record.ts";
import { changeList, settled } from "../events/event-api.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { correct, move } from "../placements/operations.ts";
import {
  type Answered,
  answered,
  done,
  draft,
  found,
  placedToday,
  receiving,
  sent,
  step,
  team,
  toIcb,
  worker,
  wrong,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", "2026-04-02");
  await loadPractices(api);
});
beforeEach(async () => {
  api.today = "2026-04-02";
  await run(sql`delete from event_audience`);
  await run(sql`delete from event`);
});
afterAll(() => api.close());

const run = (statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<Answered>(drizzle as ScopedDb, statement));
/** What the feed has of notices since the last call, for the sender, the right recipient, and the wrong one. */
const told = async (): Promise<Record<string, string[]>> => {
  const of = async (ask: Caller) => {
    await settled(api);
    const { data, errors } = await ask(changeList, { first: 1000 });
    expect(errors).toEqual([]);
    return (data.changes.nodes as Answered[])
      .filter(({ type }) => type.startsWith("NOTICE"))
      .map(({ type, records }) => `${type} ${records[0].id}`);
  };
  const all = { sender: await of(worker(api)), right: await of(team(api)), wrong: await of(team(api, wrong)) };
  await run(sql`delete from event_audience`);
  await run(sql`delete from event`);
  return all;
};
const changed = ({ id }: { id: string }) => `NOTICE_CHANGED ${id}`;

describe("every step tells of itself", () => {
  test("to the sender, the recipient and whoever it was sent on from or to, as far as they see it", async () => {
    const { placementId } = await placedToday(api);
    const drafted = await done(worker(api), draft, toIcb(placementId, wrong));
    const first = changed(drafted);
    expect(await told()).toEqual({ sender: [first], right: [], wrong: [] });
    await sent(api, placementId, wrong);
    await told();
    const notice = await done(
      worker(api),
      `mutation ($key: String!, $input: SendNoticeInput!) {
      sendNotice(idempotencyKey: $key, input: $input) { __typename ... on SendNoticeOk { notice { id version } } } }`,
      { noticeId: drafted.id, expectedVersion: 1 },
    );
    expect(await told()).toEqual({ sender: [first], right: [], wrong: [first] });
    await step(team(api, wrong), notice, "REDIRECTED", { reason: "r", redirectedToId: receiving });
    const { chain } = await found(worker(api), drafted.id);
    const second = changed(chain[1]);
    expect(await told()).toEqual({ sender: [first, second], right: [second], wrong: [first] });
    let on = await found(team(api), chain[1].id);
    for (const [by, to] of [
      ["team", "DELIVERED"],
      ["team", "ACKNOWLEDGED"],
      ["team", "QUERIED"],
      ["worker", "ANSWERED"],
      ["team", "ACCEPTED"],
      ["worker", "VOID"],
    ] as const) {
      on = await step(by === "team" ? team(api) : worker(api), on, to, { reason: "r" });
      expect([to, await told()]).toEqual([to, { sender: [second], right: [second], wrong: [] }]);
    }
  });

  test("a withdrawal, and what a move supersedes", async () => {
    const { placementId } = await placedToday(api);
    const [a, b] = [await sent(api, placementId), await sent(api, placementId)];
    await told();
    await step(worker(api), a, "WITHDRAWN", { reason: "r" });
    expect(await told()).toEqual({ sender: [changed(a)], right: [changed(a)], wrong: [] });
    api.today = "2026-04-08";
    const moved = {
      placementId,
      movedOn: "2026-04-08",
      reason: "CARPL",
      type: "U4",
      postcode: CAMDEN,
      expectedVersion: 1,
    };
    expect((await answered(worker(api), move, moved)).__typename).toBe("MovePlacementOk");
    expect(await told()).toEqual({ sender: [changed(b)], right: [changed(b)], wrong: [] });
  });

  test("whoever carries on what concerned a recipient that ended is told in its place", async () => {
    const { placementId } = await placedToday(api);
    await run(sql`update organisation set valid_until = null where id = 'ICB:QMJ'`);
    const notice = await sent(api, placementId);
    await run(
      sql`update notice set recipient_organisation_id = 'ICB:QMJ', reader_ids = array['ICB:QMJ'] where id = ${notice.id}`,
    );
    await run(sql`update organisation set valid_until = '2026-04-01' where id = 'ICB:QMJ'`);
    await told();
    await step(worker(api), notice, "VOID", { reason: "r" });
    await settled(api);
    const { data } = await team(api, "ICB:Z9B2Z")(changeList);
    expect(data.changes.nodes.map(({ records }: Answered) => records[0].id)).toEqual([notice.id]);
  });

  test("in one statement, whatever their number", async () => {
    const { placementId } = await placedToday(api);
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) ids.push((await sent(api, placementId)).id);
    const acknowledge = async (some: string[]) => {
      api.takeStatements();
      await team(api)(
        `mutation ($key: String!, $ids: [ID!]!) { acknowledgeNotices(idempotencyKey: $key, noticeIds: $ids) {
        results { noticeId } } }`,
        { key: crypto.randomUUID(), ids: some },
      );
      return api.takeStatements().length;
    };
    expect(await acknowledge(ids.slice(0, 10))).toBe(await acknowledge(ids.slice(10, 11)));
  });
});

describe("the day by which a draft is due", () => {
  const dueOf = async (id: string) => {
    const { data, errors } = await worker(api)(
      `query ($id: ID!) { notice(id: $id) { dueOn dueKind dueChanges { cause dueOnBefore dueKindBefore dueOn dueKind } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.notice;
  };
  /** As if the version before this one had known other bank holidays. */
  const loadedBefore = async (statement: SQL) => {
    await run(statement);
    await run(sql`update reference_load set sha256 = 'before' where dataset = 'bank_holidays'`);
    expect(await loadReference(api.database)).toEqual(["bank_holidays"]);
  };
  const follow = async () => {
    const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
    return followHolidays(api.database, directory, day(api.today));
  };

  test.each([
    ["over Easter, by one day", "2026-04-02", "2026-04-06", "2026-04-10", "2026-04-13"],
    ["over Christmas, by one working day", "2025-12-23", "2025-12-26", "2025-12-31", "2026-01-02"],
    ["a one-off holiday", "2022-09-16", "2022-09-19", "2022-09-23", "2022-09-26"],
    ["into another week", "2026-04-27", "2026-05-04", "2026-05-04", "2026-05-05"],
  ])("is moved by a bank holiday that is added %s", async (_, on, holiday, before, after) => {
    api.today = on;
    await run(sql`delete from bank_holiday where held_on = ${holiday}::date`);
    const { placementId } = await placedToday(api);
    const open = await done(worker(api), draft, toIcb(placementId, receiving));
    const gone = await sent(api, placementId);
    await told();
    await loadedBefore(sql`select 1`);
    expect(await follow()).toBeGreaterThan(0);
    expect(await dueOf(open.id)).toEqual({
      ...{ dueOn: after, dueKind: "WITHIN" },
      dueChanges: [
        { cause: "BANK_HOLIDAYS", dueOnBefore: before, dueKindBefore: "WITHIN", dueOn: after, dueKind: "WITHIN" },
      ],
    });
    // What was sent keeps the day by which it was due then.
    expect(await dueOf(gone.id)).toMatchObject({ dueOn: before, dueChanges: [] });
    const events = await told();
    expect(events.sender).toContain(`NOTICE_DUE_CHANGED ${open.id}`);
    expect([events.right, events.wrong]).toEqual([[], []]);
    expect(await follow()).toBe(0);
    expect((await told()).sender).toEqual([]);
  });

  test("is moved by a correction of the placement", async () => {
    const { placementId } = await placedToday(api);
    const open = await done(worker(api), draft, toIcb(placementId, receiving));
    const withdrawn = await done(worker(api), draft, toIcb(placementId, receiving));
    await step(worker(api), withdrawn, "WITHDRAWN", { reason: "r" });
    await told();
    const input = { placementId, correctionReason: "It was planned.", madeInEmergency: "NO", expectedVersion: 1 };
    expect((await answered(worker(api), correct, input)).__typename).toBe("CorrectPlacementOk");
    expect(await dueOf(open.id)).toEqual({
      ...{ dueOn: "2026-04-02", dueKind: "BEFORE" },
      dueChanges: [
        {
          cause: "PLACEMENT",
          dueOnBefore: "2026-04-13",
          dueKindBefore: "WITHIN",
          dueOn: "2026-04-02",
          dueKind: "BEFORE",
        },
      ],
    });
    expect((await dueOf(withdrawn.id)).dueChanges).toEqual([]);
    expect((await told()).sender).toEqual([`NOTICE_DUE_CHANGED ${open.id}`]);
  });
});
