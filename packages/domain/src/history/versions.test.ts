import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, changesBetween, type Image, versionsOf } from "./versions.ts";

const at = (minute: number) => `2026-03-01T09:${String(minute).padStart(2, "0")}:00.000000Z`;
const change = (minute: number, before: Image | null): Change => ({
  ...{ before, at: at(minute), subject: "s", organisationId: "LA:202", why: null },
});
const said = (urn: string, more: Image = {}): Image => ({ urn, ...more });

describe("versions of a record", () => {
  const read = (changes: Change[], current: Image, more: { isWhole?: boolean; madeAt?: string | null } = {}) =>
    versionsOf({ current, changes, isWhole: true, madeAt: null, ...more }).map(
      ({ kind, image, from, until }) =>
        `${kind} ${image.urn} ${from?.slice(14, 16) ?? "-"} ${until?.slice(14, 16) ?? "-"}`,
    );

  test.each<[string, Change[], Image, { isWhole?: boolean; madeAt?: string | null }, string[]]>([
    ["made", [change(1, null)], said("A"), {}, ["RECORDED A 01 -"]],
    [
      "made and changed",
      [change(1, null), change(5, said("A"))],
      said("B"),
      {},
      ["RECORDED A 01 05", "CHANGED B 05 -"],
    ],
    [
      "taken back",
      [change(1, null), change(5, said("A"))],
      said("A", { voided_at: "x" }),
      {},
      ["RECORDED A 01 05", "TAKEN_BACK A 05 -"],
    ],
    ["made and changed at once", [change(1, null), change(1, said("A"))], said("B"), {}, ["RECORDED B 01 -"]],
    [
      "changed twice at once",
      [change(1, null), change(5, said("A")), change(5, said("B"))],
      said("C"),
      {},
      ["RECORDED A 01 05", "CHANGED C 05 -"],
    ],
    ["from before it was kept", [], said("A"), { madeAt: at(0) }, ["RECORDED A 00 -"]],
    ["made when nobody knows", [change(5, said("A"))], said("B"), {}, ["RECORDED A - 05", "CHANGED B 05 -"]],
    ["told of later", [change(5, said("A"))], said("B"), { isWhole: false }, ["FIRST_TOLD A - 05", "CHANGED B 05 -"]],
    ["told of when it was made", [change(5, null)], said("B"), { isWhole: false }, ["RECORDED B 05 -"]],
    [
      "stamped before what it waited for",
      [change(1, null), change(7, said("A")), change(5, said("B"))],
      said("C"),
      {},
      ["RECORDED A 01 07", "CHANGED C 07 -"],
    ],
  ])("%s", (_, changes, current, more, expected) => {
    expect(read(changes, current, more)).toEqual(expected);
  });

  test("they follow one another without gap or overlap, and the last one is what stands", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 8 }), (minutes) => {
        const changes = minutes.map((minute, n) => change(minute, n === 0 ? null : said(String(n))));
        const versions = versionsOf({ current: said("now"), changes, isWhole: true, madeAt: at(0) });
        expect(versions.at(-1)).toMatchObject({ image: said("now"), until: null });
        for (const [n, { from, until }] of versions.entries()) {
          expect(until).toBe(versions[n + 1]?.from ?? null);
          if (until !== null) expect((from as string) < until).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test.each<[Record<string, string | null> | null, Record<string, string | null>, string[]]>([
  [null, { a: "1", b: null }, ["a: null → 1"]],
  [{ a: "1", b: null }, { a: "1", b: null }, []],
  [{ a: "1", b: "2" }, { a: null, b: "3" }, ["a: 1 → null", "b: 2 → 3"]],
])("%j and then %j differ in %j", (before, after, expected) => {
  expect(changesBetween(before, after).map((one) => `${one.field}: ${one.before} → ${one.after}`)).toEqual(expected);
});
