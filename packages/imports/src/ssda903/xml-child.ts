import { layouts } from "./layouts.ts";
import { rowUnlessTooLong } from "./row-item.ts";
import { type Module, modules, type ReadItem } from "./rows.ts";
import { flatModules, type XmlGroup } from "./xml-shape.ts";

/** One HEADER, EPISODE, AREVIEW … as read: its values by CSV column, and the lines on which their elements begin. */
export interface GroupRead {
  readonly group: XmlGroup;
  readonly line: number;
  readonly values: Record<string, string>;
  readonly lines: Record<string, number>;
}

/**
 * The rows of one CHILD, as its CSV files would have them: in order of modules, with the child's CHILD, DOB and SEX in
 * each row whose layout has them. A group of blank values gives no row. A CHILD without HEADER gives rows with blank CHILD.
 */
export function childRows(groups: readonly GroupRead[], file: string): ReadItem[] {
  const header = groups.find(({ group }) => group.module === "Header");
  const { CHILD = "", DOB = "", SEX = "" } = header?.values ?? {};
  const child: Readonly<Record<string, string>> = { CHILD, DOB, SEX };

  const found: { module: Module; line: number; values: Readonly<Record<string, string>> }[] = groups
    .filter(({ values }) => Object.values(values).some((value) => value.trim() !== ""))
    .map(({ group, line, values }) => ({ module: group.module, line, values }));
  if (header !== undefined) {
    for (const { module, deciding, has } of flatModules) {
      if (!has(header.values)) continue;
      const lines = deciding.flatMap((name) => header.lines[name] ?? []);
      found.push({ module, line: Math.min(...lines), values: header.values });
    }
  }

  return found
    .toSorted((a, b) => modules.indexOf(a.module) - modules.indexOf(b.module))
    .map(({ module, line, values }) => {
      const cells = layouts[module].columns.map((column) => [column, values[column] ?? child[column] ?? ""] as const);
      return rowUnlessTooLong({ module, file, line, cells: Object.fromEntries(cells) });
    });
}
