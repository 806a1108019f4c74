/** The modules of the SSDA903 return, one CSV file each (data-standards 1.2). */
export const modules = [
  "Header",
  "Episodes",
  "Reviews",
  "UASC",
  "OC2",
  "OC3",
  "AD1",
  "PlacedAdoption",
  "PrevPerm",
  "Missing",
  "SWEpisodes",
  "DoLo",
] as const;
export type Module = (typeof modules)[number];

/** A row as it came: every cell is text exactly as read (untrimmed, case kept), keyed by canonical upper-case column name. Blank is `""`. */
export interface RawRow {
  readonly module: Module;
  readonly file: string;
  /** 1-based line in the file on which the row begins (XML: the line of the element's start tag). */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What the columns LA and YEAR say, which cleaned exports of several authorities or years add. */
  readonly regional?: { readonly authority: string; readonly year: string };
}

/** What is wrong with a file rather than with a child's data. `fatal` means that nothing of the file may be applied. */
export interface FileProblem {
  readonly code: string;
  readonly fatal: boolean;
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  /** For a returns officer; never contains a cell's content. */
  readonly message: string;
}

export type ReadItem =
  | { readonly kind: "row"; readonly row: RawRow }
  | { readonly kind: "problem"; readonly problem: FileProblem };
