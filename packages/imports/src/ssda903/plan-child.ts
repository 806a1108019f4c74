import { type Day, day } from "@cic/domain/dates";
import { type Cells, compareRows, type PlannedRow, type RowReason, type StagedRow } from "./compare-row.ts";
import { layEpisodes, layTold } from "./lay-episodes.ts";
import { type PlannedChild, plannedChild } from "./planned-child.ts";
import { projectEpisodes } from "./project-episodes.ts";
import { type CareChanges, type RecordedCare, reconcile } from "./reconcile.ts";
import { keyOf, type RecordedRow, tellings } from "./tellings.ts";

/** What is recorded of the child, before the import. */
export interface RecordedChild extends PlannedChild {
  readonly rows: readonly RecordedRow[];
  readonly care: RecordedCare;
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
 * - A return speaks of its own year: an episode it leaves open does not reopen a placement that ended after that year, and what
 *   a later year's return says of the same row stands.
 */
export function planChild(staged: readonly StagedRow[], recorded: RecordedChild | null, year: number): ChildPlan {
  const told = tellings(recorded?.rows ?? []);
  const planned = compareRows(staged, recorded, tellings(recorded?.rows ?? [], year), year);
  if (recorded === null && !hasHeader(staged, planned)) {
    const reason = staged.some((row) => row.module === "Header") ? "HEADER_NOT_APPLIED" : "CHILD_NOT_KNOWN";
    const stays = (row: PlannedRow, i: number) =>
      row.status === "ERROR" || row.decision || staged[i]?.module === "Header";
    return {
      rows: planned.map((row, i) => (stays(row, i) ? { ...row, applies: false } : refused(row, reason))),
      record: null,
    };
  }
  /** Rows that change what the returns say: applied, and not told otherwise by a later year. */
  const speaks = (row: StagedRow, i: number): boolean => {
    const plan = planned[i];
    return plan?.applies === true && plan.status !== "UNCHANGED" && (told.get(keyOf(row))?.year ?? year) <= year;
  };
  const care = planCare(staged, planned, speaks, recorded, told, year);

  const rowFor = (module: "Header" | "UASC"): Cells | null => {
    const row = staged.findLast((one, i) => one.module === module && speaks(one, i));
    return row?.cells ?? toldCells(module);
  };
  const toldCells = (module: "Header" | "UASC"): Cells | null => {
    const row = told.get(`${module} `);
    return row === undefined || row.removed ? null : row.cells;
  };
  const isNews = staged.some((row, i) => (row.module === "Header" || row.module === "UASC") && speaks(row, i));
  const child = isNews
    ? plannedChild(
        { header: rowFor("Header"), uasc: rowFor("UASC") },
        { header: toldCells("Header"), uasc: toldCells("UASC") },
        recorded,
      )
    : null;
  return { rows: planned, record: { child, care } };
}

/** What the episodes change; marks those in `planned` that cannot be applied because the child would be in two places at once. */
function planCare(
  staged: readonly StagedRow[],
  planned: PlannedRow[],
  speaks: (row: StagedRow, i: number) => boolean,
  recorded: RecordedChild | null,
  told: ReturnType<typeof tellings>,
  year: number,
): CareChanges {
  const care = recorded?.care ?? nothing;
  const yearEnd: Day = day(`${year}-03-31`);
  for (;;) {
    const speaking = staged.flatMap((row, i) => (row.module === "Episodes" && speaks(row, i) ? [{ row, i }] : []));
    if (speaking.length === 0) return noChanges;
    const { episodes, overlapping } = layEpisodes(speaking, told, care, yearEnd);
    const changes =
      overlapping.length > 0
        ? undefined
        : reconcile(projectEpisodes(episodes), projectEpisodes(layTold(told, care)), care, yearEnd);
    if (changes?.kind === "changes") return changes;
    // What is left out leaves its place to what was told before; a conflict means that files and record cannot both be right.
    const out = changes === undefined ? overlapping : speaking.map(({ i }) => i);
    for (const i of out) planned[i] = refused(planned[i] as PlannedRow, "EPISODES_OVERLAP");
  }
}

const nothing: RecordedCare = { carePeriods: [], legalStatuses: [], placements: [] };
const noChanges: CareChanges = {
  kind: "changes",
  carePeriods: [],
  legalStatuses: [],
  placements: [],
  voided: { carePeriods: [], legalStatuses: [], placements: [] },
};

/** Whether there is one Header row to record the child from: two different ones cannot both be right. */
const hasHeader = (staged: readonly StagedRow[], planned: readonly PlannedRow[]): boolean =>
  staged.filter((row, i) => row.module === "Header" && planned[i]?.applies).length === 1;

function refused(row: PlannedRow, reason: RowReason): PlannedRow {
  return row.status === "ERROR" ? row : { ...row, status: "ERROR", reason, applies: false };
}
