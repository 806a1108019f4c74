import type { Role } from "@cic/auth/actions";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createEndpoint,
  deleteEndpoint,
  deliveryList,
  type EventApi,
  endpointList,
  key,
  openEventApi,
  placementEvent,
  replay,
  rotateSecret,
  settled,
  updateEndpoint,
} from "./event-api.ts";
import { openReceiver, type Receiver, status, taken } from "./receiver.ts";

let api: EventApi;
let receiver: Receiver;
beforeAll(async () => {
  api = await openEventApi("postgres");
  receiver = await openReceiver();
});
beforeEach(async () => {
  await api.forget();
  receiver.received.length = 0;
  receiver.behaviour = taken;
});
afterAll(async () => {
  await receiver.close();
  await api.close();
});

const day = 86_400_000;
const la = ["SOCIAL_WORKER", "LA:202"] as const;
const receiving = ["ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL"] as const;
const typesOf = async (role: Role, organisationId: string) =>
  (await api.feed(role, organisationId)).nodes.map(({ type }) => type);

/** A child of Camden placed in Southampton, as seen by everyone who may. */
async function placedChild(until?: string) {
  const child = api.world.child("LA:202");
  const period = child.carePeriod();
  const before = period.placement({
    from: "2024-01-10",
    until: "2024-05-01",
    area: { icb: "ICB:QJ2", authority: "LA:831" },
  });
  const placement = period.placement({
    ...{ from: "2024-05-01", area: { icb: "ICB:QRL", authority: "LA:852" } },
    ...(until === undefined ? {} : { until }),
  });
  child.seenBy("ICB:QMJ", "ORIGINATING_ICB", { from: "2024-01-10" });
  // Another authority's child in the same area.
  const other = api.world.child("LA:203");
  const otherPlacement = other
    .carePeriod()
    .placement({ from: "2024-01-10", area: { icb: "ICB:QRL", authority: "LA:852" } });
  await api.world.save();
  return { child, period, before, placement, other, otherPlacement };
}

describe("the feed", () => {
  test.each([
    ["the responsible authority", "SOCIAL_WORKER", "LA:202", true],
    ["its returns officer", "RETURNS_OFFICER", "LA:202", true],
    ["the originating ICB", "ICB_COMMISSIONER", "ICB:QMJ", true],
    ["the ICB where the child is placed", "ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL", true],
    ["the authority where the child is placed", "SOCIAL_WORKER", "LA:852", true],
    ["the ICB where the child was placed before", "ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2", false],
    ["the authority where the child was placed before", "SOCIAL_WORKER", "LA:831", false],
    ["another authority", "SOCIAL_WORKER", "LA:203", false],
    ["another ICB", "ICB_CHILDREN_IN_CARE_TEAM", "ICB:QYG", false],
  ] as [string, Role, string, boolean][])("of %s", async (_, role, organisationId, told) => {
    const { child, placement, other, otherPlacement } = await placedChild();
    await api.happen("LA:202", [placementEvent(child, placement.id)]);
    await api.happen("LA:203", [placementEvent(other, otherPlacement.id, "PLACEMENT_ENDED")]);
    await settled(api);
    const { nodes } = await api.feed(role, organisationId);
    const own = nodes.filter(({ records }) => records[0]?.id === placement.id);
    expect(own).toHaveLength(told ? 1 : 0);
    if (told) expect(own).toMatchObject([{ type: "PLACEMENT_CORRECTED", child: { id: child.id } }]);
    const sawOther = nodes.some(({ records }) => records[0]?.id === otherPlacement.id);
    expect(sawOther).toBe(["LA:203", "ICB:QRL", "LA:852"].includes(organisationId));
  });

  test("says nothing of one placement to the area of another", async () => {
    const { child, before } = await placedChild();
    await api.happen("LA:202", [placementEvent(child, before.id)]);
    await settled(api);
    expect(await typesOf(...la)).toEqual(["PLACEMENT_CORRECTED"]);
    expect(await typesOf(...receiving)).toEqual([]);
  });

  test("tells of a care period whom it concerns, and of another kind of record whom the fact names", async () => {
    const { child, period } = await placedChild();
    const owner = { id: child.id, authorityId: "LA:202" };
    await api.happen("LA:202", [
      { type: "CARE_PERIOD_ENDED", child: owner, records: [{ record: "CARE_PERIOD", id: period.id }] },
      { type: "NOTICE_CHANGED", child: owner, records: [{ record: "NOTICE", id: period.id }], named: ["ICB:QYG"] },
      { type: "RETURN_APPLIED", child: owner, records: [{ record: "CHILD", id: child.id }] },
    ]);
    await settled(api);
    expect(await typesOf(...la)).toEqual(["CARE_PERIOD_ENDED", "NOTICE_CHANGED", "RETURN_APPLIED"]);
    expect(await typesOf(...receiving)).toEqual(["CARE_PERIOD_ENDED", "RETURN_APPLIED"]);
    // Named, and yet without the child, whom it does not see.
    expect((await api.feed("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QYG")).nodes).toMatchObject([
      { type: "NOTICE_CHANGED", child: null },
    ]);
  });

  test.each([
    ["PERSONAL_ADVISER", "LA:202"],
    ["PROVIDER_CLINICIAN", "PROVIDER:ABC"],
    ["REPORTING_TOOL", "LA:202"],
    ["INFORMATION_GOVERNANCE", "LA:202"],
  ] as [Role, string][])("is not for a %s", async (role, organisationId) => {
    await expect(api.feed(role, organisationId)).rejects.toThrow("FORBIDDEN");
  });

  test("is refused to nobody in particular, and with a cursor that is none", async () => {
    const ask = (role: Role | null, since: unknown) =>
      api.as(role)(`query ($since: String) { changes(since: $since) { cursor } }`, { since });
    expect((await ask(null, null)).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
    for (const since of ["x", "", Buffer.from('["changes","1"]').toString("base64url")]) {
      expect((await ask("SOCIAL_WORKER", since)).errors).toMatchObject([{ code: "INVALID_CURSOR" }]);
    }
  });
});

describe("when access ends", () => {
  test("with the day: told once, without the child, by the last event about them; others are told nothing", async () => {
    const { child, placement } = await placedChild("2026-11-23");
    await api.endpoint("ICB_COMMISSIONER", "ICB:QRL", receiver.url);
    await api.happen("LA:202", [
      placementEvent(child, placement.id),
      placementEvent(child, placement.id, "PLACEMENT_ENDED"),
    ]);
    await settled(api);
    const seen = await api.feed(...receiving);
    expect(seen.nodes).toHaveLength(2);
    api.pass(day);
    expect(await api.sweep()).toBe(0);
    expect(await typesOf(...receiving)).toEqual(["PLACEMENT_CORRECTED", "PLACEMENT_ENDED"]);
    // The day after that on which it ended.
    api.pass(day);
    expect(await typesOf(...receiving)).toEqual([]);
    expect(await api.sweep()).toBe(2);
    expect(await api.sweep()).toBe(0);
    await settled(api);
    const records = [{ record: "EVENT", id: seen.nodes[1]?.id }];
    const told = await api.feed(...receiving, seen.cursor);
    expect(told.nodes).toMatchObject([{ type: "NO_LONGER_VISIBLE", child: null, records }]);
    expect(JSON.stringify(told.nodes)).not.toContain(child.id);
    expect(await typesOf(...receiving)).toEqual(["NO_LONGER_VISIBLE"]);
    expect(await typesOf(...la)).toEqual(["PLACEMENT_CORRECTED", "PLACEMENT_ENDED"]);
    // Nothing was sent before: of the child nothing is sent any more.
    await api.deliver();
    expect(receiver.received.map(({ type }) => type)).toEqual(["NO_LONGER_VISIBLE"]);
    expect(receiver.received[0]?.body).not.toContain(child.id);
  });

  test("by a correction, while a webhook waits: it is withheld", async () => {
    const { child, placement } = await placedChild();
    await api.endpoint("ICB_COMMISSIONER", "ICB:QRL", receiver.url);
    await api.happen("LA:202", [placementEvent(child, placement.id)]);
    await settled(api);
    receiver.behaviour = status(500);
    await api.deliver();
    await api.look(
      sql`update access_relation set superseded_at = now() where child_id = ${child.id} and organisation_id = 'ICB:QRL'`,
    );
    receiver.behaviour = taken;
    api.pass(60_000);
    await api.deliver();
    expect(receiver.received).toHaveLength(1);
    const { nodes } = (await api.as("ICB_COMMISSIONER", "ICB:QRL")(deliveryList)).data.webhookDeliveries;
    expect(nodes).toMatchObject([{ state: "WITHHELD", attempts: 1, nextAttemptAt: null }]);
    expect(await api.sweep()).toBe(1);
  });
});

describe("webhooks", () => {
  test("of another organisation are not there", async () => {
    const { child, placement } = await placedChild();
    const { id } = await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    await api.happen("LA:202", [placementEvent(child, placement.id)]);
    await settled(api);
    receiver.behaviour = status(500);
    await api.deliver();
    for (const [role, organisationId] of [
      ["RETURNS_OFFICER", "LA:203"],
      ["ICB_COMMISSIONER", "ICB:QRL"],
    ] as [Role, string][]) {
      const ask = api.as(role, organisationId);
      expect((await ask(endpointList)).data.webhookEndpoints).toEqual([]);
      expect((await ask(deliveryList)).data.webhookDeliveries).toEqual({ totalCount: 0, nodes: [] });
      expect((await ask(deliveryList, { filter: { endpointId: [id] } })).data.webhookDeliveries.totalCount).toBe(0);
      for (const mutation of [updateEndpoint, rotateSecret, deleteEndpoint]) {
        const { data } = await ask(mutation, { key: key(), input: { id, expectedVersion: 1 } });
        expect(Object.values(data)).toEqual([{ __typename: "RecordNotFound", field: "id" }]);
      }
      const { data } = await ask(replay, { key: key(), input: { endpointId: id } });
      expect(data.replayWebhookDeliveries).toEqual({ __typename: "RecordNotFound", field: "endpointId" });
    }
    const own = (await api.as("RETURNS_OFFICER", "LA:202")(deliveryList)).data.webhookDeliveries;
    expect(own).toMatchObject({ totalCount: 1, nodes: [{ endpointId: id, state: "FAILED" }] });
  });

  test.each([
    ["SOCIAL_WORKER", "LA:202"],
    ["PERSONAL_ADVISER", "LA:202"],
    ["ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL"],
    ["PROVIDER_CLINICIAN", "PROVIDER:ABC"],
    ["REPORTING_TOOL", "LA:202"],
    ["INFORMATION_GOVERNANCE", "LA:202"],
  ] as [Role, string][])("are not managed by a %s", async (role, organisationId) => {
    const ask = api.as(role, organisationId);
    const input = { url: receiver.url };
    for (const answer of [
      await ask(endpointList),
      await ask(deliveryList),
      await ask(createEndpoint, { key: key(), input }),
    ]) {
      expect(answer.errors).toMatchObject([{ code: "FORBIDDEN" }]);
    }
  });

  test.each(["http://10.0.0.1/", "https://169.254.169.254/", "https://a:b@hooks.example.org/", "https://intranet/"])(
    "do not go to %s",
    async (url) => {
      const answer = await api.as("RETURNS_OFFICER")(createEndpoint, { key: key(), input: { url } });
      expect(answer.data.createWebhookEndpoint).toEqual({
        ...{ __typename: "InputRefused", code: "URL_NOT_ALLOWED", field: "url" },
      });
    },
  );

  test("keep their secrets from the role of requests", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    const asRequest = async (columns: string) => {
      const session = await api.database.acquire();
      try {
        await session.exec(
          "begin; select set_config('role', 'cic_request', true), set_config('cic.organisation', 'LA:202', true)",
        );
        await session.exec(`select ${columns} from webhook_secret`);
        return "read";
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await session.exec("rollback");
        session.release();
      }
    };
    expect(await asRequest("id, valid_until")).toBe("read");
    expect(await asRequest("secret")).toBe("42501");
    expect(await asRequest("*")).toBe("42501");
  });
});
