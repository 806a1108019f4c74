import { randomUUID } from "node:crypto";
import { actionOfLens } from "@cic/api/access/field-lenses";
import { executableSchema } from "@cic/api/schema";
import { ACTIONS, grantOf, ROLES } from "@cic/auth/actions";
import { insertRows } from "@cic/db/bulk";
import { rowsOf } from "@cic/db/page";
import { referral } from "@cic/db/referrals/referral.table";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { type AccessBasis, accessBases, type Lens, lenses } from "@cic/domain/access/lenses";
import { addDays, day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import type { GraphQLEnumType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { careLeaverWorld } from "../care-leavers/care-leaver-world.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild, WorldPlacement } from "../harness/world.ts";

let api: Api;
/** For each basis a child whom its organisation sees on that basis and no other. */
const seen = {} as Record<AccessBasis, { child: WorldChild; placement: WorldPlacement; other: WorldPlacement }>;
const organisations: Record<AccessBasis, string> = {
  RESPONSIBLE_LA: "LA:926",
  ORIGINATING_ICB: "ICB:QHM",
  RECEIVING_ICB: "ICB:QRL",
  AREA_LA: "LA:850",
  PROVIDER: "PROVIDER:X9901",
  BREAK_GLASS: "ICB:QJ2",
  OWN_RECORD: "LA:202",
};
const roles = {
  RESPONSIBLE_LA: "SOCIAL_WORKER",
  ORIGINATING_ICB: "ICB_COMMISSIONER",
  RECEIVING_ICB: "ICB_CHILDREN_IN_CARE_TEAM",
  AREA_LA: "SOCIAL_WORKER",
  PROVIDER: "PROVIDER_CLINICIAN",
  BREAK_GLASS: "ICB_CHILDREN_IN_CARE_TEAM",
  OWN_RECORD: "YOUNG_PERSON",
} as const;
const callerOn = (basis: AccessBasis) =>
  api.as(roles[basis], organisations[basis], basis === "OWN_RECORD" ? seen[basis].child.id : undefined);

beforeAll(async () => {
  api = await openApi("postgres");
  for (const basis of accessBases) {
    const authority = basis === "RESPONSIBLE_LA" ? organisations.RESPONSIBLE_LA : "LA:202";
    const child = api.world.child(authority, { localId: `L-${basis}`, upn: "U1", nhsNumber: "N1" });
    child.gpRegistration({ practice: null, from: "2025-03-01" });
    child.residence({ postcode: "NW12BA", from: "2020-01-10" });
    const earlier = child
      .carePeriod({ from: "2022-01-10", until: "2023-01-10" })
      .legalStatus("V2", "2022-01-10", "2023-01-10");
    const other = earlier.placement({ from: "2022-01-10", until: "2023-01-10", endReason: "E4A", relations: false });
    const period = child
      .carePeriod({ from: "2025-01-10", until: "2026-12-01", endReason: "E4A" })
      .legalStatus("C2", "2025-01-10");
    const placement = period.placement({
      from: "2025-02-01",
      until: "2026-12-01",
      endReason: "CARPL",
      area: { icb: "ICB:QRL", authority: "LA:850" },
      home: { postcode: "NW1 1AA", miles: 61.5 },
      relations: false,
    });
    // A provider sees a child because something is asked of it, in `saveHealth`.
    if (basis !== "RESPONSIBLE_LA" && basis !== "OWN_RECORD" && basis !== "PROVIDER" && basis !== "BREAK_GLASS") {
      const why = {
        from: "2025-02-01",
        ...(basis === "RECEIVING_ICB" || basis === "AREA_LA" ? { causeId: placement.id } : {}),
      };
      child.seenBy(organisations[basis], basis, why);
    }
    seen[basis] = { child, placement, other };
  }
  await api.world.save();
  await asOperator(api.operator, async ({ drizzle }) => {
    const rows = Object.values(seen).map(({ child: { id, authority } }) => ({
      ...{ id: randomUUID(), childId: id, authorityId: authority, service: "OTHER" as const, provider: "x" },
      ...{
        referredOn: "2026-01-10",
        waitingSince: "2026-01-10",
        state: "OPEN" as const,
        madeAt: "2026-01-10T09:00:00Z",
      },
    }));
    await insertRows(drizzle as ScopedDb, referral, rows);
  });
  await saveHealth();
  const { child: inDanger } = seen.BREAK_GLASS;
  for (const subject of ["s", `${roles.BREAK_GLASS} at ${organisations.BREAK_GLASS}`]) {
    await asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, ends_at)
        values (gen_random_uuid(), ${inDanger.id}, ${inDanger.authority}, ${organisations.BREAK_GLASS}, ${subject}, 'NURSE',
          'CHILD_ID', 'In danger.', now() + interval '60 minutes')`),
    );
  }
  const careLeavers = careLeaverWorld(api);
  for (const { child } of Object.values(seen)) {
    careLeavers.entry(child, "PERSONAL_ADVISER", "2025-01-10");
    careLeavers.measure(child, 2026, ["YES", "F2", "U1"]);
  }
  await careLeavers.save();
  const ids = sql.join(
    Object.values(seen).map(({ child }) => sql`${child.id}::uuid`),
    sql`, `,
  );
  await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute(sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since, answer, answered_on)
      select gen_random_uuid(), id, authority_id, 'OFFER', 'ICB:QMJ', 'SUBMITTED', now(), '{}', '2026-01-10' from child where id in (${ids})`);
    await drizzle.execute(sql`with v as (insert into vacancy (id, employer_id, title, kind, guaranteed_interview, short_programme, opens_on,
        closes_on) values (gen_random_uuid(), 'ICB:QMJ', 'Apprentice', 'OPEN', false, 'NO', '2026-01-10', '2026-02-10') returning id)
      insert into vacancy_interest (id, child_id, authority_id, vacancy_id, state, state_since)
      select gen_random_uuid(), child.id, authority_id, v.id, 'EXPRESSED', now() from child, v where child.id in (${ids})`);
  });
});
afterAll(() => api.close());

/** Of each child an assessment with its report, a breach, a consent, a line and a plan, of the days of the placement. */
async function saveHealth(): Promise<void> {
  await asOperator(api.operator, async ({ drizzle, exec }) => {
    // Access by a request begins on its day.
    await exec("select set_config('cic.today', '2026-01-15', true), set_config('cic.subject', 's', true)");
    for (const [basis, { child, placement }] of Object.entries(seen)) {
      const own = { id: child.id, authority: child.authority, care: placement.carePeriod.id };
      // The provider of the basis is asked to; the others see the child without being asked.
      const provider = basis === "PROVIDER" ? organisations.PROVIDER : "PROVIDER:X9902";
      await drizzle.execute(sql`with a as (insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on,
            assessed_on, assessed_by, report_returned_on, provider_id, out_of_area, sdq_missing)
          values (gen_random_uuid(), ${own.id}, ${own.authority}, ${own.care}, 'IHA', 'REPORT_RETURNED', now(), '2025-03-01', '2025-03-10',
            'MEDICAL_PRACTITIONER', '2025-03-12', ${provider}, 'YES', false) returning id, child_id, authority_id),
        s as (insert into assessment_step (id, assessment_id, child_id, authority_id, position, kind, to_state, happened_on, organisation_id, taken_by, taken_at)
          select gen_random_uuid(), id, child_id, authority_id, 1, 'REQUEST', 'REQUESTED', '2025-03-01', authority_id, 's', now() from a),
        r as (insert into assessment_report (id, assessment_id, child_id, authority_id, version, returned_on, summary, organisation_id, recorded_by, recorded_at)
          select gen_random_uuid(), id, child_id, authority_id, 1, '2025-03-12', 'Plan.', authority_id, 's', now() from a
          returning id, assessment_id, child_id, authority_id)
        insert into assessment_clinical (report_id, assessment_id, child_id, authority_id, clinical)
          select id, assessment_id, child_id, authority_id, 'Asthma.' from r`);
      await drizzle.execute(sql`insert into assessment_breach (id, child_id, authority_id, kind, cause_id, measure, due_on, proposed_leg, proposed_owner,
          proposed_reason, owner, reason, organisation_id, confirmed_by, confirmed_at)
        values (gen_random_uuid(), ${own.id}, ${own.authority}, 'IHA', ${own.care}, 'ASSESSED', '2025-02-07', 'CONSENT', 'AUTHORITY', 'CONSENT_LATE',
          'AUTHORITY', 'CONSENT_LATE', ${own.authority}, 's', now())`);
      await drizzle.execute(sql`insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, received_on, evidence,
          checked, recorded_by_id)
        values (gen_random_uuid(), ${own.id}, ${own.authority}, 'GIVEN', '{ASSESSMENT}', 'AUTHORITY_UNDER_CARE_ORDER', 'x', '2025-03-01', '2025-03-01',
          'SIGNED_FORM', 'SETTLED', ${own.authority})`);
      await drizzle.execute(sql`insert into rectification (id, child_id, authority_id, record, record_id, statement, asked_by_them, received_on, answer_by)
        values (gen_random_uuid(), ${own.id}, ${own.authority}, 'CHILD', ${own.id}, 'x', true, '2025-03-10', '2025-04-10')`);
      await drizzle.execute(sql`insert into health_line (id, child_id, authority_id, kind, value, on_day, effective_on, source, recorded_by_id)
        values (gen_random_uuid(), ${own.id}, ${own.authority}, 'DENTAL_CHECK', 'YES', '2025-03-10', '2025-03-10', 'DENTIST', ${own.authority})`);
      await drizzle.execute(sql`with p as (insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id)
          values (gen_random_uuid(), ${own.id}, ${own.authority}, 1, '2025-03-10', ${own.authority}) returning id, child_id, authority_id)
        insert into health_plan_clinical (plan_id, child_id, authority_id, clinical) select id, child_id, authority_id, 'Asthma.' from p`);
    }
  });
}

/** Rows of a table, of the child and, where a placement gives access, of the period in which it lies. */
const records: Partial<Record<Lens, (of: (typeof seen)[AccessBasis]) => SQL>> = {
  CHILD: ({ child }) => sql`select from child where id = ${child.id}`,
  UPN: ({ child }) => sql`select from child_identifier where scheme = 'UPN' and child_id = ${child.id}`,
  NHS_NUMBER: ({ child }) => sql`select from child_identifier where scheme = 'NHS_NUMBER' and child_id = ${child.id}`,
  CARE_PERIOD: ({ placement }) => sql`select from care_period where id = ${placement.carePeriod.id}`,
  LEGAL_STATUS: ({ placement }) => sql`select from legal_status where care_period_id = ${placement.carePeriod.id}`,
  PLACEMENT: ({ placement }) => sql`select from placement where id = ${placement.id}`,
  PLACEMENT_HOME: ({ placement }) => sql`select from placement_home where placement_id = ${placement.id}`,
  GP_REGISTRATION: ({ child }) => sql`select from gp_registration where child_id = ${child.id}`,
  REFERRAL: ({ child }) => sql`select from referral where child_id = ${child.id}`,
  RESIDENCE: ({ child }) => sql`select from residence where child_id = ${child.id}`,
  OFFER_APPLICATION: ({ child }) => sql`select from offer_application where child_id = ${child.id}`,
  VACANCY_INTEREST: ({ child }) => sql`select from vacancy_interest where child_id = ${child.id}`,
  ASSESSMENT: ({ child }) =>
    sql`select from assessment a join assessment_step s on s.assessment_id = a.id where a.child_id = ${child.id}`,
  ASSESSMENT_CLINICAL: ({ child }) => sql`select from assessment_clinical where child_id = ${child.id}`,
  ASSESSMENT_BREACH: ({ child }) => sql`select from assessment_breach where child_id = ${child.id}`,
  CONSENT: ({ child }) => sql`select from consent where child_id = ${child.id}`,
  HEALTH_LINE: ({ child }) => sql`select from health_line where child_id = ${child.id}`,
  HEALTH_PLAN: ({ child }) => sql`select from health_plan where child_id = ${child.id}`,
  HEALTH_PLAN_CLINICAL: ({ child }) => sql`select from health_plan_clinical where child_id = ${child.id}`,
  RECTIFICATION: ({ child }) => sql`select from rectification where child_id = ${child.id}`,
  CARE_LEAVER: ({ child }) => sql`select from care_leaver_entry e join care_leaver_measure m using (child_id)
    where child_id = ${child.id}`,
};

const rowsSeen = (basis: AccessBasis, statement: SQL, clinical = true) =>
  withScope(
    api.database,
    {
      ...(basis === "OWN_RECORD"
        ? { organisationId: null, callerId: organisations[basis], childId: seen[basis].child.id }
        : { organisationId: organisations[basis] }),
      subject: "s",
      requestId: "r",
      today: day("2026-11-22"),
      clinical,
    },
    "read",
    async (db) => (await rowsOf(db, statement)).length,
  );

describe.each(accessBases)("on the basis %s", (basis) => {
  test.each(Object.keys(records) as Lens[])("the policy of %s says what the lens says", async (lens) => {
    const expected = (lenses[lens] as readonly string[]).includes(basis) ? 1 : 0;
    expect(await rowsSeen(basis, (records[lens] as (typeof records)["CHILD"] & object)(seen[basis]))).toBe(expected);
  });

  test("of clinical text, and of health in health, whose work is no care sees none", async () => {
    for (const lens of ["ASSESSMENT_CLINICAL", "HEALTH_PLAN_CLINICAL", "HEALTH_LINE", "HEALTH_PLAN"] as const) {
      const statement = (records[lens] as (typeof records)["CHILD"] & object)(seen[basis]);
      const isOwn = basis === "RESPONSIBLE_LA" || basis === "OWN_RECORD";
      const expected = isOwn && !lens.endsWith("CLINICAL") ? 1 : 0;
      expect([lens, await rowsSeen(basis, statement, false)]).toEqual([lens, expected]);
    }
  });

  test("areas go with the placement, and other placements with the whole child only", async () => {
    const { placement, other } = seen[basis];
    const placements = (lenses.PLACEMENT as readonly string[]).includes(basis) ? 1 : 0;
    const whole = basis === "RESPONSIBLE_LA" || basis === "ORIGINATING_ICB" || basis === "OWN_RECORD";
    expect(await rowsSeen(basis, sql`select from placement_area where placement_id = ${placement.id}`)).toBe(
      placements,
    );
    for (const table of ["placement", "placement_area"]) {
      const id = table === "placement" ? sql`id` : sql`placement_id`;
      const statement = sql`select from ${sql.identifier(table)} where ${id} = ${other.id}`;
      expect(await rowsSeen(basis, statement)).toBe(whole ? 1 : 0);
    }
    const periods = await rowsSeen(basis, sql`select from care_period where id = ${other.carePeriod.id}`);
    expect(periods).toBe(whole || basis === "PROVIDER" ? 1 : 0);
    const statuses = await rowsSeen(basis, sql`select from legal_status where care_period_id = ${other.carePeriod.id}`);
    expect(statuses).toBe(whole ? 1 : 0);
  });

  test("a field is null exactly where `hidden` lists it, with the bases of its lens", async () => {
    const { child, placement } = seen[basis];
    const ask = callerOn(basis);
    const { data, errors } = await ask(
      `query ($child: ID!, $placement: ID!) {
        child(id: $child) { localId ethnicity upn nhsNumber placementOn(on: "2025-06-01") { id } placements { totalCount }
          carePeriods(filter: { on: "2025-06-01" }) { nodes { endReason legalStatuses { code } } }
          gpRegistrations { id } residences { id } referrals { id } access { hidden { field visibleTo } } }
        placement(id: $placement) { endReason distanceMiles over20Miles { value } homePostcode access { hidden { field visibleTo } } }
      }`,
      { child: child.id, placement: placement.id },
    );
    expect(errors).toEqual([]);
    const { access, carePeriods, placements, gpRegistrations, residences, referrals, ...fields } = data.child;
    expect(Object.fromEntries(access.hidden.map((one: Hidden) => [one.field, one.visibleTo]))).toEqual(
      visibleTo(basis, {
        localId: "CHILD_LOCAL_ID",
        ethnicity: "CHILD_ETHNICITY",
        upn: "UPN",
        nhsNumber: "NHS_NUMBER",
        placements: "PLACEMENT",
        placementOn: "PLACEMENT",
        determinationOn: "DETERMINATION",
        "carePeriods.placements": "PLACEMENT",
        "carePeriods.endReason": "CARE_PERIOD_END_REASON",
        "carePeriods.legalStatuses": "LEGAL_STATUS",
        gpRegistrations: "GP_REGISTRATION",
        residences: "RESIDENCE",
        referrals: "REFERRAL",
        addressProtections: "ADDRESS_PROTECTION",
        possibleDuplicates: "DUPLICATE",
        careLeaver: "CARE_LEAVER",
        assessments: "ASSESSMENT",
        assessmentClocks: "ASSESSMENT",
        consentStanding: "CONSENT",
      }),
    );
    const hidden = new Set(access.hidden.map((one: Hidden) => one.field));
    for (const [field, value] of Object.entries(fields))
      expect([field, value === null]).toEqual([field, hidden.has(field)]);
    expect(placements.totalCount === 0).toBe(hidden.has("placements"));
    expect(gpRegistrations.length === 0).toBe(hidden.has("gpRegistrations"));
    expect(residences.length === 0).toBe(hidden.has("residences"));
    expect(referrals.length === 0).toBe(hidden.has("referrals"));
    expect(carePeriods.nodes[0].endReason === null).toBe(hidden.has("carePeriods.endReason"));
    expect(carePeriods.nodes[0].legalStatuses.length === 0).toBe(hidden.has("carePeriods.legalStatuses"));
    if (data.placement === null) return expect(hidden.has("placements")).toBe(true);
    const { access: itsAccess, ...itsFields } = data.placement;
    expect(Object.fromEntries(itsAccess.hidden.map((one: Hidden) => [one.field, one.visibleTo]))).toEqual(
      visibleTo(basis, {
        endReason: "PLACEMENT_END_REASON",
        distanceMiles: "PLACEMENT_HOME",
        over20Miles: "PLACEMENT_HOME",
        homePostcode: "PLACEMENT_HOME",
      }),
    );
    const itsHidden = new Set(itsAccess.hidden.map((one: Hidden) => one.field));
    for (const [field, value] of Object.entries(itsFields)) {
      expect([field, value === null]).toEqual([field, itsHidden.has(field)]);
    }
  });

  test("a filter on a hidden field tells nothing", async () => {
    const { child, placement } = seen[basis];
    const ask = callerOn(basis);
    const { data } = await ask(
      `query ($child: [ID!], $placement: [ID!], $local: [String!]) {
        children(filter: { id: $child, localId: $local }) { totalCount }
        yes: placements(filter: { id: $placement, over20Miles: [YES] }) { totalCount }
        no: placements(filter: { id: $placement, over20Miles: [NO, UNKNOWN] }) { totalCount }
      }`,
      { child: [child.id], placement: [placement.id], local: [`L-${basis}`] },
    );
    expect(data.children.totalCount).toBe(basis === "RESPONSIBLE_LA" ? 1 : 0);
    const mayReadHome = (lenses.PLACEMENT_HOME as readonly string[]).includes(basis);
    expect(data.yes.totalCount).toBe(mayReadHome ? 1 : 0);
    expect(data.no.totalCount).toBe(0);
  });

  test("whyVisible says it, and nothing of other organisations", async () => {
    const { data } = await callerOn(basis)(
      `query ($id: ID!) { whyVisible(childId: $id) { basis organisation { id } } child(id: $id) { access { visibleBecause { basis } } } }`,
      { id: seen[basis].child.id },
    );
    expect(data.whyVisible).toEqual([{ basis, organisation: { id: organisations[basis] } }]);
    expect(data.child.access.visibleBecause).toEqual([{ basis }]);
  });
});

interface Hidden {
  readonly field: string;
  readonly visibleTo: readonly AccessBasis[];
}

const visibleTo = (basis: AccessBasis, fields: Record<string, Lens>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(
        ([, lens]) =>
          !(lenses[lens] as readonly string[]).includes(basis) ||
          !grantOf(roles[basis]).actions.has(actionOfLens[lens]),
      )
      .map(([field, lens]) => [field, [...lenses[lens]]]),
  );

test("hidden is not the same as not recorded", async () => {
  const child = api.world.child("LA:202", { ethnicity: null });
  const placed = child.carePeriod().placement({ from: "2024-01-10", area: { icb: "ICB:QRL", authority: "LA:202" } });
  await api.world.save();
  const operation = `query ($id: ID!) { placement(id: $id) {
    endReason distanceMiles homePostcode over20Miles { value unknownReason certainty } access { hidden { field } }
    child { ethnicity upn access { hidden { field } } } } }`;
  const own = await api.as("SOCIAL_WORKER", "LA:202")(operation, { id: placed.id });
  expect(own.data.placement).toEqual({
    endReason: null,
    distanceMiles: null,
    homePostcode: null,
    over20Miles: { value: "UNKNOWN", unknownReason: "NO_HOME", certainty: "NOT_EVALUATED" },
    access: { hidden: [] },
    child: { ethnicity: null, upn: null, access: { hidden: [] } },
  });
  const receiving = await api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL")(operation, { id: placed.id });
  expect(receiving.data.placement.over20Miles).toBeNull();
  expect(receiving.data.placement.access.hidden).toHaveLength(4);
  expect(receiving.data.placement.child.access.hidden.map((one: Hidden) => one.field)).toEqual([
    "addressProtections",
    "careLeaver",
    "ethnicity",
    "localId",
    "residences",
    "upn",
    "carePeriods.endReason",
  ]);
});

describe("why it is unknown whether a placement is outside the ICB's area", () => {
  const operation = "query ($id: ID!) { placement(id: $id) { area { outOfIcbArea { value unknownReason basis } } } }";
  const save = async (icb: string | null) => {
    const area = { icb, authority: "LA:850", outOfIcbArea: "UNKNOWN" } as const;
    const placed = api.world.child("LA:202").carePeriod().placement({ from: "2024-01-10", area });
    await api.world.save();
    return async (role: Parameters<Api["as"]>[0], at: string) => {
      const { data, errors } = await api.as(role, at)(operation, { id: placed.id });
      expect(errors).toEqual([]);
      return data.placement.area.outOfIcbArea;
    };
  };

  test("is told to whoever may read of the home", async () => {
    const ask = await save("ICB:QRL");
    expect(await ask("SOCIAL_WORKER", "LA:202")).toEqual({
      value: "UNKNOWN",
      unknownReason: "NO_HOME",
      basis: expect.stringMatching(/: not known\.$/),
    });
  });

  test("is hidden from others, who are told so", async () => {
    const ask = await save("ICB:QRL");
    const hidden = {
      value: "UNKNOWN",
      unknownReason: null,
      basis: expect.stringMatching(/: not known, and why is hidden\.$/),
    };
    expect(await ask("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL")).toEqual(hidden);
    expect(await ask("SOCIAL_WORKER", "LA:850")).toEqual(hidden);
  });

  test("is the placement's own to others when its own ICB is unknown", async () => {
    const ask = await save(null);
    expect((await ask("SOCIAL_WORKER", "LA:202")).unknownReason).toBe("NO_HOME");
    expect(await ask("SOCIAL_WORKER", "LA:850")).toEqual({
      value: "UNKNOWN",
      unknownReason: "NO_POSTCODE",
      basis: expect.stringMatching(/: not known\.$/),
    });
  });
});

describe("why a field is hidden", () => {
  const why = `query ($id: ID!, $field: String!, $role: Role!) { whyHidden(childId: $id, field: $field, role: $role) {
    field lens bases roles note missing organisationSees { basis } } }`;
  const governance = (organisation: string) => api.as("INFORMATION_GOVERNANCE", organisation);

  test.each(accessBases.filter((basis) => basis !== "BREAK_GLASS"))(
    "governance is told by which lens, and what its people lack on the basis %s",
    async (basis) => {
      const id = seen[basis].child.id;
      const ask = async (field: string, role: string) =>
        (await governance(organisations[basis])(why, { id, field, role })).data.whyHidden;
      for (const [field, lens] of [
        ["Child.upn", "UPN"],
        ["Child.nhsNumber", "NHS_NUMBER"],
        ["Placement.homePostcode", "PLACEMENT_HOME"],
        ["HealthPlan.clinical", "HEALTH_PLAN_CLINICAL"],
      ] as const) {
        const told = await ask(field, roles[basis]);
        const lacksBasis = !(lenses[lens] as readonly string[]).includes(basis);
        const lacksRole = !grantOf(roles[basis]).actions.has(actionOfLens[lens]);
        expect(told).toMatchObject({ field, lens, bases: lenses[lens] });
        expect(told.missing).toEqual([...(lacksBasis ? ["BASIS"] : []), ...(lacksRole ? ["ROLE"] : [])]);
        expect(told.roles).toEqual(ROLES.filter((role) => grantOf(role).actions.has(actionOfLens[lens])));
      }
      const { organisationSees } = await ask("Child.upn", roles[basis]);
      expect(organisationSees).toEqual([{ basis: basis === "OWN_RECORD" ? "RESPONSIBLE_LA" : basis }]);
    },
  );

  test("of a child out of sight, of none, and of what is no id it is told the same", async () => {
    const bytes = async (id: string) =>
      JSON.stringify(await governance("ICB:QK1")(why, { id, field: "Child.upn", role: "ICB_COMMISSIONER" }));
    const absent = await bytes("00000000-0000-4000-8000-000000000000");
    expect(absent).toContain('"missing":["BASIS"],"organisationSees":[]');
    for (const basis of accessBases) expect(await bytes(seen[basis].child.id)).toBe(absent);
    expect(await bytes("x")).toBe(absent);
  });

  test("that it was asked of a child who is seen is in the audit; by others it is not asked", async () => {
    const { id } = seen.RECEIVING_ICB.child;
    await governance(organisations.RECEIVING_ICB)(why, { id, field: "Child.upn", role: "ICB_COMMISSIONER" });
    const entries = await asOperator(api.operator, async ({ drizzle }) => {
      await drizzle.execute("select file_audit()");
      return rowsOf(
        drizzle as ScopedDb,
        sql`select from audit_entry where operation = 'whyHidden' and child_ids = array[${id}::uuid]
          and organisation_id = ${organisations.RECEIVING_ICB}`,
      );
    });
    expect(entries.length).toBeGreaterThan(0);
    for (const role of ROLES.filter((one) => one !== "INFORMATION_GOVERNANCE")) {
      const { errors } = await api.as(role, "LA:202")(why, { id, field: "Child.upn", role: "SOCIAL_WORKER" });
      expect([role, errors.map(({ code }) => code)]).toEqual([role, ["FORBIDDEN"]]);
    }
  });

  test.each(["Child.unknown", "upn", "Organisation.name", "Child.upn.x", ""])("%j is about no child", async (field) => {
    const { errors } = await governance("LA:202")(why, { id: seen.OWN_RECORD.child.id, field, role: "SOCIAL_WORKER" });
    expect(errors.map(({ code }) => code)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("whether the caller can", () => {
  const can = `query ($action: Action!, $id: ID) { can(action: $action, recordId: $id) {
    allowed missing grantor roles responsibleAuthority { id } } }`;
  const asked = async (ask: ReturnType<Api["as"]>, action: string, id?: string) => {
    const { data, errors } = await ask(can, { action, id });
    expect(errors).toEqual([]);
    return data.can;
  };
  const named = (action: string) => action.replaceAll(/[:-]/g, "_").toUpperCase();

  test("asks about every action and role there is, by the names of the contract", () => {
    const values = (name: string) =>
      (executableSchema().getType(name) as GraphQLEnumType).getValues().map((one) => one.name);
    expect(values("Action").sort()).toEqual(ACTIONS.map(named).sort());
    expect(values("Role").sort()).toEqual([...ROLES].sort());
  });

  test.each(accessBases)(
    "on the basis %s: reading goes by the lens, and writing by what mutations ask",
    async (basis) => {
      const ask = callerOn(basis);
      const { child, placement } = seen[basis];
      for (const [action, lens] of [
        ["child:read", "CHILD"],
        ["placement:read", "PLACEMENT"],
        ["care-leaver:read", "CARE_LEAVER"],
        ["consent:read", "CONSENT"],
        ["health-record:read", "HEALTH_LINE"],
        ["clinical:read", "HEALTH_PLAN_CLINICAL"],
      ] as const) {
        const answer = await asked(ask, named(action), child.id);
        const hasRole = grantOf(roles[basis]).actions.has(action);
        const hasBasis = (lenses[lens] as readonly string[]).includes(basis);
        const missing = !hasRole ? "ROLE" : hasBasis ? null : "BASIS";
        expect([action, answer.missing, answer.allowed]).toEqual([action, missing, missing === null]);
        expect(answer.grantor).toBe(
          missing === null ? null : missing === "ROLE" ? "OWN_ORGANISATION" : "RESPONSIBLE_AUTHORITY",
        );
        expect(answer.responsibleAuthority).toEqual({ id: child.authority });
        expect(answer.roles).toEqual(ROLES.filter((role) => grantOf(role).actions.has(action)));
      }
      const { data } = await ask(`query ($id: ID!) { placement(id: $id) { access { canCorrect { allowed } } } }`, {
        id: placement.id,
      });
      const write = await asked(ask, "PLACEMENT_WRITE", placement.id);
      if (data.placement !== null) expect(write.allowed).toBe(data.placement.access.canCorrect.allowed);
      else expect(write).toMatchObject({ allowed: false, responsibleAuthority: null });
      const record = await ask(
        `query ($id: ID!) { healthRecord(childId: $id) { access { canRecordLine { allowed } } } }`,
        {
          id: child.id,
        },
      );
      const mayRecord = record.data?.healthRecord?.access.canRecordLine.allowed ?? false;
      expect((await asked(ask, "HEALTH_RECORD_WRITE", child.id)).allowed).toBe(mayRecord);
      expect(await asked(api.as("SOCIAL_WORKER", child.authority), "NOTICE_RESPOND", child.id)).toMatchObject({
        missing: "RECORD",
      });
    },
  );

  test("tells a record out of sight like none", async () => {
    const bytes = async (id: string) =>
      JSON.stringify(await asked(api.as("SOCIAL_WORKER", "LA:330"), "PLACEMENT_WRITE", id));
    const absent = await bytes("00000000-0000-4000-8000-000000000000");
    expect(absent).toContain('"missing":"RECORD"');
    for (const basis of accessBases) {
      expect(await bytes(seen[basis].child.id)).toBe(absent);
      expect(await bytes(seen[basis].placement.id)).toBe(absent);
    }
    expect(await bytes("x")).toBe(absent);
  });

  test("says when a record is over, when another authority answers for it, and what the role alone decides", async () => {
    const child = api.world.child("LA:202");
    const voided = child
      .carePeriod()
      .placement({ from: "2024-01-10", voided: true, area: { icb: "ICB:QRL", authority: "LA:850" } });
    await api.world.save();
    const own = api.as("SOCIAL_WORKER", "LA:202");
    expect(await asked(own, "PLACEMENT_WRITE", voided.id)).toMatchObject({ missing: "STATE", grantor: "NOBODY" });
    expect(await asked(own, "PLACEMENT_READ", voided.id)).toMatchObject({ allowed: true });
    const area = api.as("SOCIAL_WORKER", "LA:850");
    expect(await asked(area, "CARE_PERIOD_WRITE", seen.AREA_LA.child.id)).toMatchObject({
      ...{ missing: "RESPONSIBLE_AUTHORITY", grantor: "RESPONSIBLE_AUTHORITY", responsibleAuthority: { id: "LA:202" } },
    });
    expect(await asked(own, "INDICATOR_READ")).toMatchObject({ allowed: true, missing: null });
    expect(await asked(own, "AUDIT_READ")).toMatchObject({ missing: "ROLE", roles: ["INFORMATION_GOVERNANCE"] });
    const { errors } = await api.as(null)(can, { action: "CHILD_READ" });
    expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
  });
});

test("a child is seen from the first day of a basis to the last, and on no other, whichever days they are", async () => {
  const child = api.world.child("LA:202");
  child.carePeriod().placement({ from: "2024-01-10", area: { icb: null, authority: null }, relations: false });
  child.seenBy("ICB:QXU", "ORIGINATING_ICB", { from: "2026-01-01" });
  await api.world.save();
  const ask = api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QXU");
  const sees = `query ($id: ID!, $ids: [ID!]) { child(id: $id) { id } whyVisible(childId: $id) { basis }
    children(filter: { id: $ids }) { totalCount nodes { id } } placements(filter: { childId: $ids }) { totalCount nodes { id } } }`;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -40, max: 40 }),
      fc.option(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: -2, max: 2 }),
      async (from, days, by) => {
        const begins = addDays(day("2026-06-01"), from);
        const ends = days === null ? null : addDays(begins, days);
        await asOperator(api.operator, ({ drizzle }) =>
          drizzle.execute(
            sql`update access_relation set valid_from = ${begins}, valid_until = ${ends} where child_id = ${child.id} and organisation_id = 'ICB:QXU'`,
          ),
        );
        for (const on of [addDays(begins, by), ...(ends === null ? [] : [addDays(ends, by)])]) {
          api.today = on;
          const { data, errors } = await ask(sees, { id: child.id, ids: [child.id] });
          expect(errors).toEqual([]);
          const is = begins <= on && (ends === null || on < ends);
          const verdicts = [
            data.child !== null,
            data.whyVisible.length > 0,
            data.children.totalCount > 0,
            data.children.nodes.length > 0,
          ];
          expect([...verdicts, data.placements.totalCount > 0, data.placements.nodes.length > 0]).toEqual(
            Array(6).fill(is),
          );
        }
      },
    ),
    { numRuns: 12 },
  );
  api.today = "2026-11-22";
});
