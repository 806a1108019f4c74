import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  consents,
  correctConsent,
  key,
  receiveConsent,
  recordConsent,
  refuseConsent,
  standing,
  takeBackConsent,
  withdrawConsent,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
const look = <R>(statement: SQL): Promise<R[]> =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

async function send(operation: string, input: Record<string, unknown>, ask = worker(), idempotencyKey = key()) {
  const { data, errors } = await ask(operation, { key: idempotencyKey, input });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return Object.values(data)[0] as any;
}

/** A child of Camden, thirteen, in care since 10 January 2024 under section 20 and, from 1 July 2025, an interim care order. */
async function aChild(born = "2013-05-14"): Promise<string> {
  const period = api.world.child("LA:202", { born }).carePeriod({ from: "2024-01-10" });
  period.legalStatus("V2", "2024-01-10", "2025-07-01").legalStatus("C1", "2025-07-01");
  await api.world.save();
  return period.child.id;
}
const parents = (childId: string) => ({
  ...{ childId, scopes: ["ASSESSMENT", "INFORMATION_SHARING"], capacity: "PARENTAL_RESPONSIBILITY", by: "Her mother" },
  ...{ givenOn: "2024-01-10", evidence: "CORAMBAAF_CONSENT_FORM", evidenceReference: "Form of 10 January, case file" },
});
const refusing = (childId: string) => {
  const { givenOn: _, ...said } = parents(childId);
  return said;
};
const understanding = { sufficient: true, judgedBy: "Nurse at the clinic", judgedOn: "2026-02-01" };
const state = async (childId: string, on: string, scope = "ASSESSMENT") => {
  const { data, errors } = await worker()(standing, { childId, on });
  expect(errors).toEqual([]);
  return data.consentStanding.find((one: { scope: string }) => one.scope === scope);
};

describe("a consent", () => {
  test("is given under section 20, received, and withdrawn; every step is kept and told of", async () => {
    const childId = await aChild();
    const { consent } = await send(recordConsent, parents(childId));
    expect(consent).toMatchObject({
      ...{ decision: "GIVEN", scopes: ["ASSESSMENT", "INFORMATION_SHARING"], by: "Her mother", receivedOn: null },
      ...{ understanding: null, validity: { found: "SETTLED" }, recordedBy: { id: "LA:202" }, version: 1 },
      access: { canRecordReceipt: { allowed: true }, canWithdraw: { allowed: true }, canCorrect: { allowed: true } },
    });
    const { id } = consent;
    expect(await state(childId, "2024-01-09")).toMatchObject({ state: "NOT_RECORDED", consent: null });
    expect(await state(childId, "2024-02-01")).toMatchObject({
      state: "IN_FORCE",
      since: "2024-01-10",
      receivedOn: null,
    });
    const received = { consentId: id, receivedOn: "2024-01-15", expectedVersion: 1 };
    expect(await send(receiveConsent, received)).toMatchObject({ consent: { receivedOn: "2024-01-15", version: 2 } });
    expect(await send(receiveConsent, { ...received, expectedVersion: 2 })).toMatchObject({ endedOn: "2024-01-15" });
    // Under the interim order the authority may limit what a parent decides.
    expect(await state(childId, "2025-07-01")).toMatchObject({
      ...{ state: "IN_FORCE", receivedOn: "2024-01-15", provisionalBecause: ["AUTHORITY_SHARES_RESPONSIBILITY"] },
    });
    const withdrawn = { consentId: id, withdrawnOn: "2026-01-05", by: "Her mother", expectedVersion: 2 };
    expect(await send(withdrawConsent, withdrawn)).toMatchObject({
      consent: { withdrawnOn: "2026-01-05", version: 3, access: { canWithdraw: { allowed: false, reason: "STATE" } } },
    });
    expect(await state(childId, "2026-01-04")).toMatchObject({ state: "IN_FORCE" });
    expect(await state(childId, "2026-01-05")).toMatchObject({ state: "WITHDRAWN", since: "2026-01-05" });
    const events = await look(sql`select type, records from event where child_id = ${childId} order by sequence`);
    const event = { type: "CONSENT_CHANGED", records: [{ record: "CONSENT", id }] };
    expect(events).toEqual([event, event, event]);
    const history = await look(
      sql`select before ->> 'version' as v from record_history where record_id = ${id} and before is not null order by id`,
    );
    expect(history).toEqual([{ v: "1" }, { v: "2" }]);
  });

  test("of somebody who could not is refused with who could, and nothing is written", async () => {
    const childId = await aChild();
    const authority = { ...parents(childId), capacity: "AUTHORITY_UNDER_CARE_ORDER" };
    expect(await send(recordConsent, authority)).toEqual({
      __typename: "ConsentWithoutCapacity",
      message: expect.any(String),
      field: "capacity",
      capacityReason: "NO_CARE_ORDER",
      fittingCapacities: ["PARENTAL_RESPONSIBILITY", "GILLICK_COMPETENT_CHILD"],
    });
    expect(await look(sql`select 1 from consent where child_id = ${childId}`)).toEqual([]);
    expect(await send(recordConsent, { ...authority, givenOn: "2025-07-01" })).toMatchObject({
      __typename: "ConsentOk",
    });
  });

  test("of which the record does not tell is not known, and asks; once the status is recorded it is known", async () => {
    const period = api.world.child("LA:202", { born: "2013-05-14" }).carePeriod({ from: "2024-01-10" });
    await api.world.save();
    const childId = period.child.id;
    const { consent } = await send(recordConsent, { ...parents(childId), capacity: "AUTHORITY_UNDER_CARE_ORDER" });
    expect(consent.validity).toMatchObject({ found: "NOT_KNOWN", notKnownBecause: "LEGAL_STATUS_NOT_RECORDED" });
    expect(await state(childId, "2024-02-01")).toMatchObject({
      state: "NOT_KNOWN",
      notKnownBecause: "LEGAL_STATUS_NOT_RECORDED",
    });
    const shared = { ...parents(childId), shareWith: ["ICB:QRL"] };
    expect(await send(recordConsent, shared)).toMatchObject({ code: "CAPACITY_NOT_KNOWN", field: "shareWith" });
    period.legalStatus("C2", "2024-01-10");
    await api.world.save();
    expect(await state(childId, "2024-02-01")).toMatchObject({ state: "IN_FORCE", provisionalBecause: [] });
  });

  test("is corrected and taken back, and what it said is kept", async () => {
    const childId = await aChild();
    const { consent } = await send(recordConsent, parents(childId));
    const correction = { consentId: consent.id, correctionReason: "It was her father.", expectedVersion: 1 };
    expect(await send(correctConsent, { ...correction, by: "Her father" })).toMatchObject({
      consent: { by: "Her father", capacity: "PARENTAL_RESPONSIBILITY", version: 2 },
    });
    expect(await send(correctConsent, { ...correction, by: "Her aunt" })).toMatchObject({ currentVersion: 2 });
    const takenBack = { consentId: consent.id, reason: "Another child's.", expectedVersion: 2 };
    expect(await send(takeBackConsent, takenBack)).toEqual({ __typename: "ConsentTakenBackOk", id: consent.id });
    expect(await state(childId, "2024-02-01")).toMatchObject({ state: "NOT_RECORDED" });
    const kept = await look(
      sql`select before ->> 'decided_by' as by, reason from record_history where record_id = ${consent.id} and before is not null order by id`,
    );
    expect(kept).toEqual([
      { by: "Her mother", reason: "It was her father." },
      { by: "Her father", reason: "Another child's." },
    ]);
    expect(await send(takeBackConsent, takenBack)).toMatchObject({ __typename: "RecordNotFound", field: "consentId" });
  });
});

test("a child's refusal is a record of its own, and goes before a parent's consent until the child consents", async () => {
  const childId = await aChild();
  await send(recordConsent, parents(childId));
  const childs = {
    childId,
    scopes: ["ASSESSMENT"],
    capacity: "GILLICK_COMPETENT_CHILD",
    by: "The child",
    evidence: "SPOKEN",
  };
  const refusal = { ...childs, refusedOn: "2026-02-01", alternativesOffered: "By telephone", reofferOn: "2026-05-01" };
  expect(await send(refuseConsent, refusal)).toMatchObject({ code: "VALUE_MISSING", field: "understanding" });
  const { consent } = await send(refuseConsent, { ...refusal, understanding });
  expect(consent).toMatchObject({
    decision: "REFUSED",
    understanding,
    alternativesOffered: "By telephone",
    reofferOn: "2026-05-01",
  });
  expect(await state(childId, "2026-02-01")).toMatchObject({
    ...{ state: "REFUSED", refusedByChild: true, reofferOn: "2026-05-01", consent: { id: consent.id } },
  });
  expect(await state(childId, "2026-02-01", "INFORMATION_SHARING")).toMatchObject({ state: "IN_FORCE" });
  await send(recordConsent, { ...childs, givenOn: "2026-05-02", understanding });
  expect(await state(childId, "2026-05-02")).toMatchObject({ state: "IN_FORCE", since: "2026-05-02" });
});

test("what is shared on the consent of an authority under its order is shared no longer when the order ends", async () => {
  const period = api.world.child("LA:202", { born: "2013-05-14" }).carePeriod({ from: "2024-01-10" });
  period.legalStatus("C2", "2024-01-10");
  await api.world.save();
  const childId = period.child.id;
  const authority = { ...parents(childId), capacity: "AUTHORITY_UNDER_CARE_ORDER", shareWith: ["ICB:QRL"] };
  const { consent } = await send(recordConsent, authority);
  expect(consent.sharedWith).toEqual([
    { organisation: { id: "ICB:QRL" }, from: "2026-11-22", until: "2029-05-14", endedAt: null },
  ]);
  const ends = `mutation ($key: String!, $input: EndCarePeriodInput!) { endCarePeriod(idempotencyKey: $key, input: $input) { __typename } }`;
  const ending = { carePeriodId: period.id, endedOn: "2026-11-22", endReason: "E8", expectedVersion: 1 };
  expect(await send(ends, ending)).toEqual({ __typename: "EndCarePeriodOk" });
  expect(await state(childId, "2026-11-21")).toMatchObject({ state: "IN_FORCE" });
  expect(await state(childId, "2026-11-22")).toMatchObject({ state: "LAPSED", lapsedBecause: "NOT_IN_CARE" });
  const shares = await look(
    sql`select ended_at is not null as ended from consent_share where consent_id = ${consent.id}`,
  );
  expect(shares).toEqual([{ ended: true }]);
  const told = await look(sql`select e.type from event_audience a join event e on e.id = a.event_id
    where a.organisation_id = 'ICB:QRL' and e.child_id = ${childId} and a.named`);
  expect(told).toEqual([{ type: "CONSENT_CHANGED" }, { type: "CONSENT_CHANGED" }]);
});

test("a young person withdraws their own consent, and not their parent's", async () => {
  const childId = await aChild("2010-03-01");
  const { consent: mothers } = await send(recordConsent, parents(childId));
  const own = { ...parents(childId), capacity: "YOUNG_PERSON", by: "The young person", givenOn: "2026-03-01" };
  const { consent } = await send(recordConsent, own);
  const themselves = api.as("YOUNG_PERSON", "LA:202", childId);
  const withdraw = (consentId: string) => ({
    consentId,
    withdrawnOn: "2026-11-22",
    by: "I myself",
    expectedVersion: 1,
  });
  expect(await send(withdrawConsent, withdraw(mothers.id), themselves)).toMatchObject({ code: "NOT_THEIR_DECISION" });
  expect(await send(withdrawConsent, withdraw(consent.id), themselves)).toMatchObject({
    consent: { withdrawnBy: "I myself" },
  });
  expect(await state(childId, "2026-11-22")).toMatchObject({ state: "WITHDRAWN" });
  const other = api.as("YOUNG_PERSON", "LA:202", await aChild());
  expect(await send(withdrawConsent, withdraw(mothers.id), other)).toMatchObject({ __typename: "RecordNotFound" });
});

test("every mutation is done once for its key", async () => {
  const childId = await aChild();
  const twice = async (operation: string, input: Record<string, unknown>) => {
    const idempotencyKey = key();
    const first = await send(operation, input, worker(), idempotencyKey);
    expect(await send(operation, input, worker(), idempotencyKey)).toEqual(first);
    return first;
  };
  const { consent } = await twice(recordConsent, parents(childId));
  await twice(receiveConsent, { consentId: consent.id, receivedOn: "2024-01-15", expectedVersion: 1 });
  await twice(correctConsent, { consentId: consent.id, by: "X", correctionReason: "x", expectedVersion: 2 });
  const withdrawal = { consentId: consent.id, withdrawnOn: "2026-11-01", by: "X", expectedVersion: 3 };
  const withdrawn = await twice(withdrawConsent, withdrawal);
  expect(withdrawn.consent.version).toBe(4);
  const refusal = { ...refusing(childId), refusedOn: "2024-02-01" };
  const { consent: refused } = await twice(refuseConsent, refusal);
  await twice(takeBackConsent, { consentId: refused.id, reason: "x", expectedVersion: 1 });
  const rows = await look(sql`select count(*)::integer as n from consent where child_id = ${childId}`);
  expect(rows).toEqual([{ n: 2 }]);
});

test("what is refused says where, and leaves nothing", async () => {
  const childId = await aChild();
  const given = parents(childId);
  const cases: [object, object][] = [
    [{ childId: "00000000-0000-4000-8000-000000000000" }, { __typename: "RecordNotFound", field: "childId" }],
    [{ childId: "x" }, { __typename: "RecordNotFound", field: "childId" }],
    [{ scopes: [] }, { code: "VALUE_MISSING", field: "scopes" }],
    [{ givenOn: "2026-11-23" }, { code: "DAY_IN_FUTURE", field: "givenOn" }],
    [{ givenOn: "2013-05-13" }, { code: "DAY_BEFORE_BIRTH", field: "givenOn" }],
    [{ receivedOn: "2024-01-09" }, { daysReason: "RECEIVED_BEFORE_GIVEN", field: "receivedOn" }],
    [{ shareWith: ["ICB:QRL", "LA:202"] }, { code: "ORGANISATION_NOT_POSSIBLE", field: "shareWith.1" }],
  ];
  for (const [over, refusal] of cases) expect(await send(recordConsent, { ...given, ...over })).toMatchObject(refusal);
  expect(await look(sql`select 1 from consent where child_id = ${childId}`)).toEqual([]);
  expect(await look(sql`select 1 from event where child_id = ${childId}`)).toEqual([]);
});

test("lists are filtered, sorted and paged over the whole set", async () => {
  const childId = await aChild();
  for (const givenOn of ["2024-03-01", "2024-01-10", "2024-02-01"])
    await send(recordConsent, { ...parents(childId), givenOn });
  await send(refuseConsent, {
    ...refusing(childId),
    scopes: ["IMMUNISATION"],
    refusedOn: "2024-04-01",
    reofferOn: "2025-01-01",
  });
  const list = async (variables: object) => {
    const { data, errors } = await worker()(consents, { ...variables });
    expect(errors).toEqual([]);
    return data.consents;
  };
  const days = (page: { nodes: { decidedOn: string }[] }) => page.nodes.map(({ decidedOn }) => decidedOn);
  const filter = { childId: [childId] };
  const first = await list({ filter, first: 3 });
  expect([first.totalCount, days(first)]).toEqual([4, ["2024-04-01", "2024-03-01", "2024-02-01"]]);
  const next = await list({ filter, first: 3, after: first.pageInfo.endCursor });
  expect([days(next), next.pageInfo.hasNextPage]).toEqual([["2024-01-10"], false]);
  expect(days(await list({ filter, sort: [{ field: "REOFFER_ON" }], first: 1 }))).toEqual(["2024-04-01"]);
  expect(days(await list({ filter: { ...filter, scope: ["IMMUNISATION"] } }))).toEqual(["2024-04-01"]);
  expect(
    (await list({ filter: { ...filter, decision: ["GIVEN"], decidedOn: { until: "2024-03-01" } } })).totalCount,
  ).toBe(2);
  expect((await list({ filter: { ...filter, withdrawnOn: { isNull: false } } })).totalCount).toBe(0);
});
