import { ROLES, type Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { camden, derby, disputedChild, originating, receiving } from "./dispute-world.ts";
import { answered, done, own, raise, read, someDispute, takeStep } from "./operations.ts";

const today = "2026-11-22";
const hampshireIcb = "ICB:QRL";
const provider = "PROVIDER:X9901";
let api: Api;
/** Between the receiving and the originating ICB: one open, one over, and of each the child. */
const disputes = { open: { id: "", childId: "" }, over: { id: "", childId: "" } };
/** Like the child of the open dispute, but never disputed. */
let undisputed = "";

beforeAll(async () => {
  api = await openApi("postgres", today);
  const ours = api.as("ICB_COMMISSIONER", receiving);
  for (const which of ["open", "over", "none"] as const) {
    const { id, child } = await disputedChild(api);
    child.seenBy(provider, "PROVIDER", { from: "2025-02-01", cause: "REQUEST" });
    // Another ICB that sees the child and the determination.
    child.seenBy(hampshireIcb, "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION" });
    await api.world.save();
    if (which === "none") undisputed = id;
    else disputes[which] = await done(ours, raise, someDispute(id, originating));
  }
  const withdraw = { disputeId: disputes.over.id, to: "WITHDRAWN", reason: "An error.", expectedVersion: 1 };
  await done(ours, takeStep, withdraw);
});
afterAll(() => api.close());

/** Ways to a dispute. Each answers whether the caller got to it. */
const paths: Record<string, (ask: Caller, dispute: { id: string; childId: string }) => Promise<boolean>> = {
  dispute: async (ask, { id }) => (await data(ask, read, { id })).dispute !== null,
  disputes: async (ask, { id }) =>
    ids(await data(ask, "{ disputes(first: 1000) { nodes { id steps { to } } } }")).includes(id),
  "disputes, sorted": async (ask, { id }) =>
    ids(await data(ask, "{ disputes(first: 1000, sort: [{ field: STATE_SINCE }]) { nodes { id } } }")).includes(id),
  "disputes, by child": async (ask, { id, childId }) => ids(await filtered(ask, { childId: [childId] })).includes(id),
  "disputes, by party": async (ask, { id }) =>
    ids(await filtered(ask, { withOrganisationId: [originating] })).includes(id),
  "disputes, by state": async (ask, { id }) =>
    ids(await filtered(ask, { state: ["RAISED", "WITHDRAWN"] })).includes(id),
  "disputes, open or over": async (ask, { id }) =>
    [...ids(await filtered(ask, { open: true })), ...ids(await filtered(ask, { open: false }))].includes(id),
  "disputes, counted": async (ask, { childId }) =>
    (await filtered(ask, { childId: [childId], withOrganisationId: [originating] })).disputes.totalCount === 1,
};
// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
type Data = any;
const ids = ({ disputes: { nodes } }: Data): string[] => nodes.map(({ id }: { id: string }) => id);
const filtered = (ask: Caller, filter: object): Promise<Data> =>
  data(ask, "query ($filter: DisputeFilter) { disputes(filter: $filter, first: 1000) { totalCount nodes { id } } }", {
    filter,
  });
async function data(ask: Caller, operation: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(operation, variables);
  expect(errors).toEqual([]);
  return data;
}

const commissioner: Role = "ICB_COMMISSIONER";
// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, sees: boolean][] = [
  ["the ICB that raised it",                     commissioner, receiving,    true],
  ["its children in care team",                  "ICB_CHILDREN_IN_CARE_TEAM", receiving, true],
  ["the respondent",                             commissioner, originating,  true],
  ["the respondent's children in care team",     "ICB_CHILDREN_IN_CARE_TEAM", originating, true],
  ["another ICB that sees the child",            commissioner, hampshireIcb, false],
  ["another ICB",                                commissioner, "ICB:QHM",    false],
  ["a predecessor of the respondent",            commissioner, "ICB:QMJ",    false],
  ["the responsible authority, whatever its role",  commissioner, camden,    false],
  ["the area's authority, whatever its role",    commissioner, derby,        false],
  ["the provider, whatever its role",            commissioner, provider,     false],
  ["an organisation that nobody knows",          commissioner, "ICB:NONE",   false],
];

describe.each(cells)("%s", (_who, role, organisation, sees) => {
  test.each(["open", "over"] as const)("one verdict on every path to the dispute that is %s", async (which) => {
    for (const [name, path] of Object.entries(paths)) {
      expect([name, await path(api.as(role, organisation), disputes[which])]).toEqual([name, sees]);
    }
  });
});

const readers: Role[] = ["ICB_CHILDREN_IN_CARE_TEAM", "ICB_COMMISSIONER"];
const writers: Role[] = ["ICB_COMMISSIONER"];
test.each(ROLES)("%s: refused before anything is read, unless the role includes it", async (role) => {
  const ask = api.as(role, receiving);
  const codes = async (operation: string, variables?: Record<string, unknown>) =>
    (await ask(operation, variables)).errors.map(({ code }) => code);
  api.takeStatements();
  const refused = (roles: Role[]) => (roles.includes(role) ? [] : ["FORBIDDEN"]);
  expect(await codes("query ($id: ID!) { dispute(id: $id) { id } }", { id: disputes.open.id })).toEqual(
    refused(readers),
  );
  expect(await codes("{ disputes { totalCount } }")).toEqual(refused(readers));
  const input = { disputeId: "1", to: "SETTLED", reason: "r", expectedVersion: 1 };
  expect(await codes(takeStep, { key: "a key of its own", input })).toEqual(refused(writers));
  expect(await codes(raise, { key: "another key", input: someDispute("1", originating) })).toEqual(refused(writers));
  if (!readers.includes(role)) expect(api.takeStatements()).toEqual([]);
});

test("nobody is refused before anything is read", async () => {
  const { errors } = await api.as(null)("{ disputes { totalCount } }");
  expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
});

describe("a third cannot tell a dispute from none", () => {
  const absent = "00000000-0000-4000-8000-000000000000";
  const thirds = [hampshireIcb, "ICB:QHM", camden, derby, provider];

  test.each(thirds)("%s: by its id, or by a step", async (third) => {
    const ask = api.as(commissioner, third);
    const bytes = async (id: string) => {
      const step = { disputeId: id, to: "LOCAL_RESOLUTION", reason: "r", expectedVersion: 1 };
      return JSON.stringify([await ask(read, { id }), await answered(ask, takeStep, step)]);
    };
    expect(await bytes(absent)).toContain(`{"dispute":null},"errors":[]`);
    for (const id of [disputes.open.id, disputes.over.id, disputes.open.id.toUpperCase(), "1", ""]) {
      expect(await bytes(id)).toBe(await bytes(absent));
    }
  });

  test.each(thirds)("%s: by raising one", async (third) => {
    const ask = api.as(commissioner, third);
    const verdicts = async (childId: string) => {
      const found: string[] = [];
      for (const respondent of [receiving, "ICB:QHM"]) {
        const answer = await answered(ask, raise, someDispute(childId, respondent));
        found.push(answer.__typename);
      }
      return found;
    };
    const seesChild = third === hampshireIcb;
    const expected = seesChild ? ["RaiseDisputeOk", "RespondentNotConcerned"] : ["RecordNotFound", "RecordNotFound"];
    expect(await verdicts(undisputed)).toEqual(expected);
    expect(await verdicts(disputes.open.childId)).toEqual(expected);
  });

  test("the determination and the child say nothing of it", async () => {
    const ask = api.as("SOCIAL_WORKER", camden);
    const seen = async (id: string) => {
      const child = await data(
        ask,
        `query ($id: ID!) { child(id: $id) { version access { visibleBecause { basis } }
          determinationOn(on: "2025-06-01") { outcome supersededAt } } }`,
        { id },
      );
      return JSON.stringify(child);
    };
    expect(await seen(disputes.open.childId)).toBe(await seen(undisputed));
  });
});

describe("past the API, the role of requests", () => {
  const run = <R>(organisationId: string, statement: SQL) =>
    withScope(api.database, { organisationId, subject: "s", requestId: "r", today: day(today) }, "write", (db) =>
      rowsOf<R>(db, statement),
    );
  const failure = async (organisationId: string, statement: SQL) => {
    const error = await run(organisationId, statement).then(
      () => undefined,
      (thrown) => thrown,
    );
    return (error?.cause ?? error)?.code;
  };
  const notAllowed = "42501";
  const step = (organisationId: string, position: number) => sql`insert into dispute_step
    (id, dispute_id, position, from_state, to_state, organisation_id, taken_by, taken_at, reason, evidence) values (gen_random_uuid(),
      ${disputes.open.id}, ${position}, 'RAISED', 'WITHDRAWN', ${organisationId}, 's', now(), 'r', '[]')`;

  test("shows a third no row, and changes none for it", async () => {
    for (const third of ["ICB:QHM", camden, ""]) {
      expect(await run(third, sql`select id from dispute union all select id from dispute_step`)).toEqual([]);
      expect(await run(third, sql`update dispute set state_since = now() returning id`)).toEqual([]);
      expect(await failure(third, step(third, 9))).toBe(notAllowed);
    }
    expect(await run(receiving, sql`select id from dispute where id = ${disputes.open.id}`)).toHaveLength(1);
  });

  test("lets no party change what a dispute is about, who its parties are or what happened, nor write in another's name", async () => {
    for (const statement of [
      sql`update dispute set child_id = child_id`,
      sql`update dispute set respondent_id = ${hampshireIcb}`,
      sql`delete from dispute`,
      sql`update dispute_step set reason = 'another'`,
      sql`delete from dispute_step`,
      sql`insert into dispute_time_limit values ('WP-2024', 'RAISED', 1, 's')`,
      step(originating, 9),
      sql`insert into dispute (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state,
          state_since, interim_payer, raised_at)
        select gen_random_uuid(), child_id, authority_id, determination_id, about_on, service, respondent_id, raised_by_id, state,
          state_since, '{}', raised_at from dispute where id = ${disputes.over.id}`,
    ]) {
      expect(await failure(receiving, statement)).toBe(notAllowed);
    }
  });

  test("lets nobody raise one about a determination that it does not see, or that is another child's", async () => {
    const [row] = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ determinationId: string }>(
        drizzle as ScopedDb,
        sql`select id as "determinationId" from determination where child_id = ${undisputed}`,
      ),
    );
    const raisedBy = (organisationId: string, childId: string) => sql`insert into dispute
      (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state, state_since, interim_payer,
        raised_at) values (gen_random_uuid(), ${childId}, ${camden}, ${row?.determinationId}, '2025-06-01', 'COMMUNITY',
        ${organisationId}, 'ICB:QU9', 'RAISED', now(), '{}', now())`;
    expect(await failure("ICB:QHM", raisedBy("ICB:QHM", undisputed))).toBe(notAllowed);
    expect(await failure(receiving, raisedBy(receiving, disputes.open.childId))).toBe(notAllowed);
    expect(await failure(receiving, raisedBy(receiving, undisputed))).toBeUndefined();
  });

  test("keeps somebody paying until it is over, and one dispute at a time between two", async () => {
    const [check, unique] = ["23514", "23505"];
    expect(await failure(receiving, sql`update dispute set interim_payer = null where id = ${disputes.open.id}`)).toBe(
      check,
    );
    expect(await failure(receiving, sql`update dispute set interim_payer = '{}' where id = ${disputes.over.id}`)).toBe(
      check,
    );
    expect(
      await failure(receiving, sql`update dispute set outcome_icb_id = ${receiving} where id = ${disputes.open.id}`),
    ).toBe(check);
    expect(
      await failure(
        receiving,
        sql`insert into dispute (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state,
            state_since, interim_payer, raised_at)
          select gen_random_uuid(), child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, 'RAISED',
            state_since, '{}', raised_at from dispute where id = ${disputes.open.id}`,
      ),
    ).toBe(unique);
  });
});

describe("a party", () => {
  test("whose role takes no steps is told so", async () => {
    const { dispute } = await data(
      api.as("ICB_CHILDREN_IN_CARE_TEAM", receiving),
      `query ($id: ID!) { dispute(id: $id) { ${own} } }`,
      { id: disputes.open.id },
    );
    expect(dispute).toMatchObject({
      nextSteps: [],
      access: { sides: ["RAISER"], canTakeStep: { allowed: false, reason: "ROLE" } },
    });
  });

  test("that stops seeing the child goes on seeing the dispute, and is told what is hidden", async () => {
    const { id } = await disputedChild(api);
    const { id: disputeId } = await done(api.as(commissioner, receiving), raise, someDispute(id, originating));
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(
        sql`update access_relation set valid_until = '2026-11-22' where child_id = ${id} and organisation_id = ${receiving}`,
      ),
    );
    const seen = async (organisation: string) =>
      (
        await data(api.as(commissioner, organisation), `query ($id: ID!) { dispute(id: $id) { childId ${own} } }`, {
          id: disputeId,
        })
      ).dispute;
    expect(await seen(receiving)).toMatchObject({
      childId: id,
      child: null,
      determination: null,
      nextSteps: ["LOCAL_RESOLUTION", "WITHDRAWN"],
      access: {
        canTakeStep: { allowed: true },
        hidden: [
          {
            field: "child",
            visibleTo: [
              "RESPONSIBLE_LA",
              "ORIGINATING_ICB",
              "RECEIVING_ICB",
              "AREA_LA",
              "PROVIDER",
              "BREAK_GLASS",
              "OWN_RECORD",
            ],
          },
          { field: "determination", visibleTo: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB"] },
        ],
      },
    });
    expect(await seen(originating)).toMatchObject({ child: { id }, access: { hidden: [] } });
  });
});
