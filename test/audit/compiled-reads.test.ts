import { answerCompiled } from "@cic/api/compiled/answer";
import { type Context, makeContext, scopeOf } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import { readEntry } from "@cic/db/audit/read.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, readAudited, type ScopedDb } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { type SQL, sql } from "drizzle-orm";
import { execute, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

const schema = executableSchema();
const TODAY = "2026-11-22";
const icb = "ICB:QRL";
let children: WorldChild[];
let directory: Directory;
let requests = 0;

describe.each(["postgres", "pglite"] as const)("a read that is compiled, on %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend, TODAY);
    children = ["one", "two", "three"].map((localId) => {
      const child = api.world.child("LA:202", { localId });
      child.carePeriod({ from: "2025-01-10" }).placement({ from: "2025-02-01", area: { icb, authority: "LA:850" } });
      return child;
    });
    // Of whom an ICB pays for, it may see the placements elsewhere too, unless where the child lives is protected.
    children[0]
      ?.seenBy(icb, "ORIGINATING_ICB", { from: "2025-01-10" })
      .carePeriod({ from: "2024-01-10", until: "2024-03-01" })
      .placement({ from: "2024-01-10", until: "2024-03-01", area: { icb: "ICB:QMJ", authority: "LA:202" } });
    await api.world.save();
    directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  });
  afterAll(() => api.close());

  const operator = <R>(statement: SQL) =>
    asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
  const actor = actorAs("ICB_CHILDREN_IN_CARE_TEAM", icb);

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const services: Services = {
      ...{ database: api.database, directory: () => directory, clock: () => new Date(`${TODAY}T12:00:00Z`) },
      imports: {} as Services["imports"],
      exports: {} as Services["exports"],
    };
    requests += 1;
    const context: Context = makeContext(services, { requestId: `compiled-${requests}`, actor });
    const document = parse(query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    const failures: unknown[] = [];
    const of = { schema, document, operation, variables };
    const data = await answerCompiled(of, context, (error) => failures.push(error));
    const finish = async () => {
      await context.finish();
      await operator(sql`select file_audit()`);
      return operator<{ operation: string; children: string[] }>(
        sql`select operation, child_ids::text[] as children from audit_entry where request_id = ${context.requestId} order by id`,
      );
    };
    const resolved = () => execute({ schema, document, contextValue: context, variableValues: variables });
    return { data, failures, resolved, finish };
  }
  const ids = () => children.map(({ id }) => id).sort();

  test("names the children of all its root fields in one entry", async () => {
    const [one, two] = children.map(({ id }) => id);
    const { data, finish } = await ask(
      "query ($id: ID!, $other: ID!) { a: child(id: $id) { id } b: placements(filter: { childId: [$other] }) { nodes { id child { id } } } c: inbox { totalCount } }",
      { id: one, other: two },
    );
    expect(data?.a).toEqual({ id: one });
    expect(await finish()).toEqual([{ operation: "child,placements,inbox", children: [one, two].sort() }]);
  });

  test("names nobody of the row that only tells whether there is another page", async () => {
    const { data, finish } = await ask("{ children(first: 2) { nodes { id } pageInfo { hasNextPage } } }");
    const page = data?.children as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean } };
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(await finish()).toEqual([{ operation: "children", children: page.nodes.map(({ id }) => id).sort() }]);
  });

  test("leaves no entry when it shows nobody", async () => {
    const { data, finish } = await ask("{ children { totalCount } }");
    expect(data).toEqual({ children: { totalCount: 3 } });
    expect(await finish()).toEqual([]);
  });

  test("is no answer when it cannot be told", async () => {
    await operator(sql`alter function audit_read(jsonb) rename to audit_read_gone`);
    const { data, failures, resolved, finish } = await ask("{ children { nodes { id } } }");
    expect([data, failures.length]).toEqual([undefined, 1]);
    await resolved();
    await expect(finish()).rejects.toThrow();
    await operator(sql`alter function audit_read_gone(jsonb) rename to audit_read`);
  });

  test("names once whom the resolvers tell of in its place", async () => {
    // An organisation that no directory has is an error, which the executor tells.
    await operator(
      sql`insert into organisation (id, kind, name) values ('ICB:NEW', 'ICB', 'New') on conflict do nothing`,
    );
    await operator(sql`update placement_area set icb_id = 'ICB:NEW' where child_id = ${children[0]?.id}`);
    const { data, resolved, finish } = await ask("{ placements { nodes { child { id } area { icb { name } } } } }");
    expect(data).toBeUndefined();
    expect((await resolved()).errors?.length).toBeGreaterThan(0);
    expect(await finish()).toEqual([{ operation: "placements", children: ids() }]);
  });

  test("can write nothing, and its entry is not written by the request's role", async () => {
    const entry = readEntry({
      ...{ organisation: icb, subject: "s", role: null, purpose: null, request: "wrote", operation: "none" },
    });
    const scope = scopeOf(actor, "wrote", day(TODAY));
    const read = (text: string) => readAudited(api.database, scope, [{ name: text, text, values: [] }], entry);
    const seen = `set_config('cic.seen', '${children[1]?.id}', true) as seen`;
    await expect(read(`insert into event_cursor default values returning null as answer, ${seen}`)).rejects.toThrow();
    await expect(read(`select nextval('audit_sequence')::text as answer, ${seen}`)).rejects.toThrow();
    expect(await read(`select current_user::text as answer, ${seen}`)).toMatchObject([{ answer: "cic_request" }]);
    await operator(sql`select file_audit()`);
    expect(
      await operator(sql`select child_ids::text[] as children from audit_entry where request_id = 'wrote'`),
    ).toEqual([{ children: [children[1]?.id] }]);
    expect((await ask("{ children { totalCount } }")).data).toEqual({ children: { totalCount: 3 } });
  });
});
