import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { type ChargedWorld, chargedWorld, claimant, otherPayer, payer } from "./charged-world.ts";

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
