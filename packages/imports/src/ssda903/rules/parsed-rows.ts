import type { Day } from "@cic/domain/dates";
import { codesFor } from "../code-sets.ts";
import type { RawRow } from "../rows.ts";
import type { Cell } from "../values.ts";
import { clean, dateCell, flagCell, integerCell } from "../values.ts";
import type { ParsedRow } from "./child-view.ts";

/** A row of a module about which only the identity is asked. */
export interface OtherRow extends ParsedRow {
  readonly dob: Cell<Day>;
}

export interface HeaderRow extends OtherRow {
  readonly sex: string;
  readonly ethnic: string;
  readonly upn: string;
}

/** The 0/1 items of OC2. */
export const oc2Items = [
  "CONVICTED",
  "HEALTH_CHECK",
  "IMMUNISATIONS",
  "TEETH_CHECK",
  "HEALTH_ASSESSMENT",
  "SUBSTANCE_MISUSE",
  "INTERVENTION_RECEIVED",
  "INTERVENTION_OFFERED",
] as const;
export type Oc2Item = (typeof oc2Items)[number];

export interface Oc2Row extends OtherRow {
  readonly score: Cell<number>;
  readonly sdqReason: string;
  readonly items: Readonly<Record<Oc2Item, Cell<boolean>>>;
}

export interface Oc3Row extends OtherRow {
  readonly inTouch: string;
  readonly activ: string;
  readonly accom: string;
  /** Whether any of the three is filled: only then is the child in OC3. */
  readonly filled: boolean;
  /** Whether each is blank or a code of the year. */
  readonly valid: { readonly IN_TOUCH: boolean; readonly ACTIV: boolean; readonly ACCOM: boolean };
}

export interface MissingRow extends ParsedRow {
  readonly kind: string;
  readonly start: Cell<Day>;
  readonly end: Cell<Day>;
}

export interface UascRow extends OtherRow {
  readonly sex: string;
  readonly ceased: Cell<Day>;
}

export interface SocialWorkerRow extends ParsedRow {
  readonly id: string;
  readonly start: Cell<Day>;
  readonly end: Cell<Day>;
  readonly reason: string;
}

export interface DoloRow extends OtherRow {
  readonly start: Cell<Day>;
  readonly end: Cell<Day>;
}

const text = (row: RawRow, column: string) => clean(row.cells[column] ?? "");
const date = (row: RawRow, column: string) => dateCell(row.cells[column] ?? "");

export function parseOther(row: RawRow): OtherRow {
  return { row, dob: date(row, "DOB") };
}

export function parseHeader(row: RawRow): HeaderRow {
  return { row, dob: date(row, "DOB"), sex: text(row, "SEX"), ethnic: text(row, "ETHNIC"), upn: text(row, "UPN") };
}

export function parseOc2(row: RawRow): Oc2Row {
  const item = (name: Oc2Item) => flagCell(row.cells[name] ?? "");
  return {
    row,
    dob: date(row, "DOB"),
    score: integerCell(row.cells.SDQ_SCORE ?? ""),
    sdqReason: text(row, "SDQ_REASON"),
    items: {
      CONVICTED: item("CONVICTED"),
      HEALTH_CHECK: item("HEALTH_CHECK"),
      IMMUNISATIONS: item("IMMUNISATIONS"),
      TEETH_CHECK: item("TEETH_CHECK"),
      HEALTH_ASSESSMENT: item("HEALTH_ASSESSMENT"),
      SUBSTANCE_MISUSE: item("SUBSTANCE_MISUSE"),
      INTERVENTION_RECEIVED: item("INTERVENTION_RECEIVED"),
      INTERVENTION_OFFERED: item("INTERVENTION_OFFERED"),
    },
  };
}

export function parseOc3(row: RawRow, year: number): Oc3Row {
  const codes = { IN_TOUCH: text(row, "IN_TOUCH"), ACTIV: text(row, "ACTIV"), ACCOM: text(row, "ACCOM") };
  const valid = (set: keyof typeof codes) => {
    const known = codesFor(set, year);
    return codes[set] === "" || (known !== "notEvaluated" && known.has(codes[set]));
  };
  return {
    row,
    dob: date(row, "DOB"),
    inTouch: codes.IN_TOUCH,
    activ: codes.ACTIV,
    accom: codes.ACCOM,
    filled: codes.IN_TOUCH !== "" || codes.ACTIV !== "" || codes.ACCOM !== "",
    valid: { IN_TOUCH: valid("IN_TOUCH"), ACTIV: valid("ACTIV"), ACCOM: valid("ACCOM") },
  };
}

export function parseMissing(row: RawRow): MissingRow {
  return { row, kind: text(row, "MISSING"), start: date(row, "MIS_START"), end: date(row, "MIS_END") };
}

export function parseUasc(row: RawRow): UascRow {
  return { row, dob: date(row, "DOB"), sex: text(row, "SEX"), ceased: date(row, "DUC") };
}

export function parseSocialWorker(row: RawRow): SocialWorkerRow {
  return {
    row,
    id: text(row, "SW_ID"),
    start: date(row, "SW_DECOM"),
    end: date(row, "SW_DEC"),
    reason: text(row, "SW_REASON"),
  };
}

export function parseDolo(row: RawRow): DoloRow {
  return { row, dob: date(row, "DOB"), start: date(row, "DOLO_START"), end: date(row, "DOLO_END") };
}
