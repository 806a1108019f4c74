import { randomUUID } from "node:crypto";
import { answerCompiled } from "@cic/api/compiled/answer";
import { makeContext } from "@cic/api/context";
import type { Services } from "@cic/api/services";
import type { Role } from "@cic/auth/actions";
import { isCompiled } from "@cic/db/compiled/compile-read";
import { compiledTypes } from "@cic/db/compiled/compiled-fields";
import { type Database, openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { type SQL, sql } from "drizzle-orm";
import { execute, type GraphQLField, isRequiredArgument, type OperationDefinitionNode, parse, validate } from "graphql";
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
import { naturalDocument, roots, schema } from "./natural-document.ts";
import { type OfNoChild, ofNoChild } from "./of-no-child.ts";

const TODAY = "2026-11-22";
let api: Api;
let neon: Database;
/** Keeps what it is sent. */
let recorded: Database;
let sent: string[] = [];
let stopProxy: () => Promise<void>;
let directory: Directory;
let every: EveryRecord;
let beside: OfNoChild;
/** How often the database was waited for since the count began. */
let trips = 0;

/** What a root field must be told; where it is told several, each in a document of its own. */
const given: Readonly<Record<string, (of: EveryRecord) => string | readonly string[]>> = {
  assessmentClocks: ({ childId }) => `childId: "${childId}"`,
  can: ({ childId }) => `action: CHILD_READ, recordId: "${childId}"`,
  careLeaverCategory: ({ childId }) => `childId: "${childId}"`,
  careLeaverFigures: () => "year: 2026",
  // By birth, and by what is decided in code.
  careLeavers: () => ["first: 50", "first: 50, filter: { withoutPersonalAdviser: true }, sort: [{ field: CATEGORY }]"],
  careLeaverReturn: () => "year: 2026",
  chargeStatement: () => `month: "2026-10", payerId: "${originating}", providerId: "${provider}"`,
  child: ({ childId }) => `id: "${childId}"`,
  commissionerTimeline: ({ childId }) => `childId: "${childId}"`,
  compareCommissioner: ({ childId }) =>
    `childId: "${childId}", on: "2026-06-01", service: { category: COMMUNITY }, change: {
      gpRegistration: { practiceCode: "C10001", from: "2026-05-01" }, residence: { postcode: "NG1 1AA", from: "2026-05-01" } }`,
  consentStanding: ({ childId }) => `childId: "${childId}"`,
  export: () => beside.exports.map((id) => `id: "${id}"`),
  exportLink: () => beside.exports.map((id) => `id: "${id}"`),
  gpPractice: () => `odsCode: "C10001"`,
  healthRecord: ({ childId }) => `childId: "${childId}"`,
  indicator: () => `id: "K01", period: "2024-25"`,
  indicatorBreaches: () => `id: "K03", period: "2024-25"`,
  indicatorComparison: () => `id: "K01", period: "2024-25"`,
  indicatorGap: () => `id: "K03", period: "2024-25"`,
  indicatorMembers: () => `id: "K01", period: "2024-25"`,
  indicatorTargets: () => `indicatorId: "K01"`,
  notificationDuties: ({ ids }) => `placementId: "${ids.Placement}", event: STARTED`,
  offerBudgets: () => `offerId: "SOMERSET_PRESCRIPTIONS"`,
  offersFor: ({ childId }) => `childId: "${childId}"`,
  organisation: () => `code: "202"`,
  placementsInArea: () => `area: "${receiving.slice(4)}"`,
  recordHistory: ({ ids }) => `record: PLACEMENT, id: "${ids.Placement}"`,
  register: () => `area: "${receiving.slice(4)}"`,
  resolvePostcode: () => `postcode: "NG1 1AA"`,
  responsibleCommissioner: ({ childId }) => `childId: "${childId}", on: "2026-06-01", service: { category: COMMUNITY }`,
  retention: ({ childId }) => `childId: "${childId}"`,
  returnReadiness: () => ["part: OC2, year: 2026", "part: OC3, year: 2026"],
  sealedFigure: () => `id: "${beside.sealedFigure}"`,
  sealedFigureDifferences: () => `indicatorId: "K01", period: "2024-25", area: "${camden}"`,
  wageFloor: () => `born: "2008-05-14"`,
  whatIfBursary: () => `born: "2008-05-14", startsOn: "2026-09-01"`,
  whatIfCareLeaver: () => `history: { born: "2008-05-14", carePeriods: [] }, on: "2026-09-01"`,
  whatIfCommissioner: () => `facts: { born: "2010-05-14" }, on: "2026-06-01", service: { category: COMMUNITY }`,
  whatIfNotificationDuties: () =>
    `event: STARTED, on: "2026-09-01", placingNation: ENGLAND, facts: {
      legalBasis: S20, living: { country: ENGLAND, authority: "202" }, placed: { country: ENGLAND, authority: "831" } }`,
  whatIfOffers: () => `person: { born: "2008-05-14" }`,
  whyHidden: ({ childId }) => `childId: "${childId}", field: "Child.upn", role: SOCIAL_WORKER`,
  whyVisible: ({ childId }) => `childId: "${childId}"`,
};
const argumentsOf = (root: GraphQLField<unknown, unknown>): readonly string[] =>
  [
    given[root.name]?.(every) ??
      (root.args.some(isRequiredArgument)
        ? `id: "${every.ids[root.name[0]?.toUpperCase() + root.name.slice(1)] ?? every.childId}"`
        : ""),
  ].flat();

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
const actorOf = ([role, organisation]: (typeof callers)[number]) =>
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
  beside = await ofNoChild(api, every);
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  stopProxy = await startNeonProxy();
  const around = async <T>(_: string, send: () => Promise<T>) => {
    const answered = await send();
    trips += 1;
    return answered;
  };
  neon = await openDatabase(fresh.url, { driver: "neon", maxConnections: 1, around });
  recorded = await openDatabase(fresh.url, { maxConnections: 1, onStatement: (text) => sent.push(text) });
});
afterAll(async () => {
  await neon.close();
  await recorded.close();
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

/** What a document is answered, and how often the database was waited for until then; undefined for whoever may not ask. */
async function answered(text: string, caller: (typeof callers)[number], database: Database) {
  const document = parse(text);
  expect([text, validate(schema, document)]).toEqual([text, []]);
  // As in a process that keeps nothing yet.
  const own = { ...directory };
  const services: Services = {
    ...{ database, directory: () => own, clock: () => new Date(`${TODAY}T12:00:00Z`) },
    imports: { findingsUrl: (id: string) => `/${id}.csv` } as Services["imports"],
    exports: {
      link: async (id: string) => ({ url: `/${id}`, expiresAt: `${TODAY}T13:00:00Z` }),
    } as never,
  };
  const context = makeContext(services, { requestId: "trips", actor: actorOf(caller) });
  // What ended the one before is not waited for by it, but may be on its way.
  (await database.acquire()).release();
  trips = 0;
  const operation = document.definitions[0] as OperationDefinitionNode;
  const compiled = await answerCompiled({ schema, document, operation, variables: {} }, context);
  const { data, errors = [] } =
    compiled === undefined ? await execute({ schema, document, contextValue: context }) : { data: compiled };
  await context.finish();
  const waited = trips;
  if (errors.some(({ extensions }) => extensions.code === "FORBIDDEN")) return undefined;
  expect([text, errors]).toEqual([text, []]);
  return { said: JSON.stringify(data), waited };
}

/** Of what was read itself, that is read once more by the second who asks. */
const OF_READS = ["auditEntries", "whoSawMyRecord"];

/**
 * Each root field's natural document (`natural-document.ts`): once for what it reads, once for what is told to the audit, at Neon, whose driver
 * waits for each answer.
 */
test("a read waits for Neon's database twice at most, and is answered as by any other", async () => {
  /** The most that it was waited for. */
  const told = new Map<string, number>();
  const found = new Set<string>();
  for (const root of roots) {
    for (const caller of callers) {
      for (const given of argumentsOf(root)) {
        const text = naturalDocument(root, given, caller[0]);
        // Whoever asks first in a month makes its release, which is a write and waited for as one.
        if (MAKES_RELEASES.test(root.name)) await answered(text, caller, api.database);
        const atNeon = await answered(text, caller, neon);
        if (atNeon === undefined) continue;
        told.set(root.name, Math.max(told.get(root.name) ?? 0, atNeon.waited));
        const atPostgres = await answered(text, caller, api.database);
        if (!OF_READS.includes(root.name)) expect([root.name, atPostgres?.said]).toEqual([root.name, atNeon.said]);
        if (findsSomething(JSON.parse(atNeon.said)?.[root.name])) found.add(root.name);
      }
    }
  }
  if (process.env.TRIPS !== undefined) process.stdout.write(`${JSON.stringify(Object.fromEntries(told))}\n`);
  // What finds nothing asks for nothing more.
  expect(roots.filter(({ name }) => !found.has(name)).map(({ name }) => name)).toEqual([]);
  expect(roots.filter(({ name }) => (told.get(name) ?? 99) > 2).map(({ name }) => name)).toEqual([]);
});

/** Whoever asks one of these first in a month. */
const MAKES_RELEASES = /^(indicator|sealedFigureDifferences$)/;
const IS_FRAME = /^\s*(begin|commit|rollback|set |release|savepoint|select set_config|select audit_read)/;

test("a root field is one statement", async () => {
  const most = new Map<string, number>();
  for (const root of roots) {
    for (const caller of callers) {
      for (const given of argumentsOf(root)) {
        const text = naturalDocument(root, given, caller[0]);
        // Whoever asks first in a month makes its release.
        if (MAKES_RELEASES.test(root.name)) await answered(text, caller, recorded);
        sent = [];
        if ((await answered(text, caller, recorded)) === undefined) continue;
        const { length } = sent.filter((one) => !IS_FRAME.test(one));
        most.set(root.name, Math.max(most.get(root.name) ?? 0, length));
      }
    }
  }
  expect(most.get("child")).toBe(1);
  expect(Object.fromEntries([...most].filter(([, statements]) => statements > 1))).toEqual({});
});

/** Whether an answer is of a record, and neither empty nor a refusal. */
const findsSomething = (
  answer: { readonly __typename?: string; readonly nodes?: readonly unknown[] } | null,
): boolean =>
  answer != null &&
  (Array.isArray(answer) ? answer : (answer.nodes ?? [answer])).length > 0 &&
  !/Unknown|NotFound|NotEvaluated|NotComparable|Refused|NoExportLink/.test(answer.__typename ?? "");

test("the rows of an import wait no more with what is recorded in their place and what was found of them", async () => {
  const rows =
    "{ rows { totalCount nodes { id cells { column recorded } findings { code } } } findings { nodes { line } } }";
  const text = `{ import(id: "${every.ids.Import}") ${rows} imports(first: 2) { nodes ${rows} } }`;
  const atNeon = await answered(text, ["RETURNS_OFFICER", camden], neon);
  expect(atNeon?.said).toContain(`{"column":"SEX","recorded":"1"}`);
  expect(atNeon?.said).toContain(`"findings":[{"code":"101"}]`);
  expect(atNeon).toEqual({ said: (await answered(text, ["RETURNS_OFFICER", camden], api.database))?.said, waited: 2 });
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
    const answer = await answered(text.replace(every.childId, id), ["SOCIAL_WORKER", camden], neon);
    return { ...answer, seen: await operator(sql`select distinct unnest(child_ids)::text as id from audit_unfiled`) };
  };
  const today = await by(every.childId);
  expect(today).toMatchObject({ waited: 2, seen: [{ id: every.childId }] });
  expect(await by(merge?.id)).toEqual(today);
  const nobody = await by(randomUUID());
  expect(nobody).toMatchObject({ said: `{"${name}":null}`, seen: [] });
  expect(nobody.waited).toBeLessThanOrEqual(2);
});

/** Covered, but not with all that their natural documents ask: their resolvers read it in one round trip. */
const LEFT_TO_RESOLVERS: readonly string[] = ["assessmentQueue"];

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
  expect([...compiled.map(({ name }) => name), ...deeper(every)].filter((name) => !byStatements.has(name))).toEqual(
    LEFT_TO_RESOLVERS,
  );
  // What is never reached with a row is compared with nothing.
  expect(Object.keys(compiledTypes).filter((type) => !types.has(type))).toEqual([]);
});
