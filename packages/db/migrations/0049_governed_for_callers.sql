-- What the role that knows of records reads (0028), within a statement of a request: an operation that asks for it beside other things is one transaction.
-- A connection may take either role at any time; this reads, and answers with what the text gives as one value.
create function read_as_governance(statement text) returns json language plpgsql stable set role = 'cic_governance' as $$
declare told json;
begin
  execute statement into told;
  return told;
end $$;
revoke execute on function read_as_governance(text) from public;
grant execute on function read_as_governance(text) to cic_request;
