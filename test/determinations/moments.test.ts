import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { childOnRecord, fromCamdenToDerby, loadPractices, register } from "./child-on-record.ts";

describe.each(["pglite", "postgres"] as const)("the moments at which something was known, on %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend);
    await loadPractices(api);
  });
  afterAll(() => api.close());

  const texts = async (statement: string) => {
    const { rows } = (await asOperator(api.operator, ({ drizzle }) => drizzle.execute(statement))) as unknown as {
      rows: { text: string }[];
    };
    return rows.map(({ text }) => text);
  };
  /** Of each child the moments at which facts began and ceased to be known, in order. */
  const known = () =>
    texts(`select string_agg(concat_ws(' until ', recorded_at, coalesce(superseded_at::text, 'now')), ', ' order by recorded_at) as text
      from commissioning_facts group by child_id`);

  test("of many children determined together, each is known without a gap and never twice", async () => {
    for (let i = 0; i < 12; i += 1) await childOnRecord(api.as("SOCIAL_WORKER"), fromCamdenToDerby);
    await asOperator(api.operator, ({ exec }) => exec("update commissioning_facts set rules_version = 'an older one'"));
    const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
    await determineAll(api.database, directory, { today: day("2026-11-22") });
    for (const child of await known()) {
      const moments = child.split(", ").map((one) => one.split(" until "));
      expect(moments).toHaveLength(5);
      expect(moments.map(([, until]) => until)).toEqual([...moments.slice(1).map(([from]) => from), "now"]);
    }
    const together = await texts(
      "select distinct recorded_at::text as text from commissioning_facts where cause = 'REFERENCE_DATA'",
    );
    expect(together).toHaveLength(1);
  });

  test("a clock that was put back does not stop a change: it is known from just after what stood", async () => {
    const { id } = await childOnRecord(api.as("SOCIAL_WORKER"), { ...fromCamdenToDerby, registrations: [] });
    const ahead = "'2031-01-01 00:00:00+00'";
    for (const table of ["commissioning_facts", "determination"]) {
      await asOperator(api.operator, ({ exec }) =>
        exec(`update ${table} set recorded_at = ${ahead} where child_id = '${id}' and superseded_at is null`),
      );
    }
    await register(api.as("SOCIAL_WORKER"), id, "C10001", { from: "2012-05-20" });
    const after = `extract(microseconds from recorded_at - ${ahead})::integer::text as text`;
    for (const table of ["commissioning_facts", "determination"]) {
      expect(
        await texts(`select distinct ${after} from ${table} where child_id = '${id}' and superseded_at is null`),
      ).toEqual(["1"]);
    }
  });
});
