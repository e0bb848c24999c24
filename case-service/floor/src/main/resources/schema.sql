create table if not exists event (
  position bigint generated always as identity primary key,
  case_id uuid not null,
  sequence bigint not null,
  type varchar(100) not null,
  recorded_at timestamptz not null,
  payload text not null,
  unique (case_id, sequence)
);

create table if not exists request (
  idempotency_key varchar(100) primary key,
  answered_at timestamptz not null,
  answer text not null
);

create table if not exists list_row (
  list varchar(40) not null,
  rank bigint not null,
  content text not null,
  primary key (list, rank)
);
