import type { RowReason } from "@cic/imports/ssda903/compare-row";

/** Why a row is in error or needs a decision, in words a returns officer understands. */
export const reasonWords: Readonly<Record<RowReason | "RECORD_CHANGED", string>> = {
  DATE_OF_BIRTH_DIFFERS: "The date of birth differs from the one recorded. Say which is right.",
  SEX_DIFFERS: "The sex differs from the one recorded. Say which is right.",
  ABSENT_FROM_RETURN:
    "An earlier load of this year's return has this row, and these files do not. Accept to take it back, reject to keep it.",
  REPEATED_IN_FILES:
    "The same row stands more than once in the files. Where they differ, accept the one that is right.",
  CHILD_NOT_KNOWN: "There is no Header row for this child, and the child is not recorded.",
  CHILD_MERGED:
    "The record with this id was merged into another. Send its rows under the id of the record that was kept.",
  HEADER_NOT_APPLIED: "The child's Header row cannot be applied as it is, so nothing of the child can.",
  EPISODES_OVERLAP:
    "The episode overlaps another episode or placement of the child: it is not known where the child was.",
  CELL_INVALID: "The cell is empty or is not valid, and the row cannot be stored without it.",
  RECORD_CHANGED: "The record was changed after the row was compared with it. Load the file again.",
};

/** Reasons by which a row cannot be stored; the others wait for a decision or say nothing is wrong. */
export const blockingReasons = [
  "CHILD_NOT_KNOWN",
  "CHILD_MERGED",
  "HEADER_NOT_APPLIED",
  "EPISODES_OVERLAP",
  "CELL_INVALID",
  "RECORD_CHANGED",
] as const satisfies readonly (RowReason | "RECORD_CHANGED")[];
