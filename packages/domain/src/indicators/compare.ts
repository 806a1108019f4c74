/** Around a proportion of so many: between them lies what chance alone gives. As percentages. */
export interface ControlLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** Where a value stands: beyond the limits of 99.8 % is beyond those of 95 % too. */
export type ControlStanding = "BELOW_99_8" | "BELOW_95" | "WITHIN" | "ABOVE_95" | "ABOVE_99_8";

/**
 * Limits of a funnel plot: exact, of the binomial distribution, interpolated between whole numbers (Spiegelhalter, Funnel plots for
 * comparing institutional performance, Statistics in Medicine 24 (2005) 1185 to 1202, appendix A.1.1). `centre`: the percentage of all.
 */
export function controlLimits(centre: number, denominator: number): ControlLimits {
  const at = quantilesOf(centre / 100, denominator, [0.001, 0.025, 0.975, 0.999]);
  const [lower998, lower95, upper95, upper998] = at.map((events) => round((100 * events) / denominator)) as [
    number,
    number,
    number,
    number,
  ];
  return { lower95, upper95, lower998, upper998 };
}

export function standingOf(value: number, { lower95, upper95, lower998, upper998 }: ControlLimits): ControlStanding {
  if (value < lower998) return "BELOW_99_8";
  if (value < lower95) return "BELOW_95";
  if (value > upper998) return "ABOVE_99_8";
  return value > upper95 ? "ABOVE_95" : "WITHIN";
}

/** How many events of `n` each part of the distribution lies below, parts in order. */
function quantilesOf(p: number, n: number, parts: readonly number[]): number[] {
  if (p <= 0 || p >= 1) return parts.map(() => p * n);
  const found: number[] = [];
  let logOf = n * Math.log1p(-p);
  let below = 0;
  for (let events = 0; events <= n && found.length < parts.length; events++) {
    const here = Math.exp(logOf);
    const upTo = below + here;
    for (
      let part = parts[found.length];
      part !== undefined && (upTo >= part || events === n);
      part = parts[found.length]
    ) {
      found.push(Math.max(0, events - (here === 0 ? 0 : (upTo - part) / here)));
    }
    below = upTo;
    logOf += Math.log(n - events) - Math.log(events + 1) + Math.log(p) - Math.log1p(-p);
  }
  return found;
}

export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** A difference in percentage points, and between what it lies with 95 % confidence. */
export interface Gap {
  readonly points: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * How much larger the first proportion is, with the interval of Newcombe's hybrid score (Interval estimation for the difference between
 * independent proportions, Statistics in Medicine 17 (1998) 873 to 890, method 10), which holds for small numbers and for none or all.
 */
export function gapBetween(first: Proportion, second: Proportion): Gap {
  const [a, b] = [first.numerator / first.denominator, second.numerator / second.denominator];
  const [ofA, ofB] = [wilson(first), wilson(second)];
  const points = a - b;
  return {
    points: round(100 * points),
    lower: round(100 * (points - Math.hypot(a - ofA.lower, ofB.upper - b))),
    upper: round(100 * (points + Math.hypot(ofA.upper - a, b - ofB.lower))),
  };
}

const Z95 = 1.959964;

/** The score interval of a proportion (Wilson 1927). */
function wilson({ numerator, denominator }: Proportion): { readonly lower: number; readonly upper: number } {
  const p = numerator / denominator;
  const centre = p + Z95 ** 2 / (2 * denominator);
  const half = Z95 * Math.sqrt((p * (1 - p)) / denominator + Z95 ** 2 / (4 * denominator ** 2));
  const whole = 1 + Z95 ** 2 / denominator;
  return { lower: (centre - half) / whole, upper: (centre + half) / whole };
}

const round = (value: number): number => Math.round(value * 10) / 10;
