import type { Day } from "@cic/domain/dates";
import { type Sex, sexIn, valueIn } from "./planned-child.ts";
import { readEpisode } from "./project-episodes.ts";
import { rowKey, sameCells } from "./row-key.ts";
import type { Module } from "./rows.ts";
import { keyOf, type Telling } from "./tellings.ts";
import { clean, dateCell } from "./values.ts";

export type Cells = Readonly<Record<string, string>>;

/** A row of the files, or one that stands for a recorded row that the files lack (`absent`). */
export interface StagedRow {
  readonly module: Module;
  readonly rowKey: string;
  readonly cells: Cells;
  readonly absent: boolean;
  /** Rows that need no decision are as good as accepted unless `REJECTED`. */
  readonly review: "PENDING" | "ACCEPTED" | "REJECTED";
}

export type RowStatus = "NEW" | "CHANGED" | "UNCHANGED" | "ERROR" | "DECISION";
export type RowReason =
  | "DATE_OF_BIRTH_DIFFERS"
  | "SEX_DIFFERS"
  | "ABSENT_FROM_RETURN"
  | "REPEATED_IN_FILES"
  | "CHILD_NOT_KNOWN"
  | "CHILD_MERGED"
  | "HEADER_NOT_APPLIED"
  | "EPISODES_OVERLAP"
  | "CELL_INVALID";

export interface PlannedRow {
  readonly status: RowStatus;
  readonly reason: RowReason | null;
  /** The column at fault, for `CELL_INVALID`. */
  readonly column: string | null;
  /** The recorded row it is compared with. */
  readonly recorded: Cells | null;
  /** Whether a person has to decide about it, also when something else stands in its way. */
  readonly decision: boolean;
  /** Whether applying the import writes the row. */
  readonly applies: boolean;
}

/** How each row by itself compares with what is recorded: not yet whether the child can be recorded, or is in two places at once. */
export function compareRows(
  staged: readonly StagedRow[],
  recorded: { readonly dateOfBirth: Day; readonly sex: Sex | null } | null,
  told: ReadonlyMap<string, Telling>,
  year: number,
): PlannedRow[] {
  const repeated = repeatedRows(staged);
  return staged.map((row, i) => {
    const planned = compareRow(row, recorded, told.get(keyOf(row)), year, repeated[i]?.how);
    return planned.applies && repeated[i]?.undecided === true ? { ...planned, applies: false } : planned;
  });
}

function compareRow(
  row: StagedRow,
  recorded: { readonly dateOfBirth: Day; readonly sex: Sex | null } | null,
  before: Telling | undefined,
  year: number,
  repeated: "same" | "other" | undefined,
): PlannedRow {
  const common = {
    reason: null,
    column: null,
    decision: false,
    recorded: before?.removed ? null : (before?.cells ?? null),
  };
  const decision = (reason: RowReason): PlannedRow => ({
    ...common,
    status: "DECISION",
    reason,
    decision: true,
    applies: row.review === "ACCEPTED",
  });
  const applies = row.review !== "REJECTED";
  if (row.absent) return { ...decision("ABSENT_FROM_RETURN"), recorded: row.cells };
  const column = unusableColumn(row);
  if (column !== null) {
    return { ...common, status: "ERROR", reason: "CELL_INVALID", column, recorded: null, applies: false };
  }
  if (repeated === "same") return { ...common, status: "UNCHANGED", reason: "REPEATED_IN_FILES", applies: false };
  if (repeated === "other") return decision("REPEATED_IN_FILES");
  const was = common.recorded;
  if (was !== null && sameCells(row.module, row.cells, was)) {
    // The same as an earlier year's row: nothing changes but that this year's return says so too.
    return { ...common, status: "UNCHANGED", applies: applies && before?.year !== year };
  }
  if (row.module === "Header" && recorded !== null) {
    // What is told as it was told before is no news, also when the record was corrected since.
    const born = bornIn(row.cells);
    if (born !== recorded.dateOfBirth && (was === null || born !== bornIn(was)))
      return decision("DATE_OF_BIRTH_DIFFERS");
    const sex = sexIn(row.cells.SEX);
    if (sex !== null && recorded.sex !== null && sex !== recorded.sex && sex !== sexIn(was?.SEX)) {
      return decision("SEX_DIFFERS");
    }
  }
  return { ...common, status: was === null ? "NEW" : "CHANGED", applies };
}

const bornIn = (header: Cells): Day | null => valueIn(dateCell(header.DOB ?? ""));

interface Repeated {
  /** `same` says the same as an earlier row of the files, `other` something else. */
  readonly how: "same" | "other";
  /** More than one of those that differ was accepted: they cannot all be right. */
  readonly undecided: boolean;
}

function repeatedRows(staged: readonly StagedRow[]): (Repeated | undefined)[] {
  const groups = Map.groupBy(
    staged.map((row, i) => ({ row, i })).filter(({ row }) => !row.absent && unusableColumn(row) === null),
    ({ row }) => keyOf(row),
  );
  const found: (Repeated | undefined)[] = staged.map(() => undefined);
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    const differ = others.some(({ row }) => !sameCells(row.module, row.cells, first.row.cells));
    const undecided = differ && group.filter(({ row }) => row.review === "ACCEPTED").length > 1;
    for (const { i } of differ ? group : others) found[i] = { how: differ ? "other" : "same", undecided };
  }
  return found;
}

/** The column without which the row cannot be stored. */
function unusableColumn(row: StagedRow): string | null {
  if (clean(row.cells.CHILD ?? "") === "") return "CHILD";
  if (row.module === "Header" && dateCell(row.cells.DOB ?? "").kind !== "value") return "DOB";
  if (row.module === "Episodes") {
    const episode = readEpisode(row.cells);
    if (episode.kind === "unusable") return episode.column;
  }
  const key = rowKey(row.module, row.cells);
  return key.kind === "unusable" ? key.column : null;
}
