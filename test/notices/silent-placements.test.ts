import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import { type Answered, camden, derby, receiving, team, worker, wrong } from "./operations.ts";

const query = `query ($filter: SilentPlacementFilter, $first: Int = 1000, $after: String) {
  silentPlacements(filter: $filter, first: $first, after: $after) {
    nodes { silence placement { id child { id } } notice { id } } totalCount pageInfo { hasNextPage endCursor }
    byPlacingAuthority { authority { id } count } } }`;
const elsewhereAuthority = "LA:856";

let api: Api;
const by = {} as Record<keyof typeof said, Stored>;
const said = {
  inTime: { sentOn: "2025-01-10" },
  superseded: { sentOn: "2025-01-09", state: "SUPERSEDED" },
  late: { sentOn: "2025-01-11" },
  draft: { state: "DRAFTED" },
  withdrawn: { state: "WITHDRAWN" },
  void: { state: "VOID" },
  elsewhere: { recipient: wrong },
  areaOnly: { recipient: derby, recipientKind: "AREA_AUTHORITY" },
  ended: { state: "DRAFTED", until: "2026-01-01" },
  others: { state: "DRAFTED", authority: elsewhereAuthority },
  othersInTime: { sentOn: "2025-01-10", authority: elsewhereAuthority },
  dueNotKnown: { dueOn: null },
  merged: { recipient: "ICB:QMJ" },
} as const;

beforeAll(async () => {
  api = await openApi("postgres");
  const stored = await storedNotices(api, Object.values(said));
  for (const [i, name] of (Object.keys(said) as (keyof typeof said)[]).entries()) by[name] = stored[i] as Stored;
  // A temporary stay, of which nobody is notified.
  api.world
    .child(camden)
    .carePeriod({ from: "2025-01-10" })
    .placement({ from: "2025-01-10", type: "T1", area: { icb: receiving, authority: derby } });
  await api.world.save();
});
afterAll(() => api.close());

async function silent(ask: Caller, variables: Record<string, unknown> = {}): Promise<Answered> {
  const { data, errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  return data.silentPlacements;
}
/** What is said of the placements, by their names. */
const verdicts = ({ nodes }: Answered): Record<string, string> => {
  const names = new Map(Object.entries(by).map(([name, { placementId }]) => [placementId, name]));
  return Object.fromEntries(nodes.map(({ silence, placement }: Answered) => [names.get(placement.id), silence]));
};

const told = { late: "LATE", draft: "NO_NOTICE", withdrawn: "NO_NOTICE", void: "NO_NOTICE", areaOnly: "NO_NOTICE" };

test("the authority that placed the child sees where the notice went", async () => {
  const answer = await silent(worker(api));
  expect(verdicts(answer)).toEqual({ ...told, elsewhere: "SENT_ELSEWHERE", merged: "SENT_ELSEWHERE" });
  expect(answer.byPlacingAuthority).toEqual([{ authority: { id: camden }, count: 7 }]);
  const noticed = answer.nodes.flatMap(({ notice }: Answered) => (notice === null ? [] : [notice.id]));
  expect(noticed.sort()).toEqual([by.late.id, by.elsewhere.id, by.merged.id].sort());
});

test("the ICB sees that it was not told, and nothing of what others were", async () => {
  const answer = await silent(team(api));
  expect(verdicts(answer)).toEqual({ ...told, elsewhere: "NO_NOTICE", merged: "NO_NOTICE", others: "NO_NOTICE" });
  expect(answer.byPlacingAuthority).toEqual([
    { authority: { id: camden }, count: 7 },
    { authority: { id: elsewhereAuthority }, count: 1 },
  ]);
  expect(answer.totalCount).toBe(8);
});

test("nobody else is answered: not the area's authority, not another ICB, not the one that was told in its place", async () => {
  for (const ask of [api.as("SOCIAL_WORKER", derby), team(api, "ICB:QRL"), team(api, wrong)]) {
    expect(await silent(ask)).toMatchObject({ nodes: [], totalCount: 0, byPlacingAuthority: [] });
  }
  for (const [role, organisation] of [
    ["RETURNS_OFFICER", camden],
    ["REPORTING_TOOL", receiving],
  ] as const) {
    expect((await api.as(role, organisation)(query)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
});

test("an originating ICB, which sees the child, is no party", async () => {
  const child = api.world.child(camden);
  child
    .carePeriod({ from: "2025-01-10" })
    .placement({ from: "2025-01-10", area: { icb: receiving, authority: derby } });
  child.seenBy("ICB:Z9B2Z", "ORIGINATING_ICB", { from: "2025-01-10", cause: "DETERMINATION" });
  await api.world.save();
  const origin = team(api, "ICB:Z9B2Z");
  const { data } = await origin("query ($id: ID!) { child(id: $id) { id } }", { id: child.id });
  expect(data.child.id).toBe(child.id);
  expect((await silent(origin)).totalCount).toBe(0);
  expect((await silent(team(api))).totalCount).toBe(9);
});

test("filtered, paged, and counted as long as the lists", async () => {
  for (const silence of ["NO_NOTICE", "LATE", "SENT_ELSEWHERE"]) {
    for (const placingAuthorityId of [[camden], [elsewhereAuthority]]) {
      const all = await silent(worker(api), { filter: { silence: [silence], placingAuthorityId } });
      expect(all.totalCount).toBe(all.nodes.length);
      expect(all.byPlacingAuthority.reduce((sum: number, { count }: Answered) => sum + count, 0)).toBe(all.totalCount);
      expect(all.nodes.every((node: Answered) => node.silence === silence)).toBe(true);
      if (placingAuthorityId[0] === camden) expect(all.totalCount).toBeGreaterThan(0);
    }
  }
  const one = await silent(team(api), { first: 5 });
  const two = await silent(team(api), { first: 5, after: one.pageInfo.endCursor });
  const ids = [...one.nodes, ...two.nodes].map(({ placement }: Answered) => placement.id);
  expect([one.nodes.length, two.pageInfo.hasNextPage, new Set(ids).size]).toEqual([5, false, ids.length]);
  expect(ids).toHaveLength((await silent(team(api))).totalCount);
});

test("as many statements for many as for few", async () => {
  const count = async (filter: object | null, n: number) => {
    api.takeStatements();
    expect((await silent(team(api), { filter })).nodes).toHaveLength(n);
    return api.takeStatements().length;
  };
  // The one that was late has a notice, as do some of all.
  expect(await count(null, 9)).toBe(await count({ silence: ["LATE"] }, 1));
});
