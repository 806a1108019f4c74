import { ageOn, birthday } from "@cic/domain/dates";
import { careSince, wasAdopted } from "./care-over-years.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import { bits, whyMissing } from "./episode.ts";
import type { Oc3Row } from "./parsed-rows.ts";
import { oc2Items } from "./parsed-rows.ts";
import { isLeaving } from "./placement-types.ts";
import type { Reason, Rule, RuleWords, Undecided, Verdict } from "./rule.ts";
import { againstPrevious, childRule, failedIf, met, notEvaluated, overRows, place, rowRule } from "./rule.ts";

interface Oc3Rule extends RuleWords {
  readonly check: (row: Oc3Row, child: ChildView) => Verdict;
}

function oc3Rule(rule: Oc3Rule): Rule {
  return rowRule({ modules: ["OC3"], rows: ({ oc3 }) => oc3, ...rule });
}

/** A rule that reads the child's episodes too. Only about rows with something in them. */
function oc3EpisodeRule({ check, ...rule }: Oc3Rule): Rule {
  return rowRule({
    modules: ["OC3", "Episodes"],
    rows: ({ oc3 }) => oc3,
    ...rule,
    check: (row, child) => (row.filled ? check(row, child) : "met"),
  });
}

const oc3Columns = ["IN_TOUCH", "ACTIV", "ACCOM"] as const;
const adoptionColumns = ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"];

const codeRule = (code: string, column: (typeof oc3Columns)[number], words: string): Rule =>
  oc3Rule({ code, words, columns: [column], check: ({ valid }) => failedIf(!valid[column]) });

function ageAtEnd({ dob }: Oc3Row, { yearEnd }: ChildView): number | Reason {
  return dob.kind === "value" ? ageOn(dob.value, yearEnd) : whyNoDay(dob);
}

/** The birthday in the year of someone who turned 17 or 18 in it; nothing for another age. */
function birthdayAt17Or18(row: Oc3Row, child: ChildView) {
  const age = ageAtEnd(row, child);
  if (typeof age === "string" || (age !== 17 && age !== 18) || row.dob.kind !== "value") return { age, on: undefined };
  return { age, on: birthday(row.dob.value, age) };
}

/** Rules about OC3, care leavers (DfE SSDA903 validation rules; data-standards 1.8). */
export const oc3Rules = [
  codeRule("131", "IN_TOUCH", "Whether the authority is in touch is not a code of the return."),
  codeRule("132", "ACTIV", "The activity is not a code of this year's return."),
  codeRule("133", "ACCOM", "The accommodation is not a code of the return."),
  oc3Rule({
    code: "153",
    words: "In touch, activity and accommodation must all be given, or all be left blank.",
    columns: oc3Columns,
    check({ filled, inTouch, activ, accom }) {
      const blank = oc3Columns.filter((_, i) => [inTouch, activ, accom][i] === "");
      return filled && blank.length > 0 ? blank : "met";
    },
  }),
  oc3Rule({
    code: "344",
    words:
      "The young person has died or returned home for six months or more, so activity and accommodation must both be 0.",
    columns: ["ACTIV", "ACCOM"],
    check({ inTouch, activ, accom, valid }) {
      if (!valid.IN_TOUCH) return "codeNotKnown";
      if (inTouch !== "DIED" && inTouch !== "RHOM") return "met";
      const faults = [...(activ === "0" ? [] : ["ACTIV"]), ...(accom === "0" ? [] : ["ACCOM"])];
      return faults.length === 0 ? "met" : faults;
    },
  }),
  oc3Rule({
    code: "345",
    words: "The authority is in touch with the young person, so activity and accommodation cannot be 0.",
    columns: ["ACTIV", "ACCOM"],
    check({ inTouch, activ, accom, valid }) {
      if (!valid.IN_TOUCH) return "codeNotKnown";
      if (inTouch !== "YES") return "met";
      const faults = [...(activ === "0" ? ["ACTIV"] : []), ...(accom === "0" ? ["ACCOM"] : [])];
      if (faults.length > 0) return faults;
      return valid.ACTIV && valid.ACCOM ? "met" : "codeNotKnown";
    },
  }),
  againstPrevious({
    code: "348",
    words: "The young person was reported last year as having died.",
    modules: ["OC3"],
    columns: ["IN_TOUCH"],
    from: 2026,
    check(child, previous) {
      if (!previous.oc3.some(({ inTouch }) => inTouch === "DIED")) {
        return previous.oc3.some(({ valid }) => !valid.IN_TOUCH) ? notEvaluated("codeNotKnown") : met;
      }
      return overRows(["IN_TOUCH"], child.oc3, ({ inTouch }) => failedIf(inTouch !== "DIED"));
    },
  }),
  oc3Rule({
    code: "391",
    words:
      "The young person was not of an age for care leaver information: 17 to 21, and from 2023 to 25, on 31 March.",
    columns: ["DOB", ...oc3Columns],
    check(row, child) {
      if (!row.filled) return "met";
      const age = ageAtEnd(row, child);
      return typeof age === "string" ? age : failedIf(age < 17 || age > (child.year >= 2023 ? 25 : 21));
    },
  }),
  oc3EpisodeRule({
    code: "1001",
    words:
      "The young person's episodes do not make them a care leaver: 91 days of care since 14, some of it since 16, and not adopted.",
    columns: oc3Columns,
    check({ dob }, child) {
      if (dob.kind !== "value") return whyNoDay(dob);
      const adopted = wasAdopted(child);
      if (adopted === true) return "failed";
      const since14 = careSince(child, birthday(dob.value, 14));
      const since16 = careSince(child, birthday(dob.value, 16));
      if (since14.days >= 91 && since16.days >= 1) return adopted === false ? "met" : adopted;
      return since14.incomplete ?? since16.incomplete ?? "failed";
    },
  }),
  oc3EpisodeRule({
    code: "1007",
    words:
      "Care leaver information is not given for a young person who was looked after on their 17th or 18th birthday.",
    columns: oc3Columns,
    check(row, child) {
      const { age, on } = birthdayAt17Or18(row, child);
      if (typeof age === "string") return age;
      if (on === undefined) return "met";
      let unknown: Reason | undefined;
      for (const episode of child.episodes) {
        const { start = "", end } = episode;
        const whyNot = whyMissing(episode, bits(["DECOM", "DEC"]));
        if (whyNot !== undefined) unknown = whyNot;
        else if (start <= on && (end === undefined || end > on)) return "failed";
      }
      return unknown ?? "met";
    },
  }),
  oc3EpisodeRule({
    code: "1016",
    words:
      "Care leaver information is not given for a young person who left care after their 17th or 18th birthday in the year.",
    columns: oc3Columns,
    from: 2024,
    check(row, child) {
      const { age, on } = birthdayAt17Or18(row, child);
      if (typeof age === "string") return age;
      if (on === undefined) return "met";
      let unknown: Reason | undefined;
      for (const episode of child.episodes) {
        const { end, rec } = episode;
        const whyNot = whyMissing(episode, bits(["DEC"]));
        if (whyNot !== undefined) unknown = whyNot;
        if (end === undefined || end <= on) continue;
        if (rec === "" || whyMissing(episode, bits(["REC"])) !== undefined) unknown = "codeNotKnown";
        else if (isLeaving(rec)) return "failed";
      }
      return unknown ?? "met";
    },
  }),
  childRule({
    code: "187",
    words:
      "The child was looked after continuously for the year, so care leaver and adoption information must be blank.",
    columns: [...oc3Columns, ...adoptionColumns],
    modules: ["Episodes"],
    check(child) {
      const ad1 = (child.raw.AD1 ?? []).flatMap((row) =>
        adoptionColumns.filter((column) => (row.cells[column] ?? "").trim() !== "").map((column) => ({ row, column })),
      );
      const at = [...child.oc3.filter(({ filled }) => filled).map((row) => place(row, "IN_TOUCH")), ...ad1];
      const { continuous } = child;
      if (continuous === false) return met;
      const notImported = child.raw.OC3 === undefined || child.raw.AD1 === undefined;
      if (at.length === 0) return notImported ? notEvaluated("moduleNotInImport") : met;
      if (typeof continuous === "string") return notEvaluated(continuous);
      const undecided: Undecided[] = notImported ? [{ reason: "moduleNotInImport", at: null }] : [];
      return { kind: "failed", at, undecided };
    },
  }),
  childRule({
    code: "215",
    words:
      "The young person has care leaver information, so the items about children looked after for a year must be blank.",
    columns: [...oc2Items],
    modules: ["OC2", "OC3"],
    check(child) {
      if (!child.oc3.some(({ filled }) => filled)) return met;
      return overRows(oc2Items, child.oc2, ({ items }) => {
        const given = oc2Items.filter((item) => items[item].kind !== "blank");
        return given.length === 0 ? "met" : given;
      });
    },
  }),
  oc3Rule({
    code: "3001",
    words: "A young person who turned 17 in the year cannot be with former foster carers (Z1, Z2).",
    columns: ["ACCOM"],
    check(row, child) {
      if (row.valid.ACCOM && row.accom !== "Z1" && row.accom !== "Z2") return "met";
      const age = ageAtEnd(row, child);
      if (typeof age === "string") return age;
      if (age !== 17) return "met";
      return row.valid.ACCOM ? "failed" : "codeNotKnown";
    },
  }),
];
