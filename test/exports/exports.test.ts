import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workOnExport } from "@cic/api/exports/work-on-export";
import { figuresCsvRoute } from "@cic/api/indicators/figures-csv";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { type LocalExports, makeLocalExports } from "@cic/functions/local-exports";
import { type LocalServer, serve } from "@cic/functions/local-server";
import { makeLog } from "@cic/functions/log";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, actorAs, type Caller, openApi } from "../harness/api.ts";
import { camden, derby, get } from "../indicators/indicator-world.ts";
import { exportOf, list, request } from "./operations.ts";

const folder = mkdtempSync(join(tmpdir(), "cic-exports-"));
const log = makeLog("silent");
let api: Api;
let server: LocalServer;
let exports: LocalExports;
let directory: Directory;
let now = new Date("2026-04-20T12:00:00Z");
const seen: { id: string }[] = [];
beforeAll(async () => {
  api = await openApi("postgres", "2026-04-20");
  for (let n = 0; n < 12; n++) {
    const child = api.world.child(camden, { born: "2013-05-14" });
    seen.push(child);
    child
      .carePeriod({ from: "2024-06-03" })
      .placement({ from: "2024-06-03", area: { authority: n < 4 ? derby : camden, icb: null } });
  }
  api.world.child(derby).carePeriod({ from: "2024-06-03" });
  await api.world.save();
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  server = await serve({
    port: 0,
    bodyBytes: 1_000,
    log,
    handler: async () => ({ status: 404, headers: {}, body: "" }),
    routes: [(request, response) => exports.route(request, response)],
  });
  exports = makeLocalExports({
    ...services(),
    folder,
    address: () => `http://localhost:${server.port}`,
    log,
  });
  api.exports = exports;
});
afterAll(async () => {
  await server.close();
  await api.close();
  rmSync(folder, { recursive: true });
});

const services = () => ({ database: api.database, directory: () => directory, clock: () => now });
const officer = () => api.as("RETURNS_OFFICER", camden);
const figures = { kind: "FIGURE", indicatorId: "PL_OUT_OF_AREA", period: "2026-03" };
const members = { ...figures, kind: "MEMBERS" };
let asked = 0;
const nextKey = () => {
  asked += 1;
  return `export-key-${asked}`;
};
const ask = async (input: Record<string, unknown>, as: Caller = officer(), key = nextKey()) => {
  const { data, errors } = await as(request, { key, input });
  expect(errors).toEqual([]);
  return data.requestExport;
};
const read = async (id: string, as: Caller = officer()) => {
  const { data } = await as(exportOf, { id });
  return data?.export == null ? null : { ...data.export, link: data.exportLink };
};
const make = async (input: Record<string, unknown>, as: Caller = officer()) => {
  const { export: requested } = await ask(input, as);
  await exports.idle();
  return read(requested.id, as);
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a file of figures", () => {
  test.each([
    ["tidy", "TIDY"],
    ["dfe", "DFE"],
  ])("is the one that the address that stays gives, in the layout %s, with the same hash", async (word, layout) => {
    const made = await make({ ...figures, layout, area: camden, groupBy: ["AGE_BAND"] });
    expect(made).toMatchObject({
      state: "READY",
      rowsWritten: 5,
      rowsExpected: 5,
      metadata: { rows: 5, policy: null },
    });
    const answer = await fetch(made.link.url);
    const text = await answer.text();
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="PL_OUT_OF_AREA-2026-03.csv"');
    expect([sha256(text), Buffer.byteLength(text)]).toEqual([made.contentHash, made.bytes]);
    const address = `/indicators/PL_OUT_OF_AREA/2026-03.csv?area=${camden}&groupBy=AGE_BAND&layout=${word}`;
    const at = (of: string) => get(api, figuresCsvRoute, "RETURNS_OFFICER", camden, of);
    expect((await at(address)).body).toBe(text);
    expect(text.split("\r\n")[0]).toBe(made.metadata.columns.join(","));
    const told = JSON.parse((await at(address.replace(".csv", ".json"))).body);
    expect(told).toMatchObject({
      ...made.metadata,
      contentHash: made.contentHash,
      indicator: "PL_OUT_OF_AREA",
      layout: word,
      area: camden,
    });
  });

  test("is of what its asker is shown", async () => {
    const tool = api.as("REPORTING_TOOL", camden);
    const made = await make({ ...figures, area: camden, groupBy: ["AGE_BAND"] }, tool);
    expect(made.metadata.policy).toBe("LOCAL 1");
    expect((await (await fetch(made.link.url)).text()).split("\r\n")[4]).toContain("10_TO_15,SUPPRESSED");
  });
});

describe("a file of members", () => {
  test("names those whom its asker may see, and is given to nobody who may not see them all any more", async () => {
    const made = await make({ ...members, standing: ["IN_NUMERATOR"] });
    expect(made).toMatchObject({ state: "READY", kind: "MEMBERS", metadata: { rows: 4, notVisible: 0 } });
    const text = await (await fetch(made.link.url)).text();
    expect(text.match(/IN_NUMERATOR,OUT_OF_AREA/g)).toHaveLength(4);
    for (const { id } of seen.slice(0, 4)) expect(text).toContain(id);
    await endAccess(seen[0] as { id: string });
    expect((await read(made.id)).link).toEqual({ __typename: "NoExportLink", noLinkBecause: "CHILD_NOT_VISIBLE" });
    const again = await make({ ...members, standing: ["IN_NUMERATOR"] });
    expect(again.metadata).toMatchObject({ rows: 3, notVisible: 1 });
    expect(await fetch(again.link.url).then((answer) => answer.text())).not.toContain(seen[0]?.id);
  });

  test.each([
    ["another layout", { layout: "DFE" }, { code: "FIELD_DOES_NOT_APPLY", field: "layout" }],
    ["breakdowns", { groupBy: ["SEX"] }, { code: "FIELD_DOES_NOT_APPLY", field: "groupBy" }],
    ["another area", { area: derby }, { code: "FIELD_DOES_NOT_APPLY", field: "area" }],
    [
      "figures by standing",
      { kind: "FIGURE", standing: ["EXCLUDED"] },
      { code: "FIELD_DOES_NOT_APPLY", field: "standing" },
    ],
    ["no indicator", { indicatorId: "K99" }, { refusal: "NO_SUCH_INDICATOR" }],
  ])("is not asked for with %s", async (_, input, refused) => {
    expect(await ask({ ...members, ...input })).toMatchObject(refused);
  });

  test("is for nobody who may not ask for members", async () => {
    const { errors } = await api.as("REPORTING_TOOL", camden)(request, { key: "no-members", input: members });
    expect(errors).toMatchObject([{ code: "FORBIDDEN" }]);
    const refused = await ask(
      { ...members, indicatorId: "OC2_TEETH_CHECK", period: "2025-26" },
      api.as("ICB_COMMISSIONER", "ICB:QJ2"),
    );
    expect(refused).toMatchObject({ refusal: "AREA_NOT_SHOWN" });
  });
});

/** The authority's own access ends, as it does when responsibility passes on. */
const endAccess = ({ id }: { id: string }) =>
  asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(sql`update access_relation set superseded_at = now() where child_id = ${id}`),
  );

describe("an export", () => {
  test("is its asker's alone", async () => {
    const made = await make({ ...figures, area: camden });
    for (const [role, organisation] of [
      ["SOCIAL_WORKER", camden],
      ["REPORTING_TOOL", camden],
      ["RETURNS_OFFICER", derby],
      ["ICB_COMMISSIONER", "ICB:QJ2"],
      ["PERSONAL_ADVISER", camden],
    ] as const) {
      const other = api.as(role, organisation);
      expect([role, await read(made.id, other)]).toEqual([role, null]);
      expect((await other(list)).data?.exports.nodes.some(({ id }: { id: string }) => id === made.id) ?? false).toBe(
        false,
      );
    }
    expect((await read(made.id)).state).toBe("READY");
  });

  test("has an address that is good for five minutes, and for what was signed alone", async () => {
    const { link } = await make({ ...figures, area: camden });
    expect(link.expiresAt).toBe("2026-04-20T12:05:00.000Z");
    const changed = (change: (url: URL) => void) => {
      const url = new URL(link.url);
      change(url);
      return fetch(url).then(async (answer) => [
        answer.status,
        ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
      ]);
    };
    expect(await changed((url) => url.searchParams.set("expires", "9999999999999"))).toEqual([403, "LINK_NOT_SIGNED"]);
    expect(await changed((url) => url.searchParams.set("name", "other.csv"))).toEqual([403, "LINK_NOT_SIGNED"]);
    expect(
      await changed((url) => {
        url.pathname = url.pathname.replace(/[0-9a-f]{64}/, "0".repeat(64));
      }),
    ).toEqual([403, "LINK_NOT_SIGNED"]);
    now = new Date(now.getTime() + 300_001);
    expect(await changed(() => {})).toEqual([403, "LINK_EXPIRED"]);
    expect((await fetch(link.url, { method: "PUT", body: "x" })).status).toBe(405);
  });

  test("asked for twice with one key is made once; worked on twice at once, too", async () => {
    const first = await ask({ ...figures, area: camden }, officer(), "one-key-for-two");
    const second = await ask({ ...figures, area: camden }, officer(), "one-key-for-two");
    expect(second.export.id).toBe(first.export.id);
    await exports.idle();
    const stored: string[] = [];
    const held = Promise.withResolvers<void>();
    const { export: waiting } = await ask({ ...figures, area: camden, groupBy: ["SEX"] }, notMaking());
    const run = () =>
      workOnExport(
        {
          ...services(),
          files: {
            store: async (_id, parts) => {
              for await (const part of parts) stored.push(part);
              await held.promise;
              return { contentHash: "a".repeat(64), bytes: 1 };
            },
          },
        },
        actorAs("RETURNS_OFFICER", camden),
        waiting.id,
        "test",
      );
    const running = run();
    await expect.poll(() => stored.length).toBeGreaterThan(0);
    // Whoever comes second is told to come again, because the first may be dead.
    await expect(run()).rejects.toThrow("the export is being made");
    held.resolve();
    await running;
    const parts = stored.length;
    await run();
    expect(stored.length).toBe(parts);
    expect(await read(waiting.id)).toMatchObject({ state: "READY", contentHash: "a".repeat(64) });
  });

  test("that fails is tried again, leaves no half of a file, and is given up after three times", async () => {
    const { export: waiting } = await ask({ ...figures, area: camden, groupBy: ["PLACED"] }, notMaking());
    const broken = () =>
      workOnExport(
        {
          ...services(),
          files: {
            store: async (_, parts) => {
              for await (const _part of parts) throw new Error("the disk is full");
              return { contentHash: "", bytes: 0 };
            },
          },
        },
        actorAs("RETURNS_OFFICER", camden),
        waiting.id,
        "test",
      );
    await expect(broken()).rejects.toThrow("the disk is full");
    expect(await read(waiting.id)).toMatchObject({ state: "REQUESTED", link: { noLinkBecause: "NOT_READY" } });
    await expect(broken()).rejects.toThrow();
    await expect(broken()).rejects.toThrow();
    expect(await read(waiting.id)).toMatchObject({ state: "FAILED", failedBecause: "GIVEN_UP" });
    await broken();
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual([]);
  });

  test("whose worker died is taken over when that one has said nothing for two minutes", async () => {
    const { export: waiting } = await ask({ ...figures, area: camden, groupBy: ["ASYLUM"] }, notMaking());
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`update export set state = 'RUNNING', lease = gen_random_uuid(), attempts = 1,
        leased_until = now() - interval '1 second' where id = ${waiting.id}`),
    );
    await exports.work(waiting.id, actorAs("RETURNS_OFFICER", camden));
    await exports.idle();
    expect(await read(waiting.id)).toMatchObject({ state: "READY" });
  });

  test("is not made, and not given, when the right to it has ended", async () => {
    const { export: waiting } = await ask({ ...members }, notMaking());
    const less = { ...actorAs("RETURNS_OFFICER", camden), actions: new Set(["indicator:read", "child:read"] as const) };
    await exports.work(waiting.id, less);
    await exports.idle();
    expect(await read(waiting.id)).toMatchObject({ state: "FAILED", failedBecause: "NOT_ALLOWED" });
    const made = await make({ ...figures, area: camden });
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(
        sql`update export set question = jsonb_set(question, '{shownTo}', '"LOCAL"') where id = ${made.id}`,
      ),
    );
    expect((await read(made.id)).link).toEqual({ __typename: "NoExportLink", noLinkBecause: "NOT_ALLOWED" });
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`update export set expires_at = now() where id = ${made.id}`),
    );
    expect(await read(made.id)).toMatchObject({ state: "EXPIRED", link: { noLinkBecause: "EXPIRED" } });
  });

  /** Asks as the officer does, and nobody works on it. */
  function notMaking(): Caller {
    return async (operation, variables) => {
      api.exports = { ...exports, work: async () => {} };
      const answer = await officer()(operation, variables);
      api.exports = exports;
      return answer;
    };
  }
});

test("lists filter, sort and page over the whole set, in as many statements however long", async () => {
  const listed = async (variables: Record<string, unknown>) => (await officer()(list, variables)).data.exports;
  const all = await listed({});
  expect(all.totalCount).toBe(all.nodes.length);
  const states = ["REQUESTED", "RUNNING", "READY", "FAILED", "EXPIRED"];
  const counts = await Promise.all(
    states.map(async (state) => (await listed({ filter: { state: [state] } })).totalCount),
  );
  expect(counts.reduce((sum, n) => sum + n)).toBe(all.totalCount);
  expect(
    (await listed({ filter: { kind: ["MEMBERS"] } })).nodes.every(({ kind }: { kind: string }) => kind === "MEMBERS"),
  ).toBe(true);
  expect((await listed({ filter: { indicatorId: ["K03"] } })).totalCount).toBe(0);
  const first = await listed({ first: 3, sort: [{ field: "STATE" }] });
  const rest = await listed({ sort: [{ field: "STATE" }], after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes]).toHaveLength(all.totalCount);
  const statements = async (count: number) => {
    api.takeStatements();
    await listed({ first: count });
    return api.takeStatements().length;
  };
  expect(await statements(1)).toBe(await statements(100));
});
