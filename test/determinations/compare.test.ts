import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  CAMDEN,
  type ChildOnRecord,
  childOnRecord,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  register,
} from "./child-on-record.ts";

let api: Api;
let placed: ChildOnRecord;
let nearHome: ChildOnRecord;

/** One placed in Derby; one placed in Camden, who registered with a practice in Derby. */
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  placed = await childOnRecord(worker(), fromCamdenToDerby);
  nearHome = await childOnRecord(worker(), {
    ...fromCamdenToDerby,
    placement: { postcode: CAMDEN, from: "2025-02-20" },
  });
  await register(worker(), nearHome.id, "D10001", { from: "2025-03-10", endsPrevious: true });
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
const side = `outcome on commissioner { onTheDay { organisation { id } } } rule { id } reasonCodes originatingIcb { fixedOn }`;
const query = `query ($childId: ID!, $on: Date!, $service: CommissioningServiceInput!, $change: CommissionerChangeInput!) {
  compareCommissioner(childId: $childId, on: $on, service: $service, change: $change) {
    __typename
    ... on CommissionerComparison { before { ${side} } after { ${side} } differences { field before after } }
    ... on CommissioningFactsRefused { problems { code path message } }
  }
}`;

async function compare(child: { id: string }, change: object, on = "2025-06-01", service: object = {}) {
  const { data, errors } = await worker()(query, {
    childId: child.id,
    on,
    service: { category: "COMMUNITY", ...service },
    change,
  });
  expect(errors).toEqual([]);
  return data.compareCommissioner;
}
const icbOf = (answer: { commissioner: { onTheDay: { organisation: { id: string } } | null } }) =>
  answer.commissioner.onTheDay?.organisation.id ?? null;

describe("what the answer would be", () => {
  test("nothing otherwise, nothing changes", async () => {
    const compared = await compare(placed, {});
    expect(compared).toMatchObject({ __typename: "CommissionerComparison", differences: [] });
    expect(compared.after).toEqual(compared.before);
  });

  test.each<[string, () => ChildOnRecord, object, string, string | null, string]>([
    [
      "another practice, placed out of area",
      () => placed,
      { gpRegistration: { practiceCode: "d10001 ", from: "2025-03-10" } },
      "ICB:QMJ",
      "ICB:QMJ",
      "CHILD-OOA-LA",
    ],
    [
      "another practice before the placement",
      () => placed,
      { gpRegistration: { practiceCode: "L10001", from: "2025-02-01" } },
      "ICB:QMJ",
      "ICB:QK1",
      "CHILD-OOA-LA",
    ],
    [
      "no practice before the placement: the home",
      () => placed,
      { gpRegistration: { practiceCode: null, from: "2025-02-01" } },
      "ICB:QMJ",
      "ICB:QMJ",
      "CHILD-OOA-LA",
    ],
    [
      "no practice and another home",
      () => placed,
      {
        gpRegistration: { practiceCode: null, from: "2025-02-01" },
        residence: { postcode: "le5 5ah", from: "2025-02-01" },
      },
      "ICB:QMJ",
      "ICB:QK1",
      "CHILD-OOA-LA",
    ],
    [
      "another practice, placed at home",
      () => nearHome,
      { gpRegistration: { practiceCode: "L10001", from: "2025-03-20" } },
      "ICB:QJ2",
      "ICB:QK1",
      "GEN-1",
    ],
    [
      "placed out of area after all",
      () => nearHome,
      { placement: { type: "K2", postcode: LEICESTER, from: "2025-05-01" } },
      "ICB:QJ2",
      "ICB:QJ2",
      "CHILD-OOA-LA",
    ],
    [
      "placed back home",
      () => placed,
      { placement: { type: "U4", postcode: CAMDEN, from: "2025-05-01" } },
      "ICB:QMJ",
      "ICB:QMJ",
      "GEN-1",
    ],
    ["care ends", () => placed, { careEndsOn: "2025-06-01" }, "ICB:QMJ", "ICB:QMJ", "GEN-1"],
    ["on another day", () => placed, { on: "2026-04-01" }, "ICB:QMJ", "ICB:Z9B2Z", "CHILD-OOA-LA"],
    [
      "a change that comes later",
      () => placed,
      { placement: { type: "U4", postcode: CAMDEN, from: "2025-06-02" } },
      "ICB:QMJ",
      "ICB:QMJ",
      "CHILD-OOA-LA",
    ],
  ])("%s", async (_, child, change, before, after, rule) => {
    const compared = await compare(child(), change);
    expect([icbOf(compared.before), icbOf(compared.after), compared.after.rule.id]).toEqual([before, after, rule]);
    const fields = compared.differences.map(({ field }: { field: string }) => field);
    expect(fields.includes("COMMISSIONER")).toBe(before !== after);
    expect(fields.includes("RULE")).toBe(compared.before.rule.id !== rule);
    for (const { before: was, after: is } of compared.differences) expect(was).not.toEqual(is);
  });

  test("a practice whose ICB nobody knows, and a postcode that is not loaded", async () => {
    const practice = await compare(placed, { gpRegistration: { practiceCode: "N10001", from: "2025-02-01" } });
    expect(practice.after.outcome).not.toBe("DETERMINED");
    // In the area of the practice in Derby or not: that decides, and nobody knows.
    const moved = await compare(placed, {
      gpRegistration: { practiceCode: "D10001", from: "2025-03-10" },
      placement: { type: "U4", postcode: "ZZ1 1ZZ", from: "2025-05-01" },
    });
    expect(moved.__typename).toBe("CommissionerComparison");
    expect(moved.after.outcome).not.toBe("DETERMINED");
  });

  test("nothing of it is stored", async () => {
    const facts = `query ($id: ID!) { commissionerTimeline(childId: $id) { id recordedAt } }`;
    const before = await worker()(facts, { id: placed.id });
    await compare(placed, { careEndsOn: "2025-06-01" });
    expect(await worker()(facts, { id: placed.id })).toEqual(before);
  });
});

describe("a change that cannot be", () => {
  const early = "2012-05-13";
  test.each<[string, object, [string, string][], string?, object?]>([
    [
      "before birth",
      { gpRegistration: { practiceCode: null, from: early } },
      [["DATES_OUT_OF_ORDER", "change.gpRegistration.from"]],
    ],
    [
      "before birth, and no postcode",
      { residence: { postcode: "NW3", from: early } },
      [
        ["POSTCODE_MALFORMED", "change.residence.postcode"],
        ["DATES_OUT_OF_ORDER", "change.residence.from"],
      ],
    ],
    [
      "no postcode at all",
      { residence: { postcode: " ", from: "2025-01-01" } },
      [["POSTCODE_MALFORMED", "change.residence.postcode"]],
    ],
    [
      "no practice of the list",
      { gpRegistration: { practiceCode: "X99999", from: "2025-01-01" } },
      [["UNKNOWN_PRACTICE", "change.gpRegistration.practiceCode"]],
    ],
    [
      "no text that can be a practice",
      { gpRegistration: { practiceCode: "\0", from: "2025-01-01" } },
      [["UNKNOWN_PRACTICE", "change.gpRegistration.practiceCode"]],
    ],
    [
      "no placement type",
      { placement: { type: "ZZ", postcode: "?", from: "2025-01-01" } },
      [
        ["UNKNOWN_PLACEMENT_TYPE", "change.placement.type"],
        ["POSTCODE_MALFORMED", "change.placement.postcode"],
      ],
    ],
    ["care that ends before it began", { careEndsOn: "2025-02-20" }, [["DATES_OUT_OF_ORDER", "change.careEndsOn"]]],
    ["another day before birth", { on: early }, [["BORN_AFTER_DETERMINATION", "change.on"]]],
    ["the day asked about before birth", {}, [["BORN_AFTER_DETERMINATION", "on"]], early],
    [
      "a service that cannot be asked about",
      {},
      [["UNKNOWN_ICB", "service.contractHolderIcbId"]],
      "2025-06-01",
      { category: "PRIMARY_CARE", contractHolderIcbId: "ICB:NONE" },
    ],
  ])("%s", async (_, change, problems, on = "2025-06-01", service = {}) => {
    expect(await compare(placed, change, on, service)).toEqual({
      __typename: "CommissioningFactsRefused",
      problems: problems.map(([code, path]) => ({ code, path, message: expect.any(String) })),
    });
  });

  test.each(["00000000-0000-4000-8000-000000000000", "not-a-uuid", ""])("there is no child %j", async (id) => {
    expect(await compare({ id }, { on: early })).toBeNull();
  });

  test("what is refused repeats nothing that was given", async () => {
    const { problems } = await compare(placed, { residence: { postcode: "SECRET", from: "2012-01-01" } });
    expect(JSON.stringify(problems)).not.toMatch(/SECRET|2012/);
  });
});
