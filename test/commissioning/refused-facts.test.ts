import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { care, EVERYTHING, icb, lives, person, placed, placedInB, practice, registered } from "./facts.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const ask = (facts: object, service: object = {}) =>
  api.as("SOCIAL_WORKER")(EVERYTHING, { facts, on: "2024-06-01", service: { category: "COMMUNITY", ...service } });
const problemsOf = async (facts: object, service?: object): Promise<string[]> => {
  api.takeStatements();
  const { data, errors } = await ask(facts, service);
  expect([errors, api.takeStatements()]).toEqual([[], []]);
  const { __typename, problems = [] } = data.whatIfCommissioner;
  expect(__typename).toBe(problems.length === 0 ? "CommissionerAnswer" : "CommissioningFactsRefused");
  return problems.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
};

const born = "2015-01-01";
const from = "2023-03-01";

describe("facts that cannot be used are refused with a code, where they stand", () => {
  test.each<[string, object, string, object?]>([
    [
      "a practice not described",
      placedInB({ practices: [practice("A", icb("A"))] }),
      "UNKNOWN_PRACTICE gpRegistrations[1].practiceCode",
    ],
    [
      "a practice of the mother not described",
      person(born, { mother: { gpRegistrations: [registered("X", born)] } }),
      "UNKNOWN_PRACTICE mother.gpRegistrations[0].practiceCode",
    ],
    [
      "a practice twice",
      person(born, { practices: [practice("p", icb("A")), practice(" P ", icb("B"))] }),
      "PRACTICE_TWICE practices[1].odsCode",
    ],
    [
      "an association with an unknown ICB",
      person(born, { practices: [practice("P", "XXX")] }),
      "UNKNOWN_ICB practices[0].associations[0].icbId",
    ],
    [
      "an association with an authority",
      person(born, { practices: [practice("P", "LA:202")] }),
      "UNKNOWN_ICB practices[0].associations[0].icbId",
    ],
    [
      "two associations at once",
      person(born, { practices: [{ odsCode: "P", associations: [{ icbId: icb("A") }, { icbId: icb("B") }] }] }),
      "TWO_ASSOCIATIONS_AT_ONCE practices[0].associations[1]",
    ],
    [
      "a place in an unknown ICB",
      placedInB({ placements: [placed("FOSTER", { icbId: "XXX" }, from)] }),
      "UNKNOWN_ICB placements[0].place.icbId",
    ],
    [
      "a place in an unknown district",
      person(born, { residences: [lives({ districtCode: "E99999999" }, born)] }),
      "UNKNOWN_DISTRICT residences[0].place.districtCode",
    ],
    [
      "a district outside the ICB",
      person(born, { shortBreaks: [{ place: { districtCode: "E06000001", icbId: "QJ2" }, from }] }),
      "DISTRICT_NOT_IN_ICB shortBreaks[0].place.icbId",
    ],
    [
      "a district in Wales",
      person(born, { presences: [{ place: { country: "WALES", districtCode: "E06000001" }, from }] }),
      "FIELD_DOES_NOT_APPLY presences[0].place.districtCode",
    ],
    [
      "an ICB in Wales",
      person(born, { ehcPlans: [{ schoolPlace: { country: "WALES", icbId: "QJ2" }, from }] }),
      "FIELD_DOES_NOT_APPLY ehcPlans[0].schoolPlace.icbId",
    ],
    [
      "a place where the authority took responsibility",
      person(born, { careStatuses: [care("LOOKED_AFTER", "A", from, null, { tookResponsibilityAt: { icbId: "" } })] }),
      "UNKNOWN_ICB careStatuses[0].tookResponsibilityAt.icbId",
    ],
    [
      "arranged by no ICB that is known",
      placedInB({ placements: [placed("CARE_HOME", "B", from, null, { arrangedBy: { kind: "ICB" } })] }),
      "UNKNOWN_ICB placements[0].arrangedBy.icbId",
    ],
    [
      "an ICB of what an authority arranged",
      placedInB({ placements: [placed("FOSTER", "B", from, null, { arrangedBy: { kind: "LA", icbId: "QJ2" } })] }),
      "FIELD_DOES_NOT_APPLY placements[0].arrangedBy.icbId",
    ],
    [
      "an authority of what nobody arranged",
      placedInB({ placements: [placed("FOSTER", "B", from, null, { arrangedBy: { kind: "NOBODY", authority: {} } })] }),
      "FIELD_DOES_NOT_APPLY placements[0].arrangedBy.authority",
    ],
    [
      "an unknown authority",
      placedInB({ careStatuses: [care("LOOKED_AFTER", null, from, null, { authority: { id: "QJ2" } })] }),
      "UNKNOWN_AUTHORITY careStatuses[0].authority.id",
    ],
    [
      "an English authority of Wales",
      placedInB({
        careStatuses: [care("LOOKED_AFTER", null, from, null, { authority: { country: "WALES", id: "LA:202" } })],
      }),
      "FIELD_DOES_NOT_APPLY careStatuses[0].authority.id",
    ],
    [
      "an unknown placing authority",
      person(born, { adoptionOrders: [{ madeOn: "2020-01-01", placingAuthorityId: "LA:999" }] }),
      "UNKNOWN_AUTHORITY adoptionOrders[0].placingAuthorityId",
    ],
    [
      "continuing care of an unknown ICB",
      person(born, { continuingCare: [{ icbId: "XXX", place: {}, from }] }),
      "UNKNOWN_ICB continuingCare[0].icbId",
    ],
    ["paid by an unknown ICB", person(born, { payments: [{ icbId: "XXX", from }] }), "UNKNOWN_ICB payments[0].icbId"],
    [
      "a contract of an unknown ICB",
      person(born),
      "UNKNOWN_ICB service.contractHolderIcbId",
      { category: "PRIMARY_CARE", contractHolderIcbId: "XXX" },
    ],
    [
      "given in an unknown district",
      person(born),
      "UNKNOWN_DISTRICT service.deliveredAt.districtCode",
      { deliveredAt: { districtCode: "X" } },
    ],
    [
      "a period that ends before it begins",
      placedInB({ placements: [placed("FOSTER", "B", from, "2023-02-01")] }),
      "DATES_OUT_OF_ORDER placements[0].until",
    ],
    [
      "a period of no day",
      person(born, { inpatientSpells: [{ from, until: from }] }),
      "DATES_OUT_OF_ORDER inpatientSpells[0].until",
    ],
    [
      "arranged after it began",
      placedInB({ placements: [placed("FOSTER", "B", from, null, { arrangedOn: "2023-04-01" })] }),
      "DATES_OUT_OF_ORDER placements[0].arrangedOn",
    ],
    [
      "registered before birth",
      person(born, { gpRegistrations: [registered("A", "2014-12-31")] }),
      "DATES_OUT_OF_ORDER gpRegistrations[0].from",
    ],
    ["born after the day asked about", person("2024-06-02"), "BORN_AFTER_DETERMINATION born"],
    [
      "two registrations at once",
      person(born, { gpRegistrations: [registered("A", "2015-02-01"), registered("B", "2023-01-01")] }),
      "TWO_REGISTRATIONS_AT_ONCE gpRegistrations[1]",
    ],
  ])("%s", async (_, facts, problem, service) => {
    expect(await problemsOf(facts, service)).toEqual([problem]);
  });

  test("all of them at once; no message repeats what was given", async () => {
    const facts = person("2025-01-01", {
      practices: [practice("SECRET", "SECRET-ICB")],
      careStatuses: [care("LOOKED_AFTER", null, "2025-02-01", null, { authority: { id: "SECRET-LA" } })],
      residences: [lives({ districtCode: "SECRET-DISTRICT" }, "2025-02-01")],
    });
    expect(await problemsOf(facts)).toEqual([
      "BORN_AFTER_DETERMINATION born",
      "UNKNOWN_ICB practices[0].associations[0].icbId",
      "UNKNOWN_AUTHORITY careStatuses[0].authority.id",
      "UNKNOWN_DISTRICT residences[0].place.districtCode",
    ]);
    expect(JSON.stringify((await ask(facts)).data)).not.toContain("SECRET");
  });
});

describe("facts that are only incomplete are answered", () => {
  test("a practice without a known association", async () => {
    const { data } = await ask(
      person(born, { practices: [{ odsCode: "P" }], gpRegistrations: [registered("p", born)] }),
    );
    expect(data.whatIfCommissioner).toMatchObject({
      __typename: "CommissionerAnswer",
      outcome: "INDETERMINATE",
      reasonCodes: ["FACTS_MISSING"],
      factsMissing: [{ path: "practices[0].associations" }],
    });
  });

  test.each([
    ["a district alone", { districtCode: "e06000015" }, "DETERMINED"],
    ["an ICB alone, by its code", { icbId: "qj2" }, "DETERMINED"],
    ["an ICB alone, by its id", { icbId: "ICB:QJ2" }, "DETERMINED"],
    ["an ICB by its ONS code", { icbId: "E54000058" }, "DETERMINED"],
    ["both", { districtCode: "E06000015", icbId: "QJ2" }, "DETERMINED"],
    ["a district that lies in two ICBs", { districtCode: "E07000216" }, "PROVISIONAL"],
    ["nothing", {}, "PROVISIONAL"],
  ])("a placement of which is known: %s", async (_, place, outcome) => {
    const { data } = await ask(placedInB({ placements: [placed("FOSTER", place, from)] }));
    expect(data.whatIfCommissioner.outcome).toBe(outcome);
  });

  test("nothing but a day of birth", async () => {
    const { data } = await ask({ born });
    expect(data.whatIfCommissioner.outcome).toBe("INDETERMINATE");
  });
});
