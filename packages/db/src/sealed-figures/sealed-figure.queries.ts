import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, type SortBy, textIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
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

/** The latest seal of a question of the organisation. */
export const latestSeal = (
  db: ScopedDb,
  organisationId: string,
  questionHash: string,
): Promise<SealedFigureRow | undefined> =>
  one(
    db,
    sql`${sealedFigure.organisationId} = ${organisationId} and ${sealedFigure.questionHash} = ${questionHash}
      order by ${sealedFigure.number} desc limit 1`,
  );

async function one(db: ScopedDb, where: SQL): Promise<SealedFigureRow | undefined> {
  const [row] = await rowsOf<SealedFigureRow>(
    db,
    sql`select ${columnsOf(sealedFigure)}, ${replacedBy} as "replacedById" from ${sealedFigure} where ${where}`,
  );
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
