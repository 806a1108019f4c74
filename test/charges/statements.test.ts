import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  authority,
  type ChargedWorld,
  chargedWorld,
  chargesQuery,
  claimant,
  otherPayer,
  payer,
  provider,
  statementQuery,
} from "./charged-world.ts";

interface Line {
  readonly id: string;
  readonly entry: string;
  readonly cause: string;
  readonly creditsId: string | null;
  readonly amountPence: number | null;
  readonly priceState: string;
  readonly reason: string | null;
  readonly assessment: { readonly reference: string };
}

let api: Api;
let world: ChargedWorld;
beforeAll(async () => {
  api = await openApi("postgres");
  world = chargedWorld(api);
  await world.loadPrices(2026, 31_000);
});
afterAll(() => api.close());

async function claimable(facts?: Parameters<ChargedWorld["determine"]>[1]) {
  const child = await world.placedChild();
  const determinationId = await world.determine(child, facts);
  return { child, determinationId };
}

describe("lists", () => {
  test("are filtered, sorted and paged", async () => {
    const { child } = await claimable();
    const { charge: first } = await world.claim(child, { assessedOn: "2026-03-01", qualityCheckedOn: "2026-03-02" });
    const { charge: second } = await world.claim(child, { kind: "RHA", assessedOn: "2026-09-01" });
    const { credit } = await world.credit(second.id);
    const ids = async (filter: Record<string, unknown>) =>
      (await world.charges({ childId: [child.id], ...filter })).nodes.map((row: { id: string }) => row.id);
    expect(await ids({})).toEqual([credit.id, second.id, first.id]);
    expect(await ids({ open: true })).toEqual([first.id]);
    expect(await ids({ open: false })).toEqual([credit.id, second.id]);
    expect(await ids({ entry: ["CREDIT"] })).toEqual([credit.id]);
    expect(await ids({ priceState: ["PRICE_NOT_LOADED"] })).toEqual([first.id]);
    expect(await ids({ payerId: [otherPayer] })).toEqual([]);
    expect(await ids({ payerId: [payer], providerId: [provider], claimedById: [claimant] })).toHaveLength(3);
    expect(await ids({ assessedOn: { from: "2026-09-01" } })).toEqual([credit.id, second.id]);
    expect(await ids({ month: "2026-11" })).toHaveLength(3);
    expect(await ids({ month: "2026-10" })).toEqual([]);
    const ask = api.as("ICB_COMMISSIONER", claimant);
    const page = { filter: { childId: [child.id] }, sort: [{ field: "ASSESSED_ON", direction: "ASC" }], first: 2 };
    const one = (await ask(chargesQuery, page)).data.assessmentCharges;
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ id: first.id }, {}] });
    const two = (await ask(chargesQuery, { ...page, after: one.pageInfo.endCursor })).data.assessmentCharges;
    expect(two.nodes).toHaveLength(1);
    expect(new Set([...one.nodes, ...two.nodes].map((row: { id: string }) => row.id)).size).toBe(3);
    const { errors } = await ask(chargesQuery, { filter: { month: "November" } });
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  });
});

describe("a statement", () => {
  test("has the month's lines, their sum, and the same as CSV", async () => {
    api.today = "2026-12-05";
    try {
      const { child } = await claimable();
      const { charge } = await world.claim(child, { reference: '=HYPERLINK("x","y")' });
      await world.claim(child, { kind: "RHA", assessedOn: "2026-03-01", qualityCheckedOn: "2026-03-02" });
      await world.claim((await claimable()).child, { reference: "-1, two" });
      await world.credit(charge.id, "@claimed twice");
      const statement = await world.statement(payer, "2026-12");
      expect(statement).toMatchObject({
        ...{ payer: { id: payer }, provider: { id: provider }, month: "2026-12" },
        ...{ totalPence: 31_000, linesWithoutPrice: 1 },
      });
      expect(statement.lines).toHaveLength(4);
      const rows = parse(statement.csv, { bom: true, columns: true }) as Record<string, string>[];
      expect(statement.csv.startsWith("\ufeffmonth,")).toBe(true);
      expect(statement.csv.split("\r\n")).toHaveLength(6);
      const harmless = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
      expect(rows).toEqual(
        statement.lines.map((line: Line) =>
          expect.objectContaining({
            ...{ charge_id: line.id, entry: line.entry, cause: line.cause, month: "2026-12", payer_id: payer },
            credits_id: line.creditsId ?? "",
            reference: harmless(line.assessment.reference),
            amount_pence: line.amountPence === null ? "" : String(line.amountPence),
            price_state: line.priceState,
            reason: harmless(line.reason ?? ""),
          }),
        ),
      );
      expect(rows.reduce((sum, row) => sum + Number(row.amount_pence), 0)).toBe(31_000);
      // Neither the child's id nor their NHS number.
      expect(statement.csv).not.toContain(child.id);
      expect(statement.csv).not.toContain("9990000018");
      expect((await world.statement(payer, "2027-01")).lines).toEqual([]);
      expect((await world.statement(payer, "2026-12", claimant)).lines).toHaveLength(4);
    } finally {
      api.today = "2026-11-22";
    }
  });

  test("is none for what is no ICB and no provider, and no month is refused", async () => {
    const ask = api.as("ICB_COMMISSIONER", payer);
    const of = async (asked: Record<string, unknown>) =>
      ask(statementQuery, { payer, provider, month: "2026-11", ...asked });
    expect((await of({ payer: authority })).data).toEqual({ chargeStatement: null });
    expect((await of({ provider: "PROVIDER:none" })).data).toEqual({ chargeStatement: null });
    expect((await of({ month: "2026-13" })).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  });

  test("has 2,000 lines, and is refused with more", async () => {
    api.today = "2027-02-05";
    try {
      const { child } = await claimable();
      await world.claim(child);
      const more = (n: number) =>
        world.look(sql`insert into assessment_charge (id, child_id, authority_id, entry, cause, kind, delivered_by, assessed_on,
            quality_checked_on, reference, claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on)
          select gen_random_uuid(), child_id, authority_id, entry, cause, kind, delivered_by, assessed_on, quality_checked_on,
            'many ' || n, claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on
          from assessment_charge, generate_series(1, ${n}::integer) n where child_id = ${child.id} and reference not like 'many %'`);
      await more(1_999);
      expect((await world.statement(payer, "2027-02")).lines).toHaveLength(2_000);
      await more(1);
      const { data, errors } = await api.as("ICB_COMMISSIONER", payer)(statementQuery, {
        payer,
        provider,
        month: "2027-02",
      });
      expect(data).toEqual({ chargeStatement: null });
      expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", message: "A statement has at most 2000 lines." }]);
    } finally {
      api.today = "2026-11-22";
    }
  });
});
