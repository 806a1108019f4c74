import { NOTICE_STATES, type NoticeState } from "@cic/domain/notices/notice-states";
import { type SQL, sql } from "drizzle-orm";
import { rowOfQuery } from "../compiled/needs.ts";
import { type AnyOf, type SortBy, textIn, uuidIn } from "../filter.ts";
import { type ListQuery, type Page, readPage, type SortTerm, type Way, whereAll } from "../page.ts";
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
  readonly states: { readonly state: NoticeState; readonly count: number }[];
  readonly overdue: number;
  readonly escalated: number;
}

/** A page; with `counts`, how long the lists are that the same arguments give, state by state (whatever state they ask for), of what is overdue and of what is escalated. */
export async function listNotices(
  db: ScopedDb,
  args: NoticeListArgs,
  { counts = false, total = false } = {},
): Promise<Page<NoticeRow> & { readonly counts: NoticeCounts | undefined }> {
  const beside = counts ? { counts: rowOfQuery(noticeCountsStatement(args)) } : {};
  const page = await readPage(db, { ...noticeList(args), beside }, total);
  return { ...page, counts: page.beside?.counts as NoticeCounts | undefined };
}

/** One row with `NoticeCounts` and the list's own `"totalCount"`: the notices are read once, whatever is counted of them. */
export function noticeCountsStatement({ box, filter }: NoticeListArgs): SQL {
  const inState = textIn(sql`${notice.state}`, filter?.state);
  const late = isSo(overdue, filter?.overdue);
  const escalated = isSo(isEscalated, filter?.escalated);
  const count = (...conditions: SQL[]) => sql`count(*) filter (${whereAll([sql`true`, ...conditions])})`;
  const sum = (name: string) => sql`coalesce(sum(c.${sql.identifier(name)}), 0)::integer as ${sql.identifier(name)}`;
  return sql`select json_agg(json_build_object('state', s.state, 'count', coalesce(c."inState", 0)) order by s.n) as states,
      ${sum("overdue")}, ${sum("escalated")}, ${sum("totalCount")}
    from unnest(array[${sql.raw(NOTICE_STATES.map((state) => `'${state}'`).join(", "))}]) with ordinality s(state, n)
    left join (select ${notice.state} as state, ${count(...late, ...escalated)} as "inState", ${count(...inState, overdue, ...escalated)} as "overdue",
        ${count(...inState, ...late, isEscalated)} as "escalated", ${count(...inState, ...late, ...escalated)} as "totalCount"
      from ${notice} ${whereAll([inBox[box], ...whereOf(filter)])} group by 1) c on c.state = s.state`;
}

export function noticeList({ box, filter, sort, first, after }: NoticeListArgs): ListQuery<typeof notice> {
  const order = sort?.length ? sort : [defaultSort[box]];
  const asked = [
    ...whereOf(filter),
    ...textIn(sql`${notice.state}`, filter?.state),
    ...isSo(overdue, filter?.overdue),
    ...isSo(isEscalated, filter?.escalated),
  ];
  const isInOrder = order.length === 1 && order[0]?.field === defaultSort[box].field;
  return {
    table: notice,
    where: [inBox[box], ...asked],
    walk: isInOrder ? [ways[box](asked)] : undefined,
    sort: order.map(sortTerm),
    id: { expression: sql`${notice.id}`, type: "uuid" },
    first,
    after,
    shape: { box, filter, sort },
  };
}

/** By `notice_inbox` and `notice_authority`. */
const ways: Readonly<Record<NoticeListArgs["box"], (asked: readonly SQL[]) => Way>> = {
  INBOX: (asked) => ({
    each: sql`unnest(organisations_acted_for()) as acted(id)`,
    where: [sql`${notice.recipientOrganisationId} = acted.id`, ...asked],
  }),
  OUTBOX: (asked) => ({ where: [inBox.OUTBOX, ...asked] }),
};

/** All of the filter but what counts are told apart by. */
const whereOf = (filter: NoticeListArgs["filter"]): SQL[] => [
  ...uuidIn(sql`${notice.childId}`, filter?.childId),
  ...uuidIn(sql`${notice.placementId}`, filter?.placementId),
  ...textIn(sql`${notice.authorityId}`, filter?.placingAuthorityId),
  ...textIn(sql`${notice.recipientOrganisationId}`, filter?.recipientOrganisationId),
];

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

const isEscalated = sql`(${notice.escalatedAt} is not null)`;

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
