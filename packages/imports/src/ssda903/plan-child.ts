import { type Day, day } from "@cic/domain/dates";
import { layEpisodes } from "./lay-episodes.ts";
import { childFrom, type PlannedChild, type Sex, sexIn, valueIn } from "./planned-child.ts";
import { projectEpisodes, readEpisode } from "./project-episodes.ts";
import { type CareChanges, type RecordedCare, reconcile } from "./reconcile.ts";
import { rowKey, sameCells } from "./row-key.ts";
import type { Module } from "./rows.ts";
import { clean, dateCell } from "./values.ts";

type Cells = Readonly<Record<string, string>>;

/** A row of the files, or one that stands for a recorded row that the files lack (`absent`). */
export interface StagedRow {
  readonly module: Module;
  readonly rowKey: string;
  readonly cells: Cells;
  readonly absent: boolean;
  readonly review: "PENDING" | "ACCEPTED" | "REJECTED";
}

/** A row of a return as last applied. */
export interface RecordedRow {
  readonly module: Module;
  readonly rowKey: string;
  readonly year: number;
  readonly cells: Cells;
  readonly removed: boolean;
}

/** What is recorded of the child, before the import. */
export interface RecordedChild {
  readonly dateOfBirth: Day;
  readonly sex: Sex | null;
  readonly rows: readonly RecordedRow[];
  readonly care: RecordedCare;
}

export type RowStatus = "NEW" | "CHANGED" | "UNCHANGED" | "ERROR" | "DECISION";
export type RowReason =
  | "DATE_OF_BIRTH_DIFFERS"
  | "SEX_DIFFERS"
  | "ABSENT_FROM_RETURN"
  | "REPEATED_IN_FILES"
  | "CHILD_NOT_KNOWN"
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
  /** Whether applying the import writes the row. */
  readonly applies: boolean;
}

/** What is to be recorded of the child when the import is applied. */
export interface PlannedRecord {
  /** Null: what is recorded of the child stays as it is. */
  readonly child: PlannedChild | null;
  readonly care: CareChanges;
}

export interface ChildPlan {
  /** In the order of the staged rows. */
  readonly rows: readonly PlannedRow[];
  /** Null when nothing of the child may be recorded. */
  readonly record: PlannedRecord | null;
}

/**
 * Compares one child's staged rows with what is recorded, and says what applying them would record. Pure: staging, review
 * and applying ask the same function, so that what was shown is what is done.
 *
 * - A row that cannot be stored is in error and stops no other row.
 * - A different date of birth or sex, a row repeated with other content, and a recorded row that the files lack are decisions
 *   for a person; until accepted they change nothing.
 * - An episode that overlaps another of the child is in error: it is not known where the child was. What is recorded goes first.
 * - A return speaks of its own year: an episode it leaves open does not reopen a placement that ended after that year.
 */
export function planChild(staged: readonly StagedRow[], recorded: RecordedChild | null, year: number): ChildPlan {
  const latest = latestRows(recorded?.rows ?? []);
  const repeated = repeatedRows(staged);
  const planned = staged.map((row, i) => compare(row, recorded, latest, year, repeated, i));

  const header = headerFor(staged, planned, recorded, latest);
  if (header === "none") {
    const hasHeader = staged.some((row) => row.module === "Header");
    return {
      rows: planned.map((row, i) =>
        row.status === "ERROR" || row.status === "DECISION" || staged[i]?.module === "Header"
          ? { ...row, applies: false }
          : refused(row, hasHeader ? "HEADER_NOT_APPLIED" : "CHILD_NOT_KNOWN"),
      ),
      record: null,
    };
  }

  const yearEnd = day(`${year}-03-31`);
  const { episodes, overlapping } = layEpisodes(staged, planned, recorded, latest, yearEnd);
  for (const i of overlapping) planned[i] = refused(planned[i] as PlannedRow, "EPISODES_OVERLAP");
  const news = staged.some(
    (row, i) => row.module === "Episodes" && planned[i]?.applies && planned[i]?.status !== "UNCHANGED",
  );
  let care: ReturnType<typeof reconcile> = noChanges;
  if (news) {
    const before = layEpisodes([], [], recorded, latest, yearEnd).episodes;
    care = reconcile(projectEpisodes(episodes), projectEpisodes(before), recorded?.care ?? nothing, yearEnd);
  }
  if (care.kind === "conflict") {
    // The files and the record cannot both be right about where the child was.
    staged.forEach((row, i) => {
      const plan = planned[i] as PlannedRow;
      if (row.module === "Episodes" && plan.applies && plan.status !== "UNCHANGED")
        planned[i] = refused(plan, "EPISODES_OVERLAP");
    });
    care = noChanges;
  }
  const uasc =
    staged.find((row, i) => row.module === "UASC" && planned[i]?.applies)?.cells ?? latest.get("UASC ")?.cells ?? null;
  const childNews = staged.some(
    (row, i) =>
      (row.module === "Header" || row.module === "UASC") && planned[i]?.applies && planned[i]?.status !== "UNCHANGED",
  );
  return { rows: planned, record: { child: header === null || !childNews ? null : childFrom(header, uasc), care } };
}

const nothing: RecordedCare = { carePeriods: [], legalStatuses: [], placements: [] };
const noChanges: CareChanges = {
  kind: "changes",
  carePeriods: [],
  legalStatuses: [],
  placements: [],
  voided: { carePeriods: [], legalStatuses: [], placements: [] },
};

/** By module and key, the row of the latest year: what is recorded now. */
function latestRows(rows: readonly RecordedRow[]): Map<string, RecordedRow> {
  const latest = new Map<string, RecordedRow>();
  for (const row of rows) {
    const key = `${row.module} ${row.rowKey}`;
    const before = latest.get(key);
    if (before === undefined || before.year < row.year) latest.set(key, row);
  }
  return latest;
}

/** Rows of the files that stand more than once: `same` says the same as an earlier one, `other` something else. */
function repeatedRows(staged: readonly StagedRow[]): (undefined | "same" | "other")[] {
  const groups = Map.groupBy(
    staged.map((row, i) => ({ row, i })).filter(({ row }) => !row.absent),
    ({ row }) => `${row.module} ${row.rowKey}`,
  );
  const found: (undefined | "same" | "other")[] = staged.map(() => undefined);
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    const differ = others.some(({ row }) => !sameCells(row.module, row.cells, first.row.cells));
    for (const { i } of differ ? group : others) found[i] = differ ? "other" : "same";
  }
  return found;
}

function compare(
  row: StagedRow,
  recorded: RecordedChild | null,
  latest: ReadonlyMap<string, RecordedRow>,
  year: number,
  repeated: readonly (undefined | "same" | "other")[],
  i: number,
): PlannedRow {
  const accepted = row.review === "ACCEPTED";
  if (row.absent) {
    return { status: "DECISION", reason: "ABSENT_FROM_RETURN", column: null, recorded: row.cells, applies: accepted };
  }
  const column = unusableColumn(row);
  if (column !== null) return { status: "ERROR", reason: "CELL_INVALID", column, recorded: null, applies: false };
  const before = latest.get(`${row.module} ${row.rowKey}`);
  const was = before === undefined || before.removed ? null : before.cells;
  const decision = (reason: RowReason): PlannedRow => ({
    status: "DECISION",
    reason,
    column: null,
    recorded: was,
    applies: accepted,
  });
  if (repeated[i] === "same") {
    return { status: "UNCHANGED", reason: "REPEATED_IN_FILES", column: null, recorded: was, applies: false };
  }
  if (repeated[i] === "other") return decision("REPEATED_IN_FILES");
  if (row.module === "Header" && recorded !== null) {
    if (valueIn(dateCell(row.cells.DOB ?? "")) !== recorded.dateOfBirth) return decision("DATE_OF_BIRTH_DIFFERS");
    const sex = sexIn(row.cells.SEX);
    if (sex !== null && recorded.sex !== null && sex !== recorded.sex) return decision("SEX_DIFFERS");
  }
  if (was !== null && sameCells(row.module, row.cells, was)) {
    // The same as an earlier year's row: nothing changes but that this year's return says so too.
    const first = before?.year !== year;
    return { status: "UNCHANGED", reason: null, column: null, recorded: was, applies: first && accepted };
  }
  return { status: was === null ? "NEW" : "CHANGED", reason: null, column: null, recorded: was, applies: accepted };
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

/** The Header cells to record; null to leave the child as recorded; `none` when there is no child to record anything of. */
function headerFor(
  staged: readonly StagedRow[],
  planned: readonly PlannedRow[],
  recorded: RecordedChild | null,
  latest: ReadonlyMap<string, RecordedRow>,
): Cells | null | "none" {
  const applying = staged.filter((row, i) => row.module === "Header" && planned[i]?.applies);
  // Two different Header rows cannot both be right.
  if (recorded === null) return applying.length === 1 ? (applying[0] as StagedRow).cells : "none";
  return applying.at(-1)?.cells ?? latest.get("Header ")?.cells ?? null;
}

function refused(row: PlannedRow, reason: RowReason): PlannedRow {
  return { ...row, status: "ERROR", reason, applies: false };
}
