import type { Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  camden,
  decide,
  key,
  look,
  mergeChildren,
  merged,
  mergesOf,
  possible,
  queue,
  unmergeChildren,
  worker,
} from "./operations.ts";

const hampshireIcb = "ICB:QRL";
const past = "ICB:QJ2";
let api: Api;
let one: WorldChild;
let other: WorldChild;
let kept: WorldChild;
let former: WorldChild;
let mergeId: string;

/** Camden's, each two of one UPN: `one` and `other` are a pair, `former` is merged into `kept`. Norfolk has two of its own. */
beforeAll(async () => {
  api = await openApi("postgres");
  const of = (authority: string, localId: string, upn: string) => {
    const nhsNumber = upn === "A1" ? "9990000018" : "9990000026";
    const child = api.world.child(authority, { localId, upn, nhsNumber });
    if (authority !== camden) return child;
    return child
      .seenBy(hampshireIcb, "RECEIVING_ICB", { from: "2026-01-01", cause: "REQUEST" })
      .seenBy(past, "RECEIVING_ICB", { from: "2025-01-01", until: "2026-01-01", cause: "REQUEST" });
  };
  [one, other] = [of(camden, "one", "A1"), of(camden, "other", "A1")];
  [kept, former] = [of(camden, "kept", "A2"), of(camden, "former", "A2")];
  of("LA:926", "x", "A1");
  of("LA:926", "y", "A1");
  await api.world.save();
  mergeId = (await merged(api, kept, former)).merge.id;
  for (const authority of [camden, "LA:926"]) await api.as("SOCIAL_WORKER", authority)(look, { key: key() });
});
afterAll(() => api.close());

/** What a caller gets: how many pairs wait for them, whom `one` may be, and what the former id leads to. */
async function seen(caller: ReturnType<Api["as"]>) {
  const pairs = await caller(queue, {});
  const whom = await caller(possible, { id: one.id });
  const old = await caller(mergesOf, { id: former.id });
  return [
    pairs.data?.duplicatePairs.nodes.map(({ child, otherChild }: Record<string, { id: string }>) =>
      [child?.id, otherChild?.id].sort(),
    ) ?? pairs.errors[0]?.code,
    whom.errors[0]?.code ??
      whom.data.child?.possibleDuplicates.map(({ child }: { child: { id: string } }) => child.id) ??
      null,
    old.errors[0]?.code ?? old.data.child?.id ?? null,
  ];
}

describe("who is told which records may be of one child, and where a former id leads", () => {
  const forbidden = "FORBIDDEN";
  test.each<[Role, string, () => unknown[]]>([
    ["SOCIAL_WORKER", camden, () => [pairsOfAll(), candidates(), kept.id]],
    ["RETURNS_OFFICER", camden, () => [pairsOfAll(), candidates(), kept.id]],
    ["REVIEWING_OFFICER", camden, () => [forbidden, [], kept.id]],
    ["PERSONAL_ADVISER", camden, () => [forbidden, [], kept.id]],
    ["ICB_CHILDREN_IN_CARE_TEAM", hampshireIcb, () => [[], candidates(), kept.id]],
    ["ICB_COMMISSIONER", hampshireIcb, () => [forbidden, [], kept.id]],
    ["ICB_CHILDREN_IN_CARE_TEAM", past, () => [[], null, null]],
    ["ICB_CHILDREN_IN_CARE_TEAM", "ICB:QHM", () => [[], null, null]],
    ["PROVIDER_CLINICIAN", "PROVIDER:X9901", () => [forbidden, null, null]],
    ["RECRUITER", "PROVIDER:X9901", () => [forbidden, forbidden, forbidden]],
    ["REPORTING_TOOL", hampshireIcb, () => [forbidden, forbidden, forbidden]],
    ["INFORMATION_GOVERNANCE", camden, () => [forbidden, forbidden, forbidden]],
  ])("%s at %s", async (role, organisation, expected) => {
    expect(await seen(api.as(role, organisation))).toEqual(expected());
  });
  const pairsOfAll = () => [[one.id, other.id].sort()];
  const candidates = () => [other.id];

  test("another authority has its own pair and no other", async () => {
    const [pairs, whom, old] = await seen(api.as("SOCIAL_WORKER", "LA:926"));
    expect([(pairs as unknown[]).length, whom, old]).toEqual([1, null, null]);
  });

  test("the young person, by the id that their record has", async () => {
    expect(await seen(api.as("YOUNG_PERSON", camden, kept.id))).toEqual([forbidden, null, kept.id]);
    expect(await seen(api.as("YOUNG_PERSON", camden, one.id))).toEqual([forbidden, [], null]);
  });
});

test("nobody else decides, looks, merges or takes back, and of another's children nobody", async () => {
  const asked = [
    [decide, { childId: one.id, otherChildId: other.id, verdict: "SAME", reason: "x" }],
    [mergeChildren, { keptId: one.id, formerId: other.id, reason: "x", expectedVersion: 1 }],
    [unmergeChildren, { mergeId, reason: "x", expectedVersion: 1 }],
  ] as const;
  for (const [operation, input] of asked) {
    const nurse = await api.as("ICB_CHILDREN_IN_CARE_TEAM", hampshireIcb)(operation, { key: key(), input });
    expect(nurse.errors.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
    const stranger = await api.as("SOCIAL_WORKER", "LA:926")(operation, { key: key(), input });
    expect(Object.values(stranger.data)).toMatchObject([{ __typename: "RecordNotFound" }]);
  }
  expect((await worker(api)(mergesOf, { id: former.id })).data.child.merges).toMatchObject([{ unmergedAt: null }]);
});

test("the tables show no row, and the functions do nothing, to an organisation that is not the children's authority", async () => {
  const scope = { organisationId: "LA:926", subject: "s", requestId: "r", today: day("2026-11-22") };
  const asStranger = <T>(work: Parameters<typeof withScope<T>>[3]) => withScope(api.database, scope, "write", work);
  expect(await asStranger((db) => rowsOf(db, sql`select id from child_merge`))).toEqual([]);
  expect(
    await asStranger((db) => rowsOf(db, sql`select id from duplicate_pair where authority_id = ${camden}`)),
  ).toEqual([]);
  for (const statement of [
    sql`select * from merge_conflicts(${one.id}, ${other.id})`,
    sql`select * from merge_child(${mergeId})`,
    sql`select unmerge_child(${mergeId}, 'x')`,
    sql`select * from lock_merge(${mergeId})`,
    sql`select * from child_merge_row`,
    sql`update child_merge set reason = 'x'`,
    sql`insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at)
      values (gen_random_uuid(), ${one.id}, ${camden}, ${one.id}, ${other.id}, 'x', 'x', 's', now())`,
    sql`insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons)
      values (gen_random_uuid(), ${[one.id, other.id].sort()[0]}, ${[one.id, other.id].sort()[1]}, 'LA:926', 'OPEN', 1, 'LIKELY', '[]')`,
  ]) {
    await expect(asStranger((db) => db.execute(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});
