import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import { nothingKnown, type PrescriptionFacts } from "../prescriptions/prescription-facts.ts";
import { decideOffer, type OfferConditionCode } from "./decide-offer.ts";
import { categoriesFrom, type GpFact, type OfferPerson } from "./offer-person.ts";
import { offersFor } from "./offers-for.ts";
import { offerById, PUBLISHED_OFFERS } from "./published-offers.ts";

const BORN = "2007-03-10"; // 18 on 2025-03-10, 25 on 2032-03-10, 26 on 2033-03-10.
const TODAY = "2026-11-22";
const camden = "LA:202";

const paying: PrescriptionFacts = {
  ...nothingKnown(day(BORN)),
  fullTimeEducation: "NO",
  pregnancy: "NEITHER",
  listedCondition: "NO",
  inpatient: "NO",
  listedBenefit: "NO",
  dependantOfRecipient: "NO",
  universalCredit: "NO",
  certificates: [],
};
const registered = (authorityId: string | null, icbId: string | null = null): GpFact => ({
  kind: "REGISTERED",
  authorityId,
  icbId,
});

/** A care leaver of nineteen, of Camden and registered there, who pays. */
function person(more: Partial<OfferPerson> = {}): OfferPerson {
  const born = more.born ?? day(BORN);
  return {
    born,
    prescriptions: { ...paying, born },
    categories: categoriesFrom("ELIGIBLE", born, day("2000-01-01")),
    authorityOfOriginId: camden,
    gp: registered(camden),
    email: "YES",
    ...more,
  };
}

const decide = (id: string, who: OfferPerson, on = TODAY) => {
  const offer = offerById(id);
  if (offer === undefined) throw new Error("no such offer");
  return decideOffer(offer, who, day(on));
};
const failing = (id: string, who: OfferPerson, on = TODAY): OfferConditionCode[] =>
  decide(id, who, on)
    .conditions.filter(({ state }) => state === "NOT_MET")
    .map(({ code }) => code);

describe("the same nineteen-year-old in the areas of the five published schemes", () => {
  // On one day on which each of them is known to run but Northamptonshire's, a pilot that ended a year and more before.
  const of = (authority: string) => person({ authorityOfOriginId: authority, gp: registered(authority) });

  // biome-ignore format: a table is read by its columns
  test.each<[scheme: string, authority: string, on: string, outcome: string, open: OfferConditionCode[]]>([
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", TODAY,        "ELIGIBLE",     []],
    ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "LA:940", TODAY,        "NEEDS_INFO",   ["RUNNING"]],
    ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", camden,   TODAY,        "ELIGIBLE",     []],
    ["BLACK_COUNTRY_PRESCRIPTIONS",        "LA:335", TODAY,        "ELIGIBLE",     []],
    ["OLDHAM_PRESCRIPTIONS",               "LA:353", TODAY,        "ELIGIBLE",     []],
    ["NORTH_EAST_LONDON_PRESCRIPTIONS",    "LA:204", TODAY,        "ELIGIBLE",     []],
  ])("%s", (scheme, authority, on, outcome, open) => {
    const decision = decide(scheme, of(authority), on);
    expect(decision.outcome).toBe(outcome);
    expect(decision.conditions.filter(({ state }) => state !== "MET").map(({ code }) => code)).toEqual(open);
    expect(decision.next).not.toEqual([]);
    // Moved there, every other scheme says no, and why.
    const elsewhere = PUBLISHED_OFFERS.filter(({ id, kind, standing }) => kind === "PRESCRIPTIONS" && standing === "PUBLISHED" && id !== scheme);
    for (const { id } of elsewhere) expect([id, failing(id, of(authority), on)]).toEqual([id, expect.arrayContaining(["AREA"])]);
  });

  test("moving only where they are registered changes the answer only where that is what counts", () => {
    const moved = person({ gp: registered("LA:353") });
    expect(decide("NORTH_CENTRAL_LONDON_PRESCRIPTIONS", moved).outcome).toBe("ELIGIBLE");
    expect(decide("OLDHAM_PRESCRIPTIONS", moved).outcome).toBe("ELIGIBLE");
    expect(failing("BLACK_COUNTRY_PRESCRIPTIONS", person({ gp: registered("LA:335") }))).toEqual(["AREA"]);
    // Lincolnshire does not say which of the two it goes by.
    expect(decide("LINCOLNSHIRE_PRESCRIPTIONS", person({ gp: registered("LA:925") })).outcome).toBe("NEEDS_INFO");
    expect(decide("LINCOLNSHIRE_PRESCRIPTIONS", person({ authorityOfOriginId: "LA:925" })).outcome).toBe("NEEDS_INFO");
  });

  test.each(PUBLISHED_OFFERS.filter(({ kind }) => kind === "PRESCRIPTIONS").map(({ id }) => id))(
    "%s: an exemption that they have comes first, whatever else holds",
    (id) => {
      const exempt = { ...paying, listedBenefit: "YES" } as const;
      for (const gp of [registered(camden), { kind: "NONE" } as const]) {
        for (const authorityOfOriginId of [camden, "LA:926", null]) {
          const decision = decide(id, person({ prescriptions: exempt, gp, authorityOfOriginId }));
          expect(decision).toMatchObject({ outcome: "ALREADY_EXEMPT", exemption: "BENEFIT" });
          expect(decision.next.join()).toMatch(/do not pay/);
        }
      }
    },
  );

  test("after the mergers of April 2026 a scheme covers its own authorities alone", () => {
    // Ealing and Camden lie in one ICB since then.
    const merged = registered("LA:307", "ICB:Z9B2Z");
    for (const on of ["2026-03-31", "2026-04-01", TODAY]) {
      expect(
        failing("NORTH_CENTRAL_LONDON_PRESCRIPTIONS", person({ authorityOfOriginId: "LA:307", gp: merged }), on),
      ).toEqual(["AREA"]);
      expect(decide("NORTH_CENTRAL_LONDON_PRESCRIPTIONS", person({ gp: merged }), on).outcome).toBe("ELIGIBLE");
    }
  });
});

describe("the top age, as it is written", () => {
  // biome-ignore format: a table is read by its columns
  test.each<[scheme: string, authority: string, on: string, age: string]>([
    ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", camden,   "2025-03-09", "NOT_MET"],
    ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", camden,   "2025-03-10", "MET"],
    ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", camden,   "2032-03-09", "MET"],
    ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", camden,   "2032-03-10", "NOT_MET"],
    ["OLDHAM_PRESCRIPTIONS",               "LA:353", "2032-03-09", "MET"],
    ["OLDHAM_PRESCRIPTIONS",               "LA:353", "2032-03-10", "NOT_MET"],
    // "18 to 25" may mean to the 25th birthday or through the year of being 25: it is asked, never chosen.
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2025-03-09", "NOT_MET"],
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2025-03-10", "MET"],
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2032-03-09", "MET"],
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2032-03-10", "NOT_KNOWN"],
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2033-03-09", "NOT_KNOWN"],
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "2033-03-10", "NOT_MET"],
    ["BLACK_COUNTRY_PRESCRIPTIONS",        "LA:335", "2032-03-10", "NOT_KNOWN"],
    ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "LA:941", "2023-03-09", "NOT_MET"],
    ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "LA:941", "2024-04-01", "MET"],
  ])("%s of %s on %s: %s", (scheme, authority, on, expected) => {
    const who = person({ authorityOfOriginId: authority, gp: registered(authority) });
    const decision = decide(scheme, who, on);
    expect(decision.conditions.find(({ code }) => code === "AGE")?.state).toBe(expected);
    if (expected === "NOT_KNOWN") expect(decision).toMatchObject({ outcome: "NEEDS_INFO", next: [expect.stringMatching(/either way/)] });
  });

  test("somebody born on 29 February is 25 on 1 March", () => {
    const who = person({ born: day("2004-02-29") });
    const age = (on: string) => decide("NORTH_CENTRAL_LONDON_PRESCRIPTIONS", who, on).conditions[1]?.state;
    expect([age("2029-02-28"), age("2029-03-01")]).toEqual(["MET", "NOT_MET"]);
  });
});

// biome-ignore format: a table is read by its columns
test.each<[scheme: string, on: string, state: string]>([
  ["LINCOLNSHIRE_PRESCRIPTIONS",         "2023-07-31", "NOT_MET"],
  ["LINCOLNSHIRE_PRESCRIPTIONS",         "2023-08-01", "MET"],
  ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "2024-03-31", "NOT_MET"],
  ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "2024-04-01", "MET"],
  ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "2025-03-31", "MET"],
  ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "2025-04-01", "NOT_KNOWN"],
  ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", "2024-03-31", "NOT_KNOWN"],
  ["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", "2024-04-01", "MET"],
  ["BLACK_COUNTRY_PRESCRIPTIONS",        "2022-12-31", "NOT_MET"],
  ["BLACK_COUNTRY_PRESCRIPTIONS",        "2023-12-31", "NOT_KNOWN"],
  ["BLACK_COUNTRY_PRESCRIPTIONS",        "2024-01-01", "MET"],
  ["OLDHAM_PRESCRIPTIONS",               "2026-11-21", "NOT_KNOWN"],
  ["OLDHAM_PRESCRIPTIONS",               "2026-11-22", "MET"],
])("%s runs on %s: %s", (scheme, on, state) => {
  expect(decide(scheme, person({ born: day("2004-06-01") }), on).conditions[0]?.state).toBe(state);
});

test.each<[what: string, more: Partial<OfferPerson>, outcome: string, code: OfferConditionCode]>([
  ["no care leaver", { categories: [{ from: day("2000-01-01"), category: "NONE" }] }, "NOT_ELIGIBLE", "CARE_LEAVER"],
  [
    "one who qualifies for advice",
    { categories: [{ from: day("2000-01-01"), category: "QUALIFYING" }] },
    "NEEDS_INFO",
    "CARE_LEAVER",
  ],
  ["category not known", { categories: [] }, "NEEDS_INFO", "CARE_LEAVER"],
  ["authority of origin not known", { authorityOfOriginId: null }, "NEEDS_INFO", "AREA"],
  ["no GP", { gp: { kind: "NONE" } }, "NOT_ELIGIBLE", "GP_REGISTRATION"],
  ["GP not known", { gp: { kind: "NOT_KNOWN" } }, "NEEDS_INFO", "GP_REGISTRATION"],
  ["no e-mail", { email: "NO" }, "NOT_ELIGIBLE", "EMAIL"],
  ["e-mail not known", { email: "NOT_KNOWN" }, "NEEDS_INFO", "EMAIL"],
  ["exemptions not known", { prescriptions: nothingKnown(day(BORN)) }, "NEEDS_INFO", "NOT_EXEMPT"],
])("North Central London: %s", (_, more, outcome, code) => {
  const decision = decide("NORTH_CENTRAL_LONDON_PRESCRIPTIONS", person(more));
  expect(decision.outcome).toBe(outcome);
  expect(decision.conditions.filter(({ state }) => state !== "MET").map((one) => one.code)).toEqual([code]);
  expect(decision.next).not.toEqual([]);
});

describe("offersFor", () => {
  const ids = (answers: readonly { readonly offer: { readonly id: string } | null; readonly on?: string }[]) =>
    answers.map(({ offer, on }) => [offer?.id ?? "EXEMPTION", on]);

  test("a seventeen-year-old in education: free now, lost at 19, and the scheme takes over", () => {
    const who = person({
      born: day("2009-06-01"),
      prescriptions: { ...paying, born: day("2009-06-01"), fullTimeEducation: "YES" },
    });
    const { exemption, today, later, losing } = offersFor(PUBLISHED_OFFERS, who, day(TODAY));
    expect(exemption.code).toBe("AGE_16_18_FTE");
    expect(today.find(({ offer }) => offer.id === "NORTH_CENTRAL_LONDON_PRESCRIPTIONS")?.decision.outcome).toBe(
      "ALREADY_EXEMPT",
    );
    expect(ids(later)).toContainEqual(["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", "2028-06-01"]);
    expect(losing[0]).toMatchObject({
      offer: null,
      exemption: "AGE_16_18_FTE",
      from: "2028-06-01",
      becomes: "NOT_ELIGIBLE",
    });
  });

  test("a twenty-four-year-old loses it on the 25th birthday, and is told why", () => {
    const who = person({ born: day("2002-01-15") });
    const { today, losing } = offersFor(PUBLISHED_OFFERS, who, day(TODAY));
    expect(today[0]).toMatchObject({ decision: { outcome: "ELIGIBLE" } });
    const lost = losing.find(({ offer }) => offer?.id === "NORTH_CENTRAL_LONDON_PRESCRIPTIONS");
    expect(lost).toMatchObject({
      from: "2027-01-15",
      becomes: "NOT_ELIGIBLE",
      because: [expect.stringMatching(/25th birthday/)],
    });
  });

  test("sixteen, in care: the bursary now; the schemes from 18 on", () => {
    const who = person({ born: day("2010-06-01") });
    const { today, later } = offersFor(PUBLISHED_OFFERS, who, day(TODAY));
    expect(ids(today)).toContainEqual(["APPRENTICESHIP_BURSARY", TODAY]);
    expect(ids(later)).toContainEqual(["NORTH_CENTRAL_LONDON_PRESCRIPTIONS", "2028-06-01"]);
  });

  test("what is only intended is named to whom it may concern, and decided for nobody", () => {
    const of = (authority: string) =>
      offersFor(PUBLISHED_OFFERS, person({ authorityOfOriginId: authority, gp: registered(authority) }), day(TODAY));
    expect(of("LA:888").notEvaluated.map(({ id, standing }) => [id, standing])).toEqual([
      ["LANCASHIRE_SOUTH_CUMBRIA_PRESCRIPTIONS", "TO_BE_DESIGNED"],
      ["LANCASHIRE_SOUTH_CUMBRIA_MENTAL_HEALTH", "TO_BE_DESIGNED"],
    ]);
    expect(of("LA:933").notEvaluated.map(({ id, standing }) => [id, standing])).toEqual([
      ["SOMERSET_PRESCRIPTIONS", "NOT_PUBLISHED"],
    ]);
    expect(of(camden).notEvaluated).toEqual([]);
    const { today, later, notForThem } = of("LA:888");
    expect([...today, ...later, ...notForThem].filter(({ offer }) => offer.standing !== "PUBLISHED")).toEqual([]);
  });

  test("on every day each published offer is told once, and what is eligible comes first", () => {
    const published = PUBLISHED_OFFERS.filter(({ standing }) => standing === "PUBLISHED")
      .map(({ id }) => id)
      .sort();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_500 }),
        fc.constantFrom(camden, "LA:925", "LA:353", "LA:335", null),
        fc.constantFrom(camden, "LA:353", null),
        fc.constantFrom<"YES" | "NO" | "NOT_KNOWN">("YES", "NO", "NOT_KNOWN"),
        (days, authorityOfOriginId, practice, universalCredit) => {
          const on = addDays(day("2022-01-01"), days);
          const who = person({
            authorityOfOriginId,
            gp: registered(practice),
            prescriptions: { ...paying, universalCredit },
          });
          const { today, later, notForThem, losing } = offersFor(PUBLISHED_OFFERS, who, on);
          const told = new Set([...today, ...later, ...notForThem].map(({ offer }) => offer.id));
          expect([...told].sort()).toEqual(published);
          const outcomes = today.map(({ decision }) => decision.outcome);
          expect(outcomes.lastIndexOf("ELIGIBLE")).toBe(outcomes.filter((one) => one === "ELIGIBLE").length - 1);
          for (const one of later) expect(one.on > on).toBe(true);
          for (const one of losing) expect(one.from > on && one.because.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("offers have ids that differ, and each says where it was read", () => {
  expect(new Set(PUBLISHED_OFFERS.map(({ id }) => id)).size).toBe(PUBLISHED_OFFERS.length);
  for (const { id, source, ages, basis, authorityIds } of PUBLISHED_OFFERS) {
    expect(id).toMatch(/^[A-Z0-9_]+$/);
    expect(source).not.toBe("");
    expect(ages.doubtfulFrom === null || ages.doubtfulFrom < ages.maxExclusive).toBe(true);
    expect(authorityIds.length > 0).toBe(basis !== "NATIONAL");
  }
});
