import { type Day, day } from "@cic/domain/dates";
import { overlaps, type Period } from "@cic/domain/periods";
import type { StagedRow } from "./compare-row.ts";
import { type Episode, readEpisode } from "./project-episodes.ts";
import type { RecordedCare } from "./reconcile.ts";
import { keyOf, type Telling } from "./tellings.ts";

/** The episodes that the returns tell so far, in order. */
export function layTold(
  told: ReadonlyMap<string, Telling>,
  care: RecordedCare,
  replaced: ReadonlySet<string> = new Set(),
): Episode[] {
  return [...told.values()]
    .filter((row) => row.module === "Episodes" && !row.removed && !replaced.has(keyOf(row)))
    .flatMap((row) => {
      const read = readEpisode(row.cells);
      return read.kind === "episode" ? [endedLater(read.episode, care, day(`${row.since}-03-31`))] : [];
    })
    .sort(byStart);
}

/**
 * The episodes to record, in order, none overlapping, when the files' rows stand for what was told under their keys; and the
 * numbers of the rows left out because they overlap. What is recorded goes first, then the files' episodes by the day they began.
 */
export function layEpisodes(
  speaking: readonly { readonly row: StagedRow; readonly i: number }[],
  told: ReadonlyMap<string, Telling>,
  care: RecordedCare,
  yearEnd: Day,
): { readonly episodes: Episode[]; readonly overlapping: readonly number[] } {
  const laid = layTold(told, care, new Set(speaking.map(({ row }) => keyOf(row))));
  const incoming = speaking
    .flatMap(({ row, i }) => {
      const read = row.absent ? undefined : readEpisode(row.cells);
      return read?.kind === "episode" ? [{ episode: endedLater(read.episode, care, yearEnd), i }] : [];
    })
    .sort((a, b) => byStart(a.episode, b.episode));
  const others = toldByNoReturn(
    care,
    new Set([...laid, ...incoming.map(({ episode }) => episode)].map((one) => one.from)),
  );
  const overlapping: number[] = [];
  for (const { episode, i } of incoming) {
    if ([...laid, ...others].some((period) => overlaps(period, episode))) overlapping.push(i);
    else laid.push(episode);
  }
  return { episodes: laid.sort(byStart), overlapping };
}

/** Placements, and care periods without any, that did not come from a return and that no episode which began on their day tells. */
function toldByNoReturn(care: RecordedCare, starts: ReadonlySet<Day>): Period[] {
  const empty = care.carePeriods.filter((period) => !care.placements.some((one) => one.carePeriodId === period.id));
  return [...care.placements.filter((one) => one.source === "API"), ...empty]
    .filter((one) => !starts.has(one.startedOn))
    .map((one) => ({ from: one.startedOn, until: one.endedOn }));
}

/** An open episode whose placement or care period ended after the return's year has that end: the return could not know it. */
function endedLater(episode: Episode, care: RecordedCare, yearEnd: Day): Episode {
  if (episode.until !== null) return episode;
  const ends = [...care.placements, ...care.carePeriods]
    .filter((one) => one.startedOn <= episode.from)
    .flatMap((one) =>
      one.endedOn !== null && one.endedOn > yearEnd && one.endedOn > episode.from ? [one.endedOn] : [],
    );
  return ends.length === 0 ? episode : { ...episode, until: ends.reduce((a, b) => (a < b ? a : b)) };
}

const byStart = (a: Episode, b: Episode): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
