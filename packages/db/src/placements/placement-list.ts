import { lenses } from "@cic/domain/access/lenses";
import { type SQL, sql } from "drizzle-orm";
import { callerHasBasis } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, holdsOn, type SortBy, textIn, uuidIn } from "../filter.ts";
import { type ListQuery, type SortTerm, whereAll } from "../page.ts";
import { placement, placementArea, placementHome } from "./placement.table.ts";

type PlacementSortField = "STARTED_ON" | "ENDED_ON" | "PLACING_AUTHORITY";
type Fact = "YES" | "NO" | "UNKNOWN";

/** The meanings stand in the schema (`PlacementFilter`). */
export interface PlacementFilter {
  readonly id?: AnyOf;
  readonly childId?: AnyOf;
  readonly type?: AnyOf;
  readonly startedOn?: DayFilter | null | undefined;
  readonly endedOn?: DayFilter | null | undefined;
  readonly on?: string | null | undefined;
  readonly icbId?: AnyOf;
  readonly areaAuthorityId?: AnyOf;
  readonly placingAuthorityId?: AnyOf;
  readonly outOfAuthorityArea?: AnyOf<Fact>;
  readonly atADistance?: AnyOf<Fact>;
  readonly outOfIcbArea?: AnyOf<Fact>;
  readonly over20Miles?: AnyOf<Fact>;
}

/** Who is placed in an organisation's area on a day. */
export interface AreaOn {
  readonly kind: "ICB" | "LOCAL_AUTHORITY";
  readonly organisationId: string;
  readonly on: string;
  /** Only those whom the area itself placed (an authority) or who come from it (an ICB), others, or those of whom it is not known. */
  readonly whose?: Whose | null | undefined;
}

/** The meanings stand in the schema (`RegisterWhose`). */
export type Whose = "OWN" | "OTHERS" | "NOT_KNOWN";

export interface PlacementListArgs {
  readonly filter?: PlacementFilter | null | undefined;
  readonly sort?: SortBy<PlacementSortField>;
  /** Only the placements in this area, besides what `filter` says. */
  readonly inArea?: AreaOn;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The list that `args` describe: latest first unless they say otherwise, and never what was taken back. */
export function placementList(args: PlacementListArgs): ListQuery<typeof placement> {
  const { filter, sort, inArea, first, after } = args;
  return {
    table: placement,
    where: placementConditions(args),
    sort: (sort?.length ? sort : [{ field: "STARTED_ON", direction: "DESC" } as const]).map(sortTerm),
    id: { expression: sql`${placement.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort, inArea },
  };
}

/**
 * What the list asks of each placement. `walkedBy` is the day of start where placements are gone through in its order: then each is asked by
 * itself, because whoever began with an area would find all of it first.
 */
export function placementConditions({ filter, inArea }: PlacementListArgs, walkedBy?: SQL): SQL[] {
  const inAreas = (asked: PlacementFilter) => areaConditions(asked, walkedBy !== undefined);
  return [
    sql`${placement.voidedAt} is null`,
    ...uuidIn(sql`${placement.id}`, filter?.id),
    ...uuidIn(sql`${placement.childId}`, filter?.childId),
    ...textIn(sql`${placement.typeCode}`, filter?.type),
    ...dayConditions(walkedBy ?? sql`${placement.startedOn}`, filter?.startedOn),
    ...dayConditions(sql`${placement.endedOn}`, filter?.endedOn),
    ...inForceOn(filter?.on),
    ...textIn(sql`${placement.authorityId}`, filter?.placingAuthorityId),
    ...inAreas({ ...filter, on: filter?.on ?? inArea?.on }),
    ...homeConditions(filter?.over20Miles),
    ...(inArea === undefined ? [] : [...inForceOn(inArea.on), ...inAreas(asFilter(inArea))]),
    ...(inArea === undefined ? [] : whoseConditions(inArea, inAreas)),
  ];
}

function sortTerm({ field, direction = "ASC" }: NonNullable<SortBy<PlacementSortField>>[number]): SortTerm {
  if (field === "STARTED_ON") return { expression: sql`${placement.startedOn}`, type: "date", direction };
  if (field === "ENDED_ON") {
    return { expression: sql`coalesce(${placement.endedOn}, 'infinity'::date)`, type: "date", direction };
  }
  const name = sql`(select name from organisation where organisation.id = ${placement.authorityId})`;
  return { expression: name, type: "text", direction };
}

const inForceOn = (on: string | null | undefined): SQL[] =>
  on == null ? [] : [holdsOn(sql`${placement.startedOn}`, sql`${placement.endedOn}`, on)];

const asFilter = ({ kind, organisationId, on }: AreaOn): PlacementFilter =>
  kind === "ICB" ? { icbId: [organisationId], on } : { areaAuthorityId: [organisationId], on };

function whoseConditions(
  { kind, organisationId, on, whose }: AreaOn,
  inAreas: (asked: PlacementFilter) => SQL[],
): SQL[] {
  if (whose == null) return [];
  if (kind === "ICB") {
    const fact = { OWN: "NO", OTHERS: "YES", NOT_KNOWN: "UNKNOWN" } as const;
    return inAreas({ icbId: [organisationId], outOfIcbArea: [fact[whose]], on });
  }
  if (whose === "NOT_KNOWN") return [sql`false`];
  return [sql`${placement.authorityId} ${whose === "OWN" ? sql`=` : sql`<>`} ${organisationId}`];
}

/** What is said of areas holds of one and the same day: `on` when it is given (or the area's register is of a day), else any day of the placement. */
function areaConditions(filter: PlacementFilter, oneByOne: boolean): SQL[] {
  const conditions = [
    ...textIn(sql`${placementArea.icbId}`, filter.icbId),
    ...textIn(sql`${placementArea.areaAuthorityId}`, filter.areaAuthorityId),
    ...textIn(sql`${placementArea.outOfAuthorityArea}`, filter.outOfAuthorityArea),
    ...textIn(sql`${placementArea.atADistance}`, filter.atADistance),
    ...textIn(sql`${placementArea.outOfIcbArea}`, filter.outOfIcbArea),
  ];
  if (conditions.length === 0) return [];
  conditions.push(sql`${placementArea.supersededAt} is null`);
  if (filter.on != null) {
    conditions.push(holdsOn(sql`${placementArea.validFrom}`, sql`${placementArea.validUntil}`, filter.on));
  }
  if (oneByOne) {
    conditions.push(sql`${placementArea.placementId} = ${placement.id}`);
    // With an offset PostgreSQL makes no join of it.
    return [sql`exists (select from ${placementArea} ${whereAll(conditions)} offset 0)`];
  }
  return [sql`${placement.id} in (select ${placementArea.placementId} from ${placementArea} ${whereAll(conditions)})`];
}

/** Not knowing the distance is an answer only to those who may be told it. */
function homeConditions(over20Miles: AnyOf<Fact>): SQL[] {
  if (over20Miles == null) return [];
  const home = sql`select from ${placementHome} where ${placementHome.placementId} = ${placement.id} and ${placementHome.supersededAt} is null`;
  const said = sql`exists (${home} and ${sql.join(textIn(sql`${placementHome.over20Miles}`, over20Miles))})`;
  if (!over20Miles.includes("UNKNOWN")) return [said];
  const mayRead = callerHasBasis(sql`${placement.childId}`, lenses.PLACEMENT_HOME);
  const told = sql`${mayRead} and not is_address_hidden(${placement.childId})`;
  return [sql`(${said} or (not exists (${home}) and ${told}))`];
}
