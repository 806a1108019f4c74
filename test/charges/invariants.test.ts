import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { type ChargedWorld, chargedWorld, claimant, otherPayer, payer } from "./charged-world.ts";

let api: Api;
let world: ChargedWorld;
beforeAll(async () => {
  api = await openApi("postgres");
  world = chargedWorld(api);
  await world.loadPrices(2026, 31_000);
});
afterAll(() => api.close());

interface Entry {
  readonly id: string;
  readonly entry: "CHARGE" | "CREDIT";
  readonly cause: string;
  readonly creditsId: string | null;
  readonly amountPence: number | null;
  readonly month: string;
  readonly payer: { readonly id: string };
  readonly assessment: { readonly kind: string; readonly assessedOn: string };
}

const months = ["2026-11", "2026-12", "2027-01"];
const payers = [payer, otherPayer, claimant];
const someStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant("claim"), kind: fc.constantFrom("IHA", "RHA"), priced: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("credit"), which: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant("determine"), icb: fc.constantFrom(...payers, null) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("rebill") }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("nextMonth") }) },
);
type Step = { what: string; kind?: string; priced?: boolean; which?: number; icb?: string | null };

const entriesOf = async (child: WorldChild): Promise<Entry[]> => (await world.charges({ childId: [child.id] })).nodes;
const isCredited = ({ id }: Entry, entries: readonly Entry[]) => entries.some(({ creditsId }) => creditsId === id);
const openOf = (entries: readonly Entry[]) =>
  entries.filter((one) => one.entry === "CHARGE" && !isCredited(one, entries));

test("whatever is claimed, credited and billed anew, an assessment has one open charge to one payer or none", async () => {
  const seen = { open: 0, rebilled: 0, inArea: 0, credited: 0 };
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 4, maxLength: 14 }), async (steps: readonly Step[]) => {
      run += 1;
      let month = 0;
      api.today = `${months[month]}-20`;
      const child = await world.placedChild();
      /** Who is responsible; `null`: nobody can be named, and charges stay where they are. */
      let responsible: string | null = payer;
      await world.determine(child);
      let named: string = payer;
      for (const step of steps) {
        if (step.what === "claim") {
          const assessedOn = step.priced ? "2026-10-01" : "2026-03-01";
          const claim = {
            kind: step.kind,
            assessedOn,
            qualityCheckedOn: "2026-10-02",
            reference: `${run} ${step.kind} ${assessedOn}`,
          };
          const claimed = await world.claim(child, claim);
          const chargeable = responsible !== null && responsible !== claimant;
          const expected = chargeable
            ? ["ClaimAssessmentChargeOk", "AlreadyClaimed"]
            : ["NotChargeable", "AlreadyClaimed"];
          expect(expected).toContain(claimed.__typename);
        } else if (step.what === "credit") {
          const open = openOf(await entriesOf(child));
          const one = open[(step.which ?? 0) % Math.max(open.length, 1)];
          if (one !== undefined) expect((await world.credit(one.id)).__typename).toBe("CreditAssessmentChargeOk");
        } else if (step.what === "determine") {
          responsible = step.icb ?? null;
          if (responsible !== null) named = responsible;
          await world.determine(child, { icb: responsible });
          await world.rebill(child);
        } else if (step.what === "rebill") {
          const before = (await entriesOf(child)).length;
          await world.rebill(child);
          expect((await entriesOf(child)).length).toBe(before);
        } else if (month < months.length - 1) {
          month += 1;
          api.today = `${months[month]}-20`;
        }
        check(await entriesOf(child), named);
      }
      const entries = await entriesOf(child);
      seen.open += openOf(entries).length;
      seen.rebilled += entries.filter(({ cause, entry }) => cause === "PAYER_CHANGED" && entry === "CHARGE").length;
      seen.inArea += entries.filter(({ cause }) => cause === "NOW_IN_AREA").length;
      seen.credited += entries.filter(({ cause }) => cause === "CLAIMED_IN_ERROR").length;
    }),
    { numRuns: 25, seed: 20261122 },
  );
  // The sequences reach what they are meant to try.
  for (const [what, times] of Object.entries(seen)) expect([what, times > 3]).toEqual([what, true]);
  await checkStatements();
});

/** `named`: who was last named. */
function check(entries: readonly Entry[], named: string): void {
  const assessments = Map.groupBy(entries, ({ assessment }) => `${assessment.kind} ${assessment.assessedOn}`);
  for (const own of assessments.values()) {
    const open = openOf(own);
    expect(open.length).toBeLessThanOrEqual(1);
    for (const { payer: charged } of open) expect(charged.id).toBe(named);
    expect(sumOf(own)).toBe(sumOf(open));
    for (const charge of own.filter(({ entry }) => entry === "CHARGE")) {
      const credits = own.filter(({ creditsId }) => creditsId === charge.id);
      expect(credits.length).toBeLessThanOrEqual(1);
      for (const credit of credits) {
        expect(credit.payer).toEqual(charge.payer);
        expect(credit.amountPence).toBe(charge.amountPence === null ? null : -charge.amountPence);
      }
    }
  }
}

/** Every entry stands in the statement of its month and payer, and in no other. */
async function checkStatements(): Promise<void> {
  const all: Entry[] = (await world.charges({})).nodes;
  let lines = 0;
  for (const payerId of [payer, otherPayer]) {
    for (const month of months) {
      const statement = await world.statement(payerId, month);
      const own = all.filter((one) => one.payer.id === payerId && one.month === month);
      expect(statement.lines.map(({ id }: Entry) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(statement.totalPence).toBe(sumOf(own));
      expect(statement.linesWithoutPrice).toBe(own.filter(({ amountPence }) => amountPence === null).length);
      lines += own.length;
    }
  }
  expect(lines).toBe(all.length);
}

const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0);
