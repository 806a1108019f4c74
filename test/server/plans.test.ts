import { executableSchema } from "@cic/api/schema";
import { ROLES, type Role } from "@cic/auth/actions";
import { seedChildren } from "@cic/db/country/seed-children.writes";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { type Explaining, explaining, wholeScans } from "../harness/explained.ts";

const today = day("2026-11-22");
const schema = executableSchema();
let api: Api;
let explain: Explaining;
/** Those that name a child: they grow with the country. */
let growing: ReadonlySet<string>;
/** Of the organisations with the most children. */
let authority = "";
let icb = "";
let child = "";

beforeAll(async () => {
  explain = explaining();
  api = await openApi("postgres", today);
  await asOperator(api.operator, async (session) => {
    // Of an empty table the planner reads nothing by index. What it is kept from, it does where no index serves.
    const [{ name }] = (await rowsOf(session.drizzle as ScopedDb, sql`select current_database() as name`)) as [
      { name: string },
    ];
    await session.exec(`alter database ${name} set enable_seqscan = off`);
  });
  await seedChildren(api.database, { children: 1500, seed: 3, today });
  await asOperator(api.operator, async (session) => {
    const read = <R>(text: string) => rowsOf<R>(session.drizzle as ScopedDb, sql.raw(text));
    const tables = await read<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'child_id' union select 'child'",
    );
    growing = new Set(tables.map(({ name }) => name));
    const [made] = await read<{ authority: string; icb: string; child: string }>(
      `select (select authority_id from child group by 1 order by count(*) desc, 1 limit 1) as authority,
        (select icb_id from placement_area where icb_id is not null group by 1 order by count(*) desc, 1 limit 1) as icb,
        (select id from child order by id limit 1) as child`,
    );
    ({ authority, icb, child } = made as NonNullable<typeof made>);
  });
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(async () => {
  explain.stop();
  await api.close();
});

/** Values of arguments that must be given. */
const given = (): Readonly<Record<string, string>> => ({
  area: JSON.stringify(icb.slice("ICB:".length)),
  childId: JSON.stringify(child),
  indicatorId: '"K03"',
  offerId: JSON.stringify(child),
  year: "2026",
});

const isList = (type: GraphQLOutputType): boolean =>
  isListType(getNullableType(type)) || getNamedType(type).name.endsWith("Connection");
// biome-ignore lint/suspicious/noExplicitAny: of any resolver
type Field = GraphQLField<any, any>;
const fieldsOf = (type: GraphQLOutputType): Field[] => {
  const named = getNamedType(type);
  return isObjectType(named) ? Object.values(named.getFields()) : [];
};
/** Asks a list for its rows, and each row for the lists that hang from it, so far as they need no more than a page. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  if (isLeafType(getNamedType(type))) return "";
  const nodes = fieldsOf(type).find(({ name }) => name === "nodes");
  if (nodes !== undefined) {
    const total = fieldsOf(type).some(({ name }) => name === "totalCount") ? " totalCount" : "";
    return ` { nodes${selectionOf(nodes.type, depth)}${total} }`;
  }
  const inner =
    depth === 0
      ? []
      : fieldsOf(type)
          .filter((field) => isList(field.type) && !field.args.some(isRequiredArgument))
          .map((field) => `${field.name}${selectionOf(field.type, depth - 1)}`);
  return ` { __typename ${inner.join(" ")} }`;
}

const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => isList(field.type));

test("the lists of the schema are all asked", () => {
  expect(LISTS.length).toBeGreaterThan(25);
});

test.each(LISTS.map((field) => [field.name, field] as const))(
  "%s reads no table that grows from end to end, whoever asks",
  async (name, field) => {
    const needed = field.args.filter(isRequiredArgument).map((argument) => {
      const value = given()[argument.name];
      if (value === undefined) throw new Error(`${name} needs ${argument.name}`);
      return `${argument.name}: ${value}`;
    });
    const document = `{ ${name}${needed.length === 0 ? "" : `(${needed.join(", ")})`}${selectionOf(field.type, 1)} }`;
    let answered = 0;
    const found = new Set<string>();
    const statements = await explain.during(async () => {
      for (const role of ROLES) {
        const { errors } = await api.as(
          role,
          organisationOf(role),
          role === "YOUNG_PERSON" ? child : undefined,
        )(document);
        for (const error of errors) if (error.code !== "FORBIDDEN") found.add(`${role}: ${error.message}`);
        if (errors.length === 0) answered += 1;
      }
    });
    for (const { text, plan } of statements)
      for (const line of wholeScans(plan, growing)) found.add(`${line.trim()} in ${text}`);
    expect([...found]).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  },
);

const organisationOf = (role: Role): string => (/ICB|RECRUITER|REPORTING/.test(role) ? icb : authority);
