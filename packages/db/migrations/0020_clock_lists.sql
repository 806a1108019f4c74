-- Clocks are read by lists alone: of these what the caller sees is read once, whatever the planner expects of each row.
do $$ declare
  callers text := $p$r.organisation_id = (select current_setting('cic.organisation', true))
    and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
    and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))$p$;
begin
  drop policy assessment_clock_read on assessment_clock;
  drop policy assessment_clock_read_receiving on assessment_clock;
  drop policy assessment_clock_read_provider on assessment_clock;
  execute format('create policy assessment_clock_read on assessment_clock for select to cic_request using (child_id in (
    select r.child_id from access_relation r where r.basis in (''RESPONSIBLE_LA'', ''ORIGINATING_ICB'') and %s))', callers);
  execute format('create policy assessment_clock_read_receiving on assessment_clock for select to cic_request using ((child_id, care_period_id) in (
    select r.child_id, p.care_period_id from access_relation r join placement p on p.id = r.cause_id
    where r.basis = ''RECEIVING_ICB'' and %s))', callers);
  execute format('create policy assessment_clock_read_provider on assessment_clock for select to cic_request using ((child_id, assessment_id) in (
    select r.child_id, r.cause_id from access_relation r where r.basis = ''PROVIDER'' and %s))', callers);
end $$;
