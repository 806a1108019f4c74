import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { sorted } from "../harness/walk.ts";
import {
  CAMDEN,
  childOnRecord,
  DERBY,
  done,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  movePlacement,
  register,
} from "./child-on-record.ts";

interface Model {
  readonly id: string;
  readonly childId: string;
  readonly from: string;
  readonly until: string | null;
  readonly inCare: boolean;
  readonly outcome: string;
  readonly icb: string | null;
  readonly reasons: readonly string[];
  readonly changed: boolean;
  readonly recordedAt: string;
  readonly superseded: boolean;
}
interface Filter {
  childId?: string[];
  on?: string;
  anyDay?: boolean;
  outcome?: string[];
  commissionerIcbId?: string[];
  reasonCode?: string[];
  changedSince?: string;
  inCare?: boolean | null;
  superseded?: boolean;
}

describe("the list of determinations", () => {
  let api: Api;
  let ask: Caller;
  let models: Model[] = [];

  beforeAll(async () => {
    api = await openApi("postgres");
    ask = api.as("SOCIAL_WORKER");
    await loadPractices(api);
    for (let n = 0; n < 8; n += 1) {
      const child = await childOnRecord(ask, {
        ...fromCamdenToDerby,
        born: n % 2 === 0 ? "2012-05-14" : "2008-12-20",
        ...(n % 3 === 0 ? { registrations: [] } : {}),
        ...(n % 4 === 3 ? { homes: [] } : {}),
        placement: { postcode: [DERBY, LEICESTER, CAMDEN, null][n % 4] as string | null, from: "2025-02-20" },
      });
      if (n % 3 === 0) await register(ask, child.id, "L10001", { from: "2025-01-10" });
      if (n % 3 === 1) await register(ask, child.id, null, { from: "2025-06-10", endsPrevious: true });
      if (n === 5) {
        const moved = { placementId: child.placementId, movedOn: "2025-09-10", reason: "CARPL", type: "U4" };
        await done(ask, movePlacement, { ...moved, postcode: DERBY, expectedVersion: 1 });
      }
    }
    // Of another authority: never listed.
    await childOnRecord(api.as("SOCIAL_WORKER", "LA:926"), fromCamdenToDerby);
    models = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<Model>(
        drizzle as ScopedDb,
        sql`select id, child_id as "childId", valid_from::text as "from", valid_until::text as until, in_care as "inCare", outcome,
          commissioner_icb_id as icb, to_json(reason_codes) as reasons, jsonb_array_length(changes) > 0 as changed,
          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", superseded_at is not null as superseded
          from determination where authority_id = 'LA:202'`,
      ),
    );
    expect(models.length).toBeGreaterThan(60);
  });
  afterAll(() => api.close());

  const matches = (row: Model, filter: Filter): boolean => {
    const on = filter.on ?? (filter.anyDay === true ? null : api.today);
    const inCare = filter.inCare === undefined ? true : filter.inCare;
    return (
      (filter.childId === undefined || filter.childId.includes(row.childId)) &&
      (on === null || (row.from <= on && (row.until === null || on < row.until))) &&
      (filter.outcome === undefined || filter.outcome.includes(row.outcome)) &&
      (filter.commissionerIcbId === undefined || (row.icb !== null && filter.commissionerIcbId.includes(row.icb))) &&
      (filter.reasonCode === undefined || filter.reasonCode.some((code) => row.reasons.includes(code))) &&
      (filter.changedSince === undefined || (row.changed && row.recordedAt >= filter.changedSince)) &&
      (inCare === null || row.inCare === inCare) &&
      (filter.superseded === true || !row.superseded)
    );
  };
  const keys: Record<string, (row: Model) => string> = {
    RECORDED_AT: (row) => row.recordedAt,
    FROM: (row) => row.from,
  };

  async function walkAll(args: { first: number; filter?: Filter; sort?: unknown }) {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data, errors } = await ask(
        `query ($first: Int!, $after: String, $filter: DeterminationFilter, $sort: [DeterminationSort!]) {
          determinations(first: $first, after: $after, filter: $filter, sort: $sort) {
            totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
        { ...args, after },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo, totalCount } = data.determinations;
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) return { ids, totalCount };
      expect(nodes).toHaveLength(args.first);
      after = pageInfo.endCursor;
    }
  }

  test("there is something of every kind to find", () => {
    expect(new Set(models.map(({ outcome }) => outcome))).toEqual(
      new Set(["DETERMINED", "PROVISIONAL", "INDETERMINATE"]),
    );
    for (const is of [true, false]) {
      expect(models.some(({ superseded }) => superseded === is)).toBe(true);
      expect(models.some(({ inCare }) => inCare === is)).toBe(true);
      expect(models.some(({ changed }) => changed === is)).toBe(true);
    }
  });

  test("walking the pages gives every row once, in order, and the total is theirs", async () => {
    const instants = [...new Set(models.map(({ recordedAt }) => recordedAt))].sort();
    const rare = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
    const someFilter = fc
      .record({
        childId: rare(fc.subarray([...new Set(models.map(({ childId }) => childId))], { minLength: 1 })),
        on: rare(fc.constantFrom("2025-02-20", "2025-06-10", "2026-03-31", "2026-11-22", "2031-01-01")),
        anyDay: fc.boolean(),
        outcome: rare(fc.subarray(["DETERMINED", "PROVISIONAL", "INDETERMINATE"])),
        commissionerIcbId: rare(fc.subarray(["ICB:QMJ", "ICB:Z9B2Z", "ICB:QK1"], { minLength: 1 })),
        reasonCode: rare(fc.subarray(["FACTS_MISSING", "NO_GP_NO_RESIDENCE", "UNSURE_READING"], { minLength: 1 })),
        changedSince: rare(fc.constantFrom(...instants)),
        inCare: fc.constantFrom(true, false, null, undefined),
        superseded: fc.boolean(),
      })
      .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Filter);
    const terms = fc.array(
      fc.record({
        field: fc.constantFrom(...Object.keys(keys)),
        direction: fc.constantFrom("ASC" as const, "DESC" as const),
      }),
      { maxLength: 2 },
    );
    let found = 0;
    await fc.assert(
      fc.asyncProperty(someFilter, terms, fc.constantFrom(7, 60), async (filter, sort, first) => {
        const { ids, totalCount } = await walkAll({ first, filter, sort });
        const rows = models.filter((row) => matches(row, filter));
        const by = sort.length > 0 ? sort : [{ field: "RECORDED_AT", direction: "DESC" as const }];
        const terms = by.map(({ field, direction }) => ({ key: keys[field] as (row: Model) => string, direction }));
        expect(ids).toEqual(sorted(rows, terms));
        expect(totalCount).toBe(rows.length);
        found += rows.length;
      }),
      { numRuns: 30, seed: 7 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test("unless asked otherwise: what stands today, of those in care, the last made first", async () => {
    const { ids } = await walkAll({ first: 40 });
    const rows = models.filter((row) => matches(row, {}));
    expect(rows).toHaveLength(8);
    expect(ids).toEqual(sorted(rows, [{ key: (row) => row.recordedAt, direction: "DESC" }]));
  });

  test.each<[object, number]>([
    [{ childId: [] }, 0],
    [{ childId: ["not-a-uuid"] }, 0],
    [{ reasonCode: [] }, 0],
    [{ outcome: null, reasonCode: null, childId: null, changedSince: null }, 8],
    [{ commissionerIcbId: ["\0", "'; drop table child; --"] }, 0],
    [{ changedSince: "2099-01-01T00:00:00Z" }, 0],
    [{ on: "1990-01-01" }, 0],
  ])("%j", async (filter, expected) => {
    const { ids, totalCount } = await walkAll({ first: 40, filter: filter as Filter });
    expect([ids.length, totalCount]).toEqual([expected, expected]);
  });

  test.each([0, 1001, -1])("a page of %d is refused", async (first) => {
    const { errors } = await ask(`query ($first: Int!) { determinations(first: $first) { totalCount } }`, { first });
    expect(errors.map(({ code }) => code)).toEqual(["BAD_USER_INPUT"]);
  });

  test("a cursor of another filter, another order, another day or of nobody is refused", async () => {
    const page = `query ($after: String, $filter: DeterminationFilter, $sort: [DeterminationSort!]) {
      determinations(first: 2, after: $after, filter: $filter, sort: $sort) { pageInfo { endCursor } } }`;
    const { data } = await ask(page, {});
    const after = data.determinations.pageInfo.endCursor;
    const refused = async (variables: object) =>
      (await ask(page, { after, ...variables })).errors.map(({ code }) => code);
    expect(await refused({})).toEqual([]);
    expect(await refused({ filter: { inCare: null } })).toEqual(["INVALID_CURSOR"]);
    expect(await refused({ sort: [{ field: "FROM" }] })).toEqual(["INVALID_CURSOR"]);
    expect(await refused({ after: "x" })).toEqual(["INVALID_CURSOR"]);
    api.today = "2026-11-23";
    expect(await refused({})).toEqual(["INVALID_CURSOR"]);
    api.today = "2026-11-22";
  });
});
