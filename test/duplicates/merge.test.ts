import { randomUUID } from "node:crypto";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator, withScope } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordHome } from "../children/registration.operations.ts";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { record } from "../placements/operations.ts";
import { withoutReader } from "../placements/readers.ts";
import {
  answered,
  camden,
  decide,
  key,
  mergeChildren,
  merged,
  mergesOf,
  operator,
  unmerged,
  worker,
} from "./operations.ts";

const today = "2026-11-22";
let api: Api;
let count = 0;
beforeAll(async () => {
  api = await openApi("postgres", today);
  api.world.practice("F83001", { icb: "ICB:QRL" });
  await api.world.save();
});
afterAll(() => api.close());

const child = (facts: Parameters<Api["world"]["child"]>[1] = {}) => {
  count += 1;
  // Each with a birthday of their own, so that none is compared with another.
  return api.world.child(camden, { localId: `merge-${count}`, born: addDays(day("2009-01-01"), 11 * count), ...facts });
};
const ask = async (caller: ReturnType<Api["as"]>, id: string) => (await caller(mergesOf, { id })).data.child;

describe("two records become one", () => {
  test("the old id leads to it, its identifiers are kept beside, access follows, and both ids find who looked", async () => {
    const kept = child({ nhsNumber: "9990000018", upn: "A1" });
    const former = child({ nhsNumber: "9990000018", upn: "A2" });
    kept.carePeriod({ from: "2022-01-10", until: "2023-01-10" });
    const placed = former
      .carePeriod({ from: "2025-01-10" })
      .placement({ from: "2025-01-10", area: { icb: "ICB:QRL", authority: "LA:850" } });
    await api.world.save();
    const nurse = api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL");
    expect(await ask(nurse, former.id)).toMatchObject({ id: former.id });
    expect((await nurse(mergesOf, { id: kept.id })).data.child).toBeNull();

    const answer = await merged(api, kept, former);
    expect(answer).toMatchObject({ merge: { formerId: former.id, child: { id: kept.id } } });
    expect(answer.settled).toEqual([{ record: "child_identifier", rows: 2 }]);
    const now = await ask(worker(api), former.id);
    expect(now).toMatchObject({
      id: kept.id,
      localId: kept.localId,
      merges: [{ formerId: former.id, reason: "One child." }],
    });
    // Who saw the one sees the child, by either id, and not why people merged them.
    expect(await ask(nurse, former.id)).toMatchObject({
      id: kept.id,
      merges: [{ formerId: former.id, reason: null, mergedBy: null }],
    });
    expect(
      (await worker(api)(`query ($id: ID!) { placement(id: $id) { child { id } } }`, { id: placed.id })).data,
    ).toEqual({
      placement: { child: { id: kept.id } },
    });
    expect(
      await operator(
        api,
        sql`select value from child_identifier where child_id = ${kept.id} and superseded_at is not null order by 1`,
      ),
    ).toEqual([{ value: "9990000018" }, { value: "A2" }]);

    // What is asked together with the child is asked of the id that it goes by now.
    const commissioner = `query ($id: ID!) { commissionerTimeline(childId: $id) { id cause answer { outcome } }
      responsibleCommissioner(childId: $id, on: "2026-01-01", service: { category: COMMUNITY }) {
        ... on ResponsibleCommissioner { child { id nhsNumber } determination { id cause } answer { outcome } hidden { field } } }
      compareCommissioner(childId: $id, on: "2026-01-01", service: { category: COMMUNITY }, change: {}) { __typename } }`;
    const [byId, byOldId] = await Promise.all([kept, former].map(({ id }) => worker(api)(commissioner, { id })));
    expect(byId?.errors).toEqual([]);
    expect(byId?.data.commissionerTimeline).not.toEqual([]);
    expect(byId?.data.responsibleCommissioner).toMatchObject({ child: { id: kept.id, nhsNumber: "9990000018" } });
    expect(byId?.data.responsibleCommissioner.determination).not.toBeNull();
    expect(byOldId?.data).toEqual({ ...byId?.data });

    const governance = api.as("INFORMATION_GOVERNANCE", camden);
    const entries = `query ($id: ID!) { auditEntries(filter: { childId: $id }, first: 1000) { totalCount nodes { id } } }`;
    const [byKept, byFormer] = [
      await governance(entries, { id: kept.id }),
      await governance(entries, { id: former.id }),
    ];
    expect(byKept.errors).toEqual([]);
    expect(byKept.data).toEqual(byFormer.data);
    expect(byKept.data.auditEntries.totalCount).toBeGreaterThan(3);

    await settled(api);
    const feed = await worker(api)(`{ changes(first: 1000) { nodes { type child { id } records { record id } } } }`);
    const told = feed.data.changes.nodes.filter(({ type }: { type: string }) => type === "CHILDREN_MERGED");
    expect(told.at(-1)).toMatchObject({ child: { id: kept.id }, records: [{ id: kept.id }, { id: former.id }] });
  });

  test("an address that was protected is so under the id that it goes by now", async () => {
    const [kept, former] = [child(), child()];
    await api.world.save();
    await operator(
      api,
      sql`insert into address_protection (id, child_id, authority_id, valid_from, ground, reason, recorded_by)
        values (gen_random_uuid(), ${former.id}, ${camden}, '2025-02-01', 'POLICE', 'made up', 'somebody') returning id`,
    );
    expect(await merged(api, kept, former)).toMatchObject({ merge: { formerId: former.id } });
    const noted = await operator(
      api,
      sql`select p.child_id as id, exists (select from protected_child n where n.id = p.child_id) as noted
        from address_protection p where p.child_id = any(array[${kept.id}, ${former.id}]::uuid[])`,
    );
    expect(noted).toEqual([{ id: kept.id, noted: true }]);
  });

  test("three records become one, and are taken apart from the last", async () => {
    const [a, b, c] = [child(), child(), child()];
    await api.world.save();
    const first = await merged(api, b, c);
    const second = await merged(api, a, b);
    for (const one of [a, b, c]) expect(await ask(worker(api), one.id)).toMatchObject({ id: a.id });
    expect(await unmerged(api, first.merge.id)).toMatchObject({
      __typename: "MergeNotUndoable",
      notUndoableBecause: "MERGED_FURTHER",
    });
    expect(await unmerged(api, second.merge.id)).toMatchObject({ formerChild: { id: b.id } });
    expect(await ask(worker(api), c.id)).toMatchObject({ id: b.id });
    expect(await unmerged(api, first.merge.id)).toMatchObject({ formerChild: { id: c.id } });
    expect(await unmerged(api, first.merge.id, { expectedVersion: 2 })).toMatchObject({
      notUndoableBecause: "ALREADY_TAKEN_BACK",
    });
  });

  test("what was once a merge is answered again for its key, and one of the two is not found any more", async () => {
    const [kept, former] = [child(), child()];
    await api.world.save();
    const variables = {
      key: key(),
      input: { keptId: kept.id, formerId: former.id, reason: "One.", expectedVersion: 1 },
    };
    const [once, again] = [await worker(api)(mergeChildren, variables), await worker(api)(mergeChildren, variables)];
    expect(again).toEqual(once);
    expect(await merged(api, kept, former)).toEqual({ __typename: "RecordNotFound", field: "formerId" });
    expect(await merged(api, kept, kept)).toEqual({ __typename: "RecordNotFound", field: "formerId" });
    expect(
      await answered(worker(api), recordHome, {
        childId: former.id,
        postcode: "NW12BA",
        from: "2026-10-01",
        source: "AUTHORITY",
      }),
    ).toMatchObject({
      __typename: "RecordNotFound",
    });
  });
});

describe("what cannot be one child is refused, and nothing is changed", () => {
  test("stays on the same day, two registrations, two assessments under way: all are listed, by their ids", async () => {
    const [kept, former] = [child(), child()];
    const [one, other] = [kept, former].map((of) => of.carePeriod({ from: "2025-01-10" }));
    one?.placement({ from: "2025-01-10" });
    other?.placement({ from: "2025-06-10" });
    const registrations = [kept, former].map((of) => of.gpRegistration({ practice: "F83001", from: "2025-01-10" }));
    const homes = [kept, former].map((of) => of.residence({ postcode: "NW12BA", from: "2025-01-10" }));
    await api.world.save();
    const before = await said([kept, former]);
    const { __typename, conflicts } = await merged(api, kept, former);
    expect(__typename).toBe("MergeConflicts");
    expect(conflicts.map(({ record }: { record: string }) => record)).toEqual([
      "care_period",
      "gp_registration",
      "placement",
      "residence",
    ]);
    expect(conflicts[1]).toEqual({ record: "gp_registration", keptId: registrations[0], formerId: registrations[1] });
    expect(conflicts[3]).toMatchObject({ keptId: homes[0], formerId: homes[1] });
    expect(await said([kept, former])).toEqual(before);
  });

  test("a dispute of each is not told to the authority, which reads none", async () => {
    const [kept, former] = [child(), child()];
    await api.world.save();
    const scope = { organisationId: camden, subject: "s", requestId: "r", today: day(today) };
    const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
    await operator(
      api,
      sql`insert into care_period (id, child_id, authority_id, started_on, ended_on) values
        (gen_random_uuid(), ${kept.id}, ${camden}, '2025-01-10', '2025-02-10'), (gen_random_uuid(), ${former.id}, ${camden}, '2025-03-10', '2025-04-10')`,
    );
    await withScope(api.database, scope, "write", (db) =>
      redetermine(db, { authorityId: camden }, [kept.id, former.id], "CARE_PERIOD", day(today), directory),
    );
    await operator(
      api,
      sql`insert into dispute (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state, state_since,
          interim_payer, raised_at)
        select gen_random_uuid(), d.child_id, d.authority_id, (array_agg(d.id))[1], '2025-01-20', 'COMMUNITY', 'ICB:QRL', 'ICB:QJ2', 'RAISED', now(), '{}', now()
        from determination d where d.child_id in (${kept.id}, ${former.id}) group by 2, 3`,
    );
    expect((await merged(api, kept, former)).conflicts).toEqual([{ record: null, keptId: null, formerId: null }]);
  });

  test("two NHS numbers need another person's decision, and a decision that they are two is kept to", async () => {
    const [kept, former] = [child({ nhsNumber: "9990000018" }), child({ nhsNumber: "9990000026" })];
    await api.world.save();
    const pair = { childId: kept.id, otherChildId: former.id, reason: "Seen." };
    const officer = api.as("RETURNS_OFFICER", camden);
    const because = async () => (await merged(api, kept, former)).notMergeableBecause;
    expect(await because()).toBe("NHS_NUMBERS_DIFFER");
    await answered(worker(api), decide, { ...pair, verdict: "SAME" });
    expect(await because()).toBe("NHS_NUMBERS_DIFFER");
    await answered(officer, decide, { ...pair, verdict: "DIFFERENT", expectedVersion: 1 });
    expect(await because()).toBe("DECIDED_DIFFERENT");
    await answered(officer, decide, { ...pair, verdict: "SAME", expectedVersion: 2 });
    expect(await merged(api, kept, former)).toMatchObject({ __typename: "MergeChildrenOk" });
    expect(await ask(worker(api), former.id)).toMatchObject({ nhsNumber: "9990000018" });
  });

  test("children of another authority, and a version that is not the last", async () => {
    const [kept, other] = [child(), api.world.child("LA:926", {})];
    const third = child();
    await api.world.save();
    expect(await merged(api, kept, other)).toEqual({ __typename: "RecordNotFound", field: "formerId" });
    expect(await merged(api, other, kept)).toEqual({ __typename: "RecordNotFound", field: "keptId" });
    expect(await merged(api, kept, third, { expectedVersion: 2 })).toEqual({
      __typename: "VersionConflict",
      currentVersion: 1,
    });
    expect(await unmerged(api, randomUUID())).toEqual({ __typename: "RecordNotFound", field: "mergeId" });
    expect(await unmerged(api, "x")).toEqual({ __typename: "RecordNotFound", field: "mergeId" });
  });
});

/** All that is stored of children, by table, but for logs: what happened stays, and is no part of what a record says. */
async function said(children: readonly WorldChild[]): Promise<Record<string, string[]>> {
  const logs = ["child_merge", "event", "event_audience", "webhook_delivery", "assessment_due_change"];
  const tables = await operator<{ name: string }>(api, sql`select name from merge_tables() name`);
  const ids = sql.raw(children.map(({ id }) => `'${id}'`).join(", "));
  const all = [...tables.map(({ name }) => name).filter((name) => !logs.includes(name)), "child"];
  const each = all.map((name) => {
    const id = sql.raw(name === "child" ? "id" : "child_id");
    return sql`select ${sql.raw(`'${name}'`)} as name, to_jsonb(t)::text as row from ${sql.identifier(name)} t where t.${id} in (${ids})`;
  });
  const rows = await operator<{ name: string; row: string }>(
    api,
    sql`${sql.join(each, sql` union all `)} order by 1, 2`,
  );
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ name }) => name)].map(([name, own]) => [name, own.map(({ row }) => row)]),
  );
}

/** What is determined anew of each record: what held while they were one stays superseded, and what holds says what held before. */
const determinedAnew = ["access_relation", "commissioning_facts", "determination"];
function holds(rows: readonly string[] = []): string[] {
  const days = rows
    .map((row) => JSON.parse(row) as Record<string, string | null>)
    .filter((row) => row.superseded_at === null)
    .map(({ child_id, valid_from, valid_until, outcome, commissioner, said: what, facts, organisation_id, basis }) => ({
      from: `${child_id} ${valid_from}`,
      until: `${child_id} ${valid_until}`,
      says: JSON.stringify([child_id, outcome, commissioner, what, facts, organisation_id, basis]),
    }))
    .sort((a, b) => (`${a.from} ${a.says}` < `${b.from} ${b.says}` ? -1 : 1));
  // Days that follow one another and say the same may be one row or two.
  return days.flatMap(({ from, says }, i) =>
    days[i - 1]?.until === from && days[i - 1]?.says === says ? [] : [`${from} ${says}`],
  );
}

interface Parts {
  readonly identifiers: boolean;
  readonly placed: boolean;
  readonly registered: boolean;
  readonly consented: boolean;
  readonly planned: boolean;
  readonly measured: boolean;
  readonly referred: boolean;
  readonly returned: boolean;
  readonly assessed: boolean;
}
const parts = fc.record<Parts>({
  ...{
    identifiers: fc.boolean(),
    placed: fc.boolean(),
    registered: fc.boolean(),
    consented: fc.boolean(),
    planned: fc.boolean(),
  },
  ...{ measured: fc.boolean(), referred: fc.boolean(), returned: fc.boolean(), assessed: fc.boolean() },
});
const everything: Parts = {
  ...{
    identifiers: true,
    placed: true,
    registered: true,
    consented: true,
    planned: true,
    measured: true,
    referred: true,
  },
  ...{ returned: true, assessed: true },
};

/** A record with those parts, none of which lies on a day of the other's. */
async function recordWith(has: Parts, n: 0 | 1): Promise<WorldChild> {
  const [from, until] = n === 0 ? ["2021-01-10", "2022-01-10"] : ["2025-01-10", undefined];
  const of = child(has.identifiers ? { nhsNumber: "9990000018", upn: `A${n}` } : {});
  const period = of.carePeriod({ from, ...(until !== undefined && { until, endReason: "E4A" }) });
  if (has.placed) {
    period.legalStatus("C2", from, until).placement({
      ...{ from, area: { icb: "ICB:QRL", authority: "LA:850" }, home: { postcode: "NW1 1AA", miles: 3 } },
      ...(until !== undefined && { until, endReason: "E4A" }),
    });
  }
  if (has.registered) {
    of.gpRegistration({ practice: "F83001", from, ...(until !== undefined && { until }) });
    of.residence({ postcode: "NW12BA", from, ...(until !== undefined && { until }) });
  }
  await api.world.save();
  const own = sql`${of.id}, ${camden}`;
  const [consent, plan, need, action, referral, assessment, report, importId] = Array.from({ length: 8 }, () =>
    randomUUID(),
  );
  if (has.consented) {
    await operator(
      api,
      sql`insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, evidence, checked, recorded_by_id, recorded_by)
        values (${consent}, ${own}, 'GIVEN', '{ASSESSMENT}', 'PARENTAL_RESPONSIBILITY', 'x', ${from}, 'LETTER_OR_EMAIL', 'SETTLED', ${camden}, 's')`,
    );
    await operator(
      api,
      sql`insert into consent_share (id, consent_id, child_id, authority_id, organisation_id, shared_from)
        values (gen_random_uuid(), ${consent}, ${own}, 'ICB:QRL', ${from})`,
    );
  }
  if (has.planned) {
    await operator(
      api,
      sql`insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id, recorded_by) values (${plan}, ${own}, 1, ${from}, ${camden}, 's')`,
    );
    await operator(
      api,
      sql`insert into health_plan_clinical (plan_id, child_id, authority_id, clinical) values (${plan}, ${own}, 'x')`,
    );
    await operator(
      api,
      sql`insert into health_need (id, plan_id, child_id, authority_id, position, area, description) values (${need}, ${plan}, ${own}, 1, 'DENTAL', 'x')`,
    );
    await operator(
      api,
      sql`insert into health_action (id, need_id, plan_id, child_id, authority_id, position, description, owner, due_on, state, origin_id)
        values (${action}, ${need}, ${plan}, ${own}, 1, 'x', 'x', ${from}, 'OPEN', ${action})`,
    );
  }
  if (has.measured) {
    await operator(
      api,
      sql`insert into care_leaver_measure (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
        values (gen_random_uuid(), ${own}, ${2024 + n}, 'YES', 'F2', 'U1', 'API')`,
    );
  }
  if (has.referred) {
    await operator(
      api,
      sql`insert into referral (id, child_id, authority_id, service, provider, referred_on, waiting_since, state, made_at)
        values (${referral}, ${own}, 'OTHER', 'x', ${from}, ${from}, 'OPEN', now())`,
    );
    await operator(
      api,
      sql`insert into referral_step (id, referral_id, child_id, authority_id, position, kind, taken_on, provider, organisation_id, taken_by, taken_at)
        values (gen_random_uuid(), ${referral}, ${own}, 1, 'MADE', ${from}, 'x', ${camden}, 's', now())`,
    );
  }
  if (has.returned) {
    await operator(
      api,
      sql`insert into import (id, authority_id, format, year, status, created_by) values (${importId}, ${camden}, 'SSDA903', 2025, 'APPLIED', 's')`,
    );
    await operator(
      api,
      sql`insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
        values (${own}, 'Header', '', 2025, '{}', ${importId}, 'h.csv', 2), (${own}, 'Episodes', ${from}, 2025, '{}', ${importId}, 'e.csv', 2)`,
    );
    await operator(
      api,
      sql`insert into health_line (id, child_id, authority_id, kind, value, of_year, effective_on, source, import_id, recorded_by_id, recorded_by)
        values (gen_random_uuid(), ${own}, 'DENTAL_CHECK', 'YES', 2025, '2025-03-31', 'SSDA903', ${importId}, ${camden}, 's')`,
    );
  }
  if (has.assessed) {
    await operator(
      api,
      sql`insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, assessed_on, assessed_by,
          report_returned_on, provider_id, out_of_area, sdq_missing)
        values (${assessment}, ${own}, ${period.id}, 'IHA', 'QA_PASSED', now(), ${from}, ${from}, 'MEDICAL_PRACTITIONER', ${from}, 'PROVIDER:X9901', 'NO', false)`,
    );
    await operator(
      api,
      sql`insert into assessment_report (id, assessment_id, child_id, authority_id, version, returned_on, summary, organisation_id, recorded_by, recorded_at)
        values (${report}, ${assessment}, ${own}, 1, ${from}, 'x', ${camden}, 's', now())`,
    );
    await operator(
      api,
      sql`insert into assessment_clinical (report_id, assessment_id, child_id, authority_id, clinical) values (${report}, ${assessment}, ${own}, 'x')`,
    );
  }
  return of;
}

async function pairOf(kept: Parts, former: Parts): Promise<readonly [WorldChild, WorldChild]> {
  const pair = [await recordWith(kept, 0), await recordWith(former, 1)] as const;
  const scope = { organisationId: camden, subject: "s", requestId: "r", today: day(today) };
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  await withScope(api.database, scope, "write", (db) =>
    redetermine(
      db,
      { authorityId: camden },
      pair.map(({ id }) => id),
      "CARE_PERIOD",
      day(today),
      directory,
    ),
  );
  return pair;
}

test("whatever two records hold, a merge that is taken back leaves every row as it was, and nothing with the former while they are one", async () => {
  await fc.assert(
    fc.asyncProperty(parts, parts, async (keptHas, formerHas) => {
      const [kept, former] = await pairOf(keptHas, formerHas);
      const before = await said([kept, former]);
      const answer = await merged(api, kept, former);
      expect(answer.__typename).toBe("MergeChildrenOk");
      expect(Object.keys(await said([former]))).toEqual(["child"]);
      const { merge } = await unmerged(api, answer.merge.id);
      expect(merge.writtenSince).toEqual([]);
      const after = await said([kept, former]);
      for (const name of determinedAnew) {
        expect([name, holds(after[name])]).toEqual([name, holds(before[name])]);
        delete before[name];
        delete after[name];
      }
      expect(after).toEqual(before);
    }),
    { numRuns: 6, examples: [[everything, everything]] },
  );
});

test("what was written while they were one stays where it was written, or goes with what it is part of, and is listed", async () => {
  const [kept, former] = await pairOf({ ...everything, registered: false }, { ...everything, registered: false });
  const [period] = await operator<{ id: string; placement: string }>(
    api,
    sql`select c.id, p.id as placement from care_period c join placement p on p.care_period_id = c.id where c.child_id = ${former.id}`,
  );
  const { merge } = await merged(api, kept, former);
  const home = await answered(worker(api), recordHome, {
    childId: kept.id,
    postcode: "NW12BA",
    from: "2026-10-01",
    source: "AUTHORITY",
  });
  await operator(
    api,
    sql`update placement set ended_on = '2026-01-10', end_reason = 'X1', version = version + 1 where id = ${period?.placement}`,
  );
  const added = await answered(worker(api), record, {
    carePeriodId: period?.id,
    type: "U4",
    startedOn: "2026-01-10",
    expectedVersion: 1,
  });
  expect(added).toMatchObject({ __typename: "RecordPlacementOk" });

  const { merge: after } = await unmerged(api, merge.id);
  expect(after.writtenSince).toEqual(
    [
      { record: "placement", id: added.placement.id, written: "ADDED", with: "FORMER" },
      { record: "placement", id: period?.placement, written: "CHANGED", with: "FORMER" },
      { record: "residence", id: home.residence.id, written: "ADDED", with: "KEPT" },
    ].sort((a, b) => (`${a.record} ${a.id}` < `${b.record} ${b.id}` ? -1 : 1)),
  );
  const owners = await operator(
    api,
    sql`select distinct child_id from placement_area where placement_id in (${added.placement.id}, ${period?.placement}) union
      select child_id from residence where id = ${home.residence.id} order by 1`,
  );
  expect(owners).toEqual([kept.id, former.id].sort().map((child_id) => ({ child_id })));
});

test("no table that names a child is forgotten: each follows merges, and can be told apart again", async () => {
  const tables = await operator<{
    name: string;
    exempt: boolean;
    policy: boolean;
    guarded: boolean;
    fixed: number;
    found: boolean;
  }>(
    api,
    sql`select c.relname as name, c.relname not in (select * from merge_tables()) as exempt,
        exists (select from pg_policy p where p.polrelid = c.oid and p.polname = c.relname || '_follows_merges') as policy,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_merged_child') as guarded,
        (select count(*)::integer from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and a.attnum = any(k.conkey)) as fixed,
        merge_key(c.relname) is not null or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
          and a.attnum = any(k.conkey) and k.confrelid <> 'child'::regclass) as found
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  // The audit's entries are found by both ids; the others tell of merges.
  expect(tables.filter(({ exempt }) => exempt).map(({ name }) => name)).toEqual([
    "audit_child",
    "child_merge_row",
    "duplicate_pair",
  ]);
  for (const { name, ...table } of tables.filter(({ exempt }) => !exempt)) {
    expect([name, table]).toEqual([name, { exempt: false, policy: true, guarded: true, fixed: 0, found: true }]);
  }
});

describe("at once", () => {
  const counted = (answers: readonly { __typename: string }[]) =>
    Object.fromEntries(
      [...Map.groupBy(answers, ({ __typename }) => __typename)].map(([name, all]) => [name, all.length]),
    );

  test("of two records merged into each other from both sides, one merge is made, and one of ten is taken back", async () => {
    const [a, b] = [child(), child()];
    await api.world.save();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? merged(api, a, b) : merged(api, b, a))),
    );
    expect(counted(answers)).toEqual({ MergeChildrenOk: 1, RecordNotFound: 5 });
    const { merge } = answers.find(({ __typename }) => __typename === "MergeChildrenOk");
    const ends = await Promise.all(Array.from({ length: 4 }, () => unmerged(api, merge.id)));
    expect(counted(ends)).toEqual({ UnmergeChildrenOk: 1, MergeNotUndoable: 3 });
  });

  test("a home that is written while the record is merged is the one child's, or is not written", async () => {
    for (let i = 0; i < 4; i += 1) {
      const [kept, former] = [child(), child()];
      await api.world.save();
      const homes = [former, former, kept].map(({ id }, n) =>
        answered(worker(api), recordHome, {
          childId: id,
          postcode: "NW12BA",
          from: `2026-0${n + 2}-01`,
          until: `2026-0${n + 2}-20`,
          source: "AUTHORITY",
        }),
      );
      const [answer, ...written] = await Promise.all([merged(api, kept, former), ...homes]);
      expect(answer.__typename).toBe("MergeChildrenOk");
      const stored = await operator<{ child_id: string }>(
        api,
        sql`select child_id from residence where child_id in (${kept.id}, ${former.id})`,
      );
      expect(new Set(stored.map(({ child_id }) => child_id))).toEqual(new Set([kept.id]));
      expect(stored.length).toBe(written.filter(({ __typename }) => __typename === "ResidenceOk").length);
    }
  });
});

test("of all that was written here every reader is led to what they are shown", async () => {
  expect(await withoutReader(api)).toEqual([]);
});
