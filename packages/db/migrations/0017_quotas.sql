-- What each organisation may still ask: a budget that fills again at a steady rate. One row for all processes, counted in a statement
-- of its own before the operation's transaction, so that those who ask at the same time wait for no more than that.
-- Not logged: after a crash every budget is full, and nothing that is known of a child is in it.
create unlogged table quota (
  organisation_id text not null,
  budget text not null check (budget in ('INTERACTIVE', 'BULK')),
  remaining double precision not null,
  counted_at timestamptz not null,
  primary key (organisation_id, budget)
);
