-- Who reads an assessment and its clock, said basis by basis. As one condition that looks at the row's period of care and at its
-- assessment it was asked anew for each row; apart, what the caller sees is looked up once and kept.

create function read_assessments_by_basis(name text) returns void language plpgsql as $$
declare
  callers text := $p$r.organisation_id = (select current_setting('cic.organisation', true))
    and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
    and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))$p$;
begin
  execute format('drop policy %I on %I', name || '_read', name);
  execute format('create policy %I on %I for select to cic_request using (exists (select from access_relation r
    where r.child_id = %I.child_id and r.basis in (''RESPONSIBLE_LA'', ''ORIGINATING_ICB'') and %s))', name || '_read', name, name, callers);
  execute format('create policy %I on %I for select to cic_request using (exists (select from access_relation r
    join placement p on p.id = r.cause_id where r.child_id = %I.child_id and p.care_period_id = %I.care_period_id
      and r.basis = ''RECEIVING_ICB'' and %s))', name || '_read_receiving', name, name, name, callers);
  execute format('create policy %I on %I for select to cic_request using (exists (select from access_relation r
    where r.child_id = %I.child_id and r.cause_id = %I.%I and r.basis = ''PROVIDER'' and %s))', name || '_read_provider', name, name, name,
    case name when 'assessment' then 'id' else 'assessment_id' end, callers);
end $$;
select read_assessments_by_basis('assessment');
select read_assessments_by_basis('assessment_clock');
drop function read_assessments_by_basis;
drop function assessments_read_by(text);
