-- An inbox in the order in which it is shown. What was asked of an organisation's notices by the index before is asked of this one.
create index notice_inbox on notice (recipient_organisation_id, coalesce(sent_at, state_since), id);
drop index notice_recipient;
