import { historyOf } from "@cic/db/care-leavers/care-leaver.queries";
import type { Below } from "@cic/db/compiled/below";
import { findReturnFacts, type Oc2FactsRow, type ReturnFacts } from "@cic/db/returns/return-facts.queries";
import { isInReturn, measureState, measureWindow } from "@cic/domain/care-leavers/measures";
import type { Day } from "@cic/domain/dates";
import { projectOc2 } from "@cic/imports/ssda903/project-oc2";
import { projectOc3 } from "@cic/imports/ssda903/project-oc3";
import { checkRow, type RowChecked, toldRows } from "@cic/imports/ssda903/projected-row";
import { type ProjectedCell, returnDay } from "@cic/imports/ssda903/return-cell";
import type { ChildReturn } from "@cic/imports/ssda903/rules/context";
import type { Context } from "../context.ts";

export type Part = "OC2" | "OC3";

/** A child's row of a part as it would go out today. */
export interface ReturnRow {
  /** The child's. */
  readonly id: string;
  readonly localId: string;
  readonly expected: boolean;
  readonly cells: readonly ProjectedCell[];
  readonly toldAt: { readonly file: string; readonly line: number } | null;
  /** The child's other rows as told, and those of the year before. */
  readonly rowsTold: ChildReturn;
}

export interface CheckedRow extends ReturnRow {
  readonly checked: RowChecked;
  readonly ready: boolean;
}

/** The rows of a part of the authority's return, by its own ids of the children: what the caller may see of them. */
export async function loadReturn(
  context: Context,
  authorityId: string,
  part: Part,
  year: number,
  below?: Below,
): Promise<readonly ReturnRow[]> {
  const read = await context.read((db) => findReturnFacts(db, authorityId, part, year, context.today, below));
  below?.give(read.below, context);
  const { now, before, lookedAfter, leavers } = read;
  const modules = (told: ReturnFacts["now"]) => new Set([...told.values()].flat().map(({ module }) => module));
  const [modulesNow, modulesBefore] = [modules(now), modules(before)];
  const ownRow = (localId: string) => now.get(localId)?.find(({ module }) => module === part);
  const childOf = (localId: string): ChildReturn => {
    const previous = before.get(localId);
    return {
      ...toldRows(localId, now.get(localId) ?? [], modulesNow),
      previous:
        modulesBefore.size === 0
          ? "notLoaded"
          : previous === undefined
            ? "notInReturn"
            : toldRows(localId, previous, modulesBefore),
    };
  };
  const rowOf = (
    { childId, localId }: { readonly childId: string; readonly localId: string },
    expected: boolean,
    cells: readonly ProjectedCell[],
    rowsTold: ChildReturn,
  ): ReturnRow => {
    const told = ownRow(localId);
    const toldAt = told === undefined ? null : { file: told.file, line: told.line };
    return { id: childId, localId, expected, cells, toldAt, rowsTold };
  };
  if (part === "OC2") {
    return lookedAfter.map((facts) => {
      const told = ownRow(facts.localId)?.cells ?? null;
      const cells = projectOc2({ ...facts, year, today: context.today, told });
      return rowOf(facts, facts.continuous, cells, withEpisode(childOf(facts.localId), facts, modulesNow));
    });
  }
  return leavers
    .flatMap((record) => {
      const { id: childId, localId, dateOfBirth } = record.child;
      const window = measureWindow(dateOfBirth as Day, year);
      const measure = record.measures.find((one) => one.year === year);
      const told = ownRow(localId);
      const inReturn = window !== null && isInReturn(historyOf(record), window, year);
      const asked = record.entries.some(({ kind, holds }) => kind === "SUPPORT_REQUESTED" && holds);
      const state = measureState(window, false, inReturn, asked, context.today);
      const expected = measure !== undefined || state === "DUE" || state === "OVERDUE";
      if (!expected && told === undefined) return [];
      const cells = projectOc3({
        ...{ localId, born: dateOfBirth as Day, state },
        measure: measure ?? null,
        by: measure === undefined ? null : { record: "CARE_LEAVER_MEASURE", id: measure.id, ownerId: authorityId },
        told: told?.cells ?? null,
      });
      return [rowOf({ childId, localId }, expected, cells, childOf(localId))];
    })
    .sort((a, b) => (a.localId < b.localId ? -1 : 1));
}

/** Rows with what the return's rules say of each. */
export const checkReturn = (rows: readonly ReturnRow[], part: Part, year: number): CheckedRow[] =>
  rows.map((row) => {
    const checked = checkRow(part, row.cells, row.rowsTold, year);
    const ready =
      row.expected &&
      row.cells.every(({ blank, told }) => (blank === null || blank.reason === "NOT_APPLICABLE") && told === null) &&
      checked.failures.every(({ severity }) => severity !== "error");
    return { ...row, checked, ready };
  });

/** Before the return tells of episodes and children, the records say what its rules ask of them: the care of the year, and the birth. */
function withEpisode(child: ChildReturn, facts: Oc2FactsRow, modules: ReadonlySet<string>): ChildReturn {
  const raw = (module: "Episodes" | "Header", cells: Record<string, string>) => [{ module, file: "", line: 0, cells }];
  const { careStartedOn, careEndedOn, legalStatus, localId, born } = facts;
  const care = {
    ...{ CHILD: localId, RNE: "S", REC: careEndedOn === null ? "" : "E8", LS: legalStatus ?? "" },
    DECOM: careStartedOn === null ? "" : returnDay(careStartedOn),
    DEC: careEndedOn === null ? "" : returnDay(careEndedOn),
  };
  return {
    ...child,
    rows: {
      ...(!modules.has("Episodes") && { Episodes: careStartedOn === null ? [] : raw("Episodes", care) }),
      ...(!modules.has("Header") && { Header: raw("Header", { CHILD: localId, DOB: returnDay(born) }) }),
      ...child.rows,
    },
  };
}
