import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { sorted, walk } from "../harness/walk.ts";

const facts = ["YES", "NO", "UNKNOWN"] as const;
type Fact = (typeof facts)[number];
interface Area {
  from: string;
  icb: string | null;
  authority: string;
  outOfAuthorityArea: Fact;
  atADistance: Fact;
  outOfIcbArea: Fact;
}
interface Model {
  id: string;
  childId: string;
  placing: string;
  type: string;
  startedOn: string;
  endedOn: string | null;
  areas: Area[];
  over20: Fact;
}
// Named so that ids and names sort alike: Camden, Hampshire, Norfolk.
const authorities = ["LA:202", "LA:850", "LA:926"];
const icbs = ["ICB:QMJ", "ICB:Z9B2Z", "ICB:QRL"];
const seer = "ICB:QHM";
const someDay = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.UTC(2026, 1, 20 + n)).toISOString().slice(0, 10));
const fact = fc.constantFrom(...facts);
const area = fc.record({
  icb: fc.constantFrom(...icbs, null),
  authority: fc.constantFrom(...authorities),
  outOfAuthorityArea: fact,
  atADistance: fact,
  outOfIcbArea: fact,
});
const placed = fc.record({
  placing: fc.constantFrom(...authorities),
  type: fc.constantFrom("U4", "K2", "T0"),
  startedOn: someDay,
  days: fc.option(fc.integer({ min: 1, max: 30 })),
  areas: fc.tuple(area, fc.option(area)),
  over20: fact,
});

describe.each(["pglite", "postgres"] as const)("lists of placements, over %s", (backend) => {
  let api: Api;
  let ask: Caller;
  const models: Model[] = [];

  beforeAll(async () => {
    api = await openApi(backend);
    ask = api.as("ICB_COMMISSIONER", seer);
    for (const one of fc.sample(placed, { seed: 20261122, numRuns: 70 })) {
      const child = api.world.child(one.placing).seenBy(seer, "ORIGINATING_ICB", { from: "2012-06-01" });
      const endedOn = one.days === null ? null : addDays(one.startedOn, one.days);
      const [first, second] = one.areas;
      const areas: Area[] = [{ ...first, from: one.startedOn }];
      if (second !== null && (one.days ?? 2) > 1) areas.push({ ...second, from: addDays(one.startedOn, 1) });
      const { id } = child.carePeriod({ from: "2025-01-10" }).placement({
        from: one.startedOn,
        ...(endedOn === null ? {} : { until: endedOn }),
        type: one.type,
        area: areas,
        home: { over20: one.over20 },
        relations: false,
      });
      models.push({ id, childId: child.id, ...one, endedOn, areas });
    }
    // Never listed: taken back, and of a child whom the caller does not see.
    const voided = api.world.child("LA:202").seenBy(seer, "ORIGINATING_ICB", { from: "2012-06-01" });
    voided.carePeriod({ from: "2025-01-10" }).placement({ from: "2026-03-01", voided: true });
    api.world.child("LA:330").carePeriod({ from: "2025-01-10" }).placement({ from: "2026-03-01" });
    await api.world.save();
  });
  afterAll(() => api.close());

  const keys: Record<string, (row: Model) => string> = {
    STARTED_ON: (row) => row.startedOn,
    ENDED_ON: (row) => row.endedOn ?? "infinity",
    PLACING_AUTHORITY: (row) => row.placing,
  };
  const inForce = (row: Model, on: string) => row.startedOn <= on && (row.endedOn === null || on < row.endedOn);
  const areaHolds = (row: Model, i: number, on: string) =>
    (row.areas[i] as Area).from <= on && on < (row.areas[i + 1]?.from ?? row.endedOn ?? "9999");

  const matches = (row: Model, filter: Filter): boolean =>
    (filter.type === undefined || filter.type.includes(row.type)) &&
    (filter.placingAuthorityId === undefined || filter.placingAuthorityId.includes(row.placing)) &&
    (filter.on === undefined || inForce(row, filter.on)) &&
    (filter.over20Miles === undefined || filter.over20Miles.includes(row.over20)) &&
    dayMatches(row.startedOn, filter.startedOn) &&
    dayMatches(row.endedOn, filter.endedOn) &&
    row.areas.some(
      (one, i) =>
        (filter.on === undefined || areaHolds(row, i, filter.on)) &&
        (filter.icbId === undefined || (one.icb !== null && filter.icbId.includes(one.icb))) &&
        (filter.areaAuthorityId === undefined || filter.areaAuthorityId.includes(one.authority)) &&
        (["outOfAuthorityArea", "atADistance", "outOfIcbArea"] as const).every(
          (name) => filter[name] === undefined || filter[name].includes(one[name]),
        ),
    );

  const terms = fc.array(
    fc.record({
      field: fc.constantFrom(...Object.keys(keys)),
      direction: fc.constantFrom("ASC" as const, "DESC" as const),
    }),
    { maxLength: 3 },
  );

  test("walking the pages gives every row once, in order, whatever the filter, the order and the page size", async () => {
    await fc.assert(
      fc.asyncProperty(someFilter, terms, fc.constantFrom(2, 7, 40), async (filter, sort, first) => {
        const { ids, totalCount } = await walk(ask, "placements", { first, filter, sort });
        const rows = models.filter((row) => matches(row, filter));
        const by = sort.length > 0 ? sort : [{ field: "STARTED_ON", direction: "DESC" as const }];
        expect(ids).toEqual(
          sorted(
            rows,
            by.map(({ field, direction }) => ({ key: keys[field] as (row: Model) => string, direction })),
          ),
        );
        expect(totalCount).toBe(rows.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test.each([
    [{ id: [] }, 0],
    [{ id: null, type: null }, 70],
    [{ childId: ["not-a-uuid"] }, 0],
    [{ type: ["U4\0", "\\", '"', "{U4}"] }, 0],
    [{ icbId: ["'; drop table child; --"] }, 0],
  ])("%j", async (filter, expected) => {
    const { data, errors } = await ask(
      `query ($filter: PlacementFilter) { placements(filter: $filter) { totalCount } }`,
      {
        filter,
      },
    );
    expect(errors).toEqual([]);
    expect(data.placements.totalCount).toBe(expected);
  });

  test("by id and by child", async () => {
    const some = models.slice(3, 6);
    for (const filter of [
      { id: some.map(({ id }) => id.toUpperCase()) },
      { childId: some.map(({ childId }) => childId) },
    ]) {
      const { ids } = await walk(ask, "placements", { first: 10, filter });
      expect(ids.sort()).toEqual(some.map(({ id }) => id).sort());
    }
  });

  test("the register of an area is who lives there that day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...icbs, ...authorities), someDay, async (organisation, on) => {
        const { data } = await ask(
          `query ($area: String!, $on: Date) { placementsInArea(area: $area, on: $on) { totalCount } }`,
          {
            area: organisation,
            on,
          },
        );
        const exists =
          organisation === "ICB:QMJ" ? on < "2026-04-01" : organisation !== "ICB:Z9B2Z" || on >= "2026-04-01";
        expect(data.placementsInArea === null).toBe(!exists);
        if (!exists) return;
        const { ids, totalCount } = await walk(ask, "placementsInArea", { first: 7, area: organisation, on });
        const there = models.filter((row) =>
          row.areas.some(
            (one, i) =>
              inForce(row, on) && areaHolds(row, i, on) && (one.icb === organisation || one.authority === organisation),
          ),
        );
        expect(ids).toEqual(sorted(there, [{ key: (row) => row.startedOn, direction: "DESC" }]));
        expect(totalCount).toBe(there.length);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

interface DayFilter {
  eq?: string;
  from?: string;
  until?: string;
  isNull?: boolean;
}
interface Filter {
  type?: string[];
  placingAuthorityId?: string[];
  on?: string;
  icbId?: string[];
  areaAuthorityId?: string[];
  outOfAuthorityArea?: Fact[];
  atADistance?: Fact[];
  outOfIcbArea?: Fact[];
  over20Miles?: Fact[];
  startedOn?: DayFilter;
  endedOn?: DayFilter;
}

const someFacts = fc.subarray([...facts], { minLength: 1 });
const dayFilter = fc.record({ eq: someDay, from: someDay, until: someDay, isNull: fc.boolean() }, { requiredKeys: [] });
/** Each condition is there one time in five, so that filters with few conditions, which match something, are common. */
const someFilter: fc.Arbitrary<Filter> = fc
  .record({
    type: fc.subarray(["U4", "K2", "T0"]),
    placingAuthorityId: fc.subarray(authorities),
    on: someDay,
    icbId: fc.subarray(icbs),
    areaAuthorityId: fc.subarray(authorities),
    outOfAuthorityArea: someFacts,
    atADistance: someFacts,
    outOfIcbArea: someFacts,
    over20Miles: someFacts,
    startedOn: dayFilter,
    endedOn: dayFilter,
  })
  .chain((all) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 11, maxLength: 11 })
      .map((dice) => Object.fromEntries(Object.entries(all).filter((_, i) => dice[i] === 0)) as Filter),
  );

function dayMatches(value: string | null, filter: DayFilter = {}): boolean {
  return (
    (filter.eq === undefined || value === filter.eq) &&
    (filter.from === undefined || (value !== null && value >= filter.from)) &&
    (filter.until === undefined || (value !== null && value < filter.until)) &&
    (filter.isNull === undefined || (value === null) === filter.isNull)
  );
}

function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
