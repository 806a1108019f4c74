import { adoptionCodes } from "./code-sets-adoption.ts";
import { childCodes } from "./code-sets-child.ts";
import { episodeCodes } from "./code-sets-episodes.ts";

/** A code and its meaning in words; `null` where the meaning could not be found in a public source. */
export type Meanings = Readonly<Record<string, string | null>>;

/** A code set of the return: how it stood in its first year, then only what changed (the year is the year ending 31 March). */
export interface CodeSetHistory {
  /** The first year in which the set is used; `2017` is the oldest layout that is known. */
  readonly first: { readonly year: number; readonly codes: Meanings };
  readonly changes?: readonly { readonly year: number; readonly remove?: readonly string[]; readonly add?: Meanings }[];
}

const histories = { ...childCodes, ...episodeCodes, ...adoptionCodes } satisfies Record<string, CodeSetHistory>;

/** The names of the code sets of the SSDA903 return (data-standards 1.4). */
export type CodeSet = keyof typeof histories;
export const codeSets = Object.keys(histories) as readonly CodeSet[];

/** The years (ending 31 March) whose code sets are known. */
export const knownYears = { first: 2017, last: 2027 } as const;

/** Why {@link codesFor} has no codes to give. */
export type CodesUnknown = "yearNotKnown" | "setNotYetInUse";

const byYear = load();

/** The codes of a set that the return of a year accepts. A year is the year ending 31 March. */
export function codesFor(set: CodeSet, year: number): ReadonlySet<string> | "notEvaluated" {
  return byYear.get(year)?.get(set) ?? "notEvaluated";
}

/** Why a set cannot be used in a year, or `undefined` when it can. */
export function whyNotEvaluated(set: CodeSet, year: number): CodesUnknown | undefined {
  if (!byYear.has(year)) return "yearNotKnown";
  return codesFor(set, year) === "notEvaluated" ? "setNotYetInUse" : undefined;
}

/** What a code means, in whichever year it was used; `null` when no public source says; `undefined` when it is not a code. */
export function meaningOf(set: CodeSet, code: string): string | null | undefined {
  const { first, changes = [] }: CodeSetHistory = histories[set];
  return [first.codes, ...changes.map((change) => change.add ?? {})].find((codes) => Object.hasOwn(codes, code))?.[
    code
  ];
}

/** The set after each year's changes. Throws on a code added twice, or removed when it is not there: a fault in the tables. */
export function unfold(history: CodeSetHistory): Map<number, ReadonlySet<string>> {
  const years = new Map<number, ReadonlySet<string>>();
  const current = new Set(Object.keys(history.first.codes));
  for (let year = history.first.year; year <= knownYears.last; year++) {
    for (const change of history.changes ?? []) {
      if (change.year !== year) continue;
      for (const code of change.remove ?? []) {
        if (!current.delete(code)) throw new Error(`code ${code} is removed in ${year} but is not in the set`);
      }
      for (const code of Object.keys(change.add ?? {})) {
        if (current.has(code)) throw new Error(`code ${code} is added in ${year} but is already in the set`);
        current.add(code);
      }
    }
    years.set(year, new Set(current));
  }
  return years;
}

function load(): Map<number, Map<CodeSet, ReadonlySet<string>>> {
  const years = new Map<number, Map<CodeSet, ReadonlySet<string>>>();
  for (let year: number = knownYears.first; year <= knownYears.last; year++) years.set(year, new Map());
  for (const set of codeSets) {
    for (const [year, codes] of unfold(histories[set])) years.get(year)?.set(set, codes);
  }
  return years;
}
