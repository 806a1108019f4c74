import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import {
  abroad,
  ask,
  byAuthority,
  care,
  detained,
  legal,
  lives,
  person,
  placed,
  placedInB,
  placeIn,
  registered,
  short,
  UNKNOWN_PLACE,
} from "./commissioning.fixture.ts";
import { EDITIONS } from "./editions.ts";
import type { CommissioningFacts } from "./facts.ts";
import type { NotMatchedCode, TableRuleId } from "./rule.ts";
import { requestFor, type ServiceCategory, type ServiceRequest } from "./service.ts";

const adult = (over: Partial<CommissioningFacts> = {}) =>
  person("1990-01-01", { gpRegistrations: [registered("B", "1990-01-10")], ...over });
const care2 = (icb: string, from: string, adultEligible: "YES" | "NO" | "NOT_KNOWN" = "YES", place = placeIn("B")) => ({
  icbId: `ICB:${icb}`,
  place,
  adultEligible,
  from: day(from),
  until: null,
});
const ehcp = (boards: "YES" | "NO" | "NOT_KNOWN", school = placeIn("B")) => ({
  schoolPlace: school,
  boards,
  arrangedOn: null,
  from: day("2023-09-01"),
  until: null,
});
const child = (over: Partial<CommissioningFacts> = {}) =>
  person("2012-01-01", {
    gpRegistrations: [registered("A", "2012-01-10")],
    residences: [lives("A", "2012-01-01")],
    ...over,
  });
const inCare = (over: Partial<CommissioningFacts> = {}) =>
  child({ careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20")], ...over });
const settled = (
  kind: Parameters<typeof placed>[0],
  over: Parameters<typeof placed>[4] = {},
  place: Parameters<typeof placed>[1] = "B",
) => inCare({ placements: [placed(kind, place, "2023-03-01", null, over)] });
/** Turned 18 on 1 January 2024 in accommodation that ICB A had arranged in B. */
const turned18 = (adultEligible: "YES" | "NO" | "NOT_KNOWN", born = "2006-01-01") =>
  person(born, {
    gpRegistrations: [registered("B", "2010-01-01")],
    continuingCare: [care2("A", "2020-01-01", adultEligible)],
  });

type Row = [
  rule: TableRuleId,
  facts: CommissioningFacts,
  service: ServiceCategory | ServiceRequest,
  who: string,
  outcome: string,
  on?: string,
];

describe("each rule of the table, where it matches", () => {
  test.each<Row>([
    ["PC-1", child(), requestFor("PRIMARY_CARE", { deliveredAt: placeIn("C") }), "C", "DETERMINED"],
    ["PC-1", child(), requestFor("PRIMARY_CARE", { contractHolderIcbId: "ICB:D" }), "D", "DETERMINED"],
    ["PC-1", child(), "PRIMARY_CARE", "-", "INDETERMINATE"],
    [
      "PC-1",
      child(),
      requestFor("PRIMARY_CARE", { contract: "DENTAL", deliveredAt: placeIn("C") }),
      "NHSE PRIMARY_CARE",
      "DETERMINED",
      "2023-03-31",
    ],
    [
      "PC-1",
      child(),
      requestFor("PRIMARY_CARE", { contract: "DENTAL", deliveredAt: placeIn("C") }),
      "C",
      "DETERMINED",
      "2023-04-01",
    ],
    [
      "PC-1",
      child(),
      requestFor("PRIMARY_CARE", { contract: "GP", deliveredAt: placeIn("C") }),
      "-",
      "INDETERMINATE",
      "2023-03-31",
    ],
    ["HJ-1", settled("YOUNG_OFFENDER_INSTITUTION"), "COMMUNITY", "NHSE HEALTH_AND_JUSTICE", "DETERMINED"],
    [
      "HJ-1",
      settled("PRISON"),
      requestFor("STATUTORY_ASSESSMENT", { custodialHealth: "YES" }),
      "NHSE HEALTH_AND_JUSTICE",
      "DETERMINED",
    ],
    ["HJ-1", child(), "HEALTH_JUSTICE", "-", "INDETERMINATE"],
    ["SPEC-1", placedInB(), requestFor("SPECIALISED", { delegatedToIcb: "NO" }), "NHSE SPECIALISED A", "DETERMINED"],
    [
      "SPEC-1",
      placedInB(),
      requestFor("SPECIALISED", { delegatedToIcb: "YES" }),
      "NHSE SPECIALISED A",
      "DETERMINED",
      "2025-03-31",
    ],
    ["SPEC-1", placedInB(), requestFor("SPECIALISED", { delegatedToIcb: "YES" }), "A", "PROVISIONAL", "2025-04-01"],
    ["PH-1", placedInB(), "PUBLIC_HEALTH_S7A", "NHSE PUBLIC_HEALTH_S7A", "DETERMINED"],
    ["PH-2", placedInB(), "PUBLIC_HEALTH_0_19", "LA:B", "DETERMINED"],
    ["PH-2", child(), "PUBLIC_HEALTH_0_19", "LA:A", "DETERMINED"],
    ["PH-2", person("2015-01-01"), "PUBLIC_HEALTH_0_19", "-", "INDETERMINATE"],
    [
      "AF-1",
      child({ gpRegistrations: [registered("DEFENCE", "2020-01-01")] }),
      "COMMUNITY",
      "NHSE ARMED_FORCES",
      "DETERMINED",
    ],
    ["AF-1", child(), "ARMED_FORCES", "-", "INDETERMINATE"],
    ["MHA-1", adult({ detentions: [detained("2023-01-01")] }), "S117_AFTERCARE", "B", "DETERMINED"],
    ["MHA-1", adult({ detentions: [detained("2023-01-01")] }), "MENTAL_HEALTH_COMMUNITY", "B", "DETERMINED"],
    ["MHA-1", adult({ detentions: [detained("2022-07-01")] }), "S117_AFTERCARE", "B", "DETERMINED"],
    ["MHA-2", adult({ detentions: [detained("2022-06-30")] }), "S117_AFTERCARE", "-", "INDETERMINATE"],
    [
      "MHA-1",
      adult({
        detentions: [
          detained("2021-01-01", "2021-03-01", { aftercareEndedOn: day("2022-01-01") }),
          detained("2023-01-01"),
        ],
      }),
      "S117_AFTERCARE",
      "B",
      "DETERMINED",
    ],
    [
      "SPELL-1",
      child({
        gpRegistrations: [registered("A", "2012-01-10", "2024-05-20"), registered("B", "2024-05-20")],
        inpatientSpells: [{ from: day("2024-05-10"), until: null }],
      }),
      "ACUTE_ELECTIVE",
      "A",
      "DETERMINED",
    ],
    [
      "SPELL-1",
      placedInB({ born: day("2006-05-20"), inpatientSpells: [{ from: day("2024-05-10"), until: null }] }),
      "ACUTE_ELECTIVE",
      "A",
      "DETERMINED",
    ],
    ["CHILD-OOA-LA", placedInB(), "CONTINUING_CARE", "A", "DETERMINED"],
    [
      "CHILD-OOA-LA",
      settled("FOSTER", { arrangedBy: { kind: "LA_WITH_ICB", authority: null, icbId: "ICB:A" } }),
      "COMMUNITY",
      "A",
      "DETERMINED",
    ],
    [
      "CHILD-OOA-LA",
      child({ legalStatuses: [legal("S20", "2023-02-20")], placements: [placed("FOSTER", "B", "2023-03-01")] }),
      "COMMUNITY",
      "A",
      "DETERMINED",
    ],
    [
      "CHILD-OOA-LA",
      child({
        careStatuses: [care("QUALIFYING", "A", "2023-02-20")],
        placements: [placed("SUPPORTED_ACCOMMODATION", "B", "2023-03-01")],
      }),
      "COMMUNITY",
      "A",
      "DETERMINED",
    ],
    [
      "CHILD-OOA-LA",
      placedInB({ gpRegistrations: [registered("DEFENCE", "2023-03-05")] }),
      "COMMUNITY",
      "A",
      "DETERMINED",
    ],
    [
      "CHILD-OOA-ICB",
      settled("CARE_HOME", { arrangedBy: { kind: "ICB", icbId: "ICB:D" } }),
      "COMMUNITY",
      "D",
      "DETERMINED",
    ],
    ["CHILD-OOA-ICB", child({ continuingCare: [care2("D", "2023-01-01")] }), "COMMUNITY", "D", "DETERMINED"],
    ["CHILD-EHCP", child({ ehcPlans: [ehcp("YES")] }), "COMMUNITY", "A", "DETERMINED"],
    ["ADULT-CC", adult({ continuingCare: [care2("A", "2023-01-01")] }), "COMMUNITY", "A", "DETERMINED"],
    ["TRANS-CC", turned18("YES"), "COMMUNITY", "A", "PROVISIONAL"],
    ["TRANS-CC", turned18("YES", "2004-03-01"), "COMMUNITY", "-", "INDETERMINATE", "2022-06-30"],
    ["ADOPT-PRE", settled("FOR_ADOPTION"), "COMMUNITY", "A", "DETERMINED"],
    [
      "ADOPT-POST",
      child({ adoptionOrders: [{ madeOn: day("2024-06-01"), placingAuthorityId: null }] }),
      "COMMUNITY",
      "A",
      "DETERMINED",
    ],
    ["SGO-POST", child({ careStatuses: [care("SGO", null, "2024-01-01")] }), "COMMUNITY", "A", "DETERMINED"],
    ["PWP-1", settled("WITH_PARENTS"), "COMMUNITY", "A", "PROVISIONAL"],
    ["SHORT-BREAK", child({ legalStatuses: [legal("SHORT_BREAK_V3", "2024-01-01")] }), "COMMUNITY", "A", "DETERMINED"],
    [
      "WALES-IN",
      settled("FOSTER", { arrangedBy: { kind: "LA", authority: { country: "WALES", id: null } } }),
      "COMMUNITY",
      "-",
      "INDETERMINATE",
    ],
    ["SCOT-NI", settled("FOSTER", {}, abroad("NORTHERN_IRELAND")), "COMMUNITY", "-", "INDETERMINATE"],
    [
      "SCOT-NI",
      child({ ehcPlans: [ehcp("YES", abroad("SCOTLAND") as ReturnType<typeof placeIn>)] }),
      "COMMUNITY",
      "-",
      "INDETERMINATE",
    ],
    [
      "CROSS-GP-WALES",
      adult({ gpRegistrations: [registered("WALES", "2020-01-01")], residences: [lives("C", "2020-01-01")] }),
      "COMMUNITY",
      "C",
      "DETERMINED",
    ],
    [
      "CROSS-GP-WALES",
      adult({ residences: [lives(abroad("WALES"), "2020-01-01", null, { lhbCode: "7A7" })] }),
      "COMMUNITY",
      "7A7",
      "DETERMINED",
    ],
    [
      "CROSS-GP-WALES",
      adult({ residences: [lives(abroad("WALES"), "2020-01-01")] }),
      "COMMUNITY",
      "-",
      "INDETERMINATE",
    ],
    ["GEN-1", adult(), "COMMUNITY", "B", "DETERMINED"],
    ["GEN-1", adult({ practices: [] }), "COMMUNITY", "-", "INDETERMINATE"],
    ["GEN-2", adult({ gpRegistrations: [], residences: [lives("C", "2020-01-01")] }), "COMMUNITY", "C", "DETERMINED"],
    [
      "GEN-2",
      adult({ gpRegistrations: [], residences: [lives("C", "2020-01-01", "2024-01-01")] }),
      "COMMUNITY",
      "C",
      "DETERMINED",
    ],
    [
      "GEN-2",
      adult({ gpRegistrations: [], residences: [lives(UNKNOWN_PLACE, "2020-01-01")] }),
      "COMMUNITY",
      "-",
      "INDETERMINATE",
    ],
    [
      "GEN-3",
      adult({ gpRegistrations: [], presences: [{ place: placeIn("D"), from: day("2024-01-01"), until: null }] }),
      "COMMUNITY",
      "D",
      "DETERMINED",
    ],
    [
      "GEN-3",
      adult({ gpRegistrations: [] }),
      requestFor("COMMUNITY", { deliveredAt: placeIn("D") }),
      "D",
      "DETERMINED",
    ],
  ])("%s", (rule, facts, service, who, outcome, on = "2024-06-01") => {
    const answer = ask(facts, on, service);
    expect([answer.rule?.id, short(answer.commissioner.onTheDay), answer.outcome]).toEqual([rule, who, outcome]);
    expect(answer.rulesTried.at(-1)?.result).toBe("MATCHED");
  });
});

describe("each rule of the table, where it does not match and why", () => {
  test.each<[TableRuleId, CommissioningFacts, ServiceCategory | ServiceRequest, NotMatchedCode]>([
    ["EMERG-1", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["PC-1", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["HJ-1", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["HJ-1", settled("PRISON"), requestFor("COMMUNITY", { custodialHealth: "NO" }), "OTHER_SERVICE"],
    ["HJ-1", settled("PRISON"), "URGENT_EMERGENCY", "OTHER_SERVICE"],
    ["HJ-1", settled("SECURE_CHILDRENS_HOME", {}, abroad("SCOTLAND")), "COMMUNITY", "NO_SUCH_FACT"],
    ["HJ-2", child(), "URGENT_EMERGENCY", "NO_SUCH_FACT"],
    ["HJ-2", settled("PRISON"), requestFor("COMMUNITY", { custodialHealth: "NO" }), "OTHER_SERVICE"],
    ["SPEC-1", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["PH-1", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["PH-2", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["AF-1", child(), "COMMUNITY", "NOT_REGISTERED"],
    ["AF-1", placedInB({ gpRegistrations: [registered("DEFENCE", "2023-03-05")] }), "COMMUNITY", "CHILD_RULE_STANDS"],
    ["MHA-1", adult({ detentions: [detained("2023-01-01")] }), "ACUTE_ELECTIVE", "OTHER_SERVICE"],
    ["MHA-1", adult({ detentions: [detained("2022-06-30")] }), "S117_AFTERCARE", "SEE_OTHER_RULE"],
    [
      "MHA-1",
      adult({ detentions: [detained("2023-01-01", "2023-02-01", { aftercareEndedOn: day("2023-06-01") })] }),
      "MENTAL_HEALTH_COMMUNITY",
      "NO_SUCH_FACT",
    ],
    [
      "MHA-1",
      adult({ detentions: [detained("2023-01-01", "2023-02-01", { qualifying: "NO" })] }),
      "MENTAL_HEALTH_COMMUNITY",
      "NO_SUCH_FACT",
    ],
    ["MHA-3", child(), "COMMUNITY", "OTHER_SERVICE"],
    ["SPELL-1", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["CHILD-OOA-LA", adult({ placements: [placed("FOSTER", "C", "2023-01-01")] }), "COMMUNITY", "NOT_A_CHILD"],
    ["CHILD-OOA-LA", child({ placements: [placed("FOSTER", "B", "2023-01-01")] }), "COMMUNITY", "NO_SUCH_STATUS"],
    ["CHILD-OOA-LA", inCare(), "COMMUNITY", "NOT_ACCOMMODATED"],
    ["CHILD-OOA-LA", settled("FOSTER", {}, "A"), "COMMUNITY", "IN_AREA"],
    [
      "CHILD-OOA-LA",
      settled("SUPPORTED_ACCOMMODATION", { arrangedBy: { kind: "NOBODY" } }),
      "COMMUNITY",
      "NOT_ARRANGED_SO",
    ],
    ["CHILD-OOA-LA", settled("FOSTER", { arrangedBy: { kind: "ICB", icbId: "ICB:A" } }), "COMMUNITY", "SEE_OTHER_RULE"],
    ["CHILD-OOA-LA", settled("SECURE_CHILDRENS_HOME"), "STATUTORY_ASSESSMENT", "NO_SUCH_STATUS"],
    ["CHILD-OOA-LA", settled("WITH_PARENTS"), "COMMUNITY", "SEE_OTHER_RULE"],
    ["CHILD-OOA-LA", settled("FOR_ADOPTION", {}, "A"), "COMMUNITY", "SEE_OTHER_RULE"],
    ["CHILD-OOA-LA", settled("FOSTER", {}, abroad("SCOTLAND")), "COMMUNITY", "OUTSIDE_ENGLAND_AND_WALES"],
    ["CHILD-OOA-ICB", child(), "COMMUNITY", "NOT_ARRANGED_SO"],
    ["CHILD-OOA-ICB", child({ continuingCare: [care2("B", "2023-01-01")] }), "COMMUNITY", "IN_AREA"],
    ["CHILD-OOA-ICB", adult(), "COMMUNITY", "NOT_A_CHILD"],
    ["CHILD-EHCP", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["CHILD-EHCP", child({ ehcPlans: [ehcp("NO")] }), "COMMUNITY", "NOT_ACCOMMODATED"],
    ["CHILD-EHCP", child({ ehcPlans: [ehcp("YES", placeIn("A"))] }), "COMMUNITY", "IN_AREA"],
    ["ADULT-CC", child(), "COMMUNITY", "NOT_AN_ADULT"],
    ["ADULT-CC", adult({ continuingCare: [care2("B", "2023-01-01")] }), "COMMUNITY", "IN_AREA"],
    ["ADULT-CC", adult({ continuingCare: [care2("A", "2023-01-01", "NO")] }), "COMMUNITY", "NO_SUCH_STATUS"],
    ["ADULT-CC", turned18("NO"), "COMMUNITY", "SEE_OTHER_RULE"],
    ["TRANS-CC", turned18("NO"), "COMMUNITY", "NO_SUCH_STATUS"],
    ["TRANS-CC", adult(), "COMMUNITY", "NO_SUCH_FACT"],
    ["ADOPT-PRE", inCare(), "COMMUNITY", "NOT_ACCOMMODATED"],
    ["ADOPT-PRE", settled("FOR_ADOPTION", {}, "A"), "COMMUNITY", "IN_AREA"],
    ["ADOPT-POST", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["SGO-POST", inCare(), "COMMUNITY", "NO_SUCH_FACT"],
    ["PWP-1", settled("WITH_PARENTS", {}, "A"), "COMMUNITY", "IN_AREA"],
    ["SHORT-BREAK", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["WALES-IN", child(), "COMMUNITY", "NO_SUCH_STATUS"],
    ["SCOT-NI", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["CROSS-GP-WALES", child(), "COMMUNITY", "NO_SUCH_FACT"],
    ["GEN-1", person("2012-01-01"), "COMMUNITY", "NOT_REGISTERED"],
    ["GEN-2", person("2012-01-01"), "COMMUNITY", "NO_RESIDENCE"],
  ])("%s", (rule, facts, service, code) => {
    const tried = ask(facts, "2024-06-01", service).rulesTried.find((row) => row.rule.id === rule);
    expect([tried?.result, tried?.code]).toEqual(["NOT_MATCHED", code]);
    expect(tried?.why).toMatch(/\.$/);
  });
});

describe("facts that are not known", () => {
  const notKnown = (what: CommissioningFacts["notKnown"][number]["what"]) => [
    { what, from: day("2000-01-01"), until: null },
  ];
  test.each<[string, CommissioningFacts, ServiceCategory, string, string, string]>([
    [
      "no registration on record, and none known",
      child({ gpRegistrations: [], notKnown: notKnown("GP_REGISTRATION") }),
      "COMMUNITY",
      "A",
      "PROVISIONAL",
      "gpRegistrations",
    ],
    [
      "status not known, child registered where placed",
      placedInB({ careStatuses: [], legalStatuses: [], notKnown: notKnown("CARE_STATUS") }),
      "COMMUNITY",
      "B",
      "PROVISIONAL",
      "careStatuses",
    ],
    [
      "who arranged it not known, registered where placed",
      placedInB({ placements: [placed("FOSTER", "B", "2023-03-01", null, { arrangedBy: { kind: "NOT_KNOWN" } })] }),
      "COMMUNITY",
      "B",
      "PROVISIONAL",
      "placements[0].arrangedBy",
    ],
    [
      "who arranged it not known, but either way the same",
      settled("FOSTER", { arrangedBy: { kind: "NOT_KNOWN" } }),
      "COMMUNITY",
      "A",
      "DETERMINED",
      "placements[0].arrangedBy",
    ],
    [
      "where the placement lies not known",
      placedInB({ placements: [placed("FOSTER", UNKNOWN_PLACE, "2023-03-01")] }),
      "COMMUNITY",
      "B",
      "PROVISIONAL",
      "placements[0].place",
    ],
    [
      "boarding not known",
      child({ ehcPlans: [ehcp("NOT_KNOWN")] }),
      "COMMUNITY",
      "A",
      "PROVISIONAL",
      "ehcPlans[0].boards",
    ],
    ["aftercare asked for, no detention on record", adult(), "S117_AFTERCARE", "B", "PROVISIONAL", "detentions"],
    [
      "adult eligibility not known",
      adult({ continuingCare: [care2("A", "2023-01-01", "NOT_KNOWN")] }),
      "COMMUNITY",
      "B",
      "PROVISIONAL",
      "continuingCare[0].adultEligible",
    ],
    [
      "assessment in custody",
      settled("SECURE_CHILDRENS_HOME"),
      "STATUTORY_ASSESSMENT",
      "A",
      "PROVISIONAL",
      "service.custodialHealth",
    ],
  ])("%s", (_case, facts, service, who, outcome, missing) => {
    const answer = ask(facts, "2024-06-01", service);
    expect([short(answer.commissioner.onTheDay), answer.outcome]).toEqual([who, outcome]);
    expect(answer.factsMissing.map((row) => row.path)).toContain(missing);
    if (outcome !== "DETERMINED") expect(answer.reasonCodes).toContain("FACTS_MISSING");
  });
});

test("every rule says where it comes from, in every edition", () => {
  for (const edition of EDITIONS) {
    for (const rule of edition.rules) {
      expect(rule.citation.length, rule.id).toBeGreaterThan(5);
      expect(rule.title, rule.id).toMatch(/\.$/);
    }
  }
  const cited = (id: TableRuleId, on: string) =>
    ask(placedInB(), on).rulesTried.find((row) => row.rule.id === id)?.rule.citation;
  expect(cited("CHILD-OOA-LA", "2024-06-01")).toContain("SI 2022/635");
  expect(ask(settled("FOSTER", { arrangedBy: byAuthority("A") }), "2022-06-30").edition?.id).toBe("WP-2020");
});
