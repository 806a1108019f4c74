import { is, Placeholder, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { callerMayRead } from "../access/access-relation.queries.ts";
import type { Statement } from "../database.ts";
import { isUuid } from "../ids.ts";
import { nameOf } from "../kept-plans.ts";
import { type Below, together } from "./below.ts";
import type { Args, CompiledField } from "./compiled-field.ts";
import { compiledCounts, compiledRoots, compiledTypes, records } from "./compiled-fields.ts";
import { type Beside, besideRow, type Need, type NeedOfAll, needsOfAll } from "./needs.ts";
import { nodesOf, pagePiece } from "./page-piece.ts";
import {
  type Make,
  type Making,
  NotCompiled,
  type Piece,
  type Selected,
  type SelectedField,
  typeOf,
} from "./selected.ts";

/** What a field is answered from by its resolver: the row, and what it needs beside it that was not given with another. */
export interface ResolvedFrom {
  readonly row: unknown;
  readonly needs: readonly Beside[];
}

/** A root field as a statement and what makes its value of the answer. */
export interface CompiledRead {
  /** Whether resolvers answer any of it, and may read more: at the same moment, then. */
  readonly isResolved: boolean;
  /** With the values of `$id` where its row is asked for by id. */
  statement(ids: Args): Statement;
  /** Finds what that finds, and more, and takes longer: before it is said for certain that there is nothing. */
  readonly otherwise?: ((ids: Args) => Statement) | undefined;
  /** The value of the root field. `given` is what `finish` is told. */
  read(answer: string | null, given: unknown): Promise<unknown>;
}

const coveredBy = (type: string, field: string): CompiledField | undefined =>
  type === "Query" ? compiledRoots[field] : compiledTypes[type]?.fields[field];
export const isCompiled = (type: string, field: string): boolean => coveredBy(type, field) !== undefined;
/** Whether a field is answered by its resolver, and whatever is below it. */
export const isResolved = (type: string, field: string): boolean => coveredBy(type, field)?.kind === "resolved";
/** Whether a connection's own field is covered: `nodes`, `totalCount` and `pageInfo` are, and what else `root` counts. */
export const isCounted = (root: string): boolean => compiledCounts[root] !== undefined;

/** Stands for an id that is only given with each request. */
export const idGiven = (variable: string): unknown => sql.placeholder(variable);

const dialect = new PgDialect();

/** In characters. Nearly all of a child, or of children, is 44,000; what is longer is less to plan as the many small statements of the resolvers. */
const LONGEST_STATEMENT = 100_000;

/** Throws `NotCompiled`, and `InvalidCursor` as a list does. */
export function compileRead(field: SelectedField): CompiledRead {
  const root = compiledRoots[field.name];
  if (root === undefined) throw new NotCompiled(field.name);
  const { asked, isNeeded, make } = rootStatement(root, field);
  const statement = statementOf(asked);
  const { otherwise: from } = root.kind === "object" ? root : {};
  let other: CompiledRead["statement"] | undefined;
  return {
    isResolved: hasResolved("Query", field),
    statement,
    otherwise:
      from &&
      ((ids) => {
        // Seldom asked for, and then made.
        other ??= statementOf(rootStatement({ ...root, from } as CompiledField, field).asked);
        return other(ids);
      }),
    async read(answer, given) {
      if (answer === null) {
        // Not for this caller, or of an id that only `otherwise` knows of.
        if (field.isNonNull || from !== undefined) throw new NotCompiled(field.name);
        return null;
      }
      const said: unknown = JSON.parse(answer);
      const [raw, ofAll, ofChild] = (isNeeded ? said : [said]) as [unknown, Beside?, Beside[]?];
      const making: Making = { given, pending: [], beside: [ofAll ?? {}, ...(ofChild ?? [])] };
      return madeOf(make, raw, making);
    },
  };
}

/** Throws `NotCompiled` for what is too long. */
function statementOf(asked: SQL): (ids: Args) => Statement {
  const { sql: text, params } = dialect.sqlToQuery(asked);
  if (text.length > LONGEST_STATEMENT) throw new NotCompiled("too long");
  const name = nameOf(text);
  return (ids) => ({
    name,
    text,
    values: params.map((param) => (is(param, Placeholder) ? asId(ids[param.name]) : param)),
  });
}

/** What is asked for of records, in a statement that finds them, and what is made of what it said. */
export interface CompiledRecords {
  readonly of: Below["of"];
  /** The rows as resolvers take them, by the ids that were asked for, and the value of what is asked for of each; no row where the caller sees none. */
  read(said: unknown, given: unknown): readonly (readonly [id: string, row: unknown, value: () => unknown])[];
}

/** Throws `NotCompiled`, and `InvalidCursor` as a list does. */
export function compileRecords(selected: Selected): CompiledRecords {
  const { table, id, where = [], idToday = (given) => given } = records[selected.type] ?? unknownOf(selected.type);
  const { childId, row: whole = sql`null::json` } = typeOf(selected.type);
  const { sql: columns, make } = rowPiece(selected, {});
  // By its index for each, whatever is expected of them.
  const found = (value: SQL) =>
    sql`from unnest(asked.ids) given(id) cross join lateral (select ${value} as value from ${table}
      where ${sql.join([sql`${id} = ${idToday(sql`given.id`)}`, ...where], sql` and `)} limit 1) found`;
  const row = sql`json_build_array(given.id, ${whole}, (select row_to_json(r) from (select ${columns}) r))`;
  const needed = selected.fields.reduce((all, field) => neededOf(selected.type, field, all), nothingNeeded());
  const childIds = sql`array(select distinct found.value ${found(childId)})`;
  const said = sql`json_build_array(asked.ids, (select coalesce(json_agg(found.value), '[]') ${found(row)}), ${besidePiece(needed, childIds)})`;
  if (textOf(said).length > LONGEST_STATEMENT) throw new NotCompiled(selected.type);
  return {
    of: (ids) => sql`(select ${said} from (select ${ids} as ids) asked)`,
    read(answer, given) {
      const [ids, rows, ofAll, ofChild] = answer as [string[], [string, unknown, unknown][], Beside, Beside[]];
      const byId = new Map(rows.map(([id, row, raw]) => [id, { row, raw }]));
      let beside: readonly Beside[] = [ofAll, ...ofChild];
      return ids.map((id) => {
        const { row = null, raw } = byId.get(id) ?? {};
        let made: unknown;
        return [
          id,
          row,
          () => {
            const making: Making = { given, pending: [], beside };
            made ??= madeOf(make, raw, making);
            beside = making.beside;
            return made;
          },
        ];
      });
    },
  };
}

function unknownOf(type: string): never {
  throw new NotCompiled(type);
}

/** What is asked for a root field, whether with what is needed by its rows, and what makes its value. */
function rootStatement(root: CompiledField, field: SelectedField) {
  const { value, seen, from, make, childIds } = rootPiece(root, field);
  const needed = neededOf("Query", field);
  const isNeeded = needed.ofAll.size + needed.ofChild.size > 0;
  const whole = isNeeded ? sql`json_build_array(${value}, ${besidePiece(needed, childIds)})` : value;
  return { asked: sql`select ${whole}::text as answer, ${seen} as seen ${from}`, isNeeded, make };
}

/** What is made of a value, when all of it is made. */
async function madeOf(make: Make | undefined, raw: unknown, making: Making): Promise<unknown> {
  try {
    const made = make === undefined ? raw : await make(raw, making);
    await Promise.all(making.pending);
    return made;
  } finally {
    // Whatever else becomes of them, nobody is left waiting.
    await Promise.allSettled(making.pending);
  }
}

const hasResolved = (type: string, { name, of }: SelectedField): boolean =>
  isResolved(type, name) || (of?.fields.some((field) => hasResolved(of.type, field)) ?? false);

/** What is read once for all rows of a selection, and once for each child of its root's rows: of these nearly all below are too. */
interface Needed {
  readonly ofAll: Set<NeedOfAll>;
  readonly ofChild: Map<string, Need>;
}

const nothingNeeded = (): Needed => ({ ofAll: new Set(), ofChild: new Map() });

function neededOf(type: string, field: SelectedField, needed: Needed = nothingNeeded()): Needed {
  const covered = coveredBy(type, field.name);
  if (covered?.kind === "resolved") {
    for (const name of covered.ofAll ?? []) needed.ofAll.add(name);
    for (const need of needsOf(type, field).ofChild) needed.ofChild.set(need.name, need);
  }
  for (const one of field.of?.fields ?? []) neededOf(field.of?.type ?? "", one, needed);
  return needed;
}

/** As two elements of an array: a `Beside`, and one for each child. */
function besidePiece({ ofAll, ofChild }: Needed, childIds: SQL): SQL {
  const once = [...ofAll].map((name) => ({ name, key: sql`null`, value: needsOfAll[name](childIds) }));
  const each = [...ofChild.values()].map((need) => need.by(sql`shown.id`));
  const ofEach =
    each.length === 0
      ? sql`'[]'::json`
      : sql`(select coalesce(json_agg(${besideRow(each)}), '[]') from (select distinct unnest(${childIds}) as id) shown)`;
  return sql`${besideRow(once)}, ${ofEach}`;
}

/** What the resolver of a field needs of its row, and of the child whom the row is about. */
function needsOf(type: string, { name, args, asks = () => true }: SelectedField) {
  const covered = coveredBy(type, name);
  const all = covered?.kind === "resolved" ? covered.needs(args, asks) : [];
  const childId = textOf(compiledTypes[type]?.childId ?? sql``);
  const isOfChild = ({ key }: Need) => textOf(key) === childId;
  const { ofChild = [], ofRow = [] } = Object.groupBy(all, (need) => (isOfChild(need) ? "ofChild" : "ofRow"));
  return { ofChild, ofRow };
}

const textOf = (piece: SQL): string => dialect.sqlToQuery(piece).sql;

/** No id that is none of ours is that of a record. */
const asId = (value: unknown): string =>
  typeof value === "string" && isUuid(value) ? value : "00000000-0000-0000-0000-000000000000";

/** As columns of `Answered`, before one is text, and whence. */
interface RootPiece {
  readonly value: SQL;
  readonly seen: SQL;
  /** The children whom it shows, as `uuid[]`. */
  readonly childIds: SQL;
  readonly from: SQL;
  readonly make: Make | undefined;
}

function rootPiece(root: CompiledField, field: SelectedField): RootPiece {
  if (root.kind === "page") {
    const { whole, childIds, from, make } = pagePiece(root, field, rowPiece);
    const seen = namesChildren(nodesOf(field)) ? seenWith(sql`array_to_string(${childIds}, ',')`) : seenBefore;
    return { value: whole, seen, childIds, from, make };
  }
  if (root.kind === "resolved") {
    const { columns, make } = resolvedPiece("Query", [field], undefined, needsOf("Query", field).ofRow);
    return {
      value: sql`(select row_to_json(r) from (select ${sql.join([sql`0 as "~"`, ...columns], sql`, `)}) r)`,
      // Its resolver says so.
      seen: seenBefore,
      childIds: sql`'{}'::uuid[]`,
      from: sql``,
      make: (raw, making) => {
        const row = raw as Record<string, unknown>;
        make(row, making);
        return Promise.all(making.pending).then(() => row[field.key]);
      },
    };
  }
  if (root.kind !== "object" || field.of === undefined) throw new NotCompiled(field.name);
  const { id } = field.args;
  const args = is(id, Placeholder) ? field.args : { ...field.args, id: asId(id) };
  const row = rowPiece(field.of, {});
  const { childId } = typeOf(root.of);
  return {
    value: sql`(select row_to_json(r) from (select ${row.sql}) r)`,
    seen: seenWith(sql`${childId}::text`),
    childIds: sql`array[${childId}]`,
    from: typeof root.from === "function" ? root.from(args) : root.from,
    make: row.make,
  };
}

/** Whom statements before this one in the transaction showed: the audit, which the same transaction writes, is told of them all. */
const seenBefore = sql`current_setting('cic.seen', true)`;
/** Those, and these of this statement: ids with commas between. */
const seenWith = (ids: SQL): SQL =>
  sql`set_config('cic.seen', concat_ws(',', nullif(${seenBefore}, ''), ${ids}), true)`;

/** An object that only leads to what is about a child names none itself. */
const namesChildren = (nodes: SelectedField | undefined): boolean =>
  nodes?.of !== undefined &&
  (typeOf(nodes.of.type).leads !== true || nodes.of.fields.some(({ of }) => of !== undefined));

/** The columns of a row, and what makes its object of them. */
function rowPiece(selected: Selected, ofPage: Args): Piece {
  const makes: [key: string, make: Make | undefined, isNonNull: boolean][] = [];
  const resolved = selected.fields.filter(({ name }) => isResolved(selected.type, name));
  const columns = selected.fields.map((field) => {
    // In its place among the others, until its resolver answers.
    if (resolved.includes(field)) return sql`null as ${sql.identifier(field.key)}`;
    const piece = fieldPiece(selected.type, field, ofPage);
    if (piece.make !== undefined || (field.isNonNull && field.lens !== undefined) || isObject(selected.type, field)) {
      makes.push([field.key, piece.make, field.isNonNull]);
    }
    return sql`${piece.sql} as ${sql.identifier(field.key)}`;
  });
  const { row: whole } = typeOf(selected.type);
  const ofRow = resolved.flatMap((field) => needsOf(selected.type, field).ofRow);
  const beside = resolved.length === 0 ? undefined : resolvedPiece(selected.type, resolved, whole, ofRow);
  const make: Make = (raw, making) => {
    const row = raw as Record<string, unknown>;
    beside?.make(row, making);
    for (const [key, makeField, isNonNull] of makes) {
      const value = row[key];
      if (value == null) {
        if (isNonNull) throw new NotCompiled(key);
      } else if (makeField !== undefined) {
        put(row, key, makeField(value, making), isNonNull, making);
      }
    }
    return row;
  };
  return {
    sql: sql.join([...columns, ...(beside?.columns ?? [])], sql`, `),
    make: makes.length === 0 && beside === undefined ? undefined : make,
  };
}

/** Puts a value in its place, now or when it is made. */
function put(row: Record<string, unknown>, key: string, value: unknown, isNonNull: boolean, { pending }: Making): void {
  const place = (made: unknown): void => {
    if (made == null && isNonNull) throw new NotCompiled(key);
    row[key] = made ?? null;
  };
  if (value instanceof Promise) pending.push(value.then(place));
  else place(value);
}

/** What the resolvers of fields answer from: the whole row and what they need beside it, under names that no field can have. */
function resolvedPiece(
  type: string,
  fields: readonly SelectedField[],
  whole: SQL | undefined,
  needs: readonly Need[],
): { readonly columns: readonly SQL[]; readonly make: (row: Record<string, unknown>, making: Making) => void } {
  const byName = new Map(needs.map((need) => [need.name, need]));
  const columns = [...byName.values()].map(
    ({ name, key, value }) => sql`json_build_array(${key}, ${value}) as ${sql.identifier(`~${name}`)}`,
  );
  // Whom several lead to alike is found once for them all.
  const byIds = Map.groupBy(
    fields.flatMap((field) => belowOf(type, field)),
    ([, ids]) => JSON.stringify(dialect.sqlToQuery(ids)),
  );
  const below = [...byIds.values()].map((group) => ({
    all: together(group.map(([one]) => one)),
    ids: (group[0] as (typeof group)[0])[1],
  }));
  const led = below.map(
    ({ all, ids }, i) =>
      sql`(select ${all.of(sql`led.ids`)} from (select ${ids} as ids) led) as ${sql.identifier(`~~${i}`)}`,
  );
  return {
    columns: [...(whole === undefined ? [] : [sql`${whole} as "~row"`]), ...columns, ...led],
    make(row, making) {
      for (const [i, { all }] of below.entries()) {
        all.give(row[`~~${i}`], making.given);
        delete row[`~~${i}`];
      }
      const given: Record<string, Beside[string]> = {};
      for (const name of byName.keys()) given[name] = row[`~${name}`] as [string, unknown];
      const [own, needed] = [row["~row"], [given, ...making.beside]];
      making.beside = [];
      for (const name of ["row", ...byName.keys()]) delete row[`~${name}`];
      for (const [i, { key, finish, isNonNull }] of fields.entries()) {
        // The first gives it to them all.
        const from: ResolvedFrom = { row: own, needs: i === 0 ? needed : [] };
        put(row, key, finish?.(from as never, making.given), isNonNull, making);
      }
    },
  };
}

/** What is asked for of the records that a field's resolver leads to, and which they are. */
function belowOf(type: string, { name, args, below }: SelectedField): (readonly [Below, SQL])[] {
  const covered = coveredBy(type, name);
  if (covered?.kind !== "resolved") return [];
  return (covered.leads?.(args) ?? []).flatMap(
    ([path, ids]) => below?.(...path).map((one) => [one, ids] as const) ?? [],
  );
}

const isObject = (type: string, { name, withheld }: SelectedField): boolean =>
  withheld === undefined && compiledTypes[type]?.fields[name]?.kind === "object";

function fieldPiece(type: string, field: SelectedField, ofPage: Args): Piece {
  if (field.withheld !== undefined) return { sql: field.withheld === null ? sql`null` : sql`'[]'::json` };
  if (field.name === "__typename") return { sql: sql.raw(`'${type}'::text`) };
  const { fields, childId } = typeOf(type);
  const covered = fields[field.name];
  if (covered === undefined) throw new NotCompiled(`${type}.${field.name}`);
  if (covered.kind === "value") {
    const read = typeof covered.sql === "function" ? covered.sql(field.args, ofPage) : covered.sql;
    const lensed =
      field.lens === undefined ? read : sql`case when ${callerMayRead(childId, field.lens)} then ${read} end`;
    const { finish } = field;
    return { sql: lensed, make: finish && ((raw, { given }) => finish(raw as never, given)) };
  }
  if (covered.kind === "page") {
    const { whole, from, make } = pagePiece(covered, field, rowPiece);
    return { sql: sql`(select ${whole} ${from})`, make };
  }
  if (field.of === undefined) throw new NotCompiled(field.name);
  if (covered.kind === "resolved") throw new NotCompiled(field.name);
  const row = rowPiece(field.of, ofPage);
  if (covered.kind === "same") return { ...row, sql: sql`(select row_to_json(r) from (select ${row.sql}) r)` };
  const from = typeof covered.from === "function" ? covered.from(field.args) : covered.from;
  const rows = sql`from (select ${row.sql} ${from}) r`;
  if (covered.kind === "object") return { ...row, sql: sql`(select row_to_json(r) ${rows})` };
  const { make } = row;
  return {
    sql: sql`(select coalesce(json_agg(row_to_json(r)), '[]') ${rows})`,
    make: make && ((raw, making) => (raw as unknown[]).map((one) => make(one, making))),
  };
}
