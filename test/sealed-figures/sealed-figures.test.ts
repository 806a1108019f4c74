import { createHash } from "node:crypto";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import { camden, derby, figure } from "../indicators/indicator-world.ts";
import { differences, seal, sealedFigure, sealedFigures } from "./operations.ts";

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
const told = async (id: string, as = officer()) => {
  const { data, errors } = await as(differences, { id });
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
  expect(await told(sealed.id)).toMatchObject({ __typename: "SealedFigureDifferences", cells: [] });

  await correct(camden, "NO");
  expect((await officer()(sealedFigure, { id: sealed.id })).data.sealedFigure).toEqual(sealed);
  expect((await told(sealed.id)).cells).toEqual([
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
  expect((await told(second.figure.id)).cells).toEqual([]);
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
    const apart = await told(other.id);
    expect(apart).toMatchObject({ __typename: "SealedFigureDifferences", cells: [] });
  });

  test("a seal of every number is for those who read the records; the one that hides them for the others too", async () => {
    const exact = (await say("whose-one", { area: camden })).figure;
    const hidden = (await say("whose-two", { area: camden, hideSmallNumbers: true })).figure;
    const nation = (await say("whose-three", {})).figure;
    const seen = async (role: Parameters<Api["as"]>[0], organisation: string) => {
      const of = async ({ id }: { id: string }) => {
        const one = (await api.as(role, organisation)(sealedFigure, { id })).data?.sealedFigure ?? null;
        const compared = (await api.as(role, organisation)(differences, { id })).data?.sealedFigureDifferences
          .__typename;
        expect([role, compared === "RecordNotFound" || compared === undefined]).toEqual([role, one === null]);
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
