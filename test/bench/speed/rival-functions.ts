import { TODAY } from "./data.ts";
import { KPI_CELL, KPI_GRID } from "./hand-statements.ts";

const callers = `select r.child_id from public.access_relation r where r.organisation_id = (select current_setting('cic.organisation', true))
  and r.superseded_at is null and r.valid_from <= date '${TODAY}' and (r.valid_until is null or r.valid_until > date '${TODAY}')`;
const mine = "n.recipient_organisation_id = any((select public.organisations_acted_for())::text[])";
const overdue = `coalesce(n.due_on < case when n.sent_on is not null then n.sent_on
  when n.state = 'DRAFTED' and n.withheld_ground is null then date '${TODAY}' end, false)`;

/** What somebody who uses PostGraphile writes for lists that need more than a column's condition: functions, which it makes fields of. */
export const RIVAL_FUNCTIONS = `
create schema rival;
grant usage on schema rival to cic_owner, cic_request;
create function rival.children_in_care(on_day date, born date) returns setof public.child stable language sql as $$
  select c.* from public.child c where c.id in (${callers}) and c.date_of_birth >= born and exists (select from public.care_period k
    where k.child_id = c.id and k.voided_at is null and k.started_on <= on_day and (k.ended_on is null or k.ended_on > on_day))
  order by c.date_of_birth, c.id $$;
create function rival.inbox() returns setof public.notice stable language sql as $$
  select n.* from public.notice n where ${mine} order by coalesce(n.sent_at, n.state_since) desc, n.id desc $$;
create type rival.inbox_count as (state text, count integer, overdue integer, escalated integer);
create function rival.inbox_counts() returns setof rival.inbox_count stable language sql as $$
  select n.state, count(*)::integer, count(*) filter (where ${overdue})::integer, count(*) filter (where n.escalated_at is not null)::integer
  from public.notice n where ${mine} group by n.state $$;
create function public.notice_overdue(n public.notice) returns boolean stable language sql as $$ select ${overdue} $$;
create function rival.register(area text) returns setof public.placement stable language sql as $$
  select p.* from public.placement p where p.voided_at is null and p.started_on <= date '${TODAY}' and (p.ended_on is null or p.ended_on > date '${TODAY}')
    and p.id in (select a.placement_id from public.placement_area a where a.icb_id = 'ICB:' || area and a.superseded_at is null
      and a.valid_from <= date '${TODAY}' and (a.valid_until is null or a.valid_until > date '${TODAY}'))
  order by p.started_on desc, p.id desc $$;
create function rival.placements_before(until_day date) returns setof public.placement stable language sql as $$
  select p.* from public.placement p where p.child_id in (${callers}) and p.voided_at is null and p.started_on < until_day
  order by p.started_on desc, p.id desc $$;
create function public.placement_area_today(p public.placement) returns public.placement_area stable language sql as $$
  select a.* from public.placement_area a where a.placement_id = p.id and a.superseded_at is null
    and a.valid_from <= least(p.ended_on - 1, date '${TODAY}') order by a.valid_from desc limit 1 $$;
grant usage on schema rival to cic_figures;
create type rival.figure as (icb text, month text, numerator integer, denominator integer);
create function rival.k03(area text) returns rival.figure stable language sql as $$
  select area, null::text, numerator, denominator from (${KPI_CELL}) k $$;
create function rival.k03_grid() returns setof rival.figure stable language sql as $$ ${KPI_GRID} $$;
comment on table public.placement is e'@foreignKey (authority_id) references organisation (id)';
comment on table public.notice is e'@foreignKey (authority_id) references organisation (id)\\n@foreignKey (child_id) references child (id)';
`;
