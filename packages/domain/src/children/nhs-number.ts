/** What text that should hold an NHS number turned out to be. `number` is ten digits, as it is stored. */
export type NhsNumberText =
  | { readonly kind: "valid"; readonly number: string /** Of the range kept for tests. */; readonly test: boolean }
  | { readonly kind: "malformed" | "wrongCheckDigit" | "neverIssued" };

/**
 * Reads an NHS number; spaces and hyphens are taken out. The tenth digit is 11 less the weighted sum (10 for the first digit to
 * 2 for the ninth) modulo 11, where 11 counts as 0 and 10 is not used. One digit ten times over may pass that check and is
 * never issued. Numbers from 999 000 0000 are kept for tests: they are valid, and said to be tests (data standards 6).
 */
export function readNhsNumber(text: string): NhsNumberText {
  const number = text.replace(/[\s-]/g, "");
  if (!/^[0-9]{10}$/.test(number)) return { kind: "malformed" };
  if (/^(.)\1*$/.test(number)) return { kind: "neverIssued" };
  const digits = [...number].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  if ((11 - (sum % 11)) % 11 !== digits[9]) return { kind: "wrongCheckDigit" };
  return { kind: "valid", number, test: number.startsWith("999") };
}
