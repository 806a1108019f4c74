import { MAX_CELL_LENGTH } from "./limits.ts";
import { warning } from "./problems.ts";
import type { RawRow, ReadItem } from "./rows.ts";

/** The row, or the warning `CELL_TOO_LONG` in its stead when a cell has more than {@link MAX_CELL_LENGTH} characters. */
export function rowUnlessTooLong(row: RawRow): ReadItem {
  const { file, line } = row;
  for (const [column, cell] of Object.entries(row.cells)) {
    if (cell.length > MAX_CELL_LENGTH) {
      const what = `${column} is longer than ${MAX_CELL_LENGTH} characters here. The row was left out.`;
      return warning({ file, line, column }, "CELL_TOO_LONG", what);
    }
  }
  return { kind: "row", row };
}
