import { type Module, modules } from "./rows.ts";

/** One module's CSV: its columns in order, and the first collection year (ending 31 March) that has it. */
export interface Layout {
  readonly module: Module;
  readonly columns: readonly string[];
  readonly firstYear: number;
}

/** The earliest year whose layout is known (data-standards 1.6); modules of that year may be older. */
export const FIRST_KNOWN_YEAR = 2017;

/** Columns as in data-standards 1.2. */
export const layouts: Readonly<Record<Module, Layout>> = {
  Header: layout("Header", "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB"),
  Episodes: layout(
    "Episodes",
    "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
  ),
  Reviews: layout("Reviews", "CHILD DOB REVIEW REVIEW_CODE"),
  UASC: layout("UASC", "CHILD SEX DOB DUC"),
  OC2: layout(
    "OC2",
    "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
  ),
  OC3: layout("OC3", "CHILD DOB IN_TOUCH ACTIV ACCOM"),
  AD1: layout("AD1", "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
  PlacedAdoption: layout("PlacedAdoption", "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
  PrevPerm: layout("PrevPerm", "CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
  Missing: layout("Missing", "CHILD DOB MISSING MIS_START MIS_END"),
  SWEpisodes: layout("SWEpisodes", "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON", 2024),
  DoLo: layout("DoLo", "CHILD DOB DOLO_START DOLO_END", 2027),
};

function layout(module: Module, columns: string, firstYear = FIRST_KNOWN_YEAR): Layout {
  return { module, columns: columns.split(" "), firstYear };
}

/** The modules of the collection year that ends on 31 March `year`, in order of loading. */
export function modulesOfYear(year: number): readonly Module[] {
  return modules.filter((module) => layouts[module].firstYear <= year);
}

/** What a file's header row says the file is. */
export type Recognition =
  | {
      readonly kind: "recognised";
      readonly module: Module;
      /** For each cell of the header row the canonical column it heads, or null: an extra or empty column. */
      readonly columns: readonly (string | null)[];
      /** Index and text (trimmed) of the columns that the layout does not have. */
      readonly extra: readonly { readonly index: number; readonly name: string }[];
    }
  | { readonly kind: "missing"; readonly module: Module; readonly columns: readonly string[] }
  | { readonly kind: "duplicate"; readonly module: Module; readonly column: string }
  | { readonly kind: "unknown" };

/**
 * The module whose columns the header row has, in any order, case and spacing; empty cells do not count.
 *
 * When the columns of several modules are all there the one with most columns is meant: a Header file with a column
 * DUC added holds all of UASC's columns too. When none is complete, the file is `missing` columns of the module of which
 * more than half of the columns, and the largest share, are there; otherwise it is `unknown`.
 */
export function recogniseModule(headerCells: readonly string[]): Recognition {
  const names = headerCells.map((cell) => cell.trim().toUpperCase());
  const present = new Set(names);
  const missingOf = (of: Layout) => of.columns.filter((column) => !present.has(column));
  const shareOf = (of: Layout) => 1 - missingOf(of).length / of.columns.length;
  const nearest = modules
    .map((module) => layouts[module])
    .reduce((best, next) => {
      const gain = shareOf(next) - shareOf(best);
      return gain > 0 || (gain === 0 && next.columns.length > best.columns.length) ? next : best;
    });

  const { module } = nearest;
  const missing = missingOf(nearest);
  if (shareOf(nearest) <= 0.5) return { kind: "unknown" };
  if (missing.length > 0) return { kind: "missing", module, columns: missing };
  const repeated = nearest.columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated !== undefined) return { kind: "duplicate", module, column: repeated };

  const known = new Set(nearest.columns);
  return {
    kind: "recognised",
    module,
    columns: names.map((name) => (known.has(name) ? name : null)),
    extra: names.flatMap((name, index) =>
      name === "" || known.has(name) ? [] : [{ index, name: (headerCells[index] as string).trim() }],
    ),
  };
}
