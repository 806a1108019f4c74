import type { Database } from "@cic/db/database";
import { asDelivery } from "@cic/db/events/delivery-scope";
import { type CalendarDone, followCalendar as follow } from "@cic/db/offer-applications/calendar.writes";
import { londonDay } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { ownersToday } from "../offers/Offer.ts";

/**
 * Reminds of certificates that run out, and lapses those that have; resolves to how many. To be called once a day or more often:
 * what is done is due no more, and several at once skip what another holds.
 */
export async function followCalendar(database: Database, now: Date, directory: Directory): Promise<CalendarDone> {
  const today = londonDay(now);
  const totals = { reminded: 0, lapsed: 0 };
  const owners = (ownerId: string) => ownersToday({ directory: () => directory, today }, ownerId);
  for (let done = 1; done > 0; ) {
    const { reminded, lapsed } = await asDelivery(database, null, today, (db) => follow(db, now.toISOString(), owners));
    totals.reminded += reminded;
    totals.lapsed += lapsed;
    done = reminded + lapsed;
  }
  return totals;
}
