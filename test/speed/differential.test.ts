import { executableSchema } from "@cic/api/schema";
import type { Actor } from "@cic/auth/actor";
import { isCompiled } from "@cic/db/compiled/compile-read";
import { compiledTypes } from "@cic/db/compiled/compiled-fields";
import { seedChildren } from "@cic/db/country/seed-children.writes";
import { openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { camden, everyRecord, provider, receiving } from "../access/every-record.ts";
import { loadPractices } from "../determinations/child-on-record.ts";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { makeWriter, randomFrom, type Sent } from "../security/documents.ts";
import { answersBothWays, typesIn } from "./both-ways.ts";
import { countingAnswers } from "./counted.ts";
import { makeCoveredWriter } from "./covered-operations.ts";
import { ofNoChild } from "./of-no-child.ts";
import { rootArguments } from "./root-arguments.ts";

/** `SEED=7 pnpm differential` runs it with many more. */
const operations = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 150);
const seed = Number(process.env.SEED ?? 20_261_122);
const TODAY = day("2026-11-22");

const schema = executableSchema();
let api: Api;
let directory: Directory;
let actors: Actor[];
let known: Parameters<typeof makeCoveredWriter>[2];
let neon: Awaited<ReturnType<typeof countingAnswers>>;
let stopProxy: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  api = await openApi("postgres", TODAY, {
    database: await openDatabase(fresh.url),
    operator: await openDatabase(fresh.operatorUrl),
  });
  await seedChildren(api.operator, { children: 90, seed: 7, today: TODAY });
  // A record of every kind beside those that the made-up country has.
  await loadPractices(api);
  const every = await everyRecord(api, camden, "2012-05-14");
  const beside = await ofNoChild(api, every);
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  stopProxy = await startNeonProxy();
  neon = await countingAnswers(fresh.url, directory, TODAY, "neon");
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
    `select child_id as value from access_relation where organisation_id in ('${authority}', '${icbs.join("', '")}')
       and child_id in (select id from child where merged_into_id is null) group by 1 order by 1 limit 40`,
  );
  const [own = ""] = await column(
    `select id as value from child where authority_id = '${authority}' and merged_into_id is null order by id limit 1`,
  );
  // Where every third child lives is protected, and one child had a record more.
  const [former = ""] = await column("select gen_random_uuid() as value");
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into address_protection (id, child_id, authority_id, valid_from, ground, reason, recorded_by)
        select gen_random_uuid(), id, authority_id, '2026-01-01', 'POLICE', 'made up', 'made up'
        from (select *, row_number() over (order by id) as n from child where merged_into_id is null) c where n % 3 = 0 or id = '${own}';
      insert into child (id, authority_id, local_id, date_of_birth)
        select '${former}', authority_id, 'a record more', date_of_birth from child where id = '${children[0]}';
      insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at)
        select gen_random_uuid(), id, authority_id, id, '${former}', 'a record more', 'made up', 'made up', now()
        from child where id = '${children[0]}';
      update child set merged_into_id = '${children[0]}' where id = '${former}'`),
  );
  known = {
    children: [...children, former, every.childId],
    placements: await column(
      `select id as value from placement where child_id in ('${children.join("', '")}') order by id limit 40`,
    ),
    organisations: [authority, area, ...icbs, camden, receiving],
    areas: [authority, area, ...icbs, camden, receiving].map((id) => id.slice(id.indexOf(":") + 1)),
    records: Object.fromEntries(
      Object.entries(every.ids)
        .filter(([type]) => type !== "Child" && type !== "Placement")
        .map(([type, id]) => [type, [id]]),
    ),
    told(root) {
      return isCompiled("Query", root.name) ? undefined : rootArguments(every, beside)(root);
    },
  };
  const elsewhere = actorAs("ICB_CHILDREN_IN_CARE_TEAM", icbs[1] as string);
  const breaker: Actor = { ...elsewhere, subject: "somebody who broke the glass" };
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, ends_at)
      select gen_random_uuid(), id, authority_id, '${breaker.organisationId}', '${breaker.subject}', '${breaker.role}', 'CHILD_ID', 'made up',
        now() + interval '50 minutes' from child where authority_id = '${authority}' and merged_into_id is null`),
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
    actorAs("SOCIAL_WORKER", camden),
    actorAs("ICB_CHILDREN_IN_CARE_TEAM", receiving),
    actorAs("ICB_COMMISSIONER", receiving),
    actorAs("PROVIDER_CLINICIAN", provider),
    actorAs("YOUNG_PERSON", camden, every.childId),
  ];
});
afterAll(async () => {
  await neon.close();
  await stopProxy();
  await api.close();
});

/** A cursor of no list is wrong where a list hangs from a record that there is: the executor says of each whether. */
const isOfNoList = ({ query, variables }: Sent): boolean => /WyJhIl0|"none"/.test(query + JSON.stringify(variables));

/** Root fields that tell of what was read. */
const OF_READS = /\b(auditEntries|whoSawMyRecord)\b/;

it(`${operations} operations are answered as by GraphQL's executor, in a statement for each root field and two round trips (seed ${seed})`, async () => {
  const both = answersBothWays(api.database, api.operator, directory, TODAY);
  const random = randomFrom(seed);
  const covered = makeCoveredWriter(schema, random, known);
  const any = makeWriter(schema, random, [...known.children, ...known.placements]);
  const wrong: string[] = [];
  const types = new Set<string>();
  let compiledOnes = 0;
  let withRows = 0;
  for (let i = 0; i < operations; i += 1) {
    const actor = actors[i % actors.length] as Actor;
    const sent = i % 10 === 9 ? any.operation(0) : covered.operation(actor.actions);
    if (/^mutation/.test(sent.query)) continue;
    const problems = validate(schema, parse(sent.query));
    if (problems.length > 0) {
      if (i % 10 !== 9) wrong.push(`${sent.query} is not valid: ${problems[0]?.message}`);
      continue;
    }
    const { compiled, executed, difference } = await both(sent, actor);
    // Who reads the audit is in it when they read it again.
    const isLeftRightly = isOfNoList(sent) && difference?.startsWith("left to");
    if (difference !== undefined && !OF_READS.test(sent.query) && !isLeftRightly) wrong.push(difference);
    if (compiled === undefined || executed === undefined) continue;
    compiledOnes += 1;
    withRows += Number(executed.seen.length > 0);
    for (const type of typesIn(compiled.data)) types.add(type);
    // What is told to nobody else was made by now: releases are of a month.
    const { data, waited, statements, isExecuted } = await neon.answer(sent, actor);
    const asked = Object.values((data ?? {}) as object);
    // A child who is not found by an id of today's alone is asked for by one of before, too.
    const once = asked.length + Number(asked.length === 1 && /\bchild\(/.test(sent.query));
    if ((isExecuted || waited > 2 || statements.length > once) && !isOfNoList(sent)) {
      wrong.push(
        `${waited} round trips, ${statements.length} statements of ${actor.role} ${JSON.stringify(sent).slice(0, 2_500)}`,
      );
    }
  }
  expect(wrong).toEqual([]);
  if (process.env.SEED !== undefined) {
    process.stdout.write(
      `seed ${seed}: ${operations} operations, ${compiledOnes} answered by statements, ${withRows} about children; not reached: ${Object.keys(compiledTypes).filter((type) => !types.has(type))}\n`,
    );
  }
  // What is compared is worth nothing when little of it is compiled, or shows nobody.
  expect(compiledOnes).toBeGreaterThan(operations * 0.4);
  expect(withRows).toBeGreaterThan(operations * 0.15);
}, 7_200_000);
