import type { Module, RawRow } from "../rows.ts";
import { modules } from "../rows.ts";
import type { ChildReturn, PlaceFacts, RuleContext } from "./context.ts";

type Cells = Readonly<Record<string, string>>;

const known = <T>(value: T) => ({ known: true, value }) as const;

/** Two real postcodes in the authority's own area, five miles apart. */
const nearby: PlaceFacts = {
  homeFound: known(true),
  placementFound: known(true),
  placementAuthority: known("822"),
  placementCountry: known("ENGLAND"),
  location: known("IN"),
  distanceMiles: known(5),
};

/** For tests: one child's rows, built fluently. Every module is imported and empty but Header, and the child was not in last year's return. */
export class ChildBuilder {
  readonly year: number;
  readonly #rows: { [M in Module]?: RawRow[] } = {};
  #previous: ChildReturn["previous"] | undefined = "notInReturn";
  #facts: Partial<PlaceFacts> = {};
  #dob = "15/06/2012";
  #line = 1;

  constructor(year: number) {
    this.year = year;
    for (const module of modules) this.#rows[module] = [];
    this.header();
  }

  dob(dob: string): this {
    this.#dob = dob;
    return this.header({ DOB: dob });
  }

  /** Changes the Header row. */
  header(cells: Cells = {}): this {
    const [first] = this.#rows.Header ?? [];
    const sex = this.year >= 2025 ? "F" : "2";
    const defaults = {
      CHILD: "1",
      SEX: sex,
      DOB: this.#dob,
      ETHNIC: "WBRI",
      UPN: "B801200005001",
      MOTHER: "0",
      MC_DOB: "",
    };
    this.#rows.Header = [];
    return this.row("Header", { ...defaults, ...first?.cells, ...cells });
  }

  /** Adds an episode: an open foster placement under a care order that started in the year before, unless told otherwise. */
  episode(cells: Cells = {}): this {
    return this.row("Episodes", {
      CHILD: "1",
      DECOM: `01/05/${this.year - 2}`,
      RNE: "S",
      LS: "C2",
      CIN: "N1",
      PLACE: "U6",
      PLACE_PROVIDER: "PR1",
      DEC: "",
      REC: "",
      REASON_PLACE_CHANGE: "",
      HOME_POST: "SL6 2ZF",
      PL_POST: "SL6 1AA",
      URN: "SC123456",
      ...cells,
    });
  }

  /** Adds an OC2 row with an SDQ score and the items that everyone must have. */
  oc2(cells: Cells = {}): this {
    return this.row("OC2", {
      CHILD: "1",
      DOB: this.#dob,
      SDQ_SCORE: "10",
      SDQ_REASON: "",
      CONVICTED: "",
      HEALTH_CHECK: "",
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "1",
      SUBSTANCE_MISUSE: "0",
      INTERVENTION_RECEIVED: "",
      INTERVENTION_OFFERED: "",
      ...cells,
    });
  }

  /** Adds an OC2 row in which every item is blank. */
  blankOc2(cells: Cells = {}): this {
    const blank = { IMMUNISATIONS: "", TEETH_CHECK: "", HEALTH_ASSESSMENT: "", SUBSTANCE_MISUSE: "" };
    return this.oc2({ SDQ_SCORE: "", ...blank, ...cells });
  }

  oc3(cells: Cells = {}): this {
    return this.row("OC3", { CHILD: "1", DOB: this.#dob, IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "U1", ...cells });
  }

  missing(cells: Cells = {}): this {
    return this.row("Missing", { CHILD: "1", DOB: this.#dob, MISSING: "M", MIS_START: "", MIS_END: "", ...cells });
  }

  uasc(cells: Cells = {}): this {
    return this.row("UASC", { CHILD: "1", DOB: this.#dob, SEX: this.year >= 2025 ? "F" : "2", DUC: "", ...cells });
  }

  dolo(start: string, end: string): this {
    return this.row("DoLo", { CHILD: "1", DOB: this.#dob, DOLO_START: start, DOLO_END: end });
  }

  socialWorker(cells: Cells = {}): this {
    const defaults = { SW_ID: "SW123", SW_DECOM: "01/05/2025", SW_DEC: "", SW_REASON: "FCONTA" };
    return this.row("SWEpisodes", { CHILD: "1", DOB: this.#dob, ...defaults, ...cells });
  }

  row(module: Module, cells: Cells = { CHILD: "1", DOB: this.#dob }): this {
    this.#line += 1;
    this.#rows[module] = [...(this.#rows[module] ?? []), { module, file: `${module}.csv`, line: this.#line, cells }];
    return this;
  }

  /** The module has no row for this child. */
  empty(module: Module): this {
    this.#rows[module] = [];
    return this;
  }

  /** The module is not part of the import. */
  without(...absent: readonly Module[]): this {
    for (const module of absent) delete this.#rows[module];
    return this;
  }

  previous(previous: ChildBuilder | "notInReturn" | "notLoaded"): this {
    this.#previous = typeof previous === "string" ? previous : previous.child();
    return this;
  }

  places(facts: Partial<PlaceFacts>): this {
    this.#facts = facts;
    return this;
  }

  child(): ChildReturn {
    const rows = { ...this.#rows };
    return this.#previous === undefined ? { localId: "1", rows } : { localId: "1", rows, previous: this.#previous };
  }

  context(): RuleContext {
    const facts = { ...nearby, ...this.#facts };
    return { year: this.year, authorityDfe: "822", places: () => facts, wholeReturnLoaded: true };
  }
}

export function aChild(year = 2026): ChildBuilder {
  return new ChildBuilder(year);
}

/** A child looked after since the year before, of any age: continuously (CLA12) in the year to 31 March 2026. */
export const continuous = (dob: string): ChildBuilder => aChild().dob(dob).episode();

/** A child who came into care a day too late for CLA12. */
export const notContinuous = (dob: string): ChildBuilder => aChild().dob(dob).episode({ DECOM: "02/04/2025" });
