import { randomUUID } from "node:crypto";
import type { Role } from "@cic/auth/actions";
import type { Actor } from "@cic/auth/actor";
import { isCompiled } from "@cic/db/compiled/compile-read";
import { compiledTypes } from "@cic/db/compiled/compiled-fields";
import { openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { type SQL, sql } from "drizzle-orm";
import type { GraphQLField } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  breakGlassFor,
  camden,
  type EveryRecord,
  everyRecord,
  originating,
  pairOf,
  provider,
  receiving,
} from "../access/every-record.ts";
import { loadPractices } from "../determinations/child-on-record.ts";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { answersBothWays, typesIn } from "./both-ways.ts";
import { type Counted, countingAnswers } from "./counted.ts";
import { naturalDocument, roots } from "./natural-document.ts";
import { ofNoChild } from "./of-no-child.ts";
import { rootArguments } from "./root-arguments.ts";

const TODAY = "2026-11-22";
let api: Api;
let directory: Directory;
let every: EveryRecord;
let argumentsOf: (root: GraphQLField<unknown, unknown>) => readonly string[];
type Answering = Awaited<ReturnType<typeof countingAnswers>>;
/** Over Neon's driver, and over PostgreSQL's. */
let neon: Answering;
let postgres: Answering;
let stopProxy: () => Promise<void>;

/** Whose documents are counted. */
const callers: readonly (readonly [Role, string])[] = [
  ["SOCIAL_WORKER", camden],
  ["ICB_CHILDREN_IN_CARE_TEAM", receiving],
  ["ICB_COMMISSIONER", originating],
  ["PROVIDER_CLINICIAN", provider],
  ["YOUNG_PERSON", camden],
  ["RETURNS_OFFICER", camden],
  ["INFORMATION_GOVERNANCE", camden],
  ["RECRUITER", receiving],
];
/** Those who see a child, on each kind of basis. */
const seeing = callers.slice(0, 5);
const actorOf = ([role, organisation]: (typeof callers)[number]): Actor =>
  actorAs(role, organisation, role === "YOUNG_PERSON" ? every.childId : undefined);

beforeAll(async () => {
  const fresh = await freshDatabase();
  api = await openApi("postgres", TODAY, {
    database: await openDatabase(fresh.url),
    operator: await openDatabase(fresh.operatorUrl),
  });
  await loadPractices(api);
  every = await everyRecord(api, camden, "2012-05-14");
  await asOperator(api.operator, async ({ drizzle }) => {
    await noticeBeside(drizzle as ScopedDb, every);
    await importBeside(drizzle as ScopedDb, every);
  });
  const leaver = await everyRecord(api, camden, "2009-01-14", "CARE_LEAVER");
  await pairOf(api, every, leaver);
  await breakGlassFor(api, every, "LA:330", "somebody");
  argumentsOf = rootArguments(every, await ofNoChild(api, every));
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  stopProxy = await startNeonProxy();
  neon = await countingAnswers(fresh.url, directory, TODAY, "neon");
  postgres = await countingAnswers(fresh.url, directory, TODAY);
});
afterAll(async () => {
  await neon.close();
  await postgres.close();
  await stopProxy();
  await api.close();
});

/** What a notice has beside what every record has: it was escalated, and mail was sent. */
const noticeBeside = (db: ScopedDb, { childId, authority, ids }: EveryRecord) =>
  db.execute(sql`with escalated as (insert into notice_escalation (id, notice_id, child_id, authority_id, position, state, step, waited_since, due_on,
        working_days, source, escalated_at)
      select gen_random_uuid(), n.id, n.child_id, n.authority_id, 1, n.state, 'ACKNOWLEDGE', '2026-01-01', '2026-01-08', 5, 'x', now()
      from notice n where n.id = ${ids.Notice}::uuid),
    mailed as (insert into mail (id, notice_id, child_id, authority_id, occasion, organisation_id, address, next_attempt_at, created_at)
      values (gen_random_uuid(), ${ids.Notice}, ${childId}, ${authority}, 'NOTICE_SENT', ${receiving}, 'x@example.org', now(), now()) returning id)
    insert into mail_attempt (mail_id, attempted_at) select id, now() from mailed`);

/** What an import has: a row that is another than what is recorded, a finding of it, and a file. */
const importBeside = (db: ScopedDb, { childId, authority, ids }: EveryRecord) =>
  db.execute(sql`with file as (insert into import_file (import_id, authority_id, name, bytes) values (${ids.Import}, ${authority}, 'x.csv', 9)),
    recorded as (insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
      values (${childId}, ${authority}, 'Header', '', 2025, '{"SEX": "1"}', ${ids.Import}, 'x.csv', 2)),
    staged as (insert into import_row (import_id, authority_id, file, ordinal, line, module, child_local_id, row_key, cells, status)
      select ${ids.Import}, ${authority}, 'x.csv', 1, 2, 'Header', local_id, '', '{"SEX": "2"}', 'CHANGED' from child where id = ${childId})
    insert into import_finding (import_id, authority_id, file, ordinal, line, code, severity, message)
      values (${ids.Import}, ${authority}, 'x.csv', 1, 2, '101', 'RULE', 'x')`);

/** What a document is answered; undefined for whoever may not ask. */
async function answered(query: string, caller: (typeof callers)[number], by: Answering): Promise<Counted | undefined> {
  const answer = await by.answer({ query, variables: {} }, actorOf(caller));
  if (answer.errors.some(({ code }) => code === "FORBIDDEN")) return undefined;
  expect([query, answer.errors, answer.isExecuted]).toEqual([query, [], false]);
  return answer;
}

/** Of what was read itself, that is read once more by the second who asks. */
const OF_READS = ["auditEntries", "whoSawMyRecord"];

/**
 * Each root field's natural document (`natural-document.ts`): once for what it reads, once for what is told to the audit, at Neon, whose driver
 * waits for each answer.
 */
test("a root field is one statement and waits for Neon's database twice at most, and is answered as by any other", async () => {
  const found = new Set<string>();
  const above: unknown[] = [];
  for (const root of roots) {
    for (const caller of callers) {
      for (const given of argumentsOf(root)) {
        const text = naturalDocument(root, given, caller[0]);
        // Whoever asks first in a month makes its release, which is a write and waited for as one.
        if (MAKES_RELEASES.test(root.name)) await answered(text, caller, postgres);
        const [atNeon, atPostgres] = [await answered(text, caller, neon), await answered(text, caller, postgres)];
        if (atNeon === undefined || atPostgres === undefined) continue;
        if (!OF_READS.includes(root.name)) expect([root.name, atPostgres.data]).toEqual([root.name, atNeon.data]);
        for (const { waited, statements } of [atNeon, { ...atPostgres, waited: 0 }]) {
          if (waited > 2 || statements.length > 1) above.push([root.name, caller, waited, statements.length]);
        }
        if (findsSomething((atNeon.data as never)?.[root.name])) found.add(root.name);
      }
    }
  }
  expect(above).toEqual([]);
  // What finds nothing asks for nothing more.
  expect(roots.filter(({ name }) => !found.has(name)).map(({ name }) => name)).toEqual([]);
});

/** Whoever asks one of these first in a month. */
const MAKES_RELEASES = /^(indicator|sealedFigureDifferences$)/;

test("two root fields are a statement each, and wait no more than one", async () => {
  const above: unknown[] = [];
  let pairs = 0;
  for (const [i, one] of roots.entries()) {
    // Each beside some that are read by statements, by resolvers, by other roles, and what follows it.
    const next = roots[(i + 1) % roots.length] as typeof one;
    for (const other of [next, ...roots.filter(({ name }) => BESIDE.includes(name))]) {
      const caller = await whoMayAsk(one, other);
      if (caller === undefined) continue;
      const [first, second] = [one, other].map((root, at) =>
        naturalDocument(root, argumentsOf(root)[0] as string, caller[0]).replace(/^\{ (.*) \}$/s, `r${at}: $1`),
      );
      const answer = await answered(`{ ${first} ${second} }`, caller, neon);
      if (answer === undefined) continue;
      pairs += 1;
      if (answer.waited > 2 || answer.statements.length > 2)
        above.push([one.name, other.name, answer.waited, answer.statements.length]);
    }
  }
  expect(above).toEqual([]);
  expect(pairs).toBeGreaterThan(roots.length * 3);
});

async function whoMayAsk(...asked: readonly GraphQLField<unknown, unknown>[]) {
  for (const caller of callers) {
    let may = true;
    for (const root of asked) may &&= await mayAsk(root, caller);
    if (may) return caller;
  }
  return undefined;
}

const BESIDE = ["child", "placements", "careLeavers", "indicator", "retention", "silentPlacementRelease"];
const told = new Map<string, Promise<Counted | undefined>>();
/** Whether the caller is answered a root field; its release is made by then. */
async function mayAsk(root: GraphQLField<unknown, unknown>, caller: (typeof callers)[number]): Promise<boolean> {
  const text = naturalDocument(root, argumentsOf(root)[0] as string, caller[0]);
  const asked = told.get(`${caller} ${root.name}`) ?? answered(text, caller, postgres);
  told.set(`${caller} ${root.name}`, asked);
  return (await asked) !== undefined;
}

/** Whether an answer is of a record, and neither empty nor a refusal. */
const findsSomething = (
  answer: { readonly __typename?: string; readonly nodes?: readonly unknown[] } | null,
): boolean =>
  answer != null &&
  (Array.isArray(answer) ? answer : (answer.nodes ?? [answer])).length > 0 &&
  !/Unknown|NotFound|NotEvaluated|NotComparable|Refused|NoExportLink/.test(answer.__typename ?? "");

const DEEP = `{ id nhsNumber placements(first: 2) { totalCount nodes { id area { icb { id dutyInbox { address } } } access { hidden { field } } child { id upn } } }
  carePeriods(first: 2) { nodes { id legalStatuses { code } } } careLeaver { measureState child { id upn } } placementOn { id over20Miles { value } }
  assessmentClocks { dueOn assessment { id report { version } } } consentStanding { state consent { id } } possibleDuplicates { score child { id } }
  asOf { placements { id } determinations { id child { id } } child { id localId } } access { visibleBecause { basis } } }`;

/** Root fields that their resolvers answer, with ten fields and more of the children to whom they lead. */
const LEADING: Readonly<Record<string, string>> = {
  careLeavers: `{ totalCount nodes { category { category } child ${DEEP} } }`,
  changes: `{ nodes { type child ${DEEP} } }`,
  chargeStatement: `{ totalPence lines { id child ${DEEP} } }`,
  commissionerTimeline: `{ id answer { outcome } child ${DEEP} }`,
  indicatorMembers: `{ ... on IndicatorMembers { totalCount nodes { class child ${DEEP} } } }`,
  responsibleCommissioner: `{ ... on ResponsibleCommissioner { answer { outcome } child ${DEEP} determination { child ${DEEP} } } }`,
  returnReadiness: `{ rows { totalCount nodes { ready child ${DEEP} } } }`,
  silentPlacements: `{ totalCount nodes { silence placement { id child ${DEEP} } notice { id child ${DEEP} } } }`,
};

test.each(Object.entries(LEADING))("%s is one statement however much is asked of the children", async (name, below) => {
  const root = roots.find((one) => one.name === name) as (typeof roots)[number];
  let found = 0;
  for (const caller of callers) {
    for (const given of argumentsOf(root)) {
      const text = `{ ${name}${given === "" ? "" : `(${given})`} ${below} }`;
      const atPostgres = await answered(text, caller, postgres);
      const atNeon = await answered(text, caller, neon);
      if (atNeon === undefined) continue;
      expect([caller, atNeon.waited <= 2, atNeon.statements.length]).toEqual([caller, true, 1]);
      expect(atNeon.data).toEqual(atPostgres?.data);
      if (JSON.stringify(atNeon.data).includes(`"visibleBecause":[{`)) found += 1;
    }
  }
  expect(found).toBeGreaterThan(0);
});

test("the rows of an import wait no more with what is recorded in their place and what was found of them", async () => {
  const rows =
    "{ rows { totalCount nodes { id cells { column recorded } findings { code } } } findings { nodes { line } } }";
  const text = `{ import(id: "${every.ids.Import}") ${rows} imports(first: 2) { nodes ${rows} } }`;
  const atNeon = await answered(text, ["RETURNS_OFFICER", camden], neon);
  const said = JSON.stringify(atNeon?.data);
  expect(said).toContain(`{"column":"SEX","recorded":"1"}`);
  expect(said).toContain(`"findings":[{"code":"101"}]`);
  expect(atNeon?.data).toEqual((await answered(text, ["RETURNS_OFFICER", camden], postgres))?.data);
  expect([atNeon?.waited, atNeon?.statements.length]).toEqual([2, 2]);
});

/** Root fields that are told by the id of a child, and by one that the record had before it was merged. */
const BY_FORMER_ID = ["child", "commissionerTimeline", "compareCommissioner", "responsibleCommissioner"];

test.each(BY_FORMER_ID)("%s by a former id is the same as by today's, and no id is two", async (name) => {
  const root = roots.find((one) => one.name === name) as (typeof roots)[number];
  const operator = <T>(statement: SQL) =>
    asOperator(api.operator, ({ drizzle }) => rowsOf<T>(drizzle as ScopedDb, statement));
  const [merge] = await operator<{ id: string }>(
    sql`select former_id as id from child_merge where child_id = ${every.childId}`,
  );
  const text = naturalDocument(root, argumentsOf(root)[0] as string, "SOCIAL_WORKER");
  const by = async (id = "") => {
    await operator(sql`delete from audit_unfiled`);
    const { data, waited } = (await answered(
      text.replace(every.childId, id),
      ["SOCIAL_WORKER", camden],
      neon,
    )) as Counted;
    return {
      data,
      waited,
      seen: await operator(sql`select distinct unnest(child_ids)::text as id from audit_unfiled`),
    };
  };
  const today = await by(every.childId);
  expect(today).toMatchObject({ waited: 2, seen: [{ id: every.childId }] });
  expect(await by(merge?.id)).toEqual(today);
  const nobody = await by(randomUUID());
  expect(nobody).toMatchObject({ data: { [name]: null }, seen: [] });
  expect(nobody.waited).toBeLessThanOrEqual(2);
});

/** What lies two records beside what is asked for, or where not all that there is beside it is covered. */
const deeper = ({ childId, ids }: EveryRecord): readonly string[] => [
  `{ child(id: "${childId}") { carePeriods { nodes { __typename id startedOn endReason legalStatuses { __typename code startedOn endedOn } } }
    access { visibleBecause { basis } hidden { field } canStartCarePeriod { allowed reason } }
    addressProtections { __typename endReason from ground id reason recordedAt until version child { id } }
    merges { __typename formerId id mergedAt mergedBy reason unmergeReason unmergedAt version writtenSince { id } child { id } }
    residences { __typename id kind postcode from until source recordedAt version }
    gpRegistrations { __typename id from until source practice { __typename odsCode name associations { icb { id } from until source } } } } }`,
  `{ child(id: "${childId}") { careLeaver { category { category outcome } entries { id kind } measures { id } child { nhsNumber } }
    consentStanding { scope state consent { id } } assessmentClocks { kind causeId dueOn legs { leg } breaches { measure } } } }`,
  `{ children(first: 1) { nodes { id assessmentClocks(asOf: "2026-01-05") { causeId dueOn breaches { confirmed { note } } dueChanges { before } } }
    pageInfo { hasNextPage } } }`,
  `{ placements { nodes { id child { id assessmentClocks { causeId assessment { id state } } consentStanding { scope state } } } } }`,
  `{ duplicatePairs { nodes { id child { id assessmentClocks { dueOn } } otherChild { id assessmentClocks { dueOn } } } } }`,
  `{ notice(id: "${ids.Notice}") { mail { log { __typename attemptedAt error } } } }`,
  `{ assessmentQueue { nodes { __typename assessmentId causeId childId dueOn kind leg overdue paused startedOn waitingOn waitingSince
    child { id } } totalCount } }`,
];

test("whoever sees a child is answered by statements as by the resolvers", async () => {
  const both = answersBothWays(api.database, api.operator, directory, TODAY);
  const types = new Set<string>();
  const wrong: string[] = [];
  const byStatements = new Set<string>();
  const compiled = roots.filter(({ name }) => isCompiled("Query", name));
  for (const caller of seeing) {
    const natural = compiled.flatMap((root) =>
      argumentsOf(root).map((of) => [root.name, naturalDocument(root, of, caller[0])] as const),
    );
    const beyond = deeper(every).map((query) => [query, query] as const);
    for (const [name, query] of [...natural, ...beyond]) {
      const answered = await both({ query, variables: {} }, actorOf(caller));
      if (answered.compiled !== undefined) byStatements.add(name);
      if (answered.difference !== undefined) wrong.push(answered.difference);
      for (const type of typesIn(answered.compiled?.data)) types.add(type);
    }
  }
  expect(wrong).toEqual([]);
  expect([...compiled.map(({ name }) => name), ...deeper(every)].filter((name) => !byStatements.has(name))).toEqual([]);
  // What is never reached with a row is compared with nothing.
  expect(Object.keys(compiledTypes).filter((type) => !types.has(type))).toEqual([]);
});
