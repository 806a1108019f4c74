import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  CAMDEN,
  childOnRecord,
  correctGpRegistration,
  DERBY,
  done,
  endCarePeriod,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  movePlacement,
  register,
} from "./child-on-record.ts";

const rows = <R>(api: Api, statement: ReturnType<typeof sql>) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

describe("what follows a determination", () => {
  let api: Api;
  let directory: Directory;
  beforeAll(async () => {
    api = await openApi("postgres");
    await loadPractices(api);
    directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  });
  afterAll(() => api.close());
  const worker = () => api.as("SOCIAL_WORKER");

  /** Who sees the child as the ICB they come from, and who did, in order of days. */
  const grants = async (childId: string) =>
    (
      await rows<{ text: string }>(
        api,
        sql`select concat_ws(' ', organisation_id, valid_from, valid_until, case when superseded_at is not null then 'superseded' end) as text
          from access_relation where child_id = ${childId} and basis = 'ORIGINATING_ICB' order by recorded_at, valid_from`,
      )
    ).map((row) => row.text);
  const outOfIcbArea = async (childId: string) =>
    (
      await rows<{ text: string }>(
        api,
        sql`select concat_ws(' ', valid_from, valid_until, out_of_icb_area) as text from placement_area
          where child_id = ${childId} and superseded_at is null order by valid_from`,
      )
    ).map((row) => row.text);

  test("the originating ICB sees the child, its successor after it, until care ends", async () => {
    const child = await childOnRecord(worker(), fromCamdenToDerby);
    const eighteen = "2030-05-15";
    expect((await grants(child.id)).filter((text) => !text.endsWith("superseded"))).toEqual([
      "ICB:QMJ 2025-02-20 2026-04-01",
      `ICB:Z9B2Z 2026-04-01 ${eighteen}`,
    ]);
    const { carePeriod } = (
      await worker()(`{ child(id: "${child.id}") { carePeriods { nodes { id version } } } }`)
    ).data.child.carePeriods.nodes.map((one: object) => ({ carePeriod: one }))[0];
    await done(worker(), endCarePeriod, {
      carePeriodId: carePeriod.id,
      endedOn: "2026-11-20",
      endReason: "E4A",
      expectedVersion: carePeriod.version,
    });
    expect((await grants(child.id)).filter((text) => !text.endsWith("superseded"))).toEqual([
      "ICB:QMJ 2025-02-20 2026-04-01",
      "ICB:Z9B2Z 2026-04-01 2026-11-21",
    ]);
  });

  test("a correction takes the access from the one and gives it to the other; what was stays on record", async () => {
    const child = await childOnRecord(worker(), { ...fromCamdenToDerby, registrations: [] });
    const { registration } = await register(worker(), child.id, "C10001", { from: "2012-05-20" });
    const asksAs = (icb: string) => api.as("ICB_CHILDREN_IN_CARE_TEAM", icb)(`{ child(id: "${child.id}") { id } }`);
    expect((await asksAs("ICB:Z9B2Z")).data.child).not.toBeNull();
    expect((await asksAs("ICB:QK1")).data.child).toBeNull();
    const { redetermination } = await done(worker(), correctGpRegistration, {
      id: registration.id,
      practiceCode: "L10001",
      correctionReason: "The practice had been read wrongly.",
      expectedVersion: registration.version,
    });
    expect(redetermination.changed.length).toBeGreaterThan(0);
    expect((await asksAs("ICB:Z9B2Z")).data.child).toBeNull();
    expect((await asksAs("ICB:QK1")).data.child).not.toBeNull();
    expect(await grants(child.id)).toEqual(
      expect.arrayContaining(["ICB:QMJ 2025-02-20 2026-04-01 superseded", "ICB:QK1 2025-02-20 2030-05-15"]),
    );
  });

  test("a placement is out of the ICB's area by the ICB that the child comes from, not by where home is", async () => {
    const child = await childOnRecord(worker(), { inCareFrom: "2025-02-20" });
    const { data } = await worker()(
      `mutation ($input: RecordPlacementInput!) { recordPlacement(idempotencyKey: "out of area ${child.id}", input: $input) {
        ... on RecordPlacementOk { placement { id version } } } }`,
      {
        input: {
          carePeriodId: child.carePeriodId,
          startedOn: "2025-02-20",
          type: "U4",
          postcode: DERBY,
          homePostcode: DERBY,
          expectedVersion: 1,
        },
      },
    );
    expect(data.recordPlacement.placement.version).toBe(1);
    expect(await outOfIcbArea(child.id)).toEqual(["2025-02-20 NO"]);
    await register(worker(), child.id, "C10001", { from: "2012-05-20" });
    expect(await outOfIcbArea(child.id)).toEqual(["2025-02-20 YES"]);
  });

  test("how sure that is tells of the determination, and is told to nobody who may not read that", async () => {
    const child = await childOnRecord(worker(), fromCamdenToDerby);
    const area = `{ placement(id: "${child.placementId}") { area { outOfIcbArea { value certainty basis } } } }`;
    const told = async (role: Parameters<Api["as"]>[0], organisation: string) =>
      (await api.as(role, organisation)(area)).data.placement.area.outOfIcbArea;
    const decided =
      "The placement's postcode and the ICB that the child comes from: it lies in another ICB than the determination names.";
    const sure = { value: "YES", certainty: "DETERMINED", basis: decided };
    expect(await told("SOCIAL_WORKER", "LA:202")).toEqual(sure);
    expect(await told("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2")).toEqual(sure);
    expect(await told("SOCIAL_WORKER", "LA:831")).toEqual({
      value: "YES",
      certainty: "PROVISIONAL",
      basis: "The placement's postcode and the ICB that the child comes from: what decided is hidden.",
    });
  });

  test("what was determined and put right before the placement was told is not the receiving ICB's to know", async () => {
    const { placement: _placement, ...atHome } = fromCamdenToDerby;
    const child = await childOnRecord(worker(), atHome);
    const { registration } = await register(worker(), child.id, "L10001", { from: "2012-05-14", until: "2012-05-20" });
    await done(worker(), correctGpRegistration, {
      id: registration.id,
      practiceCode: "D10001",
      correctionReason: "Read wrongly.",
      expectedVersion: 1,
    });
    const ask = `{ determinations(filter: { childId: ["${child.id}"], superseded: true, anyDay: true, inCare: null }, first: 1000) {
      nodes { id supersededAt } } }`;
    await api.as("SOCIAL_WORKER")(
      `mutation ($input: RecordPlacementInput!) { recordPlacement(idempotencyKey: "told late ${child.id}", input: $input) { __typename } }`,
      {
        input: {
          carePeriodId: child.carePeriodId,
          startedOn: "2025-02-20",
          type: "U4",
          postcode: DERBY,
          expectedVersion: 1,
        },
      },
    );
    const own = (await worker()(ask)).data.determinations.nodes;
    const receiving = (await api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2")(ask)).data.determinations.nodes;
    expect(own.filter((row: { supersededAt: string | null }) => row.supersededAt !== null).length).toBeGreaterThan(3);
    expect(receiving.length).toBeGreaterThan(0);
    expect(receiving.every((row: { supersededAt: string | null }) => row.supersededAt === null)).toBe(true);
  });

  test("a death found out later on the eighteenth birthday ends what is determined", async () => {
    const child = await childOnRecord(worker(), { ...fromCamdenToDerby, born: "2008-11-10", registrations: [] });
    await register(worker(), child.id, "C10001", { from: "2008-11-20" });
    const [period] = (await worker()(`{ child(id: "${child.id}") { carePeriods { nodes { id version } } } }`)).data
      .child.carePeriods.nodes;
    await done(worker(), endCarePeriod, {
      carePeriodId: period.id,
      endedOn: "2026-11-10",
      endReason: "E17",
      expectedVersion: period.version,
    });
    const until = () =>
      rows(
        api,
        sql`select valid_until::text as until from determination where child_id = ${child.id} and superseded_at is null
          order by valid_from desc limit 1`,
      );
    expect(await until()).toEqual([{ until: null }]);
    await asOperator(api.operator, ({ exec }) =>
      exec(`update care_period set end_reason = 'E2' where id = '${period.id}'`),
    );
    await determineAll(api.database, directory, { today: day("2026-11-22") });
    expect(await until()).toEqual([{ until: "2026-11-10" }]);
  });

  test("what changed no fact determines nothing anew", async () => {
    const child = await childOnRecord(worker(), fromCamdenToDerby);
    const counted = () =>
      rows(
        api,
        sql`select (select count(*)::integer from commissioning_facts where child_id = ${child.id}) as facts,
          (select count(*)::integer from determination where child_id = ${child.id}) as determinations`,
      );
    const before = await counted();
    await worker()(
      `mutation ($input: CorrectPlacementInput!) { correctPlacement(idempotencyKey: "no fact ${child.id}", input: $input) { __typename } }`,
      {
        input: {
          placementId: child.placementId,
          provider: "PR1",
          correctionReason: "Left out.",
          expectedVersion: 1,
        },
      },
    );
    expect(await counted()).toEqual(before);
  });

  test("a placement's move names its cause, and the moments of what was known follow one another", async () => {
    const child = await childOnRecord(worker(), fromCamdenToDerby);
    await done(worker(), movePlacement, {
      placementId: child.placementId,
      movedOn: "2026-06-01",
      reason: "CARPL",
      type: "U4",
      postcode: LEICESTER,
      expectedVersion: 1,
    });
    const facts = await rows<{ cause: string; by: string; from: string; until: string | null }>(
      api,
      sql`select cause, determined_by as by, recorded_at::text as "from", superseded_at::text as until
        from commissioning_facts where child_id = ${child.id} order by recorded_at`,
    );
    expect(facts.map((row) => row.cause)).toEqual([
      "CARE_PERIOD",
      "GP_REGISTRATION",
      "RESIDENCE",
      "PLACEMENT",
      "PLACEMENT",
    ]);
    expect(facts.map((row) => row.until)).toEqual([...facts.slice(1).map((row) => row.from), null]);
    expect(facts.every((row) => row.by !== null && row.by !== "")).toBe(true);
  });

  test("all children anew: only what the reference data changed, and again nothing", async () => {
    const today = day("2026-11-22");
    await determineAll(api.database, directory, { today });
    const child = await childOnRecord(worker(), {
      ...fromCamdenToDerby,
      registrations: [{ practice: "N10001", from: "2012-05-20" }],
    });
    expect(await determineAll(api.database, directory, { today })).toMatchObject({ changed: 0 });
    await asOperator(api.operator, ({ exec }) =>
      exec(
        "insert into gp_practice_association (practice_code, icb_id, source) values ('N10001', 'ICB:QK1', 'made up')",
      ),
    );
    const { changed } = await determineAll(api.database, directory, { today });
    expect(changed).toBeGreaterThan(0);
    expect(await determineAll(api.database, directory, { today })).toMatchObject({ changed: 0 });
    const [current] = await rows(
      api,
      sql`select cause from commissioning_facts where child_id = ${child.id} and superseded_at is null`,
    );
    expect(current).toEqual({ cause: "REFERENCE_DATA" });
    expect(await grants(child.id)).toContain("ICB:QK1 2025-02-20 2030-05-15");
  });

  test("a batch costs the same number of statements whatever the number of its children", async () => {
    const today = day("2026-11-22");
    const counts: number[] = [];
    for (const many of [1, 8]) {
      const before = await rows<{ n: number }>(
        api,
        sql`select count(*)::integer as n from child where authority_id = 'LA:850'`,
      );
      const ask = api.as("SOCIAL_WORKER", "LA:850");
      for (let i = before[0]?.n ?? 0; i < many; i += 1) await childOnRecord(ask, fromCamdenToDerby);
      await asOperator(api.operator, ({ exec }) =>
        exec("update commissioning_facts set rules_version = 'an older one'"),
      );
      api.takeStatements();
      await determineAll(api.database, directory, { today });
      const statements = api.takeStatements();
      const from = statements.findIndex((text) => text.includes("'LA:850'"));
      const own = statements.slice(from, statements.indexOf("commit", from));
      expect(own.some((text) => text.includes('insert into "determination"'))).toBe(true);
      counts.push(own.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(21);
  });
});

describe("two changes of one child at once", () => {
  test("each is decided on what the other left, and one determination stands", async () => {
    const api = await openApi("postgres");
    await loadPractices(api);
    const child = await childOnRecord(api.as("SOCIAL_WORKER"), {
      inCareFrom: "2025-02-20",
      placement: { postcode: CAMDEN, from: "2025-02-20" },
    });
    await Promise.all([
      register(api.as("SOCIAL_WORKER"), child.id, "C10001", { from: "2012-05-20", until: "2025-02-25" }),
      register(api.as("SOCIAL_WORKER"), child.id, "D10001", { from: "2025-02-25" }),
      done(api.as("SOCIAL_WORKER"), movePlacement, {
        placementId: child.placementId,
        movedOn: "2025-03-01",
        reason: "CARPL",
        type: "U4",
        postcode: DERBY,
        expectedVersion: 1,
      }),
    ]);
    const facts = await rows<{ practices: number; placements: number; from: string; until: string | null }>(
      api,
      sql`select jsonb_array_length(facts -> 'gpRegistrations') as practices, jsonb_array_length(facts -> 'placements') as placements,
          recorded_at::text as "from", superseded_at::text as until
        from commissioning_facts where child_id = ${child.id} order by recorded_at`,
    );
    expect(facts.at(-1)).toMatchObject({ practices: 2, placements: 2, until: null });
    expect(facts.map((row) => row.until)).toEqual([...facts.slice(1).map((row) => row.from), null]);
    await api.close();
  });
});
