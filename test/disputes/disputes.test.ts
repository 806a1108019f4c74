import { randomUUID } from "node:crypto";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { disputedChild, originating, receiving } from "./dispute-world.ts";
import { answered, done, evidence, raise, read, someDispute, takeStep } from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());
afterEach(() => {
  api.today = "2026-11-22";
});

const ours = () => api.as("ICB_COMMISSIONER", receiving);
const theirs = () => api.as("ICB_COMMISSIONER", originating);
const absent = "00000000-0000-4000-8000-000000000000";
const step = (disputeId: string, to: string, expectedVersion: number, more: object = {}) => ({
  disputeId,
  to,
  expectedVersion,
  reason: `Going to ${to}.`,
  ...more,
});
/** A dispute that the receiving ICB has raised with the originating one. */
async function raised(more: object = {}) {
  const { id } = await disputedChild(api);
  return done(ours(), raise, someDispute(id, originating, more));
}

describe("two ICBs follow a dispute", () => {
  test("from raising to settlement after arbitration: both see the same chain, and somebody pays until it is over", async () => {
    const { id: childId, determinationId } = await disputedChild(api);
    api.today = "2026-10-01";
    let dispute = await done(ours(), raise, someDispute(childId, originating, { evidence }));
    expect(dispute).toEqual({
      id: dispute.id,
      childId,
      child: { id: childId },
      determinationId,
      determination: { id: determinationId },
      on: "2025-06-01",
      service: "STATUTORY_ASSESSMENT",
      raisedBy: { id: receiving },
      respondent: { id: originating },
      raisedAt: "2026-10-01T12:00:00+00:00",
      state: "RAISED",
      stateSince: "2026-10-01T12:00:00+00:00",
      outcomeIcb: null,
      interimPayer: {
        commissioner: { kind: "ICB", organisation: { id: originating } },
        basis: "DETERMINATION",
        fundingWithoutPrejudice: true,
      },
      dueOn: null,
      dueOnSource: null,
      version: 1,
      steps: [
        {
          from: null,
          to: "RAISED",
          organisation: { id: receiving },
          takenBy: `ICB_COMMISSIONER at ${receiving}`,
          takenAt: "2026-10-01T12:00:00+00:00",
          reason: "The child lived with us before.",
          evidence,
          outcomeIcb: null,
        },
      ],
      nextSteps: ["LOCAL_RESOLUTION", "WITHDRAWN"],
      access: { sides: ["RAISER"], canTakeStep: { allowed: true, reason: null }, hidden: [] },
    });
    for (const [day, by, to, more] of [
      ["2026-10-05", theirs, "LOCAL_RESOLUTION", {}],
      ["2026-10-12", ours, "ESCALATED", { evidence }],
      ["2026-10-19", theirs, "ARBITRATION_REQUESTED", { evidence }],
      ["2026-11-16", ours, "DETERMINED", { evidence, outcomeIcbId: receiving }],
      ["2026-11-20", theirs, "SETTLED", {}],
    ] as const) {
      api.today = day;
      dispute = await done(by(), takeStep, step(dispute.id, to, dispute.version, more));
      const [seenByUs, seenByThem] = [await ours()(read, { id: dispute.id }), await theirs()(read, { id: dispute.id })];
      expect(JSON.stringify(seenByUs)).toBe(JSON.stringify(seenByThem));
      expect(seenByUs.data.dispute).toMatchObject({ state: to, stateSince: `${day}T12:00:00+00:00` });
      expect(seenByUs.data.dispute.interimPayer === null).toBe(to === "SETTLED");
    }
    expect(dispute).toMatchObject({ outcomeIcb: { id: receiving }, version: 6, nextSteps: [] });
    expect(dispute.access).toEqual({
      sides: ["RESPONDENT"],
      canTakeStep: { allowed: false, reason: "STATE" },
      hidden: [],
    });
    expect(dispute.steps.map((one: { from: string; to: string }) => [one.from, one.to])).toEqual([
      [null, "RAISED"],
      ["RAISED", "LOCAL_RESOLUTION"],
      ["LOCAL_RESOLUTION", "ESCALATED"],
      ["ESCALATED", "ARBITRATION_REQUESTED"],
      ["ARBITRATION_REQUESTED", "DETERMINED"],
      ["DETERMINED", "SETTLED"],
    ]);
  });

  test("to an agreement, recorded by the ICB that accepts; then the two may have another dispute", async () => {
    const dispute = await raised();
    await done(theirs(), takeStep, step(dispute.id, "LOCAL_RESOLUTION", 1));
    const settled = await done(theirs(), takeStep, step(dispute.id, "SETTLED", 2, { outcomeIcbId: originating }));
    expect(settled).toMatchObject({ state: "SETTLED", interimPayer: null, outcomeIcb: { id: originating } });
    expect(await done(ours(), raise, someDispute(dispute.childId, originating))).toMatchObject({ state: "RAISED" });
  });

  test("until it is withdrawn", async () => {
    const dispute = await raised({ alreadyPayingIcbId: receiving, service: "COMMUNITY" });
    expect(dispute).toMatchObject({
      service: "COMMUNITY",
      interimPayer: { commissioner: { organisation: { id: receiving } }, basis: "ALREADY_PAYING" },
    });
    const withdrawn = await done(ours(), takeStep, step(dispute.id, "WITHDRAWN", 1));
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", interimPayer: null, outcomeIcb: null, nextSteps: [] });
  });

  test("a provisional determination's interim payer goes on paying", async () => {
    const { id } = await disputedChild(api, {
      interimPayer: {
        commissioner: { kind: "ICB_WHERE_PRESENT" },
        basis: "PRESENT",
        fundingWithoutPrejudice: true,
      },
    });
    expect(await done(ours(), raise, someDispute(id, originating))).toMatchObject({
      interimPayer: { commissioner: { kind: "ICB_WHERE_PRESENT", organisation: null }, basis: "PRESENT" },
    });
  });

  test("the originating ICB disputes with the one in whose area the child is placed", async () => {
    const { id } = await disputedChild(api);
    expect(await done(theirs(), raise, someDispute(id, receiving))).toMatchObject({ respondent: { id: receiving } });
  });
});

describe("a dispute is not raised", () => {
  test.each<[string, object, object]>([
    ["with an ICB that is not concerned", { respondentIcbId: "ICB:QRL" }, { __typename: "RespondentNotConcerned" }],
    ["with oneself", { respondentIcbId: receiving }, { __typename: "RespondentNotConcerned" }],
    ["when a third is said to pay", { alreadyPayingIcbId: "ICB:QRL" }, { __typename: "PayerNotParty" }],
    ["without a reason", { reason: " " }, { __typename: "InputRefused", code: "TEXT_LENGTH", field: "reason" }],
    [
      "on nameless evidence",
      { evidence: [...evidence, { title: "", reference: "x" }] },
      { __typename: "InputRefused", code: "TEXT_LENGTH", field: "evidence[1].title" },
    ],
    ["about no child", { childId: absent }, { __typename: "RecordNotFound", field: "childId" }],
    ["about what is no id", { childId: "1" }, { __typename: "RecordNotFound", field: "childId" }],
    ["on a day before the determination", { on: "2024-11-30" }, { __typename: "RecordNotFound", field: "childId" }],
  ])("%s", async (_name, more, expected) => {
    const { id } = await disputedChild(api);
    expect(await answered(ours(), raise, someDispute(id, originating, more))).toMatchObject(expected);
    expect(await answered(ours(), raise, someDispute(id, originating))).toMatchObject({ __typename: "RaiseDisputeOk" });
  });

  test("on a superseded determination", async () => {
    const { id } = await disputedChild(api, { superseded: true });
    expect(await answered(ours(), raise, someDispute(id, originating))).toMatchObject({ __typename: "RecordNotFound" });
  });

  test("by the receiving ICB, of a day before the placement in its area, though the determination held then", async () => {
    const { id } = await disputedChild(api);
    const input = someDispute(id, originating, { on: "2024-12-15" });
    expect(await answered(ours(), raise, input)).toMatchObject({ __typename: "RecordNotFound" });
    const other = someDispute(id, receiving, { on: "2024-12-15" });
    expect(await answered(theirs(), raise, other)).toMatchObject({ __typename: "RespondentNotConcerned" });
  });

  test("with an originating ICB that the receiving ICB is not told of", async () => {
    const commissioner = { kind: "ICB", id: receiving } as const;
    const { id } = await disputedChild(api, { commissioner: { onTheDay: commissioner, today: commissioner } });
    expect(await answered(ours(), raise, someDispute(id, originating))).toMatchObject({
      __typename: "RespondentNotConcerned",
    });
    expect(await answered(theirs(), raise, someDispute(id, receiving))).toMatchObject({ __typename: "RaiseDisputeOk" });
  });

  test("twice between the same two, whoever asks and about whatever service", async () => {
    const dispute = await raised();
    const again = { __typename: "DisputeAlreadyOpen", disputeId: dispute.id };
    expect(await answered(ours(), raise, someDispute(dispute.childId, originating))).toMatchObject(again);
    const other = someDispute(dispute.childId, receiving, { on: "2025-09-01", service: "COMMUNITY" });
    expect(await answered(theirs(), raise, other)).toMatchObject(again);
  });
});

describe("a step is not taken", () => {
  test.each<[string, "ours" | "theirs", string, object, object]>([
    ["out of turn", "theirs", "DETERMINED", {}, { reason: "NOT_NEXT", allowed: ["LOCAL_RESOLUTION"] }],
    ["back to where it is", "ours", "RAISED", {}, { reason: "NOT_NEXT", allowed: ["LOCAL_RESOLUTION", "WITHDRAWN"] }],
    ["when the other would withdraw it", "theirs", "WITHDRAWN", {}, { reason: "ONLY_RAISER" }],
    [
      "with an outcome too early",
      "ours",
      "LOCAL_RESOLUTION",
      { outcomeIcbId: receiving },
      { reason: "OUTCOME_NOT_EXPECTED" },
    ],
    [
      "at another version",
      "ours",
      "LOCAL_RESOLUTION",
      { expectedVersion: 2 },
      { __typename: "VersionConflict", currentVersion: 1 },
    ],
    ["without a reason", "ours", "LOCAL_RESOLUTION", { reason: "" }, { __typename: "InputRefused", field: "reason" }],
    [
      "of no dispute",
      "ours",
      "LOCAL_RESOLUTION",
      { disputeId: absent },
      { __typename: "RecordNotFound", field: "disputeId" },
    ],
    [
      "of what is no id",
      "ours",
      "LOCAL_RESOLUTION",
      { disputeId: "\0" },
      { __typename: "RecordNotFound", field: "disputeId" },
    ],
  ])("%s", async (_name, by, to, more, expected) => {
    const dispute = await raised();
    const ask = by === "ours" ? ours() : theirs();
    expect(await answered(ask, takeStep, step(dispute.id, to, 1, more))).toMatchObject({
      __typename: "IllegalDisputeStep",
      ...expected,
    });
    const { data } = await ours()(read, { id: dispute.id });
    expect(data.dispute).toMatchObject({ state: "RAISED", version: 1, steps: [{ to: "RAISED" }] });
  });

  test("without what it needs: evidence, an outcome, the word of who accepts", async () => {
    const { id } = await raised();
    const refusal = async (to: string, version: number, more: object = {}) =>
      (await answered(ours(), takeStep, step(id, to, version, more))).reason;
    await done(ours(), takeStep, step(id, "LOCAL_RESOLUTION", 1));
    expect(await refusal("ESCALATED", 2)).toBe("EVIDENCE_NEEDED");
    expect(await refusal("SETTLED", 2)).toBe("OUTCOME_NEEDED");
    expect(await refusal("SETTLED", 2, { outcomeIcbId: originating })).toBe("ONLY_WHO_ACCEPTS");
    await done(ours(), takeStep, step(id, "ESCALATED", 2, { evidence }));
    expect(await refusal("ARBITRATION_REQUESTED", 3)).toBe("EVIDENCE_NEEDED");
    await done(ours(), takeStep, step(id, "ARBITRATION_REQUESTED", 3, { evidence }));
    expect(await refusal("DETERMINED", 4, { outcomeIcbId: originating })).toBe("EVIDENCE_NEEDED");
    expect(await refusal("DETERMINED", 4, { evidence, outcomeIcbId: "ICB:QRL" })).toBe("OUTCOME_NOT_PARTY");
    await done(ours(), takeStep, step(id, "DETERMINED", 4, { evidence, outcomeIcbId: originating }));
    expect(await refusal("WITHDRAWN", 5)).toBe("NOT_NEXT");
    expect(await refusal("SETTLED", 5, { outcomeIcbId: receiving })).toBe("OUTCOME_NOT_EXPECTED");
  });
});

describe("a key", () => {
  test("raises and steps once, however often it is asked for", async () => {
    const { id } = await disputedChild(api);
    const variables = { key: randomUUID(), input: someDispute(id, originating) };
    const first = await ours()(raise, variables);
    expect(first.data.raiseDispute.__typename).toBe("RaiseDisputeOk");
    expect(await ours()(raise, variables)).toEqual(first);
    const disputeId = first.data.raiseDispute.dispute.id;
    const stepping = { key: randomUUID(), input: step(disputeId, "LOCAL_RESOLUTION", 1) };
    const stepped = await theirs()(takeStep, stepping);
    expect(stepped.data.takeDisputeStep).toMatchObject({ __typename: "TakeDisputeStepOk", dispute: { version: 2 } });
    expect(await theirs()(takeStep, stepping)).toEqual(stepped);
    const other = await theirs()(takeStep, { ...stepping, input: step(disputeId, "ESCALATED", 2) });
    expect(other.errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });
});

describe("a time limit", () => {
  const load = (editionId: string, state: string, days: number) =>
    asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`insert into dispute_time_limit values (${editionId}, ${state}, ${days}, 'Board paper 7')`),
    );
  afterEach(async () => {
    await asOperator(api.operator, ({ drizzle }) => drizzle.execute(sql`delete from dispute_time_limit`));
  });

  test("is counted in days from the day in London on which the dispute came to the state, under the edition of its day", async () => {
    await load("WP-2024", "RAISED", 10);
    await load("WP-2022", "RAISED", 99);
    await load("WP-2024", "ESCALATED", 5);
    api.today = "2026-06-23";
    const dispute = await raised();
    expect(dispute).toMatchObject({ dueOn: "2026-07-03", dueOnSource: "Board paper 7" });
    const next = await done(ours(), takeStep, step(dispute.id, "LOCAL_RESOLUTION", 1));
    expect(next).toMatchObject({ dueOn: null, dueOnSource: null });
    api.today = "2026-07-01";
    const escalated = await done(theirs(), takeStep, step(dispute.id, "ESCALATED", 2, { evidence }));
    expect(escalated).toMatchObject({ dueOn: "2026-07-06", dueOnSource: "Board paper 7" });
  });
});
