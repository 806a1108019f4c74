import { ROLES } from "@cic/auth/actions";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf, textArray } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { standsFor } from "@cic/domain/charges/stands-for.rule";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  authority,
  type ChargedWorld,
  chargedWorld,
  chargesQuery,
  claimant,
  claimMutation,
  creditMutation,
  key,
  otherPayer,
  payer,
  provider,
  statementQuery,
} from "./charged-world.ts";

let api: Api;
let world: ChargedWorld;
let child: WorldChild;
let chargeId: string;
/** Between others: of another authority's child, placed in another ICB's area. */
let othersId: string;
/** Charged to an ICB that was merged, and to one that was divided. */
let mergedId: string;
let dividedId: string;

beforeAll(async () => {
  api = await openApi("postgres");
  world = chargedWorld(api);
  child = await world.placedChild();
  await world.determine(child);
  chargeId = (await world.claim(child)).charge.id;
  const other = api.world.child("LA:202");
  other
    .carePeriod({ from: "2024-01-10" })
    .placement({ from: "2024-01-10", area: { icb: otherPayer, authority: "LA:850" } });
  await api.world.save();
  await world.determine(other, { icb: "ICB:QE1" });
  othersId = (await world.claim(other, { providerId: "PROVIDER:X9902" }, otherPayer)).charge.id;
  const assessedOn = "2026-03-01";
  const before = await world.placedChild();
  await world.determine(before, { icb: "ICB:QMJ" });
  mergedId = (await world.claim(before, { assessedOn, qualityCheckedOn: assessedOn })).charge.id;
  const divided = await world.placedChild();
  await world.determine(divided, { icb: "ICB:QNQ" });
  dividedId = (await world.claim(divided, { assessedOn, qualityCheckedOn: assessedOn })).charge.id;
});
afterAll(() => api.close());

const as = <R>(organisationId: string | null, statement: SQL): Promise<R[]> =>
  withScope(api.database, { organisationId, subject: "s", requestId: "r", today: day("2026-11-22") }, "write", (db) =>
    rowsOf<R>(db, statement),
  );

describe("row-level security shows a charge", () => {
  const seen = async (organisationId: string | null) =>
    (await as<{ id: string }>(organisationId, sql`select id from assessment_charge`)).map(({ id }) => id).sort();

  test.each<[string, string | null, () => string[]]>([
    ["to the claimant", claimant, () => [chargeId, mergedId, dividedId]],
    ["to the payer", payer, () => [chargeId]],
    ["to the provider", provider, () => [chargeId, mergedId, dividedId]],
    ["to the responsible authority", authority, () => [chargeId, mergedId, dividedId]],
    ["to none of them of another child", "ICB:QE1", () => [othersId]],
    ["to another claimant, of its own only", otherPayer, () => [othersId]],
    ["to another authority, of its own only", "LA:202", () => [othersId]],
    ["to another provider, of its own only", "PROVIDER:X9902", () => [othersId]],
    ["not to the authority of the area", "LA:830", () => []],
    ["not to a third ICB", "ICB:QU9", () => []],
    ["to the one ICB that carries on for a payer", "ICB:Z9B2Z", () => [mergedId]],
    ["to a payer that was merged itself", "ICB:QMJ", () => [mergedId]],
    ["to none of several that carry on", "ICB:S9B9J", () => []],
    ["to nobody who may see no child", null, () => []],
  ])("%s", async (_name, organisationId, expected) => {
    expect(await seen(organisationId)).toEqual(expected().sort());
  });
});

describe("row-level security lets no entry be forged", () => {
  const columns = sql.raw(
    `child_id, authority_id, kind, delivered_by, assessed_on, quality_checked_on, claimed_by_id, provider_id, payer_id,
     payer_certainty, determination_id, recorded_on`,
  );
  // What a caller does not see cannot be copied: the values are put in past row-level security.
  const copy = async (more: {
    cause: string;
    entry?: string;
    credits?: string;
    replaces?: string;
    claimedBy?: string;
  }) => {
    const [row] = await world.look<Record<string, string>>(sql`select child_id::text, authority_id, payer_id,
      determination_id::text, provider_id, claimed_by_id from assessment_charge where id = ${chargeId}`);
    return sql`insert into assessment_charge (id, entry, cause, reason, credits_id, replaces_id, reference, ${columns})
      values (gen_random_uuid(), ${more.entry ?? "CHARGE"}, ${more.cause}, ${more.cause === "CLAIMED_IN_ERROR" ? "r" : null},
        ${more.credits ?? null}::uuid, ${more.replaces ?? null}::uuid, 'forged', ${row?.child_id}::uuid, ${row?.authority_id},
        'RHA', 'NURSE', '2026-10-02', '2026-10-02', ${more.claimedBy ?? row?.claimed_by_id}, ${row?.provider_id},
        ${row?.payer_id}, 'DETERMINED', ${row?.determination_id}::uuid, '2026-11-22')`;
  };
  const refused = /row-level security/;
  const said = (promise: Promise<unknown>) =>
    promise.then(
      () => "accepted",
      (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
    );

  test.each<[string, string, Parameters<typeof copy>[0] | (() => Parameters<typeof copy>[0])]>([
    ["a claim for another ICB", payer, { cause: "CLAIMED" }],
    ["a claim of an ICB that does not see the child", "ICB:QU9", { cause: "CLAIMED", claimedBy: "ICB:QU9" }],
    ["a claim of the provider", provider, { cause: "CLAIMED" }],
    ["a claim of the authority", authority, { cause: "CLAIMED" }],
    ["a claim in the authority's own right", authority, { cause: "PAYER_CHANGED" }],
    ["a re-billing by the claimant", claimant, () => ({ cause: "PAYER_CHANGED", replaces: chargeId })],
    ["a credit by the payer", payer, () => ({ cause: "CLAIMED_IN_ERROR", entry: "CREDIT", credits: chargeId })],
    ["a credit by a third ICB", "ICB:QU9", () => ({ cause: "CLAIMED_IN_ERROR", entry: "CREDIT", credits: chargeId })],
  ])("%s", async (_name, organisationId, more) => {
    const statement = await copy(typeof more === "function" ? more() : more);
    expect(await said(as(organisationId, statement))).toMatch(refused);
  });

  test("a credit of another payer's charge", async () => {
    const statement = await copy({ cause: "CLAIMED_IN_ERROR", entry: "CREDIT", credits: mergedId });
    expect(await said(as(claimant, statement))).toMatch(/foreign key/);
  });

  test.each(["update assessment_charge set reference = 'x'", "delete from assessment_charge"])(
    "%s",
    async (statement) => {
      expect(await said(as(claimant, sql.raw(statement)))).toMatch(/permission denied/);
      expect(await said(as(authority, sql.raw(statement)))).toMatch(/permission denied/);
    },
  );

  test("no price", async () => {
    const statement = sql`insert into assessment_price values ('i', 'IHA', 'NURSE', '2020-01-01', '2021-01-01', 1, 's')`;
    expect(await said(as(claimant, statement))).toMatch(/permission denied/);
  });
});

describe("through the API", () => {
  const claimInput = () => ({
    ...{ childId: child.id, kind: "RHA", assessedOn: "2026-10-01", deliveredBy: "NURSE", providerId: provider },
    ...{ qualityCheckedOn: "2026-10-02", reference: "r" },
  });
  const operations: Record<string, [string, () => Record<string, unknown>]> = {
    assessmentCharge: [`query ($id: ID!) { assessmentCharge(id: $id) { id } }`, () => ({ id: chargeId })],
    assessmentCharges: [chargesQuery, () => ({})],
    chargeStatement: [statementQuery, () => ({ payer, provider, month: "2026-11" })],
    claimAssessmentCharge: [claimMutation, () => ({ key: key(), input: claimInput() })],
    creditAssessmentCharge: [creditMutation, () => ({ key: key(), input: { chargeId, reason: "r" } })],
  };
  const at = (role: (typeof ROLES)[number]) =>
    ({ PROVIDER_CLINICIAN: provider, ICB_CHILDREN_IN_CARE_TEAM: claimant, ICB_COMMISSIONER: claimant })[
      role as string
    ] ?? authority;

  test.each(Object.keys(operations))("%s is for an ICB's commissioner alone", async (name) => {
    const [operation, variables] = operations[name] as (typeof operations)[string];
    for (const role of ROLES.filter((one) => one !== "ICB_COMMISSIONER")) {
      const { errors } = await api.as(role, at(role))(operation, variables());
      expect([role, errors.map(({ code }) => code)]).toEqual([role, ["FORBIDDEN"]]);
    }
    const { errors } = await api.as(null)(operation, variables());
    expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
  });

  test.each<[string, string, boolean, boolean]>([
    ["claimant", claimant, true, true],
    ["payer", payer, true, false],
    ["third ICB", "ICB:QU9", false, false],
    ["another claimant", otherPayer, false, false],
  ])("the %s", async (_name, organisationId, seesCharge, seesChild) => {
    const ask = api.as("ICB_COMMISSIONER", organisationId);
    const { data, errors } = await ask(`query ($id: ID!) { assessmentCharge(id: $id) { id child { id } } }`, {
      id: chargeId,
    });
    expect(errors).toEqual([]);
    const expected = seesCharge ? { id: chargeId, child: seesChild ? { id: child.id } : null } : null;
    expect(data.assessmentCharge).toEqual(expected);
    const list = await world.charges({ childId: [child.id] }, organisationId);
    expect([list.totalCount, list.nodes.length]).toEqual(seesCharge ? [1, 1] : [0, 0]);
    expect((await world.statement(payer, "2026-11", organisationId)).lines).toHaveLength(seesCharge ? 1 : 0);
  });

  test("the one ICB that carries on for a payer lists its charges; of several none does", async () => {
    const ids = async (icb: string) => (await world.charges({}, icb)).nodes.map(({ id }: { id: string }) => id);
    expect(await ids("ICB:Z9B2Z")).toContain(mergedId);
    expect(await ids("ICB:S9B9J")).toEqual([]);
    expect((await ids(claimant)).sort()).toEqual([chargeId, mergedId, dividedId].sort());
  });

  test("what is hidden and what is not there are answered alike", async () => {
    const ask = api.as("ICB_COMMISSIONER", "ICB:QU9");
    const one = `query ($id: ID!) { assessmentCharge(id: $id) { id } }`;
    expect(await ask(one, { id: chargeId })).toEqual(await ask(one, { id: key() }));
    expect(await world.credit(chargeId, "r", "ICB:QU9")).toEqual(await world.credit(key(), "r", "ICB:QU9"));
    expect(await world.claim(child, {}, "ICB:QU9")).toEqual(await world.claim({ id: key() }, {}, "ICB:QU9"));
    expect(await world.statement(payer, "2026-11", "ICB:QU9")).toEqual(
      await world.statement(payer, "2026-11", "ICB:QWO"),
    );
  });

  test("an ICB that took over a part of a divided one's area claims nothing of the time before", async () => {
    const divided = api.world.child(authority);
    divided.carePeriod({ from: "2024-01-10" }).placement({
      from: "2024-01-10",
      area: [
        { icb: "ICB:QNQ", authority: "LA:850" },
        { from: "2026-04-01", icb: otherPayer, authority: "LA:850" },
      ],
    });
    await api.world.save();
    await world.determine(divided);
    const claimOf = (on: string) =>
      world.claim(divided, { assessedOn: on, qualityCheckedOn: on, providerId: "PROVIDER:X9902" }, otherPayer);
    expect(await claimOf("2026-03-31")).toMatchObject({ because: "NOT_PLACED_IN_AREA" });
    expect(await claimOf("2026-04-01")).toMatchObject({ __typename: "ClaimAssessmentChargeOk" });
  });

  test("the ICB that carries on for a claimant that was merged credits its charges", async () => {
    api.today = "2026-03-20";
    const own = api.world.child(authority);
    own.carePeriod({ from: "2024-01-10" }).placement({
      from: "2024-01-10",
      area: [
        { icb: "ICB:QMJ", authority: "LA:202" },
        { from: "2026-04-01", icb: "ICB:Z9B2Z", authority: "LA:202" },
      ],
    });
    await api.world.save();
    await world.determine(own);
    const claim = { assessedOn: "2026-03-10", qualityCheckedOn: "2026-03-12", reference: "before" };
    const { charge } = await world.claim(own, claim, "ICB:QMJ");
    api.today = "2026-11-22";
    expect(await world.claim(own, claim, "ICB:Z9B2Z")).toMatchObject({
      __typename: "AlreadyClaimed",
      chargeId: charge.id,
    });
    expect((await world.credit(charge.id, "r", "ICB:Z9B2Z")).credit).toMatchObject({ claimedBy: { id: "ICB:QMJ" } });
    await world.determine(own, { icb: "ICB:QMJ" });
    expect(await world.claim(own, claim, "ICB:Z9B2Z")).toMatchObject({ because: "IN_AREA" });
  });
});

describe("who stands for whom", () => {
  const inDatabase = async (ids: readonly string[], on: string, before: SQL[] = []) => {
    const rolledBack = new Error("rolled back");
    let found: Record<string, string[]> = {};
    const work = asOperator(api.operator, async ({ drizzle }) => {
      const db = drizzle as ScopedDb;
      for (const statement of before) await db.execute(statement);
      const rows = await rowsOf<{ id: string; ids: string[] }>(
        db,
        sql`select id, stands_for(id, ${on}::date) as ids from organisation where id = any(${textArray(ids)}::text[])`,
      );
      found = Object.fromEntries(rows.map((row) => [row.id, row.ids.sort()]));
      throw rolledBack;
    });
    await expect(work).rejects.toBe(rolledBack);
    return found;
  };

  test.each(["2022-07-01", "2026-03-31", "2026-04-01", "2026-11-22"])(
    "on %s the database says it as the rule does",
    async (on) => {
      const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
      const ids = directory.organisations.map(({ id }) => id);
      const byRule = ids.map((id) => [id, standsFor(id, day(on), directory).sort()]);
      expect(await inDatabase(ids, on)).toEqual(Object.fromEntries(byRule));
    },
  );

  test("a merger of what was merged carries on for all of them; a part of one that lasts is nobody's to carry on", async () => {
    const merged = sql`insert into organisation (id, kind, name, valid_from) values ('ICB:LONDON', 'ICB', 'London', '2027-04-01')`;
    const ends = sql`update organisation set valid_until = '2027-04-01' where id = 'ICB:Z9B2Z'`;
    const follows = sql`insert into organisation_succession values ('ICB:Z9B2Z', 'ICB:LONDON', '2027-04-01'),
      ('ICB:QE1', 'ICB:QHM', '2026-10-01')`;
    const found = await inDatabase(["ICB:LONDON", "ICB:QHM"], "2027-04-01", [merged, ends, follows]);
    expect(found).toEqual({
      "ICB:LONDON": ["ICB:LONDON", "ICB:QMJ", "ICB:QRV", "ICB:Z9B2Z"],
      "ICB:QHM": ["ICB:QHM"],
    });
  });
});
