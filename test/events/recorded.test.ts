import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  CAMDEN,
  childOnRecord,
  DERBY,
  done,
  endCarePeriod,
  endPlacement,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  movePlacement,
  register,
} from "../determinations/child-on-record.ts";
import { ep, episodes, headers, importsOf, openImportApi } from "../imports/import-api.ts";
import { correct, endPlacement as end, key } from "../placements/operations.ts";
import { type Change, changeList, type EventApi, openEventApi } from "./event-api.ts";

let api: EventApi;
beforeAll(async () => {
  api = await openEventApi("pglite");
  await loadPractices(api);
});
beforeEach(() => api.forget());
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
const said = (nodes: readonly Change[]) => nodes.map(({ type, records }) => `${type} ${records[0]?.record}`);
const ofPlacements = (nodes: readonly Change[]) => said(nodes).filter((one) => one.startsWith("PLACEMENT"));
const since = async (
  role: "SOCIAL_WORKER" | "ICB_CHILDREN_IN_CARE_TEAM",
  organisationId: string,
  cursor: string | null,
) => api.feed(role, organisationId, cursor);

describe("what is recorded is told of", () => {
  test("from coming into care to its end, to each whom it concerns", async () => {
    const { id, placementId } = await childOnRecord(worker(), fromCamdenToDerby);
    const first = await since("SOCIAL_WORKER", "LA:202", null);
    expect(said(first.nodes)).toEqual(
      expect.arrayContaining(["CARE_PERIOD_STARTED CARE_PERIOD", "PLACEMENT_RECORDED PLACEMENT"]),
    );
    expect(first.nodes.every(({ child }) => child?.id === id)).toBe(true);
    const derby = await since("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2", null);
    expect(said(derby.nodes)).toContain("PLACEMENT_RECORDED PLACEMENT");
    expect(said(derby.nodes)).not.toContain("CARE_PERIOD_STARTED CARE_PERIOD");

    // A placement's area is told that it ended, and not where the child went.
    const moved = await done(worker(), movePlacement, {
      ...{ placementId, movedOn: "2026-11-22", reason: "CARPL", type: "U4", postcode: LEICESTER, expectedVersion: 1 },
    });
    const placementsOf = async (organisationId: string, cursor: string | null) =>
      (await since("ICB_CHILDREN_IN_CARE_TEAM", organisationId, cursor)).nodes
        .filter(({ type }) => type.startsWith("PLACEMENT"))
        .map(({ type, records }) => [type, records[0]?.id]);
    const ended = ["PLACEMENT_ENDED", placementId];
    const recorded = ["PLACEMENT_RECORDED", moved.started.id];
    expect(await placementsOf("ICB:QJ2", derby.cursor)).toEqual([ended]);
    expect(await placementsOf("ICB:QK1", null)).toEqual([recorded]);
    expect(await placementsOf("ICB:Z9B2Z", first.cursor)).toEqual([ended, recorded]);

    const before = await since("SOCIAL_WORKER", "LA:202", first.cursor);
    expect(said(before.nodes)).toEqual(
      expect.arrayContaining(["PLACEMENT_ENDED PLACEMENT", "PLACEMENT_RECORDED PLACEMENT"]),
    );
  });

  test("a placement that ends or is corrected, a care period that ends with its placement", async () => {
    const one = await childOnRecord(worker(), {
      inCareFrom: "2025-02-20",
      placement: { postcode: DERBY, from: "2025-02-20" },
    });
    const { cursor } = await since("SOCIAL_WORKER", "LA:202", null);
    const corrected = await worker()(correct, {
      key: key(),
      input: { placementId: one.placementId, correctionReason: "typed wrongly", type: "U5", expectedVersion: 1 },
    });
    expect(corrected.data.correctPlacement.__typename).toBe("CorrectPlacementOk");
    await done(worker(), endPlacement, {
      ...{ placementId: one.placementId, endedOn: "2026-11-20", reason: "CARPL", expectedVersion: 2 },
    });
    const after = await since("SOCIAL_WORKER", "LA:202", cursor);
    expect(ofPlacements(after.nodes)).toEqual(["PLACEMENT_CORRECTED PLACEMENT", "PLACEMENT_ENDED PLACEMENT"]);
    const [{ version } = { version: 0 }] = await api.look<{ version: number }>(
      sql`select version from care_period where id = ${one.carePeriodId}`,
    );
    await done(worker(), endCarePeriod, {
      ...{ carePeriodId: one.carePeriodId, endedOn: "2026-11-21", endReason: "E4A", expectedVersion: version },
    });
    const last = await since("SOCIAL_WORKER", "LA:202", after.cursor);
    expect(said(last.nodes)).toContain("CARE_PERIOD_ENDED CARE_PERIOD");
  });

  test("a determination that says another thing", async () => {
    const { id } = await childOnRecord(worker(), {
      ...{ inCareFrom: "2025-02-20", homes: [{ postcode: CAMDEN, from: "2012-05-14" }] },
      registrations: [{ practice: "C10001", from: "2012-05-20" }],
    });
    const { cursor } = await since("SOCIAL_WORKER", "LA:202", null);
    const answer = await register(worker(), id, "D10001", { from: "2026-11-01", endsPrevious: true });
    const { nodes } = await since("SOCIAL_WORKER", "LA:202", cursor);
    const changed = answer.redetermination.changed.map((one: { id: string }) => one.id);
    expect(changed.length).toBeGreaterThan(0);
    expect(nodes.map(({ type, records }) => [type, records])).toEqual(
      changed.map((one: string) => ["DETERMINATION_CHANGED", [{ record: "DETERMINATION", id: one }]]),
    );
  });

  test("once, however often a request is sent; and never when it is refused", async () => {
    const one = await childOnRecord(worker(), {
      inCareFrom: "2025-02-20",
      placement: { postcode: DERBY, from: "2025-02-20" },
    });
    const { cursor } = await since("SOCIAL_WORKER", "LA:202", null);
    const input = { placementId: one.placementId, endedOn: "2026-11-20", reason: "CARPL", expectedVersion: 7 };
    const refused = await worker()(end, { key: key(), input });
    expect(refused.data.endPlacement.__typename).toBe("VersionConflict");
    const variables = { key: key(), input: { ...input, expectedVersion: 1 } };
    await worker()(end, variables);
    const afterOne = (await since("SOCIAL_WORKER", "LA:202", cursor)).nodes.length;
    for (let i = 0; i < 3; i += 1) await worker()(end, variables);
    const { nodes } = await since("SOCIAL_WORKER", "LA:202", cursor);
    expect(ofPlacements(nodes)).toEqual(["PLACEMENT_ENDED PLACEMENT"]);
    expect(nodes).toHaveLength(afterOne);
  });
});

test("a return that is applied: one event a child, in as many statements for 200 children as for 20", async () => {
  const imports = await openImportApi("pglite");
  const statements: number[] = [];
  for (const [authority, count] of [
    ["LA:202", 20],
    ["LA:203", 200],
  ] as const) {
    const ids = Array.from({ length: count }, (_, i) => `c${i}`);
    const files = { "e.csv": episodes(...ids.map((id) => ep(id, "01/05/2023", ""))), "h.csv": headers(...ids) };
    const la = importsOf(imports, authority);
    const importId = await la.staged(2024, files);
    await la.apply(importId);
    imports.takeStatements();
    await imports.work();
    statements.push(imports.takeStatements().filter((one) => one.includes("insert into event")).length);
    const { data } = await imports.as("RETURNS_OFFICER", authority)(changeList, { first: 1000 });
    const nodes: Change[] = data.changes.nodes;
    expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(["RETURN_APPLIED"]));
    expect(new Set(nodes.map(({ child }) => child?.id)).size).toBe(count);
    expect(nodes).toHaveLength(count);
  }
  expect(statements[1]).toBe(statements[0]);
  await imports.close();
});
