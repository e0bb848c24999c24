-- What lists show of the law's clocks. Rows from before have to be built anew from the events (docs/operations).
alter table worklist_case add column legal_due_at timestamp(6) with time zone;
alter table worklist_case add column legal_missed boolean default false not null;
alter table worklist_case add column clock_undetermined boolean default false not null;

-- What is not open is no longer urgent; the order of urgency has one step more.
update worklist_case set urgency = urgency + 8;

create index worklist_case_missed       on worklist_case (legal_missed, received_at, case_id);
create index worklist_case_undetermined on worklist_case (clock_undetermined, received_at, case_id);
