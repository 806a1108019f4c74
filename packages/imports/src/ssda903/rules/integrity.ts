import type { Module } from "../rows.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay, whyNoDob } from "./child-view.ts";
import type { Rule } from "./rule.ts";
import { childRule, failedIf, met, overRows, place, rowRule } from "./rule.ts";

const inHeader = {
  INT01: "AD1",
  INT02: "PlacedAdoption",
  INT03: "Episodes",
  INT04: "Missing",
  INT05: "OC2",
  INT06: "OC3",
  INT07: "PrevPerm",
  INT08: "Reviews",
  INT09: "UASC",
} as const satisfies Record<string, Module>;

const sameDob = {
  INT11: "AD1",
  INT12: "PlacedAdoption",
  INT13: "Missing",
  INT14: "OC2",
  INT15: "OC3",
  INT16: "PrevPerm",
  INT17: "Reviews",
  INT18: "UASC",
} as const satisfies Record<string, Module>;

const once = {
  INT31: "AD1",
  INT32: "Header",
  INT33: "OC2",
  INT34: "OC3",
  INT35: "PrevPerm",
  INT36: "UASC",
} as const satisfies Record<string, Module>;

function inHeaderRule([code, module]: [string, Module]): Rule {
  return childRule({
    code,
    words: `The child is in ${module} but not in Header.`,
    columns: ["CHILD"],
    modules: [module, "Header"],
    check(child) {
      const rows = child.raw[module] ?? [];
      return child.headers.length > 0 || rows.length === 0
        ? met
        : { kind: "failed", at: rows.map((row) => place({ row })) };
    },
  });
}

function sameDobRule([code, module]: [string, Module]): Rule {
  return childRule({
    code,
    words: `The date of birth in ${module} differs from the one in Header.`,
    columns: ["DOB"],
    modules: [module, "Header"],
    check: (child) => overRows(["DOB"], child.rowsOf(module), ({ dob }) => compareDob(dob, child)),
  });
}

function compareDob(dob: ChildView["dob"], child: ChildView) {
  if (child.dob.kind !== "value") return whyNoDob(child);
  return dob.kind === "value" ? failedIf(dob.value !== child.dob.value) : whyNoDay(dob);
}

function onceRule([code, module]: [string, Module]): Rule {
  return childRule({
    code,
    words: `The child is in ${module} more than once.`,
    columns: ["CHILD"],
    modules: [module],
    check(child) {
      const [, ...more] = child.raw[module] ?? [];
      return more.length === 0 ? met : { kind: "failed", at: more.map((row) => place({ row })) };
    },
  });
}

/** Every child of a module is in Header, with the same date of birth, and once where there is one row a child (INT rules; data-standards 1.8). */
export const integrityRules = [
  ...Object.entries(inHeader).map(inHeaderRule),
  ...Object.entries(sameDob).map(sameDobRule),
  rowRule({
    code: "INT21",
    words: "The sex code in UASC differs from the one in Header.",
    columns: ["SEX"],
    modules: ["UASC", "Header"],
    rows: ({ uasc }) => uasc,
    check({ sex }, { headers }) {
      const [header] = headers;
      if (header === undefined) return "headerRowMissing";
      return sex === "" || header.sex === "" ? "codeNotKnown" : failedIf(sex !== header.sex);
    },
  }),
  ...Object.entries(once).map(onceRule),
];
