import { expect, test } from "vitest";
import { differs, gpAfterMove, providerDiffers } from "./move-impact.rule.ts";

test.each([
  ["nobody has told", null, "A", "NOT_KNOWN", "NO_REGISTRATION_RECORDED"],
  ["registered with none", { practice: null }, null, "YES", "NOT_REGISTERED"],
  ["of another ICB", { practice: { icbId: "A" } }, "B", "YES", "PRACTICE_OF_ANOTHER_ICB"],
  ["of that ICB", { practice: { icbId: "A" } }, "A", "NOT_KNOWN", "PRACTICE_OF_THAT_ICB"],
  ["a practice whose ICB is not known", { practice: { icbId: null } }, "A", "NOT_KNOWN", "ICB_NOT_KNOWN"],
  ["a place whose ICB is not known", { practice: { icbId: "A" } }, null, "NOT_KNOWN", "ICB_NOT_KNOWN"],
] as const)("a GP registration: %s", (_, registration, icbId, needed, because) => {
  expect(gpAfterMove(registration, icbId)).toEqual({ needed, because });
});

test.each([
  ["A", "A", "NO"],
  ["A", "B", "YES"],
  [null, "B", "NOT_KNOWN"],
  ["A", null, "NOT_KNOWN"],
] as const)("from %s to %s: changed %s", (before, after, changed) => {
  expect(differs(before, after)).toBe(changed);
});

const of = (provider: string | null, urn: string | null = null) => ({ provider, urn });
test.each([
  ["another home", of("PR4", "1"), of("PR4", "2"), "YES"],
  ["the same home", of("PR4", "1"), of("PR4", "1"), "NO"],
  ["another kind", of("PR1"), of("PR4", "2"), "YES"],
  ["the same kind, and no home known", of("PR4"), of("PR4"), "NOT_KNOWN"],
  ["nothing recorded", of(null), of("PR4"), "NOT_KNOWN"],
] as const)("a provider: %s", (_, before, after, changed) => {
  expect(providerDiffers(before, after)).toBe(changed);
});
