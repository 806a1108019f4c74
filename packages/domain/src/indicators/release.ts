import type { Day } from "../dates.ts";
import { ALL, type Dimension, treeOf } from "../disclosure/dimension.ts";
import { cellAt, gridOf, sumsOf } from "../disclosure/grid.ts";
import type { DisclosurePolicy } from "../disclosure/policies.ts";
import { type CountTable, type ProtectedCells, protectCounts, type ShownBefore } from "../disclosure/protect-counts.ts";
import type { ShownTable } from "../disclosure/show.ts";
import { type IndicatorDimension, SENSITIVE_DIMENSIONS } from "./definition.ts";
import type { Counted } from "./figure.ts";
import { type Outcome, POPULATIONS, type PopulationId } from "./population.ts";

/** Of each cell of a table: shown, hidden, or of time that has not ended. */
const STATES = { shown: "0", hidden: "1", open: "2" } as const;

/**
 * All that an audience is shown of a population in a year or on a day, from one day of a month until the next release: counts, and
 * which of them are shown. There is one for everybody, so that nobody learns by the difference of two days of a child added between.
 */
export interface FigureRelease {
  readonly dimensions: readonly Dimension[];
  /** By the population's outcomes, in their order. */
  readonly outcomes: readonly {
    readonly id: string;
    /** Finest counts and their scores: a category of each dimension, and one of the outcome. */
    readonly counts: readonly {
      readonly at: readonly string[];
      readonly count: number;
      readonly score: number;
    }[];
    /** A digit for each cell and category. */
    readonly states: string;
  }[];
  /** A digit for each cell. */
  readonly states: string;
}

/**
 * Makes a release. `ended`: of a year's table, whether the year has ended: its total is shown then, and not before. `before`: the
 * release before it, of which nothing that was hidden is shown and nothing that was shown is used to hide.
 */
export function makeRelease(
  population: PopulationId,
  dimensions: readonly Dimension[],
  counted: readonly Counted[],
  policy: DisclosurePolicy,
  { ended, before }: { readonly ended: boolean; readonly before?: FigureRelease | undefined },
): FigureRelease {
  const outcomes = Object.entries(POPULATIONS[population].outcomes).map(([id, { dimension, sensitive = false }], i) => {
    const cells = new Map<string, { at: string[]; count: number; score: number }>();
    for (const { at: place, outcomes: said, count, score } of counted) {
      const category = said[i];
      if (category == null) continue;
      const at = [...place, category];
      const cell = cells.get(at.join("|")) ?? { at, count: 0, score: 0 };
      cells.set(at.join("|"), { at, count: cell.count + count, score: cell.score + score });
    }
    return { id, dimension, sensitive, counts: [...cells.values()] };
  });
  const time = dimensions.findIndex(({ id }) => id === "MONTH");
  const shown = protectCounts(
    {
      dimensions,
      // Everybody is of one category of each outcome, so that those of the first are all.
      counts: counted.filter(({ outcomes: said }) => said[0] !== null),
      outcomes,
      sensitive: dimensions.some(({ id }) => SENSITIVE_DIMENSIONS.has(id as IndicatorDimension)),
      insiders: "AREA",
      open: (at) => time !== -1 && !ended && at[time] === ALL,
      ...(before !== undefined && { before: shownBefore(population, before) }),
    },
    policy,
  );
  return {
    dimensions,
    outcomes: outcomes.map(({ id, counts }, i) => ({
      id,
      counts,
      states: statesOf(shown.outcomes[i] as ProtectedCells),
    })),
    states: statesOf(shown.population),
  };
}

const statesOf = ({ hidden, open }: ProtectedCells): string =>
  Array.from(hidden, (is, cell) => (open[cell] === 1 ? STATES.open : is === 1 ? STATES.hidden : STATES.shown)).join("");

function shownBefore(population: PopulationId, release: FigureRelease): NonNullable<CountTable["before"]> {
  const grid = gridOf(release.dimensions);
  const outcomes = new Map(
    release.outcomes.flatMap(({ id, states }) => {
      const outcome = POPULATIONS[population].outcomes[id];
      return outcome === undefined ? [] : [[id, { states, nodes: treeOf(outcome.dimension).nodes }] as const];
    }),
  );
  const said = (state: string | undefined): ShownBefore | undefined =>
    state === STATES.shown ? "SHOWN" : state === STATES.hidden ? "HIDDEN" : undefined;
  return (at, id, category) => {
    const cell = cellAt(grid, at);
    if (cell === undefined) return undefined;
    if (category === ALL) return said(release.states[cell]);
    const outcome = outcomes.get(id);
    const node = outcome?.nodes.indexOf(category) ?? -1;
    return outcome === undefined || node === -1 ? undefined : said(outcome.states[cell * outcome.nodes.length + node]);
  };
}

/** A release as a table of one of its outcomes to be shown from. */
export interface AudienceTable {
  readonly shown: ShownTable;
  readonly dimensions: readonly Dimension[];
  readonly policy: DisclosurePolicy;
  readonly madeOn: Day;
  /** Sums of scores by the cell of the population and the category of the outcome. */
  readonly score: (at: readonly string[], categories: readonly string[]) => number;
}

function hiddenIn(states: string): Uint8Array {
  const hidden = new Uint8Array(states.length);
  for (let cell = 0; cell < states.length; cell += 1) hidden[cell] = states[cell] === STATES.shown ? 0 : 1;
  return hidden;
}

export function tableOf(
  population: PopulationId,
  outcome: string,
  { dimensions, outcomes, states }: FigureRelease,
  policy: DisclosurePolicy,
  madeOn: Day,
): AudienceTable {
  const grid = gridOf(dimensions);
  const { dimension } = POPULATIONS[population].outcomes[outcome] as Outcome;
  const stored = outcomes.find(({ id }) => id === outcome);
  if (stored === undefined) throw new Error(`A release of ${population} is without ${outcome}.`);
  const holds = dimensions.map((dimension) => (node: string, category: string): boolean => {
    if (node === ALL || node === category) return true;
    return dimension.groups?.find(({ id }) => id === node)?.of.includes(category) === true;
  });
  return {
    shown: {
      grid,
      population: {
        // Everybody is of one category of each outcome.
        counts: sumsOf(
          grid,
          stored.counts.map(({ at, count }) => ({ at: at.slice(0, -1), count })),
        ),
        hidden: hiddenIn(states),
      },
      outcomes: [
        {
          counts: sumsOf(gridOf([...dimensions, dimension]), stored.counts),
          hidden: hiddenIn(stored.states),
          tree: treeOf(dimension),
        },
      ],
    },
    dimensions,
    policy,
    madeOn,
    score: (place, categories) =>
      stored.counts
        .filter(
          ({ at }) =>
            categories.includes(at.at(-1) as string) &&
            holds.every((has, d) => has(place[d] as string, at[d] as string)),
        )
        .reduce((sum, { score }) => sum + score, 0),
  };
}
