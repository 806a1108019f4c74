import type { Day } from "@cic/domain/dates";
import { overlaps, type Period } from "@cic/domain/periods";
import type { PlannedRow, RecordedChild, RecordedRow, StagedRow } from "./plan-child.ts";
import { type Episode, readEpisode } from "./project-episodes.ts";

/**
 * The episodes to record, in order, none overlapping; and the staged rows left out because they overlap. What is recorded
 * goes first, then the files' episodes by the day they began.
 */
export function layEpisodes(
  staged: readonly StagedRow[],
  planned: readonly PlannedRow[],
  recorded: RecordedChild | null,
  latest: ReadonlyMap<string, RecordedRow>,
  yearEnd: Day,
): { readonly episodes: Episode[]; readonly overlapping: readonly number[] } {
  const replaced = new Set<string>();
  staged.forEach((row, i) => {
    if (row.module === "Episodes" && planned[i]?.applies) replaced.add(row.rowKey);
  });
  const laid: Episode[] = [];
  for (const row of latest.values()) {
    if (row.module !== "Episodes" || row.removed || replaced.has(row.rowKey)) continue;
    const read = readEpisode(row.cells);
    if (read.kind === "episode") laid.push(endedLater(read.episode, recorded, yearEnd));
  }
  const starts = new Set([...laid.map((episode) => episode.from), ...replaced]);
  const others: Period[] = [
    ...(recorded?.care.placements ?? []).filter((placement) => placement.source === "API"),
    ...(recorded?.care.carePeriods ?? []).filter(
      (period) => !recorded?.care.placements.some((p) => p.carePeriodId === period.id),
    ),
  ]
    .filter((one) => !starts.has(one.startedOn))
    .map((one) => ({ from: one.startedOn, until: one.endedOn }));

  const incoming = staged
    .map((row, i) => ({ row, i }))
    .filter(({ row, i }) => row.module === "Episodes" && !row.absent && planned[i]?.applies === true)
    .flatMap(({ row, i }) => {
      const read = readEpisode(row.cells);
      return read.kind === "episode" ? [{ episode: endedLater(read.episode, recorded, yearEnd), i }] : [];
    })
    .sort((a, b) => (a.episode.from < b.episode.from ? -1 : a.episode.from > b.episode.from ? 1 : a.i - b.i));
  const overlapping: number[] = [];
  for (const { episode, i } of incoming) {
    if ([...laid, ...others].some((period) => overlaps(period, episode))) {
      overlapping.push(i);
    } else {
      laid.push(episode);
    }
  }
  return { episodes: laid.sort((a, b) => (a.from < b.from ? -1 : 1)), overlapping };
}

/** An open episode whose placement or care period ended after the return's year has that end: the return could not know it. */
function endedLater(episode: Episode, recorded: RecordedChild | null, yearEnd: Day): Episode {
  if (episode.until !== null) return episode;
  const ends = [...(recorded?.care.placements ?? []), ...(recorded?.care.carePeriods ?? [])]
    .filter((one) => one.startedOn <= episode.from)
    .flatMap((one) =>
      one.endedOn !== null && one.endedOn > yearEnd && one.endedOn > episode.from ? [one.endedOn] : [],
    );
  return ends.length === 0 ? episode : { ...episode, until: ends.reduce((a, b) => (a < b ? a : b)) };
}
