import { findKnown } from "@cic/db/history/as-of.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctHome, recordHome, takeBackHome } from "../children/registration.operations.ts";
import { receiveConsent, recordConsent, takeBackConsent, withdrawConsent } from "../consents/operations.ts";
import {
  childOnRecord,
  correctGpRegistration,
  done,
  fromCamdenToDerby,
  loadPractices,
  register,
} from "../determinations/child-on-record.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { correct, key } from "../placements/operations.ts";
import { asOf, moment, recordHistory } from "./moments.ts";

let api: Api;
let worker: Caller;
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  worker = api.as("SOCIAL_WORKER");
});
afterAll(() => api.close());

const operator = <R>(statement: Parameters<typeof rowsOf>[1]) =>
  asOperator(api.operator, async ({ drizzle, exec }) => {
    // What is said of the past is said without the triggers that would keep it.
    await exec("set local session_replication_role = replica");
    return rowsOf<R>(drizzle as ScopedDb, statement);
  });

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
async function known(id: string, knownAt?: string, validAt?: string): Promise<any> {
  const { data, errors } = await worker(asOf, { id, knownAt, validAt });
  expect(errors).toEqual([]);
  return data.child.asOf;
}

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
async function history(record: string, id: string, more: object = {}): Promise<any> {
  const { data, errors } = await worker(recordHistory, { record, id, ...more });
  expect(errors).toEqual([]);
  return data.recordHistory;
}

/** The answer to a mutation, which must have succeeded. */
// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
async function change(operation: string, input: object): Promise<any> {
  const { data, errors } = await worker(operation, { key: key(), input });
  expect(errors).toEqual([]);
  const [answer] = Object.values(data) as { __typename: string }[];
  expect(answer?.__typename).toMatch(/Ok$/);
  return answer;
}

test("why a commissioner was told something: the facts as they were known when it was determined", async () => {
  const { id } = await childOnRecord(worker, { ...fromCamdenToDerby, registrations: [] });
  const { registration } = await register(worker, id, "L10001", { from: "2012-05-20" });
  const told = await moment(api);
  await done(worker, correctGpRegistration, {
    ...{ id: registration.id, practiceCode: "C10001", correctionReason: "Another child's.", expectedVersion: 1 },
  });
  const commissioner = api.as("ICB_COMMISSIONER", "ICB:QK1");
  const timeline = `query ($id: ID!, $at: DateTime) { commissionerTimeline(childId: $id, knownAt: $at) {
    recordedAt supersededAt outcome commissioner { onTheDay { organisation { id } } }
    recordThen { knownAt gpRegistrations { practice { odsCode } known { until } } placements { postcode } notAnswered { field } } } }`;
  const then = (await worker(timeline, { id, at: told })).data.commissionerTimeline.at(-1);
  expect(then.commissioner.onTheDay.organisation.id).toBe("ICB:QK1");
  expect(then.supersededAt).not.toBeNull();
  expect(then.recordThen.gpRegistrations).toMatchObject([{ practice: { odsCode: "L10001" } }]);
  expect(then.recordThen.gpRegistrations[0].known.until).not.toBeNull();
  expect(then.recordThen.placements).toEqual([{ postcode: "DE1 1SS" }]);
  expect(then.recordThen.notAnswered).toEqual([]);
  const now = (await worker(timeline, { id })).data.commissionerTimeline.at(-1);
  expect(now.recordThen.gpRegistrations).toMatchObject([{ practice: { odsCode: "C10001" }, known: { until: null } }]);
  // Whoever was told in error sees the child no longer, and so nothing of its past.
  expect((await commissioner(asOf, { id, knownAt: told })).data.child).toBeNull();
});

test("what was corrected and taken back is told as it was, with when that was", async () => {
  const before = await moment(api);
  const { id, carePeriodId } = await childOnRecord(worker, { inCareFrom: "2025-02-20" });
  const none = await moment(api);
  const home = { postcode: "NW3 4TZ", from: "2020-01-10", until: "2025-02-20", source: "AUTHORITY" };
  const { residence } = await change(recordHome, { childId: id, ...home });
  const first = await moment(api);
  await change(correctHome, {
    id: residence.id,
    postcode: "LE5 5AH",
    correctionReason: "Misread.",
    expectedVersion: 1,
  });
  const second = await moment(api);
  await change(takeBackHome, { id: residence.id, reason: "Another child's.", expectedVersion: 2 });
  const third = await moment(api);

  expect(await known(id, before)).toMatchObject({ carePeriods: null, residences: null, details: null });
  const { notAnswered } = await known(id, before);
  expect(new Set(notAnswered.map(({ reason }: { reason: string }) => reason))).toEqual(new Set(["NOT_RECORDED"]));
  expect(notAnswered[0].since > before && notAnswered[0].since < none).toBe(true);
  expect(await known(id, none)).toMatchObject({ residences: [], carePeriods: [{ id: carePeriodId }], notAnswered: [] });

  const [one] = (await known(id, first)).residences;
  const [two] = (await known(id, second)).residences;
  expect([one.postcode, two.postcode]).toEqual(["NW3 4TZ", "LE5 5AH"]);
  expect((await known(id, third)).residences).toEqual([]);
  expect((await known(id)).residences).toEqual([]);
  expect(one.known.from).toBe(one.known.recordedAt);
  expect(one.known.until).toBe(two.known.from);
  expect(two.known.until).toBe(two.known.takenBackAt);
  expect(one.known.takenBackAt).toBe(two.known.takenBackAt);
  // The instant of a change is the first of what it brought.
  expect((await known(id, two.known.from)).residences[0].postcode).toBe("LE5 5AH");
  expect((await known(id, two.known.until)).residences).toEqual([]);

  const { nodes, totalCount } = await history("RESIDENCE", residence.id);
  expect(totalCount).toBe(3);
  const who = { organisation: { id: "LA:202" }, subject: "SOCIAL_WORKER at LA:202" };
  expect(nodes).toMatchObject([
    { kind: "RECORDED", ...who, why: null, from: one.known.from, until: one.known.until },
    {
      ...{ kind: "CHANGED", ...who, why: "Misread.", until: two.known.until },
      changes: [{ field: "postcode", before: "NW3 4TZ", after: "LE5 5AH" }],
    },
    { kind: "TAKEN_BACK", ...who, why: "Another child's.", until: null, changes: [] },
  ]);
  expect(nodes[0].changes).toContainEqual({ field: "until", before: null, after: "2025-02-20" });
});

test("periods are half-open, and the day asked about selects what was true", async () => {
  const { id } = await childOnRecord(worker, fromCamdenToDerby);
  const on = async (validAt: string) => {
    const { residences, placements, carePeriods, details } = await known(id, undefined, validAt);
    return [details !== null, residences.length, placements.length, carePeriods.length];
  };
  expect(await on("2012-05-13")).toEqual([true, 0, 0, 0]);
  expect(await on("2012-05-14")).toEqual([true, 1, 0, 0]);
  expect(await on("2025-02-19")).toEqual([true, 1, 0, 0]);
  expect(await on("2025-02-20")).toEqual([true, 0, 1, 1]);
  expect((await known(id, undefined, "2030-01-01")).placements).toHaveLength(1);
});

test("a placement's home goes with it, and its history is paged", async () => {
  const { placementId, id } = await childOnRecord(worker, fromCamdenToDerby);
  const before = await moment(api);
  const placed = { placementId, correctionReason: "From the file.", homePostcode: "NW3 4TZ" };
  await change(correct, { ...placed, expectedVersion: 1 });
  await change(correct, { ...placed, homePostcode: "LE5 5AH", urn: "SC1", expectedVersion: 2 });
  expect((await known(id, before)).placements[0]).toMatchObject({ homePostcode: null, urn: null });
  const [now] = (await known(id)).placements;
  expect(now).toMatchObject({ homePostcode: "LE5 5AH", areas: [{ icb: { id: "ICB:QJ2" } }] });
  const first = await history("PLACEMENT", placementId as string, { first: 2 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const home = (from: string | null, to: string) => ({ field: "homePostcode", before: from, after: to });
  expect(first.nodes[1].changes).toEqual([home(null, "NW3 4TZ")]);
  const rest = await history("PLACEMENT", placementId as string, { first: 2, after: first.pageInfo.endCursor });
  const urn = { field: "urn", before: null, after: "SC1" };
  expect(rest.nodes.map(({ changes }: { changes: object[] }) => changes)).toEqual([[urn, home("NW3 4TZ", "LE5 5AH")]]);
  const codes = async (more: object) => {
    const asked = { record: "PLACEMENT", id: placementId, ...more };
    return (await worker(recordHistory, asked)).errors.map(({ code }) => code);
  };
  expect(await codes({ first: 0 })).toEqual(["BAD_USER_INPUT"]);
  expect(await codes({ first: 1001 })).toEqual(["BAD_USER_INPUT"]);
  expect(await codes({ after: "x" })).toEqual(["INVALID_CURSOR"]);
});

test("how consent stood goes by what was known, not by what was learnt later", async () => {
  const { id } = await childOnRecord(worker, { inCareFrom: "2025-02-20", legalStatus: "V2" });
  const told = { by: "Mother", givenOn: "2026-03-01", evidence: "SIGNED_FORM" };
  const { consent } = await change(recordConsent, {
    ...{ childId: id, scopes: ["ASSESSMENT"], capacity: "PARENTAL_RESPONSIBILITY", ...told },
  });
  const given = await moment(api);
  await change(receiveConsent, { consentId: consent.id, receivedOn: "2026-03-04", expectedVersion: 1 });
  const received = await moment(api);
  await change(withdrawConsent, { consentId: consent.id, withdrawnOn: "2026-03-05", by: "Mother", expectedVersion: 2 });
  const withdrawn = await moment(api);
  await change(takeBackConsent, { consentId: consent.id, reason: "Another child's.", expectedVersion: 3 });
  const standing = async (knownAt: string | undefined, on: string) => {
    const { consentStanding, consents } = await known(id, knownAt, on);
    const { state, receivedOn, consentId } = consentStanding[0];
    return [consents.length, state, receivedOn, consentId === consent.id];
  };
  expect(await standing(given, "2026-02-28")).toEqual([0, "NOT_RECORDED", null, false]);
  expect(await standing(given, "2026-03-10")).toEqual([1, "IN_FORCE", null, true]);
  expect(await standing(received, "2026-03-10")).toEqual([1, "IN_FORCE", "2026-03-04", true]);
  expect(await standing(withdrawn, "2026-03-10")).toEqual([1, "WITHDRAWN", null, true]);
  expect(await standing(withdrawn, "2026-03-04")).toEqual([1, "IN_FORCE", "2026-03-04", true]);
  expect(await standing(undefined, "2026-03-10")).toEqual([0, "NOT_RECORDED", null, false]);
});

describe("a record from before all of it was kept", () => {
  let id = "";
  const ids = { carePeriod: "", legalStatus: "" };
  beforeAll(async () => {
    const child = api.world.child("LA:202");
    const period = child.carePeriod({ from: "2025-01-10" }).legalStatus("C2", "2025-01-10");
    await api.world.save();
    id = child.id;
    ids.carePeriod = period.id;
    await operator(sql`delete from record_history where child_id = ${id}`);
    for (const table of ["child", "care_period"]) {
      const column = sql.identifier(table === "child" ? "id" : "child_id");
      await operator(
        sql`update ${sql.identifier(table)} set created_at = '2026-05-01T10:00:00Z' where ${column} = ${id}`,
      );
    }
    const [row] = await operator<{ id: string }>(sql`select id from legal_status where child_id = ${id}`);
    ids.legalStatus = row?.id as string;
  });

  test("says when it was made, and of legal statuses that it is not known", async () => {
    const then = await known(id, "2026-06-01T00:00:00Z");
    expect(then.carePeriods).toMatchObject([{ known: { recordedAt: "2026-05-01T10:00:00.000000Z", until: null } }]);
    expect(then.legalStatuses).toBeNull();
    expect(then.consentStanding).toBeNull();
    const [{ kept }] = (await operator<{ kept: string }>(
      sql`select to_char(legal_statuses_kept_since() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as kept`,
    )) as [{ kept: string }];
    expect(then.notAnswered).toEqual([
      { field: "legalStatuses", reason: "HISTORY_NOT_KEPT", since: kept, visibleTo: [] },
      { field: "consentStanding", reason: "HISTORY_NOT_KEPT", since: kept, visibleTo: [] },
    ]);
    // From then on everything is, and the day on which this one was recorded is still not known.
    const since = await known(id, kept);
    expect(since.notAnswered).toEqual([]);
    expect(since.legalStatuses).toMatchObject([{ code: "C2", known: { recordedAt: null, from: null, until: null } }]);
    expect((await known(id, "2026-05-01T09:59:59.999999Z")).carePeriods).toBeNull();
  });

  test("has a history that begins when it is not known who began it", async () => {
    const [made] = (await history("CARE_PERIOD", ids.carePeriod)).nodes;
    expect(made).toMatchObject({
      kind: "RECORDED",
      from: "2026-05-01T10:00:00.000000Z",
      organisation: null,
      subject: null,
    });
    const [status] = (await history("LEGAL_STATUS", ids.legalStatus)).nodes;
    expect(status).toMatchObject({ kind: "RECORDED", from: null, until: null });
  });

  test.each([
    ["2026-07-01T22:59:59Z", "2026-07-01"],
    ["2026-07-01T23:00:00Z", "2026-07-02"],
    ["2026-07-02T00:30:00+02:00", "2026-07-01"],
    ["2026-11-20T23:30:00Z", "2026-11-20"],
  ])("the day of %s in London is %s", async (knownAt, on) => {
    await operator(sql`insert into record_history (record, record_id, child_id, authority_id, changed_at)
      values ('legal_status', ${ids.legalStatus}, ${id}, 'LA:202', '2026-05-01T10:00:00Z')`);
    const { consentStanding } = await known(id, knownAt);
    expect(consentStanding[0].on).toBe(on);
  });
});

test("a moment that is still to come is refused", async () => {
  const { id } = await childOnRecord(worker, { inCareFrom: "2025-02-20" });
  const { errors } = await worker(asOf, { id, knownAt: "2999-01-01T00:00:00Z" });
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["BAD_USER_INPUT"]));
  expect((await worker(asOf, { id, knownAt: "2026-01-01" })).errors).not.toEqual([]);
});

test("what waited for another change is recorded after it, though its transaction began before", async () => {
  const { id } = await childOnRecord(worker, { inCareFrom: "2025-02-20" });
  const scope = { organisationId: "LA:202", subject: "s", requestId: "r", today: day("2026-11-22") };
  const setBorn = (to: string) => (db: ScopedDb) =>
    db.execute(sql`update child set date_of_birth = ${to} where id = ${id}`);
  let between = "";
  await withScope(api.database, scope, "write", async (waiting) => {
    await waiting.execute(sql`select now()`);
    await withScope(api.database, scope, "write", setBorn("2012-06-01"));
    between = await moment(api);
    await setBorn("2012-07-01")(waiting);
  });
  const born = async (knownAt?: string) => (await known(id, knownAt)).details.dateOfBirth;
  expect([await born(between), await born()]).toEqual(["2012-06-01", "2012-07-01"]);
});

test("what was said and unsaid in one transaction was never known", async () => {
  const { id } = await childOnRecord(worker, { inCareFrom: "2025-02-20" });
  const scope = { organisationId: "LA:202", subject: "s", requestId: "r", today: day("2026-11-22") };
  await withScope(api.database, scope, "write", async (db) => {
    await db.execute(sql`update child set sex = 'MALE' where id = ${id}`);
    await db.execute(sql`update child set sex = 'FEMALE' where id = ${id}`);
  });
  const { nodes } = await history("CHILD", id);
  expect(nodes).toHaveLength(2);
  const [, { from }] = nodes;
  const rows = await withScope(api.database, scope, "read", (db) =>
    findKnown(db, "CHILD", [{ childId: id, at: from }]),
  );
  expect(rows[0]?.[0]?.row.sex).toBe("FEMALE");
});
