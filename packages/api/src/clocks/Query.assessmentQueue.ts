import type { Actor } from "@cic/auth/actor";
import { listQueue, type QueueArgs, type QueueCounts, type QueueFilter } from "@cic/db/clocks/clock.queries";
import type { Directory } from "@cic/domain/organisations/directory";
import { needsOfChild } from "../children/needs-of-child.ts";
import { giveNeeds } from "../compiled/needs.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

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
  const asksClock = selects(info, "nodes", "clock");
  const ofClock = asksClock ? (["accessRelations"] as const) : [];
  const asked = {
    ofChild: needsOfChild(context, info, ["nodes", "child"], ...ofClock),
    clocks: asksClock,
    assessments: selects(info, "nodes", "clock", "assessment"),
    counts: selects(info, "counts"),
  };
  return connection(info, args, async (asksTotal) => {
    const { needs, counts, ...page } = await context.read((db) => listQueue(db, args, asked, asksTotal));
    for (const beside of [...page.nodes.map((row) => row.needs), needs ?? {}]) giveNeeds(beside, context);
    return { ...page, counts: counts as QueueCounts };
  });
};
