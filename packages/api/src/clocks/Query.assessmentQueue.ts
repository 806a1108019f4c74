import type { Actor } from "@cic/auth/actor";
import { listQueue, type QueueArgs, type QueueCounts, type QueueFilter } from "@cic/db/clocks/clock.queries";
import type { Directory } from "@cic/domain/organisations/directory";
import { giveNeeds } from "../compiled/needs.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { belowOf, selects } from "../selects.ts";

const MOST_DAYS = 366;

export const isDueWithinAYear = (filter: QueueFilter | null | undefined): boolean => {
  const days = filter?.dueWithinDays;
  return days == null || (days >= 0 && days <= MOST_DAYS);
};

/** Whose queue it is; none of a young person. */
export const queueCaller = (actor: Actor | null, directory: Directory): QueueArgs["caller"] =>
  actor === null || actor.childId !== undefined
    ? null
    : {
        organisationId: actor.organisationId,
        isAuthority: directory.byId(actor.organisationId)?.kind === "LOCAL_AUTHORITY",
      };

export const assessmentQueue: NonNullable<QueryResolvers["assessmentQueue"]> = async (_, given, context, info) => {
  const actor = context.require("assessment:read");
  if (!isDueWithinAYear(given.filter)) {
    throw new ApiError("BAD_USER_INPUT", `\`dueWithinDays\` must be from 0 to ${MOST_DAYS}.`, {
      argument: "filter.dueWithinDays",
    });
  }
  const args = { ...given, today: context.today, caller: queueCaller(actor, context.directory()) };
  const [ofChild, ofAssessment] = [belowOf(info, "nodes", "child"), belowOf(info, "nodes", "clock", "assessment")];
  const asked = {
    below: [["childId", ofChild] as const, ["assessmentId", ofAssessment] as const],
    clocks: selects(info, "nodes", "clock"),
    counts: selects(info, "counts"),
  };
  return connection(info, args, async (asksTotal) => {
    const { needs, counts, ...page } = await context.read((db) => listQueue(db, args, asked, asksTotal));
    ofChild.give(page.below?.[0], context);
    ofAssessment.give(page.below?.[1], context);
    for (const beside of [...page.nodes.map((row) => row.needs), needs ?? {}]) giveNeeds(beside, context);
    return { ...page, counts: counts as QueueCounts };
  });
};
