-- A read that was recorded stays recorded: not even a careless statement in a console changes or removes one.
create function refuse_to_change_reads() returns trigger
  language plpgsql
as $$
begin
  raise exception 'Recorded reads are never changed or removed: % on % is refused.', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger access_log_append_only
  before update or delete or truncate on access_log
  for each statement execute function refuse_to_change_reads();

-- Who saw this case, who saw this member: in lists of fifty too. (H2 has no index into arrays and looks through the rows.)
create index access_log_cases on access_log using gin (case_ids);
create index access_log_members on access_log using gin (member_ids);
