import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNhsNumber } from "./nhs-number.ts";

describe("an NHS number", () => {
  test.each([
    ["9434765919", { kind: "valid", number: "9434765919", test: false }],
    ["943 476 5919", { kind: "valid", number: "9434765919", test: false }],
    ["943-476-5919", { kind: "valid", number: "9434765919", test: false }],
    // a remainder of 0 gives 11, which counts as 0
    ["9990000050", { kind: "valid", number: "9990000050", test: true }],
    ["9990000018", { kind: "valid", number: "9990000018", test: true }],
    ["9990000603", { kind: "valid", number: "9990000603", test: true }],
    ["9990000019", { kind: "wrongCheckDigit" }],
    ["1234567890", { kind: "wrongCheckDigit" }],
    ["999000001", { kind: "malformed" }],
    ["99900000180", { kind: "malformed" }],
    ["99900000I8", { kind: "malformed" }],
    ["٩٩٩٠٠٠٠٠١٨", { kind: "malformed" }],
    ["", { kind: "malformed" }],
    ["0000000000", { kind: "neverIssued" }],
    ["1111111111", { kind: "neverIssued" }],
    ["9999999999", { kind: "neverIssued" }],
  ])("%s", (text, expected) => {
    expect(readNhsNumber(text)).toEqual(expected);
  });

  test.each(["999000000", "999000014", "999000028", "999000031", "999000045", "999000059"])(
    "stem %s has no check digit",
    (stem) => {
      for (let digit = 0; digit <= 9; digit += 1) expect(readNhsNumber(`${stem}${digit}`).kind).toBe("wrongCheckDigit");
    },
  );

  test("no stem has two check digits, and a wrong digit anywhere is found", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), fc.nat(9), fc.integer({ min: 1, max: 9 }), (stem, place, more) => {
        const valid = [..."0123456789"]
          .map((digit) => stem + digit)
          .filter((text) => readNhsNumber(text).kind === "valid");
        expect(valid.length).toBeLessThanOrEqual(1);
        const [number] = valid;
        if (number === undefined) return;
        const wrong = [...number]
          .map((digit, i) => (i === place ? String((Number(digit) + more) % 10) : digit))
          .join("");
        expect(readNhsNumber(wrong).kind).not.toBe("valid");
      }),
    );
  });
});
