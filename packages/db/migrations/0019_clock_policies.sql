-- Who reads an assessment and its clock, said basis by basis. As one condition that looks at the row's period of care and at its
-- assessment it was asked anew for each row; apart, what the caller sees is looked up once and kept.

create function callers_relation() returns text immutable language sql as $f$
  select $p$r.organisation_id = (select current_setting('cic.organisation', true))
    and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
    and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))$p$
$f$;
do $$ begin
  drop policy assessment_read on assessment;
  execute format('create policy assessment_read on assessment for select to cic_request using (exists (select from access_relation r
    where r.child_id = assessment.child_id and r.basis in (''RESPONSIBLE_LA'', ''ORIGINATING_ICB'') and %s))', callers_relation());
  execute format('create policy assessment_read_receiving on assessment for select to cic_request using (exists (select from access_relation r
    join placement p on p.id = r.cause_id where r.child_id = assessment.child_id and p.care_period_id = assessment.care_period_id
      and r.basis = ''RECEIVING_ICB'' and %s))', callers_relation());
  execute format('create policy assessment_read_provider on assessment for select to cic_request using (exists (select from access_relation r
    where r.child_id = assessment.child_id and r.cause_id = assessment.id and r.basis = ''PROVIDER'' and %s))', callers_relation());
  -- Clocks are read by lists alone: of these the caller's children are read once whatever the planner expects.
  drop policy assessment_clock_read on assessment_clock;
  execute format('create policy assessment_clock_read on assessment_clock for select to cic_request using (child_id in (
    select r.child_id from access_relation r where r.basis in (''RESPONSIBLE_LA'', ''ORIGINATING_ICB'') and %s))', callers_relation());
  execute format('create policy assessment_clock_read_receiving on assessment_clock for select to cic_request using ((child_id, care_period_id) in (
    select r.child_id, p.care_period_id from access_relation r join placement p on p.id = r.cause_id
    where r.basis = ''RECEIVING_ICB'' and %s))', callers_relation());
  execute format('create policy assessment_clock_read_provider on assessment_clock for select to cic_request using ((child_id, assessment_id) in (
    select r.child_id, r.cause_id from access_relation r where r.basis = ''PROVIDER'' and %s))', callers_relation());
end $$;
drop function callers_relation();
drop function assessments_read_by(text);
