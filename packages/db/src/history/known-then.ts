import { type SQL, sql } from "drizzle-orm";
import type { Asks } from "../compiled/compiled-field.ts";
import { type Need, rowsOfQuery } from "../compiled/needs.ts";
import { nameOf } from "../kept-plans.ts";
import type { ScopedDb } from "../scope.ts";
import {
  type ChildAtOn,
  findAreasThen,
  findDeterminationsThen,
  findHomesThen,
  findIdentifiersThen,
  findKnown,
  findMoments,
  findPracticesEver,
  type RecordWithHistory,
  tablesWithHistory,
} from "./as-of.queries.ts";

type Find = (db: ScopedDb, keys: readonly ChildAtOn[]) => Promise<readonly unknown[]>;

/** What is asked for of a child at a moment, by the names under which resolvers ask for it. */
export const findsThen: Readonly<Record<string, Find>> = {
  moments: findMoments,
  identifiers: findIdentifiersThen,
  areas: findAreasThen,
  homes: findHomesThen,
  determinations: findDeterminationsThen,
  practices: findPracticesEver,
  ...Object.fromEntries(
    (Object.keys(tablesWithHistory) as RecordWithHistory[]).map((record): [string, Find] => [
      record,
      (db, keys) => findKnown(db, record, keys),
    ]),
  ),
};

/** What the fields of a `ChildAsOf` are made of. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  details: ["CHILD", "identifiers"],
  carePeriods: ["CARE_PERIOD"],
  legalStatuses: ["LEGAL_STATUS"],
  placements: ["PLACEMENT", "areas", "homes"],
  gpRegistrations: ["GP_REGISTRATION", "practices"],
  residences: ["RESIDENCE"],
  determinations: ["determinations"],
  consents: ["CONSENT"],
  consentStanding: ["CHILD", "CARE_PERIOD", "LEGAL_STATUS", "CONSENT"],
  notAnswered: ["LEGAL_STATUS"],
};

/** What was read of a child, a moment and a day: what each query's statement said, by its name. */
export interface KnownThen extends ChildAtOn {
  readonly said: Readonly<Record<string, readonly unknown[]>>;
}

/** What the resolvers of a `ChildAsOf` ask for, of what is asked for of it: of a child, or of a row that is about one. */
export function knownThen(
  of: { readonly child: SQL } | { readonly row: SQL; readonly childId: SQL },
  at: SQL | string | null,
  on: string | null,
  asks: Asks,
): Need {
  const names = new Set(["moments", ...Object.keys(PARTS).flatMap((part) => (asks(part) ? (PARTS[part] ?? []) : []))]);
  // Under names of their own: a query may read a table of the same name.
  const key = { childId: sql`moment.id`, at: sql`moment.at`, on } as unknown as ChildAtOn;
  const said = [...names].map(
    (name) => sql`${sql.raw(`'${name}'`)}, ${rowsOfQuery(statementOf(findsThen[name] as Find, key))}`,
  );
  const read = sql`json_build_object('childId', moment.id, 'at', moment.at, 'on', ${on}::text, 'said', json_build_object(${sql.join(said, sql`, `)}))`;
  const by: Need["by"] = (id) => ({
    name: `knownThen ${nameOf(`${on} ${typeof at === "string" ? at : ""} ${[...names]}`)}`,
    key: sql`${id}`,
    value: sql`(select found.value from (select ${"row" in of ? of.childId : id} as id, ${at}::text as at) moment cross join lateral (select ${read} as value) found)`,
    by,
  });
  return by("row" in of ? of.row : of.child);
}

/** The records that a `ChildAsOf` leads to. */
export const ledToThen = (childId: SQL) =>
  [
    [["child"], sql`array[${childId}]`],
    [
      ["determinations"],
      sql`array(select d.id from (select ${childId} as id) of join determination d on d.child_id = of.id)`,
    ],
  ] as const;

/** The statement that a query asks for. */
function statementOf(find: Find, of: ChildAtOn): SQL {
  let statement: SQL | undefined;
  const asking = {
    execute(one: SQL) {
      statement = one;
      return new Promise<never>(() => {});
    },
  };
  void find(asking as unknown as ScopedDb, [of]);
  if (statement === undefined) throw new Error("a query asked for nothing");
  return statement;
}

/** What a query makes of what its statement said. */
export const madeOfSaid = async (find: Find, of: ChildAtOn, rows: readonly unknown[]): Promise<unknown> =>
  (await find({ execute: async () => ({ rows }) } as unknown as ScopedDb, [of]))[0];
