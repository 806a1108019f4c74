import { expect, test } from "vitest";
import { splitLine } from "./postcode-file.ts";

test.each([
  ["a,b,c", ["a", "b", "c"]],
  ["a,,c,", ["a", "", "c", ""]],
  ['"a","b","c"', ["a", "b", "c"]],
  ['"a",,"c",', ["a", "", "c", ""]],
  ['a,"b, c",d', ["a", "b, c", "d"]],
  ['"say ""yes""",b', ['say "yes"', "b"]],
  ['"",""', ["", ""]],
  ['""""', ['"']],
])("%s", (line, fields) => {
  expect(splitLine(line)).toEqual(fields);
});
