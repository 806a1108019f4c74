import { lenses } from "@cic/domain/access/lenses";
import type { Compared } from "@cic/domain/commissioning/compare-answers";
import type { CommissionerOutcome } from "@cic/domain/commissioning/determine-commissioner";
import { type SQL, sql } from "drizzle-orm";
import { callerHasBasis, isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, holdsOn, type SortBy, textIn, uuidIn } from "../filter.ts";
import { type ListQuery, type SortTerm, textArray } from "../page.ts";
import { placement } from "../placements/placement.table.ts";
import { determination } from "./determination.table.ts";

type DeterminationSortField = "RECORDED_AT" | "FROM";

/** The meanings stand in the schema (`DeterminationFilter`). */
export interface DeterminationFilter {
  readonly childId?: AnyOf;
  readonly on?: string | null | undefined;
  readonly anyDay?: boolean;
  readonly outcome?: AnyOf<CommissionerOutcome>;
  readonly commissionerIcbId?: AnyOf;
  readonly reasonCode?: AnyOf;
  readonly changedSince?: string | null | undefined;
  readonly inCare?: boolean | null | undefined;
  readonly superseded?: boolean;
}

export interface DeterminationListArgs {
  readonly filter?: DeterminationFilter | null | undefined;
  readonly sort?: SortBy<DeterminationSortField>;
  readonly first: number;
  readonly after?: string | null | undefined;
  /** The day meant where the filter names none. */
  readonly today: string;
}

/** The list that `args` describe: what was made last first, unless they say otherwise. */
export function determinationList({
  filter,
  sort,
  first,
  after,
  today,
}: DeterminationListArgs): ListQuery<typeof determination> {
  const on = filter?.on ?? (filter?.anyDay === true ? null : today);
  const inCare = filter?.inCare === undefined ? true : filter.inCare;
  return {
    table: determination,
    where: [
      isCallersChild(sql`${determination.childId}`),
      ...uuidIn(sql`${determination.childId}`, filter?.childId),
      ...(on === null
        ? []
        : [
            holdsOn(sql`${determination.validFrom}`, sql`${determination.validUntil}`, on),
            mayBeToldOf(sql`${on}::date`),
          ]),
      ...textIn(sql`${determination.outcome}`, filter?.outcome),
      ...textIn(sql`${determination.commissionerIcbId}`, filter?.commissionerIcbId),
      ...(filter?.reasonCode == null
        ? []
        : [sql`${determination.reasonCodes} && ${textArray(filter.reasonCode)}::text[]`]),
      ...changedSince(filter?.changedSince),
      ...(inCare === null ? [] : [sql`${determination.inCare} = ${inCare}`]),
      ...(filter?.superseded === true ? [] : [sql`${determination.supersededAt} is null`]),
    ],
    sort: (sort?.length ? sort : [{ field: "RECORDED_AT", direction: "DESC" } as const]).map(sortTerm),
    id: { expression: sql`${determination.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort, on },
  };
}

/** The caller may read the facts, and so what tells of them: the days of a determination, what it was before. */
const readsFacts = callerHasBasis(sql`${determination.childId}`, lenses.COMMISSIONING_FACTS);

/**
 * The caller may be told of a day of a determination: the ICB that receives a child, of the days of the placement in its area,
 * which is the one placement that it sees. Else asking day by day would tell it the days that are hidden.
 */
export const mayBeToldOf = (on: SQL): SQL =>
  sql`(${readsFacts} or exists (select from ${placement} where ${placement.childId} = ${determination.childId} and ${placement.voidedAt} is null
    and ${placement.startedOn} <= ${on} and (${placement.endedOn} is null or ${placement.endedOn} > ${on})))`;

/** Where hidden, the first day sets no order: neither the order nor a cursor tells it. */
function sortTerm({ field, direction = "ASC" }: NonNullable<SortBy<DeterminationSortField>>[number]): SortTerm {
  if (field === "RECORDED_AT") return { expression: sql`${determination.recordedAt}`, type: "timestamptz", direction };
  const told = sql`case when ${readsFacts} then ${determination.validFrom} else '-infinity'::date end`;
  return { expression: told, type: "date", direction };
}

/** What of a difference the ICB that receives a child can see for itself. */
const SEEN_BY_ALL: readonly Compared[] = [
  "outcome",
  "commissioner",
  "successorToday",
  "edition",
  "reasonCodes",
  "warnings",
  "interimPayer",
];

function changedSince(instant: string | null | undefined): SQL[] {
  if (instant == null) return [];
  const seen = sql`exists (select from jsonb_array_elements(${determination.changes}) change
    where change ->> 'field' = any(${textArray(SEEN_BY_ALL)}::text[]))`;
  return [
    sql`${determination.recordedAt} >= ${instant}::timestamptz and ${determination.changed} and (${readsFacts} or ${seen})`,
  ];
}
