import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  correctHome,
  correctRegistration,
  key,
  known,
  recordHome,
  recordRegistration,
  takeBackHome,
  takeBackRegistration,
} from "./registration.operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
  api.world.practice("A81001", { name: "Surgery of the north", icb: "ICB:QHM" });
  api.world.practice("F83004", {
    name: "Camden surgery",
    icb: [
      { icb: "ICB:Z9B2Z", from: "2026-04-01" },
      { icb: "ICB:QMJ", until: "2026-04-01" },
    ],
  });
  await api.world.save();
});
afterAll(() => api.close());

const absent = "00000000-0000-4000-8000-000000000000";
const worker = () => api.as("SOCIAL_WORKER");
const look = <R>(statement: SQL): Promise<R[]> =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** Sends a mutation as the responsible authority; gives its answer. */
async function send(operation: string, input: Record<string, unknown>, idempotencyKey = key()) {
  const { data, errors } = await worker()(operation, { key: idempotencyKey, input });
  expect(errors).toEqual([]);
  const [answer] = Object.values(data);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return answer as any;
}
async function knownOf(id: string) {
  const { data, errors } = await worker()(known, { id });
  expect(errors).toEqual([]);
  return data.child;
}
/** A child of Camden, born on 14 May 2012, in care since 10 January 2024. */
async function aChild(): Promise<string> {
  const period = api.world.child("LA:202", { born: "2012-05-14" }).carePeriod({ from: "2024-01-10" });
  await api.world.save();
  return period.child.id;
}
const everything = (childId: string) =>
  look<{ n: number }>(sql`select (select count(*)::integer from gp_registration where child_id = ${childId})
    + (select count(*)::integer from residence where child_id = ${childId})
    + (select count(*)::integer from record_history where child_id = ${childId} and before is not null)
    + (select count(*)::integer from commissioning_facts where child_id = ${childId}) as n`).then(([row]) => row?.n);

describe("a GP registration", () => {
  test("is recorded, and read with its practice", async () => {
    const childId = await aChild();
    const input = { childId, practiceCode: " a81001 ", from: "2012-05-14", source: "SPINE" };
    const answer = await send(recordRegistration, input);
    expect(answer).toMatchObject({
      __typename: "GpRegistrationOk",
      registration: {
        practice: { odsCode: "A81001", name: "Surgery of the north" },
        from: "2012-05-14",
        until: null,
        source: "SPINE",
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        version: 1,
      },
    });
    expect((await knownOf(childId)).gpRegistrations).toMatchObject([{ id: answer.registration.id }]);
  });

  test("with no practice is not the same as none recorded", async () => {
    const childId = await aChild();
    expect((await knownOf(childId)).gpRegistrations).toEqual([]);
    await send(recordRegistration, { childId, practiceCode: null, from: "2026-01-10", source: "PARENT_OR_CARER" });
    expect((await knownOf(childId)).gpRegistrations).toMatchObject([{ practice: null, from: "2026-01-10" }]);
  });

  test("overlaps one that lasts, unless it ends it", async () => {
    const childId = await aChild();
    const first = await send(recordRegistration, {
      childId,
      practiceCode: "A81001",
      from: "2015-01-10",
      source: "SPINE",
    });
    const next = { childId, practiceCode: "F83004", from: "2026-01-10", source: "GP_PRACTICE" };
    const before = await everything(childId);
    expect(await send(recordRegistration, next)).toEqual({
      __typename: "PeriodOverlaps",
      message: expect.any(String),
      conflictingId: first.registration.id,
      conflictFrom: "2015-01-10",
      conflictUntil: null,
    });
    expect(await everything(childId)).toBe(before);
    await send(recordRegistration, { ...next, endsPrevious: true });
    expect((await knownOf(childId)).gpRegistrations).toMatchObject([
      { practice: { odsCode: "A81001" }, from: "2015-01-10", until: "2026-01-10", version: 2 },
      { practice: { odsCode: "F83004" }, from: "2026-01-10", until: null, version: 1 },
    ]);
  });

  test("is corrected, and keeps what it said and why", async () => {
    const childId = await aChild();
    const { registration } = await send(recordRegistration, {
      childId,
      practiceCode: "A81001",
      from: "2015-01-10",
      source: "SPINE",
    });
    const input = { id: registration.id, correctionReason: "a namesake's", expectedVersion: 1 };
    const corrected = await send(correctRegistration, { ...input, practiceCode: "F83004", until: "2026-01-10" });
    expect(corrected).toMatchObject({
      __typename: "GpRegistrationOk",
      registration: {
        practice: { odsCode: "F83004" },
        from: "2015-01-10",
        until: "2026-01-10",
        source: "SPINE",
        version: 2,
      },
    });
    expect(await send(correctRegistration, { ...input, until: null })).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 2,
    });
    const history = await look(
      sql`select before ->> 'practice_code' as practice, reason from record_history where record_id = ${registration.id} and before is not null`,
    );
    expect(history).toEqual([{ practice: "A81001", reason: "a namesake's" }]);
  });

  test("is taken back, and kept", async () => {
    const childId = await aChild();
    const { registration } = await send(recordRegistration, {
      childId,
      practiceCode: "A81001",
      from: "2015-01-10",
      source: "SPINE",
    });
    const input = { id: registration.id, reason: "another child's", expectedVersion: 1 };
    expect(await send(takeBackRegistration, { ...input, expectedVersion: 2 })).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 1,
    });
    expect(await send(takeBackRegistration, input)).toMatchObject({ __typename: "TakenBackOk", id: registration.id });
    expect((await knownOf(childId)).gpRegistrations).toEqual([]);
    const kept = await look(
      sql`select practice_code as practice, voided_at is not null as voided, void_reason as reason from gp_registration where id = ${registration.id}`,
    );
    expect(kept).toEqual([{ practice: "A81001", voided: true, reason: "another child's" }]);
    const gone = { __typename: "RecordNotFound", field: "id" };
    expect(await send(takeBackRegistration, input)).toMatchObject(gone);
    expect(
      await send(correctRegistration, { id: registration.id, correctionReason: "x", expectedVersion: 2 }),
    ).toMatchObject(gone);
    // It makes room.
    expect(
      await send(recordRegistration, { childId, practiceCode: "A81001", from: "2015-01-10", source: "SPINE" }),
    ).toMatchObject({ __typename: "GpRegistrationOk" });
  });

  test("sent again with its key is recorded once, and answered the same", async () => {
    const childId = await aChild();
    const input = { childId, practiceCode: "A81001", from: "2015-01-10", source: "SPINE" };
    const again = key();
    const answers = [await send(recordRegistration, input, again), await send(recordRegistration, input, again)];
    expect(answers[1]).toEqual(answers[0]);
    expect((await knownOf(childId)).gpRegistrations).toHaveLength(1);
    const other = await worker()(recordRegistration, { key: again, input: { ...input, from: "2015-01-11" } });
    expect(other.errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  test("that changes who is responsible says so, once", async () => {
    const period = api.world.child("LA:202", { born: "2012-05-14" }).carePeriod({ from: "2026-05-11" });
    period.legalStatus("C2", "2026-05-11");
    await api.world.save();
    const childId = period.child.id;
    const input = { childId, practiceCode: "A81001", from: "2012-05-14", source: "SPINE" };
    const { redetermination } = await send(recordRegistration, input);
    const facts = await look<{ cause: string }>(
      sql`select cause from commissioning_facts where child_id = ${childId} and superseded_at is null`,
    );
    expect(facts).toEqual([{ cause: "GP_REGISTRATION" }]);
    const icbs = () =>
      look<{ icb: string | null }>(
        sql`select commissioner_icb_id as icb from determination where child_id = ${childId} and superseded_at is null order by valid_from`,
      );
    expect((await icbs()).at(-1)).toEqual({ icb: "ICB:QHM" });
    // There was nothing before, so that nothing says another thing than before.
    expect(redetermination.changed).toEqual([]);
    const next = { childId, practiceCode: "F83004", from: "2026-10-12", source: "SPINE", endsPrevious: true };
    const changed = await send(recordRegistration, next);
    expect(changed.redetermination.changed.length).toBeGreaterThan(0);
    expect((await icbs()).at(-1)).toEqual({ icb: "ICB:Z9B2Z" });
  });
});

describe("a home", () => {
  test("is recorded, ends the one before it, is corrected and taken back", async () => {
    const childId = await aChild();
    const first = await send(recordHome, { childId, postcode: "nw12ba", from: "2012-05-14", source: "AUTHORITY" });
    expect(first).toMatchObject({
      __typename: "ResidenceOk",
      residence: {
        kind: "USUAL",
        postcode: "NW1 2BA",
        from: "2012-05-14",
        until: null,
        source: "AUTHORITY",
        version: 1,
      },
    });
    const none = { childId, kind: "NONE", from: "2023-01-10", source: "CHILD" };
    expect(await send(recordHome, none)).toMatchObject({
      __typename: "PeriodOverlaps",
      conflictingId: first.residence.id,
    });
    const second = await send(recordHome, { ...none, endsPrevious: true });
    expect(second).toMatchObject({ __typename: "ResidenceOk", residence: { kind: "NONE", postcode: null } });
    const correction = { id: second.residence.id, correctionReason: "a hostel", expectedVersion: 1 };
    const corrected = await send(correctHome, {
      ...correction,
      kind: "TEMPORARY",
      postcode: "SO32 2ZD",
      from: "2023-02-10",
    });
    expect(corrected).toMatchObject({
      __typename: "ResidenceOk",
      residence: { kind: "TEMPORARY", postcode: "SO32 2ZD", from: "2023-02-10", version: 2 },
    });
    expect((await knownOf(childId)).residences).toMatchObject([
      { postcode: "NW1 2BA", until: "2023-01-10" },
      { postcode: "SO32 2ZD", until: null },
    ]);
    const back = await send(takeBackHome, { id: second.residence.id, reason: "never lived there", expectedVersion: 2 });
    expect(back).toMatchObject({ __typename: "TakenBackOk", id: second.residence.id });
    expect((await knownOf(childId)).residences).toMatchObject([{ postcode: "NW1 2BA" }]);
    const history = await look(
      sql`select before ->> 'kind' as kind, reason from record_history where record_id = ${second.residence.id} and before is not null order by id`,
    );
    expect(history).toEqual([
      { kind: "NONE", reason: "a hostel" },
      { kind: "TEMPORARY", reason: "never lived there" },
    ]);
  });
});

describe("what cannot be is refused where it stands, and nothing is stored", () => {
  const unsaid = { from: "2026-01-10", source: "SPINE" };
  const registration = { practiceCode: "A81001", from: "2026-01-10", source: "SPINE" };
  const home = { postcode: "NW1 2BA", from: "2026-01-10", source: "SPINE" };
  const refused = (code: string, field: string) => ({
    __typename: "InputRefused",
    code,
    field,
    message: expect.any(String),
  });
  const backwards = { __typename: "DaysOutOfOrder", daysReason: "ENDS_BEFORE_START", field: "until" };
  const unknown = { __typename: "PracticeNotFound", field: "practiceCode", message: expect.any(String) };
  const noChild = { __typename: "RecordNotFound", field: "childId" };

  test.each<[string, string, Record<string, unknown>, object]>([
    ["a practice that is not listed", recordRegistration, { ...registration, practiceCode: "Z99999" }, unknown],
    ["a practice that is not named", recordRegistration, unsaid, refused("VALUE_MISSING", "practiceCode")],
    [
      "a practice with a character that no text has",
      recordRegistration,
      { ...registration, practiceCode: "A\0" },
      unknown,
    ],
    [
      "a registration before birth",
      recordRegistration,
      { ...registration, from: "2012-05-13" },
      refused("DAY_BEFORE_BIRTH", "from"),
    ],
    [
      "a registration in the future",
      recordRegistration,
      { ...registration, from: "2026-11-23" },
      refused("DAY_IN_FUTURE", "from"),
    ],
    [
      "an end in the future",
      recordRegistration,
      { ...registration, until: "2026-11-23" },
      refused("DAY_IN_FUTURE", "until"),
    ],
    ["an end before the start", recordRegistration, { ...registration, until: "2026-01-10" }, backwards],
    ["a child whom nobody knows", recordRegistration, { ...registration, childId: absent }, noChild],
    ["a child's id that is none", recordRegistration, { ...registration, childId: "x" }, noChild],
    ["a malformed postcode", recordHome, { ...home, postcode: "nowhere" }, refused("POSTCODE_MALFORMED", "postcode")],
    ["a postcode of no home", recordHome, { ...home, kind: "NONE" }, refused("FIELD_DOES_NOT_APPLY", "postcode")],
    ["a home before birth", recordHome, { ...home, from: "2012-05-13" }, refused("DAY_BEFORE_BIRTH", "from")],
    ["a home in the future", recordHome, { ...home, from: "2026-11-23" }, refused("DAY_IN_FUTURE", "from")],
    ["a home of a child whom nobody knows", recordHome, { ...home, childId: absent }, noChild],
  ])("%s", async (_, operation, input, expected) => {
    const childId = await aChild();
    expect(await send(operation, { childId, ...input })).toMatchObject(expected);
    expect(await everything(childId)).toBe(0);
  });

  test.each([
    [correctRegistration, { correctionReason: "x" }],
    [takeBackRegistration, { reason: "x" }],
    [correctHome, { correctionReason: "x" }],
    [takeBackHome, { reason: "x" }],
  ])("an id that is none, or of nothing: %#", async (operation, input) => {
    const answers = [];
    for (const id of [absent, "x", "\0"]) answers.push(await send(operation, { id, ...input, expectedVersion: 1 }));
    const notFound = { __typename: "RecordNotFound", field: "id", message: expect.any(String) };
    expect(answers).toEqual([notFound, notFound, notFound]);
  });
});

describe("a GP practice", () => {
  const practice = (odsCode: string) =>
    worker()(
      `query ($code: String!) { gpPractice(odsCode: $code) { odsCode name country defence source
        associations { icb { id } from until source } } }`,
      { code: odsCode },
    );

  test("says with which ICBs it was and is associated, oldest first", async () => {
    expect((await practice(" f83004")).data.gpPractice).toEqual({
      odsCode: "F83004",
      name: "Camden surgery",
      country: "ENGLAND",
      defence: false,
      source: "Test list",
      associations: [
        { icb: { id: "ICB:QMJ" }, from: null, until: "2026-04-01", source: "Test list" },
        { icb: { id: "ICB:Z9B2Z" }, from: "2026-04-01", until: null, source: "Test list" },
      ],
    });
  });

  test.each(["Z99999", "", "\0"])("that is not listed is null: %j", async (code) => {
    expect(await practice(code)).toEqual({ data: { gpPractice: null }, errors: [] });
  });
});

test("registrations, practices and homes of ten children cost as many statements as those of one", async () => {
  for (let i = 0; i < 10; i += 1) {
    const child = api.world.child("LA:330");
    child.gpRegistration({ practice: "A81001", from: "2013-01-10", until: "2020-01-10" });
    child.gpRegistration({ practice: i % 2 === 0 ? "F83004" : null, from: "2020-01-10" });
    child.residence({ postcode: "NW12BA", from: "2013-01-10" });
  }
  await api.world.save();
  const counts: number[] = [];
  for (const first of [1, 10]) {
    api.takeStatements();
    const { data, errors } = await api.as("SOCIAL_WORKER", "LA:330")(
      `query ($first: Int!) { children(first: $first) { nodes { residences { postcode }
        gpRegistrations { from practice { name associations { icb { name } } } } } } }`,
      { first },
    );
    expect(errors).toEqual([]);
    expect(data.children.nodes).toHaveLength(first);
    for (const child of data.children.nodes) {
      expect([child.gpRegistrations.length, child.residences.length]).toEqual([2, 1]);
    }
    counts.push(api.takeStatements().length);
  }
  expect(counts).toEqual([3, 3]);
});
