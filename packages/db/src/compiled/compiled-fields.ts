import { type Column, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { callerMayRead } from "../access/access-relation.queries.ts";
import { assessment } from "../assessments/assessment.table.ts";
import { carePeriodList } from "../children/care-period.queries.ts";
import { carePeriod, legalStatus } from "../children/care-period.table.ts";
import { childList, uascToday } from "../children/child.queries.ts";
import { child, childIdentifier } from "../children/child.table.ts";
import { gpRegistration, residence } from "../children/gp-registration.table.ts";
import { notice } from "../notices/notice.table.ts";
import { type NoticeListArgs, noticeCountsStatement, noticeList } from "../notices/notice-list.queries.ts";
import { gpPractice } from "../organisations/gp-practice.table.ts";
import { countStatement, type ListQuery, whereAll } from "../page.ts";
import { callersPlacements } from "../placements/placement.queries.ts";
import { placement, placementArea, placementHome } from "../placements/placement.table.ts";
import { type AreaOn, type PlacementListArgs, placementList, type Whose } from "../placements/placement-list.ts";

/** Arguments of a field, as the contract takes them. */
export type Args = Readonly<Record<string, unknown>>;
type List = ListQuery<PgTable>;

/**
 * How a field of the contract is read in the statement of its root field. `value` stands as it is, unless the API finishes it;
 * `same` is an object about the same row; `object` and `list` are of rows `from` a table of their own; `page` hangs from its parent.
 * `of` is the type of what it leads to. Where a value depends on them it is given the arguments of the page that its row stands in.
 */
export type CompiledField =
  | { readonly kind: "value"; readonly sql: SQL | ((args: Args, ofPage: Args) => SQL) }
  | { readonly kind: "same"; readonly of: string }
  | { readonly kind: "object" | "list"; readonly of: string; readonly from: SQL | ((args: Args) => SQL) }
  | { readonly kind: "page"; readonly of: string; readonly list: (args: Args) => List; readonly parent?: SQL };

/** A type of the contract: whose child a row is about, and those of its fields that are covered. */
export interface CompiledType {
  readonly childId: SQL;
  /** Says nothing of the child itself, and only leads to objects that do. */
  readonly leads?: true;
  readonly fields: Readonly<Record<string, CompiledField>>;
}

const value = (column: Column | SQL): CompiledField => ({ kind: "value", sql: sql`${column}` });
/** As PostgreSQL writes an instant: `instant` of the API gives it its form. */
const instant = (column: Column): CompiledField => value(sql`${column}::text`);
const several = (...columns: SQL[]): CompiledField => value(sql`json_build_array(${sql.join(columns, sql`, `)})`);
const childOf = (column: Column): CompiledField => ({
  kind: "object",
  of: "Child",
  from: sql`from ${child} where ${child.id} = ${column}`,
});
const today = sql`current_setting('cic.today', true)::date`;

const identifier = (scheme: "UPN" | "NHS_NUMBER"): CompiledField =>
  value(sql`(select ${childIdentifier.value} from ${childIdentifier} where ${childIdentifier.childId} = ${child.id}
    and ${childIdentifier.scheme} = ${scheme} and ${childIdentifier.supersededAt} is null limit 1)`);

const placementsOf = (parent: SQL): CompiledField => ({
  kind: "page",
  of: "Placement",
  list: (args) => placementList(args as unknown as PlacementListArgs) as List,
  parent,
});

/** The area in which the placement lies on a day: its last or today while none is given, and the nearest of a day outside it. */
function areaOn({ on }: Args): SQL {
  const day =
    on == null
      ? sql`case when ${placement.endedOn} <= ${today} then ${placement.endedOn} - 1 else greatest(${placement.startedOn}, ${today}) end`
      : sql`${on}::date`;
  const began = sql`${placementArea.validFrom} <= ${day}`;
  return sql`from ${placementArea} where ${placementArea.placementId} = ${placement.id} and ${placementArea.supersededAt} is null
    order by ${began} desc, case when ${began} then ${placementArea.validFrom} end desc, ${placementArea.validFrom} limit 1`;
}

const homeOf = (columns: SQL): SQL =>
  sql`(select ${columns} from ${placementHome} where ${placementHome.placementId} = ${placement.id} and ${placementHome.supersededAt} is null limit 1)`;

/** Whose the child of a row of a register is. */
function whose(_: Args, { inArea }: Args): SQL {
  const { kind, organisationId, on } = inArea as AreaOn;
  if (kind === "LOCAL_AUTHORITY") {
    return sql`case when ${placement.authorityId} = ${organisationId} then 'OWN' else 'OTHERS' end`;
  }
  return sql`coalesce((select case ${placementArea.outOfIcbArea} when 'NO' then 'OWN' when 'YES' then 'OTHERS' else 'NOT_KNOWN' end
    from ${placementArea} where ${placementArea.placementId} = ${placement.id} and ${placementArea.supersededAt} is null
      and ${placementArea.validFrom} <= ${on}::date order by ${placementArea.validFrom} desc limit 1), 'NOT_KNOWN')`;
}

const mayReadOfArea = (lens: "PLACEMENT_HOME" | "DETERMINATION") => callerMayRead(sql`${placementArea.childId}`, lens);

/** What is covered. A field that is not here is answered by its resolver, and the operation that asks for it with it. */
export const compiledTypes: Readonly<Record<string, CompiledType>> = {
  Child: {
    childId: sql`${child.id}`,
    fields: {
      id: value(child.id),
      localId: value(child.localId),
      dateOfBirth: value(child.dateOfBirth),
      sex: value(child.sex),
      ethnicity: value(child.ethnicity),
      responsibleAuthority: value(child.authorityId),
      unaccompaniedAsylumSeeking: value(uascToday),
      version: value(child.version),
      upn: identifier("UPN"),
      nhsNumber: identifier("NHS_NUMBER"),
      carePeriods: {
        kind: "page",
        of: "CarePeriod",
        list: (args) => carePeriodList(args as never) as List,
        parent: sql`${carePeriod.childId} = ${child.id}`,
      },
      placements: placementsOf(sql`${placement.childId} = ${child.id}`),
      gpRegistrations: {
        kind: "list",
        of: "GpRegistration",
        from: sql`from ${gpRegistration} where ${gpRegistration.childId} = ${child.id} and ${gpRegistration.voidedAt} is null
          order by ${gpRegistration.startedOn}`,
      },
      residences: {
        kind: "list",
        of: "Residence",
        from: sql`from ${residence} where ${residence.childId} = ${child.id} and ${residence.voidedAt} is null order by ${residence.startedOn}`,
      },
      assessments: {
        kind: "list",
        of: "Assessment",
        from: sql`from ${assessment} where ${assessment.childId} = ${child.id} order by ${assessment.requestedOn} desc, ${assessment.id} desc`,
      },
    },
  },
  CarePeriod: {
    childId: sql`${carePeriod.childId}`,
    fields: {
      id: value(carePeriod.id),
      startedOn: value(carePeriod.startedOn),
      endedOn: value(carePeriod.endedOn),
      endReason: value(carePeriod.endReason),
      version: value(carePeriod.version),
      child: childOf(carePeriod.childId),
      placements: placementsOf(sql`${placement.carePeriodId} = ${carePeriod.id}`),
      legalStatuses: {
        kind: "list",
        of: "LegalStatus",
        from: sql`from ${legalStatus} where ${legalStatus.carePeriodId} = ${carePeriod.id} and ${legalStatus.voidedAt} is null
          order by ${legalStatus.startedOn}`,
      },
    },
  },
  LegalStatus: {
    childId: sql`${legalStatus.childId}`,
    fields: {
      code: value(legalStatus.code),
      startedOn: value(legalStatus.startedOn),
      endedOn: value(legalStatus.endedOn),
    },
  },
  Placement: {
    childId: sql`${placement.childId}`,
    fields: {
      id: value(placement.id),
      startedOn: value(placement.startedOn),
      endedOn: value(placement.endedOn),
      endReason: value(placement.endReason),
      madeInEmergency: value(placement.madeInEmergency),
      placingAuthority: value(placement.authorityId),
      postcode: value(placement.postcode),
      provider: value(placement.providerCode),
      temporary: value(sql`(${placement.typeCode} ~ '^T[0-4]$')`),
      type: value(placement.typeCode),
      typeDescription: value(placement.typeCode),
      urn: value(placement.urn),
      version: value(placement.version),
      distanceMiles: value(homeOf(sql`${placementHome.distanceMiles}`)),
      homePostcode: value(homeOf(sql`${placementHome.homePostcode}`)),
      child: childOf(placement.childId),
      carePeriod: {
        kind: "object",
        of: "CarePeriod",
        from: sql`from ${carePeriod} where ${carePeriod.id} = ${placement.carePeriodId} and ${carePeriod.voidedAt} is null`,
      },
      area: { kind: "object", of: "PlacementArea", from: areaOn },
    },
  },
  PlacementArea: {
    childId: sql`${placementArea.childId}`,
    fields: {
      authority: value(placementArea.areaAuthorityId),
      authorityUnknown: value(placementArea.areaUnknown),
      country: value(placementArea.areaCountry),
      icb: value(placementArea.icbId),
      icbUnknown: value(placementArea.icbUnknown),
      from: value(placementArea.validFrom),
      until: value(placementArea.validUntil),
      outOfAuthorityArea: several(
        sql`${placementArea.outOfAuthorityArea}`,
        sql`${placementArea.outOfAuthorityAreaReason}`,
      ),
      atADistance: several(sql`${placementArea.atADistance}`, sql`${placementArea.atADistanceReason}`),
      // As the resolver has it: who may not read what decided is told the placement's own reason, or that it is hidden.
      outOfIcbArea: several(
        sql`${placementArea.outOfIcbArea}`,
        sql`case when ${placementArea.outOfIcbArea} = 'UNKNOWN'
          then case when ${mayReadOfArea("PLACEMENT_HOME")} then ${placementArea.outOfIcbAreaReason} else ${placementArea.icbUnknown} end
          when ${mayReadOfArea("DETERMINATION")} then ${placementArea.outOfIcbAreaReason} else 'HIDDEN' end`,
      ),
    },
  },
  GpRegistration: {
    childId: sql`${gpRegistration.childId}`,
    fields: {
      id: value(gpRegistration.id),
      from: value(gpRegistration.startedOn),
      until: value(gpRegistration.endedOn),
      source: value(gpRegistration.source),
      recordedAt: instant(gpRegistration.createdAt),
      version: value(gpRegistration.version),
      practice: {
        kind: "object",
        of: "GpPractice",
        from: sql`from ${gpPractice} where ${gpPractice.odsCode} = ${gpRegistration.practiceCode}`,
      },
    },
  },
  GpPractice: {
    childId: sql`null::uuid`,
    fields: {
      odsCode: value(gpPractice.odsCode),
      name: value(gpPractice.name),
      country: value(gpPractice.country),
      defence: value(gpPractice.defence),
      source: value(gpPractice.source),
    },
  },
  Residence: {
    childId: sql`${residence.childId}`,
    fields: {
      id: value(residence.id),
      kind: value(residence.kind),
      postcode: value(residence.postcode),
      from: value(residence.startedOn),
      until: value(residence.endedOn),
      source: value(residence.source),
      recordedAt: instant(residence.createdAt),
      version: value(residence.version),
    },
  },
  Assessment: {
    childId: sql`${assessment.childId}`,
    fields: {
      id: value(assessment.id),
      childId: value(assessment.childId),
      carePeriodId: value(assessment.carePeriodId),
      kind: value(assessment.kind),
      stateSince: instant(assessment.stateSince),
      requestedBy: value(assessment.authorityId),
      requestedOn: value(assessment.requestedOn),
      acceptedOn: value(assessment.acceptedOn),
      bookedOn: value(assessment.bookedOn),
      appointmentOn: value(assessment.appointmentOn),
      assessedOn: value(assessment.assessedOn),
      assessedBy: value(assessment.assessedBy),
      reportReturnedOn: value(assessment.reportReturnedOn),
      declinedOn: value(assessment.declinedOn),
      cancelledOn: value(assessment.cancelledOn),
      timesNotBrought: value(assessment.notBrought),
      timesCancelledByCarer: value(assessment.cancelledByCarer),
      timesCancelledByService: value(assessment.cancelledByService),
      icb: value(assessment.icbId),
      provider: value(assessment.providerId),
      outOfArea: value(assessment.outOfArea),
      sdqMissing: value(assessment.sdqMissing),
      version: value(assessment.version),
      child: childOf(assessment.childId),
    },
  },
  RegisterEntry: {
    childId: sql`${placement.childId}`,
    leads: true,
    fields: {
      whose: { kind: "value", sql: whose },
      child: childOf(placement.childId),
      placement: { kind: "same", of: "Placement" },
    },
  },
  Notice: {
    childId: sql`${notice.childId}`,
    fields: {
      id: value(notice.id),
      chainId: value(notice.chainId),
      childId: value(notice.childId),
      placementId: value(notice.placementId),
      event: value(notice.event),
      recipientKind: value(notice.recipientKind),
      sender: value(notice.authorityId),
      recipient: value(notice.recipientOrganisationId),
      dueOn: value(notice.dueOn),
      dueKind: value(notice.dueKind),
      overdue: several(
        sql`${notice.dueOn}`,
        sql`${notice.sentOn}`,
        sql`${notice.state}`,
        sql`${notice.withheldGround}`,
      ),
      state: value(notice.state),
      stateSince: instant(notice.stateSince),
      sentAt: instant(notice.sentAt),
      deliveredAt: instant(notice.deliveredAt),
      madeInEmergency: value(notice.madeInEmergency),
      withheldGround: value(notice.withheldGround),
      voidReason: value(notice.voidReason),
      escalated: value(sql`(${notice.escalatedAt} is not null)`),
      version: value(notice.version),
      child: childOf(notice.childId),
      placement: {
        kind: "object",
        of: "Placement",
        from: sql`from ${placement} where ${placement.id} = ${notice.placementId} and ${placement.voidedAt} is null`,
      },
    },
  },
};

const byId = (of: string, table: PgTable, id: Column, ...conditions: SQL[]): CompiledField => ({
  kind: "object",
  of,
  from: ({ id: asked }) => sql`from ${table} ${whereAll([sql`${id} = ${asked}::uuid`, ...conditions])}`,
});
const notices = (box: "INBOX" | "OUTBOX"): CompiledField => ({
  kind: "page",
  of: "Notice",
  list: (args) => noticeList({ ...args, box } as unknown as NoticeListArgs) as List,
});
const placements = (of: string): CompiledField => ({
  kind: "page",
  of,
  list: (args) => callersPlacements(args as unknown as PlacementListArgs) as List,
});

/** The root fields that are covered. Where `inArea` is among their arguments, the API has looked up the area that was named. */
export const compiledRoots: Readonly<Record<string, CompiledField>> = {
  child: byId("Child", child, child.id),
  placement: byId("Placement", placement, placement.id, sql`${placement.voidedAt} is null`),
  children: { kind: "page", of: "Child", list: (args) => childList(args as never) as List },
  placements: placements("Placement"),
  placementsInArea: placements("Placement"),
  register: placements("RegisterEntry"),
  inbox: notices("INBOX"),
  outbox: notices("OUTBOX"),
};

/** What a connection says of its whole list beside its page: a statement with one row, of the names that are asked for at least. */
interface Counts {
  /** `totalCount` among them where the same reading tells it. */
  readonly names: readonly string[];
  row(asked: ReadonlySet<string>, args: Args): SQL;
}

const noticeCounts = (box: NoticeListArgs["box"]): Counts => ({
  names: ["states", "overdue", "escalated", "totalCount"],
  row: (_asked, args) => noticeCountsStatement({ ...args, box } as unknown as NoticeListArgs),
});

const whoseOf: Readonly<Record<string, Whose>> = { own: "OWN", others: "OTHERS", notKnown: "NOT_KNOWN" };

/** Nothing, where a connection says no more than its total. */
export const compiledCounts: Readonly<Record<string, Counts>> = {
  register: {
    names: Object.keys(whoseOf),
    row(asked, args) {
      const { first, inArea } = args as { first: number; inArea: AreaOn };
      const counts = Object.entries(whoseOf)
        .filter(([name]) => asked.has(name))
        .map(([name, whose]) => {
          const count = countStatement(callersPlacements({ first, inArea: { ...inArea, whose } }));
          return sql`(${count}) as ${sql.identifier(name)}`;
        });
      return sql`select ${sql.join(counts, sql`, `)}`;
    },
  },
  inbox: noticeCounts("INBOX"),
  outbox: noticeCounts("OUTBOX"),
};
