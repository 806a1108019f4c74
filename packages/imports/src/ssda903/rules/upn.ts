const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"; // 23 letters: no I, O, S

const PERMANENT = /^[A-HJ-NP-RT-Z]\d{12}$/;
const TEMPORARY = /^[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z]$/;

/**
 * A unique pupil number as DfE rule 168 asks: a letter other than I, O and S, then 12 digits, or (temporary) 11 digits and a letter.
 * The number must be upper-case and trimmed.
 */
export function isWellFormedUpn(upn: string): boolean {
  return PERMANENT.test(upn) || TEMPORARY.test(upn);
}

/**
 * Whether the first letter fits the rest: the sum of each digit times its position (2 to 13), mod 23, as an index into the letters; the
 * last letter of a temporary number counts as its own index. Real returns hold numbers that do not fit, so this is a query, not an error.
 */
export function hasRightCheckLetter(upn: string): boolean {
  let sum = 0;
  for (let i = 1; i < upn.length; i++) {
    const digit = Number(upn[i]);
    sum += (Number.isNaN(digit) ? LETTERS.indexOf(upn[i] as string) : digit) * (i + 1);
  }
  return LETTERS[sum % 23] === upn[0];
}
