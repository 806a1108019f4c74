-- What follows a notice once it is drafted or sent: due days that bank holidays move, escalation, mail. And referrals.

-- Bank holidays that were loaded, or taken away, after others had been: what was due by the calendar before may be due on another
-- day. Added to, never changed.
create table bank_holiday_change (
  id bigint generated always as identity primary key,
  division text not null,
  held_on date not null,
  change text not null check (change in ('ADDED', 'REMOVED')),
  loaded_at timestamptz not null default now()
);
grant select on bank_holiday_change to cic_request;

-- Through which change an authority's records of a kind were brought up to date.
create table bank_holiday_follow_up (
  follower text not null check (follower in ('NOTICES', 'ASSESSMENTS')),
  authority_id text not null references organisation,
  through bigint not null,
  primary key (follower, authority_id)
);
alter table bank_holiday_follow_up enable row level security;
alter table bank_holiday_follow_up force row level security;
create policy bank_holiday_follow_up_own on bank_holiday_follow_up to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)))
  with check (authority_id = (select current_setting('cic.organisation', true)));
grant select, insert, update on bank_holiday_follow_up to cic_request;
