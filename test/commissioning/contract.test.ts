import { resolvers } from "@cic/api/generated/resolvers";
import type * as contract from "@cic/api/generated/types";
import { executableSchema, type ResolverMap } from "@cic/api/schema";
import type { Commissioner, NhsEnglandRole } from "@cic/domain/commissioning/commissioner";
import type { CommissionerOutcome, RuleTried } from "@cic/domain/commissioning/determine-commissioner";
import type * as facts from "@cic/domain/commissioning/facts";
import type { InterimPayer } from "@cic/domain/commissioning/interim-payer.rule";
import { REASONS, WARNINGS } from "@cic/domain/commissioning/reason-codes";
import type { Alongside, NotMatchedCode, RuleSource } from "@cic/domain/commissioning/rule";
import { type PrimaryCareContract, SERVICE_CATEGORIES } from "@cic/domain/commissioning/service";
import type { InputProblemCode } from "@cic/domain/commissioning/validate-facts";
import { isEnumType } from "graphql";
import { afterAll, describe, expect, expectTypeOf, test } from "vitest";
import { startApi } from "../server/testkit.ts";
import { EVERYTHING } from "./facts.ts";

const schema = executableSchema();
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe("the contract's enums are the engine's closed lists", () => {
  test.each<[string, readonly string[]]>([
    ["CommissioningServiceCategory", SERVICE_CATEGORIES],
    ["CommissioningReasonCode", Object.keys(REASONS)],
    ["CommissioningWarning", Object.keys(WARNINGS)],
  ])("%s", (name, list) => {
    expect(valuesOf(name).sort()).toEqual([...list].sort());
  });

  test("those that are lists of types only, by the compiler", () => {
    expectTypeOf<contract.CommissionerOutcome>().toEqualTypeOf<CommissionerOutcome>();
    expectTypeOf<contract.CommissionerKind>().toEqualTypeOf<Commissioner["kind"]>();
    expectTypeOf<contract.NhsEnglandRole>().toEqualTypeOf<NhsEnglandRole>();
    expectTypeOf<contract.CommissioningRuleResult>().toEqualTypeOf<RuleTried["result"]>();
    expectTypeOf<contract.CommissioningNotMatchedCode>().toEqualTypeOf<NotMatchedCode>();
    expectTypeOf<contract.CommissioningRuleConfidence>().toEqualTypeOf<RuleSource["confidence"]>();
    expectTypeOf<contract.CommissioningSideRole>().toEqualTypeOf<Alongside["role"]>();
    expectTypeOf<contract.InterimPayerBasis>().toEqualTypeOf<InterimPayer["basis"]>();
    expectTypeOf<contract.PrimaryCareContract>().toEqualTypeOf<PrimaryCareContract>();
    expectTypeOf<contract.CommissioningCareStatus>().toEqualTypeOf<facts.CareStatus>();
    expectTypeOf<contract.CommissioningLegalBasis>().toEqualTypeOf<facts.LegalBasis>();
    expectTypeOf<contract.CommissioningPlacementKind>().toEqualTypeOf<facts.PlacementKind>();
    expectTypeOf<contract.CommissioningArranger>().toEqualTypeOf<facts.ArrangedBy["kind"]>();
    expectTypeOf<contract.CommissioningResidenceKind>().toEqualTypeOf<facts.Residence["kind"]>();
    expectTypeOf<contract.CommissioningPracticeCountry>().toEqualTypeOf<facts.Practice["country"]>();
    expectTypeOf<contract.CommissioningFactFamily>().toEqualTypeOf<facts.FactFamily>();
    expectTypeOf<contract.CommissioningProblemCode>().toEqualTypeOf<
      | InputProblemCode
      | "UNKNOWN_DISTRICT"
      | "DISTRICT_NOT_IN_ICB"
      | "FIELD_DOES_NOT_APPLY"
      | "POSTCODE_MALFORMED"
      | "UNKNOWN_PLACEMENT_TYPE"
    >();
  });

  test("the facts of the contract are those of the engine, list for list", () => {
    expectTypeOf<keyof contract.CommissioningFactsInput>().toEqualTypeOf<keyof facts.CommissioningFacts>();
  });
});

describe("a whole answer", async () => {
  const api = await startApi({ resolvers: resolvers as unknown as ResolverMap });
  afterAll(() => api.close());
  const token = await api.issuer.issue({
    subject: "commissioner",
    org: "QMJ",
    role: "ICB_COMMISSIONER",
    purpose: "COMMISSIONING",
    expiresInSeconds: 600,
  });
  const ask = (facts: object) =>
    api.ask(
      EVERYTHING,
      { facts, on: "2025-01-01", service: { category: "COMMUNITY" } },
      { authorization: `Bearer ${token}` },
    );

  test("keeps within the usual limits", async () => {
    const answer = await ask({ born: "2015-01-01", residences: [{ place: { icbId: "QMJ" }, from: "2015-01-01" }] });
    expect([answer.status, answer.errors]).toEqual([200, []]);
    expect(answer.data).toMatchObject({ whatIfCommissioner: { outcome: "DETERMINED", rule: { id: "GEN-2" } } });
  });

  test("on as many facts as a request may hold comes soon", async () => {
    const day = (index: number) => new Date(Date.UTC(2015, 0, 2 + index)).toISOString().slice(0, 10);
    const many = <Row>(count: number, row: (index: number) => Row) => Array.from({ length: count }, (_, i) => row(i));
    const placements = many(700, (i) => ({
      kind: "FOSTER",
      place: { icbId: i % 2 === 0 ? "QMJ" : "QNQ" },
      arrangedBy: { kind: "LA" },
      from: day(i),
      until: day(i + 1),
    }));
    const careStatuses = many(1000, (i) => ({
      status: "LOOKED_AFTER",
      from: day(i),
      until: i === 999 ? null : day(i + 1),
    }));
    const began = performance.now();
    const answer = await ask({
      born: "2015-01-01",
      careStatuses,
      placements: [...placements, { ...placements[1], from: day(701), until: null }],
    });
    expect(answer.errors).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
