import type { HealthLineDraft, HealthLineKind, HealthLineValue } from "@cic/domain/health-records/health-line";
import { SDQ_REASONS, type SdqRecord } from "@cic/domain/health-records/sdq";
import { clean, flagCell, integerCell } from "./values.ts";

/** The 0/1 items that say something of health in the year, and what each answer means (data-standards 1.3, OC2). CONVICTED does not. */
const items: Readonly<Record<string, readonly [HealthLineKind, no: HealthLineValue, yes: HealthLineValue]>> = {
  HEALTH_CHECK: ["DEVELOPMENT_CHECK", "NOT_UP_TO_DATE", "UP_TO_DATE"],
  IMMUNISATIONS: ["IMMUNISATIONS", "NOT_UP_TO_DATE", "UP_TO_DATE"],
  TEETH_CHECK: ["DENTAL_CHECK", "NO", "YES"],
  HEALTH_ASSESSMENT: ["HEALTH_ASSESSMENT", "NO", "YES"],
  SUBSTANCE_MISUSE: ["SUBSTANCE_MISUSE", "NO", "YES"],
};

/**
 * What a row of OC2 says of a child's health in the year that ends on 31 March `year`. A blank says nothing, which is not *no*; nor
 * does a cell that is no answer, of which the return's own findings tell.
 */
export function oc2Lines(cells: Readonly<Record<string, string>>, year: number): HealthLineDraft[] {
  const cell = (column: string) => cells[column] ?? "";
  const flag = (column: string): boolean | undefined => {
    const read = flagCell(cell(column));
    return read.kind === "value" ? read.value : undefined;
  };
  const line = (kind: HealthLineKind, value: HealthLineValue, sdq: SdqRecord | null = null): HealthLineDraft => ({
    ...{ kind, value, on: null, ofYear: year, source: "SSDA903", sdq },
  });
  const answered = Object.entries(items).flatMap(([column, [kind, no, yes]]) => {
    const answer = flag(column);
    return answer === undefined ? [] : [line(kind, answer ? yes : no)];
  });

  const [received, offered] = [flag("INTERVENTION_RECEIVED"), flag("INTERVENTION_OFFERED")];
  // That it was not received does not say whether it was offered.
  const intervention =
    received === true ? "RECEIVED" : offered === true ? "OFFERED" : offered === false ? "NOT_OFFERED" : undefined;
  if (intervention !== undefined) answered.push(line("SUBSTANCE_MISUSE_INTERVENTION", intervention));

  const none = { emotional: null, conduct: null, hyperactivity: null, peer: null, prosocial: null };
  const score = integerCell(cell("SDQ_SCORE"));
  const reason = SDQ_REASONS[Number(/^SDQ([1-5])$/.exec(clean(cell("SDQ_REASON")))?.[1] ?? 0) - 1];
  if (score.kind === "value" && score.value >= 0 && score.value <= 40) {
    answered.push(line("SDQ", "SCORED", { ...none, rater: "CARER", total: score.value, reason: null }));
  } else if (score.kind === "blank" && reason !== undefined) {
    answered.push(line("SDQ", "NOT_DONE", { ...none, rater: "CARER", total: null, reason }));
  }
  return answered;
}
