-- The answers to POST requests that carried an Idempotency-Key, kept so that they can be given again.
-- Shared by all services: they begin their own versions at 1. Runs on H2 and PostgreSQL alike.
create table idempotency_key (
  caller          varchar(255)                not null, -- the token's sub: two callers' keys are apart
  idempotency_key varchar(255)                not null,
  fingerprint     varchar(64)                 not null, -- SHA-256 of method, address and body
  status          integer                     not null,
  headers         varchar(4000)               not null,
  body            varchar                     not null,
  answered_at     timestamp(6) with time zone not null,
  constraint idempotency_key_pk primary key (caller, idempotency_key)
);

create index idempotency_key_answered_at on idempotency_key (answered_at);
