import { expect, test } from "vitest";
import { type Attempt, afterAttempt, afterBatch, MAX_ATTEMPTS } from "./delivery.ts";

const taken: Attempt = { status: 204, error: null };
const failed: Attempt = { status: 500, error: "STATUS" };
const hour = 3_600_000;

test.each([
  [1, 0.5, 10_000],
  [1, 0.999999, 19_999],
  [2, 0.5, 20_000],
  [5, 0.5, 160_000],
  [10, 0.5, 5_120_000],
  [11, 0.5, 2 * hour],
  [1, 0, 1_000],
])("after failure %i with %f of the wait: again after %i ms", (attempts, random, retryAfterMs) => {
  expect(afterAttempt(failed, attempts, random)).toEqual({ state: "FAILED", retryAfterMs });
});

test("after the last failure a delivery is a dead letter; taken, it is delivered at any attempt", () => {
  expect(afterAttempt(failed, MAX_ATTEMPTS - 1, 0.5).state).toBe("FAILED");
  expect(afterAttempt(failed, MAX_ATTEMPTS, 0.5)).toEqual({ state: "DEAD" });
  for (const attempts of [1, MAX_ATTEMPTS, MAX_ATTEMPTS + 1]) {
    expect(afterAttempt(taken, attempts, 0.5)).toEqual({ state: "DELIVERED" });
  }
});

test.each([
  ["one taken forgets what was", { failingSince: 5, deadInARow: 19 }, [failed, taken], 100 * hour, null, 0, null],
  ["the first failure begins the time", { failingSince: null, deadInARow: 0 }, [failed], 7, 7, 0, null],
  ["nothing sent says nothing", { failingSince: null, deadInARow: 0 }, [], 7, null, 0, null],
  ["just under two days", { failingSince: 0, deadInARow: 0 }, [failed], 48 * hour - 1, 0, 0, null],
  ["two days", { failingSince: 0, deadInARow: 0 }, [failed], 48 * hour, 0, 0, "REPEATED_FAILURE"],
  [
    "the server says that it is gone",
    { failingSince: null, deadInARow: 0 },
    [{ status: 410, error: "STATUS" }],
    7,
    7,
    0,
    "GONE",
  ],
] as const)("%s", (_, before, batch, now, failingSince, deadInARow, pause) => {
  const sent = batch.map((attempt) => ({ attempt, after: afterAttempt(attempt, 1, 0.5).state }));
  expect(afterBatch(before, sent, now)).toEqual({ failingSince, deadInARow, pause });
});

test.each([
  [18, null],
  [19, "REPEATED_FAILURE"],
])("%i dead letters in a row and one more", (deadInARow, pause) => {
  const batch = [{ attempt: failed, after: "DEAD" as const }];
  expect(afterBatch({ failingSince: 0, deadInARow }, batch, 1)).toMatchObject({ deadInARow: deadInARow + 1, pause });
});
