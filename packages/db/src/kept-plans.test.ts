import { expect, test } from "vitest";
import { type KeptPlans, nameOf, planned } from "./kept-plans.ts";

/** How many of so many different statements of a length are kept, of those that are sent twice. */
function keptOf(count: number, length: number): number {
  const plans: KeptPlans = { lengths: new Map(), seen: new Set() };
  const texts = Array.from({ length: count }, (_, i) => `${i}`.padStart(length));
  const named = () => texts.filter((text) => "name" in planned(plans, { name: nameOf(text), text })).length;
  expect(named()).toBe(0);
  const kept = named();
  expect(named()).toBe(kept);
  return kept;
}

test.each([
  ["fifty short ones", 60, 4, 50],
  ["400,000 characters", 12, 40_000, 10],
])("of statements that are sent again a connection keeps %s", (_, count, length, kept) => {
  expect(keptOf(count, length)).toBe(kept);
});

test("what is too long for what is left is not kept, and what is shorter is", () => {
  const plans: KeptPlans = { lengths: new Map([["kept", 399_000]]), seen: new Set(["long", "short"]) };
  expect(planned(plans, { name: "long", text: "x".repeat(1_001) })).not.toHaveProperty("name");
  expect(planned(plans, { name: "short", text: "x".repeat(1_000) })).toHaveProperty("name", "short");
});
