-- Lists that are being built anew: asked for, and once it has begun, up to which event.
create table rebuild (
  projection varchar(255)                not null,
  asked_at   timestamp(6) with time zone not null,
  head       bigint,
  constraint rebuild_pk primary key (projection)
);

-- The parts of the rebuild that goes on: the cases after one (null: from the first) up to another (null: to the last), by their ids.
create table rebuild_part (
  part     integer     not null,
  after_id varchar(36),
  last_id  varchar(36),
  shown    bigint      not null,
  finished boolean     not null,
  constraint rebuild_part_pk primary key (part)
);
