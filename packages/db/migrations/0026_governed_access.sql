-- Information governance is told on what bases its own organisation sees a child, and sees by that no record: every policy that
-- asks for a relation asks for one of `cic.organisation`, which it has none of.
create policy access_relation_governed on access_relation for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true)));
