-- An event takes its position in the statement that adds it: no round trip for the number alone.
alter table domain_event_entry alter column global_index set default nextval('domain_event_entry_seq');
