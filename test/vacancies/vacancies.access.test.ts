import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { asOperator, type Scope, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const today = "2026-11-22";
const employer = "ICB:QRL";
const trust = "PROVIDER:X9901";
let api: Api;
let ada: WorldChild;
let ben: WorldChild;
let cem: WorldChild;

const vacancyFields = `id employer { id } title kind guaranteedInterview shortProgramme opensOn closesOn version`;
const interestFields = `id childId child { id } vacancy { id } state stateSince shared candidateReference startsOn endedOn
  bursary { outcome conditions { code state } instalments { pence dueOn state } } wageFloor { band pence } log { event by at } nextSteps version`;
const illegal = `... on IllegalInterestStep { message reason allowed } ... on RecordNotFound { message field }`;
const input = `... on VersionConflict { currentVersion } ... on InputRefused { code field message }`;
const publish = `mutation ($key: String!, $input: PublishVacancyInput!) { publishVacancy(idempotencyKey: $key, input: $input) {
  __typename ... on PublishVacancyOk { vacancy { ${vacancyFields} } } ... on InputRefused { code field message } } }`;
const express = `mutation ($key: String!, $input: ExpressInterestInput!) { expressInterest(idempotencyKey: $key, input: $input) {
  __typename ... on ExpressInterestOk { interest { ${interestFields} } } ${illegal} } }`;
const takeStep = `mutation ($key: String!, $input: TakeVacancyInterestStepInput!) { takeVacancyInterestStep(idempotencyKey: $key, input: $input) {
  __typename ... on TakeVacancyInterestStepOk { interest { ${interestFields} } } ${illegal} ${input} } }`;
const share = `mutation ($key: String!, $input: ShareCareLeaverStatusInput!) { shareCareLeaverStatus(idempotencyKey: $key, input: $input) {
  __typename ... on ShareCareLeaverStatusOk { interest { ${interestFields} } } ${illegal} ${input} } }`;
const revoke = `mutation ($key: String!, $input: RevokeCareLeaverStatusInput!) { revokeCareLeaverStatus(idempotencyKey: $key, input: $input) {
  __typename ... on RevokeCareLeaverStatusOk { interest { ${interestFields} } } ... on RecordNotFound { message field } } }`;
const vacancies = `query ($filter: VacancyFilter, $first: Int = 1000, $after: String) { vacancies(filter: $filter, first: $first, after: $after) {
  nodes { ${vacancyFields} } totalCount pageInfo { hasNextPage endCursor } } }`;
const interests = `query ($filter: VacancyInterestFilter, $first: Int = 1000, $after: String) { vacancyInterests(filter: $filter, first: $first, after: $after) {
  nodes { ${interestFields} } totalCount pageInfo { hasNextPage endCursor } } }`;
const sharedWith = `query ($vacancyId: [ID!], $first: Int = 1000, $after: String) { sharedCareLeaverStatuses(vacancyId: $vacancyId, first: $first, after: $after) {
  nodes { id vacancy { id } candidateReference guaranteedInterview sharedAt } totalCount pageInfo { hasNextPage endCursor } } }`;

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

const recruiter = (organisation = employer) => api.as("RECRUITER", organisation);
const vacancy = (by = recruiter(), more: object = {}): Promise<Answered> =>
  done(by, publish, {
    title: "Apprentice",
    kind: "RING_FENCED",
    guaranteedInterview: true,
    opensOn: "2026-11-01",
    closesOn: "2026-12-01",
    ...more,
  });
const interest = (of: WorldChild, { id }: Answered): Promise<Answered> =>
  done(young(api, of), express, { childId: of.id, vacancyId: id });
const sharing = (of: WorldChild, { id, version }: Answered, candidateReference = "CAND-1"): Promise<Answered> =>
  done(young(api, of), share, { interestId: id, candidateReference, expectedVersion: version });

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
    const open = await vacancy();
    const before = await everything(recruiter(), [open.id, ada.id]);
    const own = await interest(ada, open);
    expect(own).toMatchObject({ state: "EXPRESSED", shared: false, candidateReference: null });
    const ids = [open.id, ada.id];
    expect(await everything(recruiter(), ids)).toBe(before);
    // Nor that it went on, and was taken back.
    const went = await done(adviser(api), takeStep, { interestId: own.id, to: "INTERVIEWED", expectedVersion: 1 });
    expect(await everything(recruiter(), ids)).toBe(before);
    await done(adviser(api), takeStep, { interestId: own.id, to: "WITHDRAWN", expectedVersion: went.version });
    expect(await everything(recruiter(), ids)).toBe(before);
    // The interest's own id, guessed or overheard, is as good as one that does not exist.
    const guessed = async (id: string) => (await everything(recruiter(), [id])).replaceAll(id, "");
    expect(await guessed(own.id)).toBe(await guessed(randomUUID()));
  });

  test("is told while the opt-in lasts, of that vacancy, and of nothing but the reference", async () => {
    const [one, other] = [await vacancy(), await vacancy()];
    const [first, second] = [await interest(ada, one), await interest(ada, other)];
    const shared = await sharing(ada, first);
    expect(shared).toMatchObject({ shared: true, candidateReference: "CAND-1" });
    const told = await answered(recruiter(), sharedWith, { vacancyId: [one.id, other.id] });
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
    const open = await vacancy();
    const before = await everything(recruiter(), [open.id, ben.id]);
    const own = await interest(ben, open);
    for (const ask of [young(api, ben), adviser(api)]) {
      const { version } = (await answered(young(api, ben), interests, { filter: { vacancyId: [open.id] } })).nodes[0];
      await sharing(ben, { id: own.id, version }, "CAND-2");
      expect((await answered(recruiter(), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(1);
      expect(await done(ask, revoke, { interestId: own.id })).toMatchObject({
        shared: false,
        candidateReference: null,
      });
      expect(await everything(recruiter(), [open.id, ben.id])).toBe(before);
    }
    // Asked again it changes nothing; every opt-in and revocation is in the log, with who and when.
    const { log, version } = await done(young(api, ben), revoke, { interestId: own.id });
    expect(log.map(({ event }: Answered) => event)).toEqual(["EXPRESSED", "SHARED", "REVOKED", "SHARED", "REVOKED"]);
    expect(log.map(({ by }: Answered) => by).at(-1)).toContain("PERSONAL_ADVISER");
    expect(version).toBe(5);
  });

  test.each(["WITHDRAWN", "NOT_TAKEN_ON"])("is told no more when it is over: %s", async (to) => {
    const open = await vacancy();
    const shared = await sharing(ada, await interest(ada, open));
    const over = await done(adviser(api), takeStep, { interestId: shared.id, to, expectedVersion: shared.version });
    expect(over).toMatchObject({ state: to, shared: false });
    expect(
      over.log
        .map(({ event }: Answered) => event)
        .slice(-2)
        .sort(),
    ).toEqual([to, "REVOKED"].sort());
    expect((await answered(recruiter(), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(0);
    const again = { interestId: shared.id, candidateReference: "x", expectedVersion: over.version };
    expect(await answered(young(api, ada), share, { input: again })).toMatchObject({ reason: "OVER", allowed: [] });
  });

  test("nor does anybody else of the employer, by the feed or by a record that they see for another reason", async () => {
    const shared = await sharing(ada, await interest(ada, await vacancy()));
    const team = api.as("ICB_CHILDREN_IN_CARE_TEAM", employer);
    const { data, errors } = await team(
      `query ($id: ID!) { child(id: $id) { id } changes(first: 1000) { nodes { type records { record id } } } }`,
      { id: ada.id },
    );
    expect(errors).toEqual([]);
    expect(data.child).toEqual({ id: ada.id });
    expect(JSON.stringify(data.changes)).not.toMatch(new RegExp(`VACANCY|${shared.id}`));
    const told = await answered(api.as("SOCIAL_WORKER", camden), `{ changes(first: 1000) { nodes { type records { id } } } }`, {});
    expect(told.nodes.some(({ records }: Answered) => records[0].id === shared.id)).toBe(true);
  });

  test("nobody but the young person opts in", async () => {
    const open = await vacancy();
    const own = await interest(ada, open);
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
    const open = await vacancy();
    const shared = await sharing(ada, await interest(ada, open));
    await interest(ben, open);
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
    const open = await vacancy(recruiter(merging));
    await sharing(ada, await interest(ada, open));
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
    const open = await vacancy();
    const own = await interest(ada, open);
    const work = as(scope(), "write", (db) => db.execute(statement({ interest: own.id, vacancy: open.id })));
    await expect(work).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security|permission denied/) },
    });
  });
});

test("an interest is its young person's and their authority's", async () => {
  const open = await vacancy();
  const own = await interest(ada, open);
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

describe("vacancies and what becomes of interests", () => {
  test.each<[string, object, object]>([
    ["a title of nothing", { title: " " }, { code: "TEXT_LENGTH", field: "title" }],
    ["a title above the limit", { title: "x".repeat(201) }, { code: "TEXT_LENGTH", field: "title" }],
    ["one that closes as it opens", { closesOn: "2026-11-01" }, { code: "DAY_OUT_OF_RANGE", field: "closesOn" }],
    ["a title at the limit", { title: "x".repeat(200) }, { __typename: "PublishVacancyOk" }],
  ])("%s", async (_, more, expected) => {
    const said = {
      title: "Apprentice",
      kind: "OPEN",
      guaranteedInterview: false,
      opensOn: "2026-11-01",
      closesOn: "2026-12-01",
      ...more,
    };
    expect(await answered(recruiter(trust), publish, { input: said })).toMatchObject(expected);
  });

  test("one that is not open, or in which there is an interest, takes none", async () => {
    const express_ = (of: WorldChild, { id }: Answered) =>
      answered(young(api, of), express, { input: { childId: of.id, vacancyId: id } });
    const late = await vacancy(recruiter(trust), { opensOn: "2026-11-23" });
    const over = await vacancy(recruiter(trust), { closesOn: today });
    for (const one of [late, over]) expect(await express_(ada, one)).toMatchObject({ reason: "VACANCY_CLOSED" });
    const open = await vacancy(recruiter(trust), { opensOn: today, closesOn: "2026-11-23" });
    await interest(ada, open);
    expect(await express_(ada, open)).toMatchObject({ reason: "EXPRESSED_ALREADY" });
    expect(
      await answered(young(api, ada), express, { input: { childId: ada.id, vacancyId: randomUUID() } }),
    ).toMatchObject({ field: "vacancyId" });
  });

  test("placed: the bursary and the wage floor of the day, and no second step that does not follow", async () => {
    const open = await vacancy(recruiter(trust), { shortProgramme: "NO" });
    const own = await interest(ada, open);
    const take = (more: object, expectedVersion: number) =>
      answered(adviser(api), takeStep, { input: { interestId: own.id, expectedVersion, ...more } });
    expect(await take({ to: "PLACED" }, 1)).toMatchObject({ code: "VALUE_MISSING", field: "startsOn" });
    expect(await take({ to: "PLACED", startsOn: "2027-11-23" }, 1)).toMatchObject({ code: "DAY_OUT_OF_RANGE" });
    expect(await take({ to: "OFFERED", startsOn: today }, 1)).toMatchObject({ code: "FIELD_DOES_NOT_APPLY" });
    expect(await take({ to: "OFFERED", bursaryReceivedBefore: "NO" }, 1)).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
    });
    const { interest: placed } = await take({ to: "PLACED", startsOn: "2026-09-01", bursaryReceivedBefore: "NO" }, 1);
    expect(placed).toMatchObject({
      bursary: {
        outcome: "ELIGIBLE",
        instalments: [
          { pence: 100_000, dueOn: "2026-10-31", state: "DUE" },
          { dueOn: "2026-12-30", state: "TO_COME" },
          { dueOn: "2027-06-28", state: "TO_COME" },
        ],
      },
      // Nineteen, in the first year of the apprenticeship.
      wageFloor: { band: "APPRENTICE", pence: 800 },
      nextSteps: ["ENDED"],
    });
    expect(await take({ to: "OFFERED" }, 2)).toMatchObject({ reason: "NOT_NEXT", allowed: ["ENDED"] });
    expect(await take({ to: "ENDED", endedOn: "2026-11-23" }, 2)).toMatchObject({ code: "DAY_IN_FUTURE" });
    expect(await take({ to: "ENDED", endedOn: "2026-09-01" }, 2)).toMatchObject({ code: "DAY_OUT_OF_RANGE" });
    expect(await take({ to: "ENDED", endedOn: today }, 1)).toMatchObject({ currentVersion: 2 });
    const { interest: ended } = await take({ to: "ENDED", endedOn: "2026-11-01" }, 2);
    expect(ended).toMatchObject({
      wageFloor: null,
      bursary: { instalments: [{ state: "DUE" }, { state: "LOST" }, { state: "LOST" }] },
    });
  });

  test("what is asked without a record: the wage floor and the bursary, on each side of a change", async () => {
    const wage = (on: string) =>
      answered(recruiter(), `query ($on: Date) { wageFloor(born: "2000-01-10", on: $on) { pence band } }`, { on });
    expect([
      await wage("2024-03-31"),
      (await wage("2025-03-31")).pence,
      (await wage("2025-04-01")).pence,
      (await wage("2026-03-31")).pence,
      (await wage("2026-04-01")).pence,
    ]).toEqual([null, 1144, 1221, 1221, 1271]);
    const bursary = async (startsOn: string) =>
      (
        await answered(
          adviser(api),
          `query ($on: Date!) { whatIfBursary(born: "2001-01-10", startsOn: $on, category: FORMER_RELEVANT, receivedBefore: NO) { instalments { pence } } }`,
          { on: startsOn },
        )
      ).instalments.length;
    expect([await bursary("2023-07-31"), await bursary("2023-08-01")]).toEqual([1, 3]);
  });
});

test("two opt-ins at once leave one that lasts", async () => {
  const open = await vacancy();
  const own = await interest(ada, open);
  const said = { interestId: own.id, candidateReference: "x", expectedVersion: 1 };
  const answers = await Promise.all([1, 2, 3].map(() => young(api, ada)(share, { key: randomUUID(), input: said })));
  const names = answers.map(({ data }) => data.shareCareLeaverStatus.__typename).sort();
  expect(names).toEqual(["ShareCareLeaverStatusOk", "VersionConflict", "VersionConflict"]);
  expect((await answered(recruiter(), sharedWith, { vacancyId: [open.id] })).totalCount).toBe(1);
});
