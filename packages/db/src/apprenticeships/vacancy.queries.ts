import { sql } from "drizzle-orm";
import { type Beside, besideRow, needs } from "../compiled/needs.ts";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { careLeaverShare, vacancy } from "./vacancy.table.ts";

export type VacancyRow = typeof vacancy.$inferSelect;
/** What an employer is told: nothing that tells who the person is but the reference that they gave it. */
export type SharedStatusRow = Pick<
  typeof careLeaverShare.$inferSelect,
  "id" | "vacancyId" | "candidateReference" | "sharedAt"
>;

export interface VacancyListArgs {
  readonly filter?:
    | {
        readonly openOn?: string | null | undefined;
        readonly kind?: AnyOf<VacancyRow["kind"]>;
        readonly employerId?: AnyOf;
        readonly guaranteedInterview?: boolean | null | undefined;
      }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the vacancy, or `null`. */
export async function findVacanciesByIds(db: ScopedDb, ids: readonly string[]): Promise<(VacancyRow | null)[]> {
  const [byId] = uuidIn(sql`${vacancy.id}`, ids);
  const rows = await rowsOf<VacancyRow>(db, sql`select ${columnsOf(vacancy)} from ${vacancy} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

export async function findVacancy(db: ScopedDb, id: string): Promise<VacancyRow | null> {
  return isUuid(id) ? ((await findVacanciesByIds(db, [id.toLowerCase()]))[0] ?? null) : null;
}

export async function listVacancies(db: ScopedDb, args: VacancyListArgs, asksTotal = false): Promise<Page<VacancyRow>> {
  return readPage(db, vacancyList(args), asksTotal);
}

function vacancyList({ filter, first, after }: VacancyListArgs): ListQuery<typeof vacancy> {
  const { openOn, guaranteedInterview } = filter ?? {};
  return {
    table: vacancy,
    where: [
      ...(openOn == null ? [] : [sql`${vacancy.opensOn} <= ${openOn}::date and ${vacancy.closesOn} > ${openOn}::date`]),
      ...(guaranteedInterview == null ? [] : [sql`${vacancy.guaranteedInterview} = ${guaranteedInterview}`]),
      ...textIn(sql`${vacancy.kind}`, filter?.kind),
      ...textIn(sql`${vacancy.employerId}`, filter?.employerId),
    ],
    sort: [{ expression: sql`${vacancy.closesOn}`, type: "date", direction: "ASC" }],
    id: { expression: sql`${vacancy.id}`, type: "uuid" },
    first,
    after,
    shape: { vacancies: filter },
  };
}

export interface SharedListArgs {
  readonly vacancyId?: AnyOf;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page; each with its vacancy if `vacancies`. */
export async function listSharedStatuses(
  db: ScopedDb,
  args: SharedListArgs,
  { vacancies = false, total = false } = {},
): Promise<Page<SharedStatusRow & { readonly needs: Beside }>> {
  const needed = besideRow(vacancies ? [needs.vacancy(careLeaverShare.vacancyId)] : []);
  const list = { ...sharedList(args), extra: { needs: needed } };
  return readPage<typeof careLeaverShare, SharedStatusRow & { readonly needs: Beside }>(db, list, total);
}

function sharedList({ vacancyId, first, after }: SharedListArgs): ListQuery<typeof careLeaverShare> {
  return {
    table: careLeaverShare,
    where: [
      sql`${careLeaverShare.revokedAt} is null`,
      sql`${careLeaverShare.employerId} = (select current_setting('cic.caller', true))`,
      ...uuidIn(sql`${careLeaverShare.vacancyId}`, vacancyId),
    ],
    sort: [{ expression: sql`${careLeaverShare.sharedAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${careLeaverShare.id}`, type: "uuid" },
    first,
    after,
    shape: { shared: vacancyId },
  };
}
