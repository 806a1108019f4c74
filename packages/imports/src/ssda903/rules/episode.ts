import type { Day } from "@cic/domain/dates";
import type { CodeSet } from "../code-sets.ts";
import { codesFor } from "../code-sets.ts";
import type { RawRow } from "../rows.ts";
import type { Cell } from "../values.ts";
import { clean, dateCell } from "../values.ts";
import type { ParsedRow } from "./child-view.ts";
import type { PlaceFacts, RuleContext } from "./context.ts";
import type { Reason } from "./rule.ts";

/** What a rule may need an episode to hold: a code of the year's set (optional ones may be blank) or a date that can be read. */
export const parts = {
  RNE: 1,
  LS: 2,
  CIN: 4,
  PLACE: 8,
  PLACE_PROVIDER: 16,
  REC: 32,
  REASON_PLACE_CHANGE: 64,
  /** Given and valid. */
  DECOM: 128,
  /** Blank (still open) or valid. */
  DEC: 256,
} as const;
export type Part = keyof typeof parts;

/** An episode with its cells read. Codes are cleaned and may be blank or not codes: `missing` says which cannot be relied on. */
export interface Episode extends ParsedRow {
  readonly decom: Cell<Day>;
  readonly dec: Cell<Day>;
  /** The valid DECOM and DEC; `undefined` when blank or invalid. */
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly rne: string;
  readonly ls: string;
  readonly cin: string;
  readonly place: string;
  readonly provider: string;
  readonly rec: string;
  readonly reason: string;
  readonly home: string;
  readonly post: string;
  readonly urn: string;
  /** The {@link parts} that are missing or invalid, as bits. */
  readonly missing: number;
  /** The episodes beside this one by start date. `undefined` at the ends, and when the order is not known. */
  before: Episode | undefined;
  after: Episode | undefined;
  /** The latest end of all the episodes before, and whether any of their ends cannot be read. */
  earlier: { readonly latestEnd: Day | undefined; readonly invalidEnd: boolean };
  readonly places: () => PlaceFacts;
}

const noneEarlier = { latestEnd: undefined, invalidEnd: false } as const;
const requiredCodes = ["RNE", "LS", "CIN", "PLACE"] as const satisfies readonly (CodeSet & Part)[];
const optionalCodes = ["PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE"] as const satisfies readonly (CodeSet & Part)[];

export function parseEpisodes(rows: readonly RawRow[], context: RuleContext): Episode[] {
  return rows.map((row) => parseEpisode(row, context));
}

function parseEpisode(row: RawRow, { year, places }: RuleContext): Episode {
  const { cells } = row;
  const text = (column: string) => clean(cells[column] ?? "");
  const decom = dateCell(cells.DECOM ?? "");
  const dec = dateCell(cells.DEC ?? "");
  const codes = {
    RNE: text("RNE"),
    LS: text("LS"),
    CIN: text("CIN"),
    PLACE: text("PLACE"),
    PLACE_PROVIDER: text("PLACE_PROVIDER"),
    REC: text("REC"),
    REASON_PLACE_CHANGE: text("REASON_PLACE_CHANGE"),
  };
  let missing = (decom.kind === "value" ? 0 : parts.DECOM) | (dec.kind === "invalid" ? parts.DEC : 0);
  for (const set of requiredCodes) if (!inSet(set, year, codes[set])) missing |= parts[set];
  for (const set of optionalCodes) if (codes[set] !== "" && !inSet(set, year, codes[set])) missing |= parts[set];
  let facts: PlaceFacts | undefined;
  const home = cells.HOME_POST ?? "";
  const post = cells.PL_POST ?? "";
  return {
    row,
    decom,
    dec,
    start: decom.kind === "value" ? decom.value : undefined,
    end: dec.kind === "value" ? dec.value : undefined,
    rne: codes.RNE,
    ls: codes.LS,
    cin: codes.CIN,
    place: codes.PLACE,
    provider: codes.PLACE_PROVIDER,
    rec: codes.REC,
    reason: codes.REASON_PLACE_CHANGE,
    home: postcode(home),
    post: postcode(post),
    urn: text("URN"),
    missing,
    before: undefined,
    after: undefined,
    earlier: noneEarlier,
    places: () => {
      facts ??= places(home, post);
      return facts;
    },
  };
}

/** Upper case without spaces, so that two ways of writing a postcode are the same. */
function postcode(cell: string): string {
  return cell === "" ? "" : cell.replaceAll(/\s/g, "").toUpperCase();
}

function inSet(set: CodeSet, year: number, code: string): boolean {
  const codes = codesFor(set, year);
  return codes !== "notEvaluated" && codes.has(code);
}

/** The bits of the parts named. */
export function bits(names: readonly Part[]): number {
  return names.reduce((sum, name) => sum | parts[name], 0);
}

/** Why an episode does not hold the parts that a rule needs, or `undefined` when it does. */
export function whyMissing(episode: Episode, needed: number): Reason | undefined {
  const lacking = episode.missing & needed;
  if (lacking === 0) return undefined;
  if ((lacking & parts.DECOM) !== 0) return episode.decom.kind === "blank" ? "dateMissing" : "dateInvalid";
  return (lacking & parts.DEC) !== 0 ? "dateInvalid" : "codeNotKnown";
}

/** Whether no end date is given. An invalid end date is not an open episode. */
export const isOpen = (episode: Episode): boolean => episode.dec.kind === "blank";

/** Puts episodes in order of start (then end, open last, then file order) and links neighbours; a start that cannot be read gives no order. */
export function inSequence(episodes: readonly Episode[]): readonly Episode[] | Reason {
  for (const episode of episodes) {
    const why = whyMissing(episode, parts.DECOM);
    if (why !== undefined) return why;
  }
  const ordered = episodes.toSorted((a, b) => compare(a.start, b.start) || compare(a.end ?? "9999", b.end ?? "9999"));
  let earlier: Episode["earlier"] = noneEarlier;
  for (let i = 0; i < ordered.length; i++) {
    const episode = ordered[i] as Episode;
    episode.before = ordered[i - 1];
    episode.after = ordered[i + 1];
    episode.earlier = earlier;
    const { end } = episode;
    earlier = {
      latestEnd: end === undefined || (earlier.latestEnd ?? "") > end ? earlier.latestEnd : end,
      invalidEnd: earlier.invalidEnd || episode.dec.kind === "invalid",
    };
  }
  return ordered;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
