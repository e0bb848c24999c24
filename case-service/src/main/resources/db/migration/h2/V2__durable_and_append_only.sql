-- An acknowledged commit is on disk, whatever URL the database is opened with. The setting stays in the database.
set write_delay 0;

-- Events are added and nothing else. (TRUNCATE fires no trigger on H2; PostgreSQL, for real use, refuses it too.)
create trigger domain_event_entry_append_only before update, delete on domain_event_entry
  call 'io.caseline.platform.store.AppendOnlyTrigger';
