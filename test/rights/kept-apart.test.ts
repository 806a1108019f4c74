import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { merged, unmerged } from "../duplicates/operations.ts";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { copiesOf } from "./copies.ts";
import * as ask from "./operations.ts";

const camden = "LA:202";
const receiving = "ICB:QRL";
let api: Api;
let copy: ReturnType<typeof copiesOf>;
let count = 0;
const child = (facts: Parameters<Api["world"]["child"]>[1] = {}): WorldChild => {
  count += 1;
  return api.world.child(camden, { localId: `apart-${count}`, born: `1949-0${count}-05`, ...facts });
};
const operator = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
const ann = () => api.as("INFORMATION_GOVERNANCE", camden, undefined, "ann");
const bob = () => api.as("INFORMATION_GOVERNANCE", camden, undefined, "bob");
const own = (of: WorldChild) => api.as("YOUNG_PERSON", camden, of.id);
const does = async (by: ReturnType<typeof ann>, operation: string, input: object) => {
  const { data, errors } = await by(operation, { key: randomUUID(), input });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return Object.values(data)[0] as any;
};
const forAnn = (childId: string) =>
  copy(ann(), { ...actorAs("INFORMATION_GOVERNANCE", camden), subject: "ann" }, { childId, layout: "JSON" });
const forThem = (of: WorldChild, layout = "JSON") => copy(own(of), actorAs("YOUNG_PERSON", camden, of.id), { layout });
const erase = async (childId: string) => {
  const { request } = await does(ann(), ask.askErasure, { childId, reason: "They asked." });
  const decision = { id: request.id, decision: "ERASE", note: "Nothing keeps it.", expectedVersion: 1 };
  return does(bob(), ask.decideErasure, decision);
};
/** In how many rows of every table that names a child each of the ids is. */
const namedIn = async (ids: readonly string[]) => {
  const tables = await operator<{ name: string; condition: string }>(sql`select * from tables_naming_a_child()`);
  const counts = tables.map(
    ({ name, condition }) =>
      sql`select ${name}::text as name, count(*)::integer as n from ${sql.identifier(name)} where ${sql.raw(condition.replaceAll("$1", `'{${ids.join()}}'::uuid[]`))}`,
  );
  const rows = await operator<{ name: string; n: number }>(sql.join(counts, sql` union all `));
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
};

beforeAll(async () => {
  api = await openApi("postgres");
  copy = copiesOf(api);
});
afterAll(() => api?.close());

describe("a sealed identity", () => {
  test("is in no copy, in no retention and in no erasure, and stays when the record after it is erased", async () => {
    const before = child({ nhsNumber: "9990000018" });
    const after = child({ nhsNumber: "9990000026" });
    before.carePeriod({ from: "1959-01-10", until: "1960-06-01", endReason: "E11" });
    await api.world.save();
    const kept = await does(ann(), ask.askErasure, { childId: before.id, reason: "They asked." });
    await does(ann(), ask.placeHold, { childId: before.id, reason: "Of the family." });
    const sealing = `mutation ($key: String!, $input: SealIdentityInput!) { sealIdentity(idempotencyKey: $key, input: $input) {
      __typename ... on IdentityNotSealable { notSealableBecause } } }`;
    const input = { childId: before.id, afterChildId: after.id, reason: "An adoption order.", expectedVersion: 1 };
    expect(await does(api.as("SOCIAL_WORKER", camden), sealing, input)).toEqual({ __typename: "SealIdentityOk" });
    // A record that names what is sealed is matched to it, and is told nothing.
    const found = child({ nhsNumber: "9990000018" });
    await api.world.save();
    // What a file said of who has the local id now is not what it said of who had it before.
    await operator(sql`update child set local_id = 'again' where id = ${after.id}`);
    await operator(sql`insert into import (id, authority_id, format, year, status, created_by)
      values ('019b0000-0000-7000-8000-000000000001', ${camden}, 'SSDA903', 2026, 'APPLIED', 'x')`);
    await operator(sql`insert into import_row (import_id, authority_id, file, ordinal, line, module, child_local_id, row_key, cells, status, sealed)
      select '019b0000-0000-7000-8000-000000000001', ${camden}, 'header.csv', n, n, 'HEADER', 'again', 'x', '{}', 'NEW', n = 1 from generate_series(1, 2) n`);

    const copies = [await forAnn(after.id), await forThem(after), await forAnn(found.id)];
    for (const { text } of copies) {
      for (const name of ["sealed_identity", "sealed_link", "sealed_match", "sealed_opening"]) {
        expect(JSON.parse(text).records[name]).toEqual({ notCopiedBecause: expect.stringContaining("adopted") });
      }
      for (const hidden of [before.id, before.localId])
        expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
    }
    // As if there were no such child, under any name.
    expect((await ann()(ask.retention, { id: before.id })).data).toEqual({ retention: null });
    const { data } = await ann()(ask.retentionList, { first: 1000 });
    expect(JSON.stringify(data)).not.toContain(before.id);
    expect((await ann()(ask.erasureRequests, {})).data.erasureRequests).toEqual({ totalCount: 0, nodes: [] });
    for (const [operation, more] of [
      [ask.askCopy, {}],
      [ask.askErasure, { reason: "They asked." }],
    ] as const) {
      expect(await does(ann(), operation, { childId: before.id, ...more })).toEqual({
        ...{ __typename: "RecordNotFound", field: "childId" },
      });
    }
    const decision = { id: kept.request.id, decision: "ERASE", note: "Nothing keeps it.", expectedVersion: 1 };
    expect(await does(bob(), ask.decideErasure, decision)).toEqual({ __typename: "RecordNotFound", field: "id" });
    const past = asOperator(api.operator, async ({ drizzle }) => {
      await drizzle.execute(
        sql`select set_config('cic.governance', ${camden}, true), set_config('cic.subject', 'bob', true), set_config('cic.caller', ${camden}, true)`,
      );
      await drizzle.execute("set local role cic_request");
      await drizzle.execute(
        sql`select erase_child(${JSON.stringify({ id: randomUUID(), requestId: kept.request.id, rule: "x", keptUntil: "2026-01-01" })}::jsonb)`,
      );
    });
    expect(((await past.catch((error: unknown) => error)) as { cause?: Error }).cause?.message).toBe(
      "the identity is sealed",
    );

    const rows = await namedIn([before.id]);
    for (const one of [after, found]) {
      const { erasure } = await erase(one.id);
      expect(erasure).toMatchObject({ erasedId: one.id });
      expect(await namedIn([one.id])).toEqual({});
    }
    // What is left names no table by which it could be told that anything was sealed, and the sealed identity is whole.
    const left = await operator<{ names: string[] }>(
      sql`select array(select jsonb_object_keys(rows_erased)) as names from erasure`,
    );
    expect(left.flatMap(({ names }) => names).filter((name) => name.startsWith("sealed"))).toEqual([]);
    const { sealed_link, sealed_match, ...whole } = rows;
    expect([sealed_link, sealed_match]).toEqual([1, 1]);
    expect(await namedIn([before.id])).toEqual(whole);
    expect(await operator(sql`select sealed from import_row`)).toEqual([{ sealed: true }]);
  });
});

describe("a protected address", () => {
  test("is not told by the copy that a young person fetches, nor from whom it is kept by any copy", async () => {
    const dot = child({ nhsNumber: "9990000034" });
    dot.carePeriod({ from: "2025-01-10" }).placement({
      ...{ from: "2025-02-01", postcode: "SO16 0AS", provider: "PR1", urn: "SC123456" },
      ...{ area: { icb: receiving, authority: "LA:850" }, home: { postcode: "NW1 1AA", miles: 61.5 } },
    });
    api.world.practice("J82999");
    dot.gpRegistration({ from: "2025-02-03", practice: "J82999" });
    dot.residence({ postcode: "NW12BA", from: "2020-01-10" });
    await api.world.save();
    await api.as("ICB_CHILDREN_IN_CARE_TEAM", receiving)(`query ($id: ID!) { child(id: $id) { id sex } }`, {
      id: dot.id,
    });
    await operator(sql`update gp_registration set source = 'AUTHORITY', version = 2 where child_id = ${dot.id}`);
    const places = ["J82999", receiving, "LA:850", "SO16", "NW1", "PR1", "SC123456", "61.5", "Hampshire"];
    const told = (text: string) => places.filter((place) => text.includes(place));
    const before = await forThem(dot);
    expect(told(before.text)).toEqual(expect.arrayContaining(["J82999", receiving, "LA:850"]));

    const protecting = `mutation ($key: String!, $input: ProtectAddressInput!) { protectAddress(idempotencyKey: $key, input: $input) {
      __typename ... on ProtectAddressOk { protection { id } } } }`;
    const input = { childId: dot.id, ground: "RISK_FROM_A_PERSON", reason: "From Uncle Max.", from: "2026-11-01" };
    const { protection } = await does(api.as("SOCIAL_WORKER", camden), protecting, input);
    // So that there is a past of it, too.
    await operator(
      sql`update address_protection set reason = 'From Uncle Max and another.' where id = ${protection.id}`,
    );
    const page = await forThem(dot, "HTML");
    const copies = [await forThem(dot), await forAnn(dot.id)] as const;
    expect(told(copies[0].text)).toEqual([]);
    expect(told(page.text)).toEqual([]);
    expect(page.text).toContain("held back: Address");
    expect(copies[0].copy.redacted).toBe(copies[0].text.match(/"redacted":/g)?.length);
    const records = JSON.parse(copies[0].text).records;
    expect(records.placement.rows[0]).toMatchObject({ type_code: "U4", postcode: { redacted: "ADDRESS" } });
    expect(records.gp_registration).toMatchObject({ rows: [], notShown: 1 });
    expect(JSON.parse(copies[0].text).seen).toContainEqual(
      expect.objectContaining({ organisation: { redacted: "ADDRESS" } }),
    );
    for (const { text } of [...copies, page]) expect(text).not.toMatch(/Uncle Max|RISK_FROM_A_PERSON/);
    for (const { text } of copies) {
      expect(JSON.parse(text).records.address_protection).toEqual({ notCopiedBecause: expect.any(String) });
      expect(text).not.toContain(protection.id);
    }
    await operator(sql`update address_protection set valid_until = '2026-11-22' where id = ${protection.id}`);
    expect(told((await forThem(dot)).text)).toEqual(told(before.text));
  });
});

describe("a merged record", () => {
  test("is copied and erased with the one that it was merged into, under every id, and is none of its own", async () => {
    const [kept, former, first, other] = [child(), child(), child(), child()];
    const parted = child();
    first.residence({ postcode: "NW12BA", from: "1950-01-10" });
    await api.world.save();
    await api.as("SOCIAL_WORKER", camden)(`query ($id: ID!) { child(id: $id) { id sex } }`, { id: former.id });
    const [less, more] = [kept.id, other.id].sort();
    await operator(sql`insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons)
      values (gen_random_uuid(), ${less}, ${more}, ${camden}, 'OPEN', 1, 'POSSIBLE', '[]')`);
    expect(await merged(api, former, first)).toMatchObject({ __typename: "MergeChildrenOk" });
    expect(await merged(api, kept, former)).toMatchObject({ __typename: "MergeChildrenOk" });
    const { merge } = await merged(api, kept, parted, { expectedVersion: 1 });
    expect(await unmerged(api, merge.id)).toMatchObject({ __typename: "UnmergeChildrenOk" });

    // By an id that it had: the record that there is.
    for (const id of [kept.id, former.id, first.id]) {
      expect((await ann()(ask.retention, { id })).data.retention).toMatchObject({ childId: kept.id });
    }
    const { data } = await ann()(ask.retentionList, { first: 1000 });
    const listed = data.retentionList.nodes.map(({ childId }: { childId: string }) => childId);
    expect([kept, former, first, other, parted].map(({ id }) => listed.includes(id))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    // Of those that were joined governance is told that they were; a young person by the merges themselves.
    for (const [answer, notShown] of [
      [await forAnn(first.id), 2],
      [await forThem(kept), 0],
    ] as const) {
      expect(answer).toMatchObject({ state: "READY", subjectId: kept.id });
      const told = JSON.parse(answer.text);
      expect(told.records.child).toMatchObject({ rows: [{ id: kept.id }], notShown });
      const merges = told.records.child_merge.rows;
      expect(merges.map((one: { former_local_id: unknown }) => one.former_local_id)).toEqual(
        expect.arrayContaining([former.localId, first.localId, { redacted: "OTHER_PERSON" }]),
      );
      expect(told.records.child_merge_row).toEqual({ notCopiedBecause: expect.any(String) });
      // Who is somebody else after all, and with whom it was compared.
      for (const one of [parted, other]) expect([one.id, answer.text.includes(one.id)]).toEqual([one.id, false]);
      expect(told.seen).toContainEqual(expect.objectContaining({ who: "a social worker" }));
    }

    const others = await namedIn([other.id]);
    const { erasure } = await erase(first.id);
    expect(erasure).toMatchObject({ erasedId: kept.id });
    const ids = [kept.id, former.id, first.id];
    expect(await namedIn(ids)).toEqual({});
    expect(
      await operator(sql`select from audit_change a join audit_child c on c.occurred_at = a.occurred_at and c.entry_id = a.entry_id
      where c.child_id in (${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )}) and (a.before is not null or a.after is not null)`),
    ).toEqual([]);
    const { duplicate_pair: _, ...rest } = others;
    expect(await namedIn([other.id])).toEqual(rest);
    // Who was parted is there, and is erased by themselves.
    expect(await namedIn([parted.id])).toMatchObject({ child: 1 });
    expect(await erase(parted.id)).toMatchObject({ erasure: { erasedId: parted.id } });
    expect(await namedIn([parted.id])).toEqual({});
  });
});
