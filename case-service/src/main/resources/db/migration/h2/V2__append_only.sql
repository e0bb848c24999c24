-- Events are added and nothing else. (TRUNCATE fires no trigger on H2; PostgreSQL, for real use, refuses it too.)
create trigger domain_event_entry_append_only before update, delete on domain_event_entry
  call 'io.caseline.platform.store.AppendOnlyTrigger';
