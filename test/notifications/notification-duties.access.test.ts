import type { Role } from "@cic/auth/actions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { asked, ofPlacement, whatIf } from "./duties-query.ts";

const camden = "LA:202";
const derby = "LA:831";
const norfolk = "LA:926";
const derbyIcb = "ICB:QJ2";
const camdenIcb = "ICB:Z9B2Z";
const provider = "PROVIDER:X9901";

/**
 * ada: Camden's, placed in Derby and still there. ben: Camden's, whose placement in Derby ended. dee: Norfolk's, placed in Norfolk.
 * gil: Camden's, whose placement was taken back.
 */
const names = ["ada", "ben", "dee", "gil"] as const;
type Name = (typeof names)[number];
let api: Api;
const placements = {} as Record<Name, string>;

beforeAll(async () => {
  api = await openApi("postgres");
  const { world } = api;
  const inDerby = { icb: derbyIcb, authority: derby, outOfAuthorityArea: "YES", atADistance: "YES" } as const;
  const say = (name: Name, authority: string, more: object = {}, area: object = inDerby) => {
    const child = world
      .child(authority, { localId: `${name}-1` })
      .seenBy(camdenIcb, "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION" })
      .seenBy(provider, "PROVIDER", { from: "2025-02-01", cause: "REQUEST" });
    const period = child.carePeriod({ from: "2025-01-10" }).legalStatus("C2", "2025-01-10");
    placements[name] = period.placement({ from: "2025-02-01", area, ...more }).id;
  };
  say("ada", camden);
  say("ben", camden, { until: "2026-06-15", endReason: "CARPL" });
  say("dee", norfolk, {}, { icb: "ICB:QMM", authority: norfolk, outOfAuthorityArea: "NO", atADistance: "NO" });
  say("gil", camden, { voided: true });
  await world.save();
});
afterAll(() => api.close());

const duties = (role: Role, organisation: string, name: Name, event = "STARTED") =>
  asked(api.as(role, organisation), ofPlacement, { id: placements[name], event });

describe("the placing authority alone is told the duties of a placement", () => {
  const actors: readonly [Role, string, readonly Name[]][] = [
    ["SOCIAL_WORKER", camden, ["ada", "ben"]],
    ["RETURNS_OFFICER", camden, ["ada", "ben"]],
    ["PERSONAL_ADVISER", camden, ["ada", "ben"]],
    ["SOCIAL_WORKER", norfolk, ["dee"]],
    ["SOCIAL_WORKER", derby, []],
    ["ICB_CHILDREN_IN_CARE_TEAM", derbyIcb, []],
    ["ICB_COMMISSIONER", derbyIcb, []],
    ["ICB_CHILDREN_IN_CARE_TEAM", camdenIcb, []],
    ["PROVIDER_CLINICIAN", provider, []],
  ];
  test.each(
    actors.flatMap(([role, organisation, own]) => names.map((name) => [role, organisation, name, own] as const)),
  )("%s of %s about %s", async (role, organisation, name, own) => {
    const answer = await duties(role, organisation, name);
    expect(answer?.__typename ?? null).toBe(own.includes(name) ? "NotificationDuties" : null);
  });

  test("who sees the placement and did not make it gets the answer that is given for none", async () => {
    const ask = api.as("ICB_CHILDREN_IN_CARE_TEAM", derbyIcb);
    const seen = await ask(`query ($id: ID!) { placement(id: $id) { id } }`, { id: placements.ada });
    expect(seen.data.placement).toEqual({ id: placements.ada });
    const none = "00000000-0000-4000-8000-000000000000";
    for (const id of [placements.ada, placements.dee, none, "no id"]) {
      // Nor does what it happened to be, or what is given beside it, tell one from the other.
      for (const event of ["STARTED", "ENDED"]) {
        const facts = { living: { icb: "NOWHERE" } };
        expect(await asked(ask, ofPlacement, { id, event, facts })).toBeNull();
      }
    }
  });

  test("the ending of a placement that ended is still its own authority's", async () => {
    expect((await duties("SOCIAL_WORKER", camden, "ben", "ENDED")).on).toBe("2026-06-15");
    expect(await duties("SOCIAL_WORKER", derby, "ben", "ENDED")).toBeNull();
  });
});

describe("who may ask at all", () => {
  const refusals: readonly [Role | null, string, string][] = [
    [null, camden, "UNAUTHENTICATED"],
    ["REPORTING_TOOL", camden, "FORBIDDEN"],
    ["INFORMATION_GOVERNANCE", camden, "FORBIDDEN"],
  ];
  test.each(refusals)("%s at %s: %s", async (role, organisation, code) => {
    const ask = api.as(role, organisation);
    const own = await ask(ofPlacement, { id: placements.ada, event: "STARTED" });
    expect(own.errors.map((error) => error.code)).toEqual([code]);
    const variables = { event: "STARTED", on: "2026-04-02", placingNation: "ENGLAND", facts: {} };
    expect((await ask(whatIf, variables)).errors.map((error) => error.code)).toEqual([code]);
  });

  test("what if is open to whoever reads placements, and reads no child's record", async () => {
    api.takeStatements();
    const variables = { event: "STARTED", on: "2026-04-02", placingNation: "ENGLAND", facts: {} };
    const answer = await asked(api.as("ICB_COMMISSIONER", derbyIcb), whatIf, variables);
    expect(answer.notices).toHaveLength(13);
    const read = api.takeStatements().filter((sql) => /\bfrom\b/i.test(sql));
    expect(read).toHaveLength(1);
    expect(read[0]).toMatch(/bank_holiday/);
  });
});
