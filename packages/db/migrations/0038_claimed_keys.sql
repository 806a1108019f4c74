-- A young person's keys begin with the id that they claim, whatever became of its record: their request is answered as one about nobody.
drop policy idempotency_key_own on idempotency_key;
create policy idempotency_key_own on idempotency_key to cic_request
  using (organisation_id = (select current_setting('cic.caller', true))
    and ((select current_setting('cic.claimed', true)) = '' or starts_with(key, (select current_setting('cic.claimed', true)) || ':')))
  with check (organisation_id = (select current_setting('cic.caller', true))
    and ((select current_setting('cic.claimed', true)) = '' or starts_with(key, (select current_setting('cic.claimed', true)) || ':')));
