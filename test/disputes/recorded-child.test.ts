import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CAMDEN,
  childOnRecord,
  DERBY,
  fromCamdenToDerby,
  loadPractices,
  register,
} from "../determinations/child-on-record.ts";
import { type Api, openApi } from "../harness/api.ts";
import { camden, originating, receiving } from "./dispute-world.ts";
import { answered, done, evidence, own, raise, someDispute, takeStep } from "./operations.ts";

describe.each(["pglite", "postgres"] as const)("a child whose record was told to the API, over %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend);
    await loadPractices(api);
  });
  afterAll(() => api.close());

  const worker = () => api.as("SOCIAL_WORKER", camden);
  const ours = () => api.as("ICB_COMMISSIONER", receiving);
  const theirs = () => api.as("ICB_COMMISSIONER", originating);
  const seen = async (ask: ReturnType<typeof ours>, id: string) => {
    const { data, errors } = await ask(
      `query ($id: ID!) { dispute(id: $id) { state determinationId interimPayer { basis } ${own} } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.dispute;
  };

  test("the determination that was made is disputed between the ICB of origin and the one of the area", async () => {
    const { id } = await childOnRecord(worker(), fromCamdenToDerby);
    const dispute = await done(ours(), raise, someDispute(id, originating));
    expect(dispute).toMatchObject({
      child: { id },
      determination: { id: dispute.determinationId },
      interimPayer: { commissioner: { organisation: { id: originating } }, basis: "DETERMINATION" },
    });
    expect(await seen(theirs(), dispute.id)).toMatchObject({
      child: { id },
      determination: { id: dispute.determinationId },
    });
    const third = await answered(api.as("ICB_COMMISSIONER", "ICB:QK1"), raise, someDispute(id, originating));
    expect(third).toMatchObject({ __typename: "RecordNotFound" });
  });

  test("who pays meanwhile is who the provisional determination says", async () => {
    const { id } = await childOnRecord(worker(), {
      inCareFrom: "2025-02-20",
      homes: [{ postcode: CAMDEN, from: "2012-05-14", until: "2025-02-20" }],
      placement: { postcode: DERBY, from: "2025-02-20", type: "P1" },
    });
    const { data } = await ours()(
      `query ($id: ID!) { child(id: $id) { determinationOn(on: "2025-06-01") { outcome interimPayer {
        basis commissioner { kind organisation { id } } fundingWithoutPrejudice } } } }`,
      { id },
    );
    const { outcome, interimPayer } = data.child.determinationOn;
    expect([outcome, interimPayer.basis, interimPayer.commissioner.organisation.id]).toEqual([
      "PROVISIONAL",
      "PRESENT",
      receiving,
    ]);
    const dispute = await done(ours(), raise, someDispute(id, originating));
    expect(dispute.interimPayer).toEqual(interimPayer);
  });

  test("a correction determines anew while the dispute goes on, about what was determined when it was raised", async () => {
    const { id } = await childOnRecord(worker(), fromCamdenToDerby);
    const dispute = await done(theirs(), raise, someDispute(id, receiving));
    const { redetermination } = await register(worker(), id, "D10001", { from: "2025-01-01", endsPrevious: true });
    expect(redetermination.changed).not.toEqual([]);
    const { data } = await worker()(
      `query ($id: ID!) { child(id: $id) { determinationOn(on: "2025-06-01") {
        id commissioner { onTheDay { organisation { id } } } } } }`,
      { id },
    );
    const now = data.child.determinationOn;
    expect(now.commissioner.onTheDay.organisation.id).toBe(receiving);
    expect(now.id).not.toBe(dispute.determinationId);
    // The ICB of origin is another now: the one that raised the dispute stops seeing the child, and goes on with its case.
    const after = await seen(theirs(), dispute.id);
    expect(after).toMatchObject({
      state: "RAISED",
      determinationId: dispute.determinationId,
      child: null,
      determination: null,
      interimPayer: { basis: "DETERMINATION" },
      nextSteps: ["LOCAL_RESOLUTION", "WITHDRAWN"],
    });
    expect(after.access.hidden.map(({ field }: { field: string }) => field)).toEqual(["child", "determination"]);
    expect(await seen(ours(), dispute.id)).toMatchObject({
      child: { id },
      determination: { id: dispute.determinationId },
    });
    const step = { disputeId: dispute.id, to: "WITHDRAWN", reason: "We agree.", evidence, expectedVersion: 1 };
    expect(await done(theirs(), takeStep, step)).toMatchObject({ state: "WITHDRAWN", child: null });
  });
});
