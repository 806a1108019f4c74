import type { EventRecord, EventType } from "@cic/domain/events/event-types";
import { sql } from "drizzle-orm";
import { uuidv7 } from "../ids.ts";
import type { ScopedDb } from "../scope.ts";

/** Something that happened in this transaction. Ids and types only. */
export interface NewEvent {
  readonly type: EventType;
  /** The child concerned and its responsible authority; left out where no child is. */
  readonly child?: { readonly id: string; readonly authorityId: string };
  /** What it is about. The first record decides which areas are told: those that may read it. */
  readonly records: readonly EventRecord[];
  /** Organisations that the fact itself names: told whether or not they may see the child. */
  readonly named?: readonly string[];
}

/**
 * Writes events in the transaction of the change that they tell of, in their order; call it last, when the change and the access
 * that it gives are written. One statement, whatever their number.
 *
 * An event is for the responsible authority and the originating ICB; for the area where the child is placed when the first record
 * is its placement, that placement's care period or a determination of its days, a referral, or the child; for those who care for
 * the child when it is a consent, a health line or a health plan that they may read; and for whom `named` names. An event about another
 * kind of record is for the authority and those alone. An organisation that is not the authority knows no other's access: what it
 * writes is for the authority, itself and whom it names.
 */
export async function recordEvents(db: ScopedDb, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, child, records, named = [] }) => ({
    id: uuidv7(),
    type,
    child_id: child?.id ?? null,
    authority_id: child?.authorityId ?? null,
    records,
    record: records[0]?.record ?? null,
    record_id: records[0]?.id ?? null,
    named,
  }));
  await db.execute(sql`
    with said as materialized (
      select e.* from json_array_elements(${JSON.stringify(rows)}::json) with ordinality as g(value, n)
        cross join lateral json_to_record(g.value) as e(id uuid, type text, child_id uuid, authority_id text, records jsonb,
          record text, record_id uuid, named json)
      order by n),
    given as materialized (
      select said.*, nextval('event_sequence') as sequence,
        -- A transaction may have begun before one that the child was locked by meanwhile, and yet tells of what came after.
        greatest(pg_current_xact_id()::text::bigint,
          (select max(before.transaction) from event before where before.child_id = said.child_id)) as transaction
      from said),
    written as (
      insert into event (id, transaction, sequence, type, child_id, authority_id, records)
      select id, transaction, sequence, type, child_id, authority_id, records from given)
    insert into event_audience (event_id, organisation_id, child_id, authority_id, transaction, sequence, named)
    select given.id, told.organisation_id, given.child_id, given.authority_id, given.transaction, given.sequence, bool_or(told.named)
    from given cross join lateral (
      select authority_id as organisation_id, false as named where given.authority_id is not null
      union all select value, true from json_array_elements_text(given.named)
      union all select r.organisation_id, false from access_relation r
        where r.child_id = given.child_id and r.superseded_at is null
          and r.valid_from <= current_setting('cic.today', true)::date
          and (r.valid_until is null or r.valid_until > current_setting('cic.today', true)::date)
          and case given.record
            when 'CHILD' then true
            when 'PLACEMENT' then r.basis = 'ORIGINATING_ICB' or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = given.record_id)
            when 'CARE_PERIOD' then r.basis in ('ORIGINATING_ICB', 'PROVIDER') or (r.basis in ('RECEIVING_ICB', 'AREA_LA')
              and exists (select from placement p where p.id = r.cause_id and p.care_period_id = given.record_id))
            when 'CONSENT' then r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')
            when 'HEALTH_LINE' then r.basis in ('ORIGINATING_ICB', 'PROVIDER')
            when 'HEALTH_PLAN' then r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')
            when 'REFERRAL' then r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')
            when 'DETERMINATION' then r.basis = 'ORIGINATING_ICB' or (r.basis = 'RECEIVING_ICB'
              and exists (select from placement p join determination d on d.id = given.record_id
                where p.id = r.cause_id and daterange(p.started_on, p.ended_on) && daterange(d.valid_from, d.valid_until)))
            else false
          end
    ) told
    group by 1, 2, 3, 4, 5, 6`);
}
