import { ALL } from "../disclosure/dimension.ts";
import type { DisclosurePolicy } from "../disclosure/policies.ts";
import { protectCounts } from "../disclosure/protect-counts.ts";
import { type ShownCount, showCount } from "../disclosure/show.ts";

/** The meanings stand in the schema (`PlacementSilence`). */
export const SILENCES = ["NO_NOTICE", "SENT_ELSEWHERE", "LATE"] as const;
export type Silence = (typeof SILENCES)[number];

export interface SilentCount {
  readonly authorityId: string;
  readonly silence: Silence;
  readonly placements: number;
}

export interface ShownSilence {
  /** `null`: of all authorities. */
  readonly authorityId: string | null;
  readonly all: ShownCount;
  readonly bySilence: Readonly<Record<Silence, ShownCount>>;
}

/**
 * What is shown of a month's counts under a policy: the whole of it is protected together, with its sums, so that nothing hidden is
 * had from what is shown (rules 6.5). An authority knows its own counts, and learns nothing of another from them.
 */
export function releaseOf(counts: readonly SilentCount[], policy: DisclosurePolicy): ShownSilence[] {
  const authorities = [...new Set(counts.map(({ authorityId }) => authorityId))].sort();
  if (authorities.length === 0) return [];
  const table = protectCounts(
    {
      dimensions: [
        { id: "authority", categories: authorities },
        { id: "silence", categories: SILENCES },
      ],
      counts: counts.map(({ authorityId, silence, placements }) => ({ at: [authorityId, silence], count: placements })),
      insiders: "authority",
    },
    policy,
  );
  return [null, ...authorities].map((authorityId) => {
    const show = (silence: string): ShownCount => {
      const shown = showCount(table, [authorityId ?? ALL, silence], { policy, ofArea: authorityId !== null });
      if (shown === undefined) throw new Error("a cell of the release is not of its table");
      return shown;
    };
    const [noNotice, sentElsewhere, late] = SILENCES.map(show) as [ShownCount, ShownCount, ShownCount];
    return {
      authorityId,
      all: show(ALL),
      bySilence: { NO_NOTICE: noNotice, SENT_ELSEWHERE: sentElsewhere, LATE: late },
    };
  });
}
