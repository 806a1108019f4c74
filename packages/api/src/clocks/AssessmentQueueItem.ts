import type { Day } from "@cic/domain/dates";
import { loadChild } from "../children/child.loaders.ts";
import type { AssessmentQueueItemResolvers } from "../generated/types.ts";
import { loadClocks } from "./clock.loaders.ts";

export const AssessmentQueueItem: AssessmentQueueItemResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  startedOn: ({ startedOn }) => startedOn as Day,

  dueOn: ({ dueOn }) => dueOn as Day | null,

  overdue: ({ dueOn, assessed, paused }, _, { today }) =>
    dueOn !== null && dueOn < today && !assessed && paused === null,

  waitingSince: ({ legSince }) => legSince as Day,

  paused: ({ paused }) => paused !== null,

  clock: async ({ childId, causeId }, _, context) => {
    const clocks = await loadClocks(context, childId, context.today);
    const found = clocks.find(({ clock }) => clock.causeId === causeId);
    if (found === undefined) throw new Error("a clock that is listed is not derived from the facts");
    return found;
  },
};
