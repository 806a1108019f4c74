import { randomUUID } from "node:crypto";
import { accessRelation } from "@cic/db/access/access-relation.table";
import { insertRows } from "@cic/db/bulk";
import { carePeriod, legalStatus } from "@cic/db/children/care-period.table";
import { child, childIdentifier } from "@cic/db/children/child.table";
import { gpRegistration, residence } from "@cic/db/children/gp-registration.table";
import type { Database } from "@cic/db/database";
import { gpPractice, gpPracticeAssociation } from "@cic/db/organisations/gp-practice.table";
import { placement, placementArea, placementHome } from "@cic/db/placements/placement.table";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";

type Insert<T extends { $inferInsert: unknown }> = T["$inferInsert"];
type Basis = Insert<typeof accessRelation>["basis"];
type Fact = "YES" | "NO" | "UNKNOWN";

/** What a test says of a child; the rest is made up. */
export interface ChildFacts {
  readonly localId?: string;
  readonly born?: string;
  readonly sex?: "FEMALE" | "MALE" | "UNKNOWN" | null;
  readonly ethnicity?: string | null;
  readonly uasc?: "YES" | "NO" | "NOT_KNOWN";
  /** First day on which they no longer are an unaccompanied asylum-seeking child. */
  readonly uascUntil?: string;
  readonly upn?: string;
  readonly nhsNumber?: string;
}

export interface PlacementFacts {
  readonly from: string;
  readonly until?: string;
  readonly endReason?: string;
  readonly type?: string;
  readonly provider?: string | null;
  readonly urn?: string | null;
  readonly postcode?: string | null;
  readonly emergency?: "YES" | "NO" | "NOT_KNOWN";
  readonly voided?: boolean;
  /** One area for the whole placement, or several that follow one another. */
  readonly area?: AreaFacts | readonly AreaFacts[];
  readonly home?: { readonly postcode?: string | null; readonly miles?: number | null; readonly over20?: Fact };
  /** False: nobody is told of it but who sees the child anyway. */
  readonly relations?: boolean;
}

export interface AreaFacts {
  /** From the placement's start when not given. */
  readonly from?: string;
  readonly icb?: string | null;
  readonly authority?: string | null;
  readonly outOfAuthorityArea?: Fact;
  readonly atADistance?: Fact;
  readonly outOfIcbArea?: Fact;
}

export interface PracticeFacts {
  readonly name?: string;
  readonly country?: "ENGLAND" | "WALES" | "SCOTLAND" | "NORTHERN_IRELAND";
  readonly defence?: boolean;
  readonly postcode?: string | null;
  /** One ICB since it began, or several that follow one another. */
  readonly icb?: string | readonly { readonly icb: string; readonly from?: string; readonly until?: string }[];
}

export interface RegistrationFacts {
  /** Of a practice that was said; `null` for none. */
  readonly practice: string | null;
  readonly from: string;
  readonly until?: string;
  readonly source?: Insert<typeof gpRegistration>["source"];
  readonly voided?: boolean;
}

export interface ResidenceFacts {
  readonly kind?: "USUAL" | "TEMPORARY" | "NONE";
  readonly postcode?: string | null;
  readonly from: string;
  readonly until?: string;
  readonly source?: Insert<typeof residence>["source"];
  readonly voided?: boolean;
}

export interface RelationFacts {
  readonly from: string;
  readonly until?: string;
  /** Defaults to the child itself. */
  readonly causeId?: string;
  readonly cause?: "CHILD" | "PLACEMENT" | "DETERMINATION" | "REQUEST";
  readonly superseded?: boolean;
}

/**
 * What a test's database holds of children: said first, then saved at once past row-level security, without the
 * product's own writes. Ids are known when said.
 */
export interface World {
  child(authority: string, facts?: ChildFacts): WorldChild;
  /** A GP practice of the loaded list, by its code. */
  practice(odsCode: string, facts?: PracticeFacts): void;
  /** Writes all that was said since the last time. */
  save(): Promise<void>;
}

export interface WorldChild {
  readonly id: string;
  readonly localId: string;
  readonly authority: string;
  carePeriod(facts?: { from?: string; until?: string; endReason?: string; voided?: boolean }): WorldCarePeriod;
  /** Another reason why an organisation sees the child. */
  seenBy(organisation: string, basis: Basis, facts: RelationFacts): WorldChild;
  /** Gives the record's id, as `residence` does. */
  gpRegistration(facts: RegistrationFacts): string;
  residence(facts: ResidenceFacts): string;
}

export interface WorldCarePeriod {
  readonly id: string;
  readonly child: WorldChild;
  legalStatus(code: string, from: string, until?: string): WorldCarePeriod;
  placement(facts: PlacementFacts): WorldPlacement;
}

export interface WorldPlacement {
  readonly id: string;
  readonly child: WorldChild;
  readonly carePeriod: WorldCarePeriod;
}

/** `operator` must be past row-level security: PGlite, or `FreshDatabase.operatorUrl`. */
export function makeWorld(operator: Database): World {
  let rows = emptyRows();
  let count = 0;

  return {
    child(authority, facts = {}) {
      count += 1;
      const localId = facts.localId ?? `child-${count}`;
      const own = { childId: randomUUID(), authorityId: authority };
      const born = facts.born ?? "2012-05-14";
      rows.child.push({
        id: own.childId,
        authorityId: authority,
        localId,
        dateOfBirth: born,
        sex: facts.sex === undefined ? "FEMALE" : facts.sex,
        ethnicity: facts.ethnicity === undefined ? "WBRI" : facts.ethnicity,
        uasc: facts.uasc ?? "NO",
        uascUntil: facts.uascUntil ?? null,
      });
      for (const [scheme, value] of [
        ["UPN", facts.upn],
        ["NHS_NUMBER", facts.nhsNumber],
      ] as const) {
        if (value !== undefined) rows.childIdentifier.push({ ...own, id: randomUUID(), scheme, value });
      }
      rows.accessRelation.push(relation(own, authority, "RESPONSIBLE_LA", { from: born }));
      const self: WorldChild = {
        id: own.childId,
        localId,
        authority,
        carePeriod: (period = {}) => sayCarePeriod(self, period),
        seenBy(organisation, basis, why) {
          rows.accessRelation.push(relation(own, organisation, basis, why));
          return self;
        },
        gpRegistration(said) {
          rows.gpRegistration.push({ ...factRow(own, said), practiceCode: said.practice });
          return rows.gpRegistration.at(-1)?.id as string;
        },
        residence(said) {
          rows.residence.push({ ...factRow(own, said), kind: said.kind ?? "USUAL", postcode: said.postcode ?? null });
          return rows.residence.at(-1)?.id as string;
        },
      };
      return self;
    },
    practice(odsCode, { name = `Practice ${odsCode}`, country = "ENGLAND", defence = false, postcode, icb = [] } = {}) {
      const source = "Test list";
      rows.gpPractice.push({ odsCode, name, country, defence, postcode: postcode ?? null, source });
      for (const row of typeof icb === "string" ? [{ icb }] : icb) {
        const { from = null, until = null } = row as { from?: string; until?: string };
        const days = { validFrom: from, validUntil: until };
        rows.gpPracticeAssociation.push({ practiceCode: odsCode, icbId: row.icb, ...days, source });
      }
    },
    async save() {
      const saved = rows;
      rows = emptyRows();
      await asOperator(operator, async ({ drizzle }) => {
        const db = drizzle as ScopedDb;
        await insertRows(db, gpPractice, saved.gpPractice);
        await insertRows(db, gpPracticeAssociation, saved.gpPracticeAssociation);
        await insertRows(db, child, saved.child);
        await insertRows(db, childIdentifier, saved.childIdentifier);
        await insertRows(db, accessRelation, saved.accessRelation);
        await insertRows(db, carePeriod, saved.carePeriod);
        await insertRows(db, legalStatus, saved.legalStatus);
        await insertRows(db, placement, saved.placement);
        await insertRows(db, placementArea, saved.placementArea);
        await insertRows(db, placementHome, saved.placementHome);
        await insertRows(db, gpRegistration, saved.gpRegistration);
        await insertRows(db, residence, saved.residence);
      });
    },
  };

  function sayCarePeriod(
    of: WorldChild,
    { from = "2024-01-10", until, endReason, voided }: Parameters<WorldChild["carePeriod"]>[0] & object,
  ): WorldCarePeriod {
    const own = { childId: of.id, authorityId: of.authority };
    const id = randomUUID();
    rows.carePeriod.push({
      ...own,
      id,
      startedOn: from,
      endedOn: until ?? null,
      endReason: endReason ?? null,
      voidedAt: voided === true ? "2026-01-01T00:00:00Z" : null,
      version: 1,
    });
    const self: WorldCarePeriod = {
      id,
      child: of,
      legalStatus(code, startedOn, endedOn) {
        rows.legalStatus.push({
          ...own,
          id: randomUUID(),
          carePeriodId: id,
          code,
          startedOn,
          endedOn: endedOn ?? null,
          voidedAt: null,
        });
        return self;
      },
      placement: (facts) => sayPlacement(self, facts),
    };
    return self;
  }

  function sayPlacement(period: WorldCarePeriod, facts: PlacementFacts): WorldPlacement {
    const of = period.child;
    const own = { childId: of.id, authorityId: of.authority };
    const id = randomUUID();
    rows.placement.push({
      ...own,
      id,
      carePeriodId: period.id,
      typeCode: facts.type ?? "U4",
      providerCode: facts.provider ?? null,
      urn: facts.urn ?? null,
      postcode: facts.postcode ?? null,
      startedOn: facts.from,
      endedOn: facts.until ?? null,
      endReason: facts.endReason ?? null,
      madeInEmergency: facts.emergency ?? "NOT_KNOWN",
      source: "API",
      voidedAt: facts.voided === true ? "2026-01-01T00:00:00Z" : null,
      version: 1,
    });
    const areas = facts.area === undefined ? [{}] : Array.isArray(facts.area) ? facts.area : [facts.area as AreaFacts];
    for (const [i, area] of (areas as AreaFacts[]).entries()) {
      const from = area.from ?? facts.from;
      const next = areas[i + 1]?.from;
      const until = next ?? facts.until ?? null;
      rows.placementArea.push({ ...own, placementId: id, ...areaRow(of.authority, area, from, until) });
      if (facts.relations === false) continue;
      // Those concerned still see it on the day it ends.
      const seenUntil = next ?? (facts.until === undefined ? undefined : addDays(day(facts.until), 1));
      const why = {
        from,
        causeId: id,
        cause: "PLACEMENT",
        ...(seenUntil === undefined ? {} : { until: seenUntil }),
      } as const;
      if (area.icb != null) of.seenBy(area.icb, "RECEIVING_ICB", why);
      if (area.authority != null && area.authority !== of.authority) of.seenBy(area.authority, "AREA_LA", why);
    }
    if (facts.home !== undefined) {
      const { postcode = null, miles = null, over20 } = facts.home;
      rows.placementHome.push({
        ...own,
        placementId: id,
        homePostcode: postcode,
        distanceMiles: miles === null ? null : String(miles),
        over20Miles: over20 ?? (miles === null ? "UNKNOWN" : miles > 20 ? "YES" : "NO"),
        over20MilesReason: miles === null && over20 === undefined ? "NO_HOME" : null,
      });
    }
    return { id, child: of, carePeriod: period };
  }
}

function areaRow(responsible: string, area: AreaFacts, from: string, until: string | null) {
  const authority = area.authority === undefined ? responsible : area.authority;
  const known = authority === null ? "UNKNOWN" : authority === responsible ? "NO" : "YES";
  const outOfAuthorityArea = area.outOfAuthorityArea ?? known;
  const atADistance = area.atADistance ?? (known === "UNKNOWN" ? "UNKNOWN" : "NO");
  const outOfIcbArea = area.outOfIcbArea ?? (area.icb == null ? "UNKNOWN" : "NO");
  const reason = (fact: Fact) =>
    fact === "UNKNOWN" ? "NO_POSTCODE" : fact === "NO" ? "IN_RESPONSIBLE_AUTHORITY" : "IN_ANOTHER_AUTHORITY";
  return {
    validFrom: from,
    validUntil: until,
    areaAuthorityId: authority,
    areaCountry: authority === null ? null : "ENGLAND",
    areaUnknown: authority === null ? "NO_POSTCODE" : null,
    icbId: area.icb ?? null,
    icbUnknown: area.icb == null ? "NO_POSTCODE" : null,
    outOfAuthorityArea,
    outOfAuthorityAreaReason: reason(outOfAuthorityArea),
    atADistance,
    atADistanceReason: reason(atADistance),
    outOfIcbArea,
    outOfIcbAreaReason:
      outOfIcbArea === "UNKNOWN" ? "NO_HOME" : outOfIcbArea === "NO" ? "IN_HOME_ICB" : "IN_ANOTHER_ICB",
  } as const;
}

function relation(
  own: { childId: string; authorityId: string },
  organisationId: string,
  basis: Basis,
  why: RelationFacts,
) {
  return {
    ...own,
    id: randomUUID(),
    organisationId,
    basis,
    validFrom: why.from,
    validUntil: why.until ?? null,
    cause: why.cause ?? (why.causeId === undefined ? "CHILD" : "PLACEMENT"),
    causeId: why.causeId ?? own.childId,
    supersededAt: why.superseded === true ? "2026-01-01T00:00:00Z" : null,
  } as const;
}

function factRow(own: { childId: string; authorityId: string }, facts: Omit<RegistrationFacts, "practice">) {
  return {
    ...own,
    id: randomUUID(),
    startedOn: facts.from,
    endedOn: facts.until ?? null,
    source: facts.source ?? "SPINE",
    voidedAt: facts.voided === true ? "2026-01-01T00:00:00Z" : null,
    voidReason: facts.voided === true ? "never was so" : null,
    version: 1,
  } as const;
}

function emptyRows() {
  return {
    gpPractice: [] as Insert<typeof gpPractice>[],
    gpPracticeAssociation: [] as Insert<typeof gpPracticeAssociation>[],
    gpRegistration: [] as Insert<typeof gpRegistration>[],
    residence: [] as Insert<typeof residence>[],
    child: [] as Insert<typeof child>[],
    childIdentifier: [] as Insert<typeof childIdentifier>[],
    accessRelation: [] as Insert<typeof accessRelation>[],
    carePeriod: [] as Insert<typeof carePeriod>[],
    legalStatus: [] as Insert<typeof legalStatus>[],
    placement: [] as Insert<typeof placement>[],
    placementArea: [] as Insert<typeof placementArea>[],
    placementHome: [] as Insert<typeof placementHome>[],
  };
}
