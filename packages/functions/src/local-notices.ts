import { join } from "node:path";
import { sendDueMail } from "@cic/api/mail/send-due-mail";
import type { Database } from "@cic/db/database";
import { escalateNotices } from "@cic/db/notices/escalate.writes";
import { countSilentPlacements } from "@cic/db/silent-placements/count-silent.writes";
import { londonDay } from "@cic/domain/dates";
import type { MailOccasion } from "@cic/domain/mail/mail-state";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Logger } from "pino";
import { makeFileMail } from "./file-mail.ts";
import { repeatedly } from "./repeatedly.ts";

const EVERY_MS = 5_000;
const ESCALATED_EVERY_MS = 60_000;

/**
 * Escalates notices once a minute, counts once a month the placements of which an ICB was not told, and writes their mail into the folder `mail`, until the function that it answers with is called,
 * which waits for what is under way.
 */
export function startLocalNotices({
  database,
  directory,
  log,
  dataFolder,
  address,
}: {
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Logger;
  readonly dataFolder: string;
  /** Where the server answers, e.g. `http://localhost:4000`. */
  readonly address: string;
}): () => Promise<void> {
  const clock = () => new Date();
  const send = makeFileMail(join(dataFolder, "mail"));
  const linkOf = (occasion: MailOccasion, id: string) =>
    `${address}/graphql#${occasion === "GLASS_BROKEN" ? "grant" : "notice"}=${id}`;
  let sweptAt = 0;
  return repeatedly(EVERY_MS, "following up notices", log, async (isOver) => {
    if (clock().getTime() - sweptAt >= ESCALATED_EVERY_MS) {
      sweptAt = clock().getTime();
      await escalateNotices(database, londonDay(clock()), clock(), isOver);
      await countSilentPlacements(database, directory, londonDay(clock()));
    }
    await sendDueMail({ database, clock, random: Math.random, send, linkOf, isOver });
  });
}
