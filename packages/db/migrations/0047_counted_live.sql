-- Counts live what is not kept: `statement` gives one JSON value. It is planned where it is run, so that a statement which finds all that it asks
-- kept makes no plan of a live count, which takes many times as long as to read. It runs as whoever asks and may do nothing more.
create function counted_live(statement text) returns json language plpgsql stable as $$
declare counted json;
begin
  execute statement into counted;
  return counted;
end $$;
revoke execute on function counted_live(text) from public;
grant execute on function counted_live(text) to cic_figures;
