import { ROLES } from "@cic/auth/actions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dump, ep, episodes, headers, type ImportApi, importsOf, openImportApi } from "./import-api.ts";

describe("who may load returns", () => {
  let api: ImportApi;
  let id: string;
  let rowId: string;
  beforeAll(async () => {
    api = await openImportApi("postgres");
    const own = importsOf(api, "LA:202");
    id = await own.staged(2024, { "h.csv": headers("a1"), "e.csv": episodes(ep("a1", "31/04/2023")) });
    rowId = String((await own.rows(id))[0]?.id);
  });
  afterAll(() => api?.close());

  test("another authority gets for an import the answer of one that does not exist, and changes nothing", async () => {
    const before = await dump(api);
    const other = importsOf(api, "LA:203");
    const answers = async (importId: string) => ({
      get: await other.get(importId),
      stage: await other.stage(importId),
      apply: await other.apply(importId),
      discard: await other.discard(importId),
      review: await other.review(importId, "REJECTED", { rowIds: [rowId] }),
      csv: await other.ask("{ imports { totalCount nodes { id } } }").then(({ data }) => data),
      findings: await api.findingsCsv("RETURNS_OFFICER", importId, "LA:203"),
    });
    const none = await answers("00000000-0000-7000-8000-000000000000");
    expect(await answers(id)).toEqual(none);
    expect(none).toMatchObject({
      get: null,
      stage: { __typename: "RecordNotFound" },
      csv: { imports: { totalCount: 0 } },
    });
    await api.workOn(id, api.database, "LA:203");
    expect(await importsOf(api, "LA:202").get(id)).toMatchObject({
      status: "STAGED",
      counts: { rows: 2, rejected: 0 },
    });
    expect(await dump(api)).toEqual(before);
  });

  test.each(ROLES.filter((role) => role !== "RETURNS_OFFICER"))("%s of the same authority is refused", async (role) => {
    const ask = api.ask(role, "LA:202");
    const codes = async (source: string) => (await ask(source)).errors.map(({ code }) => code);
    expect(await codes(`{ import(id: "${id}") { id } }`)).toEqual(["FORBIDDEN"]);
    expect(await codes("{ imports { totalCount } }")).toEqual(["FORBIDDEN"]);
    for (const name of ["stageImport", "applyImport", "discardImport"]) {
      expect(await codes(`mutation { ${name}(importId: "${id}") { __typename } }`)).toEqual(["FORBIDDEN"]);
    }
    expect(
      await codes(`mutation { reviewImportRows(input: {importId: "${id}", review: REJECTED}) { __typename } }`),
    ).toEqual(["FORBIDDEN"]);
    const input = `{authority: "LA:202", year: 2024, files: [{name: "a", bytes: 1}]}`;
    expect(
      await codes(`mutation { createImport(idempotencyKey: "12345678", input: ${input}) { __typename } }`),
    ).toEqual(["FORBIDDEN"]);
    expect(await api.findingsCsv(role, id)).toEqual({ status: 400, body: "FORBIDDEN" });
  });

  test("nobody in particular is told to say who they are", async () => {
    expect((await api.ask(null)(`{ import(id: "${id}") { id } }`)).errors.map(({ code }) => code)).toEqual([
      "UNAUTHENTICATED",
    ]);
    expect(await api.findingsCsv(null, id)).toEqual({ status: 400, body: "UNAUTHENTICATED" });
  });

  test("its own returns officer reads the findings as CSV, without what the cells hold", async () => {
    const { status, body } = await api.findingsCsv("RETURNS_OFFICER", id);
    expect(status).toBe(200);
    expect(body).toMatch(/^\ufefffile,line,column,code,severity,message\r\n/);
    expect(body).toContain("\r\ne.csv,2,DECOM,CELL_INVALID,BLOCKING,");
    expect(body).not.toContain("31/04/2023");
  });
});
