import type { Directory } from "@cic/domain/organisations/directory";
import type { Context } from "../context.ts";
import type { Question } from "./ask.ts";
import type { Beside, Figure } from "./load-figure.ts";

/** What a process keeps of a question: the same question is asked again and again, by dashboards above all. */
export interface KeptQuestion {
  /** What depends on nothing but the question, such as a statement; made once under each name. */
  once<T>(name: string, make: () => T): T;
  /** Whether a figure is kept, of whatever facts. */
  hasFigure(): boolean;
  /** The figure that was made of exactly these facts, if one is kept. */
  figureOf(facts: string): ReleasedFigure | undefined;
  keep(facts: string, figure: ReleasedFigure): void;
}
type ReleasedFigure = Omit<Figure, "targets">;

interface Entry {
  readonly things: Map<string, unknown>;
  made?: { readonly facts: string; readonly figure: ReleasedFigure };
}

const MOST_QUESTIONS = 500;
const MOST_CELLS = 50_000;

/** The questions asked last, those before them first; by the directory, so that another one begins anew. */
const questions = new WeakMap<Directory, { readonly entries: Map<string, Entry>; cells: number }>();

export function questionKept(
  context: Context,
  { asked, showing, asker }: Extract<Question, { kind: "asked" }>,
  beside: Beside,
): KeptQuestion {
  const directory = context.directory();
  const all = questions.get(directory) ?? { entries: new Map<string, Entry>(), cells: 0 };
  questions.set(directory, all);
  const { definition, period, area, groupBy, filter } = asked;
  const key = JSON.stringify([
    ...[definition.id, definition.version, period.id, area, groupBy, filter],
    ...[showing, asker, beside, context.today],
  ]);
  const entry: Entry = all.entries.get(key) ?? { things: new Map() };
  all.entries.delete(key);
  all.entries.set(key, entry);
  forget();

  function forget(): void {
    for (const [oldest, { made }] of all.entries) {
      if (oldest === key || (all.entries.size <= MOST_QUESTIONS && all.cells <= MOST_CELLS)) return;
      all.entries.delete(oldest);
      all.cells -= made?.figure.cells.length ?? 0;
    }
  }

  return {
    once<T>(name: string, make: () => T): T {
      if (!entry.things.has(name)) entry.things.set(name, make());
      return entry.things.get(name) as T;
    },
    hasFigure: () => entry.made !== undefined,
    figureOf: (facts) => (entry.made?.facts === facts ? entry.made.figure : undefined),
    keep(facts, figure) {
      // Forgotten meanwhile, or too large to keep.
      if (all.entries.get(key) !== entry || figure.cells.length > MOST_CELLS / 10) return;
      all.cells += figure.cells.length - (entry.made?.figure.cells.length ?? 0);
      entry.made = { facts, figure };
      forget();
    },
  };
}
