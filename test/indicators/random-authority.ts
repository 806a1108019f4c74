import { randomUUID } from "node:crypto";
import { assessment, assessmentQuality } from "@cic/db/assessments/assessment.table";
import { insertRows } from "@cic/db/bulk";
import { careLeaverEntry, careLeaverMeasure } from "@cic/db/care-leavers/care-leaver.table";
import { consent } from "@cic/db/consents/consent.table";
import { healthLine } from "@cic/db/health-records/health-line.table";
import { notice } from "@cic/db/notices/notice.table";
import { offerApplication } from "@cic/db/offer-applications/offer-application.table";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { addDays, type Day, day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { Api } from "../harness/api.ts";

/** The days of random records: numbered from here, up to `LAST`, some weeks before `TODAY`. */
const FIRST = day("2024-12-01");
const LAST = 515;
export const TODAY: Day = day("2026-05-20");
/** In which all placements out of area are. */
export const AREA_ICB = "ICB:QMJ";

const on = (offset: number): Day => addDays(FIRST, offset);
const offset = fc.nat(LAST);
const flag = fc.constantFrom("0", "1", "", undefined);

const stay = fc.record({
  days: fc.integer({ min: 1, max: 250 }),
  type: fc.constantFrom("U4", "U4", "K2", "T2", "P1", "A3", "H5"),
  status: fc.constantFrom("C2", "C2", "C2", "E1", "V3", "V4"),
  outOfArea: fc.constantFrom("YES" as const, "NO" as const, "UNKNOWN" as const),
  emergency: fc.constantFrom("YES" as const, "NO" as const, "NOT_KNOWN" as const),
  miles: fc.constantFrom(5, 20, 21, null),
  /** Days after the placement began on which the ICB of its area was sent a notice. */
  told: fc.option(fc.integer({ min: -5, max: 20 })),
});
const child = fc.record({
  born: fc.oneof(fc.integer({ min: 2004, max: 2024 }), fc.constant(2007)),
  birthday: fc.constantFrom("04-01", "12-15"),
  sex: fc.constantFrom("FEMALE" as const, "MALE" as const, "UNKNOWN" as const, null),
  from: offset,
  stays: fc.array(stay, { minLength: 1, maxLength: 5 }),
  lasting: fc.boolean(),
  practice: fc.constantFrom("P81001", null, undefined),
  assessments: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom("IHA" as const, "RHA" as const, "ADOPTION_MEDICAL" as const),
      requested: fc.integer({ min: -60, max: 200 }),
      outcome: fc.constantFrom("DONE", "DONE", "DECLINED", "CANCELLED", "OPEN"),
      after: fc.integer({ min: 0, max: 60 }),
      back: fc.option(fc.nat(20)),
      passed: fc.option(fc.boolean()),
    }),
    // At most one of a kind is under way.
    { maxLength: 4, selector: ({ kind, outcome, requested }) => `${kind} ${outcome === "OPEN" || requested}` },
  ),
  consented: fc.option(fc.integer({ min: -10, max: 20 })),
  oc2: fc.option(
    fc.record({
      HEALTH_ASSESSMENT: flag,
      IMMUNISATIONS: flag,
      TEETH_CHECK: flag,
      HEALTH_CHECK: flag,
      CONVICTED: flag,
      SUBSTANCE_MISUSE: flag,
      INTERVENTION_RECEIVED: flag,
      INTERVENTION_OFFERED: flag,
      SDQ_SCORE: fc.constantFrom("0", "13", "14", "17", "40", "41", "", undefined),
      SDQ_REASON: fc.constantFrom("SDQ1", "SDQ4", "SDQ9", "", undefined),
    }),
  ),
  leaver: fc.option(
    fc.record({
      inTouch: fc.constantFrom("YES", "NO", "DIED", "REFU", "NREQ", "RHOM"),
      activity: fc.constantFrom("F1", "P5", "G4", "0"),
      accommodation: fc.constantFrom("U1", "S2", "0"),
    }),
  ),
  determined: fc.constantFrom("DETERMINED", "PROVISIONAL", "INDETERMINATE", null),
  lines: fc.array(
    fc.constantFrom(
      ...(["YES", "NO", "NOT_KNOWN"] as const).map((value) => ({ kind: "DENTAL_CHECK" as const, value })),
      ...(["UP_TO_DATE", "CATCH_UP_SCHEDULE", "NOT_UP_TO_DATE", "NOT_KNOWN"] as const).map((value) => ({
        kind: "IMMUNISATIONS" as const,
        value,
      })),
    ),
    { maxLength: 3 },
  ),
  /** Days after the 18th birthday, and whether one was given. */
  passport: fc.option(fc.tuple(fc.integer({ min: -90, max: 30 }), fc.boolean())),
  offer: fc.constantFrom("SUBMITTED" as const, "REFUSED" as const, "ISSUED" as const, "WITHDRAWN" as const, null),
});
export const authorityArb = fc.array(child, { minLength: 5, maxLength: 20 });
export type RandomAuthority = typeof authorityArb extends fc.Arbitrary<infer A> ? A : never;

/** Stores an authority's random children, past row-level security; its ids begin anew. */
export async function storeAuthority(api: Api, authorityId: string, children: RandomAuthority): Promise<void> {
  const assessments: (typeof assessment.$inferInsert)[] = [];
  const qualities: (typeof assessmentQuality.$inferInsert)[] = [];
  const consents: (typeof consent.$inferInsert)[] = [];
  const notices: (typeof notice.$inferInsert)[] = [];
  const measures: (typeof careLeaverMeasure.$inferInsert)[] = [];
  const rows: { childId: string; cells: Record<string, string | undefined> }[] = [];
  const determinations: { childId: string; outcome: string }[] = [];
  const lines: (typeof healthLine.$inferInsert)[] = [];
  const passports: (typeof careLeaverEntry.$inferInsert)[] = [];
  const applications: (typeof offerApplication.$inferInsert)[] = [];

  for (const said of children) {
    const self = api.world.child(authorityId, { born: `${said.born}-${said.birthday}`, sex: said.sex });
    const own = { childId: self.id, authorityId };
    const starts: number[] = [];
    let at = said.from;
    for (const { days } of said.stays) {
      if (at > LAST) break;
      starts.push(at);
      at += days;
    }
    // Who is there still after `LAST` has not left.
    const until = said.lasting || at > LAST ? undefined : on(at);
    const period = self.carePeriod({ from: on(said.from), ...(until !== undefined && { until, endReason: "E4A" }) });
    if (said.practice !== undefined) self.gpRegistration({ practice: said.practice, from: on(said.from) });
    for (const [i, from] of starts.entries()) {
      const { type, status, outOfArea, emergency, miles, told } = said.stays[i] as RandomAuthority[number]["stays"][0];
      const next = starts[i + 1];
      const end = next === undefined ? until : on(next);
      period.legalStatus(status, on(from), end);
      const { id } = period.placement({
        from: on(from),
        ...(end !== undefined && { until: end, endReason: "CARPL" }),
        type,
        emergency,
        area: { outOfAuthorityArea: outOfArea, icb: outOfArea === "YES" ? AREA_ICB : null },
        home: { miles },
        relations: false,
      });
      // For good, so that who asks sees all that is counted.
      if (outOfArea === "YES") self.seenBy(AREA_ICB, "RECEIVING_ICB", { from: on(from), causeId: id });
      if (told !== null) {
        const noticeId = randomUUID();
        notices.push({
          ...own,
          id: noticeId,
          chainId: noticeId,
          placementId: id,
          event: i === 0 ? "ENTERED_CARE" : "MOVED",
          recipientKind: "ICB_OF_PLACEMENT",
          recipientOrganisationId: AREA_ICB,
          state: "SENT",
          stateSince: "2026-01-01T00:00:00Z",
          sentAt: `${on(from + told)}T12:00:00Z`,
          sentOn: on(from + told),
          madeInEmergency: emergency,
        });
      }
    }
    for (const { kind, requested, outcome, after, back, passed } of said.assessments) {
      const id = randomUUID();
      const requestedOn = on(said.from + requested);
      const days = addDays(requestedOn, after);
      const done = outcome === "DONE";
      assessments.push({
        ...own,
        id,
        carePeriodId: period.id,
        kind,
        state: done ? "COMPLETED" : outcome === "OPEN" ? "REQUESTED" : (outcome as "DECLINED" | "CANCELLED"),
        stateSince: "2026-01-01T09:00:00Z",
        requestedOn,
        assessedOn: done ? days : null,
        assessedBy: done ? (after % 3 === 0 ? "NURSE" : "MEDICAL_PRACTITIONER") : null,
        reportReturnedOn: done && back !== null ? addDays(days, back) : null,
        declinedOn: outcome === "DECLINED" ? days : null,
        cancelledOn: outcome === "CANCELLED" ? days : null,
        providerId: AREA_ICB,
        outOfArea: "NOT_KNOWN",
        sdqMissing: false,
      });
      for (const version of done && passed !== null ? [1, 2] : []) {
        const checkedOn = addDays(days, version * 7);
        const isGood = version === 2 || passed === true;
        qualities.push({
          ...own,
          id: randomUUID(),
          assessmentId: id,
          reportVersion: version,
          checklistVersion: "1",
          passed: isGood,
          failed: isGood ? [] : ["SIGNED"],
          answers: {} as never,
          checkedOn,
          organisationId: AREA_ICB,
          checkedBy: "test",
          checkedAt: `${checkedOn}T12:00:00Z`,
        });
      }
    }
    if (said.consented !== null) {
      const receivedOn = on(said.from + said.consented);
      consents.push({
        ...own,
        id: randomUUID(),
        decision: "GIVEN",
        scopes: ["ASSESSMENT"],
        capacity: "PARENTAL_RESPONSIBILITY",
        decidedBy: "a parent",
        decidedOn: receivedOn,
        receivedOn,
        evidence: "SIGNED_FORM",
        checked: "SETTLED",
        recordedById: authorityId,
        recordedBy: "test",
      });
    }
    if (said.oc2 !== null) rows.push({ childId: self.id, cells: said.oc2 });
    if (said.leaver !== null) measures.push({ ...own, id: randomUUID(), year: 2026, ...said.leaver, source: "API" });
    for (const [i, line] of said.lines.entries()) {
      const onDay = on(Math.min(LAST, said.from + 90 * i));
      lines.push({
        ...own,
        ...line,
        id: randomUUID(),
        onDay,
        effectiveOn: onDay,
        source: "HEALTH_TEAM",
        recordedById: authorityId,
        recordedBy: "test",
      });
    }
    if (said.passport !== null) {
      const [days, holds] = said.passport;
      const startedOn = addDays(day(`${said.born + 18}-${said.birthday}`), days);
      passports.push({ ...own, id: randomUUID(), kind: "HEALTH_PASSPORT", holds, startedOn, source: "AUTHORITY" });
    }
    if (said.offer !== null) {
      const certificate =
        said.offer === "ISSUED"
          ? { certificateNumber: "1", certificateFrom: on(said.from), certificateUntil: on(said.from + 365) }
          : { certificateNumber: null, certificateFrom: null, certificateUntil: null };
      applications.push({
        ...own,
        ...certificate,
        id: randomUUID(),
        offerId: "PRESCRIPTIONS",
        ownerId: AREA_ICB,
        state: said.offer,
        stateSince: "2026-01-01T00:00:00Z",
        answer: {} as never,
        answeredOn: on(said.from),
      });
    }
    if (said.determined !== null) determinations.push({ childId: self.id, outcome: said.determined });
  }

  await api.world.save();
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await db.execute(sql`select set_config('cic.today', ${TODAY}, true)`);
    await insertRows(db, assessment, assessments);
    await insertRows(db, assessmentQuality, qualities);
    await insertRows(db, consent, consents);
    await insertRows(db, notice, notices);
    await insertRows(db, careLeaverMeasure, measures);
    await insertRows(db, healthLine, lines);
    await insertRows(db, careLeaverEntry, passports);
    await insertRows(db, offerApplication, applications);
    const importId = randomUUID();
    await db.execute(sql`insert into import (id, authority_id, format, year, status, created_by)
      values (${importId}, ${authorityId}, 'SSDA903', 2026, 'APPLIED', 'test')`);
    for (const { childId, cells } of rows) {
      await db.execute(sql`insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
        values (${childId}, ${authorityId}, 'OC2', ${childId}, 2026, ${JSON.stringify(cells)}::jsonb, ${importId}, 'oc2.csv', 2)`);
    }
    for (const { childId, outcome } of determinations) {
      const factsId = randomUUID();
      await db.execute(sql`insert into commissioning_facts (id, child_id, authority_id, recorded_at, facts, digest, rules_version, determined_on, cause)
        values (${factsId}, ${childId}, ${authorityId}, now(), '{}', '', '1', ${FIRST}, 'PLACEMENT')`);
      await db.execute(sql`insert into determination (id, facts_id, child_id, authority_id, recorded_at, valid_from, in_care, outcome,
          commissioner, interim_payer, reason_codes, warnings, said, digest, changes)
        values (${randomUUID()}, ${factsId}, ${childId}, ${authorityId}, now(), ${FIRST}, true, ${outcome}, '{}', '{}', '{}', '{}', '{}', '', '[]')`);
    }
  });
}
