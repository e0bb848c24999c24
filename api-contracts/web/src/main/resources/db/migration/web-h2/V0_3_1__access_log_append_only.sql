-- A read that was recorded stays recorded. (TRUNCATE fires no trigger on H2; PostgreSQL, for real use, refuses it too.)
create trigger access_log_append_only before update, delete on access_log
  call 'io.caseline.web.database.AppendOnlyTrigger';
