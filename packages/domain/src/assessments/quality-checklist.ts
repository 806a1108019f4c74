import { type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";

export interface ChecklistQuestion {
  readonly id: string;
  readonly text: string;
  /** Must be answered yes, or that it does not apply, for the report to pass. */
  readonly critical: boolean;
}

export interface QualityChecklist {
  readonly version: string;
  readonly source: string;
  readonly questions: readonly ChecklistQuestion[];
}

const question = (id: string, text: string, critical = false): ChecklistQuestion => ({ id, text, critical });

/**
 * The first form of the checklist (rules 3). Own wording, after the domains of the national checklist and of a published audit; the
 * wording of the national one could not be verified, so that another version may take its place beside this one.
 */
export const QUALITY_CHECKLIST: QualityChecklist = {
  version: "1",
  source: "own wording after the national checklist's domains, which could not be verified, and an audit of 2020",
  questions: [
    question("Q01", "Is there full identity on every page: name, date of birth, NHS number?", true),
    question(
      "Q02",
      "Is it legible, dated and signed, with the assessor's name, role, qualification and contact?",
      true,
    ),
    question("Q03", "Is the assessor suitably qualified, and competent at level 3?", true),
    question("Q04", "Is consent recorded, by the right person?", true),
    question("Q05", "Was the child seen, alone or offered it, with an interpreter where needed?", true),
    question(
      "Q06",
      "Was information gathered before: social worker, GP, health visitor or school nurse, birth, parents, last plan?",
    ),
    question("Q07", "Are the child's wishes, feelings and worries recorded in their own words?", true),
    question("Q08", "Are the carer's views recorded?"),
    question("Q09", "Is GP registration confirmed?"),
    question("Q10", "Dental: registered or seen, date and outcome?", true),
    question("Q11", "Are vision and hearing covered?"),
    question("Q12", "Is the immunisation history documented, its status stated, and are gaps acted on?", true),
    question("Q13", "Growth and physical examination, with centiles where indicated?"),
    question("Q14", "Development under five, or educational progress and the EHC plan?"),
    question(
      "Q15",
      "Is emotional and mental health assessed with an overview, and the SDQ seen for those of 4 to 16?",
      true,
    ),
    question("Q16", "Health promotion: diet, activity, sleep, sexual health, substances, smoking, online safety?"),
    question("Q17", "Keeping safe: exploitation, self-harm, going missing, abuse?"),
    question("Q18", "Past and family history, and what it means for the child?"),
    question("Q19", "For a review: progress on the actions of the last plan?"),
    question("Q20", "Does the summary analyse needs, rather than list findings?", true),
    question("Q21", "Is the plan specific: action, named person, timescale, not 'as needed'?", true),
    question("Q22", "Can the child read it or have a copy, with what concerns others kept apart?"),
    question("Q23", "Were copies sent to the right people, with dates?"),
    question("Q24", "Was it done and returned in time?"),
    question(
      "Q25",
      "For unaccompanied children: TB and blood-borne viruses, trafficking, trauma, age assessment kept apart?",
    ),
  ],
};

export const CHECKLIST_ANSWERS = ["YES", "NO", "NOT_APPLICABLE"] as const;
export interface ChecklistAnswer {
  readonly question: string;
  readonly answer: (typeof CHECKLIST_ANSWERS)[number];
  readonly comment?: string | null | undefined;
}

export interface CheckedQuality {
  readonly kind: "checked";
  readonly checklistVersion: string;
  readonly passed: boolean;
  /** Critical questions answered no. */
  readonly failed: readonly string[];
  readonly answers: readonly { question: string; answer: ChecklistAnswer["answer"]; comment: string | null }[];
}

const MOST_COMMENT = 1_000;

/** What the answers to all questions of a version come to. */
export function checkQuality(version: string, answers: readonly ChecklistAnswer[]): CheckedQuality | InputRefused {
  if (version !== QUALITY_CHECKLIST.version) return inputRefused("CODE_NOT_IN_SET", "checklistVersion");
  const { questions } = QUALITY_CHECKLIST;
  if (answers.length > questions.length) return inputRefused("LIST_TOO_LONG", "answers");
  const given = new Map<string, CheckedQuality["answers"][number]>();
  for (const [i, { question: id, answer, comment }] of answers.entries()) {
    if (given.has(id) || !questions.some((one) => one.id === id)) {
      return inputRefused("CODE_NOT_IN_SET", `answers.${i}.question`);
    }
    const said = comment == null ? null : readText(comment, MOST_COMMENT);
    if (said === undefined) return inputRefused("TEXT_LENGTH", `answers.${i}.comment`);
    given.set(id, { question: id, answer, comment: said });
  }
  // A question that nobody answered is not one that does not apply.
  if (given.size < questions.length) return inputRefused("VALUE_MISSING", "answers");
  const failed = questions.filter(({ id, critical }) => critical && given.get(id)?.answer === "NO").map(({ id }) => id);
  const inOrder = questions.map(({ id }) => given.get(id) as CheckedQuality["answers"][number]);
  return { kind: "checked", checklistVersion: version, passed: failed.length === 0, failed, answers: inOrder };
}
