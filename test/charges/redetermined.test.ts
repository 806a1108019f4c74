import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ChildOnRecord,
  childOnRecord,
  correctGpRegistration,
  done,
  endPlacement,
  fromCamdenToDerby,
  loadPractices,
} from "../determinations/child-on-record.ts";
import { type Api, openApi } from "../harness/api.ts";
import { type ChargedWorld, chargedWorld, claimant } from "./charged-world.ts";

/** Camden's by the merger of 1 April 2026, and Leicester's. */
const camdens = "ICB:Z9B2Z";
const leicesters = "ICB:QK1";

let api: Api;
let world: ChargedWorld;
let child: ChildOnRecord;
const worker = () => api.as("SOCIAL_WORKER", "LA:202");

beforeAll(async () => {
  api = await openApi("postgres");
  world = chargedWorld(api);
  await loadPractices(api);
  await world.loadPrices(2026, 31_000);
  child = await childOnRecord(worker(), fromCamdenToDerby);
});
afterAll(() => api.close());

async function registeredWith(practiceCode: string) {
  const { data } = await worker()(`query ($id: ID!) { child(id: $id) { gpRegistrations { id version } } }`, {
    id: child.id,
  });
  const [{ id, version }] = data.child.gpRegistrations;
  await done(worker(), correctGpRegistration, {
    ...{ id, practiceCode, correctionReason: "the wrong practice", expectedVersion: version },
  });
}
const charged = async () =>
  (await world.charges({ childId: [child.id] })).nodes
    .map((row: { entry: string; cause: string; payer: { id: string }; amountPence: number }) =>
      [row.entry, row.cause, row.payer.id, row.amountPence].join(" "),
    )
    .sort();

describe("a child from Camden who is placed in Derby", () => {
  test("is charged to the originating ICB, and to another once the registration is corrected", async () => {
    const { charge } = await world.claim(child);
    expect(charge).toMatchObject({ payer: { id: camdens }, claimedBy: { id: claimant }, amountPence: 31_000 });
    expect(charge.child).toEqual({ id: child.id });
    const first = `CHARGE CLAIMED ${camdens} 31000`;

    await registeredWith("L10001");
    const moved = [`CHARGE PAYER_CHANGED ${leicesters} 31000`, first, `CREDIT PAYER_CHANGED ${camdens} -31000`].sort();
    expect(await charged()).toEqual(moved);
    expect((await world.statement(camdens, "2026-11")).totalPence).toBe(0);
    expect((await world.statement(leicesters, "2026-11")).totalPence).toBe(31_000);

    await registeredWith("D10001");
    const inArea = [...moved, `CREDIT NOW_IN_AREA ${leicesters} -31000`].sort();
    expect(await charged()).toEqual(inArea);
    expect(await world.claim(child, { kind: "RHA" })).toMatchObject({ because: "IN_AREA" });

    await registeredWith("C10001");
    expect(await charged()).toEqual([...inArea, `CHARGE PAYER_CHANGED ${camdens} 31000`].sort());
    const open = (await world.charges({ childId: [child.id], open: true })).nodes;
    const { data } = await worker()(
      `query ($id: ID!) { child(id: $id) { determinationOn(on: "2026-10-01") { id } } }`,
      {
        id: child.id,
      },
    );
    expect(open).toMatchObject([
      { determinationId: data.child.determinationOn.id, payerCertainty: charge.payerCertainty },
    ]);
  });

  test("and charged no more and no less when something else changes", async () => {
    const before = await charged();
    await done(worker(), endPlacement, {
      ...{ placementId: child.placementId, endedOn: "2026-11-01", reason: "CARPL", expectedVersion: 1 },
    });
    const ofPayer = (await world.charges({ childId: [child.id] }, camdens)).nodes;
    const open = ofPayer.filter(
      (row: { entry: string; creditedById: string | null }) => row.entry === "CHARGE" && !row.creditedById,
    );
    expect(before.length).toBe(5);
    expect(open).toHaveLength(1);
  });
});
