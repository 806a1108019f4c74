import { randomUUID } from "node:crypto";
import { returnsCsvRoute } from "@cic/api/returns/returns-csv";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, figure, get, members } from "./indicator-world.ts";

// The year that ends on 31 March 2026: who is in DfE's twelve months, and whose score counts (rules 6.2, data standards 3).
let api: Api;
beforeAll(async () => {
  api = await openApi("pglite", "2026-05-20");
  const rows: { childId: string; localId: string; cells: Record<string, string> }[] = [];
  const say = (
    localId: string,
    {
      born = "2014-06-01",
      from = "2024-01-10",
      until,
      code = "C2",
      oc2 = {},
    }: { born?: string; from?: string; until?: string; code?: string; oc2?: Record<string, string> },
  ) => {
    const child = api.world.child(camden, { localId, born });
    const period = child
      .carePeriod({ from, ...(until !== undefined && { until, endReason: "E4A" }) })
      .legalStatus(code, from, until);
    rows.push({ childId: child.id, localId, cells: { CHILD: localId, ...oc2 } });
    return period;
  };
  say("from 1 April", { from: "2025-04-01", oc2: { TEETH_CHECK: "1", SDQ_SCORE: "13" } });
  say("from 2 April", { from: "2025-04-02", oc2: { TEETH_CHECK: "1" } });
  say("until 31 March", { until: "2026-03-31", oc2: { TEETH_CHECK: "1" } });
  say("until 1 April", { until: "2026-04-01", oc2: { TEETH_CHECK: "0", SDQ_SCORE: "14" } });
  say("short breaks", { code: "V4", oc2: { TEETH_CHECK: "1" } });
  say("born 1 April, still 4", { born: "2021-04-01", oc2: { SDQ_SCORE: "20" } });
  say("5 on 31 March", { born: "2021-03-31", oc2: { SDQ_SCORE: "17" } });
  say("16 on 31 March", { born: "2009-04-01", oc2: { SDQ_SCORE: "41" } });
  say("17 on 31 March", { born: "2009-03-31", oc2: { SDQ_SCORE: "30" } });
  say("refused", { oc2: { SDQ_REASON: "SDQ5" } });
  // Away for a holiday and back: one placement; moved twice: three.
  const stays = (period: ReturnType<typeof say>, types: readonly string[]) =>
    types.forEach((type, i) => {
      const last = i === types.length - 1;
      period.placement({
        from: `2025-0${5 + i}-01`,
        type,
        ...(!last && { until: `2025-0${6 + i}-01`, endReason: "CARPL" }),
      });
    });
  stays(say("holiday", {}), ["U4", "T2", "U4"]);
  stays(say("moved", {}), ["U4", "K2", "U4"]);
  await api.world.save();
  const importId = randomUUID();
  await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute(sql`insert into import (id, authority_id, format, year, status, created_by)
      values (${importId}, ${camden}, 'SSDA903', 2026, 'APPLIED', 'test')`);
    for (const { childId, localId, cells } of rows) {
      await drizzle.execute(sql`insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
        values (${childId}, ${camden}, 'OC2', ${localId}, 2026, ${JSON.stringify(cells)}::jsonb, ${importId}, 'oc2.csv', 1)`);
    }
  });
});
afterAll(() => api.close());

const ask = async (id: string, period = "2025-26") => {
  const { data, errors } = await api.as("RETURNS_OFFICER", camden)(figure, { id, period, area: camden });
  expect(errors).toEqual([]);
  return data.indicator.cells[0];
};
const classes = async (id: string, period = "2025-26") => {
  const { data } = await api.as("RETURNS_OFFICER", camden)(members, { id, period });
  const nodes: { child: { localId: string }; class: string }[] = data.indicatorMembers.nodes;
  return Object.fromEntries(nodes.map((node) => [node.child.localId, node.class]));
};

test("twelve months: from 1 April is in, until 31 March is out", async () => {
  expect(await classes("OC2_TEETH_CHECK")).toMatchObject({
    ...{
      "from 1 April": "DONE",
      "from 2 April": "NOT_A_YEAR",
      "until 1 April": "NOT_DONE",
      "short breaks": "SHORT_BREAK",
    },
    refused: "NOT_TOLD",
  });
  expect(Object.keys(await classes("OC2_TEETH_CHECK"))).not.toContain("until 31 March");
  // What is not told counts as not done, and completeness says how much there is.
  expect(await ask("OC2_TEETH_CHECK")).toMatchObject({ numerator: 1, denominator: 9, completeness: 22.2 });
});

test("scores of those aged 5 to 16 on 31 March, whole numbers up to 40", async () => {
  expect(await classes("OC2_SDQ_COMPLETED")).toMatchObject({
    ...{ "from 1 April": "NORMAL", "until 1 April": "BORDERLINE", "born 1 April, still 4": "NOT_IN_SCOPE" },
    ...{ "5 on 31 March": "CONCERN", "16 on 31 March": "NO_REASON", "17 on 31 March": "NOT_IN_SCOPE", refused: "SDQ5" },
  });
  expect(await ask("OC2_SDQ_COMPLETED")).toMatchObject({ numerator: 3, denominator: 7 });
  expect(await ask("OC2_SDQ_CONCERN")).toMatchObject({ numerator: 1, denominator: 3, value: 33.3 });
  // 13, 14 and 17.
  expect(await ask("OC2_SDQ_AVERAGE")).toMatchObject({ status: "VALUE", numerator: null, denominator: 3, value: 14.7 });
});

test("a temporary stay is no placement, and the return from it no move", async () => {
  expect(await classes("PL_THREE_OR_MORE", "2026-03")).toMatchObject({ holiday: "UP_TO_2", moved: "THREE_OR_MORE" });
  expect(await ask("PL_THREE_OR_MORE", "2026-03")).toMatchObject({ numerator: 1 });
});

test("OC2 goes out as it was told, to whoever may import it", async () => {
  const { body } = await get(api, returnsCsvRoute, "RETURNS_OFFICER", camden, "/returns/2026/oc2.csv");
  const lines = String(body).trimEnd().split("\r\n");
  expect(lines[0]).toBe(
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
  );
  expect(lines).toHaveLength(13);
  // The birth was not told: the record knows it.
  expect(lines.some((line) => /^5 on 31 March,\d\d\/\d\d\/\d{4},17,,,,,,,,,$/.test(line))).toBe(true);
  const other = await get(api, returnsCsvRoute, "RETURNS_OFFICER", "LA:831", "/returns/2026/oc2.csv");
  expect(String(other.body).trimEnd().split("\r\n")).toHaveLength(1);
  await expect(get(api, returnsCsvRoute, "SOCIAL_WORKER", camden, "/returns/2026/oc2.csv")).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});
