/** `1 row`, `24,331 rows`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

export const number = (n: number): string => n.toLocaleString("en-GB");

export function size(bytes: number): string {
  if (bytes < 10_000) return count(bytes, "byte");
  return bytes < 10_000_000 ? `${number(Math.round(bytes / 1_000))} kB` : `${number(Math.round(bytes / 1_000_000))} MB`;
}

/** Text from elsewhere on one line, without characters that would steer the terminal, and without what looks like a token. */
export const plain = (text: string): string =>
  text
    .replace(/\beyJ[\w-]{10,}(\.[\w-]*)*/g, "(a token)")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
