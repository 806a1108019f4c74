import { randomUUID } from "node:crypto";
import type { Scope } from "@cic/db/claims";
import { claimExport, finishExport, insertExport } from "@cic/db/exports/export.writes";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, derby } from "../indicators/indicator-world.ts";

/** An export of Camden's officer names three children: of one Camden's access has ended. Derby has one of its own, of its own child. */
let api: Api;
const icb = "ICB:QJ2";
const scope = (organisationId: string | null, subject: string, more: Partial<Scope> = {}): Scope => ({
  ...{ organisationId, subject, requestId: "test", today: day("2026-04-20") },
  ...(organisationId === null ? {} : { callerId: organisationId }),
  ...more,
});
const seen = (as: Scope) =>
  withScope(api.database, as, "read", async (db) => {
    const count = async (table: "export" | "export_child" | "sealed_figure") => {
      const [row] = await rowsOf<{ n: number }>(db, sql`select count(*)::integer as n from ${sql.identifier(table)}`);
      return row?.n ?? 0;
    };
    return [await count("export"), await count("export_child"), await count("sealed_figure")];
  });
const ended: { id: string }[] = [];

beforeAll(async () => {
  api = await openApi("postgres", "2026-04-20");
  const say = (authority: string) => {
    const child = api.world.child(authority);
    child.carePeriod({ from: "2024-06-03" }).placement({ from: "2024-06-03", area: { authority: derby, icb } });
    return child;
  };
  const own = [say(camden), say(camden), say(camden)];
  const other = say(derby);
  await api.world.save();
  const make = (as: Scope, children: readonly { id: string }[]) =>
    withScope(api.database, as, "write", async (db) => {
      const organisation = { organisationId: as.organisationId as string, role: "RETURNS_OFFICER" };
      const question = {
        indicator: "K03",
        version: 1,
        period: "2025-26",
        area: null,
        groupBy: [],
        filter: [],
      } as const;
      const id = await insertExport(db, organisation, "MEMBERS", {
        ...{ ...question, layout: "TIDY", standing: null, shownTo: "EXACT" },
      });
      const lease = randomUUID();
      await claimExport(db, id, lease);
      const metadata = { definitionVersion: 1, definitionHash: "", policy: null, asOf: day("2026-04-20"), columns: [] };
      await finishExport(db, id, lease, {
        ...{ contentHash: "a", bytes: 1, metadata: { ...metadata, rows: 1, notVisible: 0 } },
        children: children.map((child) => child.id),
      });
    });
  await make(scope(camden, "officer"), own);
  await make(scope(derby, "officer"), [other]);
  ended.push(own[0] as { id: string });
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await db.execute(
      sql`update access_relation set superseded_at = now() where child_id = ${ended[0]?.id} and organisation_id = ${camden}`,
    );
    const seal = (organisation: string, readers: boolean) =>
      sql`insert into sealed_figure (id, organisation_id, question_hash, number, indicator_id, definition_version, definition_hash, period_id,
        shown_to, for_record_readers, as_of, content, content_hash, sealed_by)
        values (gen_random_uuid(), ${organisation}, ${`${organisation}${readers}`}, 1, 'K03', 1, '', '2025-26', ${readers ? "EXACT" : "LOCAL"},
        ${readers}, '2026-04-20', 'x', encode(sha256('x'), 'hex'), 'officer')`;
    for (const organisation of [camden, derby]) {
      await db.execute(seal(organisation, true));
      await db.execute(seal(organisation, false));
    }
  });
});
afterAll(() => api.close());

// biome-ignore format: a matrix is read by its columns
const cells: readonly [who: string, as: Scope, seen: readonly [exports: number, children: number, seals: number]][] = [
  ["whoever asked, without the child whom they see no more", scope(camden, "officer"),                            [1, 2, 2]],
  ["another of the same authority",                          scope(camden, "another"),                            [0, 0, 2]],
  ["one of the same name elsewhere",                         scope(derby, "officer"),                             [1, 1, 2]],
  ["the ICB of the area, which sees the children",           scope(icb, "officer"),                               [0, 0, 0]],
  ["a provider",                                             scope("PROVIDER:X9901", "officer"),                  [0, 0, 0]],
  ["a role of the authority that reads no records",          scope(null, "tool", { callerId: camden }),           [0, 0, 1]],
  ["a young person for whom the authority vouches",          scope(null, "officer", { callerId: camden, childId: randomUUID() }), [0, 0, 0]],
  ["nobody",                                                 scope(null, "anonymous"),                            [0, 0, 0]],
];
test.each(cells)("exports, the children in them and seals, as seen by %s", async (_, as, expected) => {
  expect(await seen(as)).toEqual(expected);
});

test.each([
  [
    "names children in another's export",
    sql`insert into export_child (export_id, child_id, authority_id) select e.id, c.id, c.authority_id from export e, child c`,
    [],
  ],
  [
    "asks in another's name",
    sql`insert into export (id, organisation_id, requested_by, role, kind, question) values (gen_random_uuid(), ${camden}, 'officer', 'x', 'FIGURE', '{}')`,
    "42501",
  ],
  [
    "seals for another organisation",
    sql`insert into sealed_figure (id, organisation_id, question_hash, number, indicator_id, definition_version,
    definition_hash, period_id, shown_to, for_record_readers, as_of, content, content_hash) values (gen_random_uuid(), ${derby}, 'q', 1, 'K03', 1, '', 'p',
    'LOCAL', false, '2026-04-20', 'x', encode(sha256('x'), 'hex'))`,
    "42501",
  ],
  ["changes what was asked", sql`update export set question = '{}'`, "42501"],
  ["changes a seal", sql`update sealed_figure set note = 'x'`, "42501"],
] as const)("no request of another person %s", async (_, statement, refused) => {
  const asked = withScope(api.database, scope(camden, "another"), "write", (db) => rowsOf(db, statement));
  if (typeof refused !== "string") return expect(await asked).toEqual(refused);
  await expect(asked).rejects.toMatchObject({ cause: { code: refused } });
});
