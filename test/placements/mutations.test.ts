import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { correct, endCare, endPlacement, key, move, record, startCare } from "./operations.ts";
import { withoutReader } from "./readers.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const camden = "NW1 2BA";
const winchester = "SO32 2ZD";
const rushmoor = "GU11 3RD";
const worker = () => api.as("SOCIAL_WORKER");

function look<R>(statement: SQL): Promise<R[]> {
  return asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
}

/** A child in care from 10 January 2024, with a placement when one is given. */
async function aPlacement(from = "2024-01-10", more: Record<string, unknown> = {}) {
  const period = api.world.child("LA:202").carePeriod({ from: "2024-01-10" }).legalStatus("C2", "2024-01-10");
  await api.world.save();
  const input = { carePeriodId: period.id, startedOn: from, type: "U4", expectedVersion: 1, ...more };
  const { data, errors } = await worker()(record, { key: key(), input });
  expect(errors).toEqual([]);
  return { carePeriodId: period.id, childId: period.child.id, ...data.recordPlacement };
}

test("an id in capitals names the same record", async () => {
  const { placement, carePeriodId } = await aPlacement();
  const id = placement.id.toUpperCase();
  const { data } = await worker()(correct, {
    key: key(),
    input: { placementId: id, type: "U6", correctionReason: "Misread.", expectedVersion: 1 },
  });
  expect(data.correctPlacement).toMatchObject({ __typename: "CorrectPlacementOk", placement: { type: "U6" } });
  const moved = await worker()(move, {
    key: key(),
    input: { placementId: id, movedOn: "2026-01-10", reason: "CARPL", type: "K2", expectedVersion: 2 },
  });
  expect(moved.data.movePlacement.__typename).toBe("MovePlacementOk");
  const ended = await worker()(endPlacement, {
    key: key(),
    input: {
      placementId: moved.data.movePlacement.started.id.toUpperCase(),
      endedOn: "2026-02-10",
      reason: "CARPL",
      expectedVersion: 1,
    },
  });
  expect(ended.data.endPlacement.__typename).toBe("EndPlacementOk");
  const next = await worker()(record, {
    key: key(),
    input: { carePeriodId: carePeriodId.toUpperCase(), startedOn: "2026-02-10", type: "U4", expectedVersion: 1 },
  });
  expect(next.data.recordPlacement.__typename).toBe("RecordPlacementOk");
  const done = await worker()(endCare, {
    key: key(),
    input: { carePeriodId: carePeriodId.toUpperCase(), endedOn: "2026-03-10", endReason: "E4A", expectedVersion: 1 },
  });
  expect(done.data.endCarePeriod.__typename).toBe("EndCarePeriodOk");
});

describe("a child comes into care", () => {
  test("a new child is recorded with care period, legal status and the authority's own access", async () => {
    const { data, errors } = await worker()(startCare, {
      key: key(),
      input: {
        child: { new: { localId: "new-1", dateOfBirth: "2015-03-04", sex: "FEMALE", nhsNumber: "943 476 5919" } },
        startedOn: "2026-01-10",
        legalStatus: "C1",
      },
    });
    expect(errors).toEqual([]);
    expect(data.startCarePeriod).toMatchObject({
      __typename: "StartCarePeriodOk",
      carePeriod: {
        startedOn: "2026-01-10",
        endedOn: null,
        version: 1,
        legalStatuses: [{ code: "C1", startedOn: "2026-01-10", endedOn: null }],
        child: {
          localId: "new-1",
          nhsNumber: "9434765919",
          access: { visibleBecause: [{ basis: "RESPONSIBLE_LA", from: "2015-03-04" }] },
        },
      },
    });
  });

  test("a local id is used once", async () => {
    const input = {
      child: { new: { localId: "twice", dateOfBirth: "2015-03-04" } },
      startedOn: "2026-01-10",
      legalStatus: "C1",
    };
    await worker()(startCare, { key: key(), input });
    const again = { ...input, child: { new: { localId: " twice ", dateOfBirth: "2015-03-04" } } };
    const { data } = await worker()(startCare, { key: key(), input: again });
    expect(data.startCarePeriod).toEqual({
      __typename: "InputRefused",
      code: "LOCAL_ID_IN_USE",
      field: "child.new.localId",
      message: expect.any(String),
    });
  });

  test("a child who was in care comes back, not while they are in care", async () => {
    const child = api.world.child("LA:202");
    const period = child.carePeriod({ from: "2024-01-10", until: "2024-02-10" });
    await api.world.save();
    const again = (startedOn: string) =>
      worker()(startCare, {
        key: key(),
        input: { child: { id: child.id }, startedOn, legalStatus: "C2", expectedVersion: 1 },
      });
    expect((await again("2024-02-09")).data.startCarePeriod).toMatchObject({
      __typename: "PeriodOverlaps",
      conflictingId: period.id,
      conflictFrom: "2024-01-10",
      conflictUntil: "2024-02-10",
    });
    expect((await again("2024-02-10")).data.startCarePeriod).toMatchObject({ __typename: "StartCarePeriodOk" });
  });
});

describe("placements", () => {
  test("a recorded placement says where it lies and tells those concerned", async () => {
    const { placement, childId } = await aPlacement("2026-03-01", { postcode: camden, homePostcode: winchester });
    expect(placement).toMatchObject({ type: "U4", startedOn: "2026-03-01", over20Miles: { value: "YES" }, version: 1 });
    expect(placement.distanceMiles).toBeGreaterThan(50);
    const areas = await look(
      sql`select valid_from::text as "from", valid_until::text as until, icb_id as icb, out_of_authority_area as out,
        out_of_icb_area as "outOfIcb" from placement_area where placement_id = ${placement.id} and superseded_at is null
        order by valid_from`,
    );
    expect(areas).toEqual([
      { from: "2026-03-01", until: "2026-04-01", icb: "ICB:QMJ", out: "NO", outOfIcb: "YES" },
      { from: "2026-04-01", until: null, icb: "ICB:Z9B2Z", out: "NO", outOfIcb: "YES" },
    ]);
    const seen = `query ($id: ID!) { child(id: $id) { id } }`;
    const today = (await api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:Z9B2Z")(seen, { id: childId })).data.child;
    const abolished = (await api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QMJ")(seen, { id: childId })).data.child;
    expect([today, abolished]).toEqual([{ id: childId }, null]);
  });

  test("a move ends one and starts the next, and those concerned change with it", async () => {
    const { placement } = await aPlacement("2025-01-10", { postcode: winchester });
    const { data } = await worker()(move, {
      key: key(),
      input: {
        placementId: placement.id,
        movedOn: "2026-11-22",
        reason: "CARPL",
        type: "K2",
        postcode: rushmoor,
        expectedVersion: 1,
      },
    });
    expect(data.movePlacement).toMatchObject({
      __typename: "MovePlacementOk",
      ended: { id: placement.id, endedOn: "2026-11-22", endReason: "CARPL", version: 2 },
      started: { type: "K2", startedOn: "2026-11-22", endedOn: null, version: 1 },
    });
    const relations = await look(
      sql`select organisation_id as organisation, valid_from::text as "from", valid_until::text as until,
        superseded_at is null as current from access_relation where cause_id in (${placement.id}, ${data.movePlacement.started.id})
        order by basis, valid_from, superseded_at nulls last`,
    );
    expect(relations).toEqual([
      { organisation: "LA:850", from: "2025-01-10", until: null, current: false },
      { organisation: "LA:850", from: "2025-01-10", until: "2026-11-23", current: true },
      { organisation: "LA:850", from: "2026-11-22", until: null, current: true },
      { organisation: "ICB:QRL", from: "2025-01-10", until: null, current: false },
      { organisation: "ICB:QRL", from: "2025-01-10", until: "2026-11-23", current: true },
      { organisation: "ICB:QRL", from: "2026-11-22", until: null, current: true },
    ]);
  });

  test("the end of care ends what lasts, and nothing more can be recorded in it", async () => {
    const { placement, carePeriodId } = await aPlacement();
    const input = { carePeriodId, endedOn: "2026-11-01", endReason: "E4A", expectedVersion: 1 };
    const { data } = await worker()(endCare, { key: key(), input });
    expect(data.endCarePeriod).toMatchObject({
      __typename: "EndCarePeriodOk",
      carePeriod: {
        endedOn: "2026-11-01",
        endReason: "E4A",
        version: 2,
        legalStatuses: [{ code: "C2", endedOn: "2026-11-01" }],
        placements: { nodes: [{ id: placement.id, endedOn: "2026-11-01", endReason: "E4A" }] },
      },
    });
    const again = await worker()(endCare, { key: key(), input });
    expect(again.data.endCarePeriod).toMatchObject({ __typename: "AlreadyEnded", endedOn: "2026-11-01" });
    const late = { carePeriodId, startedOn: "2026-11-01", type: "U4", expectedVersion: 2 };
    expect((await worker()(record, { key: key(), input: late })).data.recordPlacement).toMatchObject({
      __typename: "DaysOutOfOrder",
      daysReason: "OUTSIDE_CARE_PERIOD",
    });
  });

  test("a placement ends once", async () => {
    const { placement } = await aPlacement();
    const input = { placementId: placement.id, endedOn: "2024-01-11", reason: "OTHER", expectedVersion: 1 };
    const answers = [];
    for (const expectedVersion of [2, 1, 1]) {
      answers.push(
        (await worker()(endPlacement, { key: key(), input: { ...input, expectedVersion } })).data.endPlacement,
      );
    }
    expect(answers).toMatchObject([
      { __typename: "VersionConflict", currentVersion: 1 },
      { __typename: "EndPlacementOk", placement: { endedOn: "2024-01-11", endReason: "OTHER", version: 2 } },
      { __typename: "AlreadyEnded", endedOn: "2024-01-11" },
    ]);
  });

  test("a correction keeps what was said before, and why", async () => {
    const { placement } = await aPlacement("2024-01-10", {
      postcode: camden,
      homePostcode: winchester,
      provider: "PR1",
    });
    const input = {
      placementId: placement.id,
      postcode: winchester,
      provider: null,
      correctionReason: "wrong house",
      expectedVersion: 1,
    };
    const { data } = await worker()(correct, { key: key(), input });
    expect(data.correctPlacement).toMatchObject({
      __typename: "CorrectPlacementOk",
      placement: { type: "U4", provider: null, version: 2, distanceMiles: 0, over20Miles: { value: "NO" } },
    });
    const history = await look(
      sql`select reason, before ->> 'provider_code' as provider, changed_by as by from record_history where record_id = ${placement.id} and before is not null`,
    );
    expect(history).toEqual([{ reason: "wrong house", provider: "PR1", by: "SOCIAL_WORKER at LA:202" }]);
  });
});

describe("who may write", () => {
  test.each(["ICB_CHILDREN_IN_CARE_TEAM", "RETURNS_OFFICER", "PERSONAL_ADVISER"] as const)("not a %s", async (role) => {
    const organisation = role === "ICB_CHILDREN_IN_CARE_TEAM" ? "ICB:QRL" : "LA:202";
    const input = { placementId: "1", endedOn: "2024-01-11", reason: "OTHER", expectedVersion: 1 };
    const { errors } = await api.as(role, organisation)(endPlacement, { key: key(), input });
    expect(errors.map((error) => error.code)).toEqual(["FORBIDDEN"]);
  });

  test("another authority gets the same answer for a record that it sees, one it does not, and one that is not there", async () => {
    const { placement, carePeriodId, childId } = await aPlacement("2024-01-10", { postcode: winchester });
    const hidden = await aPlacement("2024-01-10", { postcode: camden });
    const other = api.as("SOCIAL_WORKER", "LA:850");
    expect(
      (await other(`query ($id: ID!) { placement(id: $id) { id } }`, { id: placement.id })).data.placement,
    ).not.toBeNull();
    for (const id of [placement.id, hidden.placement.id, "0198c0de-0000-7000-8000-000000000000", "no id at all"]) {
      const ended = { placementId: id, endedOn: "2024-01-11", reason: "OTHER", expectedVersion: 1 };
      const moved = { placementId: id, movedOn: "2024-01-11", reason: "OTHER", type: "K2", expectedVersion: 1 };
      const corrected = { placementId: id, correctionReason: "x", expectedVersion: 1 };
      const notFound = { __typename: "RecordNotFound", field: "placementId", message: "There is no such record." };
      expect((await other(endPlacement, { key: key(), input: ended })).data.endPlacement).toEqual(notFound);
      expect((await other(move, { key: key(), input: moved })).data.movePlacement).toEqual(notFound);
      expect((await other(correct, { key: key(), input: corrected })).data.correctPlacement).toEqual(notFound);
    }
    const care = { carePeriodId, endedOn: "2024-01-11", endReason: "E4A", expectedVersion: 1 };
    expect((await other(endCare, { key: key(), input: care })).data.endCarePeriod).toMatchObject({
      __typename: "RecordNotFound",
    });
    const recorded = { carePeriodId, startedOn: "2024-01-11", type: "U4", expectedVersion: 1 };
    expect((await other(record, { key: key(), input: recorded })).data.recordPlacement).toMatchObject({
      __typename: "RecordNotFound",
    });
    const started = { child: { id: childId }, startedOn: "2024-01-11", legalStatus: "C2", expectedVersion: 1 };
    expect((await other(startCare, { key: key(), input: started })).data.startCarePeriod).toMatchObject({
      __typename: "RecordNotFound",
    });
  });
});

test("of all that was written here every reader is led to what they are shown", async () => {
  expect(await withoutReader(api)).toEqual([]);
});
