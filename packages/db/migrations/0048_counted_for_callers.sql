-- The same (`counted_live`, 0047) as the role of figures, within a statement of a request: it says whom a figure is of, and the statement shows those
-- of them whom the caller may see. A connection may take either role at any time; this is for the one statement that needs both.
-- It is of one area: several processes only where that saves much (as `figuresAtOnce`).
create function counted_as_figures(statement text) returns json language plpgsql stable set role = 'cic_figures' set parallel_setup_cost = '5000' as $$
begin
  return counted_live(statement);
end $$;
revoke execute on function counted_as_figures(text) from public;
grant execute on function counted_as_figures(text) to cic_request;
