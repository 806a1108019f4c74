import type { Role } from "@cic/auth/actions";
import { CATALOGUE } from "@cic/domain/indicators/catalogue";
import { type Counting, partsOf } from "@cic/domain/indicators/figure";
import { POPULATIONS } from "@cic/domain/indicators/population";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { figure } from "./indicator-world.ts";
import { AREA_ICB, authorityArb, storeAuthority, TODAY } from "./random-authority.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", TODAY);
  api.world.practice("P81001");
});
afterAll(() => api.close());

const MEMBERS = `query ($id: ID!, $period: String!, $filter: [IndicatorFilter!]) {
  indicatorMembers(id: $id, period: $period, filter: $filter, first: 1000) {
    ... on IndicatorMembers { totalCount notVisible nodes { standing class } }
    ... on IndicatorRefused { refusal argument } } }`;

interface Member {
  readonly standing: string;
  readonly class: string;
}

const countable = CATALOGUE.flatMap(({ measure, ...definition }) =>
  measure.kind === "notEvaluated" ? [] : [{ ...definition, measure: measure as Counting }],
);
/** Of every indicator how many records there were in all runs: what counts nothing shows nothing. */
const seen = new Map<string, number>();
let authorities = 202;

const asked = fc.record({
  period: fc.constantFrom("2026-03", "2025-26-Q4", "2025-26"),
  filter: fc.constantFrom(
    [],
    [{ dimension: "SEX", category: "FEMALE" }],
    [{ dimension: "PLACEMENT_TYPE", category: "FOSTER" }],
    [
      { dimension: "AGE_BAND", category: "10_TO_15" },
      { dimension: "PLACED", category: "OUT_OF_AREA" },
    ],
  ),
});

test("a figure is of its members: numerator and denominator are how many stand there, and their classes add up", async () => {
  await fc.assert(
    fc.asyncProperty(authorityArb, asked, async (children, question) => {
      const authority = `LA:${authorities}`;
      authorities += 1;
      await storeAuthority(api, authority, children);
      for (const definition of countable) {
        await figureIsOfMembers(definition, authority, { period: "2025-26", filter: [] });
        await figureIsOfMembers(definition, authority, question);
      }
    }),
    { numRuns: 6, seed: 20260520, endOnFailure: true },
  );
  const counted = Object.fromEntries(countable.map(({ id }) => [id, (seen.get(id) ?? 0) > 0]));
  expect(counted).toEqual(Object.fromEntries(countable.map(({ id }) => [id, true])));
}, 120_000);

async function figureIsOfMembers(
  { id, measure, geography, dimensions }: (typeof countable)[number],
  authority: string,
  { period, filter }: { period: string; filter: readonly { dimension: string; category: string }[] },
): Promise<void> {
  const [role, area]: [Role, string] =
    geography === "RESPONSIBLE" ? ["RETURNS_OFFICER", authority] : ["ICB_COMMISSIONER", AREA_ICB];
  const variables = {
    id,
    period: POPULATIONS[measure.population].grid === "YEAR" ? "2025-26" : period,
    filter: filter.filter(({ dimension }) => dimensions.some((own) => own === dimension)),
  };
  const ask = api.as(role, area);
  const told = await ask(figure, { ...variables, area });
  const listed = await ask(MEMBERS, variables);
  expect([id, told.errors, listed.errors]).toEqual([id, [], []]);
  const { cells, policy } = told.data.indicator;
  const { nodes, totalCount, notVisible } = listed.data.indicatorMembers as {
    nodes: Member[];
    totalCount: number;
    notVisible: number;
  };
  expect([id, policy, notVisible, nodes.length]).toEqual([id, null, 0, totalCount]);
  seen.set(id, (seen.get(id) ?? 0) + totalCount);

  const standing = (...where: string[]) => nodes.filter((one) => where.includes(one.standing)).length;
  const counted = nodes.filter((one) => one.standing !== "EXCLUDED");
  const parts = partsOf(measure);
  const ofClass = (classes: readonly string[]) => counted.filter((one) => classes.includes(one.class)).length;
  const [cell] = cells;
  const denominator = standing("IN_NUMERATOR", "NOT_IN_NUMERATOR");
  const { excluded, outcomes } = POPULATIONS[measure.population];
  expect({
    id,
    variables,
    numerator: cell.numerator,
    denominator: cell.denominator,
    byClass: ofClass(parts.of),
  }).toEqual({
    id,
    variables,
    numerator: measure.kind === "mean" ? null : standing("IN_NUMERATOR"),
    denominator,
    byClass: denominator,
  });
  if (measure.kind === "share") expect([id, ofClass(parts.numerator)]).toEqual([id, cell.numerator]);
  // Everybody is of exactly one class of the definition's.
  const classes = outcomes[measure.outcome]?.dimension.categories ?? [];
  for (const one of nodes) {
    expect(one.standing === "EXCLUDED" ? Object.keys(excluded) : classes).toContain(one.class);
  }
  expect(cell.status).toBe(denominator > 0 ? "VALUE" : ofClass(parts.notDue) > 0 ? "NOT_YET_DUE" : "NO_ELIGIBLE");
}
