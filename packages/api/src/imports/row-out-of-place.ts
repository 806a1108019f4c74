import type { Directory } from "@cic/domain/organisations/directory";
import { modulesOfYear } from "@cic/imports/ssda903/layouts";
import type { FileProblem, Module, RawRow } from "@cic/imports/ssda903/rows";

/**
 * Finds rows that do not belong into the return of this authority and year. A row of another authority refuses the whole import:
 * its children must not be recorded as this authority's. A row of another year, or of a module that the year does not have, is
 * left out. The function remembers what it said, so that a module is spoken of once a file.
 */
export function rowOutOfPlace(
  directory: Directory,
  authorityId: string,
  year: number,
): (row: RawRow) => FileProblem | "leftOut" | undefined {
  const known = new Set<Module>(modulesOfYear(year));
  const said = new Set<Module>();
  const own = namesOf(directory, authorityId);

  return ({ module, file, line, regional }) => {
    const problem = (code: string, fatal: boolean, column: string | null, message: string): FileProblem => ({
      code,
      fatal,
      file,
      line,
      column,
      message,
    });
    const authority = plain(regional?.authority ?? "");
    if (authority !== "" && !own.has(authority)) {
      const what =
        "The column LA names another authority than the one whose return this is. Send each authority's rows alone.";
      return problem("OTHER_AUTHORITY", true, "LA", what);
    }
    const ofYear = yearIn(regional?.year ?? "");
    if (ofYear !== undefined && ofYear !== year) {
      const what = `The column YEAR does not say ${year}. The row was left out: load it with the return of its own year.`;
      return problem("ROW_OF_OTHER_YEAR", false, "YEAR", what);
    }
    if (known.has(module)) return undefined;
    if (said.has(module)) return "leftOut";
    said.add(module);
    const what = `The return of ${year} has no ${module}. This row and all others of ${module} in the file were left out.`;
    return problem("ROW_OF_MODULE_NOT_IN_YEAR", false, null, what);
  };
}

/** Every way in which an export may name the authority, in any year. */
function namesOf(directory: Directory, authorityId: string): ReadonlySet<string> {
  const { name } = directory.byId(authorityId) ?? { name: "" };
  return new Set([authorityId, name, ...directory.codesOf(authorityId).map(({ code }) => code)].map(plain));
}

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll("&", " AND ")
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();

/** `2020`, or what stands last in `2019/20` and `2019-2020`; `undefined` when it says no year. */
function yearIn(text: string): number | undefined {
  const match = /(?:^|[^0-9])(20)?(\d{2})$/.exec(text.trim());
  return match === null ? undefined : 2000 + Number(match[2]);
}
