import { compareChildren } from "@cic/api/imports/compare-children";
import { findRecordedChildren } from "@cic/db/imports/recorded-child.queries";
import { withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordHome } from "../children/registration.operations.ts";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import { startCare } from "../placements/operations.ts";
import {
  answered,
  camden,
  decide,
  key,
  look,
  merged,
  operator,
  possible,
  queue,
  unmerged,
  worker,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const pairsOf = async (...ids: string[]) => {
  const { data, errors } = await worker(api)(queue, { filter: { childId: ids } });
  expect(errors).toEqual([]);
  return data.duplicatePairs.nodes;
};
const born = (localId: string, dateOfBirth: string, more: object = {}) =>
  answered(worker(api), startCare, {
    child: { new: { localId, dateOfBirth, sex: "FEMALE", ethnicity: "WBRI", ...more } },
    startedOn: "2026-10-01",
    legalStatus: "C2",
  });
const idOf = async (localId: string) =>
  (await operator<{ id: string }>(api, sql`select id from child where local_id = ${localId}`))[0]?.id as string;

test("a child who is recorded is compared at once; what is decided stays, until what was compared changes", async () => {
  const before = api.world.child(camden, { localId: "Q-17", born: "2015-03-02", nhsNumber: "9990000018" });
  before.residence({ postcode: "NW1 2BA", from: "2020-01-10" });
  await api.world.save();
  await born("q17", "2015-03-02", { nhsNumber: "9990000018" });
  const after = await idOf("q17");
  const [pair] = await pairsOf(before.id);
  expect(pair).toMatchObject({ state: "OPEN", band: "LIKELY", version: 1 });
  expect([pair.child.id, pair.otherChild.id].sort()).toEqual([before.id, after].sort());
  const parts = Object.fromEntries(
    pair.comparisons.map((one: { field: string; agreement: string }) => [one.field, one.agreement]),
  );
  expect(parts).toEqual({
    ...{ NHS_NUMBER: "SAME", UPN: "NOT_KNOWN", LOCAL_ID: "FORMER", DATE_OF_BIRTH: "SAME" },
    ...{ SEX: "SAME", ETHNICITY: "SAME", HOME_POSTCODE: "NOT_KNOWN" },
  });
  const sum = pair.comparisons.reduce((total: number, { weight }: { weight: number }) => total + weight, 0);
  expect(pair.score).toBeCloseTo(sum, 6);
  expect(pair.comparisons[0]).toMatchObject({ weight: 19.9, oftenOfOne: 0.98, oftenOfTwo: 0.000001 });

  const both = { childId: after, otherChildId: before.id };
  const said = { ...both, verdict: "DIFFERENT", reason: "Cousins." };
  expect(await answered(worker(api), decide, said)).toEqual({
    __typename: "InputRefused",
    code: "EXPECTED_VERSION_MISSING",
    field: "expectedVersion",
  });
  expect((await answered(worker(api), decide, { ...said, expectedVersion: 1 })).pair).toMatchObject({
    ...{ state: "DIFFERENT", reason: "Cousins.", version: 2, decidedBy: "SOCIAL_WORKER at LA:202" },
  });
  expect(await answered(worker(api), decide, { ...said, expectedVersion: 1 })).toEqual({
    __typename: "VersionConflict",
    currentVersion: 2,
  });
  await worker(api)(look, { key: key() });
  expect((await pairsOf(after))[0]).toMatchObject({ state: "DIFFERENT", version: 2 });

  await answered(worker(api), recordHome, {
    childId: after,
    postcode: "NW12BA",
    from: "2026-10-01",
    source: "AUTHORITY",
  });
  expect((await pairsOf(after))[0]).toMatchObject({ state: "OPEN", version: 3 });
});

test("twins are put to nobody while an NHS number or a UPN each is known; without, they are for a person to look at", async () => {
  const home = (child: ReturnType<typeof api.world.child>) =>
    child.residence({ postcode: "DE1 1AA", from: "2020-01-10" });
  const of = (localId: string, more: object) => {
    const child = api.world.child(camden, { localId, born: "2014-07-07", ...more });
    home(child);
    return child;
  };
  const [a, b] = [of("twin-a", { nhsNumber: "9990000034" }), of("twin-b", { nhsNumber: "9990000042" })];
  const [c, d] = [of("twin-c", { upn: "A200000000001" }), of("twin-d", { upn: "A200000000002" })];
  await api.world.save();
  await worker(api)(look, { key: key() });
  const found = (await pairsOf(a.id, b.id, c.id, d.id)).map(
    ({ child, otherChild, band }: { child: { id: string }; otherChild: { id: string }; band: string }) => [
      [child.id, otherChild.id].sort().join(),
      band,
    ],
  );
  const pair = (...ids: string[]) => [ids.sort().join(), "POSSIBLE"];
  expect(found.sort()).toEqual([pair(a.id, c.id), pair(a.id, d.id), pair(b.id, c.id), pair(b.id, d.id)].sort());
});

test("a pair that is no longer alike closes itself, and the queue goes from page to page by score", async () => {
  const [one, other] = ["gone-1", "gone-2"].map((localId) =>
    api.world.child(camden, { localId, born: "2013-01-31", upn: "A300000000001" }),
  ) as [ReturnType<typeof api.world.child>, ReturnType<typeof api.world.child>];
  await api.world.save();
  await worker(api)(look, { key: key() });
  expect(await pairsOf(one.id)).toMatchObject([{ state: "OPEN" }]);
  await operator(api, sql`update child_identifier set value = 'A300000000009' where child_id = ${one.id}`);
  await worker(api)(look, { key: key() });
  expect(await pairsOf(one.id)).toMatchObject([{ state: "NO_LONGER_ALIKE", band: "UNLIKELY" }]);
  const all = (await worker(api)(queue, {})).data.duplicatePairs;
  expect(all.totalCount).toBe(all.nodes.length);
  const walked: { id: string; score: number }[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Answer = await worker(api)(queue, { first: 2, after });
    const { nodes, pageInfo } = answer.data.duplicatePairs;
    walked.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(walked.map(({ id }) => id)).toEqual(all.nodes.map(({ id }: { id: string }) => id));
  expect(walked.map(({ score }) => score)).toEqual(walked.map(({ score }) => score).sort((a, b) => b - a));
  expect(other.id).not.toBe(one.id);
});

test("the statements to find candidates do not grow with the children asked for", async () => {
  const ask = async (first: number) => {
    api.takeStatements();
    const { errors } = await worker(api)(
      `{ children(first: ${first}) { nodes { possibleDuplicates { band } merges { id } } } }`,
    );
    expect(errors).toEqual([]);
    return api.takeStatements().length;
  };
  expect(await ask(8)).toBe(await ask(2));
});

test("an ICB is told of two authorities' records only when it sees both, and of what it may read", async () => {
  const same = { born: "2016-06-06", nhsNumber: "9990000050", upn: "A400000000001" };
  const here = api.world
    .child(camden, { localId: "moved-1", ...same })
    .seenBy("ICB:QJ2", "RECEIVING_ICB", { from: "2026-01-01" });
  const there = api.world.child("LA:926", { localId: "moved-2", ...same });
  await api.world.save();
  const nurse = api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2");
  const ask = async (caller: typeof nurse) => (await caller(possible, { id: here.id })).data.child.possibleDuplicates;
  expect(await ask(nurse)).toEqual([]);
  expect(await ask(worker(api))).toEqual([]);

  there.seenBy("ICB:QJ2", "RECEIVING_ICB", { from: "2026-01-01" });
  await api.world.save();
  const [found] = await ask(nurse);
  expect(found).toMatchObject({ child: { id: there.id }, band: "LIKELY" });
  const parts = Object.fromEntries(
    found.comparisons.map((one: { field: string; agreement: string }) => [one.field, one.agreement]),
  );
  expect(parts).toMatchObject({
    NHS_NUMBER: "SAME",
    UPN: "HIDDEN",
    LOCAL_ID: "HIDDEN",
    ETHNICITY: "HIDDEN",
    HOME_POSTCODE: "HIDDEN",
  });
  // Each authority goes on knowing of its own alone, and nothing is stored of the two.
  expect(await ask(worker(api))).toEqual([]);
  await worker(api)(look, { key: key() });
  expect(await pairsOf(here.id)).toEqual([]);
});

test("a return that still names a merged record stores nothing of it and says so, until the merge is taken back", async () => {
  const kept = api.world.child(camden, { localId: "ret-1", born: "2011-11-11" });
  const former = api.world.child(camden, { localId: "ret-2", born: "2011-11-11" });
  await api.world.save();
  const { merge } = await merged(api, kept, former);
  const scope = { organisationId: camden, subject: "s", requestId: "r", today: day("2026-11-22") };
  const ask = () =>
    withScope(api.database, scope, "read", (db) => findRecordedChildren(db, camden, ["ret-1", "ret-2"], false));
  const recorded = await ask();
  expect(recorded.get("ret-2")).toBe("MERGED");
  expect(recorded.get("ret-1")).toMatchObject({ child: { id: kept.id } });
  const row = {
    ...{
      id: 1,
      file: "header.csv",
      ordinal: 1,
      line: 2,
      module: "Header",
      childLocalId: "ret-2",
      rowKey: "",
      cells: {},
    },
    ...{ status: "PENDING", review: "ACCEPTED", reason: null, comparedWith: null },
  } as unknown as Parameters<typeof compareChildren>[0][number];
  const [compared] = compareChildren([row], recorded, 2026);
  expect(compared?.plan).toEqual({
    rows: [expect.objectContaining({ status: "ERROR", reason: "CHILD_MERGED" })],
    record: null,
  });
  // Nor does a person record the child anew under it.
  expect(await born("ret-2", "2011-11-11")).toMatchObject({ __typename: "InputRefused", code: "LOCAL_ID_IN_USE" });
  await unmerged(api, merge.id);
  expect((await ask()).get("ret-2")).toMatchObject({ child: { id: former.id } });
});
