import { expect, test } from "vitest";
import { day } from "../dates.ts";
import { facts } from "../organisations/directory.fixture.ts";
import { makeDirectory } from "../organisations/directory.ts";
import { standsFor } from "./stands-for.rule.ts";

const again = day("2027-04-01");
const icb = (id: string) => ({ id, kind: "ICB" as const, name: id, region: null, from: again, until: null });
/** West and North London, a merger itself, is merged into another a year later; of a third, one that lasts takes a part. */
const directory = makeDirectory({
  ...facts,
  organisations: [
    ...facts.organisations.map((one) => (one.id === "ICB:Z9B2Z" ? { ...one, until: again } : one)),
    icb("ICB:LONDON"),
  ],
  successions: [
    ...facts.successions,
    { predecessorId: "ICB:Z9B2Z", successorId: "ICB:LONDON", on: again },
    { predecessorId: "ICB:QE1", successorId: "ICB:QHM", on: day("2026-04-01") },
  ],
});

test.each<[string, string, string, string[]]>([
  ["the successor, the day before", "ICB:Z9B2Z", "2026-03-31", []],
  ["the successor, on its first day", "ICB:Z9B2Z", "2026-04-01", ["ICB:QMJ", "ICB:QRV"]],
  ["its own successor, the day before", "ICB:LONDON", "2027-03-31", []],
  ["its own successor, for all of them", "ICB:LONDON", "2027-04-01", ["ICB:QMJ", "ICB:QRV", "ICB:Z9B2Z"]],
  ["one of several successors", "ICB:QRL", "2026-11-22", []],
  ["who took a part of one that lasts", "ICB:QHM", "2026-11-22", []],
])("%s", (_name, organisationId, today, others) => {
  expect(standsFor(organisationId, day(today), directory).sort()).toEqual([organisationId, ...others].sort());
});
