import { ABOUT_START } from "@cic/domain/notices/recipients";
import type { Silence } from "@cic/domain/silent-placements/release";
import { sql } from "drizzle-orm";
import { isCallersChild } from "../access/access-relation.queries.ts";
import { rowsOfQuery } from "../compiled/needs.ts";
import { type AnyOf, textIn } from "../filter.ts";
import { type ListQuery, type Page, readPage, rowsOf, textArray, whereAll } from "../page.ts";
import { placement } from "../placements/placement.table.ts";
import type { ScopedDb } from "../scope.ts";

export type SilentPlacementRow = typeof placement.$inferSelect & {
  readonly silence: Silence;
  readonly noticeId: string | null;
};

export interface SilentPlacementArgs {
  readonly filter?: { readonly silence?: AnyOf<Silence>; readonly placingAuthorityId?: AnyOf } | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface SilentPlacementsAsked {
  readonly byAuthority?: boolean;
  readonly total?: boolean;
  /** What is asked for of placements, and of notices. */
  readonly below?: NonNullable<ListQuery<typeof placement>["below"]>;
}

/** A page; with `byAuthority`, how many the list has of each placing authority. */
export async function listSilentPlacements(
  db: ScopedDb,
  args: SilentPlacementArgs,
  { byAuthority = false, total = false, below = [] }: SilentPlacementsAsked = {},
): Promise<
  Page<SilentPlacementRow> & { readonly byAuthority: readonly { authorityId: string; count: number }[] | undefined }
> {
  const list = { ...silentList(args), below };
  const counted = sql`select ${placement.authorityId} as "authorityId", count(*)::integer as count from ${placement} ${list.join ?? sql``}
    ${whereAll(list.where)} group by 1 order by 1`;
  const beside = { byAuthority: rowsOfQuery(counted) };
  const page = await readPage<typeof placement, SilentPlacementRow>(
    db,
    byAuthority ? { ...list, beside } : list,
    total,
  );
  return { ...page, byAuthority: page.beside?.byAuthority as never };
}

/** How many placements of the caller's own children there are, for each way of silence that there is. */
export async function countSilentOfAuthority(db: ScopedDb): Promise<{ silence: Silence; count: number }[]> {
  const { join, where } = silentList({ first: 1 });
  return rowsOf(
    db,
    sql`select ${silence} as silence, count(*)::integer as count from ${placement} ${join ?? sql``}
      ${whereAll([...where, sql`${placement.authorityId} = (select current_setting('cic.organisation', true))`])} group by 1`,
  );
}

const today = sql`(select current_setting('cic.today', true)::date)`;
const aboutThisStart = sql`n.placement_id = ${placement.id} and n.sent_on is not null and n.state not in ('WITHDRAWN', 'VOID')
  and n.event = any(${textArray(ABOUT_START)}::text[])`;
const toTheArea = sql`n.recipient_organisation_id = any(stands_for(area.icb_id, ${today}))`;

/** The first notice that the area's ICB was sent, and one that another was sent in its place: as far as the caller sees them. */
const joined = sql`
  join placement_area area on area.placement_id = ${placement.id} and area.superseded_at is null and area.valid_from <= ${today}
    and (area.valid_until is null or area.valid_until > ${today})
  left join lateral (select n.id, coalesce(n.sent_on > n.due_on, false) as late from notice n
    where ${aboutThisStart} and ${toTheArea} order by n.sent_at limit 1) told on true
  left join lateral (select n.id from notice n where ${aboutThisStart} and not ${toTheArea} and n.recipient_kind = 'ICB_OF_PLACEMENT'
    order by n.sent_at desc limit 1) elsewhere on told.id is null`;

const silence = sql`case when told.late then 'LATE' when told.id is not null then null
  when elsewhere.id is not null then 'SENT_ELSEWHERE' else 'NO_NOTICE' end`;

/** Placements in force today of which the caller is a party: the ICB where the child is placed, or the authority that placed it. */
function silentList({ filter, first, after }: SilentPlacementArgs): ListQuery<typeof placement> {
  // Row-level security trusts no `coalesce`: by one it would let no index be used.
  const noticeId = sql`case when told.id is null then elsewhere.id else told.id end`;
  return {
    table: placement,
    extra: { silence, noticeId },
    join: joined,
    where: [
      isCallersChild(sql`${placement.childId}`),
      sql`${placement.voidedAt} is null and ${placement.startedOn} <= ${today}`,
      sql`(${placement.endedOn} is null or ${placement.endedOn} > ${today})`,
      // A temporary stay is no placement of which anybody is notified.
      sql`${placement.typeCode} !~ '^T[0-4]$' and area.icb_id is not null`,
      sql`(area.icb_id = any((select organisations_acted_for())::text[])
        or ${placement.authorityId} = (select current_setting('cic.organisation', true)))`,
      sql`${silence} is not null`,
      ...textIn(silence, filter?.silence),
      ...textIn(sql`${placement.authorityId}`, filter?.placingAuthorityId),
    ],
    sort: [{ expression: sql`${placement.startedOn}`, type: "date", direction: "DESC" }],
    id: { expression: sql`${placement.id}`, type: "uuid" },
    first,
    after,
    shape: { silent: filter },
  };
}
