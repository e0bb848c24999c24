-- Another encoding lacks letters that names are written with: what has one would be refused, a request at a time. So the
-- service does not start there. An encoding is chosen when a database is made, and never changes.
do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'This database is encoded in %, and has to be in UTF8.', current_setting('server_encoding');
  end if;
end
$$;
