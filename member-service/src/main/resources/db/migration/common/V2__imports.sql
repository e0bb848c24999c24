-- Who pays, as the imported coverage names it.
create table payer (
    source_id        varchar(64)  not null primary key,
    name             varchar(100) not null,
    line_of_business varchar(30)
);

create table import_run (
    id             uuid                        not null primary key,
    kind           varchar(20)                 not null,
    started_at     timestamp(6) with time zone not null,
    started_by     varchar(200)                not null,
    finished_at    timestamp(6) with time zone,
    row_count      bigint                      not null,
    created_count  bigint                      not null,
    updated_count  bigint                      not null,
    unchanged_count bigint                     not null,
    failed_count   bigint                      not null
);

create table import_error (
    import_id   uuid         not null references import_run (id),
    place       integer      not null,
    row_number  bigint       not null,
    column_name varchar(64),
    problem     varchar(300) not null,
    primary key (import_id, place)
);

-- A digest of each row last taken over: a row that comes again as it was is passed over.
create table imported_row (
    kind      varchar(20)  not null,
    source_id varchar(128) not null,
    digest    varchar(64)  not null,
    primary key (kind, source_id)
);
