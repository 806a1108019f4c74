import { findRecordHistory, type RecordHistoryRow } from "@cic/db/history/record-history.queries";
import { changesBetween, type FieldChange, type Version, versionsOf } from "@cic/domain/history/versions";
import { hiddenOfVersions } from "../access/hidden-fields.ts";
import { giveNeeds } from "../compiled/needs.ts";
import type { QueryResolvers, RecordWithHistory } from "../generated/types.ts";
import { memoryPage } from "../memory-page.ts";
import { shownPostcode } from "../placements/shown-postcode.ts";
import { lensesOf, recordFields, saidBy } from "./record-fields.ts";

/** A version of a record of a child, and in what it differs from the one before. */
export interface RecordVersionRow extends Pick<Version, "kind" | "from" | "until" | "change"> {
  readonly id: string;
  readonly childId: string;
  readonly changes: FieldChange[];
  /** Null when nobody said, or when hidden. */
  readonly why: string | null;
}

export const recordHistory: NonNullable<QueryResolvers["recordHistory"]> = async (_, args, context) => {
  const { record, id } = args;
  context.require(recordFields[record].action);
  const found = await context.read((db) => findRecordHistory(db, record, id));
  if (found === undefined) return null;
  context.saw([found.childId]);
  giveNeeds(found.needs, context);
  const hidden = await hiddenOfVersions(context, found.childId, lensesOf(record));
  const isHidden = (field: string) => hidden.some((one) => one.field === field);
  return { ...memoryPage(versionRows(record, id, found, isHidden), args, { record, id }), hidden };
};

function versionRows(
  record: RecordWithHistory,
  recordId: string,
  { childId, homes, ...history }: RecordHistoryRow,
  isHidden: (field: string) => boolean,
): RecordVersionRow[] {
  let before: Record<string, string | null> | null = null;
  return versionsOf(history).map(({ image, ...version }, index) => {
    const { from, change } = version;
    // Where home was said to be stands apart from the placement, and is changed with it.
    const home = homes.findLast((one) => from === null || one.from <= from) ?? homes[0];
    const said = saidBy(record, { ...image, home_postcode: home?.homePostcode ?? null }, isHidden);
    for (const field of ["postcode", "homePostcode"]) if (said[field] != null) said[field] = shownPostcode(said[field]);
    const changes = changesBetween(before, said);
    before = said;
    // The place in the list stands for the version: none is taken out, and new ones come last.
    return {
      ...version,
      id: `${recordId}.${index}`,
      childId,
      changes,
      why: isHidden("why") ? null : (change?.why ?? null),
    };
  });
}
