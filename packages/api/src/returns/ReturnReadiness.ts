import type { Day } from "@cic/domain/dates";
import type { Organisation } from "@cic/domain/organisations/directory";
import type {
  ReturnBlankReason,
  ReturnReadinessResolvers,
  ReturnRowFilter,
  ReturnRuleSeverity,
} from "../generated/types.ts";
import { memoryPage } from "../memory-page.ts";
import type { CheckedRow, Part } from "./load-return.ts";

/** What a readiness resolves from. */
export interface ReadinessRow {
  readonly part: Part;
  readonly year: number;
  readonly authority: Organisation;
  readonly asOf: Day;
  readonly yearIsOver: boolean;
  readonly csvPath: string;
  readonly checked: readonly CheckedRow[];
}

/** A blank that the return does not want. */
const isMissing = ({ cells }: CheckedRow) =>
  cells.some(({ blank }) => blank !== null && blank.reason !== "NOT_APPLICABLE");
const disagrees = ({ cells }: CheckedRow) => cells.some(({ told }) => told !== null);
const count = (rows: readonly CheckedRow[], of: (row: CheckedRow) => boolean) => rows.filter(of).length;

export const ReturnReadiness: ReturnReadinessResolvers = {
  counts: ({ checked }) => ({
    rows: checked.length,
    ready: count(checked, ({ ready }) => ready),
    withBlanks: count(checked, isMissing),
    withFailures: count(checked, (row) => row.checked.failures.length > 0),
    withDisagreements: count(checked, disagrees),
    notExpected: count(checked, ({ expected }) => !expected),
  }),
  blanks: ({ checked }) =>
    tally(
      checked.flatMap(({ cells }) =>
        cells.flatMap(({ column, blank }) => (blank === null ? [] : [{ column, reason: blank.reason }])),
      ),
    ).map(([of, cells]) => ({ ...of, cells })),
  failures: ({ checked }) =>
    tally(
      checked.flatMap((row) =>
        row.checked.failures.map(({ rule, severity, says }) => ({ rule, severity: severityOf(severity), says })),
      ),
    ).map(([of, rows]) => ({ ...of, rows })),
  notEvaluated: ({ checked }) =>
    tally(checked.flatMap((row) => row.checked.notEvaluated)).map(([of, rows]) => ({ ...of, rows })),
  rows({ checked, part, year }, args) {
    return memoryPage(checked.filter(matching(args.filter)), args, { part, year, filter: args.filter });
  },
};

export const severityOf = (severity: "error" | "query"): ReturnRuleSeverity =>
  severity === "error" ? "ERROR" : "QUERY";

/** Each value once with how often it comes, in the order in which they first do. */
function tally<T extends object>(values: readonly T[]): [T, number][] {
  const groups = Map.groupBy(values, (value) => JSON.stringify(value));
  return [...groups.values()].map((group) => [group[0] as T, group.length]);
}

function matching(filter: ReturnRowFilter | null | undefined): (row: CheckedRow) => boolean {
  const { ready, expected, blank, rule, disagrees: differ } = filter ?? {};
  return (row) =>
    (ready == null || row.ready === ready) &&
    (expected == null || row.expected === expected) &&
    (blank == null ||
      row.cells.some((cell) => cell.blank !== null && blank.includes(cell.blank.reason as ReturnBlankReason))) &&
    (rule == null || row.checked.failures.some((failure) => rule.includes(failure.rule))) &&
    (differ == null || disagrees(row) === differ);
}
