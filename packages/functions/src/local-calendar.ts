import { followCalendar } from "@cic/api/offer-applications/follow-calendar";
import { describeUnexpected } from "@cic/api/unexpected-error";
import type { Database } from "@cic/db/database";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { londonDay } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Logger } from "pino";

const EVERY_MS = 60 * 60_000;

/** Does what the calendar asks for, and counts anew what figures of the country are made from, at once and every hour, until the function that it answers with is called, which waits for what is under way. */
export function startLocalCalendar({
  database,
  directory,
  log,
}: {
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Logger;
}): () => Promise<void> {
  let working: Promise<void> = Promise.resolve();
  let ends = false;
  const begin = () => {
    working = follow().then(
      () => {},
      // Due again at the next turn.
      (error: unknown) => log.error({ error: describeUnexpected(error) }, "the calendar could not be followed"),
    );
  };
  const follow = async () => {
    await followCalendar(database, new Date(), directory);
    await rollUp(database, londonDay(new Date()), { isOver: () => ends });
  };
  const timer = setInterval(begin, EVERY_MS);
  begin();
  return async () => {
    clearInterval(timer);
    ends = true;
    await working;
  };
}
