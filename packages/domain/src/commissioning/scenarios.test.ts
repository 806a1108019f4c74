import { describe, expect, test } from "vitest";
import { ask, placedInB, short } from "./commissioning.fixture.ts";
import { SCENARIOS } from "./scenarios.fixture.ts";

describe("worked scenarios (rules 1.10)", () => {
  test.each(SCENARIOS.map((scenario) => [scenario.no, scenario] as const))("%s", (_no, scenario) => {
    const answer = ask(scenario.facts, scenario.on, scenario.service);
    expect({
      who: short(answer.commissioner.onTheDay),
      by: answer.decidedBy.map((rule) => rule.id).join(" "),
      outcome: answer.outcome,
      reasons: [...answer.reasonCodes].sort().join(" "),
      beside: answer.alongside.map((row) => `${row.role} ${short(row.onTheDay)}`).join(", "),
      interim: short(answer.interimPayer?.commissioner),
      instead: answer.alternatives.map((row) => short(row.onTheDay)).join(" "),
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
  });

  test("a person can read the explanation and agree or disagree line by line", () => {
    const read = ask(placedInB(), "2024-06-01", "STATUTORY_ASSESSMENT").explanation.map(
      ({ rule, text }) => `${rule ?? ""}: ${text}`,
    );
    expect(read).toMatchInlineSnapshot(`
      [
        ": The rules of WP-2024 are applied to 1 June 2024.",
        ": The person was 9 years old on that day.",
        "CHILD-OOA-LA: A child in care whom an authority accommodates in another ICB's or a Welsh health board's area: the originating ICB.",
        "CHILD-OOA-LA: A: the child is looked after by a local authority (Children Act 1989, section 22).",
        "CHILD-OOA-LA: B: a local authority arranged the accommodation. It lies in the area of B ICB (B), another ICB.",
        "CHILD-OOA-LA: C: the child lives there; registering with a GP practice nearby does not move responsibility.",
        "ORIG-1: The arrangement was made on 1 March 2023; the facts of 28 February 2023 count.",
        "ORIG-1: The child was registered with practice A, associated with A ICB (A).",
        "ORIG-1: The originating ICB is A ICB (A).",
        "CHILD-OOA-LA: Responsible: A ICB (A).",
      ]
    `);
  });
});
