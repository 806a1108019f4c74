import { answerCompiled } from "@cic/api/compiled/answer";
import { makeContext, type Services } from "@cic/api/context";
import type { Role } from "@cic/auth/actions";
import { compiledTypes } from "@cic/db/compiled/compiled-fields";
import { type Database, openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { execute, type GraphQLField, isRequiredArgument, type OperationDefinitionNode, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  breakGlassFor,
  camden,
  derby,
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
import { answersBothWays } from "./both-ways.ts";
import { naturalDocument, roots, schema } from "./natural-document.ts";

/**
 * Root fields whose natural document (`natural-document.ts`) waits for the database more than twice at Neon, whose driver waits for each
 * answer: once with what it reads, once for what is told to the audit.
 */
const MORE_THAN_TWO: readonly string[] = [];

const TODAY = "2026-11-22";
let api: Api;
let neon: Database;
let stopProxy: () => Promise<void>;
let directory: Directory;
let every: EveryRecord;
/** How often the database was waited for since the count began. */
let trips = 0;

/** What a root field must be told. */
const given: Readonly<Record<string, (of: EveryRecord) => string>> = {
  assessmentClocks: ({ childId }) => `childId: "${childId}"`,
  can: ({ childId }) => `action: CHILD_READ, recordId: "${childId}"`,
  careLeaverCategory: ({ childId }) => `childId: "${childId}"`,
  careLeaverFigures: () => "year: 2026",
  careLeaverReturn: () => "year: 2026",
  chargeStatement: () => `month: "2026-10", payerId: "${originating}", providerId: "${provider}"`,
  child: ({ childId }) => `id: "${childId}"`,
  commissionerTimeline: ({ childId }) => `childId: "${childId}"`,
  compareCommissioner: ({ childId }) =>
    `childId: "${childId}", on: "2026-06-01", service: { category: COMMUNITY }, change: {}`,
  consentStanding: ({ childId }) => `childId: "${childId}"`,
  exportLink: ({ childId }) => `id: "${childId}"`,
  gpPractice: () => `odsCode: "C10001"`,
  healthRecord: ({ childId }) => `childId: "${childId}"`,
  indicator: () => `id: "K01", period: "2024-25"`,
  indicatorBreaches: () => `id: "K01", period: "2024-25"`,
  indicatorComparison: () => `id: "K01", period: "2024-25"`,
  indicatorGap: () => `id: "K01", period: "2024-25"`,
  indicatorMembers: () => `id: "K01", period: "2024-25"`,
  indicatorTargets: () => `indicatorId: "K01"`,
  notificationDuties: ({ ids }) => `placementId: "${ids.Placement}", event: STARTED`,
  offerBudgets: () => `offerId: "NHS-PRESCRIPTION"`,
  offersFor: ({ childId }) => `childId: "${childId}"`,
  organisation: () => `code: "202"`,
  placementsInArea: () => `area: "${receiving.slice(4)}"`,
  recordHistory: ({ ids }) => `record: PLACEMENT, id: "${ids.Placement}"`,
  register: () => `area: "${receiving.slice(4)}"`,
  resolvePostcode: () => `postcode: "NG1 1AA"`,
  responsibleCommissioner: ({ childId }) => `childId: "${childId}", on: "2026-06-01", service: { category: COMMUNITY }`,
  retention: ({ childId }) => `childId: "${childId}"`,
  returnReadiness: () => "part: OC2, year: 2026",
  wageFloor: () => `born: "2008-05-14"`,
  whatIfBursary: () => `born: "2008-05-14", startsOn: "2026-09-01"`,
  whatIfCareLeaver: () => `history: { born: "2008-05-14", carePeriods: [] }, on: "2026-09-01"`,
  whatIfCommissioner: () => `facts: { born: "2010-05-14" }, on: "2026-06-01", service: { category: COMMUNITY }`,
  whatIfNotificationDuties: () => `event: STARTED, facts: {}, on: "2026-09-01"`,
  whatIfOffers: () => `person: {}`,
  whyHidden: ({ childId }) => `childId: "${childId}", field: "Child.upn", role: SOCIAL_WORKER`,
  whyVisible: ({ childId }) => `childId: "${childId}"`,
};
const argumentsOf = (root: GraphQLField<unknown, unknown>): string =>
  given[root.name]?.(every) ??
  (root.args.some(isRequiredArgument)
    ? `id: "${every.ids[root.name[0]?.toUpperCase() + root.name.slice(1)] ?? every.childId}"`
    : "");

/** Of each kind of caller one, those who read most first. */
const callers: readonly (readonly [Role, string])[] = [
  ["ICB_CHILDREN_IN_CARE_TEAM", receiving],
  ["SOCIAL_WORKER", camden],
  ["YOUNG_PERSON", camden],
  ["PERSONAL_ADVISER", camden],
  ["ICB_COMMISSIONER", originating],
  ["RETURNS_OFFICER", camden],
  ["INFORMATION_GOVERNANCE", camden],
  ["SOCIAL_WORKER", derby],
  ["RECRUITER", receiving],
];
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
  const leaver = await everyRecord(api, camden, "2009-01-14", "CARE_LEAVER");
  await pairOf(api, every, leaver);
  await breakGlassFor(api, every, "LA:330", "somebody");
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  stopProxy = await startNeonProxy();
  const around = <T>(_: string, send: () => Promise<T>) => {
    trips += 1;
    return send();
  };
  neon = await openDatabase(fresh.url, { driver: "neon", maxConnections: 1, around });
});
afterAll(async () => {
  await neon.close();
  await stopProxy();
  await api.close();
});

/** How often the database was waited for before the answer; undefined for whoever may not ask. */
async function tripsOf(text: string, caller: (typeof callers)[number]): Promise<number | undefined> {
  const document = parse(text);
  expect([text, validate(schema, document)]).toEqual([text, []]);
  const services: Services = {
    ...{ database: neon, directory: () => directory, clock: () => new Date(`${TODAY}T12:00:00Z`) },
    ...{ imports: {} as Services["imports"], exports: {} as Services["exports"] },
  };
  const context = makeContext(services, { requestId: "trips", actor: actorOf(caller) });
  trips = 0;
  const operation = document.definitions[0] as OperationDefinitionNode;
  const data = await answerCompiled({ schema, document, operation, variables: {} }, context);
  const errors = data === undefined ? (await execute({ schema, document, contextValue: context })).errors : [];
  await context.finish();
  return errors?.some(({ extensions }) => extensions.code === "FORBIDDEN") ? undefined : trips;
}

test("a read waits for the database twice, but for those that are said", async () => {
  const told: Record<string, number | undefined> = {};
  for (const root of roots) {
    for (const caller of callers) {
      const b = performance.now();
      told[root.name] = await tripsOf(naturalDocument(root, argumentsOf(root), caller[0]), caller);
      console.log(root.name, caller[0], told[root.name], Math.round(performance.now() - b));
      if (told[root.name] !== undefined) break;
    }
  }
  console.log(JSON.stringify(told));
  expect(Object.keys(told).filter((name) => (told[name] ?? 99) > 2)).toEqual(MORE_THAN_TWO);
});

test("every kind of caller is answered by statements as by the resolvers", async () => {
  const both = answersBothWays(api.database, directory, TODAY);
  const types = new Set<string>();
  const wrong: string[] = [];
  const left: string[] = [];
  for (const root of roots.filter(({ name }) => !MORE_THAN_TWO.includes(name))) {
    for (const caller of callers) {
      const query = naturalDocument(root, argumentsOf(root), caller[0]);
      const { compiled, difference } = await both({ query, variables: {} }, actorOf(caller));
      if (difference !== undefined) wrong.push(difference);
      if (compiled === undefined) left.push(`${root.name} ${caller}`);
      for (const [, type] of JSON.stringify(compiled?.data ?? null).matchAll(/"__typename":"(\w+)"/g))
        types.add(type as string);
    }
  }
  console.log(left.join("; "));
  expect(wrong).toEqual([]);
  expect(Object.keys(compiledTypes).filter((type) => !types.has(type))).toEqual([]);
});
