import { sendDueMail } from "@cic/api/mail/send-due-mail";
import { type Database, openDatabase } from "@cic/db/database";
import { asMailWorker, writeBounce } from "@cic/db/mail/mail.writes";
import { escalateNotices } from "@cic/db/notices/escalate.writes";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeList, settled } from "../events/event-api.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { type Stored, type StoredFacts, storedNotices } from "./notice-world.ts";
import { type Answered, acknowledge, camden, list, receiving, sent, step, team, worker, wrong } from "./operations.ts";

let fresh: FreshDatabase;
let api: Api;
beforeAll(async () => {
  fresh = await freshDatabase();
  const opened = { database: await openDatabase(fresh.url), operator: await openDatabase(fresh.operatorUrl) };
  api = await openApi("postgres", "2026-11-20", opened);
});
afterAll(() => api.close());

const run = (statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<Answered>(drizzle as ScopedDb, statement));
beforeEach(async () => {
  for (const table of [
    "mail_attempt",
    "mail",
    "notice_escalation",
    "notice_service_level",
    "duty_inbox",
    "event_audience",
    "event",
  ])
    await run(sql`delete from ${sql.identifier(table)}`);
  await run(
    sql`update notice set escalated_at = null, state = 'ACCEPTED' where state <> 'REDIRECTED' and sent_at is not null`,
  );
  await run(sql`insert into notice_service_level values ('ACKNOWLEDGE', 2, '2026-01-01', null, 'Local agreement'),
    ('ACCEPT', 3, '2026-01-01', null, 'Local agreement'), ('ANSWER', 1, '2026-06-01', null, 'Local agreement')`);
});

const sweep = (database: Database = api.database) =>
  escalateNotices(database, day(api.today), new Date(`${api.today}T12:00:00Z`));
const stored = (facts: readonly StoredFacts[]) => storedNotices(api, facts);
const fields = `id state escalated stepDue { step since dueOn passed workingDays source notEvaluated }
  escalations { step state waitedSince dueOn workingDays source escalatedAt } mail { occasion organisation { id } address state }`;
async function listed(ask: Caller, box: "inbox" | "outbox", filter: object): Promise<Answered> {
  const { data, errors } = await ask(list(box, fields).replace("overdue }", "overdue escalated }"), { filter });
  expect(errors).toEqual([]);
  return data.list;
}
const feed = async (ask: Caller) => {
  await settled(api);
  const { data, errors } = await ask(changeList, { first: 1000 });
  expect(errors).toEqual([]);
  return (data.changes.nodes as Answered[]).map(({ type, records }) => `${type} ${records[0].id}`);
};

describe("the sweep", () => {
  test("escalates what has passed its service level, once, and both sides are told and see it", async () => {
    // The 20th is a Friday. Sent on Monday the 16th, it was due on the 18th.
    const facts = [
      { sentOn: "2026-11-16" },
      { sentOn: "2026-11-18" },
      { sentOn: "2026-11-16", state: "DELIVERED" },
      { sentOn: "2026-11-10", state: "ACKNOWLEDGED" },
      { sentOn: "2026-11-17", state: "ACKNOWLEDGED" },
      { sentOn: "2026-11-18", state: "QUERIED" },
      { sentOn: "2026-05-29", state: "QUERIED" },
      { sentOn: "2026-11-01", state: "ACCEPTED" },
      { sentOn: "2026-11-01", recipient: null, recipientKind: "SCHOOL" },
      { state: "DRAFTED" },
    ] as const;
    const notices = await stored(facts);
    const ids = notices.map(({ id }) => id);
    const childId = notices.map((one) => one.childId);
    expect([await sweep(), await sweep()]).toEqual([4, 0]);
    const escalated = [ids[0], ids[2], ids[3], ids[5]].sort();
    for (const [ask, box] of [
      [worker(api), "outbox"],
      [team(api), "inbox"],
    ] as const) {
      const all = await listed(ask, box, { childId });
      const late = await listed(ask, box, { childId, escalated: true });
      expect(late.nodes.map(({ id }: Answered) => id).sort()).toEqual(escalated);
      expect([all.counts.escalated, late.totalCount, late.counts.escalated]).toEqual([4, 4, 4]);
      const rest = await listed(ask, box, { childId, escalated: false });
      expect(rest.totalCount).toBe(all.totalCount - 4);
      const told = (await feed(ask)).filter((one) => one.startsWith("NOTICE_ESCALATED"));
      expect(told.sort()).toEqual(escalated.map((id) => `NOTICE_ESCALATED ${id}`));
      expect(all.nodes.find(({ id }: Answered) => id === ids[0])).toMatchObject({
        ...{ state: "SENT", escalated: true },
        stepDue: {
          ...{ step: "ACKNOWLEDGE", since: "2026-11-16", dueOn: "2026-11-18", passed: true, workingDays: 2 },
          ...{ source: "Local agreement", notEvaluated: null },
        },
        escalations: [
          {
            ...{ step: "ACKNOWLEDGE", state: "SENT", waitedSince: "2026-11-16", dueOn: "2026-11-18", workingDays: 2 },
            ...{ source: "Local agreement", escalatedAt: "2026-11-20T12:00:00+00:00" },
          },
        ],
      });
      const without = all.nodes.find(({ id }: Answered) => id === ids[6]);
      expect(without.stepDue).toMatchObject({ step: "ANSWER", dueOn: null, notEvaluated: "NO_SERVICE_LEVEL" });
      expect(all.nodes.find(({ id }: Answered) => id === ids[7]).stepDue).toBeNull();
    }
    expect(await feed(team(api, wrong))).toEqual([]);
  });

  test("without a service level nothing is escalated", async () => {
    await run(sql`delete from notice_service_level`);
    await stored([{ sentOn: "2026-01-16" }]);
    expect(await sweep()).toBe(0);
  });

  test("the step that was waited for ends it, and the chain keeps it; the next one may be escalated too", async () => {
    const [{ id, childId }] = (await stored([{ sentOn: "2026-11-02" }])) as [Stored];
    expect(await sweep()).toBe(1);
    const delivered = await step(team(api), { id, version: 1 }, "DELIVERED");
    expect(delivered.version).toBe(2);
    expect((await listed(team(api), "inbox", { childId: [childId], escalated: true })).totalCount).toBe(1);
    expect(await sweep()).toBe(0);
    await step(team(api), { id, version: 2 }, "ACKNOWLEDGED");
    const one = (await listed(team(api), "inbox", { childId: [childId] })).nodes[0];
    expect(one).toMatchObject({ escalated: false, escalations: [{ step: "ACKNOWLEDGE" }] });
    api.today = "2026-11-27";
    expect(await sweep()).toBe(1);
    const [again] = (await listed(worker(api), "outbox", { childId: [childId] })).nodes;
    expect(again).toMatchObject({ escalated: true, escalations: [{ step: "ACKNOWLEDGE" }, { step: "ACCEPT" }] });
    await step(worker(api), { id, version: 3 }, "WITHDRAWN", { reason: "r" });
    expect((await listed(worker(api), "outbox", { childId: [childId] })).nodes[0].escalated).toBe(false);
    api.today = "2026-11-20";
  });

  test("several at once, with steps between, escalate each once and never what was taken", async () => {
    const notices = await stored(Array.from({ length: 450 }, () => ({ sentOn: "2026-11-02" })));
    const taken = notices.slice(0, 100).map(({ id }) => id);
    const [a, b, answer, c] = await Promise.all([
      sweep(),
      sweep(),
      team(api)(acknowledge, { key: crypto.randomUUID(), ids: taken }),
      sweep(),
    ]);
    expect(answer.errors).toEqual([]);
    const rest = await sweep();
    const total = a + b + c + rest;
    const [rows] = await run(sql`select count(*)::integer as n, count(distinct notice_id)::integer as notices,
      (select count(*)::integer from notice where escalated_at is not null) as open,
      (select count(*)::integer from event where type = 'NOTICE_ESCALATED') as events from notice_escalation`);
    expect(rows).toEqual({ n: total, notices: total, open: 350, events: total });
    expect(total).toBeGreaterThanOrEqual(350);
    const acknowledged = await run(
      sql`select count(*)::integer as n from notice where state = 'ACKNOWLEDGED' and escalated_at is null`,
    );
    expect(acknowledged).toEqual([{ n: 100 }]);
  });

  test("killed before any statement, it leaves nothing half-done", async () => {
    const expected: number[] = [];
    for (let n = 1; n <= 12; n += 1) {
      await stored([{ sentOn: "2026-11-02" }]);
      let left = n;
      const cut = () => {
        left -= 1;
        if (left === 0) throw Object.assign(new Error("the connection was cut"), { code: "ECONNRESET" });
      };
      const dying = await openDatabase(fresh.url, { onStatement: cut });
      expected.push(await sweep(dying).catch(() => -1));
      await dying.close();
      const [whole] = await run(sql`select
        (select count(*)::integer from notice where escalated_at is not null) = (select count(*)::integer from notice_escalation) as facts,
        (select count(*)::integer from event where type = 'NOTICE_ESCALATED') = (select count(*)::integer from notice_escalation) as events`);
      expect([n, whole]).toEqual([n, { facts: true, events: true }]);
    }
    expect(expected).toContain(-1);
    expect(expected.at(-1)).toBeGreaterThan(0);
    await sweep();
    const [left] = await run(
      sql`select count(*)::integer as n from notice where state = 'SENT' and escalated_at is null`,
    );
    expect(left).toEqual({ n: 0 });
  });

  test("its role sees nothing of a child but when a notice waits and for whom", async () => {
    await stored([{ sentOn: "2026-11-02" }, { state: "ACCEPTED" }, { state: "DRAFTED" }]);
    const scope = { organisationId: null, subject: "s", requestId: "r", today: day(api.today) };
    const asRole = (role: string, statement: SQL) =>
      withScope(api.database, scope, "write", async (db, session) => {
        await session.exec(`set local role ${role}`);
        return rowsOf<Answered>(db, statement);
      });
    expect(await asRole("cic_escalation", sql`select state from notice`)).toEqual([{ state: "SENT" }]);
    for (const [role, statement] of [
      ["cic_escalation", sql`select placement_id from notice`],
      ["cic_escalation", sql`select from notice_version`],
      ["cic_escalation", sql`select from notice_step`],
      ["cic_escalation", sql`select from child`],
      ["cic_escalation", sql`select from mail`],
      ["cic_escalation", sql`update notice set state = 'ACCEPTED'`],
      ["cic_mail", sql`select child_id from mail`],
      ["cic_mail", sql`select from notice`],
      ["cic_mail", sql`select from child`],
    ] as const) {
      const refused = await asRole(role, statement).then(
        () => "allowed",
        (error) => error.cause?.code,
      );
      expect([role, refused]).toEqual([role, "42501"]);
    }
    expect(await asRole("cic_escalation", sql`select organisation_id from access_relation`)).toEqual([]);
  });
});

describe("e-mail", () => {
  const inbox = (id: string) => `${id.split(":")[1]?.toLowerCase()}@inbox.example`;
  const outgoing: { id: string; to: string; subject: string; text: string }[] = [];
  let answer: "REFUSED" | "BUSY" | null = null;
  let now = new Date("2026-11-20T12:00:00Z");
  const deliver = (database: Database = api.database) =>
    sendDueMail({
      database,
      clock: () => now,
      random: () => 0.5,
      linkOf: (_, id) => `https://front.example/notices/${id}`,
      send: async (mail) => {
        outgoing.push(mail);
        return answer;
      },
    });
  const mailOf = async (ask: Caller, id: string) => {
    const { data, errors } = await ask(
      `query ($id: ID!) { notice(id: $id) { mail { id occasion organisation { id } address state attempts lastError nextAttemptAt log { error } } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.notice.mail as Answered[];
  };
  beforeEach(async () => {
    outgoing.length = 0;
    answer = null;
    now = new Date("2026-11-20T12:00:00Z");
    for (const id of [camden, receiving, wrong]) {
      await run(sql`insert into duty_inbox values (${id}, ${inbox(id)}, '2026-01-01', null, 'Test')`);
    }
  });

  const placed = async () => {
    const [{ placementId, id }] = (await stored([{ state: "DRAFTED" }])) as [Stored];
    await run(sql`delete from notice_step where notice_id = ${id}`);
    await run(sql`delete from notice where id = ${id}`);
    return placementId;
  };

  test("a notice that is sent, sent on and escalated is mailed to whom it concerns: a link and a reference", async () => {
    const placementId = await placed();
    const notice = await sent(api, placementId, wrong);
    await step(team(api, wrong), notice, "REDIRECTED", { reason: "r", redirectedToId: receiving });
    await deliver();
    expect(outgoing.map(({ to }) => to)).toEqual([inbox(wrong), inbox(receiving)]);
    const [first] = await mailOf(worker(api), notice.id);
    expect(outgoing[0]).toEqual({
      ...{ id: first.id, to: inbox(wrong), subject: "A notice of a placement for your organisation" },
      text: `A notice of a placement for your organisation.\n\nOpen it: https://front.example/notices/${notice.id}\nReference: ${first.id}\n\nThis address does not take answers.\n`,
    });
    expect(first).toMatchObject({
      state: "SENT",
      attempts: 1,
      lastError: null,
      nextAttemptAt: null,
      log: [{ error: null }],
    });

    api.today = "2026-11-27";
    now = new Date("2026-11-27T12:00:00Z");
    expect(await sweep()).toBe(1);
    outgoing.length = 0;
    await Promise.all([deliver(), deliver()]);
    expect(outgoing.map(({ to }) => to).sort()).toEqual([inbox(camden), inbox(receiving)]);
    expect(outgoing.every(({ subject }) => subject === "A notice of a placement is waiting")).toBe(true);
    // The sender sees how all of it fared; the others their own.
    const { data } = await worker(api)(`query ($id: ID!) { notice(id: $id) { chain { id } } }`, { id: notice.id });
    const second = data.notice.chain[1].id;
    const to = (mails: Answered[]) =>
      mails.map(({ occasion, organisation }) => `${occasion} ${organisation.id}`).sort();
    expect(to(await mailOf(worker(api), second))).toEqual(
      [`NOTICE_ESCALATED ${receiving}`, `NOTICE_ESCALATED ${camden}`, `NOTICE_SENT ${receiving}`].sort(),
    );
    expect(to(await mailOf(team(api), second))).toEqual([`NOTICE_ESCALATED ${receiving}`, `NOTICE_SENT ${receiving}`]);
    expect(await mailOf(team(api), notice.id)).toEqual([]);
    api.today = "2026-11-20";
  });

  test("without an inbox nobody is written to", async () => {
    await run(sql`update duty_inbox set valid_until = '2026-11-20'`);
    const notice = await sent(api, await placed());
    await deliver();
    expect(outgoing).toEqual([]);
    expect(await mailOf(worker(api), notice.id)).toEqual([]);
  });

  test("what is not taken is tried again under the same id, and given up in the end", async () => {
    answer = "BUSY";
    const notice = await sent(api, await placed());
    await deliver();
    expect(await mailOf(worker(api), notice.id)).toMatchObject([
      { state: "FAILED", attempts: 1, lastError: "BUSY", nextAttemptAt: "2026-11-20T12:00:10+00:00" },
    ]);
    await deliver();
    expect(outgoing).toHaveLength(1);
    for (let i = 0; i < 15; i += 1) {
      now = new Date(now.getTime() + 4 * 3_600_000);
      await deliver();
    }
    expect(outgoing).toHaveLength(12);
    expect(new Set(outgoing.map(({ id }) => id)).size).toBe(1);
    expect(await mailOf(worker(api), notice.id)).toMatchObject([{ state: "DEAD", attempts: 12, nextAttemptAt: null }]);
    answer = "REFUSED";
    const other = await sent(api, await placed());
    await deliver();
    expect(await mailOf(worker(api), other.id)).toMatchObject([{ state: "DEAD", attempts: 1, lastError: "REFUSED" }]);
  });

  test("a worker that dies while it sends: sent again under the same id when its lease ends", async () => {
    const notice = await sent(api, await placed());
    const dying = {
      ...api.database,
      acquire: async () => {
        if (outgoing.length > 0) throw new Error("killed");
        return api.database.acquire();
      },
    };
    await expect(deliver(dying)).rejects.toThrow("killed");
    await deliver();
    expect(outgoing).toHaveLength(1);
    now = new Date(now.getTime() + 300_000);
    await deliver();
    expect(outgoing.map(({ id }) => id)).toEqual([outgoing[0]?.id, outgoing[0]?.id]);
    expect(await mailOf(worker(api), notice.id)).toMatchObject([{ state: "SENT", attempts: 1 }]);
  });

  test("what came back is told to the sender, once", async () => {
    const notice = await sent(api, await placed());
    await deliver();
    const [{ id }] = await mailOf(worker(api), notice.id);
    for (const _ of [1, 2])
      await asMailWorker(api.database, day(api.today), (db) => writeBounce(db, id, "BOUNCED", now));
    await asMailWorker(api.database, day(api.today), (db) => writeBounce(db, "no id", "BOUNCED", now));
    expect(await mailOf(worker(api), notice.id)).toMatchObject([
      { state: "BOUNCED", lastError: "BOUNCED", nextAttemptAt: null, log: [{ error: null }, { error: "BOUNCED" }] },
    ]);
  });

  test("who sees the mail, the escalations and the due days of a notice, and nobody else", async () => {
    const placementId = await placed();
    const first = await sent(api, placementId, wrong);
    await step(team(api, wrong), first, "REDIRECTED", { reason: "r", redirectedToId: receiving });
    const [{ id: second, child_id: childId }] = await run(
      sql`select id, child_id from notice where supersedes_id = ${first.id}`,
    );
    await run(sql`insert into notice_due_change (id, notice_id, child_id, authority_id, cause)
      select gen_random_uuid(), id, child_id, authority_id, 'PLACEMENT' from notice where id in (${first.id}, ${second})`);
    // Another authority's, and another ICB's, are always there.
    await stored([{ authority: "LA:856", recipient: "ICB:QRL", sentOn: "2026-11-02" }]);
    api.today = "2026-11-27";
    now = new Date("2026-11-27T12:00:00Z");
    await sweep();
    await deliver();
    api.today = "2026-11-20";
    const seenBy = async (organisationId: string, on = "2026-11-27") => {
      const scope = { organisationId, subject: "s", requestId: "r", today: day(on) };
      const own = sql`child_id = ${childId}`;
      return withScope(api.database, scope, "read", async (db) => {
        const count = async (what: SQL) =>
          (await rowsOf<{ n: number }>(db, sql`select count(*)::integer as n from ${what}`))[0]?.n;
        return [
          await count(sql`mail where ${own}`),
          await count(sql`mail_attempt where mail_id in (select id from mail where ${own})`),
          await count(sql`notice_escalation where ${own}`),
          await count(sql`notice_due_change where ${own}`),
        ];
      });
    };
    // Mail to both recipients, and of the escalation to the second and the sender.
    expect(await seenBy(camden)).toEqual([4, 4, 1, 2]);
    expect(await seenBy(receiving)).toEqual([2, 2, 1, 2]);
    // The chain up to where it sent it on.
    expect(await seenBy(wrong)).toEqual([1, 1, 0, 1]);
    for (const third of ["LA:856", "ICB:QRL", "LA:831", "ICB:QHM", "PROVIDER:X9901"]) {
      expect([third, ...(await seenBy(third))]).toEqual([third, 0, 0, 0, 0]);
    }
    // Forged rows are refused.
    const forge = (organisationId: string, statement: SQL) =>
      withScope(api.database, { organisationId, subject: "s", requestId: "r", today: day(api.today) }, "write", (db) =>
        rowsOf(db, statement),
      ).then(
        () => "done",
        (error) => error.cause?.code,
      );
    const [{ authority_id: authorityId }] = await run(sql`select authority_id from notice where id = ${second}`);
    const of = sql`gen_random_uuid(), ${second}, ${childId}, ${authorityId}`;
    expect(
      await forge(
        receiving,
        sql`insert into notice_escalation select ${of}, 1, 'SENT', 'ANSWER', now(), now(), 1, 'x', now()`,
      ),
    ).toBe("42501");
    expect(
      await forge(
        receiving,
        sql`insert into notice_due_change (id, notice_id, child_id, authority_id, cause) select ${of}, 'PLACEMENT'`,
      ),
    ).toBe("42501");
    const mailed = sql`insert into mail (id, notice_id, child_id, authority_id, occasion, organisation_id, address, next_attempt_at, created_at)
      select ${of}, 'NOTICE_SENT', ${receiving}, 'else@where.example', now(), now()`;
    expect(await forge(receiving, mailed)).toBe("42501");
    expect(await forge(camden, sql`update mail set address = 'else@where.example'`)).toBe("42501");
  });

  test("an organisation's inbox is asked of the directory", async () => {
    await api.loadDirectory();
    const { data } = await team(api)(`{ organisation(code: "QJ2") { dutyInbox { address from until source } } }`);
    expect(data.organisation.dutyInbox).toEqual({
      ...{ address: inbox(receiving), from: "2026-01-01", until: null, source: "Test" },
    });
  });
});
