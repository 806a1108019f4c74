import { addDays, birthday, type Day, earlierOf } from "../dates.ts";
import { daysBetweenPeriods } from "../determinations/days-covered.ts";
import { contains, type Period } from "../periods.ts";
import { shortStays, toldOf, toldOn, withoutStatus } from "./care-days.rule.ts";
import type { CareHistory, CareLeaverFactKind } from "./care-history.ts";
import { ADOPTED, careAfterTransfer, careBeforeThis, lastPeriod } from "./decide-category.ts";
import { homeSixMonths, leftHomeSince } from "./home-return.rule.ts";

/**
 * `ASKED`: the record itself raises the question, and without an answer there is no category. `OPEN`: nothing in the record
 * suggests it; the answer stands until somebody says otherwise. `READING`: it is the law that is not certain.
 */
export type DoubtKind = "ASKED" | "OPEN" | "READING";

export interface Doubt {
  readonly id: DoubtId;
  readonly kind: DoubtKind;
  /** The fact that settles it; `null`: a reading of the law, or a record that is to be completed. */
  readonly fact: CareLeaverFactKind | null;
  readonly says: string;
}

export type DoubtId =
  | "HOME_WITH_PARENT"
  | "DETAINED_AT_16"
  | "TAKEN_OVER"
  | "LOOKED_AFTER_BEFORE"
  | "PLANNED_SERIES"
  | "NO_LEGAL_STATUS"
  | "ACCOMMODATED_OTHERWISE"
  | "IN_EDUCATION"
  | "BORN_29_FEBRUARY"
  | "SERIES_COUNTS"
  | "SHORT_BREAKS_QUALIFY"
  | "ADOPTED"
  | "LEFT_HOME_AT_18";

const WORDS: Readonly<Record<DoubtId, { readonly fact: CareLeaverFactKind | null; readonly says: string }>> = {
  HOME_WITH_PARENT: {
    fact: "HOME_WITH_PARENT",
    says: "Since care ended, has the young person lived for six months without a break with a parent or somebody with parental responsibility, and is that settled?",
  },
  DETAINED_AT_16: {
    fact: "DETAINED_OR_IN_HOSPITAL",
    says: "Was the young person detained or in hospital on their sixteenth birthday, and since when?",
  },
  TAKEN_OVER: {
    fact: "LOOKED_AFTER_ELSEWHERE",
    says: "Another authority took over. Until when did it look after the young person?",
  },
  LOOKED_AFTER_BEFORE: {
    fact: "LOOKED_AFTER_ELSEWHERE",
    says: "Did another authority look after the young person between their fourteenth birthday and the first care on this record?",
  },
  PLANNED_SERIES: {
    fact: "PLANNED_SERIES",
    says: "Were the short stays, each ended by going home as planned, a series of breaks planned beforehand?",
  },
  NO_LEGAL_STATUS: {
    fact: null,
    says: "For some of the care no legal status is on record. Was it a series of short breaks (V3, V4)?",
  },
  ACCOMMODATED_OTHERWISE: {
    fact: "ACCOMMODATED_OTHERWISE",
    says: "At 16 or 17, was the young person privately fostered, or accommodated by a voluntary organisation, in a private children's home, or for three months by health, education or in a care home?",
  },
  IN_EDUCATION: { fact: "IN_EDUCATION", says: "Is the young person in education or training?" },
  BORN_29_FEBRUARY: {
    fact: null,
    says: "Born on 29 February: taken to attain an age on 1 March in a common year; the text of the law was not seen.",
  },
  SERIES_COUNTS: {
    fact: null,
    says: "Planned breaks of up to four weeks are left out of the 13 weeks from memory of the regulations; the text was not seen.",
  },
  SHORT_BREAKS_QUALIFY: {
    fact: null,
    says: "Whether short breaks (V3, V4) at 16 or 17 make somebody a qualifying person was not seen in the law.",
  },
  ADOPTED: {
    fact: null,
    says: "Adopted after 16: the return does not count an adopted person as a care leaver; the Act does not say so.",
  },
  LEFT_HOME_AT_18: {
    fact: null,
    says: "Was at home for six months when they turned 18, and left home since: whether they are a former relevant child again was not seen in the law.",
  },
};

const HOME_REASONS = ["E4A", "E4B", ...ADOPTED];

/** What is not certain of a history on a day. Whether it changes the answer is to be tried. */
export function doubtsOf(history: CareHistory, on: Day): Doubt[] {
  const { born, carePeriods } = history;
  const [fourteenth, sixteenth, adult] = [14, 16, 18].map((age) => birthday(born, age)) as [Day, Day, Day];
  // The day before, for those born on 29 February.
  if (on < addDays(sixteenth, -1) || on >= birthday(born, 25)) return [];
  const asChild = earlierOf(on, addDays(adult, -1));
  const last = lastPeriod(history);
  const untold = (kind: CareLeaverFactKind, period: Period): boolean => toldOf(history, kind, period) === undefined;
  const found: [DoubtId, DoubtKind][] = [];
  const atHome = ({ until }: Period): boolean =>
    until !== null && homeSixMonths(history, until, asChild) === "NOT_KNOWN";
  if ([...carePeriods, ...told(history, "LOOKED_AFTER_ELSEWHERE")].some(atHome)) {
    const wentHome = last?.endReason == null || HOME_REASONS.includes(last.endReason);
    found.push(["HOME_WITH_PARENT", wentHome ? "ASKED" : "OPEN"]);
  }
  const inCareAt16 = carePeriods.some((period) => contains(period, sixteenth));
  if (!inCareAt16 && toldOn(history, "DETAINED_OR_IN_HOSPITAL", sixteenth) === undefined)
    found.push(["DETAINED_AT_16", "ASKED"]);
  if (careAfterTransfer(history).some((period) => untold("LOOKED_AFTER_ELSEWHERE", period))) {
    found.push(["TAKEN_OVER", "ASKED"]);
  }
  if (careBeforeThis(history).some((period) => untold("LOOKED_AFTER_ELSEWHERE", period))) {
    found.push(["LOOKED_AFTER_BEFORE", "OPEN"]);
  }
  const stays = shortStays(history).filter(({ until }) => until !== null && until > fourteenth);
  if (stays.some((stay) => untold("PLANNED_SERIES", stay))) found.push(["PLANNED_SERIES", "ASKED"]);
  if (stays.length > 0) found.push(["SERIES_COUNTS", "READING"]);
  if (withoutStatus(history).length > 0) found.push(["NO_LEGAL_STATUS", "ASKED"]);
  if (daysBetweenPeriods({ from: sixteenth, until: adult }, told(history, "ACCOMMODATED_OTHERWISE")).length > 0) {
    found.push(["ACCOMMODATED_OTHERWISE", "OPEN"]);
  }
  if (on >= addDays(birthday(born, 21), -1) && toldOn(history, "IN_EDUCATION", on) === undefined)
    found.push(["IN_EDUCATION", "ASKED"]);
  if (isLeapling(born)) found.push(["BORN_29_FEBRUARY", "READING"]);
  if (history.legalStatuses.some(({ code }) => code === "V3" || code === "V4")) {
    found.push(["SHORT_BREAKS_QUALIFY", "READING"]);
  }
  if (last?.endReason != null && ADOPTED.includes(last.endReason)) found.push(["ADOPTED", "READING"]);
  if (on >= adult && leftHomeSince(history, adult, on)) found.push(["LEFT_HOME_AT_18", "READING"]);
  return found.map(([id, kind]) => ({ id, kind, ...WORDS[id] }));
}

const told = ({ facts }: CareHistory, kind: CareLeaverFactKind): Period[] => facts.filter((fact) => fact.kind === kind);

const isLeapling = (born: Day): boolean => born.endsWith("02-29");
