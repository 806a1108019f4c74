import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { countSilentPlacements } from "@cic/db/silent-placements/count-silent.writes";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { Answered } from "../notices/operations.ts";

let api: Api;
let directory: Directory;
beforeAll(async () => {
  api = await openApi("postgres");
  const whole = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const some = ["LA:202", "LA:856", "LA:926"];
  directory = { ...whole, organisations: whole.organisations.filter(({ id }) => some.includes(id)) };
  for (const [authority, n] of [
    ["LA:202", 2],
    ["LA:856", 9],
    ["LA:926", 12],
  ] as const) {
    for (let i = 0; i < n; i += 1) {
      const placed = { from: "2026-01-10", area: { icb: "ICB:QJ2", authority: "LA:831" } };
      api.world.child(authority).carePeriod({ from: "2026-01-10" }).placement(placed);
    }
  }
  await api.world.save();
});
afterAll(() => api.close());

const figure = "{ count suppressed reason }";
const query = `query ($month: Date) { silentPlacementRelease(month: $month) { month policy { id threshold provisional }
  total { authority { id } all ${figure} noNotice ${figure} late ${figure} } notCounted { id }
  byPlacingAuthority { authority { id } all ${figure} noNotice ${figure} sentElsewhere ${figure} late ${figure} } } }`;
const ask = async (month: string | null = null, by = api.as("REPORTING_TOOL", "ICB:QRL")): Promise<Answered> => {
  const { data, errors } = await by(query, { month });
  expect(errors).toEqual([]);
  return data.silentPlacementRelease;
};
const count = () => countSilentPlacements(api.database, directory, day(api.today));

test("nothing is told of a month that was not counted", async () => {
  expect(await ask()).toBeNull();
});

test("counted once a month, shown with a marker where small, the same for whoever asks and however often", async () => {
  expect([await count(), await count()]).toEqual([3, 0]);
  const release = await ask();
  expect(release).toMatchObject({
    month: "2026-11-01",
    policy: { id: "LOCAL", threshold: 5 },
    total: { authority: null },
  });
  const hidden = { count: null, suppressed: true, reason: "SMALL_NUMBERS" };
  const of = (id: string) => release.byPlacingAuthority.find(({ authority }: Answered) => authority.id === id);
  expect(of("LA:202")).toMatchObject({ all: hidden, noNotice: hidden });
  // The total would give the one that is hidden, if no other were.
  const others = [of("LA:856"), of("LA:926"), release.total];
  expect(others.filter(({ noNotice }) => noNotice.suppressed).length).toBeGreaterThan(0);
  expect(of("LA:856").late).toEqual({ count: 0, suppressed: false, reason: null });
  expect(release.notCounted.map(({ id }: Answered) => id)).not.toContain("LA:202");
  expect(release.notCounted.length).toBeGreaterThan(100);
  for (const by of [api.as("ICB_COMMISSIONER", "ICB:QJ2"), api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QK1")]) {
    expect(await ask(null, by)).toEqual(release);
  }
  // What happens later in the month changes nothing of it.
  api.world
    .child("LA:856")
    .carePeriod({ from: "2026-11-22" })
    .placement({ from: "2026-11-22", area: { icb: "ICB:QJ2", authority: "LA:831" } });
  await api.world.save();
  await count();
  expect(await ask("2026-11-01")).toEqual(release);
  expect(await ask("2026-10-01")).toBeNull();
});

test("is for those whose role includes it", async () => {
  for (const by of [api.as("SOCIAL_WORKER", "LA:202"), api.as("PROVIDER_CLINICIAN", "PROVIDER:X9901")]) {
    expect((await by(query)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
});
