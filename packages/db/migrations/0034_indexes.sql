-- What was confirmed of breaches is asked for by its clocks: the index by child goes through all of it.
create index assessment_breach_cause on assessment_breach (cause_id);
