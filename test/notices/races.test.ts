import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import { endPlacement } from "../placements/operations.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import {
  type Answered,
  acknowledge,
  answered,
  draft,
  found,
  list,
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

/** How often each member of a result union was the answer. */
function counted(answers: readonly Answer[]): Record<string, number> {
  const names = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return (Object.values(data)[0] as { __typename: string }).__typename;
  });
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

test("of ten steps at once one is taken", async () => {
  const { id } = await stored();
  const steps = [
    [team(api), { to: "ACKNOWLEDGED" }],
    [team(api), { to: "REDIRECTED", reason: "r", redirectedToId: wrong }],
    [worker(api), { to: "WITHDRAWN", reason: "r" }],
    [worker(api), { to: "VOID", reason: "r" }],
  ] as const;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => {
      const [by, step] = steps[i % steps.length] as (typeof steps)[number];
      return by(takeStep, { key: randomUUID(), input: { noticeId: id, expectedVersion: 1, ...step } });
    }),
  );
  expect(counted(answers)).toEqual({ TakeNoticeStepOk: 1, VersionConflict: 9 });
  const notice = await found(worker(api), id);
  expect([notice.version, notice.steps.length]).toEqual([2, 2]);
});

test("one draft is sent once", async () => {
  const { placementId } = await stored();
  const { notice } = await answered(worker(api), draft, toIcb(placementId, receiving));
  const input = { noticeId: notice.id, expectedVersion: 1 };
  const answers = await Promise.all(Array.from({ length: 8 }, () => worker(api)(send, { key: randomUUID(), input })));
  expect(counted(answers)).toEqual({ SendNoticeOk: 1, VersionConflict: 7 });
  expect((await found(team(api), notice.id)).contentVersions).toEqual([{ version: 1 }]);
});

test("the same notices acknowledged by two at once: each once", async () => {
  const ids = (
    await storedNotices(
      api,
      Array.from({ length: 40 }, () => ({})),
    )
  ).map(({ id }) => id);
  const answers = await Promise.all(
    [ids, ids.toReversed(), ids].map((some) => team(api)(acknowledge, { key: randomUUID(), ids: some })),
  );
  const results = answers.flatMap(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data.acknowledgeNotices.results as Answered[];
  });
  expect(results.filter(({ refused }) => refused === null)).toHaveLength(40);
  expect(results.filter(({ refused }) => refused?.reason === "NOT_NEXT")).toHaveLength(80);
});

test("a notice that is redirected while its placement ends is superseded, wherever it has come", async () => {
  const states: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const { id, placementId, childId } = await stored();
    const input = { noticeId: id, to: "REDIRECTED", reason: "r", redirectedToId: wrong, expectedVersion: 1 };
    const ended = { placementId, endedOn: "2026-11-20", reason: "CARPL", expectedVersion: 1 };
    const redirection = team(api)(takeStep, { key: randomUUID(), input });
    const ending = worker(api)(endPlacement, { key: randomUUID(), input: ended });
    const [{ data, errors }, end] = await Promise.all([redirection, ending]);
    expect([errors, end.errors]).toEqual([[], []]);
    expect(end.data.endPlacement.__typename).toBe("EndPlacementOk");
    const { data: box } = await worker(api)(list("outbox", "state recipient { id }"), {
      filter: { childId: [childId] },
    });
    const redirected = data.takeNoticeStep.__typename === "TakeNoticeStepOk";
    states.push(data.takeNoticeStep.__typename);
    const all = box.list.nodes.map(({ state }: Answered) => state).sort();
    expect(all).toEqual(redirected ? ["REDIRECTED", "SUPERSEDED"] : ["SUPERSEDED"]);
  }
  expect(states).toHaveLength(12);
});
