-- Events are added and nothing else: not even a careless statement in a console changes or removes one.
create function refuse_to_change_events() returns trigger
  language plpgsql
as $$
begin
  raise exception 'Events are never changed or removed: % on % is refused.', tg_op, tg_table_name
    using errcode = 'restrict_violation',
          hint = 'Record a new event that says what is true now.';
end
$$;

create trigger domain_event_entry_append_only
  before update or delete or truncate on domain_event_entry
  for each statement execute function refuse_to_change_events();
