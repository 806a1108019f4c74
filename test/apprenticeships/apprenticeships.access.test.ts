import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@cic/auth/actions";
import type { Scope } from "@cic/db/claims";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  type Answered,
  adviser,
  answered,
  camden,
  careLeaver,
  done,
  practice,
  young,
} from "../offer-applications/operations.ts";
import {
  employer,
  express,
  interest,
  interests,
  publish,
  recruiter,
  revoke,
  share,
  sharedWith,
  sharing,
  takeStep,
  today,
  trust,
  vacancies,
  vacancy,
} from "./operations.ts";

let api: Api;
let ada: WorldChild;
let ben: WorldChild;
let cem: WorldChild;

beforeAll(async () => {
  api = await openApi("postgres", today);
  practice(api);
  ada = careLeaver(api);
  ben = careLeaver(api);
  cem = careLeaver(api, "LA:335");
  // The employer is also an ICB where she was placed: its recruiters see nothing of that.
  ada.seenBy(employer, "RECEIVING_ICB", { from: "2024-01-10" });
  await api.world.save();
});
afterAll(() => api.close());

/** All that a recruiter can ask, as the bytes of the answers. */
async function everything(ask: Caller, ids: readonly string[]): Promise<string> {
  const answers: unknown[] = [];
  const get = async (operation: string, variables: Record<string, unknown> = {}) =>
    answers.push(await ask(operation, variables));
  await get(vacancies);
  for (const filter of [
    { kind: ["RING_FENCED"] },
    { employerId: [employer] },
    { openOn: today },
    { guaranteedInterview: true },
  ])
    await get(vacancies, { filter });
  await get(vacancies, { first: 1 });
  await get(sharedWith);
  await get(sharedWith, { first: 1 });
  await get(sharedWith, { vacancyId: ids });
  await get(interests);
  await get(interests, { filter: { vacancyId: ids } });
  await get(`{ changes(first: 1000) { nodes { id } } }`);
  await get(`{ children { totalCount } }`);
  for (const id of ids) {
    await get(`query ($id: ID!) { child(id: $id) { id } }`, { id });
    await get(`query ($id: ID!) { whyVisible(childId: $id) { basis } }`, { id });
    await get(`query ($id: ID!) { offersFor(childId: $id) { __typename } }`, { id });
    // Keys of their own, so that nothing depends on what was asked before.
    for (const [operation, said] of [
      [share, { interestId: id, candidateReference: "x", expectedVersion: 1 }],
      [revoke, { interestId: id }],
      [takeStep, { interestId: id, to: "WITHDRAWN", expectedVersion: 1 }],
      [express, { childId: id, vacancyId: id }],
    ] as const)
      await get(operation, { key: randomUUID(), input: said });
  }
  return JSON.stringify(answers);
}

describe("an employer", () => {
  test("never learns that there is an interest: every answer is the same bytes with it and without", async () => {
    const open = await vacancy(api);
    const before = await everything(recruiter(api), [open.id, ada.id]);
    const own = await interest(api, ada, open);
    expect(own).toMatchObject({ state: "EXPRESSED", shared: false, candidateReference: null });
    const ids = [open.id, ada.id];
    expect(await everything(recruiter(api), ids)).toBe(before);
    // Nor that it went on, and was taken back.
    const went = await done(adviser(api), takeStep, { interestId: own.id, to: "INTERVIEWED", expectedVersion: 1 });
    expect(await everything(recruiter(api), ids)).toBe(before);
    await done(adviser(api), takeStep, { interestId: own.id, to: "WITHDRAWN", expectedVersion: went.version });
    expect(await everything(recruiter(api), ids)).toBe(before);
    // The interest's own id, guessed or overheard, is as good as one that does not exist.
    const guessed = async (id: string) => (await everything(recruiter(api), [id])).replaceAll(id, "");
    expect(await guessed(own.id)).toBe(await guessed(randomUUID()));
  });

  test("is told while the opt-in lasts, of that vacancy, and of nothing but the reference", async () => {
    const [one, other] = [await vacancy(api), await vacancy(api)];
    const [first, second] = [await interest(api, ada, one), await interest(api, ada, other)];
    const shared = await sharing(api, ada, first);
    expect(shared).toMatchObject({ shared: true, candidateReference: "CAND-1" });
    const told = await answered(recruiter(api), sharedWith, { vacancyId: [one.id, other.id] });
    expect(told).toMatchObject({
      totalCount: 1,
      nodes: [{ vacancy: { id: one.id }, candidateReference: "CAND-1", guaranteedInterview: true }],
    });
    expect(JSON.stringify(told)).not.toContain(ada.id);
    expect(JSON.stringify(told)).not.toContain(first.id);
    expect((await answered(adviser(api), interests, { filter: { vacancyId: [other.id] } })).nodes).toMatchObject([
      { id: second.id, shared: false },
    ]);
  });

  test("is told no more from the moment it is revoked, by the young person or their adviser, and has not been", async () => {
    const open = await vacancy(api);
    const before = await everything(recruiter(api), [open.id, ben.id]);
    const own = await interest(api, ben, open);
    for (const ask of [young(api, ben), adviser(api)]) {
      const { version } = (await answered(young(api, ben), interests, { filter: { vacancyId: [open.id] } })).nodes[0];
      await sharing(api, ben, { id: own.id, version }, "CAND-2");
      expect((await answered(recruiter(api), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(1);
      expect(await done(ask, revoke, { interestId: own.id })).toMatchObject({
        shared: false,
        candidateReference: null,
      });
      expect(await everything(recruiter(api), [open.id, ben.id])).toBe(before);
    }
    // Asked again it changes nothing; every opt-in and revocation is in the log, with who and when.
    const { log, version } = await done(young(api, ben), revoke, { interestId: own.id });
    expect(log.map(({ event }: Answered) => event)).toEqual(["EXPRESSED", "SHARED", "REVOKED", "SHARED", "REVOKED"]);
    expect(log.map(({ by }: Answered) => by).at(-1)).toContain("PERSONAL_ADVISER");
    expect(version).toBe(5);
  });

  test.each(["WITHDRAWN", "NOT_TAKEN_ON"])("is told no more when it is over: %s", async (to) => {
    const open = await vacancy(api);
    const shared = await sharing(api, ada, await interest(api, ada, open));
    const over = await done(adviser(api), takeStep, { interestId: shared.id, to, expectedVersion: shared.version });
    expect(over).toMatchObject({ state: to, shared: false });
    expect(
      over.log
        .map(({ event }: Answered) => event)
        .slice(-2)
        .sort(),
    ).toEqual([to, "REVOKED"].sort());
    expect((await answered(recruiter(api), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(0);
    const again = { interestId: shared.id, candidateReference: "x", expectedVersion: over.version };
    expect(await answered(young(api, ada), share, { input: again })).toMatchObject({ reason: "OVER", allowed: [] });
  });

  test("nor does anybody else of the employer, by the feed or by a record that they see for another reason", async () => {
    const shared = await sharing(api, ada, await interest(api, ada, await vacancy(api)));
    const team = api.as("ICB_CHILDREN_IN_CARE_TEAM", employer);
    await settled(api);
    const { data, errors } = await team(
      `query ($id: ID!) { child(id: $id) { id } changes(first: 1000) { nodes { type records { record id } } } }`,
      { id: ada.id },
    );
    expect(errors).toEqual([]);
    expect(data.child).toEqual({ id: ada.id });
    expect(JSON.stringify(data.changes)).not.toMatch(new RegExp(`VACANCY|${shared.id}`));
    const told = await answered(
      api.as("SOCIAL_WORKER", camden),
      `{ changes(first: 1000) { nodes { type records { id } } } }`,
      {},
    );
    expect(told.nodes.some(({ records }: Answered) => records[0].id === shared.id)).toBe(true);
  });

  test("nobody but the young person opts in", async () => {
    const open = await vacancy(api);
    const own = await interest(api, ada, open);
    const said = { interestId: own.id, candidateReference: "x", expectedVersion: 1 };
    for (const role of ROLES.filter((one) => one !== "YOUNG_PERSON")) {
      const { errors } = await api.as(role, camden)(share, { key: randomUUID(), input: said });
      expect([role, errors.map(({ code }) => code)]).toEqual([role, ["FORBIDDEN"]]);
    }
    expect(await answered(young(api, ben), share, { input: said })).toMatchObject({ __typename: "RecordNotFound" });
  });
});

describe("row-level security itself", () => {
  const as = <T>(scope: Partial<Scope>, mode: "read" | "write", work: (db: ScopedDb) => Promise<T>): Promise<T> =>
    withScope(
      api.database,
      { organisationId: null, subject: "s", requestId: "r", today: day(today), ...scope },
      mode,
      work,
    );

  test("a recruiter sees no row of any table that names a child, but what is shared with it", async () => {
    const open = await vacancy(api);
    const shared = await sharing(api, ada, await interest(api, ada, open));
    await interest(api, ben, open);
    const tables = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ name: string }>(
        drizzle as ScopedDb,
        sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'child_id' and not a.attisdropped
            and has_table_privilege('cic_request', c.oid, 'select') order by 1`,
      ),
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["vacancy_interest", "vacancy_interest_entry", "care_leaver_share", "event"]),
    );
    const scope = { callerId: employer, recruiter: true };
    for (const { name } of tables) {
      const rows = await as(scope, "read", (db) =>
        rowsOf<{ n: number }>(db, sql`select count(*)::integer as n from ${sql.identifier(name)}`),
      );
      const live = await asOperator(api.operator, ({ drizzle }) =>
        rowsOf<{ n: number }>(
          drizzle as ScopedDb,
          sql`select count(*)::integer as n from care_leaver_share where employer_id = ${employer} and revoked_at is null`,
        ),
      );
      expect([name, rows[0]?.n]).toEqual([name, name === "care_leaver_share" ? live[0]?.n : 0]);
    }
    expect(shared.shared).toBe(true);
  });

  test("nobody else of the employer, no other employer and no successor is told", async () => {
    const merging = "ICB:QMJ";
    const open = await vacancy(api, recruiter(api, merging));
    await sharing(api, ada, await interest(api, ada, open));
    const count = (scope: Partial<Scope>) =>
      as(
        scope,
        "read",
        async (db) => (await rowsOf(db, sql`select from care_leaver_share where vacancy_id = ${open.id}`)).length,
      );
    // biome-ignore format: a matrix is read by its columns
    const rows: [Partial<Scope>, number][] = [
      [{ callerId: merging, recruiter: true },                    1],
      [{ organisationId: merging },                               0],
      [{ organisationId: merging, clinical: true },               0],
      [{ callerId: "ICB:Z9B2Z", recruiter: true },                0],
      [{ callerId: trust, recruiter: true },                      0],
      [{ organisationId: camden },                                1],
      [{ organisationId: "LA:335" },                              0],
      [{ callerId: camden, childId: ada.id },                     1],
      [{ callerId: camden, childId: ben.id },                     0],
    ];
    for (const [scope, expected] of rows) expect([scope, await count(scope)]).toEqual([scope, expected]);
  });

  test.each<[string, () => Partial<Scope>, (ids: { interest: string; vacancy: string }) => SQL]>([
    [
      "an opt-in, as the adviser",
      () => ({ organisationId: camden, callerId: camden }),
      ({
        interest,
        vacancy,
      }) => sql`insert into care_leaver_share (id, interest_id, child_id, authority_id, vacancy_id, employer_id, candidate_reference, shared_at)
        values (gen_random_uuid(), ${interest}, ${ada.id}, 'LA:202', ${vacancy}, ${employer}, 'x', now())`,
    ],
    [
      "an opt-in, as the employer",
      () => ({ callerId: employer, recruiter: true }),
      ({
        interest,
        vacancy,
      }) => sql`insert into care_leaver_share (id, interest_id, child_id, authority_id, vacancy_id, employer_id, candidate_reference, shared_at)
        values (gen_random_uuid(), ${interest}, ${ada.id}, 'LA:202', ${vacancy}, ${employer}, 'x', now())`,
    ],
    [
      "an opt-in to another than the vacancy's employer",
      () => ({ callerId: camden, childId: ada.id }),
      ({
        interest,
        vacancy,
      }) => sql`insert into care_leaver_share (id, interest_id, child_id, authority_id, vacancy_id, employer_id, candidate_reference, shared_at)
        values (gen_random_uuid(), ${interest}, ${ada.id}, 'LA:202', ${vacancy}, 'ICB:QUA', 'x', now())`,
    ],
    [
      "a vacancy of another's",
      () => ({ callerId: trust, recruiter: true }),
      () => sql`insert into vacancy (id, employer_id, title, kind, guaranteed_interview, short_programme, opens_on, closes_on)
        values (gen_random_uuid(), 'ICB:QRL', 'x', 'OPEN', false, 'NO', '2026-01-01', '2026-02-01')`,
    ],
    ["the log", () => ({ organisationId: camden }), () => sql`delete from vacancy_interest_entry`],
    [
      "to whom it was shared",
      () => ({ organisationId: camden }),
      () => sql`update care_leaver_share set employer_id = 'ICB:QUA'`,
    ],
  ])("nobody forges %s", async (_, scope, statement) => {
    const open = await vacancy(api);
    const own = await interest(api, ada, open);
    const work = as(scope(), "write", (db) => db.execute(statement({ interest: own.id, vacancy: open.id })));
    await expect(work).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security|permission denied/) },
    });
  });
});

test("an interest is its young person's and their authority's", async () => {
  const open = await vacancy(api);
  const own = await interest(api, ada, open);
  const sees = async (ask: Caller) =>
    (await answered(ask, interests, {})).nodes.some(({ id }: Answered) => id === own.id);
  const [X, o] = [true, false];
  for (const [ask, expected] of [
    [young(api, ada), X],
    [adviser(api), X],
    [api.as("SOCIAL_WORKER", camden), X],
    [young(api, ben), o],
    [young(api, cem), o],
    [adviser(api, "LA:335"), o],
  ] as const) {
    expect(await sees(ask)).toBe(expected);
    const step = await answered(ask, takeStep, { input: { interestId: own.id, to: "ENDED", expectedVersion: 1 } });
    expect(step.__typename).toBe(expected ? "IllegalInterestStep" : "RecordNotFound");
  }
});

test.each(ROLES)("%s: refused before anything is read, unless the role includes it", async (role) => {
  const ask = api.as(role, camden, role === "YOUNG_PERSON" ? ada.id : undefined);
  const codes = async (operation: string, variables: object = {}) =>
    (await ask(operation, { key: randomUUID(), ...variables })).errors.map(({ code }) => code);
  const only = (...roles: Role[]) => (roles.includes(role) ? [] : ["FORBIDDEN"]);
  const side: Role[] = ["SOCIAL_WORKER", "PERSONAL_ADVISER", "YOUNG_PERSON"];
  expect(await codes(vacancies)).toEqual(only(...side, "RECRUITER"));
  expect(await codes(interests)).toEqual(only(...side));
  expect(await codes(sharedWith)).toEqual(only("RECRUITER"));
  expect(await codes(express, { input: { childId: "1", vacancyId: "1" } })).toEqual(only(...side));
  expect(await codes(revoke, { input: { interestId: "1" } })).toEqual(only(...side));
  expect(
    await codes(publish, {
      input: { title: " ", kind: "OPEN", guaranteedInterview: true, opensOn: today, closesOn: today },
    }),
  ).toEqual(only("RECRUITER"));
});

test("two opt-ins at once leave one that lasts", async () => {
  const open = await vacancy(api);
  const own = await interest(api, ada, open);
  const said = { interestId: own.id, candidateReference: "x", expectedVersion: 1 };
  const answers = await Promise.all([1, 2, 3].map(() => young(api, ada)(share, { key: randomUUID(), input: said })));
  const names = answers.map(({ data }) => data.shareCareLeaverStatus.__typename).sort();
  expect(names).toEqual(["ShareCareLeaverStatusOk", "VersionConflict", "VersionConflict"]);
  expect((await answered(recruiter(api), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(1);
});
