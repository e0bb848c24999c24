-- Bundles of cases for auditors: asked for, written case by case in the background, fetched, and dropped.
create table export (
  export_id    uuid                        not null,
  state        varchar(20)                 not null,
  requested_by varchar(255)                not null,
  -- null: one of the plan's own people
  partner      varchar(255),
  requested_at timestamp(6) with time zone not null,
  -- sealed: what was asked for, with the words of whoever asked
  request      bytea                       not null,
  -- the newest event when it was asked for: the bundle proves at least so far
  asked_at_position bigint                 not null,
  -- the signed checkpoint under which everything in the bundle stands; null until it is begun
  checkpoint   text,
  as_of        timestamp(6) with time zone,
  cases        integer                     not null,
  cases_done   integer                     not null,
  events       bigint                      not null,
  -- events of these cases that are younger than the checkpoint
  later        bigint                      not null,
  failures     integer                     not null,
  next_try_at  timestamp(6) with time zone not null,
  ready_at     timestamp(6) with time zone,
  ended_at     timestamp(6) with time zone,
  why          varchar(300),
  constraint export_pk primary key (export_id)
);

create index export_todo on export (state, next_try_at);
create index export_list on export (requested_at, export_id);

-- The cases of an export, chosen once. Their members are known when they are written.
create table export_case (
  export_id uuid    not null,
  number    integer not null,
  case_id   uuid    not null,
  member_id uuid,
  constraint export_case_pk primary key (export_id, number)
);

create index export_case_member on export_case (member_id, export_id);

-- What several cases of an export share, and a file names once.
create table export_shared (
  export_id uuid         not null,
  name      varchar(600) not null,
  constraint export_shared_pk primary key (export_id, name)
);

-- Pieces of the files, compressed and sealed.
create table export_chunk (
  export_id uuid        not null,
  file      varchar(40) not null,
  part      integer     not null,
  number    integer     not null,
  content   bytea       not null,
  constraint export_chunk_pk primary key (export_id, file, part, number)
);
