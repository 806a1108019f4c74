import { ROLES, type Role } from "@cic/auth/actions";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  EVERYTHING,
  type Facts,
  icb,
  lives,
  type PartyAnswer,
  person,
  placed,
  placedInB,
  registered,
  short,
} from "./facts.ts";
import { SCENARIOS } from "./scenarios.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
beforeEach(() => void api.takeStatements());
afterAll(() => api.close());

const ask = async (facts: Facts, on: string, service: string | object = "COMMUNITY", role: Role = "ICB_COMMISSIONER") =>
  api.as(role)(EVERYTHING, { facts, on, service: typeof service === "string" ? { category: service } : service });
const answerTo = async (...asked: Parameters<typeof ask>) => {
  const { data, errors } = await ask(...asked);
  expect(errors).toEqual([]);
  expect(data.whatIfCommissioner.__typename).toBe("CommissionerAnswer");
  return data.whatIfCommissioner;
};

describe("worked scenarios (rules 1.10)", () => {
  test.each(SCENARIOS.map((scenario) => [scenario.no, scenario] as const))("%s", async (_no, scenario) => {
    const answer = await answerTo(scenario.facts, scenario.on, scenario.service);
    expect({
      who: short(answer.commissioner.onTheDay),
      by: answer.decidedBy.map((rule: { id: string }) => rule.id).join(" "),
      outcome: answer.outcome,
      reasons: [...answer.reasonCodes].sort().join(" "),
      beside: answer.alongside
        .map((row: { role: string; onTheDay: PartyAnswer }) => `${row.role} ${short(row.onTheDay)}`)
        .join(", "),
      interim: short(answer.interimPayer?.commissioner),
      instead: answer.alternatives.map((row: { onTheDay: PartyAnswer }) => short(row.onTheDay)).join(" "),
      today: short(answer.commissioner.today),
    }).toEqual({
      who: scenario.who,
      by: scenario.by,
      outcome: scenario.outcome,
      reasons: scenario.reasons ?? "",
      beside: scenario.beside ?? "",
      interim: scenario.interim ?? "-",
      instead: scenario.instead ?? "",
      today: scenario.today ?? scenario.who,
    });
    expect(api.takeStatements()).toEqual([]);
  });
});

test("an answer shows the rules tried, the facts, the originating ICB and its reasoning line by line", async () => {
  const answer = await answerTo(placedInB(), "2024-06-01", "STATUTORY_ASSESSMENT");
  expect(answer).toMatchObject({
    on: "2024-06-01",
    service: "STATUTORY_ASSESSMENT",
    edition: { id: "WP-2024", from: "2024-04-01", verified: true, evaluatedAs: "WP-2024" },
    rule: { id: "CHILD-OOA-LA", citation: expect.stringContaining("SI 2022/635"), confidence: "S", verify: false },
    originatingIcb: {
      commissioner: { onTheDay: { organisation: { id: "ICB:QHM" } } },
      candidates: [],
      rule: { id: "ORIG-1" },
      fixedOn: "2023-02-28",
      fixedBy: "placements[0]",
      rulesTried: [{ rule: "ORIG-1", matched: true }],
    },
    factsMissing: [],
    warnings: [],
    interimPayer: null,
  });
  expect(answer.rulesTried[0]).toMatchObject({ rule: { id: "SAFE-0" }, result: "OVERLAY", code: null, why: null });
  expect(answer.rulesTried[1]).toMatchObject({ rule: { id: "EMERG-1" }, result: "NOT_MATCHED", code: "OTHER_SERVICE" });
  expect(answer.rulesTried.at(-1)).toMatchObject({ rule: { id: "CHILD-OOA-LA" }, result: "MATCHED" });
  expect(answer.factsUsed.map((fact: { path: string }) => fact.path)).toEqual([
    "careStatuses[0]",
    "placements[0]",
    "placements[0]",
    "gpRegistrations[0]",
  ]);
  const read = answer.explanation.map(
    ({ rule, text }: { rule: string | null; text: string }) => `${rule ?? ""}: ${text}`,
  );
  expect(read).toMatchInlineSnapshot(`
    [
      ": The rules of WP-2024 are applied to 1 June 2024.",
      ": The person was 9 years old on that day.",
      "CHILD-OOA-LA: A child in care whom an authority accommodates in another ICB's or a Welsh health board's area: the originating ICB.",
      "CHILD-OOA-LA: A: the child is looked after by a local authority (Children Act 1989, section 22).",
      "CHILD-OOA-LA: B: a local authority arranged the accommodation. It lies in the area of NHS Derby and Derbyshire Integrated Care Board (QJ2), another ICB.",
      "CHILD-OOA-LA: C: the child lives there; registering with a GP practice nearby does not move responsibility.",
      "ORIG-1: The arrangement was made on 1 March 2023; the facts of 28 February 2023 count.",
      "ORIG-1: The child was registered with practice A, associated with NHS North East and North Cumbria Integrated Care Board (QHM).",
      "ORIG-1: The originating ICB is NHS North East and North Cumbria Integrated Care Board (QHM).",
      "CHILD-OOA-LA: Responsible: NHS North East and North Cumbria Integrated Care Board (QHM).",
    ]
  `);
});

describe("registering elsewhere", () => {
  const registeredIn = (...practices: string[]) =>
    placedInB({
      gpRegistrations: [
        registered("A", "2015-01-10", "2023-03-08"),
        ...practices.map((code, index) =>
          registered(code, `202${index + 3}-03-08`, index === 0 && practices.length > 1 ? "2024-03-08" : null),
        ),
      ],
    });

  test.each([["in C"], ["in B, then D"], ["nowhere"]])(
    "%s changes nothing for a child placed out of area",
    async (where) => {
      const practices = where.match(/\b[A-D]\b/g) ?? [];
      const [before, after] = [
        await answerTo(registeredIn("B"), "2024-06-01"),
        await answerTo(registeredIn(...practices), "2024-06-01"),
      ];
      expect(after).toEqual({ ...before, rulesTried: after.rulesTried });
    },
  );
});

describe("the day asked about gives its edition and its ICBs", () => {
  /** Lived in Camden, registered there; placed in Derby since 2021. */
  const fromCamden = person("2012-01-01", {
    practices: [
      { odsCode: "CAMDEN", associations: [{ icbId: "qmj" }] },
      { odsCode: "B", associations: [{ icbId: icb("B") }] },
    ],
    gpRegistrations: [registered("CAMDEN", "2012-01-10", "2021-03-01"), registered("B", "2021-03-01")],
    residences: [lives({ districtCode: "E09000007" }, "2012-01-01", "2021-03-01")],
    careStatuses: [{ status: "LOOKED_AFTER", authority: { id: "202" }, from: "2021-02-01" }],
    placements: [
      placed("FOSTER", "B", "2021-03-01", null, { arrangedBy: { kind: "LA", authority: { id: "LA:202" } } }),
    ],
  });

  // biome-ignore format: a table is read by its columns
  test.each([
    ["2022-06-30", "WP-2020", "INDETERMINATE", "-",     "BEFORE_ICBS"],
    ["2022-07-01", "WP-2022", "DETERMINED",    "QMJ",   ""],
    ["2024-03-31", "WP-2022", "DETERMINED",    "QMJ",   ""],
    ["2024-04-01", "WP-2024", "DETERMINED",    "QMJ",   ""],
    ["2025-08-01", "WP-2025", "DETERMINED",    "QMJ",   ""],
    ["2026-03-31", "WP-2025", "DETERMINED",    "QMJ",   ""],
    ["2026-04-01", "WP-2025", "DETERMINED",    "Z9B2Z", ""],
  ])("%s: %s, %s %s", async (on, edition, outcome, who, reasons) => {
    const answer = await answerTo(fromCamden, on);
    expect([answer.edition.id, answer.outcome, short(answer.commissioner.onTheDay), answer.reasonCodes.join(" ")]).toEqual([
      edition,
      outcome,
      who,
      reasons,
    ]);
    expect(short(answer.commissioner.today)).toBe("Z9B2Z");
    expect(answer.rule.id).toBe("CHILD-OOA-LA");
    expect(answer.warnings.includes("EDITION_UNVERIFIED")).toBe(on >= "2025-08-01");
  });

  test("before the first edition nobody is named, and somebody pays meanwhile", async () => {
    const answer = await answerTo(person("2010-01-01"), "2013-03-31");
    expect(answer).toMatchObject({
      outcome: "INDETERMINATE",
      edition: null,
      rule: null,
      reasonCodes: ["BEFORE_FIRST_EDITION"],
    });
    expect(answer.interimPayer).toMatchObject({
      commissioner: { kind: "ICB_WHERE_PRESENT", organisation: null },
      basis: "PRESENT",
      fundingWithoutPrejudice: true,
    });
  });
});

describe("who may ask", () => {
  test.each(ROLES)("%s", async (role) => {
    const may = ["ICB_COMMISSIONER", "ICB_CHILDREN_IN_CARE_TEAM", "SOCIAL_WORKER", "INFORMATION_GOVERNANCE"].includes(
      role,
    );
    const { data, errors } = await ask(placedInB(), "2024-06-01", "COMMUNITY", role);
    expect([data?.whatIfCommissioner.__typename, errors.map(({ code }) => code)]).toEqual(
      may ? ["CommissionerAnswer", []] : [undefined, ["FORBIDDEN"]],
    );
    expect(api.takeStatements()).toEqual([]);
  });

  test("nobody", async () => {
    const { errors } = await api.as(null)(EVERYTHING, {
      facts: placedInB(),
      on: "2024-06-01",
      service: { category: "COMMUNITY" },
    });
    expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
  });
});
