import { type Day, day } from "@cic/domain/dates";
import { overlaps } from "@cic/domain/periods";
import type { Cells, StagedRow } from "./compare-row.ts";
import { layouts } from "./layouts.ts";
import { type ChildPlan, planChild, type RecordedChild } from "./plan-child.ts";
import type { RecordedCare, RecordedCarePeriod, RecordedLegalStatus, RecordedPlacement } from "./reconcile.ts";
import { rowKey } from "./row-key.ts";
import type { Module } from "./rows.ts";
import { keyOf } from "./tellings.ts";

/** A row of a file as staging has it; cells that are not given are blank. */
export function row(module: Module, cells: Cells, more: Partial<StagedRow> = {}): StagedRow {
  const blank = Object.fromEntries(layouts[module].columns.map((column) => [column, ""]));
  const whole = { ...blank, CHILD: "c1", ...cells };
  const key = rowKey(module, whole);
  return {
    module,
    rowKey: key.kind === "key" ? key.key : "unusable",
    cells: whole,
    absent: false,
    review: "PENDING",
    ...more,
  };
}

export const header = (cells: Cells = {}, more: Partial<StagedRow> = {}): StagedRow =>
  row("Header", { SEX: "F", DOB: "01/02/2010", ETHNIC: "WBRI", ...cells }, more);

export const episode = (from: string, until = "", cells: Cells = {}, more: Partial<StagedRow> = {}): StagedRow =>
  row("Episodes", { DECOM: from, DEC: until, RNE: "S", LS: "C2", PLACE: "U4", PL_POST: "AA1 1AA", ...cells }, more);

/** The row that says that the files lack `of`. */
export const absent = (of: StagedRow, review: StagedRow["review"] = "PENDING"): StagedRow => ({
  ...of,
  absent: true,
  review,
});

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `id-${ids}`;
};

/** What the record says after the plan is applied, as the database's writes would leave it. */
export function apply(
  plan: ChildPlan,
  staged: readonly StagedRow[],
  recorded: RecordedChild | null,
  year: number,
): RecordedChild | null {
  if (plan.record === null) return recorded;
  const child = plan.record.child ?? recorded;
  if (child === null) throw new Error("a child is recorded from nothing");
  const rows = new Map((recorded?.rows ?? []).map((one) => [`${keyOf(one)} ${one.year}`, one]));
  const written = new Set<string>();
  staged.forEach((one, i) => {
    if (plan.rows[i]?.applies !== true) return;
    const key = `${keyOf(one)} ${year}`;
    if (written.has(key)) throw new Error("two current rows of one key and year");
    written.add(key);
    rows.set(key, { module: one.module, rowKey: one.rowKey, year, cells: one.cells, removed: one.absent });
  });
  const { dateOfBirth, sex, ethnicity, upn, uasc, uascUntil } = child;
  return {
    dateOfBirth,
    sex,
    ethnicity,
    upn,
    uasc,
    uascUntil,
    rows: [...rows.values()],
    care: applyCare(plan, recorded?.care ?? { carePeriods: [], legalStatuses: [], placements: [] }),
  };
}

function applyCare(plan: ChildPlan, before: RecordedCare): RecordedCare {
  const changes = plan.record?.care;
  if (changes === undefined) return before;
  const periods = new Map(before.carePeriods.map((one) => [one.id, one]));
  const idFrom = new Map(before.carePeriods.map((one) => [one.startedOn, one.id]));
  for (const one of changes.carePeriods) {
    const id = one.id ?? newId();
    idFrom.set(one.startedOn, id);
    periods.set(id, { id, startedOn: one.startedOn, endedOn: one.endedOn, endReason: one.endReason });
  }
  const inPeriod = (from: Day): string => {
    const id = idFrom.get(from);
    if (id === undefined) throw new Error("a care period that is not recorded");
    return id;
  };
  const statuses = new Map(before.legalStatuses.map((one) => [one.id, one]));
  for (const { carePeriodFrom, id, code, startedOn, endedOn } of changes.legalStatuses) {
    const own = id ?? newId();
    statuses.set(own, { id: own, carePeriodId: inPeriod(carePeriodFrom), code, startedOn, endedOn });
  }
  const placements = new Map(before.placements.map((one) => [one.id, one]));
  for (const { carePeriodFrom, id, ...one } of changes.placements) {
    const known = id === null ? undefined : placements.get(id);
    const own = id ?? newId();
    const source = known?.source ?? "SSDA903";
    placements.set(own, { ...one, id: own, carePeriodId: inPeriod(carePeriodFrom), source } as RecordedPlacement);
  }
  for (const id of changes.voided.carePeriods) periods.delete(id);
  for (const id of changes.voided.legalStatuses) statuses.delete(id);
  for (const id of changes.voided.placements) placements.delete(id);
  return {
    carePeriods: [...periods.values()],
    legalStatuses: [...statuses.values()],
    placements: [...placements.values()],
  };
}

/** Applies the rows of a return of `year`. */
export function load(staged: readonly StagedRow[], recorded: RecordedChild | null, year: number): RecordedChild | null {
  return apply(planChild(staged, recorded, year), staged, recorded, year);
}

/** A record without ids, in order: what it says. */
export function says(child: RecordedChild | null) {
  if (child === null) return null;
  const from = new Map(child.care.carePeriods.map((one) => [one.id, one.startedOn]));
  const said = <T extends { id: string; startedOn: Day; carePeriodId?: string }>(all: readonly T[]) =>
    all
      .map(({ id: _, carePeriodId, ...one }) => ({
        ...one,
        ...(carePeriodId === undefined ? {} : { carePeriodFrom: from.get(carePeriodId) }),
      }))
      .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  return {
    ...child,
    rows: child.rows.map((one) => `${one.year} ${keyOf(one)} ${one.removed} ${JSON.stringify(one.cells)}`).sort(),
    care: {
      carePeriods: said<RecordedCarePeriod>(child.care.carePeriods),
      legalStatuses: said<RecordedLegalStatus>(child.care.legalStatuses),
      placements: said<RecordedPlacement>(child.care.placements),
    },
  };
}

/** What the database would refuse of a record: its checks, exclusion constraints and the placements' trigger. */
export function brokenConstraints({ care }: RecordedChild): string[] {
  const broken: string[] = [];
  const all = { care_period: care.carePeriods, legal_status: care.legalStatuses, placement: care.placements };
  for (const [table, rows] of Object.entries(all)) {
    for (const [i, one] of rows.entries()) {
      if (one.endedOn !== null && one.endedOn <= one.startedOn) broken.push(`${table} ends before it starts`);
      for (const other of rows.slice(i + 1)) {
        if (overlaps({ from: one.startedOn, until: one.endedOn }, { from: other.startedOn, until: other.endedOn })) {
          broken.push(`${table}s overlap`);
        }
      }
    }
  }
  const periods = new Map(care.carePeriods.map((one) => [one.id, one]));
  for (const one of care.carePeriods)
    if (one.endReason !== null && one.endedOn === null) broken.push("an open care period has a reason for its end");
  for (const [what, rows] of [
    ["placement", care.placements],
    ["legal status", care.legalStatuses],
  ] as const) {
    for (const one of rows) {
      const outer = periods.get(one.carePeriodId);
      const inside =
        outer !== undefined &&
        outer.startedOn <= one.startedOn &&
        (outer.endedOn === null || (one.endedOn !== null && one.endedOn <= outer.endedOn));
      if (!inside) broken.push(`${what} outside its care period`);
    }
  }
  return broken;
}

export const d = day;
