import type { Day } from "@cic/domain/dates";
import type { Period } from "@cic/domain/periods";
import { clean, dateCell } from "./values.ts";

/** An episode whose days can be stored. */
export interface Episode extends Period {
  /** The return leaves it open: it lasted at the end of the return's year. */
  readonly lasting: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

/** `lasting`: its last episode was left open, so that its end is not the return's to tell. */
interface Lasting {
  readonly lasting: boolean;
}

export interface ProjectedLegalStatus extends Lasting {
  readonly code: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface ProjectedPlacement extends Lasting {
  readonly typeCode: string;
  readonly providerCode: string | null;
  readonly urn: string | null;
  readonly postcode: string | null;
  readonly homePostcode: string | null;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}

/** A care period with what lies in it, as episodes tell it. */
export interface ProjectedCarePeriod extends Lasting {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly legalStatuses: readonly ProjectedLegalStatus[];
  readonly placements: readonly ProjectedPlacement[];
}

/** The days of an episode, or the column that keeps it from being stored. An empty DEC means that it lasts. */
export type EpisodeDays =
  | { readonly kind: "episode"; readonly episode: Episode }
  | { readonly kind: "unusable"; readonly column: string };

export function readEpisode(cells: Readonly<Record<string, string>>): EpisodeDays {
  const decom = dateCell(cells.DECOM ?? "");
  if (decom.kind !== "value") return { kind: "unusable", column: "DECOM" };
  const dec = dateCell(cells.DEC ?? "");
  if (dec.kind === "invalid") return { kind: "unusable", column: "DEC" };
  const until = dec.kind === "value" ? dec.value : null;
  if (until !== null && until <= decom.value) return { kind: "unusable", column: "DEC" };
  if (clean(cells.LS ?? "") === "") return { kind: "unusable", column: "LS" };
  if (clean(cells.PLACE ?? "") === "") return { kind: "unusable", column: "PLACE" };
  return { kind: "episode", episode: { from: decom.value, until, lasting: until === null, cells } };
}

const placementColumns = ["PLACE", "PLACE_PROVIDER", "PL_POST", "HOME_POST", "URN"] as const;

/**
 * Care periods, legal statuses and placements from the episodes of one child, which do not overlap and are in order.
 *
 * A care period goes on while each episode begins on the day the last one ended, and none begins with RNE = S.
 * A placement goes on over an episode that changes the legal status only (RNE = L); a legal status over one that does not change it.
 */
export function projectEpisodes(episodes: readonly Episode[]): ProjectedCarePeriod[] {
  const periods: { episodes: Episode[] }[] = [];
  for (const episode of episodes) {
    const current = periods.at(-1);
    const last = current?.episodes.at(-1);
    const goesOn = last !== undefined && last.until === episode.from && cell(episode, "RNE") !== "S";
    if (current !== undefined && goesOn) current.episodes.push(episode);
    else periods.push({ episodes: [episode] });
  }
  return periods.map(({ episodes: own }) => {
    const last = own.at(-1) as Episode;
    const reason = last.lasting ? null : textOrNull(last, "REC");
    return {
      ...days(own),
      endReason: reason === "X1" ? null : reason,
      legalStatuses: runs(own, (a, b) => cell(a, "LS") === cell(b, "LS")).map((run) => ({
        code: cell(run[0] as Episode, "LS"),
        ...days(run),
      })),
      placements: runs(own, samePlacement).map((run) => placementOf(run)),
    };
  });
}

function samePlacement(before: Episode, next: Episode): boolean {
  return (
    !["P", "B", "T", "U", "S"].includes(cell(next, "RNE")) &&
    placementColumns.every((column) => cell(before, column) === cell(next, column))
  );
}

function placementOf(run: readonly Episode[]): ProjectedPlacement {
  const first = run[0] as Episode;
  const last = run.at(-1) as Episode;
  const leaving = textOrNull(last, "REC");
  return {
    typeCode: cell(first, "PLACE"),
    providerCode: textOrNull(first, "PLACE_PROVIDER"),
    urn: textOrNull(first, "URN"),
    postcode: textOrNull(first, "PL_POST"),
    homePostcode: textOrNull(first, "HOME_POST"),
    ...days(run),
    endReason: !last.lasting
      ? leaving !== null && leaving !== "X1"
        ? leaving
        : textOrNull(last, "REASON_PLACE_CHANGE")
      : null,
  };
}

function runs(episodes: readonly Episode[], same: (before: Episode, next: Episode) => boolean): Episode[][] {
  const found: Episode[][] = [];
  for (const episode of episodes) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && same(last, episode)) run.push(episode);
    else found.push([episode]);
  }
  return found;
}

const days = (run: readonly Episode[]) => ({
  startedOn: (run[0] as Episode).from,
  endedOn: (run.at(-1) as Episode).until,
  lasting: (run.at(-1) as Episode).lasting,
});

const cell = (episode: Episode, column: string): string => clean(episode.cells[column] ?? "");
const textOrNull = (episode: Episode, column: string): string | null => cell(episode, column) || null;
