import { expect, test } from "vitest";
import { readPostcode, showPostcode } from "./postcode.ts";

test.each([
  ["NG1 1AN", "NG11AN"],
  ["ng11an", "NG11AN"],
  ["  Ng1  1aN ", "NG11AN"],
  ["NG1\u00a01AN", "NG11AN"],
  ["M1 1AE", "M11AE"],
  ["CR2 6XH", "CR26XH"],
  ["DN55 1PT", "DN551PT"],
  ["W1A 0AX", "W1A0AX"],
  ["EC1A 1BB", "EC1A1BB"],
  ["GIR 0AA", "GIR0AA"],
  ["ZZ99 3VZ", "ZZ993VZ"],
])("%s is a whole postcode", (text, key) => {
  expect(readPostcode(text)).toEqual({ kind: "whole", key });
});

test.each([
  ["NG", "partial"],
  ["NG1", "partial"],
  ["EC1A", "partial"],
  ["NG1 1", "partial"],
  ["NG1 1A", "partial"],
  ["", "none"],
  ["   ", "none"],
  [null, "none"],
  [undefined, "none"],
  ["NG1 1AC", "malformed"],
  ["NG1 1ANX", "malformed"],
  ["NGG1 1AN", "malformed"],
  ["1NG 1AN", "malformed"],
  ["N-G1 1AN", "malformed"],
  ["not known", "malformed"],
  ["NG1 1AN'; --", "malformed"],
])("%s is %s", (text, kind) => {
  expect(readPostcode(text)).toEqual({ kind });
});

test("shown with the space before the last three characters", () => {
  expect(["M11AE", "NG11AN", "EC1A1BB"].map(showPostcode)).toEqual(["M1 1AE", "NG1 1AN", "EC1A 1BB"]);
});
