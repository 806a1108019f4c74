/**
 * Somebody who is shown a table with hidden counts, and wants them. It shares no code with what hides them: it has unknown
 * whole numbers and what it knows of their sums, and searches all tables that fit by narrowing and trying.
 */
export interface Known {
  /** Adds the unknowns at these places, less those at `less`. */
  readonly of: readonly number[];
  readonly less?: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** A table that fits, NOTHING when none does, or that the search was too long to tell. */
export type Found = Int32Array | "NOTHING" | "GAVE_UP";

const MOST_TRIES = 5_000;

/** A table that fits all that is known. Looks near `truth` first, so that one is found soon; `most` bounds every unknown. */
export function findTable(known: readonly Known[], truth: readonly number[], most: number): Found {
  const rules = known.map(({ of, less = [], least, most: top }) => ({
    cells: [...of, ...less],
    signs: [...of.map(() => 1), ...less.map(() => -1)],
    least,
    most: top,
  }));
  let tries = 0;

  const narrow = (low: Int32Array, high: Int32Array): boolean => {
    for (let changed = true; changed; ) {
      changed = false;
      for (const { cells, signs, least, most: top } of rules) {
        let from = 0;
        let to = 0;
        for (const [i, cell] of cells.entries()) {
          from += signs[i] === 1 ? (low[cell] as number) : -(high[cell] as number);
          to += signs[i] === 1 ? (high[cell] as number) : -(low[cell] as number);
        }
        if (from > top || to < least) return false;
        for (const [i, cell] of cells.entries()) {
          const [l, h] = [low[cell] as number, high[cell] as number];
          const [a, b] = signs[i] === 1 ? [l, h] : [-h, -l];
          const newB = Math.min(b, top - (from - a));
          const newA = Math.max(a, least - (to - b));
          if (newA > newB) return false;
          if (newA === a && newB === b) continue;
          [low[cell], high[cell]] = signs[i] === 1 ? [newA, newB] : [-newB, -newA];
          from += newA - a;
          to += newB - b;
          changed = true;
        }
      }
    }
    return true;
  };

  const search = (low: Int32Array, high: Int32Array): Found => {
    if (!narrow(low, high)) return "NOTHING";
    tries += 1;
    if (tries > MOST_TRIES) return "GAVE_UP";
    // The truth, as far as what was narrowed allows it; where a sum then fails, one of its unknowns must be something else.
    const guess = truth.map((value, cell) => Math.min(Math.max(value, low[cell] as number), high[cell] as number));
    let open = -1;
    let wanted = 0;
    let size = Number.POSITIVE_INFINITY;
    for (const { cells, signs, least, most: top } of rules) {
      const sum = cells.reduce((total, cell, i) => total + (signs[i] as number) * (guess[cell] as number), 0);
      const missing = sum < least ? least - sum : sum > top ? top - sum : 0;
      if (missing === 0) continue;
      for (const [i, cell] of cells.entries()) {
        if (low[cell] === high[cell] || cells.length > size) continue;
        size = cells.length;
        open = cell;
        wanted = (guess[cell] as number) + (signs[i] as number) * missing;
      }
    }
    if (open === -1) return Int32Array.from(guess);
    const from = low[open] as number;
    const values = Array.from({ length: (high[open] as number) - from + 1 }, (_, i) => from + i);
    values.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    for (const value of values) {
      const [nextLow, nextHigh] = [low.slice(), high.slice()];
      nextLow[open] = value;
      nextHigh[open] = value;
      const found = search(nextLow, nextHigh);
      if (found !== "NOTHING") return found;
    }
    return "NOTHING";
  };
  return search(new Int32Array(truth.length), new Int32Array(truth.length).fill(most));
}
