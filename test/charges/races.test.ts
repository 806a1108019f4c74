import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ChargeRow, findChargeOfClaimant, listCharges } from "@cic/db/charges/charge.queries";
import { writeCredit } from "@cic/db/charges/charge.writes";
import { findStatement } from "@cic/db/charges/charge-statement.queries";
import { lockClaim } from "@cic/db/charges/claim.queries";
import { loadPrices } from "@cic/db/charges/load-prices";
import { rebillCharges } from "@cic/db/charges/rebill.writes";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../cli/testkit.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { authority, type ChargedWorld, chargedWorld, claimant, otherPayer, payer, provider } from "./charged-world.ts";

const today = day("2026-11-22");
let api: Api;
let world: ChargedWorld;
beforeAll(async () => {
  api = await openApi("postgres", today);
  world = chargedWorld(api);
});
afterAll(() => api.close());

async function claimable(): Promise<WorldChild> {
  const child = await world.placedChild();
  await world.determine(child);
  return child;
}
const as = <T>(organisationId: string, work: (db: ScopedDb) => Promise<T>) =>
  withScope(api.database, { organisationId, subject: "s", requestId: "r", today }, "write", work);
const untilSomeoneWaits = () =>
  expect
    .poll(async () => (await world.look(sql`select from pg_locks where not granted`)).length, { timeout: 10_000 })
    .toBeGreaterThan(0);
const typenames = (answers: readonly { __typename: string }[]) => answers.map(({ __typename }) => __typename).sort();

describe("at the same time", () => {
  test("of ten claims for one assessment one is charged", async () => {
    const child = await claimable();
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.claim(child)));
    expect(typenames(answers)).toEqual([...Array(9).fill("AlreadyClaimed"), "ClaimAssessmentChargeOk"]);
    expect((await world.charges({ childId: [child.id] })).totalCount).toBe(1);
  });

  test("of ten credits of one charge one is entered", async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.credit(charge.id)));
    expect(typenames(answers)).toEqual([...Array(9).fill("AlreadyCredited"), "CreditAssessmentChargeOk"]);
    expect((await world.charges({ childId: [child.id] })).totalCount).toBe(2);
  });

  test("a claim that was decided on a determination which is being superseded is decided anew", async () => {
    const child = await claimable();
    const { claiming } = await as(authority, async (db) => {
      await db.execute(sql`select from child where id = ${child.id} for update`);
      const running = world.claim(child);
      await untilSomeoneWaits();
      await world.determine(child, { icb: otherPayer }, (statement) => db.execute(statement));
      await rebillCharges(db, authority, [child.id], today);
      return { claiming: running };
    });
    expect(await claiming).toMatchObject({ charge: { payer: { id: otherPayer } } });
    expect((await world.charges({ childId: [child.id] })).totalCount).toBe(1);
  });

  test("a re-billing waits for a claim, and overlooks it not", async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    const { rebilling } = await as(claimant, async (db) => {
      await db.execute(sql`insert into assessment_charge (id, child_id, authority_id, entry, cause, kind, delivered_by, assessed_on,
          quality_checked_on, reference, claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on)
        select gen_random_uuid(), child_id, authority_id, entry, cause, 'RHA', delivered_by, assessed_on, quality_checked_on,
          'under way', claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on
        from assessment_charge where id = ${charge.id}`);
      await world.determine(child, { icb: otherPayer });
      const running = world.rebill(child);
      await untilSomeoneWaits();
      return { rebilling: running };
    });
    await rebilling;
    const open = (await world.charges({ childId: [child.id], open: true })).nodes;
    expect(open).toHaveLength(2);
    for (const one of open) expect(one.payer).toEqual({ id: otherPayer });
  });
});

test("prices are loaded when the claims under way are done, so that none is left without", async () => {
  const child = await claimable();
  const folder = makeFolder();
  const path = join(folder.path, "prices.csv");
  const price = "made up,RHA,NURSE,2019-04-01,2020-04-01,100,made up";
  writeFileSync(path, `instrument,kind,delivered_by,valid_from,valid_until,amount_pence,source\n${price}\n`);
  let claimed = false;
  const { loading } = await as(claimant, async (db) => {
    const named = { childId: child.id, providerId: provider, reference: "r", kind: "RHA", assessedOn: "2019-10-01" };
    expect((await lockClaim(db, claimant, named))?.prices).toEqual([]);
    const running = loadPrices(api.operator, path).then(() => claimed);
    await untilSomeoneWaits();
    claimed = true;
    return { loading: running };
  });
  expect(await loading).toBe(true);
  folder.remove();
});

describe("a credit and a re-billing of one charge", () => {
  const payersOfOpen = async (child: WorldChild) =>
    (await world.charges({ childId: [child.id], open: true })).nodes.map(
      (one: { payer: { id: string } }) => one.payer.id,
    );

  test("the credit does not wait for whoever changes the child's record, and nothing is charged in its charge's place", async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    await as(authority, async (db) => {
      await db.execute(sql`select from child where id = ${child.id} for update`);
      expect(await world.credit(charge.id)).toMatchObject({ __typename: "CreditAssessmentChargeOk" });
      await world.determine(child, { icb: otherPayer }, (statement) => db.execute(statement));
      await rebillCharges(db, authority, [child.id], today);
    });
    expect(await payersOfOpen(child)).toEqual([]);
  });

  test("the re-billing waits for a credit under way, and leaves the charge as the claimant left it", async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    const { rebilling } = await as(claimant, async (db) => {
      const own = await findChargeOfClaimant(db, charge.id);
      await writeCredit(db, own as ChargeRow, "claimed twice", today);
      await world.determine(child, { icb: otherPayer });
      const running = world.rebill(child);
      await untilSomeoneWaits();
      return { rebilling: running };
    });
    await rebilling;
    expect(await payersOfOpen(child)).toEqual([]);
    expect((await world.charges({ childId: [child.id] })).totalCount).toBe(2);
  });

  test("the credit waits for a re-billing under way, and is told", async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    const { crediting } = await as(authority, async (db) => {
      await world.determine(child, { icb: otherPayer }, (statement) => db.execute(statement));
      await rebillCharges(db, authority, [child.id], today);
      const running = world.credit(charge.id);
      await untilSomeoneWaits();
      return { crediting: running };
    });
    expect(await crediting).toMatchObject({ __typename: "AlreadyCredited" });
    expect(await payersOfOpen(child)).toEqual([otherPayer]);
  });
});

describe("with 20,000 entries of many authorities, payers and claimants", () => {
  beforeAll(async () => {
    const child = await claimable();
    const { charge } = await world.claim(child);
    for (let n = 301; n <= 320; n += 1) api.world.child(`LA:${n}`);
    await api.world.save();
    await world.look(sql`with young as (select id, authority_id, row_number() over (order by id) - 1 as n, count(*) over () as all_of_them
        from child), icb as (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_of_them
        from organisation where kind = 'ICB' and id not in (${payer}, ${claimant}))
      insert into assessment_charge (id, child_id, authority_id, entry, cause, kind, delivered_by, assessed_on,
        quality_checked_on, reference, claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on)
      select gen_random_uuid(), y.id, y.authority_id, c.entry, c.cause, c.kind, c.delivered_by, c.assessed_on,
        c.quality_checked_on, 'bulk ' || entry_no, a.id, 'PROVIDER:X9902', b.id, c.payer_certainty, c.determination_id,
        date '2025-01-01' + entry_no % 600
      from generate_series(1, 20000) g(entry_no), assessment_charge c, icb a, icb b, young y
      where c.id = ${charge.id} and a.n = entry_no % a.all_of_them and b.n = (entry_no + 1) % b.all_of_them
        and y.n = entry_no % y.all_of_them`);
    const session = await api.operator.acquire();
    await session.exec("vacuum analyze assessment_charge");
    session.release();
  });

  test.each<[string, (db: ScopedDb) => Promise<unknown>]>([
    ["a payer's page", (db) => listCharges(db, { callers: ["ICB:QRL"], first: 50 })],
    ["how many it has", (db) => listCharges(db, { callers: ["ICB:QRL"], first: 50 }, true)],
    ["its open charges", (db) => listCharges(db, { callers: ["ICB:QRL"], first: 50, filter: { open: true } })],
    [
      "its statement",
      (db) =>
        findStatement(
          db,
          { payerId: "ICB:QRL", providerId: provider },
          { from: day("2026-01-01"), until: day("2026-02-01") },
          9,
        ),
    ],
  ])("%s is found by index", async (_name, work) => {
    const plan = await as("ICB:QRL", async (db) => {
      const lines: string[] = [];
      const explaining = {
        async execute(statement: SQL) {
          const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
            rows: { "QUERY PLAN": string }[];
          };
          lines.push(...rows.map((row) => row["QUERY PLAN"]));
          return { rows: [] };
        },
      };
      await work(explaining as unknown as ScopedDb);
      return lines;
    });
    expect(plan.length).toBeGreaterThan(3);
    expect(plan.filter((line) => /Seq Scan on (assessment_charge|determination|child)\b/.test(line))).toEqual([]);
  });
});
