-- A child in care or a care leaver sees their own record, and nobody else's.

-- As before; `own` also lets the child read what is about them. `cic.child` is set for young people alone, who act for no organisation.
create function protect_child_table(name text, child_column text, readers text, own boolean) returns void language plpgsql as $$
begin
  perform protect_child_table(name, child_column, readers);
  if own then perform open_to_the_child(name, child_column); end if;
end $$;
create function open_to_the_child(name text, child_column text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for select to cic_request
    using (%I = (select nullif(current_setting(''cic.child'', true), '''')::uuid))', name || '_own', name, child_column);
end $$;

-- Not placement_home and residence: where home is may be protected, also from the child.
select open_to_the_child('child', 'id');
select open_to_the_child('child_identifier', 'child_id');
select open_to_the_child('care_period', 'child_id');
select open_to_the_child('legal_status', 'child_id');
select open_to_the_child('placement', 'child_id');
select open_to_the_child('placement_area', 'child_id');
select open_to_the_child('gp_registration', 'child_id');

-- Keys are of whoever asks, also of those who see no child; a young person's begin with their own id.
drop policy idempotency_key_own on idempotency_key;
create policy idempotency_key_own on idempotency_key to cic_request
  using (organisation_id = (select current_setting('cic.caller', true))
    and ((select current_setting('cic.child', true)) = '' or starts_with(key, (select current_setting('cic.child', true)) || ':')))
  with check (organisation_id = (select current_setting('cic.caller', true))
    and ((select current_setting('cic.child', true)) = '' or starts_with(key, (select current_setting('cic.child', true)) || ':')));
