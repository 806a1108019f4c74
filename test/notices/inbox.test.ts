import { asOperator } from "@cic/db/scope";
import { NOTICE_STATES, type NoticeState } from "@cic/domain/notices/notice-states";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { dayAfter, type Stored, storedNotices } from "./notice-world.ts";
import { type Answered, acknowledge, answered, list, receiving, team, worker, wrong } from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

async function listed(ask: Caller, box: "inbox" | "outbox", args: object = {}): Promise<Answered> {
  const { data, errors } = await ask(list(box, "id state overdue sentAt"), args as Record<string, unknown>);
  expect(errors).toEqual([]);
  return data.list;
}
const idsOf = (connection: Answered): string[] => connection.nodes.map(({ id }: { id: string }) => id);

describe("counts", () => {
  test("are as long as the lists behind them, whatever there is", async () => {
    const someNotice = fc.record({
      state: fc.constantFrom(...NOTICE_STATES),
      sentOn: fc.constantFrom("2025-01-09", "2025-01-10", "2025-01-11"),
      dueOn: fc.constantFrom("2025-01-10", "2027-01-01", null),
      authority: fc.constantFrom("LA:202", "LA:856"),
      recipient: fc.constantFrom(receiving, receiving, wrong),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someNotice, { minLength: 1, maxLength: 12 }), async (said) => {
        const stored = await storedNotices(api, said);
        // Those of this run alone.
        const childId = stored.map((one) => one.childId);
        const [ask, box, mine] = [
          team(api),
          "inbox" as const,
          stored.filter((one, i) => said[i]?.recipient === receiving && one.state !== "DRAFTED"),
        ];
        for (const [reader, where, own] of [
          [ask, box, mine],
          [worker(api), "outbox" as const, stored.filter((_, i) => said[i]?.authority === "LA:202")],
        ] as const) {
          const { counts, totalCount } = await listed(reader, where, { filter: { childId } });
          expect(totalCount).toBe(own.length);
          for (const { state, count } of counts.states as { state: NoticeState; count: number }[]) {
            const behind = await listed(reader, where, { filter: { childId, state: [state] } });
            expect([state, count]).toEqual([state, behind.nodes.length]);
            expect(count).toBe(own.filter((one) => one.state === state).length);
            expect(behind.counts.states).toEqual(counts.states);
          }
          const late = await listed(reader, where, { filter: { childId, overdue: true } });
          expect([counts.overdue, late.counts.overdue]).toEqual([late.totalCount, late.totalCount]);
          expect(idsOf(late).sort()).toEqual(
            own
              .filter(isLate)
              .map(({ id }) => id)
              .sort(),
          );
          expect(late.nodes.every(({ overdue }: Answered) => overdue)).toBe(true);
          const notLate = await listed(reader, where, { filter: { childId, overdue: false } });
          expect(notLate.nodes.length + late.nodes.length).toBe(own.length);
        }
      }),
      { numRuns: 12 },
    );
  });
  const isLate = ({ dueOn, sentOn, state }: Stored) =>
    dueOn !== null && (sentOn === null ? state === "DRAFTED" && dueOn < "2026-11-22" : sentOn > dueOn);
});

describe("the inbox", () => {
  test("is filtered, sorted and paged", async () => {
    const days = [0, 1, 2, 3, 4].map((n) => dayAfter("2026-10-01", n));
    const stored = await storedNotices(
      api,
      days.map((sentOn, i) => ({ sentOn, dueOn: dayAfter(sentOn, i), authority: i < 2 ? "LA:856" : "LA:202" })),
    );
    const ids = stored.map(({ id }) => id);
    const childId = stored.map((one) => one.childId);
    const inbox = async (args: { filter?: object; [name: string]: unknown } = {}) =>
      listed(team(api), "inbox", { ...args, filter: { childId, ...args.filter } });
    expect(idsOf(await inbox())).toEqual(ids.toReversed());
    expect(idsOf(await inbox({ sort: [{ field: "DUE_ON", direction: "ASC" }] }))).toEqual(ids);
    expect(idsOf(await inbox({ filter: { placingAuthorityId: ["LA:856"] } }))).toEqual([ids[1], ids[0]]);
    expect(idsOf(await inbox({ filter: { placementId: [stored[2]?.placementId] } }))).toEqual([ids[2]]);
    expect(idsOf(await inbox({ filter: { recipientOrganisationId: [wrong] } }))).toEqual([]);
    const one = await inbox({ first: 3 });
    const two = await inbox({ first: 3, after: one.pageInfo.endCursor });
    expect([...idsOf(one), ...idsOf(two)]).toEqual(ids.toReversed());
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage, two.totalCount]).toEqual([true, false, 5]);
    expect(idsOf(await listed(worker(api), "outbox", { filter: { childId } })).sort()).toEqual(ids.slice(2).sort());
    const { errors } = await worker(api)(list("outbox"), { after: one.pageInfo.endCursor });
    expect(errors).toMatchObject([{ code: "INVALID_CURSOR" }]);
  });

  test("tells the child, the carer setting, the practice, the commissioner and the age", async () => {
    const [stored] = await storedNotices(api, [{ sentOn: "2026-11-13" }]);
    const fields = `ageInWorkingDays sender { id } content { consent risks } placement { type typeDescription }
      child { id nhsNumber gpRegistrations { practice { odsCode } } determinationOn { outcome commissioner { onTheDay { name } } } }`;
    const { data, errors } = await team(api)(list("inbox", fields), { filter: { childId: [stored?.childId] } });
    expect(errors).toEqual([]);
    expect(data.list.nodes).toEqual([
      {
        // The 22nd is a Sunday.
        ...{ ageInWorkingDays: 5, sender: { id: "LA:202" }, content: { consent: null, risks: "Goes missing." } },
        placement: { type: "U4", typeDescription: expect.any(String) },
        child: { id: stored?.childId, nhsNumber: "9990000018", gpRegistrations: [], determinationOn: null },
      },
    ]);
  });

  test("tells how consent stands, what was assessed last and what is due", async () => {
    const [{ childId }] = (await storedNotices(api, [{}])) as [Stored];
    const other = (await storedNotices(api, [{ recipient: wrong }]))[0] as Stored;
    await asOperator(api.operator, ({ exec }) =>
      exec(`select set_config('cic.subject', 's', true);
        insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, received_on, evidence, checked,
          recorded_by_id)
        select gen_random_uuid(), id, authority_id, 'GIVEN', '{ASSESSMENT}', 'AUTHORITY_UNDER_CARE_ORDER', 'x', '2025-01-13', '2025-01-13',
          'SIGNED_FORM', 'SETTLED', authority_id from child where id in ('${childId}', '${other.childId}');
        insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, assessed_on, assessed_by,
          report_returned_on, provider_id, out_of_area, sdq_missing)
        select gen_random_uuid(), child_id, authority_id, id, 'IHA', 'QA_PASSED', now(), '2025-01-13', '2025-02-03', 'MEDICAL_PRACTITIONER',
          '2025-02-05', 'PROVIDER:X9901', 'YES', false from care_period where child_id in ('${childId}', '${other.childId}')`),
    );
    const fields = `child { consentStanding { scope state receivedOn } assessments { kind state assessedOn report { summary } }
      assessmentClocks { kind state dueOn overdue leg } access { hidden { field } } }`;
    const read = async (by: Caller) => {
      const { data, errors } = await by(list("inbox", fields), { filter: { childId: [childId] } });
      expect(errors).toEqual([]);
      return data.list.nodes[0].child;
    };
    const told = await read(team(api));
    expect(told.consentStanding[0]).toEqual({ scope: "ASSESSMENT", state: "IN_FORCE", receivedOn: "2025-01-13" });
    expect(told.assessments).toEqual([{ kind: "IHA", state: "QA_PASSED", assessedOn: "2025-02-03", report: null }]);
    expect(told.assessmentClocks).toEqual([
      { kind: "IHA", state: "DONE", dueOn: "2025-02-07", overdue: false, leg: null },
      { kind: "RHA", state: "OPEN", dueOn: "2026-02-03", overdue: true, leg: "REQUEST" },
    ]);
    // Of a child placed there, and of which another ICB was told in its stead, that one is told nothing.
    const { data } = await team(api, wrong)(list("inbox", fields), { filter: { childId: [other.childId] } });
    expect(data.list.nodes).toEqual([{ child: null }]);
  });

  test("is read in as many statements for 100 notices as for 10", async () => {
    const stored = await storedNotices(
      api,
      Array.from({ length: 100 }, () => ({ clinical: "Asthma." })),
    );
    const fields = `id overdue lateByWorkingDays ageInWorkingDays sender { id } recipient { id } nextSteps steps { to } chain { id }
      content { clinical } child { id gpRegistrations { from } determinationOn { outcome } consentStanding { scope state }
        assessments { kind assessedOn provider { id } } assessmentClocks { kind dueOn overdue leg } } placement { type }
      access { hidden { field } }`;
    const statements = async (n: number) => {
      api.takeStatements();
      const childId = stored.slice(0, n).map((one) => one.childId);
      const { data, errors } = await team(api)(list("inbox", fields), { filter: { childId } });
      expect(errors).toEqual([]);
      expect(data.list.nodes).toHaveLength(n);
      return api.takeStatements().length;
    };
    expect(await statements(100)).toBe(await statements(10));
  });
});

describe("acknowledging many", () => {
  const ask = (ids: readonly string[], key: string = crypto.randomUUID(), by = team(api)) =>
    by(acknowledge, { key, ids });

  test("each has its own result, in the order of the ids", async () => {
    const stored = await storedNotices(api, [{}, { state: "DELIVERED" }, { state: "ACCEPTED" }, { recipient: wrong }]);
    const [sent, delivered, accepted, others] = stored.map(({ id }) => id) as [string, string, string, string];
    const absent = crypto.randomUUID();
    const ids = [accepted, sent, "no id", others, delivered, absent, sent.toUpperCase()];
    const { data, errors } = await ask(ids);
    expect(errors).toEqual([]);
    const ok = (id: string) => ({ notice: { id, state: "ACKNOWLEDGED", version: 2 }, refused: null });
    const none = { notice: null, refused: null };
    expect(data.acknowledgeNotices.results).toEqual([
      { noticeId: accepted, notice: null, refused: { reason: "NOT_NEXT", allowed: [] } },
      { noticeId: sent, ...ok(sent) },
      { noticeId: "no id", ...none },
      { noticeId: others, ...none },
      { noticeId: delivered, ...ok(delivered) },
      { noticeId: absent, ...none },
      { noticeId: sent.toUpperCase(), ...ok(sent) },
    ]);
    const again = await ask([sent]);
    expect(again.data.acknowledgeNotices.results[0].refused).toEqual({
      ...{ reason: "NOT_NEXT", allowed: ["QUERIED", "ACCEPTED", "REDIRECTED"] },
    });
  });

  test("the same key gives the same answer and one effect", async () => {
    const [{ id }] = (await storedNotices(api, [{}])) as [Stored];
    const key = crypto.randomUUID();
    expect(await ask([id], key)).toEqual(await ask([id], key));
    expect((await ask([id], key)).data.acknowledgeNotices.results[0].notice.version).toBe(2);
  });

  test("1 to 200 at once, in as many statements for 100 as for 10", async () => {
    const stored = (
      await storedNotices(
        api,
        Array.from({ length: 310 }, () => ({})),
      )
    ).map(({ id }) => id);
    const statements = async (ids: readonly string[]) => {
      api.takeStatements();
      const { data } = await ask(ids);
      expect(data.acknowledgeNotices.results.every(({ notice }: Answered) => notice.state === "ACKNOWLEDGED")).toBe(
        true,
      );
      return api.takeStatements().length;
    };
    expect(await statements(stored.slice(0, 100))).toBe(await statements(stored.slice(100, 110)));
    await statements(stored.slice(110));
    for (const ids of [[], Array.from({ length: 201 }, () => "x")]) {
      expect((await ask(ids)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    }
  });
});

test("an idempotency key that was used for another request is refused", async () => {
  const [{ id }] = (await storedNotices(api, [{}])) as [Stored];
  const key = crypto.randomUUID();
  await answered(
    team(api),
    acknowledge.replace("$ids: [ID!]!", "$input: [ID!]!").replace("$ids", "$input"),
    [id],
    key as never,
  );
  const { errors } = await team(api)(acknowledge, { key, ids: [id, id] });
  expect(errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});
