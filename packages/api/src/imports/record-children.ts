import { newHealthLine } from "@cic/db/health-records/health-line.writes";
import { uuidv7 } from "@cic/db/ids";
import { type ImportWrites, noWrites } from "@cic/db/imports/apply.writes";
import type { Day } from "@cic/domain/dates";
import { measureIn } from "@cic/imports/ssda903/care-leaver-return";
import { oc2Lines } from "@cic/imports/ssda903/oc2-lines";
import type { CareChanges } from "@cic/imports/ssda903/reconcile";
import type { ComparedChild } from "./compare-children.ts";

export interface RecordingContext {
  readonly importId: string;
  readonly authorityId: string;
  readonly year: number;
  readonly today: Day;
  /** Who applies it. */
  readonly subject: string;
}

/** What to write so that the record says what the accepted rows of these children say. */
export function recordChildren(children: readonly ComparedChild[], context: RecordingContext): ImportWrites {
  const writes = noWrites();
  for (const compared of children) {
    if (compared.plan.record === null) continue;
    const childId = compared.recorded?.child.id ?? uuidv7();
    recordChild(compared, childId, context, writes);
    recordCare(compared.plan.record.care, compared, childId, context, writes);
    recordReturnRows(compared, childId, context, writes);
    recordMeasure(compared, childId, context, writes);
    recordHealthLines(compared, childId, context, writes);
    writes.childIds.push(childId);
  }
  return writes;
}

function recordChild(compared: ComparedChild, childId: string, context: RecordingContext, writes: ImportWrites): void {
  const planned = compared.plan.record?.child;
  if (planned == null) return;
  const { upn, ...values } = planned;
  const recorded = compared.recorded;
  const own = { childId, authorityId: context.authorityId };
  if (recorded === undefined) {
    writes.newChildren.push({ id: childId, authorityId: context.authorityId, localId: compared.localId, ...values });
    writes.newRelations.push({
      ...own,
      id: uuidv7(),
      organisationId: context.authorityId,
      basis: "RESPONSIBLE_LA",
      // A date of birth to come is a mistake, and must not hide the child from its own authority.
      validFrom: values.dateOfBirth < context.today ? values.dateOfBirth : context.today,
      validUntil: null,
      cause: "CHILD",
      causeId: childId,
    });
  } else if (Object.entries(values).some(([name, value]) => recorded.child[name as keyof typeof values] !== value)) {
    writes.changedChildren.push({ id: childId, ...values });
  }
  if (upn !== null && upn !== recorded?.upn) {
    writes.newIdentifiers.push({ ...own, id: uuidv7(), scheme: "UPN", value: upn });
  }
}

function recordCare(
  care: CareChanges,
  compared: ComparedChild,
  childId: string,
  context: RecordingContext,
  writes: ImportWrites,
): void {
  const own = { childId, authorityId: context.authorityId };
  const periodIds = new Map((compared.recorded?.carePeriods ?? []).map((one) => [one.startedOn as Day, one.id]));
  for (const { id, ...values } of care.carePeriods) {
    if (id !== null) writes.changedCarePeriods.push({ id, endedOn: values.endedOn, endReason: values.endReason });
    else {
      const newId = uuidv7();
      periodIds.set(values.startedOn, newId);
      writes.newCarePeriods.push({ ...own, id: newId, ...values });
    }
  }
  for (const { id, carePeriodFrom, code, startedOn, endedOn } of care.legalStatuses) {
    const carePeriodId = periodIds.get(carePeriodFrom) as string;
    if (id !== null) writes.changedLegalStatuses.push({ id, carePeriodId, code, endedOn });
    else writes.newLegalStatuses.push({ ...own, id: uuidv7(), carePeriodId, code, startedOn, endedOn });
  }
  for (const { id, carePeriodFrom, homePostcode, startedOn, ...values } of care.placements) {
    const carePeriodId = periodIds.get(carePeriodFrom) as string;
    const placementId = id ?? uuidv7();
    const { typeCode, providerCode, urn, postcode, endedOn, endReason } = values;
    const stored = { carePeriodId, typeCode, providerCode, urn, postcode, endedOn, endReason };
    if (id !== null) writes.changedPlacements.push({ id, ...stored });
    else writes.newPlacements.push({ ...own, id: placementId, ...stored, startedOn, source: "SSDA903" });
    writes.locatedPlacements.push({ ...own, id: placementId, startedOn, endedOn, postcode, homePostcode });
  }
  writes.voidedCarePeriods.push(...care.voided.carePeriods);
  writes.voidedLegalStatuses.push(...care.voided.legalStatuses);
  writes.voidedPlacements.push(...care.voided.placements);
}

function recordReturnRows(
  compared: ComparedChild,
  childId: string,
  context: RecordingContext,
  writes: ImportWrites,
): void {
  const before = new Map(
    (compared.recorded?.returnRows ?? [])
      .filter((row) => row.year === context.year)
      .map((row) => [`${row.module} ${row.rowKey}`, row.id]),
  );
  compared.rows.forEach((row, i) => {
    if (compared.plan.rows[i]?.applies !== true) return;
    const old = before.get(`${row.module} ${row.rowKey}`);
    if (old !== undefined) writes.supersededReturnRows.push(old);
    writes.newReturnRows.push({
      childId,
      authorityId: context.authorityId,
      module: row.module,
      rowKey: row.rowKey,
      year: context.year,
      cells: row.cells,
      removed: row.file === "",
      importId: context.importId,
      file: row.file,
      line: row.line,
    });
  });
}

/** What the year's OC3 row says, when it says something else than before. A row that is no measure leaves what was told before. */
function recordMeasure(
  compared: ComparedChild,
  childId: string,
  context: RecordingContext,
  writes: ImportWrites,
): void {
  compared.rows.forEach((row, i) => {
    const plan = compared.plan.rows[i];
    if (row.module !== "OC3" || plan?.applies !== true || plan.status === "UNCHANGED") return;
    const said = measureIn(row.cells, context.year);
    if (said === "INVALID") return;
    writes.measures.push({ childId, year: context.year, values: said === "BLANK" ? null : said });
  });
}

/** A row of OC2 that is new or changed takes the place of what the return of its year said before; one that is gone leaves nothing. */
function recordHealthLines(
  compared: ComparedChild,
  childId: string,
  context: RecordingContext,
  writes: ImportWrites,
): void {
  const { authorityId, importId, year } = context;
  const row = compared.rows.findLast((one, i) => one.module === "OC2" && compared.plan.rows[i]?.applies === true);
  if (row === undefined) return;
  writes.healthYears.push({ childId, year });
  const lines = row.file === "" ? [] : oc2Lines(row.cells, year);
  const own = { childId, authorityId };
  writes.newHealthLines.push(
    ...lines.map((line) => ({ ...newHealthLine(own, line, authorityId, importId), recordedBy: context.subject })),
  );
}
