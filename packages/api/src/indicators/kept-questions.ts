import type { Statement } from "@cic/db/database";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Context } from "../context.ts";
import type { Question } from "./ask.ts";
import type { Beside, Figure } from "./load-figure.ts";

/** What a process keeps of a question: the same question is asked again and again, by dashboards above all. */
export interface KeptQuestion {
  /** What depends on nothing but the question, such as a statement; made once under each name. */
  once<T>(name: string, make: () => T): T;
  /** The figure that was made last, if one is kept. */
  made(): Made | undefined;
  keep(made: Made): void;
}
type ReleasedFigure = Omit<Figure, "targets">;
interface Made {
  /** Of what it was made (`ReleasesAnswer.hash`). */
  readonly hash: string;
  /** Asks whether that is still so. */
  readonly again: Statement;
  readonly figure: ReleasedFigure;
}

interface Entry {
  readonly things: Map<string, unknown>;
  made?: Made;
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
    made: () => entry.made,
    keep(made) {
      const { cells } = made.figure;
      // Forgotten meanwhile, or too large to keep.
      if (all.entries.get(key) !== entry || cells.length > MOST_CELLS / 10) return;
      all.cells += cells.length - (entry.made?.figure.cells.length ?? 0);
      entry.made = made;
      forget();
    },
  };
}
