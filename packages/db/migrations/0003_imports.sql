-- Imports: files → staged rows → reviewed → applied in one transaction. Rows keep their cells as they came.

create table import (
  id uuid primary key,
  authority_id text not null references organisation,
  format text not null check (format in ('SSDA903')),
  year integer not null,
  status text not null check (status in ('AWAITING_FILES', 'STAGING', 'STAGED', 'APPLYING', 'APPLIED', 'REFUSED', 'DISCARDED')),
  summary jsonb not null default '{}',
  created_by text not null,
  created_at timestamptz not null default now(),
  staged_at timestamptz,
  applied_at timestamptz,
  applied_by text,
  version integer not null default 1
);
create index import_authority on import (authority_id, created_at desc, id);

create table import_file (
  import_id uuid not null references import on delete cascade,
  authority_id text not null references organisation,
  name text not null,
  bytes bigint not null,
  form text check (form in ('CSV', 'XML')),
  rows_read integer not null default 0,
  -- Rows and problems: where reading goes on after it was cut short.
  items_read integer not null default 0,
  complete boolean not null default false,
  primary key (import_id, name)
);
create index import_file_authority on import_file (authority_id);

-- compared_with: a hash of what was recorded of the child when the row was compared, so that a later change is noticed.
create table import_row (
  id bigint generated always as identity unique,
  import_id uuid not null references import on delete cascade,
  authority_id text not null,
  file text not null,
  ordinal integer not null,
  line integer not null,
  module text not null,
  child_local_id text not null,
  row_key text not null,
  cells jsonb not null,
  status text not null check (status in ('PENDING', 'NEW', 'CHANGED', 'UNCHANGED', 'ERROR', 'DECISION')),
  reason text,
  compared_with text,
  review text not null default 'ACCEPTED' check (review in ('PENDING', 'ACCEPTED', 'REJECTED')),
  primary key (import_id, file, ordinal)
);
create index import_row_child on import_row (import_id, child_local_id);
create index import_row_order on import_row (import_id, id);
create index import_row_status on import_row (import_id, status, id);
create index import_row_authority on import_row (authority_id);

create table import_finding (
  import_id uuid not null references import on delete cascade,
  id bigint generated always as identity,
  authority_id text not null,
  file text not null,
  ordinal integer,
  line integer,
  column_name text,
  code text not null,
  severity text not null check (severity in ('FATAL', 'BLOCKING', 'RULE', 'QUERY')),
  message text not null,
  primary key (import_id, id)
);
create index import_finding_row on import_finding (import_id, file, ordinal);
create index import_finding_code on import_finding (import_id, code, id);
create index import_finding_authority on import_finding (authority_id);

-- The rows of each year's return as they were last applied: what the next import is compared with. A row that was taken back
-- stays as `removed`, so that an earlier year's row does not speak for it.
create table return_row (
  id bigint generated always as identity primary key,
  child_id uuid not null,
  authority_id text not null,
  module text not null,
  row_key text not null,
  year integer not null,
  cells jsonb not null,
  removed boolean not null default false,
  import_id uuid not null references import,
  file text not null,
  line integer not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create unique index return_row_current on return_row (child_id, module, row_key, year) where superseded_at is null;
create index return_row_authority on return_row (authority_id, year, module) where superseded_at is null;
create index return_row_import on return_row (import_id);

alter table return_row enable row level security;
alter table return_row force row level security;
select protect_child_table('return_row', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$);

-- A staged row names a child who may not be stored yet, so its policy is its authority's alone.
do $$
declare name text;
begin
  foreach name in array array['import', 'import_file', 'import_row', 'import_finding'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to cic_request
      using (authority_id = (select current_setting(''cic.organisation'', true)))
      with check (authority_id = (select current_setting(''cic.organisation'', true)))', name || '_own', name);
  end loop;
end $$;

grant select, insert, update on import, import_file, return_row to cic_request;
grant select, insert, update, delete on import_row, import_finding to cic_request;
grant usage on sequence return_row_id_seq, import_row_id_seq, import_finding_id_seq to cic_request;
