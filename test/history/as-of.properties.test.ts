import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  correctHome,
  correctRegistration,
  recordHome,
  recordRegistration,
  takeBackHome,
  takeBackRegistration,
} from "../children/registration.operations.ts";
import { recordConsent, takeBackConsent, withdrawConsent } from "../consents/operations.ts";
import { childOnRecord, fromCamdenToDerby, loadPractices } from "../determinations/child-on-record.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { correct, endCare, endPlacement, key, move } from "../placements/operations.ts";
import { asOf, moment } from "./moments.ts";

let api: Api;
let worker: Caller;
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  worker = api.as("SOCIAL_WORKER");
});
afterAll(() => api.close());

const graph = `query ($id: ID!, $on: Date!) { child(id: $id) { dateOfBirth version
  carePeriods { nodes { id startedOn endedOn endReason version legalStatuses { code startedOn endedOn } } }
  placements(sort: [{ field: STARTED_ON }]) { nodes { id type provider urn postcode homePostcode startedOn endedOn endReason madeInEmergency version } }
  gpRegistrations { id practice { odsCode } from until source version } residences { id kind postcode from until source version }
  placementOn(on: $on) { id } determinationOn(on: $on) { id } consentStanding(on: $on) { scope state since receivedOn provisionalBecause } }
  consents(filter: { childId: [$id] }, sort: [{ field: DECIDED_ON }]) { nodes { id decision decidedOn receivedOn withdrawnOn version } }
  commissionerTimeline(childId: $id) { id from until outcome } }`;

// biome-ignore lint/suspicious/noExplicitAny: what was asked for
type Snapshot = any;
type Target = { id: string; version: number } | undefined;

/** A change of what stands; undefined when there is nothing to change. Some are refused: that changes nothing, and is fine. */
type Make = (now: Snapshot, childId: string, pick: number, day: string) => readonly [string, object] | undefined;
const at = (rows: readonly Snapshot[], pick: number): Target => rows[pick % Math.max(1, rows.length)];
const of = (target: Target, make: (target: { id: string; version: number }) => readonly [string, object]) =>
  target && make(target);
const reason = "Put right.";

const changes: Record<string, Make> = {
  "a registration": (_, childId, pick, from) => [
    recordRegistration,
    { childId, practiceCode: ["C10001", "L10001", null][pick % 3], from, source: "SPINE", endsPrevious: true },
  ],
  "a registration corrected": ({ child }, _, pick, from) =>
    of(at(child.gpRegistrations, pick), ({ id, version }) => [
      correctRegistration,
      {
        id,
        ...(pick % 2 === 0 ? { practiceCode: "L10001" } : { from }),
        correctionReason: reason,
        expectedVersion: version,
      },
    ]),
  "a registration taken back": ({ child }, _, pick) =>
    of(at(child.gpRegistrations, pick), ({ id, version }) => [
      takeBackRegistration,
      { id, reason, expectedVersion: version },
    ]),
  "a home": (_, childId, pick, from) => [
    recordHome,
    { childId, postcode: ["NW3 4TZ", "LE5 5AH"][pick % 2], from, source: "AUTHORITY", endsPrevious: true },
  ],
  "a home corrected": ({ child }, _, pick) =>
    of(at(child.residences, pick), ({ id, version }) => [
      correctHome,
      { id, postcode: "LE5 5AH", correctionReason: reason, expectedVersion: version },
    ]),
  "a home taken back": ({ child }, _, pick) =>
    of(at(child.residences, pick), ({ id, version }) => [takeBackHome, { id, reason, expectedVersion: version }]),
  "a move": ({ child }, _, pick, movedOn) =>
    of(child.placements.nodes.at(-1), ({ id, version }) => [
      move,
      {
        placementId: id,
        movedOn,
        reason: "CARPL",
        type: "U4",
        postcode: ["LE5 5AH", "DE1 1SS"][pick % 2],
        expectedVersion: version,
      },
    ]),
  "a placement corrected": ({ child }, _, pick) =>
    of(at(child.placements.nodes, pick), ({ id, version }) => [
      correct,
      {
        placementId: id,
        ...(pick % 2 === 0 ? { homePostcode: "NW3 4TZ" } : { postcode: "LE5 5AH" }),
        correctionReason: reason,
        expectedVersion: version,
      },
    ]),
  "a placement ended": ({ child }, _, _pick, endedOn) =>
    of(child.placements.nodes.at(-1), ({ id, version }) => [
      endPlacement,
      { placementId: id, endedOn, reason: "OTHER", expectedVersion: version },
    ]),
  "the end of care": ({ child }, _, _pick, endedOn) =>
    of(child.carePeriods.nodes.at(-1), ({ id, version }) => [
      endCare,
      { carePeriodId: id, endedOn, endReason: "E4A", expectedVersion: version },
    ]),
  "a consent": (_, childId, pick, givenOn) => [
    recordConsent,
    {
      ...{ childId, scopes: ["ASSESSMENT"], by: "Somebody", givenOn, evidence: "SIGNED_FORM" },
      ...{ capacity: "PARENTAL_RESPONSIBILITY", receivedOn: pick % 2 === 0 ? givenOn : null },
    },
  ],
  "a consent withdrawn": ({ consents }, _, pick, withdrawnOn) =>
    of(at(consents.nodes, pick), ({ id, version }) => [
      withdrawConsent,
      { consentId: id, withdrawnOn, by: "Somebody", expectedVersion: version },
    ]),
  "a consent taken back": ({ consents }, _, pick) =>
    of(at(consents.nodes, pick), ({ id, version }) => [
      takeBackConsent,
      { consentId: id, reason, expectedVersion: version },
    ]),
};

const command = fc.record({
  what: fc.constantFrom(...Object.keys(changes)),
  pick: fc.nat(11),
  day: fc.constantFrom("2024-05-01", "2025-02-20", "2025-06-01", "2026-01-10", "2026-08-01"),
});

const without = ({ version: _, ...rest }: Snapshot): Snapshot => rest;
const withoutKnown = ({ known: _, ...rest }: Snapshot): Snapshot => rest;

test("for any changes, what was known at a moment is what the graph answered at that moment", async () => {
  const tried = new Set<string>();
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 5, maxLength: 9 }),
      fc.constantFrom("2025-02-20", "2025-06-01", "2026-03-01"),
      async (commands, on) => {
        const { id } = await childOnRecord(worker, fromCamdenToDerby);
        const snapshots: { at: string; said: Snapshot }[] = [];
        const look = async () => {
          const { data, errors } = await worker(graph, { id, on });
          expect(errors).toEqual([]);
          snapshots.push({ at: await moment(api), said: data });
          return data;
        };
        let now = await look();
        for (const { what, pick, day } of commands) {
          const made = changes[what]?.(now, id, pick, day);
          if (made === undefined) continue;
          const { data, errors } = await worker(made[0], { key: key(), input: made[1] });
          expect(errors).toEqual([]);
          tried.add(what);
          if ((Object.values(data)[0] as { __typename: string }).__typename.endsWith("Ok")) done.add(what);
          now = await look();
        }
        for (const { at, said } of snapshots) {
          const { data, errors } = await worker(asOf, { id, knownAt: at });
          expect(errors).toEqual([]);
          const all = data.child.asOf;
          const { child } = said;
          expect(all.notAnswered).toEqual([]);
          expect(all.details.dateOfBirth).toBe(child.dateOfBirth);
          const periods = child.carePeriods.nodes.map(without);
          expect(all.carePeriods.map(withoutKnown)).toEqual(
            periods.map(({ legalStatuses: _, ...rest }: Snapshot) => rest),
          );
          const statuses = all.legalStatuses.map(({ code, startedOn, endedOn }: Snapshot) => ({
            code,
            startedOn,
            endedOn,
          }));
          expect(statuses).toEqual(periods.flatMap(({ legalStatuses }: Snapshot) => legalStatuses));
          expect(all.placements.map(({ areas: _, ...rest }: Snapshot) => withoutKnown(rest))).toEqual(
            child.placements.nodes.map(without),
          );
          expect(all.gpRegistrations.map(withoutKnown)).toEqual(child.gpRegistrations.map(without));
          expect(all.residences.map(withoutKnown)).toEqual(child.residences.map(without));
          expect(all.consents.map(withoutKnown)).toEqual(said.consents.nodes.map(without));
          expect(all.determinations).toEqual(said.commissionerTimeline);
          // What is told of a moment was known at it, and of each kind one thing held at a time.
          for (const rows of [all.carePeriods, all.placements, all.gpRegistrations, all.residences]) {
            for (const [n, { known, ...row }] of rows.entries()) {
              expect(
                known.recordedAt <= known.from && known.from <= at && (known.until === null || known.until > at),
              ).toBe(true);
              const before = rows[n - 1];
              if (before !== undefined)
                expect((before.endedOn ?? before.until) <= (row.startedOn ?? row.from)).toBe(true);
            }
          }
          const { data: ofDay } = await worker(asOf, { id, knownAt: at, validAt: on });
          const then = ofDay.child.asOf;
          expect(then.placements.map((one: Snapshot) => one.id)).toEqual(
            child.placementOn === null ? [] : [child.placementOn.id],
          );
          const determined = then.determinations.map((one: Snapshot) => one.id);
          expect(determined).toEqual(child.determinationOn === null ? [] : [child.determinationOn.id]);
          const standing = then.consentStanding.map(({ on: _, consentId: __, ...rest }: Snapshot) => rest);
          expect(standing).toEqual(child.consentStanding);
          expect(then.carePeriods.length).toBe(
            periods.filter(({ startedOn, endedOn }: Snapshot) => startedOn <= on && (endedOn === null || endedOn > on))
              .length,
          );
        }
      },
    ),
    { numRuns: 6 },
  );
  // The sequences reach what they are for.
  expect(tried.size).toBeGreaterThan(7);
  expect(done.size).toBeGreaterThan(4);
}, 60_000);
