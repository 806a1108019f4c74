import type { CareLeaverMeasure } from "@cic/domain/care-leavers/measures";
import type { Day } from "@cic/domain/dates";
import { stringify } from "csv-stringify/sync";
import { layouts } from "./layouts.ts";
import type { RawRow } from "./rows.ts";
import { rulesFor } from "./rules/catalogue.ts";
import { viewChild } from "./rules/child-view.ts";
import { noPlaces } from "./rules/context.ts";
import { parseOc3 } from "./rules/parsed-rows.ts";
import { runRule } from "./rules/validate.ts";

type Codes = Pick<CareLeaverMeasure, "inTouch" | "activity" | "accommodation">;

/** What OC3 says of one care leaver. */
export interface CareLeaverReturnRow extends Codes {
  /** The authority's own id. */
  readonly localId: string;
  readonly born: Day;
}

/** A rule of the return that a row breaks, with the columns that it points at. */
export interface BrokenRule {
  readonly rule: string;
  readonly says: string;
  readonly columns: readonly string[];
}

/** The measure in the cells of an OC3 row. `INVALID`: one of its codes is blank, or none of the year's. */
export function measureIn(cells: Readonly<Record<string, string>>, year: number): Codes | "BLANK" | "INVALID" {
  const { inTouch, activ, accom, filled, valid } = parseOc3(rawRow(cells), year);
  if (!filled) return "BLANK";
  const isWhole = inTouch !== "" && activ !== "" && accom !== "";
  if (!isWhole || !valid.IN_TOUCH || !valid.ACTIV || !valid.ACCOM) return "INVALID";
  return { inTouch, activity: activ, accommodation: accom };
}

/** The rules of the year's return that can be told from OC3 rows alone and that the row breaks; `before`: last year's. */
export function brokenRules(row: CareLeaverReturnRow, year: number, before: Codes | undefined): BrokenRule[] {
  const { localId } = row;
  const own = (codes: Codes) => ({ OC3: [rawRow(cellsOf({ ...row, ...codes }))] });
  const previous = before === undefined ? ("notInReturn" as const) : { localId, rows: own(before) };
  const child = viewChild(
    { localId, rows: own(row), previous },
    { year, authorityDfe: "", places: noPlaces, wholeReturnLoaded: false },
  );
  return rulesFor(year).flatMap((rule) => {
    if (rule.modules.some((module) => module !== "OC3")) return [];
    const outcome = runRule(rule, child);
    if (outcome.kind !== "failed") return [];
    return [{ rule: rule.code, says: rule.words, columns: [...new Set(outcome.at.map(({ column }) => column))] }];
  });
}

/** OC3 as the return's CSV: header row, days as DD/MM/YYYY, CRLF. Cells are as they are, so that the file loads back unchanged. */
export function oc3Csv(rows: readonly CareLeaverReturnRow[]): string {
  const { columns } = layouts.OC3;
  const lines = rows.map((row) => {
    const cells = cellsOf(row);
    return columns.map((column) => cells[column] ?? "");
  });
  return stringify([[...columns], ...lines], { record_delimiter: "windows" });
}

function cellsOf({ localId, born, inTouch, activity, accommodation }: CareLeaverReturnRow): Record<string, string> {
  const [year, month, date] = born.split("-");
  return { CHILD: localId, DOB: `${date}/${month}/${year}`, IN_TOUCH: inTouch, ACTIV: activity, ACCOM: accommodation };
}

const rawRow = (cells: Readonly<Record<string, string>>): RawRow => ({ module: "OC3", file: "OC3", line: 1, cells });
