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
    expect(await verdict(pathsToPlacement, ask, placements[name])).toBe(placementsOf.includes(name) ? "seen" : "hidden");
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
