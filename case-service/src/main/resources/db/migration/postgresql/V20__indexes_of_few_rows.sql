-- Nobody asks an index for cases without owner, agent or partner, or for those that missed nothing: it need not know of
-- them. And who takes the next case of a queue does not pass over all that others have at work: no other index has this
-- order, so that PostgreSQL takes this one whatever it believes of how many nobody has.
drop index worklist_case_owner;
drop index worklist_case_assignee;
drop index worklist_case_partner;
drop index worklist_case_missed;
drop index worklist_case_undetermined;

create index worklist_case_owner        on worklist_case (owner, received_at, case_id)    where owner is not null;
create index worklist_case_assignee     on worklist_case (assignee, received_at, case_id) where assignee is not null;
create index worklist_case_partner      on worklist_case (partner, received_at, case_id)  where partner is not null;
create index worklist_case_missed       on worklist_case (received_at, case_id)           where legal_missed;
create index worklist_case_undetermined on worklist_case (received_at, case_id)           where clock_undetermined;
create index worklist_case_unassigned   on worklist_case (status, responsible_department, urgency, due_at, received_at, opened_at, case_id)
  where assignee is null;
