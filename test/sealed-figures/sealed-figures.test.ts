import { createHash } from "node:crypto";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import { camden, derby, figure } from "../indicators/indicator-world.ts";
import { differences, questionOf, type Seal, seal, sealedFigure, sealedFigures } from "./operations.ts";

/** Camden has 12 children in care, five of them placed in Derby; Derby 20, three of them in Camden. */
let api: Api;
let moved: { id: string };
beforeAll(async () => {
  api = await openApi("postgres", "2026-04-20");
  const say = (authority: string, area: string) =>
    api.world
      .child(authority, { born: "2013-05-14" })
      .carePeriod({ from: "2024-06-03" })
      .legalStatus("C2", "2024-06-03")
      .placement({ from: "2024-06-03", area: { authority: area, icb: null } });
  for (let n = 0; n < 7; n++) say(camden, camden);
  for (let n = 0; n < 5; n++) moved = say(camden, derby);
  for (let n = 0; n < 17; n++) say(derby, derby);
  for (let n = 0; n < 3; n++) say(derby, camden);
  await api.world.save();
});
afterAll(() => api.close());

const question = { indicatorId: "PL_OUT_OF_AREA", period: "2026-03" };
const officer = () => api.as("RETURNS_OFFICER", camden);
const say = async (key: string, input: Record<string, unknown>, as = officer()) => {
  const { data, errors } = await as(seal, { key, input: { ...question, ...input } });
  expect(errors).toEqual([]);
  return data.sealFigure;
};
/** What differs of a seal; of the latest of its question where no number is said. */
const told = async (of: Seal, number: number | null = of.number, as = officer()) => {
  const { data, errors } = await as(differences, { ...questionOf(of), number });
  expect(errors).toEqual([]);
  return data.sealedFigureDifferences;
};
/** A child of Camden is found to have been placed in Camden all the time, or out of it again. */
const correct = (area: string, out: string) =>
  asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(sql`update placement_area set area_authority_id = ${area}, out_of_authority_area = ${out}
      where placement_id = ${moved.id} and superseded_at is null`),
  );

test("what was sealed is reproduced byte for byte after a correction, which is told as a difference", async () => {
  const made = await say("seal-one-1", { area: camden, groupBy: ["AGE_BAND"], note: " For the board. " });
  expect(made).toMatchObject({
    __typename: "SealFigureOk",
    figure: { number: 1, replacesId: null, policy: null, note: "For the board.", verified: true, asOf: "2026-04-20" },
  });
  const { figure: sealed } = made;
  expect(createHash("sha256").update(sealed.content).digest("hex")).toBe(sealed.contentHash);
  const asked = await officer()(figure, {
    id: "PL_OUT_OF_AREA",
    period: "2026-03",
    area: camden,
    groupBy: ["AGE_BAND"],
  });
  expect(sealed.definitionHash).toBe(asked.data.indicator.definition.contentHash);
  expect(sealed.cells.map((cell: { numerator: number }) => cell.numerator)).toEqual(
    asked.data.indicator.cells.map((cell: { numerator: number }) => cell.numerator),
  );
  expect(await told(sealed)).toMatchObject({
    ...{ __typename: "SealedFigureDifferences", figure: { id: sealed.id }, cells: [] },
  });

  await correct(camden, "NO");
  expect((await officer()(sealedFigure, { id: sealed.id })).data.sealedFigure).toEqual(sealed);
  expect((await told(sealed)).cells).toEqual([
    {
      categories: ["10_TO_15"],
      sealed: { status: "VALUE", numerator: 5, denominator: 12, value: 41.7 },
      today: { status: "VALUE", numerator: 4, denominator: 12, value: 33.3 },
    },
  ]);

  // Sealed again, it follows the one that it names, and nothing else is taken for it.
  expect(await say("seal-one-2", { area: camden, groupBy: ["AGE_BAND"] })).toMatchObject({
    __typename: "FigureSealedBefore",
    before: { id: sealed.id, number: 1 },
  });
  const again = { area: camden, groupBy: ["AGE_BAND"], replacesId: sealed.id };
  const second = await say("seal-one-3", again);
  expect(second.figure).toMatchObject({ number: 2, replacesId: sealed.id, verified: true });
  expect((await say("seal-one-3", again)).figure.id).toBe(second.figure.id);
  expect((await say("seal-one-4", again)).__typename).toBe("FigureSealedBefore");
  expect(await told(second.figure)).toMatchObject({ figure: { id: second.figure.id }, cells: [] });
  expect(await told(sealed, null)).toMatchObject({ figure: { id: second.figure.id }, cells: [] });
  expect(await told(sealed)).toMatchObject({ figure: { id: sealed.id }, cells: [{ categories: ["10_TO_15"] }] });
  const first = (await officer()(sealedFigure, { id: sealed.id })).data.sealedFigure;
  expect(first).toEqual({ ...sealed, replacedById: second.figure.id });
  await correct(derby, "YES");
});

test.each([
  ["a note that is too long", { note: "x".repeat(1001) }, { code: "TEXT_LENGTH", field: "note" }],
  [
    "a seal before that is none",
    { replacesId: "0199d000-0000-7000-8000-000000000001" },
    { code: "FIELD_DOES_NOT_APPLY" },
  ],
  ["an indicator that is none", { indicatorId: "K99" }, { refusal: "NO_SUCH_INDICATOR" }],
])("refuses %s", async (name, input, refused) => {
  expect(
    await say(`refused ${name}`, { area: camden, filter: [{ dimension: "SEX", category: "MALE" }], ...input }),
  ).toMatchObject(refused);
});

test("two who seal the same at once make one seal, and the other is told of it", async () => {
  const input = { area: camden, groupBy: ["SEX"] };
  const made = await Promise.all([say("at-once-1", input), say("at-once-2", input)]);
  expect(made.map(({ __typename }) => __typename).sort()).toEqual(["FigureSealedBefore", "SealFigureOk"]);
});

describe("what is hidden", () => {
  test("is hidden in the seal and in its differences: a change of it is not told", async () => {
    const hidden = (await say("hidden-one", { area: camden, groupBy: ["AGE_BAND"], hideSmallNumbers: true })).figure;
    expect(hidden.policy).toEqual({ id: "LOCAL" });
    const cell = (of: { cells: { categories: string[] }[] }) =>
      of.cells.find(({ categories }) => categories[0] === "10_TO_15");
    const tool = api.as("REPORTING_TOOL", camden);
    const live = await tool(figure, { id: "PL_OUT_OF_AREA", period: "2026-03", area: camden, groupBy: ["AGE_BAND"] });
    expect(cell(hidden)).toMatchObject({ numerator: live.data.indicator.cells[3].numerator });
    const other = (await say("hidden-two", { area: derby, groupBy: ["AGE_BAND"] })).figure;
    expect(other.policy).toEqual({ id: "DFE" });
    expect(cell(other)).toMatchObject({ status: "SUPPRESSED", numerator: null });
    // One more of Derby's is out of area: from three to four, both hidden.
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`update placement_area set area_authority_id = ${camden}, out_of_authority_area = 'YES' where placement_id =
        (select placement_id from placement_area a where a.authority_id = ${derby} and a.out_of_authority_area = 'NO' limit 1)`),
    );
    const apart = await told(other);
    expect(apart).toMatchObject({ __typename: "SealedFigureDifferences", cells: [] });
  });

  test("a seal of every number is for those who read the records; the one that hides them for the others too", async () => {
    const exact = (await say("whose-one", { area: camden })).figure;
    const hidden = (await say("whose-two", { area: camden, hideSmallNumbers: true })).figure;
    const nation = (await say("whose-three", {})).figure;
    const seen = async (role: Parameters<Api["as"]>[0], organisation: string) => {
      const of = async (sealed: Seal) => {
        const one = (await api.as(role, organisation)(sealedFigure, { id: sealed.id })).data?.sealedFigure ?? null;
        const { data } = await api.as(role, organisation)(differences, questionOf(sealed));
        // By its question, which is of another audience to whom it is not for, it is not found either.
        expect([role, data?.sealedFigureDifferences.figure?.id === sealed.id]).toEqual([role, one !== null]);
        return one !== null;
      };
      return [await of(exact), await of(hidden), await of(nation)];
    };
    expect(await seen("RETURNS_OFFICER", camden)).toEqual([true, true, true]);
    expect(await seen("SOCIAL_WORKER", camden)).toEqual([true, true, true]);
    // Of the nation it is shown nothing: its own area's table would give what the nation's hides.
    expect(await seen("REPORTING_TOOL", camden)).toEqual([false, true, false]);
    expect(await seen("INFORMATION_GOVERNANCE", camden)).toEqual([false, true, false]);
    expect(await seen("RETURNS_OFFICER", derby)).toEqual([false, false, false]);
    expect(await seen("ICB_COMMISSIONER", "ICB:QJ2")).toEqual([false, false, false]);
    expect(await seen("PERSONAL_ADVISER", camden)).toEqual([false, false, false]);
    for (const role of ["SOCIAL_WORKER", "REPORTING_TOOL", "ICB_CHILDREN_IN_CARE_TEAM"] as const) {
      const organisation = role.startsWith("ICB") ? "ICB:QJ2" : camden;
      const { errors } = await api.as(role, organisation)(seal, { key: "not-allowed", input: question });
      expect(errors).toMatchObject([{ code: "FORBIDDEN" }]);
    }
  });
});

test("lists filter, sort and page over the whole set, in as many statements however long", async () => {
  const list = async (variables: Record<string, unknown>) =>
    (await officer()(sealedFigures, variables)).data.sealedFigures;
  const all = await list({});
  expect(all.totalCount).toBe(all.nodes.length);
  expect((await list({ filter: { latest: false } })).nodes).toMatchObject([{ number: 1 }]);
  expect((await list({ filter: { latest: true } })).totalCount).toBe(all.totalCount - 1);
  expect((await list({ filter: { areaId: [derby] } })).totalCount).toBe(1);
  expect((await list({ filter: { period: ["2025-26"] } })).totalCount).toBe(0);
  const sort = [{ field: "INDICATOR" }, { field: "PERIOD" }, { field: "SEALED_AT" }];
  const first = await list({ sort, first: 2 });
  const rest = await list({ sort, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes.toReversed());
  const statements = async (count: number) => {
    api.takeStatements();
    await list({ first: count });
    return api.takeStatements().length;
  };
  expect(await statements(1)).toBe(await statements(100));
});

test.each([
  ["by another definition", "definitionHash", "5_TO_9", "DEFINITION_CHANGED"],
  ["by another policy", "version", "10_TO_15", "POLICY_CHANGED"],
])("what was sealed %s is not compared", async (name, field, category, notComparableBecause) => {
  const made = (await say(`seal of ${field}`, { area: derby, filter: [{ dimension: "AGE_BAND", category }] })).figure;
  const { policy, definitionHash } = JSON.parse(made.content);
  const [was, is] =
    field === "version"
      ? [JSON.stringify(policy), JSON.stringify({ ...policy, version: 0 })]
      : [`"${definitionHash}"`, `"${"0".repeat(64)}"`];
  await asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(sql`insert into sealed_figure (id, organisation_id, question_hash, number, replaces_id, indicator_id, definition_version, definition_hash,
        period_id, area_id, shown_to, for_record_readers, as_of, content, content_hash, sealed_by)
      select gen_random_uuid(), organisation_id, question_hash, number + 1, id, indicator_id, definition_version, definition_hash, period_id, area_id,
        shown_to, for_record_readers, as_of, replace(content, ${was}, ${is}),
        encode(sha256(convert_to(replace(content, ${was}, ${is}), 'UTF8')), 'hex'), sealed_by from sealed_figure where id = ${made.id}`),
  );
  expect([name, await told(made, null)]).toEqual([
    name,
    { __typename: "SealedFigureNotComparable", notComparableBecause },
  ]);
});

test.each([
  ["never sealed", {}, { __typename: "RecordNotFound", field: "indicatorId" }],
  [
    "of no such number",
    { area: camden, groupBy: ["AGE_BAND"], number: 9 },
    { __typename: "RecordNotFound", field: "number" },
  ],
  ["of no indicator", { indicatorId: "K99" }, { __typename: "IndicatorRefused", refusal: "NO_SUCH_INDICATOR" }],
])("a question %s has no differences", async (_, of, answer) => {
  const { data, errors } = await officer()(differences, { indicatorId: "PL_OUT_OF_AREA", period: "2026-02", ...of });
  expect([errors, data.sealedFigureDifferences]).toEqual([[], answer]);
});

test.each([
  ["changed", sql`update sealed_figure set note = 'x'`],
  ["deleted", sql`delete from sealed_figure`],
  ["emptied", sql`truncate sealed_figure`],
])("not even the owner of the table gets a seal %s", async (_, statement) => {
  await expect(asOperator(api.operator, ({ drizzle }) => drizzle.execute(statement))).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/added to, never changed/) },
  });
});

test("a seal is told of to the organisation, by its id", async () => {
  await settled(api);
  const { data } = await officer()(`{ changes(first: 1000) { nodes { type child { id } records { record id } } } }`);
  const seals = data.changes.nodes.filter(({ type }: { type: string }) => type === "FIGURE_SEALED");
  expect(seals.length).toBeGreaterThan(3);
  expect(seals[0]).toMatchObject({ records: [{ record: "SEALED_FIGURE" }], child: null });
});
