import { createHash } from "node:crypto";
import type { ImportRowRecord, RowPlanned } from "@cic/db/imports/import-row.queries";
import type { RecordedState } from "@cic/db/imports/recorded-child.queries";
import type { Day } from "@cic/domain/dates";
import type { PlannedRow, StagedRow } from "@cic/imports/ssda903/compare-row";
import { type ChildPlan, planChild, type RecordedChild } from "@cic/imports/ssda903/plan-child";
import type { Module } from "@cic/imports/ssda903/rows";

/** One child of an import: staged rows, what is recorded, and what applying would do. */
export interface ComparedChild {
  readonly localId: string;
  readonly rows: readonly ImportRowRecord[];
  readonly recorded: RecordedState | undefined;
  readonly plan: ChildPlan;
  /** Of what is recorded: another one later means that the record changed in between. Null for a child who is not recorded. */
  readonly fingerprint: string | null;
}

/** Compares the staged rows of children with what is recorded of them. */
export function compareChildren(
  rows: readonly ImportRowRecord[],
  recorded: ReadonlyMap<string, RecordedState | "MERGED">,
  year: number,
): ComparedChild[] {
  return [...Map.groupBy(rows, (row) => row.childLocalId)].map(([localId, own]) => {
    const state = recorded.get(localId);
    if (state === "MERGED") {
      const plan = { rows: own.map(() => ofMergedRecord), record: null };
      return { localId, rows: own, recorded: undefined, plan, fingerprint: null };
    }
    return {
      localId,
      rows: own,
      recorded: state,
      plan: planChild(own.map(stagedRow), state === undefined ? null : recordedChild(state), year),
      fingerprint: state === undefined ? null : fingerprintOf(state),
    };
  });
}

/** The authority itself said that the id is of a child who has another: which rows are right is for it to say. */
const ofMergedRecord: PlannedRow = {
  status: "ERROR",
  reason: "CHILD_MERGED",
  column: null,
  recorded: null,
  decision: false,
  applies: false,
};

const stagedRow = (row: ImportRowRecord): StagedRow => ({
  module: row.module as Module,
  rowKey: row.rowKey,
  cells: row.cells,
  absent: row.file === "",
  review: reviewSoFar(row),
});

/** What a person said of the row. Rows begin as accepted: that is no answer to a decision that was put to nobody yet. */
const reviewSoFar = (row: ImportRowRecord): StagedRow["review"] =>
  row.review === "REJECTED" || row.status === "DECISION" || row.status === "ERROR" ? row.review : "PENDING";

function recordedChild(state: RecordedState): RecordedChild {
  const { dateOfBirth, sex, ethnicity, uasc, uascUntil } = state.child;
  return {
    dateOfBirth: dateOfBirth as Day,
    sex,
    ethnicity,
    upn: state.upn,
    uasc,
    uascUntil: uascUntil as Day | null,
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

/** How a row is written back: a decision waits until somebody takes it, all else is as good as accepted. */
export function rowPlanned(row: ImportRowRecord, planned: PlannedRow, fingerprint: string | null): RowPlanned {
  const { status, reason, decision } = planned;
  const soFar = reviewSoFar(row);
  const review = decision || soFar === "REJECTED" ? soFar : "ACCEPTED";
  return { id: row.id, status, reason, review, comparedWith: fingerprint };
}

function fingerprintOf({ child, upn, ...state }: RecordedState): string {
  const versions = <T extends { id: string | number; version?: number }>(rows: readonly T[]) =>
    rows.map((row) => [row.id, row.version ?? row]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const what = [
    [child.id, child.version, upn],
    state.returnRows.map((row) => row.id).sort((a, b) => a - b),
    versions(state.carePeriods),
    versions(state.legalStatuses.map(({ id, code, startedOn, endedOn }) => ({ id, code, startedOn, endedOn }))),
    versions(state.placements),
  ];
  return createHash("sha256").update(JSON.stringify(what)).digest("base64url").slice(0, 22);
}
