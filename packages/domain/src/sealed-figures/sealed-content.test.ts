import { expect, test } from "vitest";
import type { SettledCell } from "../indicators/settle.ts";
import { contentText, differences, questionText, readContent, type SealedContent } from "./sealed-content.ts";

const cell = (at: string, numerator: number | null, denominator = 9): SettledCell => ({
  at: [at],
  status: numerator === null ? "SUPPRESSED" : "VALUE",
  reason: numerator === null ? "SMALL_NUMBERS" : null,
  numerator,
  denominator,
  value: null,
  completeness: null,
  feedMonths: null,
});

const content: SealedContent = {
  ...{ indicator: "K03", version: 1, period: "2025-26", area: null, groupBy: ["AREA"], shownTo: "DFE" },
  ...{ forRecordReaders: true, definitionHash: "ab", policy: null, asOf: "2026-05-01" },
  filter: [
    { dimension: "SEX", category: "MALE" },
    { dimension: "AGE_BAND", category: "UNDER_1" },
  ],
  cells: [cell("A", 4)],
};

test("the same content is the same text, whatever the order of its fields and filters", () => {
  const { cells, filter, ...rest } = content;
  const other = { filter: filter.toReversed(), cells, ...rest };
  expect(contentText(other)).toBe(contentText(content));
  expect(questionText(other)).toBe(questionText(content));
  expect(contentText(readContent(contentText(content)))).toBe(contentText(content));
});

test("a question for those who read no records is another question", () => {
  expect(questionText({ ...content, forRecordReaders: false })).not.toBe(questionText(content));
});

test.each([
  ["the same", [cell("A", 4)], [cell("A", 4)], []],
  ["another number", [cell("A", 4)], [cell("A", 5)], ["A 4 5"]],
  ["another order", [cell("A", 4), cell("B", 1)], [cell("B", 1), cell("A", 4)], []],
  ["a cell that is new", [], [cell("B", 1)], ["B - 1"]],
  ["a cell that is gone", [cell("B", 1)], [], ["B 1 -"]],
  // Whatever happened to a number that is hidden then and now, nothing is told of it.
  ["hidden then and now", [cell("A", null)], [cell("A", null)], []],
  ["hidden now", [cell("A", 7)], [cell("A", null)], ["A 7 null"]],
])("%s", (_, sealed, today, expected) => {
  const told = differences(sealed, today).map((one) => {
    const number = (of: SettledCell | null) => (of === null ? "-" : String(of.numerator));
    return `${one.at[0]} ${number(one.sealed)} ${number(one.today)}`;
  });
  expect(told).toEqual(expected);
});
