import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  type ChargedWorld,
  chargedWorld,
  claimant,
  claimMutation,
  key,
  otherPayer,
  payer,
  provider,
} from "./charged-world.ts";

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
    expect(await world.credit(charge.id, "of 999 000 0018")).toMatchObject({
      code: "NAMES_THE_CHILD",
      field: "reason",
    });
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
