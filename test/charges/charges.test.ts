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
  claimMutation,
  key,
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
  api = await openApi("pglite");
  world = chargedWorld(api);
  await world.loadPrices(2026, 31_000);
});
afterAll(() => api.close());

async function claimable(facts?: Parameters<ChargedWorld["determine"]>[1]) {
  const child = await world.placedChild();
  const determinationId = await world.determine(child, facts);
  return { child, determinationId };
}
const ofChild = async (child: { readonly id: string }) => (await world.charges({ childId: [child.id] })).nodes;

describe("the receiving ICB claims", () => {
  test("and the ICB that is responsible on the day is charged the price of the day", async () => {
    const { child, determinationId } = await claimable();
    const claimed = await world.claim(child, { reference: "R-1" });
    expect(claimed).toMatchObject({
      __typename: "ClaimAssessmentChargeOk",
      charge: {
        entry: "CHARGE",
        cause: "CLAIMED",
        reason: null,
        payer: { id: payer },
        payerCertainty: "DETERMINED",
        determinationId,
        provider: { id: provider },
        claimedBy: { id: claimant },
        child: { id: child.id },
        creditsId: null,
        creditedById: null,
        replacesId: null,
        priceState: "PRICED",
        amountPence: 31_000,
        priceInstrument: "Made-up scheme",
        priceSource: "made up",
        month: "2026-11",
        assessment: {
          kind: "IHA",
          assessedOn: "2026-10-01",
          deliveredBy: "DOCTOR",
          qualityCheckedOn: "2026-10-10",
          reference: "R-1",
        },
      },
    });
    const one = await api.as("ICB_COMMISSIONER", payer)(
      `query ($id: ID!) { assessmentCharge(id: $id) { id child { id } amountPence } }`,
      { id: claimed.charge.id },
    );
    // The payer is told of the charge; of the child only when it may see the child.
    expect(one.data.assessmentCharge).toEqual({ id: claimed.charge.id, child: null, amountPence: 31_000 });
  });

  test("without a price the charge says so, and is not zero", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child, { assessedOn: "2026-03-31", qualityCheckedOn: "2026-04-01" });
    expect(charge).toMatchObject({ priceState: "PRICE_NOT_LOADED", amountPence: null, priceSource: null });
  });

  test("the ICB that pays meanwhile is charged while nobody is determined", async () => {
    const { child } = await claimable({ icb: null, interim: otherPayer });
    const { charge } = await world.claim(child);
    expect(charge).toMatchObject({ payer: { id: otherPayer }, payerCertainty: "INDETERMINATE" });
  });

  test.each<[string, string, () => Promise<{ __typename: string }>, Record<string, unknown>]>([
    [
      "its own patient",
      "NotChargeable",
      async () => world.claim((await claimable({ icb: claimant })).child),
      { because: "IN_AREA" },
    ],
    [
      "nobody that can be named",
      "NotChargeable",
      async () => world.claim((await claimable({ icb: null })).child),
      { because: "PAYER_UNKNOWN" },
    ],
    [
      "a day on which nothing was determined",
      "NotChargeable",
      async () => world.claim((await claimable({ from: "2026-10-02" })).child),
      { because: "NOT_DETERMINED" },
    ],
    [
      "the last day of a determination",
      "ClaimAssessmentChargeOk",
      async () => world.claim((await claimable({ until: "2026-10-02" })).child),
      {},
    ],
    [
      "the day after it",
      "NotChargeable",
      async () => world.claim((await claimable({ until: "2026-10-01" })).child),
      { because: "NOT_DETERMINED" },
    ],
    [
      "a report that has not passed",
      "NotChargeable",
      async () => world.claim((await claimable()).child, { qualityCheckedOn: null }),
      { because: "QUALITY_CHECK_NOT_PASSED" },
    ],
    [
      "a day before the placement in its area",
      "NotChargeable",
      async () => world.claim((await claimable()).child, { assessedOn: "2024-01-09" }),
      { because: "NOT_PLACED_IN_AREA" },
    ],
    [
      "a report that passed before it was made",
      "DaysOutOfOrder",
      async () => world.claim((await claimable()).child, { qualityCheckedOn: "2026-09-30" }),
      { reason: "CHECKED_BEFORE_ASSESSMENT", field: "qualityCheckedOn" },
    ],
    [
      "tomorrow's",
      "InputRefused",
      async () => world.claim((await claimable()).child, { assessedOn: "2026-11-23", qualityCheckedOn: null }),
      { code: "DAY_IN_FUTURE", field: "assessedOn" },
    ],
    [
      "a reference that names the child",
      "InputRefused",
      async () => world.claim((await claimable()).child, { reference: "999-000-0018" }),
      { code: "NAMES_THE_CHILD", field: "reference" },
    ],
    [
      "a reference that cannot be kept",
      "InputRefused",
      async () => world.claim((await claimable()).child, { reference: "a\u0000b" }),
      { code: "TEXT_LENGTH", field: "reference" },
    ],
    ["a child of no such id", "RecordNotFound", () => world.claim({ id: "none" }), { field: "childId" }],
    ["no such child", "RecordNotFound", () => world.claim({ id: key() }), { field: "childId" }],
    [
      "an ICB as provider",
      "RecordNotFound",
      async () => world.claim((await claimable()).child, { providerId: payer }),
      { field: "providerId" },
    ],
    [
      "a child placed in another's area",
      "RecordNotFound",
      async () => world.claim((await claimable()).child, {}, otherPayer),
      { field: "childId" },
    ],
  ])("%s: %s", async (_name, typename, ask, more) => {
    const result = await ask();
    expect(result).toMatchObject({ __typename: typename, ...more });
  });

  test("once: the same key, the same reference, the same assessment", async () => {
    const { child } = await claimable();
    const again = key();
    const first = await world.claim(child, { reference: "once" }, claimant, again);
    expect(await world.claim(child, { reference: "once" }, claimant, again)).toEqual(first);
    const claimed = { __typename: "AlreadyClaimed", chargeId: first.charge.id };
    expect(await world.claim(child, { reference: "other" })).toMatchObject(claimed);
    const sibling = (await claimable()).child;
    expect(await world.claim(sibling, { reference: " once " })).toMatchObject(claimed);
    expect(await world.claim(child, { kind: "RHA" })).toMatchObject({ __typename: "ClaimAssessmentChargeOk" });
    expect(await ofChild(child)).toHaveLength(2);
    expect(await ofChild(sibling)).toEqual([]);
  });
});

describe("the claimant credits what was claimed in error", () => {
  test("once, with a reason; then it may be claimed again", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child, { reference: "again" });
    const again = key();
    const credited = await world.credit(charge.id, "wrong child", claimant, again);
    expect(credited).toMatchObject({
      __typename: "CreditAssessmentChargeOk",
      credit: {
        entry: "CREDIT",
        cause: "CLAIMED_IN_ERROR",
        reason: "wrong child",
        creditsId: charge.id,
        amountPence: -31_000,
        payer: { id: payer },
        priceState: "PRICED",
      },
    });
    expect(await world.credit(charge.id, "wrong child", claimant, again)).toEqual(credited);
    expect(await world.credit(charge.id)).toMatchObject({
      __typename: "AlreadyCredited",
      creditId: credited.credit.id,
    });
    expect(await world.claim(child, { reference: "again" })).toMatchObject({ __typename: "ClaimAssessmentChargeOk" });
    expect((await ofChild(child)).map((row: { creditedById: string | null }) => row.creditedById)).toEqual(
      expect.arrayContaining([credited.credit.id, null, null]),
    );
  });

  test("nobody else, not even the payer, and no credit", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child);
    const notFound = { __typename: "RecordNotFound", field: "chargeId" };
    expect(await world.credit(charge.id, "no", payer)).toMatchObject(notFound);
    expect(await world.credit(charge.id, "no", otherPayer)).toMatchObject(notFound);
    expect(await world.credit(key())).toMatchObject(notFound);
    expect(await world.credit("none")).toMatchObject(notFound);
    expect(await world.credit(charge.id, " ")).toMatchObject({ __typename: "InputRefused", field: "reason" });
    const { credit } = await world.credit(charge.id);
    expect(await world.credit(credit.id)).toMatchObject(notFound);
  });

  test("also when it sees the child no more", async () => {
    const child = await world.placedChild("2026-11-22");
    await world.determine(child);
    const { charge } = await world.claim(child);
    api.today = "2026-11-24";
    try {
      expect(await world.claim(child, { kind: "RHA" })).toMatchObject({ __typename: "RecordNotFound" });
      const { credit } = await world.credit(charge.id);
      expect(credit).toMatchObject({ entry: "CREDIT", child: null });
    } finally {
      api.today = "2026-11-22";
    }
  });
});

describe("the payer turns out to be another", () => {
  test("the old one is credited and the new one charged, once", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child);
    const unconcerned = (await claimable()).child;
    await world.claim(unconcerned);
    const determinationId = await world.determine(child, { icb: otherPayer, outcome: "PROVISIONAL" });
    await world.rebill(child, unconcerned);
    await world.rebill(child, unconcerned);
    const entries = await ofChild(child);
    expect(entries).toHaveLength(3);
    const [credit] = entries.filter((row: { entry: string }) => row.entry === "CREDIT");
    const [anew] = entries.filter((row: { replacesId: string | null }) => row.replacesId !== null);
    expect(credit).toMatchObject({
      cause: "PAYER_CHANGED",
      creditsId: charge.id,
      payer: { id: payer },
      amountPence: -31_000,
    });
    expect(anew).toMatchObject({
      ...{ entry: "CHARGE", cause: "PAYER_CHANGED", replacesId: charge.id, creditedById: null, determinationId },
      ...{ payer: { id: otherPayer }, payerCertainty: "PROVISIONAL", amountPence: 31_000 },
      assessment: charge.assessment,
      claimedBy: { id: claimant },
    });
    expect(await ofChild(unconcerned)).toHaveLength(1);
    expect(await world.claim(child, { reference: charge.assessment.reference })).toMatchObject({
      __typename: "AlreadyClaimed",
      chargeId: anew.id,
    });
  });

  test("the claimant itself: credited only, and charged again when it is another after all", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child);
    await world.determine(child, { icb: claimant });
    await world.rebill(child);
    await world.rebill(child);
    expect((await ofChild(child)).map((row: { cause: string }) => row.cause).sort()).toEqual([
      "CLAIMED",
      "NOW_IN_AREA",
    ]);
    expect(await world.claim(child)).toMatchObject({ __typename: "AlreadyClaimed", chargeId: charge.id });
    await world.determine(child);
    await world.rebill(child);
    await world.rebill(child);
    const open = (await world.charges({ childId: [child.id], open: true })).nodes;
    expect(open).toMatchObject([{ cause: "PAYER_CHANGED", replacesId: charge.id, payer: { id: payer } }]);
  });

  test("nobody: the charge stays where it is", async () => {
    const { child } = await claimable();
    await world.claim(child);
    await world.determine(child, { icb: null });
    await world.rebill(child);
    await world.determine(child, { from: "2026-10-02" });
    await world.rebill(child);
    expect(await ofChild(child)).toMatchObject([{ entry: "CHARGE", creditedById: null, payer: { id: payer } }]);
  });

  test("nothing follows for what was claimed in error", async () => {
    const { child } = await claimable();
    const { charge } = await world.claim(child);
    await world.credit(charge.id);
    await world.determine(child, { icb: otherPayer });
    await world.rebill(child);
    expect(await ofChild(child)).toHaveLength(2);
  });

  test("as many statements for 40 children as for 2", async () => {
    const children = [];
    for (let i = 0; i < 40; i += 1) {
      const { child } = await claimable();
      await world.claim(child);
      await world.determine(child, { icb: otherPayer });
      children.push(child);
    }
    api.takeStatements();
    await world.rebill(...children.slice(0, 2));
    const few = api.takeStatements().length;
    await world.rebill(...children);
    expect(api.takeStatements()).toHaveLength(few);
    expect(few).toBeLessThan(10);
  });
});

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

test("nothing can be claimed without a key", async () => {
  const { child } = await claimable();
  const input = {
    childId: child.id,
    kind: "IHA",
    assessedOn: "2026-10-01",
    deliveredBy: "DOCTOR",
    providerId: provider,
  };
  const { errors } = await api.as("ICB_COMMISSIONER", claimant)(claimMutation, {
    key: "short",
    input: { ...input, reference: "r" },
  });
  expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  expect(await ofChild(child)).toEqual([]);
});
