-- The keys under which what people say is sealed, each wrapped by a key that is not in this database. One for each member
-- (rarely two, when two nodes met the member at the same moment; another one for what is said after an erasure), and the
-- service's own. Destroying a key takes its value and leaves the row: what it sealed reads as erased, and not as lost.
create table sealing_key (
  key_id       uuid                        not null,
  -- null: the service's own
  member_id    uuid,
  -- null: destroyed
  wrapped_key  bytea,
  wrapped_by   varchar(255),
  created_at   timestamp(6) with time zone not null,
  destroyed_at timestamp(6) with time zone,
  constraint sealing_key_pk primary key (key_id),
  constraint sealing_key_destroyed check ((destroyed_at is null) = (wrapped_key is not null) and (destroyed_at is null) = (wrapped_by is not null))
);

create index sealing_key_member on sealing_key (member_id);

-- One row: counts up with every destruction, so that each node sees that keys it remembers are gone.
create table sealing_key_destructions (
  so_far bigint not null
);

insert into sealing_key_destructions (so_far) values (0);

-- Lists keep sealed what they show of a person's words; sealed, it is longer. Rows from before stand as they are until
-- their projection is rebuilt.
alter table worklist_case alter column subject set data type varchar;
alter table inbox_request alter column subject set data type varchar;
alter table inbox_handoff alter column subject set data type varchar;
alter table member_case   alter column subject set data type varchar;
