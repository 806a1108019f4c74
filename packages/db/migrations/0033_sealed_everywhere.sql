-- What came after sealed identities and shows a child otherwise than by a relation asks, too, whether they are sealed.
do $$ declare name text; begin
  foreach name in array array['duplicate_pair', 'erasure_request', 'legal_hold', 'record_history', 'rectification'] loop
    execute format('create policy %I on %I as restrictive for select to cic_request using (child_id is null or not is_sealed(child_id))',
      name || '_sealed', name);
  end loop;
end $$;
-- On what bases an organisation sees a child its governance is told, and of one who is sealed nothing: not that there were any.
create policy access_relation_sealed on access_relation as restrictive for select to cic_request
  using (organisation_id is distinct from (select current_setting('cic.governance', true)) or not is_sealed(child_id));
