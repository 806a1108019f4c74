import { randomUUID } from "node:crypto";
import { assessment } from "@cic/db/assessments/assessment.table";
import { insertRows } from "@cic/db/bulk";
import { findClockFacts } from "@cic/db/clocks/clock.queries";
import { consent } from "@cic/db/consents/consent.table";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { followHolidays } from "@cic/db/organisations/follow-holidays.writes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { assessmentClocks } from "@cic/domain/clocks/assessment-clocks";
import { ASSESSORS, CLOCK_KINDS } from "@cic/domain/clocks/clock-facts";
import { OWNER_OF_LEG } from "@cic/domain/clocks/legs";
import { addDays, type Day, day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { asked, camden, clocks, provider, queue, worker } from "./operations.ts";

const today = day("2027-06-01");
let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", today);
});
afterAll(() => api.close());

const base = day("2024-01-01");
const offset = (least: number, most: number) => fc.integer({ min: least, max: most });
const maybe = (most: number) => fc.option(offset(0, most));
const someHistory = fc.record({
  born: offset(-5_500, -300),
  start: offset(0, 800),
  code: fc.constantFrom("C2", "V3", "V2"),
  ended: fc.boolean(),
  consent: fc.option(fc.record({ at: offset(0, 900), withdrawn: fc.boolean() })),
  attempts: fc.array(
    fc.record({
      ...{
        at: offset(-80, 900),
        accept: maybe(20),
        book: maybe(20),
        assess: maybe(40),
        report: maybe(20),
        end: maybe(20),
      },
      ...{
        kind: fc.constantFrom(...CLOCK_KINDS),
        by: fc.constantFrom(...ASSESSORS),
        declines: fc.boolean(),
        void: fc.boolean(),
      },
    }),
    { maxLength: 5 },
  ),
});

/** As derived by the domain, of those that run. */
async function derived(db: ScopedDb, ids: readonly string[], on: Day) {
  const calendar = await findHolidayCalendar(db);
  const facts = await findClockFacts(db, ids);
  return facts.flatMap((of) =>
    of === null
      ? []
      : assessmentClocks(of, on, calendar)
          .filter(({ state }) => state === "OPEN" || state === "PAUSED")
          .map((clock) => {
            const leg = clock.legs.find(({ until }) => until === null);
            return {
              ...{ causeId: clock.causeId, kind: clock.kind, startedOn: clock.startsOn, dueOn: clock.dueOn },
              ...{ leg: leg?.leg, waitingOn: leg && OWNER_OF_LEG[leg.leg], legSince: leg?.from },
              ...{
                assessed: clock.assessed.doneOn !== null,
                paused: clock.reason,
                assessmentId: clock.assessment?.id ?? null,
              },
            };
          }),
  );
}

const kept = (db: ScopedDb, ids: readonly string[]) =>
  rowsOf<object>(
    db,
    sql`select cause_id as "causeId", kind, started_on::text as "startedOn", due_on::text as "dueOn", leg, waiting_on as "waitingOn",
      leg_since::text as "legSince", assessed, paused, assessment_id as "assessmentId" from assessment_clock
      where child_id in (${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`,
  );

const asCamden = <T>(work: (db: ScopedDb) => Promise<T>, on: Day = today): Promise<T> =>
  withScope(api.database, { organisationId: camden, subject: "s", requestId: "r", today: on }, "write", work);
const byCause = (rows: readonly object[]) => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test("what lists are sorted by is what the rules derive, whatever happened", async () => {
  const legs = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(fc.array(someHistory, { minLength: 8, maxLength: 8 }), async (histories) => {
      const children = histories.map((history) => {
        const start = addDays(base, history.start);
        const ends = history.ended ? { until: addDays(start, 200), endReason: "E4A" } : {};
        const child = api.world.child(camden, { born: addDays(base, history.born) });
        const care = child.carePeriod({ from: start, ...ends }).legalStatus(history.code, start, ends.until);
        return { history, start, id: child.id, careId: care.id };
      });
      await api.world.save();
      await asOperator(api.operator, async ({ drizzle }) => {
        const db = drizzle as ScopedDb;
        await insertRows(
          db,
          consent,
          children.flatMap(({ history, id }) => consentRow(id, history.consent)),
        );
        for (const { history, id, careId } of children) {
          for (const said of history.attempts) await insertRows(db, assessment, [assessmentRow(id, careId, said)]);
        }
      });
      const ids = children.map(({ id }) => id);
      const [rules, table] = await asCamden(async (db) => [await derived(db, ids, today), await kept(db, ids)]);
      expect(byCause(table ?? [])).toEqual(byCause(rules ?? []));
      for (const { leg } of rules ?? []) legs.add(leg);
    }),
    { numRuns: 8 },
  );
  // What is compared is not nothing.
  expect(legs.size).toBeGreaterThanOrEqual(4);
});

function consentRow(childId: string, said: { at: number; withdrawn: boolean } | null) {
  if (said === null) return [];
  const on = addDays(base, said.at);
  return [
    {
      ...{
        id: randomUUID(),
        childId,
        authorityId: camden,
        decision: "GIVEN" as const,
        scopes: ["ASSESSMENT" as const],
      },
      ...{ capacity: "PARENTAL_RESPONSIBILITY" as const, decidedBy: "x", decidedOn: on, receivedOn: on },
      ...{
        evidence: "SPOKEN" as const,
        checked: "SETTLED" as const,
        recordedById: camden,
        recordedBy: "x",
        version: 1,
      },
      ...{ withdrawnOn: said.withdrawn ? addDays(on, 1) : null, withdrawnBy: said.withdrawn ? "x" : null },
    },
  ];
}

type Said = Parameters<Parameters<(typeof someHistory)["map"]>[0]>[0]["attempts"][number];
function assessmentRow(childId: string, carePeriodId: string, said: Said) {
  let last = addDays(base, said.at);
  const requestedOn = last;
  const after = (days: number | null, when = true) => {
    if (days === null || !when) return null;
    last = addDays(last, days);
    return last;
  };
  const acceptedOn = after(said.accept);
  const bookedOn = after(said.book, acceptedOn !== null);
  const assessedOn = after(said.assess);
  const open = assessedOn === null;
  const reportReturnedOn = after(said.report, !open);
  // One of a kind is under way: these are ended or done, but for what would clash.
  const endedOn = open ? (after(said.end) ?? last) : null;
  const declined = open && said.declines;
  const state = said.void
    ? "VOID"
    : !open
      ? reportReturnedOn === null
        ? "COMPLETED"
        : "REPORT_RETURNED"
      : declined
        ? "DECLINED"
        : "CANCELLED";
  return {
    ...{ id: randomUUID(), childId, authorityId: camden, carePeriodId, kind: said.kind, state: state as "VOID" },
    ...{ stateSince: "2026-01-01T00:00:00Z", requestedOn, acceptedOn, bookedOn, appointmentOn: bookedOn, assessedOn },
    ...{ assessedBy: open ? null : said.by, reportReturnedOn, declinedOn: declined ? endedOn : null },
    ...{
      cancelledOn: open && !declined ? endedOn : null,
      providerId: provider,
      outOfArea: "NO" as const,
      sdqMissing: false,
    },
  };
}

test("working days and reviews are counted alike in the database", async () => {
  const calendar = await asCamden(findHolidayCalendar);
  const { addWorkingDays } = await import("@cic/domain/working-days");
  const { reviewDue } = await import("@cic/domain/clocks/due.rule");
  const days = fc.sample(offset(0, 5_200), 60).map((days) => addDays(day("2014-11-20"), days));
  days.push(day("2028-11-29"), day("2028-11-30"), day("2028-12-01"), day("2014-12-31"), day("2015-01-01"));
  const rows = await asCamden((db) =>
    rowsOf<{ twenty: string | null; due: string }>(
      db,
      sql`select add_working_days(d::date, 20)::text as twenty, review_due(d::date, d::date - 1650 + n::integer * 3)::text as due
        from json_array_elements_text(${JSON.stringify(days)}::json) with ordinality g(d, n) order by n`,
    ),
  );
  for (const [i, on] of days.entries()) {
    const twenty = addWorkingDays(on, 20, calendar);
    expect([on, rows[i]?.twenty]).toEqual([on, twenty.kind === "day" ? twenty.day : null]);
    expect([on, rows[i]?.due]).toEqual([on, reviewDue(on, addDays(on, -1650 + (i + 1) * 3)).dueOn]);
  }
});

test("a holiday that is added moves what is due, and tells of it with before and after; again it does nothing", async () => {
  api.today = "2026-03-10";
  const child = api.world.child(camden);
  child.carePeriod({ from: "2026-03-02" }).legalStatus("C2", "2026-03-02");
  await api.world.save();
  const due = async () =>
    (await asked(worker(api), queue("dueOn clock { dueOn }"), { filter: { childId: [child.id] } })).nodes;
  expect(await due()).toEqual([{ dueOn: "2026-03-30", clock: { dueOn: "2026-03-30" } }]);
  const whole = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const directory = { ...whole, organisations: whole.organisations.filter(({ id }) => id === camden) };
  await followHolidays(api.database, directory, day("2026-03-10"));
  // As if the version before this one had not known of this holiday, which this one does.
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into bank_holiday values ('england-and-wales', '2026-03-17', 'A coronation', null);
      insert into bank_holiday_change (division, held_on, change) values ('england-and-wales', '2026-03-17', 'ADDED')`),
  );
  const moved = await followHolidays(api.database, directory, day("2026-03-10"));
  expect(moved).toBeGreaterThan(0);
  expect(await due()).toEqual([{ dueOn: "2026-03-31", clock: { dueOn: "2026-03-31" } }]);
  const [clock] = await asked(worker(api), clocks, { id: child.id });
  expect(clock.dueChanges).toEqual([{ before: "2026-03-30", after: "2026-03-31" }]);
  const events = await asCamden((db) =>
    rowsOf(db, sql`select type from event where child_id = ${child.id} and type = 'ASSESSMENT_DUE_CHANGED'`),
  );
  expect(events).toHaveLength(1);
  expect(await followHolidays(api.database, directory, day("2026-03-10"))).toBe(0);
  expect(await loadReference(api.operator)).toEqual([]);
});
