/** `value` as text in a statement that takes no parameters. */
export function literal(value: string): string {
  if (value.includes("\0")) throw new TypeError("a value holds a NUL character");
  return `${value.includes("\\") ? " E" : ""}'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** The text of a statement with its values in place of `$1` and so on. */
export const withValues = (text: string, values: readonly unknown[]): string =>
  text.replace(/\$(\d+)/g, (_, place) => {
    const value = values[Number(place) - 1];
    return value == null ? "null" : literal(String(value));
  });
