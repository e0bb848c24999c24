-- The tables of Axon's event store and event processors, as its JPA entities expect them.
-- bytea is understood by H2 too (as BINARY VARYING): payloads stand in the row, never in large objects.

-- One number after the other: a processor follows them in order, and a block of numbers
-- reserved by one node would come out of order with another node's.
create sequence domain_event_entry_seq start with 1 increment by 1;

create table domain_event_entry (
  global_index         bigint       not null,
  event_identifier     varchar(255) not null,
  aggregate_identifier varchar(255) not null,
  sequence_number      bigint       not null,
  type                 varchar(255),
  time_stamp           varchar(255) not null,
  payload_type         varchar(255) not null,
  payload_revision     varchar(255),
  payload              bytea        not null,
  meta_data            bytea,
  constraint domain_event_entry_pk primary key (global_index),
  constraint domain_event_entry_event unique (event_identifier),
  constraint domain_event_entry_sequence unique (aggregate_identifier, sequence_number)
);

create table snapshot_event_entry (
  aggregate_identifier varchar(255) not null,
  sequence_number      bigint       not null,
  type                 varchar(255) not null,
  event_identifier     varchar(255) not null,
  time_stamp           varchar(255) not null,
  payload_type         varchar(255) not null,
  payload_revision     varchar(255),
  payload              bytea        not null,
  meta_data            bytea,
  constraint snapshot_event_entry_pk primary key (aggregate_identifier, sequence_number, type),
  constraint snapshot_event_entry_event unique (event_identifier)
);

-- How far each event processor has come, and which node has it.
create table token_entry (
  processor_name varchar(255) not null,
  segment        integer      not null,
  token          bytea,
  token_type     varchar(255),
  timestamp      varchar(255) not null,
  owner          varchar(255),
  constraint token_entry_pk primary key (processor_name, segment)
);

-- Events that a processor could not handle, and those of the same case that wait behind them.
create table dead_letter_entry (
  dead_letter_id       varchar(255)                not null,
  processing_group     varchar(255)                not null,
  sequence_identifier  varchar(255)                not null,
  sequence_index       bigint                      not null,
  message_type         varchar(255)                not null,
  event_identifier     varchar(255)                not null,
  time_stamp           varchar(255)                not null,
  payload_type         varchar(255)                not null,
  payload_revision     varchar(255),
  payload              bytea                       not null,
  meta_data            bytea,
  type                 varchar(255),
  aggregate_identifier varchar(255),
  sequence_number      bigint,
  token_type           varchar(255),
  token                bytea,
  enqueued_at          timestamp(6) with time zone not null,
  last_touched         timestamp(6) with time zone,
  processing_started   timestamp(6) with time zone,
  cause_type           varchar(255),
  cause_message        varchar(1023),
  diagnostics          bytea,
  constraint dead_letter_entry_pk primary key (dead_letter_id),
  constraint dead_letter_entry_sequence unique (processing_group, sequence_identifier, sequence_index)
);
