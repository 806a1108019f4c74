import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutReader } from "../placements/readers.ts";
import { dump, ep, episodes, headers, type ImportApi, importsOf, openImportApi } from "./import-api.ts";

describe.each(["pglite", "postgres"] as const)("a return is loaded (%s)", (backend) => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi(backend);
  });
  afterAll(() => api?.close());

  /** Children of an authority of the test's own, so that tests do not see each other's. */
  const at = (organisationId: string) => importsOf(api, organisationId);

  test("files are staged, then applied: the children and their placements are there", async () => {
    const la = at("LA:202");
    const files = {
      "header.csv": headers("a1", "a2"),
      "episodes.csv": episodes(
        ep("a1", "01/05/2023", "10/09/2023"),
        ep("a1", "10/09/2023", "", { rne: "P", place: "K2" }),
        ep("a2", "03/06/2023"),
      ),
    };
    const created = await la.create(2024, files);
    expect(created).toMatchObject({
      __typename: "CreateImportOk",
      import: {
        status: "AWAITING_FILES",
        year: 2024,
        files: [{ name: "episodes.csv", complete: false }, { name: "header.csv" }],
      },
      uploads: [
        { name: "header.csv", method: "PUT", headers: [{ name: "x-test", value: "1" }] },
        { name: "episodes.csv" },
      ],
    });
    const { id } = created.import;
    expect(await la.stage(id)).toMatchObject({ __typename: "ImportRefused", code: "FILES_NOT_RECEIVED" });
    la.send(id, files);
    expect(await la.stage(id)).toMatchObject({ __typename: "ImportOk", import: { status: "STAGING" } });
    await api.work();
    expect(await la.get(id)).toMatchObject({
      status: "STAGED",
      counts: { rows: 5, new: 5, changed: 0, unchanged: 0, error: 0, decision: 0, fatal: 0, blocking: 0 },
      files: [
        { name: "episodes.csv", rowsRead: 3, complete: true },
        { name: "header.csv", rowsRead: 2, complete: true },
      ],
    });
    expect(await la.children()).toEqual([]);
    expect(await la.apply(id)).toMatchObject({ import: { status: "APPLYING" } });
    await api.work();
    const applied = await la.get(id);
    expect(applied).toMatchObject({ status: "APPLIED", counts: { rows: 5, new: 5 } });
    for (const instant of [applied.createdAt, applied.stagedAt, applied.appliedAt]) {
      expect(Math.abs(Date.parse(instant) - Date.now())).toBeLessThan(3_600_000);
    }
    expect(await la.children()).toMatchObject([
      {
        localId: "a1",
        dateOfBirth: "2010-04-05",
        sex: "MALE",
        carePeriods: [
          {
            startedOn: "2023-05-01",
            endedOn: null,
            placements: [
              { type: "U4", startedOn: "2023-05-01", endedOn: "2023-09-10", postcode: "AL1 1AB" },
              { type: "K2", startedOn: "2023-09-10", endedOn: null },
            ],
          },
        ],
      },
      { localId: "a2", carePeriods: [{ startedOn: "2023-06-03", placements: [{ type: "U4" }] }] },
    ]);
    // Applying again is answered as done, and puts nobody to work.
    expect(await la.apply(id)).toMatchObject({ __typename: "ImportOk", import: { status: "APPLIED" } });
    expect(api.queue).toEqual([]);
  });

  test("the same files again change nothing, and write nothing", async () => {
    const la = at("LA:203");
    const files = {
      "header.csv": headers("b1", "b2"),
      "episodes.csv": episodes(ep("b1", "01/05/2023", "10/09/2023", { rec: "E4A" }), ep("b2", "03/06/2023")),
    };
    await la.loaded(2024, files);
    const before = await dump(api);
    const counts = await rowCounts();
    const again = await la.loaded(2024, files);
    expect(again).toMatchObject({
      status: "APPLIED",
      counts: { rows: 4, unchanged: 4, new: 0, changed: 0, decision: 0 },
    });
    expect(await dump(api)).toEqual(before);
    expect(await rowCounts()).toEqual(counts);
  });

  /** Rows ever written: the record's tables and its history. */
  async function rowCounts() {
    const names = [
      "child",
      "care_period",
      "legal_status",
      "placement",
      "placement_area",
      "placement_home",
      "access_relation",
      "return_row",
      "record_history",
      "child_identifier",
    ];
    const counts = await Promise.all(
      names.map((name) => api.rows<{ n: number }>(sql`select count(*)::integer as n from ${sql.identifier(name)}`)),
    );
    return names.map((name, i) => [name, counts[i]?.[0]?.n]);
  }

  test("new, changed and unchanged rows are told apart, and what is recorded is shown beside what changes", async () => {
    const la = at("LA:204");
    await la.loaded(2024, {
      "h.csv": headers("c1"),
      "e.csv": episodes(ep("c1", "01/05/2023", "10/09/2023"), ep("c1", "10/09/2023", "", { rne: "P" })),
    });
    const id = await la.staged(2024, {
      "h.csv": headers("c1", "c2"),
      "e.csv": episodes(
        ep("c1", "01/05/2023", "10/09/2023", { place: "U1" }),
        ep("c1", "10/09/2023", "", { rne: "P" }),
        ep("c2", "11/09/2023"),
      ),
    });
    expect((await la.get(id)).counts).toMatchObject({
      rows: 5,
      new: 2,
      changed: 1,
      unchanged: 2,
      error: 0,
      decision: 0,
    });
    const [changed] = await la.rows(id, { status: ["CHANGED"] });
    expect(changed?.cells.filter((cell) => cell.recorded !== null)).toEqual([
      { column: "PLACE", value: "U1", recorded: "U4" },
    ]);
    await la.apply(id);
    await api.work();
    const [c1] = await la.children();
    expect(c1?.carePeriods[0]?.placements.map(({ type, version }) => [type, version])).toEqual([
      ["U1", 2],
      ["U4", 1],
    ]);
  });

  test("a row that cannot be stored is located, and stops no other", async () => {
    const la = at("LA:205");
    const id = await la.staged(2024, {
      "h.csv": headers("d1", "d2,1,31/02/2010,WBRI,,,", "d3", ",1,05/04/2010,WBRI,,,"),
      "e.csv": episodes(
        ep("d1", "31/04/2023"),
        ep("d1", "01/05/2023"),
        ep("d2", "01/05/2023"),
        ep("d3", "01/05/2023", "01/06/2023"),
        ep("d3", "20/05/2023"),
        ep("d9", "01/05/2023"),
      ),
    });
    expect((await la.get(id)).counts).toMatchObject({ rows: 10, new: 4, error: 6 });
    const found = (await la.findings(id, { severity: ["BLOCKING"] })).map(({ file, line, column, code }) => [
      file,
      line,
      column,
      code,
    ]);
    expect(found.filter(([, , , code]) => /[A-Z]_/.test(String(code)))).toEqual(
      expect.arrayContaining([
        ["h.csv", 3, "DOB", "CELL_INVALID"],
        ["h.csv", 5, "CHILD", "CELL_INVALID"],
        ["e.csv", 2, "DECOM", "CELL_INVALID"],
        ["e.csv", 4, null, "HEADER_NOT_APPLIED"],
        ["e.csv", 6, null, "EPISODES_OVERLAP"],
        ["e.csv", 7, null, "CHILD_NOT_KNOWN"],
      ]),
    );
    await la.apply(id);
    await api.work();
    expect((await la.children()).map((child) => [child.localId, child.carePeriods.length])).toEqual([
      ["d1", 1],
      ["d3", 1],
    ]);
    const text = JSON.stringify([await la.findings(id), (await la.rows(id)).flatMap((row) => row.findings)]);
    expect(text).not.toContain("31/02/2010");
    expect(text).not.toContain("AL1 1AB");
  });

  test("two authorities may use the same id for a child", async () => {
    const [one, two] = [at("LA:206"), at("LA:207")];
    await one.loaded(2024, { "h.csv": headers("same"), "e.csv": episodes(ep("same", "01/05/2023")) });
    await two.loaded(2024, {
      "h.csv": headers("same,2,06/06/2011,WBRI,,,"),
      "e.csv": episodes(ep("same", "02/06/2023")),
    });
    expect(await one.children()).toMatchObject([
      { localId: "same", sex: "MALE", carePeriods: [{ startedOn: "2023-05-01" }] },
    ]);
    expect(await two.children()).toMatchObject([
      { localId: "same", sex: "FEMALE", carePeriods: [{ startedOn: "2023-06-02" }] },
    ]);
  });

  test("years follow one another, and an earlier year loaded again does not undo what a later one said", async () => {
    const la = at("LA:208");
    const y2023 = { "h.csv": headers("e1"), "e.csv": episodes(ep("e1", "01/05/2022")) };
    await la.loaded(2023, y2023);
    await la.loaded(2024, {
      "h.csv": headers("e1"),
      "e.csv": episodes(ep("e1", "01/05/2022", "10/10/2023", { rec: "E4A" })),
    });
    const ended = [{ localId: "e1", carePeriods: [{ startedOn: "2022-05-01", endedOn: "2023-10-10" }] }];
    expect(await la.children()).toMatchObject(ended);
    const again = await la.loaded(2023, y2023);
    expect(again.counts).toMatchObject({ unchanged: 2 });
    const corrected = await la.loaded(2023, {
      ...y2023,
      "e.csv": episodes(ep("e1", "01/05/2022", "", { place: "K2" })),
    });
    expect(corrected).toMatchObject({ status: "APPLIED", counts: { unchanged: 1, changed: 1, error: 0 } });
    expect(await la.children()).toMatchObject(ended);
  });

  test("a date of birth to come does not hide the child from its own authority", async () => {
    const la = at("LA:209");
    const files = { "h.csv": headers("f1,1,05/04/2031,WBRI,,,"), "e.csv": episodes(ep("f1", "01/05/2023")) };
    await la.loaded(2024, files);
    expect(await la.children()).toMatchObject([{ localId: "f1", dateOfBirth: "2031-04-05" }]);
    expect((await la.loaded(2024, files)).counts).toMatchObject({ unchanged: 2 });
  });

  test("of all that was written here every reader is led to what they are shown", async () => {
    expect(await withoutReader(api)).toEqual([]);
  });
});
