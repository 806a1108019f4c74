import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, ageOn, type Day, day, laterOf } from "../dates.ts";
import { commissionerTimeline } from "./commissioner-timeline.ts";
import {
  abroad,
  ask,
  byAuthority,
  directory,
  LETTERS,
  PRACTICES,
  person,
  placeIn,
  practice,
  short,
  UNKNOWN_PLACE,
} from "./commissioning.fixture.ts";
import { compareAnswers } from "./compare-answers.ts";
import { determineCommissioner } from "./determine-commissioner.ts";
import type { CommissioningFacts, FactFamily, PlacementKind } from "./facts.ts";
import { icbOn } from "./icb-succession.rule.ts";
import { requestFor, SERVICE_CATEGORIES } from "./service.ts";

/** Rules 1.11, over random facts: mostly plausible, always with days that cross. */
const RUNS = { numRuns: 1_000 };
const START = day("2021-01-01");
const someDay = fc.integer({ min: 0, max: 2_400 }).map((days) => addDays(START, days));
const someOn = fc.oneof(
  someDay,
  fc.constantFrom(...["2022-06-30", "2022-07-01", "2024-03-31", "2024-04-01", "2026-03-31", "2026-04-01"].map(day)),
);
const somePeriod = fc
  .tuple(someDay, fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }));
const someLetter = fc.constantFrom(...LETTERS);
const somePlace = fc.oneof(
  { weight: 8, arbitrary: someLetter.map(placeIn) },
  { weight: 1, arbitrary: fc.constantFrom(abroad("WALES"), abroad("SCOTLAND"), UNKNOWN_PLACE) },
);
const ALL_PRACTICES = [...PRACTICES, practice("SPLIT", "ICB:QNQ"), practice("MERGED", "ICB:QMJ")];
const somePractice = fc.constantFrom(...ALL_PRACTICES.map((row) => row.odsCode));
const someAnswerToAsk = fc.constantFrom("YES" as const, "YES" as const, "NO" as const, "NOT_KNOWN" as const);
const someService = fc.constantFrom(...SERVICE_CATEGORIES);
const dated = <T extends object>(fields: fc.Arbitrary<T>) =>
  fc.tuple(fields, somePeriod).map(([row, period]) => ({ ...row, ...period }));
const few = <T>(row: fc.Arbitrary<T>, maxLength = 3) => fc.array(row, { maxLength });
const kinds: readonly PlacementKind[] = [
  "FOSTER",
  "FOSTER",
  "CHILDRENS_HOME",
  "WITH_PARENTS",
  "FOR_ADOPTION",
  "SECURE_CHILDRENS_HOME",
  "SUPPORTED_ACCOMMODATION",
];
const somePlacement = dated(
  fc.record({
    kind: fc.constantFrom(...kinds),
    place: somePlace,
    arrangedOn: fc.constant(null),
    arrangedBy: fc.oneof(
      { weight: 6, arbitrary: someLetter.map(byAuthority) },
      { weight: 1, arbitrary: someLetter.map((letter) => ({ kind: "ICB" as const, icbId: `ICB:${letter}` })) },
      { weight: 1, arbitrary: fc.constantFrom({ kind: "NOBODY" as const }, { kind: "NOT_KNOWN" as const }) },
    ),
  }),
);
const someRegistration = dated(fc.record({ practiceCode: somePractice, source: fc.constant(null) }));
const families: readonly FactFamily[] = [
  "GP_REGISTRATION",
  "RESIDENCE",
  "CARE_STATUS",
  "PLACEMENT",
  "DETENTION",
  "EHC_PLAN",
];
const someFacts: fc.Arbitrary<CommissioningFacts> = fc.record({
  born: fc.integer({ min: -6_800, max: 300 }).map((days) => addDays(START, days)),
  practices: fc.constant(ALL_PRACTICES),
  gpRegistrations: few(someRegistration),
  residences: few(
    dated(
      fc.record({
        place: somePlace,
        kind: fc.constantFrom("USUAL" as const, "TEMPORARY" as const),
        lhbCode: fc.constant(null),
      }),
    ),
  ),
  presences: few(dated(fc.record({ place: somePlace })), 1),
  careStatuses: few(
    dated(
      fc.record({
        status: fc.constantFrom(
          "LOOKED_AFTER" as const,
          "LOOKED_AFTER" as const,
          "RELEVANT" as const,
          "CEASED" as const,
          "SGO" as const,
        ),
        authority: fc.option(
          someLetter.map((letter) => ({ country: "ENGLAND" as const, id: `LA:${letter}` })),
          { nil: null },
        ),
        tookResponsibilityAt: fc.option(somePlace, { nil: null }),
        lhbCode: fc.constant(null),
      }),
    ),
  ),
  legalStatuses: few(
    dated(fc.record({ basis: fc.constantFrom("S20" as const, "S31_FULL" as const, "SHORT_BREAK_V4" as const) })),
    2,
  ),
  placements: few(somePlacement, 4),
  detentions: few(
    dated(
      fc.record({
        section: fc.constant("3"),
        qualifying: someAnswerToAsk,
        appliedOn: fc.constant(null),
        aftercareEndedOn: fc.option(someDay, { nil: null }),
      }),
    ),
    2,
  ),
  inpatientSpells: few(somePeriod, 1),
  continuingCare: few(
    dated(
      fc.record({
        icbId: someLetter.map((letter) => `ICB:${letter}`),
        place: somePlace,
        adultEligible: someAnswerToAsk,
      }),
    ),
    1,
  ),
  ehcPlans: few(
    dated(fc.record({ schoolPlace: somePlace, boards: someAnswerToAsk, arrangedOn: fc.constant(null) })),
    2,
  ),
  adoptionOrders: few(fc.record({ madeOn: someDay, placingAuthorityId: fc.constant("LA:A") }), 1),
  shortBreaks: few(dated(fc.record({ place: somePlace })), 1),
  mother: fc.constant(null),
  payments: few(dated(fc.record({ icbId: someLetter.map((letter) => `ICB:${letter}`) })), 1),
  notKnown: few(dated(fc.record({ what: fc.constantFrom(...families) })), 1),
});

/** A child who is certainly placed out of area by an authority on the day: most random facts are not. */
const somePlacedChild = fc.tuple(someFacts, someLetter, someLetter, someOn).map(([facts, home, away, on]) => ({
  on,
  facts: {
    ...facts,
    born: addDays(on, -3_000),
    gpRegistrations: [{ practiceCode: home, source: null, from: addDays(on, -2_900), until: null }],
    careStatuses: [
      {
        status: "LOOKED_AFTER" as const,
        authority: null,
        tookResponsibilityAt: null,
        lhbCode: null,
        from: addDays(on, -400),
        until: null,
      },
    ],
    placements: [
      {
        kind: "FOSTER" as const,
        place: placeIn(away),
        arrangedBy: byAuthority(home),
        arrangedOn: null,
        from: addDays(on, -300),
        until: null,
      },
    ],
    notKnown: [],
  },
  home,
  away,
}));

describe("invariants of the engine (rules 1.11)", () => {
  test("1: from 18 on, no rule for children", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, (facts, on, service) => {
        fc.pre(ageOn(facts.born, on) >= 18);
        const answer = ask(facts, on, service);
        for (const { id } of answer.decidedBy) expect(id).not.toMatch(/^CHILD-|^ADOPT-|^PWP-|^SHORT-|^WALES-IN/);
      }),
      RUNS,
    );
  });

  test("2: while the child rule holds, moving only the GP registration changes nothing", () => {
    const moves = fc.array(fc.tuple(somePractice, fc.integer({ min: 0, max: 300 })), { maxLength: 3 });
    fc.assert(
      fc.property(somePlacedChild, moves, someService, ({ facts, on }, later, service) => {
        fc.pre(service !== "ARMED_FORCES");
        const before = ask(facts, on, service);
        fc.pre(/^CHILD-OOA-LA/.test(before.rule?.id ?? ""));
        const gpRegistrations = [
          ...facts.gpRegistrations,
          ...later.map(([practiceCode, days]) => ({
            practiceCode,
            source: null,
            from: addDays(on, -days),
            until: null,
          })),
        ];
        const differences = compareAnswers(before, ask({ ...facts, gpRegistrations }, on, service));
        const meanwhile = ["interimPayer", "warnings"];
        expect(differences.filter(({ field }) => !meanwhile.includes(field))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("2, over any history: registrations made since the placement began do not move the child rule", () => {
    fc.assert(
      fc.property(
        someFacts,
        somePlacedChild,
        somePractice,
        fc.nat(300),
        (history, { facts, on }, practiceCode, days) => {
          const began = addDays(on, -300);
          const earlier = history.placements.filter((row) => row.from < began).map((row) => ({ ...row, until: began }));
          const child = {
            ...facts,
            gpRegistrations: history.gpRegistrations,
            residences: history.residences,
            careStatuses: [...history.careStatuses.filter((row) => row.from < began), ...facts.careStatuses],
            placements: [...earlier, ...facts.placements],
          };
          const before = ask(child, on);
          fc.pre(before.rule?.id === "CHILD-OOA-LA");
          const added = { practiceCode, source: null, from: addDays(on, -days), until: null };
          const after = ask({ ...child, gpRegistrations: [...child.gpRegistrations, added] }, on);
          expect(after.commissioner).toEqual(before.commissioner);
          expect(after.decidedBy).toEqual(before.decidedBy);
          expect(after.outcome).toBe(before.outcome);
        },
      ),
      RUNS,
    );
  });

  test("3: a placement in area never answers otherwise than the general rule", () => {
    fc.assert(
      fc.property(somePlacedChild, someService, ({ facts, on, home }, service) => {
        const here = facts.placements.map((row) => ({ ...row, place: placeIn(home) }));
        const none = {
          detentions: [],
          inpatientSpells: [],
          continuingCare: [],
          ehcPlans: [],
          adoptionOrders: [],
          presences: [],
        };
        const inArea = ask({ ...facts, ...none, placements: here }, on, service);
        fc.pre(inArea.rule?.id !== "PH-2");
        const general = ask({ ...facts, ...none, placements: [], careStatuses: [], legalStatuses: [] }, on, service);
        expect(inArea.commissioner).toEqual(general.commissioner);
      }),
      RUNS,
    );
  });

  test("4: the same facts give the same answer, and facts are left as they were", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, (facts, on, service) => {
        const copy = structuredClone(facts);
        const answer = ask(facts, on, service);
        expect(ask(facts, on, service)).toEqual(answer);
        expect(facts).toEqual(copy);
        expect(answer.edition?.id).toMatch(/^WP-/);
        expect(answer.rulesTried.length).toBeGreaterThan(0);
        expect(answer.explanation.length).toBeGreaterThan(2);
      }),
      RUNS,
    );
  });

  test("5: whatever is not determined has a reason and an interim payer; whatever is, has neither", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, (facts, on, service) => {
        const { outcome, reasonCodes, interimPayer, commissioner } = ask(facts, on, service);
        expect(reasonCodes.length > 0).toBe(outcome !== "DETERMINED");
        expect(interimPayer !== null).toBe(outcome !== "DETERMINED");
        expect(commissioner.onTheDay === null).toBe(outcome === "INDETERMINATE");
      }),
      RUNS,
    );
  });

  test("6: nothing that is valid only later is read", () => {
    const after = <T extends { from: Day }>(rows: readonly T[], on: Day): T[] =>
      rows.map((row, index) => ({ ...row, from: addDays(on, 1 + index), until: null }));
    fc.assert(
      fc.property(someFacts, someFacts, someOn, someService, (facts, later, on, service) => {
        const more: CommissioningFacts = {
          ...facts,
          gpRegistrations: [...facts.gpRegistrations, ...after(later.gpRegistrations, on)],
          residences: [...facts.residences, ...after(later.residences, on)],
          presences: [...facts.presences, ...after(later.presences, on)],
          careStatuses: [...facts.careStatuses, ...after(later.careStatuses, on)],
          legalStatuses: [...facts.legalStatuses, ...after(later.legalStatuses, on)],
          placements: [...facts.placements, ...after(later.placements, on)],
          detentions: [...facts.detentions, ...after(later.detentions, on)],
          inpatientSpells: [...facts.inpatientSpells, ...after(later.inpatientSpells, on)],
          continuingCare: [...facts.continuingCare, ...after(later.continuingCare, on)],
          ehcPlans: [...facts.ehcPlans, ...after(later.ehcPlans, on)],
          shortBreaks: [...facts.shortBreaks, ...after(later.shortBreaks, on)],
          payments: [...facts.payments, ...after(later.payments, on)],
          adoptionOrders: [...facts.adoptionOrders, { madeOn: addDays(on, 1), placingAuthorityId: null }],
        };
        expect(ask(more, on, service)).toEqual(ask(facts, on, service));
      }),
      RUNS,
    );
  });

  test("6: an end that is still to come is not read either", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, fc.integer({ min: 1, max: 500 }), (facts, on, service, days) => {
        const cut = <T extends { from: Day; until: Day | null }>(rows: readonly T[]): T[] =>
          rows.map((row) =>
            row.from <= on && (row.until === null || row.until > on) ? { ...row, until: addDays(on, days) } : row,
          );
        const ended = {
          ...facts,
          gpRegistrations: cut(facts.gpRegistrations),
          residences: cut(facts.residences),
          careStatuses: cut(facts.careStatuses),
          placements: cut(facts.placements),
          ehcPlans: cut(facts.ehcPlans),
          detentions: cut(facts.detentions),
        };
        expect(ask(ended, on, service)).toEqual(ask(facts, on, service));
      }),
      RUNS,
    );
  });

  test("7: services that do not depend on care status never go by the child rule", () => {
    const national = fc.constantFrom(
      "PRIMARY_CARE" as const,
      "HEALTH_JUSTICE" as const,
      "SPECIALISED" as const,
      "PUBLIC_HEALTH_S7A" as const,
      "ARMED_FORCES" as const,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          someFacts.chain((facts) => someOn.map((on) => ({ facts, on }))),
          somePlacedChild,
        ),
        national,
        ({ facts, on }, service) => {
          const answer = ask(facts, on, service);
          expect(answer.decidedBy.map((rule) => rule.id)).not.toContain("CHILD-OOA-LA");
          expect(answer.rule).not.toBeNull();
        },
      ),
      RUNS,
    );
  });

  test("8: an ICB that is named exists on the day it is named for", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, (facts, on, service) => {
        const { commissioner, alongside, alternatives } = ask(facts, on, service);
        for (const { onTheDay, today } of [commissioner, ...alongside, ...alternatives]) {
          if (onTheDay?.kind === "ICB") expect(directory.existsOn(onTheDay.id, on)).toBe(true);
          if (today?.kind === "ICB") expect(directory.existsOn(today.id, day("2026-11-22"))).toBe(true);
        }
      }),
      RUNS,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...directory.organisations.filter((row) => row.kind === "ICB")),
        someOn,
        somePlace,
        (icb, on, place) => {
          const found = icbOn({ icbId: icb.id, at: on, practice: null, place, warnings: [] }, on, directory);
          if (found.kind === "known") expect(directory.existsOn(found.icbId, on)).toBe(true);
          else expect(["ICB_SPLIT_NEEDS_FACTS", "BEFORE_ICBS", "FACTS_MISSING"]).toContain(found.reason);
        },
      ),
      RUNS,
    );
  });

  test("low-confidence law never determines", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, (facts, on, service) => {
        const { rule, decidedBy, outcome } = ask(facts, on, service);
        if (rule !== null && (rule.confidence === "ML" || rule.verify)) expect(outcome).not.toBe("DETERMINED");
        const originating = decidedBy.find(({ id }) => id.startsWith("ORIG-"));
        if (originating?.verify === true) expect(outcome).not.toBe("DETERMINED");
      }),
      RUNS,
    );
  });

  test("a timeline says of every day what that day's answer says", () => {
    fc.assert(
      fc.property(someFacts, someOn, someService, fc.integer({ min: 1, max: 30 }), (facts, from, service, days) => {
        const until = addDays(from, days * 20);
        fc.pre(facts.born < until);
        const request = requestFor(service);
        const today = day("2026-11-22");
        const segments = commissionerTimeline(facts, from, until, request, today, directory);
        expect(segments[0]?.from).toBe(laterOf(from, facts.born));
        expect(segments.at(-1)?.until).toBe(until);
        for (let on = laterOf(from, facts.born); on < until; on = addDays(on, days)) {
          const segment = segments.find((row) => row.from <= on && on < row.until);
          if (segment === undefined) throw new Error("a gap");
          const answer = determineCommissioner(facts, on, request, today, directory);
          expect(compareAnswers(segment.answer, answer)).toEqual([]);
        }
        for (const [index, segment] of segments.entries()) {
          if (index > 0) expect(segments[index - 1]?.until).toBe(segment.from);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("nothing at all is known: an answer still, and somebody to pay", () => {
    const answer = ask(person("2015-01-01"), "2024-06-01");
    expect(answer.outcome).toBe("INDETERMINATE");
    expect(answer.reasonCodes).toEqual(["NO_GP_NO_RESIDENCE"]);
    expect(short(answer.interimPayer?.commissioner)).toBe("WHERE PRESENT");
  });
});
