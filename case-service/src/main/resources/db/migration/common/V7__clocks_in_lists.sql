-- What lists show of the law's clocks. Rows from before are right as they stand: their cases have no clocks yet.
alter table worklist_case add column legal_due_at timestamp(6) with time zone;
alter table worklist_case add column legal_missed boolean default false not null;
alter table worklist_case add column clock_undetermined boolean default false not null;

-- The order of urgency has one step more, between distress and other escalations.
update worklist_case
set urgency = urgency + case when status = 'OPEN' and open_escalations like '%CARE_SUPPORT%' then 4 else 8 end;

create index worklist_case_missed       on worklist_case (legal_missed, received_at, case_id);
create index worklist_case_undetermined on worklist_case (clock_undetermined, received_at, case_id);
