/**
 * Text that someone wrote, without the space around it; `undefined` when nothing is left, it is longer than `most`
 * characters, or it holds what no text of ours can: control characters other than tabs and line ends (a database cannot
 * store NUL), or half a character.
 */
export function readText(text: string, most: number): string | undefined {
  const trimmed = text.trim();
  const acceptable = trimmed.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(trimmed);
  return !acceptable || trimmed === "" || [...trimmed].length > most ? undefined : trimmed;
}
