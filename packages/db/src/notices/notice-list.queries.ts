import { NOTICE_STATES, type NoticeState } from "@cic/domain/notices/notice-states";
import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, type SortBy, textIn, uuidIn } from "../filter.ts";
import { countRows, type ListQuery, type Page, readPage, rowsOf, type SortTerm, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { NoticeRow } from "./notice.queries.ts";
import { notice } from "./notice.table.ts";

/** The meanings stand in the schema (`NoticeFilter`). */
export interface NoticeFilter {
  readonly state?: AnyOf<NoticeState>;
  readonly overdue?: boolean | null | undefined;
  readonly escalated?: boolean | null | undefined;
  readonly childId?: AnyOf;
  readonly placementId?: AnyOf;
  readonly placingAuthorityId?: AnyOf;
  readonly recipientOrganisationId?: AnyOf;
}

export interface NoticeListArgs {
  /** What others sent to the caller's organisation, or what it sends. */
  readonly box: "INBOX" | "OUTBOX";
  readonly filter?: NoticeFilter | null | undefined;
  readonly sort?: SortBy<"SENT_AT" | "DUE_ON" | "STATE_SINCE">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface NoticeCounts {
  readonly states: readonly { readonly state: NoticeState; readonly count: number }[];
  readonly overdue: number;
  readonly escalated: number;
}

export async function listNotices(db: ScopedDb, args: NoticeListArgs): Promise<Page<NoticeRow>> {
  return readPage(db, noticeList(args));
}

export async function countNotices(db: ScopedDb, args: NoticeListArgs): Promise<number> {
  return countRows(db, noticeList(args));
}

/** How long the lists are that the same arguments give, state by state (whatever state they ask for), of what is overdue and of what is escalated. Three statements. */
export async function countNoticesByState(db: ScopedDb, args: NoticeListArgs): Promise<NoticeCounts> {
  const { where } = noticeList({ ...args, filter: { ...args.filter, state: null } });
  const rows = await rowsOf<{ state: NoticeState; count: number }>(
    db,
    sql`select ${notice.state} as state, count(*)::integer as count from ${notice} ${whereAll(where)} group by 1`,
  );
  const counts = new Map(rows.map((row) => [row.state, row.count]));
  return {
    states: NOTICE_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
    overdue: await countNotices(db, { ...args, filter: { ...args.filter, overdue: true } }),
    escalated: await countNotices(db, { ...args, filter: { ...args.filter, escalated: true } }),
  };
}

export function noticeList({ box, filter, sort, first, after }: NoticeListArgs): ListQuery<typeof notice> {
  return {
    table: notice,
    where: [
      inBox[box],
      ...textIn(sql`${notice.state}`, filter?.state),
      ...isSo(overdue, filter?.overdue),
      ...isSo(sql`(${notice.escalatedAt} is not null)`, filter?.escalated),
      ...uuidIn(sql`${notice.childId}`, filter?.childId),
      ...uuidIn(sql`${notice.placementId}`, filter?.placementId),
      ...textIn(sql`${notice.authorityId}`, filter?.placingAuthorityId),
      ...textIn(sql`${notice.recipientOrganisationId}`, filter?.recipientOrganisationId),
    ],
    sort: (sort?.length ? sort : [defaultSort[box]]).map(sortTerm),
    id: { expression: sql`${notice.id}`, type: "uuid" },
    first,
    after,
    shape: { box, filter, sort },
  };
}

/** Row-level security says so already; as a condition it lets the planner begin with the caller's own. */
const inBox = {
  INBOX: sql`${notice.recipientOrganisationId} = any((select organisations_acted_for())::text[])`,
  OUTBOX: sql`${notice.authorityId} = (select current_setting('cic.organisation', true))`,
} as const;

const defaultSort = {
  INBOX: { field: "SENT_AT", direction: "DESC" },
  OUTBOX: { field: "STATE_SINCE", direction: "DESC" },
} as const;

/** The domain's `isOverdue`. */
const overdue = sql`coalesce(${notice.dueOn} < case when ${notice.sentOn} is not null then ${notice.sentOn}
  when ${notice.state} = 'DRAFTED' and ${notice.withheldGround} is null then (select current_setting('cic.today', true)::date) end, false)`;

const isSo = (condition: SQL, wanted: boolean | null | undefined): SQL[] =>
  wanted == null ? [] : [wanted ? condition : sql`not ${condition}`];

function sortTerm({ field, direction = "ASC" }: NonNullable<NoticeListArgs["sort"]>[number]): SortTerm {
  if (field === "DUE_ON") {
    return { expression: sql`coalesce(${notice.dueOn}, 'infinity'::date)`, type: "date", direction };
  }
  if (field === "STATE_SINCE") return { expression: sql`${notice.stateSince}`, type: "timestamptz", direction };
  // Drafts have not been sent: they are sorted by when they were made.
  return { expression: sql`coalesce(${notice.sentAt}, ${notice.stateSince})`, type: "timestamptz", direction };
}
