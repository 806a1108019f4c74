import fc from "fast-check";
import { expect, test } from "vitest";
import { POLICIES } from "../disclosure/policies.ts";
import { releaseOf, SILENCES, type SilentCount } from "./release.ts";

const counted = (authorityId: string, ...placements: number[]): SilentCount[] =>
  SILENCES.map((silence, i) => ({ authorityId, silence, placements: placements[i] ?? 0 }));
const text = (counts: SilentCount[]) =>
  releaseOf(counts, POLICIES.LOCAL).map(({ authorityId, all, bySilence }) =>
    [
      authorityId ?? "all",
      ...[bySilence.NO_NOTICE, bySilence.SENT_ELSEWHERE, bySilence.LATE, all].map((one) =>
        one.kind === "count" ? one.count : "-",
      ),
    ].join(" "),
  );

test("what is large enough is shown, with its sums; zero is shown; nothing counted is nothing", () => {
  expect(releaseOf([], POLICIES.LOCAL)).toEqual([]);
  expect(text([...counted("LA:1", 5, 0, 9), ...counted("LA:2", 20, 30, 40)])).toEqual([
    "all 25 30 49 104",
    "LA:1 5 0 9 14",
    "LA:2 20 30 40 90",
  ]);
});

test("a small number is hidden, and enough with it that no sum gives it", () => {
  const shown = text([...counted("LA:1", 1, 9, 9), ...counted("LA:2", 20, 30, 40), ...counted("LA:3", 20, 30, 40)]);
  const [, one = "", two = "", three = ""] = shown;
  expect(one.split(" ")[1]).toBe("-");
  // Neither its row nor its column has it alone.
  expect(one.split(" ").filter((cell) => cell === "-").length).toBeGreaterThan(1);
  expect([two, three].some((row) => row.split(" ")[1] === "-")).toBe(true);
});

test("whatever was counted, no small number is shown, and no row has one hidden alone", () => {
  const some = fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, (rows) => {
      const counts = rows.flatMap((row, i) => counted(`LA:${i}`, ...row));
      for (const { all, bySilence } of releaseOf(counts, POLICIES.LOCAL)) {
        const cells = [...Object.values(bySilence), all];
        for (const cell of cells) expect(cell.kind === "count" && cell.count > 0 && cell.count < 5).toBe(false);
        expect(cells.filter(({ kind }) => kind === "hidden").length).not.toBe(1);
      }
    }),
    { numRuns: 100 },
  );
});
