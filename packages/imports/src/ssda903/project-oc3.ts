import type { MeasureState } from "@cic/domain/care-leavers/measures";
import type { Day } from "@cic/domain/dates";
import { blank, type ProjectedCell, projectCell, type Recorded, returnDay, type SaidBy } from "./return-cell.ts";
import { clean } from "./values.ts";

type Codes = { readonly inTouch: string; readonly activity: string; readonly accommodation: string };

/** What is on record of a care leaver for a year's return. */
export interface Oc3Facts {
  readonly localId: string;
  readonly born: Day;
  readonly measure: Codes | null;
  readonly by: SaidBy | null;
  /** How the measure stands, when there is none. */
  readonly state: MeasureState;
  readonly told: Readonly<Record<string, string>> | null;
}

const WHY: Readonly<Partial<Record<MeasureState, string>>> = {
  DUE: "The measure is not taken yet: its window is open.",
  OVERDUE: "The measure was not taken in its window.",
};

/** The row of OC3 as it would go out today: the measure that is recorded, and what the return told where there is none. */
export function projectOc3({ localId, born, measure, by, state, told }: Oc3Facts): ProjectedCell[] {
  const own = (column: string, value: string): ProjectedCell => ({
    ...{ column, value: told?.[column] || value, from: told?.[column] ? "RETURN" : "RECORD", by: null, blank: null },
    told: null,
  });
  const recorded = (code: keyof Codes): Recorded => {
    if (measure !== null && by !== null) return { kind: "value", value: measure[code], by };
    return state === "DUE"
      ? blank("NOT_YET", WHY.DUE as string)
      : blank("NOT_RECEIVED", WHY[state] ?? "No measure of the year is on record.");
  };
  const same = (a: string, b: string) => clean(a) === clean(b);
  return [
    own("CHILD", localId),
    own("DOB", returnDay(born)),
    projectCell("IN_TOUCH", recorded("inTouch"), told?.IN_TOUCH ?? "", same),
    projectCell("ACTIV", recorded("activity"), told?.ACTIV ?? "", same),
    projectCell("ACCOM", recorded("accommodation"), told?.ACCOM ?? "", same),
  ];
}
