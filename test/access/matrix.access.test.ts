import type { Role } from "@cic/auth/actions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { pathsToChild, pathsToPlacement, type Target, verdict } from "./paths.ts";

const camden = "LA:202";
const norfolk = "LA:926";
const hampshire = "LA:850";
const surrey = "LA:936";
const predecessor = "ICB:QMJ";
const successor = "ICB:Z9B2Z";
const hampshireIcb = "ICB:QRL";
const provider = "PROVIDER:X9901";

type Name = "ada" | "ben" | "cem" | "dee" | "eva" | "fay";
let api: Api;
const children = {} as Record<Name, WorldChild>;
const placements = {} as Record<Name, Target>;

/**
 * ada: Camden's, placed in Hampshire and still there. ben: Camden's, whose placement in Hampshire ended on 2026-06-15.
 * cem: Norfolk's, placed in Camden since before the ICB of Camden was merged on 2026-04-01. dee: Surrey's, at home.
 * eva: Surrey's, of whom two others were told: the ICB it came from, and a provider until 2026-06-01.
 * fay: Norfolk's, whose placement in Hampshire lasts though a correction took back that Hampshire's ICB may see it.
 */
beforeAll(async () => {
  api = await openApi("postgres");
  const { world } = api;
  const say = (
    name: Name,
    authority: string,
    place: { icb: string; authority: string; inForceOn: string },
    more: {
      from?: string;
      until?: string;
      relations?: boolean;
      areas?: { from?: string; icb: string; authority: string }[];
    } = {},
  ) => {
    const child = world.child(authority, { localId: `${name}-1`, upn: `U-${name}`, nhsNumber: `N-${name}` });
    const period = child.carePeriod({ from: "2025-01-10" }).legalStatus("C2", "2025-01-10");
    const placed = period.placement({
      from: more.from ?? "2025-02-01",
      ...(more.until === undefined ? {} : { until: more.until, endReason: "CARPL" }),
      area: more.areas ?? { icb: place.icb, authority: place.authority },
      home: { postcode: "NW1 1AA", miles: 61.5 },
      ...(more.relations === undefined ? {} : { relations: more.relations }),
    });
    children[name] = child;
    placements[name] = { ...placed, area: { icb: place.icb, authority: place.authority }, inForceOn: place.inForceOn };
  };
  const inHampshire = { icb: hampshireIcb, authority: hampshire, inForceOn: "2025-06-01" };
  const inSurrey = { icb: "ICB:QXU", authority: surrey, inForceOn: "2025-06-01" };
  say("ada", camden, inHampshire);
  say("ben", camden, inHampshire, { until: "2026-06-15" });
  say(
    "cem",
    norfolk,
    { icb: predecessor, authority: camden, inForceOn: "2026-03-31" },
    {
      areas: [
        { icb: predecessor, authority: camden },
        { from: "2026-04-01", icb: successor, authority: camden },
      ],
    },
  );
  say("dee", surrey, inSurrey, { relations: false });
  say("eva", surrey, inSurrey, { relations: false });
  say("fay", norfolk, inHampshire, { relations: false });
  children.eva
    .seenBy(predecessor, "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION" })
    .seenBy(provider, "PROVIDER", { from: "2025-03-01", until: "2026-06-01", cause: "REQUEST" });
  children.fay.seenBy(hampshireIcb, "RECEIVING_ICB", {
    from: "2025-02-01",
    causeId: placements.fay.id,
    superseded: true,
  });
  await world.save();
});
afterAll(() => api.close());

const la: Role = "SOCIAL_WORKER";
const icb: Role = "ICB_CHILDREN_IN_CARE_TEAM";
const clinician: Role = "PROVIDER_CLINICIAN";

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, on: string, sees: Name[], placementsOf?: Name[]][] = [
  ["the responsible authority",                    la,   camden,       "2026-11-22", ["ada", "ben", "cem"]],
  ["the responsible authority's returns officer",  "RETURNS_OFFICER", norfolk, "2026-11-22", ["cem", "fay"]],
  ["another authority",                            la,   "LA:330",     "2026-11-22", []],
  ["the area's authority, on the day of the end",  la,   hampshire,    "2026-06-15", ["ada", "ben"]],
  ["the area's authority, the day after",          la,   hampshire,    "2026-06-16", ["ada"]],
  ["the receiving ICB, the day before the start",  icb,  hampshireIcb, "2025-01-31", []],
  ["the receiving ICB, on the day of the start",   icb,  hampshireIcb, "2025-02-01", ["ada", "ben"]],
  ["the receiving ICB, on the day of the end",     icb,  hampshireIcb, "2026-06-15", ["ada", "ben"]],
  ["the receiving ICB, the day after",             icb,  hampshireIcb, "2026-06-16", ["ada"]],
  ["the receiving ICB's commissioner",             "ICB_COMMISSIONER", hampshireIcb, "2026-11-22", ["ada"]],
  ["another ICB",                                  icb,  "ICB:QHM",    "2026-11-22", []],
  ["the predecessor, on its last day",             icb,  predecessor,  "2026-03-31", ["cem", "eva"]],
  ["the predecessor as receiving ICB, abolished",  icb,  predecessor,  "2026-04-01", ["eva"]],
  ["the successor, the day before it exists",      icb,  successor,    "2026-03-31", []],
  ["the successor, on its first day",              icb,  successor,    "2026-04-01", ["cem"]],
  ["the area's authority, before the placement",   la,   camden,       "2025-01-31", ["ada", "ben"]],
  ["the originating ICB",                          icb,  predecessor,  "2025-06-01", ["cem", "eva"]],
  ["the provider, on its last day",                clinician, provider, "2026-05-31", ["eva"], []],
  ["the provider, the day after",                  clinician, provider, "2026-06-01", []],
  ["another provider",                             clinician, "PROVIDER:X9902", "2026-05-31", []],
  ["an organisation that nobody knows",            la,   "LA:999",     "2026-05-31", []],
];

describe.each(cells)("%s", (_who, role, organisation, on, sees, placementsOf = sees) => {
  test.each(["ada", "ben", "cem", "dee", "eva", "fay"] as const)("%s: one verdict on every path", async (name) => {
    api.today = on;
    const ask = api.as(role, organisation);
    expect(await verdict(pathsToChild, ask, children[name])).toBe(sees.includes(name) ? "seen" : "hidden");
    const seen = placementsOf.includes(name) ? "seen" : "hidden";
    expect(await verdict(pathsToPlacement, ask, placements[name])).toBe(seen);
  });
});

describe("a young person", () => {
  const own = (name: Name) => api.as("YOUNG_PERSON", camden, children[name].id);

  test.each(["ada", "ben", "cem"] as const)(
    "%s: sees their own record on every path, and nobody else's on any",
    async (name) => {
      api.today = "2026-11-22";
      for (const other of ["ada", "ben", "cem", "dee", "eva", "fay"] as const) {
        const expected = other === name ? "seen" : "hidden";
        expect([other, await verdict(pathsToChild, own(name), children[other])]).toEqual([other, expected]);
        const placed = await verdict(pathsToPlacement, own(name), placements[other]);
        expect([other, placed]).toEqual([other, expected]);
      }
    },
  );

  test("of whom nothing is on record sees nothing, not even of the authority that vouches for them", async () => {
    const { data, errors } = await api.as(
      "YOUNG_PERSON",
      camden,
      "00000000-0000-4000-8000-000000000000",
    )(`{ children(first: 10) { totalCount } placements(first: 10) { totalCount } }`);
    expect([data, errors]).toEqual([{ children: { totalCount: 0 }, placements: { totalCount: 0 } }, []]);
  });

  test("changes nothing of the record that an authority keeps", async () => {
    const { errors } = await own("ada")(
      `mutation ($id: ID!) { endPlacement(idempotencyKey: "by-the-child", input: { placementId: $id, endedOn: "2026-11-01", reason: "CARPL", expectedVersion: 1 }) { __typename } }`,
      { id: placements.ada.id },
    );
    expect(errors.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
  });
});

const everyQuery = [
  `{ child(id: "00000000-0000-4000-8000-000000000000") { id } }`,
  `{ children { totalCount } }`,
  `{ placement(id: "00000000-0000-4000-8000-000000000000") { id } }`,
  `{ placements { totalCount } }`,
  `{ placementsInArea(area: "LA:850") { totalCount } }`,
  `{ whyVisible(childId: "00000000-0000-4000-8000-000000000000") { basis } }`,
];

test.each(everyQuery)("nobody is refused before anything is read: %s", async (operation) => {
  api.takeStatements();
  const answers = [
    await api.as(null)(operation),
    await api.as("REPORTING_TOOL", camden)(operation),
    await api.as("INFORMATION_GOVERNANCE", camden)(operation),
  ];
  expect(answers.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
    ["UNAUTHENTICATED"],
    ["FORBIDDEN"],
    ["FORBIDDEN"],
  ]);
  expect(answers.map(({ data }) => Object.values(data ?? {}).filter((value) => value !== null))).toEqual([[], [], []]);
  expect(api.takeStatements()).toEqual([]);
});

const absent = "00000000-0000-4000-8000-000000000000";
test.each([
  [`query ($id: ID!) { child(id: $id) { id placements { totalCount } access { hidden { field } } } }`, "child"],
  [`query ($id: ID!) { whyVisible(childId: $id) { basis } }`, "child"],
  [
    `query ($id: [ID!]) { children(filter: { id: $id }) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
    "child",
  ],
  [
    `query ($id: [ID!]) { placements(filter: { childId: $id }) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
    "child",
  ],
  [`query ($id: ID!) { placement(id: $id) { id } }`, "placement"],
  [`query ($id: [ID!]) { placements(filter: { id: $id }) { totalCount nodes { id } } }`, "placement"],
] as const)("hidden, absent and malformed ids get the same bytes: %s", async (operation, what) => {
  api.today = "2026-11-22";
  const ask = api.as(la, "LA:330");
  const hidden = what === "child" ? children.ada.id : placements.ada.id;
  const bytes = async (id: string) => JSON.stringify(await ask(operation, { id }));
  const answer = await bytes(absent);
  expect(answer).toContain('"errors":[]');
  for (const id of [hidden, hidden.toUpperCase(), "not-a-uuid", "", "1", "\0", `${hidden}'`, "🙂"]) {
    expect(await bytes(id)).toBe(answer);
  }
});
