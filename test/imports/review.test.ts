import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dump, ep, episodes, headers, type ImportApi, importsOf, newKey, openImportApi } from "./import-api.ts";

describe("rows are reviewed", () => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi("postgres");
  });
  afterAll(() => api?.close());
  const at = (organisationId: string) => importsOf(api, organisationId);
  const statuses = async (la: ReturnType<typeof importsOf>, id: string) =>
    (await la.rows(id)).map((row) => `${row.module} ${row.line} ${row.status} ${row.reason} ${row.review}`);

  test("a different date of birth waits for a person, and stops nothing else of the child", async () => {
    const la = at("LA:202");
    await la.loaded(2024, { "h.csv": headers("a1"), "e.csv": episodes(ep("a1", "01/05/2023")) });
    const other = {
      "h.csv": headers("a1,1,06/04/2010,WBRI,,,"),
      "e.csv": episodes(ep("a1", "01/05/2023", "", { place: "K2" })),
    };
    const waiting = await la.staged(2024, other);
    expect(await statuses(la, waiting)).toEqual([
      "Episodes 2 CHANGED null ACCEPTED",
      "Header 2 DECISION DATE_OF_BIRTH_DIFFERS PENDING",
    ]);
    await la.apply(waiting);
    await api.work();
    expect(await la.children()).toMatchObject([
      { dateOfBirth: "2010-04-05", carePeriods: [{ placements: [{ type: "K2" }] }] },
    ]);

    const accepted = await la.staged(2024, other);
    expect(await la.review(accepted, "ACCEPTED", { filter: { status: ["DECISION"] } })).toMatchObject({
      __typename: "ImportOk",
    });
    await la.apply(accepted);
    await api.work();
    expect(await la.children()).toMatchObject([{ dateOfBirth: "2010-04-06" }]);
    expect((await la.get(await la.staged(2024, other))).counts).toMatchObject({ unchanged: 2, decision: 0 });
  });

  test("a rejected row is not applied; the rejection shows in the counts and can be taken back", async () => {
    const la = at("LA:203");
    const files = { "h.csv": headers("b1", "b2"), "e.csv": episodes(ep("b1", "01/05/2023"), ep("b2", "01/05/2023")) };
    const id = await la.staged(2024, files);
    await la.review(id, "REJECTED", { filter: { childLocalId: ["b2"] } });
    expect((await la.get(id)).counts).toMatchObject({ rejected: 2 });
    expect(await statuses(la, id)).toContain("Episodes 3 ERROR HEADER_NOT_APPLIED REJECTED");
    await la.review(id, "ACCEPTED", { filter: { childLocalId: ["b2"], module: ["Header"] } });
    expect(await statuses(la, id)).toContain("Episodes 3 NEW null REJECTED");
    await la.apply(id);
    await api.work();
    expect((await la.children()).map((child) => [child.localId, child.carePeriods.length])).toEqual([
      ["b1", 1],
      ["b2", 0],
    ]);
  });

  test("rejecting the Header of a new child puts its other rows into error, and taking that back mends them", async () => {
    const la = at("LA:204");
    const id = await la.staged(2024, { "h.csv": headers("c1"), "e.csv": episodes(ep("c1", "01/05/2023")) });
    const [head] = await la.rows(id, { module: ["Header"] });
    await la.review(id, "REJECTED", { rowIds: [String(head?.id)] });
    expect(await statuses(la, id)).toContain("Episodes 2 ERROR HEADER_NOT_APPLIED ACCEPTED");
    expect((await la.findings(id, { code: ["HEADER_NOT_APPLIED"] })).map(({ file, line }) => [file, line])).toEqual([
      ["e.csv", 2],
    ]);
    await la.review(id, "ACCEPTED", { rowIds: [String(head?.id)] });
    expect(await statuses(la, id)).toEqual(["Episodes 2 NEW null ACCEPTED", "Header 2 NEW null ACCEPTED"]);
    expect(await la.findings(id, { code: ["HEADER_NOT_APPLIED"] })).toEqual([]);
  });

  test("a row that the files lack is taken back only when that is accepted", async () => {
    const la = at("LA:205");
    const both = episodes(ep("d1", "01/05/2023", "10/09/2023"), ep("d1", "10/09/2023", "", { rne: "P" }));
    await la.loaded(2024, { "h.csv": headers("d1"), "e.csv": both });
    const one = { "h.csv": headers("d1"), "e.csv": episodes(ep("d1", "01/05/2023", "10/09/2023")) };
    const id = await la.staged(2024, one);
    expect(await statuses(la, id)).toContain("Episodes 0 DECISION ABSENT_FROM_RETURN PENDING");
    await la.apply(id);
    await api.work();
    expect((await la.children())[0]?.carePeriods[0]?.placements).toHaveLength(2);
    const next = await la.staged(2024, one);
    await la.review(next, "ACCEPTED", { filter: { status: ["DECISION"] } });
    await la.apply(next);
    await api.work();
    expect(await la.children()).toMatchObject([
      { carePeriods: [{ startedOn: "2023-05-01", endedOn: "2023-09-10", placements: [{ endedOn: "2023-09-10" }] }] },
    ]);
    const third = await la.staged(2024, one);
    expect((await la.get(third)).counts).toMatchObject({ rows: 2, unchanged: 2, decision: 0 });
  });

  test("a day that was corrected: taking back the old row makes room for the new one", async () => {
    const la = at("LA:206");
    await la.loaded(2024, { "h.csv": headers("e1"), "e.csv": episodes(ep("e1", "01/05/2023")) });
    const id = await la.staged(2024, { "h.csv": headers("e1"), "e.csv": episodes(ep("e1", "02/05/2023")) });
    expect(await statuses(la, id)).toEqual([
      "Episodes 2 ERROR EPISODES_OVERLAP ACCEPTED",
      "Header 2 UNCHANGED null ACCEPTED",
      "Episodes 0 DECISION ABSENT_FROM_RETURN PENDING",
    ]);
    await la.review(id, "ACCEPTED", { filter: { status: ["DECISION"] } });
    expect(await statuses(la, id)).toContain("Episodes 2 NEW null ACCEPTED");
    await la.apply(id);
    await api.work();
    expect(await la.children()).toMatchObject([
      { carePeriods: [{ startedOn: "2023-05-02", placements: [{ startedOn: "2023-05-02" }] }] },
    ]);
  });

  test("of rows that repeat with other content one is chosen; two chosen are none", async () => {
    const la = at("LA:207");
    const files = {
      "h.csv": headers("f1", "f2", "f2"),
      "e.csv": episodes(
        ep("f1", "01/05/2023"),
        ep("f1", "01/05/2023", "", { place: "K2" }),
        ep("f2", "01/05/2023"),
        ep("f2", "01/05/2023"),
      ),
    };
    const id = await la.staged(2024, files);
    expect((await statuses(la, id)).filter((row) => row.startsWith("Ep"))).toEqual([
      "Episodes 2 DECISION REPEATED_IN_FILES PENDING",
      "Episodes 3 DECISION REPEATED_IN_FILES PENDING",
      "Episodes 4 NEW null ACCEPTED",
      "Episodes 5 UNCHANGED REPEATED_IN_FILES ACCEPTED",
    ]);
    await la.review(id, "ACCEPTED", { filter: { status: ["DECISION"] } });
    await la.apply(id);
    await api.work();
    expect((await la.get(id)).status).toBe("APPLIED");
    expect((await la.children()).map((child) => [child.localId, child.carePeriods.length])).toEqual([
      ["f1", 0],
      ["f2", 1],
    ]);
    const chosen = await la.staged(2024, files);
    const [, second] = await la.rows(chosen, { status: ["DECISION"] });
    await la.review(chosen, "ACCEPTED", { rowIds: [String(second?.id)] });
    await la.apply(chosen);
    await api.work();
    expect((await la.children())[0]?.carePeriods[0]?.placements).toMatchObject([{ type: "K2" }]);
  });

  test("what was made through the API in between is seen: that child is left out, the others are applied", async () => {
    const la = at("LA:208");
    await la.loaded(2024, {
      "h.csv": headers("g1", "g2"),
      "e.csv": episodes(ep("g1", "01/05/2023"), ep("g2", "01/05/2023")),
    });
    const next = {
      "h.csv": headers("g1", "g2"),
      "e.csv": episodes(ep("g1", "01/05/2023", "", { place: "K2" }), ep("g2", "01/05/2023", "", { place: "K2" })),
    };
    const id = await la.staged(2024, next);
    const [g1] = await la.children();
    const placed = g1?.carePeriods[0]?.placements[0];
    const moved = await api.ask("SOCIAL_WORKER", "LA:208")(
      `mutation ($key: String!, $input: MovePlacementInput!) { movePlacement(idempotencyKey: $key, input: $input) { __typename } }`,
      {
        key: newKey(),
        input: {
          placementId: placed?.id,
          movedOn: "2025-06-01",
          reason: "CARPL",
          type: "U1",
          provider: "PR1",
          postcode: "AL1 1AB",
          expectedVersion: placed?.version,
        },
      },
    );
    expect(moved.data.movePlacement.__typename).toBe("MovePlacementOk");
    await la.apply(id);
    await api.work();
    expect((await la.get(id)).status).toBe("APPLIED");
    expect((await la.rows(id, { childLocalId: ["g1"] })).map((row) => row.reason)).toEqual([
      "RECORD_CHANGED",
      "RECORD_CHANGED",
    ]);
    const types = async () =>
      (await la.children()).map((child) => child.carePeriods[0]?.placements.map(({ type }) => type));
    expect(await types()).toEqual([["U4", "U1"], ["K2"]]);
    // Compared anew, the return's own row changes and the later move stays.
    expect(await la.loaded(2024, next)).toMatchObject({ counts: { changed: 1, unchanged: 3 } });
    expect(await types()).toEqual([["K2", "U1"], ["K2"]]);
  });

  test("what is not in the state for it is refused", async () => {
    const la = at("LA:209");
    const files = { "h.csv": headers("h1"), "e.csv": episodes(ep("h1", "01/05/2023")) };
    const created = (await la.create(2024, files)).import.id;
    expect(await la.apply(created)).toMatchObject({ code: "STATE" });
    expect(await la.review(created, "ACCEPTED", { filter: {} })).toMatchObject({ code: "STATE" });
    const staged = await la.staged(2024, files);
    expect(await la.stage(staged)).toMatchObject({ __typename: "ImportOk", import: { status: "STAGED" } });
    expect(await la.review(staged, "ACCEPTED", { rowIds: ["0", "x", "999999999999999"] })).toMatchObject({
      code: "NO_ROWS",
    });
    const before = await dump(api);
    expect(await la.discard(staged)).toMatchObject({
      __typename: "ImportOk",
      import: { status: "DISCARDED", counts: { rows: 0 } },
    });
    expect(await dump(api)).toEqual(before);
    expect([...api.sent.keys()].filter((name) => name.startsWith(staged))).toEqual([]);
    expect(await la.discard(staged)).toMatchObject({ __typename: "ImportOk" });
    expect(await la.apply(staged)).toMatchObject({ code: "STATE" });
    expect(await la.stage(staged)).toMatchObject({ code: "STATE" });
    const applied = await la.staged(2024, files);
    await la.apply(applied);
    await api.work();
    expect(await la.discard(applied)).toMatchObject({ code: "STATE" });
    expect(await la.stage(applied)).toMatchObject({ code: "STATE" });
  });

  test("what is asked of several imports is what each says, and a page goes on where its own cursor says", async () => {
    const la = at("LA:211");
    await la.loaded(2024, { "h.csv": headers("j1", "j2"), "e.csv": episodes(ep("j1", "01/05/2023")) });
    await at("LA:212").staged(2024, { "h.csv": headers("j1") });
    const other = await la.staged(2025, {
      "e.csv": episodes(ep("j2", "31/04/2024")),
      "h.csv": headers("j2,1,06/04/2010,WBRI,,,"),
    });
    const rows =
      "totalCount pageInfo { hasNextPage endCursor } nodes { id childLocalId cells { column value recorded } findings { code line } }";
    const parts = `id files { name bytes } counts { rows new error decision fatal blocking rule }
      some: rows(first: 1) { ${rows} } rows { nodes { id } ...more } errors: rows(filter: { status: [ERROR, DECISION] }) { ${rows} }
      findings(first: 1) { totalCount pageInfo { endCursor } nodes { file line column code severity message } }`;
    const more = "fragment more on ImportRowConnection { nodes { findings { code } } }";
    const list = await la.ask(`{ imports { nodes { ${parts} } } } ${more}`);
    expect(list.errors).toEqual([]);
    const { nodes } = list.data.imports;
    expect(nodes).toMatchObject([
      { id: other, counts: { rows: 2, error: 1, decision: 1 }, some: { totalCount: 2 }, errors: { totalCount: 2 } },
      { counts: { rows: 3 }, some: { totalCount: 3 }, errors: { totalCount: 0 } },
    ]);
    expect(JSON.stringify(nodes[0].errors)).toContain(`{"column":"DOB","value":"06/04/2010","recorded":"05/04/2010"}`);
    for (const one of nodes) {
      expect((await la.ask(`{ import(id: "${one.id.toUpperCase()}") { ${parts} } } ${more}`)).data.import).toEqual(one);
    }
    // As they are read when the import's row is not.
    const staged = await la.ask(
      `mutation { stageImport(importId: "${other}") { ... on ImportOk { import { ${parts} } } } } ${more}`,
    );
    expect(staged.data.stageImport.import).toEqual(nodes[0]);

    const cursor = nodes[0].some.pageInfo.endCursor;
    const page = `rows(first: 1, after: "${cursor}") { totalCount nodes { id } }`;
    const next = await la.ask(`{ import(id: "${other}") { ${page} } }`);
    expect(next.data.import.rows).toEqual({ totalCount: 2, nodes: [nodes[0].rows.nodes[1]].map(({ id }) => ({ id })) });
    for (const refused of [`import(id: "${nodes[1].id}") { ${page} }`, `imports { nodes { ${page} } }`]) {
      expect((await la.ask(`{ ${refused} }`)).errors).toMatchObject([{ code: "INVALID_CURSOR" }]);
    }
    expect((await la.ask(`{ import(id: "${other}") { findings(first: 0) { totalCount } } }`)).errors).toMatchObject([
      { code: "BAD_USER_INPUT" },
    ]);
  });

  test("createImport happens once for a key, and refuses what it cannot load", async () => {
    const la = at("LA:210");
    const key = newKey();
    const files = { "h.csv": headers("i1") };
    const first = await la.create(2024, files, { key });
    const second = await la.create(2024, files, { key });
    expect(second.import.id).toBe(first.import.id);
    expect(await api.rows(sql`select 1 as one from import where authority_id = 'LA:210'`)).toHaveLength(1);
    expect(await la.create(2024, files, { authority: "LA:202" })).toMatchObject({ code: "NOT_OWN_AUTHORITY" });
    expect(await la.create(2016, files)).toMatchObject({ code: "YEAR_NOT_KNOWN" });
    expect(await la.create(2028, files)).toMatchObject({ code: "YEAR_NOT_KNOWN" });
    for (const name of ["", "a/b.csv", "..", "x".repeat(201), "a\u0000.csv"]) {
      expect(await la.create(2024, { [name]: "x" })).toMatchObject({ code: "FILES_NOT_ACCEPTABLE" });
    }
    expect(await la.create(2024, { "empty.csv": "" })).toMatchObject({ code: "FILES_NOT_ACCEPTABLE" });
    expect(await la.create(2024, {})).toMatchObject({ code: "FILES_NOT_ACCEPTABLE" });
  });
});
