-- The list of all erasures, newest first, without reading and sorting them all.
create index erasure_time on erasure (requested_at, erasure_id);
