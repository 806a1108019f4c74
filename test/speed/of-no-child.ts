import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { camden, type EveryRecord, originating, receiving } from "../access/every-record.ts";
import { type Api, actorAs } from "../harness/api.ts";
import { seal } from "../sealed-figures/operations.ts";

/** Ids of records that are of no child, or of several. */
export interface OfNoChild {
  readonly exports: readonly string[];
  readonly sealedFigure: string;
}

/** One of every kind, as their organisations have it: past row-level security, but for a sealed figure. `every` is named in some. */
export async function ofNoChild(api: Api, every: EveryRecord): Promise<OfNoChild> {
  const own = sql`${every.childId}, ${every.authority}`;
  const ids = await asOperator(api.operator, async ({ drizzle }) => {
    const run = (statement: ReturnType<typeof sql>) =>
      rowsOf<{ id: string }>(drizzle as ScopedDb, sql`${statement} returning id`);
    const figure = {
      layout: "TIDY",
      indicator: "K01",
      version: 1,
      period: "2024-25",
      area: camden,
      groupBy: [],
      filter: [],
    };
    const asOf = "2026-11-22";
    const ofFigure = {
      ...{ definitionVersion: 1, definitionHash: "x", policy: null, asOf },
      ...{ columns: ["value"], rows: 1, notVisible: null },
    };
    const ofPerson = { asOf, tables: 1, rows: 1, rowsNotShown: 0, redacted: 0, seen: 0 };
    const ask = async (kind: string, by: string, question: object, metadata: object) => {
      const [row] =
        await run(sql`insert into export (id, organisation_id, requested_by, role, kind, question, state, content_hash, metadata, children, finished_at, expires_at)
        values (gen_random_uuid(), ${camden}, ${by}, 'x', ${kind}, ${JSON.stringify(question)}::jsonb, 'READY', ${"0".repeat(64)}, ${JSON.stringify(metadata)}::jsonb, 1, now(), now() + interval '7 days')`);
      return row?.id as string;
    };
    const worker = actorAs("SOCIAL_WORKER", camden).subject;
    const members = await ask("MEMBERS", worker, { ...figure, standing: null, shownTo: "EXACT" }, ofFigure);
    await drizzle.execute(
      sql`insert into export_child (export_id, child_id, authority_id) values (${members}, ${own})`,
    );
    const figures = await ask("FIGURE", worker, { ...figure, standing: null, shownTo: "EXACT" }, ofFigure);
    const governs = actorAs("INFORMATION_GOVERNANCE", camden).subject;
    const copy = await ask("SUBJECT_ACCESS", governs, { layout: "JSON", childId: every.childId }, ofPerson);
    await run(sql`insert into indicator_target (id, organisation_id, indicator_id, on_date, value, source)
      values (gen_random_uuid(), ${camden}, 'K01', '2026-03-31', 75, 'x')`);
    await run(sql`insert into offer_budget (id, offer_id, organisation_id, valid_from, valid_until, amount_pence)
      values (gen_random_uuid(), 'SOMERSET_PRESCRIPTIONS', ${originating}, '2026-01-10', '2027-01-10', 1000)`);
    await run(sql`insert into erasure (id, authority_id, erased_id, rule, kept_until, approved_by, rows_erased)
      values (gen_random_uuid(), ${camden}, gen_random_uuid(), 'x', '2026-01-10', 's', '{}')`);
    const [adopted] = await run(sql`insert into child (id, authority_id, local_id, date_of_birth)
      values (gen_random_uuid(), ${camden}, 'adopted', '2015-01-10')`);
    const sealed = sql`${adopted?.id as string}, ${camden}`;
    const [identity] =
      await run(sql`insert into sealed_identity (id, child_id, authority_id, local_id, adopted_on, reason, parties, sealed_by, sealed_at)
      values (gen_random_uuid(), ${sealed}, 'adopted', '2026-01-10', 'x', array[${camden}], 's', now())`);
    await run(sql`insert into sealed_opening (id, child_id, authority_id, identity_id, organisation_id, subject, role, asked_by, reason, minutes, asked_at)
      values (gen_random_uuid(), ${sealed}, ${identity?.id as string}, ${camden}, ${governs}, 'INFORMATION_GOVERNANCE', 'CHILD_ID', 'x', 30, now())`);
    await run(sql`insert into care_leaver_share (id, interest_id, child_id, authority_id, vacancy_id, employer_id, candidate_reference, shared_at)
      select gen_random_uuid(), i.id, i.child_id, i.authority_id, i.vacancy_id, ${receiving}, 'x', now()
      from vacancy_interest i where i.child_id = ${every.childId}::uuid`);
    await drizzle.execute(sql`insert into silent_placement_count (authority_id, month, counted_on, silence, placements)
      select ${camden}, '2026-11-01', '2026-11-02', silence, 6 from unnest(array['NO_NOTICE', 'SENT_ELSEWHERE', 'LATE']) silence`);
    await drizzle.execute(sql`insert into webhook_attempt (delivery_id, organisation_id, attempted_at, duration_ms, status)
      select id, organisation_id, now(), 20, 500 from webhook_delivery where id = ${every.ids.WebhookDelivery}`);
    await drizzle.execute(sql`insert into postcode (postcode, easting, northing, district_code, country, vintage)
      values ('NG11AA', 457000, 340000, 'E06000018', 'ENGLAND', 'made up')`);
    return { exports: [members, figures, copy] };
  });
  const input = { indicatorId: "K01", period: "2024-25", area: camden };
  const { data } = await api.as("RETURNS_OFFICER", camden)(seal, { key: "sealed-once", input });
  return { ...ids, sealedFigure: data.sealFigure.figure.id };
}
