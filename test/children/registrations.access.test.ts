import type { Role } from "@cic/auth/actions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  correctHome,
  correctRegistration,
  key,
  known,
  recordHome,
  recordRegistration,
  takeBackHome,
  takeBackRegistration,
} from "./registration.operations.ts";

const camden = "LA:202";
const hampshire = "LA:850";
const hampshireIcb = "ICB:QRL";
const originating = "ICB:QMJ";
const provider = "PROVIDER:X9901";

let api: Api;
let ada: WorldChild;
/** Ada's registrations by name, and her home. */
const ids = {} as Record<"before" | "into" | "during" | "after" | "takenBack" | "home", string>;

/**
 * ada: Camden's, placed in Hampshire from 2025-02-01 to 2026-06-15, with registrations before, into, during and after it. Of her
 * were told, besides: the ICB she came from, and a provider until 2026-06-01. bea: Hampshire's own, of whom all the same is known.
 */
beforeAll(async () => {
  api = await openApi("postgres");
  const { world } = api;
  world.practice("A81001", { icb: hampshireIcb });
  const say = (authority: string, icb: string) => {
    const child = world.child(authority);
    child
      .carePeriod({ from: "2024-01-10" })
      .placement({ from: "2025-02-01", until: "2026-06-15", endReason: "CARPL", area: { icb, authority: hampshire } });
    const own = {
      before: child.gpRegistration({ practice: "A81001", from: "2013-01-10", until: "2024-06-01" }),
      into: child.gpRegistration({ practice: null, from: "2024-06-01", until: "2025-02-02" }),
      during: child.gpRegistration({ practice: "A81001", from: "2025-03-01", until: "2026-06-15" }),
      after: child.gpRegistration({ practice: null, from: "2026-06-15" }),
      takenBack: child.gpRegistration({ practice: "A81001", from: "2025-03-01", voided: true }),
      home: child.residence({ postcode: "NW12BA", from: "2013-01-10" }),
    };
    return { child, own };
  };
  const said = say(camden, hampshireIcb);
  ada = said.child;
  Object.assign(ids, said.own);
  ada
    .seenBy(originating, "ORIGINATING_ICB", { from: "2025-02-01", until: "2026-06-01", cause: "DETERMINATION" })
    .seenBy(provider, "PROVIDER", { from: "2025-02-01", until: "2026-06-01", cause: "REQUEST" });
  say(hampshire, hampshireIcb);
  say("LA:330", "ICB:QHL");
  await world.save();
});
afterAll(() => api.close());

type Registration = "before" | "into" | "during" | "after";
const la: Role = "SOCIAL_WORKER";
const icb: Role = "ICB_CHILDREN_IN_CARE_TEAM";
const all: Registration[] = ["before", "into", "during", "after"];
const ofThePlacement: Registration[] = ["into", "during"];

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, on: string, sees: Registration[] | null, home: boolean, hidden: string[]][] = [
  ["the responsible authority",                    la,                camden,       "2026-05-31", all, true, []],
  ["its returns officer",                          "RETURNS_OFFICER", camden,       "2026-05-31", all, true, []],
  ["another authority",                            la,                "LA:330",     "2026-05-31", null, false, []],
  ["the originating ICB",                          icb,               originating,  "2026-05-31", all, true, []],
  ["the originating ICB's commissioner",           "ICB_COMMISSIONER", originating, "2026-05-31", all, true, []],
  ["the originating ICB, no longer",               icb,               originating,  "2026-06-01", null, false, []],
  ["the receiving ICB",                            icb,               hampshireIcb, "2025-02-01", ofThePlacement, false, ["residences"]],
  ["the receiving ICB, on the day of the end",     icb,               hampshireIcb, "2026-06-15", ofThePlacement, false, ["residences"]],
  ["the receiving ICB, the day after",             icb,               hampshireIcb, "2026-06-16", null, false, []],
  ["another ICB",                                  icb,               "ICB:QHM",    "2026-05-31", null, false, []],
  ["the area's authority",                         la,                hampshire,    "2026-05-31", [], false, ["gpRegistrations", "residences"]],
  ["the area's authority, the day after the end",  la,                hampshire,    "2026-06-16", null, false, []],
  ["the provider",                                 "PROVIDER_CLINICIAN", provider,  "2026-05-31", [], false, ["gpRegistrations", "residences"]],
  ["the provider, no longer",                      "PROVIDER_CLINICIAN", provider,  "2026-06-01", null, false, []],
];

describe.each(cells)("%s", (_who, role, organisation, on, sees, home, hidden) => {
  test("sees these registrations, and homes or none, on every path", async () => {
    api.today = on;
    const ask = api.as(role, organisation);
    const { data, errors } = await ask(known, { id: ada.id });
    expect(errors).toEqual([]);
    const fields = `{ nodes { id access { hidden { field } } gpRegistrations { id } residences { id } } }`;
    const listed = await ask(`{ children(first: 1000) ${fields} }`);
    expect(listed.errors).toEqual([]);
    const inList = listed.data.children.nodes.find((child: { id: string }) => child.id === ada.id);
    if (sees === null) return expect([data.child, inList]).toEqual([null, undefined]);
    for (const child of [data.child, inList]) {
      expect(idsOf(child.gpRegistrations)).toEqual(sees.map((name) => ids[name]));
      expect(idsOf(child.residences)).toEqual(home ? [ids.home] : []);
    }
    const ofThese = inList.access.hidden
      .map(({ field }: { field: string }) => field)
      .filter((field: string) => ["gpRegistrations", "residences"].includes(field));
    expect(ofThese).toEqual(hidden);
  });
});

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

const writes: [name: string, operation: string, input: () => Record<string, unknown>, field: string][] = [
  [
    "recordGpRegistration",
    recordRegistration,
    () => ({ childId: ada.id, practiceCode: "A81001", from: "2012-06-01", until: "2012-07-01", source: "SPINE" }),
    "childId",
  ],
  [
    "correctGpRegistration",
    correctRegistration,
    () => ({ id: ids.during, correctionReason: "x", expectedVersion: 1 }),
    "id",
  ],
  ["takeBackGpRegistration", takeBackRegistration, () => ({ id: ids.during, reason: "x", expectedVersion: 1 }), "id"],
  [
    "recordResidence",
    recordHome,
    () => ({ childId: ada.id, from: "2012-06-01", until: "2012-07-01", source: "SPINE" }),
    "childId",
  ],
  ["correctResidence", correctHome, () => ({ id: ids.home, correctionReason: "x", expectedVersion: 1 }), "id"],
  ["takeBackResidence", takeBackHome, () => ({ id: ids.home, reason: "x", expectedVersion: 1 }), "id"],
];

describe.each(writes)("%s", (name, operation, input, field) => {
  test("is not for another authority, whether it sees the child or not: the same answer as for none", async () => {
    api.today = "2026-05-31";
    for (const organisation of [hampshire, "LA:330"]) {
      const ask = api.as("SOCIAL_WORKER", organisation);
      const given = input();
      const answers = [];
      for (const id of [given[field], "00000000-0000-4000-8000-000000000000", "none"]) {
        answers.push(await ask(operation, { key: key(), input: { ...given, [field]: id } }));
      }
      expect(answers[0]?.data[name]).toEqual({ __typename: "RecordNotFound", field, message: expect.any(String) });
      expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    }
  });

  test.each<[Role | null, string, string]>([
    [null, camden, "UNAUTHENTICATED"],
    ["RETURNS_OFFICER", camden, "FORBIDDEN"],
    ["PERSONAL_ADVISER", camden, "FORBIDDEN"],
    ["ICB_CHILDREN_IN_CARE_TEAM", hampshireIcb, "FORBIDDEN"],
    ["ICB_COMMISSIONER", originating, "FORBIDDEN"],
    ["PROVIDER_CLINICIAN", provider, "FORBIDDEN"],
    ["REPORTING_TOOL", camden, "FORBIDDEN"],
    ["INFORMATION_GOVERNANCE", camden, "FORBIDDEN"],
  ])("is refused to %s at %s before anything is read", async (role, organisation, code) => {
    api.takeStatements();
    const { errors } = await api.as(role, organisation)(operation, { key: key(), input: input() });
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(api.takeStatements()).toEqual([]);
  });
});

test("what was refused changed nothing; the responsible authority may do it", async () => {
  api.today = "2026-05-31";
  const ask = api.as("SOCIAL_WORKER", camden);
  const { data } = await ask(known, { id: ada.id });
  expect(data.child.gpRegistrations.map(({ version }: { version: number }) => version)).toEqual([1, 1, 1, 1]);
  expect(data.child.residences).toMatchObject([{ version: 1 }]);
  for (const [name, operation, input] of writes.filter(([name]) => !name.startsWith("takeBack"))) {
    const answer = await ask(operation, { key: key(), input: input() });
    expect(answer.data[name].__typename).toMatch(/Ok$/);
  }
});

describe("a practice", () => {
  const operation = `{ gpPractice(odsCode: "A81001") { name } }`;
  test.each<[Role | null, string, unknown]>([
    ["REPORTING_TOOL", camden, { gpPractice: { name: "Practice A81001" } }],
    ["PROVIDER_CLINICIAN", provider, { gpPractice: { name: "Practice A81001" } }],
    [null, camden, { gpPractice: null }],
  ])("is told to %s at %s as every organisation is", async (role, organisation, data) => {
    const answer = await api.as(role, organisation)(operation);
    expect(answer.data).toEqual(data);
    expect(answer.errors.map(({ code }) => code)).toEqual(role === null ? ["UNAUTHENTICATED"] : []);
  });
});
