-- Reference data: organisations and their succession, districts, authorities, postcodes, bank holidays.
-- Facts about the country, not about people: every caller may read them, only the operator loads them.

do $$ begin
  create role cic_request nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  -- A login that made the role is its administrator, and yet may not act as it until it is granted.
  if not pg_has_role(current_user, 'cic_request', 'set') then
    execute format('grant cic_request to %I', current_user);
  end if;
end $$;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table organisation (
  id text primary key,
  kind text not null check (kind in ('ICB', 'LOCAL_AUTHORITY', 'PROVIDER', 'GP_PRACTICE', 'NATIONAL')),
  name text not null,
  region text,
  valid_from date,
  valid_until date,
  note text,
  confidence text not null default 'high'
);
create index organisation_kind on organisation (kind, name, id);

create table organisation_code (
  scheme text not null check (scheme in ('ODS', 'ONS', 'DFE')),
  code text not null,
  organisation_id text not null references organisation,
  valid_from date,
  valid_until date,
  confidence text not null default 'high',
  exclude using gist (scheme with =, code with =, daterange(valid_from, valid_until) with &&)
);
create index organisation_code_organisation on organisation_code (organisation_id);
create index organisation_code_code on organisation_code (code);

create table organisation_succession (
  predecessor_id text not null references organisation,
  successor_id text not null references organisation,
  effective_on date not null,
  primary key (predecessor_id, successor_id, effective_on)
);
create index organisation_succession_successor on organisation_succession (successor_id);

create table district (
  code text primary key,
  name text not null,
  authority_id text references organisation
);
create index district_authority on district (authority_id);

create table district_icb (
  district_code text not null references district,
  icb_id text not null references organisation,
  valid_from date not null,
  valid_until date,
  coverage text not null check (coverage in ('WHOLE', 'PART')),
  area_note text,
  confidence text not null,
  primary key (district_code, icb_id, valid_from)
);
create index district_icb_icb on district_icb (icb_id);

-- The neighbour may be Welsh or Scottish, so it is named by ONS code, not by organisation.
create table authority_adjacency (
  authority_id text not null references organisation,
  adjoining_ons_code text not null,
  adjoining_name text not null,
  primary key (authority_id, adjoining_ons_code)
);

create table bank_holiday (
  division text not null,
  held_on date not null,
  name text not null,
  in_lieu_of date,
  primary key (division, held_on)
);

-- icb_ids: every ICB that an edition of the directory has named for this postcode; each organisation's own dates say when.
-- icb_from, place by place: the first day for which that edition speaks, when the ICB itself is older (it gained ground since).
create table postcode (
  postcode text primary key,
  easting integer,
  northing integer,
  district_code text,
  lsoa_code text,
  icb_ids text[] not null default '{}',
  icb_from date[] not null default '{}' check (cardinality(icb_from) = cardinality(icb_ids)),
  country text check (country in ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'CHANNEL_ISLANDS', 'ISLE_OF_MAN')),
  terminated_on date,
  vintage text not null
);

create table reference_load (
  dataset text primary key,
  sha256 text not null,
  rows integer not null,
  loaded_at timestamptz not null default now()
);

grant usage on schema public to cic_request;
grant select on organisation, organisation_code, organisation_succession, district, district_icb, authority_adjacency,
  bank_holiday, postcode, reference_load to cic_request;
