import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { sorted, walk } from "../harness/walk.ts";

const authorities = ["LA:202", "LA:850", "LA:926"] as const;
const seer = "ICB:QHM";
interface Model {
  id: string;
  localId: string;
  authority: string;
  born: string;
  sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  uasc: "YES" | "NO" | "NOT_KNOWN";
  periods: { from: string; until: string | null }[];
}
const model = fc.record({
  authority: fc.constantFrom(...authorities),
  born: fc.integer({ min: 0, max: 20 }).map((n) => `2010-01-${String(n + 1).padStart(2, "0")}`),
  sex: fc.constantFrom("FEMALE" as const, "MALE" as const, "UNKNOWN" as const, null),
  uasc: fc.constantFrom("YES" as const, "NO" as const, "NOT_KNOWN" as const),
  periods: fc.constantFrom<Model["periods"]>(
    [],
    [{ from: "2025-01-10", until: null }],
    [{ from: "2025-01-10", until: "2025-06-10" }],
    [
      { from: "2024-01-10", until: "2025-01-10" },
      { from: "2025-06-10", until: null },
    ],
  ),
});
const terms = fc.array(
  fc.record({
    field: fc.constantFrom("DATE_OF_BIRTH" as const, "RESPONSIBLE_AUTHORITY" as const),
    direction: fc.constantFrom("ASC" as const, "DESC" as const),
  }),
  { maxLength: 2 },
);

describe.each(["pglite", "postgres"] as const)("lists of children, over %s", (backend) => {
  let api: Api;
  let ask: Caller;
  const models: Model[] = [];

  beforeAll(async () => {
    api = await openApi(backend);
    ask = api.as("ICB_COMMISSIONER", seer);
    for (const [n, one] of fc.sample(model, { seed: 20261122, numRuns: 60 }).entries()) {
      const localId = `L${n % 40}`;
      // Two authorities may use the same local id.
      const authority = authorities[Math.floor(n / 20)] as string;
      const child = api.world
        .child(authority, { ...one, localId })
        .seenBy(seer, "ORIGINATING_ICB", { from: "2012-06-01" });
      for (const { from, until } of one.periods) child.carePeriod({ from, ...(until === null ? {} : { until }) });
      models.push({ ...one, authority, id: child.id, localId });
    }
    api.world.child("LA:330").carePeriod();
    await api.world.save();
  });
  afterAll(() => api.close());

  test("walking the pages gives every child once, in order", async () => {
    const someFilter = fc.record(
      {
        responsibleAuthorityId: fc.subarray([...authorities], { minLength: 1 }),
        sex: fc.subarray(["FEMALE", "MALE", "UNKNOWN"]),
        unaccompaniedAsylumSeeking: fc.subarray(["YES", "NO", "NOT_KNOWN"], { minLength: 1 }),
        dateOfBirth: fc.record(
          { from: fc.constant("2010-01-05"), until: fc.constant("2010-01-15") },
          { requiredKeys: [] },
        ),
        inCareOn: fc.constantFrom("2025-01-09", "2025-01-10", "2025-06-09", "2025-06-10", "2026-11-22"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(someFilter, terms, fc.constantFrom(3, 10, 60), async (filter, sort, first) => {
        const { ids, totalCount } = await walk(ask, "children", { first, filter, sort });
        const { inCareOn } = filter;
        const rows = models.filter(
          (row) =>
            (filter.responsibleAuthorityId?.includes(row.authority as "LA:202") ?? true) &&
            (filter.sex === undefined || (row.sex !== null && filter.sex.includes(row.sex))) &&
            (filter.unaccompaniedAsylumSeeking?.includes(row.uasc) ?? true) &&
            row.born >= (filter.dateOfBirth?.from ?? "") &&
            row.born < (filter.dateOfBirth?.until ?? "9999") &&
            (inCareOn === undefined ||
              row.periods.some(({ from, until }) => from <= inCareOn && inCareOn < (until ?? "9999"))),
        );
        const keys = { DATE_OF_BIRTH: (row: Model) => row.born, RESPONSIBLE_AUTHORITY: (row: Model) => row.authority };
        expect(ids).toEqual(
          sorted(
            rows,
            sort.map(({ field, direction }) => ({ key: keys[field], direction })),
          ),
        );
        expect(totalCount).toBe(rows.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test("a local id finds only the caller's own children", async () => {
    const filter = { localId: ["L1", "L25", "L\0", "nobody"] };
    const found = async (who: Caller) => (await walk(who, "children", { first: 10, filter })).ids.sort();
    const own = (authority: string) =>
      models
        .filter((row) => row.authority === authority && filter.localId.includes(row.localId))
        .map(({ id }) => id)
        .sort();
    expect(await found(ask)).toEqual([]);
    for (const authority of authorities)
      expect(await found(api.as("SOCIAL_WORKER", authority))).toEqual(own(authority));
    expect(own("LA:202")).toHaveLength(1);
  });
});

describe("a child", () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi("postgres");
  });
  afterAll(() => api.close());

  const one = (id: string) =>
    api.as("SOCIAL_WORKER", "LA:202")(
      `query ($id: ID!) { child(id: $id) { dateOfBirth sex unaccompaniedAsylumSeeking placementOn { id } version
        carePeriods { nodes { startedOn endedOn endReason child { id } legalStatuses { code startedOn endedOn } } }
        placements { nodes { id } }
        access { canStartCarePeriod { allowed reason } canRecordPlacement { allowed reason } } } }`,
      { id },
    );

  test("comes with their care periods and legal statuses, oldest first, and nothing that was taken back", async () => {
    const child = api.world.child("LA:202", { born: "2012-02-29", sex: null });
    child
      .carePeriod({ from: "2025-01-10" })
      .legalStatus("C2", "2025-06-01")
      .legalStatus("C1", "2025-01-10", "2025-06-01");
    const first = child.carePeriod({ from: "2020-01-10", until: "2021-01-10", endReason: "E4A" });
    child.carePeriod({ from: "2022-01-10", voided: true });
    const placed = first.placement({ from: "2020-01-10", until: "2020-03-10" });
    first.placement({ from: "2020-02-10", voided: true });
    await api.world.save();
    const { data, errors } = await one(child.id);
    expect(errors).toEqual([]);
    expect(data.child).toEqual({
      dateOfBirth: "2012-02-29",
      sex: null,
      unaccompaniedAsylumSeeking: "NO",
      placementOn: null,
      version: 1,
      carePeriods: {
        nodes: [
          {
            startedOn: "2020-01-10",
            endedOn: "2021-01-10",
            endReason: "E4A",
            child: { id: child.id },
            legalStatuses: [],
          },
          {
            startedOn: "2025-01-10",
            endedOn: null,
            endReason: null,
            child: { id: child.id },
            legalStatuses: [
              { code: "C1", startedOn: "2025-01-10", endedOn: "2025-06-01" },
              { code: "C2", startedOn: "2025-06-01", endedOn: null },
            ],
          },
        ],
      },
      placements: { nodes: [{ id: placed.id }] },
      access: {
        canStartCarePeriod: { allowed: false, reason: "STATE" },
        canRecordPlacement: { allowed: true, reason: null },
      },
    });
  });

  test.each([
    ["2026-11-21", "NO"],
    ["2026-11-22", "NO"],
    ["2026-11-23", "YES"],
  ])("an unaccompanied asylum-seeking child until %s is today one: %s", async (uascUntil, expected) => {
    const { id } = api.world.child("LA:202", { uasc: "YES", uascUntil });
    await api.world.save();
    const { data } = await api.as("SOCIAL_WORKER", "LA:202")(
      `query ($id: ID!, $ids: [ID!]) { child(id: $id) { unaccompaniedAsylumSeeking }
        children(filter: { id: $ids, unaccompaniedAsylumSeeking: [YES] }) { totalCount } }`,
      { id, ids: [id] },
    );
    expect(data.child.unaccompaniedAsylumSeeking).toBe(expected);
    expect(data.children.totalCount).toBe(expected === "YES" ? 1 : 0);
  });

  test("says what the caller may do, and if not why", async () => {
    const away = api.world.child("LA:202");
    const none = api.world.child("LA:202");
    away.carePeriod({ from: "2020-01-10", until: "2021-01-10" }).placement({ from: "2020-01-10", until: "2021-01-10" });
    away.seenBy("LA:850", "AREA_LA", { from: "2020-01-10" });
    await api.world.save();
    const access = async (id: string, role: "SOCIAL_WORKER" | "RETURNS_OFFICER", at: string) => {
      const { data } = await api.as(role, at)(
        `query ($id: ID!) { child(id: $id) { access { canStartCarePeriod { reason } canRecordPlacement { reason } } } }`,
        { id },
      );
      return [data.child.access.canStartCarePeriod.reason, data.child.access.canRecordPlacement.reason];
    };
    expect(await access(away.id, "SOCIAL_WORKER", "LA:202")).toEqual([null, null]);
    expect(await access(none.id, "SOCIAL_WORKER", "LA:202")).toEqual([null, "STATE"]);
    expect(await access(away.id, "RETURNS_OFFICER", "LA:202")).toEqual(["ROLE", "ROLE"]);
    expect(await access(away.id, "SOCIAL_WORKER", "LA:850")).toEqual([
      "NOT_RESPONSIBLE_AUTHORITY",
      "NOT_RESPONSIBLE_AUTHORITY",
    ]);
  });
});
