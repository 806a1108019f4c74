-- Figures as they were reported, and files of figures and members that are made in the background.

-- What was sealed is neither changed nor deleted, by whomever: corrections show as a difference from it.
create table sealed_figure (
  id uuid primary key,
  organisation_id text not null references organisation,
  -- Of the question in its one form: seals of the same question follow one another.
  question_hash text not null,
  number integer not null check (number >= 1),
  replaces_id uuid,
  indicator_id text not null,
  definition_version integer not null,
  definition_hash text not null,
  period_id text not null,
  area_id text references organisation,
  shown_to text not null check (shown_to in ('EXACT', 'DFE', 'NHS_ENGLAND', 'LOCAL')),
  -- As those are shown it who read records of children: who reads none has another table, and what is hidden in one may be shown in
  -- the other.
  for_record_readers boolean not null,
  as_of date not null,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  note text check (note <> ''),
  sealed_by text not null default current_setting('cic.subject', true),
  sealed_at timestamptz not null default now(),
  check ((number = 1) = (replaces_id is null)),
  check (shown_to <> 'EXACT' or for_record_readers),
  unique (id, organisation_id, question_hash),
  constraint sealed_figures_in_order unique (organisation_id, question_hash, number),
  constraint sealed_figure_replaced_once unique (replaces_id),
  foreign key (replaces_id, organisation_id, question_hash) references sealed_figure (id, organisation_id, question_hash)
);
create index sealed_figure_sealed on sealed_figure (organisation_id, sealed_at, id);
create index sealed_figure_indicator on sealed_figure (organisation_id, indicator_id, period_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is added to, never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger sealed before update or delete on sealed_figure for each row execute function refuse_change();
create trigger sealed_whole before truncate on sealed_figure execute function refuse_change();

alter table sealed_figure enable row level security;
alter table sealed_figure force row level security;
create policy sealed_figure_read on sealed_figure for select to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)) and (select current_setting('cic.child', true)) = ''
    and (not for_record_readers or organisation_id = (select current_setting('cic.organisation', true))));
create policy sealed_figure_insert on sealed_figure for insert to cic_request
  with check (organisation_id = (select current_setting('cic.organisation', true)));
grant select, insert on sealed_figure to cic_request;

-- A file that somebody asked for. It is theirs alone.
create table export (
  id uuid primary key,
  organisation_id text not null references organisation,
  requested_by text not null default current_setting('cic.subject', true),
  role text not null,
  kind text not null check (kind in ('FIGURE', 'MEMBERS')),
  -- Shaped as the domain's ExportQuestion.
  question jsonb not null,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'RUNNING', 'READY', 'FAILED')),
  failed_because text check (failed_because in ('NOT_ALLOWED', 'NOT_ANSWERED', 'GIVEN_UP')),
  rows_written integer not null default 0,
  rows_expected integer,
  attempts integer not null default 0,
  -- Held by a worker until then, which says so as it goes on; one that dies holds it no longer.
  lease uuid,
  leased_until timestamptz,
  -- Of the whole file. Its object is named by its hash, so that no two attempts write the same one.
  content_hash text,
  bytes bigint,
  -- How many children are named in it: the rows of `export_child`, of which a reader may see fewer.
  children integer,
  metadata jsonb,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz,
  check ((state = 'FAILED') = (failed_because is not null)),
  check ((state = 'READY') = (content_hash is not null)),
  check ((state = 'READY') = (metadata is not null)),
  check ((state in ('READY', 'FAILED')) = (finished_at is not null)),
  check ((state = 'RUNNING') = (lease is not null))
);
create index export_own on export (organisation_id, requested_by, requested_at, id);

alter table export enable row level security;
alter table export force row level security;
create policy export_own on export to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)) and requested_by = (select current_setting('cic.subject', true))
    and (select current_setting('cic.child', true)) = '')
  with check (organisation_id = (select current_setting('cic.caller', true)) and requested_by = (select current_setting('cic.subject', true))
    and (select current_setting('cic.child', true)) = '');
grant select, insert on export to cic_request;
-- What was asked, by whom, is never changed.
grant update (state, failed_because, rows_written, rows_expected, attempts, lease, leased_until, content_hash, bytes, children, metadata,
  finished_at, expires_at) on export to cic_request;

-- Whom a file names: a file is given to nobody who may not see all of them any more.
create table export_child (
  export_id uuid not null references export,
  child_id uuid not null,
  authority_id text not null,
  primary key (export_id, child_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index export_child_child on export_child (child_id);
create index export_child_authority on export_child (authority_id);
select protect_child_table('export_child', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB') and exists (select from export e where e.id = export_child.export_id)$$);
-- By whoever may read them, and not the authority alone.
drop policy export_child_insert on export_child;
drop policy export_child_update on export_child;
create policy export_child_insert on export_child for insert to cic_request
  with check (exists (select from export e where e.id = export_child.export_id));
grant select, insert on export_child to cic_request;
