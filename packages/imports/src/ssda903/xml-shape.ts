import type { Module } from "./rows.ts";

/** An element of EXPSSDA903 that holds values: what it holds, and which module's row it is. */
export interface XmlGroup {
  readonly module: Module;
  readonly parent: string;
  /** Value elements, by their upper-case XML name, with the CSV column of the same meaning. */
  readonly values: ReadonlyMap<string, string>;
}

/** The names that differ from the CSV columns. */
const renamed: Readonly<Record<string, string>> = { CHILDID: "CHILD", PL: "PLACE" };

/** Data-standards 1.3. HEADER also has the values of the modules OC3, AD1 and UASC, flat: see {@link flatModules}. */
export const xmlGroups: ReadonlyMap<string, XmlGroup> = new Map([
  [
    "HEADER",
    group(
      "Header",
      "CHILD",
      "CHILDID UPN SEX DOB ETHNIC MOTHER MC_DOB UASC DUC IN_TOUCH ACTIV ACCOM DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    ),
  ],
  [
    "EPISODE",
    group("Episodes", "CHILD", "DECOM RNE LS CIN PL PL_POST HOME_POST URN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE"),
  ],
  ["AREVIEW", group("Reviews", "HEADER", "REVIEW REVIEW_CODE")],
  ["PERMANENCE", group("PrevPerm", "HEADER", "PREV_PERM LA_PERM DATE_PERM")],
  ["AMISSING", group("Missing", "HEADER", "MISSING MIS_START MIS_END")],
  [
    "OC2",
    group(
      "OC2",
      "HEADER",
      "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    ),
  ],
  ["AD_PLACED", group("PlacedAdoption", "HEADER", "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED")],
]);

function group(module: Module, parent: string, names: string): XmlGroup {
  return { module, parent, values: new Map(names.split(" ").map((name) => [name, renamed[name] ?? name])) };
}

/**
 * The modules whose values stand flat in HEADER, with the rule for whether the child has a row there.
 *
 * OC3 and AD1 as the public reader does: IN_TOUCH or DATE_INT is filled. UASC inferred: the element says 1 (or true), or
 * there is a DUC; in the sample the two always come together. The row's line is that of the first of these elements.
 */
export const flatModules: readonly {
  readonly module: Module;
  readonly deciding: readonly string[];
  readonly has: (values: Readonly<Record<string, string>>) => boolean;
}[] = [
  {
    module: "UASC",
    deciding: ["UASC", "DUC"],
    has: ({ UASC, DUC }) => ["1", "1.0", "TRUE"].includes((UASC ?? "").trim().toUpperCase()) || filled(DUC),
  },
  { module: "OC3", deciding: ["IN_TOUCH"], has: ({ IN_TOUCH }) => filled(IN_TOUCH) },
  { module: "AD1", deciding: ["DATE_INT"], has: ({ DATE_INT }) => filled(DATE_INT) },
];

const filled = (value: string | undefined): boolean => (value ?? "").trim() !== "";
