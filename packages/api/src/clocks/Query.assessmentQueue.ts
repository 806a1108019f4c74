import { countQueue, countQueueBy, listQueue } from "@cic/db/clocks/clock.queries";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

const MOST_DAYS = 366;

export const assessmentQueue: NonNullable<QueryResolvers["assessmentQueue"]> = async (_, given, context) => {
  const { organisationId } = context.require("assessment:read");
  const days = given.filter?.dueWithinDays;
  if (days != null && (days < 0 || days > MOST_DAYS)) {
    throw new ApiError("BAD_USER_INPUT", `\`dueWithinDays\` must be from 0 to ${MOST_DAYS}.`, {
      argument: "filter.dueWithinDays",
    });
  }
  const isAuthority = context.directory().byId(organisationId)?.kind === "LOCAL_AUTHORITY";
  const caller = context.actor?.childId === undefined ? { organisationId, isAuthority } : null;
  const args = { ...given, today: context.today, caller };
  const page = await connection(
    args,
    () => context.read((db) => listQueue(db, args)),
    () => context.read((db) => countQueue(db, args)),
  );
  // The default resolver of a field calls a function that it finds in its place.
  const counts = () => context.read((db) => countQueueBy(db, args));
  return { ...page, counts: counts as never };
};
