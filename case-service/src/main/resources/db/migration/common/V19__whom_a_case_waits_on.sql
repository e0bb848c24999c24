-- Whom a case waits on, as its row in a list shows it; a page is one question then. Filters go on asking worklist_waiting.
alter table worklist_case add column waiting_on varchar(10000) default '' not null;

update worklist_case
set waiting_on = (
  select string_agg(waiting.waiting_on, ',' order by waiting.waiting_on)
  from worklist_waiting waiting
  where waiting.case_id = worklist_case.case_id
)
where case_id in (select case_id from worklist_waiting);
