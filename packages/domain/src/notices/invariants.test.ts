import fc from "fast-check";
import { expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { noticeIn, today } from "./notice.fixture.ts";
import { isTerminal, NOTICE_STATES, NOTICE_STEPS, type NoticeState } from "./notice-states.ts";
import { type NoticeRecord, nextNoticeSteps, noticeSides, takeNoticeStep } from "./take-step.ts";

const parties = ["LA:A", "ICB:A", "ICB:B", "ICB:C"] as const;
const someStep = fc.record({
  /** Weighted towards what may come next, so that sequences get somewhere. */
  to: fc.oneof({ weight: 4, arbitrary: fc.nat(10) }, { weight: 1, arbitrary: fc.constantFrom(...NOTICE_STEPS) }),
  by: fc.oneof(
    { weight: 3, arbitrary: fc.constant("RECIPIENT") },
    { weight: 1, arbitrary: fc.constantFrom(...parties) },
  ),
  redirectedToId: fc.constantFrom(...parties),
  stale: fc.nat(9).map((n) => n === 0),
});

test("after any steps: positions follow one another, what is terminal stays, and a chain goes on in one place", () => {
  const reached = new Set<NoticeState>();
  let longest = 0;
  fc.assert(
    fc.property(fc.array(someStep, { minLength: 10, maxLength: 40, size: "max" }), (steps) => {
      const chain: { notice: NoticeRecord; positions: number[] }[] = [
        { notice: noticeIn("SENT", { version: 1 }), positions: [1] },
      ];
      for (const { to: wish, by: who, redirectedToId, stale } of steps) {
        const last = chain.at(-1) as (typeof chain)[number];
        const { notice } = last;
        const by = who === "RECIPIENT" ? (notice.recipientOrganisationId as string) : who;
        const legal = nextNoticeSteps(notice, noticeSides(notice, by, today, directory));
        const wished = typeof wish === "number" ? legal[wish % Math.max(legal.length, 1)] : wish;
        const to = (NOTICE_STEPS as readonly (string | undefined)[]).includes(wished)
          ? (wished as (typeof NOTICE_STEPS)[number])
          : "VOID";
        const more = to === "REDIRECTED" ? { redirectedToId } : {};
        const input = { to, reason: "r", ...more, expectedVersion: notice.version - (stale ? 1 : 0) };
        const decision = takeNoticeStep(notice, input, by, today, directory);
        if (decision.kind !== "taken") {
          if (decision.kind === "illegalStep") expect(decision.allowed).toEqual(legal);
          continue;
        }
        expect(stale).toBe(false);
        expect(isTerminal(notice.state)).toBe(false);
        expect(legal).toContain(to);
        expect(decision.step).toMatchObject({ from: notice.state, to: decision.notice.state });
        last.notice = decision.notice;
        last.positions.push(decision.step.position);
        reached.add(to);
        if (to !== "REDIRECTED") continue;
        expect(redirectedToId).not.toBe(notice.recipientOrganisationId);
        chain.push({
          notice: noticeIn("SENT", { version: 1, recipientOrganisationId: decision.step.redirectedToId }),
          positions: [1],
        });
      }
      longest = Math.max(longest, chain.length);
      for (const { notice, positions } of chain) {
        expect(positions).toEqual(positions.map((_, i) => i + 1));
        expect(notice.version).toBe(positions.length);
      }
      // Whatever happened, exactly the last of the chain was not redirected.
      expect(chain.map(({ notice }) => notice.state !== "REDIRECTED")).toEqual(
        chain.map((_, i) => i === chain.length - 1),
      );
    }),
    { numRuns: 400 },
  );
  // The steps do get everywhere.
  expect([...reached].sort()).toEqual([...NOTICE_STEPS].sort());
  expect(longest).toBeGreaterThan(2);
  expect(NOTICE_STATES.filter((state) => !reached.has(state))).toEqual(["DRAFTED", "SENT", "SUPERSEDED"]);
});
