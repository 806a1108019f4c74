import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import {
  answered,
  done,
  draft,
  found,
  read,
  receiving,
  send,
  takeStep,
  team,
  toIcb,
  worker,
  wrong,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const stored = async (facts: Parameters<typeof storedNotices>[1][number] = {}): Promise<Stored> =>
  (await storedNotices(api, [facts]))[0] as Stored;
const absent = randomUUID();

describe("drafting", () => {
  test("of a placement that there is, and is the caller's", async () => {
    const { placementId } = await stored();
    for (const id of [absent, "no id", ""]) {
      expect(await answered(worker(api), draft, toIcb(id, receiving))).toMatchObject({
        ...{ __typename: "RecordNotFound", field: "placementId" },
      });
    }
    const others = api.as("SOCIAL_WORKER", "LA:831");
    expect(await answered(others, draft, toIcb(placementId, receiving))).toMatchObject({
      __typename: "RecordNotFound",
    });
    expect(await done(worker(api), draft, toIcb(placementId.toUpperCase(), receiving))).toMatchObject({
      state: "DRAFTED",
    });
  });

  test.each([
    ["NEEDED", { recipientOrganisationId: null }],
    ["WRONG_KIND", { recipientOrganisationId: "LA:831" }],
    ["WRONG_KIND", { recipientOrganisationId: "ICB:NONE" }],
    ["NOT_IN_FORCE", { recipientOrganisationId: "ICB:QMJ" }],
    ["NOT_EXPECTED", { recipientKind: "SCHOOL" }],
    ["SENDER", { recipientKind: "AREA_AUTHORITY", recipientOrganisationId: "LA:202" }],
  ])("%s: %j", async (recipientReason, more) => {
    const { placementId } = await stored();
    const answer = await answered(worker(api), draft, toIcb(placementId, receiving, more));
    expect(answer).toEqual({ __typename: "RecipientNotPossible", message: expect.any(String), recipientReason });
  });

  test("withheld from the NHS never; from a parent it is kept, with its ground, and cannot be sent", async () => {
    const { placementId } = await stored();
    const withheldGround = "RISK_OF_SIGNIFICANT_HARM";
    const nhs = await answered(worker(api), draft, toIcb(placementId, receiving, { withheldGround }));
    expect(nhs).toMatchObject({ __typename: "InputRefused", code: "FIELD_DOES_NOT_APPLY", field: "withheldGround" });
    const input = { placementId, event: "STARTED", recipientKind: "PARENT_OR_PR_HOLDER", withheldGround };
    const notice = await done(worker(api), draft, input);
    expect(notice).toMatchObject({ withheldGround, overdue: false, nextSteps: ["WITHDRAWN"], recipient: null });
    const sending = await answered(worker(api), send, { noticeId: notice.id, expectedVersion: 1 });
    expect(sending).toMatchObject({ __typename: "IllegalNoticeStep", reason: "WITHHELD", allowed: ["WITHDRAWN"] });
  });

  test("the same key drafts once", async () => {
    const { placementId } = await stored();
    const key = randomUUID();
    const [one, two] = [0, 1].map(() => answered(worker(api), draft, toIcb(placementId, receiving), key));
    expect((await two).notice.id).toBe((await one).notice.id);
  });
});

describe("sending", () => {
  test("who is outside the system was told, at the time that is given", async () => {
    const { placementId } = await stored();
    const input = { placementId, event: "STARTED", recipientKind: "PREVIOUS_CARER" };
    const { id: noticeId } = await done(worker(api), draft, input);
    const sentAt = "2026-11-20T09:00:00Z";
    const notice = await done(worker(api), send, { noticeId, expectedVersion: 1, sentAt });
    expect(notice).toMatchObject({
      state: "SENT",
      sentAt: "2026-11-20T09:00:00+00:00",
      nextSteps: ["WITHDRAWN", "VOID"],
    });
    expect(notice.content).toMatchObject({ sections: ["IDENTITY", "PLACEMENT"], legal: null, gpRegistrations: null });
    const ofIcb = await done(worker(api), draft, toIcb(placementId, receiving));
    const refused = await answered(worker(api), send, { noticeId: ofIcb.id, expectedVersion: 1, sentAt });
    expect(refused).toMatchObject({ code: "FIELD_DOES_NOT_APPLY", field: "sentAt" });
  });

  test("a draft, by its version, and nothing twice", async () => {
    const { placementId, id } = await stored();
    const { id: noticeId } = await done(worker(api), draft, toIcb(placementId, receiving));
    const sending = (input: object) => answered(worker(api), send, { noticeId, expectedVersion: 1, ...input });
    expect(await sending({ expectedVersion: 2 })).toMatchObject({ __typename: "VersionConflict", currentVersion: 1 });
    expect(await sending({ clinical: "x".repeat(4_001) })).toMatchObject({ code: "TEXT_LENGTH", field: "clinical" });
    expect(await sending({ noticeId: absent })).toMatchObject({ __typename: "RecordNotFound", field: "noticeId" });
    expect(await sending({})).toMatchObject({ __typename: "SendNoticeOk" });
    expect(await sending({ expectedVersion: 2 })).toMatchObject({ reason: "NOT_NEXT", allowed: ["WITHDRAWN", "VOID"] });
    expect(await sending({ noticeId: id })).toMatchObject({ __typename: "IllegalNoticeStep" });
  });

  test("an answer that changes nothing sends nothing anew", async () => {
    const { placementId } = await stored();
    const drafted = await done(worker(api), draft, toIcb(placementId, receiving));
    let notice = await done(worker(api), send, { noticeId: drafted.id, expectedVersion: 1, clinical: "Asthma." });
    for (const [by, to] of [
      [team(api), "ACKNOWLEDGED"],
      [team(api), "QUERIED"],
      [worker(api), "ANSWERED"],
    ] as const) {
      notice = await done(by, takeStep, { noticeId: notice.id, to, reason: "r", expectedVersion: notice.version });
    }
    expect(notice).toMatchObject({ contentVersions: [{ version: 1 }], content: { clinical: "Asthma." } });
  });
});

describe("a step", () => {
  const stepping = async (
    facts: Parameters<typeof stored>[0],
    input: object,
    by = team(api),
  ): Promise<Record<string, unknown>> => {
    const { id } = await stored(facts);
    return answered(by, takeStep, { noticeId: id, expectedVersion: 1, ...input });
  };

  test.each([
    ["NOT_NEXT", {}, { to: "ACCEPTED" }],
    ["ONLY_SENDER", { state: "QUERIED" }, { to: "ANSWERED", reason: "r" }],
    ["REASON_NEEDED", { state: "ACKNOWLEDGED" }, { to: "QUERIED" }],
    ["REDIRECTION_NEEDED", {}, { to: "REDIRECTED", reason: "r" }],
    ["REDIRECTION_NOT_EXPECTED", {}, { to: "ACKNOWLEDGED", redirectedToId: wrong }],
    ["REDIRECTION_NOT_POSSIBLE", {}, { to: "REDIRECTED", reason: "r", redirectedToId: "LA:831" }],
    ["REDIRECTION_NOT_POSSIBLE", {}, { to: "REDIRECTED", reason: "r", redirectedToId: receiving }],
  ] as const)("%s", async (reason, facts, input) => {
    const role = reason === "ONLY_SENDER" ? worker(api) : team(api);
    if (reason === "ONLY_SENDER") {
      // The sender's own step, asked for by an authority that received the notice.
      const area = { ...facts, recipientKind: "AREA_AUTHORITY", recipient: "LA:831" } as const;
      expect(await stepping(area, input, api.as("SOCIAL_WORKER", "LA:831"))).toMatchObject({ reason });
      expect(await stepping(facts, input, role)).toMatchObject({ __typename: "TakeNoticeStepOk" });
      return;
    }
    const answer = await stepping(facts, input, role);
    expect(answer).toMatchObject({ __typename: "IllegalNoticeStep", message: expect.any(String), reason });
    expect((answer.allowed as string[]).length).toBeGreaterThan(0);
  });

  test("the recipient's, asked for by the sender", async () => {
    const area = { recipientKind: "AREA_AUTHORITY", recipient: "LA:831" } as const;
    expect(await stepping(area, { to: "ACKNOWLEDGED" }, worker(api))).toMatchObject({
      ...{ reason: "ONLY_RECIPIENT", allowed: ["WITHDRAWN", "VOID"] },
    });
  });

  test("by an old version, and of what there is not", async () => {
    expect(await stepping({}, { to: "ACKNOWLEDGED", expectedVersion: 9 })).toMatchObject({
      ...{ __typename: "VersionConflict", currentVersion: 1 },
    });
    for (const noticeId of [absent, "no id"]) {
      expect(await stepping({}, { to: "ACKNOWLEDGED", noticeId })).toMatchObject({ __typename: "RecordNotFound" });
    }
    expect((await worker(api)(read, { id: "no id" })).data).toEqual({ notice: null });
  });

  test("that needs another role is refused whatever there is", async () => {
    const { id } = await stored();
    const input = { noticeId: id, to: "VOID", reason: "r", expectedVersion: 1 };
    expect((await team(api)(takeStep, { key: randomUUID(), input })).errors).toMatchObject([{ code: "FORBIDDEN" }]);
    const commissioner = api.as("ICB_COMMISSIONER", receiving);
    expect(await found(commissioner, id)).toMatchObject({
      ...{ nextSteps: [], access: { canTakeStep: { allowed: false, reason: "ROLE" } } },
    });
  });

  test("void says why, and the recipient no longer reads what it said", async () => {
    const { id } = await stored({ state: "ACCEPTED", clinical: "Asthma." });
    expect(await found(team(api), id)).toMatchObject({ content: { clinical: "Asthma." }, voidReason: null });
    await done(worker(api), takeStep, { noticeId: id, to: "VOID", reason: "Another child.", expectedVersion: 1 });
    expect(await found(team(api), id)).toMatchObject({ state: "VOID", voidReason: "Another child.", content: null });
    expect(await found(worker(api), id)).toMatchObject({ content: { clinical: "Asthma." } });
  });
});
