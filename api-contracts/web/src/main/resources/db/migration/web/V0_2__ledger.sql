-- The trees over logs whose rows must not change unnoticed (RFC 6962), and what was signed of them. Nothing here
-- has to be believed: a tree is worth what its signed checkpoints say, and the key that signs is not in the database.

-- One row for each log. Whoever grows a tree holds it.
create table ledger (
  log varchar(40) not null constraint ledger_pk primary key
);

-- Hashes by 256: those of the leaves on level 0, those of whole tiles below on the levels above. Only the last tile
-- of a level is ever changed, and only by adding to it.
create table ledger_tile (
  log            varchar(40) not null,
  tile_level     smallint    not null,
  tile           bigint      not null,
  hashes         bytea       not null, -- 32 bytes each, one after the other
  first_position bigint,               -- on level 0: the position of the first leaf in its log
  steps          bytea,                -- and by how much each next position is larger, 7 bits a byte
  constraint ledger_tile_pk primary key (log, tile_level, tile)
);

create index ledger_tile_position on ledger_tile (log, first_position);

-- Every checkpoint that was ever signed, as a C2SP signed note.
create table ledger_checkpoint (
  log       varchar(40)                 not null,
  tree_size bigint                      not null,
  note      varchar(1000)               not null,
  signed_at timestamp(6) with time zone not null,
  constraint ledger_checkpoint_pk primary key (log, tree_size)
);

-- What witnesses have signed of them, as lines of the note.
create table ledger_cosignature (
  log         varchar(40)                 not null,
  tree_size   bigint                      not null,
  witness     varchar(255)                not null,
  line        varchar(1000)               not null,
  received_at timestamp(6) with time zone not null,
  constraint ledger_cosignature_pk primary key (log, tree_size, witness)
);
