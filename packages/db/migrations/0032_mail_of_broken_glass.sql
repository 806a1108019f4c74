-- Mail about a grant in an emergency: to whoever answers for the child and for whoever broke the glass. Of who broke it the row names no
-- child, so that it is the same whether or not there was one.

alter table mail alter notice_id drop not null, alter child_id drop not null, alter authority_id drop not null;
alter table mail add break_glass_id uuid references break_glass;
create index mail_break_glass on mail (break_glass_id);
alter table mail drop constraint mail_occasion_check,
  add constraint mail_occasion_check check (occasion in ('NOTICE_SENT', 'NOTICE_ESCALATED', 'GLASS_BROKEN')),
  add constraint mail_of_notice check (case when occasion = 'GLASS_BROKEN'
    then break_glass_id is not null and notice_id is null and (child_id is null) = (authority_id is null)
    else break_glass_id is null and notice_id is not null and child_id is not null and authority_id is not null end);
grant select (break_glass_id) on mail to cic_mail;
