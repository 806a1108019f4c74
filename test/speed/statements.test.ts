import { answerCompiled, type Data } from "@cic/api/compiled/answer";
import { makeContext } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import { type Database, openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { neonConfig } from "@neondatabase/serverless";
import { type OperationDefinitionNode, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { type NeonProxy, openNeonProxy } from "../harness/neon.ts";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";

const schema = executableSchema();
let api: Api;
let fresh: FreshDatabase;
let directory: Directory;
let childId: string;
let statements: string[] = [];
let plain: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  plain = await openDatabase(fresh.url, { onStatement: (text) => statements.push(text) });
  api = await openApi("postgres", "2026-11-22", { database: plain, operator: await openDatabase(fresh.operatorUrl) });
  const places = Array.from({ length: 12 }, () =>
    api.world
      .child("LA:202", { nhsNumber: "9990001113" })
      .carePeriod({ from: "2024-02-01" })
      .legalStatus("C2", "2024-02-01")
      .placement({ from: "2024-02-01", postcode: "NG1 1AA", area: { icb: "ICB:QJ2", authority: "LA:831" } }),
  );
  await api.world.save();
  childId = places[0]?.child.id as string;
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
});
afterAll(() => api.close());

async function ask(query: string, variables: Record<string, unknown>, database = plain): Promise<Data | undefined> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const services: Services = {
    ...{ database, directory: () => directory, clock: () => new Date("2026-11-22T12:00:00Z") },
    imports: {} as Services["imports"],
    exports: {} as Services["exports"],
  };
  const context = makeContext(services, { requestId: "statements", actor: actorAs("SOCIAL_WORKER", "LA:202") });
  const data = await answerCompiled({ schema, document, operation, variables }, context);
  await context.finish();
  return data;
}

const CHILD = `query ($id: ID!) { child(id: $id) { id nhsNumber responsibleAuthority { name } carePeriods { nodes { legalStatuses { code } } }
  placements { nodes { type area { icb { name } outOfIcbArea { basis } } } totalCount } gpRegistrations { id } residences { id } assessments { id } } }`;
const operations = {
  "one child with its relations": [CHILD, 1],
  "children with theirs": [
    `{ children { nodes { id placements { nodes { id child { id } } totalCount } } totalCount pageInfo { endCursor } } }`,
    1,
  ],
  "a register with its counts": [
    `{ register(area: "831") { nodes { whose child { id } placement { id } } totalCount counts { own others notKnown } } }`,
    1,
  ],
  "an inbox with its counts": [
    `{ outbox { nodes { id child { id } } totalCount counts { overdue escalated states { state count } } } }`,
    1,
  ],
  "four root fields": [
    `query ($id: ID!) { a: child(id: $id) { id } b: children { totalCount } placements { nodes { id } } inbox { totalCount } }`,
    4,
  ],
} as const;

describe("a read that is compiled", () => {
  it.each(Object.entries(operations))(
    "of %s is a statement for each root field, whatever its length",
    async (_, [query, roots]) => {
      const variables = query.includes("$id") ? { id: childId } : {};
      expect(await ask(query, variables)).toBeDefined();
      statements = [];
      expect(await ask(query, variables)).toBeDefined();
      const [begin, ...rest] = statements;
      expect(begin).toMatch(
        /^begin isolation level repeatable read; savepoint reading; set transaction read only; set local role = 'cic_request'/,
      );
      expect(rest.slice(0, roots).filter((text) => /^select .* as seen/s.test(text))).toHaveLength(roots);
      expect(rest.slice(roots).map((text) => text.split(/[({]/)[0])).toEqual([
        "release savepoint reading",
        "set local role = 'none'",
        "select audit_read",
        "commit",
      ]);
    },
  );

  it("stays open for the resolvers that answer of it, and is ended with the entry of whom it showed", async () => {
    const query = "query ($id: ID!) { child(id: $id) { id access { visibleBecause { basis } } } }";
    statements = [];
    expect(await ask(query, { id: childId })).toMatchObject({
      child: { access: { visibleBecause: [{ basis: "RESPONSIBLE_LA" }] } },
    });
    expect(statements).toHaveLength(3);
    expect(statements[0]).toMatch(/^begin isolation level repeatable read read only; set local role = /);
    expect(statements[2]).toMatch(/^commit; select set_config\([^;]+; select audit_read\([^;]+$/);
  });

  it("of a page has what resolvers need of its children read once for each, and the clocks of all at once", async () => {
    const query = `{ children(first: 5) { nodes { id assessmentClocks { dueOn breaches { confirmed { note } } dueChanges { before } }
      access { visibleBecause { basis } } placements { nodes { access { hidden { field } } } } } } }`;
    statements = [];
    const one = expect.objectContaining({ assessmentClocks: [expect.anything()] });
    expect(await ask(query, {})).toEqual({ children: { nodes: Array.from({ length: 5 }, () => one) } });
    expect(statements).toHaveLength(3);
    expect(statements[1]?.match(/assessment_clock_facts\(|as "addressHidden"/g)).toHaveLength(2);
    // The assessments of clocks are not asked for.
    expect(statements[1]).not.toContain('from "assessment" ');
  });

  it("reads no more than was asked for", async () => {
    statements = [];
    await ask("query ($id: ID!) { child(id: $id) { sex } }", { id: childId });
    expect(statements[1]).not.toMatch(/local_id|date_of_birth|placement|identifier/);
  });

  it("keeps its plan on the connection from its second time on, whoever the child is", async () => {
    const prepared = async (text: string) =>
      (
        (await asOperator(plain, ({ drizzle }) =>
          drizzle.execute(
            `select generic_plans + custom_plans as n from pg_prepared_statements where statement like '${text}%'`,
          ),
        )) as unknown as { rows: { n: number }[] }
      ).rows;
    const one = await openDatabase(fresh.url, { maxConnections: 1 });
    const [before, query] = [plain, `query ($id: ID!) { child(id: $id) { ethnicity version } }`];
    plain = one;
    for (const id of [childId, "00000000-0000-0000-0000-000000000000", childId]) await ask(query, { id }, one);
    expect(await prepared("select (select row_to_json(r)")).toEqual([{ n: "2" }]);
    plain = before;
    await one.close();
  });
});

describe("at Neon, a read that is compiled", () => {
  const ROUND_TRIP_MS = 500;
  let proxy: NeonProxy;
  let neon: Database;
  beforeAll(async () => {
    proxy = await openNeonProxy();
    neonConfig.wsProxy = (host, port) => `${proxy.address}/?host=${host}&port=${port}`;
    neonConfig.useSecureWebSocket = false;
    neonConfig.pipelineConnect = false;
    neon = await openDatabase(fresh.url, { driver: "neon", maxConnections: 1 });
  });
  afterAll(async () => {
    await neon.close();
    await proxy.stop();
  });

  it("waits for the database once: for what it read, with whom it saw in the audit", async () => {
    const near = await ask(CHILD, { id: childId }, neon);
    expect(near).toEqual(await ask(CHILD, { id: childId }));
    proxy.roundTripMs = ROUND_TRIP_MS;
    const began = performance.now();
    await ask(CHILD, { id: childId }, neon);
    const waits = (performance.now() - began) / ROUND_TRIP_MS;
    proxy.roundTripMs = 0;
    expect(Math.floor(waits)).toBe(1);
  });
});
