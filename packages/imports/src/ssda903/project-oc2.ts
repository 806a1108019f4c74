import { ageOn, type Day, day, earlierOf } from "@cic/domain/dates";
import { effectiveOn, type HealthLineKind, type HealthLineRecord } from "@cic/domain/health-records/health-line";
import { SDQ_REASONS } from "@cic/domain/health-records/sdq";
import {
  type Blank,
  blank,
  notApplicable,
  type ProjectedCell,
  projectCell,
  type Recorded,
  returnDay,
  type SaidBy,
} from "./return-cell.ts";
import { clean, integerCell } from "./values.ts";

type Cells = Readonly<Record<string, string>>;

export interface RecordedAssessment {
  readonly id: string;
  readonly assessedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly providerId: string;
}

/** What is on record of a child for the year that ends on 31 March `year`. */
export interface Oc2Facts {
  readonly localId: string;
  readonly born: Day;
  readonly year: number;
  /** Days after it are not over. */
  readonly today: Day;
  /** Looked after for all of the year, or of what has passed of it, short breaks apart. */
  readonly continuous: boolean;
  /** Without those that a return told. */
  readonly lines: readonly HealthLineRecord[];
  /** Initial and review assessments. */
  readonly assessments: readonly RecordedAssessment[];
  /** The return's row, when there is one. */
  readonly told: Cells | null;
}

/** How each item stands by the records, before what the return told is looked at. */
type Items = Readonly<Record<(typeof ITEMS)[number], Recorded>>;

const ITEMS = [
  "SDQ_SCORE",
  "SDQ_REASON",
  "CONVICTED",
  "HEALTH_CHECK",
  "IMMUNISATIONS",
  "TEETH_CHECK",
  "HEALTH_ASSESSMENT",
  "SUBSTANCE_MISUSE",
  "INTERVENTION_RECEIVED",
  "INTERVENTION_OFFERED",
] as const;

/**
 * The row of OC2 as it would go out today (rules 6.2, data-standards 1.8): what dated records and lines of the year say, and what the
 * return told where they say nothing. What goes by another cell goes by that cell as it goes out.
 */
export function projectOc2(facts: Oc2Facts): ProjectedCell[] {
  const told = (column: string) => facts.told?.[column] ?? "";
  const own = (column: string, value: string): ProjectedCell => ({
    ...{ column, value: told(column) === "" ? value : told(column), by: null, blank: null },
    ...{ from: told(column) === "" ? "RECORD" : "RETURN", told: null },
  });
  const project = (column: (typeof ITEMS)[number], recorded: Recorded) =>
    projectCell(column, recorded, told(column), sameAnswer);
  const birth = [own("CHILD", facts.localId), own("DOB", returnDay(facts.born))];
  if (!facts.continuous) {
    const items = notContinuous();
    return [...birth, ...ITEMS.map((column) => project(column, items[column]))];
  }
  const { lines, ...items } = itemsOf(facts);
  const score = project("SDQ_SCORE", items.SDQ_SCORE);
  const reason = project("SDQ_REASON", items.SDQ_REASON);
  const misuse = project("SUBSTANCE_MISUSE", items.SUBSTANCE_MISUSE);
  const received = project("INTERVENTION_RECEIVED", receivedOf(misuse, lines));
  return [
    ...birth,
    reason.value === "" ? score : notBoth(score, "There is a reason for having none."),
    score.value === "" ? reason : notBoth(reason, "There is a score."),
    ...(["CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT"] as const).map((column) =>
      project(column, items[column]),
    ),
    misuse,
    received,
    project("INTERVENTION_OFFERED", offeredOf(misuse, received, lines)),
  ];
}

/** Where there is the other of score and reason, this one is to be blank (rule 197a). */
const notBoth = (cell: ProjectedCell, why: string): ProjectedCell =>
  cell.value === "" ? { ...cell, blank: { reason: "NOT_APPLICABLE", rule: "197a", why } } : cell;

/** Whether two cells of OC2 say the same: `1.0` is 1. */
function sameAnswer(a: string, b: string): boolean {
  const [x, y] = [integerCell(a), integerCell(b)];
  return x.kind === "value" && y.kind === "value" ? x.value === y.value : clean(a) === clean(b);
}

function notContinuous(): Items {
  const why = "By the records the child was not looked after for the whole year.";
  return Object.fromEntries(
    ITEMS.map((column) => {
      const rule = column === "SDQ_SCORE" ? "185" : column === "SDQ_REASON" ? "198" : "190";
      return [column, notApplicable(rule, why)];
    }),
  ) as unknown as Items;
}

function itemsOf({ born, year, today, lines, assessments }: Oc2Facts) {
  const [start, end] = [day(`${year - 1}-04-01`), day(`${year}-03-31`)];
  const until = earlierOf(today, end);
  const age = { atStart: ageOn(born, start), atEnd: ageOn(born, end) };
  /** Of the year, oldest first: what is undated in it gives way to what is dated. */
  const of = (kind: HealthLineKind) =>
    lines
      .filter(
        (line) =>
          line.kind === kind && (line.on === null ? line.ofYear === year : line.on >= start && line.on <= until),
      )
      .sort((a, b) => (effectiveOn(a) < effectiveOn(b) ? -1 : 1));
  return {
    lines: of("SUBSTANCE_MISUSE_INTERVENTION"),
    ...sdqOf(
      of("SDQ").filter(({ sdq }) => sdq === null || sdq.rater === "CARER"),
      age,
    ),
    CONVICTED:
      age.atEnd < 10
        ? notApplicable("542", "Under 10 on 31 March.")
        : blank("NOT_HELD", "No record of convictions is kept here: the return alone tells."),
    HEALTH_CHECK:
      age.atEnd >= 5
        ? notApplicable("546", "Five or over on 31 March.")
        : answered(of("DEVELOPMENT_CHECK"), "development checks", { UP_TO_DATE: "1", NOT_UP_TO_DATE: "0" }),
    IMMUNISATIONS: answered(of("IMMUNISATIONS"), "immunisations", {
      UP_TO_DATE: "1",
      NOT_UP_TO_DATE: "0",
      // On a schedule to catch up is not up to date.
      CATCH_UP_SCHEDULE: "0",
    }),
    TEETH_CHECK: answered(of("DENTAL_CHECK"), "a check by a dentist", { YES: "1", NO: "0" }, "YES"),
    HEALTH_ASSESSMENT: assessmentOf(assessments, { start, until, isOver: today > end, underFive: age.atEnd < 5 }),
    SUBSTANCE_MISUSE: answered(of("SUBSTANCE_MISUSE"), "a substance misuse problem", { YES: "1", NO: "0" }, "YES"),
  };
}

const saidBy = ({ id, recordedById }: HealthLineRecord): SaidBy => ({
  ...{ record: "HEALTH_LINE", id, ownerId: recordedById },
});

/** The answer of the latest line; `once`: of any line that says so, since once in the year is enough. */
function answered(
  lines: readonly HealthLineRecord[],
  what: string,
  values: Readonly<Record<string, string>>,
  once?: string,
): Recorded {
  const line =
    lines.findLast(({ value }) => value === once) ??
    lines.findLast(({ value }) => value !== "NOT_KNOWN") ??
    lines.at(-1);
  if (line === undefined) return blank("NOT_RECEIVED", `Nobody has told of ${what} in the year.`);
  const value = values[line.value];
  if (value === undefined)
    return blank("NOT_KNOWN", `Somebody asked about ${what}, and it is not known.`, saidBy(line));
  return { kind: "value", value, by: saidBy(line) };
}

/** A score, or else why there is none. Rules 186, 197B, 188, 189 and 197a. */
function sdqOf(
  lines: readonly HealthLineRecord[],
  { atStart, atEnd }: { readonly atStart: number; readonly atEnd: number },
): Pick<Items, "SDQ_SCORE" | "SDQ_REASON"> {
  const both = (cell: Blank) => ({ SDQ_SCORE: cell, SDQ_REASON: cell });
  if (atEnd < 4) return both(notApplicable("188", "Under 4 on 31 March."));
  if (atStart >= 17) return both(notApplicable("189", "Already 17 on 1 April."));
  const scored = lines.findLast(({ value }) => value === "SCORED");
  if (scored?.sdq?.total != null) {
    return {
      SDQ_SCORE: { kind: "value", value: String(scored.sdq.total), by: saidBy(scored) },
      SDQ_REASON: notApplicable("197a", "There is a score."),
    };
  }
  const notDone = lines.findLast(({ value }) => value === "NOT_DONE");
  if (notDone?.sdq?.reason != null) {
    const value = `SDQ${SDQ_REASONS.indexOf(notDone.sdq.reason) + 1}`;
    return {
      SDQ_SCORE: notApplicable("197a", "There is a reason for having none."),
      SDQ_REASON: { kind: "value", value, by: saidBy(notDone) },
    };
  }
  const last = lines.at(-1);
  if (last !== undefined)
    return both(blank("NOT_KNOWN", "It is not known whether there was a questionnaire.", saidBy(last)));
  return both(blank("NOT_RECEIVED", "Nobody has told of a carer's questionnaire in the year, nor why there was none."));
}

function assessmentOf(
  assessments: readonly RecordedAssessment[],
  year: { readonly start: Day; readonly until: Day; readonly isOver: boolean; readonly underFive: boolean },
): Recorded {
  const within = (on: Day | null): on is Day => on !== null && on >= year.start && on <= year.until;
  const by = ({ id, providerId }: RecordedAssessment): SaidBy => ({ record: "ASSESSMENT", id, ownerId: providerId });
  const done = assessments.filter(({ assessedOn }) => within(assessedOn));
  const last = done.at(-1);
  if (last !== undefined) {
    if (!year.underFive || done.length >= 2) return { kind: "value", value: "1", by: by(last) };
    // Rules 6.2: "under 5 expected to have had two", from memory of the guidance.
    return blank(
      year.isOver ? "NOT_VERIFIED" : "NOT_YET",
      "One assessment in the year is on record; that a child under five needs two is not verified.",
      by(last),
    );
  }
  const declined = assessments.findLast(({ declinedOn }) => within(declinedOn));
  if (declined !== undefined) return { kind: "value", value: "0", by: by(declined) };
  return year.isOver
    ? blank("NOT_RECEIVED", "No assessment in the year is on record, which is not that none was done.")
    : blank("NOT_YET", "No assessment in the year is on record so far.");
}

/** 0 or 1; `undefined` of a cell that says neither. */
const answerOf = ({ value }: ProjectedCell): number | undefined => {
  const read = integerCell(value);
  return read.kind === "value" ? read.value : undefined;
};

/** Why nothing is asked of interventions (rule 193). */
function notAsked(misuse: ProjectedCell): Blank | undefined {
  if (answerOf(misuse) === 1) return undefined;
  return answerOf(misuse) === 0
    ? notApplicable("193", "There is no substance misuse problem.")
    : blank("DEPENDS_ON_BLANK", "Asked only where there is a problem, and nobody has said whether there is one.");
}

/** Rule 192. */
const receivedOf = (misuse: ProjectedCell, lines: readonly HealthLineRecord[]): Recorded =>
  notAsked(misuse) ?? answered(lines, "an intervention", { RECEIVED: "1", OFFERED: "0", NOT_OFFERED: "0" }, "RECEIVED");

/** Rules 158 and 159. */
function offeredOf(misuse: ProjectedCell, received: ProjectedCell, lines: readonly HealthLineRecord[]): Recorded {
  const unasked = notAsked(misuse);
  if (unasked !== undefined) return unasked;
  if (answerOf(received) === 1) return notApplicable("158", "An intervention was received.");
  return answered(lines, "an intervention", { OFFERED: "1", NOT_OFFERED: "0" }, "OFFERED");
}
