import { createHash } from "node:crypto";
import type { ImportRowRecord, RowPlanned } from "@cic/db/imports/import-row.queries";
import type { RecordedState } from "@cic/db/imports/recorded-child.queries";
import type { Day } from "@cic/domain/dates";
import {
  type ChildPlan,
  type PlannedRow,
  planChild,
  type RecordedChild,
  type StagedRow,
} from "@cic/imports/ssda903/plan-child";
import type { Module } from "@cic/imports/ssda903/rows";

/** One child of an import: staged rows, what is recorded, and what applying would do. */
export interface ComparedChild {
  readonly localId: string;
  readonly rows: readonly ImportRowRecord[];
  readonly recorded: RecordedState | undefined;
  readonly plan: ChildPlan;
}

/** Compares the staged rows of children with what is recorded of them. */
export function compareChildren(
  rows: readonly ImportRowRecord[],
  recorded: ReadonlyMap<string, RecordedState>,
  year: number,
): ComparedChild[] {
  return [...Map.groupBy(rows, (row) => row.childLocalId)].map(([localId, own]) => {
    const state = recorded.get(localId);
    return {
      localId,
      rows: own,
      recorded: state,
      plan: planChild(own.map(stagedRow), state === undefined ? null : recordedChild(state), year),
    };
  });
}

const stagedRow = (row: ImportRowRecord): StagedRow => ({
  module: row.module as Module,
  rowKey: row.rowKey,
  cells: row.cells,
  absent: row.file === "",
  // A row that was never compared has not been put to anybody.
  review: row.review,
});

function recordedChild(state: RecordedState): RecordedChild {
  return {
    dateOfBirth: state.child.dateOfBirth as Day,
    sex: state.child.sex,
    rows: state.returnRows.map((row) => ({ ...row, module: row.module as Module })),
    care: {
      carePeriods: state.carePeriods.map(({ id, startedOn, endedOn, endReason }) => ({
        id,
        startedOn: startedOn as Day,
        endedOn: endedOn as Day | null,
        endReason,
      })),
      legalStatuses: state.legalStatuses.map(({ id, carePeriodId, code, startedOn, endedOn }) => ({
        id,
        carePeriodId,
        code,
        startedOn: startedOn as Day,
        endedOn: endedOn as Day | null,
      })),
      placements: state.placements.map((one) => ({
        id: one.id,
        carePeriodId: one.carePeriodId,
        typeCode: one.typeCode,
        providerCode: one.providerCode,
        urn: one.urn,
        postcode: one.postcode,
        homePostcode: one.homePostcode,
        startedOn: one.startedOn as Day,
        endedOn: one.endedOn as Day | null,
        endReason: one.endReason,
        source: one.source,
      })),
    },
  };
}

/** How a row is written back: its status, and for a decision not yet put to anybody, the wait for one. */
export function rowPlanned(row: ImportRowRecord, planned: PlannedRow): RowPlanned {
  const newDecision = planned.status === "DECISION" && row.status !== "DECISION";
  const noDecision = planned.status !== "DECISION" && row.review === "PENDING";
  return {
    id: row.id,
    status: planned.status,
    reason: planned.reason,
    review: newDecision ? "PENDING" : noDecision ? "ACCEPTED" : row.review,
    comparedWith: fingerprint(planned),
  };
}

/** What the reviewer was shown as recorded; a different one later means that the record changed in between. */
export function fingerprint(planned: PlannedRow): string | null {
  if (planned.recorded === null) return null;
  const cells = Object.entries(planned.recorded).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(cells)).digest("base64url").slice(0, 22);
}
