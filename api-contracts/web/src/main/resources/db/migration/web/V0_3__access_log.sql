-- Who read what: a row for each answer that showed something of a case or a member, written before the answer left.
-- Ids only, and no word of what was searched for. Shared by all services; runs on H2 and PostgreSQL alike.
create table access_log (
  -- One number after the other, none kept back: the ledger takes the rows in this order.
  position       bigint generated always as identity (cache 1),
  read_at        timestamp(6) with time zone not null,
  reader         varchar(255)                not null, -- the token's sub
  roles          varchar(80)                 not null, -- the token's, separated by commas
  department     varchar(64),
  partner        varchar(64),
  operation      varchar(160)                not null, -- GET /v1/cases/{caseId}: the pattern, not the address
  content        varchar(160)                not null, -- what was shown, in a few words that a member understands
  case_ids       uuid array                  not null,
  member_ids     uuid array                  not null,
  purpose        varchar(16),                          -- HL7 v3 PurposeOfUse, as the reader gave it
  recipient      varchar(400),                         -- outside the plan, for whom it was taken out
  remote_address varchar(64)                 not null,
  trace          varchar(32)                 not null,
  constraint access_log_pk primary key (position)
);

create index access_log_read_at on access_log (read_at, position);
create index access_log_reader on access_log (reader, read_at, position);
