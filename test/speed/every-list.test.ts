import { answerCompiled } from "@cic/api/compiled/answer";
import { makeContext } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import type { Role } from "@cic/auth/actions";
import { isCompiled } from "@cic/db/compiled/compile-read";
import { openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breakGlassFor, camden, everyRecord, pairOf, receiving } from "../access/every-record.ts";
import { loadPractices } from "../determinations/child-on-record.ts";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { copyRows } from "./copy-rows.ts";
import { isPlumbing } from "./covered-operations.ts";
import { type PlanNode, type ToldPlans, tellPlans } from "./told-plans.ts";

/**
 * Reference data, the same for every caller and as large whether there are ten children or a hundred thousand: these may be read from end to end.
 * Postcodes are not among them, of which there are millions.
 */
const REFERENCE = [
  ...["authority_adjacency", "bank_holiday", "district", "district_icb", "gp_practice", "gp_practice_association"],
  ...["migration", "notice_service_level", "organisation", "organisation_code", "organisation_succession"],
  ...["dispute_time_limit", "reference_load", "working_day"],
];
/** Advertised to everybody who may ask: whoever counts them reads them all. */
const OF_EVERYBODY = ["vacancy"];
/** Ids of the few who are sealed or protected: read once for a statement, or by index, whichever is less for it. */
const OF_FEW = ["protected_child", "sealed_child"];
/** Emptied by whoever reads it: what waits to be filed before whoever may read the audit is answered. */
const QUEUE = ["audit_unfiled"];
/** Answered by what this process holds: the catalogue of indicators, the published offers. */
const OF_THIS_PROCESS = ["Query.indicators", "Query.offers", "Query.organisations"];

type Field = GraphQLField<unknown, unknown>;
interface List {
  readonly type: GraphQLObjectType;
  readonly field: Field;
}

/** Every field that gives pages, whatever has it, and every root field that gives a list: made from the contract itself. */
const schema = executableSchema();
const lists: readonly List[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .filter(
    ({ type, field }) =>
      isPaged(field) ||
      getNamedType(field.type).name.endsWith("Connection") ||
      (type === schema.getQueryType() && isListType(getNullableType(field.type))),
  );
function isPaged(field: Field): boolean {
  return field.args.some(({ name }) => name === "first");
}
const coordinateOf = ({ type, field }: List) => `${type.name}.${field.name}`;

let childId = "";
let placementId = "";
/** What a list must be told. */
const needed: Readonly<Record<string, () => string>> = {
  "Query.assessmentClocks": () => `childId: "${childId}"`,
  "Query.commissionerTimeline": () => `childId: "${childId}"`,
  "Query.consentStanding": () => `childId: "${childId}"`,
  "Query.indicatorMembers": () => `id: "K01", period: "2024-25"`,
  "Query.indicatorTargets": () => `indicatorId: "K01"`,
  "Query.offerBudgets": () => `offerId: "NHS-PRESCRIPTION"`,
  "Query.placementsInArea": () => `area: "${receiving}"`,
  "Query.recordHistory": () => `record: PLACEMENT, id: "${placementId}"`,
  "Query.register": () => `area: "${receiving}"`,
  "Query.whyVisible": () => `childId: "${childId}"`,
};
/** How whatever has lists is reached. */
const around: Readonly<Record<string, (list: string) => string>> = {
  CarePeriod: (list) => `child(id: "${childId}") { carePeriods { nodes { ${list} } } }`,
  Child: (list) => `child(id: "${childId}") { ${list} }`,
  HealthRecord: (list) => `healthRecord(childId: "${childId}") { ${list} }`,
  Import: (list) => `imports { nodes { ${list} } }`,
  Query: (list) => list,
  ReturnReadiness: (list) => `returnReadiness(part: OC2, year: 2026) { ${list} }`,
};
const UNASKED = [
  // Here everybody lives in the same house and was born on the same day: test/duplicates/plans.test.ts.
  "Child.possibleDuplicates",
  // The link to a file, for which nothing is read before it is fetched.
  "Import.findingsCsvUrl",
  // Of the copies, organisations that no directory has.
  "Vacancy.employer",
];

/**
 * One for each way in which lists are asked of the database, who sees a hundredth of what there is: of these roles the first that may ask.
 * Policies are the same text for everybody.
 */
const callers: readonly (readonly [organisation: string, ...roles: Role[]])[] = [
  [camden, "SOCIAL_WORKER", "RETURNS_OFFICER"],
  [camden, "INFORMATION_GOVERNANCE"],
  [camden, "YOUNG_PERSON"],
  [receiving, "ICB_CHILDREN_IN_CARE_TEAM", "ICB_COMMISSIONER", "RECRUITER"],
];

/** Of each of nearly all rows, so that tables are large enough to be worth an index. */
const COPIES = 600;
/** A table of fewer pages than these PostgreSQL rightly reads from end to end, whatever its indexes. */
const FEW_PAGES = 16;
let pagesOf: ReadonlyMap<string, number>;
/** Of each index its table, and what it begins with. */
let indexes: ReadonlyMap<string, { readonly table: string; readonly first: string }>;
let plans: ToldPlans;
let operator: pg.Client;
let directory: Directory;
/**
 * As PostgreSQL is, and unwilling to read a table from end to end (`enable_seqscan`). What it is willing to do goes by what that costs, and of a
 * small or empty table says nothing; if the unwilling one still does it, there is no index for what the list and its policies ask.
 */
let willing: Api;
let unwilling: Api;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const first = await openApi("postgres", "2026-11-22", {
    database: await openDatabase(fresh.url),
    operator: await openDatabase(fresh.operatorUrl),
  });
  await loadPractices(first);
  const every = await everyRecord(first, camden, "2012-05-14");
  const leaver = await everyRecord(first, camden, "2009-01-14", "CARE_LEAVER");
  await pairOf(first, every, leaver);
  await breakGlassFor(first, every, "LA:330", "somebody");
  childId = every.childId;
  placementId = every.ids.Placement as string;
  await asOperator(first.operator, ({ exec }) =>
    exec(`insert into care_leaver_share (id, interest_id, child_id, authority_id, vacancy_id, employer_id, candidate_reference, shared_at)
      select gen_random_uuid(), i.id, i.child_id, i.authority_id, i.vacancy_id, v.employer_id, 'x', now()
      from vacancy_interest i join vacancy v on v.id = i.vacancy_id;
      insert into webhook_attempt (delivery_id, organisation_id, attempted_at, duration_ms)
      select id, organisation_id, now(), 1 from webhook_delivery`),
  );
  directory = await asOperator(first.operator, ({ drizzle }) => loadDirectory(drizzle));
  await first.close();
  operator = new pg.Client(fresh.operatorUrl);
  await operator.connect();
  pagesOf = await copyRows(operator, COPIES, REFERENCE);
  const found = await operator.query<{ index: string; table: string; first: string }>(
    `select indexrelid::regclass::text as index, indrelid::regclass::text as table, pg_get_indexdef(indexrelid, 1, true) as first from pg_index`,
  );
  indexes = new Map(found.rows.map(({ index, ...of }) => [index, of]));
  plans = await tellPlans(operator);
  const open = async (options: string) =>
    openApi("postgres", "2026-11-22", {
      database: await openDatabase(`${fresh.url}?options=${encodeURIComponent(options)}`, { maxConnections: 1 }),
      operator: await openDatabase(fresh.operatorUrl),
    });
  willing = await open("-c enable_seqscan=on");
  unwilling = await open("-c enable_seqscan=off");
}, 180_000);
afterAll(async () => {
  plans.stop();
  await operator.end();
  await willing.close();
  await unwilling.close();
});

/** Everything that can be asked without being told something, `depth` objects deep. */
function select(
  type: GraphQLNamedType,
  depth: number,
  isAsked: (type: GraphQLObjectType, field: Field) => boolean,
): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${select(member, depth + 1, isAsked)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  const asked = Object.values(type.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && isAsked(type, field),
  );
  const parts = asked.map((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return field.name;
    return depth === 0 || isUnionType(named) ? "" : `${field.name} ${select(named, depth - 1, isAsked)}`;
  });
  return `{ __typename ${parts.join(" ")} }`;
}

/**
 * A list as it is asked for: as it stands, and a root field's of one child and in each of its orders too. What hangs from a record is found
 * by it, however it is put in order then.
 */
function waysToAsk(list: List): string[] {
  const { type, field } = list;
  const base = [needed[coordinateOf(list)]?.() ?? "", isPaged(field) ? "first: 50" : ""];
  const typeOf = (argument: string) => {
    const found = field.args.find(({ name }) => name === argument);
    return found && getNamedType(found.type);
  };
  const [filter, sort] = type === schema.getQueryType() ? [typeOf("filter"), typeOf("sort")] : [];
  const ofWhom = isInputObjectType(filter) ? filter.getFields().childId?.type : undefined;
  const ofChild = ofWhom ? [`filter: { childId: ${isListType(ofWhom) ? `["${childId}"]` : `"${childId}"`} }`] : [];
  const by = isInputObjectType(sort) ? getNamedType(sort.getFields().field?.type) : undefined;
  const orders = isEnumType(by) ? by.getValues().map(({ name }) => `sort: [{ field: ${name} }]`) : [];
  return ["", ...ofChild, ...orders].map((more) => {
    const given = [...base, more].filter((part) => part !== "").join(", ");
    return `${field.name}${given === "" ? "" : `(${given})`}`;
  });
}

function documentOf(
  { type, field }: List,
  asked: string,
  depth: number,
  isAsked: Parameters<typeof select>[2],
): string {
  return `{ ${around[type.name]?.(`${asked} ${select(getNamedType(field.type), depth, isAsked)}`)} }`;
}

interface Caller {
  readonly role: Role;
  readonly organisation: string;
}
const asCaller = ({ role, organisation }: Caller) =>
  [role, organisation, role === "YOUNG_PERSON" ? childId : undefined] as const;

/** Resolves to whether the caller's role may ask. */
async function byResolvers(of: Api, caller: Caller, document: string): Promise<boolean> {
  const { errors } = await of.as(...asCaller(caller))(document);
  const isRefused = errors.some(({ code }) => code === "FORBIDDEN");
  expect([document, isRefused ? [] : errors]).toEqual([document, []]);
  return !isRefused;
}

/** Resolves to whether it was answered by a statement for the whole. */
async function compiled({ database }: Api, caller: Caller, text: string): Promise<boolean> {
  const document = parse(text);
  const services: Services = {
    ...{ database, directory: () => directory, clock: () => new Date("2026-11-22T12:00:00Z") },
    ...{ imports: {} as Services["imports"], exports: {} as Services["exports"] },
  };
  const context = makeContext(services, { requestId: "plans", actor: actorAs(...asCaller(caller)) });
  const operation = document.definitions[0] as OperationDefinitionNode;
  const answer = await answerCompiled({ schema, document, operation, variables: {} }, context);
  await context.finish();
  return answer !== undefined;
}

/** The table that a node reads, of those that grow with the children on record. */
function tableOf(node: PlanNode): string | undefined {
  if (node["Node Type"] === "ModifyTable") return undefined;
  const table = node["Relation Name"] ?? indexes.get(node["Index Name"] ?? "")?.table ?? "";
  return pagesOf.has(table) ? table : undefined;
}
/**
 * Whether a node reads all of a table, or of an index: one that is not entered by what it begins with is gone through as a table is, whatever
 * is then looked for in it.
 */
function isWhole({ "Node Type": type, "Index Name": index, "Index Cond": condition = "" }: PlanNode): boolean {
  if (type === "Seq Scan") return true;
  if (index === undefined || !/^(Index|Bitmap Index)/.test(type)) return false;
  const first = indexes.get(index)?.first ?? "";
  return !["(", "(ROW("].some((before) => [" ", ","].some((after) => condition.includes(`${before}${first}${after}`)));
}

interface Read {
  readonly isAnswered: boolean;
  readonly tables: readonly string[];
  /** Those of them that are read from end to end, and how. */
  readonly whole: readonly string[];
}

async function readsOf(of: Api, ask: () => Promise<boolean>): Promise<Read> {
  plans.take();
  const isAnswered = await ask();
  // The plan of the last statement is told when its transaction ends, for which whoever only reads does not wait.
  (await of.database.acquire()).release();
  const read = plans.take().flatMap((node) => {
    const table = tableOf(node);
    return table === undefined ? [] : [{ table, node }];
  });
  const isRight = (table: string) =>
    [...OF_EVERYBODY, ...OF_FEW, ...QUEUE].includes(table) || (of === willing && (pagesOf.get(table) ?? 0) < FEW_PAGES);
  const whole = read.filter(({ table, node }) => !isRight(table) && isWhole(node));
  return {
    isAnswered,
    tables: read.map(({ table }) => table),
    whole: whole.map(({ table, node }) =>
      `${table}: ${node["Node Type"]} ${node["Index Name"] ?? ""} ${node["Index Cond"] ?? ""}`.trim(),
    ),
  };
}

/** Every way to ask for a list, by every kind of caller; as it stands also of the database that is willing. */
async function readsOfList(list: List) {
  const { type, field } = list;
  const tables = new Set<string>();
  const whole = new Set<string>();
  let isCompiledOnce = false;
  const take = (read: Read, who: string) => {
    for (const table of read.tables) tables.add(table);
    for (const what of read.whole) whole.add(`${who}: ${what}`);
    return read.isAnswered;
  };
  for (const [i, asked] of waysToAsk(list).entries()) {
    // Counts are of the whole list, whatever its order.
    const isNamed = (of: GraphQLObjectType, { name }: Field) =>
      !UNASKED.includes(`${of.name}.${name}`) && (i === 0 || !/^(totalCount|counts)$/.test(name));
    const isCovered = (of: GraphQLObjectType, one: Field) =>
      !UNASKED.includes(`${of.name}.${one.name}`) && (isPlumbing(of, one) || isCompiled(of.name, one.name));
    // As it stands with what hangs from its records.
    const byIndex = { of: unwilling, depth: i === 0 ? 2 : 1 };
    const ways = i === 0 ? [byIndex, { of: willing, depth: 1 }] : [byIndex];
    for (const [organisation, ...roles] of callers) {
      for (const role of roles) {
        const caller = { role, organisation };
        const who = `${asked} as ${role} at ${organisation}`;
        let isAnswered = false;
        for (const { of, depth } of ways) {
          const all = documentOf(list, asked, depth, isNamed);
          isAnswered = take(await readsOf(of, () => byResolvers(of, caller, all)), who);
          if (!isAnswered) break;
          // Filters and orders are those of the resolvers' lists.
          if (i > 0 || !isCompiled(type.name, field.name)) continue;
          const covered = documentOf(list, asked, depth, isCovered);
          const isSo = take(await readsOf(of, () => compiled(of, caller, covered)), `${who}, compiled`);
          isCompiledOnce ||= isSo;
        }
        if (isAnswered) break;
      }
    }
  }
  return { tables: [...tables], whole: [...whole], isCompiled: isCompiledOnce };
}

test("whatever a list must be told, and whatever leads to it, is said here", () => {
  const unasked = lists.filter(
    (list) =>
      !(list.type.name in around) || (list.field.args.some(isRequiredArgument) && !(coordinateOf(list) in needed)),
  );
  expect(unasked.map(coordinateOf)).toEqual([]);
  const all = lists.map(coordinateOf);
  expect([...Object.keys(needed), ...OF_THIS_PROCESS].filter((coordinate) => !all.includes(coordinate))).toEqual([]);
});

test.each(lists.map((list) => [coordinateOf(list), list] as const))(
  "%s begins with an index",
  async (coordinate, list) => {
    const { tables, whole, isCompiled: isCompiledOnce } = await readsOfList(list);
    expect(whole).toEqual([]);
    expect(tables.length > 0).toBe(!OF_THIS_PROCESS.includes(coordinate));
    expect(isCompiledOnce).toBe(isCompiled(list.type.name, list.field.name));
  },
);

test("a list without its index is found", async () => {
  const list = lists.find((one) => coordinateOf(one) === "Query.referrals") as List;
  await operator.query(
    `do $$ declare i regclass; begin
      for i in select indexrelid from pg_index where indrelid = 'referral'::regclass and not indisunique loop
        execute format('drop index %s', i);
      end loop;
    end $$`,
  );
  const { whole } = await readsOfList(list);
  expect(
    whole.filter((what) => what.startsWith(`referrals(first: 50) as SOCIAL_WORKER at ${camden}: referral: `)),
  ).not.toEqual([]);
});
