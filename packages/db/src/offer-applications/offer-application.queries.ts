import type { ApplicationState } from "@cic/domain/offer-applications/application-states";
import type { ToldFacts } from "@cic/domain/offers/told-facts";
import { type SQL, sql } from "drizzle-orm";
import { isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, type SortTerm } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { offerApplication, offerApplicationFacts, offerApplicationStep } from "./offer-application.table.ts";

export type OfferApplicationRow = typeof offerApplication.$inferSelect;
export type OfferApplicationStepRow = typeof offerApplicationStep.$inferSelect;

export interface OfferApplicationListArgs {
  readonly filter?:
    | {
        readonly state?: AnyOf<ApplicationState>;
        readonly offerId?: AnyOf;
        readonly childId?: AnyOf;
        readonly certificateUntil?: DayFilter | null | undefined;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"STATE_SINCE" | "CERTIFICATE_UNTIL">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the application, or `null` when there is none that the caller sees. */
export async function findOfferApplicationsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(OfferApplicationRow | null)[]> {
  const [byId] = uuidIn(sql`${offerApplication.id}`, ids);
  const rows = await rowsOf<OfferApplicationRow>(
    db,
    sql`select ${columnsOf(offerApplication)} from ${offerApplication} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** For each application its steps, oldest first. */
export async function findStepsOfOfferApplications(
  db: ScopedDb,
  ids: readonly string[],
): Promise<OfferApplicationStepRow[][]> {
  const [ofApplications] = uuidIn(sql`${offerApplicationStep.applicationId}`, ids);
  const rows = await rowsOf<OfferApplicationStepRow>(
    db,
    sql`select ${columnsOf(offerApplicationStep)} from ${offerApplicationStep} where ${ofApplications}
      order by ${offerApplicationStep.position}`,
  );
  return allFor(ids, rows, (row) => row.applicationId);
}

/** The application, locked until the transaction ends; `undefined` when there is none that the caller sees. */
export async function lockOfferApplication(db: ScopedDb, id: string): Promise<OfferApplicationRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<OfferApplicationRow>(
    db,
    sql`select ${columnsOf(offerApplication)} from ${offerApplication} where ${offerApplication.id} = ${id} for update`,
  );
  return row;
}

/** What was told for an application; `undefined` to who gives the offer. */
export async function findToldFacts(db: ScopedDb, applicationId: string): Promise<ToldFacts | undefined> {
  const [row] = await rowsOf<{ facts: ToldFacts }>(
    db,
    sql`select facts from ${offerApplicationFacts} where ${offerApplicationFacts.applicationId} = ${applicationId}`,
  );
  return row?.facts;
}

/** The applications of a child for an offer that the caller sees, the latest first. */
export async function findApplicationsFor(
  db: ScopedDb,
  childId: string,
  offerId: string,
): Promise<Pick<OfferApplicationRow, "id" | "state">[]> {
  return rowsOf(
    db,
    sql`select id, state from ${offerApplication} where child_id = ${childId} and offer_id = ${offerId} order by created_at desc, id desc`,
  );
}

export async function listOfferApplications(
  db: ScopedDb,
  args: OfferApplicationListArgs,
  asksTotal = false,
): Promise<Page<OfferApplicationRow>> {
  return readPage(db, offerApplicationList(args), asksTotal);
}

/**
 * Row-level security says so already; as a condition it lets the planner begin with the caller's own, by an index for each of the
 * two reasons to see an application.
 */
const callersOwn: SQL = sql`${offerApplication.id} in (
  select a.id from offer_application a where ${isCallersChild(sql`a.child_id`)}
  union all select a.id from offer_application a where a.answer is not null and a.owner_id = any((select organisations_acted_for())::text[]))`;

export function offerApplicationList({
  filter,
  sort,
  first,
  after,
}: OfferApplicationListArgs): ListQuery<typeof offerApplication> {
  return {
    table: offerApplication,
    where: [
      callersOwn,
      ...textIn(sql`${offerApplication.state}`, filter?.state),
      ...textIn(sql`${offerApplication.offerId}`, filter?.offerId),
      ...uuidIn(sql`${offerApplication.childId}`, filter?.childId),
      ...dayConditions(sql`${offerApplication.certificateUntil}`, filter?.certificateUntil),
    ],
    sort: (sort?.length ? sort : [{ field: "STATE_SINCE", direction: "DESC" } as const]).map(sortTerm),
    id: { expression: sql`${offerApplication.id}`, type: "uuid" },
    first,
    after,
    shape: { applications: filter, sort },
  };
}

function sortTerm({
  field,
  direction = "ASC",
}: {
  readonly field: "STATE_SINCE" | "CERTIFICATE_UNTIL";
  readonly direction?: "ASC" | "DESC";
}): SortTerm {
  return field === "STATE_SINCE"
    ? { expression: sql`${offerApplication.stateSince}`, type: "timestamptz", direction }
    : {
        expression: sql`coalesce(${offerApplication.certificateUntil}, 'infinity'::date)`,
        type: "date",
        direction,
      };
}
