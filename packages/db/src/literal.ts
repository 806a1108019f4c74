/** `value` as text in a statement that takes no parameters. */
export function literal(value: string): string {
  if (value.includes("\0")) throw new TypeError("a value holds a NUL character");
  return `${value.includes("\\") ? " E" : ""}'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
