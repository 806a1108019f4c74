import { codesFor } from "../code-sets.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import { againstPrevious, failedAt, failedIf, met, notEvaluated, rowRule } from "./rule.ts";
import { hasRightCheckLetter, isWellFormedUpn } from "./upn.ts";

const headers = (child: ChildView) => child.headers;
const modules = ["Header"] as const;

/** Rules about the Header module (DfE SSDA903 validation rules; data-standards 1.8). */
export const headerRules = [
  rowRule({
    code: "CIC-CHILD",
    words: "The child's local identifier is blank, so the row cannot be stored.",
    modules,
    columns: ["CHILD"],
    blocking: true,
    rows: headers,
    check: ({ row }) => failedIf((row.cells.CHILD ?? "").trim() === ""),
  }),
  rowRule({
    code: "101",
    words: "The sex code is missing or is not a code of this year's return.",
    modules,
    columns: ["SEX"],
    rows: headers,
    check: ({ sex }, { year }) => notInSet("SEX", year, sex),
  }),
  rowRule({
    code: "102",
    words: "The date of birth is missing or is not a date.",
    modules,
    columns: ["DOB"],
    blocking: true,
    rows: headers,
    check: ({ dob }) => failedIf(dob.kind !== "value"),
  }),
  rowRule({
    code: "103",
    words: "The ethnic origin code is missing or is not a code of the return.",
    modules,
    columns: ["ETHNIC"],
    rows: headers,
    check: ({ ethnic }, { year }) => notInSet("ETHNIC", year, ethnic),
  }),
  rowRule({
    code: "168",
    words:
      "The unique pupil number is not of the right form, and is not one of the codes UN1 to UN5 for an unknown number.",
    modules,
    columns: ["UPN"],
    rows: headers,
    check({ upn }, { year }) {
      const unknown = codesFor("UPN_UNKNOWN", year);
      if (unknown === "notEvaluated") return "yearNotKnown";
      return failedIf(!unknown.has(upn) && !isWellFormedUpn(upn));
    },
  }),
  rowRule({
    code: "CIC-UPN-LETTER",
    words: "The unique pupil number has a check letter that does not fit its digits. Check it with the school.",
    modules,
    columns: ["UPN"],
    severity: "query",
    rows: headers,
    check: ({ upn }) => failedIf(isWellFormedUpn(upn) && !hasRightCheckLetter(upn)),
  }),
  rowRule({
    code: "301",
    words: "The date of birth is after the end of the collection year.",
    modules,
    columns: ["DOB"],
    rows: headers,
    check: ({ dob }, { yearEnd }) => (dob.kind === "value" ? failedIf(dob.value > yearEnd) : whyNoDay(dob)),
  }),
  againstPrevious({
    code: "202",
    words: "The sex code differs from the one recorded for this child last year.",
    modules,
    columns: ["SEX"],
    check(child, previous) {
      const now = child.headers[0];
      const then = previous.headers[0];
      if (now === undefined || then === undefined) return met;
      if (!isSex(child.year, now.sex) || !isSex(previous.year, then.sex)) return notEvaluated("codeNotKnown");
      return sameSex(now.sex) === sameSex(then.sex) ? met : failedAt(now, "SEX");
    },
  }),
  againstPrevious({
    code: "203",
    words: "The date of birth differs from the one recorded for this child last year.",
    modules,
    columns: ["DOB"],
    check(child, previous) {
      const now = child.headers[0];
      const then = previous.headers[0];
      if (now === undefined || then === undefined) return met;
      if (now.dob.kind !== "value") return notEvaluated(whyNoDay(now.dob));
      if (then.dob.kind !== "value") return notEvaluated(whyNoDay(then.dob));
      return now.dob.value === then.dob.value ? met : failedAt(now, "DOB");
    },
  }),
];

function notInSet(set: "SEX" | "ETHNIC", year: number, code: string) {
  const codes = codesFor(set, year);
  return codes === "notEvaluated" ? "yearNotKnown" : failedIf(!codes.has(code));
}

function isSex(year: number, code: string): boolean {
  const codes = codesFor("SEX", year);
  // The return of the year before the first known one used the same codes as that year.
  return codes === "notEvaluated" ? code === "1" || code === "2" : codes.has(code);
}

/** The codes 1 and 2 became M and F in 2025: the same sex written differently does not differ. */
function sameSex(code: string): string {
  return code === "1" ? "M" : code === "2" ? "F" : code;
}
