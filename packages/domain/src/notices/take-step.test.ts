import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { noticeIn, today } from "./notice.fixture.ts";
import {
  isTerminal,
  LIVE,
  NOTICE_STATES,
  NOTICE_STEP_RULES,
  NOTICE_STEPS,
  type NoticeState,
  type NoticeStepTo,
  TERMINAL,
} from "./notice-states.ts";
import { type NoticeRecord, nextNoticeSteps, type TakeNoticeStep, takeNoticeStep } from "./take-step.ts";

const sender = "LA:A";
const recipient = "ICB:A";
const step = (notice: NoticeRecord, to: NoticeStepTo, by: string, more: Partial<TakeNoticeStep> = {}) => {
  const redirection = to === "REDIRECTED" ? { redirectedToId: "ICB:B" } : {};
  const input = { to, reason: "because", expectedVersion: 3, ...redirection, ...more };
  return takeNoticeStep(notice, input, by, today, directory);
};

type Who = "s" | "r" | "S" | "auto" | "-";
// s: the sender, r: the recipient, S: the sender by sending it, auto: by a change of the placement.
// biome-ignore format: a matrix is read by its columns
const pairs: Record<NoticeState, Who[]> = {
  // to           drafted sent  deliv. ackn.  queried answ. accepted redir. withdr. superseded void
  DRAFTED:        ["-",   "S",  "-",   "-",   "-",    "-",  "-",     "-",   "s",    "-",       "-"],
  SENT:           ["-",   "-",  "r",   "r",   "-",    "-",  "-",     "r",   "s",    "auto",    "s"],
  DELIVERED:      ["-",   "-",  "-",   "r",   "-",    "-",  "-",     "r",   "s",    "auto",    "s"],
  ACKNOWLEDGED:   ["-",   "-",  "-",   "-",   "r",    "-",  "r",     "r",   "s",    "auto",    "s"],
  QUERIED:        ["-",   "-",  "-",   "-",   "-",    "s",  "-",     "r",   "s",    "auto",    "s"],
  ANSWERED:       ["-",   "-",  "-",   "-",   "r",    "-",  "r",     "r",   "s",    "auto",    "s"],
  ACCEPTED:       ["-",   "-",  "-",   "-",   "-",    "-",  "-",     "-",   "-",    "-",       "s"],
  REDIRECTED:     ["-",   "-",  "-",   "-",   "-",    "-",  "-",     "-",   "-",    "-",       "-"],
  WITHDRAWN:      ["-",   "-",  "-",   "-",   "-",    "-",  "-",     "-",   "-",    "-",       "-"],
  SUPERSEDED:     ["-",   "-",  "-",   "-",   "-",    "-",  "-",     "-",   "-",    "-",       "-"],
  VOID:           ["-",   "-",  "-",   "-",   "-",    "-",  "-",     "-",   "-",    "-",       "-"],
};
const cells = NOTICE_STATES.flatMap((from) => NOTICE_STATES.map((to, i) => [from, to, pairs[from][i] as Who] as const));
const legalFor = (from: NoticeState, by: string): NoticeState[] =>
  NOTICE_STATES.filter((_, i) => {
    const who = pairs[from][i];
    return by === sender ? who === "s" || who === "S" : who === "r";
  });

describe("every pair of states", () => {
  test.each(cells)("%s to %s: %s", (from, to, who) => {
    const rule = { s: "SENDER", S: "SENDER", r: "RECIPIENT", auto: "RECORD", "-": undefined }[who];
    expect(NOTICE_STEP_RULES[from][to]?.by).toBe(rule);
    if (!(NOTICE_STEPS as readonly NoticeState[]).includes(to)) return;
    for (const by of [sender, recipient]) {
      const decision = step(noticeIn(from), to as NoticeStepTo, by);
      if ((who === "s" && by === sender) || (who === "r" && by === recipient)) {
        expect(decision).toMatchObject({
          kind: "taken",
          notice: { state: to, version: 4 },
          step: { position: 4, from, to },
        });
      } else {
        const reason = who === "s" ? "ONLY_SENDER" : who === "r" ? "ONLY_RECIPIENT" : "NOT_NEXT";
        expect(decision).toEqual({ kind: "illegalStep", reason, allowed: legalFor(from, by) });
      }
    }
  });

  test.each(NOTICE_STATES)("%s: who is no party can do nothing, and nobody can for whom is outside", (from) => {
    for (const to of NOTICE_STEPS) {
      const nothing = { kind: "illegalStep", reason: "NOT_NEXT", allowed: [] };
      expect(step(noticeIn(from), to, "ICB:C")).toEqual(nothing);
      const outside = noticeIn(from, { recipientKind: "SCHOOL", recipientOrganisationId: null });
      expect(step(outside, to, recipient)).toEqual(nothing);
    }
  });

  test("what is live can be superseded, what is terminal accepts nothing, and that is all but drafts and what was accepted", () => {
    for (const state of NOTICE_STATES) {
      const rules = NOTICE_STEP_RULES[state];
      expect([state, rules.SUPERSEDED !== undefined]).toEqual([state, (LIVE as readonly string[]).includes(state)]);
      expect([state, Object.keys(rules).length === 0]).toEqual([state, isTerminal(state)]);
    }
    expect([...LIVE, ...TERMINAL, "DRAFTED", "ACCEPTED"].sort()).toEqual([...NOTICE_STATES].sort());
  });
});

describe("what a step asks for", () => {
  test("the version that was read", () => {
    const stale = step(noticeIn("SENT"), "ACKNOWLEDGED", recipient, { expectedVersion: 2 });
    expect(stale).toEqual({ kind: "versionConflict", currentVersion: 3 });
  });

  test.each([
    ["ACKNOWLEDGED", "QUERIED", recipient],
    ["QUERIED", "ANSWERED", sender],
    ["SENT", "REDIRECTED", recipient],
    ["SENT", "WITHDRAWN", sender],
    ["ACCEPTED", "VOID", sender],
  ] as const)("%s to %s: a reason that can be kept", (from, to, by) => {
    const notice = noticeIn(from);
    expect(step(notice, to, by, { reason: null })).toMatchObject({ reason: "REASON_NEEDED" });
    for (const reason of ["", "  ", "x".repeat(2_001), "a\u0000b"]) {
      expect(step(notice, to, by, { reason })).toEqual({ kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" });
    }
    expect(step(notice, to, by, { reason: ` ${"x".repeat(2_000)} ` })).toMatchObject({
      step: { reason: "x".repeat(2_000) },
    });
  });

  test.each(["DELIVERED", "ACKNOWLEDGED"] as const)("%s: no reason, but one may be given", (to) => {
    expect(step(noticeIn("SENT"), to, recipient, { reason: null })).toMatchObject({ step: { reason: null } });
    expect(step(noticeIn("SENT"), to, recipient)).toMatchObject({ step: { reason: "because" } });
    expect(step(noticeIn("SENT"), to, recipient, { reason: "" })).toMatchObject({ code: "TEXT_LENGTH" });
  });

  test.each([
    ["nobody", null, "REDIRECTION_NEEDED"],
    ["itself", "ICB:A", "REDIRECTION_NOT_POSSIBLE"],
    ["the sender", "LA:A", "REDIRECTION_NOT_POSSIBLE"],
    ["an authority", "LA:B", "REDIRECTION_NOT_POSSIBLE"],
    ["one that was merged", "ICB:QMJ", "REDIRECTION_NOT_POSSIBLE"],
    ["none that there is", "ICB:NONE", "REDIRECTION_NOT_POSSIBLE"],
  ] as const)("it cannot be redirected to %s", (_, redirectedToId, reason) => {
    expect(step(noticeIn("SENT"), "REDIRECTED", recipient, { redirectedToId })).toEqual({
      ...{ kind: "illegalStep", reason, allowed: ["DELIVERED", "ACKNOWLEDGED", "REDIRECTED"] },
    });
  });

  test("an area authority redirects to an authority, and not to the sender", () => {
    const notice = noticeIn("SENT", { recipientKind: "AREA_AUTHORITY", recipientOrganisationId: "LA:B" });
    const to = (redirectedToId: string) => step(notice, "REDIRECTED", "LA:B", { redirectedToId });
    expect(to("LA:C")).toMatchObject({ kind: "taken", step: { redirectedToId: "LA:C" } });
    for (const other of ["LA:A", "LA:B", "ICB:A"]) {
      expect(to(other)).toMatchObject({ reason: "REDIRECTION_NOT_POSSIBLE" });
    }
  });

  test("only a redirection names another recipient", () => {
    expect(step(noticeIn("SENT"), "ACKNOWLEDGED", recipient, { redirectedToId: "ICB:B" })).toMatchObject({
      reason: "REDIRECTION_NOT_EXPECTED",
    });
  });

  test("a successor follows the notices of the ICB that it alone succeeds, and nobody those of a divided one", () => {
    const notice = noticeIn("SENT", { recipientOrganisationId: "ICB:QMJ" });
    expect(step(notice, "ACKNOWLEDGED", "ICB:Z9B2Z")).toMatchObject({ kind: "taken" });
    expect(step(notice, "REDIRECTED", "ICB:Z9B2Z", { redirectedToId: "ICB:Z9B2Z" })).toMatchObject({
      reason: "REDIRECTION_NOT_POSSIBLE",
    });
    const divided = noticeIn("SENT", { recipientOrganisationId: "ICB:QNQ" });
    for (const by of ["ICB:S9B9J", "ICB:S0E4D"]) {
      expect(step(divided, "ACKNOWLEDGED", by)).toMatchObject({ reason: "NOT_NEXT", allowed: [] });
    }
  });

  test("what is withheld can only be withdrawn", () => {
    const withheld = { state: "DRAFTED", withheldGround: "RISK_OF_SIGNIFICANT_HARM" } as const;
    expect(nextNoticeSteps(withheld, ["SENDER"])).toEqual(["WITHDRAWN"]);
    expect(nextNoticeSteps({ ...withheld, withheldGround: null }, ["SENDER"])).toEqual(["SENT", "WITHDRAWN"]);
  });
});
