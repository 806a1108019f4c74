import { deliverDue } from "@cic/api/events/deliver-due";
import { makePostWebhook } from "@cic/api/events/post-webhook";
import { tellOfEndedAccess } from "@cic/api/events/tell-of-ended-access";
import type { Database } from "@cic/db/database";
import { londonDay } from "@cic/domain/dates";
import type { Logger } from "pino";
import { repeatedly } from "./repeatedly.ts";

const EVERY_MS = 2_000;
const ENDED_ACCESS_EVERY_MS = 60_000;

/**
 * Sends webhooks from within this process, also to this machine, until the function that it answers with is called, which waits for
 * what is under way. Access that ended is told of when it begins and once a minute.
 */
export function startLocalWebhooks({
  database,
  log,
}: {
  readonly database: Database;
  readonly log: Logger;
}): () => Promise<void> {
  const clock = () => new Date();
  const post = makePostWebhook({ allowLoopback: true });
  let sweptAt = 0;
  return repeatedly(EVERY_MS, "sending webhooks", log, async (isOver) => {
    if (clock().getTime() - sweptAt >= ENDED_ACCESS_EVERY_MS) {
      sweptAt = clock().getTime();
      await tellOfEndedAccess(database, londonDay(clock()));
    }
    await deliverDue({ database, clock, random: Math.random, post, isOver });
  });
}
