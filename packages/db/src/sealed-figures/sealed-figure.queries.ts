import { type SQL, sql } from "drizzle-orm";
import { rowOfQuery } from "../compiled/needs.ts";
import type { Statement } from "../database.ts";
import { type AnyOf, type SortBy, textIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { answeredAsFigures, rowsCounted } from "../indicators/counted-live.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { sealedFigure } from "./sealed-figure.table.ts";

export type SealedFigureRow = typeof sealedFigure.$inferSelect & { readonly replacedById: string | null };

/** The meanings stand in the schema (`SealedFigureFilter`). */
export interface SealedFigureListArgs {
  readonly filter?:
    | {
        readonly indicatorId?: AnyOf;
        readonly period?: AnyOf;
        readonly areaId?: AnyOf;
        readonly latest?: boolean | null | undefined;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"SEALED_AT" | "INDICATOR" | "PERIOD">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const replacedBy = sql`(select later.id from sealed_figure later where later.replaces_id = ${sealedFigure.id})`;

/** The seal; `undefined` when there is none that is for the caller. */
export const findSealedFigure = async (db: ScopedDb, id: string): Promise<SealedFigureRow | undefined> =>
  isUuid(id) ? one(db, sql`${sealedFigure.id} = ${id}`) : undefined;

/** A question of an organisation, and the number of one of its seals; of the latest where none is said. */
export interface SealOf {
  readonly organisationId: string;
  readonly questionHash: string;
  readonly number: number | null;
}

export const findSeal = (db: ScopedDb, of: SealOf): Promise<SealedFigureRow | undefined> => one(db, isSealOf(of));

/** The seal, and beside it what a statement for the role of figures answers: in one statement. */
export async function findSealBeside(
  db: ScopedDb,
  of: SealOf,
  [figure, ...others]: readonly Statement[],
): Promise<{ readonly seal: SealedFigureRow | null; readonly answers: readonly string[] }> {
  if (figure === undefined || others.length > 0) throw new Error("a seal is read beside one statement");
  const [row] = await rowsCounted<{ seal: SealedFigureRow | null; answer: string }>(
    db,
    sql`select ${rowOfQuery(sealsWhere(isSealOf(of)))} as seal, ${answeredAsFigures(figure)} as answer`,
  );
  if (row === undefined) throw new Error("a statement of no table gives a row");
  return { seal: row.seal, answers: [row.answer] };
}

const isSealOf = ({ organisationId, questionHash, number }: SealOf): SQL =>
  sql`${sealedFigure.organisationId} = ${organisationId} and ${sealedFigure.questionHash} = ${questionHash}
    ${number === null ? sql`` : sql`and ${sealedFigure.number} = ${number}`} order by ${sealedFigure.number} desc limit 1`;

const sealsWhere = (where: SQL): SQL =>
  sql`select ${columnsOf(sealedFigure)}, ${replacedBy} as "replacedById" from ${sealedFigure} where ${where}`;

async function one(db: ScopedDb, where: SQL): Promise<SealedFigureRow | undefined> {
  const [row] = await rowsOf<SealedFigureRow>(db, sealsWhere(where));
  return row;
}

export const listSealedFigures = (
  db: ScopedDb,
  args: SealedFigureListArgs,
  asksTotal = false,
): Promise<Page<SealedFigureRow>> => readPage(db, listOf(args), asksTotal);

function listOf({ filter, sort, first, after }: SealedFigureListArgs): ListQuery<typeof sealedFigure> {
  const latest = filter?.latest;
  return {
    table: sealedFigure,
    extra: { replacedById: replacedBy },
    where: [
      sql`${sealedFigure.organisationId} = (select current_setting('cic.caller', true))`,
      ...textIn(sql`${sealedFigure.indicatorId}`, filter?.indicatorId),
      ...textIn(sql`${sealedFigure.periodId}`, filter?.period),
      ...textIn(sql`${sealedFigure.areaId}`, filter?.areaId),
      ...(latest == null ? [] : [latest ? sql`${replacedBy} is null` : sql`${replacedBy} is not null`]),
    ],
    sort: (sort?.length ? sort : ([{ field: "SEALED_AT", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) => ({ ...SORTED_BY[field], direction }),
    ),
    id: { expression: sql`${sealedFigure.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

const SORTED_BY = {
  SEALED_AT: { expression: sql`${sealedFigure.sealedAt}`, type: "timestamptz" },
  INDICATOR: { expression: sql`${sealedFigure.indicatorId}`, type: "text" },
  PERIOD: { expression: sql`${sealedFigure.periodId}`, type: "text" },
} as const;
