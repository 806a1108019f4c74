import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { takesApplications } from "@cic/domain/offer-applications/takes-applications";
import { PUBLISHED_OFFERS } from "@cic/domain/offers/published-offers";
import { sql } from "drizzle-orm";
import { childOnRecord, fromCamdenToDerby } from "../determinations/child-on-record.ts";
import type { Api } from "../harness/api.ts";

export const camden = "LA:202";
export const norfolk = "LA:926";
export const derby = "LA:831";
/** Camden's ICB, where the children come from, and that of Derby, where they are placed. */
export const originating = "ICB:Z9B2Z";
export const receiving = "ICB:QJ2";
export const provider = "PROVIDER:X9901";
/** Of these ended, on 1 June 2026, what let them see the children. */
export const ended = { authority: "LA:850", icb: "ICB:QRL", provider: "PROVIDER:X9902" } as const;
export const endedOn = "2026-06-01";

export interface EveryRecord {
  readonly childId: string;
  readonly authority: string;
  /** Ids by the name of their type. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Made as an authority makes it, and then a record of every kind, or those of a care leaver alone, past row-level security. */
export async function everyRecord(
  api: Api,
  authority: string,
  born: string,
  kinds: "EVERY" | "CARE_LEAVER" = "EVERY",
): Promise<EveryRecord> {
  const told = { ...fromCamdenToDerby, born };
  const {
    id: childId,
    carePeriodId,
    placementId,
  } = await childOnRecord(api.as("SOCIAL_WORKER", authority), {
    ...told,
    registrations: [{ practice: "C10001", from: "2012-05-20" }],
  });
  const id = randomUUID;
  const [determined] = await asOperator(api.operator, ({ drizzle }) =>
    rowsOf<{ id: string }>(
      drizzle as ScopedDb,
      sql`select id from determination where child_id = ${childId}::uuid and superseded_at is null order by valid_from desc limit 1`,
    ),
  );
  const ids = {
    ...{ Child: childId, CarePeriod: carePeriodId, Placement: placementId as string, Assessment: id(), Consent: id() },
    ...{ HealthLine: id(), HealthPlan: id(), HealthNeed: id(), HealthAction: id(), Referral: id(), Notice: id() },
    ...{
      Determination: determined?.id as string,
      Dispute: id(),
      AssessmentCharge: id(),
      OfferApplication: id(),
      VacancyInterest: id(),
      BreakGlass: id(),
    },
    ...{ AddressProtection: id(), ChildMerge: id(), ErasureRequest: id(), LegalHold: id(), Rectification: id() },
    ...{ WebhookEndpoint: id(), WebhookDelivery: id(), CareLeaverEntry: id(), CareLeaverMeasure: id(), Import: id() },
  };
  // One that takes applications and whose owner is asked to decide.
  const offerId = PUBLISHED_OFFERS.find((offer) => takesApplications(offer) === null)?.id as string;
  const own = sql`${childId}::uuid, ${authority}`;
  await asOperator(api.operator, async ({ drizzle, exec }) => {
    await exec("select set_config('cic.today', '2026-01-15', true), set_config('cic.subject', 's', true)");
    const run = (statement: ReturnType<typeof sql>) => drizzle.execute(statement);
    for (const [scheme, value] of [
      ["UPN", `U-${childId}`],
      ["NHS_NUMBER", `N-${childId}`],
    ]) {
      await run(
        sql`insert into child_identifier (id, child_id, authority_id, scheme, value) values (${id()}, ${own}, ${scheme}, ${value})`,
      );
    }
    await run(sql`update child set ethnicity = 'WBRI', sex = 'FEMALE' where id = ${childId}`);
    for (const [organisation, basis] of [
      [ended.authority, "AREA_LA"],
      [ended.icb, "RECEIVING_ICB"],
      [ended.provider, "PROVIDER"],
    ]) {
      await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, valid_until, cause, cause_id)
        values (${id()}, ${own}, ${organisation}, ${basis}, '2025-02-20', ${endedOn}, 'PLACEMENT', ${ids.Placement})`);
    }
    await run(sql`insert into care_leaver_entry (id, child_id, authority_id, kind, holds, started_on, source, adviser)
      values (${ids.CareLeaverEntry}, ${own}, 'PERSONAL_ADVISER', true, '2025-03-01', 'AUTHORITY', 'PA-1')`);
    await run(sql`insert into care_leaver_measure (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
      values (${ids.CareLeaverMeasure}, ${own}, 2026, 'YES', 'F2', 'U1', 'API')`);
    if (kinds === "CARE_LEAVER") return;
    await run(sql`insert into referral (id, child_id, authority_id, service, provider, referred_on, waiting_since, state, made_at)
      values (${ids.Referral}, ${own}, 'OTHER', 'x', '2026-01-10', '2026-01-10', 'OPEN', now())`);
    await run(sql`insert into referral_step (id, referral_id, child_id, authority_id, position, kind, taken_on, provider, organisation_id, taken_by, taken_at)
      values (${id()}, ${ids.Referral}, ${own}, 1, 'MADE', '2026-01-10', 'x', ${authority}, 's', now())`);
    await run(sql`insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, assessed_on, assessed_by,
        report_returned_on, provider_id, icb_id, payer_icb_id, payer_certainty, out_of_area, sdq_missing)
      values (${ids.Assessment}, ${own}, ${carePeriodId}, 'IHA', 'REPORT_RETURNED', now(), '2025-03-01', '2025-04-10', 'MEDICAL_PRACTITIONER', '2025-04-12',
        ${provider}, ${receiving}, ${originating}, 'DETERMINED', 'YES', false)`);
    await run(sql`insert into assessment_step (id, assessment_id, child_id, authority_id, position, kind, to_state, happened_on, organisation_id, taken_by, taken_at)
      values (${id()}, ${ids.Assessment}, ${own}, 1, 'REQUEST', 'REQUESTED', '2025-03-01', ${authority}, 's', now())`);
    const report = id();
    await run(sql`insert into assessment_report (id, assessment_id, child_id, authority_id, version, returned_on, summary, organisation_id, recorded_by, recorded_at)
      values (${report}, ${ids.Assessment}, ${own}, 1, '2025-04-12', 'Plan.', ${authority}, 's', now())`);
    await run(sql`insert into assessment_clinical (report_id, assessment_id, child_id, authority_id, clinical)
      values (${report}, ${ids.Assessment}, ${own}, 'Asthma.')`);
    await run(sql`insert into assessment_copy (id, assessment_id, child_id, authority_id, recipient, sent_on, organisation_id, recorded_by, recorded_at)
      values (${id()}, ${ids.Assessment}, ${own}, 'CARER', '2025-04-13', ${provider}, 's', now())`);
    await run(sql`insert into assessment_quality (id, assessment_id, child_id, authority_id, report_version, checklist_version, passed, failed, answers,
        checked_on, organisation_id, checked_by, checked_at)
      values (${id()}, ${ids.Assessment}, ${own}, 1, 'v', true, '{}', '[]', '2025-04-14', ${receiving}, 's', now())`);
    await run(sql`insert into assessment_breach (id, child_id, authority_id, kind, cause_id, measure, due_on, proposed_leg, proposed_owner, proposed_reason,
        owner, reason, organisation_id, confirmed_by, confirmed_at)
      values (${id()}, ${own}, 'IHA', ${carePeriodId}, 'ASSESSED', '2025-03-20', 'CONSENT', 'AUTHORITY', 'CONSENT_LATE', 'AUTHORITY', 'CONSENT_LATE',
        ${authority}, 's', now())`);
    await run(sql`insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, received_on, evidence, checked, recorded_by_id)
      values (${ids.Consent}, ${own}, 'GIVEN', '{ASSESSMENT}', 'AUTHORITY_UNDER_CARE_ORDER', 'x', '2025-03-01', '2025-03-01', 'SIGNED_FORM', 'SETTLED', ${authority})`);
    await run(sql`insert into consent_share (id, consent_id, child_id, authority_id, organisation_id, shared_from)
      values (${id()}, ${ids.Consent}, ${own}, ${originating}, '2025-03-01')`);
    await run(sql`insert into health_line (id, child_id, authority_id, kind, value, on_day, effective_on, source, recorded_by_id)
      values (${ids.HealthLine}, ${own}, 'DENTAL_CHECK', 'YES', '2025-03-10', '2025-03-10', 'DENTIST', ${authority})`);
    await run(sql`insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id)
      values (${ids.HealthPlan}, ${own}, 1, '2025-03-10', ${authority})`);
    await run(
      sql`insert into health_plan_clinical (plan_id, child_id, authority_id, clinical) values (${ids.HealthPlan}, ${own}, 'Asthma.')`,
    );
    await run(sql`insert into health_need (id, plan_id, child_id, authority_id, position, area, description)
      values (${ids.HealthNeed}, ${ids.HealthPlan}, ${own}, 1, 'DENTAL', 'x')`);
    await run(sql`insert into health_action (id, need_id, plan_id, child_id, authority_id, position, description, owner, due_on, state, origin_id)
      values (${ids.HealthAction}, ${ids.HealthNeed}, ${ids.HealthPlan}, ${own}, 1, 'x', 'x', '2026-03-10', 'OPEN', ${ids.HealthAction})`);
    await run(sql`insert into health_action_progress (id, origin_id, child_id, authority_id, note, state, due_on, recorded_by_id)
      values (${id()}, ${ids.HealthAction}, ${own}, 'x', 'OPEN', '2026-03-10', ${authority})`);
    await run(sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since, answer, answered_on)
      values (${ids.OfferApplication}, ${own}, ${offerId}, ${receiving}, 'DRAFT', now(), null, null)`);
    await run(sql`insert into offer_application_step (id, application_id, child_id, authority_id, position, to_state, side, taken_by, taken_at)
      values (${id()}, ${ids.OfferApplication}, ${own}, 1, 'DRAFT', 'APPLICANT', 's', now())`);
    await run(sql`insert into assessment_due_change (id, cause_id, child_id, authority_id, care_period_id, due_on)
      values (${id()}, ${carePeriodId}, ${own}, ${carePeriodId}, '2025-03-20')`);
    const vacancy = id();
    await run(sql`insert into vacancy (id, employer_id, title, kind, guaranteed_interview, short_programme, opens_on, closes_on)
      values (${vacancy}, ${receiving}, 'Apprentice', 'OPEN', false, 'NO', '2026-01-10', '2027-02-10')`);
    await run(sql`insert into vacancy_interest (id, child_id, authority_id, vacancy_id, state, state_since)
      values (${ids.VacancyInterest}, ${own}, ${vacancy}, 'EXPRESSED', now())`);
    await run(sql`insert into vacancy_interest_entry (id, interest_id, child_id, authority_id, vacancy_id, event, taken_by, taken_at)
      values (${id()}, ${ids.VacancyInterest}, ${own}, ${vacancy}, 'EXPRESSED', 's', now())`);
    await run(sql`insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, recipient_organisation_id, state, state_since,
        sent_at, sent_on, delivered_at, made_in_emergency, reader_ids)
      values (${ids.Notice}, ${ids.Notice}, ${own}, ${placementId}, 'STARTED', 'ICB_OF_PLACEMENT', ${receiving}, 'DELIVERED', now(), now(), '2025-02-21',
        now(), 'NO', ${sql`array[${receiving}]::text[]`})`);
    const version = id();
    const content = {
      sections: ["IDENTITY", "PLACEMENT", "LEGAL", "GP", "CLINICAL"],
      identity: { dateOfBirth: born, sex: "FEMALE", nhsNumber: null, unaccompaniedAsylumSeeking: "NO" },
      placement: {
        type: "U4",
        provider: null,
        urn: null,
        postcode: null,
        startedOn: "2025-02-20",
        endedOn: null,
        madeInEmergency: "NO",
      },
      legal: { careStartedOn: "2025-02-20", legalStatus: "C2", legalStatusFrom: "2025-02-20" },
      gp: { registrations: [{ practiceCode: "C10001", from: "2012-05-20", until: null }] },
    };
    await run(sql`insert into notice_version (id, chain_id, child_id, authority_id, version, content, made_at)
      values (${version}, ${ids.Notice}, ${own}, 1, ${JSON.stringify(content)}::jsonb, now())`);
    await run(
      sql`insert into notice_clinical (version_id, chain_id, child_id, authority_id, clinical) values (${version}, ${ids.Notice}, ${own}, 'Asthma.')`,
    );
    await run(sql`insert into notice_step (id, notice_id, child_id, authority_id, position, to_state, organisation_id, taken_by, taken_at)
      values (${id()}, ${ids.Notice}, ${own}, 1, 'DRAFTED', ${authority}, 's', now())`);
    await run(sql`insert into notice_due_change (id, notice_id, child_id, authority_id, cause)
      values (${id()}, ${ids.Notice}, ${own}, 'PLACEMENT')`);
    await run(sql`insert into dispute (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state, state_since,
        interim_payer, raised_at)
      select ${ids.Dispute}, ${own}, d.id, '2026-01-10', 'COMMUNITY', ${receiving}, ${originating}, 'RAISED', now(),
        ${JSON.stringify({ commissioner: { kind: "ICB", id: originating }, basis: "PRESENT", fundingWithoutPrejudice: true })}::jsonb, now()
      from determination d where d.child_id = ${childId}::uuid and d.superseded_at is null order by d.valid_from desc limit 1`);
    await run(sql`insert into dispute_step (id, dispute_id, position, to_state, organisation_id, taken_by, taken_at, reason, evidence)
      values (${id()}, ${ids.Dispute}, 1, 'RAISED', ${receiving}, 's', now(), 'x', '[{"title": "x", "reference": "x"}]')`);
    await run(sql`insert into assessment_charge (id, child_id, authority_id, entry, cause, kind, delivered_by, assessed_on, quality_checked_on, reference,
        claimed_by_id, provider_id, payer_id, payer_certainty, determination_id, recorded_on)
      select ${ids.AssessmentCharge}, ${own}, 'CHARGE', 'CLAIMED', 'IHA', 'DOCTOR', '2025-04-10', '2025-04-14', ${`ref-${childId}`}, ${receiving},
        ${provider}, ${originating}, 'DETERMINED', d.id, '2026-10-10'
      from determination d where d.child_id = ${childId}::uuid and d.superseded_at is null order by d.valid_from desc limit 1`);
    await run(
      sql`insert into import (id, authority_id, format, year, status, created_by)
        values (${ids.Import}, ${authority}, 'SSDA903', 2026, 'APPLIED', 's')`,
    );
    await run(sql`insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
      values (${own}, 'header', 'x', 2026, '{}', ${ids.Import}, 'x', 1)`);
    // Ended, so that nothing is hidden by it.
    await run(sql`insert into address_protection (id, child_id, authority_id, valid_from, valid_until, ground, reason, end_reason)
      values (${ids.AddressProtection}, ${own}, '2025-03-01', '2025-04-01', 'OTHER', 'x', 'x')`);
    await run(sql`insert into legal_hold (id, child_id, authority_id, reason) values (${ids.LegalHold}, ${own}, 'x')`);
    await run(sql`insert into erasure_request (id, child_id, authority_id, reason, asked_by_them)
      values (${ids.ErasureRequest}, ${own}, 'x', false)`);
    await run(sql`insert into rectification (id, child_id, authority_id, record, record_id, statement, asked_by_them, received_on, answer_by)
      values (${ids.Rectification}, ${own}, 'PLACEMENT', ${ids.Placement}, 'x', false, '2026-01-10', '2026-02-10')`);
    const former = id();
    await run(sql`insert into child (id, authority_id, local_id, date_of_birth)
      values (${former}, ${authority}, ${`former-${childId}`}, ${born})`);
    await run(sql`update child set merged_into_id = ${childId} where id = ${former}`);
    await run(sql`insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at)
      values (${ids.ChildMerge}, ${own}, ${childId}, ${former}, ${`former-${childId}`}, 'x', 's', now())`);
    await run(sql`insert into webhook_endpoint (id, organisation_id, url, read_transaction, read_sequence, created_at, updated_at)
      values (${ids.WebhookEndpoint}, ${authority}, 'https://example.org/x', 0, 0, now(), now())`);
    await run(sql`insert into webhook_delivery (id, endpoint_id, organisation_id, event_id, child_id, authority_id, sequence, next_attempt_at, created_at)
      select ${ids.WebhookDelivery}, ${ids.WebhookEndpoint}, ${authority}, e.id, ${own}, e.sequence, now(), now() from event e
      where e.child_id = ${childId}::uuid order by e.sequence limit 1`);
  });
  return { childId, authority, ids };
}

/** That two records of an authority may be of one child. */
export const pairOf = (api: Api, one: EveryRecord, other: EveryRecord) =>
  asOperator(api.operator, ({ drizzle }) => {
    const [first, second] = [one.childId, other.childId].sort();
    return drizzle.execute(sql`insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons)
      values (gen_random_uuid(), ${first}, ${second}, ${one.authority}, 'OPEN', 2500, 'POSSIBLE',
        '[{"field": "SEX", "agreement": "SAME", "weight": 1, "oftenOfOne": 1, "oftenOfTwo": 0.5}]')`);
  });

/** Breaks the glass for a person, past the mutation. */
export const breakGlassFor = (api: Api, { childId, authority }: EveryRecord, organisation: string, subject: string) =>
  asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(sql`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, ends_at)
      values (gen_random_uuid(), ${childId}, ${authority}, ${organisation}, ${subject}, 'NURSE', 'CHILD_ID', 'In danger.', now() + interval '60 minutes')`),
  );
