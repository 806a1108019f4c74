import { answerCompiled } from "@cic/api/compiled/answer";
import { type Context, makeContext, type Services } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Actor } from "@cic/auth/actor";
import { seedChildren } from "@cic/db/country/seed-children.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { execute, type OperationDefinitionNode, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { makeWriter, randomFrom, type Sent } from "../security/documents.ts";
import { makeCoveredWriter } from "./covered-operations.ts";

/** `pnpm differential [seed]` runs it with many more. */
const operations = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 150);
const seed = Number(process.env.SEED ?? 20_261_122);
const TODAY = day("2026-11-22");

const schema = executableSchema();
let api: Api;
let directory: Directory;
let actors: Actor[];
let known: Parameters<typeof makeCoveredWriter>[2];

beforeAll(async () => {
  api = await openApi("postgres", TODAY);
  await seedChildren(api.operator, { children: 90, seed: 7, today: TODAY });
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const column = async (text: string) => {
    const { rows } = (await asOperator(api.operator, ({ drizzle }) => drizzle.execute(text))) as unknown as {
      rows: { value: string }[];
    };
    return rows.map(({ value }) => value);
  };
  const [authority = ""] = await column(
    "select authority_id as value from child group by 1 order by count(*) desc, 1 limit 1",
  );
  const icbs = await column(
    `select organisation_id as value from access_relation where basis = 'RECEIVING_ICB' and valid_until is null and superseded_at is null
     group by 1 order by count(*) desc, 1 limit 2`,
  );
  const [area = ""] = await column(
    `select organisation_id as value from access_relation where basis = 'AREA_LA' and valid_until is null and superseded_at is null
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  const children = await column(
    `select child_id as value from access_relation where organisation_id in ('${authority}', '${icbs.join("', '")}') group by 1 limit 40`,
  );
  const [own = ""] = await column(
    `select id as value from child where authority_id = '${authority}' order by id limit 1`,
  );
  // Where every third child lives is protected, and one child had a record more.
  const [former = ""] = await column("select gen_random_uuid() as value");
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into address_protection (id, child_id, authority_id, valid_from, ground, reason, recorded_by)
        select gen_random_uuid(), id, authority_id, '2026-01-01', 'POLICE', 'made up', 'made up'
        from (select *, row_number() over (order by id) as n from child) c where n % 3 = 0 or id = '${own}';
      insert into child (id, authority_id, local_id, date_of_birth)
        select '${former}', authority_id, 'a record more', date_of_birth from child where id = '${children[0]}';
      insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at)
        select gen_random_uuid(), id, authority_id, id, '${former}', 'a record more', 'made up', 'made up', now()
        from child where id = '${children[0]}';
      update child set merged_into_id = '${children[0]}' where id = '${former}'`),
  );
  known = {
    children: [...children, former],
    placements: await column(
      `select id as value from placement where child_id in ('${children.join("', '")}') order by id limit 40`,
    ),
    organisations: [authority, area, ...icbs],
    areas: [authority, area, ...icbs].map((id) => id.slice(id.indexOf(":") + 1)),
  };
  const elsewhere = actorAs("ICB_CHILDREN_IN_CARE_TEAM", icbs[1] as string);
  const breaker: Actor = { ...elsewhere, subject: "somebody who broke the glass" };
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, ends_at)
      select gen_random_uuid(), id, authority_id, '${breaker.organisationId}', '${breaker.subject}', '${breaker.role}', 'CHILD_ID', 'made up',
        now() + interval '50 minutes' from child where authority_id = '${authority}'`),
  );
  actors = [
    breaker,
    actorAs("SOCIAL_WORKER", authority),
    actorAs("SOCIAL_WORKER", area),
    actorAs("RETURNS_OFFICER", authority),
    actorAs("PERSONAL_ADVISER", authority),
    ...icbs.map((id) => actorAs("ICB_CHILDREN_IN_CARE_TEAM", id)),
    actorAs("ICB_COMMISSIONER", icbs[0] as string),
    actorAs("REPORTING_TOOL", authority),
    actorAs("YOUNG_PERSON", authority, own),
  ];
});
afterAll(() => api.close());

function contextOf(actor: Actor, requestId: string): Context {
  const services: Services = {
    database: api.database,
    directory: () => directory,
    clock: () => new Date(`${TODAY}T12:00:00Z`),
    imports: {} as Services["imports"],
    exports: {} as Services["exports"],
  };
  return makeContext(services, { requestId, actor });
}

/** What the audit says of two requests, in the order of their ids. */
async function auditOf(requestIds: readonly [string, string]): Promise<{ operation: string; children: string[] }[][]> {
  const { rows } = (await asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(
      `select request_id as request, operation, child_ids as children from audit_entry where request_id in ('${requestIds.join("', '")}') order by id`,
    ),
  )) as unknown as { rows: { request: string; operation: string; children: string[] }[] };
  return requestIds.map((id) =>
    rows.filter(({ request }) => request === id).map(({ operation, children }) => ({ operation, children })),
  );
}

interface Told {
  readonly data: unknown;
  readonly fields: readonly string[];
  readonly audit: unknown;
}

let requests = 0;

async function both(
  sent: Sent,
  actor: Actor,
): Promise<{ compiled?: Told; executed: Told; isAboutChildren: boolean; errors: unknown }> {
  const document = parse(sent.query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  requests += 1;
  const ids = [`compiled-${requests}`, `executed-${requests}`] as const;
  const [fast, slow] = [contextOf(actor, ids[0]), contextOf(actor, ids[1])];
  const data = await answerCompiled({ schema, document, operation, variables: sent.variables }, fast);
  await fast.finish();
  const result = await execute({ schema, document, contextValue: slow, variableValues: sent.variables });
  await slow.finish();
  const [ofFast, ofSlow] = await auditOf(ids);
  const told = (context: Context, answer: unknown, audit: unknown): Told => ({
    ...{ data: JSON.parse(JSON.stringify(answer ?? null)), fields: [...context.asked.fields], audit },
  });
  return {
    ...(data !== undefined && { compiled: told(fast, data, ofFast) }),
    executed: told(slow, result.data, ofSlow),
    isAboutChildren: ofSlow?.length === 1,
    errors: (result.errors ?? []).map(({ message }) => message),
  };
}

/** Where two answers part, and what was asked. */
function difference(fast: string, slow: string, asked: string): string {
  const at = [...fast].findIndex((letter, i) => letter !== slow[i]);
  const near = (text: string) => text.slice(Math.max(0, at - 150), at + 80);
  return `${near(fast)} ≠ ${near(slow)} of ${asked.slice(0, 2_500)}`;
}

it(`${operations} operations are answered by the statements as by the resolvers, or left to them (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const covered = makeCoveredWriter(schema, random, known);
  const any = makeWriter(schema, random, [...known.children, ...known.placements]);
  const wrong: string[] = [];
  let compiledOnes = 0;
  let withRows = 0;
  for (let i = 0; i < operations; i += 1) {
    const sent = i % 10 === 9 ? any.operation(0) : covered.operation();
    if (/^mutation/.test(sent.query)) continue;
    const problems = validate(schema, parse(sent.query));
    if (problems.length > 0) {
      if (i % 10 !== 9) wrong.push(`${sent.query} is not valid: ${problems[0]?.message}`);
      continue;
    }
    const actor = actors[i % actors.length] as Actor;
    const { compiled, executed, isAboutChildren, errors } = await both(sent, actor);
    if (compiled === undefined) continue;
    compiledOnes += 1;
    withRows += Number(isAboutChildren);
    const [fast, slow] = [JSON.stringify([compiled, []]), JSON.stringify([executed, errors])];
    if (fast !== slow)
      wrong.push(difference(fast, slow, `${actor.role} ${actor.organisationId} ${JSON.stringify(sent)}`));
  }
  expect(wrong).toEqual([]);
  if (process.env.SEED !== undefined) {
    process.stdout.write(
      `seed ${seed}: ${operations} operations, ${compiledOnes} answered by statements, ${withRows} about children\n`,
    );
  }
  // What is compared is worth nothing when little of it is compiled, or shows nobody.
  expect(compiledOnes).toBeGreaterThan(operations * 0.4);
  expect(withRows).toBeGreaterThan(operations * 0.15);
}, 7_200_000);
